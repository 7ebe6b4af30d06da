"""Two people edit one league: what only one of both has changed goes together."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from dtxdesk.data.queries.leagues import LeagueRow, league_rows
from dtxdesk.ui.dialogs.conflict import ConflictDialog
from dtxdesk.ui.dialogs.league import LeagueDialog
from tests.ui.conftest import Stage

LEFT = Qt.MouseButton.LeftButton


def stored(stage: Stage) -> LeagueRow:
    return stage.desk.read(league_rows)[0]


def save_theirs(stage: Stage, **changed: Any) -> None:
    league = stored(stage)
    stage.desk.leagues.edit(league.id, league.version, **changed)


@pytest.fixture
def form(stage: Stage) -> LeagueDialog:
    stage.window.show_page("leagues")
    stage.settle()
    stage.window.actions_["league.edit"].trigger()
    stage.settle()
    return next(d for d in stage.window.findChildren(LeagueDialog) if d.isVisible())


def type_name(stage: Stage, form: LeagueDialog, name: str) -> None:
    line = next(line for line in form.findChildren(QLineEdit) if line.accessibleName() == "Name")
    line.selectAll()
    stage.qtbot.keyClicks(line, name)


def press(stage: Stage, words: str, form: LeagueDialog | ConflictDialog) -> None:
    button = next(b for b in form.findChildren(QAbstractButton) if b.text() == words)
    stage.qtbot.mouseClick(button, LEFT)


def test_name_and_tick_go_together(stage: Stage, form: LeagueDialog) -> None:
    save_theirs(stage, followed=False)
    type_name(stage, form, "Mine")
    with stage.qtbot.waitSignal(form.finished):
        press(stage, "Save", form)
    league = stored(stage)
    assert (league.name, league.followed) == ("Mine", False)


def test_two_names_are_for_a_person_to_choose(stage: Stage, form: LeagueDialog) -> None:
    save_theirs(stage, name="Theirs", opendota=True)
    type_name(stage, form, "Mine")
    press(stage, "Save", form)
    stage.qtbot.waitUntil(lambda: bool(form.findChildren(ConflictDialog)))
    dialog = form.findChildren(ConflictDialog)[0]
    dialog.sides.choose("name", "right")
    with stage.qtbot.waitSignal(form.finished):
        press(stage, "Save this version", dialog)
    league = stored(stage)
    assert (league.name, league.opendota) == ("Theirs", True)
