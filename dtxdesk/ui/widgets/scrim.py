"""What dims the page behind something that wants an answer first."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from dtxdesk.ui.theme import theme

STRENGTH = 0.6
BETWEEN_DIALOGS_MS = 60
"""How long the page stays dim after a dialog: where another follows, it doesn't light up."""


class Scrim(QWidget):
    """A veil over the whole of its parent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.host = parent
        parent.installEventFilter(self)
        self.hide()

    def cover(self) -> None:
        """Lays itself over everything that is in the parent now."""
        self.setGeometry(self.host.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.host and event.type() == QEvent.Type.Resize and not self.isHidden():
            self.setGeometry(self.host.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = QColor(theme().tokens.scrim)
        colour.setAlphaF(STRENGTH)
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour)
        painter.end()


class DialogScrim(Scrim):
    """Dims a window's content while a dialog keeps the window from being used.

    A window beside it that blocks nothing, such as the log, leaves it bright.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__(content)
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(BETWEEN_DIALOGS_MS)
        self._leaving.timeout.connect(self.hide)

    def dim(self) -> None:
        """A dialog has come over the window."""
        self._leaving.stop()
        self.cover()

    def brighten(self) -> None:
        """The window can be used again, unless the next dialog comes at once."""
        self._leaving.start()
