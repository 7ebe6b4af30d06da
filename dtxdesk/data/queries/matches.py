"""What screens and commands read about Steam matches: ids in order first, then rows by page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from dtxdesk.clock import utc_now
from dtxdesk.data.league_matches import pending
from dtxdesk.data.queries import match_search
from dtxdesk.data.queries.together import together
from dtxdesk.data.statistics import leagues, matches, slots, users
from dtxdesk.domain.matches import MatchSource


class MatchSort(StrEnum):
    START = "start"
    DURATION = "duration"


@dataclass(frozen=True, slots=True)
class MatchFilter:
    """Which matches to list, and in which order.

    Attributes:
        league_id: Only this league's.
        search: In the search language (`match_search.KEYS`).
        uncounted: Only those that were taken out of the statistics.
        without_winner: Only those whose winner nobody has told.
        typed: Only those that were typed in.
    """

    league_id: int | None = None
    search: str = ""
    sort: MatchSort = MatchSort.START
    descending: bool = True
    uncounted: bool = False
    without_winner: bool = False
    typed: bool = False


@dataclass(frozen=True, slots=True)
class MatchRow:
    """One line of a table of matches; `linked_players` of its slots are our people."""

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
    league: str


@dataclass(frozen=True, slots=True)
class MatchCounts:
    """How many matches there are, and how many wait for a person to say something.

    `given_up` have no details and are not asked for any more; `without_winner` would count.
    """

    total: int
    given_up: int
    without_winner: int

    @property
    def attention(self) -> int:
        return self.given_up + self.without_winner


def match_ids(
    connection: Connection, wanted: MatchFilter, now: datetime | None = None
) -> list[int]:
    """The ids of the matches to list, in order; those whose start is not known come last.

    Raises:
        SearchError: the search can't be understood.
    """
    conditions: list[ColumnElement[bool]] = []
    terms = match_search.terms(wanted.search)
    if terms:
        conditions.append(match_search.condition(terms, now or utc_now()))
    if wanted.league_id is not None:
        conditions.append(matches.c.league_id == wanted.league_id)
    if wanted.uncounted:
        conditions.append(matches.c.counted.is_(False))
    if wanted.without_winner:
        conditions.append(matches.c.radiant_win.is_(None))
    if wanted.typed:
        conditions.append(matches.c.source == MatchSource.MANUAL.value)
    every = select(matches.c.match_id).where(*conditions)
    column = matches.c.start_time if wanted.sort is MatchSort.START else matches.c.duration
    order = (column, matches.c.match_id)
    ordered = [part.desc() if wanted.descending else part.asc() for part in order]
    if wanted.sort is MatchSort.DURATION:
        return _ids(connection, every.order_by(*ordered))
    # Two questions, not "nulls last": each is answered from an index as it is.
    known, rest = together(
        connection,
        lambda own: _ids(own, every.where(column.is_not(None)).order_by(*ordered)),
        lambda own: _ids(own, every.where(column.is_(None)).order_by(ordered[1])),
    )
    return known + rest


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
            leagues.c.name,
        )
        .join(leagues, leagues.c.id == matches.c.league_id)
        .where(matches.c.match_id.in_(ids))
    )
    rows = {row.match_id: MatchRow(*row) for row in found}
    return [rows[match_id] for match_id in ids if match_id in rows]


def match_counts(connection: Connection) -> MatchCounts:
    """Over all leagues."""
    wanted = (
        select(func.count()).select_from(matches),
        select(func.count()).where(pending.c.state == "unavailable"),
        select(func.count()).where(matches.c.radiant_win.is_(None), matches.c.counted),
    )
    numbers = select(*(one.scalar_subquery() for one in wanted))
    return MatchCounts(*connection.execute(numbers).one())


def _ids(connection: Connection, statement: Select[Any]) -> list[int]:
    """Read from the driver's cursor: wrapping 100,000 numbers takes longer than the query."""
    cursor = connection.execute(statement).cursor
    assert cursor is not None
    return [row[0] for row in cursor.fetchall()]
