from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.theme import Theme
from dtxdesk.ui.widgets import Tabs


@pytest.fixture
def german() -> Iterator[None]:
    usual = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(usual)


def test_digits_are_grouped_as_the_reader_does(german: None) -> None:
    assert [grouped(number) for number in (0, 999, 24_880, 8_314_973_481, -1_500)] == [
        "0",
        "999",
        "24.880",
        "8.314.973.481",
        "-1.500",
    ]


def test_in_english_with_commas() -> None:
    assert grouped(24_880) == "24,880"


def test_a_count_beside_a_tab_is_the_readers(dressed: Theme, qtbot: QtBot, german: None) -> None:
    tabs = Tabs("Parts")
    qtbot.addWidget(tabs)
    tabs.add("players", "Spieler")
    tabs.set_count("players", 24_880)
    assert tabs.accessibleTabName(0) == "Spieler 24.880"
