"""What was done with a tournament of late, from the audit log."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, String, Table, and_, cast, func, or_, select

from dtxdesk.data.queries.author_names import author_name
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import AuditEvent
from dtxdesk.data.tournament_tables import sign_ups, team_members, teams

events = table_of(AuditEvent)


@dataclass(frozen=True, slots=True)
class TournamentChange:
    """One operation; `event_id` is of its last event on this tournament.

    `author` is what people call whoever did it.
    """

    event_id: int
    title: str
    author: str
    at: datetime


def tournament_changes(
    connection: Connection, tournament_id: int, limit: int
) -> list[TournamentChange]:
    """The newest operations on the tournament, its sign-ups and its teams.

    What is deleted is found no more: rows are looked up by their ids, which an index has.
    """
    mine = or_(
        and_(events.c.table_name == "tournaments", events.c.row_key == str(tournament_id)),
        *(_of(table, tournament_id) for table in (sign_ups, teams, team_members)),
    )
    newest = (
        select(func.max(events.c.id).label("id"))
        .where(mine)
        .group_by(events.c.operation)
        .order_by(func.max(events.c.id).desc())
        .limit(limit)
        .subquery()
    )
    statement = (
        select(events.c.id, events.c.title, author_name(events.c.author), events.c.at)
        .join(newest, newest.c.id == events.c.id)
        .order_by(events.c.id.desc())
    )
    return [TournamentChange(*row) for row in connection.execute(statement)]


def _of(table: Table, tournament_id: int) -> ColumnElement[bool]:
    keys = select(cast(table.c.id, String)).where(table.c.tournament_id == tournament_id)
    return and_(events.c.table_name == table.name, events.c.row_key.in_(keys))
