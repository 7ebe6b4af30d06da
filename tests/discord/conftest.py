"""Discord on this computer, and time that stands still."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from dtxdesk.discord.rest import DiscordRest
from tests.servers.discord import FakeDiscord
from tests.standing_time import Time


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def discord() -> Iterator[FakeDiscord]:
    with FakeDiscord() as server:
        yield server


@pytest.fixture
def rest(discord: FakeDiscord, time: Time) -> Iterator[DiscordRest]:
    asked = DiscordRest(
        discord.url, clock=time.clock, timer=time.timer, chance=random.Random(1), timeout=5.0
    )
    yield asked
    asked.close()
