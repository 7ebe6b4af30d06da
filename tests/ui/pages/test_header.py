from __future__ import annotations

from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from dtxdesk.ui.pages.header import PageHeader
from dtxdesk.ui.theme import Theme
from dtxdesk.ui.widgets import Badge, Button, ElidedLabel
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


def test_buttons_give_their_words_before_the_title_and_the_primary_one_is_the_last(
    dressed: Theme, qtbot: QtBot
) -> None:
    header = PageHeader("DTX League")
    qtbot.addWidget(header)
    edit, sync = Button("Edit", "edit"), Button("Sync now", "sync", "primary")
    for button in (edit, sync):
        header.add_button(button)
    header.set_badges([Badge("Primary")])
    header.set_note("54 players, of them 47 with a league MMR")
    header.resize(800, 60)
    header.show()
    assert (edit.text(), sync.text()) == ("Edit", "Sync now")
    widths = {}
    for width in range(800, header.minimumSizeHint().width() - 1, -1):
        header.resize(width, 60)
        widths[width] = (bool(edit.text()), bool(sync.text()))
    shown = list(dict.fromkeys(widths.values()))
    assert shown == [(True, True), (False, True), (False, False)]
    assert (edit.accessibleName(), edit.toolTip()) == ("Edit", "Edit")
    header.resize(800, 60)
    assert (edit.text(), edit.toolTip(), sync.text()) == ("Edit", "", "Sync now")


def test_a_shorter_title_takes_less_room(dressed: Theme, qtbot: QtBot) -> None:
    header = PageHeader("Cup of everybody who has ever been here")
    qtbot.addWidget(header)
    header.resize(900, 60)
    header.show()
    header.set_title("Cup")
    title = header.findChild(ElidedLabel)
    assert title is not None
    qtbot.waitUntil(lambda: 0 < title.width() < 60)
