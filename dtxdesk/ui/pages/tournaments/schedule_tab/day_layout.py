"""Where the series of a day stand: a lane for each caster or place, time from left to right.

Pure geometry. Series without a time stand in a lane of their own below, one after another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from PySide6.QtCore import QPoint, QRect

from dtxdesk.data.queries.schedule import ScheduleRow
from dtxdesk.domain.schedule import takes
from dtxdesk.domain.stages.model import SeriesState
from dtxdesk.ui.pages.tournaments.schedule_tab.reading import Schedule
from dtxdesk.ui.theme import theme

HOURS = 30
"""From midnight on: an evening goes on after the next one."""
HOUR_WIDTH = 96
HEAD_WIDTH = 128
SCALE_HEIGHT = 32
BOX_HEIGHT = 44
GAP = 4
TRAY_WIDTH = 168
STEP = timedelta(minutes=15)
FIRST_SEEN = 18
"""The hour at the left of a day on which nothing is played yet."""


@dataclass(frozen=True, slots=True)
class Lane:
    """Whose series these are; an empty name for nobody's, `tray` for those without a time."""

    name: str
    top: int
    height: int
    tray: bool = False


@dataclass(slots=True)
class DayLayout:
    """A day of a schedule laid out for a width; x and y as on the whole sheet.

    Attributes:
        by: "caster" or "place".
        boxes: By number of the series; those of the tray stay where they are while one scrolls.
    """

    by: str = "caster"
    lanes: list[Lane] = field(default_factory=list)
    boxes: dict[int, QRect] = field(default_factory=dict)
    tray: set[int] = field(default_factory=set)
    width: int = 0
    height: int = 0
    begin: datetime | None = None

    def arrange(self, schedule: Schedule, day: date, seen_width: int) -> None:
        """Works out lanes and boxes."""
        px = theme().metrics.px
        self.begin = schedule.midnight(day)
        self.width = px(HEAD_WIDTH) + HOURS * px(HOUR_WIDTH)
        self.boxes, self.lanes, self.tray = {}, [], set()
        here = [row for row in schedule.rows if self._is_here(row)]
        top = px(SCALE_HEIGHT)
        for name in ["", *schedule.known(self.by)]:
            mine = [row for row in here if self.named(row).casefold() == name.casefold()]
            height = self._place(mine, top + px(GAP))
            self.lanes.append(Lane(name, top, height + 2 * px(GAP)))
            top += height + 2 * px(GAP)
        waiting = [
            row
            for row in schedule.rows
            if row.booking.at is None and row.state is not SeriesState.FINISHED
        ]
        height = self._place_tray(waiting, top + px(GAP), seen_width)
        self.lanes.append(Lane("", top, height + 2 * px(GAP), tray=True))
        self.height = top + height + 2 * px(GAP)

    def named(self, row: ScheduleRow) -> str:
        """The lane of a series."""
        return row.booking.caster if self.by == "caster" else row.booking.place

    def _is_here(self, row: ScheduleRow) -> bool:
        at = row.booking.at
        if at is None or self.begin is None:
            return False
        return self.begin <= at < self.begin + timedelta(hours=HOURS)

    def _place(self, rows: Sequence[ScheduleRow], top: int) -> int:
        """Boxes of a lane: those that overlap stand below each other. Returns its height."""
        px = theme().metrics.px
        free: list[int] = []
        for row in rows:
            assert row.booking.at is not None
            left = self.x_of(row.booking.at)
            width = round(takes(row.best_of) / timedelta(hours=1) * px(HOUR_WIDTH))
            line = next((n for n, end in enumerate(free) if end <= left), len(free))
            free[line : line + 1] = [left + width]
            box = QRect(
                left, top + line * (px(BOX_HEIGHT) + px(GAP)), width - px(2), px(BOX_HEIGHT)
            )
            self.boxes[row.number] = box
        lines = max(1, len(free))
        return lines * px(BOX_HEIGHT) + (lines - 1) * px(GAP)

    def box_for(self, row: ScheduleRow, at: datetime, lane: Lane) -> QRect:
        """Where a series would stand at the top of a lane."""
        px = theme().metrics.px
        width = round(takes(row.best_of) / timedelta(hours=1) * px(HOUR_WIDTH)) - px(2)
        return QRect(self.x_of(at), lane.top + px(GAP), width, px(BOX_HEIGHT))

    def _place_tray(self, rows: Sequence[ScheduleRow], top: int, seen_width: int) -> int:
        px = theme().metrics.px
        room = max(px(TRAY_WIDTH), seen_width - px(HEAD_WIDTH) - px(GAP))
        columns = max(1, room // (px(TRAY_WIDTH) + px(GAP)))
        for place, row in enumerate(rows):
            line, column = divmod(place, columns)
            self.boxes[row.number] = QRect(
                px(HEAD_WIDTH) + px(GAP) + column * (px(TRAY_WIDTH) + px(GAP)),
                top + line * (px(BOX_HEIGHT) + px(GAP)),
                px(TRAY_WIDTH),
                px(BOX_HEIGHT),
            )
            self.tray.add(row.number)
        lines = max(1, -(-len(rows) // columns))
        return lines * px(BOX_HEIGHT) + (lines - 1) * px(GAP)

    def x_of(self, at: datetime) -> int:
        """Where that moment is on the sheet."""
        assert self.begin is not None
        px = theme().metrics.px
        return px(HEAD_WIDTH) + round((at - self.begin) / timedelta(hours=1) * px(HOUR_WIDTH))

    def moment_at(self, x: int) -> datetime:
        """The moment there, as near as a quarter of an hour."""
        assert self.begin is not None
        px = theme().metrics.px
        hours = (x - px(HEAD_WIDTH)) / px(HOUR_WIDTH)
        steps = round(timedelta(hours=hours) / STEP)
        last = timedelta(hours=HOURS) // STEP - 1
        return self.begin + min(max(0, steps), last) * STEP

    def lane_at(self, y: int) -> Lane | None:
        """The lane there; the nearest one above the first and below the last."""
        for lane in self.lanes:
            if y < lane.top + lane.height:
                return lane
        return self.lanes[-1] if self.lanes else None

    def number_at(self, point: QPoint, offset: int) -> int | None:
        """The series there; `offset` is how far the sheet has been scrolled to the left."""
        for number in reversed(list(self.boxes)):
            box = self.boxes[number]
            place = point if number not in self.tray else point - QPoint(offset, 0)
            if box.contains(place):
                return number
        return None
