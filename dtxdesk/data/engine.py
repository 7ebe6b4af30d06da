"""Engines: how connections to SQLite and PostgreSQL are set up."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import QueuePool

from dtxdesk.data.tls import with_tls
from dtxdesk.phrases import Phrase

CACHE_KILOBYTES = 256
"""For each connection; pages that are read again come from the system's own cache as fast."""

LINE = {
    "connect_timeout": 8,
    "keepalives": 1,
    "keepalives_idle": 5,
    "keepalives_interval": 3,
    "keepalives_count": 3,
    "tcp_user_timeout": 14_000,
}
"""Of libpq, in seconds and the last one in milliseconds. A cable that is pulled is noticed within a
quarter of a minute, in the middle of a statement too. An address may say otherwise."""

BUSY_TIMEOUT_MS = 5_000


def sqlite_url(path: Path) -> URL:
    return URL.create("sqlite", database=str(path))


def database_url(text: str) -> URL:
    """A libpq URL (`postgresql://…`) or a SQLAlchemy one, as an URL for our drivers.

    TLS is verified unless the server is on this computer or the URL says otherwise (`tls`).

    Raises:
        ValueError: the text is no database URL that dtxdesk can use.
    """
    try:
        url = make_url(text)
    except Exception as error:
        raise ValueError(Phrase("this is not a database URL")) from error
    if url.drivername in ("postgresql", "postgres", "postgresql+psycopg"):
        url = url.set(drivername="postgresql+psycopg")
        _refuse_unknown_options(url)
        # As libpq does: a database's name may have any letter in it.
        return with_tls(url.set(database=unquote(url.database or "") or None))
    if url.drivername == "sqlite" and url.database not in (None, "", ":memory:"):
        return url
    raise ValueError(Phrase("use postgresql://… or the built-in SQLite file"))


def _refuse_unknown_options(url: URL) -> None:
    from psycopg.pq import Conninfo

    known = {option.keyword.decode() for option in Conninfo.get_defaults()}
    unknown = sorted(url.query.keys() - known)
    if unknown:
        raise ValueError(Phrase("PostgreSQL has no setting called {name}", name=unknown[0]))


def make_engine(url: URL, *, writing: bool) -> Engine:
    """An engine whose transactions are what the program needs.

    On SQLite a writing transaction begins with BEGIN IMMEDIATE: one that begins by reading and
    writes later can fail with "database is locked" at once, whatever the timeout.
    """
    if url.get_backend_name() == "sqlite":
        return _sqlite_engine(url, writing=writing)
    return _server_engine(url)


def _server_engine(url: URL) -> Engine:
    from dtxdesk.data.server_connection import ServerConnection

    engine = create_engine(
        url,
        pool_size=4,
        pool_use_lifo=True,
        connect_args={
            # Poolers in transaction mode hand each transaction another session.
            "prepare_threshold": None,
            "application_name": "dtxdesk",
            **{name: value for name, value in LINE.items() if name not in url.query},
        },
    )

    @event.listens_for(engine, "do_connect")
    def connect(_dialect: Any, _record: Any, arguments: Any, named: Any) -> ServerConnection:
        return ServerConnection.to(arguments, named)

    @event.listens_for(engine, "checkout")
    def look(driver: ServerConnection, _record: Any, _proxy: Any) -> None:
        # The server was restarted or has ended it: another is opened. Nothing is asked for that,
        # over a slow line every question costs.
        if driver.hung_up:
            raise DisconnectionError

    return engine


def _sqlite_engine(url: URL, *, writing: bool) -> Engine:
    engine = create_engine(
        url,
        poolclass=QueuePool,
        pool_size=1 if writing else 3,
        max_overflow=0 if writing else 5,
        connect_args={"timeout": BUSY_TIMEOUT_MS / 1000, "check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def set_up(connection: sqlite3.Connection, _record: Any) -> None:
        # The driver's own transaction handling is switched off: `begin` below does it.
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KILOBYTES}")
        if writing:
            # Durable: a commit that was reported survives a power cut.
            connection.execute("PRAGMA synchronous = FULL")
        else:
            connection.execute("PRAGMA query_only = ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine
