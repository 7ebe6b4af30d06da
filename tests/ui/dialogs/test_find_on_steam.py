"""A list of Steam ids looked up in the window, and made players."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from sqlalchemy import select

from dtxdesk.data.schema import User
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.services.players import PlayerFields
from dtxdesk.ui.dialogs.find_on_steam.dialog import FindOnSteamDialog
from tests.servers.loopback import Reply
from tests.servers.steam import FakeSteam
from tests.ui.conftest import Stage
from tests.ui.dialogs.test_backups import notices, opened
from tests.ui.steam_stage import stage, steam

__all__ = ["stage", "steam"]

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def profiles(steam: FakeSteam) -> None:
    steam.profiles.update({to_id64(n): f"on steam {n}" for n in (1, 2)})
    steam.vanities["korvus"] = to_id64(2)


def shown(stage: Stage) -> FindOnSteamDialog:
    stage.window.actions_["player.find_steam"].trigger()
    dialog = opened(stage.qtbot, stage.window, FindOnSteamDialog)
    stage.settle()
    return dialog


def lines(dialog: FindOnSteamDialog) -> list[list[str]]:
    model, role = dialog.table.model(), Qt.ItemDataRole.AccessibleTextRole
    return [
        [str(model.index(row, column).data(role)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def words(dialog: FindOnSteamDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def found(stage: Stage) -> dict[int, tuple[str, str | None]]:
    with stage.desk.database.reader() as connection:
        wanted = select(User.steam_id, User.name, User.avatar).where(
            User.steam_id.in_([to_id64(n) for n in range(1, 10)])
        )
        return {row.steam_id: (row.name, row.avatar) for row in connection.execute(wanted)}


def test_a_list_from_the_clipboard_becomes_players(stage: Stage, steam: FakeSteam) -> None:
    stage.desk.players.add(PlayerFields("Tomo", to_id64(1)))
    dialog = shown(stage)
    assert not dialog.look_up.isEnabled()
    QGuiApplication.clipboard().setText("1\nKorvus: steamcommunity.com/id/korvus\nno id at all\n")
    QTest.mouseClick(dialog.paste, LEFT)
    stage.settle()
    assert [line[1:] for line in lines(dialog)] == [
        ["Unknown", "“no id at all” has none of the forms of a Steam id", "", ""],
        ["New", "on steam 2", str(to_id64(2)), ""],
        ["New picture", "on steam 1", str(to_id64(1)), "Tomo"],
    ]
    assert "1 new, 1 picture" in words(dialog)
    assert dialog.add.text().startswith("Add 1 player")
    QTest.mouseClick(dialog.add, LEFT)
    stage.qtbot.waitUntil(lambda: not stage.window.findChildren(FindOnSteamDialog))
    stage.settle()
    pictures = {n: f"https://avatars.steamstatic.com/{to_id64(n)}_full.jpg" for n in (1, 2)}
    assert found(stage) == {
        to_id64(1): ("Tomo", pictures[1]),
        to_id64(2): ("on steam 2", pictures[2]),
    }
    assert any("taken over from Steam" in notice for notice in notices(stage.window))
    stage.window.actions_["edit.undo"].trigger()
    stage.settle()
    assert found(stage) == {to_id64(1): ("Tomo", None)}


def test_what_is_typed_over_is_looked_up_again_before_anybody_is_added(
    stage: Stage, steam: FakeSteam
) -> None:
    dialog = shown(stage)
    QTest.keyClicks(dialog.text, "2")
    QTest.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert dialog.add.isEnabled()
    QTest.keyClicks(dialog.text, "3")
    assert not dialog.add.isEnabled()
    assert "Look the list up first." in dialog.add.toolTip()


def test_pictures_can_be_left_out(stage: Stage, steam: FakeSteam) -> None:
    stage.desk.players.add(PlayerFields("Tomo", to_id64(1)))
    dialog = shown(stage)
    dialog.text.setPlainText("1")
    QTest.mouseClick(dialog.look_up, LEFT)
    stage.settle()
    assert dialog.add.text().startswith("Give 1 picture")
    dialog.pictures.click()
    assert not dialog.add.isEnabled()
    assert "Nobody on the list is new." in dialog.add.toolTip()


def test_somebody_else_was_faster(stage: Stage, steam: FakeSteam) -> None:
    dialog = shown(stage)
    dialog.text.setPlainText("2")
    QTest.mouseClick(dialog.look_up, LEFT)
    stage.settle()
    stage.desk.players.add(PlayerFields("Korvus", to_id64(2)))
    QTest.mouseClick(dialog.add, LEFT)
    stage.settle()
    assert "Nobody was added" in words(dialog)
    QTest.mouseClick(dialog.look_up, LEFT)
    stage.settle()
    assert lines(dialog)[0][1] == "New picture"


def test_a_wrong_key_is_said_and_ids_are_good_without_it(stage: Stage, steam: FakeSteam) -> None:
    steam.revoked = True
    dialog = shown(stage)
    dialog.text.setPlainText("2\nkorvus")
    QTest.mouseClick(dialog.look_up, LEFT)
    stage.settle()
    assert "refused the key" in words(dialog)
    assert [line[1] for line in lines(dialog)] == ["Unknown", "New"]


def test_it_is_stopped_with_the_dialog(stage: Stage, steam: FakeSteam) -> None:
    steam.fail_next(Reply(hang=True), path="ResolveVanity")
    dialog = shown(stage)
    dialog.text.setPlainText("korvus")
    QTest.mouseClick(dialog.look_up, LEFT)
    stage.qtbot.waitUntil(lambda: bool(steam.requests))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    stage.qtbot.waitUntil(lambda: not stage.window.findChildren(FindOnSteamDialog))
    stage.settle()
