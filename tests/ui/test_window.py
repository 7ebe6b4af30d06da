from __future__ import annotations

import shutil
import sqlite3
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dtxdesk.bootstrap import Desk
from dtxdesk.errors import EnvironmentProblem
from dtxdesk.jobs.job_ids import sync_job_id
from dtxdesk.jobs.scheduler import JobRun
from dtxdesk.paths import DataPaths
from dtxdesk.services.players import PlayerFields
from dtxdesk.services.progress import SyncProgress
from dtxdesk.ui.dialogs.about import AboutDialog
from dtxdesk.ui.dialogs.crash import CrashDialog
from dtxdesk.ui.exporting.dialog import ExportDialog
from dtxdesk.ui.main_window import MainWindow
from dtxdesk.ui.theme import Theme
from dtxdesk.ui.widgets import Button
from tests.logged import LoggedWarnings
from tests.ui.conftest import Stage

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def button(widget: QWidget, words: str) -> QAbstractButton:
    return next(
        found
        for found in widget.findChildren(QAbstractButton)
        if found.isVisible() and words in (found.text(), found.accessibleName())
    )


def notices(window: MainWindow) -> list[str]:
    return [toast.accessibleName() for toast in window.toasts.shown]


def test_it_opens_on_home(stage: Stage) -> None:
    assert stage.window.windowTitle() == "Home – dtxdesk"
    assert list(stage.window.pages) == ["home"]
    assert stage.window.sidebar.button("players").accessibleName() == "Players, 24"
    assert any(
        "Steam up to date" in text or "without details" in text
        for text in texts(stage.window.status)
    )


def test_pages_are_reached_by_keyboard_and_the_last_one_comes_back(
    stage: Stage, qtbot: QtBot
) -> None:
    qtbot.keyClick(stage.window, Key.Key_4, CTRL)
    stage.settle()
    assert stage.window.windowTitle() == "DTX League – dtxdesk"
    qtbot.keyClick(stage.window, Key.Key_B, CTRL)
    assert stage.window.sidebar.slim
    stage.window.close()
    again = MainWindow(Desk(stage.desk.paths, environ={}))
    qtbot.addWidget(again)
    assert again.sidebar.slim
    assert again.state.page == "leagues"
    again.runner.shutdown()


def test_pages_are_reached_with_the_mouse(stage: Stage, qtbot: QtBot) -> None:
    qtbot.mouseClick(stage.window.sidebar.button("leagues"), Qt.MouseButton.LeftButton)
    stage.settle()
    assert stage.window.windowTitle() == "DTX League – dtxdesk"
    assert stage.window.sidebar.button("leagues").isChecked()


def test_what_another_program_commits_shows(stage: Stage, qtbot: QtBot) -> None:
    other = Desk(stage.desk.paths, environ={})
    other.open()
    other.players.add(PlayerFields(name="Newcomer"))
    other.close()
    players = stage.window.sidebar.button("players")
    qtbot.waitUntil(lambda: players.accessibleName() == "Players, 25")


def test_the_last_change_is_undone_and_done_again_by_keyboard(stage: Stage, qtbot: QtBot) -> None:
    window, desk = stage.window, stage.desk
    window.runner.change(desk.players.add, PlayerFields(name="Korvus"), title="Korvus added")
    undo, redo = window.actions_["edit.undo"], window.actions_["edit.redo"]
    qtbot.waitUntil(lambda: "Korvus" in undo.text())
    qtbot.waitUntil(lambda: notices(window) == ["Korvus added"])
    window.sidebar.button("players").setFocus()
    qtbot.keyClick(window, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: "Korvus" in redo.text())
    qtbot.waitUntil(lambda: any(one.startswith("Undone") for one in notices(window)))
    assert window.sidebar.button("players").accessibleName() == "Players, 24"
    redo.trigger()
    players = window.sidebar.button("players")
    qtbot.waitUntil(lambda: players.accessibleName() == "Players, 25")


def test_a_backup_and_a_check_say_what_came_of_them(stage: Stage, qtbot: QtBot) -> None:
    stage.window.actions_["database.backup"].trigger()
    qtbot.waitUntil(lambda: any("Backup written" in n for n in notices(stage.window)))
    assert list(stage.desk.paths.backups.glob("*manual*"))
    stage.window.actions_["database.check"].trigger()
    qtbot.waitUntil(lambda: any("whole" in n for n in notices(stage.window)))


def test_a_database_of_a_newer_program_is_explained_and_can_be_tried_again(
    dressed: Theme, league_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(league_folder, folder)
    file = DataPaths(folder).database
    with sqlite3.connect(file) as connection:
        (before,) = connection.execute("select version_num from alembic_version").fetchone()
        connection.execute("update alembic_version set version_num = 'from-the-future'")
    connection.close()
    stage = Stage(folder, qtbot)
    stage.show()
    qtbot.waitUntil(lambda: button_is_there(stage.window, "Try again"))
    said = " ".join(texts(stage.window.opening))
    assert "Traceback" not in said
    assert "newer" in said
    assert button(stage.window, "Quit")
    assert not stage.window.sidebar.button("leagues").isEnabled()
    connection = sqlite3.connect(file)
    connection.execute("update alembic_version set version_num = ?", (before,))
    connection.commit()
    connection.close()
    qtbot.mouseClick(button(stage.window, "Try again"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(stage.window.pages), timeout=20_000)
    stage.settle()
    stage.close()


def button_is_there(widget: QWidget, words: str) -> bool:
    return any(found.isVisible() and found.text() == words for found in widget.findChildren(Button))


def test_a_damaged_database_is_explained(
    dressed: Theme, empty_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(empty_folder, folder)
    DataPaths(folder).database.write_bytes(b"This is not a database at all. " * 400)
    stage = Stage(folder, qtbot)
    stage.show()
    qtbot.waitUntil(lambda: button_is_there(stage.window, "Try again"))
    assert stage.window.opening.isVisible()
    with qtbot.waitSignal(stage.window.opening.quit_asked):
        qtbot.mouseClick(button(stage.window, "Quit"), Qt.MouseButton.LeftButton)
    assert not stage.window.isVisible()
    stage.close()


def test_a_job_shows_in_the_status_bar_and_is_stopped_there(stage: Stage, qtbot: QtBot) -> None:
    stopped = threading.Event()

    def work(run: JobRun) -> str:
        run.tell(SyncProgress("DTX League", "details", 34, 52, 18.0))
        if run.cancel.wait(20):
            stopped.set()
        return ""

    jobs, status = stage.desk.jobs, stage.window.status
    jobs.add(sync_job_id(1), "Sync DTX League", timedelta(days=1), work, soon=True)
    qtbot.waitUntil(lambda: "34 of 52" in texts(status))
    assert "18 s left" in texts(status)
    assert not stage.window.actions_["league.sync"].isEnabled()
    qtbot.mouseClick(button(status, "Stop"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(stopped.is_set)
    qtbot.waitUntil(lambda: status.job_shown == "")


def test_closing_stops_what_runs(stage: Stage, qtbot: QtBot) -> None:
    stopped, begun = threading.Event(), threading.Event()

    def work(run: JobRun) -> str:
        begun.set()
        run.cancel.wait(20)
        stopped.set()
        return ""

    stage.desk.jobs.add(sync_job_id(1), "Sync", timedelta(days=1), work, soon=True)
    qtbot.waitUntil(begun.is_set)
    qtbot.waitUntil(lambda: stage.window.status.job_shown != "")
    stage.window.close()
    assert stopped.wait(10)


def test_a_bug_offers_a_report_without_secrets(
    stage: Stage, qtbot: QtBot, expect_warning: LoggedWarnings
) -> None:
    key = "0123456789ABCDEF" * 2

    def bug() -> None:
        raise RuntimeError(f"key={key}")

    stage.window.runner.query(bug, on_result=lambda _: None)
    qtbot.waitUntil(lambda: stage.window.findChild(CrashDialog) is not None)
    dialog = stage.window.findChild(CrashDialog)
    assert isinstance(dialog, CrashDialog)
    qtbot.mouseClick(button(dialog, "Copy the details"), Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "RuntimeError" in copied
    assert key not in copied
    dialog.close()


def test_about_says_where_the_data_are(stage: Stage, qtbot: QtBot) -> None:
    stage.window.actions_["help.about"].trigger()
    dialog = stage.window.findChild(AboutDialog)
    assert isinstance(dialog, AboutDialog)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert str(stage.desk.paths.root) in said
    qtbot.keyClick(dialog, Key.Key_Escape)


@pytest.mark.parametrize("page", ["players", "leagues"])
def test_every_control_has_a_name_and_is_reached_by_tab(
    stage: Stage, qtbot: QtBot, page: str
) -> None:
    window = stage.window
    window.show_page(page)
    stage.settle()
    controls = [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, (QAbstractButton, QLineEdit))
        and widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus  # an icon inside of a field
    ]
    nameless = [
        widget for widget in controls if not (widget.accessibleName() or widget_text(widget))
    ]
    assert controls
    assert not nameless
    window.activateWindow()
    reached = set()
    for _ in range(80):
        qtbot.keyClick(QApplication.focusWidget() or window, Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is None or focused in reached:
            break
        reached.add(focused)
    assert any(isinstance(widget, QLineEdit) for widget in reached)
    assert len(reached) > 6


def widget_text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def test_the_theme_is_switched_from_the_menu_and_kept(
    stage: Stage, dressed: Theme, qtbot: QtBot
) -> None:
    stage.window.actions_["theme.light"].trigger()
    assert dressed.name == "light"
    stage.settle()
    text = stage.desk.paths.settings.read_text("utf-8")
    assert 'theme = "light"' in text


def test_what_fails_every_minute_is_told_once(stage: Stage, qtbot: QtBot) -> None:
    runs: list[int] = []

    def work(run: JobRun) -> str:
        runs.append(1)
        raise EnvironmentProblem("Steam can't be reached", "There is no network")

    jobs = stage.desk.jobs
    jobs.add(sync_job_id(1), "Sync DTX League", timedelta(days=1), work, soon=True)
    for number in range(1, 4):
        qtbot.waitUntil(lambda n=number: len(runs) == n)
        qtbot.waitUntil(lambda: not any(state.running for state in jobs.list()))
        qtbot.waitUntil(lambda: len(notices(stage.window)) > 0)
        jobs.run_now(sync_job_id(1))
    assert len(notices(stage.window)) == 1
    assert "There is no network" in notices(stage.window)[0]


def test_players_are_exported_to_the_file_that_was_named(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    stage.window.actions_["export"].trigger()
    qtbot.waitUntil(lambda: stage.window.findChild(ExportDialog) is not None)
    dialog = stage.window.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    what = dialog.findChildren(QComboBox)[0]
    what.setFocus()
    qtbot.keyClick(what, Key.Key_End)
    qtbot.mouseClick(button(dialog, "Choose a file…"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stage.window.findChild(QFileDialog) is not None)
    picker = stage.window.findChild(QFileDialog)
    assert isinstance(picker, QFileDialog)
    picker.selectFile(str(tmp_path / "players.csv"))
    picker.accept()
    qtbot.waitUntil(lambda: any("Exported" in notice for notice in notices(stage.window)))
    assert len((tmp_path / "players.csv").read_text("utf-8-sig").splitlines()) == 25


def test_the_menu_leads_to_everything_by_keyboard(stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClick(stage.window, Key.Key_F10)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entries = [entry.text() for entry in menu.actions() if not entry.isSeparator()]
    leading = ["Players", "Leagues", "Edit", "Database", "View", "Go to", "About dtxdesk", "Quit"]
    assert [entry for entry in entries if entry in leading] == leading
    menu.close()
