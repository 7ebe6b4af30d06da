"""A table as it stands on the screen, for files and for paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice

from dtxdesk.drawing.pages.document import PrintedDocument
from dtxdesk.exports.printed import printed
from dtxdesk.exports.table import Column, Kind, Paper, Table

_WHOLE = re.compile(r"-?(0|[1-9]\d{0,14})")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+\d\d:\d\d")
_DECIMAL = re.compile(r"-?(0|[1-9]\d{0,9})\.\d{1,9}")

LOOKED_AT = 50
"""Rows that say what a column holds."""


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """A column: its name for programs, its title, and whether its cells stand at the right."""

    key: str
    title: str
    right: bool = False


@dataclass(frozen=True, slots=True)
class ShownTable:
    """What is listed just now: search, filters, order and columns as they are on the screen.

    Attributes:
        title: What a person calls it.
        columns: Those that are shown, in their order.
        rows: Gives the words of each row; may be called on a worker, and again.
    """

    title: str
    columns: tuple[ShownColumn, ...]
    rows: Callable[[], Iterable[Sequence[str]]]


def shown_paper(shown: ShownTable, now: datetime) -> Paper:
    """The table with its stamp. What is plainly a number or a time is one where programs read."""
    rows = _typed(shown.rows())
    first = list(islice(rows, LOOKED_AT))
    columns = tuple(
        Column(one.key, one.title, _kind(one, [row[place] for row in first]), digits=9)
        for place, one in enumerate(shown.columns)
    )
    table = Table("rows", shown.title, columns, chain(first, rows))
    stamp = ("As of", f"{now:%Y-%m-%d %H:%M} UTC")
    return Paper(shown.title, (table,), (stamp,))


def shown_document(shown: ShownTable, now: datetime) -> PrintedDocument:
    """The table as it is printed."""
    return printed(shown_paper(shown, now))


def _kind(column: ShownColumn, values: Sequence[object]) -> Kind:
    if any(isinstance(value, datetime) for value in values):
        return Kind.TIME
    return Kind.NUMBER if column.right else Kind.TEXT


def _typed(rows: Iterable[Sequence[str]]) -> Iterator[list[object]]:
    for row in rows:
        yield [_value(text) for text in row]


def _value(text: str) -> object:
    if _WHOLE.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    if _TIME.fullmatch(text):
        with suppress(ValueError):  # a month of its own
            return datetime.fromisoformat(text)
    return text or None
