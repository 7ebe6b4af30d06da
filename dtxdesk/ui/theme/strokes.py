"""What the style's parts are drawn with: boxes with round corners, marks and chevrons."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from .theme import theme

CLEAR = QColor(Qt.GlobalColor.transparent)


def box(
    painter: QPainter, rect: QRectF, radius: float, fill: QColor, edge: QColor, width: float = 1.0
) -> None:
    """A filled box with round corners; an edge of width 0 is none."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill)
    painter.setPen(pen(edge, width) if width else Qt.PenStyle.NoPen)
    inset = width / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def framed(painter: QPainter, rect: QRect, fill: QColor, edge: QColor) -> None:
    """A square box with an edge of one pixel: what stands in a window of its own."""
    painter.fillRect(rect, edge)
    painter.fillRect(rect.adjusted(1, 1, -1, -1), fill)


def chevron(painter: QPainter, rect: QRect, down: bool, enabled: bool) -> None:
    """The arrow of a list or a spin box, in the middle of the rect."""
    tokens, metrics = theme().tokens, theme().metrics
    half = metrics.px(8) / 2
    drop = half / 2 if down else -half / 2
    centre = QPointF(rect.center()) + QPointF(0.5, 0.5)
    points = [QPointF(-half, -drop), QPointF(0, drop), QPointF(half, -drop)]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen(tokens.muted if enabled else tokens.faint, 1.5 * metrics.ratio))
    painter.drawPolyline(QPolygonF([centre + point for point in points]))
    painter.restore()


def tick(painter: QPainter, ground: QRectF, ink: QColor) -> None:
    """The mark of a check box that fills `ground`."""
    unit = ground.width() / 16
    points = [(3.8, 8.3), (6.6, 11.1), (12.2, 5.2)]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen(ink, 1.75 * unit))
    painter.drawPolyline(
        QPolygonF([ground.topLeft() + QPointF(x * unit, y * unit) for x, y in points])
    )
    painter.restore()


def pen(colour: QColor, width: float) -> QPen:
    """A pen with round ends."""
    return QPen(
        colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )
