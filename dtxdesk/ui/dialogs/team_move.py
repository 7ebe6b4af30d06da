"""Into which team players go: a search, and what each team would add up to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dtxdesk.domain.people import search_key, search_words
from dtxdesk.ui.delegates import Cell, CellDelegate, Role, TeamCell, TextCell, spoken
from dtxdesk.ui.pages.tournaments.teams_tab.cards import Board, Card, Person
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Button, FormField, Label, Line, RowTable
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.text import shortened

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

WIDTH = 480
HEIGHT = 520
ROW_HEIGHT = 36
POOL = 0
"""Stands for no team."""


class _Teams(QAbstractTableModel):
    """The teams that a search leaves, and the pool."""

    def __init__(self, board: Board, people: Sequence[Person], parent: QObject) -> None:
        super().__init__(parent)
        self._board = board
        self._people = people
        moving = {person.user_id for person in people}
        self._all = [c for c in board.cards if not all(c.holds(one) for one in moving)]
        self._with_pool = any(card.holds(one) for card in board.cards for one in moving)
        self.rows: list[Card | None] = []
        self._titles = (self.tr("Team"), self.tr("Players"), self.tr("Mean MMR"))
        self.search("")

    def search(self, text: str) -> None:
        """Shows those whose name or tag has all the words."""
        words = search_words(text)
        self.beginResetModel()
        self.rows = [
            card
            for card in self._all
            if all(word in search_key((card.name, card.tag)) for word in words)
        ]
        if self._with_pool and (not words or not self.rows):
            self.rows.append(None)
        self.endResetModel()

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
            if role == Qt.ItemDataRole.TextAlignmentRole and section:
                return _RIGHT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Role.CELL:
            return self._cell(self.rows[index.row()], index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(self._cell(self.rows[index.row()], index.column()))
        return None

    def _cell(self, card: Card | None, column: int) -> Cell:
        if card is None:
            return TextCell(self.tr("No team") if column == 0 else "", tone="muted")
        if column == 0:
            return TeamCell(card.id, card.tag, card.name)
        if column == 1:
            words = self.tr("{players} of {size}")
            full = len(card.members) >= self._board.size
            told = words.format(players=len(card.members), size=self._board.size)
            return TextCell(told, "right", "faint" if full else "muted")
        return TextCell(self._means(card), "right")

    def _means(self, card: Card) -> str:
        coming = [one for one in self._people if not card.holds(one.user_id)]
        mmr = [one.mmr for one in (*card.members, *coming) if one.mmr is not None]
        after = str(round(sum(mmr) / len(mmr))) if mmr else "–"
        before = "–" if card.figures.mean is None else str(round(card.figures.mean))
        return f"{before} → {after}"


class TeamMoveDialog(Dialog):
    """The keyboard stays in the search; the arrows go through the teams, Return takes one."""

    chosen = Signal(int)
    """The id of a team; `POOL`: out of all teams."""

    def __init__(self, board: Board, users: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        px = theme().metrics.px
        people = [person for one in users if (person := board.person(one)) is not None]
        self.setWindowTitle(self.tr("Move to a team – dtxdesk"))
        self.setMinimumSize(px(WIDTH), px(HEIGHT))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Name or tag"))
        self._teams = _Teams(board, people, self)
        self.table = RowTable(self, row_height=ROW_HEIGHT)
        self.table.setModel(self._teams)
        self.table.setItemDelegate(CellDelegate(self.table))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.horizontalHeader().setSectionsMovable(False)
        self.table.setAccessibleName(self.tr("Teams"))
        self.table.set_widths({1: 84, 2: 124}, stretch=0)
        self.table.activated_row.connect(lambda _row: self._take())
        self._move = Button(self.tr("Move"), kind="primary")
        self._move.setDefault(True)
        self._move.clicked.connect(self._take)
        self._lay_out(people)
        self.search.textChanged.connect(self._search)
        self.search.installEventFilter(self)
        self.table.selectionModel().selectionChanged.connect(lambda _new, _old: self._check())
        self._search("")
        self.search.setFocus()

    def _lay_out(self, people: Sequence[Person]) -> None:
        px = theme().metrics.px
        name = shortened(people[0].name) if people else ""
        title = self.tr("Move {name} to").format(name=name)
        if len(people) != 1:
            title = self.tr("Move %n player(s) to", "", len(people))
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        head = QVBoxLayout()
        head.setContentsMargins(px(24), px(24), px(24), px(12))
        head.setSpacing(px(12))
        head.addWidget(Label(title, size="title", weight="semibold", wrap=True))
        head.addWidget(FormField(self.tr("&Team"), self.search))
        buttons = QHBoxLayout()
        buttons.setContentsMargins(px(24), px(12), px(24), px(16))
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._move)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(Line(self))
        column.addLayout(buttons)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows in the search are for the list."""
        keys = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
        if watched is self.search and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in keys:
                self.table.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        self._teams.search(text)
        if self._teams.rows:
            self.table.selectRow(0)
        self._check()

    def _check(self) -> None:
        there = self.table.currentIndex().isValid()
        self._move.set_available(there, self.tr("No team is called that."))

    def _take(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            card = self._teams.rows[index.row()]
            self.chosen.emit(card.id if card is not None else POOL)
            self.accept()
