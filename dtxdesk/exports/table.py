"""What every writer is given: named columns and rows of plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, tzinfo
from enum import StrEnum
from itertools import chain


class Kind(StrEnum):
    """What a column holds; any cell may also be None."""

    TEXT = "text"
    WORD = "word"
    """One of the program's own words ("third_place"): as it is where programs read."""
    WHOLE = "whole"
    NUMBER = "number"
    SHARE = "share"
    """A part of one, shown in percent where people read it."""
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
        key: Its name in JSON, the same as in the documents of the command line. With a dot it is
            inside another object ("tiebreaks.buchholz"), and left out there where it has no value;
            with a number in a list ("teams.0", "teams.1").
        title: Its header in all other formats.
        kind: What its cells hold.
        brief: Whether it belongs where there is room for little: on paper, in a message.
        digits: After the point, of a number that people read.
        together: Of a list in JSON: it is null where none of its columns has a value.
    """

    key: str
    title: str
    kind: Kind = Kind.TEXT
    brief: bool = True
    digits: int = 2
    together: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars for the first rows of a table.

    Attributes:
        label, value: The keys of the columns with the names and with the lengths of the bars.
        most: So many rows at most.
    """

    label: str
    value: str
    most: int = 20


@dataclass(frozen=True, slots=True)
class Table:
    """A table to write. The rows are gone through once, so they may come from a cursor.

    Attributes:
        key: Under which JSON has the rows ("players").
        title: What a person calls it ("Leaderboard of DTX").
        columns: The columns, in their order.
        rows: One sequence of cells per row, in the order of the columns.
        document: What else JSON has, before the rows.
        notes: Sentences that stand below it where people read it, one a line.
        chart: What a workbook draws of it; None for nothing.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: Iterable[Sequence[object]]
    document: Mapping[str, object] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    chart: Chart | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """Several tables as one document.

    Attributes:
        title: Over all of it.
        stamp: What it is about, what holds in it and when it was made: labels with their values.
        tables: In their order. Those with one key and the same columns are one list in JSON and in
            CSV, where a title of their own would have no place.
        zone: In which times are written where people read them.
    """

    title: str
    tables: Sequence[Table]
    stamp: tuple[tuple[str, str], ...] = ()
    zone: tzinfo = UTC

    @classmethod
    def of(cls, table: Table) -> Paper:
        """A table alone."""
        return cls(table.title, (table,))

    @property
    def lists(self) -> list[Table]:
        """The tables with those of one key made one, for what has no place between them.

        Raises:
            ValueError: Tables of one key differ in their columns.
        """
        found: dict[str, list[Table]] = {}
        for table in self.tables:
            found.setdefault(table.key, []).append(table)
        for key, parts in found.items():
            if any(part.columns != parts[0].columns for part in parts):
                raise ValueError(f"the tables of {key} have different columns")
        return [
            replace(parts[0], rows=chain.from_iterable(part.rows for part in parts))
            for parts in found.values()
        ]
