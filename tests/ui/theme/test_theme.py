from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontInfo, QFontMetricsF, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QFocusFrame, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dtxdesk.paths import resource
from dtxdesk.ui.theme import Metrics, Theme, icon
from dtxdesk.ui.theme.metrics import WEIGHTS


def test_switching_the_theme_changes_everything_at_once(dressed: Theme, qtbot: QtBot) -> None:
    dark = QApplication.palette().color(QPalette.ColorRole.Window)
    with qtbot.waitSignal(dressed.changed):
        dressed.set_mode("light")
    light = QApplication.palette().color(QPalette.ColorRole.Window)
    assert (dark, light) != (light, dark)
    assert light == dressed.tokens.window


def test_the_same_theme_again_is_no_change(dressed: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dressed.changed):
        dressed.set_mode("dark")


def test_system_goes_along_with_the_desktop(dressed: Theme) -> None:
    dressed.set_mode("system")
    assert dressed.mode == "system"
    wanted = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Light
    assert dressed.name == ("light" if wanted else "dark")


def test_disabled_text_is_faint(dressed: Theme) -> None:
    palette = QApplication.palette()
    faint = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert faint == dressed.tokens.faint


def test_the_typeface_that_ships_is_the_one_in_use(dressed: Theme) -> None:
    assert QFontInfo(dressed.metrics.font()).family() == "Inter"


def test_three_weights_are_three_faces(dressed: Theme) -> None:
    widths = {
        weight: QFontMetricsF(dressed.metrics.font("title", weight)).horizontalAdvance("Vantablack")
        for weight in WEIGHTS
    }
    assert widths["regular"] < widths["medium"] < widths["semibold"]


@pytest.mark.parametrize("weight", ["regular", "medium", "semibold"])
def test_digits_line_up(dressed: Theme, weight: str) -> None:
    metrics = QFontMetricsF(dressed.metrics.font("body", weight))  # type: ignore[arg-type]
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")


def test_sizes_follow_the_text(dressed: Theme) -> None:
    normal, large = Metrics(1.0), Metrics(1.5)
    assert normal.px(376) == 376
    assert large.px(376) == pytest.approx(564, abs=2)
    assert large.font().pixelSize() == pytest.approx(19.5, abs=0.6)
    assert normal.px(0) == 0
    assert normal.px(0.2) == 1


# Icons


def opaque_colours(made: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    image = made.pixmap(QSize(32, 32), mode).toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


def test_every_icon_can_be_drawn(dressed: Theme) -> None:
    for file in resource("icons").glob("*.svg"):
        assert not icon(file.stem).pixmap(16, 16).isNull(), file.name
        assert opaque_colours(icon(file.stem, "text")), file.name


def test_an_icon_goes_along_with_the_theme(dressed: Theme) -> None:
    made = icon("home", "accent_text")
    assert opaque_colours(made) == {dressed.tokens.accent_text.name()}
    dressed.set_mode("light")
    assert opaque_colours(made) == {dressed.tokens.accent_text.name()}


def test_a_disabled_icon_is_faint(dressed: Theme) -> None:
    found = opaque_colours(icon("home", "text"), QIcon.Mode.Disabled)
    assert found == {dressed.tokens.faint.name()}


def test_an_icon_is_sharp_at_any_resolution(dressed: Theme) -> None:
    for ratio in (1.0, 1.25, 2.0, 3.0):
        pixmap = icon("search").pixmap(QSize(16, 16), ratio)
        assert pixmap.size() == QSize(round(16 * ratio), round(16 * ratio))
        assert pixmap.devicePixelRatio() == ratio


def test_an_unknown_icon_is_an_error(dressed: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        icon("unicorn")


# The focus ring


@pytest.fixture
def two_buttons(dressed: Theme, qtbot: QtBot) -> tuple[QWidget, QPushButton, QPushButton]:
    window = QWidget()
    column = QVBoxLayout(window)
    first, second = QPushButton("First"), QPushButton("Second")
    column.addWidget(first)
    column.addWidget(second)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window, first, second


def ringed(window: QWidget) -> list[QWidget | None]:
    return [frame.widget() for frame in window.findChildren(QFocusFrame) if frame.isVisible()]


def test_the_keyboard_brings_the_ring(
    two_buttons: tuple[QWidget, QPushButton, QPushButton], qtbot: QtBot
) -> None:
    window, first, second = two_buttons
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert ringed(window) == [second]


def test_the_mouse_takes_it_away(
    two_buttons: tuple[QWidget, QPushButton, QPushButton], qtbot: QtBot
) -> None:
    window, first, _ = two_buttons
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert first.hasFocus()
    assert ringed(window) == []
