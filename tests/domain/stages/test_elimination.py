"""Brackets: their structure against boards that are played out without one."""

from __future__ import annotations

from collections import Counter

import pytest

from dtxdesk.domain.stages.elimination import (
    drop_order,
    elimination,
    losers_rounds,
    winners_rounds,
)
from dtxdesk.domain.stages.model import (
    Bracket,
    Format,
    FromSeed,
    GrandFinal,
    LoserOf,
    RoundBestOf,
    Series,
    Stage,
    StageOptions,
    Target,
    WinnerOf,
)
from dtxdesk.errors import UserError
from tests.domain.stages.playing import bracket, coin_flips, flipped, place_of, seed_of
from tests.domain.stages.slow_brackets import Board, play_double, play_single

SIZES = (*range(2, 65), 127, 128, 129, 256)
EDGES = (1023, 1024)
DOUBLE, SINGLE = Format.DOUBLE_ELIMINATION, Format.SINGLE_ELIMINATION


def assert_plays_like(stage: Stage, board: Board, seed: int) -> None:
    """Every place has the same two teams in the same slots, and the same winner."""
    state = flipped(stage, seed)
    met = {
        place_of(one): tuple(seed_of(team) for team in one.teams if team is not None)
        for one in state.series
    }
    won = {place_of(one): seed_of(one.winner) for one in state.series if one.winner is not None}
    assert met == board.met
    assert won == board.won


def assert_wired(series: tuple[Series, ...], teams: int) -> None:
    """Each seed and each way out of a series is used once, forwards only, from both ends alike."""
    assert [one.number for one in series] == list(range(1, len(series) + 1))
    sources = Counter(source for one in series for source in one.sources)
    assert set(sources.values()) == {1}
    assert {one.seed for one in sources if isinstance(one, FromSeed)} == set(range(1, teams + 1))
    for one in series:
        for slot, source in enumerate(one.sources):
            if isinstance(source, (WinnerOf, LoserOf)):
                assert source.number < one.number
                before = series[source.number - 1]
                to = before.winner_to if isinstance(source, WinnerOf) else before.loser_to
                assert to == Target(one.number, slot)
        for to, kind in ((one.winner_to, WinnerOf), (one.loser_to, LoserOf)):
            if to is not None:
                assert series[to.number - 1].sources[to.slot] == kind(one.number)


@pytest.mark.parametrize("teams", [*SIZES, *EDGES])
def test_double_elimination_plays_like_a_full_board(teams: int) -> None:
    stage = bracket(teams)
    assert len(stage.series) == 2 * teams - 2
    assert_wired(stage.series, teams)
    for seed in range(3 if teams <= 64 else 1):
        assert_plays_like(stage, play_double(teams, coin_flips(seed)), seed)


@pytest.mark.parametrize("teams", [*SIZES, *EDGES])
def test_single_elimination_plays_like_a_full_board(teams: int) -> None:
    for third_place in (False, True):
        stage = bracket(teams, SINGLE, third_place=third_place)
        assert len(stage.series) == teams - 1 + (third_place and teams >= 4)
        assert_wired(stage.series, teams)
        board = play_single(teams, coin_flips(teams), third_place=third_place)
        assert_plays_like(stage, board, teams)


def test_eight_teams_in_full() -> None:
    """Written down by hand from the rules."""
    stage = bracket(8)
    winners, losers, final = Bracket.WINNERS, Bracket.LOSERS, Bracket.FINAL
    seed, won, lost = FromSeed, WinnerOf, LoserOf
    assert [
        (one.number, one.bracket, one.round, one.position, one.sources) for one in stage.series
    ] == [
        (1, winners, 1, 1, (seed(1), seed(8))),
        (2, winners, 1, 2, (seed(4), seed(5))),
        (3, winners, 1, 3, (seed(2), seed(7))),
        (4, winners, 1, 4, (seed(3), seed(6))),
        (5, winners, 2, 1, (won(1), won(2))),
        (6, winners, 2, 2, (won(3), won(4))),
        (7, losers, 1, 1, (lost(1), lost(2))),
        (8, losers, 1, 2, (lost(3), lost(4))),
        (9, losers, 2, 1, (lost(6), won(7))),
        (10, losers, 2, 2, (lost(5), won(8))),
        (11, winners, 3, 1, (won(5), won(6))),
        (12, losers, 3, 1, (won(9), won(10))),
        (13, losers, 4, 1, (lost(11), won(12))),
        (14, final, 1, 1, (won(11), won(13))),
    ]


def test_losers_drop_in_four_orders_that_come_again() -> None:
    row = [FromSeed(seed) for seed in range(1, 9)]

    def dropped(winners_round: int) -> list[int]:
        return [one.seed for one in drop_order(row, winners_round) if isinstance(one, FromSeed)]

    assert dropped(2) == [8, 7, 6, 5, 4, 3, 2, 1]
    assert dropped(3) == [4, 3, 2, 1, 8, 7, 6, 5]
    assert dropped(4) == [5, 6, 7, 8, 1, 2, 3, 4]
    assert dropped(5) == [1, 2, 3, 4, 5, 6, 7, 8]
    assert [dropped(number) for number in range(6, 10)] == [dropped(n) for n in range(2, 6)]


def test_two_teams_play_the_winners_final_and_the_grand_final() -> None:
    first, second = bracket(2).series
    assert first.sources == (FromSeed(1), FromSeed(2))
    assert second.bracket is Bracket.FINAL
    assert second.sources == (WinnerOf(1), LoserOf(1))
    (only,) = bracket(2, SINGLE, third_place=True).series
    assert only.winner_to is None
    assert only.loser_to is None


def test_rounds_keep_their_numbers_where_byes_empty_one() -> None:
    """Of five, the first round of the losers' bracket is all byes: losers drop into round 2."""
    losers = [one for one in bracket(5).series if one.bracket is Bracket.LOSERS]
    assert [(one.round, one.position) for one in losers] == [(2, 1), (3, 1), (4, 1)]
    assert (winners_rounds(5), losers_rounds(5)) == (3, 4)


def test_a_reset_is_drawn_up_behind_the_grand_final_and_a_game_ahead_within_it() -> None:
    *_, final, reset = bracket(4, grand_final=GrandFinal.RESET).series
    assert (final.number, reset.number, reset.round) == (6, 7, 2)
    assert reset.if_needed
    assert reset.sources == (LoserOf(6), WinnerOf(6))
    assert final.winner_to is None
    final = bracket(4, grand_final=GrandFinal.ADVANTAGE).series[-1]
    assert final.ahead == 1
    assert bracket(4).series[-1].ahead == 0


def test_series_are_as_long_as_their_round_says() -> None:
    rounds = (
        RoundBestOf(Bracket.WINNERS, 1, 1),
        RoundBestOf(Bracket.WINNERS, -1, 5),
        RoundBestOf(Bracket.LOSERS, -2, 1),
        RoundBestOf(Bracket.FINAL, 1, 5),
    )
    stage = bracket(8, rounds_best_of=rounds, grand_final=GrandFinal.RESET)
    lengths = {(one.bracket, one.round): one.best_of for one in stage.series}
    assert lengths == {
        (Bracket.WINNERS, 1): 1,
        (Bracket.WINNERS, 2): 3,
        (Bracket.WINNERS, 3): 5,
        (Bracket.LOSERS, 1): 3,
        (Bracket.LOSERS, 2): 3,
        (Bracket.LOSERS, 3): 1,
        (Bracket.LOSERS, 4): 3,
        (Bracket.FINAL, 1): 5,
        (Bracket.FINAL, 2): 5,
    }


def test_with_a_game_ahead_something_is_left_to_play() -> None:
    stage = bracket(4, best_of=1, grand_final=GrandFinal.ADVANTAGE)
    assert [one.best_of for one in stage.series] == [1, 1, 1, 1, 1, 3]


def test_numbers_go_on_where_an_earlier_stage_ends() -> None:
    options = StageOptions(DOUBLE, grand_final=GrandFinal.RESET)
    later = elimination(options, 6, first_number=41)
    assert [one.number for one in later.series] == list(range(41, 52))
    shifted = elimination(options, 6)
    for one, same in zip(later.series, shifted.series, strict=True):
        assert (one.bracket, one.round, one.position) == (same.bracket, same.round, same.position)
        assert [getattr(source, "number", 40) - 40 for source in one.sources] == [
            getattr(source, "number", 0) for source in same.sources
        ]


@pytest.mark.parametrize("teams", [0, 1, 1025, 5000])
def test_a_bracket_has_two_to_1024_teams(teams: int) -> None:
    for made in ((), tuple(range(teams))):
        with pytest.raises(UserError, match=r"has 2 to 1,024 teams"):
            elimination(StageOptions(DOUBLE), teams, made)


def test_a_team_twice_is_refused() -> None:
    with pytest.raises(UserError, match="twice"):
        elimination(StageOptions(SINGLE), 4, (5, 6, 7, 5))


def test_a_best_of_two_is_refused_where_somebody_must_go_out() -> None:
    for options in (
        StageOptions(SINGLE, best_of=2),
        StageOptions(DOUBLE, rounds_best_of=(RoundBestOf(Bracket.LOSERS, 1, 2),)),
    ):
        with pytest.raises(UserError, match="may end 1-1"):
            elimination(options, 4)
