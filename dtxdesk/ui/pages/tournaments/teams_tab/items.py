"""The lines of all cards as one list: what the board selects, reads out and goes through."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dtxdesk.ui.delegates.roles import Role
from dtxdesk.ui.pages.tournaments.teams_tab import words
from dtxdesk.ui.pages.tournaments.teams_tab.cards import Board, Card, Person
from dtxdesk.ui.widgets.text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Kind(Enum):
    """What a line of a card is."""

    TEAM = "team"
    """Its head."""
    MEMBER = "member"
    STAND_IN = "stand_in"
    FOLD = "fold"
    """Under which the former members are."""
    FORMER = "former"


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a card.

    Attributes:
        at: The number of the card.
        row: Which row of the card it is, empty places counted; 0 for its head.
    """

    kind: Kind
    at: int
    team_id: int
    row: int = 0
    person: Person | None = None

    @property
    def key(self) -> tuple[Kind, int, int]:
        """The same line after others have come and gone."""
        return self.kind, self.team_id, self.person.user_id if self.person else 0


def items_of(board: Board, opened: Collection[int]) -> list[Item]:
    """All lines, card by card; `opened` are the teams whose former members are shown."""
    found: list[Item] = []
    for at, card in enumerate(board.cards):
        found.append(Item(Kind.TEAM, at, card.id))
        row = 0
        for member in card.members:
            found.append(Item(Kind.MEMBER, at, card.id, row, member))
            row += 1
        row = max(row, board.size)
        for stand_in in card.stand_ins:
            found.append(Item(Kind.STAND_IN, at, card.id, row, stand_in))
            row += 1
        if card.former:
            found.append(Item(Kind.FOLD, at, card.id, row))
            row += 1
        for former in card.former if card.id in opened else ():
            found.append(Item(Kind.FORMER, at, card.id, row, former))
            row += 1
    return found


def rows_of(card: Card, size: int, opened: Collection[int]) -> int:
    """How many rows a card has below its head."""
    rows = max(size, len(card.members)) + len(card.stand_ins)
    if card.former:
        rows += 1 + (len(card.former) if card.id in opened else 0)
    return rows


class BoardModel(QAbstractListModel):
    """The lines, and the board that they are of."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.board = Board()
        self.items: list[Item] = []
        self.starts: list[int] = [0]
        """Where the lines of each card begin, and where the last ones end."""
        self.opened: set[int] = set()

    def show(self, board: Board) -> None:
        """Other teams, or other values of them."""
        self.beginResetModel()
        self.board = board
        self.items = items_of(board, self.opened)
        heads = [row for row, item in enumerate(self.items) if item.kind is Kind.TEAM]
        self.starts = [*heads, len(self.items)]
        self.endResetModel()

    def fold(self, team_id: int) -> None:
        """Shows the former members of a team, or hides them."""
        self.opened ^= {team_id}
        self.show(self.board)

    def card(self, item: Item) -> Card:
        return self.board.cards[item.at]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.items):
            return None
        item = self.items[index.row()]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return self._spoken(item)
        if role == Role.ROW_ID:
            return item.person.user_id if item.person is not None else item.team_id
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(self._spoken(item))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and index.row() < len(self.items):
            kind = self.items[index.row()].kind
            if kind in (Kind.MEMBER, Kind.STAND_IN, Kind.FORMER):
                usual |= Qt.ItemFlag.ItemIsDragEnabled
        return usual | Qt.ItemFlag.ItemNeverHasChildren

    def _spoken(self, item: Item) -> str:
        card = self.card(item)
        if item.kind is Kind.TEAM:
            return words.card_spoken(card, self.board)
        if item.kind is Kind.FOLD:
            said = words.former_words(len(card.former))
            state = self.tr("shown") if card.id in self.opened else self.tr("hidden")
            return f"{said}, {state}, {card.name}"
        assert item.person is not None
        return words.person_spoken(item.person, self._role(item, card), card.name)

    def _role(self, item: Item, card: Card) -> str:
        if item.kind is Kind.STAND_IN:
            approved = item.person is not None and item.person.approved
            return self.tr("stand-in") if approved else self.tr("stand-in, not approved")
        if item.kind is Kind.FORMER:
            return self.tr("former member")
        if item.person is not None and item.person.user_id == card.captain_id:
            return self.tr("captain")
        if item.person is not None and item.person.user_id == card.deputy_id:
            return self.tr("deputy")
        return ""
