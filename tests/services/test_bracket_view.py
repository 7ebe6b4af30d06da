"""What a bracket shows, and how a stage would look before it starts, on both databases."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from fractions import Fraction

import pytest

from dtxdesk.data.database import Database
from dtxdesk.domain.schedule import Booking
from dtxdesk.domain.stages.model import (
    FirstRound,
    Format,
    GrandFinal,
    SeriesState,
    StageOptions,
)
from dtxdesk.domain.tournaments import TournamentFields
from dtxdesk.errors import UserError
from dtxdesk.services.bracket_view import BracketView, bracket_view
from dtxdesk.services.results import Results, Score
from dtxdesk.services.schedule import Schedule
from dtxdesk.services.stages import LaterStage, Stages
from dtxdesk.services.start_preview import StartTeam, start_facts, start_preview
from dtxdesk.services.teams import TeamFields
from tests.tournaments import Evening

NAMES = ("A", "B", "C", "D")


def started(database: Database, options: StageOptions) -> int:
    fields = TournamentFields("Cup", league_id=None)
    return Stages(database).start_with_teams(fields, options, NAMES)


def seen(database: Database, tournament_id: int) -> BracketView:
    with database.reader() as connection:
        return bracket_view(connection, tournament_id)


def test_it_has_teams_series_and_what_is_known_of_them(database: Database) -> None:
    tournament = started(database, StageOptions(Format.SINGLE_ELIMINATION))
    Results(database).enter(tournament, [(1, Score(2, 0)), (2, Score(1, 0, so_far=True))])
    at = datetime(2026, 12, 5, 19, 0, tzinfo=UTC)
    Schedule(database).book(tournament, {3: Booking(at, "Lobby 1")})
    view = seen(database, tournament)
    (stage,) = view.stages
    assert {team.name for team in view.teams.values()} == set(NAMES)
    assert [one.state for one in stage.state.series] == [
        SeriesState.FINISHED, SeriesState.RUNNING, SeriesState.PENDING,
    ]  # fmt: skip
    assert [one.number for one in stage.next_up] == [2]
    assert stage.results[1].score == (2, 0)
    assert stage.bookings == {3: Booking(at, "Lobby 1", "")}
    assert view.name(stage.state.series[2].teams[0]) == "A"
    assert view.name(None) == ""
    found = stage.series(3)
    assert found is not None
    assert found.number == 3
    assert stage.series(4) is None


def test_a_further_round_can_be_drawn_when_the_last_is_over(database: Database) -> None:
    tournament = started(database, StageOptions(Format.SWISS, best_of=1, rounds=2))
    results, can_draw = Results(database), []
    for numbers in ((1, 2), (3, 4)):
        for number in numbers:
            can_draw.append(seen(database, tournament).stages[0].can_draw)
            results.enter(tournament, [(number, Score(1, 0))])
        can_draw.append(seen(database, tournament).stages[0].can_draw)
        if number == 2:
            Stages(database).next_round(tournament)
    assert can_draw == [False, False, True, False, False, False]


def test_the_next_stage_is_due_when_the_one_before_is_over(database: Database) -> None:
    evening = Evening(database)
    teams = [evening.teams.add(evening.id, TeamFields(name)) for name in NAMES[:2]]
    later = LaterStage(StageOptions(Format.SINGLE_ELIMINATION), 2, "Playoffs")
    groups = StageOptions(Format.ROUND_ROBIN, best_of=1)
    Stages(database).start(evening.id, groups, teams, (later,))
    view = seen(database, evening.id)
    assert view.waiting is not None
    assert (view.waiting.name, view.due) == ("Playoffs", False)
    Results(database).enter(evening.id, [(1, Score(1, 0))])
    assert seen(database, evening.id).due
    Stages(database).next_stage(evening.id)
    view = seen(database, evening.id)
    assert (len(view.stages), view.waiting, view.due) == (2, None, False)
    first, second = view.stages
    assert set(first.numbers.values()).isdisjoint(second.numbers.values())


def test_teams_are_known_with_their_mmr_before_a_start(database: Database) -> None:
    evening = Evening(database, (4000, 3001, None))
    one, other, last = evening.players
    evening.teams.add(evening.id, TeamFields("Second", "S", 2), [last])
    evening.teams.add(evening.id, TeamFields("First", "F", 1), [one, other])
    with database.reader() as connection:
        facts = start_facts(connection, evening.id)
    assert not facts.begun
    first, second = facts.teams
    assert (first.name, first.seed, first.mmr) == ("First", 1, Fraction(7001, 2))
    assert (second.name, second.mmr, second.captain_mmr) == ("Second", None, None)
    tournament = started(database, StageOptions(Format.SINGLE_ELIMINATION))
    with database.reader() as connection:
        assert start_facts(connection, tournament).begun


def teams(count: int) -> list[StartTeam]:
    return [StartTeam(n, f"Team {n}", f"T{n}", None, Fraction(3000 + n), None)
            for n in range(1, count + 1)]  # fmt: skip


ALL = [
    StageOptions(Format.SINGLE_ELIMINATION, third_place=True),
    StageOptions(Format.DOUBLE_ELIMINATION, grand_final=GrandFinal.RESET),
    StageOptions(Format.ROUND_ROBIN, groups=2, legs=2),
    StageOptions(Format.SWISS, rounds=3),
]


@pytest.mark.parametrize("options", ALL, ids=lambda options: options.format.value)
def test_a_preview_is_what_is_started(database: Database, options: StageOptions) -> None:
    """Series, places and teams are those that the start itself draws up."""
    evening = Evening(database)
    ids = [evening.teams.add(evening.id, TeamFields(f"T{n}")) for n in range(5)]
    chance = random.Random(4)
    chance.shuffle(ids)
    with database.reader() as connection:
        by_id = {team.id: team for team in start_facts(connection, evening.id).teams}
    looked = start_preview(options, [by_id[one] for one in ids]).view.stages[0].state
    Stages(database).start(evening.id, options, ids)
    state = seen(database, evening.id).stages[0].state
    assert [(one.number, one.teams, one.state) for one in looked.series] == [
        (one.number, one.teams, one.state) for one in state.series
    ]


def test_a_preview_says_how_long_and_how_fair_it_is() -> None:
    single = start_preview(StageOptions(Format.SINGLE_ELIMINATION), teams(6))
    assert (single.series, single.rounds, single.by_lot) == (5, 0, False)
    assert single.fairness is not None
    assert single.fairness.byes == (1, 2)
    swiss = StageOptions(Format.SWISS, rounds=4, first_round=FirstRound.RANDOM)
    looked = start_preview(swiss, teams(7))
    assert (looked.series, looked.rounds, looked.by_lot, looked.fairness) == (12, 4, True, None)
    groups = StageOptions(Format.ROUND_ROBIN, groups=2)
    later = (LaterStage(StageOptions(Format.SINGLE_ELIMINATION), 2),)
    looked = start_preview(groups, teams(8), later)
    assert (looked.series, looked.rounds, looked.going_on) == (12, 3, 4)


@pytest.mark.parametrize(
    ("options", "count", "later"),
    [
        (StageOptions(Format.SINGLE_ELIMINATION), 0, ()),
        (StageOptions(Format.SINGLE_ELIMINATION), 1, ()),
        (StageOptions(Format.SINGLE_ELIMINATION), 1025, ()),
        (StageOptions(Format.DOUBLE_ELIMINATION, best_of=2), 4, ()),
        (StageOptions(Format.ROUND_ROBIN, groups=3), 5, ()),
        (StageOptions(Format.ROUND_ROBIN), 4, (LaterStage(StageOptions(Format.SWISS), 9),)),
        (StageOptions(Format.SWISS, wins=2), 4, ()),
    ],
)
def test_what_cannot_be_played_is_refused(
    options: StageOptions, count: int, later: tuple[LaterStage, ...]
) -> None:
    with pytest.raises(UserError):
        start_preview(options, teams(count), later)
