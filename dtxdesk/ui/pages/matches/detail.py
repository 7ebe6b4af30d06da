"""One match in full: score board on the left, the pane with what can be done on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dtxdesk.clock import Clock
from dtxdesk.data.queries.match_detail import MatchDetail
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Frame, Line

from .board import SideBoard
from .score import ScoreHead
from .side_pane import NARROW_WIDTH, WIDTH, SidePane

ROOM_FOR_WIDE_PANE = 1_180
ROOM_FOR_BOTH = 720


class MatchView(QWidget):
    """Shows a `MatchDetail`; what it asks for comes out as signals, its pane's among them."""

    player_opened = Signal(int)
    stranger_chosen = Signal(object)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.detail: MatchDetail | None = None
        self.setObjectName("match-view")
        self.setAccessibleName(self.tr("Match"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = Frame("window", scroll)
        scroll.setWidget(inner)
        self.score = ScoreHead(inner)
        self.boards = (SideBoard(True, inner), SideBoard(False, inner))
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(24), px(12), px(24), px(24))
        column.setSpacing(px(12))
        column.addWidget(self.score)
        for board in self.boards:
            column.addWidget(board)
            board.player_opened.connect(self.player_opened)
            board.stranger_chosen.connect(self.stranger_chosen)
        column.addStretch(1)
        self._column = column
        self.pane = SidePane(clock, self)
        self._line = Line(self, upright=True)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(scroll, 1)
        across.addWidget(self._line)
        across.addWidget(self.pane)
        self._across = across
        self._below = False

    def show_match(self, detail: MatchDetail, answer_bytes: int | None) -> None:
        self.detail = detail
        self.score.show_match(detail)
        for board in self.boards:
            board.show_match(detail)
        self.pane.show_match(detail, answer_bytes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = theme().metrics.px
        self._place_pane(below=self.width() < px(ROOM_FOR_BOTH))
        taken = 2 * px(24)
        if not self._below:
            wide = self.width() >= px(ROOM_FOR_WIDE_PANE)
            self.pane.setFixedWidth(px(WIDTH if wide else NARROW_WIDTH))
            taken += self.pane.width()
        for board in self.boards:
            board.fit(self.width() - taken)

    def _place_pane(self, *, below: bool) -> None:
        """In a narrow window the pane is a card below the two sides, and scrolls with them."""
        if below == self._below:
            return
        self._below = below
        self._line.setVisible(not below)
        self.pane.set_whole(below)
        if below:
            self.pane.setMinimumWidth(0)
            self.pane.setMaximumWidth(16_777_215)
            self._column.insertWidget(self._column.count() - 1, self.pane)
        else:
            self._across.addWidget(self.pane)
