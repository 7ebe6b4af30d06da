"""The change feed: every commit once, in order, to every program that has the database open."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select

from dtxdesk.data import backup, feed, restoring
from dtxdesk.data.database import Database
from dtxdesk.data.feed import ALL_TABLES, Changes
from dtxdesk.data.opening import open_local
from dtxdesk.data.schema import Change, User
from tests.fixtures import StoppedClock
from tests.league import add_league, add_player, played, slot, store

WAIT = 10.0  # seconds; only a failing test waits that long


class Told(queue.Queue[Changes]):
    """What a watcher told, one after the other."""

    def until(self, holds: Callable[[Changes], bool]) -> Changes:
        """All that was told up to where it holds, together."""
        together = Changes()
        while not holds(together):
            together |= self.get(timeout=WAIT)
        return together


@contextmanager
def watched(database: Database) -> Iterator[Told]:
    told = Told()
    watcher = database.watch(told.put)
    try:
        yield told
    finally:
        watcher.stop()


def changes_since(database: Database, last: int) -> tuple[int, Changes]:
    with database.reader() as connection:
        return feed.since(connection, last)


def newest(database: Database) -> int:
    with database.reader() as connection:
        return feed.latest(connection)


def test_each_commit_says_what_it_touched(database: Database) -> None:
    league = add_league(database)
    last = newest(database)
    user = add_player(database, "A", 7)
    last, changes = changes_since(database, last)
    assert changes.touches("users", user)
    assert not changes.touches("users", user + 1) or changes.tables["users"] is None
    assert not changes.touches("leagues")

    store(database, league, [played(1, slot(0, 7))])
    last, changes = changes_since(database, last)
    assert changes.tables["steam_matches"] == {1}
    assert changes.touches("league_player_stats", user)
    assert changes_since(database, last) == (last, Changes())


def test_a_unit_of_work_without_a_change_is_not_told(database: Database) -> None:
    add_player(database, "A")
    last = newest(database)
    with database.unit_of_work("Nothing"):
        pass
    assert newest(database) == last


def test_more_than_a_thousand_rows_are_all(database: Database) -> None:
    last = newest(database)
    with database.unit_of_work("Many") as work:
        work.touch("steam_matches", range(feed.MOST_IDS + 1))
        work.touch("pending_matches", range(feed.MOST_IDS))
    _, changes = changes_since(database, last)
    assert changes.tables["steam_matches"] is None
    assert changes.tables["pending_matches"] == frozenset(range(feed.MOST_IDS))


def test_changes_join() -> None:
    some, more, every = (
        Changes({"users": frozenset({1})}),
        Changes({"users": frozenset({2}), "leagues": frozenset({3})}),
        Changes({"users": None}),
    )
    assert (some | more).tables == {"users": {1, 2}, "leagues": {3}}
    assert (some | every).tables["users"] is None
    assert (every | some).touches("users", 99)
    assert not Changes()
    assert some | Changes() == some


def test_old_notes_go_but_never_the_newest(database: Database, clock: StoppedClock) -> None:
    for name in "ABC":
        add_player(database, name)
    first = newest(database) - 2
    clock.forward(days=3)
    with database.unit_of_work("Tidy") as work:
        feed.clear_old(work.connection, work.now)
    with database.reader() as connection:
        assert connection.execute(select(func.count()).select_from(Change)).scalar_one() == 1
    assert changes_since(database, first)[1] == ALL_TABLES
    assert changes_since(database, 0)[1] == ALL_TABLES
    assert changes_since(database, newest(database))[1] == Changes()


def test_a_watcher_hears_every_commit_once_and_in_order(
    database: Database, another_program: Callable[[], Database]
) -> None:
    other = another_program()
    with watched(database) as told:
        users: list[int] = []
        for number in range(12):
            writer = (database, other)[number % 2]
            with writer.unit_of_work("Add") as work:
                users.append(work.add(User(nickname=f"P{number}")).id)
        last = users[-1]
        heard: list[int] = []
        while last not in heard:
            ids = told.get(timeout=WAIT).tables["users"]
            assert ids is not None
            heard += sorted(ids)
    assert heard == users
    assert told.empty()


def test_a_watcher_that_waits_for_the_server_is_woken_by_a_commit_and_by_its_end(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed.FeedWatcher, "POLL_SERVER", 10 * WAIT)
    before = set(threading.enumerate())
    with watched(database) as told:
        user = add_player(database, "A", 7)
        told.until(lambda changes: changes.touches("users", user))
    assert set(threading.enumerate()) <= before


def test_what_one_program_commits_reaches_the_other(
    database: Database, another_program: Callable[[], Database]
) -> None:
    other = another_program()
    with watched(other) as told:
        league = add_league(database)
        user = add_player(database, "A", 7)
        store(database, league, [played(1, slot(0, 7))])
        changes = told.until(lambda told: told.touches("steam_matches", 1))
    assert changes.touches("leagues", league)
    assert changes.touches("users", user)


def test_a_watcher_goes_on_after_a_listener_failed(
    database: Database, expect_warning: object
) -> None:
    told: queue.Queue[Changes] = queue.Queue()
    first: list[Changes] = []

    def listen(changes: Changes) -> None:
        if not first:
            first.append(changes)
            raise RuntimeError("a screen that is gone")
        told.put(changes)

    watcher = database.watch(listen)
    try:
        add_player(database, "A")
        while not first:
            add_player(database, "A")
        user = add_player(database, "B")
        while not told.get(timeout=WAIT).touches("users", user):
            pass
    finally:
        watcher.stop()


def test_restoring_reaches_a_program_that_has_the_database_open(
    tmp_path: Path, clock: StoppedClock
) -> None:
    file, backups = tmp_path / "desk.sqlite", tmp_path / "backups"
    source = open_local(tmp_path / "source.sqlite", backups, clock=clock)
    restored = add_player(source, "Restored")
    made = backup.write(tmp_path / "source.sqlite", tmp_path / "made.sqlite")
    source.close()

    # Once over an empty database, whose feed has not begun, once over one with a longer history.
    for number in range(2):
        database = open_local(file, backups, clock=clock)
        with watched(database) as told:
            for name in ("A", "B", "C")[: 3 * number]:
                last = add_player(database, name)
                told.until(lambda changes, last=last: changes.touches("users", last))
            restoring.restore(made, file, backups, clock() + timedelta(minutes=number))
            assert told.until(lambda changes: changes.touches("settings")) == ALL_TABLES
            with database.reader() as connection:
                assert connection.execute(select(User.id, User.name)).all() == [
                    (restored, "Restored")
                ]
            after = add_player(database, "After")
            told.until(lambda changes, after=after: changes.touches("users", after))
        database.close()


def test_notes_of_clients_with_odd_clocks_do_no_harm(
    database: Database, clock: StoppedClock
) -> None:
    future = clock() + timedelta(days=900)
    with database.writing.begin() as connection:
        connection.execute(insert(Change).values(at=future, operation="x", tables={"users": None}))
    add_player(database, "A")
    with database.unit_of_work("Tidy") as work:
        feed.clear_old(work.connection, datetime.max.replace(tzinfo=future.tzinfo))
    assert changes_since(database, newest(database) - 1)[1].touches("users")
