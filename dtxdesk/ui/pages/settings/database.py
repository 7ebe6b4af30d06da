"""Where the data are, looking after them, and the address of a shared database."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit

from dtxdesk.domain.invitation import looks_like_one
from dtxdesk.errors import DeskError
from dtxdesk.services.database_choice import (
    keep_password,
    parted,
    password_is_kept,
    with_authority,
    with_password,
)
from dtxdesk.settings import DATABASE_CA_FILE, DATABASE_URL, Origin
from dtxdesk.ui.action_button import ActionButton
from dtxdesk.ui.pages.settings.connection_line import ConnectionLine
from dtxdesk.ui.pages.settings.controls import declared
from dtxdesk.ui.pages.settings.hosting import HostingRows
from dtxdesk.ui.pages.settings.moving import MoveRow
from dtxdesk.ui.pages.settings.row import Row
from dtxdesk.ui.pages.settings.section import SectionView
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import set_look, theme
from dtxdesk.ui.widgets import Button
from dtxdesk.ui.widgets.certificate_field import CertificateField
from dtxdesk.ui.widgets.secret_field import SecretField

if TYPE_CHECKING:
    from dtxdesk.services.connections import ConnectionResult


_OUTSIDE = (Origin.ENVIRONMENT, Origin.FLAG)


class DatabaseSection(SectionView):
    """Another database is opened at the next start: what is open stays open until then."""

    def fill(self) -> None:
        self._fill_place()
        self._fill_shared()
        self.hosting = HostingRows(self.context, self.add_card(self.tr("Host from here")))
        self.hosting.changed.connect(self._show_address)
        self._show_address()
        self.context.preferences.changed.connect(self._changed)

    def _fill_place(self) -> None:
        desk = self.context.desk
        card = self.add_card(self.tr("Where the data are"))
        place = Row(said(desk.connection_text), str(desk.paths.root), "folder place path", card)
        folder = Button(self.tr("Open folder"), "folder", parent=card)
        folder.clicked.connect(_opener(str(desk.paths.root)))
        place.put(folder)
        check = Row(
            self.tr("Check"),
            self.tr("Reads everything and says what contradicts what. It changes nothing."),
            "database.check",
            card,
        )
        check.put(ActionButton(self.context.actions["database.check"], "shield", parent=card))
        backup = Row(
            self.tr("Back up"),
            self.tr("A whole copy in the data folder, checked after it is written."),
            "database.backup",
            card,
        )
        backup.put(ActionButton(self.context.actions["database.backup"], "database", parent=card))
        if "database.backups" in self.context.actions.ids():
            all_backups = self.context.actions["database.backups"]
            backup.put(ActionButton(all_backups, "folder", parent=card))
        for row in (place, check, backup, MoveRow(self.context, card)):
            card.add(row)

    def _fill_shared(self) -> None:
        px = theme().metrics.px
        card = self.add_card(declared(DATABASE_URL.title))
        self._address = QLineEdit(card)
        self._address.setAccessibleName(self.tr("Address of the shared database"))
        self._address.setPlaceholderText(self.tr("postgresql://server/name"))
        self._address.setFixedWidth(px(280))
        self._password = SecretField(self.tr("Password of the shared database"), card)
        self._address_row = Row(
            self.tr("Address"),
            self.tr(
                "Of the PostgreSQL database that several admins share, or an invitation to it. "
                "Empty: this computer."
            ),
            f"{DATABASE_URL.key} {DATABASE_URL.variable}",
            card,
        )
        self._address_row.put(self._address)
        self._password_row = Row(
            self.tr("Password"),
            self.tr("Goes to the keyring of this computer and into no file."),
            "keyring",
            card,
        )
        self._password_row.put(self._password)
        self._certificate = CertificateField(self.context.desk.paths, card)
        self._certificate_row = Row(
            declared(DATABASE_CA_FILE.title),
            declared(DATABASE_CA_FILE.help),
            f"{DATABASE_CA_FILE.key} {DATABASE_CA_FILE.variable} TLS",
            card,
        )
        self._certificate_row.put(self._certificate)
        self._test = Button(self.tr("Test"), "sync", parent=card)
        self._use = Button(self.tr("Use from the next start"), "check", parent=card)
        buttons = Row(self.tr("Connection"), parent=card)
        buttons.put(self._test, self._use)
        self.line = ConnectionLine(self.tr("Not tested yet."), card)
        rows = (self._address_row, self._password_row, self._certificate_row, buttons)
        for row in (*rows, self.line):
            card.add(row)
        self._address.textEdited.connect(self._check)
        self._address.editingFinished.connect(self._take_password_out)
        self._password.textEdited.connect(self._check)
        self._certificate.textEdited.connect(self._check)
        self._test.clicked.connect(self._run)
        self._use.clicked.connect(self._keep)

    # What is shown

    def look(self) -> None:
        self.hosting.look()
        address = self.context.desk.settings.get(DATABASE_URL)
        if address:
            self.context.runner.network(
                partial(password_is_kept, self.context.desk.credentials, address),
                on_result=self._password.show_kept,
                key="settings-database-password",
            )

    def _show_address(self) -> None:
        store = self.context.desk.settings
        outside = store.origin(DATABASE_URL) in _OUTSIDE
        self._address.setText("" if outside else store.get(DATABASE_URL))
        self._address.setEnabled(not outside)
        self._password.setEnabled(not outside)
        self._password.clear()
        self._certificate.setText(store.get(DATABASE_CA_FILE))
        self._certificate.setEnabled(store.origin(DATABASE_CA_FILE) not in _OUTSIDE)
        self._check()

    def _changed(self, key: str) -> None:
        if key in (DATABASE_URL.key, DATABASE_CA_FILE.key):
            self._show_address()

    def _check(self) -> None:
        """As it is typed: what is wrong with the address, and what can be done with it."""
        self._follow_invitation()
        store = self.context.desk.settings
        mistake = ""
        address = self._address.text().strip()
        try:
            address, _ = parted(address)
            DATABASE_URL.checked(address)
        except ValueError as error:
            mistake = said(error.args[0])
        set_look(self._address, "wrong", bool(mistake))
        known = store.get(DATABASE_URL)
        outside = store.origin(DATABASE_URL) in _OUTSIDE
        if outside:
            note = self.tr("{variable} is set, and it wins over an address kept here.").format(
                variable=DATABASE_URL.variable
            )
            self._address_row.set_note(note)
        elif mistake:
            self._address_row.set_note(self.tr("It {mistake}.").format(mistake=mistake), "bad")
        elif known != store.in_use(DATABASE_URL) and address == known:
            self._address_row.set_note(self.tr("Opened at the next start."), "accent")
        else:
            self._address_row.set_note("")
        self._address.setAccessibleDescription(self._address_row.note)
        usable = not mistake and not outside
        self._test.set_available(
            usable and bool(address), self.tr("Type the address of a database first.")
        )
        self._use.set_available(
            usable and (address != known or bool(self._password.text()) or self._certifies_anew),
            self.tr("It is the address that is kept already."),
        )

    @property
    def _certifies_anew(self) -> bool:
        kept = self.context.desk.settings.get(DATABASE_CA_FILE)
        return self._certificate.isEnabled() and self._certificate.text().strip() != kept

    def _take_password_out(self) -> None:
        """A pasted address often has its password in it: it moves to where nobody reads it."""
        try:
            address, password = parted(self._address.text())
        except ValueError:
            return
        if password:
            self._address.setText(address)
            self._password.setText(password)
            self._password_row.set_note(self.tr("It stood in the address and was moved here."))
        self._check()

    def _follow_invitation(self) -> None:
        """An invitation in the field becomes the address and the password that it holds."""
        text = self._address.text()
        if not looks_like_one(text):
            return
        try:
            found = self.context.desk.joining.address_of(text)
        except DeskError as problem:
            self._address_row.set_note(said(problem.title), "bad")
            return
        self._address.setText(found.url)
        self._password.setText(found.password)
        self._certificate.setText(found.authority)
        self._address_row.set_note(self.tr("From an invitation."))

    # What is done

    def _run(self) -> None:
        url = with_password(self._address.text().strip(), self._password.text())
        if certificate := self._certificate.text().strip():
            url = with_authority(url, self.context.desk.paths.named(certificate))
        self._test.set_available(False, self.tr("The database is being asked."))
        self.line.show_running()
        self.context.runner.network(
            lambda: self.context.desk.connections.test_database(url),
            on_result=self._tested,
            on_error=self._not_tested,
            key="settings-database-test",
        )

    def _tested(self, result: ConnectionResult) -> None:
        self._test.set_available(True)
        self.line.show_result(result, self.context.desk.clock())

    def _not_tested(self, error: Exception) -> None:
        self._test.set_available(True)
        self.line.say(str(error), "alert", "bad")

    def _keep(self) -> None:
        """First the password, on a worker: the keyring may ask. Then the address."""
        self.context.runner.network(
            partial(
                keep_password,
                self.context.desk.credentials,
                self._address.text(),
                self._password.text(),
            ),
            on_result=self._password_is_kept,
        )

    def _password_is_kept(self, address: str) -> None:
        certificate = self._certificate.text().strip()
        if self._certifies_anew:
            self.context.preferences.set(DATABASE_CA_FILE, certificate)
        self._password.clear()
        self._password_row.set_note("")
        self.context.preferences.set(DATABASE_URL, address)
        self._check()
        self.look()


def _opener(folder: str) -> object:
    return lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
