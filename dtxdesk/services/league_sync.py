"""Syncing a league with Steam: walk the history, fetch the details, keep the statistics along.

The order of things is what makes it safe to stop at any moment: every id seen is stored as
pending before any details are asked for, each commit carries the statistics with it, and how far
the history was read is stored with the ids that were read.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from dtxdesk.data import league_matches, leases
from dtxdesk.data.database import Database
from dtxdesk.data.league_matches import Due, Failure
from dtxdesk.data.leases import Lease, LeaseLost, Process
from dtxdesk.data.queries.leagues import LeagueRow, PendingRow, league_row, pending_rows, sync_state
from dtxdesk.data.repeating import insistent
from dtxdesk.domain import retries
from dtxdesk.domain.matches import HistoryPage, ListedMatch, Match
from dtxdesk.domain.walks import BOTTOM, Stretch, Walked
from dtxdesk.errors import Cancelled, DeskError, EnvironmentProblem, UserError
from dtxdesk.services.progress import SyncProgress
from dtxdesk.services.sync_writer import SyncWriter
from dtxdesk.steam.client import SteamClient
from dtxdesk.steam.failures import MatchUnavailable
from dtxdesk.steam.opendota import OpenDotaClient
from dtxdesk.web.failures import ServiceBusy, ServiceOffline

log = logging.getLogger(__name__)

FULL_WALK_EVERY = timedelta(days=1)

MOST_FAULTS_IN_A_ROW = 3
"""After so many matches in a row that Steam fails to answer for, it is down, not they."""


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a sync did. `found` are ids not known before, `unreadable` rows without a usable id."""

    league_id: int
    steam_league_id: int
    found: int
    fetched: int
    pending: tuple[PendingRow, ...]
    unreadable: tuple[str, ...]
    seconds: float


Report = Callable[[SyncProgress], None]


class LeagueSync:
    """The use case. `steam` and `opendota` make clients when they are needed."""

    def __init__(
        self,
        database: Database,
        steam: Callable[[bool], SteamClient],
        opendota: Callable[[], OpenDotaClient],
        link: Callable[[int], object] = lambda _league_id: None,
    ) -> None:
        """`link` makes games of series of what came in; under the lease, so by one program only."""
        self._database = database
        self._steam = steam
        self._opendota = opendota
        self._link = link

    def sync(
        self,
        league_id: int,
        *,
        full: bool = False,
        no_cache: bool = False,
        progress: Report | None = None,
        cancel: threading.Event | None = None,
    ) -> SyncReport:
        """Brings a league up to date with Steam.

        Args:
            league_id: The league's id in the database.
            full: Walk the whole history now and try every match without details again.
            no_cache: Neither read nor write kept answers; with `full`, fetch known matches anew.
            progress: Told of every step, on the calling thread.
            cancel: Set it to stop; what was fetched by then is stored.

        Raises:
            LeaseTaken: someone else syncs it at the moment.
            UserError: Steam refuses the key, or there is none.
            EnvironmentProblem: Steam or the database can't be reached.
            Cancelled: it was stopped.
        """
        with self._database.reader() as connection:
            league = league_row(connection, league_id)
        if league is None:
            raise UserError("There is no such league", "", "Look at the list of leagues")
        steam = self._steam(no_cache)  # before the lease: what goes wrong here must leave none
        lease = self._acquire(league_id)
        run = _Run(
            database=self._database,
            steam=steam,
            opendota=self._opendota if league.opendota else None,
            league=league,
            lease=lease,
            report=progress or (lambda _: None),
            cancel=cancel or threading.Event(),
        )
        try:
            run.go(full=full, fetch_again=full and no_cache)
            self._link(league_id)
        except LeaseLost:
            raise
        except Cancelled:
            self._end(lease, error=None, succeeded=False)
            raise
        except DeskError as problem:
            offline = isinstance(problem, ServiceOffline)
            self._end(lease, error=problem.one_line(), succeeded=False, offline=offline)
            raise
        except BaseException as bug:
            self._end(lease, error=f"Unexpected: {type(bug).__name__}", succeeded=False)
            raise
        self._end(lease, error=None, succeeded=True, run=run)
        with self._database.reader() as connection:
            waiting = tuple(pending_rows(connection, league_id))
        return run.summed_up(waiting)

    @insistent
    def _acquire(self, league_id: int) -> Lease:
        with self._database.unit_of_work("Sync", kind="summary") as work:
            lease = leases.acquire(
                work.connection, league_id, Process.current(self._database.author)
            )
            league_matches.set_state(work.connection, league_id, last_attempt_at=work.now)
            work.touch("league_sync_state", [league_id])
        return lease

    @insistent
    def _end(
        self,
        lease: Lease,
        *,
        error: str | None,
        succeeded: bool,
        offline: bool = False,
        run: _Run | None = None,
    ) -> None:
        """Notes how it went and gives the lease back."""
        with self._database.unit_of_work("Sync", kind="summary") as work:
            values: dict[str, object] = {"last_error": error, "offline": offline}
            if succeeded:
                values["last_success_at"] = work.now
            league_matches.set_state(work.connection, lease.league_id, **values)
            leases.release(work.connection, lease)
            work.touch("league_sync_state", [lease.league_id])
            if run is not None and (run.found or run.fetched):
                work.summarise(
                    f"Synced {run.league.name}",
                    {"league": lease.league_id, "found": run.found, "fetched": run.fetched},
                )


class _Run:
    """One sync, from lease to report."""

    def __init__(
        self,
        *,
        database: Database,
        steam: SteamClient,
        opendota: Callable[[], OpenDotaClient] | None,
        league: LeagueRow,
        lease: Lease,
        report: Report,
        cancel: threading.Event,
    ) -> None:
        self.database = database
        self.steam = steam
        self.opendota = opendota
        self.league = league
        self.lease = lease
        self.report = report
        self.cancel = cancel
        self.found = 0
        self.fetched = 0
        self.unreadable: list[str] = []
        self._never_walked = False
        self.began = time.monotonic()

    def go(self, *, full: bool, fetch_again: bool) -> None:
        self._never_walked = self._last_full_walk() is None
        with SyncWriter(self.database, self.lease) as writer:
            if fetch_again:
                self._remember_again()
            if not full:
                self._walk(writer, whole=False)
                self._fetch(writer, all_of_them=False)
            if full or self._full_walk_is_due():
                self._walk(writer, whole=True)
                self._fetch(writer, all_of_them=full)

    def summed_up(self, waiting: tuple[PendingRow, ...]) -> SyncReport:
        return SyncReport(
            league_id=self.league.id,
            steam_league_id=self.league.steam_league_id,
            found=self.found,
            fetched=self.fetched,
            pending=waiting,
            unreadable=tuple(self.unreadable),
            seconds=time.monotonic() - self.began,
        )

    # -- the history -----------------------------------------------------------------------

    def _walk(self, writer: SyncWriter, *, whole: bool) -> None:
        """Reads the history from the newest match on, page by page.

        A walk that is not `whole` leaps over what earlier walks have read. Steam's cursor includes
        the match it names and goes older, so the next page begins one below.
        """
        with self.database.reader() as connection:
            known = league_matches.walked(connection, self.league.id)
        now_read = Walked() if whole else known
        seen: set[int] = set()
        cursor: int | None = None
        while True:
            writer.check()
            self._tell("listing", len(seen), len(seen))
            page = self.steam.history(
                self.league.steam_league_id, start_at=cursor, cancel=self.cancel
            )
            rows = self._new_rows(page, cursor, seen)
            if not rows:
                # An empty page is the end. One that only repeats is a fault of Steam's: what lies
                # below is then not known to be read, and the next walk goes on from here.
                if not page.matches:
                    if cursor is not None:
                        known = known.with_stretch(Stretch(cursor, BOTTOM))
                    self._remember([], known, at_bottom=whole)
                return
            ids = [row.match_id for row in rows]
            seen.update(ids)
            stretch = Stretch(cursor or max(ids), min(ids) if min(ids) > 1 else BOTTOM)
            known, now_read = known.with_stretch(stretch), now_read.with_stretch(stretch)
            at_bottom = stretch.low == BOTTOM
            self._remember(rows, known, at_bottom=at_bottom and whole)
            cursor = None if at_bottom else now_read.next_unread(stretch.low - 1)
            if cursor is None:
                return

    def _new_rows(self, page: HistoryPage, cursor: int | None, seen: set[int]) -> list[ListedMatch]:
        for row in page.unreadable:
            if row not in self.unreadable:
                self.unreadable.append(row)
                log.info("Steam lists a match that can't be stored: %s", row)
        return [
            row
            for row in page.matches
            if row.match_id not in seen and (cursor is None or row.match_id <= cursor)
        ]

    @insistent
    def _remember(self, rows: list[ListedMatch], known: Walked, *, at_bottom: bool) -> None:
        """Stores a page's ids together with how far the history has been read.

        A whole walk that got to the bottom is the day's; the first walks of a league are its first
        whole one as soon as together they have read everything.
        """
        whole = at_bottom or (known.complete and self._never_walked)
        with self.database.unit_of_work("Sync", kind="summary") as work:
            leases.renew(work.connection, self.lease)
            added = league_matches.remember(work.connection, self.league.id, rows, work.now)
            values: dict[str, object] = {"walked": known.pairs()}
            if whole:
                values["last_full_walk_at"] = work.now
            league_matches.set_state(work.connection, self.league.id, **values)
            if rows:
                newest = max(row.match_id for row in rows)
                league_matches.raise_newest(work.connection, self.league.id, newest)
            if added:
                work.touch("pending_matches")
        self.found += added
        self._never_walked = self._never_walked and not whole

    @insistent
    def _remember_again(self) -> None:
        with self.database.unit_of_work("Sync", kind="summary") as work:
            leases.renew(work.connection, self.lease)
            league_matches.remember_again(work.connection, self.league.id, work.now)
            work.touch("pending_matches")

    def _last_full_walk(self) -> datetime | None:
        with self.database.reader() as connection:
            state = sync_state(connection, self.league.id)
        return state.last_full_walk_at if state else None

    def _full_walk_is_due(self) -> bool:
        last = self._last_full_walk()
        return last is None or self.database.clock() - last >= FULL_WALK_EVERY

    # -- the details -----------------------------------------------------------------------

    def _fetch(self, writer: SyncWriter, *, all_of_them: bool) -> None:
        writer.flush()  # what was just fetched must not look as if it were still waited for
        with self.database.reader() as connection:
            waiting = league_matches.due(
                connection, self.league.id, self.database.clock(), all_of_them=all_of_them
            )
        faults = 0
        began = time.monotonic()
        for done, due in enumerate(waiting):
            writer.check()
            left = (len(waiting) - done) * (time.monotonic() - began) / done if done else None
            self._tell("details", done, len(waiting), left)
            try:
                writer.store(self._details(due))
                self.fetched += 1
                faults = 0
            except MatchUnavailable as failure:
                faults = 0
                self._failed(writer, due, failure.reason, final=failure.final)
            except (ServiceBusy, ServiceOffline) as fault:
                # One match that Steam always chokes on must not keep the others waiting.
                faults += 1
                self._failed(writer, due, fault.one_line(), final=False, outage=True)
                if faults >= min(MOST_FAULTS_IN_A_ROW, len(waiting)):
                    raise
        if waiting:
            self._tell("details", len(waiting), len(waiting), 0.0)

    def _details(self, due: Due) -> Match:
        number = due.match_seq_num
        if number is None:
            number = self.steam.sequence_number(due.match_id, cancel=self.cancel)
        return self.steam.details(due.match_id, number, cancel=self.cancel)

    def _failed(
        self, writer: SyncWriter, due: Due, reason: str, *, final: bool, outage: bool = False
    ) -> None:
        """Asks OpenDota where that is wanted and it is time, else remembers the attempt.

        An outage of Steam's makes the pauses grow as well, but no match is given up for it.
        """
        attempts = due.attempts + 1
        if self.opendota and (final or attempts >= retries.ASK_ELSEWHERE_AFTER):
            try:
                writer.store(self.opendota().match(due.match_id, cancel=self.cancel))
                self.fetched += 1
                return
            except MatchUnavailable as failure:
                reason = f"{reason}; OpenDota: {failure.reason}"
            except EnvironmentProblem as fault:
                reason = f"{reason}; OpenDota: {fault.title}"
                final = False
        counted = min(attempts, len(retries.PAUSES)) if outage else attempts
        next_try = None if final else retries.next_try(counted, self.database.clock())
        writer.fail(Failure(due.match_id, reason, attempts, next_try))

    def _tell(self, phase: str, done: int, found: int, left: float | None = None) -> None:
        if self.cancel.is_set():
            raise Cancelled
        self.report(SyncProgress(self.league.name, phase, done, found, left))
