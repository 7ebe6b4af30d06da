"""Stages one after another: which comes first, and that none waits for itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dtxdesk.domain.stages.model import MAX_TEAMS, StageOptions
from dtxdesk.errors import UserError


@dataclass(frozen=True, slots=True)
class StagePlan:
    """A stage before it is drawn up.

    Attributes:
        number: Its own in the tournament.
        feeds_on: The stage whose best teams play here; None: those that were entered.
        taken: How many go on from each group of that stage.
    """

    number: int
    options: StageOptions
    feeds_on: int | None = None
    taken: int = 0


def in_playing_order(plans: Sequence[StagePlan]) -> tuple[StagePlan, ...]:
    """Each after the one it feeds on, by number where that leaves a choice.

    Raises:
        UserError: Two with one number, a stage that feeds on one that does not exist, on no team
            of it, or on itself, be it through others.
    """
    by_number = {plan.number: plan for plan in plans}
    if len(by_number) < len(plans):
        raise UserError("Two stages have the same number", "", "Give each its own")
    for plan in plans:
        plan.options.check()
        _check_source(plan, by_number)
    for plan in plans:
        _check_circle(plan, by_number)
    return tuple(sorted(plans, key=lambda plan: (_depth(plan, by_number), plan.number)))


def _check_source(plan: StagePlan, by_number: dict[int, StagePlan]) -> None:
    if plan.feeds_on is None:
        return
    if plan.feeds_on not in by_number:
        raise UserError(
            "Stage {number} takes its teams from stage {source}, which does not exist",
            "",
            "Choose another stage",
            number=plan.number,
            source=plan.feeds_on,
        )
    if not 1 <= plan.taken <= MAX_TEAMS:
        raise UserError(
            "Say how many teams go on to stage {number}",
            "From each group it takes at least one",
            number=plan.number,
        )


def _check_circle(plan: StagePlan, by_number: dict[int, StagePlan]) -> None:
    before = plan.feeds_on
    for _ in by_number:
        if before == plan.number:
            raise UserError(
                "Stage {number} waits for itself",
                "Its teams come from stage {source}, and those from here in the end",
                "Let one of them begin with the teams that were entered",
                number=plan.number,
                source=plan.feeds_on,
            )
        before = None if before is None else by_number[before].feeds_on


def _depth(plan: StagePlan, by_number: dict[int, StagePlan]) -> int:
    """How many stages come before it."""
    depth = 0
    while plan.feeds_on is not None:
        depth, plan = depth + 1, by_number[plan.feeds_on]
    return depth
