"""A table model that holds ids and fetches the rows it is asked for, a page at a time.

The order, the filter and the search are the query's: the model never sorts and never looks at a
row that nobody sees. A row that is not there yet is a placeholder; a row whose values have changed
keeps its old ones until the new ones are there, so that nothing flickers.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from dtxdesk.ui.delegates.cells import Cell, spoken
from dtxdesk.ui.delegates.roles import Role
from dtxdesk.ui.models.columns import Column
from dtxdesk.ui.runner import Runner
from dtxdesk.ui.widgets.text import plain_tooltip

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

PAGE = 100
KEPT_PAGES = 40
"""Pages that stay in memory; older ones are fetched again when someone scrolls back."""

_NOWHERE = QModelIndex()


class PagedTableModel(QAbstractTableModel, Generic[Row]):
    """Rows of a query result, known by id.

    Args:
        columns: What to show.
        fetch: Gives the rows of some ids, on a worker thread; ids that are gone are left out.
        identify: The id of a row.
        dimmed: Whether a row stands back (archived, below the minimum games).
    """

    fetch_failed = Signal(object)
    """A page could not be read: the exception. Its rows stay placeholders until `refresh`."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        fetch: Callable[[Sequence[int]], Sequence[Row]],
        identify: Callable[[Row], int],
        runner: Runner,
        parent: QObject | None = None,
        dimmed: Callable[[Row], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._fetch = fetch
        self._identify = identify
        self._dimmed = dimmed
        self._runner = runner
        self._ids: list[int] = []
        self._places: dict[int, int] | None = None
        self._rows: dict[int, Row] = {}
        self._cells: dict[tuple[int, int], Cell] = {}
        self._fresh: set[int] = set()
        self._wanted_pages: list[int] = []
        self._asked: dict[int, int] = {}
        self._generation = 0
        self._ask_soon = QTimer(self)
        self._ask_soon.setSingleShot(True)
        self._ask_soon.timeout.connect(self._ask)

    # What is shown

    @property
    def ids(self) -> Sequence[int]:
        """All ids in their order. Not to be changed."""
        return self._ids

    @property
    def fetch(self) -> Callable[[Sequence[int]], Sequence[Row]]:
        """Gives the rows of some ids; for a worker."""
        return self._fetch

    def set_ids(self, ids: Sequence[int]) -> None:
        """Shows these rows in this order; rows that are known already show at once.

        A list is kept as it is, not copied: whoever gives it changes it no more.
        """
        if self._ids == ids:
            return
        self.beginResetModel()
        self._ids = ids if isinstance(ids, list) else list(ids)
        self._places = None
        self._generation += 1
        self._asked.clear()
        self.endResetModel()

    def refresh(self, ids: Collection[int] | None = None) -> None:
        """Values of these rows (None: of all) have changed: those in view are fetched again."""
        if ids is None:
            self._fresh.clear()
        else:
            self._fresh.difference_update(ids)
        self._generation += 1
        self._asked.clear()
        self._repaint_all()

    def clear(self) -> None:
        """Forgets everything: the same ids will stand for other rows."""
        self.beginResetModel()
        self._ids = []
        self._places = None
        self._rows.clear()
        self._cells.clear()
        self._fresh.clear()
        self._asked.clear()
        self._generation += 1
        self.endResetModel()

    def repaint_rows(self) -> None:
        """The same values look different now (a setting of the columns, not of the rows)."""
        self._cells.clear()
        self._repaint_all()

    def id_at(self, row: int) -> int | None:
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def place_of(self, row_id: int) -> int | None:
        """The row number that shows this id."""
        if self._places is None:
            self._places = {known: place for place, known in enumerate(self._ids)}
        return self._places.get(row_id)

    def known_rows(self) -> Mapping[int, Row]:
        """The rows in memory, by id. Not to be changed."""
        return self._rows

    # Qt's questions

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

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
        place, section = index.row(), index.column()
        row_id = self._ids[place]
        if role == Role.ROW_ID:
            return row_id
        if row_id not in self._fresh:
            self._want(place // PAGE)
        row = self._rows.get(row_id)
        if role == Role.CELL:
            return None if row is None else self._cell(row_id, section, row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(None if row is None else self._cell(row_id, section, row))
        if row is None:
            return None
        return self._detail(row, self.columns[section], role)

    def _detail(self, row: Row, column: Column[Row], role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.qt_alignment
        if role == Role.DIMMED:
            return self._dimmed is not None and self._dimmed(row)
        if role == Qt.ItemDataRole.ToolTipRole and column.tooltip is not None:
            return plain_tooltip(column.tooltip(row))
        return None

    def _cell(self, row_id: int, section: int, row: Row) -> Cell:
        key = (row_id, section)
        cell = self._cells.get(key)
        if cell is None:
            cell = self._cells[key] = self.columns[section].cell(row)
        return cell

    # Fetching

    def _want(self, page: int) -> None:
        if self._asked.get(page) == self._generation or page in self._wanted_pages:
            return
        self._wanted_pages.append(page)
        if not self._ask_soon.isActive():
            self._ask_soon.start(0)

    def _ask(self) -> None:
        pages, self._wanted_pages = self._wanted_pages, []
        # While someone drags the scroll bar, only where it stands now matters.
        for page in pages[-3:]:
            self._asked[page] = self._generation
            ids = self._ids[page * PAGE : (page + 1) * PAGE]
            if not ids:
                continue  # gone since they were asked for
            self._runner.query(
                self._fetch,
                ids,
                on_result=partial(self._take, self._generation, page, ids),
                on_error=self._fail,
            )

    def _take(self, generation: int, page: int, ids: Sequence[int], rows: Sequence[Row]) -> None:
        if generation != self._generation:
            return  # something has changed since; those in view have been asked for again
        for row in rows:
            row_id = self._identify(row)
            self._rows[row_id] = row
            for section in range(len(self.columns)):
                self._cells.pop((row_id, section), None)
        self._fresh.update(ids)
        self._forget_far_pages(page)
        last = min((page + 1) * PAGE, len(self._ids)) - 1
        self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(self.columns) - 1))

    def _fail(self, error: Exception) -> None:
        self.fetch_failed.emit(error)

    def _repaint_all(self) -> None:
        if self._ids:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1)
            )

    def _forget_far_pages(self, page: int) -> None:
        if len(self._rows) <= KEPT_PAGES * PAGE:
            return
        reach = KEPT_PAGES * PAGE // 4
        kept = set(self._ids[max(0, page * PAGE - reach) : page * PAGE + reach])
        self._rows = {row_id: row for row_id, row in self._rows.items() if row_id in kept}
        self._cells = {key: cell for key, cell in self._cells.items() if key[0] in kept}
        self._fresh &= kept
        self._asked = {
            asked: generation
            for asked, generation in self._asked.items()
            if abs(asked - page) * PAGE < reach - PAGE
        }
