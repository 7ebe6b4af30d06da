"""From the change feed's thread to the window's: the only thing that screens refresh from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes

TOGETHER_MS = 60
"""A commit reaches the screens at once; those that come within this time after it, as one."""


class FeedBridge(QObject):
    """Passes on what was committed, by this program or by another one."""

    changed = Signal(object)
    """A `Changes` value, on the window's thread."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gathered: Changes | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TOGETHER_MS)
        self._timer.timeout.connect(self._pass_on)
        self._arrived.connect(self._gather, Qt.ConnectionType.QueuedConnection)

    def receive(self, changes: Changes) -> None:
        """The watcher's callback; runs on the watcher's thread."""
        try:
            self._arrived.emit(changes)
        except RuntimeError:
            return  # the window has just been closed

    def _gather(self, changes: Changes) -> None:
        self._gathered = changes if self._gathered is None else self._gathered | changes
        if not self._timer.isActive():
            self._pass_on()

    def _pass_on(self) -> None:
        changes, self._gathered = self._gathered, None
        if changes is not None:
            self._timer.start()
            self.changed.emit(changes)
