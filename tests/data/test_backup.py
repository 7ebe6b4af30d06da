"""Backups: whole or not there, kept for a while, and put back without losing what was."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from dtxdesk.data import backup, check, restoring
from dtxdesk.data.database import Database
from dtxdesk.data.opening import open_local
from dtxdesk.data.schema import User
from dtxdesk.errors import EnvironmentProblem, UserError
from tests.league import add_player

NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "desk.sqlite"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def with_people(file: Path, folder: Path, *names: str) -> None:
    database = open_local(file, folder)
    for name in names:
        add_player(database, name)
    database.close()


def names(file: Path, folder: Path) -> list[str]:
    database = open_local(file, folder)
    try:
        assert check.problems_of(database) == []
        return _names(database)
    finally:
        database.close()


def _names(database: Database) -> list[str]:
    with database.reader() as connection:
        return list(connection.execute(select(User.name).order_by(User.id)).scalars())


def test_one_is_made_while_the_database_is_in_use(file: Path, folder: Path) -> None:
    with_people(file, folder, "A", "B")
    database = open_local(file, folder)
    try:
        with database.unit_of_work("Not yet committed") as work:
            work.add(User(nickname="C"))
            kept = backup.make(file, folder, "daily", NOW)
    finally:
        database.close()
    assert kept.name == "dtxdesk-20261101T120000Z-daily.sqlite"
    assert backup.verify(kept) == []
    assert [path.name for path in folder.iterdir()] == [kept.name]
    assert names(kept, folder / "more") == ["A", "B"]
    assert names(file, folder) == ["A", "B", "C"]


def test_what_can_not_be_written_leaves_nothing(file: Path, tmp_path: Path) -> None:
    with_people(file, tmp_path, "A")
    (tmp_path / "no folder").touch()
    with pytest.raises(EnvironmentProblem, match="could not be written"):
        backup.write(file, tmp_path / "no folder" / "kept.sqlite")
    with pytest.raises(EnvironmentProblem, match="could not be written"):
        backup.write(tmp_path / "missing.sqlite", tmp_path / "kept.sqlite")
    assert {path.name for path in tmp_path.iterdir()} == {"desk.sqlite", "no folder"}


def test_a_damaged_database_gives_no_backup_and_keeps_the_older_one(
    file: Path, tmp_path: Path
) -> None:
    with_people(file, tmp_path, *(f"P{n}" for n in range(300)))
    kept = backup.write(file, tmp_path / "kept.sqlite")
    before = kept.read_bytes()
    with file.open("r+b") as written:
        written.seek(4096 * 3)
        written.write(os.urandom(4096 * 4))
    with pytest.raises(EnvironmentProblem):
        backup.write(file, kept)
    assert kept.read_bytes() == before
    assert not list(tmp_path.glob("*.part*"))


def test_the_database_is_no_backup_of_itself(file: Path, folder: Path) -> None:
    with_people(file, folder, "A")
    with pytest.raises(UserError, match="database itself"):
        backup.write(file, file)
    with pytest.raises(UserError, match="database itself"):
        restoring.restore(file, file, folder, NOW)
    assert names(file, folder) == ["A"]


def test_restoring_over_a_whole_database_keeps_it(file: Path, folder: Path) -> None:
    with_people(file, folder, "A")
    kept = backup.make(file, folder, "daily", NOW)
    with_people(file, folder, "B")
    before = restoring.restore(kept, file, folder, NOW + timedelta(hours=1))
    assert before is not None
    assert names(file, folder) == ["A"]
    assert restoring.restore(before, file, folder, NOW + timedelta(hours=2)) is not None
    assert names(file, folder) == ["A", "B"]


def test_restoring_over_a_damaged_database_puts_it_aside(file: Path, folder: Path) -> None:
    with_people(file, folder, "A")
    kept = backup.make(file, folder, "daily", NOW)
    file.write_bytes(b"no database at all" * 100)
    aside = restoring.restore(kept, file, folder, NOW)
    assert aside is not None
    assert aside.read_bytes() == b"no database at all" * 100
    assert "damaged" in aside.name
    assert names(file, folder) == ["A"]


def test_restoring_where_there_is_none(file: Path, folder: Path) -> None:
    with_people(file, folder, "A")
    kept = backup.make(file, folder, "daily", NOW)
    other = file.with_name("new") / "desk.sqlite"
    assert restoring.restore(kept, other, folder, NOW) is None
    assert names(other, folder) == ["A"]
    if os.name == "posix":
        assert other.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("what", ["missing", "empty", "garbage", "foreign", "cut", "newer"])
def test_what_is_no_backup_is_refused_and_changes_nothing(
    file: Path, folder: Path, tmp_path: Path, what: str
) -> None:
    with_people(file, folder, "A")
    bad = tmp_path / "bad.sqlite"
    if what in ("cut", "newer"):
        backup.write(file, bad)
    if what == "empty":
        bad.touch()
    elif what == "garbage":
        bad.write_bytes(os.urandom(10_000))
    elif what == "cut":
        bad.write_bytes(bad.read_bytes()[:9000])
    elif what in ("foreign", "newer"):
        connection = sqlite3.connect(bad)
        connection.execute(
            "CREATE TABLE recipes (name)"
            if what == "foreign"
            else "UPDATE alembic_version SET version_num = '9999'"
        )
        connection.commit()
        connection.close()
    before = file.read_bytes()
    with pytest.raises(UserError, match=r"no such backup|can't be restored"):
        restoring.restore(bad, file, folder, NOW)
    assert file.read_bytes() == before
    assert not list(folder.glob("*")) if folder.exists() else True


def test_a_database_that_is_held_is_not_taken_for_damaged(
    file: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_people(file, folder, "A")
    kept = backup.write(file, tmp_path / "kept.sqlite")
    monkeypatch.setattr(backup, "BUSY_TIMEOUT_MS", 20)
    holder = sqlite3.connect(file)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(EnvironmentProblem, match="busy"):
            restoring.restore(kept, file, folder, NOW)
    finally:
        holder.close()
    assert names(file, folder) == ["A"]


times = st.lists(
    st.integers(0, 50 * 86_400).map(lambda seconds: NOW + timedelta(seconds=seconds)),
    min_size=1,
    max_size=60,
)


@settings(max_examples=40, deadline=None)
@given(times, st.integers(0, 7), st.integers(0, 4))
def test_pruning_keeps_the_newest_of_days_and_weeks(
    made: list[datetime], daily: int, weekly: int
) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for at in made:
            (folder / f"dtxdesk-{at:%Y%m%dT%H%M%S}Z-daily.sqlite").touch()
        others = ["dtxdesk-20250101T000000Z-upgrade-0000.sqlite", "dtxdesk-x-daily.sqlite", "mine"]
        for name in others:
            (folder / name).touch()
        newest = max(p.name for p in folder.glob("dtxdesk-2026*-daily*"))
        backup.prune(folder, daily=daily, weekly=weekly)
        left = sorted(p.name for p in folder.glob("dtxdesk-2026*-daily*"))
        assert newest in left
        assert 1 <= len(left) <= max(daily + weekly, 1)
        assert all((folder / name).exists() for name in others)
        if daily:
            days = sorted({f"{at:%Y%m%d}" for at in made})[-daily:]
            assert set(days) <= {name[8:16] for name in left}
        again = list(folder.iterdir())
        backup.prune(folder, daily=daily, weekly=weekly)
        assert sorted(again) == sorted(folder.iterdir())


def test_the_daily_one_is_due_once_a_day_whatever_the_clock_did(file: Path, folder: Path) -> None:
    with_people(file, folder, "A")
    assert backup.daily_is_due(folder, NOW)
    backup.make(file, folder, "daily", NOW)
    assert not backup.daily_is_due(folder, NOW + timedelta(hours=23, minutes=59))
    assert backup.daily_is_due(folder, NOW + timedelta(hours=24))
    # A clock that stood years ahead once must not end the backups for years.
    backup.make(file, folder, "daily", NOW + timedelta(days=4000))
    assert backup.daily_is_due(folder, NOW + timedelta(hours=24))
