"""Tournaments that are played: what is stored is what people entered, and all else follows."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dtxdesk.data.check import problems_of
from dtxdesk.data.database import Database
from dtxdesk.data.queries.teams import team_rows
from dtxdesk.data.queries.tournaments import tournament_detail
from dtxdesk.data.stage_states import derived_columns, stored_stages
from dtxdesk.data.stage_tables import games, series, stage_entrants, stages
from dtxdesk.domain.stages.model import (
    Format,
    Game,
    GrandFinal,
    ResultKind,
    SeriesState,
    StageOptions,
    StageState,
)
from dtxdesk.domain.stages.progress import played
from dtxdesk.domain.stages.results import final_scores
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.errors import UserError
from dtxdesk.services.history import History
from dtxdesk.services.outcome_words import outcome_lines
from dtxdesk.services.results import Entry, Games, GivenUp, Results, Score, TakenBack
from dtxdesk.services.stage_document import stages_document
from dtxdesk.services.stages import LaterStage, Stages
from dtxdesk.services.teams import Teams
from dtxdesk.services.tournaments import Tournaments
from tests.league import empty
from tests.tournaments import rows_of

RUNNING = TournamentState.RUNNING


class Cup:
    """A tournament of teams A, B, C … in seed order, as a service and a reader see it."""

    def __init__(self, database: Database, size: int, options: StageOptions) -> None:
        self.database = database
        self.stages = Stages(database, random.Random(7))
        self.results = Results(database)
        names = [f"T{number}" for number in range(1, size + 1)]
        fields = TournamentFields(name="Cup", state=RUNNING)
        self.id = self.stages.start_with_teams(fields, options, names)
        with database.reader() as connection:
            self.teams = {row.name: row.id for row in team_rows(connection, self.id)}

    def enter(self, *entries: tuple[int, Entry]) -> Any:
        return self.results.enter(self.id, entries)

    @property
    def state(self) -> StageState:
        with self.database.reader() as connection:
            (stage,) = stored_stages(connection, self.id)
        return stage.state()

    @property
    def document(self) -> dict[str, Any]:
        with self.database.reader() as connection:
            found = stored_stages(connection, self.id)
            names = {row.id: row.name for row in team_rows(connection, self.id)}
        (document,) = stages_document(found, names)
        return document

    def ready(self) -> list[int]:
        return [one["number"] for one in self.document["series"] if one["state"] == "ready"]

    def teams_of(self, number: int) -> list[str | None]:
        (found,) = (one for one in self.document["series"] if one["number"] == number)
        teams: list[str | None] = found["teams"]
        return teams

    def is_finished(self) -> bool:
        with self.database.reader() as connection:
            detail = tournament_detail(connection, self.id)
        assert detail is not None
        return detail.row.state is TournamentState.FINISHED

    def play_out(self, chance: random.Random) -> None:
        """Plays on with random results until nobody is left to play."""
        while True:
            ready = self.ready()
            if ready:
                self.enter(*((number, self.some_score(number, chance)) for number in ready))
                continue
            try:
                self.stages.next_round(self.id)
            except UserError:
                return

    def some_score(self, number: int, chance: random.Random) -> Score:
        one = self.state.by_number()[number]
        return Score(*chance.choice(final_scores(one.series)))


def assert_follows(cup: Cup) -> None:
    """The derived columns are what the rows give, worked out from nothing."""
    state = cup.state
    one_by_one = state.by_number()
    assert state.not_applied == ()
    for row in rows_of(cup.database, series):
        wanted = derived_columns(one_by_one.get(row["in_stage"]))
        assert {name: row[name] for name in wanted} == wanted
    assert problems_of(cup.database) == []


def test_a_result_brings_teams_on(database: Database) -> None:
    cup = Cup(database, 4, StageOptions(Format.SINGLE_ELIMINATION, third_place=True))
    assert [cup.teams_of(number) for number in (1, 2)] == [["T1", "T4"], ["T2", "T3"]]
    cup.enter((1, Score(2, 1)), (2, Score(0, 2)))
    final = next(one for one in cup.document["series"] if one["round"] == 2)
    assert final["teams"] == ["T1", "T3"]
    assert not cup.is_finished()
    cup.enter(*((number, Score(2, 0)) for number in cup.ready()))
    assert cup.is_finished()
    places = [(row["rank"], row["team"]) for row in cup.document["standings"]]
    assert places == [(1, "T1"), (2, "T3"), (3, "T4"), (4, "T2")]
    assert_follows(cup)


def test_a_correction_says_what_it_changes_and_is_one_step(database: Database) -> None:
    cup = Cup(database, 4, StageOptions(Format.DOUBLE_ELIMINATION))
    cup.play_out(random.Random(3))
    before = cup.document
    first = before["series"][0]
    turned = Score(*reversed(first["score"]))
    seen = cup.results.preview(cup.id, [(1, turned)])
    assert cup.document == before
    told = [str(line) for line in outcome_lines(seen, [1])]
    assert any("loses its result" in line for line in told)
    assert any("in the place of" in line for line in told)
    done = cup.enter((1, turned))
    (lost,) = (set(correction.lost) for correction in done.corrections.values())
    assert lost
    assert not cup.is_finished()
    for one in cup.document["series"]:
        if one["number"] in lost:
            assert one["score"] is None
    assert_follows(cup)
    History(database).undo()
    assert cup.document == before
    assert cup.is_finished()
    assert_follows(cup)


def test_what_can_not_be_is_refused_and_nothing_of_the_step_stays(database: Database) -> None:
    cup = Cup(database, 4, StageOptions(Format.SINGLE_ELIMINATION))
    before = cup.document
    for entries, why in (
        ([(1, Score(3, 3))], "best of 3"),
        ([(1, Score(2, 2))], "best of 3"),
        ([(1, Score(1, 1))], "does not end"),
        ([(1, Score(2, 0)), (99, Score(2, 0))], "no series 99"),
        ([(3, Score(2, 0))], "can't have a result yet"),
        ([(1, Score(2, 0)), (2, Score(9, 0))], "best of 3"),
        ([(1, TakenBack())], "has no result"),
    ):
        with pytest.raises(UserError, match=why):
            cup.enter(*entries)
        assert cup.document == before
    with pytest.raises(UserError, match="does not hold"):
        cup.enter((1, Score(2, 0)), (2, Score(2, 0)), (3, Score(2, 0)), (1, Score(0, 2)))
    assert cup.document == before
    with pytest.raises(UserError, match="no such tournament"):
        cup.results.enter(77, [(1, Score(2, 0))])


def test_games_one_by_one_leave_a_series_running_until_it_is_decided(database: Database) -> None:
    cup = Cup(database, 2, StageOptions(Format.SINGLE_ELIMINATION))
    one, other = cup.teams["T1"], cup.teams["T2"]
    cup.enter((1, Games((Game(one, radiant=other),))))
    assert cup.state.series[0].state is SeriesState.RUNNING
    assert cup.document["series"][0]["score"] == [1, 0]
    cup.enter((1, Games((Game(one, radiant=other), Game(other), Game(one)))))
    assert cup.document["series"][0]["winner"] == "T1"
    assert [row["winner_id"] for row in rows_of(database, games)] == [one, other, one]
    cup.enter((1, Score(0, 2)))
    assert rows_of(database, games) == []
    History(database).undo()
    assert [row["radiant_id"] for row in rows_of(database, games)] == [other, None, None]
    cup.enter((1, TakenBack()))
    assert cup.document["series"][0]["state"] == "ready"
    assert not cup.is_finished()


def test_who_gives_up_or_leaves(database: Database) -> None:
    cup = Cup(database, 4, StageOptions(Format.DOUBLE_ELIMINATION))
    cup.enter((1, GivenUp(cup.teams["T1"], ResultKind.NO_SHOW)))
    assert cup.document["series"][0]["winner"] == "T4"
    seen = cup.results.preview_withdrawal(cup.id, cup.teams["T4"])
    told = [str(line) for line in outcome_lines(seen, [])]
    assert not any("T4 wins" in line for line in told)
    cup.results.withdraw(cup.id, cup.teams["T4"])
    with pytest.raises(UserError, match="withdrawn already"):
        cup.results.withdraw(cup.id, cup.teams["T4"])
    cup.play_out(random.Random(1))
    assert cup.is_finished()
    ranks = {row["team"]: row["rank"] for row in cup.document["standings"]}
    assert sorted(ranks.values()) == [1, 2, 3, 4]
    assert ranks["T4"] > 1
    assert_follows(cup)
    with pytest.raises(UserError, match="This team can't be deleted"):
        Teams(database).delete([cup.teams["T2"]])


def test_swiss_rounds_are_drawn_one_after_another(database: Database) -> None:
    cup = Cup(database, 5, StageOptions(Format.SWISS, best_of=1))
    assert cup.teams_of(1) == ["T1", "T3"]
    bye = next(one for one in cup.document["series"] if one["teams"][1] is None)
    assert (bye["state"], bye["winner"], bye["sources"][1]) == ("finished", bye["teams"][0], None)
    with pytest.raises(UserError, match="still being played"):
        cup.stages.next_round(cup.id)
    cup.enter(*((number, Score(1, 0)) for number in cup.ready()))
    assert cup.stages.next_round(cup.id) == 2
    drawn = [one for one in cup.document["series"] if one["round"] == 2]
    assert {team for one in drawn for team in one["teams"]} - {None} == set(cup.teams)
    assert all(one["sources"] == [None, None] for one in drawn)
    History(database).undo()
    assert {one["round"] for one in cup.document["series"]} == {1}
    History(database).redo()
    cup.play_out(random.Random(2))
    assert cup.is_finished()
    assert len({one["round"] for one in cup.document["series"]}) == 3
    assert_follows(cup)


def test_groups_have_a_table_each(database: Database) -> None:
    cup = Cup(database, 7, StageOptions(Format.ROUND_ROBIN, groups=2, best_of=2))
    cup.enter(*((number, Score(1, 1)) for number in cup.ready()))
    rows = cup.document["standings"]
    assert {row["group"] for row in rows} == {1, 2}
    assert all(row["draws"] == row["played"] for row in rows)
    assert cup.is_finished()


def test_a_tournament_of_teams_that_are_there_is_started_with_them(database: Database) -> None:
    tournament_id = Tournaments(database).create(TournamentFields(name="Cup"))
    making = Teams(database)
    teams = [making.add(tournament_id) for _ in range(3)]
    beginning = Stages(database)
    options = StageOptions(Format.SINGLE_ELIMINATION)
    with pytest.raises(UserError, match="no such team"):
        beginning.start(tournament_id, options, [*teams, 99])
    with pytest.raises(UserError, match="twice"):
        beginning.start(tournament_id, options, [*teams, teams[0]])
    beginning.start(tournament_id, options, teams[::-1])
    entrants = rows_of(database, stage_entrants)
    assert [row["team_id"] for row in entrants] == teams[::-1]
    with pytest.raises(UserError, match="begun already"):
        beginning.start(tournament_id, options, teams)
    History(database).undo()
    assert rows_of(database, stages) == rows_of(database, series) == []
    beginning.start(tournament_id, options, teams)
    Tournaments(database).delete(tournament_id)
    assert rows_of(database, series) == []
    History(database).undo()
    assert len(rows_of(database, series)) == 2


@pytest.mark.parametrize(
    ("names", "why"),
    [
        (["A"], "2 to 1,024 teams"),
        ([], "2 to 1,024 teams"),
        (["A", "a"], "twice"),
        (["A", " \t"], "no name"),
        ([f"T{n}" for n in range(1025)], "2 to 1,024 teams"),
    ],
)
def test_teams_that_can_not_play_are_refused(
    database: Database, names: Sequence[str], why: str
) -> None:
    fields = TournamentFields(name="Cup")
    with pytest.raises(UserError, match=why):
        Stages(database).start_with_teams(fields, StageOptions(Format.SINGLE_ELIMINATION), names)
    assert rows_of(database, stages) == []


@settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.sampled_from(Format), st.sampled_from(GrandFinal), st.integers(2, 9), st.integers(0, 10**6)
)
def test_whatever_is_entered_corrected_and_undone_the_state_is_a_replay(
    database: Database, format_: Format, grand_final: GrandFinal, size: int, seed: int
) -> None:
    empty(database)
    cup = Cup(database, size, StageOptions(format_, grand_final=grand_final))
    chance = random.Random(seed)
    for _ in range(12):
        _happens(cup, chance)
        with database.reader() as connection:
            (stored,) = stored_stages(connection, cup.id)
        assert cup.state == played(stored.stage, stored.results, stored.withdrawn)
        assert_follows(cup)


def _happens(cup: Cup, chance: random.Random) -> None:
    """One thing that an organiser might try."""
    every = list(cup.state.by_number())
    number = chance.choice(every)
    ready = cup.ready() or every
    doings = [
        lambda: cup.enter((chance.choice(ready), cup.some_score(number, chance))),
        lambda: cup.enter(*((one, cup.some_score(one, chance)) for one in ready[:3])),
        lambda: cup.enter((number, cup.some_score(number, chance))),
        lambda: cup.enter((number, GivenUp(chance.choice(list(cup.teams.values()))))),
        lambda: cup.enter((number, TakenBack())),
        lambda: cup.stages.next_round(cup.id),
        lambda: History(cup.database).undo(cup.id),
        lambda: History(cup.database).redo(cup.id),
    ]
    if chance.random() < 0.1:
        doings = [lambda: cup.results.withdraw(cup.id, chance.choice(list(cup.teams.values())))]
    try:
        with cup.database.reader() as connection:
            kept = len(stored_stages(connection, cup.id))
        chance.choice(doings)()
        if not _there(cup):
            History(cup.database).redo(cup.id)
    except UserError:
        assert kept == 1  # it could not be done


def _there(cup: Cup) -> bool:
    with cup.database.reader() as connection:
        return bool(stored_stages(connection, cup.id))


GROUPS = StageOptions(Format.ROUND_ROBIN, groups=2, best_of=1)
PLAYOFFS = LaterStage(StageOptions(Format.SINGLE_ELIMINATION), taken=2, name="Playoffs")


class Season:
    """Eight teams in two groups; the first two of each go on."""

    def __init__(self, database: Database, later: LaterStage = PLAYOFFS) -> None:
        self.database = database
        self.stages, self.results = Stages(database), Results(database)
        names = [f"T{number}" for number in range(1, 9)]
        fields = TournamentFields(name="Season")
        self.id = self.stages.start_with_teams(fields, GROUPS, names, [later])

    @property
    def documents(self) -> list[dict[str, Any]]:
        with self.database.reader() as connection:
            found = stored_stages(connection, self.id)
            names = {row.id: row.name for row in team_rows(connection, self.id)}
        return stages_document(found, names)

    def better_seed_wins(self) -> None:
        """Every ready series goes to the team with the lower number."""
        ready = [
            one for stage in self.documents for one in stage["series"] if one["state"] == "ready"
        ]
        best = {1: 1, 3: 2}
        entries = []
        for one in ready:
            first, second = one["teams"]
            wins = best[one["best_of"]]
            entries.append((one["number"], Score(wins, 0) if first < second else Score(0, wins)))
        self.results.enter(self.id, entries)

    def first_round(self) -> list[list[str]]:
        return [one["teams"] for one in self.documents[1]["series"] if one["round"] == 1]


def test_the_best_of_each_group_go_on(database: Database) -> None:
    season = Season(database)
    assert season.documents[1]["series"] == []
    with pytest.raises(UserError, match="still being played"):
        season.stages.next_stage(season.id)
    season.better_seed_wins()
    assert season.stages.next_stage(season.id) == 2
    # Groups are 1 4 5 8 and 2 3 6 7: the winners against the seconds of the other group.
    assert season.first_round() == [["T1", "T3"], ["T2", "T4"]] or season.first_round() == [
        ["T1", "T4"], ["T2", "T3"],
    ]  # fmt: skip
    numbers = [one["number"] for stage in season.documents for one in stage["series"]]
    assert numbers == list(range(1, len(numbers) + 1))
    with pytest.raises(UserError, match="No stage is left"):
        season.stages.next_stage(season.id)
    season.better_seed_wins()
    season.better_seed_wins()
    assert season.documents[1]["standings"][0]["team"] == "T1"
    with database.reader() as connection:
        detail = tournament_detail(connection, season.id)
    assert detail is not None
    assert detail.row.state is TournamentState.FINISHED


def test_a_correction_in_a_group_reaches_the_playoffs(database: Database) -> None:
    season = Season(database)
    season.better_seed_wins()
    season.stages.next_stage(season.id)
    season.better_seed_wins()
    before = season.documents
    pairs = {tuple(one["teams"]): one for one in before[0]["series"]}
    # The fifth beats the fourth, whom it replaces; all others stay.
    entries: list[tuple[int, Entry]] = [
        (one["number"], Score(0, 1) if pair[0] == "T4" else Score(1, 0))
        for pair, one in pairs.items()
        if set(pair) == {"T4", "T5"}
    ]
    seen = season.results.preview(season.id, entries)
    assert season.documents == before
    assert any("T5 in the place of T4" in str(line) for line in outcome_lines(seen, []))
    season.results.enter(season.id, entries)
    after = season.documents
    assert "T5" in {team for pair in season.first_round() for team in pair}
    kept = [one for one in after[1]["series"] if one["round"] == 1 and one["score"]]
    assert len(kept) == 1
    assert "T4" not in kept[0]["teams"]
    assert problems_of(database) == []
    History(database).undo()
    assert season.documents == before


def test_taking_a_result_back_takes_the_playoffs_back(database: Database) -> None:
    season = Season(database)
    season.better_seed_wins()
    season.stages.next_stage(season.id)
    season.better_seed_wins()
    before = season.documents
    season.results.enter(season.id, [(1, TakenBack())])
    assert season.documents[1]["series"] == []
    assert season.documents[1]["standings"] == []
    History(database).undo()
    assert season.documents == before


def test_a_swiss_stage_after_groups_is_drawn_again(database: Database) -> None:
    swiss = LaterStage(StageOptions(Format.SWISS, best_of=1, rounds=2), taken=3)
    season = Season(database, swiss)
    season.better_seed_wins()
    season.stages.next_stage(season.id)
    season.better_seed_wins()
    season.stages.next_round(season.id)
    assert {one["round"] for one in season.documents[1]["series"]} == {1, 2}
    before = season.documents
    (last,) = (one for one in before[0]["series"] if set(one["teams"]) == {"T1", "T8"})
    turned = Score(0, 1) if last["teams"][0] == "T1" else Score(1, 0)
    season.results.enter(season.id, [(last["number"], turned)])
    assert problems_of(database) == []
    History(database).undo()
    assert season.documents == before


@pytest.mark.parametrize("taken", [0, 5])
def test_more_than_there_are_can_not_go_on(database: Database, taken: int) -> None:
    with pytest.raises(UserError, match="can't go on from each group"):
        Season(database, LaterStage(StageOptions(Format.SINGLE_ELIMINATION), taken))
    assert rows_of(database, stages) == []
