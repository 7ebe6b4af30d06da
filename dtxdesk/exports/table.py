"""What every writer is given: named columns and rows of plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a column holds; any cell may also be None."""

    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    YES_NO = "yes_no"
    TIME = "time"
    """An aware time; written in UTC as RFC 3339."""
    ID = "id"
    """An id too long for a number in a spreadsheet or in JavaScript: text in JSON."""
    LIST = "list"
    """Several short values: a list in JSON, joined with colons elsewhere ("1:3:2")."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        key: Its name in JSON, the same as in the documents of the command line.
        title: Its header in all other formats.
        kind: What its cells hold.
    """

    key: str
    title: str
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Table:
    """A table to write. The rows are gone through once, so they may come from a cursor.

    Attributes:
        key: Under which JSON has the rows ("players").
        title: What a person calls it ("Leaderboard of DTX").
        columns: The columns, in their order.
        rows: One sequence of cells per row, in the order of the columns.
        document: What else JSON has, before the rows.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: Iterable[Sequence[object]]
    document: Mapping[str, object] = field(default_factory=dict)
