"""The line over time is what the plain formula gives with only the matches up to each moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from sqlalchemy import select

from dtxdesk.data.database import Database
from dtxdesk.data.queries.rating_history import (
    averages_over_time,
    played_span,
    player_totals,
)
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import LeaguePlayerStats
from dtxdesk.domain import league_mmr
from dtxdesk.domain.league_mmr import Formula, Totals
from dtxdesk.domain.matches import Match
from dtxdesk.domain.rating_history import Buckets, rating_history
from tests.league import BEGIN, add_league, add_player, empty, played, slot, store
from tests.leagues_made_up import FIRST_ACCOUNT, MadeUp, leagues

MIDNIGHT = datetime(2026, 10, 1, tzinfo=UTC)
stats = table_of(LeaguePlayerStats)


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(leagues())
def test_each_point_is_the_formula_on_the_matches_until_then(
    database: Database, made_up: MadeUp
) -> None:
    empty(database)
    league_id, users = made_up.put(database)
    formula = Formula(min_games=made_up.min_games, cap=made_up.cap)
    counted = [match for match in made_up.matches if match.radiant_win is not None]
    with database.reader() as connection:
        span = played_span(connection, league_id)
        assert (span is None) == (not counted)
        if span is None:
            return
        buckets = Buckets.over(*span, MIDNIGHT)
        averages = averages_over_time(connection, league_id, buckets, formula)
        assert len(averages) == buckets.count
        for number, user in enumerate(users):
            totals = player_totals(connection, user, league_id, buckets)
            base = made_up.base_mmr[number]
            history = rating_history(totals, averages, buckets, span[1], formula, base)
            first = buckets.count - len(history.points)
            for place, point in enumerate(history.points, first):
                end = buckets.end_of(place)
                then = [m for m in counted if m.start_time and m.start_time < end]
                everyone = [_totals(then, FIRST_ACCOUNT + n) for n in range(len(users))]
                pooled = league_mmr.pooled_averages(everyone, formula)
                assert point.totals == everyone[number]
                assert point.averages == pooled
                expected = league_mmr.rated(everyone[number], pooled, formula, base)
                assert (point.adjustment, point.league_mmr) == expected
            stored = connection.execute(
                select(stats.c.adjustment, stats.c.league_mmr).where(stats.c.user_id == user)
            ).first()
            assert bool(history.points) == (stored is not None)
            if stored is not None:
                last = history.points[-1]
                assert (last.adjustment, last.league_mmr) == tuple(stored)
                assert last.at == span[1]


def _totals(matches: Sequence[Match], account_id: int) -> Totals:
    total = Totals()
    for match in matches:
        for row in match.players:
            if row.account_id == account_id:
                won = int(row.is_radiant == match.radiant_win)
                total = total + Totals(1, won, row.kills, row.deaths, row.assists, row.gpm, row.xpm)
    return total


def test_matches_of_unknown_time_count_from_the_start(database: Database) -> None:
    league = add_league(database)
    user = add_player(database, "Korvus", 100, 5000)
    timeless = [played(n, slot(0, 100, 1)) for n in (1, 2)]
    store(
        database,
        league,
        [
            *(_without_time(match) for match in timeless),
            played(3, slot(0, 100, 1), start=BEGIN),
            played(4, slot(0, 100, 1), start=BEGIN + timedelta(days=3)),
        ],
    )
    with database.reader() as connection:
        span = played_span(connection, league)
        assert span is not None
        buckets = Buckets.over(*span, MIDNIGHT)
        formula = Formula(min_games=4)
        averages = averages_over_time(connection, league, buckets, formula)
        totals = player_totals(connection, user, league, buckets)
    assert [totals[number].games for number in sorted(totals)] == [3, 1]
    assert [None if a is None else a.totals.games for a in averages] == [None, None, None, 4]


def _without_time(match: Match) -> Match:
    return replace(match, start_time=None)


def test_nothing_was_played(database: Database) -> None:
    league = add_league(database)
    with database.reader() as connection:
        assert played_span(connection, league) is None
