"""A text broken into the lines that its room has."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption


class Breaking:
    """Breaks texts in one font. What it has measured it remembers, within bounds.

    Args:
        font: In which they are painted.
        most: Lines of a text at most; a longer one ends in an ellipsis.
    """

    def __init__(self, font: QFont, most: int) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)
        self._most = most
        self.width = lru_cache(maxsize=20_000)(self._measured)

    def lines(self, text: str, room: float) -> list[str]:
        """The text in lines no wider than this."""
        if not text:
            return []
        if self.width(text) <= room:
            return [text]
        return self._broken(text, room)

    def _measured(self, text: str) -> float:
        return self.metrics.horizontalAdvance(text)

    def _broken(self, text: str, room: float) -> list[str]:
        layout = QTextLayout(text, self.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        starts: list[int] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            starts.append(line.textStart())
            if len(starts) > self._most:
                break
        layout.endLayout()
        units = text.encode("utf-16-le", "surrogatepass")
        cuts = [*starts, len(units) // 2]
        found = [
            units[2 * begin : 2 * end].decode("utf-16-le", "replace").strip()
            for begin, end in pairwise(cuts)
        ]
        if len(found) > self._most:
            rest = units[2 * starts[self._most - 1] :].decode("utf-16-le", "replace")
            cut = self.metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)
            found = [*found[: self._most - 1], cut]
        return found
