"""The line to the server breaks: nothing is lost without a word, and work goes on by itself."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

from dtxdesk.data import feed
from dtxdesk.data.database import Database
from dtxdesk.data.engine import database_url
from dtxdesk.data.failures import DatabaseUnavailable
from dtxdesk.data.feed import Changes
from dtxdesk.data.queries.leagues import league_rows
from dtxdesk.domain.rights import Role
from dtxdesk.errors import DeskError
from dtxdesk.services.players import PlayerFields, Players
from tests.league import add_player
from tests.postgres import PostgresServer
from tests.postgres_roles import SharedDatabase, shared_database
from tests.servers.line import Line
from tests.services.test_backups import people
from tests.services.test_players import no_steam

WAIT = 20.0


@pytest.fixture
def server(postgres: PostgresServer) -> PostgresServer:
    return postgres


@pytest.fixture
def shared(server: PostgresServer) -> SharedDatabase:
    return shared_database(server)


@pytest.fixture
def line(shared: SharedDatabase) -> Iterator[Line]:
    folder = urlsplit(shared.administrator).query.removeprefix("host=")
    with Line(f"{folder}/.s.PGSQL.5432") as made:
        yield made


@pytest.fixture
def remote(shared: SharedDatabase, line: Line) -> Iterator[Database]:
    """The database as a member of the staff has it, over the line."""
    opened = Database(database_url(over(line, shared.urls[Role.STAFF])))
    _ = opened.access
    yield opened
    opened.close()


def over(line: Line, url: str) -> str:
    parts = urlsplit(url)
    place = f"{parts.netloc.rpartition('@')[0]}@127.0.0.1:{line.port}"
    return urlunsplit(parts._replace(netloc=place, query=""))


def lost(watcher: feed.FeedWatcher) -> str:
    """Why the line was found to be lost; waits until it is."""
    while watcher.line.there:
        watcher.look()
    return watcher.line.why


def until(told: queue.Queue[Changes], holds: Callable[[Changes], bool]) -> None:
    while not holds(told.get(timeout=WAIT)):
        pass


def test_a_change_whose_commit_went_through_counts_as_saved(remote: Database, line: Line) -> None:
    add_player(remote, "Anna")
    line.cut_after = b"COMMIT\0"
    add_player(remote, "Berta")
    assert not line.cut_after, "it was cut"
    assert people(remote) == ["Anna", "Berta"]


def test_a_change_that_never_arrived_is_said_not_to_be_saved(remote: Database, line: Line) -> None:
    line.cut_before = b"COMMIT\0"
    with pytest.raises(DatabaseUnavailable):
        Players(remote, no_steam).add(PlayerFields(name="Anna"))
    assert people(remote) == []
    Players(remote, no_steam).add(PlayerFields(name="Anna"))
    assert people(remote) == ["Anna"]


def test_a_line_that_breaks_before_leaves_nothing_half_done(remote: Database, line: Line) -> None:
    line.cut_before = b"INSERT INTO users"
    with pytest.raises(DatabaseUnavailable):
        Players(remote, no_steam).add(PlayerFields(name="Anna"))
    assert people(remote) == []


def test_reads_go_on_over_a_new_connection(remote: Database, line: Line) -> None:
    add_player(remote, "Anna")
    line.cut()
    with pytest.raises(DatabaseUnavailable):
        people(remote)
    line.mend()
    assert people(remote) == ["Anna"]


def test_the_feed_says_that_the_line_is_lost_and_misses_nothing(
    remote: Database, line: Line, shared: SharedDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed.FeedWatcher, "AGAIN", 0.05)
    told: queue.Queue[Changes] = queue.Queue()
    watcher = remote.watch(told.put)
    other = Database(database_url(shared.urls[Role.STAFF]))
    line.cut()
    assert lost(watcher)
    add_player(other, "Berta")
    line.mend()
    until(told, lambda changes: changes.touches("users"))
    assert remote.line.there
    assert people(remote) == ["Berta"]
    other.close()


def test_whoever_is_revoked_hears_it_in_words(shared: SharedDatabase, remote: Database) -> None:
    assert people(remote) == []
    with psycopg.connect(shared.administrator, autocommit=True) as owner:
        owner.execute("select dtxdesk_revoke(%s)", (remote.author,))
    with pytest.raises(DeskError) as told:
        remote.read(league_rows)
    assert "not permitted to log in" in told.value.message or "let you in" in told.value.title
