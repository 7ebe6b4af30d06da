"""What goes out of a tournament: standings with their reasons, teams, schedule, results."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from fractions import Fraction
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import Connection

from dtxdesk.data.queries.decisions import decisions_of
from dtxdesk.data.queries.schedule import ScheduleRow, schedule_rows
from dtxdesk.data.queries.sign_ups import SignUpRow
from dtxdesk.data.queries.teams import TeamRow, team_rows
from dtxdesk.data.queries.tournaments import TournamentDetail, tournament_detail
from dtxdesk.data.stage_states import StoredStage, stored_stages
from dtxdesk.domain.stages.model import (
    Format,
    PlayedSeries,
    ResultKind,
    StageOptions,
    StageState,
    TieBreak,
)
from dtxdesk.domain.stages.placements import placements
from dtxdesk.domain.stages.standings import Decisions, Standings, tie_breaks_of
from dtxdesk.errors import UserError
from dtxdesk.exports.table import Column, Kind, Paper, Table
from dtxdesk.services.group_tables import tables
from dtxdesk.services.tournament_document import signed_rows

PLACES = (
    Column("stage", "Stage", Kind.WHOLE, brief=False),
    Column("rank", "Rank", Kind.WHOLE),
    Column("group", "Group", Kind.WHOLE, brief=False),
    Column("team", "Team"),
    Column("played", "Played", Kind.WHOLE),
    Column("wins", "Won", Kind.WHOLE),
    Column("draws", "Drawn", Kind.WHOLE, brief=False),
    Column("losses", "Lost", Kind.WHOLE),
    Column("points", "Points", Kind.WHOLE),
)

SCHEDULE = (
    Column("series", "Series", Kind.WHOLE),
    Column("start", "Start", Kind.TIME),
    Column("stage", "Stage", Kind.WHOLE, brief=False),
    Column("bracket", "Bracket", Kind.WORD, brief=False),
    Column("round", "Round", Kind.WHOLE),
    Column("best_of", "Best of", Kind.WHOLE, brief=False),
    Column("teams.0", "First"),
    Column("teams.1", "Second"),
    Column("state", "State", Kind.WORD),
    Column("place", "Place", brief=False),
    Column("caster", "Caster", brief=False),
)

RESULTS = (
    Column("number", "Series", Kind.WHOLE),
    Column("stage", "Stage", Kind.WHOLE, brief=False),
    Column("bracket", "Bracket", Kind.WORD, brief=False),
    Column("group", "Group", Kind.WHOLE, brief=False),
    Column("round", "Round", Kind.WHOLE),
    Column("best_of", "Best of", Kind.WHOLE, brief=False),
    Column("teams.0", "First"),
    Column("score.0", "Score", Kind.WHOLE, together=True),
    Column("score.1", "Against", Kind.WHOLE, together=True),
    Column("teams.1", "Second"),
    Column("winner", "Winner"),
    Column("how", "How", Kind.WORD, brief=False),
)

TEAMS = (
    Column("id", "Team id", Kind.WHOLE, brief=False),
    Column("seed", "Seed", Kind.WHOLE),
    Column("name", "Team"),
    Column("tag", "Tag"),
    Column("captain", "Captain"),
    Column("deputy", "Deputy", brief=False),
    Column("members", "Players", Kind.LIST),
    Column("stand_ins", "Stand-ins", Kind.LIST, brief=False),
    Column("mean_mmr", "Mean MMR", Kind.NUMBER, digits=0),
)

SIGN_UPS = (
    Column("user_id", "Player id", Kind.WHOLE, brief=False),
    Column("name", "Player"),
    Column("state", "State", Kind.WORD),
    Column("checked_in", "Checked in", Kind.YES_NO),
    Column("captain", "Captain", Kind.YES_NO, brief=False),
    Column("mmr", "MMR", Kind.WHOLE),
    Column("team", "Team"),
)


@dataclass(frozen=True, slots=True)
class _Event:
    """A tournament as it is at one moment."""

    detail: TournamentDetail
    stages: Sequence[StoredStage]
    teams: Sequence[TeamRow]
    decisions: Mapping[int, Decisions]
    now: datetime

    @property
    def names(self) -> dict[int, str]:
        return {team.id: team.name for team in self.teams}

    @property
    def zone(self) -> tzinfo:
        try:
            return ZoneInfo(self.detail.row.time_zone)
        except (ZoneInfoNotFoundError, ValueError):
            return UTC

    def paper(self, what: str, tables: Sequence[Table]) -> Paper:
        title = f"{self.detail.row.name}: {what}" if what else self.detail.row.name
        return Paper(title, tables, tuple(self._stamp()), self.zone)

    def _stamp(self) -> Iterator[tuple[str, str]]:
        row = self.detail.row
        yield "Tournament", row.name
        if row.league:
            yield "League", row.league
        if row.starts_at is not None:
            yield "Start", f"{row.starts_at.astimezone(self.zone):%Y-%m-%d %H:%M} {row.time_zone}"
        yield "State", row.state.value
        for stage in self.stages:
            yield _stage_title(stage), _rules(stage.options)
        yield "As of", f"{self.now.astimezone(self.zone):%Y-%m-%d %H:%M} {row.time_zone}"


def standings(connection: Connection, tournament_id: int, now: datetime) -> Paper:
    """The tables of all stages, a list for each group, with a sentence for each place.

    Raises:
        UserError: There is no such tournament.
    """
    event = _event(connection, tournament_id, now)
    return event.paper("standings", list(_standings(event)))


def schedule(connection: Connection, tournament_id: int, now: datetime) -> Paper:
    """Every series by its time. Raises as `standings`."""
    event = _event(connection, tournament_id, now)
    return event.paper("schedule", [_schedule(connection, event)])


def results(connection: Connection, tournament_id: int, now: datetime) -> Paper:
    """Every series that is over, in the order of their numbers. Raises as `standings`."""
    event = _event(connection, tournament_id, now)
    return event.paper("results", [_results(event)])


def teams(connection: Connection, tournament_id: int, now: datetime) -> Paper:
    """The teams with their players. Raises as `standings`."""
    event = _event(connection, tournament_id, now)
    return event.paper("teams", [_teams(event)])


def whole(connection: Connection, tournament_id: int, now: datetime) -> Paper:
    """All of it for people: players, teams, schedule, results and standings."""
    event = _event(connection, tournament_id, now)
    rows = signed_rows(connection, tournament_id)
    players = Table("players", "Players", SIGN_UPS, [_signed(row) for row in rows])
    parts = [players, _teams(event), _schedule(connection, event), _results(event)]
    held = [part for part in parts if part.rows]
    return event.paper("", [*held, *_standings(event)])


def _event(connection: Connection, tournament_id: int, now: datetime) -> _Event:
    detail = tournament_detail(connection, tournament_id)
    if detail is None:
        raise UserError("There is no such tournament", "", "See dtxdesk tournament list")
    return _Event(
        detail,
        stored_stages(connection, tournament_id),
        team_rows(connection, tournament_id),
        decisions_of(connection, tournament_id),
        now,
    )


def _standings(event: _Event) -> Iterator[Table]:
    """All with the same columns: every tie-break of any stage is one."""
    named = {one for stage in event.stages for one in _tie_breaks(stage.options)}
    breaks = [one for one in TieBreak if one in named]
    columns = (
        *PLACES,
        *(
            Column(f"tiebreaks.{one.value}", _break_name(one), _kind_of(one), digits=3, brief=False)
            for one in breaks
        ),
        Column("why", "Why", brief=False),
    )
    several = len(event.stages) > 1
    found = False
    for stage in event.stages:
        if not stage.is_drawn_up:
            continue
        found = True
        title = _stage_title(stage) if several else "Standings"
        yield from _stage_tables(stage, event, columns, breaks, title)
    if not found:
        yield Table("standings", "Standings", columns, ())


def _stage_tables(
    stage: StoredStage,
    event: _Event,
    columns: tuple[Column, ...],
    breaks: Sequence[TieBreak],
    title: str,
) -> Iterator[Table]:
    state = stage.state()
    if stage.options.format.eliminates:
        rows = list(_of_elimination(stage.number, state, event.names, len(breaks)))
        yield Table("standings", title, columns, rows)
        return
    for group, table in tables(state, event.decisions.get(stage.id)):
        rows = list(_of_table(stage.number, group, table, event.names, breaks))
        name = title if group is None else f"{title}, group {group}"
        yield Table("standings", name, columns, rows)


def _of_elimination(
    number: int, state: StageState, names: Mapping[int, str], breaks: int
) -> Iterator[list[object]]:
    worth = state.stage.options.points
    for place in placements(state):
        points = place.wins * worth.win + place.losses * worth.loss
        shared = place.best != place.worst
        why = f"Shares places {place.best} to {place.worst}" if shared and place.decided else None
        yield [
            number, place.rank, None, names[place.team], place.played, place.wins, 0,
            place.losses, points, *[None] * breaks, why,
        ]  # fmt: skip


def _of_table(
    number: int,
    group: int | None,
    table: Standings,
    names: Mapping[int, str],
    breaks: Sequence[TieBreak],
) -> Iterator[list[object]]:
    order = table.order
    for place, row in enumerate(table.rows):
        below = order[place + 1] if place + 1 < len(order) else None
        why = None if below is None else str(table.why(row.team, below).sentence(names))
        yield [
            number, row.rank, group, names[row.team], row.played, row.wins, row.draws, row.losses,
            row.points, *(_exact(row.values.get(one)) for one in breaks), why,
        ]  # fmt: skip


def _schedule(connection: Connection, event: _Event) -> Table:
    stage_of = {row.number: one.number for one in event.stages for row in one.rows.values()}
    never = datetime.max.replace(tzinfo=UTC)
    rows = sorted(
        schedule_rows(connection, event.detail.id),
        key=lambda row: (row.booking.at or never, row.number),
    )
    return Table(
        "schedule", "Schedule", SCHEDULE, [_booked(row, stage_of[row.number]) for row in rows]
    )


def _booked(row: ScheduleRow, stage: int) -> list[object]:
    first, second = (None if side.team is None else side.team.name for side in row.sides)
    return [
        row.number, row.booking.at, stage, row.bracket.value, row.round, row.best_of,
        first, second, row.state.value, row.booking.place or None, row.booking.caster or None,
    ]  # fmt: skip


def _results(event: _Event) -> Table:
    rows = [
        _result(stage, one, event.names)
        for stage in event.stages
        for one in stage.state().series
        if one.finished and one.kind is not ResultKind.BYE
    ]
    return Table("results", "Results", RESULTS, rows)


def _result(stage: StoredStage, one: PlayedSeries, names: Mapping[int, str]) -> list[object]:
    first, second = (None if team is None else names[team] for team in one.teams)
    mine, theirs = one.score or (None, None)
    played = one.kind is None or one.kind is ResultKind.PLAYED
    return [
        stage.rows[one.number].number, stage.number, one.series.bracket.value,
        one.series.group, one.series.round, one.series.best_of, first, mine, theirs, second,
        None if one.winner is None else names[one.winner],
        None if played else str(one.kind),
    ]  # fmt: skip


def _teams(event: _Event) -> Table:
    return Table("teams", "Teams", TEAMS, [_team(team) for team in event.teams])


def _team(team: TeamRow) -> list[object]:
    deputy = next((one.name for one in team.members if one.user_id == team.deputy_id), None)
    return [
        team.id, team.seed, team.name, team.tag or None, team.captain and team.captain.name, deputy,
        [one.name for one in team.members], [one.name for one in team.stand_ins], team.mean,
    ]  # fmt: skip


def _signed(row: SignUpRow) -> list[object]:
    return [
        row.user_id, row.name, row.state.value, row.checked_in_at is not None, row.captain, row.mmr,
        row.team,
    ]  # fmt: skip


def _stage_title(stage: StoredStage) -> str:
    return stage.name or f"Stage {stage.number}"


def _rules(options: StageOptions) -> str:
    """What holds in a stage, tie-breaks in their order."""
    parts = [_said(options.format.value), f"best of {options.best_of}"]
    if options.format is Format.ROUND_ROBIN and options.groups > 1:
        parts.append(f"{options.groups} groups")
    breaks = _tie_breaks(options)
    if breaks:
        parts.append("tie-breaks: Points, " + ", ".join(map(_break_name, breaks)))
    return "; ".join(parts)


def _tie_breaks(options: StageOptions) -> tuple[TieBreak, ...]:
    return () if options.format.eliminates else tie_breaks_of(options)


def _kind_of(one: TieBreak) -> Kind:
    return Kind.SHARE if one is TieBreak.OPPONENTS_WIN_RATE else Kind.NUMBER


def _exact(value: Fraction | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value.denominator == 1 else float(value)


_NAMES = {
    TieBreak.BUCHHOLZ_CUT_1: "Buchholz cut 1",
    TieBreak.MEDIAN_BUCHHOLZ: "Median Buchholz",
    TieBreak.SONNEBORN_BERGER: "Sonneborn-Berger",
    TieBreak.OPPONENTS_WIN_RATE: "Opponents' win rate",
}
"""What is not just its word."""


def _break_name(one: TieBreak) -> str:
    return _NAMES.get(one, _said(one.value))


def _said(word: str) -> str:
    return word.replace("_", " ").capitalize()
