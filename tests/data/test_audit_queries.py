"""The audit log as screens read it: operations, their rows and what differs."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from dtxdesk.data.database import Database
from dtxdesk.data.queries import audit_list
from dtxdesk.data.queries.audit import (
    FieldChange,
    OperationRow,
    Standing,
    audit_authors,
    events_of_row,
    operation_events,
    operation_rows,
)
from dtxdesk.data.queries.audit_list import AuditFilter, operations_after, operations_before
from dtxdesk.data.queries.author_names import Author
from dtxdesk.data.schema import AuditEvent, User
from dtxdesk.domain.search import SearchError
from dtxdesk.services.history import History
from tests.fixtures import StoppedClock
from tests.league import add_league, add_player, store


def edit(database: Database, user_id: int, title: str = "Edit", **values: object) -> None:
    with database.unit_of_work(title) as work:
        user = work.get(User, user_id)
        for name, value in values.items():
            setattr(user, name, value)


def delete(database: Database, user_id: int, title: str = "Delete") -> None:
    with database.unit_of_work(title) as work:
        work.delete(work.get(User, user_id))


# -- one row's story ------------------------------------------------------------------------


def test_the_story_of_a_row_is_told_newest_first(database: Database, clock: StoppedClock) -> None:
    user, other = add_player(database, "A", 7, 3000), add_player(database, "Another")
    clock.forward(minutes=5)
    edit(database, user, "Edit A", base_mmr=4000, notes="Sundays only")
    edit(database, other, "Edit another", base_mmr=1000)
    History(database).undo()
    with database.reader() as connection:
        story = events_of_row(connection, "users", user)
        newest = events_of_row(connection, "users", user, limit=1)
        rest = events_of_row(connection, "users", user, before_id=newest[-1].id)
    assert [(event.title, event.action) for event in story] == [
        ("Edit A", "update"),
        ("Add A", "insert"),
    ]
    assert newest + rest == story
    changed, made = story
    assert changed.fields == (
        FieldChange("base_mmr", 3000, 4000),
        FieldChange("notes", "", "Sundays only"),
    )
    assert (changed.row_name, changed.there, changed.row_id) == ("A", True, user)
    assert changed.author == database.author
    fields = {field.name: field.after for field in made.fields}
    assert fields["nickname"] == "A"
    assert "version" not in fields
    assert "discord_id" not in fields


def test_a_row_that_is_gone_keeps_its_last_name(database: Database) -> None:
    user = add_player(database, "Gone")
    delete(database, user)
    with database.reader() as connection:
        assert connection.execute(select(User.id)).first() is None
        deleted, made = events_of_row(connection, "users", user)
    assert (deleted.row_name, deleted.there, deleted.action) == ("Gone", False, "delete")
    assert FieldChange("nickname", "Gone", None) in deleted.fields
    assert made.row_name == "Gone"


# -- the list -------------------------------------------------------------------------------


def listed(database: Database, search: str = "", **chips: str) -> list[OperationRow]:
    """The whole list, step by step, as a screen reads it."""
    wanted = AuditFilter(search, **chips)
    with database.reader() as connection:
        ids: list[int] = []
        before: int | None = audit_list.newest_event(connection) + 1
        while before is not None:
            found = operations_before(connection, wanted, database.clock(), before, limit=2)
            ids += found.ids
            before = found.go_on
        assert len(set(ids)) == len(ids)
        return operation_rows(connection, ids)


def titles(database: Database, search: str = "", **chips: str) -> list[str]:
    return [row.title for row in listed(database, search, **chips)]


@pytest.fixture
def short_stretch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Steps that end in the middle of operations."""
    monkeypatch.setattr(audit_list, "STRETCH", 3)


def add_many(database: Database, *names: str) -> None:
    with database.unit_of_work("Add many") as work:
        work.session.add_all([User(nickname=name) for name in names])


@pytest.mark.usefixtures("short_stretch")
def test_an_operation_is_one_line_however_many_rows_it_has(
    database: Database, clock: StoppedClock
) -> None:
    first = add_player(database, "Korvus")
    with database.writing.begin() as connection:
        # A server stamps the events with its own time.
        connection.execute(update(AuditEvent).values(at=clock() - timedelta(days=10)))
    add_many(database, *"ABCDEFGH")
    league = add_league(database)
    edit(database, first, "Edit Korvus", base_mmr=4000, notes="n")
    store(database, league, [])
    lines = listed(database)
    assert [(line.title, line.rows) for line in lines] == [
        ("Edit Korvus", 1),
        ("Add a league", 1),
        ("Add many", 8),
        ("Add Korvus", 1),
    ]
    assert lines[0].fields == ("base_mmr", "notes")
    assert lines[2].touched == (("users", 8),)
    assert titles(database, "korvus") == ["Edit Korvus", "Add Korvus"]
    assert titles(database, "-korvus") == ["Add a league", "Add many"]
    assert titles(database, "since<7d") == ["Edit Korvus", "Add a league", "Add many"]
    assert titles(database, "since>7d") == ["Add Korvus"]
    assert titles(database, "table:leagues") == ["Add a league"]
    assert titles(database, "-table:players") == ["Add a league"]
    assert titles(database, "what:many") == ["Add many"]
    assert titles(database, about="leagues") == ["Add a league"]
    assert titles(database, author="nobody") == []
    assert titles(database, f"who:{database.author}", author=database.author) == titles(database)
    with pytest.raises(SearchError):
        titles(database, "kind:nonsense")
    with database.reader() as connection:
        now = database.clock()
        assert operations_after(connection, AuditFilter(), now, lines[0].id) == []
        assert operations_after(connection, AuditFilter(), now, lines[2].id + 7) == [
            lines[0].id,
            lines[1].id,
        ]
        assert audit_authors(connection) == [Author(database.author, database.author)]
        events = operation_events(connection, lines[2].operation, limit=5)
        rest = operation_events(connection, lines[2].operation, after_id=events[-1].id)
    assert [event.row_name for event in (*events, *rest)] == list("ABCDEFGH")


def test_what_is_taken_back_says_by_what(database: Database) -> None:
    user = add_player(database, "A")
    edit(database, user, "Edit A", base_mmr=4000)
    history = History(database)
    for step in (history.undo, history.redo, history.undo):
        step()
    third, second, first, edited, added = listed(database)
    assert [row.kind for row in (third, second, first, edited)] == [
        "undo",
        "redo",
        "undo",
        "change",
    ]
    assert edited.taken_back is not None
    assert edited.taken_back.operation == third.operation
    assert edited.taken_back.id == third.id
    assert first.taken_back is None  # done again, and that was undone: it holds
    assert second.taken_back is not None
    assert {row.to_take_back for row in (first, second, third, edited)} == {third.operation}
    assert all(row.is_redo for row in (first, second, third, edited))
    assert (added.chain, added.is_redo, added.to_take_back) == ((), False, added.operation)
    assert titles(database, "kind:redo") == titles(database, kind="redo") == ["Edit A"]


def test_what_can_not_be_taken_back_is_told(database: Database) -> None:
    add_player(database, "A")
    with database.unit_of_work("Sync", kind="summary") as work:
        work.summarise("Synced DTX", {"fetched": 3})
    summary, added = listed(database)
    assert (summary.title, summary.kind, summary.standing) == (
        "Synced DTX",
        "summary",
        Standing.NO_ROWS,
    )
    assert added.standing is Standing.OPEN
    with database.reader() as connection:
        (figures,) = operation_events(connection, summary.operation)
    assert figures.fields == (FieldChange("fetched", None, 3),)
    assert (figures.action, figures.row_name) == ("summary", "")
    with database.writing.begin() as connection:
        connection.execute(update(AuditEvent).values(revision="0000"))
    assert listed(database)[1].standing is Standing.OUTDATED
