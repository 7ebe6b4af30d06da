"""Tournaments made, changed, copied and deleted whole."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from dtxdesk.data.database import Database
from dtxdesk.data.queries.tournaments import tournament_detail
from dtxdesk.data.tournament_schema import Draft, DraftEntry, DraftEvent, DraftTeam
from dtxdesk.domain.tournaments import TournamentFields, TournamentState, TournamentType
from dtxdesk.errors import Conflict, UserError
from dtxdesk.services.history import History
from dtxdesk.services.tournaments import Tournaments
from tests.league import add_league
from tests.tournaments import TABLES, Evening, assert_sound, everything

FIELDS = TournamentFields(
    name="Winter Draft",
    description="Two\nlines",
    type=TournamentType.BALANCED,
    state=TournamentState.SIGNUP,
    starts_at=datetime(2026, 12, 5, 19, 0, tzinfo=UTC),
    time_zone="Europe/Berlin",
    team_size=4,
    prizes="1: 200 €\n3-4: A shirt",
)


def fields_of(database: Database, tournament_id: int) -> TournamentFields:
    with database.reader() as connection:
        detail = tournament_detail(connection, tournament_id)
    assert detail is not None
    return detail.fields


def drafted(database: Database, evening: Evening, team_id: int) -> None:
    """A draft that is over, with one of everything."""
    with database.unit_of_work("Draft") as work:
        draft = work.add(
            Draft(tournament_id=evening.id, style="snake", state="finished",
                  started_at=work.now, started_by="me")
        )  # fmt: skip
        work.add(DraftTeam(draft_id=draft.id, team_id=team_id, place=1, size=5))
        entry = work.add(DraftEntry(draft_id=draft.id, user_id=evening.players[1], mmr=5))
        work.add(
            DraftEvent(draft_id=draft.id, number=1, kind="pick", at=work.now, by="me",
                       team_id=team_id, entry_id=entry.id, details={})
        )  # fmt: skip


def test_what_is_created_is_there_until_it_is_undone(database: Database) -> None:
    league = add_league(database)
    made = Tournaments(database).create(FIELDS)
    assert fields_of(database, made) == FIELDS
    Tournaments(database).edit(made, 1, TournamentFields(name=" Spring ", league_id=league))
    assert fields_of(database, made) == TournamentFields(name="Spring", league_id=league)
    history = History(database)
    assert history.undo().title == "Edit Spring"
    assert fields_of(database, made) == FIELDS
    assert history.undo().title == "Create Winter Draft"
    assert everything(database)["tournaments"] == []
    history.redo()
    history.redo()
    assert fields_of(database, made).name == "Spring"


def test_two_people_at_once_are_a_conflict(database: Database) -> None:
    tournaments = Tournaments(database)
    made = tournaments.create(FIELDS)
    tournaments.edit(made, 1, TournamentFields(name="Mine"))
    with pytest.raises(Conflict):
        tournaments.edit(made, 1, TournamentFields(name="Yours"))
    assert fields_of(database, made).name == "Mine"


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        (TournamentFields(name=" "), "name"),
        (TournamentFields(name="A", time_zone="Berlin"), "time zone"),
        (TournamentFields(name="A", league_id=99), "league"),
    ],
)
def test_what_can_not_be_saved(database: Database, fields: TournamentFields, why: str) -> None:
    with pytest.raises(UserError, match=why):
        Tournaments(database).create(fields)
    assert everything(database)["tournaments"] == []


def test_its_state_is_in_the_words_of_the_log(database: Database) -> None:
    tournaments = Tournaments(database)
    made = tournaments.create(FIELDS)
    tournaments.set_state(made, TournamentState.RUNNING)
    assert fields_of(database, made).state is TournamentState.RUNNING
    assert History(database).undo().title == "Start Winter Draft"
    assert fields_of(database, made).state is TournamentState.SIGNUP
    with pytest.raises(UserError, match="no such tournament"):
        tournaments.set_state(99, TournamentState.RUNNING)


def test_a_copy_has_the_players_who_played_and_nobody_checked_in(database: Database) -> None:
    evening = Evening(database, (1000, 2000, 3000, 4000))
    one, two, three, four = evening.players
    evening.sign_ups.drop(evening.id, [two])
    evening.sign_ups.to_waiting_list(evening.id, [three])
    copy = evening.tournaments.copy(evening.id, FIELDS, players=True)
    signed = [row for row in everything(database)["sign_ups"] if row["tournament_id"] == copy]
    assert [row["user_id"] for row in signed] == [one, four]
    assert {(row["state"], row["checked_in_at"]) for row in signed} == {("in", None)}
    bare = evening.tournaments.copy(evening.id, FIELDS, players=False)
    assert not [row for row in everything(database)["sign_ups"] if row["tournament_id"] == bare]
    with pytest.raises(UserError, match="no such tournament"):
        evening.tournaments.copy(99, FIELDS, players=False)


def test_deleted_whole_and_back_again_and_again(database: Database) -> None:
    evening = Evening(database, (1000, 2000, 3000, None))
    other = evening.tournaments.create(TournamentFields(name="Stays"))
    first = evening.team(*evening.players[:2])
    second = evening.team(evening.players[2])
    evening.teams.move(evening.id, [evening.players[1]], second)
    evening.teams.add_stand_in(first, evening.players[3])
    drafted(database, evening, first)
    before = everything(database)
    assert all(before[table.name] for table in TABLES)

    evening.tournaments.delete(evening.id)
    gone = everything(database)
    assert [row["id"] for row in gone["tournaments"]] == [other]
    assert not any(gone[table.name] for table in TABLES if table.name != "tournaments")
    history = History(database)
    for _ in range(3):
        assert history.undo().title == "Delete Winter Draft"
        assert everything(database) == before
        assert_sound(database)
        history.redo()
        assert everything(database) == gone
    with pytest.raises(UserError, match="no such tournament"):
        evening.tournaments.delete(evening.id)
