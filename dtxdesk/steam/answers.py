"""Keeps every answer on disk, so that what was asked once is never asked again.

One SQLite file of its own: clearing it, or losing it, costs time and nothing else.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

import zstandard

from dtxdesk.clock import Clock, utc_now
from dtxdesk.errors import DeskError
from dtxdesk.steam import forgetting
from dtxdesk.steam.sqlite_file import SqliteFile

log = logging.getLogger(__name__)

_SCHEMA = """
CREATE TABLE IF NOT EXISTS answers (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    body BLOB NOT NULL,
    stored_at INTEGER NOT NULL,
    UNIQUE (kind, key)
);
CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
"""
_PUT = """
INSERT INTO answers (kind, key, body, stored_at) VALUES (?, ?, ?, ?)
ON CONFLICT (kind, key) DO UPDATE SET body = excluded.body, stored_at = excluded.stored_at
"""
_ADD = """
INSERT INTO counters (name, value) VALUES (?, ?)
ON CONFLICT (name) DO UPDATE SET value = value + excluded.value
"""
_MAX_PENDING = 256
_PIECE_SIZE = 500
_LEVEL = 3
"""zstd's own default: an answer of 16 kB becomes 2 kB in less than 0.1 ms."""


@dataclass(frozen=True, slots=True)
class CacheInfo:
    """What the store holds. `bytes` is its size on disk; hits and misses are of all time."""

    entries: int = 0
    bytes: int = 0
    hits: int = 0
    misses: int = 0


def answer_key(params: Mapping[str, str | int]) -> str:
    """The parameters of a call in one fixed order. The Steam key must not be among them."""
    return urlencode(sorted(params.items()))


class NoStore:
    """Stands for a store where none is wanted: neither read nor written."""

    def get(self, kind: str, key: str) -> bytes | None:
        """Always None."""
        return None

    def kept_bytes(self, kind: str, key: str) -> int | None:
        """Always None."""
        return None

    def kept_at(self, kind: str, key: str) -> datetime | None:
        """Always None."""
        return None

    def put(self, kind: str, key: str, body: bytes, now: datetime) -> None:
        """Does nothing."""

    def flush(self) -> None:
        """Does nothing."""

    def info(self) -> CacheInfo:
        """Nothing is there."""
        return CacheInfo()

    def oldest(self) -> datetime | None:
        """Nothing is there."""
        return None

    def clear(self) -> None:
        """Does nothing."""

    def forget_account(self, account_id: int) -> int:
        """Nothing to change: 0."""
        return 0

    def close(self) -> None:
        """Does nothing."""


class AnswerStore:
    """The stored answers of one data folder, shared by threads and processes.

    `put` returns at once. A thread of the store commits what came in at least once a second,
    durably; `flush` does it now. A store that can't be written or read keeps nothing and says so
    in the log; it never fails a caller.

    Args:
        path: The file; its folder is made when needed.
        clock: Names what is put aside.
        commit_every: Seconds.
    """

    def __init__(
        self,
        path: Path,
        *,
        clock: Clock = utc_now,
        commit_every: float = 1.0,
        forgotten: Callable[[Collection[int]], Collection[int]] | None = None,
    ) -> None:
        """`forgotten` says which of these account ids belong to people who are to be left out."""
        self._forgotten = forgotten
        self._file = SqliteFile(path, _SCHEMA, "Steam's answers", durable=True, clock=clock)
        self._changed = threading.Condition()
        self._pending: dict[tuple[str, str], tuple[bytes, int]] = {}
        self._hits = 0
        self._misses = 0
        self._commit_every = commit_every
        self._closing = threading.Event()
        self._writer: threading.Thread | None = None
        self._writer_idle = False
        self._commit_lock = threading.Lock()

    def get(self, kind: str, key: str) -> bytes | None:
        """The stored answer, or None. An entry that can't be unpacked counts as absent."""
        with self._changed:
            pending = self._pending.get((kind, key))
        body = pending[0] if pending else self._stored(kind, key)
        with self._changed:
            if body is None:
                self._misses += 1
            else:
                self._hits += 1
            self._wake_writer()
        return body

    def kept_bytes(self, kind: str, key: str) -> int | None:
        """What a stored answer takes on disk; None where there is none. Looking is no use of it."""

        def select(connection: sqlite3.Connection) -> int | None:
            row = connection.execute(
                "SELECT length(body) FROM answers WHERE kind = ? AND key = ?", (kind, key)
            ).fetchone()
            return None if row is None else row[0]

        return self._file.read(select, default=None)

    def kept_at(self, kind: str, key: str) -> datetime | None:
        """When an answer came in; None where there is none. Looking is no use of it."""
        with self._changed:
            pending = self._pending.get((kind, key))
        if pending is not None:
            return datetime.fromtimestamp(pending[1], UTC)

        def select(connection: sqlite3.Connection) -> int | None:
            row = connection.execute(
                "SELECT stored_at FROM answers WHERE kind = ? AND key = ?", (kind, key)
            ).fetchone()
            return None if row is None else row[0]

        at = self._file.read(select, default=None)
        return None if at is None else datetime.fromtimestamp(at, UTC)

    def put(self, kind: str, key: str, body: bytes, now: datetime) -> None:
        """Keeps an answer, in place of an older one to the same question."""
        with self._changed:
            self._pending[kind, key] = (body, int(now.timestamp()))
            full = len(self._pending) >= _MAX_PENDING
            self._wake_writer()
        if full:
            self.flush()

    def flush(self) -> None:
        """Commits all that came in so far."""
        with self._commit_lock:
            with self._changed:
                batch = dict(self._pending)
                hits, misses, self._hits, self._misses = self._hits, self._misses, 0, 0
            if batch or hits or misses:
                self._commit(batch, hits, misses)
            with self._changed:
                for name, value in batch.items():
                    if self._pending.get(name) is value:
                        del self._pending[name]

    def info(self) -> CacheInfo:
        """What there is, pending answers included."""
        self.flush()

        def count(connection: sqlite3.Connection) -> tuple[int, dict[str, int]]:
            (entries,) = connection.execute("SELECT count(*) FROM answers").fetchone()
            return entries, dict(connection.execute("SELECT name, value FROM counters"))

        nothing: tuple[int, dict[str, int]] = (0, {})
        entries, counters = self._file.read(count, default=nothing)
        return CacheInfo(
            entries=entries,
            bytes=self._file.size(),
            hits=counters.get("hits", 0),
            misses=counters.get("misses", 0),
        )

    def oldest(self) -> datetime | None:
        """When the oldest of the answers on disk came in; None where there is none."""

        def look(connection: sqlite3.Connection) -> int | None:
            found: int | None = connection.execute("SELECT min(stored_at) FROM answers").fetchone()[
                0
            ]
            return found

        at = self._file.read(look, default=None)
        return None if at is None else datetime.fromtimestamp(at, UTC)

    def clear(self) -> None:
        """Removes all answers and counts, and gives their space back."""
        with self._changed:
            self._pending.clear()
            self._hits = self._misses = 0
        with self._commit_lock:

            def delete(connection: sqlite3.Connection) -> None:
                connection.execute("DELETE FROM answers")
                connection.execute("DELETE FROM counters")

            self._file.write(delete, default=None)
            self._file.read(_shrink, default=None)

    def forget_account(self, account_id: int) -> int:
        """Takes a person out of all stored answers; figures stay, under the anonymous id.

        Reads every answer, so it may take a minute for a large store.

        Returns:
            How many answers were changed or removed.
        """
        self.flush()
        changed = 0
        piece: _Piece | None = _Piece(0, 0)
        while piece is not None:
            # Piece by piece, so that other processes can write in between.
            forget = partial(_forget_in_piece, account_id=account_id, after=piece.last)
            piece = self._file.write(forget, default=None)
            changed += piece.changed if piece else 0
        self._file.read(_shrink, default=None)  # the old text must not stay in free pages
        return changed

    def close(self) -> None:
        """Commits what is pending and lets go of the file."""
        with self._changed:
            self._closing.set()
            self._changed.notify_all()
            writer = self._writer
        if writer is not None:
            writer.join()
        self.flush()
        self._file.close()

    def _stored(self, kind: str, key: str) -> bytes | None:
        def select(connection: sqlite3.Connection) -> bytes | None:
            row = connection.execute(
                "SELECT body FROM answers WHERE kind = ? AND key = ?", (kind, key)
            ).fetchone()
            return None if row is None else row[0]

        packed = self._file.read(select, default=None)
        return None if packed is None else _unpack(packed)

    def _commit(
        self, batch: Mapping[tuple[str, str], tuple[bytes, int]], hits: int, misses: int
    ) -> None:
        compressor = zstandard.ZstdCompressor(level=_LEVEL)
        rows = [
            (kind, key, compressor.compress(body), stored_at)
            for (kind, key), (body, stored_at) in self._without_forgotten(batch).items()
        ]

        def write(connection: sqlite3.Connection) -> None:
            connection.executemany(_PUT, rows)
            connection.executemany(_ADD, [("hits", hits), ("misses", misses)])

        self._file.write(write, default=None)

    def _without_forgotten(
        self, batch: Mapping[tuple[str, str], tuple[bytes, int]]
    ) -> Mapping[tuple[str, str], tuple[bytes, int]]:
        """The answers without people who were forgotten; in memory they are whole for a second."""
        if self._forgotten is None or not batch:
            return batch
        named = {
            question: forgetting.accounts_in(question[1].encode() + b" " + body)
            for question, (body, _) in batch.items()
        }
        try:
            forgotten = set(self._forgotten(set().union(*named.values())))
        except DeskError:
            log.warning(
                "New answers of Steam are not kept: the database can't be asked", exc_info=True
            )
            return {}
        kept = dict(batch)
        for question, accounts in named.items():
            for account_id in accounts & forgotten:
                if question in kept:
                    body, stored_at = kept.pop(question)
                    left = forgetting.without_account(question[1], body, account_id)
                    if left is not None:
                        kept[question] = (left, stored_at)
        return kept

    def _wake_writer(self) -> None:
        """Under `_changed`: sees to it that what is new is committed within a second."""
        if self._closing.is_set():
            return
        if self._writer is None:
            self._writer = threading.Thread(target=self._write_on, name="answers", daemon=True)
            self._writer.start()
        elif self._writer_idle:  # waking it for every answer would cost more than the answer
            self._writer_idle = False
            self._changed.notify()

    def _write_on(self) -> None:
        while True:
            with self._changed:
                self._writer_idle = not self._has_news()
                self._changed.wait_for(lambda: self._closing.is_set() or self._has_news())
                self._writer_idle = False
            # Not at once: what comes in within a second shares one commit.
            if self._closing.wait(self._commit_every):
                return
            self.flush()

    def _has_news(self) -> bool:
        return bool(self._pending or self._hits or self._misses)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of answers: the id of the last one, and how many of them were changed."""

    last: int
    changed: int


def _forget_in_piece(connection: sqlite3.Connection, account_id: int, after: int) -> _Piece | None:
    """Rewrites the next answers; None where there are no more."""
    found = connection.execute(
        "SELECT id, key, body FROM answers WHERE id > ? ORDER BY id LIMIT ?", (after, _PIECE_SIZE)
    ).fetchall()
    changed = 0
    for row_id, key, packed in found:
        body = _unpack(packed)
        rewritten = None if body is None else forgetting.without_account(key, body, account_id)
        if rewritten is None:
            connection.execute("DELETE FROM answers WHERE id = ?", (row_id,))
            changed += 1
        elif rewritten is not body:
            packed = zstandard.ZstdCompressor(level=_LEVEL).compress(rewritten)
            connection.execute("UPDATE answers SET body = ? WHERE id = ?", (packed, row_id))
            changed += 1
    return _Piece(found[-1][0], changed) if found else None


def _unpack(packed: bytes) -> bytes | None:
    try:
        return zstandard.ZstdDecompressor().decompress(packed)
    except (zstandard.ZstdError, MemoryError, TypeError):
        return None


def _shrink(connection: sqlite3.Connection) -> None:
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
