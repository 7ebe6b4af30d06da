"""Strokes at any size: the audience's window is drawn for 1,080 lines and scaled from there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from dtxdesk.ui.delegates.cells import Align
from dtxdesk.ui.delegates.mirroring import is_flipped, upright
from dtxdesk.ui.delegates.painting import draw_rounded
from dtxdesk.ui.theme import Weight, theme

HEIGHT, WIDTH = 1_080, 1_920
LEAST_WIDTH = 1_440
"""In a window that is narrower than 4 : 3 the width says how large everything is."""

_SIDES: dict[Align, Qt.AlignmentFlag] = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "centre": Qt.AlignmentFlag.AlignHCenter,
}
_OTHER: dict[Align, Align] = {"left": "right", "right": "left", "centre": "centre"}


class Canvas:
    """Paints in lines of a screen that has 1,080 of them."""

    def __init__(self, painter: QPainter, width: int, height: int) -> None:
        self.painter = painter
        self.scale = min(height / HEIGHT, width / LEAST_WIDTH)
        self.width = width / self.scale
        self.height = height / self.scale
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # names stand in a column

    def fill(self, x: float, y: float, width: float, height: float, colour: QColor) -> None:
        self.painter.fillRect(self._rect(x, y, width, height), colour)

    def rounded(
        self, x: float, y: float, width: float, height: float, radius: float, colour: QColor
    ) -> None:
        draw_rounded(self.painter, self._rect(x, y, width, height), radius * self.scale, colour)

    def text(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        words: str,
        size: float,
        colour: QColor,
        *,
        weight: Weight = "regular",
        align: Align = "left",
        tight: float = 0,
    ) -> float:
        """One line in the middle of that height, cut where it is too long; gives its width."""
        if not words or width <= 0:
            return 0
        font = self.font(size, weight, tight)
        room = self._rect(x, y, width, height)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        side = _OTHER[align] if is_flipped() else align
        flags = _SIDES[side] | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine

        def paint(place: QRectF) -> None:
            self.painter.setFont(font)
            self.painter.setPen(colour)
            self.painter.drawText(place, int(flags), shown)

        if is_flipped():
            upright(self.painter, room.toAlignedRect(), lambda place: paint(QRectF(place)))
        else:
            paint(room)
        return metrics.horizontalAdvance(shown) / self.scale

    def advance(self, words: str, size: float, weight: Weight = "regular") -> float:
        """How wide words are."""
        metrics = QFontMetricsF(self.font(size, weight))
        return metrics.horizontalAdvance(words) / self.scale

    def tag(self, x: float, y: float, team_id: int, tag: str, size: float) -> float:
        """A team's tag, `y` its middle; gives its width."""
        width, height = size * 3.7, size * 1.5
        self.rounded(x, y - height / 2, width, height, 8, theme().tokens.avatar(team_id))
        white = QColor(Qt.GlobalColor.white)
        self.text(x + 4, y - height / 2, width - 8, height, tag, size, white,
                  weight="semibold", align="centre")  # fmt: skip
        return width

    def font(self, size: float, weight: Weight, tight: float = 0) -> QFont:
        """The typeface at a size of this screen."""
        font = QFont(theme().metrics.font("body", weight))
        font.setPixelSize(max(1, round(size * self.scale)))
        if tight:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -tight * self.scale)
        return font

    def _rect(self, x: float, y: float, width: float, height: float) -> QRectF:
        s = self.scale
        return QRectF(x * s, y * s, width * s, height * s)
