"""Step 3: signing in with Discord. It can wait, for ever if one likes."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from dtxdesk.settings import DISCORD_CLIENT_ID, Origin
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.forms import FormField
from dtxdesk.ui.widgets.frames import Card
from dtxdesk.ui.widgets.text import Label, shortened
from dtxdesk.ui.wizard.setup import Setup
from dtxdesk.ui.wizard.step import Step, px

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.services.account import Myself
    from dtxdesk.ui.context import Context

_ID = re.compile(r"[0-9]{17,20}", re.ASCII)


class DiscordStep(Step):
    """The application's id, as somebody of the community has it, and the sign-in itself."""

    def __init__(self, setup: Setup, parent: QWidget) -> None:
        super().__init__(setup, parent)
        self._myself: Myself | None = None
        self._watched: Context | None = None
        self.client_id = QLineEdit(self)
        self.client_id.setPlaceholderText(self.tr("17 to 20 digits"))
        self._id_field = FormField(self.tr("Client &ID of the application"), self.client_id)
        self.sign_in = Button(self.tr("Sign in…"), "enter", parent=self)
        self.sign_in.clicked.connect(self._sign_in)
        self._who = Label("", self, wrap=True)
        self._lay_out()
        self.client_id.textEdited.connect(self._typed)

    @property
    def title(self) -> str:
        return self.tr("Discord")

    @property
    def note(self) -> str:
        return self.tr("who you are; can wait")

    @property
    def question(self) -> str:
        return self.tr("Do you want to sign in with Discord?")

    @property
    def intro(self) -> str:
        return self.tr("Everything but Discord works without. Continue, and do it later if at all.")

    def _lay_out(self) -> None:
        card = Card(parent=self)
        card.body.setSpacing(px(12))
        card.body.addWidget(Label(self.tr("Sign-in"), card, weight="semibold"))
        words = self.tr(
            "What you do then stands under your name in the audit log. Your community needs an "
            "application on Discord for it; Settings, Discord shows how to make one."
        )
        card.body.addWidget(Label(words, card, tone="muted", wrap=True))
        card.body.addWidget(self._id_field)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self._who, 1)
        row.addWidget(self.sign_in)
        card.body.addLayout(row)
        for part in (self.banner, card):
            self.column.addWidget(part)
        self.column.addStretch(1)

    # What is shown

    def enter(self) -> None:
        context = self.setup.context
        if context is not None and context is not self._watched and context.account is not None:
            self._watched = context
            context.account.changed.connect(self._look)
        self.client_id.setText(self.setup.desk.settings.get(DISCORD_CLIENT_ID))
        given = self.setup.desk.settings.origin(DISCORD_CLIENT_ID)
        self.client_id.setReadOnly(given in (Origin.ENVIRONMENT, Origin.FLAG))
        self._typed()
        self._look()
        self.client_id.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        context = self.setup.context
        if context is not None and context.account is not None:
            self._show(context.account.myself)

    def _show(self, myself: Myself | None) -> None:
        self._myself = myself
        self._who.setText(
            self.tr("Nobody is signed in.")
            if myself is None
            else self.tr("Signed in as {name} (@{username}).").format(
                name=shortened(myself.name), username=myself.username
            )
        )
        self.setup.done.discord_name = "" if myself is None else myself.name
        self.sign_in.setVisible(myself is None)
        self.changed.emit()

    def _typed(self) -> None:
        self.banner.hide()
        typed = self.client_id.text().strip()
        if typed and not (typed.isascii() and typed.isdigit() and len(typed) <= 20):
            self._id_field.set_problem(self.tr("A Client ID is a number of 17 to 20 digits."))
        else:
            self._id_field.set_hint(self.tr("Whoever looks after your Discord server has it."))
        self.sign_in.set_available(
            _ID.fullmatch(typed) is not None, self.tr("Enter the Client ID first.")
        )
        self.changed.emit()

    @property
    def obstacle(self) -> str:
        typed = self.client_id.text().strip()
        if typed and not _ID.fullmatch(typed):
            return self.tr("Type the whole Client ID, or leave it empty for now.")
        return ""

    # What is done

    def _sign_in(self) -> None:
        self._keep(self._begin_sign_in)

    def _begin_sign_in(self, _nothing: None) -> None:
        self.end()
        context = self.setup.context
        if context is not None and context.account is not None:
            context.account.sign_in()

    def confirm(self) -> None:
        """Keeps the id; whether anybody has signed in is left to them."""
        self._keep(self._is_kept)

    def _is_kept(self, _nothing: None) -> None:
        self.end()
        self.confirmed.emit()

    def _keep(self, then: Callable[[None], object]) -> None:
        self.begin()
        self.setup.runner.network(
            _keep_id, self.setup.desk, self.client_id.text().strip(),
            on_result=then, on_error=self.refuse,
        )  # fmt: skip


def _keep_id(desk: Desk, client_id: str) -> None:
    if client_id != desk.settings.get(DISCORD_CLIENT_ID):
        desk.settings.set(DISCORD_CLIENT_ID, client_id)
