"""Plain text to paste into Discord: aligned columns in code blocks, each short enough to send."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from rich.cells import cell_len, set_cell_size

from dtxdesk.exports.reading import RIGHT, one_line, shown
from dtxdesk.exports.table import Paper, Table

LONGEST = 1_990
"""Characters (UTF-16 units) of a block; a message of Discord has 2,000."""

WIDEST = 24
"""Cells of a column; a longer name ends in a dot of dots."""

_FENCE = "```"
_GAP = "  "


def write_text(paper: Paper, file: BinaryIO) -> None:
    """Writes the brief columns of each table as UTF-8; blocks are parted by an empty line."""
    for block in blocks(paper):
        file.write(f"{block}\n\n".encode(errors="replace"))


def blocks(paper: Paper) -> Iterator[str]:
    """The text in pieces that can each be sent as a message."""
    yield heading(paper.title)
    for table in paper.tables:
        title = [] if table.title == paper.title else [_harmless(table.title)]
        yield from _fenced([*title, *_aligned(table, paper)])
        if table.notes:
            yield from _fenced([_harmless(note) for note in table.notes])
    if paper.stamp:
        yield from _fenced([_harmless(f"{label}: {value}") for label, value in paper.stamp])


def heading(text: str) -> str:
    """Bold, and nothing else that a text may mean to Discord."""
    return f"**{unmarked(text)[: LONGEST - 4]}**"


def joined(pieces: Iterable[str]) -> Iterator[str]:
    """As few messages as have room for these pieces, a line for each."""
    message: list[str] = []
    used = 0
    for piece in pieces:
        length = _units(piece) + 1
        if message and used + length > LONGEST:
            yield "\n".join(message)
            message, used = [], 0
        message.append(piece)
        used += length
    if message:
        yield "\n".join(message)


def _aligned(table: Table, paper: Paper) -> list[str]:
    places = [index for index, column in enumerate(table.columns) if column.brief]
    columns = [table.columns[index] for index in places]
    head = [_harmless(column.title) for column in columns]
    rows = [head]
    rows.extend(
        [
            _harmless(shown(row[index], column, paper.zone))
            for index, column in zip(places, columns, strict=True)
        ]
        for row in table.rows
    )
    widths = [min(WIDEST, max(map(cell_len, cells))) for cells in zip(*rows, strict=True)]
    return [
        _GAP.join(
            _fitted(cell, width, right=column.kind in RIGHT)
            for cell, width, column in zip(row, widths, columns, strict=True)
        ).rstrip()
        for row in rows
    ]


def _fitted(text: str, width: int, *, right: bool) -> str:
    """In so many cells of a fixed-width face; Chinese and emoji take two each."""
    room = width - cell_len(text)
    if room < 0:
        return set_cell_size(text, width - 1) + "…"
    return " " * room + text if right else text + " " * room


def _fenced(lines: Sequence[str]) -> Iterator[str]:
    """Code blocks with these lines, a new one where the next line would be too much."""
    room = LONGEST - 2 * (len(_FENCE) + 1)
    block: list[str] = []
    used = 0
    for line in lines:
        whole = _cut(line, room)
        length = _units(whole) + 1
        if block and used + length > room:
            yield _joined(block)
            block, used = [], 0
        block.append(whole)
        used += length
    if block:
        yield _joined(block)


def _joined(lines: Sequence[str]) -> str:
    return "\n".join([_FENCE, *lines, _FENCE])


def _harmless(text: str) -> str:
    """Nothing ends the code block: a backtick becomes a sign that looks like one."""
    return one_line(text).replace("`", "\N{MODIFIER LETTER GRAVE ACCENT}")


def unmarked(text: str) -> str:
    """For outside of a block: nothing is bold, a link, or calls anybody."""
    return "".join(f"\\{sign}" if sign in "\\*_~`|<>[]()#-@:" else sign for sign in one_line(text))


def _cut(text: str, room: int) -> str:
    while _units(text) > room - 1:
        text = text[: len(text) - max(1, (_units(text) - room) // 2)]
    return text


def _units(text: str) -> int:
    """As Discord counts: characters beyond the first plane are two."""
    return len(text) + sum(ord(sign) > 0xFFFF for sign in text)
