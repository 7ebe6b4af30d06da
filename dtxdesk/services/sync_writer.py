"""What a sync has fetched, committed by a thread of its own at least once a second.

Fetching must not decide when things become durable: a call may hang for many seconds. The same
thread keeps the lease alive, so that a slow Steam does not cost it.
"""

from __future__ import annotations

import logging
import threading
import time
from types import TracebackType

from dtxdesk.data import league_matches, leases
from dtxdesk.data.database import Database
from dtxdesk.data.league_matches import Failure
from dtxdesk.data.leases import RENEW_EVERY, Lease
from dtxdesk.data.repeating import insistent
from dtxdesk.domain.matches import Match

log = logging.getLogger(__name__)


class SyncWriter:
    """Collects matches and failures and commits them. A context manager: leaving it commits all."""

    COMMIT_EVERY = 0.7
    """Seconds; with the commit itself it stays below one."""
    BATCH = 500

    def __init__(self, database: Database, lease: Lease) -> None:
        self._database = database
        self._lease = lease
        self._matches: list[Match] = []
        self._failures: list[Failure] = []
        self._wake = threading.Condition()
        self._closing = False
        self._flushing = False
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="sync-writer", daemon=True)

    def __enter__(self) -> SyncWriter:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._wake:
            self._closing = True
            self._wake.notify()
        self._thread.join()
        if kind is None:
            self.check()

    def store(self, match: Match) -> None:
        with self._wake:
            self._matches.append(match)
            if len(self._matches) >= self.BATCH:
                self._wake.notify()
        self.check()

    def fail(self, failure: Failure) -> None:
        with self._wake:
            self._failures.append(failure)
        self.check()

    def flush(self) -> None:
        """Returns when all that was handed over so far is committed."""
        with self._wake:
            self._flushing = True
            self._wake.notify()
            while self._flushing and self._error is None:
                self._wake.wait(self.COMMIT_EVERY)
        self.check()

    def check(self) -> None:
        """Raises what went wrong while committing, so that the sync stops."""
        if self._error is not None:
            raise self._error

    def _run(self) -> None:
        renewed = time.monotonic()
        while True:
            with self._wake:
                if not self._hurried():
                    self._wake.wait(self.COMMIT_EVERY)
                closing, flushing = self._closing, self._flushing
                matches, self._matches = self._matches, []
                failures, self._failures = self._failures, []
            try:
                if matches or failures or time.monotonic() - renewed >= RENEW_EVERY:
                    self._commit(matches, failures)
                    renewed = time.monotonic()
            except Exception as error:  # noqa: BLE001
                # Handed to the sync by `check`; there is nothing more to do on this thread.
                with self._wake:
                    self._error = error
                    self._wake.notify_all()
                return
            if flushing:
                with self._wake:
                    self._flushing = False
                    self._wake.notify_all()
            if closing:
                return

    def _hurried(self) -> bool:
        return self._closing or self._flushing or len(self._matches) >= self.BATCH

    @insistent
    def _commit(self, matches: list[Match], failures: list[Failure]) -> None:
        with self._database.unit_of_work("Sync", kind="summary") as work:
            leases.renew(work.connection, self._lease)
            if not matches and not failures:
                return
            league_id = self._lease.league_id
            moved = league_matches.store(work.connection, league_id, matches, work.now)
            league_matches.fail(work.connection, failures)
            work.touch("pending_matches")
            if matches:
                work.touch("steam_matches", [match.match_id for match in matches])
                work.touch("league_player_stats")
            if moved:
                work.touch("users", moved)
        log.debug("Committed %d matches and %d failures", len(matches), len(failures))
