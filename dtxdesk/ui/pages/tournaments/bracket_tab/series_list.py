"""The list of series beside the drawing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from dtxdesk.domain.stages.model import SeriesState
from dtxdesk.ui.delegates import BadgeCell, Cell, CellDelegate, Role, TextCell, spoken
from dtxdesk.ui.delegates.cells import BadgeKind, Tone
from dtxdesk.ui.pages.tournaments.bracket_tab.series_rows import SeriesRow
from dtxdesk.ui.pages.tournaments.bracket_tab.words import state_name
from dtxdesk.ui.widgets import RowTable
from dtxdesk.ui.widgets.text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

NUMBER, FIRST, SCORE, SECOND, STATE, ROUND = range(6)
ROW_HEIGHT = 34

_KINDS: dict[SeriesState, BadgeKind] = {
    SeriesState.PENDING: "neutral",
    SeriesState.READY: "attention",
    SeriesState.RUNNING: "live",
    SeriesState.FINISHED: "neutral",
}


class SeriesModel(QAbstractTableModel):
    """All series of a stage. They are read already, so the model holds them all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[SeriesRow] = ()
        self._titles = (
            self.tr("No."),
            self.tr("First team"),
            self.tr("Score"),
            self.tr("Second team"),
            self.tr("State"),
            self.tr("Round"),
        )

    def show_rows(self, rows: Sequence[SeriesRow]) -> None:
        same = [row.number for row in rows] == [row.number for row in self.rows]
        if not same:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        self.rows = rows
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, ROUND))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._titles[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return {NUMBER: _RIGHT, SCORE: Qt.AlignmentFlag.AlignCenter}.get(section, _LEFT)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Role.CELL:
            return self._cell(row, index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(self._cell(row, index.column()))
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in (FIRST, SECOND):
            return plain_tooltip(row.teams[index.column() == SECOND])
        return None

    def _cell(self, row: SeriesRow, column: int) -> Cell:
        if column == NUMBER:
            return TextCell(str(row.shown), "right", "faint", small=True)
        if column in (FIRST, SECOND):
            slot = int(column == SECOND)
            lost = row.won is not None and row.won != slot
            tone: Tone = "faint" if lost or not row.known[slot] else "text"
            return TextCell(row.teams[slot], tone=tone, strong=row.won == slot)
        if column == SCORE:
            return TextCell(row.score, "centre", strong=True)
        if column == STATE:
            words = row.note if row.state is SeriesState.RUNNING else state_name(row.state)
            return BadgeCell(words, _KINDS[row.state])
        return TextCell(row.round, tone="muted", small=True)


class SeriesList(RowTable):
    """One row a series; the one that is current stays so through every change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, row_height=ROW_HEIGHT)
        self.series = SeriesModel(self)
        self._kept: int | None = None
        self.setModel(self.series)
        self.setItemDelegate(CellDelegate(self))
        self.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Series"))
        self.set_widths({NUMBER: 52, SCORE: 60, SECOND: 168, STATE: 88, ROUND: 128}, FIRST)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setSectionsMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.series.modelAboutToBeReset.connect(self._keep)
        self.series.modelReset.connect(self._return)

    @property
    def current(self) -> int | None:
        """The number of the current series."""
        row = self.currentIndex().row()
        return self.series.rows[row].number if 0 <= row < len(self.series.rows) else None

    def select_series(self, number: int | None) -> None:
        if number == self.current:
            return
        for row, one in enumerate(self.series.rows):
            if one.number == number:
                self.selectRow(row)
                return
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    def _keep(self) -> None:
        self._kept = self.current

    def _return(self) -> None:
        self.select_series(self._kept)
