from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dtxdesk.paths import resource
from dtxdesk.ui.action_button import ActionButton
from dtxdesk.ui.actions import ACTIONS, MENU_END, MENUS, Actions, Situation
from dtxdesk.ui.theme import Theme

OPEN = {"open": True, "page": "players", "selected": 1, "league": 1}


@pytest.fixture
def actions(dressed: Theme, qtbot: QtBot) -> Iterator[Actions]:
    window = QWidget()
    qtbot.addWidget(window)
    made = Actions(window)
    yield made
    made.deleteLater()


@pytest.mark.usefixtures("qapp")
def test_no_two_actions_share_an_id_or_a_shortcut() -> None:
    ids = Counter(action.id for action in ACTIONS)
    keys = Counter(
        QKeySequence(action.shortcut).toString() for action in ACTIONS if action.shortcut
    )
    assert not [name for counter in (ids, keys) for name, n in counter.items() if n > 1]


def test_every_action_is_in_a_menu_and_every_menu_entry_is_an_action() -> None:
    listed = [action_id for _, ids in MENUS for action_id in ids if action_id] + [*MENU_END]
    assert sorted(listed) == sorted(action.id for action in ACTIONS)


@pytest.mark.parametrize("name", sorted({action.icon for action in ACTIONS if action.icon}))
def test_every_icon_is_there(name: str) -> None:
    assert resource("icons", f"{name}.svg").is_file()


def test_an_action_that_cannot_be_used_says_why(actions: Actions) -> None:
    for declared in ACTIONS:
        made = actions[declared.id]
        assert made.isEnabled() or "\n" in made.toolTip(), declared.id


def test_actions_follow_the_situation(actions: Actions) -> None:
    assert not actions["player.edit"].isEnabled()
    actions.update(**OPEN)
    assert actions["player.edit"].isEnabled()
    actions.update(selected=2)
    assert not actions["player.edit"].isEnabled()
    assert actions["player.archive"].isEnabled()
    actions.update(syncing=True)
    assert "right now" in actions["league.sync"].toolTip()


def test_undo_says_what_it_would_undo(actions: Actions) -> None:
    actions.update(undo="Edit Bread & <b>Butter</b>")
    assert actions["edit.undo"].text() == "Undo: Edit Bread && <b>Butter</b>"
    assert "<b>" not in actions["edit.undo"].toolTip()
    actions.update(undo="")
    assert actions["edit.undo"].text() == "Undo"
    assert actions.situation == Situation()


def test_a_button_is_its_action(actions: Actions, qtbot: QtBot) -> None:
    button = ActionButton(actions["league.sync"], "sync", "primary")
    qtbot.addWidget(button)
    assert not button.isEnabled()
    assert "No database is open." in button.toolTip()
    actions.update(**OPEN)
    with qtbot.waitSignal(actions.triggered) as asked:
        button.click()
    assert asked.args == ["league.sync"]
    assert button.accessibleName() == "Sync now"
