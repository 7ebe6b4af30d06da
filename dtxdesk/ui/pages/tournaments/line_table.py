"""A table whose rows stand under headings, all of them there at once: groups, days."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QItemSelection,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from dtxdesk.ui.delegates import CellDelegate
from dtxdesk.ui.delegates.cell import FIRST_PADDING, PADDING
from dtxdesk.ui.delegates.cells import spoken
from dtxdesk.ui.delegates.mirroring import mirrored_row
from dtxdesk.ui.delegates.painting import draw_text, mirrored
from dtxdesk.ui.delegates.roles import Role
from dtxdesk.ui.models.columns import Column
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.table import RowTable, TableHeader, in_two_lines
from dtxdesk.ui.widgets.text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")

ROW_HEIGHT = 38
SIDE_STEP = 64
"""Of an arrow to the side, in design pixels."""

_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Heading:
    """What the rows below have in common, and a quieter word beside it."""

    title: str
    note: str = ""


class LineModel(QAbstractTableModel, Generic[Row]):
    """Headings and rows. A row is known by `key_of`, whatever becomes of its values."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Heading | Row] = []
        self.columns: Sequence[Column[Row]] = ()
        self._places: dict[Hashable, int] = {}

    def key_of(self, row: Row) -> Hashable:
        """What a row is known by."""
        raise NotImplementedError

    def dimmed(self, _row: Row) -> bool:
        """Whether a row stands back."""
        return False

    def show(self, columns: Sequence[Column[Row]], lines: Sequence[Heading | Row]) -> None:
        self.beginResetModel()
        self.columns, self.lines = tuple(columns), list(lines)
        self._places = {
            self.key_of(line): place
            for place, line in enumerate(self.lines)
            if not isinstance(line, Heading)
        }
        self.endResetModel()

    @property
    def rows(self) -> list[Row]:
        """All that are no headings."""
        return [line for line in self.lines if not isinstance(line, Heading)]

    def row_at(self, place: int) -> Row | None:
        """The row there; None for a heading and outside."""
        if not 0 <= place < len(self.lines):
            return None
        line = self.lines[place]
        return None if isinstance(line, Heading) else line

    def place_of(self, key: Hashable) -> int | None:
        """Where the row with that key is."""
        return self._places.get(key)

    # Qt's questions

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.row_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[section].qt_alignment
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self.lines[index.row()], self.columns[index.column()]
        if isinstance(line, Heading):
            words = f"{line.title} {line.note}".strip() if index.column() == 0 else ""
            readable = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
            return words if role in readable else None
        if role == Role.CELL:
            return column.cell(line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(column.cell(line))
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(line)
        if role == Role.DIMMED:
            return self.dimmed(line)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.qt_alignment
        if role == Qt.ItemDataRole.ToolTipRole and column.tooltip is not None:
            return plain_tooltip(column.tooltip(line))
        return None


class LineTable(RowTable, Generic[Row]):
    """Selected and current rows stay so by their keys, whatever is shown anew."""

    selection_changed = Signal()

    def __init__(
        self, model: LineModel[Row], parent: QWidget | None = None, *, frozen: int = 0
    ) -> None:
        """The first `frozen` columns stay when the others scroll; names may have two lines then."""
        super().__init__(parent, ROW_HEIGHT)
        self.frozen = frozen
        self.model_of_lines = model
        self._silent = False
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.horizontalHeader().setSectionsMovable(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self._tell())
        theme().changed.connect(self._fit_columns)

    @property
    def current_row(self) -> Row | None:
        return self.model_of_lines.row_at(self.currentIndex().row())

    def selected_rows(self) -> list[Row]:
        """In the order of the table."""
        selection = self.selectionModel().selection()
        places = sorted(
            place
            for part in (selection.at(number) for number in range(selection.size()))
            for place in range(part.top(), part.bottom() + 1)
        )
        rows = (self.model_of_lines.row_at(place) for place in places)
        return [row for row in rows if row is not None]

    def show_lines(self, columns: Sequence[Column[Row]], lines: Sequence[Heading | Row]) -> None:
        """Other rows or values; who was selected is so again."""
        model = self.model_of_lines
        before = [model.key_of(row) for row in self.selected_rows()]
        current = None if self.current_row is None else model.key_of(self.current_row)
        top = self.verticalScrollBar().value()
        self._silent = True
        model.show(columns, lines)
        self._fit_columns()
        place = None if current is None else model.place_of(current)
        flag = self.selectionModel().SelectionFlag
        if place is not None:
            self.selectionModel().setCurrentIndex(model.index(place, 0), flag.NoUpdate)
        kept = (model.place_of(key) for key in before)
        self.selectionModel().select(
            self._selection(sorted(one for one in kept if one is not None)),
            flag.Select | flag.Rows,
        )
        self.verticalScrollBar().setValue(top)
        self._silent = False
        self._tell()

    def _selection(self, places: Sequence[int]) -> QItemSelection:
        """Rows as a selection of as few ranges as there are gaps."""
        selection = QItemSelection()
        start = previous = -1
        for place in [*places, -1]:
            if start < 0:
                start = previous = place
            elif place == previous + 1:
                previous = place
            else:
                model = self.model_of_lines
                selection.select(model.index(start, 0), model.index(previous, 0))
                start = previous = place
        return selection

    def select_key(self, key: Hashable) -> bool:
        """Selects and shows one row; False where it is not there."""
        place = self.model_of_lines.place_of(key)
        if place is None:
            return False
        self.selectRow(place)
        self.scrollTo(self.model_of_lines.index(place, 0))
        return True

    def clear_lines(self) -> None:
        self.show_lines(self.model_of_lines.columns, ())

    def _tell(self) -> None:
        if not self._silent:
            self.selection_changed.emit()

    # Columns

    def _fit_columns(self) -> None:
        """A column is at least as wide as its name."""
        header = self.horizontalHeader()
        lines = 2 if self._needs_two_lines() else 1
        self.set_header_lines(lines)
        for section, width in enumerate(self._widths(lines)):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(section, width)
        self._fill_width()

    def _needs_two_lines(self) -> bool:
        return self.frozen > 0 and sum(self._widths(1)) > self.viewport().width()

    def _widths(self, lines: int) -> list[int]:
        metrics = theme().metrics
        advance = QFontMetricsF(metrics.font("small", "medium")).horizontalAdvance
        columns = self.model_of_lines.columns
        found = []
        for section, column in enumerate(columns):
            words = [column.title] if lines == 1 else in_two_lines(column.title, advance)
            named = round(max(map(advance, words))) + 2 * metrics.px(PADDING) + metrics.px(4)
            if section == 0:
                named += metrics.px(FIRST_PADDING - PADDING)
            if section == len(columns) - 1:
                named += metrics.px(PADDING)
            found.append(max(named, metrics.px(column.width)))
        return found

    def _fill_width(self) -> None:
        """Stretching columns share what the others leave, and are never narrower than they say."""
        header, columns = self.horizontalHeader(), self.model_of_lines.columns
        stretching = [n for n, column in enumerate(columns) if column.stretch]
        if not stretching or header.count() != len(columns):
            return
        others = sum(header.sectionSize(n) for n in range(len(columns)) if n not in stretching)
        share = (self.viewport().width() - others) // len(stretching)
        for section in stretching:
            least = theme().metrics.px(columns[section].width)
            header.resizeSection(section, max(least, share))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        header = self.horizontalHeader()
        if isinstance(header, TableHeader) and self._needs_two_lines() != (header.lines > 1):
            self._fit_columns()
        else:
            self._fill_width()

    # Columns that stay

    def indexAt(self, at: QPoint) -> QModelIndex:
        edge = self.frozen_edge
        if edge:
            for column in range(self.frozen):
                left = self.column_left(column)
                if left <= at.x() < left + self.horizontalHeader().sectionSize(column):
                    return self.model_of_lines.index(self.rowAt(at.y()), column)
        return super().indexAt(at)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        across = self.horizontalScrollBar().value()
        super().scrollTo(index, hint)
        if self.frozen:  # it is a row that is brought into sight
            self.horizontalScrollBar().setValue(across)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}
        step = keys.get(event.key())
        if not self.frozen or step is None or event.modifiers():
            super().keyPressEvent(event)
            return
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() + step * theme().metrics.px(SIDE_STEP))

    # Painting

    def _paint_row(
        self,
        painter: QPainter,
        delegate: CellDelegate,
        model: QAbstractItemModel,
        row: int,
        columns: list[tuple[int, QRect, QRect]],
    ) -> None:
        line = self.model_of_lines.lines[row]
        if not isinstance(line, Heading):
            if not self.frozen_edge:
                super()._paint_row(painter, delegate, model, row, columns)
                return
            moving = [one for one in columns if one[0] >= self.frozen]
            super()._paint_row(painter, delegate, model, row, moving)
            fixed = [one for one in columns if one[0] < self.frozen]
            self._paint_fixed(painter, delegate, model, row, fixed)
            return
        tokens, px = theme().tokens, theme().metrics.px
        top, height = self.rowViewportPosition(row), self.rowHeight(row)
        rect = QRect(0, top, self.viewport().width(), height)
        painter.fillRect(rect, tokens.panel)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line)
        with mirrored_row(painter, rect, self.layoutDirection()):
            inner = rect.adjusted(px(FIRST_PADDING), 0, -px(PADDING), 0)
            width = draw_text(painter, inner, line.title, tokens.text, weight="semibold")
            beside = inner.adjusted(width + px(PADDING), 0, 0, 0)
            draw_text(painter, beside, line.note, tokens.faint)

    def _paint_fixed(
        self,
        painter: QPainter,
        delegate: CellDelegate,
        model: QAbstractItemModel,
        row: int,
        columns: list[tuple[int, QRect, QRect]],
    ) -> None:
        """The columns that stay, over those that have moved under them."""
        edge, thick = self.frozen_edge, theme().metrics.px(2)
        top, height = self.rowViewportPosition(row), self.rowHeight(row)
        whole = QRect(0, top, self.viewport().width(), height)
        place = mirrored(self.layoutDirection(), whole, QRect(0, top, edge, height))
        painter.setClipRect(place)
        painter.fillRect(place, self.palette().base())
        super()._paint_row(painter, delegate, model, row, columns)
        line = QRect(edge - thick, top, thick, height)
        painter.fillRect(mirrored(self.layoutDirection(), whole, line), theme().tokens.line)

    def keyboardSearch(self, search: str) -> None:
        """Not Qt's: letters are for actions."""
