"""What a merge of two people is decided and shown by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from dtxdesk.data.statistics import leagues, stats, users
from dtxdesk.domain.merging import COLUMNS


@dataclass(frozen=True, slots=True)
class GamesOfTwo:
    """Counted games of two people in one league."""

    league: str
    into: int
    other: int


def person_columns(connection: Connection, user_id: int) -> dict[str, Any] | None:
    """All columns of a person that a merge is about, with the version; None where there is none."""
    names = [name for columns in COLUMNS.values() for name in columns]
    row = connection.execute(
        select(
            users.c.id,
            users.c.name,
            users.c.version,
            users.c.notes,
            users.c.active,
            *(users.c[name] for name in names),
        ).where(users.c.id == user_id)
    ).first()
    return None if row is None else dict(row._mapping)


def games_of_two(connection: Connection, into_id: int, other_id: int) -> list[GamesOfTwo]:
    """The leagues in which one of them has counted games, by name."""
    found: dict[str, dict[int, int]] = {}
    for row in connection.execute(
        select(leagues.c.name, stats.c.user_id, stats.c.games)
        .join(leagues, leagues.c.id == stats.c.league_id)
        .where(stats.c.user_id.in_((into_id, other_id)))
        .order_by(leagues.c.name)
    ):
        found.setdefault(row.name, {})[row.user_id] = row.games
    return [
        GamesOfTwo(league, games.get(into_id, 0), games.get(other_id, 0))
        for league, games in found.items()
    ]
