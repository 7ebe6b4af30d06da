"""A list whose rows are painted by a function: picks, totals, bids, the history."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dtxdesk.ui.delegates.mirroring import mirrored_row
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class RowState:
    """How a row stands out."""

    at: int
    current: bool
    hovered: bool


Paint = Callable[[QPainter, QRect, Any, RowState], None]


class RowsModel(QAbstractListModel):
    """The rows as they were given, and the words for each."""

    def __init__(self, spoken: Callable[[Any], str], parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[Any] = ()
        self._spoken = spoken

    def show(self, rows: Sequence[Any]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(self.rows[index.row()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(self._spoken(self.rows[index.row()]))
        return None


class _RowDelegate(QStyledItemDelegate):
    """Calls the list's function, mirrored where people read from the right."""

    def __init__(self, view: PaintedList) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, at = self._view, index.row()
        if at >= len(view.rows):
            return
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        state = RowState(at, view.currentIndex().row() == at, hovered)
        painter.save()
        with mirrored_row(painter, option.rect, view.layoutDirection()):
            view.paint_row(painter, option.rect, view.rows[at], state)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._view.height_of(index.row()))


class PaintedList(QListView):
    """Rows of one height; the keyboard goes through them and a screen reader reads them."""

    activated_row = Signal(object)
    """Return on a row."""

    def __init__(
        self,
        paint: Paint,
        spoken: Callable[[Any], str],
        row_height: int,
        parent: QWidget | None = None,
    ) -> None:
        """`row_height` in design pixels."""
        super().__init__(parent)
        self.paint_row = paint
        self._row_height = row_height
        self.rows_model = RowsModel(spoken, self)
        self.setModel(self.rows_model)
        self.setItemDelegate(_RowDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        theme().changed.connect(self.viewport().update)

    @property
    def rows(self) -> Sequence[Any]:
        return self.rows_model.rows

    def height_of(self, row: int) -> int:
        return theme().metrics.px(self._row_height)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Other rows; the one that is current stays so, by its number where it is another now."""
        current, top = self.currentIndex().row(), self.verticalScrollBar().value()
        if 0 <= current < len(self.rows):
            before = self.rows[current]
            same = (place for place, row in enumerate(rows) if row == before)
            current = next(same, current)
        self.rows_model.show(rows)
        if 0 <= current < len(rows):
            self.setCurrentIndex(self.rows_model.index(current))
        self.verticalScrollBar().setValue(top)

    def current_row(self) -> Any:
        """The row that the keyboard is on; None for none."""
        at = self.currentIndex().row()
        return self.rows[at] if 0 <= at < len(self.rows) else None

    def minimumSizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(120), px(2 * self._row_height))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # it takes what others leave

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_row() is not None:
            self.activated_row.emit(self.current_row())
            return
        if key in (Qt.Key.Key_Space, Qt.Key.Key_Escape) or event.text().isdecimal():
            event.ignore()  # for whoever holds the list
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Not Qt's: keys are for actions."""
