"""What the tests of dtxdesk.steam share: a server, a time that only moves when someone waits."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from dtxdesk.steam.answers import AnswerStore
from dtxdesk.steam.client import SteamClient
from dtxdesk.steam.quota import DailyQuota
from dtxdesk.steam.transport import Backoff
from dtxdesk.web.pace import Pace
from tests.servers.steam import FakeSteam
from tests.standing_time import NOW as NOW
from tests.standing_time import Time


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def steam() -> Iterator[FakeSteam]:
    with FakeSteam() as server:
        yield server


@pytest.fixture
def store(tmp_path: Path, time: Time) -> Iterator[AnswerStore]:
    answers = AnswerStore(tmp_path / "answers.sqlite", clock=time.clock)
    yield answers
    answers.close()


@pytest.fixture
def quota(tmp_path: Path, time: Time) -> Iterator[DailyQuota]:
    counted = DailyQuota(tmp_path / "quota.sqlite", clock=time.clock)
    yield counted
    counted.close()


NewClient = Callable[..., SteamClient]


@pytest.fixture
def new_client(
    steam: FakeSteam, store: AnswerStore, quota: DailyQuota, time: Time
) -> Iterator[NewClient]:
    """Makes clients of the server; what is passed replaces a default."""
    clients: list[SteamClient] = []

    def make(**changes: Any) -> SteamClient:
        settings: dict[str, Any] = {
            "api_key": lambda: steam.key,
            "base_url": steam.url,
            "store": store,
            "quota": quota,
            "clock": time.clock,
            "timeout": 10.0,
            "backoff": Backoff(attempts=3),
            "pace": Pace(0, time.timer),
            "timer": time.timer,
            "chance": random.Random(1),
        }
        client = SteamClient(**(settings | changes))
        clients.append(client)
        return client

    yield make
    for client in clients:
        client.close()


@pytest.fixture
def client(new_client: NewClient) -> SteamClient:
    return new_client()
