"""Snapshots of a server's database to read from, without waiting for their beginning or end.

BEGIN travels with the first statement. The end is not waited for: a connection is kept for a
moment as it is, and the next who reads ends the old snapshot and begins theirs in one go with
their first statement. Where nobody comes, a thread ends it.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from dtxdesk.data.server_connection import ServerConnection

BEGIN = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
END = "ROLLBACK"


@dataclass(frozen=True, slots=True)
class _Kept:
    connection: Connection
    until: float


class Snapshots:
    """Lends connections to read from. Any thread."""

    KEPT_SECONDS = 0.25

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._kept: list[_Kept] = []
        self._changed = threading.Condition()
        self._closed = threading.Event()
        self._thread: threading.Thread | None = None

    @contextmanager
    def lend(self) -> Iterator[Connection]:
        """A connection with a snapshot of its own."""
        connection = self._again() or self._new()
        driver = _driver(connection)
        driver.ahead = (END, BEGIN) if driver.in_transaction else (BEGIN,)
        try:
            yield connection
        except BaseException:
            driver.ahead = ()
            self._give_back(connection, driver)
            raise
        driver.ahead = ()
        self._keep(connection, driver)

    def close(self) -> None:
        """Hangs up all that are kept, without a word; further ones are ended as they come back."""
        with self._changed:
            self._closed.set()
            kept, self._kept = self._kept, []
            self._changed.notify()
        for one in kept:
            _hang_up(one.connection)

    def _new(self) -> Connection:
        connection = self._engine.connect()
        # The transaction is begun here, not by the driver, which would wait for it.
        return connection.execution_options(isolation_level="AUTOCOMMIT")

    def _again(self) -> Connection | None:
        while True:
            with self._changed:
                if not self._kept:
                    return None
                connection = self._kept.pop().connection
            if not _driver(connection).hung_up:
                return connection
            _hang_up(connection)

    def _keep(self, connection: Connection, driver: ServerConnection) -> None:
        if connection.invalidated or not driver.in_transaction:
            self._give_back(connection, driver)
            return
        with self._changed:
            if not self._closed.is_set():
                self._kept.append(_Kept(connection, time.monotonic() + self.KEPT_SECONDS))
                if self._thread is None:
                    self._thread = threading.Thread(
                        target=self._end_old_ones, name="snapshots", daemon=True
                    )
                    self._thread.start()
                self._changed.notify()
                return
        _hang_up(connection)

    def _end_old_ones(self) -> None:
        while True:
            with self._changed:
                if self._closed.is_set():
                    return
                rest = self._kept[0].until - time.monotonic() if self._kept else None
                if rest is None or rest > 0:
                    self._changed.wait(rest)
                    continue
                old = self._kept.pop(0).connection
            with suppress(DBAPIError):  # where the line is gone, so is the snapshot
                self._give_back(old, _driver(old))

    def _give_back(self, connection: Connection, driver: ServerConnection) -> None:
        """To the pool; once that is no more, nobody else would hang up."""
        try:
            connection.close()
        finally:
            if self._closed.is_set():
                driver.close()


def _hang_up(connection: Connection) -> None:
    """Waits for nobody; the server ends the snapshot by itself."""
    connection.invalidate()
    connection.close()


def _driver(connection: Connection) -> ServerConnection:
    driver = connection.connection.driver_connection
    assert isinstance(driver, ServerConnection)
    return driver
