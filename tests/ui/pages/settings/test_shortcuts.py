"""Keys of a person's own: given, refused, taken from another action, given back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QKeySequenceEdit, QWidget
from pytestqt.qtbot import QtBot

from dtxdesk.settings import SHORTCUTS
from dtxdesk.ui.actions import Actions
from dtxdesk.ui.pages.settings.page import SettingsPage
from dtxdesk.ui.pages.settings.shortcut_rules import holder, refusal
from dtxdesk.ui.pages.settings.shortcuts import ShortcutsSection
from dtxdesk.ui.theme import Theme
from tests.ui.conftest import Stage

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "keys", ["A", "Shift+A", "Return", "Space", "Del", "Ctrl+C", "F10", "Left"]
)
def test_keys_that_have_a_meaning_already_are_refused(keys: str) -> None:
    assert refusal(QKeySequence(keys))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("keys", ["Ctrl+Shift+A", "F7", "Alt+Return", "Ctrl+Del", ""])
def test_other_keys_are_free(keys: str) -> None:
    assert not refusal(QKeySequence(keys))


def test_own_keys_win_over_declared_ones_and_usual_ones_come_back(
    dressed: Theme, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.set_shortcuts({"edit.find": "Ctrl+E", "nothing": "Ctrl+N", "help.log": 5})
    assert actions["edit.find"].shortcut() == QKeySequence("Ctrl+E")
    assert actions["export"].shortcut().isEmpty(), "these keys are another's now"
    assert "Ctrl+E" in actions["edit.find"].toolTip()
    assert holder(actions, QKeySequence("Ctrl+E"), "export") == "edit.find"
    actions.set_shortcuts({})
    assert actions["export"].shortcut() == QKeySequence("Ctrl+E")
    assert actions["edit.find"].shortcut() == QKeySequence(QKeySequence.StandardKey.Find)


class Desk:
    """The section of shortcuts in a window, and what a person does in it."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        page = stage.window.show_page("settings")
        assert isinstance(page, SettingsPage)
        view = page.show_section("shortcuts")
        assert isinstance(view, ShortcutsSection)
        self.view = view
        self.keys = view.findChildren(QKeySequenceEdit)[0]
        stage.settle()

    def choose(self, words: str) -> None:
        self.view.list.setFocus()
        self.stage.qtbot.keyClick(self.view.list, Key.Key_Home)
        for _ in range(self.view.list.model().rowCount()):
            if self.view.list.currentIndex().data() == words:
                break
            self.stage.qtbot.keyClick(self.view.list, Key.Key_Down)
        assert self.view.list.currentIndex().data() == words
        self.stage.qtbot.keyClick(self.view.list, Key.Key_Return)
        self.stage.qtbot.waitUntil(self.keys.hasFocus)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        self.stage.qtbot.keyClick(self.keys, key, held)
        self.stage.settle()

    def button(self, words: str) -> QAbstractButton:
        return next(
            found
            for found in self.view.findChildren(QAbstractButton)
            if found.isVisible() and words in (found.text(), found.accessibleName())
        )

    def click(self, words: str) -> None:
        self.stage.qtbot.mouseClick(self.button(words), LEFT)
        self.stage.settle()

    @property
    def note(self) -> str:
        return self.view.rows[0].note


def test_keys_are_given_to_an_action_and_work_at_once(empty_stage: Stage) -> None:
    desk, window = Desk(empty_stage), empty_stage.window
    desk.choose("Slim sidebar")
    desk.press(Key.Key_J, CONTROL)
    assert window.preferences.get(SHORTCUTS) == {"window.sidebar": "Ctrl+J"}
    slim = window.sidebar.slim
    desk.view.list.setFocus()
    empty_stage.qtbot.keyClick(desk.view.list, Key.Key_J, CONTROL)
    assert window.sidebar.slim is not slim
    desk.click("Usual")
    assert window.preferences.get(SHORTCUTS) == {}
    assert window.actions_["window.sidebar"].shortcut() == QKeySequence("Ctrl+B")


def test_keys_of_another_action_are_taken_only_when_asked(empty_stage: Stage) -> None:
    desk, window = Desk(empty_stage), empty_stage.window
    desk.choose("Slim sidebar")
    desk.press(Key.Key_E, CONTROL)
    assert desk.note == "Ctrl+E is “Export” now."
    assert window.preferences.get(SHORTCUTS) == {}
    desk.click("Take it away there")
    assert window.preferences.get(SHORTCUTS) == {"window.sidebar": "Ctrl+E", "export": ""}
    assert window.actions_["export"].shortcut().isEmpty()
    window.preferences.undo()
    empty_stage.settle()
    assert window.actions_["export"].shortcut() == QKeySequence("Ctrl+E")


def test_keys_for_typing_are_refused_and_an_action_may_have_none(empty_stage: Stage) -> None:
    desk, window = Desk(empty_stage), empty_stage.window
    desk.choose("Slim sidebar")
    desk.press(Key.Key_A, Qt.KeyboardModifier.NoModifier)
    assert "needed for typing" in desk.note
    empty_stage.qtbot.keyClick(desk.keys, Key.Key_Tab)
    assert not desk.keys.hasFocus(), "Tab leaves the field and is no shortcut"
    assert window.preferences.get(SHORTCUTS) == {}
    desk.click("No shortcut")
    assert window.preferences.get(SHORTCUTS) == {"window.sidebar": ""}
    assert not desk.button("No shortcut").isEnabled()
