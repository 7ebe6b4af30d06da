from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from dtxdesk.ui.dialogs.shortcut_sheet import ShortcutSheet
from tests.ui.conftest import Stage

Key = Qt.Key


def opened(stage: Stage, qtbot: QtBot) -> ShortcutSheet:
    qtbot.keyClick(stage.window, Key.Key_F1)
    sheet = stage.window.findChild(ShortcutSheet)
    assert isinstance(sheet, ShortcutSheet)
    return sheet


def lines(sheet: ShortcutSheet) -> list[str]:
    model = sheet.keys.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def test_f1_shows_every_key_below_its_menu(stage: Stage, qtbot: QtBot) -> None:
    sheet = opened(stage, qtbot)
    shown = lines(sheet)
    assert "New player…, Ctrl+N" in shown
    assert "Search or run…, Ctrl+K" in shown
    assert shown.index("Players") < shown.index("New player…, Ctrl+N") < shown.index("Leagues")
    qtbot.keyClick(sheet, Key.Key_Escape)
    assert not any(found.isVisible() for found in stage.window.findChildren(ShortcutSheet))


def test_enter_runs_the_chosen_one(stage: Stage, qtbot: QtBot) -> None:
    sheet = opened(stage, qtbot)
    titles = lines(sheet)
    sheet.keys.setFocus()
    qtbot.keyClick(sheet.keys, Key.Key_Home)
    while sheet.keys.current_hit is not None and "Slim" not in sheet.keys.current_hit.title:
        qtbot.keyClick(sheet.keys, Key.Key_Down)
    assert titles
    qtbot.keyClick(sheet.keys, Key.Key_Return)
    assert stage.window.sidebar.slim


def test_other_keys_are_chosen_in_the_settings(stage: Stage, qtbot: QtBot) -> None:
    sheet = opened(stage, qtbot)
    button = next(
        found for found in sheet.findChildren(QAbstractButton) if found.text().startswith("Change")
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    stage.settle()
    assert stage.window.windowTitle() == "Settings – dtxdesk"
