"""The same twenty clients on a database that this computer hosts: encrypted, through our listener.

Besides what `shared` measures: how long it takes until a hosted database is there, the first time
and each time after, and what the listener adds to the shortest question.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg

from benchmarks.measure import Figure, paired
from benchmarks.shared import measured
from dtxdesk.bootstrap import Desk
from dtxdesk.data.engine import database_url
from dtxdesk.paths import DataPaths
from dtxdesk.settings import DATABASE_CA_FILE, HOST_PORT
from tests.hosting import data_folder, free_port


def figures() -> Iterator[Figure]:
    with data_folder() as folder:
        desk = Desk(DataPaths(folder))
        desk.settings.set(HOST_PORT, free_port())
        try:
            yield from _starts(desk)
            url = _whole(desk)
            yield _way_through(desk, url)
            yield from measured(url, "20 clients, hosted")
        finally:
            desk.hosting.rest()
            desk.close()


def _starts(desk: Desk) -> Iterator[Figure]:
    first = _seconds(desk.hosting.begin)
    yield Figure("hosting, the first time", first, "s", None, 15, relative=False)
    desk.hosting.rest()
    again = _seconds(desk.hosting.serve)
    yield Figure("hosting, each time after", again, "s", None, 3, relative=False)


def _way_through(desk: Desk, url: str) -> Figure:
    """A question over TLS and our listener beside one over the server's own socket."""
    parsed = database_url(url)
    direct = parsed.set(
        host=None,
        port=None,
        query={
            name: value
            for name, value in parsed.query.items()
            if name not in ("sslmode", "sslrootcert")
        }
        | {"host": str(desk.paths.host / "run"), "port": "5432"},
    )
    ways = [one.set(drivername="postgresql").render_as_string(False) for one in (parsed, direct)]
    with psycopg.connect(ways[0]) as listener, psycopg.connect(ways[1]) as socket:

        def ask(connection: psycopg.Connection) -> Callable[[], None]:
            def many() -> None:
                for _ in range(100):
                    connection.execute("select 1").fetchone()

            return many

        through, straight = paired(ask(listener), ask(socket), times=9)
    return Figure(
        "hosting, a question through the listener", through / 100, "ms", straight / 100, 2, False,
        note="above the server's own socket, on this computer; a limit in ms",
    )  # fmt: skip


def _whole(desk: Desk) -> str:
    """The address of the hosted database with its certificate, as every program of it has it."""
    certificate: Path = desk.paths.named(desk.settings.get(DATABASE_CA_FILE))
    return f"{desk.hosting.state().url}&sslrootcert={certificate}"


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
