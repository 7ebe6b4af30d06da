"""XLSX with real numbers, times and texts: a sheet for each table, and one that says what it is."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Any, BinaryIO

from dtxdesk.exports.reading import one_line
from dtxdesk.exports.table import Chart, Column, Kind, Paper, Table

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_576
LONGEST_TEXT = 32_767  # UTF-16 units in a cell
_LONGEST_NAME = 31  # of a sheet
_LARGEST_EXACT = 2**53

_NARROWEST, _WIDEST = 6, 60  # characters
_LOOKED_AT = 500  # rows that decide about the widths

_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\0-\x1f]")


def write_workbook(paper: Paper, file: BinaryIO) -> None:
    """Writes it row by row: what has been written is not kept in memory.

    Raises:
        ValueError: A table has more rows than a sheet.
    """
    from xlsxwriter import Workbook

    with tempfile.TemporaryDirectory(prefix="dtxdesk-") as folder:
        book = Workbook(
            file,
            {
                "constant_memory": True,
                "tmpdir": folder,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
                "nan_inf_to_errors": True,
            },
        )
        book.set_properties({"title": one_line(paper.title)[:255], "comments": "dtxdesk"})
        names = SheetNames()
        writer = _Writer(book, paper)
        try:
            for table in paper.tables:
                writer.write(table, names.new(table.title))
            if paper.stamp:
                writer.about(names.new("About"))
        except BaseException:
            # Closing the book would write it; only its own temporary files are to be let go.
            for sheet in book.worksheets():
                sheet.row_data_fh.close()
            raise
        book.close()


class SheetNames:
    """Names as sheets may have them: short, without some signs, and each once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def new(self, title: str) -> str:
        """A name like the title that no sheet has yet."""
        cleaned = one_line(_NOT_IN_NAMES.sub(" ", title)).strip("' ")
        if not cleaned or cleaned.casefold() == "history":  # which Excel keeps for itself
            cleaned = f"{cleaned} 1".strip()
        number = 1
        name = _cut(cleaned, _LONGEST_NAME).strip("' ")
        while name.casefold() in self._taken:
            number += 1
            end = f" {number}"
            name = _cut(cleaned, _LONGEST_NAME - len(end)).strip("' ") + end
        self._taken.add(name.casefold())
        return name


class _Writer:
    def __init__(self, book: Workbook, paper: Paper) -> None:
        self._book = book
        self._paper = paper
        self._head = book.add_format({"bold": True, "bottom": 1})
        self._formats: dict[Kind, Any] = {
            Kind.WHOLE: book.add_format({"num_format": "0"}),
            Kind.NUMBER: book.add_format({"num_format": "0.00"}),
            Kind.SHARE: book.add_format({"num_format": "0.0%"}),
            Kind.TIME: book.add_format({"num_format": "yyyy-mm-dd hh:mm"}),
        }

    def write(self, table: Table, name: str) -> None:
        sheet = self._book.add_worksheet(name)
        for place, column in enumerate(table.columns):
            sheet.write_string(0, place, _text(column.title), self._head)
        widths = [len(column.title) + 2 for column in table.columns]
        number = 0
        for number, row in enumerate(table.rows, start=1):
            if number >= MOST_ROWS:
                raise ValueError("more rows than a sheet can have")
            self._row(sheet, number, row, table.columns)
            if number <= _LOOKED_AT:
                widths = [
                    max(width, _width(value, column.kind))
                    for width, value, column in zip(widths, row, table.columns, strict=True)
                ]
        for place, width in enumerate(widths):
            sheet.set_column(place, place, min(_WIDEST, max(_NARROWEST, width)))
        sheet.freeze_panes(1, 0)
        if number:
            sheet.autofilter(0, 0, number, len(table.columns) - 1)
        self._notes(sheet, number + 2, table.notes)
        sheet.set_landscape()
        sheet.repeat_rows(0)
        sheet.fit_to_pages(1, 0)
        if table.chart is not None and number:
            self._draw(sheet, table, table.chart, name, number)

    def about(self, name: str) -> None:
        """The sheet with the stamp."""
        sheet = self._book.add_worksheet(name)
        sheet.set_column(0, 0, 24)
        sheet.set_column(1, 1, _WIDEST)
        for number, (label, value) in enumerate(self._paper.stamp):
            sheet.write_string(number, 0, _text(label), self._head)
            sheet.write_string(number, 1, _text(value))

    def _row(
        self, sheet: Worksheet, number: int, row: Sequence[object], columns: Sequence[Column]
    ) -> None:
        for place, (value, column) in enumerate(zip(row, columns, strict=True)):
            if value is None:
                continue
            if isinstance(value, bool) or column.kind is Kind.YES_NO:
                sheet.write_boolean(number, place, bool(value))
            elif column.kind is Kind.ID:
                sheet.write_string(number, place, _text(str(value)))
            elif isinstance(value, int | float | Fraction):
                self._number(sheet, number, place, value, column.kind)
            elif isinstance(value, datetime):
                local = value.astimezone(self._paper.zone).replace(tzinfo=None)
                sheet.write_datetime(number, place, local, self._formats[Kind.TIME])
            elif isinstance(value, Sequence) and not isinstance(value, str):
                sheet.write_string(number, place, _text(":".join(map(str, value))))
            else:
                sheet.write_string(number, place, _text(str(value)))

    def _number(
        self, sheet: Worksheet, row: int, place: int, value: float | Fraction, kind: Kind
    ) -> None:
        if isinstance(value, int) and abs(value) > _LARGEST_EXACT:
            sheet.write_string(row, place, str(value))  # a sheet would round it
        else:
            sheet.write_number(row, place, float(value), self._formats.get(kind))

    def _notes(self, sheet: Worksheet, row: int, notes: Iterable[str]) -> None:
        for number, note in enumerate(notes):
            sheet.write_string(row + number, 0, _text(note))

    def _draw(self, sheet: Worksheet, table: Table, chart: Chart, name: str, rows: int) -> None:
        keys = [column.key for column in table.columns]
        label, value = keys.index(chart.label), keys.index(chart.value)
        last = min(rows, chart.most)
        drawn = self._book.add_chart({"type": "bar"})
        drawn.add_series(
            {
                "name": [name, 0, value],
                "categories": [name, 1, label, last, label],
                "values": [name, 1, value, last, value],
            }
        )
        drawn.set_title({"name": _text(table.columns[value].title)})
        drawn.set_legend({"none": True})
        drawn.set_y_axis({"reverse": True})
        drawn.set_size({"width": 560, "height": 80 + 22 * last})
        sheet.insert_chart(1, len(table.columns) + 1, drawn)


def _text(text: str) -> str:
    return _cut(one_line(text), LONGEST_TEXT)


def _cut(text: str, units: int) -> str:
    """At most so many UTF-16 units, without half a character at the end."""
    if len(text) * 2 <= units:
        return text
    return text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore")


def _width(value: object, kind: Kind) -> int:
    if value is None:
        return 0
    if kind is Kind.TIME:
        return 17
    if kind in (Kind.NUMBER, Kind.SHARE):
        return 9
    text = str(value)
    return len(text) + sum(ord(sign) > 0x2E7F for sign in text) + 2
