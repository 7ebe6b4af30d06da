"""What is shown of a tournament, read on a worker in one go."""

from __future__ import annotations

from dataclasses import dataclass

from dtxdesk.data.queries.schedule import ScheduleRow, schedule_rows
from dtxdesk.data.queries.tournaments import tournament_detail
from dtxdesk.domain.stages.model import ResultKind, SeriesState
from dtxdesk.services.bracket_view import bracket_view
from dtxdesk.services.standings_view import StandingsView, standings_view
from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.tournaments.bracket_tab.reading import Drawn, drawn_brackets

OF_A_SCENE = (
    *("tournaments", "teams", "team_members", "users", "stages", "series", "games"),
    *("penalties", "tie_decisions"),
)
"""Tables whose changes it shows."""


@dataclass(frozen=True)
class Scene:
    """A tournament at one moment.

    Attributes:
        title: Its name.
        time_zone: In which its times are shown.
        brackets: The stages that have begun, drawn, in the order of play.
        standings: Their tables and places.
        schedule: Its series.
        league: Whose matches it is played in; None: of none in particular.
    """

    title: str
    time_zone: str
    brackets: tuple[Drawn, ...]
    standings: StandingsView
    schedule: tuple[ScheduleRow, ...]
    league: str | None = None

    @property
    def coming(self) -> list[ScheduleRow]:
        """What is on, then what can be played, then what has a time: the earliest first."""
        order = {SeriesState.RUNNING: 0, SeriesState.READY: 1, SeriesState.PENDING: 2}
        rows = [
            row
            for row in self.schedule
            if row.state in (SeriesState.RUNNING, SeriesState.READY) or row.booking.at is not None
        ]
        rows = [row for row in rows if row.state in order]
        return sorted(
            rows,
            key=lambda row: (
                order[row.state],
                row.booking.at is None,
                row.booking.at.timestamp() if row.booking.at is not None else 0.0,
                row.number,
            ),
        )

    @property
    def results(self) -> list[ScheduleRow]:
        """What is over, the last in the order of play first."""
        over = [
            row
            for row in self.schedule
            if row.state is SeriesState.FINISHED and row.kind is not ResultKind.BYE
        ]
        return sorted(over, key=lambda row: -row.number)


def read_scene(context: Context, tournament_id: int) -> Scene | None:
    """On a worker; None where the tournament is gone."""
    desk = context.desk
    detail = desk.read(tournament_detail, tournament_id)
    if detail is None:
        return None
    brackets = drawn_brackets(desk.read(bracket_view, tournament_id)).drawn
    return Scene(
        detail.row.name,
        detail.row.time_zone,
        brackets,
        desk.read(standings_view, tournament_id, {}),
        tuple(desk.read(schedule_rows, tournament_id)),
        detail.row.league,
    )
