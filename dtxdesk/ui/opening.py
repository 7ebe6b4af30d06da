"""What the window shows while the database is being opened, and when it can't be."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dtxdesk.errors import DeskError
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.states import StatePanel

PATIENCE_MS = 500
"""A database that opens within this time shows no words about it."""


class OpeningPanel(QWidget):
    """Empty at first, then "Opening", or what happened, why, what to do, and two ways on."""

    retry_asked = Signal()
    quit_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self._state = StatePanel()
        self._state.pressed.connect(self.retry_asked)
        self._quit = Button(self.tr("Quit"))
        self._quit.clicked.connect(self.quit_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(24))
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(self._state)
        column.addWidget(self._quit, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._say_opening)
        self._state.hide()
        self._quit.hide()

    def show_opening(self) -> None:
        self._state.hide()
        self._quit.hide()
        self._patience.start()

    def show_problem(self, problem: DeskError) -> None:
        self._patience.stop()
        self._state.show_error(problem)
        self._state.show()
        self._quit.show()

    def _say_opening(self) -> None:
        self._state.show_loading(self.tr("Opening the database…"))
        self._state.show()
