"""The webhook of this computer: its address, a test, and the way to be rid of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dtxdesk.ui.pages.settings.connection_line import ConnectionLine
from dtxdesk.ui.pages.settings.row import Row
from dtxdesk.ui.pages.settings.section import SectionView
from dtxdesk.ui.widgets import Button
from dtxdesk.ui.widgets.secret_field import SecretField
from dtxdesk.ui.widgets.text import shortened

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk


class WebhookCard(QObject):
    """An address is kept once Discord knows it."""

    def __init__(self, section: SectionView) -> None:
        super().__init__(section)
        self._context = section.context
        self._kept = False
        self._card = section.add_card(self.tr("Webhook: the channel for announcements"))
        self.address = SecretField(self.tr("Address of the webhook"), self._card)
        self.test = Button(self.tr("Test"), "sync", parent=self._card)
        self.test.clicked.connect(self._run)
        self.forget = Button(
            "", "trash", "ghost", self._card, name=self.tr("Remove the webhook from this computer")
        )
        self.forget.clicked.connect(self._remove)
        self._row = Row(
            self.tr("Address"),
            self.tr(
                "In Discord: settings of the channel, Integrations, Webhooks. Whoever has it can "
                "write there: it is kept in the keyring of this computer."
            ),
            "discord webhook announce channel",
            self._card,
        )
        self._row.put(self.address, self.test, self.forget)
        self._card.add(self._row)
        self.line = ConnectionLine(self.tr("Not tested yet."), self._card)
        self._card.add(self.line)
        self.address.textChanged.connect(self._check)
        self.address.returnPressed.connect(self._run)
        self._show(None)

    # Showing

    def look(self) -> None:
        """What is kept; asking the keyring may take its time."""
        self._context.runner.network(
            _name,
            self._context.desk,
            on_result=self._show,
            on_error=self._failed,
            key="settings-discord-webhook",
        )

    def _show(self, name: str | None) -> None:
        self._kept = name is not None
        self.address.show_kept(self._kept)
        self.forget.setVisible(self._kept)
        note = self.tr("It writes as {name}.").format(name=shortened(name)) if name else ""
        self._row.set_note(note)
        self._check()

    def _check(self) -> None:
        typed = bool(self.address.text().strip())
        self.test.setText(self.tr("Test and keep") if typed else self.tr("Test"))
        self.test.set_available(
            typed or self._kept, self.tr("Enter the address of a webhook first.")
        )

    # Doing

    def _run(self) -> None:
        if not self.test.isEnabled():
            return
        typed = self.address.text().strip()
        self.test.set_available(False, self.tr("Discord is being asked."))
        self.line.show_running()
        self._context.runner.network(
            partial(_keep if typed else _look, self._context.desk, typed),
            on_result=self._is_tested,
            on_error=self._failed,
            key="settings-discord-webhook-test",
        )

    def _is_tested(self, name: str | None) -> None:
        self.address.clear()
        self._show(name)
        self.line.say(self.tr("Discord knows the webhook."), "check", "good")

    def _failed(self, error: Exception) -> None:
        self._check()
        self.line.say(str(error), "alert", "bad")
        if _is_gone(error):  # it has been forgotten by now
            self._show(None)

    def _remove(self) -> None:
        self._context.runner.network(
            _forget, self._context.desk, on_result=self._is_removed, on_error=self._failed
        )

    def _is_removed(self, _nothing: None) -> None:
        self._context.toasts.show(
            self.tr("Webhook removed from this computer"),
            self.tr("On Discord it is still there; delete it in the settings of the channel."),
        )
        self.line.say(self.tr("Not tested yet."))
        self._show(None)


def _name(desk: Desk) -> str | None:
    return desk.announcing.webhook_name()


def _keep(desk: Desk, address: str) -> str | None:
    name = desk.announcing.keep(address)
    _follow(desk)
    return name


def _look(desk: Desk, _typed: str) -> str | None:
    desk.announcing.look()
    return desk.announcing.webhook_name()


def _forget(desk: Desk) -> None:
    desk.announcing.forget()
    _follow(desk)


def _follow(desk: Desk) -> None:
    """The job of announcements comes and goes with the webhook."""
    if desk.is_open:
        desk.plan.follow_webhook()


def _is_gone(error: Exception) -> bool:
    from dtxdesk.services.announcing import NoWebhook, WebhookGone

    return isinstance(error, NoWebhook | WebhookGone)
