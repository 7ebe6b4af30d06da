"""How numbers are painted: chips, bars and movements."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter

from dtxdesk.ui.theme import theme

from .cells import (
    DASH,
    Align,
    ChangedCell,
    DivergingCell,
    MovementCell,
    ShareCell,
    TextCell,
    percent,
    signed,
)
from .painting import draw_icon, draw_rounded, draw_text, middle

CHIP_WIDTH = 54
SHARE_BAR = 44
FACTOR_BAR = 60
SUM_BAR = 80


def paint_text(painter: QPainter, rect: QRect, cell: TextCell, dimmed: bool) -> None:
    colour = _toned(cell.tone, dimmed)
    draw_text(
        painter,
        rect,
        cell.text,
        colour,
        size="small" if cell.small else "body",
        weight="semibold" if cell.strong else "regular",
        align=cell.align,
    )


def paint_changed(painter: QPainter, rect: QRect, cell: ChangedCell, dimmed: bool) -> None:
    """A number at the right, the chip with what was added to it left of it."""
    metrics = theme().metrics
    colour = _toned("text" if cell.change is not None else "faint", dimmed)
    draw_text(painter, rect, cell.value, colour, weight="medium", align="right")
    if cell.change is None:
        return
    room = metrics.px(44)  # four digits and air: the chips of a column stand in line
    left = rect.right() + 1 - room - metrics.px(8) - metrics.px(CHIP_WIDTH)
    chip = middle(rect, left, metrics.px(CHIP_WIDTH), metrics.px(18))
    draw_delta_chip(painter, chip, cell.change)


def draw_delta_chip(painter: QPainter, rect: QRect, change: int) -> None:
    """A change on a coloured ground, with a triangle and a sign: never by colour alone."""
    tokens, metrics = theme().tokens, theme().metrics
    if change == 0:
        ground, ink = tokens.hover, tokens.muted
    elif change > 0:
        ground, ink = tokens.good_soft, tokens.good
    else:
        ground, ink = tokens.bad_soft, tokens.bad
    draw_rounded(painter, QRectF(rect), metrics.px(4), ground)
    inner = rect.adjusted(metrics.px(5), 0, -metrics.px(5), 0)
    text = signed(change) if change else "±0"
    width = draw_text(painter, inner, text, ink, size="small", weight="medium", align="right")
    if change:
        side = metrics.px(8)
        left = inner.right() + 1 - width - metrics.px(3) - side
        draw_icon(painter, "rise" if change > 0 else "fall", ink, middle(rect, left, side, side))


def paint_share(painter: QPainter, rect: QRect, cell: ShareCell, dimmed: bool) -> None:
    """A percentage at the right, its bar left of it."""
    tokens, metrics = theme().tokens, theme().metrics
    if cell.share is None:
        draw_text(painter, rect, DASH, tokens.faint, align="right")
        return
    draw_text(painter, rect, percent(cell.share), _toned("text", dimmed), align="right")
    width = metrics.px(SHARE_BAR)
    left = rect.right() + 1 - metrics.px(48) - width
    bar = middle(rect, left, width, metrics.px(4))
    draw_bar(painter, bar, cell.share, _toned("text", dimmed))


def draw_bar(painter: QPainter, rect: QRect, share: float, fill: QColor) -> None:
    """A bar filled to a share of 1."""
    radius = rect.height() / 2
    draw_rounded(painter, QRectF(rect), radius, theme().tokens.track)
    filled = QRectF(rect)
    filled.setWidth(rect.width() * min(1.0, max(0.0, share)))
    if filled.width() > 0:
        draw_rounded(painter, filled, radius, fill)


def paint_diverging(
    painter: QPainter, rect: QRect, cell: DivergingCell, dimmed: bool, selected: bool
) -> None:
    """Value, bar from the middle line, points."""
    tokens, metrics = theme().tokens, theme().metrics
    gap = metrics.px(8)
    left = rect.left()
    if cell.value:
        value = QRect(left, rect.top(), metrics.px(44), rect.height())
        draw_text(painter, value, cell.value, _toned("text", dimmed), align="right")
        left = value.right() + 1 + gap
    width, height = (SUM_BAR, 12) if cell.strong else (FACTOR_BAR, 8)
    if cell.points is None:
        dash = QRect(left, rect.top(), metrics.px(width), rect.height())
        draw_text(painter, dash, DASH, tokens.faint, align="centre")
        return
    bar = middle(rect, left, metrics.px(width), metrics.px(height))
    draw_diverging_bar(painter, bar, cell.points / cell.full, selected)
    points = QRect(
        bar.right() + 1 + gap,
        rect.top(),
        metrics.px(40 if cell.strong else 32),
        rect.height(),
    )
    rounded = round(cell.points)
    draw_text(
        painter,
        points,
        signed(rounded),
        tokens.good if rounded > 0 else tokens.bad if rounded < 0 else tokens.faint,
        size="body" if cell.strong else "small",
        weight="medium" if cell.strong else "regular",
        align="right",
    )


def draw_diverging_bar(painter: QPainter, rect: QRect, part: float, selected: bool) -> None:
    """A bar from the middle line to the right (good) or left (bad); `part` is -1 to +1."""
    tokens, metrics = theme().tokens, theme().metrics
    draw_rounded(painter, QRectF(rect), metrics.px(2), tokens.track if selected else tokens.hover)
    half = rect.width() / 2
    length = max(1.0, min(1.0, abs(part)) * (half - 1))
    start = rect.left() + (half if part >= 0 else half - length)
    body = QRectF(start, rect.top(), length, rect.height())
    draw_rounded(painter, body, metrics.px(1), tokens.good if part >= 0 else tokens.bad)
    over = metrics.px(2)
    line = QRect(rect.left() + round(half), rect.top() - over, 1, rect.height() + 2 * over)
    painter.fillRect(line, tokens.faint)


def paint_movement(painter: QPainter, rect: QRect, cell: MovementCell) -> None:
    """A triangle and the number of places; a dash without movement."""
    tokens, metrics = theme().tokens, theme().metrics
    if not cell.places:
        draw_text(painter, rect, DASH, tokens.faint, align="right")
        return
    ink = tokens.good if cell.places > 0 else tokens.bad
    align: Align = "right"
    width = draw_text(painter, rect, str(abs(cell.places)), ink, size="small", align=align)
    side = metrics.px(8)
    left = rect.right() + 1 - width - metrics.px(4) - side
    draw_icon(painter, "rise" if cell.places > 0 else "fall", ink, middle(rect, left, side, side))


def _toned(tone: str, dimmed: bool) -> QColor:
    return theme().tokens["faint" if dimmed and tone == "text" else tone]
