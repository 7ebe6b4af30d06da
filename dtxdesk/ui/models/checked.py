"""Rows with a check box: which ones the next action is about, known by id and never fetched.

Checking is not selecting: whoever looks at one player after the other keeps what is checked.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from dtxdesk.ui.delegates import CellDelegate, CheckCell
from dtxdesk.ui.delegates.cells import spoken
from dtxdesk.ui.delegates.roles import Role
from dtxdesk.ui.models.columns import Column
from dtxdesk.ui.models.paged import PagedTableModel
from dtxdesk.ui.models.table import PagedTable
from dtxdesk.ui.runner import Runner

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

CHECK = 0
"""The section of the check boxes."""
WIDTH = 44


def check_column(menu_title: str) -> Column[Any]:
    """The column of the check boxes: the first one of a `CheckedModel`."""
    return Column(
        key="check",
        title="",
        menu_title=menu_title,
        cell=lambda _row: CheckCell(False),
        text=lambda _row: "",
        width=WIDTH,
        copied=False,
    )


class CheckedModel(PagedTableModel[Row]):
    """A paged model whose first column is `check_column`.

    What leaves the list is no longer checked: nobody should change rows that are out of sight.
    """

    checks_changed = Signal()

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        fetch: Callable[[Sequence[int]], Sequence[Row]],
        identify: Callable[[Row], int],
        runner: Runner,
        parent: QObject | None = None,
        dimmed: Callable[[Row], bool] | None = None,
    ) -> None:
        super().__init__(columns, fetch, identify, runner, parent, dimmed)
        self._checked: set[int] = set()

    def checked_ids(self) -> list[int]:
        """The checked rows in the order of the list."""
        return [row_id for row_id in self.ids if row_id in self._checked] if self._checked else []

    @property
    def checked_count(self) -> int:
        return len(self._checked)

    def is_checked(self, row_id: int) -> bool:
        return row_id in self._checked

    def check(self, ids: Iterable[int], on: bool) -> None:
        """Checks these rows, or takes the marks off them."""
        before = len(self._checked)
        if on:
            self._checked.update(ids)
        else:
            self._checked.difference_update(ids)
        if len(self._checked) != before:
            self._tell()

    def check_all(self, on: bool) -> None:
        """Every row of the list, those that nobody has looked at too."""
        self.check(self.ids if on else tuple(self._checked), on)

    def set_ids(self, ids: Sequence[int]) -> None:
        super().set_ids(ids)
        left = self._checked.intersection(ids) if self._checked else self._checked
        if len(left) != len(self._checked):
            self._checked = left
            self._tell()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and index.column() == CHECK:
            cell = CheckCell(self.ids[index.row()] in self._checked)
            if role == Role.CELL:
                return cell
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return spoken(cell)
            if role == Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if cell.checked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if section == CHECK and orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.CheckStateRole:
                return self._state_of_all()
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return self.columns[CHECK].menu_title
        return super().headerData(section, orientation, role)

    def _state_of_all(self) -> Qt.CheckState:
        if not self._checked:
            return Qt.CheckState.Unchecked
        whole = len(self._checked) == len(self.ids)
        return Qt.CheckState.Checked if whole else Qt.CheckState.PartiallyChecked

    def _tell(self) -> None:
        if self.ids:
            last = self.index(len(self.ids) - 1, CHECK)
            self.dataChanged.emit(self.index(0, CHECK), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, CHECK, CHECK)
        self.checks_changed.emit()


class CheckedTable(PagedTable[Row]):
    """The view of a `CheckedModel`.

    A click on a box toggles it, with Shift all rows from the last one; the header's box is for the
    whole list. Space toggles what is selected, Escape takes all marks off.
    """

    def __init__(
        self,
        model: CheckedModel[Row],
        delegate: CellDelegate | None = None,
        row_height: int = 44,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, delegate, row_height, parent)
        self.checked = model
        self._last_toggled: int | None = None
        self._pressed: int | None = None
        self.horizontalHeader().sectionClicked.connect(self._toggle_all)

    def acting_ids(self) -> list[int]:
        """What an action is about: the checked rows, else the selected ones."""
        return self.checked.checked_ids() or self.selected_ids()

    def _toggle_all(self, section: int) -> None:
        if section == CHECK:
            whole = self.checked.checked_count == len(self.checked.ids)
            self.checked.check_all(not whole)

    def _toggle(self, ids: Collection[int]) -> None:
        self.checked.check(ids, not all(map(self.checked.is_checked, ids)))

    def _box_at(self, point: QPoint) -> int | None:
        """The row whose check box is there."""
        index = self.indexAt(point)
        return index.row() if index.isValid() and index.column() == CHECK else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._box_at(event.position().toPoint())
        if self._pressed is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place, self._pressed = self._pressed, None
        if place is None or event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
        elif self._box_at(event.position().toPoint()) == place:
            self._click_box(place, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._box_at(event.position().toPoint())
        if place is None:
            super().mouseDoubleClickEvent(event)
        else:
            self._pressed = place  # two quick clicks are two clicks

    def _click_box(self, place: int, on_from_last: bool) -> None:
        row_id = self.checked.ids[place]
        begin = None
        if on_from_last and self._last_toggled is not None:
            begin = self.checked.place_of(self._last_toggled)
        if begin is None:
            self._toggle([row_id])
        else:
            first, last = sorted((begin, place))
            self.checked.check(self.checked.ids[first : last + 1], True)
        self._last_toggled = row_id

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.selected_ids():
            self._toggle(self.selected_ids())
        elif event.key() == Qt.Key.Key_Escape and self.checked.checked_count:
            self.checked.check_all(False)
        else:
            super().keyPressEvent(event)
