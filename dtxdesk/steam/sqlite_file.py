"""A small SQLite file of which nothing depends: what can't be kept is simply not kept.

Stored answers and call counts save work; they must never make a sync fail. So a damaged file is put
aside and a new one begun, and a full disk or a read-only folder is warned about once.
"""

from __future__ import annotations

import contextlib
import logging
import math
import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from dtxdesk.clock import Clock, utc_now

T = TypeVar("T")
log = logging.getLogger(__name__)

_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_REST = 10.0
"""Seconds for which a file is left alone that another program would not let go of."""

_COMPANIONS = ("", "-wal", "-shm")
_PRIMARY_CODE = 0xFF


class SqliteFile:
    """One file with one connection, shared by threads; several processes may have it open.

    Args:
        path: Its folder is created when needed. The file can be read by its owner only.
        schema: Statements that create what is missing.
        purpose: What it is for, for the log ("Steam's answers").
        durable: Whether a commit is on the disk when it returns, or merely safe from a crash of
            this program.
        busy_seconds: How long to wait for another program that writes.
        clock, monotonic: Name what is put aside, and time the rest after a vain wait.
    """

    def __init__(
        self,
        path: Path,
        schema: str,
        purpose: str,
        *,
        durable: bool,
        busy_seconds: float = 2.0,
        clock: Clock = utc_now,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.path = path
        self._schema = schema
        self._purpose = purpose
        self._durable = durable
        self._busy_seconds = busy_seconds
        self._clock = clock
        self._monotonic = monotonic
        self._rests_until = -math.inf
        self._lock = threading.RLock()
        self._connection: sqlite3.Connection | None = None
        self._warned = False

    def read(self, work: Callable[[sqlite3.Connection], T], default: T) -> T:
        """The result of `work`, or `default` where the file can't be used."""
        return self._use(work, default)

    def write(self, work: Callable[[sqlite3.Connection], T], default: T) -> T:
        """The result of `work`, committed as a whole, or `default` where nothing was written."""

        def in_transaction(connection: sqlite3.Connection) -> T:
            with transaction(connection):
                return work(connection)

        return self._use(in_transaction, default)

    def size(self) -> int:
        """Bytes on disk."""
        total = 0
        for companion in _COMPANIONS:
            with contextlib.suppress(OSError):
                total += self._beside(companion).stat().st_size
        return total

    def close(self) -> None:
        with self._lock:
            if self._connection is not None:
                with contextlib.suppress(sqlite3.Error):
                    self._connection.close()
                self._connection = None

    def _use(self, work: Callable[[sqlite3.Connection], T], default: T) -> T:
        with self._lock:
            if self._monotonic() < self._rests_until:
                return default
            try:
                return self._twice_if_damaged(work)
            except (sqlite3.Error, OSError) as failure:
                if _code(failure) == sqlite3.SQLITE_BUSY:
                    self._rests_until = self._monotonic() + _REST
                self._warn(failure)
                return default

    def _twice_if_damaged(self, work: Callable[[sqlite3.Connection], T]) -> T:
        try:
            return work(self._opened())
        except sqlite3.Error as failure:
            if _code(failure) not in _DAMAGED:
                raise
        self._put_aside()
        return work(self._opened())

    def _opened(self) -> sqlite3.Connection:
        if self._connection is not None:
            return self._connection
        self.path.parent.mkdir(parents=True, exist_ok=True)
        # SQLite would create it readable for everybody; -wal and -shm take over its mode.
        os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))
        connection = sqlite3.connect(
            self.path,
            timeout=self._busy_seconds,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            with contextlib.suppress(sqlite3.OperationalError):
                # Locked: another process is switching it on just now.
                connection.execute("PRAGMA journal_mode = WAL")
            connection.execute(f"PRAGMA synchronous = {'FULL' if self._durable else 'NORMAL'}")
            connection.execute("PRAGMA secure_delete = ON")
            connection.executescript(self._schema)
        except BaseException:
            connection.close()
            raise
        self._connection = connection
        return connection

    def _put_aside(self) -> None:
        """Renames the damaged file, so that it can be looked at."""
        self.close()
        aside = f"{self.path.name}.damaged-{self._clock():%Y%m%dT%H%M%S}"
        for companion in _COMPANIONS:
            with contextlib.suppress(FileNotFoundError):
                self._beside(companion).replace(self.path.with_name(aside + companion))
        log.warning("The file for %s was damaged; it is kept as %s", self._purpose, aside)

    def _beside(self, companion: str) -> Path:
        return self.path.with_name(self.path.name + companion)

    def _warn(self, failure: Exception) -> None:
        if not self._warned:
            self._warned = True
            log.warning("The file for %s can't be used: %s", self._purpose, failure)


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Commits at the end, or leaves everything as it was."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def _code(failure: Exception) -> int | None:
    """SQLite's primary result code."""
    code = getattr(failure, "sqlite_errorcode", None)
    return None if code is None else code & _PRIMARY_CODE
