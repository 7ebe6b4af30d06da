"""Where the cards and their lines are: as many cards side by side as there is room for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection

from PySide6.QtCore import QPoint, QRect

from dtxdesk.ui.pages.tournaments.teams_tab.cards import Board
from dtxdesk.ui.pages.tournaments.teams_tab.items import Item, Kind, rows_of
from dtxdesk.ui.theme import theme

MARGIN = 16
GAP = 16
LEAST_CARD = 280
HEAD = 64
ROW = 32
FOOT = 38


class Layout:
    """The rectangles of all cards, from the top of the first one; none of it is painted here."""

    def __init__(self) -> None:
        self.columns = 1
        self.height = 0
        self._cards: list[QRect] = []
        self._tops: list[int] = []

    def arrange(self, board: Board, opened: Collection[int], width: int) -> None:
        """Cards side by side are equally high."""
        px = theme().metrics.px
        margin, gap = px(MARGIN), px(GAP)
        room = max(1, width - 2 * margin)
        self.columns = max(1, (room + gap) // (px(LEAST_CARD) + gap))
        wide = (room - (self.columns - 1) * gap) // self.columns
        self._cards, self._tops = [], []
        top = margin
        for first in range(0, len(board.cards), self.columns):
            line = board.cards[first : first + self.columns]
            rows = max(rows_of(card, board.size, opened) for card in line)
            high = px(HEAD) + rows * px(ROW) + px(FOOT)
            self._tops.append(top)
            for column in range(len(line)):
                self._cards.append(QRect(margin + column * (wide + gap), top, wide, high))
            top += high + gap
        self.height = top - gap + margin if self._cards else 0

    def card(self, at: int) -> QRect:
        return self._cards[at]

    def cards_in(self, area: QRect) -> range:
        """The numbers of the cards that reach into these heights."""
        if not self._cards:
            return range(0)
        first = max(0, bisect_right(self._tops, area.top()) - 1)
        last = max(0, bisect_right(self._tops, area.bottom()) - 1)
        return range(first * self.columns, min(len(self._cards), (last + 1) * self.columns))

    def card_at(self, point: QPoint) -> int | None:
        for at in self.cards_in(QRect(point, point)):
            if self._cards[at].contains(point):
                return at
        return None

    def head(self, at: int) -> QRect:
        card = self._cards[at]
        return QRect(card.left(), card.top(), card.width(), theme().metrics.px(HEAD))

    def row(self, at: int, row: int) -> QRect:
        """A row of a card, inside of its edge."""
        px, card = theme().metrics.px, self._cards[at]
        top = card.top() + px(HEAD) + row * px(ROW)
        return QRect(card.left() + 1, top, card.width() - 2, px(ROW))

    def foot(self, at: int) -> QRect:
        px, card = theme().metrics.px, self._cards[at]
        return QRect(card.left(), card.bottom() + 1 - px(FOOT), card.width(), px(FOOT))

    def item(self, item: Item) -> QRect:
        return self.head(item.at) if item.kind is Kind.TEAM else self.row(item.at, item.row)
