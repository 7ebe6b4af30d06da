"""Options of a stage, and what is refused of them."""

from __future__ import annotations

import pytest

from dtxdesk.domain.stages.model import (
    Bracket,
    Format,
    Points,
    RoundBestOf,
    StageOptions,
    check_teams,
)
from dtxdesk.errors import UserError

GROUPS, SWISS, DOUBLE = Format.ROUND_ROBIN, Format.SWISS, Format.DOUBLE_ELIMINATION


@pytest.mark.parametrize(
    "options",
    [
        StageOptions(DOUBLE),
        StageOptions(GROUPS, best_of=2, groups=8, legs=2, points=Points(2, 1, 0)),
        StageOptions(SWISS, best_of=2, rounds=5),
        StageOptions(SWISS, best_of=1, wins=3, losses=3),
        StageOptions(SWISS, points=Points(1, 1, -1)),
    ],
)
def test_what_can_be_played(options: StageOptions) -> None:
    assert options.problems() == {}
    options.check()


@pytest.mark.parametrize(
    ("options", "field"),
    [
        (StageOptions(DOUBLE, best_of=4), "best_of"),
        (StageOptions(DOUBLE, best_of=2), "best_of"),
        (StageOptions(DOUBLE, best_of=-1), "best_of"),
        (StageOptions(SWISS, best_of=2, wins=3, losses=3), "best_of"),
        (
            StageOptions(DOUBLE, rounds_best_of=(RoundBestOf(Bracket.FINAL, 1, 7),)),
            "rounds_best_of",
        ),
        (StageOptions(GROUPS, groups=0), "groups"),
        (StageOptions(GROUPS, groups=10**9), "groups"),
        (StageOptions(GROUPS, legs=3), "legs"),
        (StageOptions(SWISS, rounds=0), "rounds"),
        (StageOptions(SWISS, rounds=10**9), "rounds"),
        (StageOptions(SWISS, rounds=5, wins=3, losses=3), "rounds"),
        (StageOptions(SWISS, wins=3), "wins"),
        (StageOptions(SWISS, losses=3), "wins"),
        (StageOptions(SWISS, wins=0, losses=3), "wins"),
        (StageOptions(GROUPS, points=Points(1, 3, 0)), "points"),
        (StageOptions(GROUPS, points=Points(10**6, 1, 0)), "points"),
    ],
)
def test_what_cannot_be_played_is_named(options: StageOptions, field: str) -> None:
    assert list(options.problems()) == [field]
    with pytest.raises(UserError) as refused:
        options.check()
    assert refused.value.message == options.problems()[field]


def test_a_stage_has_teams_and_each_once() -> None:
    check_teams((1, 2))
    check_teams(tuple(range(1024)))
    for teams in ((), (1,), tuple(range(1025))):
        with pytest.raises(UserError, match="2 to 1,024 teams"):
            check_teams(teams)
    with pytest.raises(UserError, match="twice"):
        check_teams((1, 2, 1))
