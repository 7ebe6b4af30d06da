"""Standings, what comes next, and results, in rows that are read from the other end of a hall."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from functools import partial
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtGui import QColor

from dtxdesk.data.queries.schedule import ScheduleRow, SideRow
from dtxdesk.domain.stages.model import SeriesState
from dtxdesk.services.standings_view import StageView
from dtxdesk.ui.pages.tournaments.schedule_tab.words import (
    day_words,
    row_round,
    side_name,
    time_words,
)
from dtxdesk.ui.pages.tournaments.series_words import best_of, group_name
from dtxdesk.ui.pages.tournaments.standings_tab.words import places
from dtxdesk.ui.presentation.leaf import BOTTOM, MARGIN, TOP, Leaf, Shown
from dtxdesk.ui.spectator.canvas import Canvas
from dtxdesk.ui.theme import theme
from dtxdesk.ui.translation import translate

ROWS = 10
"""On a leaf."""
HIGH = (BOTTOM - TOP) / ROWS
SIZE, SMALL = 42, 32
HEADS_HIGH = 52.0
MOST_COMING, MOST_RESULTS = 2 * ROWS, 2 * ROWS


# Standings


def standings_leaves(shown: Shown) -> Sequence[Leaf]:
    """Of the stage that began last, a table after the other."""
    view = shown.scene.standings
    if not view.stages:
        return ()
    stage = view.stages[-1]
    title = stage.name or translate("Presentation", "Standings")
    names = view.names
    if stage.options.format.eliminates:
        rows = [_placed(stage, names, at) for at in range(len(stage.placements))]
        return _tables(title, rows, points=False)
    found: list[Leaf] = []
    for table in stage.tables:
        whose = title
        if table.group is not None and len(stage.tables) > 1:
            whose = f"{title}, {group_name(table.group)}"
        rows = [
            (
                places(row.rank, row.worst),
                row.team,
                names[row.team],
                f"{row.wins} – {row.draws} – {row.losses}"
                if row.draws
                else f"{row.wins} – {row.losses}",
                str(row.points),
            )
            for row in table.standings.rows
        ]
        found += _tables(whose, rows, points=True)
    return found


_Row = tuple[str, int, str, str, str]
"""Place, the team and its name, won and lost, points."""


def _placed(stage: StageView, names: dict[int, str], at: int) -> _Row:
    place = stage.placements[at]
    words = places(place.best, place.worst) if place.decided else ""
    return words, place.team, names[place.team], f"{place.wins} – {place.losses}", ""


def _tables(title: str, rows: Sequence[_Row], *, points: bool) -> list[Leaf]:
    fit = ROWS - 1  # the heads take a row
    return [
        Leaf(title, partial(_paint_table, rows=rows[at : at + fit], points=points))
        for at in range(0, len(rows), fit)
    ]


def _paint_table(canvas: Canvas, *, rows: Sequence[_Row], points: bool) -> None:
    tokens = theme().tokens
    right = canvas.width - MARGIN
    last = 180.0 if points else 0.0
    record = right - last - 300
    for words, x, wide in (
        (translate("Presentation", "Won – lost"), record, 280.0),
        (translate("Presentation", "Points"), right - last, last - 20),
    ):
        canvas.text(x, TOP, wide, HEADS_HIGH, words, SMALL, tokens.muted, align="right")
    for at, (place, _team, name, won, sum_) in enumerate(rows):
        top = TOP + HEADS_HIGH + at * HIGH
        _rule(canvas, top)
        canvas.text(MARGIN + 20, top, 150, HIGH, place, SIZE, tokens.muted, weight="semibold")
        canvas.text(MARGIN + 180, top, record - MARGIN - 200, HIGH, name, SIZE, tokens.text,
                    weight="semibold")  # fmt: skip
        canvas.text(record, top, 280, HIGH, won, SIZE, tokens.text, align="right")
        canvas.text(right - last, top, last - 20, HIGH, sum_, SIZE, tokens.accent_text,
                    weight="semibold", align="right")  # fmt: skip


# Series


def coming_leaves(shown: Shown) -> Sequence[Leaf]:
    """What is on and what comes next."""
    zone = _zone(shown.scene.time_zone)
    return _series(translate("Presentation", "Next up"), shown.scene.coming[:MOST_COMING], zone)


def result_leaves(shown: Shown) -> Sequence[Leaf]:
    """What has been played last."""
    zone = _zone(shown.scene.time_zone)
    return _series(translate("Presentation", "Results"), shown.scene.results[:MOST_RESULTS], zone)


def _series(title: str, rows: Sequence[ScheduleRow], zone: tzinfo | None) -> list[Leaf]:
    return [
        Leaf(title, partial(_paint_series, rows=rows[at : at + ROWS], zone=zone))
        for at in range(0, len(rows), ROWS)
    ]


def _paint_series(canvas: Canvas, *, rows: Sequence[ScheduleRow], zone: tzinfo | None) -> None:
    tokens = theme().tokens
    right = canvas.width - MARGIN
    when, about, between = 330.0, 420.0, 150.0
    team = (right - MARGIN - when - about - between) / 2
    for at, row in enumerate(rows):
        top = TOP + at * HIGH
        if at:
            _rule(canvas, top)
        x = MARGIN + 20
        ink = tokens.accent_text if row.state is SeriesState.RUNNING else tokens.muted
        canvas.text(x, top, when - 40, HIGH, _when(row, zone), SMALL, ink, weight="medium")
        x = MARGIN + when
        first, second = (_ink(row, slot) for slot in (0, 1))
        canvas.text(x, top, team, HIGH, side_name(row.sides[0]), SIZE, first,
                    weight="semibold", align="right")  # fmt: skip
        canvas.text(x + team, top, between, HIGH, _between(row), SIZE, tokens.text,
                    weight="semibold", align="centre")  # fmt: skip
        canvas.text(x + team + between, top, team, HIGH, side_name(row.sides[1]), SIZE, second,
                    weight="semibold")  # fmt: skip
        words = f"{row_round(row)}, {best_of(row.best_of)}"
        canvas.text(right - about + 20, top, about - 40, HIGH, words, SMALL - 4, tokens.muted,
                    align="right")  # fmt: skip


def _ink(row: ScheduleRow, slot: int) -> QColor:
    """Who lost is fainter, and who is not known."""
    tokens = theme().tokens
    side: SideRow = row.sides[slot]
    if side.team is None:
        return tokens.muted
    if row.state is SeriesState.FINISHED and row.score is not None:
        return tokens.text if row.score[slot] >= row.score[1 - slot] else tokens.muted
    return tokens.text


def _between(row: ScheduleRow) -> str:
    if row.score is not None and row.state in (SeriesState.FINISHED, SeriesState.RUNNING):
        return f"{row.score[0]} : {row.score[1]}"
    return "–"


def _when(row: ScheduleRow, zone: tzinfo | None) -> str:
    if row.state is SeriesState.FINISHED:
        return translate("Presentation", "Series {n}").format(n=row.number)
    if row.state is SeriesState.RUNNING:
        return translate("Presentation", "On now")
    if row.booking.at is not None:
        at = row.booking.at.astimezone(zone)
        day = day_words(at.date()).split(" ")
        return f"{day[0]} {time_words(at, zone)}"
    return translate("Presentation", "Can be played")


def _zone(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return None


def _rule(canvas: Canvas, top: float) -> None:
    canvas.fill(MARGIN, top, canvas.width - 2 * MARGIN, 2, theme().tokens.line)
