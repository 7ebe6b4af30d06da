"""The audience's window: who is on the clock in letters for the last row, and all teams below.

It only follows: it takes no keyboard from the organiser, and nothing is done in it but F11 for the
full screen and Escape to leave it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from dtxdesk.services.draft_view import DraftView
from dtxdesk.ui.delegates.mirroring import mirrored_row
from dtxdesk.ui.pages.tournaments.draft_tab.clock_state import ClockState, clock_state
from dtxdesk.ui.pages.tournaments.draft_tab.following import DraftFollower
from dtxdesk.ui.spectator.canvas import HEIGHT, LEAST_WIDTH, Canvas
from dtxdesk.ui.spectator.painting import BAR, HEAD, DraftPainter
from dtxdesk.ui.spectator.words import scene_of
from dtxdesk.ui.theme import theme


class SpectatorWindow(QWidget):
    """Paints one draft; `follow` says which."""

    placed = Signal()
    """It has been moved, or its size is another."""
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(320, 180)
        self.follower: DraftFollower | None = None
        self._painter = DraftPainter()
        theme().changed.connect(self.update)

    # What it shows

    @property
    def clock(self) -> ClockState:
        return self._painter.clock

    @property
    def view(self) -> DraftView | None:
        return self.follower.view if self.follower is not None else None

    def follow(self, follower: DraftFollower | None) -> None:
        """Shows the draft of another follower."""
        old, self.follower = self.follower, follower
        if old is not None and old is not follower:
            old.changed.disconnect(self._changed)
            old.ticked.disconnect(self._ticked)
        if follower is not None and follower is not old:
            follower.changed.connect(self._changed)
            follower.ticked.connect(self._ticked)
        self._changed()

    def _changed(self) -> None:
        view = self.view
        self._painter.take(view)
        self._read_clock()
        if view is None:
            self.setWindowTitle(self.tr("Draft – dtxdesk"))
        else:
            title = self.tr("{tournament}, for spectators – dtxdesk")
            self.setWindowTitle(title.format(tournament=view.row.tournament))
            self.setAccessibleName(scene_of(view, self.clock).spoken)
        self.update()

    def _ticked(self) -> None:
        """The clock alone is painted anew, and only where it shows something else."""
        before = self.clock
        self._read_clock()
        if self.clock != before:
            scale = self._scale()
            self.update(QRect(0, 0, self.width(), round((HEAD + BAR) * scale) + 1))

    def _read_clock(self) -> None:
        view = self.view
        if view is not None and self.follower is not None:
            self._painter.clock = clock_state(view, self.follower.now)

    def _scale(self) -> float:
        return min(self.height() / HEIGHT, self.width() / LEAST_WIDTH)

    # Full screen

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F11:
            self.toggle_full_screen()
        elif event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self.showNormal()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.toggle_full_screen()

    def toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.placed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.placed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.placed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme().tokens.window)
        canvas = Canvas(painter, self.width(), self.height())
        with mirrored_row(painter, self.rect(), self.layoutDirection()):
            below = event.rect().bottom() > (HEAD + BAR) * canvas.scale + 1
            self._painter.paint(canvas, head_alone=not below)
        painter.end()
