"""Members of a shared database in the settings: invited, given a role, revoked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from dtxdesk.data.database import Database
from dtxdesk.data.engine import database_url
from dtxdesk.data.opening import open_server
from dtxdesk.domain import invitation
from dtxdesk.domain.rights import Role
from dtxdesk.services.company import Company
from dtxdesk.services.members import Members
from dtxdesk.ui.dialogs.confirm import ConfirmDialog
from dtxdesk.ui.dialogs.invite import InviteDialog
from dtxdesk.ui.main_window import MainWindow
from dtxdesk.ui.pages.settings.member_row import MemberRow
from dtxdesk.ui.pages.settings.members import MembersSection
from dtxdesk.ui.widgets import Button
from tests.postgres import PostgresServer
from tests.postgres_roles import SharedDatabase
from tests.ui.test_shared_watch import opened as opened
from tests.ui.test_shared_watch import shared as shared

Opened = Callable[[str], MainWindow]


def section(window: MainWindow, qtbot: QtBot) -> MembersSection:
    window.show_page("settings").show_part("members")
    view = window.pages["settings"].findChild(MembersSection)
    assert view is not None
    qtbot.waitUntil(view.isVisible)
    return view


def titles(view: MembersSection) -> list[str]:
    return [row.title for row in view.rows][1:]


def button(view: MembersSection, name: str) -> Button:
    return next(one for one in view.findChildren(Button) if one.accessibleName() == name)


def test_an_owner_invites_and_the_text_lets_somebody_in(
    opened: Opened, shared: SharedDatabase, qtbot: QtBot
) -> None:
    window = opened(shared.urls[Role.OWNER])
    view = section(window, qtbot)
    qtbot.waitUntil(lambda: "Staff" in titles(view))
    QTest.mouseClick(view.invite, Qt.MouseButton.LeftButton)
    dialog = view.findChild(InviteDialog)
    assert dialog is not None
    assert not dialog.invite.isEnabled() or not dialog.name.text()
    dialog.name.insert("Zoë 🦆")  # pasted
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.text.isVisible)
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    said = invitation.read(QGuiApplication.clipboard().text())
    assert (said.name, said.database) == ("Zoë 🦆", shared.name)
    qtbot.waitUntil(lambda: "Zoë 🦆" in titles(view))
    dialog.close()


def test_a_role_is_given_and_a_login_is_revoked(
    opened: Opened, shared: SharedDatabase, qtbot: QtBot
) -> None:
    window = opened(shared.urls[Role.OWNER])
    view = section(window, qtbot)
    qtbot.waitUntil(lambda: "Viewer" in titles(view))
    role = next(
        one for one in view.findChildren(QComboBox) if one.accessibleName() == "Role of Viewer"
    )
    role.setFocus()
    QTest.keyClick(role, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: is_member(shared, "viewer", Role.STAFF))
    qtbot.waitUntil(lambda: not window.runner.busy)
    QTest.mouseClick(button(view, "Revoke Viewer"), Qt.MouseButton.LeftButton)
    question = view.findChild(ConfirmDialog)
    assert question is not None
    act = next(one for one in question.findChildren(Button) if one.text() == "Revoke")
    QTest.mouseClick(act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not is_member(shared, "viewer", Role.VIEWER))


def is_member(shared: SharedDatabase, login: str, role: Role) -> bool:
    with psycopg.connect(shared.administrator) as administrator:
        found = administrator.execute(
            "select pg_has_role(%s, %s, 'MEMBER')",
            (f"{shared.name}_{login}", f"{shared.name}_dtxdesk_{role.value}"),
        ).fetchone()
        return bool(found and found[0])


def row_of(view: MembersSection, name: str) -> MemberRow:
    return next(one for one in view.rows if isinstance(one, MemberRow) and one.title == name)


def test_who_is_here_and_who_was_last_seen_when(
    opened: Opened, shared: SharedDatabase, qtbot: QtBot
) -> None:
    anna = Database(database_url(shared.urls[Role.STAFF]))
    company = Company(anna)
    company.look("players")
    view = section(opened(shared.urls[Role.OWNER]), qtbot)
    qtbot.waitUntil(lambda: "Staff" in titles(view) and row_of(view, "Staff").here.isVisible())
    assert row_of(view, "Staff").text == f"{shared.name}_staff · connected now"
    assert row_of(view, "Admin").text == f"{shared.name}_admin · not seen yet"
    company.leave()
    anna.close()
    view.look()
    qtbot.waitUntil(lambda: row_of(view, "Staff").text == f"{shared.name}_staff · last seen now")
    assert not row_of(view, "Staff").here.isVisible()
    assert "Last seen" in row_of(view, "Staff").toolTip()


def test_what_others_commit_leaves_the_hand_where_it_is(
    opened: Opened, shared: SharedDatabase, qtbot: QtBot, tmp_path: Path
) -> None:
    view = section(opened(shared.urls[Role.OWNER]), qtbot)
    qtbot.waitUntil(lambda: "Viewer" in titles(view))
    role = row_of(view, "Viewer").role
    role.setFocus()
    role.showPopup()
    other = open_server(shared.urls[Role.OWNER], tmp_path)
    Members(other).set_role("Staff", Role.VIEWER)
    staff = row_of(view, "Staff")
    qtbot.waitUntil(lambda: staff.role.currentData() == Role.VIEWER)
    assert row_of(view, "Viewer").role is role
    assert role.view().isVisible()
    role.hidePopup()
    Members(other).invite("Zoë", Role.STAFF)
    qtbot.waitUntil(lambda: "Zoë" in titles(view))
    assert row_of(view, "Viewer").role.hasFocus()
    other.close()


@pytest.mark.parametrize("role", [Role.VIEWER, Role.ADMIN])
def test_others_see_the_members_and_change_nothing(
    opened: Opened, shared: SharedDatabase, qtbot: QtBot, role: Role
) -> None:
    view = section(opened(shared.urls[role]), qtbot)
    qtbot.waitUntil(lambda: "Staff" in titles(view))
    assert not view.invite.isEnabled()
    assert f"You are {role.value}" in view.invite.toolTip()
    assert not any(one.isEnabled() for one in view.findChildren(QComboBox))


def test_a_database_without_roles_is_set_up(
    opened: Opened, postgres: PostgresServer, qtbot: QtBot
) -> None:
    view = section(opened(postgres.empty()), qtbot)
    assert not view.invite.isVisible()
    QTest.mouseClick(view.set_up, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(view.invite.isVisible)
    qtbot.waitUntil(lambda: titles(view) == ["postgres"])
