"""Undo and redo: all the way back and all the way forth, and never over what someone else did."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from dtxdesk.data import check
from dtxdesk.data.database import Database
from dtxdesk.data.opening import open_local, open_server
from dtxdesk.data.rows import AUDITED, BOOKKEEPING, table_of
from dtxdesk.data.schema import AuditEvent, League, LeaguePlayerStats, Setting, SteamMatch, User
from dtxdesk.domain.league_mmr import Formula
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.errors import UserError
from dtxdesk.services.history import History
from dtxdesk.services.leagues import Leagues
from tests.fixtures import StoppedClock
from tests.league import add_league, add_player, empty, played, slot, store

SEVERAL_EXAMPLES = settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def contents(database: Database) -> dict[str, list[Any]]:
    """All rows that people edit and all that follows from them, without the counting of edits."""
    left_out = BOOKKEEPING | {"version", "created_at"}
    found: dict[str, list[Any]] = {}
    with database.reader() as connection:
        for model in (*AUDITED, LeaguePlayerStats):
            table = table_of(model)
            columns = [column for column in table.columns if column.name not in left_out]
            ordered = select(*columns).order_by(*table.primary_key.columns)
            found[table.name] = [tuple(row) for row in connection.execute(ordered)]
    return found


# -- any operations -------------------------------------------------------------------------


def _add(database: Database, number: int, value: int) -> None:
    with database.unit_of_work("Add") as work:
        work.add(User(nickname=f"New {value}", base_mmr=value))


def _edit(database: Database, number: int, value: int) -> None:
    with database.unit_of_work("Edit") as work:
        users = work.session.scalars(select(User).order_by(User.id)).all()
        user = users[number % len(users)]
        user.base_mmr, user.nickname = value, f"Name {value}"
        work.flush()
        user.notes = "twice in one operation"


def _link(database: Database, number: int, value: int) -> None:
    with database.unit_of_work("Link") as work:
        users = work.session.scalars(select(User).order_by(User.id)).all()
        mine, other = users[number % len(users)], users[value % len(users)]
        steam_id = to_id64(100 + value % 3)
        for user in users:
            if user.steam_id == steam_id:
                user.steam_id = None
                work.flush()
        mine.steam_id = steam_id
        other.notes = f"{value}"


def _count(database: Database, number: int, value: int) -> None:
    with database.unit_of_work("Count") as work:
        match = work.get(SteamMatch, 1 + number % 6)
        match.counted, match.radiant_win = value % 2 == 0, value % 3 == 0


def _formula(database: Database, number: int, value: int) -> None:
    with database.reader() as connection:
        league_id = connection.execute(select(League.id).order_by(League.id)).scalars().first()
    assert league_id is not None
    formula = Formula((1_000_000 - value, value, 0), 1 + number % 3, value)
    Leagues(database).set_formula(league_id, None, formula)


def _primary(database: Database, number: int, value: int) -> None:
    with database.reader() as connection:
        ids = connection.execute(select(League.id).order_by(League.id)).scalars().all()
    Leagues(database).edit(ids[number % len(ids)], None, primary=value % 3 != 0, name=f"L{value}")


def _setting(database: Database, number: int, value: int) -> None:
    with database.unit_of_work("Set") as work:
        key = f"key {number % 2}"
        there = work.session.scalars(select(Setting).where(Setting.key == key)).first()
        if there is None:
            work.add(Setting(key=key, value=[value]))
        elif value % 2:
            work.delete(there)
        else:
            there.value = [value]


OPERATIONS = (_add, _edit, _link, _count, _formula, _primary, _setting)

operations = st.lists(
    st.tuples(st.sampled_from(OPERATIONS), st.integers(0, 9), st.integers(0, 5000)),
    min_size=1,
    max_size=7,
)


@SEVERAL_EXAMPLES
@given(operations)
def test_everything_can_be_undone_and_redone_again_and_again(
    database: Database, steps: list[tuple[Callable[..., None], int, int]]
) -> None:
    empty(database)
    primary, _ = add_league(database), add_league(database, 18000, primary=False)
    for account in (100, 101, 102):
        add_player(database, f"P{account}", account, 3000)
    add_player(database, "Without a Steam id")
    pairs = ((100, 101), (101, 102), (102, 100))
    store(
        database,
        primary,
        [
            played(n, slot(0, pairs[n % 3][0], n, 2, 3, 400), slot(128, pairs[n % 3][1], 1, n))
            for n in range(1, 7)
        ],
    )
    with database.reader() as connection:
        begun = connection.execute(select(AuditEvent.operation)).scalars().all()
    history, states = History(database), [contents(database)]
    for operation, number, value in steps:
        operation(database, number, value)
        if contents(database) != states[-1]:
            states.append(contents(database))
    made = len(states) - 1

    for _ in range(2):
        for state in reversed(states[:-1]):
            history.undo()
            assert contents(database) == state
        following = history.next_undo()
        assert following is None or following.id in begun
        for state in states[1:]:
            history.redo()
            assert contents(database) == state
        assert history.next_redo() is None
    assert check.problems_of(database) == []
    assert made == len(states) - 1


# -- what it must respect -------------------------------------------------------------------


def test_undo_survives_reopening_and_only_raises_the_version(
    kind: str, database: Database, tmp_path: Path, clock: StoppedClock
) -> None:
    user = add_player(database, "A", 7, 3000)
    with database.unit_of_work("Edit A") as work:
        work.get(User, user).base_mmr = 4000
    if kind == "sqlite":
        assert database.path is not None
        again = open_local(database.path, tmp_path, clock=clock)
    else:
        again = open_server(
            database.url.set(drivername="postgresql").render_as_string(False), tmp_path, clock=clock
        )
    try:
        assert History(again).undo().title == "Edit A"
    finally:
        again.close()
    with database.reader() as connection:
        assert connection.execute(select(User.base_mmr, User.version)).one() == (3000, 3)


def test_a_row_that_comes_back_has_its_id_and_a_higher_version(database: Database) -> None:
    user = add_player(database, "A", 7, 3000)
    with database.unit_of_work("Edit") as work:
        work.get(User, user).base_mmr = 4000
    with database.unit_of_work("Delete A") as work:
        work.delete(work.get(User, user))
    History(database).undo()
    with database.unit_of_work("Look") as work:
        back = work.get(User, user)
        assert (back.nickname, back.base_mmr, back.steam_id) == ("A", 4000, to_id64(7))
        assert back.sort_name == "a"
        assert back.version == 3
    # Who still looks at an older state must not overwrite it.
    with pytest.raises(UserError, match="changed"), database.unit_of_work("Edit") as work:
        work.get(User, user, version=1)


def test_undo_of_a_redone_addition_of_a_person_who_played(database: Database) -> None:
    league = add_league(database)
    store(database, league, [played(n, slot(0, 7, n)) for n in range(1, 7)])
    add_player(database, "A", 7, 3000)
    history = History(database)
    before = contents(database)
    for _ in range(2):
        history.undo()
        assert contents(database)["league_player_stats"] == []
        history.redo()
        assert contents(database) == before


def test_it_is_refused_where_someone_changed_the_row_since(
    database: Database, clock: StoppedClock
) -> None:
    user, other = add_player(database, "A", 7, 3000), add_player(database, "B")
    with database.unit_of_work("Edit both") as work:
        work.get(User, user).base_mmr = 4000
        work.get(User, other).base_mmr = 4000
    clock.forward(minutes=5)
    with database.unit_of_work("Edit by another") as work:
        work.author = "Korvus"
        work.get(User, user).base_mmr = 5000
    if not database.is_sqlite:
        # The server says itself who writes; another author has to be another role.
        with database.writing.begin() as connection:
            connection.execute(
                update(AuditEvent)
                .where(AuditEvent.title == "Edit by another")
                .values(author="Korvus")
            )
    before = contents(database)
    with pytest.raises(UserError) as refused:
        History(database).undo()
    assert re.search(r"Korvus at 20\d\d-\d\d-\d\d \d\d:\d\d UTC", refused.value.message)
    assert contents(database) == before


def test_what_a_sync_has_brought_since_stays(database: Database) -> None:
    league = add_league(database)
    store(database, league, [played(1, slot(0, 7), radiant_win=None, duration=100)])
    with database.unit_of_work("Take it out") as work:
        work.get(SteamMatch, 1).counted = False
    store(database, league, [played(1, slot(0, 7), radiant_win=True, duration=1900)])
    History(database).undo()
    with database.unit_of_work("Look") as work:
        match = work.get(SteamMatch, 1)
        assert (match.counted, match.radiant_win, match.duration) == (True, True, 1900)


def test_it_never_reaches_behind_an_upgrade(database: Database) -> None:
    add_player(database, "A")
    with database.writing.begin() as connection:
        connection.execute(update(AuditEvent).values(revision="0000"))
    assert History(database).next_undo() is None
    with pytest.raises(UserError, match="nothing to undo"):
        History(database).undo()


def test_something_new_ends_redo(database: Database) -> None:
    add_player(database, "A")
    history = History(database)
    history.undo()
    assert history.next_redo() is not None
    add_player(database, "B")
    assert history.next_redo() is None
    with pytest.raises(UserError, match="nothing to redo"):
        history.redo()


def test_operations_of_many_rows_are_taken_back_in_their_order(database: Database) -> None:
    with database.unit_of_work("Add many") as work:
        for number in range(70):
            work.session.add(User(nickname=f"P{number}"))
    for title in ("Edit many", "Edit many again"):
        with database.unit_of_work(title) as work:
            for user in work.session.scalars(select(User)):
                user.notes = title
    history = History(database)
    titles = ["Add many", "Edit many", "Edit many again"]
    assert [history.undo().title for _ in titles] == titles[::-1]
    assert contents(database)["users"] == []
    assert [history.redo().title for _ in titles] == titles
    assert history.undo().title == "Edit many again"
