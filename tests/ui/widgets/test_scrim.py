from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from dtxdesk.ui.main_window import MainWindow
from dtxdesk.ui.widgets.scrim import DialogScrim
from tests.ui.conftest import Stage


def veil(window: MainWindow) -> QWidget:
    found = window.findChild(DialogScrim)
    assert found is not None
    return found


def test_a_dialog_dims_the_whole_window_behind_it(stage: Stage, qtbot: QtBot) -> None:
    stage.window.actions_["help.about"].trigger()
    qtbot.waitUntil(veil(stage.window).isVisible)
    stage.window.resize(1000, 700)
    content = stage.window.centralWidget()
    assert content is not None
    assert veil(stage.window).geometry() == content.rect()
    for dialog in stage.window.findChildren(QDialog):
        dialog.close()
    qtbot.waitUntil(veil(stage.window).isHidden)


def test_the_page_stays_dim_from_one_dialog_to_the_next(stage: Stage, qtbot: QtBot) -> None:
    first, second = QDialog(stage.window), QDialog(stage.window)
    first.open()
    qtbot.waitUntil(veil(stage.window).isVisible)
    first.close()
    second.open()
    assert veil(stage.window).isVisible()
    qtbot.wait(150)
    assert veil(stage.window).isVisible()
    second.close()


def test_a_window_that_blocks_nothing_leaves_the_page_bright(stage: Stage) -> None:
    viewer = stage.window.show_log()
    assert viewer.isVisible()
    stage.settle()
    assert veil(stage.window).isHidden()
    viewer.close()
