"""Lines of text laid out once: shaping and eliding is what painting text costs."""

from __future__ import annotations

from collections import OrderedDict
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStaticText

Align = Literal["left", "centre", "right"]

_KEPT = 12_000
"""More than one looks at while going about a bracket of 1,024 teams."""


class TextLines:
    """Plain text in one line, elided. Left is left for every script: columns stay columns."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, int, float], tuple[QStaticText, float, float]] = (
            OrderedDict()
        )
        self._metrics: dict[int, QFontMetricsF] = {}
        self._fonts: dict[int, QFont] = {}

    def draw(
        self,
        painter: QPainter,
        rect: QRectF,
        text: str,
        font: QFont,
        colour: QColor,
        align: Align = "left",
    ) -> float:
        """In the middle of the rect's height; gives the width that it takes."""
        if not text or rect.width() <= 0:
            return 0.0
        laid_out, width, height = self._line(text, font, rect.width())
        x = rect.left()
        if align == "right":
            x = rect.right() - width
        elif align == "centre":
            x = rect.left() + (rect.width() - width) / 2
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawStaticText(QPointF(x, rect.top() + (rect.height() - height) / 2), laid_out)
        return width

    def width(self, text: str, font: QFont) -> float:
        return self._measure(font).horizontalAdvance(text)

    def _measure(self, font: QFont) -> QFontMetricsF:
        key = id(font)
        if key not in self._metrics:
            self._metrics[key] = QFontMetricsF(font)
            self._fonts[key] = font  # kept, so that its id stays its own
        return self._metrics[key]

    def _line(self, text: str, font: QFont, room: float) -> tuple[QStaticText, float, float]:
        measure = self._measure(font)
        key = (text, id(font), room)
        found = self._kept.get(key)
        if found is not None:
            return found
        elided = measure.elidedText(text, Qt.TextElideMode.ElideRight, room)
        laid_out = QStaticText(elided)
        laid_out.setTextFormat(Qt.TextFormat.PlainText)
        laid_out.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        laid_out.prepare(font=font)
        size = laid_out.size()
        line = (laid_out, size.width(), size.height())
        self._kept[key] = line
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return line
