"""Check boxes, and what is done with many players at once."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from dtxdesk.bootstrap import Desk
from dtxdesk.data.queries.players import PlayerFilter, PlayerRow, player_ids, player_rows
from dtxdesk.ui.dialogs.base_mmr import BaseMmrDialog, MmrChange, read_change
from dtxdesk.ui.exporting.dialog import ExportDialog
from dtxdesk.ui.widgets import Button, Label

from .conftest import NAME, PLAYERS, Stage

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


def click_box(
    stage: Stage, qtbot: QtBot, row: int, modifier: Qt.KeyboardModifier | None = None
) -> None:
    table = stage.page.table
    place = table.visualRect(table.paged.index(row, 0)).center()
    modifier = modifier or Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(table.viewport(), LEFT, modifier, place)


def click_header_box(stage: Stage, qtbot: QtBot) -> None:
    header = stage.page.table.horizontalHeader()
    x = header.sectionViewportPosition(0) + 30
    qtbot.mouseClick(header.viewport(), LEFT, pos=QPoint(x, header.height() // 2))


def checked(stage: Stage) -> list[int]:
    """Row numbers with a mark."""
    model = stage.page.table.paged
    state = Qt.ItemDataRole.CheckStateRole
    return [
        row
        for row in range(model.rowCount())
        if model.index(row, 0).data(state) == Qt.CheckState.Checked
    ]


def header_state(stage: Stage) -> Qt.CheckState:
    model = stage.page.table.paged
    state: Qt.CheckState = model.headerData(
        0, Qt.Orientation.Horizontal, Qt.ItemDataRole.CheckStateRole
    )
    return state


def rows(desk: Desk, ids: list[int]) -> list[PlayerRow]:
    return desk.read(player_rows, ids, None)


def words_of_bar(stage: Stage) -> str:
    bar = stage.page.selection.bar
    return " ".join(label.text() for label in bar.findChildren(Label)) if bar.isVisible() else ""


def popup_entry(stage: Stage, *path: str) -> QAction:
    """An entry of the menu that is open."""
    menu = next(menu for menu in stage.findChildren(QMenu) if menu.isVisible())
    for step in path[:-1]:
        inner = next(a for a in menu.actions() if a.text() == step).menu()
        assert isinstance(inner, QMenu)
        menu = inner
    return next(action for action in menu.actions() if action.text() == path[-1])


def test_a_box_is_checked_without_leaving_the_player_in_view(stage: Stage, qtbot: QtBot) -> None:
    current = stage.page.table.current_id()
    click_box(stage, qtbot, 3)
    click_box(stage, qtbot, 5)
    assert checked(stage) == [3, 5]
    assert stage.page.table.current_id() == current
    assert header_state(stage) == Qt.CheckState.PartiallyChecked
    assert words_of_bar(stage).startswith("2 checked")
    click_box(stage, qtbot, 3)
    click_box(stage, qtbot, 5)
    assert checked(stage) == []
    assert words_of_bar(stage) == ""


def test_shift_checks_all_between(stage: Stage, qtbot: QtBot) -> None:
    click_box(stage, qtbot, 2)
    click_box(stage, qtbot, 6, SHIFT)
    assert checked(stage) == [2, 3, 4, 5, 6]


def test_the_header_checks_the_whole_list_and_nothing(stage: Stage, qtbot: QtBot) -> None:
    click_header_box(stage, qtbot)
    assert len(checked(stage)) == PLAYERS
    assert header_state(stage) == Qt.CheckState.Checked
    click_header_box(stage, qtbot)
    assert checked(stage) == []


def test_all_of_it_with_the_keyboard(stage: Stage, qtbot: QtBot) -> None:
    table = stage.page.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert checked(stage) == [0]
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert checked(stage) == [0, 1, 2]
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert checked(stage) == [0]
    stage.actions_["player.check_all"].trigger()
    assert len(checked(stage)) == PLAYERS
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert checked(stage) == []


def test_a_screen_reader_hears_what_is_checked(stage: Stage, qtbot: QtBot) -> None:
    click_box(stage, qtbot, 1)
    spoken = [
        stage.page.table.paged.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(3)
    ]
    assert spoken == ["not checked", "checked", "not checked"]


def test_who_leaves_the_list_is_not_checked_any_more(stage: Stage, qtbot: QtBot) -> None:
    click_header_box(stage, qtbot)
    search = stage.page.bar.search
    qtbot.keyClicks(search, f'"{stage.names()[4]}"')
    qtbot.keyClick(search, Qt.Key.Key_Return)
    stage.settle()
    left = len(stage.page.table.paged.ids)
    assert left < PLAYERS
    assert len(checked(stage)) == left


def test_many_are_archived_and_brought_back_in_one_step(
    stage: Stage, desk: Desk, qtbot: QtBot
) -> None:
    for row in (0, 2, 4):
        click_box(stage, qtbot, row)
    archive = next(
        b for b in stage.page.selection.bar.findChildren(Button) if b.text() == "Archive"
    )
    qtbot.mouseClick(archive, LEFT)
    qtbot.waitUntil(lambda: len(stage.page.table.paged.ids) == PLAYERS - 3)
    assert checked(stage) == []
    assert not stage.actions_["player.restore"].isEnabled()
    qtbot.mouseClick(stage.page.bar.archived, LEFT)
    qtbot.waitUntil(lambda: len(stage.page.table.paged.ids) == 3)
    assert not stage.actions_["player.archive"].isEnabled()
    click_header_box(stage, qtbot)
    stage.actions_["player.restore"].trigger()
    qtbot.waitUntil(lambda: len(desk.read(player_ids, PlayerFilter())) == PLAYERS)
    assert desk.history.undo().title == "Bring back 3 players"
    assert desk.history.undo().title == "Archive 3 players"


def test_a_position_is_set_for_all_of_them(stage: Stage, desk: Desk, qtbot: QtBot) -> None:
    ids = list(stage.page.table.paged.ids[:3])
    for row in range(3):
        click_box(stage, qtbot, row)
    stage.actions_["player.positions"].trigger()
    popup_entry(stage, "Soft support", "1, first choice").trigger()
    qtbot.waitUntil(lambda: all(row.positions[3] == 1 for row in rows(desk, ids)))
    stage.actions_["player.positions"].trigger()
    popup_entry(stage, "Clear all positions").trigger()
    qtbot.waitUntil(lambda: all(row.positions == (0,) * 5 for row in rows(desk, ids)))


def test_base_mmr_of_many_is_raised(stage: Stage, desk: Desk, qtbot: QtBot) -> None:
    ids = list(stage.page.table.paged.ids[:2])
    before = [row.base_mmr or 0 for row in rows(desk, ids)]
    for row in range(2):
        click_box(stage, qtbot, row)
    stage.actions_["player.base_mmr"].trigger()
    dialog = stage.findChild(BaseMmrDialog)
    assert dialog is not None
    assert not dialog.save.isEnabled()
    qtbot.keyClicks(dialog.typed, "lots")
    assert not dialog.save.isEnabled()
    dialog.typed.clear()
    qtbot.keyClicks(dialog.typed, "+100")
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog.typed, Qt.Key.Key_Return)
    assert [row.base_mmr for row in rows(desk, ids)] == [mmr + 100 for mmr in before]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("4200", MmrChange(value=4200)),
        (" +100 ", MmrChange(by=100)),
        ("-50", MmrChange(by=-50)),
        ("\N{MINUS SIGN} 50", MmrChange(by=-50)),
        ("none", MmrChange()),
        ("0", MmrChange(value=0)),
        ("+0", None),
        ("", None),
        ("20001", None),
        ("4k", None),
        ("²", None),
    ],
)
def test_what_can_be_typed(text: str, change: MmrChange | None) -> None:
    assert read_change(text) == change


def exported_to(stage: Stage, qtbot: QtBot, file: Path) -> str:
    """What the dialog in front writes, with the ending as its format."""
    dialog = stage.findChild(ExportDialog)
    assert dialog is not None
    dialog.format.setCurrentIndex(dialog.format.findData(file.suffix.lstrip(".")))
    stage.settle()
    qtbot.mouseClick(dialog.choose, LEFT)
    picker = stage.findChild(QFileDialog)
    assert picker is not None
    picker.fileSelected.emit(str(file))
    picker.close()  # before the loop runs: a dialog that is done deletes itself there
    qtbot.waitUntil(file.exists)
    stage.settle()
    return file.read_text(encoding="utf-8")


def test_the_checked_ones_are_copied_and_exported(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    names = stage.names()
    for row in (1, 3):
        click_box(stage, qtbot, row)
    stage.actions_["edit.copy_csv"].trigger()
    stage.settle()
    copied = list(csv.reader(QGuiApplication.clipboard().text().splitlines()))
    assert copied[0][0] == "Player"
    assert [line[0] for line in copied[1:]] == [names[1], names[3]]

    stage.actions_["player.export"].trigger()
    exported = json.loads(exported_to(stage, qtbot, tmp_path / "chosen.json"))
    assert [row["name"] for row in exported["players"]] == [names[1], names[3]]


def test_what_is_shown_is_exported_in_its_order(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    qtbot.mouseClick(stage.page.bar.export, LEFT)
    exported = json.loads(exported_to(stage, qtbot, tmp_path / "shown.json"))
    assert [row["name"] for row in exported["players"]] == stage.names()


def test_the_menu_of_a_row_says_when_it_is_about_those_that_are_checked(
    stage: Stage, qtbot: QtBot
) -> None:
    click_box(stage, qtbot, 1)
    click_box(stage, qtbot, 2)
    table = stage.page.table
    at = table.visualRect(table.paged.index(6, NAME)).center()
    table.customContextMenuRequested.emit(at)
    assert popup_entry(stage, "2 checked").isSeparator()
    assert not popup_entry(stage, "Edit player…").isEnabled()
    assert popup_entry(stage, "Merge players…").isEnabled()


def test_who_has_no_steam_id_is_one_click_away(stage: Stage, desk: Desk, qtbot: QtBot) -> None:
    from dtxdesk.services.players import PlayerFields

    desk.players.add(PlayerFields("Nobody on Steam"))
    qtbot.waitUntil(lambda: len(stage.page.table.paged.ids) == PLAYERS + 1)
    qtbot.mouseClick(stage.page.bar.without_steam, LEFT)
    stage.settle()
    assert stage.names() == ["Nobody on Steam"]
