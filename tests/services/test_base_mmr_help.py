"""Base MMR that is to be looked at again, and medals as a hint of it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import datetime

import pytest
from sqlalchemy import select

from dtxdesk.data.database import Database
from dtxdesk.data.queries.base_mmr import count_base_mmr_old
from dtxdesk.data.schema import User
from dtxdesk.domain.base_mmr import VERIFY_AFTER
from dtxdesk.domain.medals import Medal
from dtxdesk.errors import EnvironmentProblem, UserError
from dtxdesk.services.base_mmr_help import BaseMmrHelp
from dtxdesk.services.history import History
from dtxdesk.services.many_players import ManyPlayers
from dtxdesk.steam.opendota import OpenDotaClient
from dtxdesk.steam.transport import Backoff
from tests.fixtures import StoppedClock
from tests.league import add_player
from tests.servers.loopback import Reply
from tests.servers.steam import DROP, FakeSteam, half_json


@pytest.fixture
def steam() -> Iterator[FakeSteam]:
    with FakeSteam() as server:
        yield server


class Switch:
    on = True


@pytest.fixture
def switch() -> Switch:
    return Switch()


@pytest.fixture
def service(database: Database, steam: FakeSteam, switch: Switch) -> Iterator[BaseMmrHelp]:
    client = OpenDotaClient(
        base_url=steam.opendota_url, calls_per_second=0, backoff=Backoff(attempts=1)
    )
    yield BaseMmrHelp(database, lambda: client, lambda: switch.on)
    client.close()


def stored(database: Database, user_id: int) -> tuple[int | None, str | None, datetime | None]:
    with database.reader() as connection:
        wanted = select(User.base_mmr, User.base_mmr_source, User.base_mmr_at)
        row = connection.execute(wanted.where(User.id == user_id)).one()
    return row.base_mmr, row.base_mmr_source, row.base_mmr_at


def test_the_oldest_first_and_who_has_none_last(
    database: Database, service: BaseMmrHelp, clock: StoppedClock
) -> None:
    many = ManyPlayers(database)
    old, none, fresh, older, gone = (
        add_player(database, name, number)
        for number, name in enumerate(("old", "none", "fresh", "older", "gone"), start=1)
    )
    many.set_base_mmr([older, gone], 3_000)
    many.archive([gone])
    clock.forward(days=1)
    many.set_base_mmr([old], 4_000)
    clock.forward(seconds=VERIFY_AFTER.total_seconds() + 1)
    many.set_base_mmr([fresh], 5_000)
    assert [row.user_id for row in service.due()] == [older, old, none]
    with database.reader() as connection:
        assert count_base_mmr_old(connection, clock() - VERIFY_AFTER) == 2


def test_a_medal_is_taken_over_as_an_estimate_and_undone(
    database: Database, service: BaseMmrHelp, steam: FakeSteam, clock: StoppedClock
) -> None:
    first, second, without = (add_player(database, f"p{n}", n) for n in (1, 2, None))
    ManyPlayers(database).set_base_mmr([first], 2_000)
    typed_at = clock()
    clock.forward(days=40)
    steam.opendota_players[1] = {"rank_tier": 53}
    told: list[tuple[int, int]] = []
    asked = service.ask(service.due(), progress=told.append)
    assert asked.medals == {first: Medal(5, 3), second: None}
    assert told == [(0, 2), (1, 2)]
    assert without not in asked.medals
    assert service.take_over({first: Medal(5, 3).estimate}) == 1
    assert stored(database, first) == (3_465, "estimated", clock())
    assert [row.user_id for row in service.due()] == [second, without]
    History(database).undo()
    assert stored(database, first) == (2_000, "typed", typed_at)


def test_what_is_still_right_is_due_again_in_thirty_days(
    database: Database, service: BaseMmrHelp, clock: StoppedClock
) -> None:
    user_id = add_player(database, "p", 1)
    ManyPlayers(database).set_base_mmr([user_id], 2_000)
    clock.forward(days=31)
    assert service.confirm([user_id]) == 1
    assert stored(database, user_id) == (2_000, "typed", clock())
    assert service.due() == []
    nobody = add_player(database, "q", 2)
    with pytest.raises(UserError):
        service.confirm([nobody])


def test_nobody_is_asked_unless_it_is_allowed(
    database: Database, service: BaseMmrHelp, steam: FakeSteam, switch: Switch
) -> None:
    add_player(database, "p", 1)
    switch.on = False
    assert not service.may_ask
    with pytest.raises(UserError, match="switched off"):
        service.ask(service.due())
    assert steam.requests == []


def test_a_broken_answer_is_one_players_and_silence_is_everybodys(
    database: Database, service: BaseMmrHelp, steam: FakeSteam
) -> None:
    first, second = (add_player(database, f"p{n}", n) for n in (1, 2))
    steam.opendota_players.update({1: {"rank_tier": 21}, 2: {"rank_tier": 22}})
    steam.fail_next(half_json())
    asked = service.ask(service.due())
    assert asked.failed == (first,)
    assert asked.medals == {second: Medal(2, 2)}
    steam.fail_next(DROP)
    with pytest.raises(EnvironmentProblem):
        service.ask(service.due())


def test_it_can_be_stopped(database: Database, service: BaseMmrHelp, steam: FakeSteam) -> None:
    for number in (1, 2):
        add_player(database, f"p{number}", number)
    cancel = threading.Event()
    steam.on_request = lambda _: cancel.set()
    steam.fail_next(Reply(hang=True))
    asked = service.ask(service.due(), cancel)
    assert asked.stopped
    assert asked.medals == {}
