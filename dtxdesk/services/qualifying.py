"""Who goes on from one stage to the next, and with which seeds."""

from __future__ import annotations

from dtxdesk.data.stage_states import StoredStage
from dtxdesk.domain.stages import swiss
from dtxdesk.domain.stages.advancing import going_on
from dtxdesk.domain.stages.model import Format, StageOptions, StageState
from dtxdesk.domain.stages.placements import placements
from dtxdesk.domain.stages.round_robin import snake
from dtxdesk.domain.stages.standings import Decisions
from dtxdesk.errors import UserError
from dtxdesk.services.group_tables import tables


def is_over(state: StageState) -> bool:
    """Whether nothing of a stage remains to be drawn or played."""
    if not state.stage.series:
        return False
    return swiss.is_over(state) if state.stage.format is Format.SWISS else state.finished


def qualifiers(
    stage: StoredStage, state: StageState, taken: int, decisions: Decisions | None
) -> tuple[int, ...]:
    """The teams that go on, in seed order for the next stage.

    Args:
        stage: The one they come from.
        state: How far it is.
        taken: How many of each group; of Swiss and of a bracket how many in all.
        decisions: Penalties and decided ties of it.

    Raises:
        UserError: it is still being played, ties are open (`TiesAreOpen`), or too few are left.
    """
    if not is_over(state):
        raise UserError(
            "Stage {number} is still being played",
            "Who goes on is known when it is over",
            "Enter its results first",
            number=stage.number,
        )
    if not state.stage.format.eliminates:
        return going_on([table for _, table in tables(state, decisions)], taken, state.withdrawn)
    placed = [one for one in placements(state) if one.team not in state.withdrawn]
    if len(placed) < taken:
        raise UserError(
            "Stage {number} has too few teams that can go on",
            "{cut} were to, and it has {teams} left",
            "Let fewer go on",
            number=stage.number,
            cut=taken,
            teams=len(placed),
        )
    return tuple(one.team for one in placed[:taken])


def check_taken(options: StageOptions, size: int, taken: int) -> int:
    """How many teams the next stage has if so many of each group of this one go on.

    Raises:
        UserError: a group has not so many, or fewer than two go on.
    """
    round_robin = options.format is Format.ROUND_ROBIN
    sizes = [len(group) for group in snake(size, options.groups)] if round_robin else [size]
    if not 1 <= taken <= min(sizes):
        raise UserError(
            "{taken} teams can't go on from each group",
            "The smallest has {teams}",
            "Let fewer go on",
            taken=taken,
            teams=min(sizes),
        )
    going = taken * len(sizes)
    if going < 2:
        raise UserError("One team alone has nobody to play against", "", "Let more go on")
    return going
