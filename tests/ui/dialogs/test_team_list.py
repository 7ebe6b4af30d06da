"""Teams from a list in the window: pasted, from a file, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from dtxdesk.data.queries.teams import team_rows
from dtxdesk.ui.dialogs.team_list import TeamListDialog
from tests.ui.conftest import Stage
from tests.ui.pages.tournaments.conftest import Evening, button

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(evening: Evening) -> TeamListDialog:
    evening.open("teams")
    evening.stage.window.perform("team.list")
    return evening.dialog(TeamListDialog)


@pytest.fixture
def evening(stage: Stage) -> Evening:
    return Evening(stage)


def named(evening: Evening) -> list[tuple[str, int | None]]:
    return [(team.name, team.seed) for team in evening.desk.read(team_rows, evening.id)]


def test_a_pasted_list_becomes_teams_and_is_undone_as_one(
    evening: Evening, dialog: TeamListDialog
) -> None:
    evening.desk.teams.add_named(evening.id, ["Bees"])
    assert not dialog.act.isEnabled()
    QApplication.clipboard().setText("Ants\nBEES\n  北风  \n")
    dialog.text.paste()
    assert dialog.told.text().startswith("3 team")
    QTest.mouseClick(dialog.act, LEFT)
    wanted = [("Bees", 1), ("Ants", 2), ("北风", 3)]
    evening.until(lambda: named(evening) == wanted)
    evening.undo()
    evening.until(lambda: named(evening) == [("Bees", 1)])


def test_a_sheet_is_read_from_a_file_in_the_order_of_its_seeds(
    evening: Evening, dialog: TeamListDialog, tmp_path: Path
) -> None:
    sheet = tmp_path / "participants.csv"
    sheet.write_text("Participant,Seed\nBees,2\nAnts,1\n", "utf-16")
    QTest.mouseClick(dialog.file, LEFT)
    evening.until(lambda: bool(dialog.findChildren(QFileDialog)))
    (picker,) = dialog.findChildren(QFileDialog)
    line = picker.findChild(QLineEdit)
    assert line is not None
    line.setText(str(sheet))
    QTest.keyClick(line, Qt.Key.Key_Return)
    evening.until(lambda: "Bees" in dialog.text.toPlainText())
    QTest.mouseClick(button(dialog, "Add teams"), LEFT)
    evening.until(lambda: named(evening) == [("Ants", 1), ("Bees", 2)])


def test_what_is_wrong_is_said_at_once(dialog: TeamListDialog) -> None:
    dialog.text.setPlainText("Team,Seed\nAnts,first\n")
    assert "a seed that is no number" in dialog.told.text()
    assert not dialog.act.isEnabled()
