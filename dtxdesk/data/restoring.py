"""Putting a backup in the place of the database, without losing what was there.

Whatever is restored is looked at first, and what is there is kept: nothing is changed unless both
have worked.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from dtxdesk.data import backup
from dtxdesk.data.failures import DatabaseUnavailable
from dtxdesk.data.opening import upgrade_file
from dtxdesk.data.schema import KNOWN_REVISIONS, REVISION
from dtxdesk.errors import EnvironmentProblem, UserError
from dtxdesk.phrases import Phrase


def restore(file: Path, target: Path, folder: Path, now: datetime) -> Path | None:
    """Puts a backup in the place of the database and returns where the old state was kept.

    Programs that have the database open go on and see the restored rows. A damaged database is
    moved aside, a whole one backed up first. A backup of an older schema is upgraded on the way:
    the programs that have the database open know only the newest.

    Raises:
        UserError: the file is no whole backup; nothing was changed.
        EnvironmentProblem: it could not be read or written.
    """
    if not file.is_file():
        raise UserError("There is no such backup", "{path}", "Choose a file that exists", path=file)
    backup.refuse_same(file, target)
    refuse_unusable(file)
    target.parent.mkdir(parents=True, exist_ok=True)
    with at_this_schema(file, target.parent) as ready:
        kept = _keep_aside(target, folder, now)
        try:
            _replace(ready, target)
        except (OSError, sqlite3.Error) as error:
            raise EnvironmentProblem(
                "The backup could not be restored",
                "{path}: {why}",
                "The state before is kept in {kept}" if kept else "",
                path=target,
                why=error,
                kept=kept,
            ) from error
    return kept


def refuse_unusable(file: Path) -> None:
    """Raises a UserError where the file is damaged, something else's, or of a newer program."""
    problems = backup.verify(file)
    if not problems and (revision := revision_of(file)) not in KNOWN_REVISIONS:
        problems = [Phrase("it is of a newer dtxdesk ({revision})", revision=revision)]
    if problems:
        raise UserError(
            "This file can't be restored",
            "{path}: {why}",
            "Choose another backup",
            path=file,
            why=problems[0],
        )


def revision_of(file: Path) -> str:
    """The schema's revision in a whole backup."""
    with backup.connected(file, read_only=True) as connection:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else ""


def _replace(ready: Path, target: Path) -> None:
    if not target.exists():
        os.close(os.open(target, os.O_CREAT | os.O_WRONLY, 0o600))
    with backup.connected(ready, read_only=True) as there, backup.connected(target) as here:
        newest = _newest_change(here)
        there.backup(here)
        here.execute("PRAGMA journal_mode = WAL")
        _continue_numbers(here, newest)


@contextlib.contextmanager
def at_this_schema(file: Path, folder: Path) -> Iterator[Path]:
    """The backup itself, or a copy of it that has been upgraded, for as long as it is needed."""
    if revision_of(file) == REVISION:
        yield file
        return
    copy = folder / f".restoring.{os.getpid()}.part"
    try:
        backup.write(file, copy)
        upgrade_file(copy)
        yield copy
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            copy.with_name(copy.name + ending).unlink(missing_ok=True)


def _keep_aside(target: Path, folder: Path, now: datetime) -> Path | None:
    """Keeps the present database: as a backup where it is whole, else the files themselves."""
    if not target.exists():
        return None
    problems = backup.verify(target)
    if any("locked" in problem for problem in problems):
        raise DatabaseUnavailable(
            "The database is busy",
            "Another program holds {path} and did not let go in time",
            "Close the other program or try again",
            path=target,
        )
    if not problems:
        return backup.make(target, folder, "before-restore", now)
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / f"damaged-{now.strftime(backup.STAMP)}{backup.SUFFIX}"
    for ending in ("", "-wal", "-shm"):
        part = target.with_name(target.name + ending)
        if part.exists():
            shutil.move(part, kept.with_name(kept.name + ending))
    return kept


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
