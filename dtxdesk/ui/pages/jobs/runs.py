"""The last runs of one job."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from dtxdesk.clock import Clock
from dtxdesk.jobs.memory import Run
from dtxdesk.ui.delegates import Cell, CellDelegate, Role, TextCell, spoken
from dtxdesk.ui.models.place_keeper import PlaceKeeper
from dtxdesk.ui.pages.jobs import words
from dtxdesk.ui.saying import said
from dtxdesk.ui.times import clock_time, date_time
from dtxdesk.ui.widgets import RowTable
from dtxdesk.ui.widgets.text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

WHEN, OUTCOME, MESSAGE, TOOK = range(4)
ROW_HEIGHT = 34


class _Runs(QAbstractTableModel):
    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.runs: Sequence[Run] = ()
        self._titles = (self.tr("Began"), self.tr("Result"), self.tr("What"), self.tr("Took"))

    def set_runs(self, runs: Sequence[Run]) -> None:
        if runs != self.runs:
            self.beginResetModel()
            self.runs = runs
            self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.runs)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._titles[section]
            if role == Qt.ItemDataRole.TextAlignmentRole and section == TOOK:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        run = self.runs[index.row()]
        if role == Role.CELL:
            return self._cell(run, index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(self._cell(run, index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            when = date_time(run.at)
            return plain_tooltip(f"{when}\n{said(run.message)}" if run.message else when)
        return None

    def _cell(self, run: Run, column: int) -> Cell:
        if column == WHEN:
            return TextCell(clock_time(run.at, self._clock()), tone="muted", small=True)
        if column == OUTCOME:
            return words.outcome_badge(run.outcome)
        if column == MESSAGE:
            return TextCell(said(run.message), tone="muted", small=True)
        return TextCell(words.took(run.seconds), "right", "muted", small=True)


class RunsTable(RowTable):
    """Newest first; what a line has no room for is in its tooltip."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent, row_height=ROW_HEIGHT, first_padding=16)
        self._runs = _Runs(clock, self)
        self.setModel(self._runs)
        PlaceKeeper(self, lambda place: self._runs.runs[place].at)
        self.setItemDelegate(CellDelegate(self))
        self.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("The last runs of this job"))
        self.set_widths({WHEN: 76, OUTCOME: 86, TOOK: 60}, MESSAGE)
        self.horizontalHeader().setSectionsMovable(False)

    def set_runs(self, runs: Sequence[Run]) -> None:
        self._runs.set_runs(runs)
