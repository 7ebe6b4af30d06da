"""Where the window and its pages come back to."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from dtxdesk.bootstrap import Desk
from dtxdesk.paths import DataPaths
from dtxdesk.settings import WINDOW_STATE
from dtxdesk.ui.main_window import MainWindow
from dtxdesk.ui.pages.leagues.page import LeaguesPage
from dtxdesk.ui.pages.players.page import PlayersPage
from dtxdesk.ui.window_state import FIRST_SIZE, WindowState
from tests.ui.conftest import Stage

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def kept_geometry(place: QRect, screen: int = 0) -> str:
    """What Qt keeps of a window at that place, as `QWidget.saveGeometry` writes it."""
    array = QByteArray()
    stream = QDataStream(array, QIODevice.OpenModeFlag.WriteOnly)
    stream.setVersion(QDataStream.Version.Qt_4_0)
    stream.writeUInt32(0x1D9D0CB)
    stream.writeUInt16(3)
    stream.writeUInt16(0)
    for rect in (place, place):
        stream << rect  # type: ignore[operator]
    stream.writeInt32(screen)
    stream.writeUInt8(0)
    stream.writeUInt8(0)
    stream.writeInt32(3840)
    stream << place  # type: ignore[operator]
    return bytes(array.toBase64().data()).decode()


@pytest.mark.parametrize(
    "place",
    [QRect(5000, 300, 1200, 800), QRect(-3000, -2000, 1200, 800), QRect(100, 100, 9000, 9000)],
    ids=["a second screen that is gone", "one that was on the left", "a larger one"],
)
def test_it_lands_where_it_can_be_seen(tmp_path: Path, qtbot: QtBot, place: QRect) -> None:
    desk = Desk(DataPaths(tmp_path), environ={})
    desk.settings.set(WINDOW_STATE, {"geometry": kept_geometry(place, screen=1)})
    window = QMainWindow()
    qtbot.addWidget(window)
    WindowState(desk.settings).put_in_place(window)
    window.show()
    room = QGuiApplication.primaryScreen().availableGeometry()
    seen = window.frameGeometry().intersected(room)
    assert seen.width() > 400
    assert room.top() <= window.frameGeometry().top() < room.bottom() - 50


def test_a_screen_without_room_for_the_first_size_is_filled(tmp_path: Path, qtbot: QtBot) -> None:
    """A frame around a window as high as the screen would put its foot off the screen."""
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.width() < FIRST_SIZE[0]
    window = QMainWindow()
    qtbot.addWidget(window)
    state = WindowState(Desk(DataPaths(tmp_path), environ={}).settings)
    state.put_in_place(window)
    state.show(window)
    assert window.isMaximized()
    assert window.size().boundedTo(room.size()) == window.size()


def test_what_was_kept_by_another_program_is_no_reason_not_to_open(
    tmp_path: Path, qtbot: QtBot
) -> None:
    desk = Desk(DataPaths(tmp_path), environ={})
    state = {"geometry": "nonsense", "page": 7, "rows": {"players": "x", "leagues": True}}
    desk.settings.set(WINDOW_STATE, state)
    window = QMainWindow()
    qtbot.addWidget(window)
    kept = WindowState(desk.settings)
    kept.put_in_place(window)
    assert (kept.page, kept.rows) == ("", {})
    assert window.width() > 400


def test_the_row_in_view_comes_back_after_a_restart(stage: Stage, qtbot: QtBot) -> None:
    page = stage.window.show_page("players")
    stage.settle()
    assert isinstance(page, PlayersPage)
    page.table.setFocus()
    for _ in range(3):
        qtbot.keyClick(page.table, Key.Key_Down)
    row = page.row_in_view()
    assert row is not None
    stage.window.close()
    again = Stage(stage.desk.paths.root, qtbot)
    again.open()
    players = again.window.pages["players"]
    qtbot.waitUntil(lambda: players.row_in_view() == row)
    again.close()


def test_back_and_forward_lead_through_pages_and_rows(stage: Stage, qtbot: QtBot) -> None:
    window = stage.window
    page = window.show_page("players")
    stage.settle()
    assert isinstance(page, PlayersPage)
    page.table.setFocus()
    qtbot.keyClick(page.table, Key.Key_Down)
    second = page.row_in_view()
    window.show_page("leagues")
    stage.settle()
    qtbot.keyClick(window, Key.Key_Left, ALT)
    stage.settle()
    assert window.windowTitle() == "Players – dtxdesk"
    assert page.row_in_view() == second
    qtbot.keyClick(window, Key.Key_Right, ALT)
    stage.settle()
    assert isinstance(window.navigation.page, LeaguesPage)
    assert not window.actions_["window.forward"].isEnabled()
    qtbot.keyClick(window, Key.Key_Left, ALT)
    window.show_page("settings")
    assert not window.actions_["window.forward"].isEnabled(), "a new way begins here"


def test_the_first_page_is_the_end_of_the_way_back(stage: Stage, qtbot: QtBot) -> None:
    window = stage.window
    assert not window.actions_["window.back"].isEnabled()
    first = window.windowTitle()
    window.show_page("leagues")
    assert window.actions_["window.back"].isEnabled()
    qtbot.keyClick(window, Key.Key_Left, ALT)
    assert window.windowTitle() == first
    assert not window.actions_["window.back"].isEnabled()


def test_the_arrows_go_along_the_sidebar(stage: Stage, qtbot: QtBot) -> None:
    first = stage.window.sidebar.button("players")
    first.setFocus()
    qtbot.keyClick(first, Key.Key_Down)
    focused = stage.window.focusWidget()
    assert focused is not first
    qtbot.keyClick(focused, Key.Key_Up)
    assert first.hasFocus()


def test_the_page_of_a_program_with_more_pages_is_no_trouble(stage: Stage, qtbot: QtBot) -> None:
    stage.desk.settings.set(WINDOW_STATE, {"page": "tournaments", "rows": {"tournaments": 4}})
    window = MainWindow(stage.desk)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: bool(window.pages), timeout=20_000)
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=20_000)
    window.close()
