from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QProgressBar, QScrollBar, QStyle, QStyleOptionSlider
from pytestqt.qtbot import QtBot

from dtxdesk.ui.theme import Theme

Sub = QStyle.SubControl


@pytest.fixture
def bar(dressed: Theme, qtbot: QtBot) -> QScrollBar:
    made = QScrollBar(Qt.Orientation.Vertical)
    qtbot.addWidget(made)
    made.setRange(0, 900)
    made.setPageStep(100)
    made.resize(12, 400)
    made.show()
    return made


def part(bar: QScrollBar, name: QStyle.SubControl) -> tuple[int, int]:
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    rect = bar.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, name, bar)
    return rect.top(), rect.height()


def test_the_handle_is_as_long_as_its_share(bar: QScrollBar) -> None:
    assert part(bar, Sub.SC_ScrollBarSlider) == (0, 40)
    bar.setValue(900)
    assert part(bar, Sub.SC_ScrollBarSlider) == (360, 40)


def test_the_handle_can_always_be_caught(bar: QScrollBar) -> None:
    bar.setRange(0, 4_400_000)  # 100,000 rows
    assert part(bar, Sub.SC_ScrollBarSlider) == (0, 32)


def test_a_bar_has_no_arrows(bar: QScrollBar) -> None:
    assert part(bar, Sub.SC_ScrollBarAddLine)[1] == 0
    assert part(bar, Sub.SC_ScrollBarSubLine)[1] == 0


def test_the_handle_is_dragged(bar: QScrollBar, qtbot: QtBot) -> None:
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(bar, left, pos=QPoint(6, 20))
    qtbot.mouseMove(bar, QPoint(6, 200))
    qtbot.mouseRelease(bar, left, pos=QPoint(6, 200))
    assert bar.value() == pytest.approx(450, abs=5)


def test_a_click_beside_the_handle_goes_on_by_a_page(bar: QScrollBar, qtbot: QtBot) -> None:
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, 300))
    assert bar.value() == 100


@pytest.fixture
def progress(dressed: Theme, qtbot: QtBot) -> QProgressBar:
    made = QProgressBar()
    made.setTextVisible(False)
    qtbot.addWidget(made)
    made.resize(200, 4)
    made.show()
    return made


def filled(progress: QProgressBar, theme: Theme) -> list[int]:
    """Where the bar is filled, along its middle."""
    image: QImage = progress.grab().toImage()
    ink = theme.tokens.good
    return [x for x in range(image.width()) if image.pixelColor(x, image.height() // 2) == ink]


def test_a_bar_is_filled_by_what_is_done(progress: QProgressBar, dressed: Theme) -> None:
    progress.setRange(0, 400)
    progress.setValue(100)
    done = filled(progress, dressed)
    assert (done[0], done[-1]) == pytest.approx((1, 48), abs=2)


def test_without_a_known_end_a_piece_moves(
    progress: QProgressBar, dressed: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dressed, "reduced_motion", False)
    progress.setRange(0, 0)
    before = filled(progress, dressed)
    qtbot.waitUntil(lambda: filled(progress, dressed) != before)


def test_with_reduced_motion_it_stands_in_the_middle_from_then_on(
    progress: QProgressBar, dressed: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    progress.setRange(0, 0)
    monkeypatch.setattr(dressed, "reduced_motion", True)
    piece = filled(progress, dressed)
    assert (piece[0] + piece[-1]) / 2 == pytest.approx(100, abs=2)
