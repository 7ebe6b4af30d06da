"""The audit log in words: tournaments, sign-ups and teams as the other screens call them."""

from __future__ import annotations

import pytest

from dtxdesk.data.database import Database
from dtxdesk.data.queries.audit import COUNTERS, RowEvent, events_of_row, operation_events
from dtxdesk.data.rows import audited_columns
from dtxdesk.services.history import History
from dtxdesk.ui.audit_words import about, field_title, row_title, shown_fields
from tests.league import add_player
from tests.tournaments import TABLES, Evening

pytestmark = pytest.mark.usefixtures("qapp")


def last_operation(database: Database) -> list[RowEvent]:
    done = History(database).next_undo()
    assert done is not None
    with database.reader() as connection:
        return operation_events(connection, done.id)


def told(events: list[RowEvent]) -> dict[str, dict[str, tuple[str, str]]]:
    return {
        row_title(event): {
            field.title: (field.before, field.after) for field in shown_fields(event.fields)
        }
        for event in events
    }


def test_ids_and_times_have_titles_of_their_own() -> None:
    for table in TABLES:
        for column in audited_columns(table):
            if column.name not in COUNTERS and column.name.endswith(("_id", "_at")):
                assert field_title(column.name) != column.name.replace("_", " ").capitalize()


def test_what_an_operation_is_about() -> None:
    said = about((table.name, 2) for table in TABLES)
    assert "setting" not in said
    assert len(set(said.split(", "))) == len(TABLES)


def test_ids_are_told_as_names(database: Database) -> None:
    evening = Evening(database, (1000, 2000))
    one, two = evening.players
    team = evening.team(one)
    evening.teams.move(evening.id, [two], team)
    events = told(last_operation(database))
    assert events["P2 in a team"] == {
        "Tournament": ("–", "Winter Draft"),
        "Team": ("–", "Team P1"),
        "Player": ("–", "P2"),
        "Role": ("–", "member"),
        "May play": ("–", "yes"),
        "Joined": ("–", events["P2 in a team"]["Joined"][1]),
    }
    evening.teams.set_captain(team, two)
    assert told(last_operation(database)) == {"Team P1": {"Captain": ("P1", "P2")}}
    done = History(database).next_undo()
    assert done is not None
    (effect,) = History(database).preview(done.id).rows
    (field,) = shown_fields(effect.fields)
    assert (field.before, field.after) == ("P2", "P1")
    evening.sign_ups.drop(evening.id, [two])
    events = told(last_operation(database))
    assert events["Sign-up of P2"]["State"] == ("plays", "dropped out")
    assert events["P2 in a team"]["Role"] == ("member", "former member")


def test_who_is_gone_is_told_by_number(database: Database) -> None:
    evening = Evening(database)
    stranger = add_player(database, "Rook")
    evening.sign_ups.add(evening.id, [stranger])
    evening.tournaments.delete(evening.id)
    with database.reader() as connection:
        (gone, made) = events_of_row(connection, "sign_ups", 1)
    assert row_title(gone) == row_title(made) == "Sign-up of Rook"
    assert dict(told([gone])["Sign-up of Rook"])["Tournament"] == (str(evening.id), "–")
