"""Looking after the open database: what is to be done now and then."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from dtxdesk.data import backup, feed, job_leases
from dtxdesk.data.check import problems_of
from dtxdesk.data.database import Database
from dtxdesk.data.leases import Process
from dtxdesk.domain.rights import rights_of
from dtxdesk.paths import DataPaths

if TYPE_CHECKING:
    from dtxdesk.data.copying import CopyProgress

DAILY_BACKUP = "daily backup"
"""What the job is called in the table of leases."""


class Maintenance:
    """The check, the backup of the day, and clearing up."""

    def __init__(self, database: Database, paths: DataPaths) -> None:
        self._database = database
        self._paths = paths

    def check(self) -> list[str]:
        """What is wrong with the database, one sentence each; empty when all is well."""
        return problems_of(self._database)

    def daily_backup(self, *, daily: int, weekly: int, cancel: Event | None = None) -> Path | None:
        """Makes the backup of the day where it is due, and drops those past keeping.

        Of a shared database one program a day makes it, whichever comes first.

        Raises:
            EnvironmentProblem: it could not be read or written.
            Cancelled: `cancel` was set, on a server.
        """
        if self._database.path is None:
            made = self._shared_backup(cancel)
            backup.prune(self._paths.backups, daily=daily, weekly=weekly)
            return made
        made = None
        now = self._database.clock()
        if backup.daily_is_due(self._paths.backups, now):
            made = backup.make(self._database.path, self._paths.backups, "daily", now)
        backup.prune(self._paths.backups, daily=daily, weekly=weekly)
        return made

    def newest_backup(self) -> datetime | None:
        """When the newest backup on this computer was made; None where there is none."""
        return backup.newest_at(self._paths.backups, self._database.clock())

    def _shared_backup(self, cancel: Event | None) -> Path | None:
        from dtxdesk.data.shared import backups as shared_backups  # only where there is a server

        holder = Process.current(self._database.author).holder
        with self._database.book_keeping() as connection:
            token = job_leases.take(connection, DAILY_BACKUP, holder, timedelta(days=1))
        if token is None:
            return None
        renewed = time.monotonic()

        def keep_lease(_progress: CopyProgress) -> None:
            nonlocal renewed
            if time.monotonic() - renewed > job_leases.RENEW_EVERY:
                renewed = time.monotonic()
                with self._database.book_keeping() as connection:
                    job_leases.renew(connection, DAILY_BACKUP, token)

        try:
            now = self._database.clock()
            made = shared_backups.make(
                self._database, self._paths.backups, "daily", now, keep_lease, cancel
            )
        except BaseException:
            with self._database.book_keeping() as connection:
                job_leases.give_back(connection, DAILY_BACKUP, token)
            raise
        with self._database.book_keeping() as connection:
            job_leases.done(connection, DAILY_BACKUP, token)
        return made

    def clear_old_changes(self) -> None:
        """Drops the notes of the change feed that every running program has read long ago.

        Left to who may: in a shared database it takes an admin.
        """
        needed = rights_of("changes").delete
        if needed is None or not self._database.access.role.includes(needed):
            return
        with self._database.unit_of_work("Clear the change feed") as work:
            feed.clear_old(work.connection, work.now)
