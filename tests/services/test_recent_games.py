"""Games of our people: asked for politely, kept, and put together."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dtxdesk.data.database import Database
from dtxdesk.errors import UserError
from dtxdesk.services.recent_games import FRESH, RecentGames
from dtxdesk.steam.answers import AnswerStore
from dtxdesk.steam.client import SteamClient
from dtxdesk.steam.quota import DailyQuota
from dtxdesk.steam.transport import Backoff
from tests.fixtures import StoppedClock
from tests.league import BEGIN, add_league, add_player, played, slot, store
from tests.servers.matches import accounts, make_match
from tests.servers.steam import FakeSteam, half_json

PEOPLE = accounts(40)


@pytest.fixture
def steam() -> Iterator[FakeSteam]:
    with FakeSteam() as server:
        chance = random.Random(3)
        for number in range(12):
            people = PEOPLE[:10] if number < 4 else PEOPLE[10:]
            match = make_match(1_000 + number, chance, people=people)
            server.keep(int(match["match_id"]), match)
        yield server


@pytest.fixture
def open_service(
    database: Database, steam: FakeSteam, tmp_path: Path, clock: StoppedClock
) -> Iterator[Callable[[], RecentGames]]:
    """Opens it; once more is a program that was started anew."""
    opened: list[tuple[SteamClient, AnswerStore]] = []

    def close_all() -> None:
        for client, kept in opened:
            client.close()
            kept.close()
        opened.clear()

    def open_one() -> RecentGames:
        close_all()
        quota = DailyQuota(None, clock=clock)
        kept = AnswerStore(tmp_path / "answers.sqlite", clock=clock)
        client = SteamClient(
            api_key=lambda: steam.key,
            base_url=steam.url,
            store=kept,
            quota=quota,
            calls_per_second=0,
            backoff=Backoff(attempts=1),
            clock=clock,
        )
        opened.append((client, kept))
        return RecentGames(
            database, lambda: client, lambda: (quota.used_today(), quota.limit), lambda: 1.0
        )

    yield open_one
    close_all()


@pytest.fixture
def ours(database: Database) -> list[int]:
    """Three who play together, one who does not, one without a Steam id."""
    who = [("a", PEOPLE[0]), ("b", PEOPLE[1]), ("c", PEOPLE[2]), ("d", PEOPLE[20]), ("e", None)]
    return [add_player(database, name, account) for name, account in who]


def asked(steam: FakeSteam) -> list[int]:
    return [int(one.params["account_id"]) for one in steam.asked("GetMatchHistory/")]


def test_what_it_costs_is_known_before_it_begins(
    open_service: Callable[[], RecentGames], ours: list[int], steam: FakeSteam
) -> None:
    plan = open_service().plan()
    assert [person.name for person in plan.waiting] == ["a", "b", "c", "d"]
    assert (plan.calls, plan.fresh, plan.used, plan.seconds) == (4, 0, 0, 4.0)
    assert steam.requests == []


def test_those_who_played_together(
    open_service: Callable[[], RecentGames],
    ours: list[int],
    database: Database,
) -> None:
    service = open_service()
    told: list[tuple[int, int]] = []
    done = service.fetch(service.plan(ours[:2]), progress=told.append)
    assert (done.done, done.failed, done.stopped) == (2, (), False)
    assert told == [(0, 2), (1, 2)]
    store(database, add_league(database), [played(1_003, slot(0, 1), start=BEGIN)])
    view = service.read()
    assert [game.match_id for game in view.games] == [1_003, 1_002, 1_001, 1_000]
    assert {seat.user_id for seat in view.games[0].seats} == set(ours[:3])  # c was in it too
    assert view.stored == {1_003}
    assert [person.name for person in view.unknown] == ["c", "d"]
    assert service.read([ours[3]]).games == ()
    assert service.read(least=4).games == ()


def test_the_oldest_first_and_what_is_fresh_not_at_all(
    open_service: Callable[[], RecentGames],
    ours: list[int],
    steam: FakeSteam,
    clock: StoppedClock,
) -> None:
    service = open_service()
    service.fetch(service.plan([ours[1]]))
    clock.forward(seconds=FRESH.total_seconds() / 2)
    service.fetch(service.plan([ours[0]]))
    clock.forward(seconds=FRESH.total_seconds() / 2)
    plan = service.plan()
    assert [person.name for person in plan.waiting] == ["c", "d", "b"]
    assert plan.fresh == 1


def test_a_run_that_is_stopped_goes_on_also_after_a_restart(
    open_service: Callable[[], RecentGames], ours: list[int], steam: FakeSteam
) -> None:
    service, cancel = open_service(), threading.Event()
    steam.on_request = lambda _: cancel.set() if len(steam.requests) == 2 else None
    done = service.fetch(service.plan(), cancel)
    assert done.stopped
    assert done.done in (1, 2)  # the answer may have come before the stop
    steam.on_request = lambda _: None
    service = open_service()
    plan = service.plan()
    assert plan.fresh == done.done
    service.fetch(plan)
    assert set(asked(steam)) == {PEOPLE[0], PEOPLE[1], PEOPLE[2], PEOPLE[20]}
    assert open_service().plan().calls == 0


def test_who_hides_and_whose_answer_is_broken(
    open_service: Callable[[], RecentGames], ours: list[int], steam: FakeSteam
) -> None:
    service = open_service()
    steam.hidden_accounts.add(PEOPLE[0])
    steam.fail_next(half_json(), path="GetMatchHistory/")
    done = service.fetch(service.plan(ours[:2]))
    assert [person.name for person in done.failed] == ["a"]
    assert done.done == 1
    service.fetch(service.plan(ours[:1]))
    view = service.read(ours[:2])
    assert [person.name for person in view.hidden] == ["a"]
    assert len(view.games) == 4


def test_a_wrong_key_ends_it_and_loses_nothing(
    open_service: Callable[[], RecentGames], ours: list[int], steam: FakeSteam
) -> None:
    service = open_service()
    service.fetch(service.plan(ours[:1]))
    steam.revoked = True
    with pytest.raises(UserError, match="refused the key"):
        service.fetch(service.plan())
    assert len(service.read(ours[:1]).games) == 4
