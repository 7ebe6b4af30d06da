"""Printing from pages: what comes out is read back from the PDF that it is kept as."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from dtxdesk.domain.stages.model import Format, StageOptions
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.ui.pages.players.page import PlayersPage
from dtxdesk.ui.pages.tournaments.page import TournamentsPage
from dtxdesk.ui.printing.preview import PrintPreview
from dtxdesk.ui.printing.run import pages_wanted
from dtxdesk.ui.theme import theme
from tests.ui.conftest import Stage

pytestmark = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler reads the files back"
)

TEAMS = ("Alpha", "Beta", "中文队伍", "<b>Delta</b>")


def preview(stage: Stage) -> PrintPreview:
    stage.window.perform("app.print")
    stage.settle()
    (found,) = (one for one in stage.window.findChildren(PrintPreview) if one.isVisible())
    stage.qtbot.waitUntil(lambda: found.pages is not None)
    return found


def cup(stage: Stage, teams: tuple[str, ...] = TEAMS) -> TournamentsPage:
    fields = TournamentFields(name="Moonlit Cup", state=TournamentState.RUNNING)
    options = StageOptions(Format.SINGLE_ELIMINATION)
    made = stage.desk.stages.start_with_teams(fields, options, teams)
    page = stage.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    page.open_tournament(made)
    stage.settle()
    return page


def text_of(path: Path) -> str:
    made = subprocess.run(
        ["pdftotext", "-layout", path, "-"], capture_output=True, check=True, encoding="utf-8"
    )
    return made.stdout


def kept(stage: Stage, dialog: PrintPreview, folder: Path) -> str:
    path = folder / "kept.pdf"
    dialog.save_to(path)
    stage.qtbot.waitUntil(path.exists)
    stage.settle()
    return text_of(path)


def test_a_list_is_printed_as_it_is_searched_and_sorted(stage: Stage, tmp_path: Path) -> None:
    page = stage.window.show_page("players")
    assert isinstance(page, PlayersPage)
    stage.settle()
    dialog = preview(stage)
    assert dialog.pages is not None
    text = kept(stage, dialog, tmp_path)
    assert "Page 1 of" in text
    assert "As of" in text
    shown = [row.name for row in page.table.paged.known_rows().values()]
    assert shown
    for one in shown[:5]:
        if one.isascii():
            assert one in text


def test_a_tournament_is_printed_whole_and_its_bracket_by_its_drawing(
    stage: Stage, tmp_path: Path
) -> None:
    page = cup(stage)
    dialog = preview(stage)
    text = kept(stage, dialog, tmp_path)
    assert "Schedule" in text
    assert "<b>Delta</b>" in text
    (tmp_path / "kept.pdf").unlink()
    page.show_part("bracket")
    stage.settle()
    dialog = preview(stage)
    assert dialog.pages is not None
    assert len(dialog.pages) == 1
    text = kept(stage, dialog, tmp_path)
    assert "Final" in text
    assert "Winner of 1" in text


def test_a_large_bracket_takes_pages_that_are_put_together(stage: Stage, tmp_path: Path) -> None:
    names = tuple(f"Team {number}" for number in range(1, 65))
    page = cup(stage, names)
    page.show_part("bracket")
    stage.settle()
    dialog = preview(stage)
    assert dialog.pages is not None
    assert len(dialog.pages) > 3
    small = len(dialog.pages)
    dialog.paper.setCurrentText("A3")
    stage.settle()
    assert 1 < len(dialog.pages) < small
    QTest.keyClick(dialog.view, Qt.Key.Key_End)
    assert dialog.number == len(dialog.pages) - 1
    assert not dialog.after.isEnabled()
    QTest.mouseClick(dialog.before, Qt.MouseButton.LeftButton)
    assert dialog.number == len(dialog.pages) - 2
    text = kept(stage, dialog, tmp_path)
    for name in names:
        assert name in text


def test_a_page_without_a_list_is_printed_as_it_looks_on_white(stage: Stage) -> None:
    stage.window.show_page("settings")
    stage.settle()
    mode = theme().mode
    dialog = preview(stage)
    assert theme().mode == mode
    assert len(dialog.pages or ()) == 1
    image = dialog.view.grab().toImage()
    assert image.pixelColor(image.rect().center()).lightness() > 200
    dialog.reject()


def test_the_printer_gets_the_pages_that_were_chosen(stage: Stage, tmp_path: Path) -> None:
    stage.window.show_page("players")
    stage.settle()
    dialog = preview(stage)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    closed: list[int] = []
    dialog.finished.connect(closed.append)
    dialog.print_on(printer)
    stage.qtbot.waitUntil(lambda: bool(closed))
    assert "Players" in text_of(tmp_path / "printed.pdf")
    assert list(pages_wanted(printer, 9)) == list(range(9))
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 4)
    assert list(pages_wanted(printer, 9)) == [1, 2, 3]
    assert list(pages_wanted(printer, 3)) == [1, 2]


def test_what_can_not_be_written_is_said_and_tried_again(stage: Stage, tmp_path: Path) -> None:
    stage.window.show_page("players")
    stage.settle()
    dialog = preview(stage)
    made = tmp_path / "out"
    made.mkdir()
    for place in (made, made / "none" / "x.pdf", made / ("x" * 300)):
        dialog.save_to(place)
        stage.settle()
        assert dialog.banner.isVisible()
        assert "could not be written" in dialog.banner.accessibleName()
        assert dialog.save.isEnabled()
    assert list(made.iterdir()) == []
    dialog.save_to(made / "well.pdf")
    stage.settle()
    assert (made / "well.pdf").exists()


def test_nothing_is_left_of_what_is_given_up(stage: Stage, tmp_path: Path) -> None:
    stage.window.show_page("players")
    stage.settle()
    dialog = preview(stage)
    made = tmp_path / "out"
    made.mkdir()
    dialog.save_to(made / "given_up.pdf")
    QTest.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    stage.settle()
    assert [one.name for one in made.iterdir()] in ([], ["given_up.pdf"])  # whole or not at all
