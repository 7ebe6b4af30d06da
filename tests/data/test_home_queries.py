"""What Home reads: how the leagues stand, the newest results, and what needs an organiser."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event

from dtxdesk.data import league_matches
from dtxdesk.data.database import Database
from dtxdesk.data.league_matches import Failure
from dtxdesk.data.queries.attention import (
    OFTEN,
    RECENT,
    REGULAR,
    failing_syncs,
    nobody_yet,
    possible_doubles,
    strangers,
    waiting_matches,
    without_base_mmr,
    without_winner,
)
from dtxdesk.data.queries.home import league_summaries, newest_results
from dtxdesk.data.schema import League, LeagueSyncState, User
from dtxdesk.domain.matches import ListedMatch
from dtxdesk.domain.steam_id import to_id64
from tests.league import add_league, add_player, played, slot, store

NIGHTS = tuple(datetime(2026, 10, day, 6, tzinfo=UTC) for day in range(1, 16))


def remember(database: Database, league_id: int, match_id: int) -> None:
    with database.unit_of_work("List", kind="summary") as work:
        listed = [ListedMatch(match_id, match_id + 1, work.now - timedelta(hours=2))]
        league_matches.remember(work.connection, league_id, listed, work.now)


def fail(database: Database, match_id: int, attempts: int, *, given_up: bool = False) -> None:
    with database.unit_of_work("Fail", kind="summary") as work:
        later = None if given_up else work.now + timedelta(hours=1)
        league_matches.fail(work.connection, [Failure(match_id, "Steam hides it", attempts, later)])


def test_an_empty_database_has_nothing_to_tell(database: Database) -> None:
    with database.reader() as connection:
        assert nobody_yet(connection)
        assert league_summaries(connection, NIGHTS) == []
        assert newest_results(connection, 8) == []
        assert waiting_matches(connection) is None
        assert strangers(connection) == []
        assert without_base_mmr(connection) is None
        assert possible_doubles(connection) is None
        assert without_winner(connection) is None
        assert failing_syncs(connection) == []
    add_player(database, "Korvus")
    with database.reader() as connection:
        assert not nobody_yet(connection)


def test_leagues_with_the_matches_of_each_night(database: Database) -> None:
    league_id = add_league(database)
    add_league(database, 2, primary=False)
    evening = datetime(2026, 10, 3, 20, tzinfo=UTC)
    after_midnight = datetime(2026, 10, 4, 1, tzinfo=UTC)
    before = datetime(2026, 9, 1, tzinfo=UTC)
    store(
        database,
        league_id,
        [
            played(1, slot(0, 1), start=before),
            played(2, slot(0, 1), start=evening),
            played(3, slot(0, 1), start=after_midnight),
        ],
    )
    with database.reader() as connection:
        first, second = league_summaries(connection, NIGHTS)
    assert (first.row.id, first.row.matches, first.ranked) == (league_id, 3, 0)
    assert first.per_night == (0, 0, 2, *[0] * 11)
    assert second.per_night == (0,) * 14


def test_the_newest_results_of_all_leagues_in_one_order(database: Database) -> None:
    one, two = add_league(database), add_league(database, 2, primary=False)
    store(database, one, [played(number, slot(0, 1)) for number in (1, 3, 5)])
    store(database, two, [played(number, slot(0, 1)) for number in (2, 4)])
    add_player(database, "Korvus", 1)
    with database.reader() as connection:
        results = newest_results(connection, 4)
    assert [result.match.match_id for result in results] == [5, 4, 3, 2]
    assert [result.league for result in results] == ["League 17929", "League 2"] * 2
    assert {result.match.linked_players for result in results} == {1}


def test_a_match_without_details_shows_once_it_has_failed_often(database: Database) -> None:
    league_id = add_league(database)
    remember(database, league_id, 11)
    fail(database, 11, OFTEN - 1)
    with database.reader() as connection:
        assert waiting_matches(connection) is None
    fail(database, 11, OFTEN)
    remember(database, league_id, 12)
    fail(database, 12, 1, given_up=True)
    with database.reader() as connection:
        waiting = waiting_matches(connection)
    assert waiting is not None
    assert (waiting.count, waiting.newest.match_id, waiting.newest.given_up) == (2, 12, True)


def test_strangers_have_played_often_and_lately(database: Database) -> None:
    league_id = add_league(database)
    regular, guest, ours, long_ago = 1, 2, 3, 4
    store(database, league_id, [played(1, slot(0, long_ago)), played(2, slot(0, long_ago))])
    store(
        database,
        league_id,
        [
            played(
                number,
                slot(0, regular),
                slot(1, ours),
                slot(2, None),
                *([slot(3, guest)] if number < 12 else []),
                *([slot(4, long_ago)] if number == 10 else []),
            )
            for number in range(10, 10 + RECENT)
        ],
    )
    add_player(database, "Korvus", ours)
    with database.reader() as connection:
        found = strangers(connection)
    assert REGULAR > 2
    assert [(each.steam_id, each.games) for each in found] == [(to_id64(regular), RECENT)]


def test_who_would_qualify_but_has_no_base_mmr(database: Database) -> None:
    league_id = add_league(database)
    without = add_player(database, "Ingrid", 1)
    add_player(database, "Korvus", 2, base_mmr=5000)
    few = 3
    add_player(database, "Guest", few)
    store(
        database,
        league_id,
        [
            played(n, slot(0, 1), slot(128, 2), *([slot(1, few)] if n == 1 else []))
            for n in range(1, 7)
        ],
    )
    with database.reader() as connection:
        found = without_base_mmr(connection)
    assert found is not None
    assert (found.count, found.ids, found.names) == (1, (without,), ("Ingrid",))


def test_doubles_share_a_name_and_no_kind_of_id(database: Database) -> None:
    first = add_player(database, "Korvus", 1)
    with database.unit_of_work("Add") as work:
        work.add(User(nickname="KORVUS", discord_id="123456789012345678"))
    add_player(database, "tomo", 2)
    add_player(database, "tomo", 3)  # two people who are called the same
    with database.reader() as connection:
        found = possible_doubles(connection)
    assert found is not None
    assert (found.count, found.ids) == (1, (first,))


def test_matches_without_a_winner_until_they_are_taken_out(database: Database) -> None:
    league_id = add_league(database)
    store(
        database,
        league_id,
        [played(1, slot(0, 1)), *(played(n, slot(0, 1), radiant_win=None) for n in (2, 3))],
    )
    with database.reader() as connection:
        found = without_winner(connection)
    assert found is not None
    assert (found.count, found.newest) == (2, 3)
    with database.unit_of_work("Archive") as work:
        work.get(League, league_id).active = False
    with database.reader() as connection:
        assert without_winner(connection) is None


def test_a_failing_sync_with_its_reason(database: Database) -> None:
    league_id = add_league(database)
    with database.unit_of_work("Sync", kind="summary") as work:
        work.session.add(LeagueSyncState(league_id=league_id, last_error="Steam refused the key."))
    with database.reader() as connection:
        (found,) = failing_syncs(connection)
    assert (found.league, found.error, found.offline) == (
        "League 17929",
        "Steam refused the key.",
        False,
    )


@pytest.mark.parametrize("leagues", [1, 4])
def test_the_number_of_statements_does_not_grow(database: Database, leagues: int) -> None:
    for number in range(leagues):
        league_id = add_league(database, 100 + number, primary=not number)
        store(database, league_id, [played(number + 1, slot(0, 1))])
    asked: list[str] = []
    event.listen(
        database.reading,
        "before_cursor_execute",
        lambda _c, _cursor, statement, *_: asked.append(statement),
    )
    with database.reader() as connection:
        asked.clear()
        league_summaries(connection, NIGHTS)
        newest_results(connection, 8)
        for read in (
            waiting_matches,
            strangers,
            without_base_mmr,
            possible_doubles,
            without_winner,
            failing_syncs,
            nobody_yet,
        ):
            read(connection)
    assert len([statement for statement in asked if statement != "BEGIN"]) == 16
