"""What screens and commands read about Steam matches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, String, cast, func, or_, select

from dtxdesk.data.statistics import matches, slots, users
from dtxdesk.domain.people import search_words


class MatchSort(StrEnum):
    START = "start"
    DURATION = "duration"


@dataclass(frozen=True, slots=True)
class MatchRow:
    """One line of a league's match table; `linked_players` of its slots are our people."""

    match_id: int
    league_id: int
    start_time: datetime | None
    duration: int
    radiant_win: bool | None
    radiant_name: str | None
    dire_name: str | None
    radiant_score: int | None
    dire_score: int | None
    counted: bool
    counted_reason: str | None
    source: str
    linked_players: int
    version: int


def match_ids(
    connection: Connection,
    league_id: int,
    search: str = "",
    sort: MatchSort = MatchSort.START,
    *,
    descending: bool = True,
) -> list[int]:
    """The league's matches in order; the search looks at ids, team names and players."""
    column = matches.c.start_time if sort is MatchSort.START else matches.c.duration
    ordered = column.desc() if descending else column.asc()
    statement = select(matches.c.match_id).where(matches.c.league_id == league_id)
    for word in search_words(search):
        played = (
            select(slots.c.match_id)
            .join(users, users.c.steam_id == slots.c.steam_id)
            .where(users.c.search_key.contains(word, autoescape=True))
        )
        statement = statement.where(
            or_(
                cast(matches.c.match_id, String).startswith(word, autoescape=True),
                matches.c.search_key.contains(word, autoescape=True),
                matches.c.match_id.in_(played),
            )
        )
    statement = statement.order_by(ordered.nulls_last(), matches.c.match_id.desc())
    return list(connection.execute(statement).scalars())


def match_rows(connection: Connection, ids: Sequence[int]) -> list[MatchRow]:
    """The rows of these matches in this order; those that are gone are left out."""
    linked = (
        select(func.count())
        .select_from(slots.join(users, users.c.steam_id == slots.c.steam_id))
        .where(slots.c.match_id == matches.c.match_id)
        .scalar_subquery()
    )
    found = connection.execute(
        select(
            matches.c.match_id,
            matches.c.league_id,
            matches.c.start_time,
            matches.c.duration,
            matches.c.radiant_win,
            matches.c.radiant_name,
            matches.c.dire_name,
            matches.c.radiant_score,
            matches.c.dire_score,
            matches.c.counted,
            matches.c.counted_reason,
            matches.c.source,
            linked,
            matches.c.version,
        ).where(matches.c.match_id.in_(ids))
    )
    rows = {row.match_id: MatchRow(*row) for row in found}
    return [rows[match_id] for match_id in ids if match_id in rows]
