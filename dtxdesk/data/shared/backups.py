"""Backups of a database on a server: a SQLite file with everything that dtxdesk keeps there.

So a backup of a shared database is read like any other one: it can be verified, looked into, opened
on one's own computer, and put back into the server.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Event

from sqlalchemy import select

from dtxdesk.data import backup
from dtxdesk.data.backup_contents import Contents
from dtxdesk.data.copying import CopyProgress, copy_all, counts
from dtxdesk.data.database import Database
from dtxdesk.data.engine import sqlite_url
from dtxdesk.data.failures import DatabaseDamaged
from dtxdesk.data.opening import revision_of, upgrade_file, usable_revision
from dtxdesk.data.restoring import at_this_schema, refuse_unusable
from dtxdesk.data.schema import AuditEvent
from dtxdesk.data.shared.access import Access
from dtxdesk.domain.rights import Deed, may
from dtxdesk.errors import EnvironmentProblem, UserError

Progress = Callable[[CopyProgress], None]


def make(
    source: Database,
    folder: Path,
    reason: str,
    now: datetime,
    progress: Progress = lambda _progress: None,
    cancel: Event | None = None,
) -> Path:
    """Backs the database up into the folder; the name tells when and why; raises as `write`."""
    return write(source, backup.new_file(folder, reason, now), progress, cancel)


def write(
    source: Database,
    target: Path,
    progress: Progress = lambda _progress: None,
    cancel: Event | None = None,
) -> Path:
    """Backs the database up into a file, whole or not at all; an existing one is replaced.

    It is written at the schema that the database has, so it works before an upgrade as well.

    Raises:
        DatabaseTooNew: a newer program has upgraded it meanwhile.
        EnvironmentProblem: it could not be read or written, or did not pass the check.
        Cancelled: `cancel` was set.
    """
    temporary = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary.unlink(missing_ok=True)
        os.close(os.open(temporary, os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600))
        with source.reader() as connection:
            revision = usable_revision(connection)
        upgrade_file(temporary, revision or "head")
        into = Database(sqlite_url(temporary), clock=source.clock)
        try:
            copy_all(source, into, progress=progress, cancel=cancel)
        finally:
            into.close()
        if problems := backup.verify(temporary):
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
            for ending in ("", "-wal", "-shm", "-journal"):
                temporary.with_name(temporary.name + ending).unlink(missing_ok=True)
    return target


def restore(
    file: Path,
    target: Database,
    folder: Path,
    now: datetime,
    progress: Progress = lambda _progress: None,
    cancel: Event | None = None,
) -> Path:
    """Puts a backup in the place of all that the database holds; returns where that was kept.

    Programs that have the database open go on and see the restored rows.

    Raises:
        UserError: the file is no whole backup, or one's role does not allow it.
        EnvironmentProblem: something could not be read or written; then all is as it was.
        Cancelled: `cancel` was set; then all is as it was.
    """
    if not file.is_file():
        raise UserError("There is no such backup", "{path}", "Choose a file that exists", path=file)
    refuse_unusable(file)
    _refuse_lower_roles(target.access)
    folder.mkdir(parents=True, exist_ok=True)
    with at_this_schema(file, folder) as ready:
        kept = make(target, folder, "before-restore", now)
        source = Database(sqlite_url(ready), clock=target.clock)
        try:
            copy_all(source, target, replace=True, progress=progress, cancel=cancel)
        finally:
            source.close()
    return kept


def contents(database: Database) -> Contents:
    """Counts what is in the database, as `backup_contents.contents` does with a file."""
    with database.reader() as connection:
        rows = counts(connection)
        newest = select(AuditEvent.at).order_by(AuditEvent.id.desc()).limit(1)
        return Contents(
            players=rows["users"],
            leagues=rows["leagues"],
            matches=rows["steam_matches"],
            changed_at=connection.execute(newest).scalar(),
            revision=revision_of(connection) or "",
        )


def _refuse_lower_roles(access: Access) -> None:
    if not may(access.role, Deed.RESTORE):
        raise UserError(
            "Only an owner may restore a shared database",
            "You are {role} in it",
            "Ask its owner, or restore the backup into a database of your own",
            role=access.role.value,
        )
