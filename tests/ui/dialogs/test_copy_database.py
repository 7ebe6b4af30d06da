"""All data copied to a server in the window, and the server chosen for the next start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from dtxdesk.data.database import Database
from dtxdesk.data.engine import database_url
from dtxdesk.services.database_choice import parted
from dtxdesk.services.players import PlayerFields, Players
from dtxdesk.settings import DATABASE_URL
from dtxdesk.ui.dialogs.copy_database import CopyDatabaseDialog
from dtxdesk.ui.pages.settings.moving import MoveRow
from dtxdesk.ui.pages.settings.page import SettingsPage
from tests.postgres import PostgresServer
from tests.services.test_backups import people
from tests.services.test_players import no_steam
from tests.ui.conftest import Stage

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
