"""The view of a `PagedTableModel`: rows of one height, known by id through every refresh."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from dtxdesk.ui.delegates import CellDelegate
from dtxdesk.ui.models.columns import Column
from dtxdesk.ui.models.paged import PagedTableModel
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.table import RowTable

Row = TypeVar("Row")
Flag = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True)
class _Place:
    """Where someone was in the table, in ids."""

    selected: frozenset[int]
    current: int | None
    top: int | None
    offset: int


class PagedTable(RowTable, Generic[Row]):
    """A table of whole rows.

    Selection, current row and scroll position belong to ids: when the order changes they move with
    their rows, and nothing is told to have changed that hasn't.
    """

    selected_ids_changed = Signal()
    current_id_changed = Signal(object)
    """The id of the current row, or None."""
    row_activated = Signal(object)
    """Enter or a double click on a row: its id (a match id needs more than 32 bits)."""
    sort_requested = Signal(str, bool)
    """The sort key of a header that was clicked, and whether the largest come first."""
    columns_changed = Signal()
    """Someone has moved, resized, hidden or shown a column: see `column_state`."""

    def __init__(
        self,
        model: PagedTableModel[Row],
        delegate: CellDelegate | None = None,
        row_height: int = 44,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, row_height)
        self.paged = model
        self._place: _Place | None = None
        self._told_current: int | None = None
        self._told_selected: frozenset[int] = frozenset()
        self._sort = ("", True)
        self._restoring = False
        model.modelAboutToBeReset.connect(self._remember_place)
        self.setModel(model)
        model.modelReset.connect(self._return_to_place)
        selection = self.selectionModel()
        selection.selectionChanged.connect(self._tell)
        selection.currentRowChanged.connect(self._tell)
        self.setItemDelegate(delegate or CellDelegate(self))
        self.activated_row.connect(self._activate)
        self._prepare_header()

    def _prepare_header(self) -> None:
        header = self.horizontalHeader()
        columns = self.paged.columns
        last = len(columns) - 1
        self._stretch = next((n for n, column in enumerate(columns) if column.stretch), last)
        self.set_widths({n: column.width for n, column in enumerate(columns)}, self._stretch)
        # Not Qt's stretching: that would squeeze the column to nothing in a narrow window.
        header.setSectionResizeMode(self._stretch, QHeaderView.ResizeMode.Interactive)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_column_menu)
        header.sectionClicked.connect(self._ask_for_sort)
        header.sectionMoved.connect(self._columns_moved)
        header.sectionResized.connect(self._columns_moved)

    # Sorting

    def show_sort(self, key: str, descending: bool) -> None:
        """Marks the column that the rows are sorted by."""
        self._sort = (key, descending)
        header = self.horizontalHeader()
        for section, column in enumerate(self.paged.columns):
            if column.sort == key:
                order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
                header.setSortIndicatorShown(True)
                header.setSortIndicator(section, order)
                return
        header.setSortIndicatorShown(False)

    def _ask_for_sort(self, section: int) -> None:
        column = self.paged.columns[section]
        key, descending = self._sort
        if not column.sort:
            self.show_sort(key, descending)
            return
        descending = not descending if column.sort == key else column.descending_first
        self.show_sort(column.sort, descending)
        self.sort_requested.emit(column.sort, descending)

    # Columns

    def column_state(self) -> dict[str, Any]:
        """Order, widths and hidden columns, to be kept between sessions."""
        header = self.horizontalHeader()
        ratio = theme().metrics.ratio
        order = sorted(range(header.count()), key=header.visualIndex)
        keys = [column.key for column in self.paged.columns]
        return {
            "order": [keys[section] for section in order],
            "hidden": [keys[section] for section in order if header.isSectionHidden(section)],
            "widths": {
                keys[section]: round(header.sectionSize(section) / ratio)
                for section in order
                if not self.paged.columns[section].stretch and not header.isSectionHidden(section)
            },
        }

    def restore_columns(self, state: Mapping[str, Any]) -> None:
        """Takes up a `column_state`; what doesn't fit (any more) is left out."""
        header = self.horizontalHeader()
        sections = {column.key: number for number, column in enumerate(self.paged.columns)}
        self._restoring = True
        known = [key for key in _strings(state.get("order")) if key in sections]
        for place, key in enumerate(known):
            header.moveSection(header.visualIndex(sections[key]), place)
        hidden = [key for key in _strings(state.get("hidden")) if key in sections]
        for key in hidden[: len(sections) - 1]:
            header.setSectionHidden(sections[key], True)
        widths = state.get("widths")
        for key, width in widths.items() if isinstance(widths, dict) else ():
            if key in sections and isinstance(width, int) and 16 <= width <= 2_000:
                header.resizeSection(sections[key], theme().metrics.px(width))
        self._restoring = False

    def _columns_moved(self) -> None:
        if not self._restoring:
            self._fill_width()
            self.columns_changed.emit()

    def _fill_width(self) -> None:
        """Gives the stretching column what the others leave, and never less than its own width."""
        header = self.horizontalHeader()
        others = sum(header.sectionSize(n) for n in range(header.count()) if n != self._stretch)
        least = theme().metrics.px(self.paged.columns[self._stretch].width)
        before, self._restoring = self._restoring, True
        header.resizeSection(self._stretch, max(least, self.viewport().width() - others))
        self._restoring = before

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill_width()

    def column_menu(self, parent: QWidget | None = None) -> QMenu:
        """The columns as a menu of check marks."""
        menu = QMenu(parent or self)
        header = self.horizontalHeader()
        shown = [n for n in range(header.count()) if not header.isSectionHidden(n)]
        for section, column in enumerate(self.paged.columns):
            action = menu.addAction(column.title or column.menu_title)
            action.setCheckable(True)
            action.setChecked(section in shown)
            action.setEnabled(section not in shown or len(shown) > 1)
            action.setData(section)
        menu.triggered.connect(
            lambda action: self._show_column(int(action.data()), action.isChecked())
        )
        return menu

    def view_menu(self, parent: QWidget) -> QMenu:
        """Order and columns: all that a mouse does with the header."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sorting = menu.addMenu(self.tr("Sort by"))
        by, descending = self._sort
        for column in self.paged.columns:
            if not column.sort:
                continue
            entry = sorting.addAction(column.title)
            entry.setCheckable(True)
            entry.setChecked(column.sort == by)
            falling = not descending if column.sort == by else column.descending_first
            entry.triggered.connect(
                lambda _on=False, key=column.sort, down=falling: self._sort_by(key, down)
            )
        columns = self.column_menu(menu)
        columns.setTitle(self.tr("Columns"))
        menu.addMenu(columns)
        return menu

    def _sort_by(self, key: str, descending: bool) -> None:
        self.show_sort(key, descending)
        self.sort_requested.emit(key, descending)

    def _show_column(self, section: int, visible: bool) -> None:
        self.horizontalHeader().setSectionHidden(section, not visible)
        self._columns_moved()

    def _show_column_menu(self, at: QPoint) -> None:
        menu = self.column_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(at))

    # Ids

    def selected_ids(self) -> list[int]:
        """The ids of the selected rows, in the order of the table."""
        ids = self.paged.ids
        return [
            ids[row]
            for top, bottom in sorted((part.top(), part.bottom()) for part in self._selected())
            for row in range(top, bottom + 1)
        ]

    def _selected(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(number) for number in range(selection.size())]

    def current_id(self) -> int | None:
        return self.paged.id_at(self.currentIndex().row())

    def select_id(self, row_id: int) -> bool:
        """Selects and shows one row; False if it is not in the table."""
        place = self.paged.place_of(row_id)
        if place is None:
            return False
        self.selectRow(place)
        self.scrollTo(self.paged.index(place, 0))
        return True

    def csv_of(self, rows: Iterable[Row]) -> str:
        """Rows as CSV, with the shown columns in their order, for the clipboard."""
        return csv_text(self.copied_columns(), rows)

    def copied_columns(self) -> list[Column[Row]]:
        """The columns of a copy: those that are shown, in their order."""
        header = self.horizontalHeader()
        order = sorted(range(header.count()), key=header.visualIndex)
        shown = [self.paged.columns[n] for n in order if not header.isSectionHidden(n)]
        return [column for column in shown if column.copied]

    # Keeping one's place

    def _remember_place(self) -> None:
        top = self.rowAt(0)
        self._place = _Place(
            selected=frozenset(self.selected_ids()),
            current=self.current_id(),
            top=self.paged.id_at(top) if self.verticalScrollBar().value() > 0 else None,
            offset=-self.rowViewportPosition(top) if top >= 0 else 0,
        )

    def _return_to_place(self) -> None:
        was = self._place
        if was is None:
            return
        model, selection = self.paged, self.selectionModel()
        current = None if was.current is None else model.place_of(was.current)
        if current is not None:
            selection.setCurrentIndex(model.index(current, 0), Flag.NoUpdate)
        places = [place for row_id in was.selected if (place := model.place_of(row_id)) is not None]
        if places:
            selection.select(self._rows_selection(sorted(places)), Flag.Select | Flag.Rows)
        top = None if was.top is None else model.place_of(was.top)
        if top is not None:
            self.executeDelayedItemsLayout()
            height = self.verticalHeader().defaultSectionSize()
            self.verticalScrollBar().setValue(top * height + was.offset)
        self._place = None
        self._tell()

    def _rows_selection(self, places: Sequence[int]) -> QItemSelection:
        """Rows as a selection of as few ranges as there are gaps."""
        selection = QItemSelection()
        last = len(self.paged.columns) - 1
        start = previous = places[0]
        for place in [*places[1:], -1]:
            if place != previous + 1:
                selection.append(
                    QItemSelectionRange(
                        self.paged.index(start, 0), self.paged.index(previous, last)
                    )
                )
                start = place
            previous = place
        return selection

    def _tell(self) -> None:
        if self._place is not None:
            return  # in the middle of a reset
        current = self.current_id()
        if current != self._told_current:
            self._told_current = current
            self.current_id_changed.emit(current)
        selected = frozenset(self.selected_ids())
        if selected != self._told_selected:
            self._told_selected = selected
            self.selected_ids_changed.emit()

    def _activate(self, row: int) -> None:
        row_id = self.paged.id_at(row)
        if row_id is not None:
            self.row_activated.emit(row_id)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = len(self.paged.ids)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and rows and event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            # Of the list, not of the row: single cells mean nothing here.
            self.selectRow(0 if event.key() == Qt.Key.Key_Home else rows - 1)
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Not Qt's: it would read every row. Searching is the query's."""


def csv_text(columns: Sequence[Column[Row]], rows: Iterable[Row]) -> str:
    """Rows as CSV with these columns; many rows are written on a worker."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([column.title or column.menu_title for column in columns])
    writer.writerows([column.text(row) for column in columns] for row in rows)
    return text.getvalue()


def _strings(value: object) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
