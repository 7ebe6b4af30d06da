"""Which jobs there are: a sync for each followed league, the backup, and what asks Discord."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from dtxdesk.data import told
from dtxdesk.data.database import Database
from dtxdesk.data.feed import Changes
from dtxdesk.data.queries.leagues import league_rows
from dtxdesk.domain.rights import Deed, Role, may
from dtxdesk.errors import DeskError
from dtxdesk.jobs.job_ids import ACCOUNT, ANNOUNCE, BACKUP, ROSTER, SYNC, sync_job_id
from dtxdesk.jobs.scheduler import JobRun, Jobs
from dtxdesk.phrases import Phrase
from dtxdesk.services.league_sync import LeagueSync
from dtxdesk.services.maintenance import Maintenance
from dtxdesk.services.progress import SyncProgress
from dtxdesk.services.roster import Roster

if TYPE_CHECKING:  # for who signs in or has a webhook alone
    from dtxdesk.services.announcer import Announcer
    from dtxdesk.services.own_record import OwnRecord

log = logging.getLogger(__name__)

A_MOMENT = timedelta(seconds=1)
"""After a change, so that those that come together are looked at together."""

_TOLD = ("tournaments", "stages", "series", "games", "drafts")
"""Tables from which something may be told."""


class Plan:
    """Keeps the list of jobs in step with the leagues that are followed."""

    def __init__(
        self,
        jobs: Jobs,
        database: Database,
        sync: LeagueSync,
        maintenance: Maintenance,
        *,
        roster: Callable[[], Roster | None],
        own: Callable[[], OwnRecord | None],
        announcer: Callable[[], Announcer | None],
        enabled: Callable[[], bool],
        interval: Callable[[], timedelta],
        keep: Callable[[], tuple[int, int]],
    ) -> None:
        """`roster` is None where no bot is set up; it asks the keyring, which may take its time.

        `own` is None where nobody is signed in, `announcer` where there is no webhook.
        """
        self._jobs = jobs
        self._database = database
        self._sync = sync
        self._maintenance = maintenance
        self._roster = roster
        self._own = own
        self._announcer = announcer
        self._enabled = enabled
        self._interval = interval
        self._keep = keep

    def start(self) -> None:
        """Starts the scheduler and plans all jobs."""
        self._jobs.start()
        self.role_changed()

    def on_changes(self, changes: Changes) -> None:
        """Looks at the leagues again where one was added, renamed or is no longer followed."""
        if changes.touches("leagues"):
            self.follow_leagues()
        if any(map(changes.touches, _TOLD)):
            self._jobs.hasten(ANNOUNCE, A_MOMENT)
        if changes.touches("tournaments") and ANNOUNCE not in self._jobs.ids():
            self._begin_to_follow(self.follow_webhook)

    def settings_changed(self) -> None:
        """Another interval, or syncs switched on or off: holds at once, not with the next start."""
        self.follow_leagues()

    def role_changed(self) -> None:
        """Another role holds at once: what it does not allow is no longer done by itself."""
        self.follow_leagues()
        if self._database.access.role.includes(Role.STAFF):  # it writes down that it is done
            self._jobs.add(
                BACKUP, Phrase("Daily backup"), timedelta(hours=1), self._look_after, soon=True
            )
        else:
            self._jobs.remove(BACKUP)
        self._begin_to_follow(self.follow_discord)

    def _begin_to_follow(self, follow: Callable[[], None]) -> None:
        """A keyring that is locked asks a person first: nothing else has to wait for that."""

        def work() -> None:
            try:
                follow()
            except DeskError as problem:  # no database: with its next change it is looked at again
                log.info("The jobs for Discord were not planned: %s", problem.one_line())

        threading.Thread(target=work, name="discord", daemon=True).start()

    def follow_leagues(self) -> None:
        """Gives every followed league its job, and takes away those of others."""
        with self._database.reader() as connection:
            followed = [row for row in league_rows(connection) if row.followed]
        if not self._enabled() or not may(self._database.access.role, Deed.SYNC):
            followed = []
        wanted = {sync_job_id(row.id): row for row in followed}
        for job_id in self._jobs.ids() - wanted.keys():
            if job_id.startswith(SYNC):
                self._jobs.remove(job_id)
        for job_id, row in wanted.items():
            self._jobs.add(
                job_id,
                Phrase("Sync {league}", league=row.name),
                self._interval(),
                self._sync_of(row.id),
                soon=True,
            )

    def follow_discord(self) -> None:
        """Gives roster and account their jobs where there is a bot and somebody is signed in."""
        own = self._own()
        if own is None:
            self._jobs.remove(ACCOUNT)
        else:
            title = Phrase("Discord account, every day")
            self._jobs.add(ACCOUNT, title, timedelta(days=1), _look_of(own), soon=True)
        self.follow_webhook()
        roster = self._roster() if may(self._database.access.role, Deed.EDIT_PLAYERS) else None
        if roster is None:
            self._jobs.remove(ROSTER)
            return
        title = Phrase("Daily Discord roster")
        self._jobs.add(ROSTER, title, timedelta(hours=1), _refresh_of(roster), soon=True)

    def follow_webhook(self) -> None:
        """Gives announcements their job where there are any, and this computer has a webhook."""
        may_tell = self._database.access.role.includes(Role.STAFF)  # it writes down what it told
        with self._database.reader() as connection:  # before the keyring, which may ask a person
            wanted = may_tell and bool(told.telling(connection, self._database.clock()))
        announcer = self._announcer() if wanted else None
        if announcer is None:
            self._jobs.remove(ANNOUNCE)
            return
        title = Phrase("Announcements on Discord")
        every = timedelta(minutes=5)
        self._jobs.add(ANNOUNCE, title, every, self._tellings_of(announcer), soon=True)

    def _tellings_of(self, announcer: Announcer) -> Callable[[JobRun], str]:
        from dtxdesk.services.announcer import DELAY
        from dtxdesk.services.announcing import NoWebhook

        def work(run: JobRun) -> str:
            try:
                looked = announcer.look(run.cancel)
            except NoWebhook:
                return Phrase("Switched off: this computer has no webhook any more")
            if looked.waiting:
                self._jobs.hasten(ANNOUNCE, timedelta(seconds=DELAY))
            if looked.unknown:
                return Phrase(
                    "Messages sent: {n:,}. Of {unknown:,} nobody knows whether they arrived",
                    n=looked.messages,
                    unknown=looked.unknown,
                )
            if looked.messages:
                return Phrase("Messages sent: {n:,}", n=looked.messages)
            return Phrase("Waits a moment") if looked.waiting else Phrase("Nothing new")

        return work

    def _sync_of(self, league_id: int) -> Callable[[JobRun], str]:
        def work(run: JobRun) -> str:
            report = self._sync.sync(league_id, progress=run.tell, cancel=run.cancel, **run.options)
            if not report.found and not report.fetched:
                return Phrase("Up to date")
            return Phrase("Matches read: {n:,}", n=report.fetched)

        return work

    def _look_after(self, run: JobRun) -> str:
        self._maintenance.clear_old_changes()
        daily, weekly = self._keep()
        made = self._maintenance.daily_backup(daily=daily, weekly=weekly, cancel=run.cancel)
        if made is None:
            return Phrase("Not due yet")
        return Phrase("Written to {file}", file=made.name)


def _refresh_of(roster: Roster) -> Callable[[JobRun], str]:
    def work(run: JobRun) -> str:
        def tell(at: tuple[int, int]) -> None:
            done, found = at
            phase = "details" if found else "listing"
            run.tell(SyncProgress("Discord", phase, done, found or done))

        done = roster.refresh(run.cancel, tell, asked=run.asked)
        if done is None:
            return Phrase("Not due yet")
        if not done.people:
            return Phrase("Up to date")
        return Phrase("Players updated: {n:,}", n=done.people)

    return work


def _look_of(own: OwnRecord) -> Callable[[JobRun], str]:
    return lambda run: own.refresh(run.cancel)
