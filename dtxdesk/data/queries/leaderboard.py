"""The leaderboard of a league, and how ranks moved over the newest week of play."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Interval, case, func, literal, select

from dtxdesk.data import statistics
from dtxdesk.data.queries.together import together
from dtxdesk.data.statistics import matches, slots, stats, users
from dtxdesk.domain import league_mmr
from dtxdesk.domain.league_mmr import MILLION, Totals
from dtxdesk.domain.matches import DIRE_BIT
from dtxdesk.domain.people import search_words

MOVEMENT_OVER = timedelta(days=7)


class LeaderboardSort(StrEnum):
    LEAGUE_MMR = "league_mmr"
    NAME = "name"
    BASE_MMR = "base_mmr"
    WIN_RATE = "win_rate"
    KDA = "kda"
    GPM = "gpm"
    ADJUSTMENT = "adjustment"
    GAMES = "games"


@dataclass(frozen=True, slots=True)
class LeaderboardIndex:
    """Whom to list, in order.

    Attributes:
        ids: User ids in the order asked for.
        ranks: Rank by league MMR of those who have one; equal ones share the better rank.
        movement: Ranks won (+) or lost since a week before the league's newest match; only
            those who had a league MMR then as well.
    """

    ids: list[int]
    ranks: dict[int, int]
    movement: dict[int, int]


@dataclass(frozen=True, slots=True)
class LeaderboardRow:
    """One line of the leaderboard. Factors and points are None below the minimum games."""

    user_id: int
    name: str
    second_line: str
    avatar: str | None
    games: int
    base_mmr: int | None
    win_rate: float
    kda: float
    gpm: float
    factors: tuple[float, float, float] | None
    points: tuple[float, float, float] | None
    adjustment: int | None
    league_mmr: int | None


_COLUMNS: dict[LeaderboardSort, ColumnElement[Any]] = {
    LeaderboardSort.LEAGUE_MMR: stats.c.league_mmr,
    LeaderboardSort.NAME: users.c.sort_name,
    LeaderboardSort.BASE_MMR: users.c.base_mmr,
    LeaderboardSort.WIN_RATE: stats.c.win_rate,
    LeaderboardSort.KDA: stats.c.avg_kda,
    LeaderboardSort.GPM: stats.c.avg_gpm,
    LeaderboardSort.ADJUSTMENT: stats.c.adjustment,
    LeaderboardSort.GAMES: stats.c.games,
}


def leaderboard_index(
    connection: Connection,
    league_id: int,
    search: str = "",
    sort: LeaderboardSort = LeaderboardSort.LEAGUE_MMR,
    *,
    descending: bool = True,
) -> LeaderboardIndex:
    """Everyone with a counted game in the league, in the order asked for."""
    column = _COLUMNS[sort]
    ordered = column.desc() if descending else column.asc()
    statement = (
        select(stats.c.user_id)
        .join(users, users.c.id == stats.c.user_id)
        .where(stats.c.league_id == league_id, users.c.active)
        .order_by(ordered.nulls_last(), stats.c.games.desc(), users.c.sort_name, users.c.id)
    )
    for word in search_words(search):
        statement = statement.where(users.c.search_key.contains(word, autoescape=True))
    ids, (now, before) = together(
        connection,
        lambda own: list(own.execute(statement).scalars()),
        lambda own: _now_and_a_week_before(own, league_id),
    )
    ranks = league_mmr.ranks(now)
    ranks_before = league_mmr.ranks(before)
    movement = {
        user_id: ranks_before[user_id] - rank
        for user_id, rank in ranks.items()
        if user_id in ranks_before
    }
    return LeaderboardIndex(ids, ranks, movement)


def leaderboard_rows(
    connection: Connection, league_id: int, ids: Sequence[int]
) -> list[LeaderboardRow]:
    """The rows of these users in this order; those who are gone are left out."""
    wanted = (
        select(stats, users.c.name, users.c.discord_username, users.c.avatar, users.c.base_mmr)
        .join(users, users.c.id == stats.c.user_id)
        .where(stats.c.league_id == league_id, stats.c.user_id.in_(ids))
    )
    (formula, _), found = together(
        connection,
        lambda own: statistics.formula_of(own, league_id),
        lambda own: own.execute(wanted).all(),
    )
    rows = {row.user_id: _leaderboard_row(row, formula) for row in found}
    return [rows[user_id] for user_id in ids if user_id in rows]


def _leaderboard_row(row: Any, formula: league_mmr.Formula) -> LeaderboardRow:
    factors = points = None
    if row.win_rate_factor is not None:
        factors = (row.win_rate_factor, row.kda_factor, row.gpm_factor)
        first, second, third = (
            formula.cap * weight / MILLION * factor
            for weight, factor in zip(formula.weights_ppm, factors, strict=True)
        )
        points = (first, second, third)
    return LeaderboardRow(
        user_id=row.user_id,
        name=row.name,
        second_line=f"@{row.discord_username}" if row.discord_username else "",
        avatar=row.avatar,
        games=row.games,
        base_mmr=row.base_mmr,
        win_rate=row.win_rate,
        kda=row.avg_kda,
        gpm=row.avg_gpm,
        factors=factors,
        points=points,
        adjustment=row.adjustment,
        league_mmr=row.league_mmr,
    )


def _now_and_a_week_before(
    connection: Connection, league_id: int
) -> tuple[dict[int, int], dict[int, int]]:
    """League MMR by user as it is, and as it was before the newest week of play.

    That week's matches are taken off today's totals, so the cost follows the week, not the league.
    """
    wanted = (
        select(
            stats.c.user_id,
            stats.c.games,
            stats.c.wins,
            stats.c.kills,
            stats.c.deaths,
            stats.c.assists,
            stats.c.gpm,
            stats.c.xpm,
            users.c.base_mmr,
            users.c.active,
            stats.c.league_mmr,
        )
        .join(users, users.c.id == stats.c.user_id)
        .where(stats.c.league_id == league_id)
    )
    rows, recent, (formula, _) = together(
        connection,
        lambda own: own.execute(wanted).all(),
        lambda own: _sums_of_the_newest_week(own, league_id),
        lambda own: statistics.formula_of(own, league_id),
    )
    # The archived are not ranked, but their games are in the averages, then as now.
    listed = [row for row in rows if row.active]
    now = {row.user_id: row.league_mmr for row in listed if row.league_mmr is not None}
    before_totals = {
        row.user_id: Totals(*(a - b for a, b in zip(row[1:8], recent[row.user_id], strict=True)))
        if row.user_id in recent
        else Totals(*row[1:8])
        for row in rows
    }
    averages = league_mmr.pooled_averages(before_totals.values(), formula)
    if averages is None:
        return now, {}
    before = {}
    adjust = league_mmr.adjuster(averages, formula)
    for row in listed:
        totals = before_totals[row.user_id]
        if totals.games >= formula.min_games and row.base_mmr is not None:
            before[row.user_id] = max(0, row.base_mmr + adjust(totals))
    return now, before


def _sums_of_the_newest_week(connection: Connection, league_id: int) -> dict[int, tuple[int, ...]]:
    begins = _newest_week_begins(connection, league_id)
    if begins is None:
        return {}
    won = case(((slots.c.slot < DIRE_BIT) == matches.c.radiant_win, 1), else_=0)
    sums = [func.sum(slots.c[name]) for name in ("kills", "deaths", "assists", "gpm", "xpm")]
    rows = connection.execute(
        select(users.c.id, func.count(), func.sum(won), *sums)
        .select_from(matches)
        .join(slots, slots.c.match_id == matches.c.match_id)
        .join(users, users.c.steam_id == slots.c.steam_id)
        .where(
            matches.c.league_id == league_id,
            matches.c.start_time > begins,
            matches.c.counted,
            matches.c.radiant_win.is_not(None),
        )
        .group_by(users.c.id)
    )
    return {row[0]: tuple(int(value) for value in row[1:]) for row in rows}


def _newest_week_begins(
    connection: Connection, league_id: int
) -> datetime | ColumnElement[datetime] | None:
    """A week before the league's newest match; a server works it out on the way."""
    newest = select(func.max(matches.c.start_time)).where(matches.c.league_id == league_id)
    if connection.dialect.name == "sqlite":  # which can't take a time from another
        found = connection.execute(newest).scalar()
        return None if found is None else found - MOVEMENT_OVER
    return newest.scalar_subquery() - literal(MOVEMENT_OVER, Interval)
