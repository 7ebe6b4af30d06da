"""The change feed: what every commit touched, its own program's and others' alike.

Each commit appends to `changes` in its own transaction, so nobody can see the rows without the
note or the note without the rows. What wakes a reader is only a hint; the table is the truth.
"""

from __future__ import annotations

import contextlib
import logging
import selectors
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, delete, func, insert, select, text
from sqlalchemy.exc import DBAPIError

from dtxdesk.data.failures import is_refusal
from dtxdesk.data.schema import Change

log = logging.getLogger(__name__)

CHANNEL = "dtxdesk_changes"
LOCK_KEY = 0x6474_7864  # "dtxd": commits append one after the other, so that ids follow commits
PRESENCE = "presence "
"""How a notification begins that is not about a commit: somebody came, went or turned a page. The
token of their program follows."""
KEPT = timedelta(days=2)
MOST_IDS = 1_000
"""A commit that touches more rows of a table than this says "all"."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Which rows of which tables were touched; None stands for all rows of a table."""

    tables: Mapping[str, frozenset[int] | None] = field(default_factory=dict)

    def touches(self, table: str, row_id: int | None = None) -> bool:
        """Whether the table, or that row of it, was touched."""
        if table not in self.tables:
            return False
        ids = self.tables[table]
        return row_id is None or ids is None or row_id in ids

    def __or__(self, other: Changes) -> Changes:
        merged = dict(self.tables)
        for table, ids in other.tables.items():
            mine = merged.get(table, frozenset())
            merged[table] = None if mine is None or ids is None else mine | ids
        return Changes(merged)

    def __bool__(self) -> bool:
        return bool(self.tables)


ALL_TABLES = Changes(
    dict.fromkeys(
        (
            "users",
            "leagues",
            "steam_matches",
            "league_player_stats",
            "league_sync_state",
            "pending_matches",
            "tournaments",
            "sign_ups",
            "teams",
            "team_members",
            "drafts",
            "draft_events",
            "stages",
            "series",
            "games",
            "dismissed_matches",
            "penalties",
            "tie_decisions",
            "settings",
        )
    )
)


def append(connection: Connection, changes: Changes, operation: str, now: datetime) -> None:
    """Notes a commit, as the last statement of its transaction."""
    postgresql = connection.dialect.name == "postgresql"
    if postgresql:
        connection.execute(select(func.pg_advisory_xact_lock(LOCK_KEY)))
    tables = {
        table: None if ids is None or len(ids) > MOST_IDS else sorted(ids)
        for table, ids in changes.tables.items()
    }
    number = connection.execute(
        insert(Change).values(at=now, operation=operation, tables=tables).returning(Change.id)
    ).scalar_one()
    if postgresql:
        connection.execute(select(func.pg_notify(CHANNEL, str(number))))


def latest(connection: Connection) -> int:
    """The number of the newest commit noted, 0 before the first."""
    return connection.execute(select(func.coalesce(func.max(Change.id), 0))).scalar_one()


def since(connection: Connection, last: int) -> tuple[int, Changes]:
    """What came after commit `last`, as one value, with the newest number.

    Where notes after `last` have been cleared away already, everything counts as changed.
    """
    rows = connection.execute(
        select(Change.id, Change.tables).where(Change.id > last).order_by(Change.id)
    ).all()
    if not rows:
        return last, Changes()
    if rows[0].id != last + 1 and not _exists(connection, last):
        return rows[-1].id, ALL_TABLES
    return rows[-1].id, merge(row.tables for row in rows)


def merge(noted: Iterable[Mapping[str, list[int] | None]]) -> Changes:
    changes = Changes()
    for tables in noted:
        changes = changes | Changes(
            {table: None if ids is None else frozenset(ids) for table, ids in tables.items()}
        )
    return changes


def clear_old(connection: Connection, now: datetime) -> None:
    """Drops notes that every running program has read long ago, but never the newest."""
    connection.execute(delete(Change).where(Change.at < now - KEPT, Change.id < latest(connection)))


def was_committed(connection: Connection, operation: str) -> bool:
    """Whether that operation's note is there, and so everything else of it."""
    found = connection.execute(select(Change.id).where(Change.operation == operation).limit(1))
    return found.first() is not None


def _exists(connection: Connection, number: int) -> bool:
    return connection.execute(select(Change.id).where(Change.id == number)).first() is not None


@dataclass(frozen=True, slots=True)
class Line:
    """Whether the database answers.

    Attributes:
        there: It did, a moment ago.
        since: When it was last heard of, by a monotonic clock; None before the first time.
        why: What was in the way, in the database's words; empty while it answers.
        refused: Whether the server is there and does not let this login in (any more).
    """

    there: bool = True
    since: float | None = None
    why: str = ""
    refused: bool = False


def _driver_error() -> type[Exception]:
    """What the driver itself raises while it waits for notices; who uses a file never loads it."""
    driver = sys.modules.get("psycopg")
    found: type[Exception] = getattr(driver, "Error", DBAPIError)
    return found


class FeedWatcher:
    """A thread that tells of every commit, whoever made it.

    SQLite: `PRAGMA data_version` says cheaply that another connection has committed; this program's
    own commits wake it at once.
    PostgreSQL: NOTIFY wakes it, tested at the start by a notification to itself; where a pooler
    swallows that, it asks twice a second.
    """

    POLL = 0.2
    POLL_SERVER = 0.5
    LISTEN_TEST = 2.0
    AGAIN = 1.0
    SILENT_AFTER = 8.0
    """Seconds without an answer after which a server that does not hang up counts as lost."""

    def __init__(
        self,
        engine: Engine,
        on_changes: Callable[[Changes], None],
        on_presence: Callable[[], None] = lambda: None,
        session: str = "",
    ) -> None:
        self._engine = engine
        self._session = session
        self._on_changes = on_changes
        self._on_presence = on_presence
        self._stopping = threading.Event()
        self._woken = threading.Event()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="change-feed", daemon=True)
        self._last: int | None = None
        self._heard: float | None = None
        self._why = ""
        self._refused = False
        # Wakes the thread out of its wait for the server: a program that ends waits for nobody.
        self._wakes: tuple[socket.socket, socket.socket] | None = None

    @property
    def line(self) -> Line:
        """Whether the database answers, as this thread has found; any thread may ask."""
        heard, why = self._heard, self._why
        silent = heard is not None and time.monotonic() - heard > self.SILENT_AFTER
        return Line(not why and not silent, heard, why, self._refused)

    def start(self) -> None:
        """Starts to watch; every commit after this call returns is told of."""
        if self._engine.dialect.name != "sqlite":
            self._wakes = socket.socketpair()
        self._thread.start()
        self._ready.wait(timeout=10)

    def look(self) -> None:
        """This program has committed: nothing to wait for. On a server NOTIFY says so."""
        self._woken.set()

    def stop(self) -> None:
        self._stopping.set()
        self._woken.set()
        if self._wakes is not None:
            with contextlib.suppress(OSError):
                self._wakes[1].send(b"\0")
        if self._thread.is_alive():
            self._thread.join(timeout=5)
        if self._wakes is not None and not self._thread.is_alive():
            for end in self._wakes:
                end.close()

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                if self._engine.dialect.name == "sqlite":
                    self._watch_sqlite()
                else:
                    self._watch_postgresql()
            except Exception as error:
                # The feed must outlive a lost connection or a locked file: say so, try again.
                why = str(getattr(error, "orig", None) or error).partition("\n")[0] or "?"
                if not isinstance(error, DBAPIError | _driver_error()):
                    log.warning("The change feed was interrupted", exc_info=True)
                elif not self._why:
                    log.info("The line to the database is lost: %s", why)
                self._refused = is_refusal(why)
                self._why = why
                self._ready.set()
                self._stopping.wait(self.AGAIN)

    def _begin_at(self, connection: Connection) -> None:
        # Only once: what was committed while a connection was lost is told of as well.
        if self._last is None:
            self._last = latest(connection)
        self._answered()
        self._ready.set()

    def _answered(self) -> None:
        self._heard = time.monotonic()
        self._why = ""
        self._refused = False

    def _tell(self, connection: Connection) -> None:
        self._last, changes = since(connection, self._last or 0)
        self._answered()
        if changes:
            self._on_changes(changes)

    def _watch_sqlite(self) -> None:
        with self._engine.connect() as connection:
            seen = None
            self._begin_at(connection)
            connection.rollback()
            while True:
                self._woken.wait(self.POLL)
                self._woken.clear()
                if self._stopping.is_set():
                    return
                # Asked outside of a transaction: inside one the answer could not change.
                driver: Any = connection.connection.driver_connection
                version = driver.execute("PRAGMA data_version").fetchone()[0]
                self._answered()
                if version != seen:
                    seen = version
                    self._tell(connection)
                    connection.rollback()

    def _watch_postgresql(self) -> None:
        connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        driver: Any = connection.connection.driver_connection
        # Not to go back to the pool: it listens. So nobody else closes it either.
        connection.detach()
        try:
            self._listen(connection, driver)
        finally:
            with contextlib.suppress(DBAPIError):
                connection.close()
            driver.close()

    def _listen(self, connection: Connection, driver: Any) -> None:
        listening = self._listens(connection, driver)
        self._begin_at(connection)
        while not self._stopping.is_set():
            if listening:
                told = {notice.payload for notice in self._notices(driver)}
                if self._only_presence(told):
                    continue
            else:
                self._stopping.wait(self.POLL_SERVER)
            self._tell(connection)

    def _only_presence(self, told: set[str]) -> bool:
        """Passes on who moved; whether nobody has said that anything was committed."""
        moved = {payload for payload in told if payload.startswith(PRESENCE)}
        if moved - {f"{PRESENCE}{self._session}"}:
            self._on_presence()
        if moved:
            self._answered()
        return bool(told) and moved == told

    def _notices(self, driver: Any) -> list[Any]:
        """What the server has told, waited for as long as POLL_SERVER; nothing once stopped."""
        # Some came with the answer to a query: the socket no longer knows of those.
        told = list(driver.notifies(timeout=0))
        if told or self._wakes is None:
            return told
        with selectors.DefaultSelector() as waiting:
            waiting.register(driver.fileno(), selectors.EVENT_READ)
            waiting.register(self._wakes[0], selectors.EVENT_READ)
            waiting.select(self.POLL_SERVER)
        if self._stopping.is_set():
            return []
        return list(driver.notifies(timeout=0))

    def _listens(self, connection: Connection, driver: Any) -> bool:
        """Whether a notification to oneself arrives; behind some poolers none ever does."""
        connection.execute(text(f"LISTEN {CHANNEL}"))
        connection.execute(select(func.pg_notify(CHANNEL, "0")))
        return bool(list(driver.notifies(timeout=self.LISTEN_TEST, stop_after=1)))
