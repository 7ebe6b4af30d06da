"""Whose base MMR nobody has looked at for long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, func, or_, select

from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import User

_users = table_of(User)


@dataclass(frozen=True, slots=True)
class BaseMmrRow:
    """A player's base MMR and where it is from.

    Attributes:
        source: typed, imported or estimated; None where nobody said.
        at: When that was.
    """

    user_id: int
    name: str
    steam_id: int | None
    base_mmr: int | None
    source: str | None
    at: datetime | None


def base_mmr_due(connection: Connection, before: datetime) -> list[BaseMmrRow]:
    """Whose base MMR was looked at before that moment, the oldest first.

    Those without one come last: they are missing rather than old. Archived ones are left out.
    """
    wanted = (
        select(
            _users.c.id,
            _users.c.name,
            _users.c.steam_id,
            _users.c.base_mmr,
            _users.c.base_mmr_source,
            _users.c.base_mmr_at,
        )
        .where(_users.c.active, or_(_users.c.base_mmr.is_(None), _is_old(before)))
        .order_by(
            _users.c.base_mmr.is_(None),
            _users.c.base_mmr_at.is_not(None),
            _users.c.base_mmr_at,
            _users.c.sort_name,
            _users.c.id,
        )
    )
    return [BaseMmrRow(*row) for row in connection.execute(wanted)]


def count_base_mmr_old(connection: Connection, before: datetime) -> int:
    """How many have a base MMR that was looked at before that moment."""
    wanted = select(func.count()).where(_users.c.active, _is_old(before))
    return connection.execute(wanted).scalar_one()


def _is_old(before: datetime) -> ColumnElement[bool]:
    return _users.c.base_mmr.is_not(None) & (
        _users.c.base_mmr_at.is_(None) | (_users.c.base_mmr_at < before)
    )
