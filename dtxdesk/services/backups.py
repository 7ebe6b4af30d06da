"""Backups of the database, local or shared: which there are, what is in them, putting one back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dtxdesk.clock import Clock
from dtxdesk.data import backup, backup_contents, restoring
from dtxdesk.data.backup_contents import BackupFile, Contents
from dtxdesk.data.database import Database
from dtxdesk.data.failures import DatabaseDamaged
from dtxdesk.data.shared import backups as shared_backups
from dtxdesk.errors import UserError
from dtxdesk.paths import DataPaths

__all__ = ["BackupFile", "Backups", "Contents", "Preview", "is_damage"]


@dataclass(frozen=True, slots=True)
class Preview:
    """A backup beside what is there now; `here` is None where that can't be read."""

    file: Path
    size: int
    there: Contents
    here: Contents | None


def is_damage(error: Exception) -> bool:
    """Whether a backup is the way out of this failure."""
    return isinstance(error, DatabaseDamaged)


class Backups:
    """Works on the open database, and on one that can't be opened."""

    def __init__(
        self, paths: DataPaths, clock: Clock, database: Callable[[], Database | None]
    ) -> None:
        """`database` gives the open one, or None while there is none."""
        self._paths = paths
        self._clock = clock
        self._database = database

    @property
    def folder(self) -> Path:
        """Where the program keeps its own."""
        return self._paths.backups

    def listed(self) -> list[BackupFile]:
        """The program's own backups, newest first."""
        return backup_contents.listed(self.folder)

    def make(self) -> Path:
        """Backs up now, into the folder.

        Raises:
            EnvironmentProblem: it could not be written, or did not pass the check.
        """
        shared = self._shared()
        if shared is not None:
            return shared_backups.make(shared, self.folder, "manual", self._clock())
        return backup.make(self._file(), self.folder, "manual", self._clock())

    def write(self, target: Path) -> Path:
        """Backs up into a file of someone's choice; raises as `make` does."""
        shared = self._shared()
        if shared is not None:
            return shared_backups.write(shared, target)
        return backup.write(self._file(), target)

    def verify(self, file: Path) -> list[str]:
        """What is wrong with a backup; empty when it is whole."""
        return backup.verify(file)

    def newest_good(self) -> BackupFile | None:
        """The newest backup that passes the check."""
        return next((one for one in self.listed() if not backup.verify(one.path)), None)

    def preview(self, file: Path) -> Preview:
        """What restoring would bring and what would go; changes nothing.

        Raises:
            UserError: the file is damaged, something else's, or of a newer program.
        """
        if not file.is_file():
            raise UserError(
                "There is no such backup", "{path}", "Choose a file that exists", path=file
            )
        restoring.refuse_unusable(file)
        there = backup_contents.contents(file)
        shared = self._shared()
        if shared is not None:
            return Preview(file, file.stat().st_size, there, shared_backups.contents(shared))
        target = self._file()
        backup.refuse_same(file, target)
        readable = target.exists() and not backup.verify(target)
        here = backup_contents.contents(target) if readable else None
        return Preview(file, file.stat().st_size, there, here)

    def restore(self, file: Path) -> Path | None:
        """Puts a backup in the place of the database; returns where the old state was kept.

        Raises:
            UserError: the file can't be restored, or one's role does not allow it.
            EnvironmentProblem: something could not be read or written.
        """
        shared = self._shared()
        if shared is not None:
            return shared_backups.restore(file, shared, self.folder, self._clock())
        return restoring.restore(file, self._file(), self.folder, self._clock())

    def _shared(self) -> Database | None:
        """The open database where it is on a server."""
        database = self._database()
        return database if database is not None and not database.is_sqlite else None

    def _file(self) -> Path:
        """The file of the local database."""
        database = self._database()
        return database.path or self._paths.database if database else self._paths.database
