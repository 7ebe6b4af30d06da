"""A dialog that needs more room than the screen has can still be used to its last button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from dtxdesk.ui.theme import Theme
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.scrim import Scrim


def tall(lines: int) -> tuple[Dialog, QPushButton]:
    dialog = Dialog()
    column = QVBoxLayout(dialog)
    for number in range(lines):
        column.addWidget(QLineEdit(f"Line {number}"))
    button = QPushButton("Save")
    column.addWidget(button)
    return dialog, button


def test_one_that_is_too_high_scrolls_to_what_has_the_focus(dressed: Theme, qtbot: QtBot) -> None:
    dialog, button = tall(80)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    assert button.visibleRegion().isEmpty()
    for _ in range(80):
        qtbot.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
    assert button.hasFocus()
    assert not button.visibleRegion().isEmpty()
    dialog.close()


def test_one_that_fits_is_left_alone(dressed: Theme, qtbot: QtBot) -> None:
    dialog, button = tall(3)
    qtbot.addWidget(dialog)
    dialog.open()
    assert button.parentWidget() is dialog
    dialog.close()


def test_the_lower_of_two_dialogs_is_dim(dressed: Theme, qtbot: QtBot) -> None:
    lower = Dialog()
    qtbot.addWidget(lower)
    lower.resize(400, 300)
    lower.open()
    upper = Dialog(lower)
    upper.open()
    veil = lower.findChild(Scrim)
    assert veil is not None
    assert veil.isVisible()
    assert veil.geometry() == lower.rect()
    upper.close()
    qtbot.waitUntil(veil.isHidden)


def test_a_name_in_a_title_stays_as_it_is(dressed: Theme, qtbot: QtBot) -> None:
    dialog = Dialog()
    qtbot.addWidget(dialog)
    dialog.setWindowTitle("Edit <b>Cup</b> [*] & Co")
    dialog.open()
    assert dialog.windowHandle().title() == "Edit <b>Cup</b> [*] & Co"
    dialog.close()
