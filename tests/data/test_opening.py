"""The one way to open a database: new, newer, behind, damaged, locked, or nowhere to be put."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from sqlalchemy import inspect, text

from dtxdesk.data import backup, check, opening
from dtxdesk.data.database import Database
from dtxdesk.data.failures import DatabaseDamaged, DatabaseTooNew, DatabaseUnavailable
from dtxdesk.data.opening import open_local, open_server
from dtxdesk.data.schema import REVISION, Base
from dtxdesk.errors import UserError
from tests.league import add_player
from tests.postgres import PostgresServer


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "desk.sqlite"


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def made(file: Path, backups: Path, people: int = 1) -> None:
    database = open_local(file, backups)
    for number in range(people):
        add_player(database, f"P{number}")
    database.close()


def set_revision(database: Database, revision: str) -> None:
    with database.writing.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :r"), {"r": revision})


def test_a_new_one_has_every_table_of_the_schema(database: Database) -> None:
    with database.reader() as connection:
        assert opening.revision_of(connection) == REVISION
        there = inspect(connection)
        for table in Base.metadata.sorted_tables:
            columns = {column["name"]: column for column in there.get_columns(table.name)}
            assert set(columns) == set(table.columns.keys()), table.name
            assert {n: c["nullable"] for n, c in columns.items()} == {
                c.name: c.nullable for c in table.columns
            }, table.name
            indexes = {index["name"] for index in there.get_indexes(table.name)}
            assert {index.name for index in table.indexes} <= indexes
    assert check.problems_of(database) == []


def test_one_of_a_newer_program_is_refused_and_untouched(
    kind: str, database: Database, tmp_path: Path
) -> None:
    add_player(database, "A")
    set_revision(database, "9999")
    url = database.url.set(drivername="postgresql" if kind == "postgresql" else "sqlite")
    with pytest.raises(DatabaseTooNew, match="9999"):
        open_server(url.render_as_string(hide_password=False), tmp_path / "elsewhere").close()
    assert not (tmp_path / "elsewhere").exists()
    with database.reader() as connection:
        assert connection.execute(text("SELECT count(*) FROM users")).scalar_one() == 1
        assert opening.revision_of(connection) == "9999"


def test_one_that_is_behind_is_backed_up_before_anything_else(
    file: Path, backups: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(file, backups, people=3)
    database = open_local(file, backups)
    set_revision(database, "0000")
    database.close()
    # There is one migration so far, so the upgrade from "0000" itself can't be had: it fails, and
    # what counts is that a whole backup of the older state lies there by then.
    monkeypatch.setattr(opening, "KNOWN_REVISIONS", ("0000", REVISION))
    with pytest.raises(Exception, match="0000"):
        open_local(file, backups)
    (kept,) = backup.list_backups(backups)
    assert "upgrade-0000" in kept.name
    assert backup.verify(kept) == []
    with sqlite3.connect(kept) as connection:
        assert connection.execute("SELECT count(*) FROM users").fetchone() == (3,)
        assert connection.execute("SELECT * FROM alembic_version").fetchone() == ("0000",)
    connection.close()


def test_a_database_of_something_else_is_refused_and_untouched(
    postgres: PostgresServer, file: Path, backups: Path
) -> None:
    file.parent.mkdir()
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    connection.close()
    url = postgres.empty()
    postgres.execute("create table recipes (name text)", urlsplit(url).path.lstrip("/"))
    for address in (f"sqlite:///{file}", url):
        with pytest.raises(UserError, match="something else"):
            open_server(address, backups).close()
    with sqlite3.connect(file) as connection:
        names = connection.execute("SELECT name FROM sqlite_master").fetchall()
    connection.close()
    assert names == [("recipes",)]


@pytest.mark.parametrize("damage", ["garbage", "cut in the middle", "header"])
def test_a_damaged_file_is_told_and_left_as_it_is(file: Path, backups: Path, damage: str) -> None:
    made(file, backups, people=50)
    whole = file.read_bytes()
    broken = {
        "garbage": os.urandom(len(whole)),
        "cut in the middle": whole[: len(whole) // 2],
        "header": b"SQLite format 4\0" + whole[16:],
    }[damage]
    file.write_bytes(broken)
    with pytest.raises(DatabaseDamaged, match="left as it is") as told:
        open_local(file, backups)
    assert "restore" in told.value.remedy
    assert file.read_bytes() == broken


def test_an_empty_file_is_a_new_database(file: Path, backups: Path) -> None:
    file.parent.mkdir()
    file.touch()
    made(file, backups)
    assert backup.verify(file) == []


def test_a_file_that_another_program_holds_is_told_as_busy(
    file: Path, backups: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(file, backups)
    monkeypatch.setattr(opening, "BUSY_TIMEOUT_MS", 20)
    holder = sqlite3.connect(file)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(DatabaseUnavailable, match="busy"):
            open_local(file, backups)
    finally:
        holder.close()
    made(file, backups)


def test_a_folder_that_can_not_be(tmp_path: Path, backups: Path) -> None:
    made(tmp_path / "is" / "made" / "where" / "missing" / "desk.sqlite", backups)
    (tmp_path / "file").touch()
    for place in (tmp_path / "file" / "desk.sqlite", tmp_path / "file" / "below" / "desk.sqlite"):
        with pytest.raises(DatabaseUnavailable, match=str(tmp_path / "file")):
            open_local(place, backups)
    with pytest.raises(DatabaseUnavailable):
        open_local(tmp_path, backups)


NO_ROOM = """
import resource, sys
from pathlib import Path
from dtxdesk.data.failures import DatabaseUnavailable
from dtxdesk.data.opening import open_local
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
try:
    open_local(Path(sys.argv[1]), Path(sys.argv[2]))
except DatabaseUnavailable as problem:
    print(problem.one_line())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="has no limit for what may be written")
def test_a_disk_without_any_room_is_told_and_nothing_is_lost(file: Path, backups: Path) -> None:
    made(file, backups)
    before = file.read_bytes()
    command = [sys.executable, "-c", NO_ROOM, str(file), str(backups)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said.startswith("The disk is full or could not be written")
    assert "Free some space and try again" in said
    assert file.read_bytes() == before


NOBODY = 65534


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs to become another user")
@pytest.mark.parametrize("there", [False, True], ids=["nothing there", "a database there"])
def test_a_folder_that_may_only_be_read(there: bool) -> None:
    """Root may write anywhere, so a child of the test gives its rights away first."""
    folder = Path(tempfile.mkdtemp())
    place = folder / "desk.sqlite"
    try:
        if there:
            made(place, folder / "backups")
            place.chmod(0o444)
        folder.chmod(0o555)
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            said = b"it was opened"
            try:
                if os.geteuid() == 0:
                    os.setuid(NOBODY)
                open_local(place, folder / "backups")
            except DatabaseUnavailable as problem:
                said = problem.one_line().encode()
            except BaseException as other:  # noqa: BLE001 - told to the test, which then fails
                said = repr(other).encode()
            os.write(writing, said)
            os._exit(0)
        os.close(writing)
        with os.fdopen(reading, "rb") as answer:
            told = answer.read().decode()
        os.waitpid(child, 0)
        assert told.startswith("The data folder can't be used")
        assert str(folder) in told
        assert "--data-dir" in told
    finally:
        folder.chmod(0o700)
        shutil.rmtree(folder)


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_nobody_else_may_read_it(file: Path, backups: Path) -> None:
    made(file, backups)
    file.chmod(0o644)
    database = open_local(file, backups)
    try:
        add_player(database, "A")
        kept = backup.make(file, backups, "daily", database.clock())
        beside = [path for path in file.parent.iterdir() if path.name.startswith(file.name)]
        assert len(beside) == 3
        for path in (*beside, kept):
            assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name
    finally:
        database.close()


_OPEN_AND_ADD = """
import sys
from pathlib import Path
from dtxdesk.data.opening import open_server
from dtxdesk.data.schema import User
database = open_server(sys.argv[1], Path(sys.argv[2]))
with database.unit_of_work("Add") as work:
    work.add(User(nickname=sys.argv[3]))
database.close()
"""


def test_several_programs_make_it_at_once(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    if kind == "sqlite":
        url = f"sqlite:///{tmp_path / 'desk.sqlite'}"
    else:
        url = request.getfixturevalue("postgres").empty()
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", _OPEN_AND_ADD, url, str(tmp_path), f"P{number}"],
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(3)
    ]
    for program in programs:
        _, said = program.communicate(timeout=60)
        assert program.returncode == 0, said
    database = open_server(url, tmp_path)
    try:
        with database.reader() as connection:
            assert connection.execute(text("SELECT count(*) FROM users")).scalar_one() == 3
    finally:
        database.close()


def test_several_threads_make_it_at_once(file: Path, backups: Path) -> None:
    start, failed = threading.Barrier(4), list[BaseException]()

    def open_it() -> None:
        start.wait()
        try:
            open_local(file, backups).close()
        except BaseException as error:  # noqa: BLE001 - told below
            failed.append(error)

    threads = [threading.Thread(target=open_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert backup.verify(file) == []


def test_an_address_that_is_none(tmp_path: Path) -> None:
    for address in ("mysql://x/y", "nonsense", "sqlite://", ""):
        with pytest.raises(UserError, match="address"):
            open_server(address, tmp_path)


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnavailable, match="can't be reached") as told:
        open_server("postgresql://someone:secret@127.0.0.1:1/desk", tmp_path)
    assert "secret" not in str(told.value)


def test_a_copy_of_the_file_is_a_database_of_its_own(file: Path, backups: Path) -> None:
    made(file, backups)
    shutil.copy(file, file.with_name("copy.sqlite"))
    made(file.with_name("copy.sqlite"), backups)
