"""A player's newest matches in the league."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from dtxdesk.clock import Clock
from dtxdesk.data.queries.player_detail import PlayerMatchRow
from dtxdesk.ui.delegates import BadgeCell, Cell, CellDelegate, Role, TextCell, spoken
from dtxdesk.ui.models.place_keeper import PlaceKeeper
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import ago, date_time
from dtxdesk.ui.widgets import Label, RowTable

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _Matches(QAbstractTableModel):
    """Few rows, all at once: no paging."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._rows: Sequence[PlayerMatchRow] = ()
        self._titles = (self.tr("Played"), self.tr("Result"), self.tr("K/D/A"), "GPM")

    def match_at(self, place: int) -> int:
        return self._rows[place].match_id

    def set_rows(self, rows: Sequence[PlayerMatchRow]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._titles[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if section >= 2 else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Role.CELL:
            return self._cell(row, index.column())
        if role == Role.ROW_ID:
            return row.match_id
        if role == Role.DIMMED:
            return not row.counted
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            words = spoken(self._cell(row, index.column()))
            return f"{words}, {self._side(row)}" if index.column() == 1 else words
        if role == Qt.ItemDataRole.ToolTipRole:
            parts = [self.tr("Match {id}").format(id=row.match_id), self._side(row)]
            if row.start_time is not None:
                parts.append(date_time(row.start_time))
            if not row.counted:
                parts.append(self.tr("does not count"))
            return ", ".join(parts)
        return None

    def _side(self, row: PlayerMatchRow) -> str:
        return self.tr("Radiant") if row.radiant else self.tr("Dire")

    def _cell(self, row: PlayerMatchRow, column: int) -> Cell:
        if column == 0:
            at = row.start_time
            when = "–" if at is None else ago(at, self._clock())
            return TextCell(when, tone="muted", small=True)
        if column == 1:
            if row.won is None:
                return BadgeCell(self.tr("No winner"))
            side = "radiant" if row.radiant else "dire"
            words = self.tr("Won") if row.won else self.tr("Lost")
            return BadgeCell(words, "live" if row.won else "neutral", side)
        if column == 2:
            return TextCell(f"{row.kills}/{row.deaths}/{row.assists}", "right")
        return TextCell(str(row.gpm), "right")


class MatchesTab(QWidget):
    """The table, or the sentence in its place."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Matches(clock, self)
        self._table = RowTable(row_height=34, first_padding=16)
        self._table.setModel(self._model)
        PlaceKeeper(self._table, self._model.match_at)
        self._table.setItemDelegate(CellDelegate(self._table))
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setAccessibleName(self.tr("Matches of this player"))
        self._table.set_widths({1: 78, 2: 78, 3: 54}, 0)
        self._nothing = Label(self.tr("No match in this league yet."), tone="muted", wrap=True)
        self._nothing.setContentsMargins(theme().metrics.px(16), theme().metrics.px(12), 0, 0)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._table, 1)
        column.addWidget(self._nothing, 1)
        self._nothing.hide()

    def set_rows(self, rows: Sequence[PlayerMatchRow]) -> None:
        self._model.set_rows(rows)
        self._table.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
