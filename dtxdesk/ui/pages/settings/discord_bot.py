"""The community's bot on Discord: how to make one, its token, the server it is in, and a test."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit

from dtxdesk.settings import DISCORD_SERVER
from dtxdesk.ui.pages.settings.connection_line import ConnectionLine
from dtxdesk.ui.pages.settings.row import Row
from dtxdesk.ui.pages.settings.section import SectionView
from dtxdesk.ui.theme import set_look, theme
from dtxdesk.ui.widgets import Button
from dtxdesk.ui.widgets.secret_field import SecretField

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.services.connections import ConnectionResult
    from dtxdesk.services.discord_bot import BotFacts

PORTAL = "https://discord.com/developers/applications"

ID_LENGTH = (17, 20)


class BotCard(QObject):
    """Token and server are tested together before they are kept; what Discord refuses is not."""

    def __init__(self, section: SectionView) -> None:
        super().__init__(section)
        self._context = section.context
        self._card = section.add_card(self.tr("Bot: who is in the server"))
        self._add_steps()
        self._add_token()
        self._add_server()
        self.line = ConnectionLine(self.tr("Not tested yet."), self._card)
        self._card.add(self.line)
        self.token.textChanged.connect(self._check)
        self.server.textChanged.connect(self._check)
        self.token.returnPressed.connect(self._run)
        self.server.returnPressed.connect(self._run)
        self._context.preferences.changed.connect(self._changed)
        self._show_server()

    # Building

    def _add_steps(self) -> None:
        steps = (
            self.tr("1. New Application. On its Bot page: Reset Token, and copy the token."),
            self.tr("2. On the same page switch on Server Members Intent, and save."),
            self.tr("3. OAuth2, URL Generator: tick bot, no permissions; open the address."),
            self.tr("4. In Discord, Copy Server ID is in the menu of the server, "
                    "once Developer Mode is on under Advanced."),
        )  # fmt: skip
        row = Row(self.tr("How to make a bot"), "\n".join(steps), "discord bot intent", self._card)
        portal = Button(self.tr("Developer portal"), "external", parent=self._card)
        portal.setToolTip(PORTAL)
        portal.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(PORTAL)))
        row.put(portal)
        self._card.add(row)

    def _add_token(self) -> None:
        self.token = SecretField(self.tr("Token of the Discord bot"), self._card)
        self.forget = Button(
            "", "trash", "ghost", self._card, name=self.tr("Remove the token from this computer")
        )
        self.forget.clicked.connect(self._remove)
        self._token_row = Row(
            self.tr("Bot token"),
            self.tr("Only reads who is in the server; it writes nothing there."),
            "discord bot token",
            self._card,
        )
        self._token_row.put(self.token, self.forget)
        self._card.add(self._token_row)

    def _add_server(self) -> None:
        self.server = QLineEdit(self._card)
        self.server.setAccessibleName(self.tr("Id of the Discord server"))
        self.server.setPlaceholderText(self.tr("17 to 20 digits"))
        self.server.setFixedWidth(theme().metrics.px(196))
        self.test = Button(self.tr("Test"), "sync", parent=self._card)
        self.test.clicked.connect(self._run)
        self._server_row = Row(self.tr("Server"), "", "discord guild id", self._card)
        self._server_row.put(self.server, self.test)
        self._card.add(self._server_row)

    # Showing

    def look(self) -> None:
        """What is kept; asking the keyring may take its time."""
        self._context.runner.network(
            _facts,
            self._context.desk,
            on_result=self._show_token,
            on_error=self._cannot_read,
            key="settings-discord-bot",
        )

    def _show_token(self, facts: BotFacts) -> None:
        self.token.show_kept(facts.there, facts.end)
        self.forget.setVisible(facts.there)
        if not facts.there:
            note = self.tr("There is no token yet: players can't be updated from Discord.")
        elif facts.kept:
            note = self.tr("Kept in the keyring of this computer.")
        else:
            note = self.tr(
                "This computer has no keyring: kept in memory only, asked for again after a "
                "restart."
            )
        self._token_row.set_note(note)
        self.token.setAccessibleDescription(note)

    def _cannot_read(self, error: Exception) -> None:
        self._token_row.set_note(str(error), "bad")

    def _changed(self, key: str) -> None:
        if key == DISCORD_SERVER.key:
            self._show_server()
            self._follow()

    def _show_server(self) -> None:
        kept = self._context.preferences.get(DISCORD_SERVER)
        self.server.setText(str(kept.get("id", "")))
        self._server_row.set_help(str(kept.get("name", "")))
        self._check()

    def _check(self) -> None:
        """As it is typed: what is wrong, and what the button does with it."""
        typed, kept = self.server.text().strip(), self._kept_id
        wrong = bool(typed) and not (
            typed.isascii() and typed.isdigit() and len(typed) <= ID_LENGTH[1]
        )
        set_look(self.server, "wrong", wrong)
        note = self.tr("The id of a server is a number of 17 to 20 digits.") if wrong else ""
        self._server_row.set_note(note, "bad")
        self.server.setAccessibleDescription(note)
        new = bool(self.token.text().strip()) or typed != kept
        self.test.setText(self.tr("Test and keep") if new else self.tr("Test"))
        whole = not wrong and len(typed) >= ID_LENGTH[0]
        self.test.set_available(whole, self.tr("Enter the whole id of the server first."))

    @property
    def _kept_id(self) -> str:
        return str(self._context.preferences.get(DISCORD_SERVER).get("id", ""))

    # Testing and keeping

    def _run(self) -> None:
        if not self.test.isEnabled():
            return
        token, server = self.token.text().strip(), self.server.text().strip()
        self.test.set_available(False, self.tr("Discord is being asked."))
        self.line.show_running()
        self._context.runner.network(
            partial(_tested, self._context.desk, server, token),
            on_result=partial(self._is_tested, server, token),
            on_error=self._not_tested,
            key="settings-discord-test",
        )

    def _is_tested(self, server: str, token: str, found: tuple[ConnectionResult, str]) -> None:
        result, name = found
        self._check()
        self.line.show_result(result, self._context.desk.clock())
        if not result.ok and result.answered:
            return
        # One that nobody could be asked about is kept too: it may still be right.
        if server != self._kept_id or name:
            self._context.preferences.set(DISCORD_SERVER, {"id": server, "name": name})
        if token:
            self._context.runner.network(
                partial(_keep, self._context.desk, token),
                on_result=self._is_kept,
                on_error=self._cannot_read,
            )

    def _not_tested(self, error: Exception) -> None:
        self._check()
        self.line.say(str(error), "alert", "bad")

    def _is_kept(self, _nothing: None) -> None:
        self.token.clear()
        roster = self._context.actions["player.roster"]
        self._context.toasts.show(
            self.tr("Bot token kept"),
            button=self.tr("Update players") if roster.isEnabled() else "",
            on_button=roster.trigger,
        )
        self.look()
        self._follow()

    def _remove(self) -> None:
        self._context.runner.network(
            _forget, self._context.desk, on_result=self._is_removed, on_error=self._cannot_read
        )

    def _is_removed(self, _nothing: None) -> None:
        self._context.toasts.show(
            self.tr("Bot token removed from this computer"),
            self.tr("Discord still accepts it; reset it on the Bot page if it was seen."),
        )
        self.line.say(self.tr("Not tested yet."))
        self.look()
        self._follow()

    def _follow(self) -> None:
        """The daily job comes and goes with the bot."""
        desk = self._context.desk
        if desk.is_open:
            self._context.runner.network(
                _follow, desk, on_result=_nothing_more, key="settings-discord-job"
            )


def _facts(desk: Desk) -> BotFacts:
    return desk.discord.bot.facts()


def _tested(desk: Desk, server: str, token: str) -> tuple[ConnectionResult, str]:
    """With the bot; without one, with the sign-in of whoever is at the computer."""
    alone = not token and desk.is_open and not desk.discord.bot.facts().there
    if alone and desk.account.who() is not None:
        return desk.own_record.test(server), ""
    result, guild = desk.discord.bot.test(server, token)
    return result, guild.name if guild is not None else ""


def _keep(desk: Desk, token: str) -> None:
    desk.discord.bot.keep(token)


def _forget(desk: Desk) -> None:
    desk.discord.bot.forget()


def _follow(desk: Desk) -> None:
    desk.plan.follow_discord()


def _nothing_more(_nothing: None) -> None:
    """The list of jobs tells of itself."""
