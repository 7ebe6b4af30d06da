"""A forgotten person in tournaments: what was written of the person goes, what happened stays."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sqlalchemy import Text, cast, select

from dtxdesk.data.database import Database
from dtxdesk.data.schema import AuditEvent, Base, User
from dtxdesk.data.stage_tables import penalties, series, stages, tie_decisions
from dtxdesk.data.tournament_schema import Draft, DraftEntry
from dtxdesk.domain.schedule import Booking
from dtxdesk.domain.stages.model import Format, StageOptions
from dtxdesk.domain.tournaments import TournamentFields
from dtxdesk.services.decisions import OrganiserDecisions
from dtxdesk.services.forgetting import Forgetting
from dtxdesk.services.history import History
from dtxdesk.services.merging import Merging
from dtxdesk.services.results import Results, Score
from dtxdesk.services.schedule import Schedule
from dtxdesk.services.stages import LaterStage, Stages
from dtxdesk.services.teams import TeamFields
from tests.tournaments import Evening, assert_sound, everything, rows_of

SECRETS = ("P1", "p1", "likes cheese", "P3")


class NoAnswers:
    def forget_account(self, account_id: int) -> int:
        return 0


def forget(database: Database, folder: Path, user_id: int) -> None:
    Forgetting(database, folder / "backups", NoAnswers).forget(user_id, delete_backups=True)


def where_said(database: Database) -> list[str]:
    """Columns of the database that still say one of the secrets; "P12" is none."""
    found = []
    with database.reader() as connection:
        for table in Base.metadata.sorted_tables:
            for column in table.columns:
                values = connection.execute(select(cast(column, Text))).scalars()
                told = [re.sub("p12", "", str(value), flags=re.IGNORECASE) for value in values]
                found += [
                    f"{table.name}.{column.name}: {value}"
                    for value in told
                    if any(secret in value for secret in SECRETS)
                ]
    return found


@pytest.fixture
def evening(database: Database) -> Evening:
    """P1 leads a team, was called P3 on another sign-up, and is written about."""
    made = Evening(database, (1000, 2000, 3000))
    first, second, third = made.players
    team = made.team(first, second)
    made.teams.add(made.id, TeamFields("p1", "P1"))
    made.teams.add(made.id, TeamFields("P12 stays", "P12"))
    made.sign_ups.edit_note(made.id, first, "likes cheese")
    made.sign_ups.edit_note(made.id, second, "a note about somebody else")
    Merging(database).merge(third, first)
    made.teams.set_captain(team, second)
    made.teams.set_captain(team, first)
    made.teams.add_stand_in(made.teams.add(made.id, TeamFields("Others")), first)
    made.tournaments.edit(
        made.id,
        1,
        TournamentFields(
            name="P1 Cup", description="Cast by P1.\nBring P1's cup", prizes="1: Paid by P1"
        ),
    )
    other = made.tournaments.create(TournamentFields(name="Next", description="(P1) helps"))
    made.tournaments.delete(other)
    with database.unit_of_work("P2 picks for P1's team") as work:
        draft = work.add(Draft(tournament_id=made.id, style="snake", state="finished",
                               started_at=work.now, started_by="me"))  # fmt: skip
        work.add(DraftEntry(draft_id=draft.id, user_id=second, mmr=1))
    made.tournaments.create(TournamentFields(name="Spring", description="Ask P1"))
    return made


def test_nothing_is_left_of_the_name_and_the_note(
    database: Database, evening: Evening, tmp_path: Path
) -> None:
    assert len(where_said(database)) > 10
    before = everything(database)
    forget(database, tmp_path, evening.players[0])
    assert where_said(database) == []
    after = everything(database)
    names = [(row["name"], row["tag"]) for row in after["teams"]]
    assert names == [
        ("Team a former player", ""),
        ("a former player", ""),
        ("P12 stays", "P12"),
        ("Others", "OTHE"),
    ]
    assert [row["name"] for row in after["tournaments"]] == ["a former player Cup", "Spring"]
    assert after["tournaments"][0]["description"] == (
        "Cast by a former player.\nBring a former player's cup"
    )
    assert after["tournaments"][0]["prizes"] == [
        {"best": 1, "worst": 1, "note": "Paid by a former player"}
    ]
    assert [row["note"] for row in after["sign_ups"]] == ["", "a note about somebody else"]
    for table in ("team_members", "draft_entries"):
        assert after[table] == before[table]
    assert evening.leaders(1) == (evening.players[0], None)
    assert_sound(database)


def test_what_was_not_about_the_person_can_still_be_undone(
    database: Database, evening: Evening, tmp_path: Path
) -> None:
    with database.unit_of_work("Add Rook") as work:
        rook = work.add(User(nickname="Rook")).id
    evening.sign_ups.add(evening.id, [rook])
    forget(database, tmp_path, evening.players[0])
    assert History(database).undo().title == "Sign up Rook for a former player Cup"
    assert rook not in evening.states()
    assert where_said(database) == []
    assert_sound(database)


def test_two_teams_that_held_two_names_have_two_names_still(
    database: Database, tmp_path: Path
) -> None:
    evening = Evening(database, (1000, 2000))
    one, two = evening.players
    evening.team(one)
    evening.teams.add(evening.id, TeamFields("Team P2"))
    Merging(database).merge(two, one)
    forget(database, tmp_path, one)
    assert [row["name"] for row in everything(database)["teams"]] == [
        "Team a former player",
        "Team a former player 2",
    ]


def test_what_stages_say_of_the_person_goes_as_well(database: Database, tmp_path: Path) -> None:
    evening = Evening(database, (1000, 2000))
    teams = [evening.team(one) for one in evening.players]
    evening.tournaments.edit(evening.id, 1, TournamentFields(name="P1 Cup"))
    groups = StageOptions(Format.ROUND_ROBIN, best_of=2)
    finals = LaterStage(StageOptions(Format.SINGLE_ELIMINATION), 2, "The P1 finals")
    Stages(database).start(evening.id, groups, teams, [finals])
    Results(database).enter(evening.id, [(1, Score(1, 1))])
    decisions = OrganiserDecisions(database)
    decisions.decide(evening.id, teams, "p1 won the toss")
    decisions.penalise(evening.id, teams[1], 1, "Insulted P1")
    gone = decisions.penalise(evening.id, teams[0], 1, "P1 was late")
    decisions.lift_penalty(evening.id, gone.id)
    Schedule(database).book(evening.id, {1: Booking(place="at P1's", caster="P1 & P12")})
    elsewhere = Stages(database).start_with_teams(
        TournamentFields(name="Spring"), StageOptions(Format.SINGLE_ELIMINATION), ["A", "B"]
    )
    Schedule(database).book(elsewhere, {1: Booking(caster="P1")})
    assert len(where_said(database)) > 20
    results = [row["score_first"] for row in rows_of(database, series)]
    forget(database, tmp_path, evening.players[0])
    assert where_said(database) == []
    there = rows_of(database, series)
    assert [(row["place"], row["caster"]) for row in there] == [
        ("at a former player's", "a former player & P12"),
        ("", "a former player"),
    ]
    assert [row["score_first"] for row in there] == results
    assert [row["reason"] for row in rows_of(database, tie_decisions)] == [
        "a former player won the toss"
    ]
    assert [row["reason"] for row in rows_of(database, penalties)] == ["Insulted a former player"]
    assert rows_of(database, stages)[1]["name"] == "The a former player finals"
    with database.reader() as connection:
        titles = connection.execute(select(AuditEvent.title)).scalars().all()
    assert "Schedule series 1 (a former player Cup)" in titles
    assert_sound(database)
