"""A later stage when those before it come out otherwise: what becomes of it, and writing that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select

from dtxdesk.data.stage_schema import DismissedMatch, Game, Series, StageEntrant
from dtxdesk.data.stage_states import StoredStage
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.stages import swiss
from dtxdesk.domain.stages.correction import Correction, SeriesChange, since
from dtxdesk.domain.stages.elimination import elimination
from dtxdesk.domain.stages.model import (
    FirstRound,
    Format,
    FromSeed,
    Results,
    Stage,
    StageOptions,
    StageState,
)
from dtxdesk.domain.stages.model import Series as DrawnSeries
from dtxdesk.domain.stages.progress import Course
from dtxdesk.domain.stages.round_robin import round_robin


@dataclass(frozen=True, slots=True)
class Followed:
    """A stage with other teams than before.

    Attributes:
        teams: In seed order; None: nobody knows them any more, and the stage has not begun.
        course: How it stands with them; None as well then.
    """

    teams: tuple[int, ...] | None
    course: Course | None
    correction: Correction


def followed(
    stage: StoredStage, before: StageState, results: Results, teams: tuple[int, ...] | None
) -> Followed:
    """What becomes of a stage that has begun, with these teams.

    Results stay where the same two teams meet. Of a Swiss stage only the first round is left:
    later ones were drawn from what other teams had played.
    """
    if teams is None:
        gone = StageState(Stage(stage.options, 0, ()), ())
        changed = tuple(SeriesChange(one.number, one, None) for one in before.series)
        return Followed(None, None, Correction(before, gone, {}, dict(results), changed))
    drawn = _drawn(stage.options, teams)
    left = tuple(team for team in stage.withdrawn if team in teams)
    course = Course(Stage(stage.options, len(teams), drawn, teams), results, left)
    return Followed(teams, course, since(before, course, results, ()))


def write_followed(work: UnitOfWork, stage: StoredStage, one: Followed) -> None:
    """Stores the stage's teams and series as they are now; results are written by the caller."""
    entrants = work.session.scalars(
        select(StageEntrant).where(StageEntrant.stage_id == stage.id).order_by(StageEntrant.seed)
    ).all()
    if one.teams is None:
        _take_back(work, stage)
        for row in entrants:
            work.session.delete(row)
        work.flush()
        return
    for row, team in zip(entrants, one.teams, strict=True):
        row.team_id = team
    work.flush()
    if stage.options.format is Format.SWISS:
        _draw_again(work, stage, one.teams)


def _drawn(options: StageOptions, teams: tuple[int, ...]) -> tuple[DrawnSeries, ...]:
    size = len(teams)
    if options.format.eliminates:
        return elimination(options, size).series
    if options.format is Format.ROUND_ROBIN:
        return round_robin(options, size)
    return swiss.first_round(_by_halves(options), size)


def _by_halves(options: StageOptions) -> StageOptions:
    """Nothing is drawn by lot behind somebody's back: a changed first round goes by seed."""
    return replace(options, first_round=FirstRound.HALVES)


def _take_back(work: UnitOfWork, stage: StoredStage, rounds_from: int = 1) -> None:
    gone = select(Series).where(Series.stage_id == stage.id, Series.round >= rounds_from)
    rows: Sequence[Series] = work.session.scalars(gone).all()
    ids = [row.id for row in rows]
    # Row by row and not by the foreign keys: undo puts back what the audit log has seen.
    for model in (Game, DismissedMatch):
        for row_of_one in work.session.scalars(select(model).where(model.series_id.in_(ids))).all():
            work.session.delete(row_of_one)
    work.flush()
    for row in rows:
        work.session.delete(row)
    work.flush()


def _draw_again(work: UnitOfWork, stage: StoredStage, teams: tuple[int, ...]) -> None:
    _take_back(work, stage, rounds_from=2)
    drawn = {one.number: one for one in _drawn(stage.options, teams)}
    rows = work.session.scalars(select(Series).where(Series.stage_id == stage.id)).all()
    for row in rows:
        first, second = (
            teams[source.seed - 1] if isinstance(source, FromSeed) else None
            for source in drawn[row.in_stage].sources
        )
        row.drawn_first_id, row.drawn_second_id = first, second
    work.flush()
