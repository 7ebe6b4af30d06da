"""What every dialog is built on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from .scrim import Scrim
from .text import plain_title


class Dialog(QDialog):
    """A dialog that is never larger than the screen: with large text on a small one it scrolls.

    While another one stands over it, it is as dim as the window behind both.
    """

    _scrim: Scrim | None = None

    def setWindowTitle(self, title: str) -> None:
        super().setWindowTitle(plain_title(title))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowBlocked:
            if self._scrim is None:
                self._scrim = Scrim(self)
            self._scrim.cover()
        elif event.type() == QEvent.Type.WindowUnblocked and self._scrim is not None:
            self._scrim.hide()
        return super().event(event)

    def setVisible(self, visible: bool) -> None:
        if visible and not self.isVisible():
            self._fit_the_screen()
        super().setVisible(visible)

    def fit_height(self) -> None:
        """As high as what is shown now is at this width; not while it is hidden."""
        column = self.layout()
        if column is not None and self.isVisible():
            column.activate()
            self.resize(self.width(), column.totalHeightForWidth(self.width()))

    def _fit_the_screen(self) -> None:
        self.ensurePolished()
        room = self.screen().availableGeometry().size()
        wanted = self.sizeHint().expandedTo(self.minimumSize()).expandedTo(self.size())
        layout = self.layout()
        if layout is None or (wanted.height() <= room.height() and wanted.width() <= room.width()):
            return
        self.setMinimumSize(0, 0)
        self.setMaximumSize(room)
        if self.findChild(QScrollArea, _SCROLL) is None:
            scroll = QScrollArea(self)
            scroll.setObjectName(_SCROLL)
            scroll.setFrameShape(QScrollArea.Shape.NoFrame)
            scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            scroll.viewport().setAutoFillBackground(False)
            inner = QWidget(scroll)
            inner.setLayout(layout)  # takes what is in it along
            scroll.setWidget(inner)
            inner.setAutoFillBackground(False)
            scroll.setWidgetResizable(True)
            outer = QVBoxLayout(self)
            outer.setContentsMargins(0, 0, 0, 0)
            outer.addWidget(scroll)
            if wanted.height() > room.height():  # its bar takes nothing away from what it scrolls
                wanted.setWidth(wanted.width() + scroll.verticalScrollBar().sizeHint().width())
        self.resize(wanted.boundedTo(room))


_SCROLL = "fits-the-screen"
