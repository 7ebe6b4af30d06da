from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from dtxdesk.ui.delegates.mirroring import is_flipped, mirrored_row
from dtxdesk.ui.delegates.painting import draw_icon, draw_row_ground, draw_text, middle
from dtxdesk.ui.pages import PAGES
from dtxdesk.ui.sidebar import NavButton
from dtxdesk.ui.theme import Theme

ROW = QRect(10, 0, 181, 32)
FROM_LEFT, FROM_RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
WHITE = QColor("white")


def painted(paint: Callable[[QPainter], object]) -> QImage:
    image = QImage(QSize(200, 32), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image


def test_words_go_to_the_other_side_and_stay_upright(dressed: Theme) -> None:
    def mirrored(painter: QPainter) -> None:
        with mirrored_row(painter, ROW, FROM_RIGHT):
            used = draw_text(painter, ROW.adjusted(8, 0, -40, 0), "Korvus", WHITE)
            assert used > 0
            draw_icon(painter, "undo", WHITE, middle(ROW, ROW.right() - 15, 16, 16))
            assert is_flipped()

    def by_hand(painter: QPainter) -> None:
        draw_text(painter, ROW.adjusted(40, 0, -8, 0), "Korvus", WHITE, align="right")
        draw_icon(painter, "undo", WHITE, middle(ROW, ROW.left(), 16, 16))

    assert painted(mirrored) == painted(by_hand)
    assert not is_flipped()


def test_the_bar_of_a_chosen_row_stands_where_the_row_begins(dressed: Theme) -> None:
    def ground(direction: Qt.LayoutDirection) -> QImage:
        def paint(painter: QPainter) -> None:
            with mirrored_row(painter, ROW, direction):
                draw_row_ground(painter, ROW, selected=True, hovered=False)

        return painted(paint)

    accent = dressed.tokens.accent.rgb()
    usual, other = ground(FROM_LEFT), ground(FROM_RIGHT)
    assert (usual.pixel(ROW.left(), 10), other.pixel(ROW.right(), 10)) == (accent, accent)
    assert accent not in (usual.pixel(ROW.right(), 10), other.pixel(ROW.left(), 10))


def test_what_fails_in_a_mirrored_row_leaves_the_next_one_as_it_is(dressed: Theme) -> None:
    def paint(painter: QPainter) -> None:
        with pytest.raises(ZeroDivisionError), mirrored_row(painter, ROW, FROM_RIGHT):
            _ = 1 // 0
        draw_text(painter, ROW, "Korvus", WHITE)

    assert painted(paint) == painted(lambda painter: draw_text(painter, ROW, "Korvus", WHITE))


def test_a_page_of_the_sidebar_has_its_icon_at_the_side_where_people_begin(
    dressed: Theme, qtbot: QtBot
) -> None:
    button = NavButton(next(entry for entry in PAGES if entry.sidebar))
    qtbot.addWidget(button)
    button.resize(191, 32)
    usual = button.grab().toImage()
    button.setLayoutDirection(FROM_RIGHT)
    other = button.grab().toImage()
    icon, mirrored = QRect(8, 8, 16, 16), QRect(191 - 8 - 16, 8, 16, 16)
    assert usual.copy(icon) == other.copy(mirrored)
    assert usual.copy(icon) != other.copy(icon)
