"""One HTML file that needs no other: it reads well in the dark and the light, and prints well."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import BinaryIO

from dtxdesk.exports.reading import RIGHT, one_line, shown
from dtxdesk.exports.table import Paper, Table
from dtxdesk.paths import resource


def write_html(paper: Paper, file: BinaryIO) -> None:
    """Writes it as UTF-8, a row at a time. Every name is text: none of it can be a tag."""
    for piece in _pieces(paper):
        file.write(piece.encode(errors="xmlcharrefreplace"))


def _pieces(paper: Paper) -> Iterator[str]:
    style = resource("templates", "export.css").read_text("utf-8")
    title = _text(paper.title)
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy"'
        " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
        f'<h1 dir="auto">{title}</h1>\n'
    )
    if paper.stamp:
        yield "<dl>\n"
        for label, value in paper.stamp:
            yield f'<div><dt>{_text(label)}</dt><dd dir="auto">{_text(value)}</dd></div>\n'
        yield "</dl>\n"
    for table in paper.tables:
        yield from _section(table, paper)
    yield "</main>\n</body>\n</html>\n"


def _section(table: Table, paper: Paper) -> Iterator[str]:
    yield "<section>\n"
    if table.title != paper.title:
        yield f'<h2 dir="auto">{_text(table.title)}</h2>\n'
    classes = [' class="n"' if column.kind in RIGHT else "" for column in table.columns]
    yield '<div class="wide"><table>\n<thead><tr>'
    for column, css in zip(table.columns, classes, strict=True):
        yield f'<th scope="col"{css}>{_text(column.title)}</th>'
    yield "</tr></thead>\n<tbody>\n"
    for row in table.rows:
        cells = (
            f"<td{css}>{_text(shown(value, column, paper.zone))}</td>"
            if css
            else f"<td><bdi>{_text(shown(value, column, paper.zone))}</bdi></td>"
            for value, column, css in zip(row, table.columns, classes, strict=True)
        )
        yield f"<tr>{''.join(cells)}</tr>\n"
    yield "</tbody>\n</table></div>\n"
    if table.notes:
        yield "<ul>\n"
        for note in table.notes:
            yield f'<li dir="auto">{_text(note)}</li>\n'
        yield "</ul>\n"
    yield "</section>\n"


def _text(text: str) -> str:
    return escape(one_line(text))
