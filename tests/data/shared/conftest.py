"""Shared databases on both versions of PostgreSQL that are here."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.postgres import PostgresServer
from tests.postgres_older import installed_version, running_older
from tests.postgres_roles import SharedDatabase, shared_database


@pytest.fixture(scope="session")
def older() -> Iterator[PostgresServer]:
    """The system's own PostgreSQL."""
    programs = installed_version()
    if programs is None:
        pytest.skip("no PostgreSQL of the system's own is installed")
    with running_older(programs) as server:
        yield server


@pytest.fixture(scope="module", params=["wheel", "system"])
def server(request: pytest.FixtureRequest) -> PostgresServer:
    found: PostgresServer = request.getfixturevalue(
        "postgres" if request.param == "wheel" else "older"
    )
    return found


@pytest.fixture(scope="module")
def shared(server: PostgresServer) -> SharedDatabase:
    """A shared database with a member of each role."""
    return shared_database(server)
