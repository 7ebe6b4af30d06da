"""Who changed a row last, and when: for whoever comes second."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, select

from dtxdesk.data.queries.author_names import author_name
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import AuditEvent

events = table_of(AuditEvent)


@dataclass(frozen=True, slots=True)
class LastChange:
    """By whom (as people know them, where that is known) and when; `login` signed in for it."""

    by: str
    at: datetime
    login: str


def last_change(
    connection: Connection,
    table: str,
    rows: int | Collection[int | str],
    *conditions: ColumnElement[bool],
) -> LastChange | None:
    """The newest change of that row, or of any of those; None where the audit log has none.

    Args:
        connection: To read with.
        table: Whose row it is.
        rows: Its id, or several; of a key of several columns the parts with strokes between.
        conditions: What kind of change: `MADE`, `filled(…)`.
    """
    keys = [str(one) for one in ((rows,) if isinstance(rows, int) else rows)]
    row = connection.execute(
        select(author_name(events.c.author).label("by"), events.c.at, events.c.author)
        .where(events.c.table_name == table, events.c.row_key.in_(keys), *conditions)
        .order_by(events.c.id.desc())
        .limit(1)
    ).first()
    return None if row is None else LastChange(row.by, row.at, row.author)


MADE = events.c.action == "insert"
"""The change that made the row."""

GONE = events.c.action == "delete"
"""The change that took it away."""


def filled(column: str) -> ColumnElement[bool]:
    """The change with which that column has got a value."""
    before, after = events.c.before[column].as_string(), events.c.after[column].as_string()
    return and_(before.is_(None), after.is_not(None))


def became(column: str, value: str) -> ColumnElement[bool]:
    """The change with which that column has got this value."""
    before, after = events.c.before[column].as_string(), events.c.after[column].as_string()
    return and_(after == value, before.is_distinct_from(value))
