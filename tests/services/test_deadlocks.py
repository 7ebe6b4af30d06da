"""A sync goes on where the server has chosen somebody else's change over one of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from dtxdesk.data.database import Database
from dtxdesk.data.opening import open_server
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import SteamMatch
from tests.fixtures import StoppedClock
from tests.postgres import PostgresServer
from tests.postgres_deadlocks import refuse, refused
from tests.servers.matches import make_matches
from tests.servers.steam import FakeSteam
from tests.services.community import LEAGUE, Community

MATCHES = 12


@pytest.fixture
def steam() -> Iterator[FakeSteam]:
    with FakeSteam() as server:
        server.add_league(LEAGUE, make_matches(MATCHES))
        yield server


@pytest.mark.parametrize("table", ["league_sync_state", "pending_matches", "steam_matches"])
def test_a_sync_stores_everything_although_some_of_its_writes_were_refused(
    postgres: PostgresServer, tmp_path: Path, clock: StoppedClock, steam: FakeSteam, table: str
) -> None:
    url = postgres.migrated(tmp_path)
    database: Database = open_server(url, tmp_path, clock=clock)
    community = Community(database, steam, tmp_path)
    try:
        refuse(url, table, 2)
        report = community.sync_service.sync(community.league_id)
        assert (report.found, report.fetched) == (MATCHES, MATCHES)
        with database.reader() as connection:
            stored = select(func.count()).select_from(table_of(SteamMatch))
            assert connection.execute(stored).scalar_one() == MATCHES
        assert refused(url, table) >= 3
        again = community.sync_service.sync(community.league_id)
        assert (again.found, again.fetched) == (0, 0)
    finally:
        community.close()
        database.close()
