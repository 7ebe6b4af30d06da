"""Whatever is open during a switch of theme, or hidden, ends up in the new one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QStackedWidget,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dtxdesk.ui.theme import Theme, ThemeName
from dtxdesk.ui.theme.tokens import load_tokens
from dtxdesk.ui.toasts import Toasts
from dtxdesk.ui.widgets import Badge, Banner, Button, Card, Chip, Frame, Label, SearchField

OTHER: dict[ThemeName, ThemeName] = {"dark": "light", "light": "dark"}


def colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(bytes(image.constBits())).cast("I")
    return {QColor.fromRgb(pixel).name() for pixel in set(pixels)}


def of(theme: ThemeName, *tokens: str) -> set[str]:
    return {load_tokens(theme)[token].name() for token in tokens}


@pytest.fixture
def place(dressed: Theme, qtbot: QtBot) -> QWidget:
    """A window with room for whatever is tried."""
    window = QWidget()
    QVBoxLayout(window)
    window.resize(640, 400)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window


def put(place: QWidget, widget: QWidget) -> QWidget:
    layout = place.layout()
    assert layout is not None
    layout.addWidget(widget)
    widget.show()
    return widget


def combo() -> QComboBox:
    box = QComboBox()
    box.addItems(["Carry", "Mid"])
    return box


def a_chip_that_is_on() -> Chip:
    chip = Chip("Archived")
    chip.set_value(True)
    return chip


def a_full_bar() -> QScrollBar:
    bar = QScrollBar()
    bar.setRange(0, 100)
    bar.setMinimumSize(12, 120)
    return bar


def off(button: QPushButton) -> QPushButton:
    button.setEnabled(False)
    return button


PARTS: dict[str, tuple[type[QWidget] | object, tuple[str, ...]]] = {
    "button": (lambda: Button("Save"), ("raised", "line")),
    "primary": (lambda: Button("Save", kind="primary"), ("accent",)),
    "danger": (lambda: Button("Forget", kind="danger"), ("raised", "line")),
    "off": (lambda: off(Button("Save", kind="primary")), ("line",)),
    "chip": (a_chip_that_is_on, ("accent_soft", "accent_text")),
    "field": (lambda: QLineEdit("Korvus"), ("field",)),
    "search": (lambda: SearchField("Name"), ("field",)),
    "notes": (lambda: QPlainTextEdit("Notes"), ("field", "control")),
    "list": (combo, ("field",)),
    "card": (lambda: Card("Formula"), ("raised", "line")),
    "panel": (lambda: Frame("panel"), ("panel",)),
    "banner": (lambda: Banner("warning"), ("accent_soft", "accent_text")),
    "badge": (lambda: Badge("Primary", "error"), ("bad_soft",)),
    "scroll bar": (a_full_bar, ("track",)),
}


@pytest.mark.parametrize("name", PARTS)
def test_a_part_takes_the_colours_of_the_new_theme(
    place: QWidget, dressed: Theme, name: str
) -> None:
    make, tokens = PARTS[name]
    assert callable(make)
    part = put(place, make())
    part.setMinimumHeight(max(part.minimumHeight(), 30))
    assert of("dark", *tokens) <= colours(part)
    dressed.set_mode("light")
    seen = colours(part)
    assert of("light", *tokens) <= seen
    assert not of("dark", *tokens) & seen


@pytest.mark.parametrize("tone", ["text", "muted", "faint", "accent", "good", "bad"])
def test_words_keep_their_tone(place: QWidget, dressed: Theme, tone: str) -> None:
    token = "accent_text" if tone == "accent" else tone
    label = Label("Korvus", tone=tone)  # type: ignore[arg-type]
    put(place, label)
    for name in ("light", "dark"):
        dressed.set_mode(name)
        ink = label.palette().color(label.foregroundRole())
        assert ink == load_tokens(name)[token]
        assert ink.name() in colours(label)


def test_a_hidden_page_is_in_the_new_theme_when_it_comes_back(
    place: QWidget, dressed: Theme
) -> None:
    pages = QStackedWidget()
    for number in range(2):
        pages.addWidget(Card(f"Page {number}"))
    put(place, pages)
    dressed.set_mode("light")
    pages.setCurrentIndex(1)
    assert of("light", "raised") <= colours(pages)
    assert not of("dark", "raised") & colours(pages)


def test_an_open_dialog_goes_along(place: QWidget, dressed: Theme, qtbot: QtBot) -> None:
    dialog = QDialog(place)
    column = QVBoxLayout(dialog)
    column.addWidget(QLineEdit("Korvus"))
    column.addWidget(Button("Forget", kind="danger"))
    with qtbot.waitActive(dialog):
        dialog.open()
    assert of("dark", "raised", "field", "bad_soft") <= colours(dialog)
    dressed.set_mode("light")
    seen = colours(dialog)
    assert of("light", "raised", "field", "bad_soft") <= seen
    assert not of("dark", "raised", "field", "bad_soft") & seen
    dialog.close()


@pytest.fixture
def menu(place: QWidget) -> Iterator[QMenu]:
    made = QMenu(place)
    made.addAction("Copy as CSV")
    made.addSeparator()
    made.setActiveAction(made.addAction("Edit"))
    made.popup(place.mapToGlobal(QPoint(10, 10)))
    yield made
    made.close()


def test_an_open_menu_goes_along(menu: QMenu, dressed: Theme) -> None:
    assert of("dark", "raised", "control") <= colours(menu)
    dressed.set_mode("light")
    assert of("light", "raised", "control") <= colours(menu)
    assert not of("dark", "raised", "control") & colours(menu)


def test_an_open_list_goes_along(place: QWidget, dressed: Theme) -> None:
    box = combo()
    put(place, box)
    box.showPopup()
    dressed.set_mode("light")
    assert of("light", "raised") <= colours(box.view())
    assert not of("dark", "raised") & colours(box.view())
    box.hidePopup()


def test_a_toast_goes_along(place: QWidget, dressed: Theme) -> None:
    toasts = Toasts(place)
    toasts.show("Korvus saved", kind="error")
    dressed.set_mode("light")
    (toast,) = toasts.shown
    assert of("light", "raised", "control") <= colours(toast)
    assert not of("dark", "raised", "control") & colours(toast)


def test_a_tooltip_goes_along(place: QWidget, dressed: Theme, qtbot: QtBot) -> None:
    def tips() -> list[QWidget]:
        shown = (tip for tip in QApplication.topLevelWidgets() if tip.isVisible())
        return [tip for tip in shown if tip.metaObject().className() == "QTipLabel"]

    QToolTip.showText(place.mapToGlobal(QPoint(10, 10)), "Nothing is selected.", place)
    qtbot.waitUntil(lambda: bool(tips()))
    (tip,) = tips()
    assert of("dark", "raised", "control", "text") <= colours(tip)
    dressed.set_mode("light")
    assert of("light", "raised", "control", "text") <= colours(tip)
    QToolTip.hideText()


def test_selected_text_in_a_field_is_told_by_the_accent(place: QWidget, dressed: Theme) -> None:
    field = QLineEdit("Korvus")
    put(place, field)
    field.selectAll()
    assert of("dark", "accent") <= colours(field)
    dressed.set_mode("light")
    assert of("light", "accent") <= colours(field)
