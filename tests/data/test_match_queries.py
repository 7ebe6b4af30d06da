"""The tables of matches and one match in full."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from dtxdesk.data import league_matches
from dtxdesk.data.database import Database
from dtxdesk.data.league_matches import Failure
from dtxdesk.data.queries.leagues import pending_ids, pending_page, pending_rows
from dtxdesk.data.queries.match_detail import match_detail, waiting_match
from dtxdesk.data.queries.matches import (
    MatchFilter,
    MatchSort,
    match_counts,
    match_ids,
    match_rows,
)
from dtxdesk.domain.matches import ListedMatch, MatchPlayer, MatchSource
from dtxdesk.domain.search import SearchError
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.services.history import History
from dtxdesk.services.matches import Matches
from tests.league import BEGIN, add_league, add_player, played, slot, store

AXE, PHANTOM_ASSASSIN = 2, 44


def found(database: Database, search: str = "", **wanted: Any) -> list[int]:
    with database.reader() as connection:
        return match_ids(connection, MatchFilter(search=search, **wanted), database.clock())


@pytest.fixture
def leagues(database: Database) -> tuple[int, int]:
    """Two leagues with three and one matches; our player is in two of them."""
    first, second = add_league(database), add_league(database, 18000, primary=False)
    add_player(database, "Ünder_Dog", 7)
    axe = MatchPlayer(0, 7, hero_id=AXE)
    assassin = MatchPlayer(128, 9, hero_id=PHANTOM_ASSASSIN)
    store(
        database,
        first,
        [
            played(8001, axe, assassin, radiant_name="Ärzte & Co", duration=1500),
            played(8002, slot(0, 9), dire_name="100% Straße", duration=3900, radiant_win=False),
            played(9001, slot(0, 8), radiant_name="ÄRZTE", duration=2292, radiant_win=None),
        ],
    )
    store(database, second, [played(8003, axe, duration=1600)])
    return first, second


@pytest.mark.parametrize(
    ("search", "expected"),
    [
        ("", [9001, 8003, 8002, 8001]),
        ("80", [8003, 8002, 8001]),
        ("001", []),
        ("0%", [8002]),
        ("ärzte", [9001, 8001]),
        ("strasse", [8002]),
        ("Ärzte CO", [8001]),
        ("ünder_dog", [8003, 8001]),
        ("_", [8003, 8001]),
        ("-ünder_dog", [9001, 8002]),
        ("player:under", []),
        ("player:ünder", [8003, 8001]),
        ("hero:axe", [8003, 8001]),
        ('hero:"phantom a"', [8001]),
        ("hero:nobody", []),
        ("-hero:axe", [9001, 8002]),
        ('team:"ärzte &"', [8001]),
        ("team!=ärzte", [8003, 8002]),
        ("id:9", [9001]),
        ("league:18000", [8003]),
        ("league:league", [9001, 8003, 8002, 8001]),
        ("duration>60", [8002]),
        ("duration=38", [9001]),
        ("duration!=38", [8003, 8002, 8001]),
        ("won:radiant", [8003, 8001]),
        ("won:dire", [8002]),
        ("won:nobody", [9001]),
        ("-won:dire", [9001, 8003, 8001]),
        ("counted:no", []),
        ("source:steam", [9001, 8003, 8002, 8001]),
        ("source:manual", []),
        ("axe hero:axe", []),
        ("hero:axe league:18000", [8003]),
        ("hero:", [9001, 8003, 8002, 8001]),
    ],
)
def test_matches_are_found_by_words_and_keys(
    database: Database, leagues: tuple[int, int], search: str, expected: list[int]
) -> None:
    assert found(database, search) == expected


@pytest.mark.parametrize("search", ["won:both", "duration>long", "since<x", "kda>3", "team>a"])
def test_what_can_not_be_understood_is_said(database: Database, search: str) -> None:
    with pytest.raises(SearchError):
        found(database, search)


def test_how_long_ago(database: Database, leagues: tuple[int, int]) -> None:
    store(database, leagues[0], [played(1, slot(0, 7), start=database.clock() - timedelta(days=2))])
    assert found(database, "since<3d since>1d") == [1]


def test_filters_and_orders(database: Database, leagues: tuple[int, int]) -> None:
    first, second = leagues
    unknown = replace(played(5, slot(0, 3)), start_time=None, source=MatchSource.OPENDOTA)
    store(database, first, [unknown])
    assert found(database) == [9001, 8003, 8002, 8001, 5]
    assert found(database, descending=False) == [8001, 8002, 8003, 9001, 5]
    by_length = found(database, sort=MatchSort.DURATION, descending=False)
    assert by_length == [8001, 8003, 5, 9001, 8002]
    assert found(database, league_id=second) == [8003]
    assert found(database, without_winner=True) == [9001]
    Matches(database).set_counted([8002], counted=False, reason="Show match")
    assert found(database, uncounted=True) == [8002] == found(database, "counted:no")
    with database.reader() as connection:
        rows = match_rows(connection, [8001, 6, 8002, 8003])
    assert [(row.linked_players, row.counted_reason) for row in rows] == [
        (1, None), (0, "Show match"), (1, None)
    ]  # fmt: skip
    assert [row.league for row in rows] == ["League 17929", "League 17929", "League 18000"]


def test_what_needs_a_person_is_counted(database: Database, leagues: tuple[int, int]) -> None:
    with database.unit_of_work("Sync", kind="summary") as work:
        listed = [ListedMatch(number, None, BEGIN) for number in (9100, 9101)]
        league_matches.remember(work.connection, leagues[1], listed, work.now)
        failures = [Failure(9100, "Hidden", 7, None), Failure(9101, "Busy", 1, work.now)]
        league_matches.fail(work.connection, failures)
    with database.reader() as connection:
        counts = match_counts(connection)
        ids = pending_ids(connection)
        assert pending_ids(connection, leagues[1]) == ids == [9101, 9100]
        assert pending_ids(connection, leagues[0]) == []
        waiting = pending_page(connection, [*ids, 5])
        assert waiting == pending_rows(connection, leagues[1])
    assert (counts.total, counts.given_up, counts.without_winner) == (4, 1, 1)
    assert counts.attention == 2
    assert [(row.match_id, row.league, row.opendota) for row in waiting] == [
        (9101, "League 18000", False), (9100, "League 18000", False)
    ]  # fmt: skip
    Matches(database).set_counted([9001], counted=False, reason="Nobody knows who won")
    with database.reader() as connection:
        assert match_counts(connection).attention == 1


def test_a_match_in_full(database: Database, leagues: tuple[int, int]) -> None:
    Matches(database).set_counted([8001], counted=False, reason="Show match")
    Matches(database).set_counted([8001], counted=True)
    Matches(database).set_counted([8001], counted=False, reason="Show match after all")
    with database.reader() as connection:
        detail = match_detail(connection, 8001)
        assert match_detail(connection, 8000) is None
    assert detail is not None
    (radiant,), (dire,) = detail.side(radiant=True), detail.side(radiant=False)
    assert (radiant.name, radiant.hero_id, radiant.steam_id) == ("Ünder_Dog", AXE, to_id64(7))
    assert (dire.name, dire.user_id, dire.steam_id) == (None, None, to_id64(9))
    assert [effect.name for effect in detail.effects] == ["Ünder_Dog"]
    assert (detail.match_seq_num, detail.steam_league_id) == (9001, 17929)
    assert detail.row.counted_reason == "Show match after all"
    assert detail.taken_out is not None
    assert detail.taken_out.author == database.author
    History(database).undo()
    with database.reader() as connection:
        detail = match_detail(connection, 8001)
    assert detail is not None
    assert detail.taken_out is None


def test_a_match_that_waits(database: Database, leagues: tuple[int, int]) -> None:
    with database.unit_of_work("Sync", kind="summary") as work:
        listed = ListedMatch(9100, 77, BEGIN, account_ids=(7, 9))
        league_matches.remember(work.connection, leagues[0], [listed], work.now)
    with database.reader() as connection:
        waiting = waiting_match(connection, 9100)
        assert waiting_match(connection, 8001) is None
    assert waiting is not None
    assert (waiting.league, waiting.start_time) == ("League 17929", BEGIN)
    assert waiting.account_ids == (7, 9)
