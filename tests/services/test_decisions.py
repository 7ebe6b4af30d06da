"""Penalties and ties that organisers decide, in the table and taken back."""

from __future__ import annotations

from typing import Any

import pytest

from dtxdesk.data.database import Database
from dtxdesk.data.queries.decisions import decisions_of, penalty_rows, tie_decision_rows
from dtxdesk.data.queries.teams import team_rows
from dtxdesk.data.stage_states import stored_stages
from dtxdesk.data.stage_tables import penalties, tie_decisions
from dtxdesk.domain.stages.model import Format, StageOptions, TieBreak
from dtxdesk.domain.stages.standings import Standings
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.errors import UserError
from dtxdesk.services.decisions import OrganiserDecisions
from dtxdesk.services.history import History
from dtxdesk.services.results import Results, Score
from dtxdesk.services.stage_document import tables
from dtxdesk.services.stages import Stages
from dtxdesk.services.tournament_document import tournament_document
from dtxdesk.services.tournaments import Tournaments
from tests.tournaments import rows_of


class Group:
    """A round robin, everything drawn 1-1, so that all teams are level."""

    def __init__(self, database: Database, size: int = 3, **options: Any) -> None:
        self.database = database
        self.decisions = OrganiserDecisions(database)
        made = StageOptions(
            Format.ROUND_ROBIN,
            best_of=2,
            tie_breaks=options.pop("tie_breaks", (TieBreak.HEAD_TO_HEAD,)),
            **options,
        )
        fields = TournamentFields(name="League", state=TournamentState.RUNNING)
        names = [f"T{number}" for number in range(1, size + 1)]
        self.id = Stages(database).start_with_teams(fields, made, names)
        with database.reader() as connection:
            self.team = {row.name: row.id for row in team_rows(connection, self.id)}
            series = [row.number for row in stored_stages(connection, self.id)[0].rows.values()]
        Results(database).enter(self.id, [(number, Score(1, 1)) for number in series])

    def table(self) -> Standings:
        with self.database.reader() as connection:
            (stage,) = stored_stages(connection, self.id)
            made = decisions_of(connection, self.id).get(stage.id)
        ((_, table),) = tables(stage.state(), made)
        return table

    def order(self) -> list[tuple[int, str]]:
        names = {team_id: name for name, team_id in self.team.items()}
        return [(row.rank, names[row.team]) for row in self.table().rows]

    def ids(self, *names: str) -> list[int]:
        return [self.team[name] for name in names]


def test_a_penalty_is_in_the_table_until_it_is_lifted(database: Database) -> None:
    group = Group(database)
    made = group.decisions.penalise(group.id, group.team["T1"], 1, " late\nlineup ")
    assert group.order() == [(1, "T2"), (1, "T3"), (3, "T1")]
    row = group.table().rows[-1]
    assert (row.points, row.penalty) == (1, 1)
    with database.reader() as connection:
        (penalty,) = penalty_rows(connection, group.id)
        document = tournament_document(connection, group.id)
    assert (penalty.id, penalty.points, penalty.reason) == (made, 1, "late lineup")
    assert document is not None
    (stage,) = document["stages"]
    assert [(one["team"], one["points"]) for one in stage["standings"]] == [
        ("T2", 2), ("T3", 2), ("T1", 1),
    ]  # fmt: skip
    group.decisions.penalise(group.id, group.team["T3"], -2, "Their win was taken away wrongly")
    assert group.order()[0] == (1, "T3")
    group.decisions.lift_penalty(group.id, made)
    assert group.order() == [(1, "T3"), (2, "T1"), (2, "T2")]
    history = History(database)
    for _ in range(3):
        history.undo(group.id)
    assert group.order() == [(1, "T1"), (1, "T2"), (1, "T3")]
    for _ in range(2):
        history.redo(group.id)
    assert group.order() == [(1, "T3"), (2, "T2"), (3, "T1")]


def test_a_tie_is_decided_by_hand_and_the_last_word_counts(database: Database) -> None:
    group = Group(database)
    group.decisions.decide(group.id, group.ids("T3", "T1", "T2"), "Coin flip on stream")
    assert group.order() == [(1, "T3"), (2, "T1"), (3, "T2")]
    why = group.table().why(*group.ids("T1", "T3"))
    assert str(why.sentence({team: name for name, team in group.team.items()})) == (
        "T3 was put above T1 by hand: Coin flip on stream"
    )
    second = group.decisions.decide(group.id, group.ids("T2", "T3", "T1"), "Flipped again")
    assert group.order() == [(1, "T2"), (2, "T3"), (3, "T1")]
    group.decisions.take_back(group.id, second)
    assert group.order()[0] == (1, "T3")
    History(database).undo(group.id)
    assert group.order()[0] == (1, "T2")


def test_extra_series_part_teams_and_can_be_followed_by_a_decision(database: Database) -> None:
    group = Group(database)
    for winner, loser in (("T2", "T1"), ("T3", "T1"), ("T2", "T3")):
        group.decisions.extra_series(group.id, group.team[winner], group.team[loser])
    assert group.order() == [(1, "T2"), (2, "T3"), (3, "T1")]
    with database.reader() as connection:
        kinds = [row.kind for row in tie_decision_rows(connection, group.id)]
    assert kinds == [TieBreak.EXTRA_SERIES] * 3
    with pytest.raises(UserError, match="not level"):
        group.decisions.decide(group.id, group.ids("T1", "T2", "T3"), "We want it so")


@pytest.mark.parametrize("tie_breaks", [(TieBreak.BY_HAND, TieBreak.SEED), (TieBreak.SEED,)])
def test_where_the_stage_has_decisions_by_hand_matters(
    database: Database, tie_breaks: tuple[TieBreak, ...]
) -> None:
    group = Group(database, tie_breaks=tie_breaks)
    order = group.ids("T3", "T2", "T1")
    if tie_breaks == (TieBreak.SEED,):
        with pytest.raises(UserError, match="not level"):
            group.decisions.decide(group.id, order, "No")
    else:
        group.decisions.decide(group.id, order, "Yes")
        assert group.order() == [(1, "T3"), (2, "T2"), (3, "T1")]


def test_what_can_not_be_decided(database: Database) -> None:
    group = Group(database, 4)
    one, two, *_ = group.team.values()
    refused = [
        ("no such tournament", lambda d: d.penalise(99, one, 1, "x")),
        ("1 to 1,000 points", lambda d: d.penalise(group.id, one, 0, "x")),
        ("1 to 1,000 points", lambda d: d.penalise(group.id, one, 1_001, "x")),
        ("needs a reason", lambda d: d.penalise(group.id, one, 1, " \n")),
        ("play in no table", lambda d: d.penalise(group.id, 99, 1, "x")),
        ("no such penalty", lambda d: d.lift_penalty(group.id, 1)),
        ("More teams share", lambda d: d.decide(group.id, [one, two], "x")),
        ("at least two", lambda d: d.decide(group.id, [one], "x")),
        ("at least two", lambda d: d.extra_series(group.id, one, one)),
        ("needs a reason", lambda d: d.decide(group.id, list(group.team.values()), "")),
        ("no such decision", lambda d: d.take_back(group.id, 1)),
    ]
    for words, attempt in refused:
        with pytest.raises(UserError, match=words):
            attempt(group.decisions)
    assert rows_of(database, penalties) == rows_of(database, tie_decisions) == []


def test_an_elimination_has_no_points(database: Database) -> None:
    fields = TournamentFields(name="Cup", state=TournamentState.RUNNING)
    cup = Stages(database).start_with_teams(
        fields, StageOptions(Format.SINGLE_ELIMINATION), ["A", "B"]
    )
    with database.reader() as connection:
        team = team_rows(connection, cup)[0].id
    with pytest.raises(UserError, match="play in no table"):
        OrganiserDecisions(database).penalise(cup, team, 1, "Late")


def test_a_deleted_tournament_takes_them_along_and_brings_them_back(database: Database) -> None:
    group = Group(database)
    group.decisions.penalise(group.id, group.team["T1"], 1, "Late")
    group.decisions.decide(group.id, group.ids("T3", "T2"), "Coin flip")
    before = rows_of(database, penalties), rows_of(database, tie_decisions)
    Tournaments(database).delete(group.id)
    assert rows_of(database, penalties) == rows_of(database, tie_decisions) == []
    History(database).undo()
    assert (rows_of(database, penalties), rows_of(database, tie_decisions)) == before
    assert group.order() == [(1, "T3"), (2, "T2"), (3, "T1")]
