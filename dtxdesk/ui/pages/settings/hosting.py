"""The card "Host from here": whether this computer serves, where it is reached, who is there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dtxdesk.errors import DeskError, EnvironmentProblem
from dtxdesk.settings import HOST_PORT
from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.settings.row import Row, RowCard
from dtxdesk.ui.pages.settings.setting_row import SettingRow
from dtxdesk.ui.saying import said
from dtxdesk.ui.widgets import Button
from dtxdesk.ui.widgets.number_box import NumberBox

if TYPE_CHECKING:
    from dtxdesk.services.hosting import Hosting, HostState


class HostingRows(QObject):
    """Fills the card and keeps it in step with how hosting stands; `look` reads that anew."""

    changed = Signal()
    """Hosting was switched on or off: the address of the shared database is another one."""
    _stopped = Signal()
    """Another program has stopped it; comes from its thread."""

    def __init__(self, context: Context, card: RowCard) -> None:
        super().__init__(card)
        self._context = context
        self._card = card
        self._connected: list[str] = []
        self._was_used = False
        self.row = Row(self.tr("Host from here"), "", "hosting LAN network server", card)
        self.begin = Button(self.tr("Host…"), "database", parent=card)
        self.begin.clicked.connect(self._begin)
        self.serve = Button(self.tr("Serve again"), "sync", parent=card)
        self.serve.clicked.connect(self._serve)
        self.end = Button(self.tr("Stop…"), "x", parent=card)
        self.end.clicked.connect(self._end)
        self.row.put(self.begin, self.serve, self.end)
        self.reach = Row(self.tr("Reached from"), "", "address network loopback", card)
        self.open = Button(self.tr("Open to the network…"), "players", parent=card)
        self.open.clicked.connect(self._ask_to_open)
        self.close = Button(self.tr("This computer only"), "laptop", parent=card)
        self.close.clicked.connect(partial(self._open_to_network, False))
        self.reach.put(self.open, self.close)
        self.people = Row(self.tr("Connected"), "", "members invite connected", card)
        self.invite = Button(self.tr("Invite…"), "plus", parent=card)
        self.invite.clicked.connect(self._invite)
        self.people.put(self.invite)
        self.port = SettingRow(HOST_PORT, context.desk.settings, context.preferences, card)
        if isinstance(self.port.control.field, NumberBox):
            self.port.control.field.setGroupSeparatorShown(False)  # it counts nothing
        for row in (self.row, self.reach, self.people, self.port):
            card.add(row)
        self.show_off()
        self._stopped.connect(self._look_again)
        context.desk.hosting.on_stopped = self._stopped.emit
        self.destroyed.connect(partial(_forget, context.desk.hosting))

    def look(self) -> None:
        """Asks, on a worker: the keyring and the database may take their time."""
        self._context.runner.query(
            _state_of, self._context.desk.hosting,
            on_result=self.show_state, on_error=self._refused, key="settings-hosting",
        )  # fmt: skip

    # What is shown

    def show_off(self) -> None:
        """Nothing is hosted, as far as is known."""
        self.row.set_help(
            self.tr(
                "This computer serves a shared database to others, for an evening in one room. "
                "Nothing has to be set up."
            )
        )
        for part in (self.serve, self.end, self.open, self.close, self.invite):
            part.hide()
        self.begin.show()
        self.reach.set_help(self.tr("Nowhere: hosting is off."))
        self.people.set_help(self.tr("Nobody: hosting is off."))

    def show_state(self, found: tuple[HostState, list[str], bool, bool]) -> None:
        state, self._connected, installed, self._was_used = found
        missing = self.tr("This optional part of dtxdesk is not installed: {command}")
        missing = (
            "" if installed else missing.format(command=self._context.desk.hosting.install_command)
        )
        self.show_off()
        self.row.set_note(missing)
        elsewhere = self._context.desk.database_url is not None
        reason = self.tr("This window was started on another database.") if elsewhere else missing
        self.begin.set_available(not reason, reason)
        if not state.on:
            return
        self.begin.hide()
        self.end.show()
        self.serve.setVisible(not state.serving)
        if not state.serving:
            self.row.set_help(self.tr("Switched on, but nobody serves it right now."))
            return
        self.row.set_help(
            self.tr("Served by this window, as long as it is open.")
            if state.here
            else self.tr("Served by another program on this computer.")
        )
        self.open.setVisible(state.here and not state.network)
        self.close.setVisible(state.here and state.network)
        self.reach.set_help(self._reached(state))
        others = self.tr("Right now: {names}").format(names=", ".join(self._connected))
        self.people.set_help(others if self._connected else self.tr("Nobody else right now."))
        database = self._context.desk.database
        self.invite.setVisible(not database.is_sqlite and database.access.set_up)

    def _reached(self, state: HostState) -> str:
        if not state.network:
            return self.tr("This computer alone, at {address}").format(
                address=f"{state.loopback}:{state.port}"
            )
        if not state.addresses:
            return self.tr("The local network, but this computer is in none right now.")
        listed = ", ".join(f"{address}:{state.port}" for address in state.addresses)
        return self.tr("The local network, at {address}").format(address=listed)

    # What is done

    def _begin(self) -> None:
        from dtxdesk.ui.dialogs.hosting import BeginHostingDialog

        dialog = BeginHostingDialog(self._context, self._card, was_used=self._was_used)
        dialog.changed.connect(self._look_again)
        dialog.open()

    def _end(self) -> None:
        from dtxdesk.ui.dialogs.hosting import EndHostingDialog

        dialog = EndHostingDialog(self._context, self._connected, self._card)
        dialog.changed.connect(self._look_again)
        dialog.open()

    def _serve(self) -> None:
        self._run(self.serve, self._context.desk.hosting.serve)

    def _ask_to_open(self) -> None:
        from dtxdesk.ui.dialogs.confirm import ConfirmDialog

        question = ConfirmDialog(
            self.tr("Open it to the local network?"),
            (
                self.tr("Everybody in the network can then reach the sign-in of this database."),
                self.tr("Nobody gets in without an invitation, and the line is encrypted."),
            ),
            self.tr("Open"),
            self._card,
        )
        question.accepted.connect(partial(self._open_to_network, True))
        question.open()

    def _open_to_network(self, network: bool) -> None:
        button = self.open if network else self.close
        self._run(button, partial(self._context.desk.hosting.open_to_network, network))

    def _run(self, button: Button, work: Callable[[], None]) -> None:
        button.set_available(False, self.tr("One moment…"))

        def done(_result: object) -> None:
            button.set_available(True)
            self._look_again()

        def failed(error: Exception) -> None:
            button.set_available(True)
            self._refused(error)

        self._context.runner.network(work, on_result=done, on_error=failed)

    def _invite(self) -> None:
        from dtxdesk.ui.dialogs.invite import InviteDialog

        InviteDialog(self._context, self._card).open()

    def _look_again(self) -> None:
        self.changed.emit()
        self.look()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.row.set_note(f"{said(error.title)}. {said(error.explanation)}", "bad")


def _state_of(hosting: Hosting) -> tuple[HostState, list[str], bool, bool]:
    """How it stands, who is connected, whether it is installed and was used before."""
    state = hosting.state()
    try:
        connected = hosting.connected() if state.serving else []
    except EnvironmentProblem:
        connected = []  # it was stopped between the two questions
    return state, connected, hosting.is_installed, hosting.was_used


def _forget(hosting: Hosting) -> None:
    hosting.on_stopped = lambda: None
