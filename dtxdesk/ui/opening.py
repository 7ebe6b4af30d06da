"""What the window shows while the database is being opened, and when it can't be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.errors import DeskError
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import date_time
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.states import StatePanel
from dtxdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from dtxdesk.services.backups import BackupFile

PATIENCE_MS = 500
"""A database that opens within this time shows no words about it."""


class OpeningPanel(QWidget):
    """Empty at first, then "Opening", or what happened, why, what to do, and the ways on.

    A damaged database offers the newest whole backup; what is damaged is kept aside by that.
    """

    retry_asked = Signal()
    quit_asked = Signal()
    restore_asked = Signal(object)
    """The file of the backup to put in the place of the damaged database."""
    choose_asked = Signal()
    """Another file shall be restored: it is still to be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self._backup: Path | None = None
        self._problem: DeskError | None = None
        self._state = StatePanel()
        self._state.pressed.connect(self._press)
        self._found = Label("", tone="muted")
        self._again = Button(self.tr("Try again"), "sync")
        self._again.clicked.connect(self.retry_asked)
        self._choose = Button(self.tr("Restore another file…"), "folder")
        self._choose.clicked.connect(self.choose_asked)
        self._quit = Button(self.tr("Quit"))
        self._quit.clicked.connect(self.quit_asked)
        ways = QHBoxLayout()
        ways.setSpacing(px(8))
        ways.addStretch(1)
        for button in (self._choose, self._again, self._quit):
            ways.addWidget(button)
        ways.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(24))
        column.setSpacing(px(8))
        column.addStretch(2)
        column.addWidget(self._state)
        column.addWidget(self._found, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(ways)
        column.addStretch(3)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._say_opening)
        self._hide_all()

    def show_opening(self) -> None:
        self._hide_all()
        self._patience.start()

    def show_problem(self, problem: DeskError) -> None:
        self._patience.stop()
        self._problem, self._backup = problem, None
        self._state.show_error(problem)
        self._state.show()
        self._quit.show()

    def offer_backup(self, found: BackupFile | None) -> None:
        """The newest whole backup as the way out, or any file where the program has none."""
        self._backup = found.path if found else None
        self._found.setText(
            self.tr("The newest whole backup is of {time}.").format(time=date_time(found.made_at))
            if found
            else self.tr("There is no whole backup in the data folder.")
        )
        if found and self._problem:
            self._state.show_error(self._problem, self.tr("Restore this backup…"))
        self._again.setVisible(found is not None)
        self._found.show()
        self._choose.show()

    def _press(self) -> None:
        """The button that helps: the backup where there is one, else another try."""
        if self._backup is not None:
            self.restore_asked.emit(self._backup)
        else:
            self.retry_asked.emit()

    def _say_opening(self) -> None:
        self._state.show_loading(self.tr("Opening the database…"))
        self._state.show()

    def _hide_all(self) -> None:
        for part in (self._state, self._found, self._again, self._choose, self._quit):
            part.hide()
