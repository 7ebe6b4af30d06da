"""Trying out connections: what works, what is refused, and what can't be asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from dtxdesk.bootstrap import Desk
from dtxdesk.data.engine import database_url
from dtxdesk.paths import DataPaths
from dtxdesk.settings import OPENDOTA_API_URL, STEAM_API_URL
from tests.postgres import PostgresServer
from tests.servers.steam import DROP, FakeSteam, html_with_200


@pytest.fixture
def steam() -> Iterator[FakeSteam]:
    with FakeSteam() as server:
        yield server


@pytest.fixture
def desk(steam: FakeSteam, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(DataPaths(tmp_path), environ={})
    made.settings.set(STEAM_API_URL, steam.url)
    made.settings.set(OPENDOTA_API_URL, steam.opendota_url)
    yield made
    made.close()


def test_a_key_that_steam_accepts(steam: FakeSteam, desk: Desk) -> None:
    result = desk.connections.test_steam_key(f" {steam.key} ")
    assert result.ok
    assert result.answered
    assert result.title == "Steam accepts the key"
    assert result.milliseconds >= 0
    assert len(steam.requests) == 1
    assert not desk.is_open


@pytest.mark.parametrize("key", ["F" * 32, ""])
def test_a_key_that_is_refused_or_missing(steam: FakeSteam, desk: Desk, key: str) -> None:
    result = desk.connections.test_steam_key(key)
    assert not result.ok
    assert result.answered
    assert result.remedy
    assert steam.key not in result.sentence
    assert "F" * 32 not in result.sentence


def test_a_key_stays_untested_without_a_network(steam: FakeSteam, desk: Desk) -> None:
    steam.fail_next(DROP)
    result = desk.connections.test_steam_key(steam.key)
    assert not result.ok
    assert not result.answered
    assert result.title == "Could not reach Steam"
    assert len(steam.requests) == 1


def test_opendota_that_answers_and_something_else_that_does(steam: FakeSteam, desk: Desk) -> None:
    assert desk.connections.test_opendota().ok
    steam.fail_next(html_with_200())
    assert not desk.connections.test_opendota().ok


def test_a_database_is_looked_at_and_left_as_it_is(
    desk: Desk, postgres: PostgresServer, tmp_path: Path
) -> None:
    url = postgres.empty()
    result = desk.connections.test_database(url)
    assert result.ok
    assert result.title.startswith("PostgreSQL ")
    assert "empty" in result.message
    engine = create_engine(database_url(url))
    with engine.connect() as connection:
        tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
        assert connection.execute(text(tables)).scalar_one() == 0
    engine.dispose()
    ready = desk.connections.test_database(postgres.migrated(tmp_path))
    assert ready.ok
    assert "up to date" in ready.message


def test_a_database_of_something_else_is_no_good(desk: Desk, postgres: PostgresServer) -> None:
    url = postgres.empty()
    engine = create_engine(database_url(url))
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE recipes (id integer)"))
    engine.dispose()
    result = desk.connections.test_database(url)
    assert result.title == "This database belongs to something else"


@pytest.mark.parametrize(
    ("address", "title", "answered"),
    [
        ("postgresql://127.0.0.1:1/desk", "The database server can't be reached", False),
        ("not an address", "This database address can't be used", True),
        ("sqlite:///desk.sqlite", "This is not the address of a server", True),
    ],
)
def test_an_address_that_leads_nowhere(
    desk: Desk, address: str, title: str, answered: bool
) -> None:
    result = desk.connections.test_database(address)
    assert not result.ok
    assert (result.title, result.answered) == (title, answered)


def test_a_server_that_refuses_says_why(desk: Desk, postgres: PostgresServer) -> None:
    result = desk.connections.test_database(postgres.url("no_such_database"))
    assert not result.ok
    assert result.answered
    assert "no_such_database" in result.message
