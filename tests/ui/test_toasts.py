from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dtxdesk.ui.theme import Theme
from dtxdesk.ui.toasts import Toast, Toasts
from dtxdesk.ui.widgets import Button


@pytest.fixture
def toasts(dressed: Theme, qtbot: QtBot) -> Iterator[Toasts]:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(900, 600)
    with qtbot.waitExposed(host):
        host.show()
    made = Toasts(host)
    yield made
    made.deleteLater()


def said(toasts: Toasts) -> list[str]:
    return [toast.accessibleName() for toast in toasts.shown]


def press(toast: Toast, words: str, qtbot: QtBot) -> None:
    button = next(b for b in toast.findChildren(Button) if words in (b.text(), b.accessibleName()))
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_at_most_three_and_errors_stay_longest(toasts: Toasts) -> None:
    toasts.show("Lost", "The server is away.", "error")
    for number in range(4):
        toasts.show(f"Note {number}")
    assert said(toasts) == ["Lost. The server is away.", "Note 2", "Note 3"]


def test_undo_is_pressed_and_the_notice_goes(toasts: Toasts, qtbot: QtBot) -> None:
    pressed: list[bool] = []
    toasts.show("Korvus saved", button="Undo", on_button=lambda: pressed.append(True), undo=True)
    press(toasts.shown[0], "Undo", qtbot)
    assert pressed == [True]
    assert said(toasts) == []


def test_only_the_newest_change_offers_its_undo(toasts: Toasts) -> None:
    toasts.show("One", button="Undo", undo=True)
    toasts.show("A note")
    toasts.show("Two", button="Undo", undo=True)
    assert said(toasts) == ["A note", "Two"]


def test_escape_closes_the_notice_with_the_focus(toasts: Toasts, qtbot: QtBot) -> None:
    toasts.show("Lost", "", "error", button="Choose")
    button = toasts.shown[0].findChildren(Button)[0]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Escape)
    assert said(toasts) == []


def test_they_stand_in_the_corner_above_what_is_kept_clear(toasts: Toasts, dressed: Theme) -> None:
    dressed.reduced_motion = True
    toasts.keep_clear(28)
    toasts.show("One")
    toasts.show("Two", "with a second line that goes on for longer than the notice is wide")
    first, second = toasts.shown
    host = first.parentWidget()
    assert second.geometry().bottom() < host.height() - 28
    assert second.geometry().right() < host.width()
    assert first.geometry().bottom() < second.geometry().top()
    dressed.reduced_motion = False
