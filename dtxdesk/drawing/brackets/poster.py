"""A bracket on paper: on one page where it can be read there, else on several put together."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from dtxdesk.domain.stages.layout import BOX_HEIGHT, COLUMN_STEP, META_HEIGHT
from dtxdesk.drawing.brackets.look import BracketLook, for_paper
from dtxdesk.drawing.brackets.marks import Marks
from dtxdesk.drawing.brackets.painting import SheetPainter
from dtxdesk.drawing.brackets.sheet import Sheet as Drawn
from dtxdesk.drawing.pages.layout import PageSize
from dtxdesk.drawing.pages.look import INK, LINE, MUTED, POINT, SMALL, PageLook
from dtxdesk.drawing.pages.printable import Sheet, Turned

HEAD, FOOT = 18.0, 14.0  # points
LEAST = 0.5
"""Points of a page for each of the sheet's lengths: names of 6.5 points, the least one reads."""
POSTER = 0.62
"""The same where it takes several pages anyhow."""
LARGEST = 1.1
OVERLAP = float(BOX_HEIGHT + META_HEIGHT + 8)
"""Of the sheet's lengths, on both of two pages below each other: a series is whole on one."""


class BracketPages:
    """A stage laid out on paper, line by line from the left.

    Args:
        drawn: The stage.
        look: Its colours, of the light theme, and fonts.
        title: In the head of each page.
        foot: In the foot of each page.
        sheet: The paper.
        words: The fonts of head and foot.
        numbering: What numbers a page, with the fields `page` and `pages`.
    """

    def __init__(
        self,
        drawn: Drawn,
        look: BracketLook,
        title: str,
        foot: str,
        sheet: Sheet,
        words: PageLook,
        numbering: str,
    ) -> None:
        self._drawn = drawn
        self._look = for_paper(look)
        self._title, self._foot, self._numbering = title, foot, numbering
        self._words = words
        self.room, self._scale = self._fitted(sheet)
        self.parts = self._cut()
        """What of the sheet stands on each page."""

    @property
    def landscape(self) -> bool:
        return self.room.width > self.room.height

    def __len__(self) -> int:
        return len(self.parts)

    def paint(self, painter: QPainter, number: int) -> None:
        part = self.parts[number]
        self._paint_frame(painter, number)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.save()
        painter.translate(QPointF(0, HEAD * POINT))
        painter.scale(self._scale * POINT, self._scale * POINT)
        painter.setClipRect(QRectF(0, 0, part.width(), part.height()))
        painter.translate(-part.topLeft())
        # At its full detail, however small it is: paper has more dots than a screen.
        SheetPainter(self._look).paint(painter, self._drawn, Marks(), part, 1.0)
        painter.restore()

    def _fitted(self, sheet: Sheet) -> tuple[PageSize, float]:
        """The way round in which it is largest, and its scale."""
        room = sheet.room
        ways = [room, room.turned] if sheet.turned is Turned.AUTOMATIC else [room]
        scale, best = max(((self._fit(way), way) for way in ways), key=lambda one: one[0])
        return best, (min(scale, LARGEST) if scale >= LEAST else POSTER)

    def _fit(self, room: PageSize) -> float:
        return min(
            room.width / max(1.0, self._drawn.width),
            (room.height - HEAD - FOOT) / max(1.0, self._drawn.height),
        )

    def _cut(self) -> list[QRectF]:
        across = self.room.width / self._scale
        down = (self.room.height - HEAD - FOOT) / self._scale
        return [
            QRectF(left, top, across, down)
            for top in _begins(self._drawn.height, down, max(1.0, down - OVERLAP))
            for left in _begins(self._drawn.width, across, _whole_columns(across))
        ]

    def _paint_frame(self, painter: QPainter, number: int) -> None:
        width, height = self.room.width * POINT, self.room.height * POINT
        small = self._words.font(SMALL)
        strong = self._words.font(SMALL + 2, strong=True)
        metrics = QFontMetricsF(small)
        count = self._numbering.format(page=number + 1, pages=len(self))
        wide = metrics.horizontalAdvance(count)
        elide = Qt.TextElideMode.ElideRight
        painter.setPen(INK)
        painter.setFont(strong)
        heading = QFontMetricsF(strong)
        painter.drawText(
            QPointF(0, heading.ascent()), heading.elidedText(self._title, elide, width)
        )
        painter.setFont(small)
        painter.setPen(MUTED)
        base = height - metrics.descent()
        foot = metrics.elidedText(self._foot, elide, width - wide - 20 * POINT)
        painter.drawText(QPointF(0, base), foot)
        painter.drawText(QPointF(width - wide, base), count)
        painter.setPen(QPen(LINE, 0.5 * POINT))
        line = height - FOOT * POINT + 2 * POINT
        painter.drawLine(QPointF(0, line), QPointF(width, line))


def _whole_columns(room: float) -> float:
    """As many columns as have room: the cut is between two of them."""
    return float(max(1, int(room // COLUMN_STEP)) * COLUMN_STEP)


def _begins(whole: float, part: float, step: float) -> list[float]:
    """Where the parts of a length begin."""
    if whole <= part:
        return [0.0]
    return [at * step for at in range(ceil((whole - part) / step) + 1)]
