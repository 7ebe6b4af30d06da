"""A line of the log: time, level, source, words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dtxdesk.clock import Clock
from dtxdesk.ui.delegates.mirroring import mirrored_row
from dtxdesk.ui.delegates.painting import draw_row_ground, draw_text
from dtxdesk.ui.log.model import ENTRY
from dtxdesk.ui.log.reading import LEVELS, Entry
from dtxdesk.ui.theme import theme

ROW = 26
TIME_WIDTH = 148
LEVEL_WIDTH = 72
SOURCE_WIDTH = 180

_INK = {"WARNING": "accent_text", "ERROR": "bad", "CRITICAL": "bad"}


class LineDelegate(QStyledItemDelegate):
    """The level is a word, so that nobody needs its colour."""

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, theme().metrics.px(ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry = index.data(ENTRY)
        if not isinstance(entry, Entry):
            return
        px = theme().metrics.px
        rect: QRect = option.rect
        painter.save()
        with mirrored_row(painter, rect, option.direction):
            draw_row_ground(
                painter,
                rect,
                selected=bool(option.state & QStyle.StateFlag.State_Selected),
                hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            )
            self._paint_entry(
                painter, rect.adjusted(px(12), 0, -px(12), 0), entry, str(index.data())
            )
        painter.restore()

    def _paint_entry(self, painter: QPainter, inner: QRect, entry: Entry, line: str) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        level = LEVELS[entry.level]
        parts = (
            (TIME_WIDTH, _time(entry.at, self._clock()), "faint"),
            (LEVEL_WIDTH, level.capitalize(), _INK.get(level, "faint")),
            (SOURCE_WIDTH, entry.source.removeprefix("dtxdesk."), "muted"),
        )
        left = inner.left()
        for width, words, ink in parts:
            place = QRect(left, inner.top(), px(width - 12), inner.height())
            draw_text(painter, place, words, tokens[ink], size="small")
            left += px(width)
        more = f"  +{entry.rest.count(chr(10)) + 1}" if entry.rest else ""
        place = QRect(left, inner.top(), inner.right() - left, inner.height())
        ink = "bad" if _INK.get(level) == "bad" else "text"
        draw_text(painter, place, line + more, tokens[ink], size="small")


def _time(at: datetime | None, now: datetime) -> str:
    """The time of day; before today with its date."""
    if at is None:
        return ""
    here = at.astimezone()
    time = f"{here:%H:%M:%S}.{here.microsecond // 1000:03d}"
    return time if here.date() == now.astimezone().date() else f"{here:%Y-%m-%d} {time[:8]}"
