from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.desk import Program
from tests.servers.steam import FakeSteam


@pytest.fixture
def steam() -> Iterator[FakeSteam]:
    with FakeSteam() as server:
        yield server


@pytest.fixture
def program(tmp_path: Path, steam: FakeSteam) -> Program:
    return Program(tmp_path / "data", steam)
