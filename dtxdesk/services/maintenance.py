"""Looking after the open database: what is to be done now and then."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from dtxdesk.data import backup, feed
from dtxdesk.data.check import problems_of
from dtxdesk.data.database import Database
from dtxdesk.paths import DataPaths


class Maintenance:
    """The check, the backup of the day, and clearing up."""

    def __init__(self, database: Database, paths: DataPaths) -> None:
        self._database = database
        self._paths = paths

    def check(self) -> list[str]:
        """What is wrong with the database, one sentence each; empty when all is well."""
        return problems_of(self._database)

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

    def newest_backup(self) -> datetime | None:
        """When the newest backup was made; None where there is none, or a server keeps the data."""
        if self._database.path is None:
            return None
        return backup.newest_at(self._paths.backups, self._database.clock())

    def clear_old_changes(self) -> None:
        """Drops the notes of the change feed that every running program has read long ago."""
        with self._database.unit_of_work("Clear the change feed") as work:
            feed.clear_old(work.connection, work.now)
