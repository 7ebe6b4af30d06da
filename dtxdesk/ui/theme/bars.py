"""How scroll bars, progress bars and splitters are drawn, and where a scroll bar's parts lie."""

from __future__ import annotations

import time

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyleOption,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QWidget,
)

from .strokes import CLEAR, box
from .theme import theme

Sub = QStyle.SubControl
State = QStyle.StateFlag

LEAST_HANDLE = 32
INSET = 3
PROGRESS_HEIGHT = 4

_TICK_MS = 33
_ROUND_SECONDS = 1.6


def scroll_part(option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
    """Where a part of a scroll bar lies. It has no arrows: the handle has the whole length."""
    whole = option.rect
    upright = option.orientation == Qt.Orientation.Vertical
    length = whole.height() if upright else whole.width()
    span = option.maximum - option.minimum
    handle = length
    if span > 0:
        share = option.pageStep * length // max(1, span + option.pageStep)
        handle = min(length, max(share, theme().metrics.px(LEAST_HANDLE)))
    before = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown
    )
    pieces = {
        Sub.SC_ScrollBarGroove: (0, length),
        Sub.SC_ScrollBarSlider: (before, handle),
        Sub.SC_ScrollBarSubPage: (0, before),
        Sub.SC_ScrollBarAddPage: (before + handle, length - before - handle),
    }
    if part not in pieces:
        return QRect()
    start, size = pieces[part]
    if upright:
        return QRect(whole.left(), whole.top() + start, whole.width(), size)
    return QStyle.visualRect(
        option.direction, whole, QRect(whole.left() + start, whole.top(), size, whole.height())
    )


def paint_scroll_bar(painter: QPainter, option: QStyleOptionSlider) -> None:
    """The handle alone; what is behind it shows through."""
    if option.maximum <= option.minimum:
        return
    tokens, px = theme().tokens, theme().metrics.px
    held = option.state & (State.State_MouseOver | State.State_Sunken)
    ink = tokens.control if held else tokens.track
    inset = px(INSET)
    handle = scroll_part(option, Sub.SC_ScrollBarSlider).adjusted(inset, inset, -inset, -inset)
    box(painter, QRectF(handle), px(INSET), ink, CLEAR, 0)


def paint_progress(
    painter: QPainter, option: QStyleOptionProgressBar, widget: QWidget | None
) -> None:
    """Track and bar. Without a known end a piece of the bar goes along the track."""
    tokens, px = theme().tokens, theme().metrics.px
    height = px(PROGRESS_HEIGHT)
    track = QRectF(option.rect)
    track.setTop(track.top() + (track.height() - height) // 2)
    track.setHeight(height)
    toned = widget is not None and widget.property("tone") == "text"
    ink = tokens.text if toned else tokens.good
    box(painter, track, height / 2, tokens.track, CLEAR, 0)
    span = option.maximum - option.minimum
    if span > 0:
        part = max(0.0, min(1.0, (option.progress - option.minimum) / span))
        bar = QRectF(track)
        bar.setWidth(track.width() * part)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            bar.moveRight(track.right())
    else:
        bar = _moving_piece(track, widget)
    if bar.width() > 0:
        box(painter, bar, height / 2, ink, CLEAR, 0)


def _moving_piece(track: QRectF, widget: QWidget | None) -> QRectF:
    """A third of the track, there and back; it stands in the middle where motion is not wanted."""
    along = 0.5
    if widget is not None and not theme().reduced_motion:
        along = abs(time.monotonic() / _ROUND_SECONDS % 2 - 1)
        QTimer.singleShot(_TICK_MS, widget, widget.update)  # drawn no more, it moves no more
    piece = QRectF(track)
    piece.setWidth(track.width() / 3)
    piece.moveLeft(track.left() + (track.width() - piece.width()) * along)
    return piece


def paint_splitter(painter: QPainter, option: QStyleOption) -> None:
    """A divider that lights up where it can be dragged."""
    tokens = theme().tokens
    over = option.state & State.State_MouseOver
    painter.fillRect(option.rect, tokens.control if over else tokens.line)
