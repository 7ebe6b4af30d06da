"""Moving all data from one database to another: local to shared and back."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from sqlalchemy import text
from sqlalchemy.engine import URL

from dtxdesk.clock import Clock
from dtxdesk.data import backup
from dtxdesk.data.backup_contents import Contents
from dtxdesk.data.copying import CopyProgress, CopyReport, copy_all, counts
from dtxdesk.data.database import Database
from dtxdesk.data.engine import database_url
from dtxdesk.data.opening import open_local, open_server, try_server
from dtxdesk.data.shared import backups as server_backups
from dtxdesk.data.shared.backups import contents
from dtxdesk.errors import UserError

__all__ = ["Contents", "CopyProgress", "CopyReport", "MovePreview", "Moving"]

BEFORE_COPY = "before-copy"
"""Why that backup was made, as its name says."""

PATIENCE = 10.0
"""Seconds to wait for a server that is looked at."""


@dataclass(frozen=True, slots=True)
class MovePreview:
    """What a copy would begin with.

    Attributes:
        source: What would be copied.
        target: What is in the target; None where it has no tables yet.
        held: How many rows the target has: they would have to give way.
        replaceable: Whether they can: of a file, which is backed up first.
    """

    source: Contents
    target: Contents | None
    held: int
    replaceable: bool = False


class Moving:
    """Copies between databases that are named by their addresses.

    Args:
        backups: Where a target that has to be upgraded first is backed up.
        with_password: Completes an address with the password that is kept for it.
    """

    def __init__(self, backups: Path, with_password: Callable[[str], str], clock: Clock) -> None:
        self._backups = backups
        self._with_password = with_password
        self._clock = clock

    def preview(self, from_url: str, to_url: str) -> MovePreview:
        """Looks into both; changes nothing, and makes no file.

        Raises:
            UserError: an address is none, or is not of a database for this program.
            EnvironmentProblem: one of them can't be reached or read.
        """
        source = self._source(from_url)
        try:
            here = contents(source)
        finally:
            source.close()
        file = _file_of(to_url)
        if file is not None:
            empty = not file.exists()
        else:
            empty = try_server(self._with_password(to_url), PATIENCE).revision is None
        if empty:
            return MovePreview(here, None, 0)
        target = Database(_parsed(self._with_password(to_url)), clock=self._clock)
        try:
            with target.reader() as connection:
                held = sum(counts(connection).values())
            return MovePreview(here, contents(target), held, file is not None)
        finally:
            target.close()

    def copy(
        self,
        from_url: str,
        to_url: str,
        progress: Callable[[CopyProgress], None] = lambda _progress: None,
        cancel: Event | None = None,
        *,
        replace_file: bool = False,
        replace_server: bool = False,
    ) -> CopyReport:
        """Copies all data into an empty database, which is made or given its schema first.

        The source is only read, not even upgraded. The copy is compared with it, row by row; where
        anything goes wrong the target stays as it was.

        Args:
            from_url: What is copied.
            to_url: Where it goes.
            progress: Called every few thousand rows.
            cancel: Set to stop.
            replace_file: What a file holds is backed up, and gives way.
            replace_server: The same for what a database on a server holds; only its owner may.

        Raises:
            UserError: an address is none, both are the same, the source is not there or at another
                version, the target holds something.
            EnvironmentProblem: one of them can't be reached, read or written.
            Cancelled: `cancel` was set.
        """
        source = self._source(from_url)
        try:
            made = _file_of(to_url)
            new = made is not None and not made.exists()
            target = self._target(to_url, source)
            try:
                replaces = replace_file if target.is_sqlite else replace_server
                kept = self._set_aside(target) if replaces and not new else None
                report = copy_all(
                    source, target, replace=kept is not None, progress=progress, cancel=cancel
                )
                return dataclasses.replace(report, kept=kept)
            except BaseException:
                target.close()
                if new and made is not None:
                    _remove(made)
                raise
            finally:
                target.close()
        finally:
            source.close()

    def _set_aside(self, target: Database) -> Path | None:
        """A verified backup of what the target holds; None where there is nothing to lose."""
        with target.reader() as connection:
            empty = not any(counts(connection).values())
        if empty:
            return None
        if target.path is None:
            return server_backups.make(target, self._backups, BEFORE_COPY, self._clock())
        return backup.make(target.path, self._backups, BEFORE_COPY, self._clock())

    def _source(self, url: str) -> Database:
        file = _file_of(url)
        if file is not None and not file.is_file():
            raise UserError(
                "There is no such database", "{path}", "Name a file that exists", path=file
            )
        return Database(_parsed(self._with_password(url)), clock=self._clock)

    def _target(self, url: str, source: Database) -> Database:
        file = _file_of(url)
        if file is not None:
            if source.path is not None and file.exists() and file.samefile(source.path):
                raise _the_same()
            return open_local(file, self._backups, clock=self._clock)
        target = open_server(self._with_password(url), self._backups, clock=self._clock)
        if not source.is_sqlite and _identity(source) == _identity(target):
            target.close()
            raise _the_same()
        return target


def _identity(database: Database) -> tuple[str, str]:
    """Of a database on a server: the cluster's own number, and the database's in it."""
    with database.reader() as connection:
        row = connection.execute(
            text(
                "select pg_postmaster_start_time()::text as started,"
                " (select oid::text from pg_database where datname = current_database()) as number"
            )
        ).one()
    return row.started, row.number


def _the_same() -> UserError:
    return UserError(
        "Both addresses are of the same database", "There is nothing to copy", "Name another target"
    )


def _parsed(url: str) -> URL:
    try:
        return database_url(url)
    except ValueError as error:
        raise UserError(
            "This database address can't be used", "{why}", why=error.args[0]
        ) from error


def _file_of(url: str) -> Path | None:
    """The file of a SQLite address; None for a server."""
    parsed = _parsed(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        return None
    return Path(parsed.database)


def _remove(file: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        file.with_name(file.name + ending).unlink(missing_ok=True)
