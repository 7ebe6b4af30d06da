"""What stands on the pages, in plain words; knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

PageDone = Callable[[int, int], object]
"""Told of each page: which one, from 1, and how many there are. May raise to end it."""


@dataclass(frozen=True, slots=True)
class Head:
    """A column.

    Attributes:
        words: Its header.
        right: Whether its cells stand at the right, digits below digits.
        needed: Whether it stays where there is no room for all columns.
    """

    words: str
    right: bool = False
    needed: bool = True


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table. Its rows are gone through once, so they may come from a cursor.

    Attributes:
        title: Above it; empty for none.
        heads: The columns.
        rows: A word for each column.
        notes: Sentences below it.
    """

    title: str
    heads: tuple[Head, ...]
    rows: Iterable[Sequence[str]]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedDocument:
    """Tables on pages.

    Attributes:
        title: Large on the first page, small at the head of every other.
        tables: In their order.
        stamp: Below the title: labels with their values.
        foot: In the foot of every page.
        numbering: What numbers a page, with the fields `page` and `pages`.
    """

    title: str
    tables: Sequence[PrintedTable]
    stamp: tuple[tuple[str, str], ...] = ()
    foot: str = ""
    numbering: str = "Page {page} of {pages}"
