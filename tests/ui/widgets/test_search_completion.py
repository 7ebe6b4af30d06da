from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dtxdesk.domain.search import Kind, SearchKey
from dtxdesk.ui.theme import Theme
from dtxdesk.ui.widgets import SearchField

KEYS = {
    "mmr": SearchKey("mmr", Kind.NUMBER, "Base MMR: mmr>4000"),
    "games": SearchKey("games", Kind.NUMBER, "Games in the league"),
    "pos": SearchKey("pos", Kind.POSITION, "Plays a position: pos:mid"),
}
Key = Qt.Key


class Desk(QWidget):
    """A search box, and somewhere else to go."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self.qtbot = qtbot
        self.field = SearchField("Name, mmr>4000", KEYS, parent=self)
        self.button = QPushButton("Elsewhere", self)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.button)
        column.addStretch(1)
        self.searches: list[str] = []
        self.field.searched.connect(self.searches.append)
        self.resize(700, 500)

    def type(self, *keys: str | Qt.Key) -> None:
        for key in keys:
            if isinstance(key, str):
                self.qtbot.keyClicks(self.field, key)
            else:
                self.qtbot.keyClick(self.field, key)

    @property
    def view(self) -> QListView:
        return self.findChildren(QListView)[0]

    @property
    def offered(self) -> list[str]:
        if not self.field.suggesting:
            return []
        model = self.view.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.fixture
def desk(dressed: Theme, qtbot: QtBot) -> Desk:
    made = Desk(qtbot)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.field.setFocus()
    return made


def test_a_key_and_then_its_value_by_the_arrows(desk: Desk) -> None:
    desk.type("po")
    assert desk.offered == ["pos:"]
    desk.type(Key.Key_Down, Key.Key_Return)
    assert desk.field.text() == "pos:"
    assert desk.offered[:2] == ["carry", "mid"]
    desk.type(Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert desk.field.text() == "pos:mid "
    assert not desk.field.suggesting


def test_return_is_the_search_until_something_is_chosen(desk: Desk) -> None:
    desk.type("m", Key.Key_Return)
    assert desk.searches == ["m"]
    assert desk.field.text() == "m"
    assert not desk.field.suggesting


def test_up_from_the_first_one_chooses_nothing_again(desk: Desk) -> None:
    desk.type("g", Key.Key_Down, Key.Key_Up, Key.Key_Return)
    assert desk.searches == ["g"]


def test_tab_completes_what_was_begun(desk: Desk) -> None:
    desk.type("ga", Key.Key_Tab)
    assert desk.field.text() == "games>"
    assert desk.field.hasFocus()


def test_tab_leaves_where_nothing_was_begun(desk: Desk) -> None:
    desk.type("pos:")
    assert desk.field.suggesting
    desk.type(Key.Key_Tab)
    assert desk.field.text() == "pos:"
    assert desk.button.hasFocus()
    assert not desk.field.suggesting


def test_escape_puts_the_list_away_before_it_clears(desk: Desk) -> None:
    desk.type("mm", Key.Key_Escape)
    assert not desk.field.suggesting
    assert desk.field.text() == "mm"
    desk.type(Key.Key_Escape)
    assert desk.field.text() == ""


def test_a_click_takes_one_and_leaves_the_keyboard_in_the_box(desk: Desk, qtbot: QtBot) -> None:
    desk.type("korvus m")
    place = desk.view.visualRect(desk.view.model().index(0, 0)).center()
    qtbot.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.field.text() == "korvus mmr>"
    assert desk.field.hasFocus()


def test_a_completion_can_be_undone(desk: Desk) -> None:
    desk.type("mm", Key.Key_Tab)
    desk.field.undo()
    assert desk.field.text() == "mm"


def test_a_search_set_by_the_program_offers_nothing(desk: Desk) -> None:
    desk.field.setText("mm")
    assert not desk.field.suggesting


def test_a_box_without_keys_offers_nothing(dressed: Theme, qtbot: QtBot) -> None:
    field = SearchField("Player")
    qtbot.addWidget(field)
    field.show()
    qtbot.keyClicks(field, "mmr")
    assert not field.suggesting


def test_the_list_says_what_each_word_is_for(desk: Desk) -> None:
    desk.type("mm")
    first = desk.view.model().index(0, 0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "mmr> Base MMR: mmr>4000"
    assert desk.view.accessibleName()
    assert QApplication.focusWidget() is desk.field
