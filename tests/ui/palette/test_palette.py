from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from dtxdesk.services.players import PlayerFields
from dtxdesk.ui.dialogs.player import PlayerDialog
from dtxdesk.ui.pages.players.page import PlayersPage
from dtxdesk.ui.palette.field import PaletteField
from dtxdesk.ui.palette.hit_list import HitList
from dtxdesk.ui.palette.palette import Palette
from dtxdesk.ui.widgets import ElidedLabel
from dtxdesk.ui.widgets.search_button import SearchButton
from tests.ui.conftest import Stage

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
W = TypeVar("W", bound=QWidget)


class Open:
    """The palette as someone sees it who has just opened it with Ctrl+K."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        stage.qtbot.keyClick(QApplication.focusWidget() or stage.window, Key.Key_K, CTRL)
        self.palette = only(stage.window, Palette)
        self.field = only(self.palette, PaletteField)
        self.list = only(self.palette, HitList)

    def type(self, text: str) -> None:
        self.stage.qtbot.keyClicks(self.field, text)

    def press(self, key: Qt.Key) -> None:
        self.stage.qtbot.keyClick(self.field, key)

    @property
    def lines(self) -> list[str]:
        model = self.list.model()
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]

    @property
    def chosen(self) -> str:
        return str(self.list.currentIndex().data())


def only(widget: QWidget, kind: type[W]) -> W:
    found = widget.findChild(kind)
    assert isinstance(found, kind)
    return found


@pytest.fixture
def opened(stage: Stage) -> Open:
    stage.window.show_page("players")
    stage.settle()
    return Open(stage)


def test_it_opens_with_every_action_and_takes_the_focus(opened: Open) -> None:
    assert opened.palette.isVisible()
    assert QApplication.focusWidget() is opened.field
    assert opened.lines[0] == "Actions"
    assert "New player…, Players, Ctrl+N" in opened.lines
    assert any(line.startswith("Leagues, Ctrl+") for line in opened.lines)


def test_escape_gives_the_focus_back(stage: Stage, qtbot: QtBot) -> None:
    page = stage.window.show_page("players")
    stage.settle()
    assert isinstance(page, PlayersPage)
    page.table.setFocus()
    opened = Open(stage)
    opened.press(Key.Key_Escape)
    assert not opened.palette.isVisible()
    assert page.table.hasFocus()


def test_enter_runs_the_first_hit(opened: Open, qtbot: QtBot) -> None:
    opened.type("np")
    assert opened.chosen == "New player…"
    opened.press(Key.Key_Return)
    assert not opened.palette.isVisible()
    window = opened.stage.window
    qtbot.waitUntil(lambda: window.findChild(PlayerDialog) is not None)
    only(window, PlayerDialog).close()


def test_a_player_is_found_by_name_and_shown(stage: Stage, qtbot: QtBot) -> None:
    for name in ("صقر الليل", "<b>Ork</b> & sons"):
        stage.desk.players.add(PlayerFields(name=name, base_mmr=5420))
    stage.window.show_page("leagues")
    stage.settle()
    opened = Open(stage)
    opened.type("ork sons")
    qtbot.waitUntil(lambda: "<b>Ork</b> & sons" in opened.lines)
    assert opened.lines == ["Players", "<b>Ork</b> & sons"]
    opened.press(Key.Key_Return)
    stage.settle()
    assert stage.window.windowTitle() == "Players – dtxdesk"
    page = stage.window.pages["players"]
    assert isinstance(page, PlayersPage)
    qtbot.waitUntil(lambda: page.pane.detail is not None)
    detail = page.pane.detail
    assert detail is not None
    assert detail.row.name == "<b>Ork</b> & sons"


def test_enter_before_the_answer_waits_for_it(stage: Stage, qtbot: QtBot) -> None:
    player = stage.desk.players.add(PlayerFields(name="Zzyzx"))
    opened = Open(stage)
    opened.type("zzyzx")
    opened.press(Key.Key_Return)
    qtbot.waitUntil(lambda: not opened.palette.isVisible())
    qtbot.waitUntil(lambda: "players" in stage.window.pages)
    page = stage.window.pages["players"]
    qtbot.waitUntil(lambda: page.row_in_view() == player)


def test_tab_looks_at_a_row_and_the_palette_stays(stage: Stage, qtbot: QtBot) -> None:
    opened = Open(stage)
    opened.type("dtx league")
    qtbot.waitUntil(lambda: "Leagues" in opened.lines)
    opened.press(Key.Key_Tab)
    stage.settle()
    assert stage.window.windowTitle() == "DTX League – dtxdesk"
    assert opened.palette.isVisible()
    assert QApplication.focusWidget() is opened.field


def test_an_action_that_cannot_be_run_says_why_and_stays(opened: Open) -> None:
    opened.type("redo")
    assert opened.lines[1] == "Redo, Edit, There is nothing to redo., Ctrl+Y"
    opened.press(Key.Key_Return)
    assert opened.palette.isVisible()


def test_the_arrows_pass_over_titles_and_go_round(opened: Open) -> None:
    first = opened.chosen
    opened.press(Key.Key_Up)
    last = opened.chosen
    assert opened.lines[-1].startswith(last)
    opened.press(Key.Key_Down)
    assert opened.chosen == first
    opened.press(Key.Key_PageDown)
    opened.press(Key.Key_PageUp)
    assert opened.chosen == first
    opened.press(Key.Key_End)
    assert opened.chosen == last
    opened.press(Key.Key_Home)
    assert opened.chosen == first


def test_what_was_used_last_comes_first_also_after_a_restart(stage: Stage, qtbot: QtBot) -> None:
    opened = Open(stage)
    opened.type("slim")
    opened.press(Key.Key_Return)
    assert stage.window.sidebar.slim
    opened = Open(stage)
    assert opened.lines[0] == "Used last"
    assert opened.chosen == "Slim sidebar"
    opened.press(Key.Key_Escape)
    stage.settle()
    assert "window.sidebar" in stage.desk.paths.settings.read_text("utf-8")


def test_the_number_of_results_and_the_chosen_one_are_said(opened: Open, qtbot: QtBot) -> None:
    opened.type("new pl")
    qtbot.waitUntil(lambda: opened.field.accessibleDescription().startswith("1 result"))
    assert opened.field.accessibleDescription().endswith(". New player…, Players, Ctrl+N")


def test_nothing_found_says_so(opened: Open, qtbot: QtBot) -> None:
    opened.type("no such thing anywhere")
    qtbot.waitUntil(
        lambda: any(
            "Nothing is called that" in label.text()
            for label in opened.palette.findChildren(ElidedLabel)
            if label.isVisible()
        )
    )
    assert opened.lines == []


def test_the_mouse_opens_runs_and_closes(stage: Stage, qtbot: QtBot) -> None:
    button = next(found for found in stage.window.findChildren(SearchButton) if found.isVisible())
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(button, left)
    palette = only(stage.window, Palette)
    assert palette.isVisible()
    hits = only(palette, QListView)
    qtbot.keyClicks(only(palette, QLineEdit), "leagues")
    row = next(
        row for row in range(hits.model().rowCount())
        if hits.model().index(row, 0).data() == "Leagues"
        and hits.model().index(row, 0).flags() & Qt.ItemFlag.ItemIsEnabled
    )  # fmt: skip
    qtbot.mouseClick(
        hits.viewport(), left, pos=hits.visualRect(hits.model().index(row, 0)).center()
    )
    stage.settle()
    assert stage.window.windowTitle() == "DTX League – dtxdesk"
    qtbot.keyClick(stage.window, Key.Key_K, CTRL)
    assert palette.isVisible()
    qtbot.mouseClick(palette, left, pos=QPoint(5, 5))
    assert not palette.isVisible()


def test_a_shortcut_of_an_action_closes_it_first(opened: Open, qtbot: QtBot) -> None:
    qtbot.keyClick(opened.field, Key.Key_B, CTRL)
    assert opened.stage.window.sidebar.slim
    assert not opened.palette.isVisible()


def test_a_setting_leads_to_its_section(opened: Open, qtbot: QtBot) -> None:
    opened.type("reduce motion")
    assert opened.chosen == "Settings, Reduce motion"
    opened.press(Key.Key_Return)
    opened.stage.settle()
    assert opened.stage.window.windowTitle() == "Settings – dtxdesk"


def test_a_small_window_holds_it(opened: Open, qtbot: QtBot) -> None:
    window = opened.stage.window
    window.resize(window.minimumSize())
    qtbot.waitUntil(lambda: opened.palette.size() == opened.palette.parentWidget().size())
    box = opened.list.parentWidget()
    assert opened.palette.rect().contains(box.geometry())
