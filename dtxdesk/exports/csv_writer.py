"""CSV (RFC 4180), with cells that a spreadsheet would run as formulas made harmless."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from fractions import Fraction
from itertools import islice
from typing import BinaryIO

from dtxdesk.exports.table import Kind, Paper, Table

BOM = "\ufeff"

_ROWS_AT_ONCE = 500

# Begins like a formula, also after blanks and in the wide forms that some spreadsheets accept
# (OWASP, "CSV injection"); or has a NUL, where some readers stop.
_HARMFUL = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]|[^\0]*\0")


def write_csv(source: Table | Paper, file: BinaryIO, *, bom: bool = False) -> None:
    """Writes a table as UTF-8; lines end in CR LF.

    Args:
        source: What to write; of a paper its one list.
        file: Where to; it stays open.
        bom: Begin with a byte order mark, by which older spreadsheets know that it is UTF-8.

    Raises:
        ValueError: A paper has several lists: CSV has no place for a second one.
    """
    (table,) = source.lists if isinstance(source, Paper) else (source,)
    if bom:
        file.write(BOM.encode())
    for piece in _pieces(table):
        file.write(piece.encode(errors="replace"))


def csv_text(table: Table) -> str:
    """The table as CSV text, for the clipboard."""
    return "".join(_pieces(table))


def _pieces(table: Table) -> Iterator[str]:
    rows = iter(table.rows)
    some: list[Sequence[object]] = [[harmless(column.title) for column in table.columns]]
    while some:
        text = io.StringIO(newline="")
        csv.writer(text, lineterminator="\r\n").writerows(some)
        yield text.getvalue()
        some = _converted(table, list(islice(rows, _ROWS_AT_ONCE)))


def harmless(text: str) -> str:
    """The text as no spreadsheet runs it: an apostrophe in front where it looks like a formula."""
    if not _HARMFUL.match(text):
        return text
    text = text.replace("\0", "")
    return f"'{text}" if _HARMFUL.match(text) else text


def _converted(table: Table, rows: list[Sequence[object]]) -> list[Sequence[object]]:
    """Rows of what the csv module writes right by itself: harmless text, numbers and None.

    Column by column, since most columns hold nothing but numbers and are done at a glance.
    """
    if any(len(row) != len(table.columns) for row in rows):
        raise ValueError(f"a row of {table.key} has not one cell for each column")
    columns = []
    for column, cells in zip(table.columns, zip(*rows, strict=True), strict=False):
        if column.kind is not Kind.YES_NO and _NUMBERS.issuperset(map(type, cells)):
            columns.append(cells)
        else:
            convert = _CONVERTERS[column.kind]
            columns.append(tuple(None if cell is None else convert(cell) for cell in cells))
    return list(zip(*columns, strict=True))


_NUMBERS = frozenset((int, float, type(None)))


def _number(value: object) -> object:
    return float(value) if isinstance(value, Fraction) else _text(value)


def _text(value: object) -> object:
    return harmless(value) if isinstance(value, str) else value


def _yes_no(value: object) -> str:
    return "yes" if value else "no"


def _time(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return _text(value)


def _list(value: object) -> object:
    if isinstance(value, str) or not isinstance(value, Sequence):
        return _text(value)
    return harmless(":".join(str(item) for item in value))


_CONVERTERS: dict[Kind, Callable[[object], object]] = {
    Kind.TEXT: _text,
    Kind.WORD: _text,
    Kind.WHOLE: _text,
    Kind.NUMBER: _number,
    Kind.SHARE: _number,
    Kind.YES_NO: _yes_no,
    Kind.TIME: _time,
    Kind.ID: _text,
    Kind.LIST: _list,
}
