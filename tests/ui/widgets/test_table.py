from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from dtxdesk.ui.delegates import (
    BadgeCell,
    Cell,
    CellDelegate,
    ChangedCell,
    DivergingCell,
    MovementCell,
    PersonCell,
    PositionsCell,
    Role,
    RowAction,
    ShareCell,
    SidesCell,
    TextCell,
)
from dtxdesk.ui.theme import Theme
from dtxdesk.ui.widgets import RowTable

CELLS: tuple[Cell | None, ...] = (
    PersonCell(1, "صقر الليل", "@saqr"),
    PersonCell(2, "Duckhunt 🦆", note="29 games"),
    PositionsCell((1, 2, 0, 5, 3)),
    ChangedCell("5574", 154),
    ChangedCell("5574", -154),
    ChangedCell("5574", 0),
    ShareCell(0.65),
    ShareCell(None),
    DivergingCell("69 %", 77, 120),
    DivergingCell("", -96, 200, strong=True),
    DivergingCell("", None, 200),
    MovementCell(3),
    MovementCell(-1),
    BadgeCell("Primary", "attention", "pin"),
    SidesCell("Smoke & Mirrors", "Five Couriers", True, "24–18"),
    TextCell("<b>bold</b>", "right"),
    None,
)


class Cells(QAbstractTableModel):
    """Every kind of cell, one a column."""

    def rowCount(self, parent: QModelIndex | None = None) -> int:  # noqa: N802
        return 30

    def columnCount(self, parent: QModelIndex | None = None) -> int:  # noqa: N802
        return len(CELLS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802
        return f"Column {section}" if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Any, role: int = 0) -> Any:
        if role == Role.CELL:
            return CELLS[index.column()]
        if role == Role.DIMMED:
            return index.row() == 2
        return None


@pytest.fixture
def table(dressed: Theme, qtbot: QtBot) -> RowTable:
    shown = RowTable()
    model = Cells(shown)
    shown.setModel(model)
    actions = (RowAction("edit", "edit", "Edit"), RowAction("more", "more", "More"))
    shown.setItemDelegate(CellDelegate(shown, actions, action_column=len(CELLS) - 1))
    shown.set_widths(dict.fromkeys(range(len(CELLS) - 1), 120), len(CELLS) - 1)
    shown.resize(2200, 600)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def picture(table: RowTable) -> QImage:
    return table.viewport().grab().toImage()


def middle_of(table: RowTable, row: int, column: int) -> QPoint:
    return table.visualRect(table.model().index(row, column)).center()


def at_the_left(table: RowTable, row: int) -> str:
    rect = table.visualRect(table.model().index(row, 0))
    return picture(table).pixelColor(1, rect.center().y()).name()


def test_every_kind_of_cell_paints_something(table: RowTable) -> None:
    image = picture(table)
    window = image.pixelColor(image.width() - 1, 2)
    for column in range(len(CELLS)):
        rect = table.visualRect(table.model().index(0, column)).adjusted(1, 1, -1, -3)
        painted = {
            image.pixelColor(x, y).name()
            for x in range(rect.left(), rect.right())
            for y in range(rect.top(), rect.bottom(), 2)
        }
        assert len(painted - {window.name()}) > 0, CELLS[column]


def test_a_narrow_column_keeps_to_itself(table: RowTable) -> None:
    before = picture(table)
    table.horizontalHeader().resizeSection(4, 16)
    after = picture(table)
    third = table.visualRect(table.model().index(0, 3))
    assert before.copy(third) == after.copy(third)


def test_a_click_selects_the_whole_row(table: RowTable, qtbot: QtBot) -> None:
    viewport = table.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=middle_of(table, 1, 3))
    rows = {index.row() for index in table.selectionModel().selectedIndexes()}
    assert rows == {1}
    assert len(table.selectionModel().selectedIndexes()) == len(CELLS)


def test_a_selected_row_has_the_accent_bar(table: RowTable, dressed: Theme) -> None:
    assert at_the_left(table, 1) == dressed.tokens.window.name()
    table.selectRow(1)
    assert at_the_left(table, 1) == dressed.tokens.accent.name()


def test_the_row_under_the_pointer_stands_out_and_only_that(
    table: RowTable, dressed: Theme, qtbot: QtBot
) -> None:
    qtbot.mouseMove(table.viewport(), middle_of(table, 2, 3))
    qtbot.waitUntil(lambda: table.hovered_row == 2)
    assert at_the_left(table, 2) == dressed.tokens.hover.name()
    assert at_the_left(table, 3) == dressed.tokens.window.name()


def test_a_row_action_is_pressed_where_it_is_painted(table: RowTable, qtbot: QtBot) -> None:
    delegate = table.itemDelegate()
    assert isinstance(delegate, CellDelegate)
    column = len(CELLS) - 1
    rect = table.visualRect(table.model().index(1, column))
    with qtbot.waitSignal(delegate.triggered) as told:
        at = QPoint(rect.right() - 16 - 13, rect.center().y())
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args is not None
    assert told.args[0] == "more"
    assert told.args[1].row() == 1
    assert table.currentIndex().row() == 1
    with qtbot.assertNotEmitted(delegate.triggered):
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(table, 1, 0))


def test_return_and_double_click_activate_the_row(table: RowTable, qtbot: QtBot) -> None:
    table.selectRow(4)
    with qtbot.waitSignal(table.activated_row) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [4]


def test_tab_leaves_the_table(table: RowTable) -> None:
    assert not table.tabKeyNavigation()


def test_both_themes_paint_the_same_table_differently(table: RowTable, dressed: Theme) -> None:
    dark = picture(table)
    dressed.set_mode("light")
    assert picture(table) != dark
    assert at_the_left(table, 1) == dressed.tokens.window.name()


def test_hidden_and_moved_columns_keep_the_margin_outside(table: RowTable, qtbot: QtBot) -> None:
    header = table.horizontalHeader()
    header.moveSection(0, 5)
    assert table.edge_columns == (1, len(CELLS) - 1)
    header.setSectionHidden(1, True)
    qtbot.waitUntil(lambda: table.edge_columns == (2, len(CELLS) - 1))
