"""Exports from the window: what is shown, which columns, how it looks, and the file."""

from __future__ import annotations

import csv
import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dtxdesk.domain.stages.model import Format, StageOptions
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.services.players import PlayerFields
from dtxdesk.services.results import Score
from dtxdesk.ui.exporting.dialog import ExportDialog
from dtxdesk.ui.pages.players.page import PlayersPage
from dtxdesk.ui.pages.tournaments.page import TournamentsPage
from tests.ui.conftest import Stage


def opened(stage: Stage, action: str, kind: str = "csv") -> ExportDialog:
    stage.window.perform(action)
    stage.settle()
    (dialog,) = (one for one in stage.window.findChildren(ExportDialog) if one.isVisible())
    dialog.format.setCurrentIndex(dialog.format.findData(kind))
    stage.settle()
    return dialog


def written(stage: Stage, dialog: ExportDialog, path: Path) -> Path:
    closed: list[int] = []
    dialog.finished.connect(closed.append)
    dialog.write_to(path)
    stage.qtbot.waitUntil(lambda: bool(closed))
    stage.settle()
    return path


def players(stage: Stage) -> PlayersPage:
    page = stage.window.show_page("players")
    assert isinstance(page, PlayersPage)
    stage.settle()
    return page


def cup(stage: Stage) -> TournamentsPage:
    fields = TournamentFields(name="Moonlit Cup", state=TournamentState.RUNNING)
    made = stage.desk.stages.start_with_teams(
        fields, StageOptions(Format.ROUND_ROBIN, groups=2), [f"Team {n}" for n in range(8)]
    )
    stage.desk.results.enter(made, [(1, Score(2, 0))])
    page = stage.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    page.open_tournament(made)
    stage.settle()
    return page


def test_the_search_the_order_and_the_columns_are_those_of_the_screen(
    stage: Stage, tmp_path: Path
) -> None:
    page = players(stage)
    page.bar.search.setFocus()
    letters = next(row.name for row in page.table.paged.known_rows().values() if row.name.isascii())
    page.bar.search.setText(letters[:3])
    stage.qtbot.waitUntil(lambda: len(page.table.paged.ids) < 24)
    stage.settle()
    table = page.table
    header = table.horizontalHeader()
    keys = [column.key for column in table.paged.columns]
    hidden = next(n for n, column in enumerate(table.paged.columns) if column.title == "Games")
    header.setSectionHidden(hidden, True)
    dialog = opened(stage, "table.export")
    assert "Games" not in dialog.look.text.toPlainText()
    path = written(stage, dialog, tmp_path / "shown.csv")
    rows = list(csv.reader(path.read_text("utf-8-sig").splitlines()))
    assert rows[0] == [column.title for column in table.copied_columns()]
    assert len(rows) == len(table.paged.ids) + 1
    assert letters in {row[0] for row in rows[1:]}
    assert keys  # the table itself is as it was


def test_columns_are_chosen_and_put_in_order_by_keys(stage: Stage, tmp_path: Path) -> None:
    players(stage)
    dialog = opened(stage, "export", "json")
    dialog.columns.setFocus()
    QTest.mouseClick(dialog.none, Qt.MouseButton.LeftButton)
    assert not dialog.choose.isEnabled()
    dialog.columns.setCurrentRow(1)
    QTest.keyClick(dialog.columns, Qt.Key.Key_Space)
    dialog.columns.setCurrentRow(3)
    QTest.keyClick(dialog.columns, Qt.Key.Key_Space)
    for _ in range(3):
        QTest.keyClick(dialog.columns, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert dialog.columns.keys == ("games_played", "name")
    stage.settle()
    assert dialog.look.text.toPlainText().index("games_played") < (
        dialog.look.text.toPlainText().index('"name"', 500)
    )
    path = written(stage, dialog, tmp_path / "few.json")
    rows = json.loads(path.read_text("utf-8"))["players"]
    assert {tuple(row) for row in rows} == {("games_played", "name")}


@pytest.mark.parametrize("kind", ["csv", "xlsx", "pdf", "html", "md", "txt", "json"])
def test_each_kind_is_looked_at_before_it_is_written(
    stage: Stage, tmp_path: Path, kind: str
) -> None:
    name = '<b>=Bold|*</b>\0 \u202eabc 🏆 "q",\n\''
    stage.desk.players.add(PlayerFields(name=name))
    players(stage)
    dialog = opened(stage, "table.export", kind)
    shown = dialog.look.table.toPlainText() if kind in ("html", "xlsx") else ""
    if kind in ("html", "xlsx"):
        assert "<b>=Bold|*</b>" in shown
    path = written(stage, dialog, tmp_path / f"made.{kind}")
    assert path.read_bytes().startswith({"xlsx": b"PK", "pdf": b"%PDF"}.get(kind, b""))
    if kind == "xlsx":
        with zipfile.ZipFile(path) as book:
            assert all(b"<f>" not in book.read(one) for one in book.namelist())


def test_a_tournament_and_its_parts(stage: Stage, tmp_path: Path) -> None:
    page = cup(stage)
    dialog = opened(stage, "tournament.export", "html")
    assert dialog.format.findData("csv") == -1  # several tables
    assert not dialog.columns.isVisible()
    dialog.subject.setCurrentIndex(1)
    stage.settle()
    assert dialog.columns.isVisible()
    assert "Why" in dialog.look.table.toPlainText()
    path = written(stage, dialog, tmp_path / "standings.html")
    assert "Tie-breaks" in path.read_text("utf-8") or "tie-breaks" in path.read_text("utf-8")
    page.show_part("standings")
    stage.settle()
    dialog = opened(stage, "table.export", "md")
    text = dialog.look.text.toPlainText()
    assert all(f"Team {n}" in text for n in range(8))
    dialog.reject()


def test_a_page_without_a_list_says_so(stage: Stage) -> None:
    stage.window.show_page("settings")
    stage.settle()
    stage.window.perform("table.export")
    assert not [one for one in stage.window.findChildren(ExportDialog) if one.isVisible()]


def test_what_can_not_be_written_is_said_and_leaves_nothing(stage: Stage, tmp_path: Path) -> None:
    players(stage)
    out = tmp_path / "out"
    out.mkdir()
    dialog = opened(stage, "export", "pdf")
    for place in (out, out / "no" / "x.pdf", out / ("x" * 300), out / "nul\0.pdf"):
        dialog.write_to(place)
        stage.settle()
        assert dialog.banner.isVisible(), place
        assert dialog.choose.isEnabled()
    assert list(out.iterdir()) == []
    written(stage, dialog, out / "well.pdf")


def test_given_up_it_leaves_nothing(stage: Stage, tmp_path: Path) -> None:
    players(stage)
    out = tmp_path / "out"
    out.mkdir()
    dialog = opened(stage, "export", "pdf")
    dialog.write_to(out / "given_up.pdf")
    QTest.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    stage.settle()
    assert [one.name for one in out.iterdir()] in ([], ["given_up.pdf"])
