"""A league followed from a server that behaves like Steam, on both databases."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import event, select

from dtxdesk.data import leases
from dtxdesk.data.database import Database
from dtxdesk.data.leases import LeaseTaken, Process
from dtxdesk.data.queries.leagues import pending_rows, sync_state
from dtxdesk.data.schema import AuditEvent, SteamMatch, SteamMatchPlayer
from dtxdesk.errors import Cancelled, EnvironmentProblem, UserError
from dtxdesk.services.leagues import Leagues
from dtxdesk.services.progress import SyncProgress
from tests.servers.matches import make_matches
from tests.servers.steam import FakeSteam, cut_off, html_with_200, too_many, unavailable
from tests.services.community import LEAGUE, Community

HISTORY = "GetMatchHistory/"
DETAILS = "GetMatchHistoryBySequenceNum"


@pytest.fixture
def steam() -> Iterator[FakeSteam]:
    with FakeSteam() as server:
        yield server


@pytest.fixture
def community(database: Database, steam: FakeSteam, tmp_path: Path) -> Iterator[Community]:
    made = Community(database, steam, tmp_path)
    yield made
    made.close()


def test_a_league_comes_in_whole_and_only_once(community: Community, steam: FakeSteam) -> None:
    matches = make_matches(250, odd_share=0.3)
    league = steam.add_league(LEAGUE, matches)
    league.never_listed = 7
    assert community.sync() == (250, 250)
    community.assert_statistics(matches)
    assert len(steam.details_asked()) == len(set(steam.details_asked())) == 250

    steam.requests.clear()
    assert community.sync() == (0, 0)
    assert len(steam.asked(HISTORY)) == 1
    assert steam.details_asked() == []


def test_what_is_played_meanwhile_arrives_on_the_next_sync(
    community: Community, steam: FakeSteam
) -> None:
    matches = make_matches(130)
    league = steam.add_league(LEAGUE, matches[:120])
    community.sync()
    steam.requests.clear()
    league.add(*matches[120:])
    assert community.sync() == (10, 10)
    assert len(steam.asked(HISTORY)) == 1
    community.assert_statistics(matches)


def test_a_match_that_steam_lists_late_is_found_by_the_daily_walk(
    community: Community, steam: FakeSteam, clock: object
) -> None:
    matches = make_matches(230)
    late = matches.pop(20)
    league = steam.add_league(LEAGUE, matches)
    community.sync()
    league.add(late)
    assert community.sync() == (0, 0)
    clock.forward(hours=25)  # type: ignore[attr-defined]
    assert community.sync() == (1, 1)
    community.assert_statistics([*matches, late])


def test_a_full_sync_finds_it_now(community: Community, steam: FakeSteam) -> None:
    matches = make_matches(230)
    late = matches.pop(20)
    league = steam.add_league(LEAGUE, matches)
    community.sync()
    league.add(late)
    assert community.sync(full=True) == (1, 1)


@pytest.mark.parametrize("page", [1, 2, 3])
def test_a_walk_that_broke_goes_on_from_where_it_was(
    community: Community, steam: FakeSteam, page: int
) -> None:
    matches = make_matches(350)
    league = steam.add_league(LEAGUE, matches[:340])
    served = 0

    def break_at(request: object) -> None:
        nonlocal served
        if HISTORY in request.path:  # type: ignore[attr-defined]
            served += 1
            if served == page + 1:
                steam.fail_next(unavailable(), times=2, path=HISTORY)

    steam.on_request = break_at
    with pytest.raises(EnvironmentProblem):
        community.sync()
    assert len(community.reasons()) == 100 * page
    assert community.stored() == set()

    steam.on_request = lambda _: None
    steam.heal()
    league.add(*matches[340:])
    steam.requests.clear()
    assert community.sync() == (350 - 100 * page, 350)
    # One page for what is new on top, then on from the break.
    assert len(steam.asked(HISTORY)) <= 1 + (4 - page) + 1
    community.assert_statistics(matches)


def test_a_page_that_repeats_ends_the_walk_but_is_not_taken_for_the_end(
    community: Community, steam: FakeSteam
) -> None:
    matches = make_matches(180)
    steam.add_league(LEAGUE, matches)
    steam.repeat_pages = True
    assert community.sync() == (100, 100)
    steam.repeat_pages = False
    assert community.sync() == (80, 80)
    community.assert_statistics(matches)


def test_a_match_that_steam_hides_is_remembered_and_keeps_nothing_up(
    community: Community, steam: FakeSteam, clock: object
) -> None:
    matches = make_matches(12)
    hidden = int(matches[4]["match_id"])
    league = steam.add_league(LEAGUE, matches)
    league.hide(hidden)
    assert community.sync() == (12, 11)
    assert community.reasons() == {hidden: "Steam lists this match but does not show its details"}
    steam.requests.clear()
    assert community.sync() == (0, 0)
    assert steam.details_asked() == []  # not before its time
    steam.keep(hidden, matches[4])
    clock.forward(minutes=2)  # type: ignore[attr-defined]
    assert community.sync() == (0, 1)
    community.assert_statistics(matches)


def test_pauses_grow_until_a_match_is_given_up(
    community: Community, steam: FakeSteam, clock: object
) -> None:
    league = steam.add_league(LEAGUE, make_matches(1))
    league.hide(*league.ids)
    pauses = []
    for _ in range(7):
        community.sync()
        with community.database.reader() as connection:
            (row,) = pending_rows(connection, community.league_id)
        if row.next_try_at is None:
            break
        pauses.append(row.next_try_at - community.database.clock())
        clock.now = row.next_try_at  # type: ignore[attr-defined]
    assert pauses == sorted(pauses)
    assert row.state == "unavailable"
    assert row.attempts == 7
    steam.requests.clear()
    community.sync(full=True)
    assert len(steam.details_asked()) == 1  # asked for, it is tried again


def test_opendota_is_asked_where_the_organiser_allows_it(
    community: Community, steam: FakeSteam, clock: object
) -> None:
    matches = make_matches(3)
    league = steam.add_league(LEAGUE, matches)
    hidden = int(matches[1]["match_id"])
    league.hide(hidden)
    steam.opendota_matches[hidden] = matches[1]
    for _ in range(4):
        community.sync()
        clock.forward(hours=1)  # type: ignore[attr-defined]
    assert steam.asked("/api/") == []
    Leagues(community.database).edit(community.league_id, None, opendota=True)
    clock.forward(days=1)  # type: ignore[attr-defined]
    assert community.sync() == (0, 1)
    with community.database.reader() as connection:
        source = select(SteamMatch.source).where(SteamMatch.match_id == hidden)
        assert connection.execute(source).scalar() == "opendota"
    community.assert_statistics(matches)


@pytest.mark.parametrize(
    "fault", [too_many("0"), too_many(), unavailable(), html_with_200(), cut_off()], ids=repr
)
def test_a_passing_fault_costs_nothing(
    community: Community, steam: FakeSteam, fault: object
) -> None:
    matches = make_matches(20)
    steam.add_league(LEAGUE, matches)
    steam.fail_next(fault, path=HISTORY)  # type: ignore[arg-type]
    steam.fail_next(fault, path=DETAILS)  # type: ignore[arg-type]
    assert community.sync() == (20, 20)
    community.assert_statistics(matches)


def test_a_match_that_steam_always_chokes_on_does_not_stop_the_others(
    community: Community, steam: FakeSteam
) -> None:
    matches = make_matches(10)
    steam.add_league(LEAGUE, matches)
    poison = f"{matches[9]['match_seq_num']}"
    steam.fail_next(unavailable(), times=2, path=DETAILS)  # the newest is asked for first
    assert community.sync() == (10, 9)
    assert list(community.reasons()) == [int(matches[9]["match_id"])]
    assert poison in [request.params["start_at_match_seq_num"] for request in steam.asked(DETAILS)]


def test_steam_down_keeps_what_was_read_and_says_so(community: Community, steam: FakeSteam) -> None:
    matches = make_matches(40)
    league = steam.add_league(LEAGUE, matches[:30])
    community.sync()
    league.add(*matches[30:])
    steam.fail_next(unavailable(), times=float("inf"), path=DETAILS)
    with pytest.raises(EnvironmentProblem):
        community.sync()
    with community.database.reader() as connection:
        state = sync_state(connection, community.league_id)
    assert state is not None
    assert state.last_error is not None
    assert state.lease_holder is None
    assert len(community.stored()) == 30
    assert len(community.reasons()) == 10
    community.assert_statistics(matches[:30])


def test_a_wrong_key_stops_at_once(community: Community, steam: FakeSteam) -> None:
    steam.add_league(LEAGUE, make_matches(5))
    steam.key = None
    with pytest.raises(UserError, match="refused the key"):
        community.sync()
    assert len(steam.requests) == 1
    assert all("key" not in request.params for request in steam.requests)


def test_stopping_loses_nothing(community: Community, steam: FakeSteam) -> None:
    matches = make_matches(60)
    steam.add_league(LEAGUE, matches)
    cancel = threading.Event()

    def stop_half_way(at: SyncProgress) -> None:
        if at.phase == "details" and at.done == 30:
            cancel.set()

    with pytest.raises(Cancelled):
        community.sync(progress=stop_half_way, cancel=cancel)
    assert len(community.stored()) == 30
    steam.requests.clear()
    assert community.sync() == (0, 30)
    assert len(steam.details_asked()) == 30
    community.assert_statistics(matches)


def test_two_never_sync_one_league(community: Community, steam: FakeSteam) -> None:
    steam.add_league(LEAGUE, make_matches(3))
    other = Process(host="another-computer", pid=1, started=1.0, holder="tomo on tower")
    with community.database.unit_of_work("Sync") as work:
        leases.acquire(work.connection, community.league_id, other)
    with pytest.raises(LeaseTaken, match="tomo on tower"):
        community.sync()
    assert steam.requests == []


def test_fetching_anew_replaces_figures_but_not_what_a_person_decided(
    community: Community, steam: FakeSteam
) -> None:
    matches = make_matches(30)
    without_winner = dict(matches[3], radiant_win=None)
    league = steam.add_league(LEAGUE, [*matches[:3], without_winner, *matches[4:]])
    community.sync()
    with community.database.unit_of_work("Type the winner in") as work:
        work.get(SteamMatch, int(matches[3]["match_id"])).radiant_win = True
    with community.database.unit_of_work("Take out") as work:
        work.get(SteamMatch, int(matches[5]["match_id"])).counted = False
    changed = dict(matches[8], players=[dict(row, kills=1) for row in matches[8]["players"]])
    league.add(changed)
    assert community.sync(full=True, no_cache=True)[1] == 30
    now = [m for m in matches if m not in (matches[3], matches[5], matches[8])]
    community.assert_statistics([*now, dict(matches[3], radiant_win=True), changed])


def test_unreadable_rows_are_told_of(community: Community, steam: FakeSteam) -> None:
    steam.add_league(LEAGUE, make_matches(2))
    steam.history_rows = [{"match_id": 2**70, "players": []}, {"players": []}]
    report = community.sync_service.sync(community.league_id)
    assert report.fetched == 2
    assert len(report.unreadable) == 2


def test_an_empty_league_and_one_with_a_single_match_of_id_one(
    community: Community, steam: FakeSteam
) -> None:
    league = steam.add_league(LEAGUE)
    assert community.sync() == (0, 0)
    (only,) = make_matches(1)
    league.add(dict(only, match_id=1))
    assert community.sync() == (1, 1)
    steam.requests.clear()
    assert community.sync() == (0, 0)
    assert len(steam.asked(HISTORY)) == 1


def test_statements_do_not_grow_with_the_matches(community: Community, steam: FakeSteam) -> None:
    steam.add_league(LEAGUE, make_matches(300))
    statements = 0

    def count(*_: object) -> None:
        nonlocal statements
        statements += 1

    event.listen(community.database.writing, "before_cursor_execute", count)
    community.sync()
    assert statements <= 3 * 300


def test_a_sync_leaves_one_summary_in_the_audit_log(community: Community, steam: FakeSteam) -> None:
    steam.add_league(LEAGUE, make_matches(25))
    community.sync()
    community.sync()
    with community.database.reader() as connection:
        events = connection.execute(
            select(AuditEvent.kind, AuditEvent.after).where(AuditEvent.title == "Synced DTX")
        ).all()
        rows = connection.execute(select(SteamMatchPlayer.match_id).distinct()).all()
    assert [(e.kind, e.after["fetched"]) for e in events] == [("summary", 25)]
    assert len(rows) == 25


def test_progress_counts_up_to_the_end(community: Community, steam: FakeSteam) -> None:
    steam.add_league(LEAGUE, make_matches(15))
    told: list[SyncProgress] = []
    remember: Callable[[SyncProgress], None] = told.append
    community.sync(progress=remember)
    details = [at for at in told if at.phase == "details"]
    assert [at.done for at in details] == list(range(16))
    assert {at.found for at in details} == {15}
