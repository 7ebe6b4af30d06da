"""Live games as they change under the program's eyes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest

from dtxdesk.data.database import Database
from dtxdesk.data.forgotten_accounts import remember
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.errors import Cancelled
from dtxdesk.services.leagues import Leagues
from dtxdesk.services.live_games import EVERY, KEPT_AFTER, LiveGames, Stage
from dtxdesk.steam.answers import NoStore
from dtxdesk.steam.client import SteamClient
from dtxdesk.steam.quota import DailyQuota
from dtxdesk.steam.transport import Backoff
from tests.fixtures import StoppedClock
from tests.league import add_league, add_player, played, slot, store
from tests.servers.live import live_game
from tests.servers.loopback import Reply
from tests.servers.steam import DROP, FakeSteam, half_json, html_with_200

LEAGUE = 17929


@pytest.fixture
def steam() -> Iterator[FakeSteam]:
    with FakeSteam() as server:
        yield server


@pytest.fixture
def league_id(database: Database) -> int:
    return add_league(database)


@pytest.fixture
def live(database: Database, steam: FakeSteam, league_id: int) -> Iterator[LiveGames]:
    client = SteamClient(
        api_key=lambda: steam.key,
        base_url=steam.url,
        store=NoStore(),
        quota=DailyQuota(None),
        calls_per_second=0,
        backoff=Backoff(attempts=1),
    )
    yield LiveGames(database, lambda: client)
    client.close()


def test_only_games_of_the_followed_leagues(
    steam: FakeSteam, live: LiveGames, database: Database
) -> None:
    steam.live = [live_game(1, LEAGUE, spectators=3), live_game(2, 555), live_game(3, LEAGUE)]
    seen = live.look()
    assert [one.game.match_id for one in seen.games] == [3, 1]
    assert seen.taken_at == database.clock()
    assert seen.problem is None


def test_a_curve_comes_as_it_comes(steam: FakeSteam, live: LiveGames, clock: StoppedClock) -> None:
    for duration, worth in ((60.0, (600, 500)), (120.0, (900, 1_100)), (120.0, (901, 1_100))):
        steam.live = [live_game(1, LEAGUE, duration, worth=worth)]
        clock.forward(seconds=EVERY.total_seconds())
        seen = live.look()
    assert [(point.at, point.net_worth) for point in seen.games[0].curve] == [
        (60, 500),
        (120, -995),
    ]


def test_steam_is_not_asked_more_often_than_it_changes(
    steam: FakeSteam, live: LiveGames, clock: StoppedClock
) -> None:
    for _ in range(3):
        live.look()
    assert len(steam.asked("GetLiveLeagueGames")) == 1
    clock.forward(seconds=EVERY.total_seconds())
    live.look()
    assert len(steam.asked("GetLiveLeagueGames")) == 2


def test_nobody_is_asked_without_a_league(
    steam: FakeSteam, live: LiveGames, database: Database, league_id: int
) -> None:
    Leagues(database).archive(league_id)
    assert live.look().leagues == {}
    assert steam.requests == []


def test_a_game_goes_over_into_its_match(
    steam: FakeSteam, live: LiveGames, clock: StoppedClock, database: Database, league_id: int
) -> None:
    steam.live = [live_game(7, LEAGUE)]
    assert live.look().games[0].stage is Stage.RUNNING
    steam.live = []
    clock.forward(minutes=1)
    (over,) = live.look().games
    assert over.stage is Stage.OVER
    assert over.curve
    store(database, league_id, [played(7, slot(0, 1), slot(128, 11))])
    assert live.look().games[0].stage is Stage.STORED
    clock.forward(seconds=KEPT_AFTER.total_seconds() + 1)
    assert live.look().games == ()


def test_a_game_that_comes_back_runs_on(
    steam: FakeSteam, live: LiveGames, clock: StoppedClock
) -> None:
    steam.live = [live_game(7, LEAGUE, 60.0)]
    live.look()
    for listed, stage in (([], Stage.OVER), ([live_game(7, LEAGUE, 90.0)], Stage.RUNNING)):
        steam.live = listed
        clock.forward(seconds=30)
        seen = live.look()
        assert seen.games[0].stage is stage
    assert [point.at for point in seen.games[0].curve] == [60, 90]


@pytest.mark.parametrize(
    "fault", [DROP, html_with_200(), half_json(), Reply(b"{}"), Reply(b"", 503)]
)
def test_a_silent_or_lying_steam_leaves_the_last_picture(
    steam: FakeSteam, live: LiveGames, clock: StoppedClock, fault: Reply
) -> None:
    steam.live = [live_game(7, LEAGUE)]
    first = live.look()
    steam.fail_next(fault)
    clock.forward(minutes=1)
    seen = live.look()
    assert seen.problem is not None
    assert seen.taken_at == first.taken_at
    assert seen.games == first.games
    clock.forward(minutes=1)
    assert live.look().problem is None


def test_nothing_was_ever_seen(steam: FakeSteam, live: LiveGames) -> None:
    steam.revoked = True
    seen = live.look()
    assert seen.taken_at is None
    assert "refused the key" in str(seen.problem)


def test_our_people_are_known_and_forgotten_ones_are_not_named(
    steam: FakeSteam, live: LiveGames, database: Database
) -> None:
    user_id = add_player(database, "tomo", 1)
    with database.unit_of_work("forget") as work:
        remember(work, [to_id64(2)])
    steam.live = [live_game(7, LEAGUE)]
    (one,) = live.look().games
    assert {key: who.user_id for key, who in one.people.items()} == {to_id64(1): user_id}
    assert (one.game.players[1].name, one.game.players[1].steam_id) == (None, None)
    assert one.game.players[2].name == "steam 3"


def test_it_can_be_stopped(steam: FakeSteam, live: LiveGames, clock: StoppedClock) -> None:
    cancel = threading.Event()
    steam.fail_next(Reply(hang=True))
    steam.on_request = lambda _: cancel.set()
    with pytest.raises(Cancelled):
        live.look(cancel)
    steam.on_request = lambda _: None
    assert live.look().taken_at == clock()


def test_who_waits_for_another_look_can_be_stopped(steam: FakeSteam, live: LiveGames) -> None:
    first, second = threading.Event(), threading.Event()
    begun = threading.Event()
    steam.on_request = lambda _: begun.set()
    steam.fail_next(Reply(hang=True))

    def look() -> None:
        with suppress(Cancelled):
            live.look(first)

    other = threading.Thread(target=look)
    other.start()
    assert begun.wait(20)
    second.set()
    with pytest.raises(Cancelled):
        live.look(second)
    first.set()
    other.join(20)
    assert not other.is_alive()
