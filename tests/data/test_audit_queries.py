"""The audit log as screens read it: operations, their rows and what differs."""

from __future__ import annotations

from sqlalchemy import select

from dtxdesk.data.database import Database
from dtxdesk.data.queries.audit import FieldChange, events_of_row
from dtxdesk.data.schema import User
from dtxdesk.services.history import History
from tests.fixtures import StoppedClock
from tests.league import add_player


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
