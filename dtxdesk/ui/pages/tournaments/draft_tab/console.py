"""The console of a draft: head, board, picks, totals or bids, and who can still be picked."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from dtxdesk.ui.pages.tournaments.draft_tab.bids import BidsPart
from dtxdesk.ui.pages.tournaments.draft_tab.board import BoardTable
from dtxdesk.ui.pages.tournaments.draft_tab.board_header import BoardHeader
from dtxdesk.ui.pages.tournaments.draft_tab.clock_state import clock_state
from dtxdesk.ui.pages.tournaments.draft_tab.following import DraftFollower
from dtxdesk.ui.pages.tournaments.draft_tab.head import Head
from dtxdesk.ui.pages.tournaments.draft_tab.picks import PicksPart, TotalsPart
from dtxdesk.ui.pages.tournaments.draft_tab.pool import WIDTH, Pool
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import clock_time
from dtxdesk.ui.widgets import Banner, Button, Line

NARROW = 860
"""Narrower than this, in design pixels, all stands below each other."""
WIDE, NARROW_PANE = 1_150, 348
"""Narrower than this the pane of the players is narrower too."""
LOW, HIGH = 430, 1_080
"""The least height of what is beside each other, and below each other; what lacks is scrolled."""


class _Ground(QWidget):
    """Gives its one child all its room.

    A layout would ask for the height that everything would like to have, and it would be scrolled
    where it could as well be lower.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.child = QWidget(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.child.setGeometry(self.rect())


class Console(QScrollArea):
    """Shows a draft; what is pressed comes out as signals of its parts."""

    time_asked = Signal()
    """The banner's button: the turn shall have all its time again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._room: tuple[bool, bool] | None = None
        self._ground = _Ground(self)
        self._inside = self._ground.child
        self.head = Head(self._inside)
        self.banner = Banner("warning", self._inside)
        self._banner_place = QWidget(self._inside)
        around = QVBoxLayout(self._banner_place)
        around.setContentsMargins(px(24), px(8), px(24), px(8))
        around.addWidget(self.banner)
        self._banner_place.hide()
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self._inside)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        left = QWidget(self.splitter)
        self.board = BoardTable(left)
        self.board.setHorizontalHeader(BoardHeader(self.board))
        below = QWidget(left)
        self.picks = PicksPart(below)
        self.totals = TotalsPart(below)
        self.bids = BidsPart(below)
        self.bids.hide()
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight, below)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(0)
        self._below.addWidget(self.picks, 10)
        self._below.addWidget(Line(below, upright=True))
        self._below.addWidget(self.totals, 9)
        self._below.addWidget(self.bids, 17)
        self._left = QVBoxLayout(left)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.setSpacing(0)
        self._left.addWidget(self.board, 1_000)  # all its rows first; the rest is for what is below
        self._left.addWidget(Line(left))
        self._left.addWidget(below, 1)
        self.pool = Pool(self.splitter)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.pool)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([10_000, px(WIDTH)])
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Line(self._inside))
        column.addWidget(self._banner_place)
        column.addWidget(self.splitter, 1)
        self.setWidget(self._ground)
        self.banner.button.clicked.connect(self.time_asked)

    @property
    def changing(self) -> tuple[Button, ...]:
        """What changes something about the draft."""
        bids = (*self.bids.steps, self.bids.bid_button, self.bids.sell)
        return (self.head.undo, self.head.pause, self.picks.undo, self.pool.list.pick, *bids)

    def minimumSizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(320), px(120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        px = theme().metrics.px
        narrow = self.width() < px(NARROW)
        wide = self.width() >= px(WIDE)
        if (narrow, wide) == self._room:
            return
        self._room = (narrow, wide)
        self.splitter.setOrientation(
            Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        )
        self._below.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )
        pane = px(WIDTH if wide else NARROW_PANE)
        self.splitter.setSizes([px(640), px(400)] if narrow else [10_000, pane])
        self._ground.setMinimumHeight(px(HIGH if narrow else LOW))

    def show_draft(self, follower: DraftFollower) -> None:
        """Another state of the draft."""
        view = follower.view
        if view is None:
            return
        auction = view.draft.auction is not None and view.running
        self.bids.setVisible(auction)
        self.totals.setVisible(not auction)
        self.head.show_draft(follower)
        self.board.show_draft(view)
        self.picks.show_draft(view)
        if auction:
            self.bids.show_draft(view)
        else:
            self.totals.show_draft(view)
        self.pool.setVisible(view.running)
        self.pool.show_draft(view)
        self._mind_banner(follower)
        self.show_time(follower)

    def show_time(self, follower: DraftFollower) -> None:
        """Only time has passed."""
        if follower.view is not None:
            self.head.show_time(follower)
            self.board.show_clock(clock_state(follower.view, follower.now))

    def _mind_banner(self, follower: DraftFollower) -> None:
        ran_out = follower.ran_out_at
        self._banner_place.setVisible(ran_out is not None)
        if ran_out is not None:
            said = self.tr("The time ran out at {time} while nobody looked at the draft here.")
            self.banner.say(
                said.format(time=clock_time(ran_out, follower.now)),
                self.tr("Nothing was picked. The draft goes on from here."),
            )
            self.banner.offer(self.tr("Give the time again"))
