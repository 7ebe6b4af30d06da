"""One member of a shared database: who, what role, and when they were last here."""

from __future__ import annotations

import zlib
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from dtxdesk.domain.rights import Role
from dtxdesk.services.role_names import ROLE_NAMES
from dtxdesk.ui.pages.settings.row import Row
from dtxdesk.ui.saying import said
from dtxdesk.ui.times import ago, date_time
from dtxdesk.ui.widgets import Avatar, Badge, Button
from dtxdesk.ui.widgets.text import plain_tooltip

if TYPE_CHECKING:
    from dtxdesk.services.members import MemberRow as Member


class MemberRow(Row):
    """The initials, the name, the login with when they were last seen; role and "Revoke…".

    Args:
        member: Whom it is about; `follow` shows the same one as things are later.
        mine: Whether that is oneself.
        refusal: Why one may change nothing; empty where one may.
    """

    role_chosen = Signal(object)
    """The `Role` that they are to have."""
    revoke_asked = Signal()

    def __init__(self, member: Member, parent: QWidget, *, mine: bool, refusal: str) -> None:
        super().__init__(member.name, "", member.login, parent)
        self.member = member
        avatar = Avatar(28, self)
        # As in the audit log: whoever works here has no number in the players table.
        avatar.set_person(-1 - zlib.crc32(member.login.encode()), member.name)
        self.lead(avatar)
        self.here = Badge(self.tr("Here now"), "live", parent=self)
        self.role = QComboBox(self)
        self.role.setAccessibleName(self.tr("Role of {name}").format(name=member.name))
        for one in Role:
            self.role.addItem(said(ROLE_NAMES[one]), one)
        self.role.activated.connect(self._choose)
        self.revoke = Button(self.tr("Revoke…"), "x", parent=self)
        self.revoke.setAccessibleName(self.tr("Revoke {name}").format(name=member.name))
        self.revoke.clicked.connect(self.revoke_asked)
        closed = Badge(self.tr("Revoked"), "neutral", parent=self)
        self.put(self.here, closed, self.role, self.revoke)
        closed.setVisible(not member.active)
        self.role.setVisible(member.active)
        self.revoke.setVisible(member.active)
        reason = refusal
        if not reason and mine:
            reason = self.tr("Nobody can revoke themselves.")
        elif not reason and not member.invited:
            reason = self.tr("The server's administrator made this login.")
        self.role.setEnabled(not refusal)
        self.role.setToolTip(plain_tooltip(refusal))
        self.revoke.setEnabled(not reason)
        self.revoke.setToolTip(plain_tooltip(reason))

    def follow(self, member: Member, now: datetime, inviter: str) -> None:
        """The same member as they are by now; a list that is open stays open.

        Args:
            member: As they are.
            now: To say how long ago they were here.
            inviter: What people call whoever has invited them; empty where nobody knows.
        """
        self.member = member
        self.here.setVisible(member.active and member.sessions > 0)
        self.set_help(" · ".join((member.login, self._seen(member, now))))
        if not self.role.view().isVisible():
            self.role.setCurrentIndex(self.role.findData(member.role))
        told = []
        if inviter and member.invited_at is not None:
            words = self.tr("Invited by {who}, {when}")
            told.append(words.format(who=inviter, when=date_time(member.invited_at)))
        if member.last_seen is not None:
            told.append(self.tr("Last seen {when}").format(when=date_time(member.last_seen)))
        self.setToolTip(plain_tooltip("\n".join(told)))

    def _seen(self, member: Member, now: datetime) -> str:
        if member.sessions and member.active:
            return self.tr("connected now")
        if member.last_seen is None:
            return self.tr("not seen yet")
        return self.tr("last seen {when}").format(when=ago(member.last_seen, now))

    def _choose(self, _index: int) -> None:
        self.role_chosen.emit(Role(self.role.currentData()))
