"""A document broken into pages: one pass over its rows, each page kept as soon as it is full."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from dtxdesk.drawing.pages.columns import Fitted, fitted, natural_width
from dtxdesk.drawing.pages.document import PrintedDocument, PrintedTable
from dtxdesk.drawing.pages.lines import Breaking
from dtxdesk.drawing.pages.look import (
    HEADING,
    POINT,
    SMALL,
    TITLE,
    PageLook,
    line_height,
)
from dtxdesk.drawing.pages.spool import Block, Spool

SAMPLE = 400
"""Rows that decide about the widths."""
CELL_LINES = 4
INTO_GAP = 5 * POINT
"""A text that is a little wider than its column stays in one line: later rows are often longer."""
PAD = 2.6 * POINT
HEAD_ROOM, FOOT_ROOM = 24 * POINT, 22 * POINT


@dataclass(frozen=True, slots=True)
class PageSize:
    """The room inside of the margins, in points; `turn` where a wide list may lie on its side."""

    width: float
    height: float
    turn: bool = True

    @property
    def turned(self) -> PageSize:
        return PageSize(self.height, self.width, self.turn)


@dataclass(frozen=True)
class LaidOut:
    """Pages that can be painted, each by its number from 0.

    Attributes:
        document: Whose pages; its rows have been gone through.
        look: The fonts they were laid out with.
        size: The room on a page.
        landscape: Whether they lie on their side.
        tables: The columns of each table.
        widths: Of each table, how wide a text is in its letters; remembers what it has measured.
        pages: What stands where.
    """

    document: PrintedDocument
    look: PageLook
    size: PageSize
    landscape: bool
    tables: tuple[Fitted, ...]
    widths: tuple[Callable[[str], float], ...]
    pages: Spool


def lay_out(document: PrintedDocument, size: PageSize, look: PageLook) -> LaidOut:
    """Breaks the document into pages. May be called on any thread.

    Raises:
        OSError: There is no room for what a long list needs meanwhile.
    """
    opened = [_Opened(table) for table in document.tables]
    widest = max((natural_width(one.table, one.sample, look) for one in opened), default=0.0)
    landscape = size.turn and size.width < size.height and widest > size.width * POINT
    room = size.turned if landscape else size
    laying = _Laying(document, room, look)
    laying.front()
    for number, one in enumerate(opened):
        laying.table(number, one)
    laying.end()
    return LaidOut(
        document,
        look,
        room,
        landscape,
        tuple(laying.tables),
        tuple(laying.widths),
        laying.spool,
    )


class _Opened:
    """A table of which the first rows have been looked at."""

    def __init__(self, table: PrintedTable) -> None:
        self.table = table
        self._rows = iter(table.rows)
        self.sample = list(islice(self._rows, SAMPLE))

    @property
    def rows(self) -> Iterator[Sequence[str]]:
        yield from self.sample
        yield from self._rows


class _Laying:
    """The page that is being filled."""

    def __init__(self, document: PrintedDocument, size: PageSize, look: PageLook) -> None:
        self._document = document
        self._look = look
        self._width = size.width * POINT
        self._bottom = size.height * POINT - FOOT_ROOM
        self._blocks: list[Block] = []
        self._y = 0.0
        self.spool = Spool()
        self.tables: list[Fitted] = []
        self.widths: list[Callable[[str], float]] = []

    def front(self) -> None:
        """Title and stamp, on the first page."""
        self._words("title", self._document.title, TITLE, strong=True)
        self._y += 4 * POINT
        labels = self._look.font(SMALL)
        label_room = 80 * POINT
        breaking = Breaking(self._look.font(SMALL), CELL_LINES)
        for label, value in self._document.stamp:
            lines = breaking.lines(value, self._width - label_room)
            self._put("stamp", 0, (label, lines), max(1, len(lines)) * line_height(labels))
        self._y += 8 * POINT

    def table(self, number: int, opened: _Opened) -> None:
        """Its heading, its rows below heads that are on each page, its notes."""
        table = opened.table
        columns = fitted(table, opened.sample, self._width, self._look)
        self.tables.append(columns)
        breaking = Breaking(self._look.font(columns.points), CELL_LINES)
        self.widths.append(breaking.width)
        heads = self._heads(columns)
        line = line_height(breaking.font)
        head_height = max((len(lines) for lines in heads), default=1) * line + 2 * PAD
        if table.title and table.title != self._document.title:
            self._need(line_height(self._look.font(HEADING)) + head_height + 3 * line)
            self._words("heading", table.title, HEADING, strong=True)
        self._need(head_height + line + 2 * PAD)
        self._put("heads", number, heads, head_height)
        for row in opened.rows:
            cells = [
                breaking.lines(row[place], width + INTO_GAP)
                for place, width in zip(columns.places, columns.widths, strict=True)
            ]
            height = max(1, *map(len, cells)) * line + 2 * PAD if cells else line
            if self._need(height):
                self._put("heads", number, heads, head_height)
            self._put("row", number, cells, height)
        self._y += 4 * POINT
        for note in table.notes:
            self._words("note", note, SMALL)
        self._y += 10 * POINT

    def end(self) -> None:
        self.spool.add(self._blocks)

    def _heads(self, columns: Fitted) -> list[list[str]]:
        breaking = Breaking(self._look.font(columns.points, strong=True), 2)
        return [
            breaking.lines(head.words, width)
            for head, width in zip(columns.heads, columns.widths, strict=True)
        ]

    def _words(self, kind: str, text: str, points: float, *, strong: bool = False) -> None:
        font = self._look.font(points, strong=strong)
        lines = Breaking(font, CELL_LINES).lines(text, self._width)
        height = len(lines) * line_height(font)
        self._need(height)
        self._put(kind, 0, lines, height)

    def _need(self, height: float) -> bool:
        """Begins another page where this one has no room; whether it did."""
        if self._y + height <= self._bottom or not self._blocks:
            return False
        self.spool.add(self._blocks)
        self._blocks = []
        self._y = HEAD_ROOM
        return True

    def _put(self, kind: str, table: int, words: object, height: float) -> None:
        self._blocks.append((kind, table, self._y, (words, height)))
        self._y += height
