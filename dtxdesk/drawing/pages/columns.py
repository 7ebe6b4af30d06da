"""How wide the columns are, which of them have room, and how large the letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFontMetricsF

from dtxdesk.drawing.pages.document import Head, PrintedTable
from dtxdesk.drawing.pages.look import BODY, POINT, PageLook

GAP = 9 * POINT
LEAST = 38 * POINT
"""Of a column whose words are broken into lines."""
SIZES = (BODY, 7.5, 6.5)
"""Points of the letters, tried from the largest."""
WHOLE = 100 * POINT
"""A column that needs no more than this is never broken: ids, short names."""
NATURAL = 190 * POINT
"""A longer text is broken where that makes room for others."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A table's columns on a page.

    Attributes:
        places: Which of the table's columns are there.
        heads: Those columns.
        lefts, widths: Where each begins, and its room, in units of the page.
        points: Size of the letters.
    """

    places: tuple[int, ...]
    heads: tuple[Head, ...]
    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    points: float


def fitted(
    table: PrintedTable, sample: Sequence[Sequence[str]], room: float, look: PageLook
) -> Fitted:
    """The columns with the largest letters that have room; some left out where none have.

    Args:
        table: Whose columns.
        sample: Some of its rows, which say how wide they are.
        room: The width of the page.
        look: Its fonts.
    """
    everything = range(len(table.heads))
    needed = [place for place in everything if table.heads[place].needed]
    for places in (everything, needed or everything):
        for points in SIZES:
            found = _at_size(table, sample, places, room, points, look)
            if found is not None:
                return found
    return _squeezed(table, needed or list(everything), room)


def natural_width(table: PrintedTable, sample: Sequence[Sequence[str]], look: PageLook) -> float:
    """How much room it would like to have."""
    return sum(_naturals(table, sample, range(len(table.heads)), BODY, look)) + GAP * max(
        0, len(table.heads) - 1
    )


def _at_size(
    table: PrintedTable,
    sample: Sequence[Sequence[str]],
    places: Sequence[int],
    room: float,
    points: float,
    look: PageLook,
) -> Fitted | None:
    wished = _naturals(table, sample, places, points, look)
    gap = GAP * points / BODY
    free = room - gap * max(0, len(places) - 1)
    fixed = [
        table.heads[place].right or width <= WHOLE * points / BODY
        for place, width in zip(places, wished, strict=True)
    ]
    widths = _shared(wished, fixed, free)
    return None if widths is None else _placed(table, places, widths, points, gap)


def _naturals(
    table: PrintedTable,
    sample: Sequence[Sequence[str]],
    places: Sequence[int],
    points: float,
    look: PageLook,
) -> list[float]:
    letters = QFontMetricsF(look.font(points))
    strong = QFontMetricsF(look.font(points, strong=True))
    found = []
    for place in places:
        texts = {row[place] for row in sample}
        widest = max((letters.horizontalAdvance(text) for text in texts), default=0.0)
        head = strong.horizontalAdvance(table.heads[place].words)
        found.append(max(min(widest, 4 * NATURAL), head) + POINT)
    return found


def _shared(wished: list[float], fixed: list[bool], free: float) -> list[float] | None:
    """Each what it wishes; where that is too much, long texts share what numbers leave."""
    if sum(wished) <= free:
        spare = min(free / max(1.0, sum(wished)), 1.6)
        return [width * spare for width in wished]
    left = free - sum(width for width, number in zip(wished, fixed, strict=True) if number)
    open_ = sorted(width for width, number in zip(wished, fixed, strict=True) if not number)
    most = 0.0
    for done, width in enumerate(open_):
        most = left / (len(open_) - done)
        if width > most:
            break
        left -= width
    if left < 0 or most < min(LEAST, max(open_, default=0.0)):
        return None
    return [
        width if number else min(width, most) for width, number in zip(wished, fixed, strict=True)
    ]


def _squeezed(table: PrintedTable, places: Sequence[int], room: float) -> Fitted:
    """More columns than any page has room for: all equally narrow."""
    gap = min(GAP, room / max(1, len(places)) / 4)
    each = (room - gap * max(0, len(places) - 1)) / max(1, len(places))
    return _placed(table, places, [each] * len(places), SIZES[-1], gap)


def _placed(
    table: PrintedTable,
    places: Sequence[int],
    widths: Sequence[float],
    points: float,
    gap: float = GAP,
) -> Fitted:
    lefts: list[float] = []
    x = 0.0
    for width in widths:
        lefts.append(x)
        x += width + gap
    heads = tuple(table.heads[place] for place in places)
    return Fitted(tuple(places), heads, tuple(lefts), tuple(widths), points)
