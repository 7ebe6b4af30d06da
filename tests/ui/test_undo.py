"""Undo from the keyboard, from notices, and beside text that is being typed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from dtxdesk.services.players import PlayerFields
from tests.ui.conftest import Stage

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def add(stage: Stage, *names: str) -> None:
    players = stage.desk.players
    for name in names:
        stage.window.runner.change(players.add, PlayerFields(name=name), title=f"{name} added")
    undo = stage.window.actions_["edit.undo"]
    stage.qtbot.waitUntil(lambda: names[-1] in undo.text())


def notices(stage: Stage) -> list[str]:
    return [toast.accessibleName() for toast in stage.window.toasts.shown]


def test_one_undo_after_the_other_takes_one_change_after_the_other_back(
    stage: Stage, qtbot: QtBot
) -> None:
    add(stage, "Korvus", "Vesper")
    for _ in range(2):
        qtbot.keyClick(stage.window, Key.Key_Z, CTRL)
    players = stage.window.sidebar.button("players")
    qtbot.waitUntil(lambda: players.accessibleName() == "Players, 24")
    undo = stage.window.actions_["edit.undo"]
    qtbot.waitUntil(lambda: "Vesper" not in undo.text() and "Korvus" not in undo.text())


def test_text_that_is_typed_keeps_its_own_undo(stage: Stage, qtbot: QtBot) -> None:
    add(stage, "Korvus")
    stage.window.show_page("players")
    stage.settle()
    qtbot.keyClick(stage.window, Key.Key_F, CTRL)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Key.Key_Z, CTRL)
    assert field.text() != "abc"
    stage.settle()
    assert stage.window.sidebar.button("players").accessibleName() == "Players, 25"


def test_the_keyboard_reaches_the_notice_and_comes_back(stage: Stage, qtbot: QtBot) -> None:
    stage.window.show_page("players")
    button = stage.window.sidebar.button("players")
    button.setFocus()
    assert not stage.window.actions_["window.notices"].isEnabled()
    add(stage, "Korvus")
    qtbot.keyClick(button, Key.Key_F6)
    focused = QApplication.focusWidget()
    assert stage.window.toasts.shown[0].isAncestorOf(focused)
    qtbot.keyClick(focused, Key.Key_Escape)
    assert notices(stage) == []
    assert button.hasFocus()
    add(stage, "Vesper")
    qtbot.keyClick(button, Key.Key_F6)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Space)
    qtbot.waitUntil(lambda: any(notice.startswith("Undone") for notice in notices(stage)))
    qtbot.waitUntil(lambda: button.accessibleName() == "Players, 25")
