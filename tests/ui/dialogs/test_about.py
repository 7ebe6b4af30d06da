from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QWidget

from dtxdesk import __version__
from dtxdesk.ui.dialogs.about import AboutDialog
from dtxdesk.ui.dialogs.crash import CrashDialog
from dtxdesk.ui.log.viewer import LogViewer
from tests.ui.conftest import Stage

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def button(widget: QWidget, words: str) -> QAbstractButton:
    return next(
        found
        for found in widget.findChildren(QAbstractButton)
        if found.isVisible() and words in (found.text(), found.accessibleName())
    )


def test_about_has_the_licences_of_all_parts(empty_stage: Stage) -> None:
    stage = empty_stage
    stage.window.perform("help.about")
    dialog = stage.window.findChild(AboutDialog)
    assert isinstance(dialog, AboutDialog)
    stage.settle()
    stage.qtbot.mouseClick(button(dialog, "Copy for a report"), LEFT)
    copied = QGuiApplication.clipboard().text()
    assert f"dtxdesk: {__version__}" in copied
    assert str(stage.desk.paths.root) in copied
    dialog.tabs.setFocus()
    stage.qtbot.keyClick(dialog.tabs, Key.Key_Right)
    assert dialog.list.isVisible()
    assert "MIT License" in dialog.text.toPlainText()
    dialog.list.setFocus()
    names = []
    for _ in range(dialog.parts.rowCount()):
        names.append(dialog.list.currentIndex().data())
        assert len(dialog.text.toPlainText()) > 40, names[-1]
        stage.qtbot.keyClick(dialog.list, Key.Key_Down)
    assert {"dtxdesk", "Inter (typeface)", "SQLAlchemy"} <= set(names)


def test_a_mistake_of_the_program_leads_to_the_log(empty_stage: Stage) -> None:
    stage = empty_stage
    stage.window.dialogs.show_crash(ValueError("boom with password=hunter2hunter2"))
    dialog = stage.window.findChild(CrashDialog)
    assert isinstance(dialog, CrashDialog)
    assert "boom" in dialog.details
    assert "hunter2" not in dialog.details
    stage.qtbot.mouseClick(button(dialog, "Show in log"), LEFT)
    stage.settle()
    assert stage.window.findChild(CrashDialog) is None
    viewer = stage.window.findChild(LogViewer)
    assert isinstance(viewer, LogViewer)
    assert viewer.isVisible()
    assert viewer.level.currentText() == "Errors only"
    viewer.close()
    stage.settle()


def test_the_log_is_one_window(empty_stage: Stage) -> None:
    stage = empty_stage
    stage.qtbot.keyClick(
        stage.window,
        Key.Key_L,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    first = stage.window.findChild(LogViewer)
    assert isinstance(first, LogViewer)
    stage.settle()
    assert stage.window.dialogs.show_log() is first
    first.close()
    stage.settle()
