"""The audit log as people use it: look, search, take back, and see what is in the way."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMenu, QWidget

from dtxdesk.data.queries.player_detail import player_detail
from dtxdesk.data.queries.players import PlayerFilter, PlayerSort, player_ids
from dtxdesk.data.schema import User
from dtxdesk.services.players import PlayerFields
from dtxdesk.ui.pages.audit.page import AuditPage
from dtxdesk.ui.pages.players.page import PlayersPage
from dtxdesk.ui.widgets import Badge, ElidedLabel, Label
from tests.ui.conftest import Stage

LEFT = Qt.MouseButton.LeftButton


class Audit:
    """The page on a stage, and one player who is edited."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.qtbot = stage.qtbot
        desk = stage.desk
        by_name = PlayerFilter(sort=PlayerSort.NAME, descending=False)
        self.player = desk.read(player_ids, by_name)[0]
        self.name = self.edit(base_mmr=4000)
        page = stage.window.show_page("audit")
        assert isinstance(page, AuditPage)
        self.page = page
        stage.settle()

    def edit(self, **values: object) -> str:
        """Edits the player through the service, and returns the name."""
        detail = self.stage.desk.read(player_detail, self.player, None)
        assert detail is not None
        row = detail.row
        fields = PlayerFields(
            name=row.name,
            steam_id=row.steam_id,
            discord_id=row.discord_id,
            discord_username=row.discord_username,
            base_mmr=row.base_mmr,
            positions=row.positions,
            notes=detail.notes,
        )
        changed = replace(fields, **values)  # type: ignore[arg-type]
        self.stage.desk.players.edit(self.player, detail.version, changed)
        return row.name

    @property
    def base_mmr(self) -> int | None:
        detail = self.stage.desk.read(player_detail, self.player, None)
        assert detail is not None
        return detail.row.base_mmr

    def titles(self) -> list[str]:
        self.stage.settle()
        model = self.page.table.paged
        index = [model.index(row, 1) for row in range(model.rowCount())]
        self.qtbot.waitUntil(lambda: all(_text(at) for at in index))
        return [_text(at) for at in index]

    def search(self, text: str) -> list[str]:
        self.qtbot.keyClick(self.stage.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        field = QApplication.focusWidget()
        assert field is self.page.bar.search
        self.page.bar.search.selectAll()
        self.qtbot.keyClick(field, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(field, text)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)
        return self.titles()

    def choose(self, row: int) -> None:
        """Goes to a row with the keyboard."""
        table = self.page.table
        table.setFocus()
        self.qtbot.keyClick(table, Qt.Key.Key_Home)
        for _ in range(row):
            self.qtbot.keyClick(table, Qt.Key.Key_Down)
        self.stage.settle()

    def lines(self) -> list[str]:
        """The changes of the operation in view, as a screen reader says them."""
        model = self.page.pane.changes.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def press(self, words: str) -> None:
        self.qtbot.mouseClick(button(self.page.pane, words), LEFT)
        self.stage.settle()


def _text(index: QModelIndex) -> str:
    return str(index.data() or "")


def button(widget: QWidget, words: str) -> QAbstractButton:
    return next(
        found
        for found in widget.findChildren(QAbstractButton)
        if found.isVisible() and words in (found.text(), found.accessibleName())
    )


def words(widget: QWidget) -> str:
    labels = [*widget.findChildren(Label), *widget.findChildren(ElidedLabel)]
    badges = widget.findChildren(Badge)
    return "\n".join(part.text() for part in (*labels, *badges) if part.isVisible())


@pytest.fixture
def audit(stage: Stage) -> Audit:
    return Audit(stage)


def test_operations_are_listed_newest_first_with_before_and_after(audit: Audit) -> None:
    assert audit.titles() == [f"Edit {audit.name}", "Synced DTX League", "Add the sample league"]
    audit.choose(0)
    shown = words(audit.page.pane)
    assert f"Edit {audit.name}" in shown
    assert audit.stage.desk.database.author in shown
    assert audit.lines()[0] == f"{audit.name}, Changed"
    assert any(line.startswith("Base MMR: ") and line.endswith("4000") for line in audit.lines())
    audit.choose(1)
    assert any(line.endswith("then 40") for line in audit.lines())  # matches read
    assert "It changed no row that could be put back." in words(audit.page.pane)
    audit.choose(2)
    assert "1 league" in audit.page.table.paged.index(2, 2).data()


def test_it_is_searched_and_filtered(audit: Audit) -> None:
    assert audit.search("what:edit") == [f"Edit {audit.name}"]
    assert audit.search("kind:sync") == ["Synced DTX League"]
    assert audit.search("since>30d") == []
    assert "Nothing matches" in words(audit.page.area)
    audit.qtbot.mouseClick(button(audit.page.area, "Show all changes"), LEFT)
    assert len(audit.titles()) == 3
    before = audit.titles()
    audit.search("kind:nonsense")
    assert "nonsense" in audit.page.bar.search.problem
    assert audit.titles() == before
    audit.search("")
    audit.qtbot.mouseClick(audit.page.bar.about, LEFT)
    menu = next(found for found in audit.page.bar.about.findChildren(QMenu) if found.isVisible())
    for _ in range(2):
        audit.qtbot.keyClick(menu, Qt.Key.Key_Down)
    audit.qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert audit.titles() == ["Add the sample league"]


def test_what_is_done_elsewhere_comes_in_at_the_head(audit: Audit) -> None:
    audit.choose(0)
    current = audit.page.table.current_id()
    audit.edit(base_mmr=4100)
    audit.qtbot.waitUntil(lambda: audit.page.table.paged.rowCount() == 4)
    assert audit.page.table.current_id() == current


def test_undo_shows_what_it_would_do_and_does_it(audit: Audit) -> None:
    audit.edit(notes="later")
    audit.qtbot.waitUntil(lambda: audit.page.table.paged.rowCount() == 4)
    audit.choose(0)
    audit.press("Undo…")
    assert f"Undo “Edit {audit.name}”?" in words(audit.page.pane)
    assert "Notes: later, then –" in audit.lines()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.text() == "Undo"
    audit.qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert "?" not in words(audit.page.pane)
    assert "Notes: –, then later" in audit.lines()

    audit.press("Undo…")
    audit.press("Undo")
    audit.qtbot.waitUntil(lambda: "Undone by" in words(audit.page.pane))
    audit.qtbot.waitUntil(lambda: audit.page.table.paged.rowCount() == 5)
    audit.press("Show what took it back")
    audit.qtbot.waitUntil(lambda: audit.page.table.currentIndex().row() == 0)
    audit.stage.settle()
    audit.press("Redo…")
    audit.press("Redo")
    audit.qtbot.waitUntil(lambda: audit.page.table.paged.rowCount() == 6)
    detail = audit.stage.desk.read(player_detail, audit.player, None)
    assert detail is not None
    assert detail.notes == "later"


def test_a_row_that_was_changed_since_is_not_overwritten(audit: Audit) -> None:
    audit.edit(base_mmr=5000)
    audit.qtbot.waitUntil(lambda: audit.page.table.paged.rowCount() == 4)
    audit.choose(1)
    audit.press("Undo…")
    said = words(audit.page.pane)
    assert "This can't be taken back any more" in said
    assert "Undo that first." in said
    assert audit.base_mmr == 5000
    audit.press("Show the later change")
    assert audit.page.table.currentIndex().row() == 0
    audit.press("Undo…")
    audit.press("Undo")
    audit.qtbot.waitUntil(lambda: audit.base_mmr == 4000)


def test_taken_back_meanwhile_by_another_window_is_told(audit: Audit) -> None:
    audit.choose(0)
    audit.press("Undo…")
    audit.stage.desk.history.undo()
    done = audit.base_mmr
    confirm = [
        found
        for found in audit.page.pane.findChildren(QAbstractButton)
        if found.isVisible() and found.text() == "Undo"
    ]
    if confirm:  # the change feed may have been faster: then there is nothing to press
        audit.qtbot.mouseClick(confirm[0], LEFT)
    audit.stage.settle()
    audit.qtbot.waitUntil(lambda: "Undone by" in words(audit.page.pane))
    assert audit.base_mmr == done


def test_changed_between_question_and_answer_is_told_with_the_way_there(audit: Audit) -> None:
    audit.choose(0)
    audit.press("Undo…")
    audit.edit(base_mmr=5000)
    audit.qtbot.mouseClick(button(audit.page.pane, "Undo"), LEFT)
    audit.qtbot.waitUntil(lambda: "changed it since" in words(audit.page.pane))
    audit.qtbot.waitUntil(lambda: audit.page.table.paged.rowCount() == 4)
    assert audit.base_mmr == 5000
    audit.press("Show the later change")
    assert audit.page.table.currentIndex().row() == 0


def test_a_row_leads_to_its_page(audit: Audit) -> None:
    audit.choose(0)
    audit.qtbot.keyClick(audit.page.table, Qt.Key.Key_Return)
    changes = audit.page.pane.changes
    assert QApplication.focusWidget() is changes
    changes.setCurrentIndex(changes.model().index(0, 0))
    audit.qtbot.keyClick(changes, Qt.Key.Key_Return)
    audit.stage.settle()
    page = audit.stage.window.pages["players"]
    assert isinstance(page, PlayersPage)
    assert page.isVisible()
    audit.qtbot.waitUntil(lambda: page.table.current_id() == audit.player)


def test_a_long_value_is_unfolded(audit: Audit) -> None:
    audit.edit(notes="A sentence that no line has room for. " * 8)
    audit.qtbot.waitUntil(lambda: audit.page.table.paged.rowCount() == 4)
    audit.choose(0)
    changes = audit.page.pane.changes
    index = changes.model().index(1, 0)
    folded = changes.visualRect(index).height()
    changes.setFocus()
    changes.setCurrentIndex(index)
    audit.qtbot.keyClick(changes, Qt.Key.Key_Return)
    audit.qtbot.waitUntil(lambda: changes.visualRect(index).height() > 3 * folded)
    audit.qtbot.keyClick(changes, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Notes: – → A sentence" in QGuiApplication.clipboard().text()


def test_names_are_plain_text(audit: Audit) -> None:
    with audit.stage.desk.database.unit_of_work("Edit <b>Bold</b>") as work:
        work.get(User, audit.player).nickname = "<b>Bold</b>"
    audit.qtbot.waitUntil(lambda: audit.page.table.paged.rowCount() == 4)
    audit.choose(0)
    assert "Edit <b>Bold</b>" in words(audit.page.pane)
    assert audit.lines()[0] == "<b>Bold</b>, Changed"


def test_an_operation_of_many_rows_is_listed_in_pieces(audit: Audit) -> None:
    with audit.stage.desk.database.unit_of_work("Add many") as work:
        work.session.add_all([User(nickname=f"Player {n:03}") for n in range(250)])
    audit.qtbot.waitUntil(lambda: audit.page.table.paged.rowCount() == 4)
    audit.choose(0)
    assert "250 player" in audit.page.table.paged.index(0, 2).data()
    assert not any("Player 249" in line for line in audit.lines())
    changes = audit.page.pane.changes
    changes.setFocus()
    audit.qtbot.keyClick(changes, Qt.Key.Key_End)
    audit.qtbot.keyClick(changes, Qt.Key.Key_Return)
    audit.qtbot.waitUntil(lambda: any("Player 249" in line for line in audit.lines()))


def test_it_is_copied_and_exported(audit: Audit, tmp_path: Path) -> None:
    audit.choose(0)
    audit.stage.window.actions_["edit.copy_csv"].trigger()
    audit.stage.settle()
    head, row = QGuiApplication.clipboard().text().splitlines()
    assert head == "Who,What,Changed,Kind,When"
    assert f"Edit {audit.name}" in row
    audit.search("what:edit")
    for suffix in ("csv", "json"):
        audit.stage.window.actions_["audit.export"].trigger()
        picker = audit.page.findChild(QFileDialog)
        assert isinstance(picker, QFileDialog)
        file = tmp_path / f"audit.{suffix}"
        picker.fileSelected.emit(str(file))
        picker.close()
        audit.stage.settle()
        if suffix == "csv":
            lines = list(csv.DictReader(file.read_text().splitlines()))
            changed = {line["Field"]: line["After"] for line in lines}
        else:
            changed = {
                line["field"]: line["after"] for line in json.loads(file.read_text())["audit"]
            }
        assert changed["base_mmr"] == "4000"


def test_the_menu_of_a_row_takes_back_too(audit: Audit) -> None:
    audit.choose(0)
    audit.page.table.customContextMenuRequested.emit(QPoint(20, 20))
    menu = next(found for found in audit.page.findChildren(QMenu) if found.isVisible())
    audit.qtbot.keyClick(menu, Qt.Key.Key_Down)
    audit.qtbot.keyClick(menu, Qt.Key.Key_Return)
    audit.stage.settle()
    assert "Undo “" in words(audit.page.pane)


def test_an_empty_log_says_so(empty_stage: Stage) -> None:
    page = empty_stage.window.show_page("audit")
    empty_stage.settle()
    assert "Nothing has been changed yet" in words(page)
    assert button(page, "New player").isEnabled()


def test_an_undone_operation_stands_back(audit: Audit) -> None:
    audit.stage.desk.history.undo()
    audit.qtbot.waitUntil(lambda: audit.page.table.paged.rowCount() == 4)
    audit.stage.settle()
    rows = audit.page.table.paged.known_rows()
    undone = [row for row in rows.values() if row.taken_back]
    assert [row.title for row in undone] == [f"Edit {audit.name}"]
    assert audit.page.table.paged.index(1, 3).data() == "Undone"
