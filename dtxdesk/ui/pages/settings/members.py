"""Who may use the shared database: invited, given another role, revoked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from dtxdesk.domain.rights import Deed, Role
from dtxdesk.errors import DeskError
from dtxdesk.services.role_names import ROLE_NAMES
from dtxdesk.ui.pages.settings.member_row import MemberRow
from dtxdesk.ui.pages.settings.row import Row
from dtxdesk.ui.pages.settings.section import SectionView
from dtxdesk.ui.saying import said
from dtxdesk.ui.widgets import Button
from dtxdesk.ui.widgets.text import plain_tooltip

if TYPE_CHECKING:
    from dtxdesk.services.members import MemberRow as Member


class MembersSection(SectionView):
    """A card with what can be done about sharing, and one with a row for each member."""

    def fill(self) -> None:
        card = self.add_card()
        self._about = Row("", "", "members sharing invite", card)
        self.invite = Button(self.tr("Invite…"), "plus", parent=card)
        self.invite.clicked.connect(self._invite)
        self.set_up = Button(self.tr("Set up sharing"), "shield", parent=card)
        self.set_up.clicked.connect(self._set_up)
        self._about.put(self.invite, self.set_up)
        card.add(self._about)
        self._members = self.add_card()
        self._members.hide()
        self._of_login: dict[str, MemberRow] = {}
        self._shape: tuple[list[tuple[str, str, bool, bool]], str] = ([], "")
        self.context.actions.refusals_changed.connect(self.look)
        self.look()

    def look(self) -> None:
        database = self.context.desk.database
        shared = not database.is_sqlite and database.access.set_up
        self.invite.setVisible(shared)
        self.set_up.setVisible(not database.is_sqlite and not shared)
        if database.is_sqlite:
            self._about.set_title(self.tr("Only you work in a database on this computer"))
            self._about.set_help(
                self.tr(
                    "To work with others, move the data to a shared database: open it under "
                    "Database, or follow an invitation."
                )
            )
            return
        if not shared:
            self._about.set_title(self.tr("Whoever can sign in may do everything"))
            self._about.set_help(
                self.tr(
                    "Setting up makes roles in the server: viewer, staff, admin and owner, which "
                    "you become. It takes the right to make logins there."
                )
            )
            return
        self._about.set_title(self.tr("Members of this database"))
        self._about.set_help(self.tr("The server itself holds everybody to their role."))
        refusal = self.context.actions.refusal(Deed.MEMBERS)
        self.invite.setEnabled(not refusal)
        self.invite.setToolTip(plain_tooltip(refusal))
        self.context.runner.query(
            self.context.desk.members.all, on_result=self.show_members, key="settings-members"
        )

    # Rows

    def show_members(self, members: list[Member]) -> None:
        """The rows stay where nobody came or went: somebody may be in the middle of one."""
        refusal = self.context.actions.refusal(Deed.MEMBERS)
        shape = [(one.login, one.name, one.active, one.invited) for one in members]
        if (shape, refusal) != self._shape:
            self._shape = shape, refusal
            self._build(members, refusal)
        names = {member.login: member.name for member in members}
        now = self.context.desk.clock()
        for member in members:
            inviter = names.get(member.invited_by or "", member.invited_by or "")
            self._of_login[member.login].follow(member, now, inviter)

    def _build(self, members: list[Member], refusal: str) -> None:
        held = QApplication.focusWidget()
        login, control = next(
            (
                (login, name)
                for login, row in self._of_login.items()
                for name in ("role", "revoke")
                if getattr(row, name) is held
            ),
            ("", ""),
        )
        self._members.clear()
        me = self.context.desk.database.access.login
        self._of_login = {
            one.login: MemberRow(one, self._members, mine=one.login == me, refusal=refusal)
            for one in members
        }
        for row in self._of_login.values():
            row.role_chosen.connect(partial(self._give_role, row))
            row.revoke_asked.connect(partial(self._ask_to_revoke, row))
            self._members.add(row)
        self._members.setVisible(bool(members))
        if login in self._of_login:
            getattr(self._of_login[login], control).setFocus(Qt.FocusReason.OtherFocusReason)

    # What is done

    def _invite(self) -> None:
        from dtxdesk.ui.dialogs.invite import InviteDialog

        dialog = InviteDialog(self.context, self)
        dialog.invited.connect(self.look)
        dialog.open()

    def _give_role(self, row: MemberRow, chosen: Role) -> None:
        member = row.member
        if chosen is member.role:
            return
        words = self.tr("{name} is {role} now").format(
            name=member.name, role=said(ROLE_NAMES[chosen])
        )
        self.context.runner.change(
            self.context.desk.members.set_role, member.login, chosen,
            title=words, undoable=False, on_done=self._look_again, on_error=self._refused,
        )  # fmt: skip

    def _ask_to_revoke(self, row: MemberRow) -> None:
        member = row.member
        from dtxdesk.ui.dialogs.confirm import ConfirmDialog

        question = ConfirmDialog(
            self.tr("Revoke {name}?").format(name=member.name),
            (
                self.tr("They can't sign in any more, and what they have open is closed."),
                self.tr("What they have done stays, with their name in the audit log."),
            ),
            self.tr("Revoke"),
            self,
        )
        question.accepted.connect(partial(self._revoke, member))
        question.open()

    def _revoke(self, member: Member) -> None:
        words = self.tr("{name} was revoked").format(name=member.name)
        self.context.runner.change(
            self.context.desk.members.revoke, member.login,
            title=words, undoable=False, on_done=self._look_again, on_error=self._refused,
        )  # fmt: skip

    def _set_up(self) -> None:
        self.set_up.set_available(False, self.tr("One moment…"))
        self.context.runner.change(
            self.context.desk.set_up_sharing,
            title=self.tr("The database is set up for sharing"), undoable=False,
            on_done=self._look_again, on_error=self._refused,
        )  # fmt: skip

    def _look_again(self, _result: object) -> None:
        self._about.set_note("")
        self.context.actions.update(role=self.context.desk.database.access.role)
        self.look()

    def _refused(self, error: Exception) -> None:
        self.set_up.set_available(True)
        if isinstance(error, DeskError):
            self._about.set_note(f"{said(error.title)}. {said(error.explanation)}", "bad")
        self.look()
