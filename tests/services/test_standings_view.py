"""Standings as a screen reads them: what goes on, what is tied, what is only tried out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dtxdesk.data.database import Database
from dtxdesk.data.queries.teams import team_rows
from dtxdesk.data.stage_tables import games, series
from dtxdesk.domain.stages.clinching import Outlook
from dtxdesk.domain.stages.model import Format, StageOptions, TieBreak
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.services.decisions import OrganiserDecisions
from dtxdesk.services.results import Results, Score
from dtxdesk.services.stages import LaterStage, Stages
from dtxdesk.services.standings_view import StageView, StandingsView, standings_view, steps
from dtxdesk.services.tournaments import Tournaments
from tests.tournaments import rows_of


class Cup:
    def __init__(
        self,
        database: Database,
        size: int,
        options: StageOptions,
        later: tuple[LaterStage, ...] = (),
    ) -> None:
        self.database = database
        fields = TournamentFields(name="Cup", state=TournamentState.RUNNING)
        names = [f"T{number}" for number in range(1, size + 1)]
        self.id = Stages(database).start_with_teams(fields, options, names, later)
        with database.reader() as connection:
            self.names = {row.id: row.name for row in team_rows(connection, self.id)}
        self.teams = {name: id_ for id_, name in self.names.items()}

    def enter(self, *results: tuple[int, Score]) -> None:
        Results(self.database).enter(self.id, results)

    def view(self, trial: Mapping[int, tuple[int, int]] | None = None) -> StandingsView:
        with self.database.reader() as connection:
            return standings_view(connection, self.id, trial)

    def stage(self, trial: Mapping[int, tuple[int, int]] | None = None) -> StageView:
        return self.view(trial).stages[0]

    def outlooks(self, stage: StageView, group: int = 0) -> dict[str, Outlook]:
        return {self.names[team]: one for team, one in stage.tables[group].outlook.items()}


def groups(database: Database) -> Cup:
    """Two groups of three (1, 4, 5 and 2, 3, 6), of which the first two go on."""
    options = StageOptions(
        Format.ROUND_ROBIN, best_of=1, groups=2, tie_breaks=(TieBreak.HEAD_TO_HEAD,)
    )
    return Cup(database, 6, options, (LaterStage(StageOptions(Format.SINGLE_ELIMINATION), 2),))


def result(cup: Cup, stage: StageView, winner: str, loser: str) -> tuple[int, Score]:
    """The series of these two, with its winner."""
    pair = (cup.teams[winner], cup.teams[loser])
    one = next(one for one in stage.open if set(one.teams) == set(pair))
    return one.number, Score(1, 0) if one.teams == pair else Score(0, 1)


def test_who_goes_on_is_about_the_next_stage(database: Database) -> None:
    cup = groups(database)
    stage = cup.stage()
    assert (stage.cut, stage.done, stage.total, stage.over) == (2, 0, 6, False)
    assert set(cup.outlooks(stage).values()) == {Outlook.OPEN}
    cup.enter(result(cup, stage, "T1", "T5"), result(cup, stage, "T4", "T5"))
    after = cup.stage()
    assert cup.outlooks(after) == {"T1": Outlook.IN, "T4": Outlook.IN, "T5": Outlook.OUT}
    assert set(cup.outlooks(after, 1).values()) == {Outlook.OPEN}
    assert [table.over for table in after.tables] == [False, False]
    assert len(cup.view().stages) == 1  # the next one has not begun


def test_ties_are_told_once_everything_is_played(database: Database) -> None:
    cup = groups(database)
    stage = cup.stage()
    ring = (("T1", "T4"), ("T4", "T5"), ("T5", "T1"))
    cup.enter(*(result(cup, stage, *pair) for pair in ring[:2]))
    assert cup.stage().ties == ()
    cup.enter(result(cup, stage, *ring[2]))
    after = cup.stage()
    assert [sorted(names_of(cup, tie)) for tie in after.ties] == [["T1", "T4", "T5"]]
    assert set(cup.outlooks(after).values()) == {Outlook.OPEN}
    decided = [cup.teams[name] for name in ("T5", "T1", "T4")]
    OrganiserDecisions(database).decide(cup.id, decided, "Coin flip")
    assert cup.stage().ties == ()
    assert cup.outlooks(cup.stage())["T4"] is Outlook.OUT
    table = cup.stage().tables[0].standings
    walked = [(step.by, step.decided) for step in steps(table, decided[1], decided[2])]
    assert walked == [(None, False), (TieBreak.HEAD_TO_HEAD, False), (TieBreak.BY_HAND, True)]


def names_of(cup: Cup, teams: tuple[int, ...]) -> list[str]:
    return [cup.names[team] for team in teams]


def test_results_are_tried_out_deep_into_a_bracket_and_nothing_is_written(
    database: Database,
) -> None:
    cup = Cup(database, 4, StageOptions(Format.SINGLE_ELIMINATION))
    before: dict[str, Any] = {table.name: rows_of(database, table) for table in (series, games)}
    assert [one.number for one in cup.stage().open] == [1, 2]
    trial = {1: (2, 0), 2: (0, 2)}
    tried = cup.stage(trial)
    assert [(one.number, one.tried) for one in tried.open] == [(1, (2, 0)), (2, (0, 2)), (3, None)]
    final = tried.open[2]
    assert [cup.names[team] for team in final.teams] == ["T1", "T3"]
    whole = cup.view({**trial, 3: (1, 2)})
    assert [(cup.names[one.team], one.rank) for one in whole.stages[0].placements][:2] == [
        ("T3", 1), ("T1", 2),
    ]  # fmt: skip
    assert whole.trial == {**trial, 3: (1, 2)}
    # Whoever is tried out in the final by now does not get there: that is left out.
    other = cup.view({1: (0, 2), 3: (9, 0), 7: (1, 0)})
    assert other.trial == {1: (0, 2)}
    assert {table.name: rows_of(database, table) for table in (series, games)} == before


def test_a_result_that_came_in_takes_the_place_of_the_one_tried_out(database: Database) -> None:
    cup = Cup(database, 4, StageOptions(Format.SINGLE_ELIMINATION))
    cup.enter((1, Score(0, 2)))
    view = cup.view({1: (2, 0)})
    assert view.trial == {}
    assert [one.number for one in view.stages[0].open] == [2]


def test_penalties_and_what_they_do_stand_in_the_view(database: Database) -> None:
    cup = groups(database)
    OrganiserDecisions(database).penalise(cup.id, cup.teams["T1"], 2, "Late")
    view = cup.view()
    assert [(one.team_id, one.points) for one in view.penalties] == [(cup.teams["T1"], 2)]
    last = view.stages[0].tables[0].standings.rows[-1]
    assert (cup.names[last.team], last.points, last.penalty) == ("T1", -2, 2)


def test_nothing_has_begun(database: Database) -> None:
    made = Tournaments(database).create(TournamentFields(name="Cup"))
    with database.reader() as connection:
        assert standings_view(connection, made).stages == ()
