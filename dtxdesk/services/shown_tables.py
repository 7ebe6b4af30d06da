"""A table as it stands on the screen, for files and for paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from dtxdesk.drawing.pages.document import PrintedDocument
from dtxdesk.exports.printed import printed
from dtxdesk.exports.table import Column, Kind, Paper, Table

_WHOLE = re.compile(r"-?(0|[1-9]\d{0,14})")
_DECIMAL = re.compile(r"-?(0|[1-9]\d{0,9})\.\d{1,9}")


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
    """The table with its stamp. What looks like a plain number is one where programs read."""
    columns = tuple(
        Column(one.key, one.title, Kind.NUMBER if one.right else Kind.TEXT, digits=9)
        for one in shown.columns
    )
    table = Table("rows", shown.title, columns, _typed(shown.rows()))
    stamp = ("As of", f"{now:%Y-%m-%d %H:%M} UTC")
    return Paper(shown.title, (table,), (stamp,))


def shown_document(shown: ShownTable, now: datetime) -> PrintedDocument:
    """The table as it is printed: the words of the screen."""
    columns = tuple(Column(one.key, one.title, Kind.TEXT, brief=True) for one in shown.columns)
    table = Table("rows", shown.title, columns, shown.rows())
    stamp = ("As of", f"{now:%Y-%m-%d %H:%M} UTC")
    return printed(
        Paper(shown.title, (table,), (stamp,)),
        right={number for number, one in enumerate(shown.columns) if one.right},
    )


def _typed(rows: Iterable[Sequence[str]]) -> Iterator[list[object]]:
    for row in rows:
        yield [_value(text) for text in row]


def _value(text: str) -> object:
    if _WHOLE.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    return text or None
