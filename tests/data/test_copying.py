"""Everything of one database arrives in another, of either kind, and is the same there."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from dtxdesk.data import feed
from dtxdesk.data.copying import CopyProgress, CopyReport, copied_tables, copy_all, counts
from dtxdesk.data.database import Database
from dtxdesk.data.opening import open_local, open_server
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import LeagueSyncState, Setting, User
from dtxdesk.errors import Cancelled, UserError
from dtxdesk.services import demo
from dtxdesk.services.history import History
from dtxdesk.services.players import PlayerFields, Players
from tests.fixtures import StoppedClock
from tests.postgres import PostgresServer


def no_steam() -> Any:
    raise AssertionError("nobody asks Steam here")


Opened = Callable[[str], Database]


@pytest.fixture
def opened(tmp_path: Path, clock: StoppedClock, request: pytest.FixtureRequest) -> Iterator[Opened]:
    """Opens a new database of a kind."""
    made: list[Database] = []

    def open_new(kind: str) -> Database:
        if kind == "sqlite":
            path = tmp_path / f"{len(made)}.sqlite"
            made.append(open_local(path, tmp_path / "backups", clock=clock))
        else:
            server: PostgresServer = request.getfixturevalue("postgres")
            made.append(open_server(server.migrated(tmp_path), tmp_path, clock=clock))
        return made[-1]

    yield open_new
    for database in made:
        database.close()


def rows_of(database: Database) -> dict[str, list[Any]]:
    """All rows but the columns of leases, sorted."""
    with database.reader() as connection:
        return {
            table.name: sorted(
                repr([plain(row._mapping[c]) for c in table.c if not c.name.startswith("lease_")])
                for row in connection.execute(select(table))
            )
            for table in copied_tables(connection)
        }


def plain(value: Any) -> Any:
    """JSONB keeps no order of keys."""
    return json.dumps(value, sort_keys=True) if isinstance(value, dict | list) else value


def fill(database: Database) -> None:
    """A demo league, awkward texts, an edit with its audit, a setting of each kind of JSON."""
    demo.fill(database, matches=60, players=30)
    players = Players(database, no_steam)
    added = players.add(PlayerFields(name='Ähm "🦆"\\N\tعربي,;', base_mmr=4321, notes="a\nb\\"))
    History(database).undo()
    assert added
    with database.unit_of_work("Settings") as work:
        for key, value in (("a", True), ("b", "text"), ("c", [1, {"x": None}]), ("d", 0.1)):
            work.add(Setting(key=key, value=value))
        state = table_of(LeagueSyncState)
        work.connection.execute(update(state).values(lease_token="held", lease_holder="Anna"))


@pytest.mark.parametrize("to", ["sqlite", "postgresql"])
@pytest.mark.parametrize("source_kind", ["sqlite", "postgresql"])
def test_everything_arrives_and_numbers_go_on(opened: Opened, source_kind: str, to: str) -> None:
    source, target = opened(source_kind), opened(to)
    fill(source)
    before = rows_of(source)
    told: list[CopyProgress] = []
    report = copy_all(source, target, progress=told.append)
    assert rows_of(target) == before == rows_of(source)
    assert report.rows["steam_matches"] == 60
    assert told[-1].checking
    assert told[-1].done == told[-1].total == report.total
    with target.reader() as connection:
        state = table_of(LeagueSyncState)
        assert connection.execute(select(state.c.lease_token)).scalar_one() is None
    # An id that was given and taken back is not given again, in either place.
    here, there = (Players(one, no_steam).add(PlayerFields(name="x")) for one in (source, target))
    assert here == there


def test_whoever_has_the_target_open_reads_anew(opened: Opened) -> None:
    source, target = opened("sqlite"), opened("sqlite")
    fill(source)
    with target.reader() as connection:
        last = feed.latest(connection)
    copy_all(source, target)
    with target.reader() as connection:
        _, changes = feed.since(connection, last)
    assert changes.tables == feed.ALL_TABLES.tables


@pytest.mark.parametrize("to", ["sqlite", "postgresql"])
def test_a_target_that_holds_something_is_left_alone(opened: Opened, to: str) -> None:
    source, target = opened("sqlite"), opened(to)
    fill(source)
    Players(target, no_steam).add(PlayerFields(name="Somebody"))
    before = rows_of(target)
    with pytest.raises(UserError, match="users: 1"):
        copy_all(source, target)
    assert rows_of(target) == before
    copy_all(source, target, replace=True)
    assert rows_of(target) == rows_of(source)


@pytest.mark.parametrize("to", ["sqlite", "postgresql"])
def test_a_copy_that_is_stopped_leaves_nothing(opened: Opened, to: str) -> None:
    source, target = opened("sqlite"), opened(to)
    fill(source)
    stop = threading.Event()

    def at_the_check(progress: CopyProgress) -> None:
        if progress.checking:
            stop.set()

    with pytest.raises(Cancelled):
        copy_all(source, target, progress=at_the_check, cancel=stop)
    with target.reader() as connection:
        assert not any(counts(connection).values())
    Players(target, no_steam).add(PlayerFields(name="Writable again"))


def test_a_copy_that_differs_is_not_kept(opened: Opened) -> None:
    source, target = opened("sqlite"), opened("sqlite")
    fill(source)
    with target.writing.begin() as connection:  # somebody's trigger in the target
        connection.exec_driver_sql(
            "create trigger liar after insert on users begin"
            " update users set notes = 'changed' where id = new.id; end"
        )
    with pytest.raises(UserError, match="users"):
        copy_all(source, target)
    with target.reader() as connection:
        assert not any(counts(connection).values())


def test_more_rows_than_are_read_at_once(opened: Opened) -> None:
    source, target = opened("sqlite"), opened("postgresql")
    users = table_of(User)
    row = {"name": "x", "sort_name": "x", "search_key": "x", "version": 1, "notes": ""}
    times = {"created_at": source.clock(), "updated_at": source.clock()}
    with source.writing.begin() as connection:
        connection.execute(insert(users), [row | times | {"base_mmr": n} for n in range(4_321)])
    report: CopyReport = copy_all(source, target)
    assert report.rows["users"] == 4_321
    assert rows_of(target) == rows_of(source)
