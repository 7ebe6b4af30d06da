"""Follows a log file: hears of its growth from the system and reads beside the window."""

from __future__ import annotations

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from dtxdesk.errors import DeskError
from dtxdesk.ui.log.reading import LogTail, Reading
from dtxdesk.ui.runner import Runner

TOGETHER_MS = 100
"""Lines that come within this time are read as one."""


class LogFollower(QObject):
    """Reads at once, and again whenever the file has grown or was put aside."""

    came = Signal(object)
    """A `Reading`."""
    failed = Signal(object)
    """A DeskError: the file can't be read."""

    def __init__(self, tail: LogTail, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._tail = tail
        self._runner = runner
        self._reading = False
        self._more = False
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(TOGETHER_MS)
        self._soon.timeout.connect(self.read)
        self._watcher.fileChanged.connect(self._heard)
        self._watcher.directoryChanged.connect(self._heard)

    def read(self) -> None:
        """Reads what is there now. One reading at a time: each goes on from the last."""
        if self._reading:
            self._more = True
            return
        self._reading, self._more = True, False
        # A file that was replaced is no longer watched.
        places = (self._tail.path.parent, self._tail.path)
        there = [str(place) for place in places if place.exists()]
        if there:
            self._watcher.addPaths(there)
        self._runner.query(self._tail.read, on_result=self._done, on_error=self._not_done)

    def _heard(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _done(self, reading: Reading) -> None:
        self._reading = False
        self.came.emit(reading)
        if self._more:
            self._soon.start()

    def _not_done(self, error: Exception) -> None:
        self._reading = False
        if isinstance(error, DeskError):
            self.failed.emit(error)
