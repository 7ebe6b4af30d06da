"""Rematches: the sum against every course of coin flips, played out on a full board."""

from __future__ import annotations

import itertools
import random
from collections import Counter
from fractions import Fraction

import pytest

from dtxdesk.domain.stages.rematches import chance_of_rematch, rematches
from tests.domain.stages.playing import bracket, coin_flips
from tests.domain.stages.slow_brackets import Board, play_double


def again(board: Board) -> Counter[int]:
    """Second meetings by round of the losers' bracket."""
    met, found = Counter[frozenset[int]](), Counter[int]()
    for (name, number, _), teams in board.met.items():
        pair = frozenset(teams)
        if name == "losers" and met[pair]:
            found[number] += 1
        met[pair] += 1
    return found


@pytest.mark.parametrize("teams", [2, 3, 4, 5, 6, 7])
def test_the_mean_is_that_over_all_courses(teams: int) -> None:
    places = [
        (str(one.bracket), one.round, one.position)
        for one in bracket(teams).series
        if one.bracket != "final"
    ]
    total, some, courses = Counter[int](), 0, 0
    for flips in itertools.product((0, 1), repeat=len(places)):
        flip = dict(zip(places, flips, strict=True))
        found = again(play_double(teams, lambda *at, flip=flip: flip.get(at[:3], 0)))
        total += found
        some += bool(found)
        courses += 1
    expected = rematches(bracket(teams))
    assert expected.by_round == {
        number: Fraction(times, courses) for number, times in sorted(total.items())
    }
    assert expected.earliest == min(total, default=None)
    # Sampled, with a chance that is the same in each run.
    sampled = chance_of_rematch(bracket(teams), random.Random(5))
    assert abs(sampled - some / courses) < 0.04


def test_sixteen_teams_as_far_apart_as_the_rules_can_keep_them() -> None:
    expected = rematches(bracket(16))
    assert expected.mean == Fraction(3, 4)
    assert expected.earliest == 4
    sampled = sum(
        (again(play_double(16, coin_flips(seed))) for seed in range(2_000)), Counter[int]()
    )
    assert min(sampled) == expected.earliest
    assert abs(sampled.total() / 2_000 - expected.mean) < 0.05


@pytest.mark.parametrize(
    ("teams", "most"), [(8, 0.63), (16, 0.75), (32, 0.75), (64, 0.71), (128, 0.73), (256, 0.77)]
)
def test_rematches_stay_as_rare_as_the_order_of_the_rules_makes_them(
    teams: int, most: float
) -> None:
    assert rematches(bracket(teams)).mean <= Fraction(str(most))
