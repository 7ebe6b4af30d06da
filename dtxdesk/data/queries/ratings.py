"""The MMR that counts in a tournament: of its league where there is one, else the base MMR."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, and_, func, select

from dtxdesk.data.statistics import leagues, stats, users
from dtxdesk.data.tournament_tables import tournaments

_CHUNK = 1_000


@dataclass(frozen=True, slots=True)
class Rating:
    """How a tournament rates its players, as SQL.

    Attributes:
        league_id: Whose statistics are meant; null where there is no league at all.
        league_mmr: Empty for those who have not played enough in it.
        mmr: League MMR, else base MMR.
        source: People with their statistics in that league, where they have any.
    """

    league_id: ColumnElement[Any]
    league_mmr: ColumnElement[Any]
    mmr: ColumnElement[Any]
    source: FromClause


def rating_of(tournament_id: int) -> Rating:
    """How this tournament rates its players: by its own league, else by the primary one."""
    own = select(tournaments.c.league_id).where(tournaments.c.id == tournament_id)
    primary = select(leagues.c.id).where(leagues.c.is_primary)
    league_id = func.coalesce(own.scalar_subquery(), primary.scalar_subquery())
    source = users.outerjoin(
        stats, and_(stats.c.user_id == users.c.id, stats.c.league_id == league_id)
    )
    mmr = func.coalesce(stats.c.league_mmr, users.c.base_mmr)
    return Rating(league_id, stats.c.league_mmr, mmr, source)


def rating_league(connection: Connection, tournament_id: int) -> str:
    """The name of the league whose MMR counts in this tournament; empty where there is none."""
    league_id = rating_of(tournament_id).league_id
    name = connection.execute(select(leagues.c.name).where(leagues.c.id == league_id)).scalar()
    return name or ""


def rating_league_id(connection: Connection, tournament_id: int) -> int | None:
    """That league's id; None where there is none."""
    found: int | None = connection.execute(select(rating_of(tournament_id).league_id)).scalar()
    return found


def mmr_of(
    connection: Connection, tournament_id: int, user_ids: Collection[int]
) -> dict[int, int | None]:
    """The MMR of these people in this tournament; None where somebody has none."""
    rating = rating_of(tournament_id)
    wanted = select(users.c.id, rating.mmr).select_from(rating.source)
    found: dict[int, int | None] = {}
    for part in _parts(sorted(user_ids)):
        found.update((row[0], row[1]) for row in connection.execute(wanted.where(part)))
    return found


def _parts(ids: list[int]) -> Iterator[ColumnElement[bool]]:
    for start in range(0, len(ids), _CHUNK):
        yield users.c.id.in_(ids[start : start + _CHUNK])
