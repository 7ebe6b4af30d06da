"""All that is written into a drawn stage. Words come in here; the drawing itself has none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import QLineF, QRectF

from dtxdesk.domain.stages.layout import BOX_HEIGHT, BOX_WIDTH, META_HEIGHT, Box, Layout, Wire
from dtxdesk.domain.stages.model import SeriesState


class Note(Enum):
    """What the words over a box at its end are."""

    PLAIN = auto()
    LIVE = auto()
    """It is on: with a dot."""


@dataclass(frozen=True, slots=True)
class TeamLine:
    """One of the two lines of a box, or of the rows of a cross table.

    Attributes:
        name: The team's, or where it will come from.
        team: Its id; None while it is not known.
        won, lost: Of a finished series.
    """

    name: str
    team: int | None = None
    seed: str = ""
    score: str = ""
    won: bool = False
    lost: bool = False


@dataclass(frozen=True, slots=True)
class SeriesWords:
    """A series: its lines, and what stands over it.

    Attributes:
        ready: The word for a series that can be played; empty for others.
        note: When it is, how it ended, how far it is.
    """

    number: str
    state: SeriesState
    lines: tuple[TeamLine, TeamLine]
    ready: str = ""
    note: str = ""
    kind: Note = Note.PLAIN


@dataclass(frozen=True, slots=True)
class CellWords:
    """A field of a cross table."""

    text: str
    won: bool = False
    lost: bool = False


@dataclass(frozen=True, slots=True)
class TableWords:
    """A cross table: its teams, the short names over its columns, fields, and sums at the end."""

    rows: tuple[TeamLine, ...]
    heads: tuple[str, ...]
    cells: Mapping[tuple[int, int], CellWords]
    sums: tuple[str, ...]
    sum_head: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A title with the note beside it."""

    text: str
    note: str = ""


class Sheet:
    """A stage ready to be painted, and what lies where in it."""

    def __init__(
        self,
        layout: Layout,
        series: Mapping[int, SeriesWords],
        titles: tuple[Heading, ...] = (),
        score_groups: tuple[str, ...] = (),
        tables: tuple[TableWords, ...] = (),
    ) -> None:
        """`titles`, `score_groups` and `tables` go with those of the layout one by one."""
        self.layout = layout
        self.series = series
        self.titles = titles
        self.score_groups = score_groups
        self.tables = tables
        self._columns: dict[float, _Column] = {}
        for box in layout.boxes:
            self._columns.setdefault(box.left, _Column()).boxes.append(box)
        for column in self._columns.values():
            column.boxes.sort(key=lambda box: box.top)
            column.tops = [box.top for box in column.boxes]
        self._extents = [_extent(wire) for wire in layout.wires]
        self.lines: list[QLineF] = [
            QLineF(*start, *end)
            for wire in layout.wires
            for start, end in zip(wire.points, wire.points[1:], strict=False)
        ]
        """Every connector, for a picture too small for round corners."""

    @property
    def width(self) -> float:
        tables = max((one.left + one.width for one in self.layout.tables), default=0.0)
        return max(self.layout.width, tables)

    @property
    def height(self) -> float:
        return self.layout.height

    def boxes_in(self, exposed: QRectF) -> Iterator[Box]:
        """Those of which a part lies in the rect, with the line above them."""
        for left, column in self._columns.items():
            if left > exposed.right() or left + BOX_WIDTH < exposed.left() - 40:
                continue
            first = bisect_left(column.tops, exposed.top() - BOX_HEIGHT)
            end = bisect_left(column.tops, exposed.bottom() + META_HEIGHT)
            yield from column.boxes[first:end]

    def wires_in(self, exposed: QRectF) -> Iterator[Wire]:
        left, right = exposed.left(), exposed.right()
        top, bottom = exposed.top(), exposed.bottom()
        for wire, (x1, y1, x2, y2) in zip(self.layout.wires, self._extents, strict=True):
            if x1 <= right and x2 >= left and y1 <= bottom and y2 >= top:
                yield wire

    def series_at(self, x: float, y: float) -> int | None:
        """The series whose box, or field of a cross table, is there."""
        for box in self.boxes_in(QRectF(x, y, 0, 0)):
            if box.left <= x <= box.right and box.top - META_HEIGHT <= y <= box.top + BOX_HEIGHT:
                return box.number
        for table in self.layout.tables:
            row, column = table.row_at(y), table.column_at(x)
            if row is not None and column is not None:
                return table.cells.get((row, column))
        return None

    def team_at(self, x: float, y: float) -> int | None:
        """The team whose line is there; None where none is known."""
        for box in self.boxes_in(QRectF(x, y, 0, 0)):
            if box.left <= x <= box.right and box.top <= y < box.top + BOX_HEIGHT:
                slot = int(y >= box.top + BOX_HEIGHT / 2)
                return self.series[box.number].lines[slot].team
        for table, words in zip(self.layout.tables, self.tables, strict=True):
            row = table.row_at(y)
            if row is not None and table.left <= x <= table.left + table.width:
                return words.rows[row].team
        return None

    def column_of(self, box: Box) -> list[Box]:
        """The boxes over and under one another, from the top."""
        return self._columns[box.left].boxes

    def columns(self) -> list[list[Box]]:
        """From the left."""
        return [self._columns[left].boxes for left in sorted(self._columns)]


@dataclass(slots=True)
class _Column:
    boxes: list[Box] = field(default_factory=list)
    tops: list[float] = field(default_factory=list)


def _extent(wire: Wire) -> tuple[float, float, float, float]:
    xs = [x for x, _ in wire.points]
    ys = [y for _, y in wire.points]
    return min(xs), min(ys), max(xs), max(ys)
