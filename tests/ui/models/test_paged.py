from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from dtxdesk.errors import EnvironmentProblem
from dtxdesk.ui.delegates import Role, TextCell
from dtxdesk.ui.models import Column, PagedTable, PagedTableModel
from dtxdesk.ui.models.paged import PAGE
from dtxdesk.ui.runner import Runner
from dtxdesk.ui.theme import Theme

MANY = 100_000
BIG = 8_000_000_000
"""Match ids are beyond 32 bits."""


@dataclass
class Source:
    """Rows by id, and what was asked of it."""

    values: dict[int, int] = field(default_factory=dict)
    asked: list[tuple[int, ...]] = field(default_factory=list)
    failure: Exception | None = None
    gate: threading.Event = field(default_factory=threading.Event)

    def fetch(self, ids: Sequence[int]) -> list[tuple[int, int]]:
        self.gate.wait(10)
        if self.failure is not None:
            raise self.failure
        self.asked.append(tuple(ids))
        return [(row_id, self.values.get(row_id, 0)) for row_id in ids]


COLUMNS = (
    Column[tuple[int, int]](
        "id",
        "Id",
        lambda row: TextCell(str(row[0])),
        lambda row: str(row[0]),
        120,
        sort="id",
        descending_first=False,
        stretch=True,
    ),
    Column[tuple[int, int]](
        "value",
        "Value",
        lambda row: TextCell(str(row[1]), "right"),
        lambda row: str(row[1]),
        80,
        "right",
        sort="value",
    ),
)


@pytest.fixture
def source() -> Source:
    made = Source()
    made.gate.set()
    return made


@pytest.fixture
def table(
    dressed: Theme, runner: Runner, source: Source, qtbot: QtBot
) -> Iterator[PagedTable[tuple[int, int]]]:
    model = PagedTableModel(COLUMNS, source.fetch, lambda row: row[0], runner)
    made = PagedTable(model)
    qtbot.addWidget(made)
    made.resize(600, 400)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.hide()


def text(table: PagedTable[tuple[int, int]], row: int, column: int = 0) -> object:
    return table.model().index(row, column).data(Qt.ItemDataRole.DisplayRole)


def settle(table: PagedTable[tuple[int, int]], runner: Runner, qtbot: QtBot) -> None:
    for _ in range(3):
        table.viewport().repaint()
        qtbot.wait(1)
        qtbot.waitUntil(lambda: not runner.busy)


def test_only_what_is_in_sight_is_fetched(
    table: PagedTable[tuple[int, int]], runner: Runner, source: Source, qtbot: QtBot
) -> None:
    table.paged.set_ids(range(1, MANY + 1))
    settle(table, runner, qtbot)
    assert source.asked == [tuple(range(1, PAGE + 1))]
    assert text(table, 0) == "1"
    qtbot.keyClick(table, Qt.Key.Key_End)
    settle(table, runner, qtbot)
    assert table.current_id() == MANY
    assert text(table, MANY - 1) == str(MANY)
    assert len(source.asked) <= 3


def test_a_row_that_is_on_its_way_is_a_placeholder(
    table: PagedTable[tuple[int, int]], runner: Runner, source: Source, qtbot: QtBot
) -> None:
    source.gate.clear()
    table.paged.set_ids([1, 2])
    table.viewport().repaint()
    cell = table.model().index(0, 0)
    assert cell.data(Role.CELL) is None
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "loading"
    source.gate.set()
    settle(table, runner, qtbot)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "1"


def test_selection_current_row_and_place_follow_the_ids(
    table: PagedTable[tuple[int, int]], runner: Runner, qtbot: QtBot
) -> None:
    ids = [BIG + number for number in range(1_000)]
    table.paged.set_ids(ids)
    settle(table, runner, qtbot)
    table.selectRow(500)
    table.scrollTo(table.model().index(500, 0), table.ScrollHint.PositionAtTop)
    top = table.paged.id_at(table.rowAt(0))
    with (
        qtbot.assertNotEmitted(table.current_id_changed),
        qtbot.assertNotEmitted(table.selected_ids_changed),
    ):
        table.paged.set_ids([BIG - 2, BIG - 1, *ids])
    assert table.selected_ids() == [BIG + 500]
    assert table.current_id() == BIG + 500
    assert table.paged.id_at(table.rowAt(0)) == top


def test_at_the_top_new_rows_come_into_sight(
    table: PagedTable[tuple[int, int]], runner: Runner, qtbot: QtBot
) -> None:
    table.paged.set_ids(range(10, 500))
    settle(table, runner, qtbot)
    table.paged.set_ids(range(1, 500))
    assert table.paged.id_at(table.rowAt(0)) == 1


def test_a_selected_row_that_is_gone_is_told(
    table: PagedTable[tuple[int, int]], runner: Runner, qtbot: QtBot
) -> None:
    table.paged.set_ids([1, 2, 3])
    table.selectRow(1)
    with qtbot.waitSignal(table.current_id_changed) as told:
        table.paged.set_ids([1, 3])
    assert told.args == [None]
    assert table.selected_ids() == []


def test_only_what_has_changed_is_read_again_and_the_old_stays_until_then(
    table: PagedTable[tuple[int, int]], runner: Runner, source: Source, qtbot: QtBot
) -> None:
    table.paged.set_ids(range(1, 1_001))
    settle(table, runner, qtbot)
    source.asked.clear()
    table.paged.refresh({900})  # out of sight
    settle(table, runner, qtbot)
    assert source.asked == []
    source.values[2] = 77
    source.gate.clear()
    table.paged.refresh({2})
    table.viewport().repaint()
    assert text(table, 1, 1) == "0"
    source.gate.set()
    settle(table, runner, qtbot)
    assert text(table, 1, 1) == "77"


def test_a_click_on_a_header_asks_for_that_order(
    table: PagedTable[tuple[int, int]], qtbot: QtBot
) -> None:
    table.show_sort("id", False)
    header = table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(1) + 10, header.height() // 2)
    asked: list[tuple[str, bool]] = []
    table.sort_requested.connect(lambda key, descending: asked.append((key, descending)))
    for _ in range(2):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked == [("value", True), ("value", False)]


def test_return_opens_the_row_even_where_ids_are_long(
    table: PagedTable[tuple[int, int]], qtbot: QtBot
) -> None:
    table.paged.set_ids([BIG])
    table.selectRow(0)
    with qtbot.waitSignal(table.row_activated) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [BIG]


def test_columns_come_back_as_they_were_left(
    table: PagedTable[tuple[int, int]], dressed: Theme, runner: Runner, source: Source, qtbot: QtBot
) -> None:
    table.horizontalHeader().moveSection(1, 0)
    table.horizontalHeader().resizeSection(1, 133)
    state = table.column_state()
    other = PagedTable(PagedTableModel(COLUMNS, source.fetch, lambda row: row[0], runner))
    qtbot.addWidget(other)
    other.restore_columns(state)
    assert other.column_state() == state
    other.restore_columns({"order": 3, "hidden": ["id", "value"], "widths": {"id": "x"}})
    assert len(other.column_state()["hidden"]) == 1, "one column always stays"


def test_rows_as_csv(table: PagedTable[tuple[int, int]]) -> None:
    assert table.csv_of([(1, 2), (3, 4)]) == "Id,Value\n1,2\n3,4\n"


def test_a_failure_is_told_and_not_repeated_for_ever(
    table: PagedTable[tuple[int, int]], runner: Runner, source: Source, qtbot: QtBot
) -> None:
    source.failure = EnvironmentProblem("The disk is gone")
    failures: list[object] = []
    table.paged.fetch_failed.connect(failures.append)
    table.paged.set_ids([1, 2])
    settle(table, runner, qtbot)
    settle(table, runner, qtbot)
    assert failures == [source.failure]
    source.failure = None
    table.paged.refresh()
    settle(table, runner, qtbot)
    assert text(table, 0) == "1"


def test_qts_own_checks_of_a_model_pass(runner: Runner, source: Source, qtbot: QtBot) -> None:
    model = PagedTableModel(COLUMNS, source.fetch, lambda row: row[0], runner)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_ids([3, 1, 2])
    model.refresh({1})
    model.set_ids([1, 2])
    model.clear()
    qtbot.waitUntil(lambda: not runner.busy)
    assert tester.model() is model
