"""What a league and a player had added up by when: the figures behind the chart over time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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

from dtxdesk.data.queries.together import together
from dtxdesk.data.statistics import matches, slots, stats, users
from dtxdesk.domain.league_mmr import Averages, Formula, Totals
from dtxdesk.domain.matches import DIRE_BIT
from dtxdesk.domain.rating_history import Buckets

FIGURES = ("kills", "deaths", "assists", "gpm", "xpm")
SUMMED = ("won", *FIGURES)

GAMES_AT_ONCE = 100_000
_MOST_IDS = 500
"""In one statement: databases take only so many parameters."""


def played_span(connection: Connection, league_id: int) -> tuple[datetime, datetime] | None:
    """When the league's first and newest counted matches began; None without one of known time."""
    ends = (
        select(matches.c.start_time)
        .where(*_counted(league_id), matches.c.start_time.is_not(None))
        .order_by(order)
        .limit(1)
        .scalar_subquery()
        for order in (matches.c.start_time, matches.c.start_time.desc())
    )
    first, last = connection.execute(select(*ends)).one()
    return None if first is None or last is None else (first, last)


def averages_made_of(connection: Connection, league_id: int) -> tuple[object, ...]:
    """What tells the league's state from any other that would give other averages over time.

    The totals of every player and the times of the matches, added up: a small part of the work.
    """
    played = (
        select(stats.c.user_id, *(stats.c[name] for name in ("games", "wins", *FIGURES)))
        .where(stats.c.league_id == league_id)
        .order_by(stats.c.user_id)
    )
    begun = select(func.count(), func.sum(_seconds(connection))).where(*_counted(league_id))
    totals, times = together(
        connection, lambda own: own.execute(played).all(), lambda own: own.execute(begun).one()
    )
    return (*(tuple(row) for row in totals), tuple(map(int, (times[0], times[1] or 0))))


def base_mmr_of(connection: Connection, user_id: int) -> int | None:
    return connection.execute(select(users.c.base_mmr).where(users.c.id == user_id)).scalar()


def averages_over_time(
    connection: Connection, league_id: int, buckets: Buckets, formula: Formula
) -> list[Averages | None]:
    """The league's averages at the end of each stretch, over those who qualified by then.

    One pass over the league's player rows, some players at a time: the database puts the games of
    those in order, and of a hundred thousand matches at once they would fill its memory.
    """
    by_bucket: dict[int, tuple[int, Totals]] = {}
    for user_ids in _some_at_a_time(connection, league_id):
        for bucket, players, totals in _added(connection, league_id, buckets, formula, user_ids):
            before = by_bucket.get(bucket, (0, Totals()))
            by_bucket[bucket] = before[0] + players, before[1] + totals
    return _cumulated(by_bucket, buckets.count)


def _some_at_a_time(connection: Connection, league_id: int) -> Iterator[list[int]]:
    """Everyone with a game in the league, in parts of about the same number of games."""
    played = connection.execute(
        select(stats.c.user_id, stats.c.games)
        .where(stats.c.league_id == league_id)
        .order_by(stats.c.user_id)
    )
    part: list[int] = []
    games = 0
    for user_id, more in played:
        part.append(user_id)
        games += more
        if games >= GAMES_AT_ONCE or len(part) == _MOST_IDS:
            yield part
            part, games = [], 0
    if part:
        yield part


def _added(
    connection: Connection,
    league_id: int,
    buckets: Buckets,
    formula: Formula,
    user_ids: Sequence[int],
) -> Iterator[tuple[int, int, Totals]]:
    """By stretch: how many of these players reach the minimum in it, and what it adds.

    Without a join of what has been found (a planner without statistics of its own goes astray
    there): whoever reaches the minimum brings all games so far at once; each later game is added
    in its own stretch.
    """
    games = _games(connection, league_id, buckets, user_ids).subquery()
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
    for bucket, players, *figures in rows:
        yield bucket, int(players), Totals(*(int(figure or 0) for figure in figures))


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


def _counted(league_id: int, *, by_index: bool = True) -> Sequence[ColumnElement[bool]]:
    """The league's matches that count; not `by_index` where the players lead to them."""
    return (
        (matches.c.league_id if by_index else matches.c.league_id + 0) == league_id,
        matches.c.counted,
        matches.c.radiant_win.is_not(None),
    )


def _games(
    connection: Connection, league_id: int, buckets: Buckets, user_ids: Sequence[int]
) -> Select[Any]:
    """Every game of these players: its stretch, its number among the player's, and sums so far."""
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
        .select_from(users)
        .join(slots, slots.c.steam_id == users.c.steam_id)
        .join(matches, matches.c.match_id == slots.c.match_id)
        .where(users.c.id.in_(user_ids), *_counted(league_id, by_index=False))
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
