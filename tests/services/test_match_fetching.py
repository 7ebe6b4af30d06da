"""One match asked for again, from a server that behaves like Steam and one like OpenDota."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dtxdesk.data.database import Database
from dtxdesk.data.queries.leagues import pending_rows
from dtxdesk.data.schema import SteamMatch
from dtxdesk.domain.matches import MatchSource
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.domain.typed_match import TypedLine, TypedMatch
from dtxdesk.errors import EnvironmentProblem, UserError
from dtxdesk.services.history import History
from dtxdesk.services.leagues import Leagues
from dtxdesk.services.matches import Matches
from tests.data.test_undo import contents
from tests.servers.matches import make_matches
from tests.servers.steam import DROP, FakeSteam
from tests.services.community import LEAGUE, Community

AT = datetime(2026, 10, 30, 20, 0, tzinfo=UTC)


@pytest.fixture
def steam() -> Iterator[FakeSteam]:
    with FakeSteam() as server:
        yield server


@pytest.fixture
def community(database: Database, steam: FakeSteam, tmp_path: Path) -> Iterator[Community]:
    made = Community(database, steam, tmp_path)
    yield made
    made.close()


def source_of(community: Community, match_id: int) -> str:
    with community.database.unit_of_work("Look", kind="summary") as work:
        return work.get(SteamMatch, match_id).source


def with_one_hidden(community: Community, steam: FakeSteam) -> tuple[list[dict[str, object]], int]:
    """Six matches, of which Steam hides one."""
    matches = make_matches(6, people=tuple(range(100, 112)))
    league = steam.add_league(LEAGUE, matches)
    hidden = league.ids[2]
    league.hide(hidden)
    assert community.sync() == (6, 5)
    return matches, hidden


def test_steam_is_asked_again_and_what_it_says_now_counts(
    community: Community, steam: FakeSteam
) -> None:
    matches = make_matches(4)
    league = steam.add_league(LEAGUE, matches)
    community.sync()
    before = contents(community.database)
    changed = matches[1]
    for player in changed["players"]:
        player["kills"] = 31
    steam.requests.clear()
    assert community.fetching.fetch(league.ids[1]) is MatchSource.STEAM
    assert len(steam.details_asked()) == 1
    community.assert_statistics(matches)
    assert History(community.database).undo().title == f"Read match {league.ids[1]} from Steam"
    assert contents(community.database) == before


def test_what_a_person_decided_of_it_stays(community: Community, steam: FakeSteam) -> None:
    league = steam.add_league(LEAGUE, make_matches(2))
    community.sync()
    Matches(community.database).set_counted(league.ids[:1], counted=False, reason="Show match")
    community.fetching.fetch(league.ids[0])
    with community.database.unit_of_work("Look", kind="summary") as work:
        match = work.get(SteamMatch, league.ids[0])
    assert (match.counted, match.counted_reason) == (False, "Show match")


def test_one_that_waits_comes_in_and_waits_again_after_undo(
    community: Community, steam: FakeSteam
) -> None:
    matches, hidden = with_one_hidden(community, steam)
    before = contents(community.database)
    steam.keep(hidden, matches[2])
    assert community.fetching.fetch(hidden) is MatchSource.STEAM
    assert community.reasons() == {}
    community.assert_statistics(matches)
    History(community.database).undo()
    assert contents(community.database) == before


def test_a_failure_is_told_and_remembered(community: Community, steam: FakeSteam) -> None:
    _, hidden = with_one_hidden(community, steam)
    with pytest.raises(EnvironmentProblem, match="does not show"):
        community.fetching.fetch(hidden)
    with community.database.reader() as connection:
        (row,) = pending_rows(connection, community.league_id)
    assert row.attempts == 2
    assert row.reason == "Steam: Steam lists this match but does not show its details"


def test_opendota_is_asked_only_where_the_league_allows_it(
    community: Community, steam: FakeSteam
) -> None:
    matches, hidden = with_one_hidden(community, steam)
    steam.opendota_matches[hidden] = matches[2]
    with pytest.raises(UserError, match="Leagues, Edit"):
        community.fetching.fetch(hidden, MatchSource.OPENDOTA)
    with pytest.raises(EnvironmentProblem):
        community.fetching.fetch(hidden)
    Leagues(community.database).edit(community.league_id, None, opendota=True)
    assert community.fetching.fetch(hidden) is MatchSource.OPENDOTA
    assert source_of(community, hidden) == "opendota"
    community.assert_statistics(matches)


def test_a_match_that_no_league_lists_is_had_from_opendota_and_belongs_where_one_says(
    community: Community, steam: FakeSteam
) -> None:
    matches, _hidden = with_one_hidden(community, steam)
    unlisted = 8_499_999_999
    steam.opendota_matches[unlisted] = {**matches[2], "match_id": unlisted}
    Leagues(community.database).edit(community.league_id, None, opendota=True)
    with pytest.raises(UserError, match="which league"):
        community.fetching.fetch(unlisted, MatchSource.OPENDOTA)
    told = community.fetching.fetch(unlisted, MatchSource.OPENDOTA, league_id=community.league_id)
    assert told is MatchSource.OPENDOTA
    assert source_of(community, unlisted) == "opendota"


def test_steams_details_take_the_place_of_typed_ones_and_undo_brings_those_back(
    community: Community, steam: FakeSteam
) -> None:
    matches, hidden = with_one_hidden(community, steam)
    lines = (TypedLine(0, to_id64(100), kills=3), TypedLine(128, to_id64(101), deaths=3))
    form = TypedMatch(hidden, AT, timedelta(minutes=20), False, lines)
    Matches(community.database).type_in(community.league_id, form)
    by_hand = contents(community.database)
    steam.keep(hidden, matches[2])
    community.fetching.fetch(hidden)
    assert source_of(community, hidden) == "steam"
    community.assert_statistics(matches)
    History(community.database).undo()
    assert contents(community.database) == by_hand


def test_what_nobody_can_be_asked_about_is_refused_without_asking(
    community: Community, steam: FakeSteam
) -> None:
    steam.requests.clear()
    with pytest.raises(UserError, match="Sync the league first"):
        community.fetching.fetch(8_400_000_000)
    lines = (TypedLine(0, kills=3), TypedLine(128, deaths=3))
    form = TypedMatch(None, AT, timedelta(minutes=20), False, lines)
    own = Matches(community.database).type_in(community.league_id, form)
    with pytest.raises(UserError, match="without a match id"):
        community.fetching.fetch(own)
    assert steam.requests == []


def test_offline_changes_nothing(community: Community, steam: FakeSteam) -> None:
    _, hidden = with_one_hidden(community, steam)
    before = contents(community.database)
    steam.fail_next(DROP, times=9)
    with pytest.raises(EnvironmentProblem, match="Could not reach Steam"):
        community.fetching.fetch(hidden)
    assert contents(community.database) == before
