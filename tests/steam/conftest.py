"""What the tests of dtxdesk.steam share: a server, a time that only moves when someone waits."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from dtxdesk.errors import Cancelled
from dtxdesk.steam.answers import AnswerStore
from dtxdesk.steam.client import SteamClient
from dtxdesk.steam.pace import Pace, Timer
from dtxdesk.steam.quota import DailyQuota
from dtxdesk.steam.transport import Backoff
from tests.servers.steam import FakeSteam

NOW = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)


class Time:
    """A time that stands still except while someone waits.

    Attributes:
        waits: How long each wait was, in seconds.
        before_wait: Called before each wait, as another thread might act meanwhile.
    """

    def __init__(self) -> None:
        self.seconds = 0.0
        self.waits: list[float] = []
        self.before_wait: Callable[[], None] = lambda: None
        self.timer = Timer(monotonic=lambda: self.seconds, pause=self._pause)

    def clock(self) -> datetime:
        return NOW + timedelta(seconds=self.seconds)

    def _pause(self, seconds: float, cancel: Event | None) -> None:
        self.before_wait()
        if cancel is not None and cancel.is_set():
            raise Cancelled
        self.waits.append(seconds)
        self.seconds += seconds


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
