"""The list of the schedule: series under their days, those without a time at the end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from dtxdesk.data.queries.schedule import ScheduleRow
from dtxdesk.domain.stages.model import SeriesState
from dtxdesk.ui.delegates import BadgeCell, TextCell
from dtxdesk.ui.delegates.cells import DASH, Cell
from dtxdesk.ui.models.columns import Column
from dtxdesk.ui.models.table import csv_text
from dtxdesk.ui.pages.tournaments.line_table import Heading, LineModel, LineTable
from dtxdesk.ui.pages.tournaments.schedule_tab.reading import Schedule
from dtxdesk.ui.pages.tournaments.schedule_tab.words import (
    about,
    day_words,
    row_round,
    side_name,
    time_words,
)
from dtxdesk.ui.pages.tournaments.series_words import series_state
from dtxdesk.ui.saying import said
from dtxdesk.ui.translation import counted, translate


def lines_of(schedule: Schedule) -> list[Heading | ScheduleRow]:
    """Series in the order of time, with the name of each day."""
    found: list[Heading | ScheduleRow] = []
    last: object = None
    for row in schedule.rows:
        day = None if row.booking.at is None else schedule.day_of(row.booking.at)
        if not found or day != last:
            same = [one for one in schedule.rows if _day(schedule, one) == day]
            note = counted("Schedule", "%Ln series", len(same))
            words = translate("Schedule", "No time yet") if day is None else day_words(day)
            found.append(Heading(words, note))
            last = day
        found.append(row)
    return found


def _day(schedule: Schedule, row: ScheduleRow) -> object:
    return None if row.booking.at is None else schedule.day_of(row.booking.at)


def columns_of(schedule: Schedule) -> list[Column[ScheduleRow]]:
    """All about a series; the time here only where clocks differ."""
    columns = [
        Column[ScheduleRow](
            key="time",
            title=translate("Schedule", "Time"),
            cell=lambda row: TextCell(_time(row, schedule), strong=True),
            text=lambda row: _stamp(row, schedule),
            width=72,
        )
    ]
    if schedule.local_differs():
        columns.append(
            Column(
                key="here",
                title=translate("Schedule", "For you"),
                cell=lambda row: TextCell(_here(row), tone="muted"),
                text=_here,
                width=72,
                copied=False,
            )
        )
    return [
        *columns,
        Column(
            key="number",
            title=translate("Schedule", "No."),
            cell=lambda row: TextCell(str(row.number), "right", "muted"),
            text=lambda row: str(row.number),
            width=44,
            alignment="right",
        ),
        _side("first", translate("Schedule", "First"), 0),
        Column(
            key="score",
            title="",
            cell=_score,
            text=lambda row: _score_words(row) if row.score is not None else "",
            width=48,
            alignment="center",
            menu_title=translate("Schedule", "Score"),
        ),
        _side("second", translate("Schedule", "Second"), 1),
        Column(
            key="state",
            title=translate("Schedule", "State"),
            cell=lambda row: _state(row, schedule),
            text=lambda row: series_state(row.state)[0],
            width=132,
            tooltip=lambda row: "\n".join(_clash_words(row, schedule)),
        ),
        Column(
            key="place",
            title=translate("Schedule", "Place"),
            cell=lambda row: TextCell(row.booking.place, tone="muted"),
            text=lambda row: row.booking.place,
            width=110,
            tooltip=lambda row: row.booking.place,
        ),
        Column(
            key="caster",
            title=translate("Schedule", "Caster"),
            cell=lambda row: TextCell(row.booking.caster, tone="muted"),
            text=lambda row: row.booking.caster,
            width=96,
            tooltip=lambda row: row.booking.caster,
        ),
        Column(
            key="round",
            title=translate("Schedule", "Round"),
            cell=lambda row: TextCell(row_round(row), tone="faint", small=True),
            text=row_round,
            width=116,
            tooltip=about,
        ),
    ]


def _side(key: str, title: str, place: int) -> Column[ScheduleRow]:
    def cell(row: ScheduleRow) -> Cell:
        side = row.sides[place]
        if side.team is None:
            return TextCell(side_name(side), "right" if place == 0 else "left", "faint")
        won = row.score is not None and row.state is SeriesState.FINISHED
        strong = won and row.score is not None and row.score[place] > row.score[1 - place]
        return TextCell(side.team.name, "right" if place == 0 else "left", strong=strong)

    return Column(
        key=key,
        title=title,
        cell=cell,
        text=lambda row: side_name(row.sides[place]),
        width=110,
        alignment="right" if place == 0 else "left",
        stretch=True,
        tooltip=lambda row: side_name(row.sides[place]),
    )


def _time(row: ScheduleRow, schedule: Schedule) -> str:
    return DASH if row.booking.at is None else time_words(row.booking.at, schedule.zone)


def _stamp(row: ScheduleRow, schedule: Schedule) -> str:
    at = row.booking.at
    return "" if at is None else f"{at.astimezone(schedule.zone):%Y-%m-%d %H:%M}"


def _here(row: ScheduleRow) -> str:
    return "" if row.booking.at is None else time_words(row.booking.at)


def _score_words(row: ScheduleRow) -> str:
    if row.score is None:
        return DASH
    return f"{row.score[0]}{DASH}{row.score[1]}"


def _score(row: ScheduleRow) -> TextCell:
    if row.score is None:
        return TextCell(_score_words(row), "centre", "faint")
    return TextCell(_score_words(row), "centre", strong=True)


def _state(row: ScheduleRow, schedule: Schedule) -> BadgeCell | TextCell:
    if schedule.clashes_of(row.number):
        return BadgeCell(translate("Schedule", "Clashes"), "error", "warning")
    words, kind = series_state(row.state)
    if row.state is SeriesState.READY and row.number in schedule.next[:1]:
        return BadgeCell(translate("Schedule", "Next up"), "attention", "play")
    if row.state is SeriesState.RUNNING:
        return BadgeCell(words, kind, "live")
    return TextCell(words, tone="muted", small=True)


def _clash_words(row: ScheduleRow, schedule: Schedule) -> list[str]:
    return [f"{said(one.sentence(schedule.names))}." for one in schedule.clashes_of(row.number)]


class SeriesModel(LineModel[ScheduleRow]):
    """Series, known by their numbers."""

    def key_of(self, row: ScheduleRow) -> int:
        return row.number

    def dimmed(self, row: ScheduleRow) -> bool:
        return row.state is SeriesState.FINISHED


class SeriesTable(LineTable[ScheduleRow]):
    """Several can be selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        model = SeriesModel()
        super().__init__(model, parent)
        model.setParent(self)
        self.setSelectionMode(self.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("Series by day"))

    def show_schedule(self, schedule: Schedule) -> None:
        self.show_lines(columns_of(schedule), lines_of(schedule))

    def csv(self) -> str:
        """All of it."""
        columns: Sequence[Column[ScheduleRow]] = self.model_of_lines.columns
        return csv_text([one for one in columns if one.copied], self.model_of_lines.rows)
