"""The words of a drawn stage, in the window's language."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLocale

from dtxdesk.domain.schedule import Booking
from dtxdesk.domain.stages.layout import Layout, ScoreGroup, Title
from dtxdesk.domain.stages.model import (
    Bracket,
    Format,
    FromSeed,
    PlayedSeries,
    ResultKind,
    Series,
    SeriesState,
    WinnerOf,
)
from dtxdesk.domain.stages.round_robin import groups_of
from dtxdesk.drawing.brackets.sheet import (
    Heading,
    Note,
    SeriesWords,
    Sheet,
    TableWords,
    TeamLine,
)
from dtxdesk.services.bracket_view import BracketView, StageView
from dtxdesk.ui.delegates.avatars import initials
from dtxdesk.ui.delegates.cells import DASH
from dtxdesk.ui.pages.tournaments.cross_table_words import record, score_of, table_words
from dtxdesk.ui.pages.tournaments.series_words import best_of, group_name, round_name
from dtxdesk.ui.translation import translate


def sheet_of(view: BracketView, stage: StageView, layout: Layout) -> Sheet:
    """The stage with every word that is written into it."""
    writing = _Writing(view, stage)
    tables = tuple(
        writing.table(group, members)
        for group, members in enumerate(_groups(stage), start=1)
        if layout.tables
    )
    return Sheet(
        layout,
        {box.number: writing.series(box.number) for box in layout.boxes},
        tuple(heading(title, stage) for title in layout.titles),
        tuple(score_group(group, stage) for group in layout.score_groups),
        tables,
    )


def _groups(stage: StageView) -> tuple[tuple[int, ...], ...]:
    played = stage.state.stage
    if played.format is not Format.ROUND_ROBIN:
        return ()
    return groups_of(played.options, played.teams)


class _Writing:
    """One stage, its series by number."""

    def __init__(self, view: BracketView, stage: StageView) -> None:
        self._view = view
        self._stage = stage
        self._played = stage.state.by_number()
        self._drawn_up = {one.number: one for one in stage.state.stage.series}
        teams = stage.state.stage.teams
        self._seeds = {team: str(seed) for seed, team in enumerate(teams, start=1)}

    def series(self, number: int) -> SeriesWords:
        one = self._played.get(number)
        if one is None:  # a reset that may still be needed
            one = PlayedSeries(self._drawn_up[number], (None, None), SeriesState.PENDING)
        note, kind = series_note(one, self._stage.bookings.get(number))
        return SeriesWords(
            str(self._stage.numbers[number]),
            one.state,
            (self._line(one, 0), self._line(one, 1)),
            translate("Bracket", "Ready") if one.state is SeriesState.READY else "",
            note,
            kind,
        )

    def _line(self, one: PlayedSeries, slot: int) -> TeamLine:
        team = one.teams[slot]
        if team is None:
            return TeamLine(coming_from(one, slot, self._stage))
        return TeamLine(
            self._view.name(team),
            team,
            self._seeds.get(team, ""),
            score_of(one, slot),
            one.winner == team and one.kind is not ResultKind.BYE,
            one.finished and one.winner not in (None, team),
        )

    def table(self, group: int, members: tuple[int, ...]) -> TableWords:
        inside = [one for one in self._played.values() if one.series.group == group]
        rows = [
            TeamLine(self._view.name(team), team, self._seeds.get(team, "")) for team in members
        ]
        heads = [self._short(team) for team in members]
        return table_words(rows, heads, inside, legs=self._stage.state.stage.options.legs)

    def _short(self, team: int) -> str:
        known = self._view.teams.get(team)
        return "" if known is None else known.tag or initials(known.name)


def coming_from(one: PlayedSeries, slot: int, stage: StageView) -> str:
    """Where the team of a slot comes from: "Winner of 9"."""
    source = one.series.sources[slot]
    if source is None:
        return translate("Bracket", "Bye") if one.finished else ""
    if isinstance(source, FromSeed):
        return translate("Bracket", "Seed {number}").format(number=source.seed)
    if isinstance(source, WinnerOf):
        words = translate("Bracket", "Winner of {number}")
    else:
        words = translate("Bracket", "Loser of {number}")
    return words.format(number=stage.numbers[source.number])


def series_note(one: PlayedSeries, when: Booking | None) -> tuple[str, Note]:
    """What stands over a box at its end."""
    if one.state is SeriesState.RUNNING:
        game = sum(one.score or (0, 0)) + 1
        return translate("Bracket", "Game {number}").format(number=game), Note.LIVE
    if one.kind not in (None, ResultKind.PLAYED):
        return _kind_name(one.kind), Note.PLAIN
    if one.series.if_needed and one.state is SeriesState.PENDING:
        return translate("Bracket", "if needed"), Note.PLAIN
    if when is not None and when.at is not None:
        return day_and_time(when.at), Note.PLAIN
    return "", Note.PLAIN


def _kind_name(kind: ResultKind | None) -> str:
    """Why a series ended without having been played to its end."""
    if kind is ResultKind.FORFEIT:
        return translate("Bracket", "forfeit")
    if kind is ResultKind.NO_SHOW:
        return translate("Bracket", "no-show")
    if kind is ResultKind.WITHDRAWN:
        return translate("Bracket", "withdrawn")
    return translate("Bracket", "bye")


def day_and_time(at: datetime) -> str:
    """As in "Wed 18:00", in the organiser's zone."""
    here = at.astimezone()
    day = QLocale().standaloneDayName(here.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{day} {here:%H:%M}"


def heading(title: Title, stage: StageView) -> Heading:
    """What stands over a column."""
    note = "" if title.best_of is None else best_of(title.best_of)
    if title.bracket is Bracket.GROUP and title.round == 0:
        return Heading(group_name(title.group or 1))
    format_ = stage.state.stage.format
    return Heading(round_name(format_, title.bracket, title.round, title.last), note)


def score_group(group: ScoreGroup, stage: StageView) -> str:
    """The score that both came into the round with: "2–1"."""
    options = stage.state.stage.options
    drawn = group.draws > 0 or (options.draws and options.best_of == 2)
    return record(group.wins, group.draws, group.losses, drawn=drawn)


def last_round(stage: StageView, series: Series) -> int:
    """The last round of the bracket that a series belongs to."""
    return max(
        one.round
        for one in stage.state.stage.series
        if one.bracket is series.bracket and one.group == series.group
    )


def spoken_series(view: BracketView, stage: StageView, one: PlayedSeries) -> str:
    """A series in a sentence: for who can't see the box."""
    teams = [
        view.name(team) if team is not None else coming_from(one, slot, stage)
        for slot, team in enumerate(one.teams)
    ]
    number = translate("Bracket", "Series {number}").format(number=stage.numbers[one.number])
    series = one.series
    last = last_round(stage, series)
    name = round_name(stage.state.stage.format, series.bracket, series.round, last)
    score = result_text(one)
    parts = [f"{number}, {name}", f"{teams[0]} {DASH} {teams[1]}", score or state_name(one.state)]
    note = series_note(one, stage.bookings.get(one.number))[0]
    return ", ".join(part for part in (*parts, note) if part)


def result_text(one: PlayedSeries) -> str:
    """As in "2–1"; empty where there is none."""
    if one.score is None and not (one.finished and one.kind is not ResultKind.BYE):
        return ""
    return f"{score_of(one, 0)}{DASH}{score_of(one, 1)}"


def state_name(state: SeriesState) -> str:
    return {
        SeriesState.PENDING: translate("Bracket", "Waits"),
        SeriesState.READY: translate("Bracket", "Ready"),
        SeriesState.RUNNING: translate("Bracket", "Running"),
        SeriesState.FINISHED: translate("Bracket", "Finished"),
    }[state]


def stage_name(stage: StageView) -> str:
    """Its own name, or that of its format."""
    return stage.name or format_name(stage.state.stage.format)


def format_name(format_: Format) -> str:
    return {
        Format.SINGLE_ELIMINATION: translate("Bracket", "Single elimination"),
        Format.DOUBLE_ELIMINATION: translate("Bracket", "Double elimination"),
        Format.ROUND_ROBIN: translate("Bracket", "Round robin"),
        Format.SWISS: translate("Bracket", "Swiss"),
    }[format_]
