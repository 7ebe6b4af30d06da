"""Inviting somebody to the shared database, and the text they need, shown this once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from dtxdesk.domain.rights import Deed, Role
from dtxdesk.errors import DeskError
from dtxdesk.services.role_names import ROLE_NAMES
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, FormField, Label
from dtxdesk.ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from dtxdesk.services.members import Invited

WIDTH = 520
COPIED_MS = 1_500
INVITED_AS = (Role.VIEWER, Role.STAFF, Role.ADMIN)


class InviteDialog(Dialog):
    """A name and a role; then the invitation in their place."""

    invited = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Invite – dtxdesk"))
        self.setMinimumWidth(px(WIDTH))
        self._title = Label(self.tr("Invite somebody"), size="title", weight="semibold", wrap=True)
        self._banner = Banner("error")
        self._banner.hide()
        self.name = QLineEdit()
        self.name.setMaxLength(60)
        self._name_field = FormField(
            self.tr("&Name"), self.name, self.tr("As people know them; it stands in the audit log.")
        )
        self.role = QComboBox()
        for role in INVITED_AS:
            self.role.addItem(said(ROLE_NAMES[role]), role)
        self.role.setCurrentIndex(INVITED_AS.index(Role.STAFF))
        self._role_field = FormField(self.tr("&Role"), self.role, "")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Invitation"))
        self.text.setFixedHeight(px(120))
        self.text.hide()
        self._cancel = Button(self.tr("Cancel"))
        self._cancel.clicked.connect(self.reject)
        self.invite = Button(self.tr("Invite"), kind="primary")
        guard(self.invite, self._context.actions, Deed.MEMBERS)
        self.invite.setDefault(True)
        self.invite.clicked.connect(self._invite)
        self.copy = Button(self.tr("Copy"), "copy", kind="primary")
        self.copy.clicked.connect(self._copy)
        self.copy.hide()
        self._lay_out()
        self.name.textChanged.connect(self._check)
        self.role.currentIndexChanged.connect(self._say_role)
        self._say_role()
        self._check()
        self.name.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit_height()

    def _lay_out(self) -> None:
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        for part in (self._title, self._banner, self._name_field, self._role_field, self.text):
            column.addWidget(part)
        column.addSpacing(px(8))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        for button in (self._cancel, self.invite, self.copy):
            buttons.addWidget(button)
        column.addLayout(buttons)

    @property
    def chosen(self) -> Role:
        role = self.role.currentData()
        assert isinstance(role, str)
        return Role(role)

    def _say_role(self) -> None:
        words = {
            Role.VIEWER: self.tr("Sees everything and changes nothing."),
            Role.STAFF: self.tr("Runs tournaments, edits players and matches, syncs."),
            Role.ADMIN: self.tr(
                "Also archives, merges and deletes, and manages leagues and settings."
            ),
        }
        self._role_field.set_hint(words[self.chosen])

    def _check(self) -> None:
        named = bool(self.name.text().strip())
        self.invite.set_available(named, "" if named else self.tr("Type a name first."))

    def _invite(self) -> None:
        if not self.name.text().strip():
            return
        self.invite.set_available(False, self.tr("One moment…"))
        members, name, role = self._context.desk.members, self.name.text(), self.chosen
        self._context.runner.change(
            members.invite, name, role, title="", undoable=False,
            on_done=self.show_invitation, on_error=self._refused,
        )  # fmt: skip

    def show_invitation(self, made: Invited) -> None:
        """The text takes the place of the questions."""
        self.invited.emit()
        self._title.setText(self.tr("Send this to {name} alone").format(name=self.name.text()))
        more = self.tr("It holds the password and is shown this once.")
        if made.only_here:
            more += " " + self.tr("The address in it works on this computer only.")
        self._banner.set_kind("warning")
        self._banner.say(self.tr("They paste it into dtxdesk."), more)
        self._banner.show()
        self._name_field.hide()
        self._role_field.hide()
        self.invite.hide()
        self.text.setPlainText(made.invitation)
        self.text.show()
        self.copy.show()
        self.copy.setDefault(True)
        self.copy.setFocus()
        self._cancel.setText(self.tr("Close"))
        self.fit_height()

    def _refused(self, error: Exception) -> None:
        self._check()
        if isinstance(error, DeskError):
            self._banner.say(said(error.title), said(error.explanation))
            self._banner.show()
            self.fit_height()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy.setText(self.tr("Copied"))
        QTimer.singleShot(COPIED_MS, self, lambda: self.copy.setText(self.tr("Copy")))
