"""Who is ahead in a game over time, painted with QtGui alone.

Radiant's lead stands above the middle, Dire's below it: told apart by place, by colour and by the
hatching of Dire's side. Net worth is the filled line, experience the dashed one.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from dtxdesk.domain.live import CurvePoint

LEAST = 1_000
"""The smallest lead that fills the height: at nought to nought nobody is far ahead."""
SOFT = 70
"""Of 255: how much of the ground an area hides."""
MINUTES = (1, 2, 5, 10, 15, 20, 30, 60)
"""Between two names on the time axis."""


@dataclass(frozen=True, slots=True)
class LeadLook:
    """Colours and measures; lengths are in the painter's units.

    Attributes:
        font: Of the names on the axes; None leaves axes and names out.
    """

    radiant: QColor
    dire: QColor
    experience: QColor
    grid: QColor
    text: QColor
    ground: QColor
    font: QFont | None = None
    line_width: float = 1.75
    gap: float = 8.0


class LeadLayout:
    """Where the parts lie in a rect.

    Args:
        curve: In the order of time.
        rect: Where to paint.
        look: With a font there is room for names.
        label: How a lead is written beside the grid.
    """

    def __init__(
        self,
        curve: Sequence[CurvePoint],
        rect: QRectF,
        look: LeadLook,
        label: Callable[[int], str] = str,
    ) -> None:
        self.curve = curve
        self.label = label
        self.most = _round_up(max((abs(v) for point in curve for v in _values(point)), default=0))
        self.last = max((point.at for point in curve), default=1) or 1
        left = below = above = 0.0
        if look.font is not None:
            measure = QFontMetricsF(look.font)
            left = measure.horizontalAdvance(label(self.most)) + look.gap
            above, below = measure.height() / 2, measure.height() + look.gap / 2
        dot = look.line_width * 2
        self.plot = QRectF(
            rect.left() + left,
            rect.top() + above,
            max(1.0, rect.width() - left - dot),
            max(1.0, rect.height() - above - below),
        )

    def x(self, at: int) -> float:
        return self.plot.left() + self.plot.width() * at / self.last

    def y(self, lead: int) -> float:
        return self.plot.center().y() - self.plot.height() / 2 * lead / self.most

    def nearest(self, x: float) -> int | None:
        """The number of the point that is nearest to there."""
        numbers = range(len(self.curve))
        return min(numbers, key=lambda n: abs(self.x(self.curve[n].at) - x), default=None)


def paint_lead_chart(painter: QPainter, layout: LeadLayout, look: LeadLook) -> None:
    """The areas of both sides, the lines, and the names along the axes."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if look.font is not None:
        painter.setFont(look.font)
        _paint_grid(painter, layout, look, look.font)
        _paint_times(painter, layout, look, look.font)
    middle = layout.plot.center().y()
    painter.setPen(QPen(look.grid, 1))
    painter.drawLine(QPointF(layout.plot.left(), middle), QPointF(layout.plot.right(), middle))
    worth = [(point.at, point.net_worth) for point in layout.curve]
    for run in _runs(worth):
        _paint_areas(painter, layout, look, run)
    dashed = QPen(look.experience, 1.25)
    dashed.setDashPattern([2.5, 2.5])
    for run in _runs([(point.at, point.experience) for point in layout.curve]):
        painter.strokePath(_line(layout, run), dashed)
    _paint_end(painter, layout, look)
    painter.restore()


def paint_lead_dot(painter: QPainter, layout: LeadLayout, look: LeadLook, number: int) -> None:
    """A dot on the line of net worth, with the ground around it; nowhere where there is none."""
    point = layout.curve[number]
    if point.net_worth is None:
        return
    radius = look.line_width * 1.7
    painter.setPen(QPen(look.ground, look.line_width))
    painter.setBrush(_ink(look, point.net_worth))
    painter.drawEllipse(QPointF(layout.x(point.at), layout.y(point.net_worth)), radius, radius)


Run = list[tuple[int, int]]


def _runs(values: Sequence[tuple[int, int | None]]) -> list[Run]:
    """Stretches without a gap."""
    runs: list[Run] = [[]]
    for at, value in values:
        if value is not None:
            runs[-1].append((at, value))
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _values(point: CurvePoint) -> tuple[int, ...]:
    return tuple(v for v in (point.net_worth, point.experience) if v is not None)


def _line(layout: LeadLayout, run: Run) -> QPainterPath:
    path = QPainterPath(QPointF(layout.x(run[0][0]), layout.y(run[0][1])))
    for at, value in run[1:]:
        path.lineTo(layout.x(at), layout.y(value))
    return path


def _paint_areas(painter: QPainter, layout: LeadLayout, look: LeadLook, run: Run) -> None:
    """The same line twice, each time clipped to one side of the middle."""
    plot, middle = layout.plot, layout.plot.center().y()
    line = _line(layout, run)
    area = QPainterPath(line)
    area.lineTo(layout.x(run[-1][0]), middle)
    area.lineTo(layout.x(run[0][0]), middle)
    area.closeSubpath()
    edge = look.line_width
    above = QRectF(plot.left(), plot.top() - edge, plot.width() + 2 * edge, middle - plot.top())
    below = QRectF(above.left(), middle, above.width(), plot.bottom() - middle + edge)
    for half, ink in ((above.adjusted(0, 0, 0, edge), look.radiant), (below, look.dire)):
        painter.save()
        painter.setClipRect(half, Qt.ClipOperation.IntersectClip)
        soft = QColor(ink)
        soft.setAlpha(SOFT)
        painter.fillPath(area, soft)
        if ink is look.dire:
            painter.fillPath(area, QBrush(soft, Qt.BrushStyle.BDiagPattern))
        painter.strokePath(line, QPen(ink, look.line_width))
        painter.restore()


def _paint_grid(painter: QPainter, layout: LeadLayout, look: LeadLook, font: QFont) -> None:
    height = QFontMetricsF(font).height()
    plot = layout.plot
    for lead in (layout.most, 0, -layout.most):
        y = round(layout.y(lead)) + 0.5
        painter.setPen(QPen(look.grid, 1))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(look.text)
        beside = QRectF(plot.left() - look.gap - 200, y - height / 2, 200, height)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(beside, flags, layout.label(abs(lead)))


def _paint_times(painter: QPainter, layout: LeadLayout, look: LeadLook, font: QFont) -> None:
    """Whole minutes, as many as have room."""
    measure = QFontMetricsF(font)
    plot = layout.plot
    room = measure.horizontalAdvance("000:00") + 2 * look.gap
    step = next((m for m in MINUTES if layout.x(m * 60) - plot.left() >= room), MINUTES[-1])
    painter.setPen(look.text)
    baseline = plot.bottom() + look.gap / 2 + measure.height() - measure.descent()
    for minute in range(0, layout.last // 60 + 1, step):
        words = f"{minute}:00"
        x = min(layout.x(minute * 60), plot.right() - measure.horizontalAdvance(words))
        painter.drawText(QPointF(x, baseline), words)


def _paint_end(painter: QPainter, layout: LeadLayout, look: LeadLook) -> None:
    if layout.curve:
        paint_lead_dot(painter, layout, look, len(layout.curve) - 1)


def _ink(look: LeadLook, lead: int) -> QColor:
    return look.radiant if lead >= 0 else look.dire


def _round_up(lead: int) -> int:
    """The next number that people like: 1, 2 or 5 and noughts."""
    whole = max(LEAST, lead)
    magnitude = int(10 ** math.floor(math.log10(whole)))
    return next(nice * magnitude for nice in (1, 2, 5, 10) if nice * magnitude >= whole)
