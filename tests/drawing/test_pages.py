"""Lists on pages: laid out, painted, and read back with what reads PDF."""

from __future__ import annotations

import io
import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from dtxdesk.drawing.pages.document import Head, PrintedDocument, PrintedTable
from dtxdesk.drawing.pages.layout import lay_out
from dtxdesk.drawing.pages.look import PageLook
from dtxdesk.drawing.pages.pdf import write_pdf
from dtxdesk.drawing.pages.printable import Sheet

pytestmark = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler reads the files back"
)

HEADS = (Head("Name"), Head("Steam id", needed=False), Head("Games", right=True))


@pytest.fixture
def look(qapp: QApplication) -> PageLook:
    strong = QFont("Inter")
    strong.setWeight(QFont.Weight.DemiBold)
    return PageLook(QFont("Inter"), strong)


def document(
    rows: Sequence[Sequence[str]] | Iterator[Sequence[str]],
    heads: tuple[Head, ...] = HEADS,
    notes: tuple[str, ...] = (),
) -> PrintedDocument:
    tables = [PrintedTable("Everybody", heads, rows, notes)]
    return PrintedDocument("Cup: players", tables, (("As of", "2026-12-05 20:00"),), "As of then")


def written(
    found: PrintedDocument, look: PageLook, folder: Path, on_page: Callable[..., object] = print
) -> Path:
    path = folder / "made.pdf"
    with path.open("wb") as file:
        write_pdf(found, file, look, on_page)
    return path


def text_of(path: Path) -> list[str]:
    """The text of each page."""
    made = subprocess.run(
        ["pdftotext", "-layout", path, "-"], capture_output=True, check=True, encoding="utf-8"
    )
    return made.stdout.split("\f")[:-1]


def test_each_page_has_head_foot_and_number(look: PageLook, tmp_path: Path) -> None:
    rows = [[f"Player {n}", str(76561197960265728 + n), str(n)] for n in range(200)]
    pages = text_of(written(document(rows, notes=("Ties are shared.",)), look, tmp_path))
    assert len(pages) > 3
    for number, page in enumerate(pages, start=1):
        assert "Cup: players" in page
        assert "Steam id" in page
        assert "As of then" in page
        assert f"Page {number} of {len(pages)}" in page
    assert "2026-12-05 20:00" in pages[0]
    assert "Ties are shared." in pages[-1]
    told = [line.split() for page in pages for line in page.splitlines() if "Player" in line]
    assert [words[1:] for words in told] == [
        [str(n), str(76561197960265728 + n), str(n)] for n in range(200)
    ]


def test_names_of_every_script_come_out_with_their_fonts_inside(
    look: PageLook, tmp_path: Path
) -> None:
    names = ["中文队伍", "Команда", "Ünder <b>x</b>", "한국어", "🏆 winners", "2-1 = 3:0"]
    path = written(document([[name, "", ""] for name in names]), look, tmp_path)
    (page,) = text_of(path)
    found = unicodedata.normalize("NFKC", page)
    for name in names:
        assert name.replace("🏆", "").strip() in found
    fonts = subprocess.run(["pdffonts", path], capture_output=True, check=True, text=True).stdout
    lines = [line.split() for line in fonts.splitlines()[2:]]
    assert lines
    assert {words[-5] for words in lines} == {"yes"}  # embedded


def test_long_names_are_broken_and_then_cut(look: PageLook, tmp_path: Path) -> None:
    rows = [["x" * 3_000, "", "1"], ["several words " * 30, "", "2"]]
    (page,) = text_of(written(document(rows), look, tmp_path))
    assert "…" in page
    assert page.split().count("several") == 30


def test_a_wide_list_lies_on_its_side_and_keeps_all_that_has_room(
    look: PageLook, tmp_path: Path
) -> None:
    heads = (Head("Name"), *(Head(f"Figure {n}", right=True) for n in range(12)))
    laid = lay_out(document([["A"] + ["1234"] * 12], heads), Sheet().room, look)
    assert laid.landscape
    assert laid.tables[0].places == tuple(range(13))


def test_what_is_not_needed_goes_first(look: PageLook) -> None:
    heads = tuple(Head(f"Long heading {n}", right=True, needed=n < 5) for n in range(40))
    laid = lay_out(document([["123456"] * 40], heads), Sheet().room, look)
    assert laid.tables[0].places == (0, 1, 2, 3, 4)


def test_far_too_many_columns_are_all_there(look: PageLook, tmp_path: Path) -> None:
    heads = tuple(Head(f"C{n}") for n in range(120))
    (page,) = text_of(written(document([["1"] * 120], heads), look, tmp_path))
    assert page.split().count("1") >= 120


def test_nothing_to_list_is_a_page(look: PageLook, tmp_path: Path) -> None:
    (page,) = text_of(written(document([]), look, tmp_path))
    assert "Games" in page
    assert "Page 1 of 1" in page


def test_rows_are_gone_through_once_and_pages_are_told(look: PageLook, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    rows = ([f"Player {n}", "", str(n)] for n in range(2_000))
    path = written(document(rows), look, tmp_path, lambda page, of: told.append((page, of)))
    assert told == [(n, len(told)) for n in range(1, len(told) + 1)]
    assert len(text_of(path)) == len(told)


class _Full(io.BytesIO):
    """A disk with room for so many bytes."""

    def write(self, data: object) -> int:
        if self.tell() > 20_000:
            raise OSError(28, "No space left on device")
        return super().write(data)  # type: ignore[arg-type]


def test_a_full_disk_is_heard_of_while_it_is_written(look: PageLook) -> None:
    file: BinaryIO = _Full()
    told: list[int] = []
    rows = ([f"Player {n}", "", str(n)] for n in range(20_000))
    with pytest.raises(OSError, match="No space"):
        write_pdf(document(rows), file, look, lambda page, _of: told.append(page))
    assert 0 < len(told) < 100
