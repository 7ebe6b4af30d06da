"""A paper in plain words for whoever paints it on pages: exports know no Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

from dtxdesk.drawing.pages.document import Head, PageDone, PrintedDocument, PrintedTable
from dtxdesk.exports.reading import RIGHT, one_line, shown
from dtxdesk.exports.table import Paper, Table

PrintPages = Callable[[PrintedDocument, BinaryIO, PageDone], None]
"""Paints a document into a file as PDF; what the disk refuses is an OSError."""


def printed(paper: Paper) -> PrintedDocument:
    """The paper in words; its rows are gone through when the document's are."""
    foot = one_line(paper.title)
    if paper.stamp:
        label, value = paper.stamp[-1]
        foot = f"{one_line(label)} {one_line(value)}"
    return PrintedDocument(
        one_line(paper.title),
        [_table(table, paper) for table in paper.tables],
        tuple((one_line(label), one_line(value)) for label, value in paper.stamp),
        foot,
    )


def _table(table: Table, paper: Paper) -> PrintedTable:
    heads = tuple(
        Head(one_line(column.title), column.kind in RIGHT, column.brief) for column in table.columns
    )
    title = "" if table.title == paper.title else one_line(table.title)
    return PrintedTable(title, heads, _rows(table, paper), tuple(map(one_line, table.notes)))


def _rows(table: Table, paper: Paper) -> Iterator[Sequence[str]]:
    for row in table.rows:
        yield [
            shown(value, column, paper.zone)
            for value, column in zip(row, table.columns, strict=True)
        ]
