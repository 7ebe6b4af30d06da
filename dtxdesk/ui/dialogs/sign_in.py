"""Signing in with Discord: waits for the browser, and says who came back."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dtxdesk.domain.rights import Deed
from dtxdesk.errors import Cancelled, DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, Label
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.text import shortened

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.services.account import SignedIn

WIDTH = 480
COPIED_MS = 1_500
_SECOND = 1_000


class SignInDialog(Dialog):
    """`begin` opens the browser; Cancel, or closing the dialog, ends the wait."""

    signed_in = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._cancel = threading.Event()
        self._until = 0.0
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Sign in with Discord – dtxdesk"))
        self.setMinimumWidth(px(WIDTH))
        self._title = Label(
            self.tr("Sign in with Discord"), self, size="title", weight="semibold", wrap=True
        )
        self._banner = Banner("error", self)
        self._banner.hide()
        self._words = Label("", self, wrap=True)
        self.address = QLineEdit(self)
        self.address.setReadOnly(True)
        self.address.setAccessibleName(self.tr("Address of Discord's page"))
        self.copy = Button(self.tr("Copy"), "copy", parent=self)
        self.copy.clicked.connect(self._copy)
        self._left = Label("", self, size="small", tone="muted")
        self._ticking = QTimer(self)
        self._ticking.setInterval(_SECOND)
        self._ticking.timeout.connect(self._show_left)
        self.close_button = Button(self.tr("Cancel"), parent=self)
        self.close_button.clicked.connect(self.reject)
        self.again = Button(self.tr("Try again"), "sync", "primary", self)
        self.again.clicked.connect(self.begin)
        self.add = Button(self.tr("Add me as a player"), "plus", "primary", self)
        self.add.clicked.connect(self._add)
        guard(self.add, context.actions, Deed.EDIT_PLAYERS)
        self._lay_out()
        self._show_waiting(waits=True)

    def _lay_out(self) -> None:
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        for part in (self._title, self._banner, self._words):
            column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.address, 1)
        row.addWidget(self.copy)
        column.addLayout(row)
        column.addWidget(self._left)
        column.addSpacing(px(8))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        for button in (self.close_button, self.again, self.add):
            buttons.addWidget(button)
        column.addLayout(buttons)

    # Waiting

    def begin(self) -> None:
        """Asks once; a second time after something went wrong."""
        self._cancel = threading.Event()
        self._show_waiting(waits=True)
        self.address.clear()
        self._left.setText("")
        self.fit_height()
        self._context.runner.network(
            partial(_log_in, self._context.desk, self._cancel),
            on_result=self.show_signed_in,
            on_error=self.show_problem,
            on_progress=self._opened,
            cancel=self._cancel,
        )

    def _show_waiting(self, *, waits: bool) -> None:
        self._banner.hide()
        self._words.setText(
            self.tr(
                "The browser opens a page of Discord. Agree there, and it comes back to dtxdesk. "
                "If no page opens, copy the address."
            )
        )
        for part in (self.address, self.copy, self._left):
            part.setVisible(waits)
        self.again.hide()
        self.add.hide()
        if not waits:
            self._ticking.stop()

    def _opened(self, address: str) -> None:
        self.show_address(address)
        QDesktopServices.openUrl(QUrl(address))

    def show_address(self, address: str) -> None:
        """Where the browser must go; from now on time runs."""
        from dtxdesk.services.account import PATIENCE_SECONDS

        self.address.setText(address)
        self.address.setCursorPosition(0)
        self._until = time.monotonic() + PATIENCE_SECONDS
        self._ticking.start()
        self._show_left()

    def _show_left(self) -> None:
        left = max(0, round(self._until - time.monotonic()))
        self._left.setText(
            self.tr("Waiting for the browser, {minutes}:{seconds} left").format(
                minutes=left // 60, seconds=f"{left % 60:02}"
            )
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.address.text())
        self.copy.setText(self.tr("Copied"))
        QTimer.singleShot(COPIED_MS, self.copy, lambda: self.copy.setText(self.tr("Copy")))

    def done(self, result: int) -> None:
        self._cancel.set()
        super().done(result)

    # What came of it

    def show_problem(self, error: Exception) -> None:
        """What went wrong, and the way to try again."""
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, DeskError):
            self.reject()
            raise error
        self._show_waiting(waits=False)
        self._banner.say(said(error.title), said(error.message))
        self._banner.show()
        self._words.setText(said(error.remedy))
        self.again.show()
        self.again.setFocus()
        self.fit_height()

    def _not_added(self, error: Exception) -> None:
        """One stays signed in, and may try to be added once more."""
        if not isinstance(error, DeskError):
            self.reject()
            raise error
        self._banner.say(said(error.title), said(error.message))
        self._banner.show()
        self._words.setText(said(error.remedy))
        self.fit_height()

    def show_signed_in(self, found: SignedIn) -> None:
        """Who it is, and whether the database knows that person."""
        self._show_waiting(waits=False)
        name = shortened(found.myself.name)
        self._title.setText(self.tr("Signed in as {name}").format(name=name))
        self.close_button.setText(self.tr("Close"))
        if found.user_id is None:
            words = self.tr("Nobody among the players has this Discord account yet.")
            self.add.show()
        else:
            words = self.tr("This is the player {name}.").format(
                name=shortened(found.user_name or name)
            )
        if not found.lasts:
            words += " " + self.tr("Without a keyring you are signed in until the program ends.")
        self._words.setText(words)
        self.signed_in.emit()
        self.close_button.setFocus()
        self.fit_height()

    def _add(self) -> None:
        self._context.runner.change(
            self._context.desk.account.add_myself,
            title=self.tr("Player added for your Discord account"),
            on_done=lambda _player: self.accept(),
            on_error=self._not_added,
        )


def _log_in(desk: Desk, cancel: threading.Event, progress: Callable[[object], None]) -> SignedIn:
    return desk.account.log_in(progress, cancel)
