from __future__ import annotations

from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from dtxdesk.ui.pages.header import PageHeader
from dtxdesk.ui.theme import Theme
from dtxdesk.ui.widgets import Button, ElidedLabel
from dtxdesk.ui.widgets.search_button import SearchButton


def test_the_search_field_gives_way_before_the_title(dressed: Theme, qtbot: QtBot) -> None:
    header = PageHeader("Settings of everything")
    qtbot.addWidget(header)
    header.add_search(QAction("Search", header))
    header.add_button(Button("Save a backup now"))
    header.resize(900, 60)
    header.show()
    search = header.findChild(SearchButton)
    title = header.findChild(ElidedLabel)
    assert search is not None
    assert title is not None
    qtbot.waitUntil(lambda: search.width() == 224)
    header.resize(500, 60)
    qtbot.waitUntil(lambda: search.width() == 30)
    qtbot.waitUntil(lambda: title.width() >= title.sizeHint().width())
