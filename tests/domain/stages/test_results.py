"""Results as they are typed: which ones a series can have."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.stages.elimination import elimination
from dtxdesk.domain.stages.model import (
    BEST_OF,
    Bracket,
    Format,
    Game,
    GrandFinal,
    PlayedSeries,
    Result,
    ResultKind,
    Series,
    SeriesState,
    StageOptions,
)
from dtxdesk.domain.stages.progress import Course, played
from dtxdesk.domain.stages.results import (
    final_scores,
    given_up,
    nobody_came,
    typed_games,
    typed_score,
)
from dtxdesk.errors import UserError
from tests.domain.stages.playing import bracket, play_out

A, B = 101, 104


def ready(
    best_of: int = 3, *, bracket_of: Bracket = Bracket.WINNERS, ahead: int = 0
) -> PlayedSeries:
    series = Series(7, bracket_of, 1, 1, best_of, (None, None), ahead=ahead)
    return PlayedSeries(series, (A, B), SeriesState.READY)


def scores_by_playing(best_of: int, ahead: int) -> set[tuple[int, int]]:
    """All scores after which a series stops, found by playing every course of games."""
    ends = set()
    for games in itertools.product((0, 1), repeat=best_of):
        won = [ahead, 0]
        for winner in games:
            if max(won) * 2 > best_of or sum(won) == best_of:
                break
            won[winner] += 1
        ends.add((won[0], won[1]))
    return ends


@pytest.mark.parametrize("best_of", BEST_OF)
@pytest.mark.parametrize("ahead", [0, 1])
def test_final_scores_are_those_at_which_play_stops(best_of: int, ahead: int) -> None:
    if ahead and best_of < 3:
        return
    series = ready(best_of, ahead=ahead).series
    assert set(final_scores(series)) == scores_by_playing(best_of, ahead)
    assert len(final_scores(series)) == len(set(final_scores(series)))


def test_final_scores_come_from_the_clearest_win_to_the_clearest_loss() -> None:
    assert final_scores(ready(1).series) == ((1, 0), (0, 1))
    assert final_scores(ready(2).series) == ((2, 0), (1, 1), (0, 2))
    assert final_scores(ready(3).series) == ((2, 0), (2, 1), (1, 2), (0, 2))
    assert final_scores(ready(5).series) == ((3, 0), (3, 1), (3, 2), (2, 3), (1, 3), (0, 3))
    assert final_scores(ready(3, ahead=1).series) == ((2, 0), (2, 1), (1, 2))


def test_a_score_says_who_won() -> None:
    assert typed_score(ready(), (2, 1)) == Result((A, B), (2, 1), A)
    assert typed_score(ready(), (0, 2)) == Result((A, B), (0, 2), B)
    draw = typed_score(ready(2, bracket_of=Bracket.GROUP), (1, 1))
    assert draw == Result((A, B), (1, 1), None)


@pytest.mark.parametrize(
    "score", [(3, 3), (2, 2), (-1, 2), (2, -1), (3, 0), (10**30, 0), (2, 10**30), (-(10**30), -1)]
)
def test_a_score_that_cannot_be_is_refused_with_those_that_can(score: tuple[int, int]) -> None:
    for so_far in (False, True):
        with pytest.raises(UserError) as refused:
            typed_score(ready(), score, so_far=so_far)
        assert f"{score[0]}-{score[1]} can't be the score of a best of 3" in refused.value.title
        assert "Series 7 can end 2-0, 2-1, 1-2, 0-2" in refused.value.message


@pytest.mark.parametrize("score", [(0, 0), (1, 0), (1, 1)])
def test_a_score_that_ends_nothing_leaves_a_series_running_where_that_is_meant(
    score: tuple[int, int],
) -> None:
    assert typed_score(ready(), score, so_far=True) == Result((A, B), score, None)
    with pytest.raises(UserError, match="does not end a best of 3"):
        typed_score(ready(), score)


@given(st.sampled_from(BEST_OF), st.integers(-2, 7), st.integers(-2, 7))
def test_every_score_is_final_or_running_or_refused(best_of: int, first: int, second: int) -> None:
    one = ready(best_of, bracket_of=Bracket.GROUP)
    final = scores_by_playing(best_of, 0)
    on_the_way = {
        (ours, theirs)
        for ours, theirs in itertools.product(range(best_of), repeat=2)
        if any(ours <= end[0] and theirs <= end[1] for end in final)
        and max(ours, theirs) * 2 <= best_of
    }
    reachable = final | on_the_way
    if (first, second) in reachable:
        assert typed_score(one, (first, second), so_far=True).score == (first, second)
    else:
        with pytest.raises(UserError):
            typed_score(one, (first, second), so_far=True)


def test_a_game_ahead_counts_whether_it_is_typed_or_not() -> None:
    ahead = ready(5, ahead=1)
    assert typed_score(ahead, (0, 3)) == Result((A, B), (1, 3), B)
    assert typed_score(ahead, (1, 3)) == Result((A, B), (1, 3), B)
    assert typed_score(ahead, (3, 0)).winner == A
    assert typed_score(ahead, (0, 1), so_far=True).score == (1, 1)
    assert typed_games(ahead, [Game(B), Game(B), Game(B)]).score == (1, 3)
    assert typed_games(ahead, [Game(A), Game(A)]) == Result(
        (A, B), (3, 0), A, games=(Game(A), Game(A))
    )


def test_games_add_up_to_the_score() -> None:
    games = (Game(A, radiant=A), Game(B, radiant=A), Game(A))
    assert typed_games(ready(), games) == Result((A, B), (2, 1), A, games=games)
    assert typed_games(ready(), games[:2]) == Result((A, B), (1, 1), None, games=games[:2])
    assert typed_games(ready(), ()) == Result((A, B), (0, 0), None)


def test_games_that_cannot_be_are_refused() -> None:
    with pytest.raises(UserError, match="more games than it takes"):
        typed_games(ready(), [Game(A), Game(A), Game(B)])
    with pytest.raises(UserError, match="more games than it takes"):
        typed_games(ready(2, bracket_of=Bracket.GROUP), [Game(A), Game(B), Game(B)])
    for stranger in (Game(5), Game(A, radiant=5)):
        with pytest.raises(UserError, match="does not play in it"):
            typed_games(ready(), [stranger])


def test_a_team_that_gives_up_has_lost_and_keeps_its_games() -> None:
    assert given_up(ready(), A) == Result((A, B), None, B, ResultKind.FORFEIT)
    assert given_up(ready(), B, ResultKind.NO_SHOW) == Result((A, B), None, A, ResultKind.NO_SHOW)
    so_far = typed_games(ready(), [Game(A)])
    running = PlayedSeries(ready().series, (A, B), SeriesState.RUNNING, (1, 0))
    given = given_up(running, A, so_far=so_far)
    assert (given.winner, given.score, given.games) == (B, (1, 0), (Game(A),))
    # A result that is replaced leaves nothing behind.
    finished = PlayedSeries(ready().series, (A, B), SeriesState.FINISHED, (2, 0), A)
    assert given_up(finished, A, so_far=typed_score(ready(), (2, 0))).score is None
    with pytest.raises(UserError, match="does not play in series 7"):
        given_up(ready(), 999)


def test_nobody_came_is_lost_by_both_in_a_table_and_refused_in_a_bracket() -> None:
    both_lost = nobody_came(ready(bracket_of=Bracket.GROUP))
    assert both_lost == Result((A, B), None, None, ResultKind.NO_SHOW)
    with pytest.raises(UserError, match="Somebody has to go on from series 7"):
        nobody_came(ready())


def test_a_series_that_is_not_ready_names_those_that_come_first() -> None:
    course = Course(bracket(4), {})
    with pytest.raises(UserError, match="follow from series 1 and 2, which come first"):
        typed_score(course.series(3), (2, 0))
    course.enter(1, typed_score(course.series(1), (2, 0)))
    for refused in (
        lambda one: typed_score(one, (2, 0)),
        lambda one: typed_games(one, [Game(A)]),
        lambda one: given_up(one, A),
    ):
        with pytest.raises(UserError, match="follow from series 2, which comes first"):
            refused(course.series(3))


def test_before_the_teams_are_known_nothing_is_ready() -> None:
    stage = elimination(StageOptions(Format.SINGLE_ELIMINATION), 4)
    state = played(stage, {})
    assert {one.state for one in state.series} == {SeriesState.PENDING}
    with pytest.raises(UserError, match="not known yet"):
        typed_score(state.series[0], (2, 0))


def test_a_bye_takes_no_result() -> None:
    series = Series(3, Bracket.SWISS, 2, 4, 3, (None, None), drawn=(A, None))
    bye = PlayedSeries(series, (A, None), SeriesState.FINISHED, None, A, ResultKind.BYE)
    with pytest.raises(UserError, match="Series 3 is a bye"):
        typed_score(bye, (2, 0))


def test_a_whole_bracket_with_a_game_ahead_is_played_to_its_end() -> None:
    stage = bracket(8, grand_final=GrandFinal.ADVANTAGE)
    for slot in (0, 1):
        state = played(stage, play_out(stage, lambda _, slot=slot: slot))
        assert state.finished
        assert state.series[-1].winner == state.series[-1].teams[slot]
