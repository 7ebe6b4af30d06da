"""The table of jobs. They are few, so the model holds them all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dtxdesk.clock import Clock
from dtxdesk.jobs.scheduler import JobState
from dtxdesk.ui.delegates import Cell, CellDelegate, Role, ShareCell, TextCell, spoken
from dtxdesk.ui.delegates.cells import DASH
from dtxdesk.ui.pages.jobs import words
from dtxdesk.ui.saying import said
from dtxdesk.ui.times import ago, date_time
from dtxdesk.ui.widgets import RowTable
from dtxdesk.ui.widgets.text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

JOB, STATE, PROGRESS, LAST, TOOK, OUTCOME, NEXT = range(7)
RIGHT = frozenset({PROGRESS, LAST, TOOK, NEXT})
ROW_HEIGHT = 44


class JobsModel(QAbstractTableModel):
    """The jobs as the window last heard of them; times count on with `tick`."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._states: Sequence[JobState] = ()
        self._titles = (
            self.tr("Job"),
            self.tr("State"),
            self.tr("Progress"),
            self.tr("Last run"),
            self.tr("Took"),
            self.tr("Result"),
            self.tr("Next run"),
        )

    @property
    def states(self) -> Sequence[JobState]:
        return self._states

    def set_states(self, states: Sequence[JobState]) -> None:
        if [state.id for state in states] != [state.id for state in self._states]:
            self.beginResetModel()
            self._states = states
            self.endResetModel()
            return
        before, self._states = self._states, states
        for row, (old, new) in enumerate(zip(before, states, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row, 0), self.index(row, NEXT))

    def tick(self) -> None:
        """Another second: only the columns that count are painted again."""
        if self._states:
            last = len(self._states) - 1
            for column in (LAST, NEXT):
                self.dataChanged.emit(self.index(0, column), self.index(last, column))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._states)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._titles[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if section in RIGHT else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        state = self._states[index.row()]
        if role == Role.CELL:
            return self._cell(state, index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(self._cell(state, index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(self._detail(state, index.column()))
        return None

    def _cell(self, state: JobState, column: int) -> Cell:
        if column == JOB:
            return TextCell(said(state.title), strong=True)
        if column == STATE:
            return words.state_badge(state)
        if column == PROGRESS:
            share = words.share(state)
            return TextCell("", "right") if share is None else ShareCell(share)
        if column == LAST:
            never = state.last_run is None
            when = DASH if state.last_run is None else ago(state.last_run, self._clock())
            return TextCell(when, "right", "faint" if never else "muted", small=True)
        if column == TOOK:
            return TextCell(words.took(state.seconds), "right", "muted", small=True)
        if column == OUTCOME:
            return words.outcome_badge(state.outcome)
        when = words.next_run(state, self._clock())
        return TextCell(when, "right", "good" if state.running else "muted", small=True)

    def _detail(self, state: JobState, column: int) -> str:
        if column == OUTCOME:
            return said(state.message)
        if column == LAST and state.last_run is not None:
            return date_time(state.last_run)
        if column == PROGRESS and state.running:
            return words.progress(state)
        return ""


class JobsTable(RowTable):
    """One row a job; the one that is current stays so through every change."""

    def __init__(self, model: JobsModel) -> None:
        super().__init__(row_height=ROW_HEIGHT)
        self.jobs = model
        self._kept = ""
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Jobs"))
        self.set_widths({STATE: 100, PROGRESS: 108, LAST: 88, TOOK: 56, OUTCOME: 92, NEXT: 88}, JOB)
        self.horizontalHeader().setSectionsMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._return)

    @property
    def current(self) -> JobState | None:
        """The job of the current row."""
        row = self.currentIndex().row()
        return self.jobs.states[row] if 0 <= row < len(self.jobs.states) else None

    def select_job(self, job_id: str) -> None:
        for row, state in enumerate(self.jobs.states):
            if state.id == job_id:
                self.selectRow(row)

    def _keep(self) -> None:
        self._kept = self.current.id if self.current else ""

    def _return(self) -> None:
        self.select_job(self._kept)
        if self.current is None and self.jobs.states:
            self.selectRow(0)
