"""How the sheet of a day is painted: scale, lanes, boxes, and what is being carried."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from dtxdesk.data.queries.schedule import ScheduleRow
from dtxdesk.domain.stages.model import SeriesState
from dtxdesk.ui.delegates.painting import draw_framed, draw_icon, draw_text, middle
from dtxdesk.ui.pages.tournaments.schedule_tab.day_layout import (
    HEAD_WIDTH,
    HOUR_WIDTH,
    HOURS,
    SCALE_HEIGHT,
    DayLayout,
    Lane,
)
from dtxdesk.ui.pages.tournaments.schedule_tab.reading import Schedule
from dtxdesk.ui.pages.tournaments.schedule_tab.words import (
    beside,
    row_round,
    side_name,
    side_tag,
    time_words,
)
from dtxdesk.ui.theme import theme
from dtxdesk.ui.translation import translate

PADDING = 8
ROOM_FOR_NAMES = 260
"""Narrower boxes, in design pixels, have the tags of the teams alone."""


@dataclass(frozen=True, slots=True)
class BoxLook:
    """How a box stands out; `carried`: it is on its way, and not stored there yet."""

    selected: bool = False
    ringed: bool = False
    hovered: bool = False
    clashes: bool = False
    carried: bool = False


def paint_ground(painter: QPainter, layout: DayLayout, seen: QRect) -> None:
    """Lines of the hours and between the lanes; `seen` is the part of the sheet in sight."""
    tokens, px = theme().tokens, theme().metrics.px
    painter.fillRect(seen, tokens.window)
    tray = next((lane for lane in layout.lanes if lane.tray), None)
    bottom = layout.height if tray is None else tray.top
    for hour in range(HOURS + 1):
        x = px(HEAD_WIDTH) + hour * px(HOUR_WIDTH)
        if seen.left() <= x <= seen.right():
            painter.fillRect(x, px(SCALE_HEIGHT), 1, bottom - px(SCALE_HEIGHT), tokens.line)
    for lane in layout.lanes:
        painter.fillRect(seen.left(), lane.top - 1, seen.width(), 1, tokens.line)
        if lane.tray:
            painter.fillRect(seen.left(), lane.top, seen.width(), lane.height, tokens.panel)
    painter.fillRect(seen.left(), layout.height - 1, seen.width(), 1, tokens.line)


def paint_now(painter: QPainter, layout: DayLayout, now: datetime) -> None:
    """A line where the evening is."""
    if layout.begin is None or not layout.begin <= now < layout.begin + timedelta(hours=HOURS):
        return
    px = theme().metrics.px
    tray = next((lane.top for lane in layout.lanes if lane.tray), layout.height)
    ink = theme().tokens.accent_text
    painter.fillRect(layout.x_of(now), px(SCALE_HEIGHT), px(2), tray - px(SCALE_HEIGHT), ink)


def paint_heads(painter: QPainter, layout: DayLayout, offset: int) -> None:
    """The names of the lanes, which stay in sight while time is scrolled."""
    tokens, px = theme().tokens, theme().metrics.px
    for lane in layout.lanes:
        rect = QRect(offset, lane.top, px(HEAD_WIDTH), lane.height - 1)
        painter.fillRect(rect, tokens.panel)
        painter.fillRect(rect.right(), rect.top(), 1, rect.height() + 1, tokens.line)
        words, quiet = lane_words(lane, layout.by)
        ink = tokens.muted if quiet else tokens.text
        inner = rect.adjusted(px(16), 0, -px(PADDING), 0)
        first, rest = _two_lines(words, inner.width())
        if not rest:
            draw_text(painter, inner, first, ink, weight="medium")
            continue
        line = px(18)
        upper = middle(inner, inner.left(), inner.width(), 2 * line).adjusted(0, 0, 0, -line)
        draw_text(painter, upper, first, ink, size="small", weight="medium")
        draw_text(painter, upper.translated(0, line), rest, ink, size="small", weight="medium")


def _two_lines(words: str, width: int) -> tuple[str, str]:
    """Long names of servers and lobbies differ at their ends: what does not fit goes below."""
    metrics = theme().metrics
    if QFontMetricsF(metrics.font("body", "medium")).horizontalAdvance(words) <= width:
        return words, ""
    small = QFontMetricsF(metrics.font("small", "medium"))
    parts = words.split(" ")
    for count in range(len(parts) - 1, 0, -1):
        first = " ".join(parts[:count])
        if small.horizontalAdvance(first) <= width:
            return first, " ".join(parts[count:])
    return words, ""


def lane_words(lane: Lane, by: str) -> tuple[str, bool]:
    """The name of a lane, and whether it stands back."""
    if lane.tray:
        return translate("Schedule", "No time yet"), True
    if lane.name:
        return lane.name, False
    if by == "caster":
        return translate("Schedule", "No caster"), True
    return translate("Schedule", "No place"), True


def paint_scale(
    painter: QPainter, layout: DayLayout, schedule: Schedule, offset: int, down: int, width: int
) -> None:
    """The hours as clocks there show them, over everything else."""
    tokens, px = theme().tokens, theme().metrics.px
    strip = QRect(offset, down, width, px(SCALE_HEIGHT))
    painter.fillRect(strip, tokens.panel)
    painter.fillRect(strip.left(), strip.bottom(), strip.width(), 1, tokens.line)
    if layout.begin is not None:
        for hour in range(HOURS):
            x = px(HEAD_WIDTH) + hour * px(HOUR_WIDTH)
            at = layout.begin + timedelta(hours=hour)
            place = QRect(x + px(4), down, px(HOUR_WIDTH) - px(4), px(SCALE_HEIGHT) - 1)
            if place.right() >= offset and x <= offset + width:
                words = time_words(at, schedule.zone)
                draw_text(painter, place, words, tokens.muted, size="small", weight="medium")
    corner = QRect(offset, down, px(HEAD_WIDTH), px(SCALE_HEIGHT) - 1)
    painter.fillRect(corner, tokens.panel)
    painter.fillRect(corner.right(), corner.top(), 1, corner.height(), tokens.line)
    words = (
        translate("Schedule", "Caster") if layout.by == "caster" else translate("Schedule", "Place")
    )
    inner = corner.adjusted(px(16), 0, 0, 0)
    draw_text(painter, inner, words, tokens.muted, size="small", weight="medium")


def paint_box(
    painter: QPainter, rect: QRect, row: ScheduleRow, look: BoxLook, words: str = ""
) -> None:
    """A series; `words` in place of its round, such as the time it would get."""
    tokens, metrics = theme().tokens, theme().metrics
    px = metrics.px
    over = row.state is SeriesState.FINISHED
    fill = tokens.raised
    edge = tokens.line if over else tokens.control
    if look.selected or look.carried:
        fill, edge = tokens.accent_soft, tokens.accent_text
    elif look.clashes:
        fill, edge = tokens.bad_soft, tokens.bad
    elif row.state is SeriesState.RUNNING:
        fill, edge = tokens.good_soft, tokens.good
    elif look.hovered:
        fill = tokens.hover
    draw_framed(painter, QRectF(rect), px(6), fill, edge)
    if look.ringed:
        painter.setPen(QPen(tokens.accent_text, px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), px(6), px(6))
    inner = rect.adjusted(px(PADDING), px(4), -px(PADDING), -px(4))
    top = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
    below = QRect(inner.left(), top.bottom() + 1, inner.width(), inner.height() - top.height())
    if look.clashes:
        mark = middle(top, top.right() - px(14), px(14), px(14))
        draw_icon(painter, "warning", tokens.bad, mark)
        top.setRight(mark.left() - px(4))
    small = words or f"{row.number} · {row_round(row)}"
    draw_text(painter, top, small, tokens.muted, size="small")
    named = rect.width() >= px(ROOM_FOR_NAMES)
    first, second = (side_name(side) if named else side_tag(side) for side in row.sides)
    between = " – " if row.score is None else f" {row.score[0]}–{row.score[1]} "
    ink = tokens.faint if over or row.state is SeriesState.PENDING else tokens.text
    draw_text(painter, below, beside(first, second, between), ink, weight="semibold")
