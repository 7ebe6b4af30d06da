"""A service on this computer, and time that stands still."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.servers.steam import FakeSteam
from tests.standing_time import Time


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def steam() -> Iterator[FakeSteam]:
    with FakeSteam() as server:
        yield server
