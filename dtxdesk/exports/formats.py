"""The formats that tables can be written in."""

from __future__ import annotations

import io
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, BinaryIO

from dtxdesk.atomic import written_whole
from dtxdesk.errors import UserError
from dtxdesk.exports.csv_writer import write_csv
from dtxdesk.exports.json_writer import write_json
from dtxdesk.exports.printed import PrintPages, printed
from dtxdesk.exports.table import Paper, Table
from dtxdesk.exports.watching import Watch


class Format(StrEnum):
    """A file format, by the name it has on the command line."""

    CSV = "csv"
    XLSX = "xlsx"
    HTML = "html"
    JSON = "json"
    MARKDOWN = "md"
    TEXT = "txt"
    PDF = "pdf"


def write_table(table: Table, file_format: Format, path: Path, *, bom: bool = False) -> None:
    """Writes one table; see `write_paper`."""
    write_paper(Paper.of(table), file_format, path, bom=bom)


def write_paper(
    paper: Paper,
    file_format: Format,
    path: Path,
    *,
    bom: bool = False,
    print_pages: PrintPages | None = None,
    watch: Watch | None = None,
) -> None:
    """Writes tables into a file, whole or not at all.

    Args:
        paper: What to write.
        file_format: How.
        path: Where to; what is there is replaced at the very end.
        bom: For CSV, begin with a byte order mark.
        print_pages: Paints the pages of a PDF, which this layer can't.
        watch: Is told how far it is, and may end it.

    Raises:
        EnvironmentProblem: The file can't be written; it names the path and the way out.
        Cancelled: The watch ended it; nothing was written.
        UserError: A PDF is wanted where nobody paints.
    """
    watch = watch or Watch()
    paper = watch.over(paper)
    if file_format is Format.PDF and print_pages is None:
        raise UserError(
            "Nothing can print here", "", "Run dtxdesk itself, or choose another format"
        )
    with written_whole(path) as file:
        if file_format is Format.CSV:
            write_csv(paper, file, bom=bom)
        elif print_pages is not None and file_format is Format.PDF:
            print_pages(printed(paper), file, watch.page)
        else:
            _write(paper, file_format, file)


def write_document(document: Mapping[str, Any], path: Path) -> None:
    """Writes one JSON document, whole or not at all; raises as `write_paper`."""
    text = document_text(document)
    with written_whole(path) as file:
        file.write(text.encode())


def document_text(document: Mapping[str, Any]) -> str:
    """One JSON document as it is written."""
    import msgspec

    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"


def paper_text(paper: Paper, file_format: Format) -> str:
    """What would be written, of a format that is text."""
    file = io.BytesIO()
    if file_format is Format.CSV:
        write_csv(paper, file)
    else:
        _write(paper, file_format, file)
    return file.getvalue().decode(errors="replace")


def _write(paper: Paper, file_format: Format, file: BinaryIO) -> None:
    """Writers that are needed now and then are imported then."""
    match file_format:
        case Format.JSON:
            write_json(paper, file)
        case Format.XLSX:
            from dtxdesk.exports.workbook_writer import write_workbook

            write_workbook(paper, file)
        case Format.HTML:
            from dtxdesk.exports.html_writer import write_html

            write_html(paper, file)
        case Format.MARKDOWN:
            from dtxdesk.exports.markdown_writer import write_markdown

            write_markdown(paper, file)
        case Format.TEXT:
            from dtxdesk.exports.text_writer import write_text

            write_text(paper, file)
        case _:
            raise AssertionError(file_format)
