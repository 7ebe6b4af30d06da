"""Long exports that are watched and stopped."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import BinaryIO

import pytest

from dtxdesk.drawing.pages.document import PageDone, PrintedDocument
from dtxdesk.errors import Cancelled, EnvironmentProblem
from dtxdesk.exports import Column, Format, Paper, Table, write_paper
from dtxdesk.exports.watching import EACH, Progress, Watch


def paper(count: int) -> Paper:
    rows = ([f"Player {n}"] for n in range(count))
    return Paper.of(Table("players", "Players", (Column("name", "Name"),), rows))


def as_words(document: PrintedDocument, file: BinaryIO, on_page: PageDone) -> None:
    """Two pages of what it says, without Qt."""
    lines = [" ".join(row) for table in document.tables for row in table.rows]
    file.write("\n".join(lines).encode())
    for page in (1, 2):
        on_page(page, 2)


@pytest.mark.parametrize("file_format", list(Format))
def test_it_tells_how_far_it_is(tmp_path: Path, file_format: Format) -> None:
    told: list[Progress] = []
    target = tmp_path / "out"
    watch = Watch(told.append)
    write_paper(paper(EACH * 3), file_format, target, print_pages=as_words, watch=watch)
    assert [one.rows for one in told if not one.page] == [0, EACH, EACH * 2]
    pages = [(one.page, one.pages) for one in told if one.page]
    assert pages == ([(1, 2), (2, 2)] if file_format is Format.PDF else [])


@pytest.mark.parametrize("file_format", list(Format))
def test_stopped_it_leaves_what_was_there(tmp_path: Path, file_format: Format) -> None:
    target = tmp_path / "out"
    target.write_text("before", "utf-8")
    cancel = threading.Event()

    def stop(progress: Progress) -> None:
        if progress.rows:
            cancel.set()

    watch = Watch(stop, cancel)
    with pytest.raises(Cancelled):
        write_paper(paper(EACH * 9), file_format, target, print_pages=as_words, watch=watch)
    assert target.read_text("utf-8") == "before"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_is_no_place_for_pages(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="It is a folder"):
        write_paper(paper(3), Format.PDF, tmp_path, print_pages=as_words)
    with pytest.raises(EnvironmentProblem, match="name is too long"):
        write_paper(paper(3), Format.PDF, tmp_path / ("x" * 300), print_pages=as_words)
