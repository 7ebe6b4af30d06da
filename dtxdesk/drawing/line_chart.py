"""A line over time, painted with QtGui alone: on a widget, a picture or a printed page.

The data are plain, the colours and fonts are passed in. `Layout` says where everything lies, so
that whoever shows a chart can find the point under the pointer.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

GRID_LINES = 3
SHORT_SPAN = timedelta(days=62)
"""Up to here the time axis names days; months beyond, and years beyond two of them."""
_NICE = (1.0, 2.0, 2.5, 5.0)


@dataclass(frozen=True, slots=True)
class Point:
    """One moment: the value then, and the value of the dashed line; None leaves a gap."""

    at: datetime
    value: float | None
    against: float | None = None


@dataclass(frozen=True, slots=True)
class LineChart:
    """What to paint.

    Attributes:
        points: In the order of time; at least one has a value.
        label: How a value of the grid is written.
        finest: The smallest distance of two grid lines that means anything.
    """

    points: Sequence[Point]
    label: Callable[[float], str]
    finest: float = 1.0


@dataclass(frozen=True, slots=True)
class ChartLook:
    """Colours and measures; lengths are in the painter's units."""

    line: QColor
    against: QColor
    grid: QColor
    text: QColor
    ground: QColor
    font: QFont
    line_width: float = 1.75
    gap: float = 8.0


class Layout:
    """Where the parts of a chart lie in a rect."""

    def __init__(self, chart: LineChart, rect: QRectF, look: ChartLook) -> None:
        self.chart = chart
        self.grid = _grid(chart)
        measure = QFontMetricsF(look.font)
        labels = max(measure.horizontalAdvance(chart.label(value)) for value in self.grid)
        half, below = measure.height() / 2, measure.height() + look.gap
        dot = look.line_width * 2
        self.plot = QRectF(
            rect.left() + labels + look.gap,
            rect.top() + half,
            max(1.0, rect.width() - labels - look.gap - dot),
            max(1.0, rect.height() - half - below),
        )
        first, last = chart.points[0].at, chart.points[-1].at
        self._first = first
        self._span = max(last - first, timedelta(seconds=1))

    def x(self, at: datetime) -> float:
        if len(self.chart.points) == 1:
            return self.plot.right()
        return self.plot.left() + self.plot.width() * ((at - self._first) / self._span)

    def y(self, value: float) -> float:
        low, high = self.grid[0], self.grid[-1]
        return self.plot.bottom() - self.plot.height() * (value - low) / (high - low)

    def nearest(self, x: float) -> int | None:
        """The number of the point with a value that is nearest to there."""
        valued = [n for n, point in enumerate(self.chart.points) if point.value is not None]
        return min(valued, key=lambda n: abs(self.x(self.chart.points[n].at) - x), default=None)

    def place(self, number: int) -> QPointF:
        """Where a point with a value is painted."""
        point = self.chart.points[number]
        assert point.value is not None
        return QPointF(self.x(point.at), self.y(point.value))


def paint_line_chart(painter: QPainter, layout: Layout, look: ChartLook) -> None:
    """Grid with its values, months, the dashed line, the line, and a dot on its last point."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(look.font)
    _paint_grid(painter, layout, look)
    _paint_times(painter, layout, look)
    points = layout.chart.points
    dashed = QPen(look.against, 1.25)
    dashed.setDashPattern([2.5, 2.5])
    _stroke(painter, layout, [point.against for point in points], dashed)
    solid = QPen(look.line, look.line_width)
    solid.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    solid.setCapStyle(Qt.PenCapStyle.RoundCap)
    _stroke(painter, layout, [point.value for point in points], solid)
    last = layout.nearest(layout.plot.right())
    if last is not None:
        paint_dot(painter, layout.place(last), look)
    painter.restore()


def paint_dot(painter: QPainter, at: QPointF, look: ChartLook) -> None:
    """A dot on the line, with the ground around it."""
    radius = look.line_width * 1.7
    painter.setPen(QPen(look.ground, look.line_width))
    painter.setBrush(look.line)
    painter.drawEllipse(at, radius, radius)


def _paint_grid(painter: QPainter, layout: Layout, look: ChartLook) -> None:
    height = QFontMetricsF(look.font).height()
    plot = layout.plot
    for value in layout.grid:
        y = round(layout.y(value)) + 0.5
        painter.setPen(QPen(look.grid, 1))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(look.text)
        # As wide as may be: the rect of the label must never cut it.
        beside = QRectF(plot.left() - look.gap - 200, y - height / 2, 200, height)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(beside, flags, layout.chart.label(value))


def _paint_times(painter: QPainter, layout: Layout, look: ChartLook) -> None:
    """Names along the time axis; one that would touch the one before is left out."""
    measure = QFontMetricsF(look.font)
    plot = layout.plot
    painter.setPen(look.text)
    baseline = plot.bottom() + look.gap / 2 + measure.height()
    end = layout.chart.points[-1].at
    last = _day(end)
    ends_at = plot.right() - measure.horizontalAdvance(last)
    painter.drawText(QPointF(ends_at, baseline - measure.descent()), last)
    free = plot.left()
    for at, name in _times(layout.chart.points[0].at, end):
        width, x = measure.horizontalAdvance(name), layout.x(at)
        if x >= free and x + width + look.gap <= ends_at:
            painter.drawText(QPointF(x, baseline - measure.descent()), name)
            free = x + width + look.gap


def _stroke(painter: QPainter, layout: Layout, values: Sequence[float | None], pen: QPen) -> None:
    path = QPainterPath()
    drawing = False
    for point, value in zip(layout.chart.points, values, strict=True):
        if value is None:
            drawing = False
            continue
        at = QPointF(layout.x(point.at), layout.y(value))
        if drawing:
            path.lineTo(at)
        else:
            path.moveTo(at)
        drawing = True
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _grid(chart: LineChart) -> tuple[float, ...]:
    """Three round values, evenly apart, that have all of the chart between them."""
    values = [v for point in chart.points for v in (point.value, point.against) if v is not None]
    low, high = min(values, default=0.0), max(values, default=0.0)
    gaps = GRID_LINES - 1
    magnitude = 10.0 ** math.floor(math.log10(max((high - low) / gaps, chart.finest)))
    steps = [nice * magnitude * ten for ten in (1, 10) for nice in _NICE]
    for step in steps:
        start = math.floor(low / step) * step
        if step >= chart.finest and start + gaps * step >= high:
            break
    return tuple(start + number * step for number in range(GRID_LINES))


def _times(first: datetime, last: datetime) -> list[tuple[datetime, str]]:
    """Moments worth a name: the first, then beginnings of months (or years), or some days."""
    here = first.astimezone()
    if last - first <= SHORT_SPAN:
        return [(first + (last - first) * part / 3, _day(first + (last - first) * part / 3))
                for part in range(3)]  # fmt: skip
    by_year = last - first > timedelta(days=2 * 366)
    found = [(first, _day(first))]
    year, month = here.year, here.month
    while True:
        year, month = (year + 1, 1) if by_year or month == 12 else (year, month + 1)
        at = datetime(year, month, 1).astimezone()
        if at >= last:
            return found
        found.append((at.astimezone(UTC), _month(at, by_year)))


def _month(at: datetime, by_year: bool) -> str:
    here = at.astimezone()
    if by_year:
        return str(here.year)
    return QLocale().standaloneMonthName(here.month, QLocale.FormatType.ShortFormat)


def _day(at: datetime) -> str:
    here = at.astimezone()
    return f"{here.day} {QLocale().standaloneMonthName(here.month, QLocale.FormatType.ShortFormat)}"
