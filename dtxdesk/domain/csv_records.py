"""A file of rows as spreadsheets really write it: bytes to cells, with the line each row begins on.

Encoding, delimiter and quotes are found out, never guessed: what can't be read is told with its
line.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dtxdesk.errors import UserError
from dtxdesk.phrases import Phrase

MOST_BYTES = 64_000_000
MOST_ROWS = 200_000
"""Ten times the largest community; more is another kind of file."""
MOST_CELLS = 200
LONGEST_CELL = 100_000

DELIMITERS = (",", ";", "\t", "|")

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How the workbooks of Excel and LibreOffice begin, new and old."""
_OTHER_KINDS = (
    (
        (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a"),
        Phrase("It is a picture, not a CSV file"),
    ),
    ((b"%PDF-",), Phrase("It is a PDF, not a CSV file")),
    ((b"SQLite format 3\x00",), Phrase("It is a database, not a CSV file")),
    (_WORKBOOKS, Phrase("It is a workbook, not a CSV file")),
)
_LOOKED_AT = 1024
_SEPARATOR = re.compile(r'"?sep=(.)"?', re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class UnreadableFile(UserError):
    """The file is no list of people, or is broken.

    Attributes:
        line: The physical line where it goes wrong, the first is 1.
    """

    def __init__(self, line: int, message: str, remedy: str = "", **fields: object) -> None:
        self.line = line
        super().__init__("This file can't be imported", message, remedy, line=line, **fields)


@dataclass(frozen=True, slots=True)
class Record:
    """One row: its cells, without white space around, and the physical line where it begins."""

    line: int
    cells: tuple[str, ...]


def decoded(data: bytes) -> str:
    """The text of a file in UTF-8 (with or without BOM) or UTF-16 (either byte order).

    Raises:
        UnreadableFile: it is too large, no text, or in another encoding.
    """
    if len(data) > MOST_BYTES:
        raise UnreadableFile(
            1,
            "It has more than {most:,} megabytes",
            "Split it into several files",
            most=MOST_BYTES // 1_000_000,
        )
    other = other_kind(data)
    if other is not None:
        remedy = "Choose a list that was saved as “CSV UTF-8”"
        if data.startswith(_WORKBOOKS):
            remedy = "Open it in the spreadsheet and save it as “CSV UTF-8”"
        raise UnreadableFile(1, other, remedy)
    mark, encoding = _encoding(data)
    body = data[len(mark) :]
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as wrong:
        raise _undecodable(body, wrong) from None
    control = _CONTROL.search(text)
    if control is not None:
        line = _line_at(text, control.start())
        raise UnreadableFile(
            line,
            "Line {line} has characters that no text has: it is another kind of file, or damaged",
            "Save the sheet as “CSV UTF-8” once more",
        )
    return text


def encoding_of(data: bytes) -> str:
    """How the text of a file is written, as people call it: "UTF-8" or "UTF-16"."""
    return "UTF-8" if _encoding(data)[1] == "utf-8" else "UTF-16"


def other_kind(head: bytes) -> Phrase | None:
    """What a file that begins like this is, where it is something that people know by name."""
    return next((words for begins, words in _OTHER_KINDS if head.startswith(begins)), None)


def may_be_text(head: bytes) -> bool:
    """Whether a file that begins like this may be one of rows; `decoded` has the last word."""
    if other_kind(head) is not None:
        return False
    if _encoding(head)[1] != "utf-8":
        return True
    return _CONTROL.search(head.decode("latin-1")) is None


def records(text: str, delimiter: str) -> Iterator[Record]:
    """The rows that say something; comment lines (`#`) and empty rows are left out.

    Raises:
        UnreadableFile: a quote is not closed, a cell is huge, or there are too many rows.
    """
    lines = _Lines(text)
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    for _ in range(MOST_ROWS + 2):  # one for the header, one to see that there are more
        lines.begin()
        try:
            cells = next(rows, None)
        except csv.Error:
            raise _misquoted(lines) from None
        if cells is None:
            return
        if len(cells) > MOST_CELLS or any(len(cell) > LONGEST_CELL for cell in cells):
            raise UnreadableFile(
                lines.began,
                "The row on line {line} is far too long: perhaps a quote is not closed there",
                "Correct that line",
            )
        cells = [cell.strip() for cell in cells]
        if any(cells):
            yield Record(lines.began, tuple(cells))
    raise UnreadableFile(
        lines.began,
        "It has more than {most:,} rows",
        "Split it into several files",
        most=MOST_ROWS,
    )


def find_delimiter(text: str, known: Callable[[str], bool]) -> str:
    """The delimiter that finds most known names in the first row; the usual one where none does.

    Raises:
        UnreadableFile: the first row can't be read with any of them.
    """
    said = _said_delimiter(text)
    readings: list[tuple[int, str]] = []
    problem: UnreadableFile | None = None
    for delimiter in (said,) if said else DELIMITERS:
        try:
            first = next(_without_separator(records(text, delimiter), said), None)
        except UnreadableFile as unreadable:
            problem = problem or unreadable
            continue
        readings.append((sum(map(known, first.cells)) if first else 0, delimiter))
    if not readings:
        assert problem is not None
        raise problem
    # The first of the best: max keeps the order in which delimiters are usual.
    return max(readings, key=lambda reading: reading[0])[1]


def split_header(text: str, delimiter: str) -> tuple[Record | None, Iterator[Record]]:
    """The first row, which is the header whatever is in it, and the rows below; None: no row.

    Raises:
        UnreadableFile: the rows can't be read; rows below the header when they are reached.
    """
    rows = _without_separator(records(text, delimiter), _said_delimiter(text))
    return next(rows, None), rows


class _Lines:
    """The physical lines of a text, for the csv module, without comments between rows."""

    def __init__(self, text: str) -> None:
        # "\n", "\r\n" and "\r" all end a line, and stay on it: inside of quotes they are text.
        self._lines = io.StringIO(text, newline="")
        self._number = 0
        self._fresh = True
        self.began = 1
        """Where the row that was read last began."""

    def begin(self) -> None:
        """The next line is the first of a row."""
        self._fresh = True

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        while True:
            line = next(self._lines)
            self._number += 1
            if not self._fresh:
                return line
            if not line.lstrip().startswith("#"):
                self._fresh, self.began = False, self._number
                return line


def _without_separator(rows: Iterator[Record], said: str) -> Iterator[Record]:
    """Excel's own first line, `sep=;`, is no row."""
    for number, row in enumerate(rows):
        if not (said and number == 0 and row.cells[0].casefold().startswith("sep=")):
            yield row


def _said_delimiter(text: str) -> str:
    first = text[:20].lstrip().splitlines()[:1]
    match = _SEPARATOR.fullmatch(first[0].rstrip()) if first else None
    if first and first[0].rstrip("\r\n").casefold() in ("sep=\t", '"sep=\t"'):
        return "\t"
    return match[1] if match and match[1] in DELIMITERS else ""


def _encoding(data: bytes) -> tuple[bytes, str]:
    """The mark at the beginning, and the encoding that it or the first letters stand for."""
    marked = ((mark, name) for mark, name in _BOMS if data.startswith(mark))
    return next(marked, (b"", _unmarked(data)))


def _unmarked(data: bytes) -> str:
    """The encoding of text without a BOM: UTF-16 has a zero in every letter of a header."""
    head = data[:_LOOKED_AT]
    high, low = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 4
    if low > half and not high:
        return "utf-16-le"
    return "utf-16-be" if high > half and not low else "utf-8"


def _undecodable(body: bytes, wrong: UnicodeDecodeError) -> UnreadableFile:
    if _CONTROL.search(body[:_LOOKED_AT].decode("latin-1")):
        return UnreadableFile(
            1, "It is not a text file", "Choose a list that was saved as “CSV UTF-8”"
        )
    line = _line_at(body[: wrong.start].decode("latin-1"), wrong.start)
    return UnreadableFile(
        line,
        "Line {line} is not in UTF-8: letters of names would be lost",
        "Save the sheet as “CSV UTF-8”",
    )


def _line_at(text: str, place: int) -> int:
    before = text[:place].replace("\r\n", "\n")
    return 1 + before.count("\n") + before.count("\r")


def _misquoted(lines: _Lines) -> UnreadableFile:
    return UnreadableFile(
        lines.began,
        "The quotes in the row on line {line} don't match",
        "Close the quote, and write a quote inside of quotes twice",
    )
