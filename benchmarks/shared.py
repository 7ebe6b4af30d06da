"""A shared database with twenty clients that work on it at once.

Four processes of five clients each, as programs have them: every client hears of the others'
commits through its own change feed and reads its first page anew. Three of four operations edit a
player, the others sign somebody up or change who is checked in. Nothing may be lost: each edit adds
one to a player's MMR, and in the end the sum of all of them is counted.

DTXDESK_BENCH_SECONDS: how long they work (60; issue and product speak of five minutes).
"""

from __future__ import annotations

import multiprocessing
import os
import random
import shutil
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import NoReturn

from sqlalchemy import Executable, func, select, text

from benchmarks.measure import Figure
from dtxdesk.data.database import Database
from dtxdesk.data.engine import database_url
from dtxdesk.data.feed import Changes
from dtxdesk.data.queries.player_detail import player_detail
from dtxdesk.data.queries.players import PlayerFilter, player_ids, player_rows
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import User
from dtxdesk.domain.tournaments import TournamentFields
from dtxdesk.errors import Conflict, DeskError
from dtxdesk.services.players import PlayerFields, Players
from dtxdesk.services.sign_ups import SignUps
from dtxdesk.services.tournaments import Tournaments

SECONDS = int(os.environ.get("DTXDESK_BENCH_SECONDS", "60"))
PROCESSES, CLIENTS_EACH = 4, 5
A_MINUTE = 2_000
"""Operations of all clients together."""
PLAYERS = 800
FIRST_MMR = 1_000
SEEN_WITHIN_MS = 1_000.0
TOGETHER = 0.06
"""Seconds; the window's `TOGETHER_MS`."""


@dataclass
class Report:
    """What one process has seen; times are of the clock that all processes share.

    Attributes:
        committed: Player and time of each commit.
        seen: For each client the player and time of each change it heard of.
        taken: Milliseconds of each operation.
        edits: How many edits were saved.
        conflicts: How often somebody else was first, so that an edit was done again.
        errors: What went wrong otherwise, in words.
    """

    committed: list[tuple[int, float]] = field(default_factory=list)
    seen: list[list[tuple[int, float]]] = field(default_factory=list)
    taken: list[float] = field(default_factory=list)
    edits: int = 0
    conflicts: int = 0
    errors: list[str] = field(default_factory=list)


class Client:
    """One program: its connection, its feed, its page, and somebody who works in it."""

    def __init__(self, url: str, seed: int, tournament_id: int, report: Report) -> None:
        self._database = Database(database_url(url))
        self._players = Players(self._database, _no_steam)
        self._sign_ups = SignUps(self._database)
        self._chance = random.Random(seed)
        self._tournament = tournament_id
        self._report = report
        self._seen: list[tuple[int, float]] = []
        report.seen.append(self._seen)
        self._database.watch(self._hear)

    def work(self, until: float) -> None:
        """Does an operation about every 0.6 s, at moments of its own; too slow, it does fewer."""
        pause = 60 * PROCESSES * CLIENTS_EACH / A_MINUTE
        due = time.monotonic() + self._chance.random() * pause
        while max(due, time.monotonic()) < until:
            time.sleep(max(0.0, due - time.monotonic()))
            began = time.monotonic()
            try:
                self._do_something()
            except DeskError as error:
                self._report.errors.append(f"{error.title}: {error.message}")
            self._report.taken.append((time.monotonic() - began) * 1000)
            due += pause

    def close(self) -> None:
        self._database.close()

    def _do_something(self) -> None:
        user_id = self._chance.randint(1, PLAYERS)
        if self._chance.random() < 0.75:
            self._edit(user_id)
        else:
            self._sign_ups.check_in(self._tournament, [user_id], here=self._chance.random() < 0.5)

    def _edit(self, user_id: int) -> None:
        while True:
            with self._database.reader() as connection:
                detail = player_detail(connection, user_id, None)
            assert detail is not None
            assert detail.row.base_mmr is not None
            fields = replace(PlayerFields.of(detail), base_mmr=detail.row.base_mmr + 1)
            try:
                self._players.edit(user_id, detail.version, fields)
            except Conflict:
                self._report.conflicts += 1
                continue
            self._report.committed.append((user_id, time.monotonic()))
            self._report.edits += 1
            return

    def _hear(self, changes: Changes) -> None:
        """As the window: the page is read at once, and what comes soon after it in one go."""
        with self._database.reader() as connection:
            ids = player_ids(connection, PlayerFilter())
            player_rows(connection, ids[:50], None)
        now = time.monotonic()
        self._seen.extend((user_id, now) for user_id in changes.tables.get("users") or ())
        time.sleep(TOGETHER)


def _no_steam() -> NoReturn:
    raise AssertionError("nothing here asks Steam")


def _process(
    url: str,
    number: int,
    tournament_id: int,
    ready: Barrier,
    reports: multiprocessing.Queue[Report],
) -> None:
    report = Report()
    clients = [
        Client(url, number * CLIENTS_EACH + seat, tournament_id, report)
        for seat in range(CLIENTS_EACH)
    ]
    ready.wait()
    until = time.monotonic() + SECONDS
    threads = [threading.Thread(target=client.work, args=(until,)) for client in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    time.sleep(3 * SEEN_WITHIN_MS / 1000)  # what was committed last is still to be heard of
    for client in clients:
        client.close()
    reports.put(report)


def figures() -> Iterator[Figure]:
    from tests.postgres import running_server

    folder = Path(tempfile.mkdtemp(prefix="pg"))
    try:
        with running_server(folder / "data") as server:
            yield from measured(server.migrated(folder), "20 clients")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def measured(url: str, who: str) -> Iterator[Figure]:
    """Works on the empty database at this address; `who` begins what each figure is called."""
    tournament_id = _fill(url)
    reports = _run(url, tournament_id)
    edits = sum(report.edits for report in reports)
    operations = sum(len(report.taken) for report in reports)
    lost = FIRST_MMR * PLAYERS + edits - _sum_of_mmr(url)
    taken = [ms for report in reports for ms in report.taken]
    latest = _delays(reports)
    errors = [error for report in reports for error in report.errors]
    conflicts = sum(report.conflicts for report in reports)
    yield Figure(
        f"{who}, a change seen by all (95 %)",
        _percentile(latest),
        "ms",
        None,
        SEEN_WITHIN_MS,
        relative=False,
        note=f"{operations * 60 / SECONDS:,.0f} operations a minute for {SECONDS} s, all on one"
        f" computer of {os.cpu_count()} cores,"
        f" {conflicts} conflicts that were done again, {_deadlocks(url)} deadlocks",
    )
    yield Figure(f"{who}, an operation (95 %)", _percentile(taken), "ms", None, 500, relative=False)
    wanted = A_MINUTE * SECONDS / 60
    yield Figure(
        f"{who}, operations there was no time for",
        max(0.0, 100 * (1 - operations / wanted)),
        "%",
        None,
        5,
        relative=False,
    )
    yield Figure(f"{who}, updates lost", lost, "", None, 0, relative=False)
    yield Figure(
        f"{who}, errors a person would see",
        len(errors),
        "",
        None,
        0,
        relative=False,
        note="; ".join(sorted(set(errors))[:3]),
    )


def _fill(url: str) -> int:
    database = Database(database_url(url))
    try:
        players = Players(database, _no_steam)
        for number in range(PLAYERS):
            players.add(PlayerFields(name=f"Player {number}", base_mmr=FIRST_MMR))
        tournament_id = Tournaments(database).create(TournamentFields("Evening"))
        SignUps(database).add(tournament_id, list(range(1, PLAYERS + 1)))
        return tournament_id
    finally:
        database.close()


def _run(url: str, tournament_id: int) -> list[Report]:
    context = multiprocessing.get_context("spawn")
    ready = context.Barrier(PROCESSES)
    reports: Queue[Report] = context.Queue()
    processes = [
        context.Process(target=_process, args=(url, number, tournament_id, ready, reports))
        for number in range(PROCESSES)
    ]
    for process in processes:
        process.start()
    found = [reports.get(timeout=SECONDS + 120) for _ in processes]
    for process in processes:
        process.join()
    return found


def _delays(reports: list[Report]) -> list[float]:
    """For each commit the milliseconds until the last client heard of it."""
    clients = [_by_player(seen) for report in reports for seen in report.seen]
    found = []
    for user_id, at in (commit for report in reports for commit in report.committed):
        # The note of the commit may be heard before the one who made it has its answer.
        heard = [
            min((t for t in times.get(user_id, ()) if t > at - 0.25), default=float("inf"))
            for times in clients
        ]
        found.append(max(0.0, (max(heard) - at) * 1000))
    return found


def _by_player(seen: list[tuple[int, float]]) -> dict[int, list[float]]:
    times: dict[int, list[float]] = {}
    for user_id, at in seen:
        times.setdefault(user_id, []).append(at)
    return times


def _percentile(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


def _sum_of_mmr(url: str) -> int:
    return _number(url, select(func.sum(table_of(User).c.base_mmr)))


def _deadlocks(url: str) -> int:
    """How many the server has broken up; what they cost a person is among the errors."""
    return _number(
        url,
        text("select deadlocks from pg_stat_database where datname = current_database()"),
    )


def _number(url: str, question: Executable) -> int:
    database = Database(database_url(url))
    try:
        with database.reader() as connection:
            return int(connection.execute(question).scalar_one())
    finally:
        database.close()
