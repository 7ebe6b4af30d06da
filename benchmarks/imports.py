"""Importing people from a CSV file: reading, deciding and writing, against the driver alone."""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from benchmarks.measure import Figure, paired
from benchmarks.tables import add_players
from dtxdesk.data.database import Database
from dtxdesk.data.opening import open_local
from dtxdesk.domain.steam_id import ID64_BASE
from dtxdesk.domain.tournaments import TournamentFields
from dtxdesk.paths import DataPaths
from dtxdesk.services import demo
from dtxdesk.services.history import History
from dtxdesk.services.people_import import PeopleImport
from dtxdesk.services.tournaments import Tournaments
from dtxdesk.steam.client import SteamClient

ROWS = 500
RUNS = 5
PLAYERS = 500
LONG = 100_000
MOST_MS = 200.0
MOST_OF_LONG_MS = 30_000.0
"""A long list takes its time beside the window; this only keeps it from growing worse than that."""


def sheet(count: int, known: int) -> bytes:
    """Rows of which the first `known` are of players who are there already."""
    lines = ["steam_friend_id,discord_id,discord_username,name,mmr,positions"]
    for number in range(count):
        account = 76561198000001000 + number if number < known else ID64_BASE + 10**9 + number
        mmr, second = number % 9000, 2 + number % 4
        lines.append(f"{account},{10**17 + number},user{number},Player {number},{mmr},1:{second}")
    return "\n".join(lines).encode()


def _no_steam() -> SteamClient:
    raise AssertionError("no profile name is in these files")


def imports(database: Database, backups: Path) -> Iterator[Figure]:
    importing, history = PeopleImport(database, backups, _no_steam), History(database)
    data = sheet(ROWS, known=ROWS // 2)

    def alone() -> None:
        """Nothing but the driver: as many look-ups, and as many rows written."""
        with closing(sqlite3.connect(backups.with_name("floor.sqlite"))) as driver:
            driver.execute("CREATE TABLE IF NOT EXISTS people (steam INTEGER PRIMARY KEY, name)")
            for number in range(ROWS):
                driver.execute("SELECT name FROM people WHERE steam = ?", (number,)).fetchone()
            rows = [(number, f"Player {number}") for number in range(ROWS)]
            driver.executemany("INSERT OR REPLACE INTO people VALUES (?, ?)", rows)
            driver.commit()

    value, floor = paired(lambda: importing.plan(data), alone)
    yield Figure("Import of 500 rows: preview", value, "ms", floor, MOST_MS, relative=False)
    taken = []
    for _ in range(RUNS):
        taken.append(took(lambda: importing.apply(importing.plan(data))))
        history.undo()
    value = statistics.median(taken)
    yield Figure("  preview, backup and apply", value, "ms", floor, MOST_MS, relative=False)
    yield from _into_tournament(importing, history, database, floor)
    long = sheet(LONG, known=PLAYERS)
    value = took(lambda: importing.plan(long))
    yield Figure("100,000 rows: preview", value, "ms", None, MOST_OF_LONG_MS, relative=False)
    plan = importing.plan(long)
    value = took(lambda: importing.apply(plan))
    yield Figure("  backup and apply", value, "ms", None, MOST_OF_LONG_MS, relative=False)


def _into_tournament(
    importing: PeopleImport, history: History, database: Database, floor: float
) -> Iterator[Figure]:
    """The same rows, half of them known, signed up and put into a hundred teams."""
    cup = Tournaments(database).create(TournamentFields(name="Cup"))
    header, *rows = sheet(ROWS, known=ROWS // 2).decode().splitlines()
    lines = [f"{header},team_name,team_captain"]
    lines += [f"{row},Team {at // 5},{'yes' if at % 5 == 0 else ''}" for at, row in enumerate(rows)]
    data = "\n".join(lines).encode()
    taken = []
    for _ in range(RUNS):
        taken.append(took(lambda: importing.apply(importing.plan(data, tournament_id=cup))))
        history.undo()
    value = statistics.median(taken)
    name = "  the same into 100 teams of a tournament"
    yield Figure(name, value, "ms", floor, MOST_MS, relative=False)


def took(work: Callable[[], object]) -> float:
    """Milliseconds of one run: what it leaves behind changes the next."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory(prefix="dtxdesk-bench-") as folder:
        paths = DataPaths(Path(folder))
        database = open_local(paths.database, paths.backups)
        try:
            add_players(database, demo.fill(database, matches=300), PLAYERS)
            yield from imports(database, paths.backups)
        finally:
            database.close()
