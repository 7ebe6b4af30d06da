"""One window for one data folder: a second start raises the first and ends.

A lock file says who is first, a local socket carries the request. Both lie in the system's folder
for temporary files under a name made of the data folder's real path and the user, so they work for
a folder that can't be written to, and never mix two users or two folders. Commands without a
window don't come here: they work beside an open window.
"""

from __future__ import annotations

import getpass
import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

RAISE = b"raise\n"
ANSWER_MS = 1_000
TRIES = 3


class SingleInstance(QObject):
    """The right to be the window of a data folder."""

    raise_asked = Signal()
    """Somebody has started the program again."""

    def __init__(self, data_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _name_of(data_folder)
        self._lock = QLockFile(str(Path(QDir.tempPath()) / f"{self._name}.lock"))
        self._lock.setStaleLockTime(0)  # a lock is stale when its process is gone, never by age
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """True if this is the first; otherwise the first one has been asked to show itself."""
        if not self._lock.tryLock(0) and self._lock.error() == QLockFile.LockError.LockFailedError:
            self._ask_the_first()
            return False
        self._listen()
        return True

    def release(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _listen(self) -> None:
        # Whoever held the lock before may have died and left its socket behind.
        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(self._name)

    def _answer(self) -> None:
        server = self._server
        while server is not None and server.hasPendingConnections():
            connection = server.nextPendingConnection()
            connection.disconnected.connect(connection.deleteLater)
            connection.disconnectFromServer()
            self.raise_asked.emit()

    def _ask_the_first(self) -> bool:
        """The first may only just be starting: its socket comes a moment after its lock."""
        for _ in range(TRIES):
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(ANSWER_MS):
                socket.write(RAISE)
                socket.waitForBytesWritten(ANSWER_MS)
                socket.disconnectFromServer()
                return True
        return False


def _name_of(data_folder: Path) -> str:
    place = os.path.normcase(os.path.realpath(data_folder))
    digest = hashlib.sha256(f"{getpass.getuser()}\0{place}".encode()).hexdigest()
    return f"dtxdesk-{digest[:16]}"
