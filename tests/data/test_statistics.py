"""League statistics through the database: the worked example, and figures that must not drift."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import event, select

from dtxdesk.data import league_matches, statistics
from dtxdesk.data.database import Database
from dtxdesk.data.queries.player_detail import explanation
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import League, LeaguePlayerStats, SteamMatch, User
from dtxdesk.domain.matches import Match, MatchPlayer
from dtxdesk.domain.steam_id import to_id64
from tests.league import BEGIN, add_league, add_player, played, slot, store

A, B, C = 101, 102, 103


def spread(total: int, games: int) -> list[int]:
    """A total over that many games, as evenly as whole numbers go."""
    return [total * (game + 1) // games - total * game // games for game in range(games)]


def worked_example() -> list[Match]:
    """A 10 games, 7 wins, 80/40/120, GPM 5200; B 10, 4, 50/60/90, 4100; C has 4 games."""
    figures = {
        A: (7, zip(spread(80, 10), spread(40, 10), spread(120, 10), spread(5200, 10), strict=True)),
        B: (4, zip(spread(50, 10), spread(60, 10), spread(90, 10), spread(4100, 10), strict=True)),
        C: (4, zip(*[spread(40, 4)] * 4, strict=True)),
    }
    matches = []
    for account, (wins, games) in figures.items():
        for number, (kills, deaths, assists, gpm) in enumerate(games):
            # Alternately on either side, so that the side is told apart from the winner.
            place = 0 if number % 2 == 0 else 130
            won = number < wins
            matches.append(
                played(
                    account * 100 + number,
                    slot(place, account, kills, deaths, assists, gpm),
                    slot(4, None, 9, 9, 9, 999),
                    radiant_win=won if place < 128 else not won,
                )
            )
    return matches


def rows(database: Database, league_id: int) -> dict[int, LeaguePlayerStats]:
    with database.reader() as connection:
        found = connection.execute(
            select(table_of(LeaguePlayerStats)).where(LeaguePlayerStats.league_id == league_id)
        )
        return {row.user_id: row for row in found}


def shown_mmr(database: Database) -> dict[int, int | None]:
    with database.reader() as connection:
        return dict(connection.execute(select(User.id, User.league_mmr)).tuples().all())


@contextmanager
def counted_statements(database: Database) -> Iterator[list[str]]:
    seen: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    event.listen(database.writing, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(database.writing, "before_cursor_execute", note)


def test_the_worked_example(database: Database) -> None:
    league = add_league(database)
    a, b, c = (add_player(database, name, account, 3000) for name, account in
               (("A", A), ("B", B), ("C", C)))  # fmt: skip
    store(database, league, worked_example())

    found = rows(database, league)
    assert (found[a].games, found[a].wins, found[a].losses) == (10, 7, 3)
    assert (found[a].kills, found[a].deaths, found[a].assists) == (80, 40, 120)
    assert (found[a].gpm, found[a].xpm) == (5200, 5210)
    assert (found[a].adjustment, found[b].adjustment, found[c].adjustment) == (152, -124, None)
    assert (found[a].win_rate, found[a].avg_kda, found[a].avg_gpm) == (0.7, 5.0, 520.0)
    assert found[a].last_played_at == BEGIN + timedelta(hours=A * 100 + 9)
    assert shown_mmr(database) == {a: 3152, b: 2876, c: None}
    with database.reader() as connection:
        averages = statistics.averages_of(
            connection, league, statistics.formula_of(connection, league)[0]
        )
        told = explanation(connection, a, league)
    assert averages is not None
    assert (averages.win_rate, averages.kda, averages.gpm) == (0.55, 3.4, 465.0)
    assert told is not None
    assert told.qualified
    assert round(sum(line.points for line in told.factors)) == told.adjustment == 152


def test_what_does_not_count_is_kept_but_not_added(database: Database) -> None:
    league = add_league(database)
    user = add_player(database, "A", A, 3000)
    store(
        database,
        league,
        [
            played(1, slot(0, A, 5), slot(1, None), slot(2, None)),
            played(2, slot(0, A, 7), radiant_win=None),
            played(3, slot(0, A, 11), slot(128, B)),
        ],
    )
    assert (rows(database, league)[user].games, rows(database, league)[user].kills) == (2, 16)

    with database.unit_of_work("Take it out") as work:
        match = work.get(SteamMatch, 3)
        match.counted, match.counted_reason = False, "a test game"
    assert (rows(database, league)[user].games, rows(database, league)[user].kills) == (1, 5)

    with database.unit_of_work("Type the winner") as work:
        work.get(SteamMatch, 2).radiant_win = False
    found = rows(database, league)[user]
    assert (found.games, found.wins, found.kills) == (2, 1, 12)


def test_figures_follow_the_steam_id(database: Database) -> None:
    league = add_league(database)
    first, second = add_player(database, "First", A, 3000), add_player(database, "Second", None, 1)
    store(database, league, [played(n, slot(0, A, n)) for n in range(1, 7)])
    assert set(rows(database, league)) == {first}

    with database.unit_of_work("Unlink") as work:
        work.get(User, first).steam_id = None
        work.flush()
        work.get(User, second).steam_id = to_id64(A)
    assert set(rows(database, league)) == {second}
    # The only one who qualifies is the average.
    assert shown_mmr(database) == {first: None, second: 1}


def test_two_leagues_do_not_mix_and_the_primary_one_shows(database: Database) -> None:
    primary, other = add_league(database), add_league(database, 18000, primary=False)
    user = add_player(database, "A", A, 3000)
    add_player(database, "B", B, 3000)
    good = [played(n, slot(0, A, 9, 1, 9, 600), slot(128, B, 1, 9, 1, 300)) for n in range(1, 6)]
    bad = [played(n, slot(0, B, 9, 1, 9, 600), slot(128, A, 1, 9, 1, 300)) for n in range(11, 16)]
    store(database, primary, good)
    store(database, other, bad)
    there, elsewhere = (rows(database, league)[user].league_mmr for league in (primary, other))
    assert there > 3000 > elsewhere
    assert shown_mmr(database)[user] == there

    with database.unit_of_work("Another primary league") as work:
        work.get(League, primary).is_primary = False
        work.flush()
        work.get(League, other).is_primary = True
    assert shown_mmr(database)[user] == elsewhere


def test_a_match_that_comes_twice_in_one_batch_is_counted_once(database: Database) -> None:
    league = add_league(database)
    user = add_player(database, "A", A)
    store(database, league, [played(1, slot(0, A, 3)), played(1, slot(0, A, 4))])
    assert (rows(database, league)[user].games, rows(database, league)[user].kills) == (1, 4)


def test_fetching_again_keeps_what_a_person_decided(database: Database) -> None:
    league = add_league(database)
    user = add_player(database, "A", A)
    store(database, league, [played(1, slot(0, A, 3), radiant_win=None), played(2, slot(0, A, 3))])
    with database.unit_of_work("Decide") as work:
        work.get(SteamMatch, 1).radiant_win = True
        work.get(SteamMatch, 2).counted = False
    store(database, league, [played(1, slot(0, A, 8), radiant_win=None), played(2, slot(0, A, 8))])
    found = rows(database, league)[user]
    assert (found.games, found.wins, found.kills) == (1, 1, 8)


@pytest.mark.parametrize("count", [10, 400])
def test_the_number_of_statements_does_not_grow_with_the_matches(
    database: Database, count: int
) -> None:
    league = add_league(database)
    for account in range(100, 120):
        add_player(database, f"P{account}", account, 3000)
    matches = [
        played(n, *(slot(s, 100 + (n + s) % 25, n % 7, s, 3, 400) for s in range(10)))
        for n in range(1, count + 1)
    ]
    with database.unit_of_work("Sync") as work:
        with counted_statements(database) as seen:
            league_matches.store(work.connection, league, matches, work.now)
        assert len(seen) <= 12
        with counted_statements(database) as seen:
            statistics.rebuild(work.connection, league)
        assert len(seen) <= 10


def test_anonymous_players_and_two_player_games(database: Database) -> None:
    league = add_league(database)
    user = add_player(database, "A", A, 3000)
    add_player(database, "Nobody on Steam", None, 3000)
    pair = [slot(0, A, 1), MatchPlayer(slot=128, account_id=None)]
    store(database, league, [played(n, *pair) for n in range(1, 6)])
    found = rows(database, league)
    assert set(found) == {user}
    assert (found[user].games, found[user].adjustment) == (5, 0)
