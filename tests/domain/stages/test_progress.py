"""How far a stage is: what follows from results and withdrawals, and from nothing else."""

from __future__ import annotations

import random

import pytest

from dtxdesk.domain.stages.elimination import elimination
from dtxdesk.domain.stages.model import (
    Bracket,
    Format,
    FromSeed,
    GrandFinal,
    Result,
    ResultKind,
    Series,
    SeriesState,
    Stage,
    StageOptions,
    Target,
)
from dtxdesk.domain.stages.progress import Course, played
from dtxdesk.domain.stages.results import given_up, typed_score
from dtxdesk.errors import UserError
from tests.domain.stages.playing import bracket, flipped, play_out, win

SINGLE = Format.SINGLE_ELIMINATION
ONE, TWO, THREE, FOUR = 101, 102, 103, 104
"""The four teams of the small brackets, by seed: 1 plays 4, 2 plays 3."""


def entered(stage: Stage, *wins: tuple[int, int]) -> Course:
    """A stage after (series, slot that won) one after another."""
    course = Course(stage, {})
    for number, slot in wins:
        course.enter(number, win(course.series(number), slot))
    return course


def test_at_the_start_the_first_round_is_ready_and_the_rest_waits() -> None:
    state = played(bracket(4), {})
    assert [(one.state, one.teams) for one in state.series] == [
        (SeriesState.READY, (ONE, FOUR)),
        (SeriesState.READY, (TWO, THREE)),
        (SeriesState.PENDING, (None, None)),
        (SeriesState.PENDING, (None, None)),
        (SeriesState.PENDING, (None, None)),
        (SeriesState.PENDING, (None, None)),
    ]
    assert not state.finished


def test_a_result_sends_the_winner_up_and_the_loser_down() -> None:
    one, _, winners_final, losers, *_ = entered(bracket(4), (1, 0)).state().series
    assert (one.state, one.score, one.winner, one.loser) == (
        SeriesState.FINISHED,
        (2, 0),
        ONE,
        FOUR,
    )
    assert winners_final.teams == (ONE, None)
    assert losers.teams == (FOUR, None)
    assert losers.state is SeriesState.PENDING


def test_a_score_so_far_keeps_a_series_running() -> None:
    course = entered(bracket(4))
    course.enter(1, typed_score(course.series(1), (1, 0), so_far=True))
    running = course.series(1)
    assert (running.state, running.score, running.winner) == (SeriesState.RUNNING, (1, 0), None)
    assert course.series(3).teams == (None, None)


def test_a_reset_exists_once_the_winners_side_has_lost() -> None:
    stage = bracket(4, grand_final=GrandFinal.RESET)
    course = entered(stage, (1, 0), (2, 0), (3, 0), (4, 0), (5, 0))
    assert [one.number for one in course.state().series] == [1, 2, 3, 4, 5, 6]
    with pytest.raises(UserError, match="no series 7"):
        course.series(7)

    course.enter(6, win(course.series(6), 1))
    final, reset = course.state().series[-2:]
    assert (final.series.winner_to, final.series.loser_to) == (Target(7, 1), Target(7, 0))
    assert (reset.number, reset.state, reset.teams) == (7, SeriesState.READY, final.teams)
    assert not course.state().finished
    course.enter(7, win(course.series(7), 0))
    assert course.state().finished

    # The final corrected: nobody needs the reset, and its result is of nothing any more.
    course.enter(6, win(course.series(6), 0))
    state = course.state()
    assert state.finished
    assert [one.number for one in state.series] == [1, 2, 3, 4, 5, 6]
    assert state.series[-1].series.winner_to is None
    assert state.not_applied == (7,)
    assert set(course.results) == {1, 2, 3, 4, 5, 6}


def test_one_final_needs_no_reset() -> None:
    course = entered(bracket(4), (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 1))
    assert course.state().finished
    assert len(course.state().series) == 6


def test_a_result_holds_for_its_pairing_only() -> None:
    stage = bracket(4, SINGLE)
    course = entered(stage, (1, 0), (2, 0), (3, 0))
    results = course.results
    results[1] = win(course.series(1), 1)
    state = played(stage, results)
    assert state.series[2].teams == (FOUR, TWO)
    assert state.series[2].state is SeriesState.READY
    assert state.not_applied == (3,)
    # Nor does it hold for the same two in the other slots, or for a series that does not exist.
    turned = Result((FOUR, ONE), (2, 0), FOUR)
    assert played(stage, {1: turned, 9: turned}).not_applied == (1, 9)
    assert played(stage, {3: results[3]}).not_applied == (3,)


def test_a_team_that_withdraws_loses_what_it_still_has_to_play() -> None:
    stage = bracket(4)
    state = played(stage, entered(stage, (2, 0)).results, (ONE,))
    first, _, _, losers = state.series[:4]
    assert (first.winner, first.kind, first.score) == (FOUR, ResultKind.WITHDRAWN, None)
    assert first.state is SeriesState.FINISHED
    assert losers.teams == (ONE, THREE)
    assert (losers.winner, losers.kind) == (THREE, ResultKind.WITHDRAWN)
    assert state.withdrawn == (ONE,)


def test_what_was_played_before_a_withdrawal_stays() -> None:
    stage = bracket(4)
    course = entered(stage, (1, 0), (2, 0))
    course.enter(3, typed_score(course.series(3), (1, 0), so_far=True))
    course.withdraw(ONE)
    first, _, winners_final, *_, final = course.state().series
    assert (first.winner, first.kind) == (ONE, ResultKind.PLAYED)
    assert (winners_final.score, winners_final.winner) == ((1, 0), TWO)
    assert winners_final.kind is ResultKind.WITHDRAWN
    assert final.teams[0] == TWO


@pytest.mark.parametrize("kind", list(GrandFinal))
@pytest.mark.parametrize("slot", [0, 1])
def test_a_withdrawal_in_a_final_ends_it(kind: GrandFinal, slot: int) -> None:
    """No reset either: a winners' side that has left could only lose it again."""
    stage = bracket(4, grand_final=kind)
    course = entered(stage, (1, 0), (2, 0), (3, 0), (4, 0), (5, 0))
    final = course.series(6)
    course.withdraw(final.teams[slot] or 0)
    state = course.state()
    assert state.finished
    assert len(state.series) == 6
    assert state.series[-1].winner == final.teams[1 - slot]


def test_a_withdrawal_before_the_reset_loses_the_reset() -> None:
    stage = bracket(4, grand_final=GrandFinal.RESET)
    course = entered(stage, (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 1))
    course.withdraw(ONE)
    reset = course.state().series[-1]
    assert (reset.number, reset.winner, reset.kind) == (7, TWO, ResultKind.WITHDRAWN)


def test_of_two_that_have_left_the_later_one_goes_on() -> None:
    stage = bracket(4, SINGLE)
    for withdrawn in ((ONE, FOUR), (FOUR, ONE)):
        state = played(stage, {}, withdrawn)
        assert state.series[0].winner == withdrawn[1]
    everybody = played(stage, {}, (TWO, FOUR, ONE, THREE))
    assert everybody.finished
    assert everybody.series[-1].winner == THREE


def test_a_result_that_was_given_holds_against_a_withdrawal() -> None:
    """A result typed in later says that the series was played after all."""
    course = entered(bracket(4))
    course.withdraw(ONE)
    assert course.series(1).winner == FOUR
    course.enter(1, win(course.series(1), 0))
    assert (course.series(1).winner, course.series(1).kind) == (ONE, ResultKind.PLAYED)


def test_a_forfeit_counts_like_a_result_and_can_cost_the_reset() -> None:
    stage = bracket(4, grand_final=GrandFinal.RESET)
    course = entered(stage, (1, 0), (2, 0), (3, 0), (4, 0), (5, 0))
    course.enter(6, given_up(course.series(6), ONE, ResultKind.NO_SHOW))
    final, reset = course.state().series[-2:]
    assert (final.winner, final.kind, final.score) == (TWO, ResultKind.NO_SHOW, None)
    assert reset.state is SeriesState.READY


def test_only_a_team_of_the_stage_withdraws_and_only_once() -> None:
    course = Course(bracket(4), {})
    course.withdraw(TWO)
    for team, why in ((TWO, "already"), (999, "does not play")):
        with pytest.raises(UserError, match=why):
            course.withdraw(team)
    assert course.state().withdrawn == (TWO,)


def table_stage(*series: Series, teams: int = 4) -> Stage:
    options = StageOptions(Format.SWISS, best_of=2)
    return Stage(options, teams, series, tuple(range(ONE, ONE + teams)))


def swiss(number: int, *seeds: int, drawn: tuple[int, int | None] | None = None) -> Series:
    sources = (
        FromSeed(seeds[0]) if seeds else None,
        FromSeed(seeds[1]) if len(seeds) > 1 else None,
    )
    return Series(number, Bracket.SWISS, 1, number, 2, sources, drawn=drawn)


def test_a_swiss_bye_is_a_win_that_is_finished_at_once() -> None:
    stage = table_stage(swiss(1, 1, 2), swiss(2, 3), swiss(3, drawn=(TWO, None)))
    state = played(stage, {})
    assert [(one.state, one.teams, one.winner, one.kind) for one in state.series] == [
        (SeriesState.READY, (ONE, TWO), None, None),
        (SeriesState.FINISHED, (THREE, None), THREE, ResultKind.BYE),
        (SeriesState.FINISHED, (TWO, None), TWO, ResultKind.BYE),
    ]
    assert state.series[1].loser is None


def test_in_a_table_a_series_can_be_drawn_or_lost_by_both() -> None:
    stage = table_stage(swiss(1, 1, 2), swiss(2, drawn=(FOUR, THREE)))
    course = Course(stage, {})
    course.enter(1, typed_score(course.series(1), (1, 1)))
    course.enter(2, Result((FOUR, THREE), None, None, ResultKind.NO_SHOW))
    drawn, missed = course.state().series
    assert (drawn.state, drawn.winner, drawn.drawn) == (SeriesState.FINISHED, None, True)
    assert (missed.state, missed.winner, missed.drawn) == (SeriesState.FINISHED, None, False)
    # Half of a draw is a series that still runs.
    course.enter(1, typed_score(course.series(1), (1, 0), so_far=True))
    assert course.series(1).state is SeriesState.RUNNING
    both_left = played(stage, {}, (ONE, TWO)).series[0]
    assert (both_left.state, both_left.winner) == (SeriesState.FINISHED, None)
    assert both_left.kind is ResultKind.WITHDRAWN


@pytest.mark.parametrize("teams", [2, 3, 5, 8, 23, 1023])
@pytest.mark.parametrize("kind", list(GrandFinal))
def test_whoever_loses_twice_is_out(teams: int, kind: GrandFinal) -> None:
    stage = bracket(teams, grand_final=kind)
    for seed in range(4 if teams < 1000 else 1):
        state = flipped(stage, seed)
        assert state.finished
        losses = dict.fromkeys(stage.teams, 0)
        for one in state.series:
            assert one.winner is not None
            assert one.loser is not None
            # Who plays has not lost twice before.
            assert all(losses[team] < 2 for team in (one.winner, one.loser))
            losses[one.loser] += 1
        champion = state.series[-1].winner
        assert champion is not None
        others = [lost for team, lost in losses.items() if team != champion]
        if kind is GrandFinal.RESET:
            assert set(others) == {2}
            assert len(state.series) == 2 * teams - 2 + losses[champion]
        else:
            # Without a reset the winners' side is out after its first loss, in the final.
            assert sorted(others)[1:] == [2] * (teams - 2)
            assert len(state.series) == 2 * teams - 2
        assert losses[champion] < 2


@pytest.mark.parametrize("teams", [2, 3, 5, 16, 1024])
def test_single_elimination_leaves_one_without_a_loss(teams: int) -> None:
    state = flipped(bracket(teams, SINGLE), teams)
    losers = [one.loser for one in state.series]
    assert len(set(losers)) == teams - 1
    assert state.series[-1].winner not in losers


def test_the_order_in_which_results_come_in_is_of_no_account() -> None:
    stage = bracket(13, grand_final=GrandFinal.RESET)
    results = play_out(stage, lambda one: one.number % 2)
    expected = played(stage, results)
    items = list(results.items())
    for seed in range(20):
        random.Random(seed).shuffle(items)
        assert played(stage, dict(items)) == expected


def test_a_bracket_without_teams_can_be_shown_and_waits() -> None:
    state = played(elimination(StageOptions(Format.DOUBLE_ELIMINATION), 8), {})
    assert {one.state for one in state.series} == {SeriesState.PENDING}
    assert {one.teams for one in state.series} == {(None, None)}
