"""Signing in with Discord: how to make the application, its id, and who is signed in."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLineEdit

from dtxdesk.settings import DISCORD_CLIENT_ID
from dtxdesk.ui.pages.settings.connection_line import ConnectionLine
from dtxdesk.ui.pages.settings.discord_bot import PORTAL
from dtxdesk.ui.pages.settings.row import Row
from dtxdesk.ui.pages.settings.section import SectionView
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Button
from dtxdesk.ui.widgets.text import shortened

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.services.account import Myself

COPIED_MS = 1_500

_ID = re.compile(r"[0-9]{17,20}", re.ASCII)


class AccountCard(QObject):
    """Everything works without it: whoever signs in stands with that name in the audit log."""

    def __init__(self, section: SectionView) -> None:
        super().__init__(section)
        self._context = section.context
        self._card = section.add_card(self.tr("Sign-in: who you are"))
        self._add_account()
        self._add_steps()
        self._add_addresses()
        self._add_application()
        self.line = ConnectionLine(self.tr("Not tested yet."), self._card)
        self._card.add(self.line)
        self._context.preferences.changed.connect(self._changed)
        if self._context.account is not None:
            self._context.account.changed.connect(self.look)
        self._show_application()
        self.look()

    # Building

    def _add_account(self) -> None:
        self._account = Row(self.tr("Account"), "", "discord sign in out account", self._card)
        self.sign_in = Button(self.tr("Sign in…"), "enter", "primary", self._card)
        self.sign_in.clicked.connect(self.ask_to_sign_in)
        self.sign_out = Button(self.tr("Sign out"), parent=self._card)
        self.sign_out.clicked.connect(self._sign_out)
        self._account.put(self.sign_in, self.sign_out)
        self._card.add(self._account)

    def _add_steps(self) -> None:
        steps = (
            self.tr("1. New Application. On its OAuth2 page switch on Public Client."),
            self.tr("2. Add the three redirect addresses below, and save."),
            self.tr("3. Copy the Client ID into the field below. No secret is needed."),
            self.tr(
                "dtxdesk asks for identify, guilds and guilds.members.read: who you are, and your "
                "own name in the server below. That is how it knows yours without a bot."
            ),
        )
        row = Row(
            self.tr("How to set it up, once for a community"),
            "\n".join(steps),
            "discord application oauth public client",
            self._card,
        )
        portal = Button(self.tr("Developer portal"), "external", parent=self._card)
        portal.setToolTip(PORTAL)
        portal.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(PORTAL)))
        row.put(portal)
        self._card.add(row)

    def _add_addresses(self) -> None:
        from dtxdesk.services.account import REDIRECTS

        row = Row(
            self.tr("Redirect addresses"), "\n".join(REDIRECTS), "discord redirect uri", self._card
        )
        self.copies = [
            Button(
                self.tr("Copy {number}").format(number=number),
                "copy",
                parent=self._card,
                name=self.tr("Copy {address}").format(address=address),
            )
            for number, address in enumerate(REDIRECTS, start=1)
        ]
        for button, address in zip(self.copies, REDIRECTS, strict=True):
            button.clicked.connect(partial(self._copy, button, address))
        row.put(*self.copies)
        self._card.add(row)

    def _add_application(self) -> None:
        self.client_id = QLineEdit(self._card)
        self.client_id.setAccessibleName(self.tr("Id of the Discord application"))
        self.client_id.setPlaceholderText(self.tr("17 to 20 digits"))
        self.client_id.setFixedWidth(theme().metrics.px(196))
        self.client_id.editingFinished.connect(self._keep)
        self.test = Button(self.tr("Test"), "sync", parent=self._card)
        self.test.clicked.connect(self._run)
        self._application = Row(
            self.tr("Client ID"), "", "discord application client id", self._card
        )
        self._application.put(self.client_id, self.test)
        self._card.add(self._application)

    # Showing

    def look(self) -> None:
        """Who signed in; asking the keyring may take its time."""
        self._context.runner.network(
            _who,
            self._context.desk,
            on_result=self._show_account,
            on_error=self._cannot_read,
            key="settings-discord-who",
        )

    def _show_account(self, found: tuple[Myself | None, bool]) -> None:
        myself, kept = found
        if myself is None:
            words = self.tr("Nobody is signed in. Everything but Discord works without.")
        else:
            words = self.tr("Signed in as {name} (@{username}).").format(
                name=shortened(myself.name), username=myself.username
            )
        self._account.set_help(words)
        self._account.set_note(
            ""
            if kept or myself is None
            else self.tr("This computer has no keyring: signed in until the program ends.")
        )
        self.sign_out.set_available(True, "")
        self.sign_in.setVisible(myself is None)
        self.sign_out.setVisible(myself is not None)

    def _changed(self, key: str) -> None:
        if key == DISCORD_CLIENT_ID.key:
            self._show_application()

    def _show_application(self) -> None:
        self.client_id.setText(self._context.preferences.get(DISCORD_CLIENT_ID))
        self._check()

    def _check(self) -> None:
        there = bool(self._context.preferences.get(DISCORD_CLIENT_ID))
        why = self.tr("Enter the Client ID of the application first.")
        self.test.set_available(there, why)
        self.sign_in.set_available(there, why)

    def _copy(self, button: Button, address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        words = button.text()
        button.setText(self.tr("Copied"))
        QTimer.singleShot(COPIED_MS, button, lambda: button.setText(words))

    # Doing

    def _keep(self) -> None:
        typed = self.client_id.text().strip()
        if typed and not _ID.fullmatch(typed):
            self._application.set_note(
                self.tr("A Client ID is a number of 17 to 20 digits."), "bad"
            )
            return
        self._application.set_note("")
        if typed != self._context.preferences.get(DISCORD_CLIENT_ID):
            self._context.preferences.set(DISCORD_CLIENT_ID, typed)

    def _run(self) -> None:
        self.test.set_available(False, self.tr("Discord is being asked."))
        self.line.show_running()
        self._context.runner.network(
            _try_application,
            self._context.desk,
            on_result=self._is_tested,
            on_error=self._not_tested,
            key="settings-discord-application",
        )

    def _is_tested(self, _nothing: None) -> None:
        self._check()
        self.line.say(self.tr("Discord knows the application, and takes it."), "check", "good")

    def _not_tested(self, error: Exception) -> None:
        self._check()
        self.look()  # a sign-in that has ended is forgotten by now
        self.line.say(str(error), "alert", "bad")

    def ask_to_sign_in(self) -> None:
        """Opens the browser, and a dialog that waits for it."""
        from dtxdesk.ui.dialogs.sign_in import SignInDialog

        dialog = SignInDialog(self._context, self._card)
        dialog.open()
        dialog.begin()

    def _sign_out(self) -> None:
        if self._context.account is not None:
            self.sign_out.set_available(False, self.tr("One moment…"))
            self._context.account.sign_out()

    def _cannot_read(self, error: Exception) -> None:
        self._account.set_note(str(error), "bad")


def _who(desk: Desk) -> tuple[Myself | None, bool]:
    return desk.account.who(), desk.credentials.kept


def _try_application(desk: Desk) -> None:
    """The application, and where somebody is signed in whether that is still good."""
    desk.account.try_application()
    if desk.account.who() is not None:
        desk.account.check()
