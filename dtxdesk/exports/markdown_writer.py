"""Markdown (GitHub's tables), with names that mean nothing to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from dtxdesk.exports.reading import RIGHT, one_line, shown
from dtxdesk.exports.table import Paper, Table

_MEANS = re.compile(r"([\\`*_{}\[\]()#+\-.!|~>@:])")


def write_markdown(paper: Paper, file: BinaryIO) -> None:
    """Writes headings, tables and notes as UTF-8."""
    for line in _lines(paper):
        file.write(f"{line}\n".encode(errors="replace"))


def plain(text: str) -> str:
    """A text that looks in Markdown as it is: no emphasis, no link, no tag, no heading."""
    escaped = _MEANS.sub(r"\\\1", one_line(text))
    return escaped.replace("&", "&amp;").replace("<", "&lt;")


def _lines(paper: Paper) -> Iterator[str]:
    yield f"# {plain(paper.title)}"
    if paper.stamp:
        yield ""
        for label, value in paper.stamp:
            yield f"- **{plain(label)}:** {plain(value)}"
    for table in paper.tables:
        yield ""
        if table.title != paper.title:
            yield f"## {plain(table.title)}"
            yield ""
        yield from _table(table, paper)
        if table.notes:
            yield ""
            for note in table.notes:
                yield f"- {plain(note)}"


def _table(table: Table, paper: Paper) -> Iterator[str]:
    yield f"| {' | '.join(plain(column.title) for column in table.columns)} |"
    yield f"| {' | '.join('---:' if one.kind in RIGHT else '---' for one in table.columns)} |"
    for row in table.rows:
        cells = (
            plain(shown(value, column, paper.zone))
            for value, column in zip(row, table.columns, strict=True)
        )
        yield f"| {' | '.join(cells)} |"
