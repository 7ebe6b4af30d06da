"""The window as a place to drop files on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from dtxdesk.ui.drop.kinds import Verdict, judge
from dtxdesk.ui.drop.overlay import DropOverlay

if TYPE_CHECKING:
    from dtxdesk.ui.main_window import MainWindow

GONE_MS = 60
"""After this time without another entry, what was held has left the window."""


class DropTarget(QObject):
    """Says what would happen while something is held over the window, and does it when let go.

    The file is looked at on a worker: it may lie on a drive that sleeps. One that is let go before
    that is done is taken when it is.
    """

    def __init__(self, window: MainWindow, host: QWidget) -> None:
        """`host` is the part of the window that the overlay covers."""
        super().__init__(window)
        self._window = window
        self._host = host
        self._verdict: Verdict | None = None
        self._let_go = False
        self.overlay = DropOverlay(host)
        # The window is left as well when the overlay takes over: that comes back as an entry.
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.setInterval(GONE_MS)
        self._gone.timeout.connect(self.overlay.hide)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        self.overlay.installEventFilter(self)
        host.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QDragEnterEvent):
            return self._enter(event)
        if kind == QEvent.Type.DragMove and isinstance(event, QDropEvent):
            self._gone.stop()
            event.acceptProposedAction()
            return True
        if kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            return self._drop(event)
        if kind == QEvent.Type.Resize and watched is self._host:
            self.overlay.setGeometry(self._host.rect())
        if kind == QEvent.Type.DragLeave:
            self._gone.start()
            return True
        return super().eventFilter(watched, event)

    def _enter(self, event: QDragEnterEvent) -> bool:
        if not event.mimeData().hasUrls():
            return False
        self._gone.stop()
        event.acceptProposedAction()
        if self.overlay.isHidden():
            self._look_at(event.mimeData())
            self.overlay.setGeometry(self._host.rect())
            self.overlay.show()
            self.overlay.raise_()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        if not event.mimeData().hasUrls():
            return False
        event.acceptProposedAction()
        if self.overlay.isHidden():
            self._look_at(event.mimeData())
        self._gone.stop()
        self.overlay.hide()
        self._let_go = True
        self._decide()
        return True

    def _look_at(self, held: QMimeData) -> None:
        self._verdict, self._let_go = None, False
        self.overlay.show_verdict(None)
        urls = held.urls()
        files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        self._window.runner.query(
            judge, files if len(files) == len(urls) else [], on_result=self._judged, key="drop"
        )

    def _judged(self, verdict: Verdict) -> None:
        self._verdict = verdict
        self.overlay.show_verdict(verdict)
        self._decide()

    def _decide(self) -> None:
        verdict = self._verdict
        if not self._let_go or verdict is None:
            return
        self._let_go = False
        if verdict.kind is not None and verdict.file is not None:
            verdict.kind.take(self._window, verdict.file)
        else:
            self._window.toasts.show(verdict.sentence, verdict.name, kind="info")
