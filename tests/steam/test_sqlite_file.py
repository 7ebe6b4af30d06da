from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from dtxdesk.steam.sqlite_file import SqliteFile
from tests.logged import LoggedWarnings
from tests.standing_time import Time

SCHEMA = "CREATE TABLE IF NOT EXISTS numbers (value INTEGER NOT NULL)"


def add(connection: sqlite3.Connection) -> bool:
    connection.execute("INSERT INTO numbers VALUES (1)")
    return True


def count(connection: sqlite3.Connection) -> int:
    (rows,) = connection.execute("SELECT count(*) FROM numbers").fetchone()
    return int(rows)


def open_file(path: Path, time: Time) -> SqliteFile:
    return SqliteFile(
        path,
        SCHEMA,
        "numbers",
        durable=False,
        busy_seconds=0,
        clock=time.clock,
        monotonic=lambda: time.seconds,
    )


def test_a_write_is_whole_or_not_at_all(tmp_path: Path, time: Time) -> None:
    file = open_file(tmp_path / "numbers.sqlite", time)

    def add_and_stumble(connection: sqlite3.Connection) -> None:
        add(connection)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):  # a bug is not swallowed
        file.write(add_and_stumble, None)
    assert file.read(count, -1) == 0
    assert file.write(add, default=False)
    assert file.read(count, -1) == 1
    file.close()


def test_a_locked_file_is_left_alone_for_a_while(
    tmp_path: Path, time: Time, expect_warning: LoggedWarnings
) -> None:
    path = tmp_path / "numbers.sqlite"
    file = open_file(path, time)
    assert file.write(add, default=False)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert not file.write(add, default=False)
    other.execute("ROLLBACK")
    other.close()
    assert not file.write(add, default=False)  # every call would have to wait in vain
    time.seconds += 10
    assert file.write(add, default=False)
    assert file.read(count, -1) == 2
    file.close()
    assert len(expect_warning.messages) == 1
