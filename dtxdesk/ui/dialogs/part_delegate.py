"""A part of the program in the list of licences: its name, and below it version and licence."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dtxdesk.ui.delegates.mirroring import mirrored_row
from dtxdesk.ui.delegates.painting import draw_row_ground, draw_text
from dtxdesk.ui.theme import theme

ROW = 44


class PartDelegate(QStyledItemDelegate):
    """Two lines, as in the tables."""

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
        tokens, px = theme().tokens, theme().metrics.px
        part = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        inner = rect.adjusted(px(12), px(4), -px(8), -px(4))
        half = inner.height() // 2
        above = QRect(inner.left(), inner.top(), inner.width(), half)
        below = above.translated(0, half)
        words = " · ".join(filter(None, (part.version, part.licence)))
        painter.save()
        with mirrored_row(painter, rect, option.direction):
            draw_row_ground(
                painter,
                rect,
                selected=bool(option.state & QStyle.StateFlag.State_Selected),
                hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            )
            draw_text(painter, above, part.name, tokens.text, weight="medium")
            draw_text(painter, below, words, tokens.faint, size="small")
        painter.restore()
