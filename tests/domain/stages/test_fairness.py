"""The report on a bracket before it is published."""

from __future__ import annotations

from fractions import Fraction

import pytest

from dtxdesk.domain.stages.elimination import elimination
from dtxdesk.domain.stages.fairness import fairness
from dtxdesk.domain.stages.model import Format, StageOptions
from dtxdesk.domain.stages.rematches import rematches
from tests.domain.stages.playing import bracket, flipped, seed_of


def test_six_teams() -> None:
    stage = bracket(6)
    mmr = {101: 5000, 102: Fraction(9001, 2), 103: None, 104: 4000, 105: 3000}
    report = fairness(stage, mmr)
    assert report.byes == (1, 2)
    upper, lower = report.halves
    assert (upper.seeds, upper.mean_mmr) == ((1, 4, 5), Fraction(4000))
    # Of 2, 3 and 6 only one is known.
    assert (lower.seeds, lower.mean_mmr) == ((2, 3, 6), Fraction(9001, 2))
    assert report.rematches == rematches(stage)


@pytest.mark.parametrize("teams", [2, 3, 5, 8, 24, 1023])
def test_one_of_each_half_is_in_the_last_round(teams: int) -> None:
    stage = bracket(teams, Format.SINGLE_ELIMINATION)
    report = fairness(stage, {})
    assert report.rematches is None
    assert {half.mean_mmr for half in report.halves} == {None}
    for seed in range(3):
        last = flipped(stage, seed).series[-1].teams
        for half in report.halves:
            assert sum(seed_of(team or 0) in half.seeds for team in last) == 1


def test_before_the_teams_are_known_halves_have_seeds_alone() -> None:
    report = fairness(elimination(StageOptions(Format.DOUBLE_ELIMINATION), 4), {1: 5000})
    assert [half.seeds for half in report.halves] == [(1, 4), (2, 3)]
    assert [half.mean_mmr for half in report.halves] == [None, None]
