"""A tournament read from a file in the window: seen first, then there, and taken out again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from dtxdesk.data.queries.tournaments import TournamentFilter, tournament_ids
from dtxdesk.data.schema import User
from dtxdesk.ui.dialogs.problem import ProblemDialog
from dtxdesk.ui.dialogs.tournament_import import TournamentImportDialog
from tests.ui.conftest import Stage
from tests.ui.dialogs.test_announce import words
from tests.ui.drop.test_drop import enter, held, let_go, overlay
from tests.ui.pages.tournaments.conftest import Evening

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def file(stage: Stage, tmp_path: Path) -> Path:
    evening = Evening(stage)
    target = tmp_path / "evening.json"
    stage.desk.exporting.of_tournament("tournament", evening.id, "json", target)
    stage.desk.tournaments.delete(evening.id)
    return target


def tournaments(stage: Stage) -> int:
    return len(stage.desk.read(lambda one: tournament_ids(one, TournamentFilter())))


def shown(stage: Stage, qtbot: QtBot) -> TournamentImportDialog:
    def there() -> TournamentImportDialog | None:
        found = stage.window.findChildren(TournamentImportDialog)
        return next((one for one in found if one.isVisible()), None)

    qtbot.waitUntil(lambda: there() is not None)
    dialog = there()
    assert dialog is not None
    return dialog


def test_a_dropped_tournament_is_looked_at_imported_and_taken_out_again(
    stage: Stage, qtbot: QtBot, file: Path
) -> None:
    data = held([file])
    enter(stage.window, data)
    over = overlay(stage)
    qtbot.waitUntil(lambda: over.accessibleName() == "Import this tournament… evening.json")
    let_go(over, data)
    dialog = shown(stage, qtbot)
    assert "Import " in words(dialog)
    assert tournaments(stage) == 0
    QTest.mouseClick(dialog.act, LEFT)
    qtbot.waitUntil(lambda: tournaments(stage) == 1)
    stage.settle()
    QTest.keyClick(stage.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: tournaments(stage) == 0)


def test_a_file_is_chosen_by_hand_and_one_that_is_none_says_why(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"schema": "something else"}', "utf-8")
    stage.window.perform("tournament.import_file")
    stage.settle()
    picker = next(one for one in stage.window.findChildren(QFileDialog) if one.isVisible())
    line = picker.findChild(QLineEdit)
    assert line is not None
    line.setText(str(wrong))
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stage.window.findChild(ProblemDialog) is not None)
    problem = stage.window.findChild(ProblemDialog)
    assert isinstance(problem, ProblemDialog)
    assert "no file of a tournament" in words(problem)
    problem.close()


def test_two_ids_of_two_players_name_the_person_and_leave_nothing_to_press(
    stage: Stage, qtbot: QtBot, file: Path
) -> None:
    document = json.loads(file.read_bytes())
    somebody = document["people"][0]
    somebody |= {"steam_id": "76561197960265729", "discord_id": "123456789012345678"}
    file.write_text(json.dumps(document), "utf-8")
    with stage.desk.database.unit_of_work("Add") as work:
        work.session.add(User(nickname="One", steam_id=76561197960265729))
        work.session.add(User(nickname="Other", discord_id="123456789012345678"))
    data = held([file])
    enter(stage.window, data)
    qtbot.waitUntil(lambda: overlay(stage).isVisible())
    qtbot.waitUntil(lambda: "Import" in overlay(stage).accessibleName())
    let_go(overlay(stage), data)
    dialog = shown(stage, qtbot)
    assert somebody["name"] in words(dialog)
    assert not dialog.act.isEnabled()
    dialog.close()
