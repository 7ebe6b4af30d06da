"""Sending a part of a tournament to a channel on Discord, after looking at it."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from dtxdesk.errors import Cancelled, DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.discord_words import as_seen
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, FormField, Label
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.text import shortened

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.services.announcing import Attachment

WIDTH, HEIGHT = 680, 560
PICTURE_HEIGHT = 200
BRACKET = "bracket"


class AnnounceDialog(Dialog):
    """What to send, how it will look, and Send; without a webhook first where to."""

    def __init__(
        self, context: Context, tournament_id: int, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._tournament_id = tournament_id
        self._messages: list[str] = []
        self._sent = 0
        self._name = name
        self._picture: Attachment | None = None
        self._cancel = threading.Event()
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Announce – dtxdesk"))
        self.setMinimumSize(px(WIDTH), px(HEIGHT))
        self._title = Label(
            self.tr("Announce {tournament}").format(tournament=shortened(name)),
            self, size="title", weight="semibold", wrap=True,
        )  # fmt: skip
        self._banner = Banner("error", self)
        self._banner.hide()
        self.address = QLineEdit(self)
        self.address.setEchoMode(QLineEdit.EchoMode.Password)
        self._address_field = FormField(
            self.tr("Address of the &webhook"), self.address,
            self.tr("From the settings of the channel, Integrations. Whoever has it can write "
                    "there: it is kept in the keyring of this computer."),
        )  # fmt: skip
        self.keep = Button(self.tr("Test and keep"), parent=self)
        self.keep.clicked.connect(self._keep)
        self._channel = Label("", self, tone="muted")
        self.forget = Button(self.tr("Another channel…"), kind="ghost", parent=self)
        self.forget.clicked.connect(self._forget)
        self.part = QComboBox(self)
        for words, value in (
            (self.tr("Standings"), "standings"),
            (self.tr("Bracket as a picture"), BRACKET),
            (self.tr("Results"), "results"),
            (self.tr("Schedule"), "schedule"),
            (self.tr("Next up"), "next_up"),
            (self.tr("Result of the draft"), "draft"),
            (self.tr("Teams"), "teams"),
        ):
            self.part.addItem(words, value)
        self.part.currentIndexChanged.connect(self._read)
        self.preview = QPlainTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.preview.setAccessibleName(self.tr("What will be sent"))
        self.preview.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.picture = QLabel(self)
        self.picture.setAccessibleName(self.tr("The bracket"))
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.hide()
        self._count = Label("", self, size="small", tone="muted")
        self._cancel_button = Button(self.tr("Cancel"), parent=self)
        self._cancel_button.clicked.connect(self.reject)
        self.send = Button(self.tr("Send"), "chat", "primary", self)
        self.send.clicked.connect(self._send)
        self._lay_out()
        self.show_channel(None)
        self._look()
        self._read()

    def _lay_out(self) -> None:
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(self._title)
        column.addWidget(self._banner)
        where = QHBoxLayout()
        where.setSpacing(px(8))
        where.addWidget(self._address_field, 1)
        where.addWidget(self._channel, 1)
        where.addWidget(self.keep)
        where.addWidget(self.forget)
        column.addLayout(where)
        column.addWidget(FormField(self.tr("&What"), self.part))
        column.addWidget(self.preview, 1)
        column.addWidget(self.picture)
        column.addWidget(self._count)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self._cancel_button)
        buttons.addWidget(self.send)
        column.addLayout(buttons)

    # Where to

    def _look(self) -> None:
        self._context.runner.network(
            _webhook_name, self._context.desk,
            on_result=self.show_channel, on_error=self._failed, key="announce-webhook",
        )  # fmt: skip

    def show_channel(self, name: str | None) -> None:
        """Where it goes; None: nowhere yet."""
        there = name is not None
        self._channel.setText(
            self.tr("To the channel of the webhook {name}").format(name=shortened(name or ""))
        )
        self._channel.setVisible(there)
        self.forget.setVisible(there)
        self._address_field.setVisible(not there)
        self.keep.setVisible(not there)
        self._there = there
        self._check()

    def _keep(self) -> None:
        self._banner.hide()
        self.keep.set_available(False, self.tr("Discord is being asked."))
        self._context.runner.network(
            partial(_keep, self._context.desk, self.address.text()),
            on_result=self._is_kept, on_error=self._failed, key="announce-keep",
        )  # fmt: skip

    def _is_kept(self, name: str) -> None:
        self.address.clear()
        self.keep.set_available(True, "")
        self.show_channel(name)
        self.send.setFocus()

    def _forget(self) -> None:
        self._context.runner.network(
            _forget, self._context.desk,
            on_result=lambda _nothing: self.show_channel(None), on_error=self._failed,
        )  # fmt: skip

    # What

    def _read(self) -> None:
        self._show_picture(None)
        if self.part.currentData() == BRACKET:
            self._context.runner.network(
                partial(_bracket, self._context.desk, self._tournament_id, self._name),
                on_result=self._show_bracket, on_error=self._failed, key="announce-bracket",
            )  # fmt: skip
            return
        self._context.runner.query(
            self._context.desk.announcing.preview,
            str(self.part.currentData()),
            self._tournament_id,
            on_result=self._show_messages,
            on_error=self._failed,
            key="announce-preview",
        )

    def _show_bracket(self, found: tuple[str, Attachment] | None) -> None:
        if self.part.currentData() == BRACKET:
            words, picture = found or (None, None)
            self._show_picture(picture)
            self._show_messages([] if words is None else [words])

    def _show_picture(self, found: Attachment | None) -> None:
        self._picture = found
        self.picture.setVisible(found is not None)
        if found is not None:
            picture = QPixmap()
            picture.loadFromData(found.data)
            room = QSize(self.preview.width(), theme().metrics.px(PICTURE_HEIGHT))
            self.picture.setPixmap(
                picture.scaled(
                    room,
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )

    def _show_messages(self, messages: list[str]) -> None:
        self._messages, self._sent = messages, 0
        nothing = self.tr("There is nothing of this yet.")
        self.preview.setPlainText("\n\n".join(map(as_seen, messages)) or nothing)
        self._count.setText(self.tr("%n message(s)", "", len(messages)) if messages else "")
        self._check()

    def _check(self) -> None:
        why = self.tr("There is nothing of this yet.")
        if not self._there:
            why = self.tr("Enter the address of a webhook first.")
        self.send.set_available(self._there and bool(self._messages), why)

    # Sending

    def _send(self) -> None:
        self._banner.hide()
        self.send.set_available(False, self.tr("It is being sent."))
        self._context.runner.network(
            partial(
                _send, self._context.desk, self._messages[self._sent :], self._picture, self._cancel
            ),
            on_result=self._is_sent, on_error=self._failed, cancel=self._cancel,
        )  # fmt: skip

    def _is_sent(self, _count: int) -> None:
        self._context.toasts.show(self.tr("Sent to Discord"), self.part.currentText())
        self.accept()

    def _failed(self, error: Exception) -> None:
        from dtxdesk.services.announcing import BrokenOff, NoWebhook, WebhookGone

        if isinstance(error, Cancelled):
            return
        if not isinstance(error, DeskError):
            self.reject()
            raise error
        if isinstance(error, BrokenOff):
            self._sent += error.sent
        self.keep.set_available(True, "")
        if isinstance(error, WebhookGone | NoWebhook):
            self.show_channel(None)
        self._check()
        self._banner.say(said(error.title), said(error.message))
        self._banner.show()

    def done(self, result: int) -> None:
        self._cancel.set()
        super().done(result)


def _webhook_name(desk: Desk) -> str | None:
    return desk.announcing.webhook_name()


def _keep(desk: Desk, address: str) -> str:
    name = desk.announcing.keep(address)
    desk.plan.follow_webhook()  # what tournaments announce by themselves goes through it, too
    return name


def _forget(desk: Desk) -> None:
    desk.announcing.forget()
    desk.plan.follow_webhook()


def _bracket(desk: Desk, tournament_id: int, name: str) -> tuple[str, Attachment] | None:
    from dtxdesk.services.announcing import bracket_message

    png = desk.draw_bracket(tournament_id, name) if desk.draw_bracket is not None else None
    return None if png is None else bracket_message(png, name)


def _send(
    desk: Desk, messages: list[str], picture: Attachment | None, cancel: threading.Event
) -> int:
    return desk.announcing.send(messages, cancel, picture)
