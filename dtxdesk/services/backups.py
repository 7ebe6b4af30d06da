"""Backups of the local database: which there are, what is in them, and putting one back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dtxdesk.clock import Clock
from dtxdesk.data import backup, backup_contents, restoring
from dtxdesk.data.backup_contents import BackupFile, Contents
from dtxdesk.data.database import Database
from dtxdesk.data.failures import DatabaseDamaged
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
            UserError: the database is on a server.
            EnvironmentProblem: it could not be written, or did not pass the check.
        """
        return backup.make(self._file(), self.folder, "manual", self._clock())

    def write(self, target: Path) -> Path:
        """Backs up into a file of someone's choice; raises as `make` does."""
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
        target = self._file()
        backup.refuse_same(file, target)
        restoring.refuse_unusable(file)
        readable = target.exists() and not backup.verify(target)
        here = backup_contents.contents(target) if readable else None
        return Preview(file, file.stat().st_size, backup_contents.contents(file), here)

    def restore(self, file: Path) -> Path | None:
        """Puts a backup in the place of the database; returns where the old state was kept.

        Raises:
            UserError: the file can't be restored, or the database is on a server.
            EnvironmentProblem: something could not be read or written.
        """
        return restoring.restore(file, self._file(), self.folder, self._clock())

    def _file(self) -> Path:
        database = self._database()
        if database is None:
            return self._paths.database
        if database.path is None:
            raise UserError(
                "This works on a local database only",
                "The open one is on a PostgreSQL server",
                "Use the server's own backups (pg_dump)",
            )
        return database.path
