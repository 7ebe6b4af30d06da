"""Corrections: what they change, and that nothing is left that they should have changed."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dtxdesk.domain.stages.correction import Correction, Move, corrected
from dtxdesk.domain.stages.model import (
    Format,
    GrandFinal,
    PlayedSeries,
    Result,
    SeriesState,
    Stage,
    StageState,
)
from dtxdesk.domain.stages.placements import placements
from dtxdesk.domain.stages.progress import Course, played
from dtxdesk.domain.stages.results import final_scores, given_up, typed_score
from dtxdesk.errors import UserError
from tests.domain.stages.playing import bracket, place_of, play_out, seed_of, win
from tests.domain.stages.slow_brackets import Board, Teams, play_double, play_single

Results = dict[int, Result]


def test_a_correction_says_what_loses_its_result_and_who_moves() -> None:
    stage = bracket(4)
    results = play_out(stage, lambda _: 0)
    first = played(stage, results).series[0]
    change = corrected(stage, results, {1: win(first, 1)})
    # 4 beats 1: the winners' final and all behind it are between others now, 2 beat 3 as before.
    assert sorted(change.lost) == [3, 4, 5, 6]
    assert sorted(change.results) == [1, 2]
    assert [one.number for one in change.changed] == [1, 3, 4, 5, 6]
    assert change.moves == (
        Move(3, 0, 101, 104),
        Move(4, 0, 104, 101),
        Move(5, 0, 102, None),
        Move(5, 1, 104, None),
        Move(6, 0, 101, None),
        Move(6, 1, 102, None),
    )
    assert [one.series.number for one in change.after.series if one.state == "ready"] == [3, 4]


def test_a_correction_that_leaves_the_winner_changes_that_series_alone() -> None:
    stage = bracket(8)
    results = play_out(stage, lambda _: 0)
    one = played(stage, results).series[0]
    change = corrected(stage, results, {1: typed_score(one, (2, 1))})
    assert change.lost == {}
    assert change.moves == ()
    assert change.places == ()
    assert [one.number for one in change.changed] == [1]
    assert change.results == {**results, 1: change.results[1]}


def test_round_1_corrected_after_the_grand_final() -> None:
    """What is still between the same two keeps its result, everything else loses it."""
    stage = bracket(16, grand_final=GrandFinal.RESET)
    results = play_out(stage, lambda _: 1)
    state = played(stage, results)
    assert state.finished
    change = corrected(stage, results, {1: win(state.series[0], 0)})
    meeting = {one.number: one.teams for one in change.after.series}
    kept = {number for number, one in results.items() if meeting.get(number) == one.teams}
    assert set(change.results) == kept
    assert set(change.lost) == set(results) - kept
    # The rest of the first round is not touched.
    assert set(range(2, 9)) < kept
    assert state.series[-1].number in change.lost


def test_a_correction_shows_the_places_that_change() -> None:
    stage = bracket(4, Format.SINGLE_ELIMINATION)
    results = play_out(stage, lambda _: 0)
    final = played(stage, results).series[2]
    change = corrected(stage, results, {3: win(final, 1)})
    assert [(old.team, old.rank, new.rank) for old, new in change.places] == [
        (102, 2, 1),
        (101, 1, 2),
    ]


def test_a_result_taken_back_takes_what_followed_with_it() -> None:
    stage = bracket(4, grand_final=GrandFinal.RESET)
    results = play_out(stage, lambda one: 1 if one.series.bracket == "final" else 0)
    assert set(results) == set(range(1, 8))
    change = corrected(stage, results, {6: None})
    assert set(change.lost) == {7}
    gone = change.changed[-1]
    assert (gone.number, gone.after) == (7, None)
    assert gone.before is not None


def test_a_withdrawal_is_previewed_like_a_correction() -> None:
    stage = bracket(4)
    change = corrected(stage, {}, {}, leaving=(101,))
    assert [one.number for one in change.changed] == [1, 3, 4]
    assert change.after.withdrawn == (101,)
    assert change.lost == {}


def test_several_results_are_one_step_in_their_order() -> None:
    stage = bracket(8)
    results = play_out(stage, lambda _: 0)
    course = Course(stage, {})
    for number, result in results.items():
        course.enter(number, result)
    assert course.state() == played(stage, results)
    change = corrected(stage, {}, results)
    assert change.results == results
    assert change.after == played(stage, results)


def test_a_series_that_does_not_exist_takes_no_result() -> None:
    stage = bracket(4, grand_final=GrandFinal.RESET)
    anything = Result((101, 102), (2, 0), 101)
    for number in (0, 7, 8, 99):
        with pytest.raises(UserError, match=f"no series {number}"):
            corrected(stage, {}, {number: anything})


@dataclass(frozen=True)
class Inputs:
    """All that is stored of a stage once it is drawn up."""

    results: Results = field(default_factory=dict)
    withdrawn: tuple[int, ...] = ()


def replayed(stage: Stage, inputs: Inputs) -> Board:
    """The same stage from nothing, by the board that knows no series."""
    by_place = {
        (str(one.bracket), one.round, one.position): inputs.results[one.number]
        for one in stage.series
        if one.number in inputs.results
    }
    left = [seed_of(team) for team in inputs.withdrawn]
    by_withdrawal = set()

    def decide(name: str, number: int, position: int, teams: Teams) -> int | None:
        result = by_place.get((name, number, position))
        holds = result is not None and tuple(map(seed_of, result.teams)) == teams
        if result is not None and holds and result.winner is not None:
            return teams.index(seed_of(result.winner))
        gone = sorted((left.index(team), slot) for slot, team in enumerate(teams) if team in left)
        if gone:
            by_withdrawal.add((name, number, position))
            return gone[-1][1] if len(gone) == 2 else 1 - gone[0][1]
        return None

    if stage.format is Format.SINGLE_ELIMINATION:
        return play_single(stage.size, decide, third_place=stage.options.third_place)

    def reset() -> bool:
        wanted = stage.options.grand_final is GrandFinal.RESET
        return wanted and ("final", 1, 1) not in by_withdrawal

    return play_double(stage.size, decide, reset=reset)


def assert_sound(stage: Stage, inputs: Inputs, state: StageState) -> None:
    assert state == played(stage, inputs.results, inputs.withdrawn)
    assert state.not_applied == ()
    board = replayed(stage, inputs)
    known = {
        place_of(one): tuple(seed_of(team) for team in one.teams if team is not None)
        for one in state.series
        if None not in one.teams
    }
    assert known == board.met
    won = {place_of(one): seed_of(one.winner) for one in state.series if one.winner is not None}
    assert won == board.won
    places = Counter(team for one in state.series if not one.finished for team in one.teams)
    places.pop(None, None)
    assert all(times == 1 for times in places.values())
    for number, result in inputs.results.items():
        assert state.by_number()[number].teams == result.teams
    ranked = placements(state)
    assert {one.team for one in ranked} == set(stage.teams)
    assert all((one.team in places) != one.decided for one in ranked)


def entered_at_random(
    stage: Stage, inputs: Inputs, chance: random.Random
) -> tuple[dict[int, Result | None], tuple[int, ...]]:
    """What somebody might do next: mostly a result, sometimes one undone or a team that leaves."""
    state = played(stage, inputs.results, inputs.withdrawn)
    able = [one for one in state.series if one.state is not SeriesState.PENDING]
    still_in = [team for team in stage.teams if team not in inputs.withdrawn]
    if not able or (still_in and chance.random() < 0.03):
        return {}, (chance.choice(still_in),) if still_in else ()
    new = [one for one in able if not one.finished]
    # Play goes on more often than it is corrected, so that brackets come to their ends.
    one = chance.choice(new if new and chance.random() < 0.7 else able)
    return {one.number: _some_result(one, inputs, chance)}, ()


def _some_result(one: PlayedSeries, inputs: Inputs, chance: random.Random) -> Result | None:
    roll = chance.random()
    if roll < 0.08 and one.number in inputs.results:
        return None
    first, second = one.teams
    assert first is not None
    assert second is not None
    if roll < 0.16:
        return given_up(one, chance.choice((first, second)), so_far=inputs.results.get(one.number))
    if roll < 0.24:
        return typed_score(one, (one.series.ahead, 0), so_far=True)
    return typed_score(one, chance.choice(final_scores(one.series)))


def apply(stage: Stage, inputs: Inputs, chance: random.Random) -> tuple[Inputs, Correction]:
    changes, leaving = entered_at_random(stage, inputs, chance)
    change = corrected(stage, inputs.results, changes, inputs.withdrawn, leaving)
    after = Inputs(dict(change.results), (*inputs.withdrawn, *leaving))
    # What was lost and what is left is all that was there.
    asked = {number: result for number, result in changes.items() if result is not None}
    before = {n: result for n, result in inputs.results.items() if n not in changes}
    assert {**change.lost, **change.results} == {**before, **asked}
    return after, change


STAGES = st.builds(
    lambda teams, format_, kind, third: bracket(
        teams,
        format_,
        best_of=3,
        **({"third_place": third} if format_ is Format.SINGLE_ELIMINATION else {}),
        **({"grand_final": kind} if format_ is Format.DOUBLE_ELIMINATION else {}),
    ),
    st.integers(2, 20),
    st.sampled_from((Format.DOUBLE_ELIMINATION, Format.SINGLE_ELIMINATION)),
    st.sampled_from(GrandFinal),
    st.booleans(),
)


@given(STAGES, st.integers(0, 2**32))
@settings(max_examples=100)
def test_any_play_with_corrections_and_undo_equals_a_replay_from_nothing(
    stage: Stage, seed: int
) -> None:
    chance = random.Random(seed)
    done, undone = [Inputs()], list[Inputs]()
    for _ in range(40 + 3 * stage.size):
        roll = chance.random()
        if roll < 0.1 and len(done) > 1:
            undone.append(done.pop())
        elif roll < 0.17 and undone:
            done.append(undone.pop())
        else:
            after, change = apply(stage, done[-1], chance)
            assert replace(change.after, not_applied=()) == played(
                stage, after.results, after.withdrawn
            )
            done.append(after)
            undone.clear()
        inputs = done[-1]
        assert_sound(stage, inputs, played(stage, inputs.results, inputs.withdrawn))


@pytest.mark.parametrize("teams", [127, 1023, 1024])
def test_large_brackets_are_corrected_like_small_ones(teams: int) -> None:
    stage = bracket(teams, grand_final=GrandFinal.RESET)
    chance = random.Random(teams)
    results = play_out(stage, lambda _: chance.getrandbits(1))
    inputs = Inputs(results)
    for number in (1, teams // 2, teams, len(results) - 1):
        one = played(stage, inputs.results).by_number()[number]
        slot = 1 if one.winner == one.teams[0] else 0
        change = corrected(stage, inputs.results, {number: win(one, slot)})
        inputs = Inputs(dict(change.results))
        assert_sound(stage, inputs, played(stage, inputs.results))
        course = Course(stage, inputs.results)
        play_on(course, chance)
        inputs = Inputs(course.results)
        assert_sound(stage, inputs, course.state())


def play_on(course: Course, chance: random.Random) -> None:
    while ready := [one for one in course.state().series if one.state is SeriesState.READY]:
        for one in ready:
            course.enter(one.number, win(one, chance.getrandbits(1)))
