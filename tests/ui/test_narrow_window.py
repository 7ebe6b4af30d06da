"""A window so narrow that not everything stands side by side any more."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from dtxdesk.services.players import PlayerFields
from dtxdesk.settings import WINDOW_STATE
from dtxdesk.ui.pages.audit.page import AuditPage
from dtxdesk.ui.pages.players.page import PlayersPage
from tests.ui.conftest import Stage

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
NARROW, WIDE = 640, 1280


def test_the_sidebar_is_slim_by_itself_and_as_it_was_in_a_wide_window(
    stage: Stage, qtbot: QtBot
) -> None:
    window = stage.window
    assert not window.sidebar.slim
    window.resize(NARROW, 600)
    assert window.sidebar.slim
    qtbot.keyClick(window, Key.Key_B, CTRL)
    assert not window.sidebar.slim  # somebody wants it so
    window.resize(WIDE, 800)
    assert not window.sidebar.slim
    qtbot.keyClick(window, Key.Key_B, CTRL)
    window.resize(NARROW, 600)
    window.resize(WIDE, 800)
    assert window.sidebar.slim


def test_one_that_was_slim_only_for_want_of_room_is_not_remembered_so(stage: Stage) -> None:
    stage.window.resize(NARROW, 600)
    stage.window.close()
    kept = stage.desk.settings.get(WINDOW_STATE)
    assert kept["slim"] is False


@pytest.mark.parametrize("page_id", ["players", "audit"])
def test_the_pane_stands_in_the_tables_place_until_it_is_closed(
    stage: Stage, qtbot: QtBot, page_id: str
) -> None:
    if page_id == "audit":
        _change_somebody(stage)
    page = stage.window.show_page(page_id)
    assert isinstance(page, PlayersPage | AuditPage)
    stage.window.resize(NARROW, 600)
    stage.settle()
    qtbot.waitUntil(lambda: page.table.model().rowCount() > 0)
    page.table.setFocus()
    page.table.selectRow(0)
    stage.settle()
    assert not page.pane.isVisible()
    qtbot.keyClick(page.table, Key.Key_Return)
    qtbot.waitUntil(page.pane.isVisible)
    assert not page.table.isVisible()
    assert not page.bar.isVisible()
    close = next(
        found
        for found in page.pane.findChildren(QAbstractButton)
        if found.isVisible() and "lose" in found.accessibleName()
    )
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert page.table.isVisible()
    assert page.bar.isVisible()
    assert not page.pane.isVisible()
    assert page.table.hasFocus()


def test_both_are_side_by_side_again_where_there_is_room(stage: Stage, qtbot: QtBot) -> None:
    page = stage.window.show_page("players")
    assert isinstance(page, PlayersPage)
    stage.window.resize(NARROW, 600)
    stage.settle()
    page.table.selectRow(0)
    stage.settle()
    qtbot.keyClick(page.table, Key.Key_Return)
    qtbot.waitUntil(page.pane.isVisible)
    stage.window.resize(WIDE, 800)
    qtbot.waitUntil(page.table.isVisible)
    assert page.pane.isVisible()
    assert page.table.width() > page.pane.width()


def _change_somebody(stage: Stage) -> None:
    stage.desk.players.add(PlayerFields(name="Korvus"))
