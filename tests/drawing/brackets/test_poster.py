"""A bracket on paper: nothing of it is lost between the pages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from dtxdesk.domain.stages.layout import BOX_HEIGHT, BOX_WIDTH
from dtxdesk.drawing.brackets.look import BracketLook
from dtxdesk.drawing.brackets.poster import BracketPages
from dtxdesk.drawing.pages.look import POINT, PageLook
from dtxdesk.drawing.pages.printable import Paper, Sheet, Turned
from tests.drawing.brackets.test_painting import look, sheet_of

__all__ = ["look"]


def poster(teams: int, sheet: Sheet, look: BracketLook) -> BracketPages:
    words = PageLook(look.body, look.semibold)
    drawn, _ = sheet_of(teams, over=False)
    return BracketPages(drawn, look, "Cup", "Today", sheet, words, "Page {page} of {pages}")


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("turned", list(Turned))
@pytest.mark.parametrize("teams", [2, 8, 64])
def test_every_series_is_whole_on_some_page(
    look: BracketLook, paper: Paper, turned: Turned, teams: int
) -> None:
    pages = poster(teams, Sheet(paper, turned), look)
    parts = pages.parts
    assert len(parts) == len(pages)
    drawn, _ = sheet_of(teams, over=False)
    for box in drawn.layout.boxes:
        whole = QRectF(box.left, box.top, BOX_WIDTH, BOX_HEIGHT)
        assert any(part.contains(whole) for part in parts)
    assert turned is Turned.AUTOMATIC or pages.landscape == (turned is Turned.SIDEWAYS)


def test_a_small_one_is_on_one_page_and_not_blown_up(look: BracketLook) -> None:
    pages = poster(2, Sheet(), look)
    assert len(pages) == 1
    image = QImage(800, 800, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.scale(1 / POINT, 1 / POINT)
    pages.paint(painter, 0)
    painter.end()
    assert any(
        image.pixelColor(x, y).lightness() < 255 for x in range(0, 500, 2) for y in range(0, 300, 2)
    )
