"""Connections that are lent while the database is closed."""

from __future__ import annotations

import psycopg
import pytest
from sqlalchemy import text

from dtxdesk.data.database import Database
from dtxdesk.data.engine import database_url
from dtxdesk.domain.rights import Role
from tests.postgres import PostgresServer
from tests.postgres_roles import SharedDatabase, shared_database


@pytest.fixture(scope="module")
def shared(postgres: PostgresServer) -> SharedDatabase:
    return shared_database(postgres)


class _Broke(Exception):
    """A reader that fails in the middle."""


@pytest.mark.parametrize("how", ["well", "failing", "without a snapshot"])
def test_a_reader_that_outlasts_the_database_leaves_no_connection_open(
    shared: SharedDatabase, how: str
) -> None:
    database = Database(database_url(shared.urls[Role.VIEWER]))
    driver: list[psycopg.Connection] = []

    def read() -> None:
        with database.reader() as connection:
            found = connection.connection.driver_connection
            assert isinstance(found, psycopg.Connection)
            driver.append(found)
            if how != "without a snapshot":
                connection.execute(text("select 1"))
            database.close()
            if how == "failing":
                raise _Broke

    if how == "failing":
        with pytest.raises(_Broke):
            read()
    else:
        read()
    assert driver[0].closed
