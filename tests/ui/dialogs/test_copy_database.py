"""All data copied to a server in the window, and the server chosen for the next start."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dtxdesk.data.database import Database
from dtxdesk.data.engine import database_url, sqlite_url
from dtxdesk.paths import DataPaths
from dtxdesk.services.database_choice import parted
from dtxdesk.services.players import PlayerFields, Players
from dtxdesk.settings import DATABASE_CA_FILE, DATABASE_URL
from dtxdesk.ui.dialogs.copy_database import CopyDatabaseDialog
from dtxdesk.ui.pages.settings.moving import MoveRow
from dtxdesk.ui.pages.settings.page import SettingsPage
from dtxdesk.ui.theme import Theme
from tests.postgres import PostgresServer
from tests.services.test_backups import people
from tests.services.test_joining import PEM
from tests.services.test_players import no_steam
from tests.ui.conftest import Stage, quiet_desk

LEFT = Qt.MouseButton.LeftButton


def opened(stage: Stage) -> CopyDatabaseDialog:
    page = stage.window.show_page("settings")
    assert isinstance(page, SettingsPage)
    row = page.show_section("database").findChild(MoveRow)
    assert row is not None
    stage.settle()
    stage.qtbot.mouseClick(row.button, LEFT)
    dialog = stage.window.findChild(CopyDatabaseDialog)
    assert dialog is not None
    stage.qtbot.waitUntil(dialog.isVisible)
    return dialog


def look_into(stage: Stage, dialog: CopyDatabaseDialog, url: str) -> None:
    dialog.address.clear()
    stage.qtbot.keyClicks(dialog.address, url)
    stage.qtbot.keyClick(dialog.address, Qt.Key.Key_Return)
    stage.settle()


def test_a_copy_is_looked_at_made_and_used_from_the_next_start(
    empty_stage: Stage, postgres: PostgresServer, tmp_path: Path
) -> None:
    stage = empty_stage
    Players(stage.desk.database, no_steam).add(PlayerFields(name="张伟 🦆"))
    taken = Database(database_url(postgres.migrated(tmp_path)))
    Players(taken, no_steam).add(PlayerFields(name="Somebody"))
    dialog = opened(stage)
    assert not dialog.look.isEnabled()
    full = taken.url.set(drivername="postgresql").render_as_string(hide_password=False)
    look_into(stage, dialog, full)
    assert not dialog.copy.isEnabled()
    assert "empty" in dialog.words.text()
    empty = postgres.empty()
    look_into(stage, dialog, empty)
    assert dialog.copy.isEnabled()
    stage.qtbot.mouseClick(dialog.copy, LEFT)
    stage.qtbot.waitUntil(dialog.use.isVisible)
    assert "the same in both" in dialog.words.text()
    stage.qtbot.mouseClick(dialog.use, LEFT)
    stage.settle()
    copy = Database(database_url(empty))
    assert people(copy) == ["张伟 🦆"]
    assert people(taken) == ["Somebody"]
    assert stage.desk.settings.get(DATABASE_URL) == parted(empty)[0]
    for one in (copy, taken):
        one.close()


def test_a_server_that_is_not_there_is_told_of(empty_stage: Stage) -> None:
    dialog = opened(empty_stage)
    look_into(empty_stage, dialog, "postgresql://anna@127.0.0.1:1/league")
    assert dialog.words.isVisible()
    assert not dialog.copy.isVisible()
    assert dialog.look.isEnabled()


@pytest.fixture
def server_stage(
    dressed: Theme, empty_folder: Path, tmp_path: Path, postgres: PostgresServer, qtbot: QtBot
) -> Iterator[Stage]:
    """The window on a server's database, on a computer that has had one of its own before."""
    folder = shutil.copytree(empty_folder, tmp_path / "data")
    before = Database(sqlite_url(DataPaths(folder).database))
    Players(before, no_steam).add(PlayerFields(name="Here before"))
    before.close()
    url = postgres.migrated(tmp_path)
    database = Database(database_url(url))
    Players(database, no_steam).add(PlayerFields(name="张伟 🦆"))
    database.close()
    desk = quiet_desk(DataPaths(folder))
    desk.settings.set(DATABASE_URL, parted(url)[0])
    desk.close()
    made = Stage(folder, qtbot)
    made.open()
    yield made
    made.close()


def test_a_copy_takes_the_place_of_what_is_here_and_loses_nothing(server_stage: Stage) -> None:
    stage, local = server_stage, server_stage.desk.paths.database
    dialog = opened(stage)
    stage.qtbot.waitUntil(dialog.copy.isEnabled)
    assert "backup" in dialog.words.text()
    assert dialog.copy.text() == "Back up and replace"
    assert dialog.cancel.hasFocus(), "a Return that was on its way does nothing"
    stage.qtbot.mouseClick(dialog.copy, LEFT)
    stage.qtbot.waitUntil(dialog.use.isVisible)
    (kept,) = (made for made in stage.desk.paths.backups.glob("*before-copy*"))
    assert kept.name in dialog.words.text()
    for file, name in ((local, "张伟 🦆"), (kept, "Here before")):
        found = Database(sqlite_url(file))
        assert people(found) == [name]
        found.close()
    stage.qtbot.mouseClick(dialog.use, LEFT)
    stage.settle()
    assert stage.desk.settings.get(DATABASE_URL) == ""


def test_the_certificate_file_goes_into_the_settings_with_the_address(
    empty_stage: Stage, postgres: PostgresServer
) -> None:
    stage = empty_stage
    file = stage.desk.paths.root / "own ca.pem"
    file.write_text(PEM, encoding="ascii")
    dialog = opened(stage)
    dialog.certificate.take(str(file))
    assert dialog.certificate.text() == "own ca.pem", "the folder can be moved"
    look_into(stage, dialog, postgres.empty())
    stage.qtbot.mouseClick(dialog.copy, LEFT)
    stage.qtbot.waitUntil(dialog.use.isVisible)
    stage.qtbot.mouseClick(dialog.use, LEFT)
    stage.settle()
    assert stage.desk.settings.get(DATABASE_CA_FILE) == "own ca.pem"
    assert "sslrootcert" not in stage.desk.settings.get(DATABASE_URL)
