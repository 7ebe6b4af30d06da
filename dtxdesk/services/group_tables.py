"""The tables of a stage: one for each group, one alone for Swiss rounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dtxdesk.domain.stages.model import Format, StageState
from dtxdesk.domain.stages.round_robin import groups_of
from dtxdesk.domain.stages.standings import Decisions, Standings, standings, tie_breaks_of


def tables(
    state: StageState, decisions: Decisions | None = None
) -> Iterator[tuple[int | None, Standings]]:
    """The tables of a stage of groups or of Swiss rounds, each with the number of its group."""
    options = state.stage.options
    groups: Sequence[tuple[int | None, tuple[int, ...]]] = [(None, state.stage.teams)]
    if options.format is Format.ROUND_ROBIN:
        groups = list(enumerate(groups_of(options, state.stage.teams), start=1))
    for number, teams in groups:
        inside = [one for one in state.series if number is None or one.series.group == number]
        yield number, standings(teams, inside, options.points, tie_breaks_of(options), decisions)
