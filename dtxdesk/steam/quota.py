"""How many calls a day a service allows, counted on disk so that a restart forgets none."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from datetime import time as time_of_day
from pathlib import Path

from dtxdesk.clock import Clock, utc_now
from dtxdesk.steam.failures import QuotaExhausted
from dtxdesk.steam.sqlite_file import SqliteFile
from dtxdesk.web.pace import is_loopback

STEAM_CALLS_PER_DAY = 100_000
OPENDOTA_CALLS_PER_DAY = 3_000

NO_LIMIT = 10**12
"""More calls than a day has room for."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS calls (
    service TEXT NOT NULL,
    day TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (service, day)
) WITHOUT ROWID;
"""
_COUNT = """
INSERT INTO calls (service, day, count) VALUES (?, ?, ?)
ON CONFLICT (service, day) DO UPDATE SET count = count + excluded.count
RETURNING count
"""
_UNWRITTEN_CALLS = 20
_UNWRITTEN_SECONDS = 1.0


def steam_limit(base_url: str) -> int:
    """How many calls a day Steam allows; a server on this computer is not Steam and counts only."""
    return NO_LIMIT if is_loopback(base_url) else STEAM_CALLS_PER_DAY


class DailyQuota:
    """The calls of one UTC day, shared by threads and, by way of the file, by processes.

    The file is written at most once a second or every 20 calls, so two processes together may go
    over the limit by that much; a killed one forgets as many.

    Args:
        path: The file; services may share it. None counts in memory only.
        service: The service's name for people.
        limit: Calls a day.
    """

    def __init__(
        self,
        path: Path | None,
        *,
        service: str = "Steam",
        limit: int = STEAM_CALLS_PER_DAY,
        clock: Clock = utc_now,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._file = (
            None
            if path is None
            else SqliteFile(path, _SCHEMA, "the number of calls", durable=False, clock=clock)
        )
        self._service = service
        self.limit = limit
        self._clock = clock
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._day: date | None = None
        self._used = 0
        self._unwritten = 0
        self._written_at = monotonic()

    def take(self) -> None:
        """Counts one call.

        Raises:
            QuotaExhausted: All calls of the day are used; nothing was counted.
        """
        with self._lock:
            self._turn_day()
            if self._used >= self.limit:
                self._refuse()
            self._used += 1
            self._unwritten += 1
            waited = self._monotonic() - self._written_at
            if self._unwritten >= _UNWRITTEN_CALLS or waited >= _UNWRITTEN_SECONDS:
                self._write()

    def exhaust(self) -> None:
        """The service itself says that nothing is left today."""
        with self._lock:
            self._turn_day()
            missing = max(0, self.limit - self._used)
            self._used += missing
            self._unwritten += missing
            self._write()

    def used_today(self) -> int:
        """Calls of this UTC day by all processes, as far as they have been written."""
        with self._lock:
            self._turn_day()
            self._write()
            return self._used

    def flush(self) -> None:
        """Writes what was counted since the last time."""
        with self._lock:
            self._write()

    def close(self) -> None:
        self.flush()
        if self._file is not None:
            self._file.close()

    def _refuse(self) -> None:
        tomorrow = self._clock().astimezone(UTC).date() + timedelta(days=1)
        renews_at = datetime.combine(tomorrow, time_of_day(), UTC)
        raise QuotaExhausted(self._service, self.limit, renews_at)

    def _turn_day(self) -> None:
        today = self._clock().astimezone(UTC).date()
        if today != self._day:
            self._write()
            self._day, self._used = today, 0
            self._write()

    def _write(self) -> None:
        """Adds the unwritten calls to the file and learns what other processes have counted."""
        self._written_at = self._monotonic()
        if self._day is None:
            return
        if self._file is None:
            self._unwritten = 0
            return
        row = (self._service, self._day.isoformat(), self._unwritten)

        def count(connection: sqlite3.Connection) -> int:
            return int(connection.execute(_COUNT, row).fetchone()[0])

        total = self._file.write(count, default=-1)
        if total >= 0:
            self._used, self._unwritten = total, 0
