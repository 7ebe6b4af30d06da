"""Penalties and ties that organisers decide, in the table and taken back."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dtxdesk.data.check import problems_of
from dtxdesk.data.database import Database
from dtxdesk.data.queries.decisions import (
    PenaltyRow,
    decisions_of,
    penalty_rows,
    tie_decision_rows,
)
from dtxdesk.data.queries.teams import team_rows
from dtxdesk.data.stage_states import StoredStage, derived_columns, stored_stages
from dtxdesk.data.stage_tables import penalties, tie_decisions
from dtxdesk.domain.stages.model import Format, StageOptions, TieBreak
from dtxdesk.domain.stages.standings import Standings
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.errors import UserError
from dtxdesk.services.decisions import OrganiserDecisions, PenaltyGiven
from dtxdesk.services.group_tables import tables
from dtxdesk.services.history import History
from dtxdesk.services.outcome_words import decision_lines
from dtxdesk.services.qualifying import qualifiers
from dtxdesk.services.results import Results, Score
from dtxdesk.services.stages import LaterStage, Stages
from dtxdesk.services.tournament_document import tournament_document
from dtxdesk.services.tournaments import Tournaments
from tests.league import empty
from tests.services.test_results import Season
from tests.tournaments import everything, rows_of


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
    made = group.decisions.penalise(group.id, group.team["T1"], 1, " late\nlineup ").id
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
    second = group.decisions.decide(group.id, group.ids("T2", "T3", "T1"), "Flipped again").id
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


def first_round_with(season: Season, team: str) -> list[str]:
    (pair,) = [one for one in season.first_round() if team in one]
    return pair


def played_out(database: Database) -> tuple[Season, OrganiserDecisions, dict[str, int]]:
    """Groups are over, and the first round of the playoffs has been played."""
    season = Season(database)
    season.better_seed_wins()
    season.stages.next_stage(season.id)
    season.better_seed_wins()
    with database.reader() as connection:
        ids = {row.name: row.id for row in team_rows(connection, season.id)}
    return season, OrganiserDecisions(database), ids


def test_a_penalty_reaches_the_playoffs_that_have_begun(database: Database) -> None:
    season, decisions, ids = played_out(database)
    before = season.documents
    assert "T4" in {team for pair in season.first_round() for team in pair}
    # The second of the first group falls behind the third, who goes on in its place.
    penalty = PenaltyGiven(ids["T4"], 4, "Late")
    seen = decisions.preview(season.id, penalty)
    assert season.documents == before
    said = [str(line) for line in decision_lines(seen)]
    assert any("T5 in the place of T4" in line for line in said)
    assert any("loses its result" in line for line in said)
    noted = decisions.make(season.id, penalty)
    assert [str(line) for line in decision_lines(noted.outcome)] == said
    assert "T4" not in {team for pair in season.first_round() for team in pair}
    kept = [one for one in season.documents[1]["series"] if one["score"]]
    assert len(kept) == 1
    assert "T5" not in kept[0]["teams"]
    assert problems_of(database) == []
    after = season.documents
    History(database).undo(season.id)
    assert season.documents == before
    History(database).redo(season.id)
    assert season.documents == after
    lifted = decisions.lift_penalty(season.id, noted.id)
    assert any("T4 in the place of T5" in str(line) for line in decision_lines(lifted.outcome))
    assert first_round_with(season, "T4") == next(
        one["teams"] for one in before[1]["series"] if one["round"] == 1 and "T4" in one["teams"]
    )


def test_a_decision_that_is_taken_back_lets_the_playoffs_wait(database: Database) -> None:
    fields = TournamentFields(name="Season")
    stages, results = Stages(database), Results(database)
    cup = stages.start_with_teams(
        fields,
        StageOptions(Format.ROUND_ROBIN, best_of=2, tie_breaks=(TieBreak.BY_HAND,)),
        ["T1", "T2", "T3"],
        [LaterStage(StageOptions(Format.SINGLE_ELIMINATION), taken=2)],
    )
    results.enter(cup, [(number, Score(1, 1)) for number in (1, 2, 3)])
    with database.reader() as connection:
        ids = [row.id for row in team_rows(connection, cup)]
    decisions = OrganiserDecisions(database)
    made = decisions.decide(cup, ids, "Coin flip")
    assert list(decision_lines(made.outcome)) == []
    stages.next_stage(cup)
    results.enter(cup, [(4, Score(2, 0))])
    before = everything(database)
    turned = decisions.decide(cup, [ids[2], ids[1], ids[0]], "It was the other side of the coin")
    with database.reader() as connection:
        assert stored_stages(connection, cup)[1].stage.teams == (ids[2], ids[1])
    decisions.take_back(cup, turned.id)
    with database.reader() as connection:
        assert stored_stages(connection, cup)[1].stage.teams == (ids[0], ids[1])
    waits = decisions.take_back(cup, made.id)
    assert [str(line) for line in decision_lines(waits.outcome)] == [
        "Stage 2 waits for its teams again",
    ]
    with database.reader() as connection:
        assert not stored_stages(connection, cup)[1].is_drawn_up
    for _ in range(3):
        History(database).undo(cup)
    assert everything(database) == before


def test_what_a_later_stage_has_come_of_is_not_undone_behind_its_back(database: Database) -> None:
    season = Season(database)
    season.better_seed_wins()
    with database.reader() as connection:
        ids = {row.name: row.id for row in team_rows(connection, season.id)}
    OrganiserDecisions(database).penalise(season.id, ids["T4"], 4, "Late")
    history = History(database)
    penalty = history.next_undo(season.id)
    assert penalty is not None
    season.stages.next_stage(season.id)
    before = everything(database)
    for attempt in (history.preview, history.take_back):
        with pytest.raises(UserError, match="A later stage has begun since"):
            attempt(penalty.id)
        assert everything(database) == before
    history.undo(season.id)
    assert history.preview(penalty.id).later is None
    history.take_back(penalty.id)
    assert problems_of(database) == []


@settings(
    max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.integers(0, 10**6))
def test_whatever_is_decided_a_later_stage_has_those_who_go_on(
    database: Database, seed: int
) -> None:
    empty(database)
    season, decisions, ids = played_out(database)
    chance, history = random.Random(seed), History(database)
    done: list[str] = []
    for _ in range(10):
        with contextlib.suppress(UserError, IndexError):
            chance.choice(doings(season, decisions, list(ids.values()), chance, done))()
        last = history.next_undo(season.id)
        done += [last.id] if last is not None else []
        found, _ = stored(database, season.id)
        if not found:
            break  # its start was undone
        groups, playoffs = found
        with database.reader() as connection:
            made = decisions_of(connection, season.id).get(groups.id)
        if playoffs.is_drawn_up:
            assert playoffs.stage.teams == qualifiers(groups, groups.state(), 2, made)
        for stage in found:
            state = stage.state().by_number()
            for number, row in stage.rows.items():
                for name, value in derived_columns(state.get(number)).items():
                    assert getattr(row, name) == value
    assert problems_of(database) == []


def doings(
    season: Season,
    decisions: OrganiserDecisions,
    teams: list[int],
    chance: random.Random,
    done: list[str],
) -> list[Callable[[], object]]:
    """What an organiser might try after the groups."""
    history = History(season.database)
    team, other = chance.sample(teams, 2)
    _, given_ones = stored(season.database, season.id)
    return [
        lambda: decisions.penalise(season.id, team, chance.randint(-2, 2), "x"),
        lambda: decisions.lift_penalty(season.id, chance.choice(given_ones).id),
        lambda: decisions.extra_series(season.id, team, other),
        lambda: season.better_seed_wins(),
        lambda: season.results.enter(season.id, [(chance.randint(1, 12), Score(0, 1))]),
        lambda: season.stages.next_stage(season.id),
        lambda: history.undo(season.id),
        lambda: history.redo(season.id),
        lambda: history.take_back(chance.choice(done)),
    ]


def stored(database: Database, tournament_id: int) -> tuple[list[StoredStage], list[PenaltyRow]]:
    with database.reader() as connection:
        return stored_stages(connection, tournament_id), penalty_rows(connection, tournament_id)
