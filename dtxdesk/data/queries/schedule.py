"""The series of a tournament as a schedule shows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from dtxdesk.data.queries.together import together
from dtxdesk.data.stage_states import stored_stages
from dtxdesk.data.tournament_tables import teams
from dtxdesk.domain.schedule import Booking, Slot
from dtxdesk.domain.stages.model import (
    Bracket,
    Format,
    LoserOf,
    PlayedSeries,
    Result,
    ResultKind,
    SeriesState,
    Source,
    WinnerOf,
)


@dataclass(frozen=True, slots=True)
class TeamName:
    """A team, as far as a schedule needs it."""

    id: int
    tag: str
    name: str


@dataclass(frozen=True, slots=True)
class SideRow:
    """One of the two sides of a series: a team, or where it will come from.

    Attributes:
        from_series: Whose winner or loser it is, by the tournament's number; None: of none.
        winner: Whether it is the winner of that.
    """

    team: TeamName | None = None
    from_series: int | None = None
    winner: bool = True


@dataclass(frozen=True, slots=True)
class ScheduleRow:
    """A series.

    Attributes:
        number: The tournament's own.
        last_round: Of its bracket; the name of a round may hang on it.
        ahead: Games that the first side is ahead from the start.
        result: As it was entered, to say later what one saw.
    """

    id: int
    number: int
    format: Format
    bracket: Bracket
    group: int | None
    round: int
    last_round: int
    best_of: int
    sides: tuple[SideRow, SideRow]
    state: SeriesState
    score: tuple[int, int] | None
    kind: ResultKind | None
    ahead: int
    booking: Booking
    result: Result | None

    @property
    def team_ids(self) -> tuple[int, ...]:
        return tuple(side.team.id for side in self.sides if side.team is not None)

    @property
    def is_bye(self) -> bool:
        """Whether there is nobody to play against."""
        return self.kind is ResultKind.BYE

    @property
    def is_just_on(self) -> bool:
        """Whether it runs and nobody has won a game of it."""
        return self.state is SeriesState.RUNNING and self.score == (self.ahead, 0)

    @property
    def slot(self) -> Slot | None:
        """Its place in time; None while it has none."""
        if self.booking.at is None:
            return None
        after = tuple(side.from_series for side in self.sides if side.from_series is not None)
        return Slot(
            self.number,
            self.booking.at,
            self.best_of,
            self.team_ids,
            self.booking.caster,
            after,
        )


def team_names(connection: Connection, tournament_id: int) -> dict[int, TeamName]:
    """What the teams of a tournament are called, by id."""
    found = connection.execute(
        select(teams.c.id, teams.c.tag, teams.c.name).where(teams.c.tournament_id == tournament_id)
    )
    return {row.id: TeamName(row.id, row.tag, row.name) for row in found}


def schedule_rows(connection: Connection, tournament_id: int) -> list[ScheduleRow]:
    """Every series that is or will be played, by number; byes are left out."""
    names, stored = together(
        connection,
        lambda own: team_names(own, tournament_id),
        lambda own: stored_stages(own, tournament_id),
    )
    found: list[ScheduleRow] = []
    for stage in stored:
        numbers = {in_stage: row.number for in_stage, row in stage.rows.items()}
        last: dict[Bracket, int] = {}
        for series in stage.stage.series:
            last[series.bracket] = max(series.round, last.get(series.bracket, 0))
        for one in stage.state().series:
            row = stage.rows[one.number]
            found.append(
                ScheduleRow(
                    id=row.id,
                    number=row.number,
                    format=stage.options.format,
                    bracket=one.series.bracket,
                    group=one.series.group,
                    round=one.series.round,
                    last_round=last[one.series.bracket],
                    best_of=one.series.best_of,
                    sides=_sides(one, names, numbers),
                    state=one.state,
                    score=one.score,
                    kind=one.kind,
                    ahead=one.series.ahead,
                    booking=Booking(row.scheduled_at, row.place, row.caster),
                    result=stage.results.get(one.number),
                )
            )
    return [row for row in found if not row.is_bye]


def slots_of(rows: Iterable[ScheduleRow]) -> list[Slot]:
    """Those that have a time and are not over: what is done clashes with nothing any more."""
    return [
        slot
        for row in rows
        if row.state is not SeriesState.FINISHED and (slot := row.slot) is not None
    ]


def next_up(rows: Sequence[ScheduleRow]) -> list[ScheduleRow]:
    """What can be played now, the earliest first; what has no time comes after what has."""
    ready = [row for row in rows if row.state is SeriesState.READY]
    timed = [(row.booking.at, row) for row in ready if row.booking.at is not None]
    return [row for _, row in sorted(timed, key=lambda one: (one[0], one[1].number))] + [
        row for row in ready if row.booking.at is None
    ]


def _sides(
    one: PlayedSeries, names: Mapping[int, TeamName], numbers: Mapping[int, int]
) -> tuple[SideRow, SideRow]:
    first, second = (
        _side(team, source, names, numbers)
        for team, source in zip(one.teams, one.series.sources, strict=True)
    )
    return first, second


def _side(
    team: int | None,
    source: Source | None,
    names: Mapping[int, TeamName],
    numbers: Mapping[int, int],
) -> SideRow:
    known = None if team is None else names.get(team)
    if isinstance(source, WinnerOf | LoserOf):
        return SideRow(known, numbers[source.number], isinstance(source, WinnerOf))
    return SideRow(known)
