"""The tables and placements of a tournament as a screen shows them, with results tried out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from sqlalchemy import Connection, select

from dtxdesk.data.queries.decisions import (
    PenaltyRow,
    TieDecisionRow,
    gathered,
    penalty_rows,
    tie_decision_rows,
)
from dtxdesk.data.queries.schedule import TeamName, team_names
from dtxdesk.data.queries.together import together
from dtxdesk.data.stage_states import StoredStage, stored_stages
from dtxdesk.data.tournament_tables import tournaments
from dtxdesk.domain.prizes import Prize, from_json
from dtxdesk.domain.stages import swiss
from dtxdesk.domain.stages.clinching import Outlook, outlook
from dtxdesk.domain.stages.model import (
    Bracket,
    Format,
    PlayedSeries,
    SeriesState,
    StageOptions,
    StageState,
    TieBreak,
)
from dtxdesk.domain.stages.placements import Placement, placements
from dtxdesk.domain.stages.progress import Course
from dtxdesk.domain.stages.results import final_scores, typed_score
from dtxdesk.domain.stages.standings import Decisions, Standings
from dtxdesk.errors import UserError
from dtxdesk.services.group_tables import tables

Score = tuple[int, int]
Trial = Mapping[int, Score]
"""Results that are only tried out, by the tournament's number of the series."""


@dataclass(frozen=True, slots=True)
class TableView:
    """The table of a group, or of a whole stage.

    Attributes:
        group: Its number; None: of the whole stage.
        over: Whether everything in it has been played.
        outlook: Whether each team goes on (or, without a stage after it, comes in first).
    """

    group: int | None
    standings: Standings
    over: bool
    outlook: Mapping[int, Outlook]

    @property
    def ties(self) -> tuple[tuple[int, ...], ...]:
        """Teams that share a place for good unless somebody decides; none while it is played."""
        if not self.over:
            return ()
        return tuple(level for level in self.standings.levels if len(level) > 1)


@dataclass(frozen=True, slots=True)
class OpenSeries:
    """A series for which a result can be tried out.

    Attributes:
        scores: How it can end.
        tried: What is tried out now.
    """

    number: int
    bracket: Bracket
    group: int | None
    round: int
    teams: tuple[int, int]
    scores: tuple[Score, ...]
    tried: Score | None


@dataclass(frozen=True, slots=True)
class StageView:
    """A stage that has begun.

    Attributes:
        cut: How many of each table go on; None: no stage comes after it.
        tables: Of groups or Swiss.
        placements: Of an elimination.
        open: What can be tried out, by number.
        done, total: Series that are over, of all that were drawn up.
        over: Whether nothing is left to play, nor to draw.
        latest: Of an elimination the series that each team stands in, or stood in last.
        last_rounds: Of each bracket.
        series: Of groups, what is tried out included.
    """

    id: int
    number: int
    name: str
    options: StageOptions
    cut: int | None
    tables: tuple[TableView, ...]
    placements: tuple[Placement, ...]
    open: tuple[OpenSeries, ...]
    done: int
    total: int
    over: bool
    withdrawn: tuple[int, ...]
    latest: Mapping[int, PlayedSeries]
    last_rounds: Mapping[Bracket, int]
    series: tuple[PlayedSeries, ...] = ()

    def table_of(self, team: int) -> TableView | None:
        """The table that the team stands in."""
        return next((one for one in self.tables if team in one.standings.facts.records), None)

    @property
    def ties(self) -> tuple[tuple[int, ...], ...]:
        return tuple(tie for table in self.tables for tie in table.ties)


@dataclass(frozen=True, slots=True)
class StandingsView:
    """All stages that have begun, in the order of play; the last one matters most."""

    stages: tuple[StageView, ...]
    teams: Mapping[int, TeamName]
    penalties: tuple[PenaltyRow, ...]
    decisions: tuple[TieDecisionRow, ...]
    trial: Trial
    prizes: tuple[Prize, ...] = ()

    @property
    def names(self) -> dict[int, str]:
        return {team.id: team.name for team in self.teams.values()}


@dataclass(frozen=True, slots=True)
class Step:
    """What was looked at between two teams: points (None) or a tie-break, and both values."""

    by: TieBreak | None
    one: Fraction
    other: Fraction

    @property
    def decided(self) -> bool:
        return self.one != self.other


def standings_view(
    connection: Connection, tournament_id: int, trial: Trial | None = None
) -> StandingsView:
    """Everything as it stands, or as it would with results that nobody has entered."""
    given, decided, stored, names, prizes = together(
        connection,
        lambda own: penalty_rows(own, tournament_id),
        lambda own: tie_decision_rows(own, tournament_id),
        lambda own: stored_stages(own, tournament_id),
        lambda own: team_names(own, tournament_id),
        lambda own: _prizes(own, tournament_id),
    )
    made = gathered(given, decided)
    tried: dict[int, Score] = {}
    stages = []
    for stage in stored:
        if stage.is_drawn_up:
            cut = next((one.taken for one in stored if one.feeds_on == stage.number), None)
            stages.append(_stage(stage, made.get(stage.id), cut, trial or {}, tried))
    return StandingsView(
        tuple(stages),
        names,
        tuple(given),
        tuple(decided),
        tried,
        prizes,
    )


def _prizes(connection: Connection, tournament_id: int) -> tuple[Prize, ...]:
    stored = select(tournaments.c.prizes).where(tournaments.c.id == tournament_id)
    return from_json(connection.execute(stored).scalar())


def steps(table: Standings, one: int, other: int) -> list[Step]:
    """What was looked at between two teams until it parted them, in its order."""
    found = []
    for split in table.splits:
        if one in split.values and other in split.values:
            step = Step(split.by, split.values[one], split.values[other])
            found.append(step)
            if step.decided:
                break
    return found


def _stage(
    stage: StoredStage,
    decisions: Decisions | None,
    cut: int | None,
    trial: Trial,
    tried: dict[int, Score],
) -> StageView:
    before = stage.state().by_number()
    course = Course(stage.stage, stage.results, stage.withdrawn)
    _try_out(stage, course, before, trial, tried)
    state = course.state()
    over = swiss.is_over(state) if stage.options.format is Format.SWISS else state.finished
    return StageView(
        id=stage.id,
        number=stage.number,
        name=stage.name,
        options=stage.options,
        cut=cut,
        tables=() if stage.options.format.eliminates else _tables(state, decisions, cut, over),
        placements=placements(state),
        open=tuple(_open(stage, state.series, before, tried)),
        done=sum(one.finished for one in state.series),
        total=len(state.series),
        over=over,
        withdrawn=state.withdrawn,
        latest={team: one for one in state.series for team in one.teams if team is not None}
        if stage.options.format.eliminates
        else {},
        last_rounds={
            one.bracket: one.round for one in sorted(stage.stage.series, key=lambda one: one.round)
        },
        series=state.series if stage.options.format is Format.ROUND_ROBIN else (),
    )


def _try_out(
    stage: StoredStage,
    course: Course,
    before: Mapping[int, PlayedSeries],
    trial: Trial,
    tried: dict[int, Score],
) -> None:
    """Enters what still can be; what has been played meanwhile, or can't be by now, is dropped."""
    places = {row.number: in_stage for in_stage, row in stage.rows.items()}
    for number in sorted(trial):
        in_stage = places.get(number)
        if in_stage is None or (in_stage in before and before[in_stage].finished):
            continue
        try:
            course.enter(in_stage, typed_score(course.series(in_stage), trial[number]))
        except UserError:
            continue
        tried[number] = trial[number]


def _tables(
    state: StageState, decisions: Decisions | None, cut: int | None, over: bool
) -> tuple[TableView, ...]:
    found = []
    for group, table in tables(state, decisions):
        teams = sorted(table.facts.records, key=lambda team: table.facts.records[team].seed)
        inside = [one for one in state.series if group is None or one.series.group == group]
        done = over if group is None else all(one.finished for one in inside)
        found.append(TableView(group, table, done, outlook(state, teams, cut or 1, decisions)))
    return tuple(found)


def _open(
    stage: StoredStage,
    series: Sequence[PlayedSeries],
    before: Mapping[int, PlayedSeries],
    tried: Trial,
) -> Iterable[OpenSeries]:
    for one in series:
        first, second = one.teams
        was = before.get(one.number)
        if first is None or second is None or (was is not None and was.finished):
            continue
        number = stage.rows[one.number].number
        if one.state is SeriesState.FINISHED and number not in tried:
            continue  # by a withdrawal
        yield OpenSeries(
            number,
            one.series.bracket,
            one.series.group,
            one.series.round,
            (first, second),
            final_scores(one.series),
            tried.get(number),
        )
