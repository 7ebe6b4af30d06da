"""Undo and redo as the program offers them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select, update

from dtxdesk.data.database import Database
from dtxdesk.data.queries.audit import FieldChange, first_event
from dtxdesk.data.schema import AuditEvent, User
from dtxdesk.errors import UserError
from dtxdesk.services.history import ChangedSince, History
from tests.league import add_player


def test_each_step_is_named_and_done(database: Database) -> None:
    history = History(database)
    assert (history.next_undo(), history.next_redo()) == (None, None)
    for failing in (history.undo, history.redo):
        with pytest.raises(UserError, match="nothing to"):
            failing()
    add_player(database, "A")
    add_player(database, "B")
    following = history.next_undo()
    assert following is not None
    assert (following.title, following.author) == ("Add B", database.author)
    assert [history.undo().title, history.undo().title] == ["Add B", "Add A"]
    assert history.next_undo() is None
    assert [history.redo().title, history.redo().title] == ["Add A", "Add B"]
    assert history.next_redo() is None


def edit(
    database: Database, user_id: int, title: str, *, author: str = "", **values: object
) -> str:
    """Edits a player and returns the operation; another author is another program's."""
    with database.unit_of_work(title) as work:
        work.author = author or work.author
        user = work.get(User, user_id)
        for name, value in values.items():
            setattr(user, name, value)
    if author and not database.is_sqlite:
        # A server says itself who writes; another author has to be another role.
        with database.writing.begin() as connection:
            mine = AuditEvent.operation == work.operation_id
            connection.execute(update(AuditEvent).where(mine).values(author=author))
    return work.operation_id


def notes(database: Database) -> list[str]:
    with database.reader() as connection:
        return list(connection.execute(select(User.notes).order_by(User.id)).scalars())


def test_any_operation_of_anyone_can_be_taken_back(database: Database) -> None:
    history = History(database)
    first, second = add_player(database, "A"), add_player(database, "B")
    theirs = edit(database, first, "Edit A", author="tomo", notes="theirs")
    edit(database, second, "Edit B", notes="mine")

    seen = history.preview(theirs)
    assert (seen.title, seen.is_redo, seen.total, seen.later) == ("Edit A", False, 1, None)
    (row,) = seen.rows
    assert (row.row_name, row.action) == ("A", "update")
    assert row.fields == (FieldChange("notes", "theirs", ""),)
    assert notes(database) == ["theirs", "mine"]

    assert history.take_back(theirs) == "Edit A"
    assert notes(database) == ["", "mine"]
    with pytest.raises(UserError, match="already"):
        history.take_back(theirs)
    with pytest.raises(UserError, match="already"):
        history.preview(theirs)

    redo = history.next_redo()
    assert redo is not None
    assert history.preview(redo.id).is_redo
    assert history.take_back(redo.id) == "Edit A"
    assert notes(database) == ["theirs", "mine"]
    assert history.undo().title == "Edit A"
    assert history.undo().title == "Edit B"
    assert notes(database) == ["", ""]


def test_what_someone_else_took_back_is_not_offered_again(
    database: Database, another_program: Callable[[], Database]
) -> None:
    user = add_player(database, "A")
    edit(database, user, "Edit A", author="tomo", notes="theirs")
    mine = History(database)
    newest = mine.next_undo()
    assert newest is not None
    assert newest.title == "Add A"
    operation = edit(database, user, "Edit A again", notes="mine")
    with database.unit_of_work("Edit A again", kind="undo", undoes=operation) as work:
        work.author = "tomo"
        work.get(User, user).notes = "theirs"
    if not database.is_sqlite:
        with database.writing.begin() as connection:
            taken = AuditEvent.operation == work.operation_id
            connection.execute(update(AuditEvent).where(taken).values(author="tomo"))
    following = History(another_program()).next_undo()
    assert following is not None
    assert following.title == "Add A"


def test_a_later_change_is_in_the_way_and_named(database: Database) -> None:
    history = History(database)
    user = add_player(database, "A")
    early = edit(database, user, "Edit early", notes="1")
    late = edit(database, user, "Edit late", author="tomo", notes="2")
    later = history.preview(early).later
    assert later is not None
    with database.reader() as connection:
        assert later.id == first_event(connection, late)
    assert (later.title, later.author) == ("Edit late", "tomo")
    with pytest.raises(ChangedSince) as refused:
        history.take_back(early)
    assert refused.value.later == later
    assert notes(database) == ["2"]
    history.take_back(late)
    assert history.preview(early).later is None
    history.take_back(early)
    assert notes(database) == [""]


def test_a_preview_says_which_rows_come_and_go(database: Database) -> None:
    history = History(database)
    user = add_player(database, "A", 7, 3000)
    with database.reader() as connection:
        added = connection.execute(select(AuditEvent.operation)).scalar_one()
    (row,) = history.preview(added).rows
    assert (row.row_name, row.there, row.action) == ("A", True, "delete")
    history.take_back(added)
    undo = history.next_redo()
    assert undo is not None
    (row,) = history.preview(undo.id).rows
    assert (row.row_name, row.there, row.action) == ("A", False, "insert")
    assert FieldChange("base_mmr", None, 3000) in row.fields
    assert row.row_id == user


def test_what_has_no_rows_or_is_too_old_can_not_be_taken_back(database: Database) -> None:
    history = History(database)
    with database.unit_of_work("Sync", kind="summary") as work:
        work.summarise("Synced DTX", {"fetched": 3})
    for operation in (work.operation_id, "no such operation"):
        with pytest.raises(UserError, match="no row"):
            history.preview(operation)
    add_player(database, "A")
    newest = history.next_undo()
    assert newest is not None
    with database.writing.begin() as connection:
        connection.execute(update(AuditEvent).values(revision="0000"))
    with pytest.raises(UserError, match="upgrade"):
        history.take_back(newest.id)
