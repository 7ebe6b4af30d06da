"""Parts side by side as long as there is room, and below each other where there is none."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


@dataclass(slots=True)
class _Placed:
    """A part in its line: its number, the size that it would like and the width that it gets."""

    at: int
    item: QLayoutItem
    wanted: QSize
    width: int


_Line = list[_Placed]


class FlowLayout(QLayout):
    """Goes on in a further line where one is full, as words do.

    A part that can be narrower than it would like to be is, before another goes to the next line.
    What comes after `add_spring` stands at the end of its line.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 0, line_gap: int = 0) -> None:
        self._heights: dict[int, int] = {}  # Qt asks to forget them while it makes the layout
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._line_gap = line_gap
        self._spring: int | None = None

    def add_spring(self) -> None:
        """What is added from here on stands at the end."""
        self._spring = len(self._items)

    def insert_before_spring(self, widget: QWidget) -> None:
        """Puts a part behind those that stand at the beginning."""
        self.addWidget(widget)
        if self._spring is not None:
            self._items.insert(self._spring, self._items.pop())
            self._spring += 1

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        if self._spring is not None and index < self._spring:
            self._spring -= 1
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:  # asked for several times in each layout
            margins = self.contentsMargins()
            lines = self._lines(width - margins.left() - margins.right())
            self._heights[width] = self._height(lines) + margins.top() + margins.bottom()
        return self._heights[width]

    def sizeHint(self) -> QSize:
        shown = self._shown()
        wide = sum(item.sizeHint().width() for _, item in shown)
        wide += self._gap * max(0, len(shown) - 1)
        return self._around(wide, max((i.sizeHint().height() for _, i in shown), default=0))

    def minimumSize(self) -> QSize:
        least = [item.minimumSize() for _, item in self._shown()]
        wide = max((size.width() for size in least), default=0)
        return self._around(wide, max((size.height() for size in least), default=0))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        room = rect.marginsRemoved(self.contentsMargins())
        lines = self._lines(room.width())
        # A single line stands in the middle of what height there is.
        top = room.top() + max(0, (room.height() - self._height(lines)) // 2)
        for line in lines:
            height = max(placed.wanted.height() for placed in line)
            self._place(line, QRect(room.left(), top, room.width(), height))
            top += height + self._line_gap

    def _place(self, line: _Line, room: QRect) -> None:
        left, sprung = room.left(), False
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        for placed in line:
            if self._spring is not None and placed.at >= self._spring and not sprung:
                sprung = True
                left += max(0, room.width() - self._taken(line))
            height = placed.wanted.height()
            top = room.top() + (room.height() - height) // 2
            place = QRect(left, top, placed.width, height)
            placed.item.setGeometry(QStyle.visualRect(direction, room, place))
            left += placed.width + self._gap

    def _lines(self, width: int) -> list[_Line]:
        lines: list[_Line] = []
        for at, item in self._shown():
            wanted = item.sizeHint().boundedTo(item.maximumSize()).expandedTo(item.minimumSize())
            placed = _Placed(at, item, wanted, min(item.minimumSize().width(), wanted.width()))
            needed = placed.width + (self._taken(lines[-1]) + self._gap if lines else 0)
            if lines and needed <= width:
                lines[-1].append(placed)
            else:
                lines.append([placed])
        for line in lines:
            free = width - self._taken(line)
            for placed in line:
                more = min(free, placed.wanted.width() - placed.width)
                placed.width += max(0, more)
                free -= max(0, more)
        return lines

    def _taken(self, line: _Line) -> int:
        return sum(placed.width for placed in line) + self._gap * (len(line) - 1)

    def _height(self, lines: list[_Line]) -> int:
        heights = [max(placed.wanted.height() for placed in line) for line in lines]
        return sum(heights) + self._line_gap * max(0, len(heights) - 1)

    def _shown(self) -> list[tuple[int, QLayoutItem]]:
        return [(at, item) for at, item in enumerate(self._items) if not item.isEmpty()]

    def _around(self, width: int, height: int) -> QSize:
        margins = self.contentsMargins()
        return QSize(
            width + margins.left() + margins.right(), height + margins.top() + margins.bottom()
        )
