"""Whose games on Steam can be looked for, and which of them are stored as league matches."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import SteamMatch, User

_users = table_of(User)
_matches = table_of(SteamMatch)

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class PersonOnSteam:
    """A player who has a Steam id."""

    user_id: int
    name: str
    steam_id: int


def people_on_steam(connection: Connection) -> list[PersonOnSteam]:
    """All players with a Steam id who are not archived, by name."""
    wanted = (
        select(_users.c.id, _users.c.name, _users.c.steam_id)
        .where(_users.c.steam_id > 0, _users.c.active)
        .order_by(_users.c.sort_name, _users.c.id)
    )
    return [PersonOnSteam(row.id, row.name, row.steam_id) for row in connection.execute(wanted)]


def stored_matches(connection: Connection, match_ids: Collection[int]) -> frozenset[int]:
    """Those of these matches that are stored."""
    asked: Sequence[int] = sorted(match_ids)
    found: set[int] = set()
    for start in range(0, len(asked), _CHUNK):
        page = select(_matches.c.match_id).where(
            _matches.c.match_id.in_(asked[start : start + _CHUNK])
        )
        found.update(connection.execute(page).scalars())
    return frozenset(found)
