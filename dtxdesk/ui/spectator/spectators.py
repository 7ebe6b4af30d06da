"""Where the audience's window is, and whom it follows."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from dtxdesk.settings import SPECTATOR_WINDOW
from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.tournaments.draft_tab.following import DraftFollower
from dtxdesk.ui.spectator.window import SpectatorWindow

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes

log = logging.getLogger(__name__)

SIZE = (1_280, 720)
SAVE_AFTER_MS = 800


class Spectators(QObject):
    """One window for the audience; it stays with its draft whatever the organiser looks at."""

    def __init__(self, context: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self._owner = owner
        self.window: SpectatorWindow | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self._save)

    @property
    def open(self) -> bool:
        return self.window is not None and self.window.isVisible()

    def show(self, follower: DraftFollower) -> None:
        """Opens the window on this draft, or brings it to the front; the keyboard stays here."""
        if self.window is None:
            window = SpectatorWindow()
            window.placed.connect(self._placed)
            window.closed.connect(self._closed)
            self._owner.destroyed.connect(window.deleteLater)
            self.window = window
        self._leave(follower)
        self.window.follow(follower)
        organiser = self._owner.window()
        working = organiser.isActiveWindow()
        if not self.window.isVisible():
            self._put_in_place(self.window)
        else:
            self.window.raise_()
        if working:
            organiser.activateWindow()  # where a window manager has not heard of waiting
        self._say()

    def refresh(self, changes: Changes) -> None:
        """Something was committed; the tab tells its own follower."""
        followed = self.window.follower if self.window is not None else None
        if followed is not None and followed is not getattr(self._owner, "follower", None):
            followed.refresh(changes)

    def follows(self, follower: DraftFollower) -> bool:
        """Whether the audience sees this one."""
        return self.open and self.window is not None and self.window.follower is follower

    def follower_of(self, tournament_id: int) -> DraftFollower | None:
        """The one of that tournament, while the audience sees it."""
        followed = self.window.follower if self.open and self.window is not None else None
        if followed is not None and followed.tournament_id == tournament_id:
            return followed
        return None

    def _leave(self, following: DraftFollower | None) -> None:
        """A draft that nobody looks at any more is not followed any more."""
        old = self.window.follower if self.window is not None else None
        if old is None or old is following or old is getattr(self._owner, "follower", None):
            return
        old.deleteLater()

    def _put_in_place(self, window: SpectatorWindow) -> None:
        kept = self._context.desk.settings.get(SPECTATOR_WINDOW).get("geometry")
        if isinstance(kept, str):
            geometry = QByteArray.fromBase64(kept.encode("ascii", "ignore"))
            if not geometry.isEmpty() and window.restoreGeometry(geometry):
                window.show()
                return
        other = _other_screen(self._owner.screen())
        if other is None:
            window.resize(*SIZE)
            window.show()
            return
        window.setGeometry(other.geometry())
        window.showFullScreen()

    def _placed(self) -> None:
        self._timer.start()
        self._say()

    def _save(self) -> None:
        window = self.window
        if window is None or not window.isVisible():
            return
        geometry = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
        self._context.runner.change(
            self._context.desk.settings.set,
            SPECTATOR_WINDOW,
            {"geometry": geometry},
            title="",
            undoable=False,
            on_error=self._not_saved,
        )

    def _not_saved(self, error: Exception) -> None:
        log.info("The place of the spectator window was not kept: %s", error)

    def _say(self) -> None:
        """The status bar of the organiser's window says where it is."""
        words = ""
        if self.open and self.window is not None:
            screen = self.window.screen().name()
            words = self.tr("Spectator window open on {screen}").format(screen=screen)
            if not screen:
                words = self.tr("Spectator window open")
        self._context.note_in_status("screen", words)

    def _closed(self) -> None:
        self._context.note_in_status("screen", "")
        if self.window is not None:
            self._leave(None)
            self.window.follow(None)


def _other_screen(mine: QScreen) -> QScreen | None:
    """A screen that the organiser's window is not on."""
    return next((screen for screen in QGuiApplication.screens() if screen is not mine), None)
