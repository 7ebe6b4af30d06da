"""Looking after the database: check, backup, restore."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from dtxdesk.data import backup, feed
from dtxdesk.data.check import problems_of
from dtxdesk.data.database import Database
from dtxdesk.errors import UserError
from dtxdesk.paths import DataPaths


def restore_local(paths: DataPaths, file: Path, now: datetime) -> Path | None:
    """Puts a backup in the place of the local database, also of one that can't be opened.

    Returns where the old state was kept.

    Raises:
        UserError: the file is no whole backup; nothing was changed.
    """
    return backup.restore(file, paths.database, paths.backups, now)


class Maintenance:
    """Check, backup and restore of the open database."""

    def __init__(self, database: Database, paths: DataPaths) -> None:
        self._database = database
        self._paths = paths

    def check(self) -> list[str]:
        """What is wrong with the database, one sentence each; empty when all is well."""
        return problems_of(self._database)

    def backup(self, target: Path | None = None) -> Path:
        """Writes a verified backup and says where.

        Raises:
            UserError: the database is on a server.
            EnvironmentProblem: it could not be written.
        """
        source = self._local_file()
        if target is not None:
            return backup.write(source, target)
        return backup.make(source, self._paths.backups, "manual", self._database.clock())

    def restore(self, file: Path) -> Path | None:
        """Puts a backup in the place of the database; returns where the old state was kept.

        Raises:
            UserError: the file is no whole backup, or the database is on a server.
        """
        now = self._database.clock()
        return backup.restore(file, self._local_file(), self._paths.backups, now)

    def daily_backup(self, *, daily: int, weekly: int) -> Path | None:
        """Makes the backup of the day where it is due, and drops those past keeping."""
        if self._database.path is None:
            return None
        made = None
        now = self._database.clock()
        if backup.daily_is_due(self._paths.backups, now):
            made = backup.make(self._database.path, self._paths.backups, "daily", now)
        backup.prune(self._paths.backups, daily=daily, weekly=weekly)
        return made

    def clear_old_changes(self) -> None:
        """Drops the notes of the change feed that every running program has read long ago."""
        with self._database.unit_of_work("Clear the change feed") as work:
            feed.clear_old(work.connection, work.now)

    def _local_file(self) -> Path:
        if self._database.path is None:
            raise UserError(
                "This works on a local database only",
                "The open one is on a PostgreSQL server",
                "Use the server's own backups (pg_dump)",
            )
        return self._database.path
