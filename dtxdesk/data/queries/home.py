"""What the Home page shows of the leagues: how they stand, and what was played last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, func, select, union_all

from dtxdesk.data.leases import state
from dtxdesk.data.queries.leagues import LeagueRow, league_rows
from dtxdesk.data.queries.matches import MatchRow, match_rows
from dtxdesk.data.queries.together import Snapshot as Snapshot
from dtxdesk.data.queries.together import together
from dtxdesk.data.statistics import leagues, matches, stats


@dataclass(frozen=True, slots=True)
class LeagueSummary:
    """A league as Home shows it.

    Attributes:
        ranked: How many players have a league MMR.
        per_night: Matches of each night that was asked for, oldest first.
        error: Why its newest sync failed; empty when it went well.
        offline: Whether that was because Steam could not be reached at all.
    """

    row: LeagueRow
    ranked: int
    per_night: tuple[int, ...]
    error: str
    offline: bool
    last_attempt_at: datetime | None


@dataclass(frozen=True, slots=True)
class Result:
    """One of the newest matches, with its league's name."""

    match: MatchRow
    league: str


def league_summaries(connection: Connection, nights: Sequence[datetime]) -> list[LeagueSummary]:
    """All leagues in use, the primary one first. Four statements, however many there are.

    `nights` are the times when the nights begin, oldest first, and when the last one ends.
    """
    rows = league_rows(connection)
    ids = [row.id for row in rows]
    ranked, per_night, syncs = together(
        connection,
        lambda own: _ranked(own, ids),
        lambda own: _matches_per_night(own, ids, nights),
        lambda own: _syncs(own, ids),
    )
    quiet = (0,) * (len(nights) - 1)
    return [
        LeagueSummary(
            row=row,
            ranked=ranked.get(row.id, 0),
            per_night=per_night.get(row.id, quiet),
            error=(syncs[row.id].last_error or "") if row.id in syncs else "",
            offline=row.id in syncs and syncs[row.id].offline,
            last_attempt_at=syncs[row.id].last_attempt_at if row.id in syncs else None,
        )
        for row in rows
    ]


def _syncs(connection: Connection, league_ids: Sequence[int]) -> dict[int, Any]:
    rows = connection.execute(
        select(
            state.c.league_id, state.c.last_error, state.c.offline, state.c.last_attempt_at
        ).where(state.c.league_id.in_(league_ids))
    )
    return {row.league_id: row for row in rows}


def _ranked(connection: Connection, league_ids: Sequence[int]) -> dict[int, int]:
    rows = connection.execute(
        select(stats.c.league_id, func.count(stats.c.league_mmr))
        .where(stats.c.league_id.in_(league_ids))
        .group_by(stats.c.league_id)
    )
    return {row[0]: row[1] for row in rows}


def _matches_per_night(
    connection: Connection, league_ids: Sequence[int], nights: Sequence[datetime]
) -> dict[int, tuple[int, ...]]:
    """Counted in the database's index, a night at a time; nights are those of the organiser."""
    counts = [
        select(func.count())
        .where(
            matches.c.league_id == leagues.c.id,
            matches.c.start_time >= begin,
            matches.c.start_time < end,
        )
        .scalar_subquery()
        for begin, end in pairwise(nights)
    ]
    rows = connection.execute(select(leagues.c.id, *counts).where(leagues.c.id.in_(league_ids)))
    return {row[0]: tuple(row[1:]) for row in rows}


def newest_match_ids(
    connection: Connection, league_ids: Sequence[int], count: int, *, per_league: bool = False
) -> list[int]:
    """The newest matches of these leagues, newest first.

    Read league by league from the end of an index: sorting all matches would cost more with each
    that is played. With `per_league`, the newest `count` of each one.
    """
    if not league_ids:
        return []
    of_each = [
        select(matches.c.match_id, matches.c.start_time)
        .where(matches.c.league_id == league_id, matches.c.start_time.is_not(None))
        .order_by(matches.c.start_time.desc())
        .limit(count)
        .subquery()
        for league_id in league_ids
    ]
    newest = union_all(*(select(part) for part in of_each)).subquery()
    statement = select(newest.c.match_id).order_by(
        newest.c.start_time.desc(), newest.c.match_id.desc()
    )
    if not per_league:
        statement = statement.limit(count)
    return list(connection.execute(statement).scalars())


def newest_results(connection: Connection, count: int) -> list[Result]:
    """The newest matches of all leagues in use. Three statements."""
    names: dict[int, str] = {
        row.id: row.name
        for row in connection.execute(select(leagues.c.id, leagues.c.name).where(leagues.c.active))
    }
    ids = newest_match_ids(connection, list(names), count)
    return [Result(row, names[row.league_id]) for row in match_rows(connection, ids)]
