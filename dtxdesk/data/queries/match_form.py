"""Whom the form of a match offers: everyone by name, with the Steam id that stands for them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from dtxdesk.data.statistics import users


@dataclass(frozen=True, slots=True)
class NamedPlayer:
    """A player in use; without a Steam id no match can be theirs."""

    user_id: int
    name: str
    steam_id: int | None


def named_players(connection: Connection) -> list[NamedPlayer]:
    """Everyone who is not archived, by name."""
    found = connection.execute(
        select(users.c.id, users.c.name, users.c.steam_id)
        .where(users.c.active)
        .order_by(users.c.sort_name, users.c.id)
    )
    return [NamedPlayer(*row) for row in found]
