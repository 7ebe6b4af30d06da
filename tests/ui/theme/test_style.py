from __future__ import annotations

from itertools import pairwise

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from dtxdesk.ui.theme import Theme, set_look
from dtxdesk.ui.widgets import Button


def inked_columns(button: Button, ground: QColor) -> list[int]:
    """The columns, in its middle, that are not of the ground: those of icon and words."""
    image = button.grab().toImage()
    edge = 6  # beside the border and its round corners
    return [
        x
        for x in range(edge, image.width() - edge)
        if any(image.pixelColor(x, y) != ground for y in range(edge, image.height() - edge))
    ]


def test_icon_and_words_of_a_button_stand_apart(dressed: Theme, qtbot: QtBot) -> None:
    plain, iconed = Button("New player"), Button("New player", "plus")
    for button in (plain, iconed):
        qtbot.addWidget(button)
        button.resize(button.sizeHint())
    assert iconed.sizeHint().width() - plain.sizeHint().width() == 16 + 6
    columns = inked_columns(iconed, dressed.tokens.raised)
    words = inked_columns(plain, dressed.tokens.raised)
    gaps = [right - left for left, right in pairwise(columns)]
    assert gaps.index(max(gaps)) < 16  # the widest gap is behind the icon
    assert columns[-1] - columns[gaps.index(max(gaps)) + 1] == words[-1] - words[0]  # nothing cut


def test_a_field_that_is_off_has_nothing_marked_wrong(dressed: Theme, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.resize(120, 30)
    set_look(field, "wrong", True)
    bad = dressed.tokens.bad

    def edge() -> QColor:
        return field.grab().toImage().pixelColor(60, 0)

    assert edge() == bad
    field.setEnabled(False)
    assert edge() != bad
