"""Looks at live games again and again, as long as somebody looks at what it tells."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from dtxdesk.ui.context import Context
from dtxdesk.ui.runner import Task

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.services.live_games import LivePicture

EVERY_MS = 10_000
"""Between two looks; the service sees to it that several who look do not ask more often."""


class LiveWatch(QObject):
    """Asks at once when it starts, then every ten seconds; never twice at a time."""

    told = Signal(object)
    """A `LivePicture`."""
    failed = Signal(object)
    """The database can't be read: why."""
    slow = Signal()
    """A look takes longer than the time between two."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._task: Task | None = None
        self._every = QTimer(self)
        self._every.setInterval(EVERY_MS)
        self._every.timeout.connect(self._tick)

    def start(self) -> None:
        """Somebody looks."""
        self._every.start()
        self.look()

    def stop(self) -> None:
        """Nobody looks: nobody asks, and what is being asked is not waited for."""
        self._every.stop()
        if self._task is not None:
            self._task.stop()
            self._task = None

    def look(self) -> None:
        """Asks for the picture of now, once at a time."""
        if self._task is not None:
            return
        cancel = threading.Event()
        self._task = self._context.runner.network(
            _look,
            self._context.desk,
            cancel,
            on_result=self._take,
            on_error=self._fail,
            cancel=cancel,
            key=("live", id(self)),
        )

    def _tick(self) -> None:
        if self._task is not None:
            self.slow.emit()
        self.look()

    def _take(self, picture: LivePicture) -> None:
        self._task = None
        self.told.emit(picture)

    def _fail(self, error: Exception) -> None:
        self._task = None
        self.failed.emit(error)


def _look(desk: Desk, cancel: threading.Event) -> LivePicture:
    return desk.live_games.look(cancel)
