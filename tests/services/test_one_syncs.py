"""Of all programs that have a shared database open, one at a time syncs a league."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from dtxdesk.data.database import Database
from dtxdesk.data.leases import LeaseTaken, database_now
from dtxdesk.data.opening import open_server
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import LeagueSyncState, SteamMatch, SteamMatchPlayer
from dtxdesk.services.progress import SyncProgress
from tests.fixtures import StoppedClock
from tests.postgres import PostgresServer
from tests.servers.matches import make_matches
from tests.servers.steam import FakeSteam
from tests.services.community import LEAGUE, Community

CLIENTS = 10
MATCHES = 30
state = table_of(LeagueSyncState)


@pytest.fixture
def database(postgres: PostgresServer, tmp_path: Path, clock: StoppedClock) -> Iterator[Database]:
    opened = open_server(postgres.migrated(tmp_path), tmp_path, clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def steam() -> Iterator[FakeSteam]:
    with FakeSteam() as server:
        server.add_league(LEAGUE, make_matches(MATCHES))
        yield server


@pytest.fixture
def community(database: Database, steam: FakeSteam, tmp_path: Path) -> Iterator[Community]:
    made = Community(database, steam, tmp_path)
    yield made
    made.close()


@contextmanager
def program_that_holds(community: Community, computer: str) -> Iterator[subprocess.Popen[str]]:
    """A real process in the middle of its sync, until a line is sent to it."""
    url = community.database.url.set(drivername="postgresql")
    command = [sys.executable, "-m", "tests.services.another_program"]
    command += [url.render_as_string(hide_password=False), community.steam.url]
    command += [str(community.league_id), computer]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        try:
            assert child.stdout
            assert child.stdout.readline() == "holding\n"
            yield child
        finally:
            child.kill()


def rows(database: Database) -> list[list[Any]]:
    """The matches, the players' rows and the sync state as they are."""
    with database.reader() as connection:
        return [
            sorted(map(repr, connection.execute(select(table))))
            for table in (state, table_of(SteamMatch), table_of(SteamMatchPlayer))
        ]


def end_the_term(database: Database) -> None:
    """For the database the lease's time is over, without waiting for it."""
    with database.writing.begin() as connection:
        past = database_now(connection) - timedelta(seconds=1)
        connection.execute(update(state).values(lease_until=past))


def test_of_ten_at_once_one_syncs_and_the_others_say_who(
    community: Community, database: Database, steam: FakeSteam
) -> None:
    refused = threading.Semaphore(0)
    together = threading.Barrier(CLIENTS)
    steam.requests.clear()

    def waits_for_the_others(at: SyncProgress) -> None:
        if at.phase == "details" and at.done == 1:
            for _ in range(CLIENTS - 1):
                assert refused.acquire(timeout=20)

    def client(opened: Database) -> str:
        sync = community.sync_in(opened)
        together.wait(20)
        try:
            sync.sync(community.league_id, progress=waits_for_the_others)
        except LeaseTaken as taken:
            refused.release()
            return taken.one_line()
        return "synced"

    with ExitStack() as opened, ThreadPoolExecutor(CLIENTS) as programs:
        databases = [Database(database.url, clock=database.clock) for _ in range(CLIENTS)]
        for one in databases:
            opened.callback(one.close)
        said = Counter(programs.map(client, databases))
    assert said.pop("synced") == 1
    ((words, count),) = said.items()
    assert count == CLIENTS - 1
    assert f"{database.author} on " in words
    assert len(community.stored()) == MATCHES
    assert len(steam.details_asked()) == MATCHES  # nobody else has asked Steam for anything


def test_one_that_is_killed_is_followed_by_another_when_its_time_is_over(
    community: Community, database: Database
) -> None:
    with program_that_holds(community, "tower") as first:
        with pytest.raises(LeaseTaken, match="on tower"):
            community.sync()
        first.kill()
        first.wait()
        # It may only have lost its network: its lease is waited for.
        with pytest.raises(LeaseTaken, match="on tower"):
            community.sync()
        end_the_term(database)
        with program_that_holds(community, "laptop") as second:
            with pytest.raises(LeaseTaken, match="on laptop"):
                community.sync()
            assert second.communicate("go on\n", timeout=20)[0] == "synced\n"
    assert len(community.stored()) == MATCHES


def test_one_that_comes_back_too_late_writes_nothing(
    community: Community, database: Database
) -> None:
    with program_that_holds(community, "tower") as asleep:
        end_the_term(database)
        community.sync()
        assert len(community.stored()) == MATCHES
        before = rows(database)
        assert asleep.communicate("go on\n", timeout=20)[0] == "LeaseLost\n"
    assert rows(database) == before
