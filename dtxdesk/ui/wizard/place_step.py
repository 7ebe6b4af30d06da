"""Step 1: where the data live."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dtxdesk.domain.invitation import looks_like_one
from dtxdesk.errors import DeskError
from dtxdesk.services.database_choice import parted
from dtxdesk.settings import DATABASE_URL
from dtxdesk.ui.saying import said
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.certificate_field import CertificateField
from dtxdesk.ui.widgets.forms import FormField
from dtxdesk.ui.widgets.frames import Card
from dtxdesk.ui.widgets.secret_field import SecretField
from dtxdesk.ui.widgets.text import ElidedLabel, IconLabel, Label
from dtxdesk.ui.wizard.choice import ChoiceCard
from dtxdesk.ui.wizard.setup import Place, Setup
from dtxdesk.ui.wizard.step import Step, px
from dtxdesk.ui.wizard.trial import Trial

if TYPE_CHECKING:
    from dtxdesk.services.connections import ConnectionResult


class PlaceStep(Step):
    """This computer, or a PostgreSQL database that several admins share."""

    def __init__(self, setup: Setup, parent: QWidget) -> None:
        super().__init__(setup, parent)
        self.local = ChoiceCard(
            "laptop",
            self.tr("On this computer"),
            self.tr("one organiser, nothing to install"),
            (
                ("check", self.tr("Works without a network")),
                ("check", self.tr("Backed up every day, checked")),
                ("info", self.tr("Nobody else sees it")),
            ),
            self,
        )
        self.shared = ChoiceCard(
            "database",
            self.tr("In a shared database"),
            self.tr("several admins at once, PostgreSQL"),
            (
                ("check", self.tr("Changes show on all screens at once")),
                ("check", self.tr("One league, however many run it")),
                ("info", self.tr("Needs a server and its address")),
            ),
            self,
        )
        self._group = QButtonGroup(self)
        for choice in (self.local, self.shared):
            self._group.addButton(choice)
        self._tested = ""
        self._make_address()
        self._lay_out()
        self.local.setChecked(True)
        self._group.buttonToggled.connect(self._choose)
        self._choose()

    @property
    def title(self) -> str:
        return self.tr("Where the data live")

    @property
    def note(self) -> str:
        return self.tr("this computer or shared")

    @property
    def question(self) -> str:
        return self.tr("Where should your data live?")

    @property
    def intro(self) -> str:
        if self.setup.place_is_settled:
            return self.tr("Your database is open. Another place is chosen under Settings.")
        return self.tr("Players, leagues, matches and all that is worked out from them.")

    # Building

    def _make_address(self) -> None:
        self._card = Card(parent=self)
        self.address = QLineEdit(self._card)
        self.address.setPlaceholderText(
            self.tr("postgresql://name@server/database, or an invitation")
        )
        self.password = SecretField(self.tr("Password"), self._card)
        self.password.setMinimumWidth(0)
        self.password.setMaximumWidth(16_777_215)
        self._address_field = FormField(self.tr("&Address of the database"), self.address)
        self._password_field = FormField(
            self.tr("&Password"),
            self.password,
            self.tr("Goes to the keyring of this computer and into no file."),
        )
        self.certificate = CertificateField(self.setup.desk.paths, self._card)
        self._certificate_field = FormField(
            self.tr("&Certificate of the server"),
            self.certificate,
            self.tr("A file from whoever runs it, if it has an authority of its own."),
        )
        self.trial = Trial(self.tr("Test connection"), self._card)
        self.address.textEdited.connect(self._edited)
        self.address.editingFinished.connect(self._take_password_out)
        self.password.textEdited.connect(self._typed)
        self.certificate.textEdited.connect(self._typed)
        self.trial.asked.connect(self._try)

    def _lay_out(self) -> None:
        cards = QHBoxLayout()
        cards.setSpacing(px(16))
        cards.addWidget(self.local)
        cards.addWidget(self.shared)
        self._card.body.setSpacing(px(12))
        fields = (self._address_field, self._password_field, self._certificate_field)
        for part in (*fields, self.trial):
            self._card.body.addWidget(part)
        self.column.addWidget(self.banner)
        self.column.addLayout(cards)
        self.column.addWidget(self._card)
        self.column.addLayout(self._folder_line())
        self.column.addStretch(1)

    def _folder_line(self) -> QVBoxLayout:
        folder = str(self.setup.desk.paths.root)
        words = self.tr("Settings, logs and backups on this computer: {folder}")
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(IconLabel("folder", "muted", parent=self))
        path = ElidedLabel(words.format(folder=folder), self, size="small", tone="muted")
        line.addWidget(path)
        self._change = Button(self.tr("Change…"), kind="link", parent=self)
        self._change.clicked.connect(self._say_how)
        line.addWidget(self._change)
        line.addStretch(1)
        how = self.tr(
            "Start dtxdesk with --data-dir FOLDER, or set DTXDESK_DATA_DIR. For a program on a "
            "stick, put an empty file named dtxdesk-portable beside it: its data then lie there."
        )
        self._how = Label(how, self, size="small", tone="muted", wrap=True)
        self._how.hide()
        column = QVBoxLayout()
        column.setSpacing(px(8))
        column.addLayout(line)
        column.addWidget(self._how)
        return column

    # What is shown

    def enter(self) -> None:
        settled = self.setup.place_is_settled or self.setup.place_is_given
        shared = bool(self.setup.desk.database_url or self.setup.desk.settings.get(DATABASE_URL))
        if settled:
            (self.shared if shared else self.local).setChecked(True)
        for part in (self.local, self.shared):
            part.setEnabled(not settled)
        self._choose()
        if not settled:
            chosen = self.shared if self.shared.isChecked() else self.local
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def obstacle(self) -> str:
        if self.local.isChecked() or not self.local.isEnabled():
            return ""
        if not self.address.text().strip():
            return self.tr("Type the address of the database first.")
        return self._mistake()

    def _choose(self) -> None:
        shared = self.shared.isChecked() and self.shared.isEnabled()
        self._card.setVisible(shared)
        self.changed.emit()

    def _mistake(self) -> str:
        """What is wrong with the address; empty for none, and for an empty one."""
        try:
            address, _ = parted(self.address.text())
            DATABASE_URL.checked(address)
        except ValueError as error:
            return self.tr("The address {mistake}.").format(mistake=error)
        if address and not address.startswith(("postgresql://", "postgres://")):
            return self.tr("The address begins with postgresql://")
        return ""

    def _edited(self) -> None:
        if not self._follow_invitation():
            self._typed()

    def _typed(self) -> None:
        self._tested = ""
        self.trial.forget()
        self._address_field.set_problem(self._mistake())
        self.banner.hide()
        self.changed.emit()

    def _follow_invitation(self) -> bool:
        """An invitation in the field becomes the address and the password that it holds."""
        text = self.address.text()
        if not looks_like_one(text):
            return False
        try:
            found = self.setup.desk.joining.address_of(text)
        except DeskError as problem:
            self._address_field.set_problem(said(problem.title))
            return True
        self.address.setText(found.url)
        self.password.setText(found.password)
        self.certificate.setText(found.authority)
        self._typed()
        return True

    def _take_password_out(self) -> None:
        """A pasted address often has its password in it: it moves to where nobody reads it."""
        if self._follow_invitation():
            return
        try:
            address, password = parted(self.address.text())
        except ValueError:
            return
        if password:
            self.address.setText(address)
            self.password.setText(password)

    def _say_how(self) -> None:
        self._how.setVisible(not self._how.isVisible())

    # What is done

    def _try(self) -> None:
        if self.obstacle:
            self._address_field.set_problem(self.obstacle)
            return
        self._ask()

    def _ask(self) -> None:
        self._test(self._answered)

    def _test(self, on_result: Callable[[ConnectionResult], object]) -> None:
        self.begin()
        self.trial.show_running()
        self.setup.try_database(self._place, on_result, self.refuse)

    @property
    def _place(self) -> Place:
        return Place(
            self.address.text().strip(), self.password.text(), self.certificate.text().strip()
        )

    def _answered(self, result: ConnectionResult) -> None:
        self.end()
        self.trial.show_result(result)
        self._tested = self.address.text() if result.ok else ""

    def confirm(self) -> None:
        if not self.local.isEnabled():
            self.confirmed.emit()
        elif self.local.isChecked():
            self._keep(Place())
        elif self._tested == self.address.text():
            self._keep(self._place)
        else:
            self._test(self._go_on)

    def _go_on(self, result: ConnectionResult) -> None:
        """A database that doesn't answer can't be opened: one stays here, with the reason."""
        self._answered(result)
        if result.ok:
            self._keep(self._place)

    def _keep(self, place: Place) -> None:
        self.begin()
        self.setup.keep_place(place, self._kept, self.refuse)

    def _kept(self, _nothing: None) -> None:
        self.end()
        self.confirmed.emit()
