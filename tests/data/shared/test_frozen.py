"""The server stands still, is restarted or has no room: everything ends, and in words."""

from __future__ import annotations

import os
import queue
import subprocess
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import psutil
import psycopg
import pytest
from sqlalchemy import Connection, text

from dtxdesk.data import feed, unit_of_work
from dtxdesk.data.database import Database
from dtxdesk.data.engine import database_url
from dtxdesk.data.failures import CommitUncertain, DatabaseUnavailable, SomebodyElse
from dtxdesk.data.feed import Changes
from dtxdesk.data.queries.leagues import league_rows
from dtxdesk.data.repeating import repeated
from dtxdesk.data.schema import User
from dtxdesk.data.server_connection import ServerConnection
from dtxdesk.domain.rights import Role
from dtxdesk.services.players import PlayerFields, Players
from tests.data.shared.test_line import WAIT, over, until
from tests.league import add_player
from tests.postgres import PostgresServer
from tests.postgres_roles import SharedDatabase, shared_database
from tests.servers.frozen import Frozen, folder_of
from tests.servers.line import Line
from tests.services.test_backups import people
from tests.services.test_players import no_steam


@pytest.fixture
def server(postgres: PostgresServer) -> PostgresServer:
    return postgres


@pytest.fixture
def shared(server: PostgresServer) -> SharedDatabase:
    return shared_database(server)


@pytest.fixture
def line(server: PostgresServer) -> Iterator[Line]:
    with Line(f"{folder_of(server)}/.s.PGSQL.5432") as made:
        yield made


@pytest.fixture
def remote(
    shared: SharedDatabase, line: Line, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Database]:
    """The database of a member of the staff who has little patience."""
    monkeypatch.setattr(ServerConnection, "PATIENCE", 0.2)
    monkeypatch.setattr(ServerConnection, "LOOK", 2)
    monkeypatch.setattr(unit_of_work, "ASK_AGAIN_SECONDS", 0.0)
    url = f"{over(line, shared.urls[Role.STAFF])}?connect_timeout=2"
    opened = Database(database_url(url))
    _ = opened.access
    yield opened
    opened.close()


@pytest.fixture
def frozen(server: PostgresServer) -> Iterator[Frozen]:
    made = Frozen(server)
    yield made
    made.go_on()


@pytest.fixture
def beside() -> Iterator[Callable[[Callable[[], object]], Future[object]]]:
    """Starts something on a thread."""
    with ThreadPoolExecutor() as pool:
        yield pool.submit


def wait_for_statement(shared: SharedDatabase, words: str) -> None:
    """Until the server is at work on such a statement."""
    with psycopg.connect(shared.administrator, autocommit=True) as look:
        while not look.execute(
            "select from pg_stat_activity where state = 'active' and query like %s"
            " and pid <> pg_backend_pid() and datname = current_database()",
            (f"%{words}%",),
        ).fetchall():
            pass


def test_a_read_begun_while_the_server_stands_still_ends_in_words(
    remote: Database, frozen: Frozen
) -> None:
    assert remote.read(league_rows) == []
    frozen.stand_still()
    with pytest.raises(DatabaseUnavailable, match=r"does not answer|can't be reached"):
        remote.read(league_rows)
    frozen.go_on()
    assert remote.read(league_rows) == []


def test_a_read_in_the_middle_ends_too(
    remote: Database,
    frozen: Frozen,
    shared: SharedDatabase,
    beside: Callable[[Callable[[], object]], Future[object]],
) -> None:
    def read(connection: Connection) -> None:
        connection.execute(text("select pg_sleep(600)"))

    reading = beside(lambda: remote.read(read))
    wait_for_statement(shared, "pg_sleep(600)")
    frozen.stand_still()
    with pytest.raises(DatabaseUnavailable, match="does not answer"):
        reading.result(WAIT)
    frozen.go_on()
    with psycopg.connect(shared.administrator, autocommit=True) as owner:
        owner.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where query like '%sleep(600)%'"
            " and pid <> pg_backend_pid()"
        )


def test_a_server_at_work_is_waited_for(
    remote: Database,
    shared: SharedDatabase,
    beside: Callable[[Callable[[], object]], Future[object]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked = threading.Event()
    look = ServerConnection._look_at_server

    def note(connection: ServerConnection) -> None:
        look(connection)
        looked.set()

    monkeypatch.setattr(ServerConnection, "_look_at_server", note)
    with psycopg.connect(shared.administrator) as holder:
        holder.execute("lock table users in access exclusive mode")
        reading = beside(lambda: people(remote))
        assert looked.wait(WAIT), "somebody has to wait long enough"
        assert not reading.done()
    assert reading.result(WAIT) == []


def test_a_write_in_the_middle_saves_nothing(
    remote: Database, frozen: Frozen, line: Line, shared: SharedDatabase
) -> None:
    line.notice, line.on_notice = b"INSERT INTO users", frozen.stand_still
    with pytest.raises(DatabaseUnavailable, match="does not answer"):
        Players(remote, no_steam).add(PlayerFields(name="Anna"))
    assert not remote.in_doubt
    frozen.go_on()
    Players(remote, no_steam).add(PlayerFields(name="Berta"))
    assert people(remote) == ["Berta"]


@pytest.mark.parametrize("arrives", [True, False])
def test_a_commit_in_doubt_is_looked_up_when_the_server_is_back(
    remote: Database, frozen: Frozen, line: Line, arrives: bool
) -> None:
    def stand_still() -> None:
        frozen.stand_still()
        if not arrives:
            line.cut_before = b"COMMIT\0"

    line.notice, line.on_notice = b"COMMIT\0", stand_still
    with pytest.raises(CommitUncertain):
        Players(remote, no_steam).add(PlayerFields(name="Anna"))
    assert remote.in_doubt
    with pytest.raises(DatabaseUnavailable):
        remote.settle()
    assert remote.in_doubt
    frozen.go_on()
    ((title, saved),) = remote.settle()
    assert "Anna" in title
    assert saved is arrives
    assert people(remote) == ["Anna"] * arrives
    assert not remote.in_doubt


def test_the_feed_goes_on_after_a_standstill(
    remote: Database, frozen: Frozen, shared: SharedDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed.FeedWatcher, "AGAIN", 0.05)
    told: queue.Queue[Changes] = queue.Queue()
    watcher = remote.watch(told.put)
    frozen.stand_still()
    while watcher.line.there:
        watcher.look()
    assert not watcher.line.refused
    frozen.go_on()
    other = Database(database_url(shared.urls[Role.STAFF]))
    add_player(other, "Berta")
    until(told, lambda changes: changes.touches("users"))
    assert remote.line.there
    other.close()


def test_after_a_restart_nobody_notices(remote: Database, shared: SharedDatabase) -> None:
    """The connections that were open are ended; the next read and the next change open others."""
    add_player(remote, "Anna")
    assert people(remote) == ["Anna"]
    end_all(shared)
    assert len(remote.read(league_rows)) == 0
    end_all(shared)
    add_player(remote, "Berta")
    assert people(remote) == ["Anna", "Berta"]


def end_all(shared: SharedDatabase) -> None:
    """What a restart does to the connections of this database."""
    with psycopg.connect(shared.administrator, autocommit=True) as owner:
        owner.execute(
            "select pg_terminate_backend(pid, 5000) from pg_stat_activity"
            " where datname = current_database() and pid <> pg_backend_pid()"
        )


def test_of_two_that_wait_for_each_other_the_program_tries_again(
    shared: SharedDatabase, remote: Database, line: Line
) -> None:
    first, second = add_player(remote, "Anna"), add_player(remote, "Berta")
    names = iter(["Carla", "Dora"])

    def change() -> None:
        name = next(names)  # the second time it is another work, which saves once
        with remote.unit_of_work("Two at once") as work:
            for row in (first, second):
                work.connection.execute(
                    text("update users set nickname = :name where id = :row"),
                    {"name": name, "row": row},
                )

    with (
        psycopg.connect(shared.administrator) as other,
        ThreadPoolExecutor() as pool,
    ):
        # Longer than the program: it is the one that the server ends.
        other.execute("set deadlock_timeout = '60s'")
        other.execute("update users set notes = 'x' where id = %s", (second,))
        changing = pool.submit(lambda: repeated(change))
        wait_for_statement(shared, "update users set nickname")
        pool.submit(other.execute, "update users set notes = 'x' where id = %s", (first,)).result()
        other.commit()
        changing.result(WAIT)
    with psycopg.connect(shared.administrator) as look:
        found = look.execute("select nickname from users order by id").fetchall()
    assert found == [("Dora",), ("Dora",)]


def test_what_was_saved_in_part_is_not_done_again(remote: Database) -> None:
    times = []

    def change() -> None:
        times.append(add_player(remote, "Anna"))
        with remote.unit_of_work("Fails") as work:
            work.connection.execute(text(RAISES.format(state="40P01")))

    with pytest.raises(SomebodyElse):
        repeated(change)
    assert len(times) == 1
    assert people(remote) == ["Anna"]


RAISES = "do $$ begin raise exception 'as a server says it' using errcode = '{state}'; end $$"


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("53100", "The server's disk is full"),
        ("53300", "takes no more connections"),
        ("25006", "only lets read"),
        ("40001", "Somebody else changed the same"),
        ("40P01", "Somebody else changed the same"),
        ("57P01", "ended the connection"),
        ("08006", "does not answer"),
        ("28000", "does not let you in"),
        ("42501", "Your role in this database does not allow this"),
    ],
)
def test_what_a_server_says_is_told_in_words(remote: Database, state: str, words: str) -> None:
    with pytest.raises(Exception, match=words), remote.unit_of_work("Fails") as work:
        work.connection.execute(text(RAISES.format(state=state)))
    assert people(remote) == []


@pytest.fixture
def small_disk(server: PostgresServer, tmp_path: Path) -> Iterator[Path]:
    """A disk of a few megabytes that the server may write to."""
    folder = Path("/tmp") / f"small-disk-{os.getpid()}"  # short, and every account may go there
    folder.mkdir()
    try:
        made = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", str(folder)],
            check=False,
            capture_output=True,
        )
    except OSError:
        made = None
    if made is None or made.returncode:
        folder.rmdir()
        pytest.skip("only an administrator of this computer can make a small disk")
    process = psutil.Process(int((folder_of(server) / "postmaster.pid").read_text().split()[0]))
    os.chown(folder, process.uids().real, process.gids().real)
    yield folder
    subprocess.run(["umount", str(folder)], check=True)
    folder.rmdir()


def test_a_full_disk_of_the_server_is_told(server: PostgresServer, small_disk: Path) -> None:
    server.execute(f"create tablespace small location '{small_disk}'")
    shared = shared_database(server)
    name = shared.name
    server.execute(f"alter database {name} set tablespace small")
    staff = Database(database_url(shared.urls[Role.STAFF]))
    add_player(staff, "Anna")
    with psycopg.connect(shared.administrator, autocommit=True) as filling:
        filling.execute("create table filling (bytes text)")
        filling.execute("alter table filling alter bytes set storage plain")
        with pytest.raises(psycopg.errors.DiskFull):
            fill(filling)
    with pytest.raises(DatabaseUnavailable, match="The server's disk is full"):
        fill_players(staff)
    assert "Anna" in people(staff)
    with psycopg.connect(shared.administrator, autocommit=True) as emptying:
        emptying.execute("drop table filling")
    add_player(staff, "Berta")
    staff.close()
    server.execute(f"drop database {name} (force)")
    server.execute("drop tablespace small")


def fill(connection: psycopg.Connection[object]) -> None:
    while True:
        connection.execute(
            "insert into filling select repeat('x', 4000) from generate_series(1, 200)"
        )


def fill_players(database: Database) -> None:
    """Into what is left of the pages that are there already."""
    while True:
        with database.unit_of_work("Many") as work:
            for number in range(50):
                work.session.add(User(name=f"{number}", notes="x" * 1000))
