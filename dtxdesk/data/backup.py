"""Backups of a SQLite database: made while it is in use, verified, kept for a while.

Every backup is written under a temporary name, checked, and only then given its name, so that
whatever is called a backup is a whole one.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from dtxdesk.data.engine import BUSY_TIMEOUT_MS
from dtxdesk.data.failures import DatabaseDamaged
from dtxdesk.errors import EnvironmentProblem, UserError
from dtxdesk.phrases import Phrase

PREFIX = "dtxdesk-"
SUFFIX = ".sqlite"
STAMP = "%Y%m%dT%H%M%SZ"


def make(source: Path, folder: Path, reason: str, now: datetime) -> Path:
    """Backs the database up into the folder; the name tells when and why (`daily`, `upgrade`).

    Raises:
        EnvironmentProblem: it could not be written, or did not pass the check.
    """
    return write(source, new_file(folder, reason, now))


def new_file(folder: Path, reason: str, now: datetime) -> Path:
    """What a backup made now is called; never like one that is there, which may be in use."""
    stem = f"{PREFIX}{now.strftime(STAMP)}-{reason}"
    file = folder / f"{stem}{SUFFIX}"
    number = 2
    while file.exists():
        file = folder / f"{stem}-{number}{SUFFIX}"
        number += 1
    return file


def write(source: Path, target: Path) -> Path:
    """Backs the database up into a file of the caller's choice; an existing one is replaced.

    Raises:
        UserError: the file is the database itself.
        EnvironmentProblem: it could not be written, or did not pass the check.
    """
    refuse_same(source, target)
    temporary = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        # Created with the mode it shall have: names and ids of people are in it.
        os.close(os.open(temporary, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))
        with connected(source, read_only=True) as there, connected(temporary) as here:
            there.backup(here)
            here.execute("PRAGMA journal_mode = DELETE")
        problems = verify(temporary)
        if problems:
            raise DatabaseDamaged(
                "The backup was not kept", "It did not pass the check: {why}", why=problems[0]
            )
        with temporary.open("rb") as written:
            os.fsync(written.fileno())
        temporary.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise EnvironmentProblem(
            "The backup could not be written",
            "{path}: {why}",
            "Check the folder and the free space on the disk",
            path=target,
            why=error,
        ) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    return target


def verify(path: Path) -> list[str]:
    """What is wrong with a database file; empty when it is whole and is one of dtxdesk's."""
    try:
        with connected(path, read_only=True) as connection:
            found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(10)")]
            if found != ["ok"]:
                return found
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
            if "alembic_version" not in tables or "users" not in tables:
                return [Phrase("it holds no dtxdesk database")]
    except (sqlite3.Error, OSError) as error:
        return [str(error)]
    return []


def list_backups(folder: Path) -> list[Path]:
    """The program's own backups, newest first."""
    return sorted(folder.glob(f"{PREFIX}*{SUFFIX}"), reverse=True)


def newest_at(folder: Path, now: datetime) -> datetime | None:
    """When the newest of them was made; None where there is none."""
    made = [at for path in list_backups(folder) if (at := made_at(path)) is not None]
    # One from the future was made while the clock was wrong.
    return max((at for at in made if at <= now), default=None)


def prune(folder: Path, *, daily: int, weekly: int) -> None:
    """Keeps the newest backup of each of the last days and weeks that have one.

    Only `daily` backups are ever dropped, never the newest; those made before an upgrade or a
    restore stay.
    """
    days: set[str] = set()
    weeks: set[tuple[int, int]] = set()
    made = [path for path in list_backups(folder) if path.stem.endswith("-daily")]
    kept = set([path for path in made if made_at(path)][:1])
    for path in made:
        at = made_at(path)
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
    times = [
        at
        for path in list_backups(folder)
        # One from the future was made while the clock was wrong.
        if path.stem.endswith("-daily") and (at := made_at(path)) and at <= now
    ]
    return not times or now - max(times) >= timedelta(days=1)


def made_at(path: Path) -> datetime | None:
    """When a backup was made, as its name says; None where it says nothing."""
    try:
        return datetime.strptime(path.stem.split("-")[1], STAMP).replace(tzinfo=UTC)
    except (ValueError, IndexError):
        return None


def refuse_same(one: Path, other: Path) -> None:
    """Raises a UserError where both are the same file."""
    if other.exists() and one.exists() and one.samefile(other):
        raise UserError("This is the database itself", "{path}", "Choose another file", path=one)


@contextlib.contextmanager
def connected(path: Path, *, read_only: bool = False) -> Iterator[sqlite3.Connection]:
    """A connection of its own, beside those of an open database; closed at the end."""
    address = f"{path.resolve().as_uri()}?mode={'ro' if read_only else 'rw'}"
    connection = sqlite3.connect(address, uri=True, timeout=BUSY_TIMEOUT_MS / 1000)
    try:
        yield connection
    finally:
        connection.close()
