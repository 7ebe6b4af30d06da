"""Painting a page that has been laid out: the same strokes for PDF, printer and preview."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from dtxdesk.drawing.pages.columns import Fitted
from dtxdesk.drawing.pages.layout import FOOT_ROOM, HEAD_ROOM, PAD, LaidOut
from dtxdesk.drawing.pages.look import (
    HAIR,
    HEADING,
    INK,
    LINE,
    MUTED,
    POINT,
    SMALL,
    TITLE,
    line_height,
)

STAMP_LABELS = 80 * POINT


class PagePainter:
    """Paints pages with a painter whose origin is the corner inside of the margins.

    Args:
        painter: In units of a tenth of a point: whoever has it scales it.
        laid: The pages.
    """

    def __init__(self, painter: QPainter, laid: LaidOut) -> None:
        self._painter = painter
        self._laid = laid
        self._width = laid.size.width * POINT
        self._height = laid.size.height * POINT
        self._measures: dict[QFont, QFontMetricsF] = {}
        self._small = laid.look.font(SMALL)
        self._strong_small = laid.look.font(SMALL, strong=True)
        self._titles = laid.look.font(TITLE, strong=True)
        self._headings = laid.look.font(HEADING, strong=True)
        self._bodies = [laid.look.font(one.points) for one in laid.tables]
        self._heads = [laid.look.font(one.points, strong=True) for one in laid.tables]

    def paint(self, number: int) -> None:
        """A page by its number from 0."""
        painter = self._painter
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        if number:
            self._running_head()
        self._foot(number)
        for kind, table, y, (words, height) in self._laid.pages.page(number):
            match kind:
                case "title":
                    self._lines(words, y, self._titles)
                case "heading":
                    self._lines(words, y, self._headings)
                case "note":
                    self._lines(words, y, self._small)
                case "stamp":
                    self._stamp(words[0], words[1], y)
                case "heads":
                    font = self._heads[table]
                    advance = self._metrics(font).horizontalAdvance
                    self._row(words, y, self._laid.tables[table], font, advance)
                    self._rule(y + height, LINE, 0.8 * POINT)
                case _:
                    widths = self._laid.widths[table]
                    self._row(words, y, self._laid.tables[table], self._bodies[table], widths)
                    self._rule(y + height, HAIR, 0.4 * POINT)

    def _running_head(self) -> None:
        title = QFontMetricsF(self._strong_small).elidedText(
            self._laid.document.title, Qt.TextElideMode.ElideRight, self._width
        )
        self._painter.setPen(MUTED)
        self._line(title, 0, 0, self._strong_small)
        self._rule(HEAD_ROOM - 10 * POINT, LINE, 0.5 * POINT)

    def _foot(self, number: int) -> None:
        document = self._laid.document
        y = self._height - FOOT_ROOM + 8 * POINT
        self._rule(y - 4 * POINT, LINE, 0.5 * POINT)
        self._painter.setPen(MUTED)
        count = document.numbering.format(page=number + 1, pages=len(self._laid.pages))
        metrics = QFontMetricsF(self._small)
        width = metrics.horizontalAdvance(count)
        self._line(count, self._width - width, y, self._small)
        foot = metrics.elidedText(
            document.foot, Qt.TextElideMode.ElideRight, self._width - width - 20 * POINT
        )
        self._line(foot, 0, y, self._small)

    def _stamp(self, label: str, lines: Sequence[str], y: float) -> None:
        self._painter.setPen(MUTED)
        metrics = QFontMetricsF(self._small)
        words = metrics.elidedText(label, Qt.TextElideMode.ElideRight, STAMP_LABELS - 6 * POINT)
        self._line(words, 0, y, self._small)
        self._painter.setPen(INK)
        for place, line in enumerate(lines):
            self._line(line, STAMP_LABELS, y + place * line_height(self._small), self._small)

    def _lines(self, lines: Sequence[str], y: float, font: QFont) -> None:
        self._painter.setPen(INK)
        for place, line in enumerate(lines):
            self._line(line, 0, y + place * line_height(font), font)

    def _row(
        self,
        cells: Sequence[Sequence[str]],
        y: float,
        columns: Fitted,
        font: QFont,
        width_of: Callable[[str], float],
    ) -> None:
        painter, metrics = self._painter, self._metrics(font)
        painter.setPen(INK)
        painter.setFont(font)
        step = line_height(font)
        base = y + PAD + (step - metrics.height()) / 2 + metrics.ascent()
        for lines, head, left, width in zip(
            cells, columns.heads, columns.lefts, columns.widths, strict=True
        ):
            for place, line in enumerate(lines):
                x = left
                if head.right:
                    x += width - width_of(line)
                painter.drawText(QPointF(x, base + place * step), line)

    def _line(self, text: str, x: float, y: float, font: QFont) -> None:
        self._painter.setFont(font)
        self._painter.drawText(QPointF(x, y + self._metrics(font).ascent()), text)

    def _metrics(self, font: QFont) -> QFontMetricsF:
        found = self._measures.get(font)
        if found is None:
            found = self._measures[font] = QFontMetricsF(font)
        return found

    def _rule(self, y: float, colour: QColor, width: float) -> None:
        self._painter.setPen(QPen(colour, width))
        self._painter.drawLine(QLineF(0, y, self._width, y))

    @property
    def room(self) -> QRectF:
        """What a page takes up."""
        return QRectF(0, 0, self._width, self._height)
