"""A label that lights the places where the words of a search were found."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption

from dtxdesk.ui.theme import theme

from .text import Label


class HitLabel(Label):
    """Plain text; hits are painted in the accent and underlined."""

    _words: tuple[str, ...] = ()

    def light(self, words: Sequence[str]) -> None:
        """Marks every place of these words, whatever their case; none takes the marks away."""
        if tuple(words) != self._words:
            self._words = tuple(words)
            self.update()

    @property
    def hits(self) -> list[str]:
        """The parts of the text that are marked."""
        return [self.text()[start : start + length] for start, length in self._places()]

    def _places(self) -> list[tuple[int, int]]:
        if not self._words:
            return []
        longest_first = sorted(self._words, key=len, reverse=True)
        pattern = "|".join(map(re.escape, longest_first))
        found = re.finditer(pattern, self.text(), re.IGNORECASE)
        return [(hit.start(), len(hit[0])) for hit in found]

    def paintEvent(self, event: QPaintEvent) -> None:
        places = self._places()
        if not places:
            super().paintEvent(event)
            return
        lit = QTextCharFormat()
        lit.setForeground(theme().tokens.accent_text)
        lit.setFontUnderline(True)
        ranges = []
        for start, length in places:
            stretch = QTextLayout.FormatRange()
            stretch.start, stretch.length = start, length
            stretch.format = lit
            ranges.append(stretch)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        self._draw(painter, self.contentsRect(), ranges)
        painter.end()

    def _draw(self, painter: QPainter, room: QRect, ranges: list[QTextLayout.FormatRange]) -> None:
        """The text where QLabel would put it: from the left, in the middle of the height."""
        layout = QTextLayout(self.text(), self.font())
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(
            QTextOption.WrapMode.WordWrap if self.wordWrap() else QTextOption.WrapMode.NoWrap
        )
        layout.setTextOption(option)
        layout.setFormats(ranges)
        height = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room.width())
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        top = room.top() + (room.height() - height) / 2
        layout.draw(painter, QPointF(room.left(), round(top)))
