"""An open database of either kind: every test of data and services runs on both."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dtxdesk.data.database import Database
from dtxdesk.data.opening import open_local, open_server
from tests.postgres import PostgresServer, running_server


class StoppedClock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **amount: float) -> None:
        self.now += timedelta(**amount)


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    # A short path: a Unix socket's name may have 107 characters.
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    try:
        with running_server(folder / "data") as server:
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def database(
    kind: str, tmp_path: Path, clock: StoppedClock, request: pytest.FixtureRequest
) -> Iterator[Database]:
    """An open, empty database of either kind."""
    if kind == "sqlite":
        opened = open_local(tmp_path / "desk.sqlite", tmp_path / "backups", clock=clock)
    else:
        server: PostgresServer = request.getfixturevalue("postgres")
        opened = open_server(server.migrated(tmp_path), tmp_path, clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def another_program(database: Database) -> Iterator[Callable[[], Database]]:
    """Opens the same database once more, as a second program would."""
    opened: list[Database] = []

    def open_again() -> Database:
        opened.append(Database(database.url, clock=database.clock))
        return opened[-1]

    yield open_again
    for other in opened:
        other.close()
