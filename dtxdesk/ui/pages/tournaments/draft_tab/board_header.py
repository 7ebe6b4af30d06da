"""The header of the board: the round on the clock is brighter, an arrow says which way it goes."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView

from dtxdesk.ui.delegates.mirroring import mirrored_row
from dtxdesk.ui.delegates.painting import draw_icon, draw_text, middle, mirrored
from dtxdesk.ui.pages.tournaments.draft_tab.board import CAPTAIN, TEAM, BoardTable
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.table import TableHeader


class BoardHeader(TableHeader):
    """Paints the titles where the cells below have their text."""

    def __init__(self, table: BoardTable) -> None:
        super().__init__(table)
        self._table = table
        self.setSectionsClickable(False)
        self.setSectionsMovable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        board = self._table.board
        painter.save()
        painter.fillRect(rect, tokens.panel)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line)
        direction = self._table.layoutDirection()
        right = px(16 if logicalIndex == board.total_column else 8)
        left = px(36 if logicalIndex == TEAM else 8)
        inner = mirrored(direction, rect, rect.adjusted(left, 0, -right, -1))
        title = str(board.headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        grid = board.grid
        at = logicalIndex - CAPTAIN
        here = grid.here == at > 0
        ends = logicalIndex in (board.total_column, board.money_column)
        ink = tokens.text if here else tokens.muted
        with mirrored_row(painter, inner, direction):
            used = draw_text(painter, inner, title, ink, size="small",
                             weight="semibold" if here else "medium",
                             align="right" if ends else "left")  # fmt: skip
            if grid.rounds and grid.turns_round and at > 0 and not ends:
                icon = "chevron-down" if at % 2 else "chevron-up"
                side = px(12)
                draw_icon(
                    painter, icon, ink, middle(inner, inner.left() + used + px(4), side, side)
                )
        painter.restore()
