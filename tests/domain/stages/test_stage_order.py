"""Stages one after another."""

from __future__ import annotations

import pytest

from dtxdesk.domain.stages.model import Format, StageOptions
from dtxdesk.domain.stages.stage_order import StagePlan, in_playing_order
from dtxdesk.errors import UserError

GROUPS = StageOptions(Format.ROUND_ROBIN, groups=4)
PLAYOFFS = StageOptions(Format.DOUBLE_ELIMINATION)


def test_a_stage_comes_after_the_one_it_feeds_on() -> None:
    plans = (
        StagePlan(1, PLAYOFFS, feeds_on=3, taken=2),
        StagePlan(4, PLAYOFFS, feeds_on=1, taken=1),
        StagePlan(2, GROUPS),
        StagePlan(3, GROUPS, feeds_on=2, taken=4),
    )
    assert [plan.number for plan in in_playing_order(plans)] == [2, 3, 1, 4]
    assert in_playing_order(()) == ()


@pytest.mark.parametrize("others", [(), (StagePlan(9, PLAYOFFS, feeds_on=1, taken=1),)])
def test_stages_that_feed_each_other_are_refused(others: tuple[StagePlan, ...]) -> None:
    both = (StagePlan(1, GROUPS, 2, 4), StagePlan(2, PLAYOFFS, 1, 2))
    with pytest.raises(UserError, match="Stage 1 waits for itself"):
        in_playing_order((*others, *both))
    with pytest.raises(UserError, match="Stage 5 waits for itself"):
        in_playing_order((*others, StagePlan(5, GROUPS, 5, 4), StagePlan(1, GROUPS)))
    three = (StagePlan(1, GROUPS, 3, 4), StagePlan(2, GROUPS, 1, 2), StagePlan(3, GROUPS, 2, 2))
    with pytest.raises(UserError, match="Stage 1 waits for itself"):
        in_playing_order((*others, *three))


def test_a_stage_needs_a_source_that_exists_and_teams_of_it() -> None:
    with pytest.raises(UserError, match="stage 7, which does not exist"):
        in_playing_order((StagePlan(1, GROUPS, feeds_on=7, taken=2),))
    with pytest.raises(UserError, match="how many teams go on to stage 2"):
        in_playing_order((StagePlan(1, GROUPS), StagePlan(2, PLAYOFFS, feeds_on=1)))
    with pytest.raises(UserError, match="the same number"):
        in_playing_order((StagePlan(1, GROUPS), StagePlan(1, PLAYOFFS)))


def test_a_stage_that_cannot_be_played_is_refused() -> None:
    bad = StageOptions(Format.SINGLE_ELIMINATION, best_of=4)
    with pytest.raises(UserError, match="best of 1, 2, 3 or 5"):
        in_playing_order((StagePlan(1, bad),))
