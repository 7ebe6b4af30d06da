"""Painted rows in a window that is read from right to left: the other way round, words upright.

A row is painted by rules of left and right. Inside of `mirrored_row` the painter is flipped, and
what would be unreadable flipped (words, icons, pictures) goes through `upright`.
"""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import TypeVar

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QTransform

Result = TypeVar("Result")

_flipped: tuple[QTransform, int] | None = None
"""How the painter stood before, and the sum of both edges of the row that is being painted."""


def is_flipped() -> bool:
    """Whether what is painted now stands the other way round."""
    return _flipped is not None


class mirrored_row:  # noqa: N801
    """Flips the painter over the row's middle while it paints, where that is how people read."""

    def __init__(self, painter: QPainter, row: QRect, direction: Qt.LayoutDirection) -> None:
        self._painter = painter
        self._row = row
        self._flips = direction == Qt.LayoutDirection.RightToLeft

    def __enter__(self) -> None:
        global _flipped
        if self._flips:
            edges = self._row.left() + self._row.right()
            self._painter.save()
            _flipped = (self._painter.worldTransform(), edges)
            self._painter.translate(edges + 1, 0)
            self._painter.scale(-1, 1)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        global _flipped
        if self._flips:
            _flipped = None
            self._painter.restore()


def upright(painter: QPainter, rect: QRect, paint: Callable[[QRect], Result]) -> Result:
    """Paints into the rect as it lies on the screen, with the painter as it was."""
    global _flipped
    if _flipped is None:
        return paint(rect)
    before, edges = _flipped
    flipped, kept = painter.worldTransform(), _flipped
    _flipped = None
    painter.setWorldTransform(before)
    try:
        return paint(QRect(edges - rect.right(), rect.top(), rect.width(), rect.height()))
    finally:
        painter.setWorldTransform(flipped)
        _flipped = kept
