"""All data copied to a server and back: rows a second, and what it takes of memory.

DTXDESK_BENCH_MATCHES: how many matches there are (2,000; the issue speaks of 100,000).
"""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.leagues import league_of
from benchmarks.measure import Figure
from dtxdesk.data.copying import CopyReport, copy_all
from dtxdesk.data.database import Database
from dtxdesk.data.opening import open_local, open_server

MATCHES = int(os.environ.get("DTXDESK_BENCH_MATCHES", "2000"))
PLAYERS = 200
MOST_MICROSECONDS = 200.0
"""For each row, with the comparison: a million rows in a little more than three minutes."""
MOST_MEGABYTES = 64.0


def figures() -> Iterator[Figure]:
    from tests.postgres import running_server

    folder = Path(tempfile.mkdtemp(prefix="pg"))  # short: a socket's name has a limit
    try:
        with running_server(folder / "data") as server, league_of(MATCHES, PLAYERS) as (local, _):
            shared = open_server(server.empty(), folder)
            back = open_local(folder / "back.sqlite", folder)
            try:
                yield from _copied(local, shared, "to a server")
                yield from _copied(shared, back, "to this computer")
            finally:
                shared.close()
                back.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _copied(source: Database, target: Database, where: str) -> Iterator[Figure]:
    with _Memory() as memory:
        began = time.perf_counter()
        report: CopyReport = copy_all(source, target)
        seconds = time.perf_counter() - began
    yield Figure(
        f"Copy {where}, for each of {report.total:,} rows",
        seconds / report.total * 1e6,
        "us",
        None,
        MOST_MICROSECONDS,
        relative=False,
        note=f"{report.total / seconds:,.0f} rows a second, {seconds:.1f} s in all",
    )
    yield Figure(f"Copy {where}, memory", memory.more, "MB", None, MOST_MEGABYTES, relative=False)


class _Memory:
    """The most that the process took beyond what it had, looked at ten times a second."""

    def __init__(self) -> None:
        import psutil

        self._process = psutil.Process()
        self._before = self._most = self._process.memory_info().rss
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    @property
    def more(self) -> float:
        return (self._most - self._before) / 1e6

    def __enter__(self) -> _Memory:
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(0.1):
            self._most = max(self._most, self._process.memory_info().rss)
