"""One widget over all of another, whatever size that one takes: a window for a picture of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class Cover(QObject):
    """Keeps `over` as large as `below` until it ends."""

    def __init__(self, below: QWidget, over: QWidget) -> None:
        super().__init__(over)
        self._below, self._over = below, over
        below.installEventFilter(self)
        over.setGeometry(below.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._over.setGeometry(self._below.rect())
        return super().eventFilter(watched, event)

    def end(self) -> None:
        self._below.removeEventFilter(self)
