"""Places of an elimination: shared by those who went out in one round."""

from __future__ import annotations

from collections import Counter

import pytest

from dtxdesk.domain.stages.elimination import elimination
from dtxdesk.domain.stages.model import (
    Bracket,
    Format,
    FromSeed,
    GrandFinal,
    Series,
    Stage,
    StageOptions,
    StageState,
)
from dtxdesk.domain.stages.placements import Placement, placements
from dtxdesk.domain.stages.progress import Course, played
from tests.domain.stages.playing import bracket, coin_flips, flipped, play_out, seed_of, win
from tests.domain.stages.slow_brackets import Board, play_double, play_single

SINGLE = Format.SINGLE_ELIMINATION


def spans(state: StageState) -> list[str]:
    """Places as they are written, once for each group that shares them."""
    shared = dict.fromkeys((one.best, one.worst) for one in placements(state))
    return [str(best) if best == worst else f"{best}-{worst}" for best, worst in shared]


@pytest.mark.parametrize(
    ("teams", "expected"),
    [
        (2, ["1", "2"]),
        (3, ["1", "2", "3"]),
        (4, ["1", "2", "3", "4"]),
        (5, ["1", "2", "3", "4", "5"]),
        (6, ["1", "2", "3", "4", "5-6"]),
        (7, ["1", "2", "3", "4", "5-6", "7"]),
        (8, ["1", "2", "3", "4", "5-6", "7-8"]),
        (12, ["1", "2", "3", "4", "5-6", "7-8", "9-12"]),
        (16, ["1", "2", "3", "4", "5-6", "7-8", "9-12", "13-16"]),
        (32, ["1", "2", "3", "4", "5-6", "7-8", "9-12", "13-16", "17-24", "25-32"]),
    ],
)
@pytest.mark.parametrize("kind", list(GrandFinal))
def test_double_elimination(teams: int, expected: list[str], kind: GrandFinal) -> None:
    for seed in range(3):
        assert spans(flipped(bracket(teams, grand_final=kind), seed)) == expected


@pytest.mark.parametrize(
    ("teams", "third_place", "expected"),
    [
        (2, False, ["1", "2"]),
        (2, True, ["1", "2"]),
        (3, True, ["1", "2", "3"]),
        (4, False, ["1", "2", "3-4"]),
        (4, True, ["1", "2", "3", "4"]),
        (6, True, ["1", "2", "3", "4", "5-6"]),
        (16, False, ["1", "2", "3-4", "5-8", "9-16"]),
        (16, True, ["1", "2", "3", "4", "5-8", "9-16"]),
    ],
)
def test_single_elimination(teams: int, third_place: bool, expected: list[str]) -> None:
    for seed in range(3):
        assert spans(flipped(bracket(teams, SINGLE, third_place=third_place), seed)) == expected


def ranks_on(board: Board, champion: int) -> list[tuple[int, int]]:
    """(rank, seed) from who went out where on a board: the later the round, the better."""
    out = {team: (name != "final", -number) for name, number, team in board.out}
    ranks = [(2 + sum(other < key for other in out.values()), team) for team, key in out.items()]
    return sorted([(1, champion), *ranks])


@pytest.mark.parametrize("teams", [*range(2, 40), 64, 100, 128, 1023, 1024])
def test_every_place_is_given_and_ranks_are_those_of_a_full_board(teams: int) -> None:
    stages = [
        (bracket(teams), play_double(teams, coin_flips(teams))),
        (bracket(teams, SINGLE), play_single(teams, coin_flips(teams))),
    ]
    for stage, board in stages:
        state = flipped(stage, teams)
        placed = placements(state)
        assert all(one.decided for one in placed)
        assert sorted(one.team for one in placed) == list(stage.teams)
        # Those who share places are exactly as many as the places they share.
        shared = Counter((one.best, one.worst) for one in placed)
        assert all(worst - best + 1 == times for (best, worst), times in shared.items())
        assert sum(shared.values()) == max(worst for _, worst in shared) == teams
        champion = seed_of(state.series[-1].winner or 0)
        ranks = sorted((one.rank or 0, seed_of(one.team)) for one in placed)
        assert ranks == ranks_on(board, champion)


def test_while_a_team_plays_its_places_are_those_it_can_reach() -> None:
    stage = bracket(4)
    course = Course(stage, {})
    assert {(one.best, one.worst, one.rank) for one in placements(course.state())} == {(1, 4, None)}
    for number, slot in ((1, 0), (2, 0), (4, 0)):
        course.enter(number, win(course.series(number), slot))
    # 1 and 2 in the winners' final, 4 beat 3 in the losers' bracket.
    assert placements(course.state()) == (
        Placement(101, 1, 3, decided=False, wins=1, losses=0),
        Placement(102, 1, 3, decided=False, wins=1, losses=0),
        Placement(104, 1, 3, decided=False, wins=1, losses=1),
        Placement(103, 4, 4, decided=True, wins=0, losses=2),
    )


def test_the_third_place_can_be_won_before_the_final() -> None:
    stage = bracket(4, SINGLE, third_place=True)
    course = Course(stage, {})
    for number in (1, 2):
        course.enter(number, win(course.series(number), 0))
    assert [(one.team, one.best, one.worst) for one in placements(course.state())] == [
        (101, 1, 2),
        (102, 1, 2),
        (103, 3, 4),
        (104, 3, 4),
    ]
    course.enter(3, win(course.series(3), 0))
    places = {one.team: one.rank for one in placements(course.state())}
    assert places == {101: None, 102: None, 104: 3, 103: 4}


def test_a_reset_leaves_first_and_second_open() -> None:
    stage = bracket(4, grand_final=GrandFinal.RESET)
    results = play_out(stage, lambda one: int(one.series.bracket == "final"))
    del results[7]
    top = placements(played(stage, results))[:2]
    assert [(one.best, one.worst, one.rank) for one in top] == [(1, 2, None)] * 2


def test_a_team_that_has_left_comes_in_where_it_would_have_played() -> None:
    stage = bracket(4)
    state = played(stage, {}, (101,))
    ranked = placements(state)
    assert [one.team for one in ranked][-1] != 101
    results = play_out(stage, lambda _: 0)
    del results[1]
    for number in (3, 4, 5, 6):
        del results[number]
    course = Course(stage, results, (101,))
    while ready := [one for one in course.state().series if one.state == "ready"]:
        course.enter(ready[0].number, win(ready[0], 0))
    last = placements(course.state())[-1]
    assert (last.team, last.rank, last.losses) == (101, 4, 2)


def test_before_the_teams_are_known_nobody_has_a_place() -> None:
    stage = elimination(StageOptions(Format.DOUBLE_ELIMINATION), 8)
    assert placements(played(stage, {})) == ()


def test_a_table_has_standings_instead() -> None:
    meeting = Series(1, Bracket.GROUP, 1, 1, 3, (FromSeed(1), FromSeed(2)), group=1)
    stage = Stage(StageOptions(Format.ROUND_ROBIN), 2, (meeting,), (101, 102))
    assert placements(played(stage, {})) == ()
