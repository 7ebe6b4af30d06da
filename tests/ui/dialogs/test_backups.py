from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dtxdesk.paths import DataPaths
from dtxdesk.services.players import PlayerFields
from dtxdesk.ui.dialogs.backups import BackupsDialog
from dtxdesk.ui.dialogs.problem import ProblemDialog
from dtxdesk.ui.dialogs.restore import RestoreDialog
from dtxdesk.ui.main_window import MainWindow
from dtxdesk.ui.theme import Theme
from tests.ui.conftest import Stage

LEFT = Qt.MouseButton.LeftButton
D = TypeVar("D", bound=QDialog)


def button(widget: QWidget, words: str) -> QAbstractButton:
    return next(
        found
        for found in widget.findChildren(QAbstractButton)
        if found.isVisible() and words in (found.text(), found.accessibleName())
    )


def opened(qtbot: QtBot, widget: QWidget, kind: type[D]) -> D:
    qtbot.waitUntil(lambda: any(found.isVisible() for found in widget.findChildren(kind)))
    return next(found for found in widget.findChildren(kind) if found.isVisible())


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def lines(dialog: BackupsDialog) -> list[list[str]]:
    model = dialog.table.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [
        [str(model.index(row, column).data(role)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def shown(stage: Stage) -> BackupsDialog:
    stage.window.actions_["database.backups"].trigger()
    dialog = opened(stage.qtbot, stage.window, BackupsDialog)
    stage.settle()
    return dialog


def notices(window: MainWindow) -> list[str]:
    return [toast.accessibleName() for toast in window.toasts.shown]


def test_one_is_made_verified_and_put_back(stage: Stage, qtbot: QtBot) -> None:
    dialog = shown(stage)
    qtbot.mouseClick(button(dialog, "Back up now"), LEFT)
    qtbot.waitUntil(lambda: any(line[1] == "By hand" for line in lines(dialog)))
    stage.settle()
    assert lines(dialog)[0][1:3] == ["By hand", "Verified when made"]
    dialog.table.selectRow(0)
    qtbot.mouseClick(button(dialog, "Verify"), LEFT)
    qtbot.waitUntil(lambda: lines(dialog)[0][2] == "Whole")
    stage.desk.players.add(PlayerFields(name="Somebody new"))
    qtbot.mouseClick(button(dialog, "Restore…"), LEFT)
    question = opened(qtbot, stage.window, RestoreDialog)
    figures = [label.accessibleName() for label in question.findChildren(QLabel)]
    assert "Players: 24 in the backup, 25 here now" in figures
    assert "backed up and verified first" in words(question)
    qtbot.mouseClick(button(question, "Restore"), LEFT)
    qtbot.waitUntil(lambda: any(notice.startswith("Restored") for notice in notices(stage.window)))
    players = stage.window.sidebar.button("players")
    qtbot.waitUntil(lambda: players.accessibleName() == "Players, 24")
    assert list(stage.desk.paths.backups.glob("*before-restore*"))
    assert not any(found.isVisible() for found in stage.window.findChildren(BackupsDialog))


def test_a_damaged_backup_is_told_and_not_restored(stage: Stage, qtbot: QtBot) -> None:
    made = stage.desk.backups.make()
    made.write_bytes(made.read_bytes()[:5000])
    dialog = shown(stage)
    dialog.table.selectRow(0)
    qtbot.mouseClick(button(dialog, "Verify"), LEFT)
    qtbot.waitUntil(lambda: lines(dialog)[0][2] == "Damaged")
    qtbot.mouseClick(button(dialog, "Restore…"), LEFT)
    problem = opened(qtbot, stage.window, ProblemDialog)
    assert "can't be restored" in words(problem)
    problem.close()
    dialog.close()


def test_a_file_of_ones_choice_is_written_and_read(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = shown(stage)
    qtbot.mouseClick(button(dialog, "To a file…"), LEFT)
    picker = opened(qtbot, dialog, QFileDialog)
    picker.selectFile(str(tmp_path / "elsewhere.sqlite"))
    picker.accept()
    qtbot.waitUntil(lambda: any("elsewhere" in notice for notice in notices(stage.window)))
    dialog.close()
    foreign = tmp_path / "foreign.sqlite"
    foreign.write_bytes(os.urandom(4000))
    for file, found in ((tmp_path / "elsewhere.sqlite", RestoreDialog), (foreign, ProblemDialog)):
        stage.window.actions_["database.restore"].trigger()
        picker = opened(qtbot, stage.window, QFileDialog)
        picker.selectFile(str(file))
        picker.accept()
        opened(qtbot, stage.window, found).close()


def test_escape_leaves_everything_as_it_is(stage: Stage, qtbot: QtBot) -> None:
    made = stage.desk.backups.make()
    stage.window.restoring.show(made)
    question = opened(qtbot, stage.window, RestoreDialog)
    qtbot.keyClick(question, Qt.Key.Key_Escape)
    assert not list(stage.desk.paths.backups.glob("*before-restore*"))


def test_a_damaged_database_at_the_start_offers_the_newest_whole_backup(
    dressed: Theme, league_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(league_folder, folder)
    stage = Stage(folder, qtbot)
    stage.desk.backups.make()
    DataPaths(folder).database.write_bytes(b"This is no database at all. " * 400)
    stage.show()
    panel = stage.window.opening
    qtbot.waitUntil(lambda: "newest whole backup is of" in words(panel))
    qtbot.mouseClick(button(panel, "Restore this backup…"), LEFT)
    question = opened(qtbot, stage.window, RestoreDialog)
    assert "kept aside" in words(question)
    qtbot.mouseClick(button(question, "Restore"), LEFT)
    qtbot.waitUntil(lambda: bool(stage.window.pages), timeout=20_000)
    stage.settle()
    players = stage.window.sidebar.button("players")
    assert players.accessibleName() == "Players, 24"
    assert list(DataPaths(folder).backups.glob("damaged-*"))
    stage.close()


def test_a_damaged_database_without_a_backup_takes_any_file(
    dressed: Theme, empty_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(empty_folder, folder)
    shutil.rmtree(DataPaths(folder).backups, ignore_errors=True)
    DataPaths(folder).database.write_bytes(b"This is no database at all. " * 400)
    stage = Stage(folder, qtbot)
    stage.show()
    qtbot.waitUntil(lambda: "no whole backup" in words(stage.window.opening))
    qtbot.mouseClick(button(stage.window.opening, "Restore another file…"), LEFT)
    opened(qtbot, stage.window, QFileDialog).close()
    stage.close()
