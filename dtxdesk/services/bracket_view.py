"""What a bracket shows: the stages of a tournament as far as they are, and their teams."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from dtxdesk.data.queries.together import together
from dtxdesk.data.stage_states import StoredStage, stored_stages
from dtxdesk.data.tournament_tables import teams as teams_table
from dtxdesk.domain.schedule import Booking
from dtxdesk.domain.stages import swiss
from dtxdesk.domain.stages.model import Format, PlayedSeries, Result, SeriesState, StageState
from dtxdesk.services.qualifying import is_over


@dataclass(frozen=True, slots=True)
class BracketTeam:
    """A team as a box shows it."""

    id: int
    name: str
    tag: str
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class StageView:
    """A stage that has been drawn up.

    Attributes:
        numbers: The tournament's own number of each series, by its number in the stage.
        results: As they are stored, by number in the stage.
        bookings: By number in the stage, where there is one.
        can_draw: Of Swiss: whether the next round can be drawn now.
    """

    id: int
    number: int
    name: str
    state: StageState
    numbers: Mapping[int, int]
    results: Mapping[int, Result]
    bookings: Mapping[int, Booking]
    can_draw: bool = False

    def series(self, number: int) -> PlayedSeries | None:
        """One by its number in the tournament; None where there is none (any more)."""
        return next((one for one in self.state.series if self.numbers[one.number] == number), None)

    @property
    def next_up(self) -> tuple[PlayedSeries, ...]:
        """What can be played now: what runs first, then what is ready, in the order of play."""
        running = [one for one in self.state.series if one.state is SeriesState.RUNNING]
        ready = [one for one in self.state.series if one.state is SeriesState.READY]
        return (*running, *ready)

    @property
    def rounds_drawn(self) -> int:
        return swiss.rounds_drawn(self.state)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A stage that has not begun."""

    number: int
    name: str
    format: Format


@dataclass(frozen=True, slots=True)
class BracketView:
    """The stages of one tournament in the order of play, with its teams by id.

    Attributes:
        waiting: The stage that comes next; None: there is none.
        due: Whether it can begin: the one before it is over.
    """

    tournament_id: int
    stages: tuple[StageView, ...]
    teams: Mapping[int, BracketTeam]
    waiting: Waiting | None = None
    due: bool = False

    def name(self, team_id: int | None) -> str:
        """What a team is called; empty where there is none."""
        team = None if team_id is None else self.teams.get(team_id)
        return "" if team is None else team.name


def bracket_view(connection: Connection, tournament_id: int) -> BracketView:
    """All of it in one snapshot."""
    wanted = select(
        teams_table.c.id, teams_table.c.name, teams_table.c.tag, teams_table.c.withdrawn_at
    ).where(teams_table.c.tournament_id == tournament_id)
    rows, stored = together(
        connection,
        lambda own: own.execute(wanted).all(),
        lambda own: stored_stages(own, tournament_id),
    )
    teams = {
        row.id: BracketTeam(row.id, row.name, row.tag, row.withdrawn_at is not None) for row in rows
    }
    drawn = {one.number: _stage(one) for one in stored if one.is_drawn_up}
    waits = next((one for one in stored if not one.is_drawn_up), None)
    before = drawn.get(waits.feeds_on) if waits is not None and waits.feeds_on else None
    return BracketView(
        tournament_id,
        tuple(drawn.values()),
        teams,
        None if waits is None else Waiting(waits.number, waits.name, waits.options.format),
        before is not None and is_over(before.state),
    )


def _stage(stored: StoredStage) -> StageView:
    state = stored.state()
    return StageView(
        id=stored.id,
        number=stored.number,
        name=stored.name,
        state=state,
        numbers={in_stage: row.number for in_stage, row in stored.rows.items()},
        results=stored.results,
        bookings={
            in_stage: Booking(row.scheduled_at, row.place, row.caster)
            for in_stage, row in stored.rows.items()
            if row.scheduled_at is not None or row.place or row.caster
        },
        can_draw=_can_draw(state),
    )


def _can_draw(state: StageState) -> bool:
    if state.stage.format is not Format.SWISS:
        return False
    return all(one.finished for one in state.series) and not swiss.is_over(state)
