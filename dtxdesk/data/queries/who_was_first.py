"""Who changed a row last, and when: for whoever comes second."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, select

from dtxdesk.data.queries.author_names import author_name
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import AuditEvent

events = table_of(AuditEvent)


@dataclass(frozen=True, slots=True)
class LastChange:
    """By whom (as people know them, where that is known) and when."""

    by: str
    at: datetime


def last_change(
    connection: Connection,
    table: str,
    row_ids: int | Collection[int],
    *,
    action: str = "",
    leaving: tuple[str, object] | None = None,
) -> LastChange | None:
    """The newest change of that row, or of any of those; None where the audit log has none.

    Args:
        connection: To read with.
        table: Whose row it is.
        row_ids: Its id, or several.
        action: Only `insert`, `update` or `delete`; empty: any of them.
        leaving: A column and the value that the change has put there.
    """
    ids = (row_ids,) if isinstance(row_ids, int) else row_ids
    keys = [str(one) for one in ids]
    conditions: list[ColumnElement[bool]] = [
        events.c.table_name == table,
        events.c.row_key.in_(keys),
    ]
    if action:
        conditions.append(events.c.action == action)
    if leaving is not None:
        column, value = leaving
        conditions.append(events.c.after[column].as_string() == str(value))
    row = connection.execute(
        select(author_name(events.c.author).label("by"), events.c.at)
        .where(*conditions)
        .order_by(events.c.id.desc())
        .limit(1)
    ).first()
    return None if row is None else LastChange(row.by, row.at)
