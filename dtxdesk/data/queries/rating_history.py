"""What a league and a player had added up by when: the figures behind the chart over time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Select,
    case,
    cast,
    func,
    literal,
    over,
    select,
)
from sqlalchemy.sql.functions import FunctionElement

from dtxdesk.data.statistics import matches, slots, stats, users
from dtxdesk.domain.league_mmr import Averages, Formula, Totals
from dtxdesk.domain.matches import DIRE_BIT
from dtxdesk.domain.rating_history import Buckets

FIGURES = ("kills", "deaths", "assists", "gpm", "xpm")
SUMMED = ("won", *FIGURES)


def played_span(connection: Connection, league_id: int) -> tuple[datetime, datetime] | None:
    """When the league's first and newest counted matches began; None without one of known time."""
    ends = [
        connection.execute(
            select(matches.c.start_time)
            .where(*_counted(league_id), matches.c.start_time.is_not(None))
            .order_by(order)
            .limit(1)
        ).scalar()
        for order in (matches.c.start_time, matches.c.start_time.desc())
    ]
    first, last = ends
    return None if first is None or last is None else (first, last)


def averages_made_of(connection: Connection, league_id: int) -> tuple[object, ...]:
    """What tells the league's state from any other that would give other averages over time.

    The totals of every player and the times of the matches, added up: a small part of the work.
    """
    totals = connection.execute(
        select(stats.c.user_id, *(stats.c[name] for name in ("games", "wins", *FIGURES)))
        .where(stats.c.league_id == league_id)
        .order_by(stats.c.user_id)
    )
    times = connection.execute(
        select(func.count(), func.sum(_seconds(connection))).where(*_counted(league_id))
    ).one()
    return (*(tuple(row) for row in totals), tuple(map(int, (times[0], times[1] or 0))))


def base_mmr_of(connection: Connection, user_id: int) -> int | None:
    return connection.execute(select(users.c.base_mmr).where(users.c.id == user_id)).scalar()


def averages_over_time(
    connection: Connection, league_id: int, buckets: Buckets, formula: Formula
) -> list[Averages | None]:
    """The league's averages at the end of each stretch, over those who qualified by then.

    One pass over the league's player rows, without a join of what it has found (a planner without
    statistics of its own goes astray there). Whoever reaches the minimum brings all games so far
    at once; each later game is added in its own stretch.
    """
    games = _games(connection, league_id, buckets).subquery()
    number, least = games.c.number, formula.min_games
    added = [
        func.sum(
            case((number == least, games.c[f"{name}_so_far"]), (number > least, games.c[name]))
        )
        for name in SUMMED
    ]
    rows = connection.execute(
        select(
            games.c.bucket,
            func.sum(case((number == least, 1), else_=0)),
            func.sum(case((number == least, least), (number > least, 1))),
            *added,
        ).group_by(games.c.bucket)
    )
    by_bucket: dict[int, tuple[int, Totals]] = {}
    for bucket, players, *figures in rows:
        by_bucket[bucket] = int(players), Totals(*(int(figure or 0) for figure in figures))
    return _cumulated(by_bucket, buckets.count)


def player_totals(
    connection: Connection, user_id: int, league_id: int, buckets: Buckets
) -> dict[int, Totals]:
    """What the player added up within each stretch, by its number; empty ones are left out."""
    radiant = slots.c.slot < DIRE_BIT
    rows = connection.execute(
        select(
            matches.c.start_time,
            case((radiant == matches.c.radiant_win, 1), else_=0),
            *(slots.c[name] for name in FIGURES),
        )
        .select_from(users)
        .join(slots, slots.c.steam_id == users.c.steam_id)
        .join(matches, matches.c.match_id == slots.c.match_id)
        .where(users.c.id == user_id, *_counted(league_id))
    )
    found: dict[int, Totals] = {}
    for at, *figures in rows:
        number = buckets.number_of(at)
        found[number] = found.get(number, Totals()) + Totals(1, *figures)
    return found


def _counted(league_id: int) -> Sequence[ColumnElement[bool]]:
    return (
        matches.c.league_id == league_id,
        matches.c.counted,
        matches.c.radiant_win.is_not(None),
    )


def _games(connection: Connection, league_id: int, buckets: Buckets) -> Select[Any]:
    """Every game of our players: its stretch, its number among the player's, and sums so far."""
    radiant = slots.c.slot < DIRE_BIT
    # In a query of its own: only columns make windows that the database knows for one and the same.
    plain = (
        select(
            users.c.id.label("user_id"),
            _bucket(connection, buckets).label("bucket"),
            matches.c.match_id,
            slots.c.slot,
            case((radiant == matches.c.radiant_win, 1), else_=0).label("won"),
            *(slots.c[name] for name in FIGURES),
        )
        .select_from(matches)
        .join(slots, slots.c.match_id == matches.c.match_id)
        .join(users, users.c.steam_id == slots.c.steam_id)
        .where(*_counted(league_id))
        .subquery()
    )

    def so_far(figure: FunctionElement[int]) -> ColumnElement[int]:
        order = (plain.c.bucket, plain.c.match_id, plain.c.slot)
        return over(figure, partition_by=plain.c.user_id, order_by=order, rows=(None, 0))

    return select(
        plain.c.bucket,
        so_far(func.row_number()).label("number"),
        *(plain.c[name] for name in SUMMED),
        *(so_far(func.sum(plain.c[name])).label(f"{name}_so_far") for name in SUMMED),
    )


def _bucket(connection: Connection, buckets: Buckets) -> ColumnElement[int]:
    """`Buckets.number_of` in SQL, where integers divide to integers."""
    start = literal(int(buckets.start.timestamp()), BigInteger)
    step = literal(int(buckets.step.total_seconds()), BigInteger)
    return func.coalesce((_seconds(connection) - start) // step, 0)


def _seconds(connection: Connection) -> ColumnElement[int]:
    """When a match began, in seconds since 1970."""
    at = matches.c.start_time
    if connection.dialect.name == "sqlite":
        return cast(func.strftime("%s", at), BigInteger)
    return cast(func.floor(func.extract("epoch", at)), BigInteger)


def _cumulated(added: dict[int, tuple[int, Totals]], count: int) -> list[Averages | None]:
    averages: list[Averages | None] = []
    pool, players = Totals(), 0
    for number in range(count):
        more, totals = added.get(number, (0, Totals()))
        pool, players = pool + totals, players + more
        averages.append(Averages(pool, players) if players else None)
    return averages
