"""One transaction, one operation: audit, versions, conflicts, and nothing by halves."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import func, insert, select

from dtxdesk.data import check, feed
from dtxdesk.data.database import Database
from dtxdesk.data.failures import Conflict, DatabaseUnavailable
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import AuditEvent, League, Setting, SteamMatch, User
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.errors import UserError
from tests.league import add_league, add_player, played, slot, store
from tests.postgres import PostgresServer

DERIVED = {"league_mmr", "name", "sort_name", "search_key", "updated_at"}


def events(database: Database, **wanted: str) -> list[Any]:
    with database.reader() as connection:
        statement = select(table_of(AuditEvent)).order_by(AuditEvent.id)
        for name, value in wanted.items():
            statement = statement.where(table_of(AuditEvent).c[name] == value)
        return list(connection.execute(statement))


def count(database: Database, model: type) -> int:
    with database.reader() as connection:
        return connection.execute(select(func.count()).select_from(table_of(model))).scalar_one()


def test_one_operation_tells_of_all_its_rows_before_and_after(database: Database) -> None:
    first, second = add_player(database, "First", 7, 3000), add_player(database, "Second")
    with database.unit_of_work("Edit both") as work:
        work.get(User, first).base_mmr = 4000
        work.flush()
        work.get(User, second).nickname = "Zweite"
        work.add(Setting(key="greeting", value={"text": "hello"}))

    told = events(database, title="Edit both")
    assert [(event.table_name, event.action) for event in told] == [
        ("users", "update"),
        ("users", "update"),
        ("settings", "insert"),
    ] or {event.table_name for event in told} == {"users", "settings"}
    assert len({event.operation for event in told}) == 1
    assert {event.author for event in told} == {database.author}
    by_key = {(event.table_name, event.row_key): event for event in told}
    edited = by_key["users", str(first)]
    assert (edited.before["base_mmr"], edited.after["base_mmr"]) == (3000, 4000)
    assert (edited.before["version"], edited.after["version"]) == (1, 2)
    assert edited.after["steam_id"] == to_id64(7)
    assert not DERIVED & (set(edited.before) | set(edited.after))
    made = next(event for event in told if event.table_name == "settings")
    assert made.before is None
    assert made.after["value"] == {"text": "hello"}


def test_an_edit_that_changes_nothing_leaves_no_trace(database: Database) -> None:
    user = add_player(database, "Same", 7, 3000)
    before = len(events(database))
    with database.unit_of_work("Edit") as work:
        row = work.get(User, user, version=1)
        row.nickname, row.base_mmr = "Same", 3000
    with database.reader() as connection:
        assert connection.execute(select(User.version)).scalar_one() == 1
    assert len(events(database)) == before


def test_a_title_that_is_known_late_names_every_row(database: Database) -> None:
    user = add_player(database, "Late", 7)
    with database.unit_of_work("") as work:
        work.rename("Edit Late")
        work.get(User, user).nickname = "Later"
        work.flush()
        work.get(User, user).base_mmr = 1
    assert len(events(database, title="Edit Late")) == 2
    assert not events(database, title="")


def test_names_are_folded_for_order_and_search(database: Database) -> None:
    user = add_player(database, "Straße ÄÖ", 7)
    with database.reader() as connection:
        row = connection.execute(
            select(User.name, User.sort_name, User.search_key).where(User.id == user)
        ).one()
    assert row.name == "Straße ÄÖ"
    assert row.sort_name == "strasse äö"
    assert row.search_key == f"strasse äö\n{to_id64(7)}"


def test_an_edit_from_an_older_version_is_a_conflict(database: Database) -> None:
    user = add_player(database, "A")
    with database.unit_of_work("Edit") as work:
        work.get(User, user, version=1).base_mmr = 1
    with pytest.raises(Conflict), database.unit_of_work("Edit") as work:
        work.get(User, user, version=1).base_mmr = 2
    with pytest.raises(Conflict), database.unit_of_work("Edit") as work:
        work.get(User, user + 1000)
    with database.reader() as connection:
        assert connection.execute(select(User.base_mmr, User.version)).one() == (1, 2)


def test_an_id_that_is_taken_is_told_in_words(database: Database) -> None:
    add_player(database, "A", 7)
    with pytest.raises(UserError, match="collides"):
        add_player(database, "B", 7)
    with pytest.raises(UserError, match="collides"), database.unit_of_work("By statement") as work:
        work.connection.execute(
            insert(League).values(
                [
                    {"steam_league_id": 5, "name": "x", "version": 1, "created_at": work.now,
                     "updated_at": work.now}
                ] * 2
            )
        )  # fmt: skip
    assert count(database, User) == 1
    assert count(database, League) == 0


def test_a_number_that_no_database_holds_is_told_in_words(database: Database) -> None:
    huge = 10**20
    with pytest.raises(UserError, match="too large"), database.reader() as connection:
        connection.execute(select(User.id).where(User.id == huge))
    with pytest.raises(UserError, match="too large"), database.unit_of_work("Edit") as work:
        work.get(User, huge)
    with pytest.raises(UserError, match="too large"), database.unit_of_work("Add") as work:
        work.add(User(nickname="A", steam_id=huge))
    with pytest.raises(OverflowError, match="time"), database.unit_of_work("Edit"):
        raise OverflowError("a bug with a time")


def test_what_fails_leaves_nothing(database: Database) -> None:
    league = add_league(database)
    user = add_player(database, "A", 7, 3000)
    store(database, league, [played(n, slot(0, 7, n)) for n in range(1, 7)])
    audited, (noted, rows) = len(events(database)), _state(database)

    with (  # noqa: PT012
        pytest.raises(ZeroDivisionError),
        database.unit_of_work("Edit") as work,
    ):
        work.get(User, user).base_mmr = 9
        work.add(User(nickname="B"))
        work.summarise("Half done", {})
        raise ZeroDivisionError
    assert len(events(database)) == audited
    assert _state(database) == (noted, rows)


def _state(database: Database) -> tuple[int, list[Any]]:
    with database.reader() as connection:
        users = connection.execute(select(table_of(User)).order_by(User.id)).all()
        return feed.latest(connection), list(users)


def test_ids_are_never_used_again(database: Database) -> None:
    gone = add_player(database, "A")
    with database.unit_of_work("Delete") as work:
        work.delete(work.get(User, gone))
    assert add_player(database, "B") > gone


def test_times_without_a_zone_are_refused(database: Database) -> None:
    with pytest.raises(Exception, match="naive"), database.unit_of_work("Edit") as work:
        work.add(User(nickname="A", base_mmr_at=datetime(2026, 1, 1)))  # noqa: DTZ001
    with database.unit_of_work("Edit") as work:
        at = datetime(2026, 1, 1, 12, tzinfo=UTC)
        work.add(User(nickname="A", base_mmr_at=at))
    with database.reader() as connection:
        assert connection.execute(select(User.base_mmr_at)).scalar_one() == at


def test_a_bulk_sync_leaves_one_summary(database: Database) -> None:
    league = add_league(database)
    add_player(database, "A", 7, 3000)
    before = len(events(database))
    with database.unit_of_work("Sync", kind="summary") as work:
        from dtxdesk.data import league_matches

        league_matches.store(
            work.connection, league, [played(n, slot(0, 7, n)) for n in range(1, 30)], work.now
        )
        work.summarise("Synced League", {"fetched": 29})
    told = events(database)[before:]
    assert [(event.kind, event.title, event.table_name) for event in told] == [
        ("summary", "Synced League", None)
    ]
    assert told[0].after == {"fetched": 29}
    assert told[0].author == database.author
    assert told[0].operation


def test_a_change_of_statistics_is_told_but_not_audited(database: Database) -> None:
    league = add_league(database)
    user = add_player(database, "A", 7, 3000)
    store(database, league, [played(n, slot(0, 7, n)) for n in range(1, 7)])
    with database.reader() as connection:
        last = feed.latest(connection)
    with database.unit_of_work("Edit") as work:
        work.get(User, user).base_mmr = 5000
    with database.reader() as connection:
        _, changes = feed.since(connection, last)
        assert connection.execute(select(User.league_mmr)).scalar_one() == 5000
    assert changes.touches("league_player_stats")
    assert changes.touches("users", user)
    assert [event.table_name for event in events(database, title="Edit")] == ["users"]


# -- PostgreSQL: the triggers ---------------------------------------------------------------


@pytest.fixture
def server_database(postgres: PostgresServer, tmp_path: Path) -> Any:
    from dtxdesk.data.opening import open_server

    opened = open_server(postgres.migrated(tmp_path), tmp_path)
    yield opened
    opened.close()


def plain(database: Database) -> psycopg.Connection[Any]:
    url = database.url.set(drivername="postgresql")
    return psycopg.connect(url.render_as_string(hide_password=False))


def test_a_change_made_with_another_client_is_audited(server_database: Database) -> None:
    first, second = add_player(server_database, "A", 7, 3000), add_player(server_database, "B")
    with plain(server_database) as other:
        other.execute("update users set base_mmr = 1, version = version + 1")
        other.execute("delete from users where id = %s", [second])
    told = events(server_database, kind="foreign")
    assert [(event.action, event.row_key) for event in told] == [
        ("update", str(first)),
        ("update", str(second)),
        ("delete", str(second)),
    ]
    assert len({event.operation for event in told}) == 1
    assert told[0].before["base_mmr"] == 3000
    assert told[0].after["base_mmr"] == 1
    assert not DERIVED & set(told[0].after)
    assert told[2].after is None
    with plain(server_database) as other:
        other.execute("update users set sort_name = sort_name || 'x', league_mmr = 1")
    assert len(events(server_database, kind="foreign")) == 3


def test_of_matches_only_what_a_person_can_change_is_audited(server_database: Database) -> None:
    league = add_league(server_database)
    store(server_database, league, [played(1, slot(0, 7, 1)), played(2, radiant_win=None)])
    before = len(events(server_database))
    store(server_database, league, [played(1, slot(0, 7, 9), duration=99), played(2)])
    assert len(events(server_database)) == before
    with server_database.unit_of_work("Take it out") as work:
        work.get(SteamMatch, 1).counted = False
    told = events(server_database)[before:]
    assert [(event.title, event.row_key) for event in told] == [("Take it out", "1")]
    assert (told[0].before["counted"], told[0].after["counted"]) == (True, False)


def test_statistics_survive_two_programs_that_write_at_once(
    server_database: Database,
) -> None:
    """One links a person while the other stores that person's match."""
    league = add_league(server_database)
    user = add_player(server_database, "A")
    other = Database(server_database.url)
    linked = threading.Event()

    def link() -> None:
        with other.unit_of_work("Link") as work:
            work.get(User, user).steam_id = to_id64(7)
        linked.set()

    linking = threading.Thread(target=link)
    try:
        with server_database.unit_of_work("Sync") as work:
            from dtxdesk.data import league_matches

            league_matches.store(work.connection, league, [played(1, slot(0, 7))], work.now)
            linking.start()
            _until_done_or_waiting(server_database, linked)
        linking.join()
    finally:
        other.close()
    assert check.problems_of(server_database) == []


def _until_done_or_waiting(database: Database, done: threading.Event) -> None:
    waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
    with plain(database) as watching:
        watching.autocommit = True
        while not done.is_set():
            found = watching.execute(f"{waiting} and datname = current_database()").fetchone()
            if found and found[0]:
                return


# -- a database that can't be written -------------------------------------------------------


def test_a_database_that_another_program_holds_is_told_as_busy(
    database: Database, another_program: Callable[[], Database], monkeypatch: pytest.MonkeyPatch
) -> None:
    user = add_player(database, "A")
    if database.is_sqlite:
        monkeypatch.setattr("dtxdesk.data.engine.BUSY_TIMEOUT_MS", 20)
        assert database.path is not None
        holder: Any = sqlite3.connect(database.path)
        holder.execute("BEGIN IMMEDIATE")
    else:
        monkeypatch.setattr("dtxdesk.data.unit_of_work.LOCK_TIMEOUT_MS", 20)
        holder = plain(database)
        holder.execute("select pg_advisory_xact_lock(%s)", [feed.LOCK_KEY])
    try:
        with (
            pytest.raises(DatabaseUnavailable, match="busy"),
            another_program().unit_of_work("Edit") as work,
        ):
            work.get(User, user).base_mmr = 1
    finally:
        holder.rollback()
        holder.close()
    with database.unit_of_work("Edit") as work:
        work.get(User, user).base_mmr = 2


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    from dtxdesk.data.opening import open_local

    database = open_local(tmp_path / "desk.sqlite", tmp_path / "backups")
    try:
        add_player(database, "A")
        with database.writing.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
        with (
            pytest.raises(DatabaseUnavailable, match="disk is full"),
            database.unit_of_work("Edit") as work,
        ):
            work.add(User(nickname="B", notes="x" * 200_000))
        assert count(database, User) == 1
        assert check.problems_of(database) == []
        with database.writing.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
        add_player(database, "C")
    finally:
        database.close()
