"""The strokes that all cells are painted with."""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QStaticText

from dtxdesk.ui.theme import TextSize, Weight, icon_pixmap, theme

from .mirroring import is_flipped, upright

if TYPE_CHECKING:
    from .cells import Align

_OTHER_SIDE: dict[Align, Align] = {"left": "right", "right": "left", "centre": "centre"}

_KEPT = 8_000
"""Laid-out texts in the cache: several screens of the widest table."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of text laid out, with all that painting it asks for."""

    text: QStaticText
    font: QFont
    width: float
    height: float


class _Lines:
    """Lines by text, font and width: shaping and eliding is what painting text costs."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, TextSize, Weight, int, float], _Line] = OrderedDict()

    def get(self, text: str, size: TextSize, weight: Weight, width: int) -> _Line:
        metrics = theme().metrics
        key = (text, size, weight, width, metrics.text_scale)
        found = self._kept.get(key)
        if found is not None:
            return found
        font = metrics.font(size, weight)
        elided = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
        laid_out = QStaticText(elided)
        laid_out.setTextFormat(Qt.TextFormat.PlainText)
        laid_out.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        laid_out.prepare(font=font)
        extent = laid_out.size()
        line = _Line(laid_out, font, extent.width(), extent.height())
        self._kept[key] = line
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return line


_lines = _Lines()


def draw_text(
    painter: QPainter,
    rect: QRect,
    text: str,
    colour: QColor,
    *,
    size: TextSize = "body",
    weight: Weight = "regular",
    align: Align = "left",
) -> int:
    """One line of plain text in the middle of the rect's height, elided; gives its width.

    Left is left for every script: in a column of names they all begin at the avatar. In a mirrored
    row it is the right.
    """
    if not text or rect.width() <= 0:
        return 0
    if is_flipped():
        other = _OTHER_SIDE[align]
        return upright(
            painter,
            rect,
            lambda place: draw_text(
                painter, place, text, colour, size=size, weight=weight, align=other
            ),
        )
    line = _lines.get(text, size, weight, rect.width())
    width = line.width
    if align == "left":
        x = float(rect.left())
    elif align == "right":
        x = rect.right() + 1 - width
    else:
        x = rect.left() + (rect.width() - width) / 2
    painter.setFont(line.font)
    painter.setPen(colour)
    y = rect.top() + (rect.height() - line.height) / 2
    painter.drawStaticText(QPointF(x, round(y)), line.text)
    return math.ceil(width)


def draw_rounded(painter: QPainter, rect: QRectF, radius: float, fill: QColor) -> None:
    """A filled box with round corners and no edge."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect, radius, radius)


def draw_framed(painter: QPainter, rect: QRectF, radius: float, fill: QColor, edge: QColor) -> None:
    """A filled box with round corners and a 1 px edge."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1.0))
    painter.setBrush(fill)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def draw_icon(painter: QPainter, name: str, colour: QColor, rect: QRect) -> None:
    """An icon that fills the rect."""
    ratio = painter.device().devicePixelRatio()
    draw_picture(painter, rect, icon_pixmap(name, colour, rect.size(), ratio))


def draw_picture(painter: QPainter, rect: QRect, picture: QPixmap) -> None:
    """A picture as large as the rect."""
    upright(painter, rect, lambda place: painter.drawPixmap(place.topLeft(), picture))


def draw_row_ground(painter: QPainter, rect: QRect, *, selected: bool, hovered: bool) -> None:
    """What a row of a list stands on: chosen, with the bar at its beginning, or pointed at."""
    tokens = theme().tokens
    if selected:
        painter.fillRect(rect, tokens.accent_soft)
        bar = QRect(rect.left(), rect.top(), theme().metrics.px(3), rect.height())
        painter.fillRect(bar, tokens.accent)
    elif hovered:
        painter.fillRect(rect, tokens.hover)


def centred(rect: QRect, size: QSize) -> QRect:
    """A rect of `size` in the middle of `rect`."""
    placed = QRect(rect.topLeft(), size)
    placed.moveCenter(rect.center())
    return placed


def mirrored(direction: Qt.LayoutDirection, whole: QRect, place: QRect) -> QRect:
    """A place in `whole` as it is in a window that is read in this direction."""
    if direction == Qt.LayoutDirection.LeftToRight:
        return place
    return QRect(
        whole.left() + whole.right() - place.right(), place.top(), place.width(), place.height()
    )


def middle(rect: QRect, left: int, width: int, height: int) -> QRect:
    """A rect of that width and height, beginning at `left`, in the middle of `rect`'s height."""
    return QRect(left, rect.top() + (rect.height() - height) // 2, width, height)
