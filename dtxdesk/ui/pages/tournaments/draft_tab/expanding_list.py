"""A painted list whose current row is higher; where its rows are is reckoned, not laid out.

Qt's own list asks for the height of each of some hundred rows whenever one of them changes, and a
pick changes all of them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from shiboken6 import Shiboken

from dtxdesk.ui.delegates.mirroring import mirrored_row
from dtxdesk.ui.pages.tournaments.draft_tab.painted_list import (
    Index,
    Paint,
    PaintedList,
    RowState,
)
from dtxdesk.ui.theme import theme

Move = QAbstractItemView.CursorAction


class ExpandingList(PaintedList):
    """Rows of `row_height`, the current one `more` higher; both in design pixels."""

    def __init__(
        self,
        paint: Paint,
        spoken: Callable[[Any], str],
        row_height: int,
        more: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(paint, spoken, row_height, parent)
        self._more = more
        self._hovered = -1
        self.selectionModel().currentChanged.connect(self._current_moved)
        theme().changed.connect(self.updateGeometries)

    def _current_moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.updateGeometries()
        self.scrollTo(current)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt would choose the first row: the next Return would act on it unseen."""
        chosen = self.currentIndex().isValid()
        super().focusInEvent(event)
        if not chosen:
            self.setCurrentIndex(QModelIndex())

    # Where the rows are

    @property
    def _high(self) -> int:
        return theme().metrics.px(self._row_height)

    @property
    def _extra(self) -> int:
        return theme().metrics.px(self._more)

    def _top(self, row: int) -> int:
        current = self.currentIndex().row()
        return row * self._high + (self._extra if 0 <= current < row else 0)

    def height_of(self, row: int) -> int:
        return self._high + (self._extra if row == self.currentIndex().row() else 0)

    def _row_at(self, y: int) -> int:
        """The row at a height of the whole list; -1 for none."""
        current = self.currentIndex().row()
        row = y // self._high
        if 0 <= current < row:
            row = max(current, (y - self._extra) // self._high)
        return row if 0 <= row < len(self.rows) else -1

    def doItemsLayout(self) -> None:
        if Shiboken.isValid(self):
            QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        if not Shiboken.isValid(self):
            return  # asked once more while its window is taken down
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._top(len(self.rows)) - seen))
        bar.setPageStep(seen)
        bar.setSingleStep(self._high // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.updateGeometries()
        self.viewport().update()

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def visualRect(self, index: Index) -> QRect:
        row = index.row()
        if not index.isValid() or row >= len(self.rows):
            return QRect()
        top = self._top(row) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self.height_of(row))

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self._row_at(point.y() + self.verticalOffset())
        return self.rows_model.index(row) if row >= 0 else QModelIndex()

    def scrollTo(
        self, index: Index, hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible
    ) -> None:
        if not index.isValid():
            return
        bar, seen, top = self.verticalScrollBar(), self.viewport().height(), self._top(index.row())
        bottom = top + self.height_of(index.row())
        if top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + seen:
            bar.setValue(bottom - seen)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.topLeft())
        selection = QItemSelection(index, index) if index.isValid() else QItemSelection()
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        last, row = len(self.rows) - 1, self.currentIndex().row()
        if last < 0:
            return QModelIndex()
        page = max(1, self.viewport().height() // self._high - 1)
        steps = {
            Move.MoveUp: -1,
            Move.MovePrevious: -1,
            Move.MoveDown: 1,
            Move.MoveNext: 1,
            Move.MovePageUp: -page,
            Move.MovePageDown: page,
            Move.MoveHome: -last - 1,
            Move.MoveEnd: last + 1,
        }
        if row < 0:
            return self.rows_model.index(last if action == Move.MoveEnd else 0)
        return self.rows_model.index(max(0, min(last, row + steps.get(action, 0))))

    # Mouse and painting

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self._row_at(event.position().toPoint().y() + self.verticalOffset()))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        area, offset = event.rect(), self.verticalOffset()
        first = max(0, area.top() + offset) // self._high
        first = max(0, first - self._extra // self._high - 1)
        for row in range(first, len(self.rows)):
            rect = QRect(0, self._top(row) - offset, self.viewport().width(), self.height_of(row))
            if rect.top() > area.bottom():
                break
            if rect.bottom() < area.top():
                continue
            state = RowState(row, self.currentIndex().row() == row, self._hovered == row)
            with mirrored_row(painter, rect, self.layoutDirection()):
                self.paint_row(painter, rect, self.rows[row], state)
        painter.end()
