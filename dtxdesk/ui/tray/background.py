"""How dtxdesk goes on without its window in front: tray, notifications, and what closing means."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from dtxdesk.settings import CLOSE_TO_TRAY, DESKTOP_NOTIFICATIONS, TRAY_ICON
from dtxdesk.ui.actions import Actions
from dtxdesk.ui.frame_facts import FrameFacts
from dtxdesk.ui.jobs_watch import JobsWatch
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.preferences import Preferences
from dtxdesk.ui.saying import said
from dtxdesk.ui.tray.icon import SyncLook
from dtxdesk.ui.tray.notifications import Notifications
from dtxdesk.ui.tray.tray import Tray

SYNC = "sync:"
"""What the ids of the jobs begin with that pause together."""


class Background(QObject):
    """Keeps the tray in step with the jobs and the settings.

    The tray is made when someone first wants it: asking the desktop for one takes time.
    """

    open_asked = Signal()
    quit_asked = Signal()

    def __init__(
        self,
        jobs: JobsWatch,
        facts: FrameFacts,
        preferences: Preferences,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._tray: Tray | None = None
        self._jobs = jobs
        self._facts = facts
        self._preferences = preferences
        self._actions = actions
        self._window = window
        self._notifications = Notifications(self._tell, self._shall_tell, self)
        jobs.changed.connect(self._show_state)
        jobs.failed.connect(self._notifications.job_failed)
        facts.syncs_read.connect(self._look)
        preferences.changed.connect(self._follow)
        self._follow("")

    @property
    def keeps_running(self) -> bool:
        """Whether closing the window leaves the program in the tray."""
        shown = self._tray is not None and self._tray.shown
        return shown and self._preferences.get(CLOSE_TO_TRAY)

    def end(self) -> None:
        """The program ends: the icon goes at once, not when the desktop notices."""
        if self._tray is not None:
            self._tray.set_wanted(False)
        QApplication.setQuitOnLastWindowClosed(True)

    def _follow(self, _key: str) -> None:
        wanted = self._preferences.get(TRAY_ICON) or self._preferences.get(DESKTOP_NOTIFICATIONS)
        if self._tray is None and wanted:
            self._tray = self._make_tray()
        if self._tray is not None:
            self._tray.set_wanted(wanted)
        # A dialog that closes while the window is away must not take the program with it.
        QApplication.setQuitOnLastWindowClosed(not self.keeps_running)
        self._show_state()

    def _make_tray(self) -> Tray:
        tray = Tray(self._actions["league.sync"], self._window)
        tray.open_asked.connect(self.open_asked)
        tray.quit_asked.connect(self.quit_asked)
        tray.pause_asked.connect(self._pause)
        return tray

    def _tell(self, title: str, text: str) -> None:
        if self._tray is not None:
            self._tray.tell(title, text)

    def _shall_tell(self) -> bool:
        return self._preferences.get(DESKTOP_NOTIFICATIONS) and QApplication.activeWindow() is None

    def _look(self) -> None:
        if self._facts.syncs is not None:
            self._notifications.look(self._facts.syncs, self._jobs.syncing)
        self._show_state()

    def _show_state(self) -> None:
        if self._tray is None:
            return
        running = self._jobs.running()
        syncs = [state for state in self._jobs.states if state.id.startswith(SYNC)]
        look: SyncLook = "calm"
        words = self._facts.words or "dtxdesk"
        if running is not None:
            look = "running"
            done = running.progress
            words = (
                self.tr("{job}, {done} of {found}").format(
                    job=said(running.title), done=grouped(done.done), found=grouped(done.found)
                )
                if done is not None and done.found
                else said(running.title)
            )
        elif syncs and all(state.paused for state in syncs):
            look, words = "paused", self.tr("Syncing is paused")
        elif any(state.outcome == "failed" for state in syncs):
            look = "failed"
        self._tray.show_state(words, look)

    def _pause(self, paused: bool) -> None:
        for state in self._jobs.states:
            if state.id.startswith(SYNC):
                self._jobs.set_paused(state.id, paused=paused)
