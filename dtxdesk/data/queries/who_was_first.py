"""Who changed a row last, and when: for whoever comes second."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select, text

from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import AuditEvent

events = table_of(AuditEvent)


@dataclass(frozen=True, slots=True)
class LastChange:
    """By whom (as people know them, where that is known) and when."""

    by: str
    at: datetime


def last_change(connection: Connection, table: str, row_id: int) -> LastChange | None:
    """The newest change of that row; None where the audit log has none."""
    row = connection.execute(
        select(events.c.author, events.c.at)
        .where(events.c.table_name == table, events.c.row_key == str(row_id))
        .order_by(events.c.id.desc())
        .limit(1)
    ).first()
    if row is None:
        return None
    return LastChange(_name_of(connection, row.author), row.at)


def _name_of(connection: Connection, login: str) -> str:
    if connection.dialect.name != "postgresql":
        return login
    named = connection.execute(
        text("select name from members where login = :login"), {"login": login}
    ).scalar()
    return str(named or login)
