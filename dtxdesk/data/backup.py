"""Backups of a SQLite database: made while it is in use, verified, kept for a while.

Every backup is written under a temporary name, checked, and only then given its name, so that
whatever is called a backup is a whole one.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from dtxdesk.data.engine import BUSY_TIMEOUT_MS
from dtxdesk.data.failures import DatabaseDamaged, DatabaseUnavailable
from dtxdesk.data.schema import KNOWN_REVISIONS
from dtxdesk.errors import EnvironmentProblem, UserError

PREFIX = "dtxdesk-"
SUFFIX = ".sqlite"
_STAMP = "%Y%m%dT%H%M%SZ"


def make(source: Path, folder: Path, reason: str, now: datetime) -> Path:
    """Backs the database up into the folder; the name tells when and why (`daily`, `upgrade`).

    Raises:
        EnvironmentProblem: it could not be written, or did not pass the check.
    """
    return write(source, folder / f"{PREFIX}{now.strftime(_STAMP)}-{reason}{SUFFIX}")


def write(source: Path, target: Path) -> Path:
    """Backs the database up into a file of the caller's choice; an existing one is replaced.

    Raises:
        UserError: the file is the database itself.
        EnvironmentProblem: it could not be written, or did not pass the check.
    """
    _refuse_same(source, target)
    temporary = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        # Created with the mode it shall have: names and ids of people are in it.
        os.close(os.open(temporary, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))
        with _connected(source, read_only=True) as there, _connected(temporary) as here:
            there.backup(here)
            here.execute("PRAGMA journal_mode = DELETE")
        problems = verify(temporary)
        if problems:
            raise DatabaseDamaged(
                "The backup was not kept", f"It did not pass the check: {problems[0]}"
            )
        with temporary.open("rb") as written:
            os.fsync(written.fileno())
        temporary.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise EnvironmentProblem(
            "The backup could not be written",
            f"{target}: {error}",
            "Check the folder and the free space on the disk",
        ) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    return target


def verify(path: Path) -> list[str]:
    """What is wrong with a database file; empty when it is whole and is one of dtxdesk's."""
    try:
        with _connected(path, read_only=True) as connection:
            found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(10)")]
            if found != ["ok"]:
                return found
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
            if "alembic_version" not in tables or "users" not in tables:
                return ["it holds no dtxdesk database"]
    except (sqlite3.Error, OSError) as error:
        return [str(error)]
    return []


def restore(backup: Path, target: Path, folder: Path, now: datetime) -> Path | None:
    """Puts a backup in the place of the database and returns where the old state was kept.

    Programs that have the database open go on and see the restored rows. A damaged database is
    moved aside, a whole one backed up first.

    Raises:
        UserError: the file is no whole backup; nothing was changed.
        EnvironmentProblem: it could not be read or written.
    """
    if not backup.is_file():
        raise UserError("There is no such backup", str(backup), "Choose a file that exists")
    _refuse_same(backup, target)
    problems = verify(backup) or _of_a_newer_program(backup)
    if problems:
        raise UserError(
            "This file can't be restored", f"{backup}: {problems[0]}", "Choose another backup"
        )
    kept = _keep_aside(target, folder, now)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists():
            os.close(os.open(target, os.O_CREAT | os.O_WRONLY, 0o600))
        with _connected(backup, read_only=True) as there, _connected(target) as here:
            newest = _newest_change(here)
            there.backup(here)
            here.execute("PRAGMA journal_mode = WAL")
            _continue_numbers(here, newest)
    except (OSError, sqlite3.Error) as error:
        raise EnvironmentProblem(
            "The backup could not be restored",
            f"{target}: {error}",
            f"The state before is kept in {kept}" if kept else "",
        ) from error
    return kept


def list_backups(folder: Path) -> list[Path]:
    """The program's own backups, newest first."""
    return sorted(folder.glob(f"{PREFIX}*{SUFFIX}"), reverse=True)


def prune(folder: Path, *, daily: int, weekly: int) -> None:
    """Keeps the newest backup of each of the last days and weeks that have one.

    Only `daily` backups are ever dropped, never the newest; those made before an upgrade or a
    restore stay.
    """
    days: set[str] = set()
    weeks: set[tuple[int, int]] = set()
    made = [path for path in list_backups(folder) if path.stem.endswith("-daily")]
    kept = set([path for path in made if _made_at(path)][:1])
    for path in made:
        at = _made_at(path)
        if at is None:
            kept.add(path)
            continue
        day, week = at.strftime("%Y%m%d"), at.isocalendar()[:2]
        if day not in days and len(days) < daily:
            days.add(day)
            kept.add(path)
        if week not in weeks and len(weeks) < weekly:
            weeks.add(week)
            kept.add(path)
    for path in made:
        if path not in kept:
            path.unlink(missing_ok=True)


def daily_is_due(folder: Path, now: datetime) -> bool:
    """Whether the newest daily backup is a day old or there is none."""
    today = now.replace(tzinfo=None)
    times = [
        at
        for path in list_backups(folder)
        # One from the future was made while the clock was wrong.
        if path.stem.endswith("-daily") and (at := _made_at(path)) and at <= today
    ]
    return not times or today - max(times) >= timedelta(days=1)


def _made_at(path: Path) -> datetime | None:
    try:
        return datetime.strptime(path.stem.split("-")[1], _STAMP)  # noqa: DTZ007 - the stamp is UTC
    except (ValueError, IndexError):
        return None


def _keep_aside(target: Path, folder: Path, now: datetime) -> Path | None:
    """Keeps the present database: as a backup where it is whole, else the files themselves."""
    if not target.exists():
        return None
    problems = verify(target)
    if any("locked" in problem for problem in problems):
        raise DatabaseUnavailable(
            "The database is busy",
            f"Another program holds {target} and did not let go in time",
            "Close the other program or try again",
        )
    if not problems:
        return make(target, folder, "before-restore", now)
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / f"damaged-{now.strftime(_STAMP)}{SUFFIX}"
    for ending in ("", "-wal", "-shm"):
        part = target.with_name(target.name + ending)
        if part.exists():
            shutil.move(part, kept.with_name(kept.name + ending))
    return kept


def _refuse_same(one: Path, other: Path) -> None:
    if other.exists() and one.exists() and one.samefile(other):
        raise UserError("This is the database itself", str(one), "Choose another file")


def _of_a_newer_program(path: Path) -> list[str]:
    with _connected(path, read_only=True) as connection:
        found = [str(row[0]) for row in connection.execute("SELECT * FROM alembic_version")]
    return [f"it is of a newer dtxdesk ({r})" for r in found if r not in KNOWN_REVISIONS]


def _newest_change(connection: sqlite3.Connection) -> int:
    try:
        row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'changes'")
        return int((row.fetchone() or [0])[0])
    except sqlite3.Error:
        return 0


def _continue_numbers(connection: sqlite3.Connection, newest: int) -> None:
    """Lets the change feed go on from where the replaced database was.

    Else programs that have it open would wait for numbers that come again much later. A note
    beyond a gap makes them read everything anew.
    """
    here = _newest_change(connection)
    number = max(newest, here) + 2
    connection.execute("DELETE FROM changes")
    connection.execute(
        "INSERT INTO changes (id, at, operation, tables)"
        " VALUES (?, strftime('%Y-%m-%d %H:%M:%f', 'now'), 'restore', '{}')",
        (number,),
    )
    connection.commit()


@contextlib.contextmanager
def _connected(path: Path, *, read_only: bool = False) -> Iterator[sqlite3.Connection]:
    address = f"{path.resolve().as_uri()}?mode={'ro' if read_only else 'rw'}"
    connection = sqlite3.connect(address, uri=True, timeout=BUSY_TIMEOUT_MS / 1000)
    try:
        yield connection
    finally:
        connection.close()
