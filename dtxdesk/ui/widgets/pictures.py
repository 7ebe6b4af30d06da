"""Small painted things that stand alone: an avatar, a diverging bar, position bars."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dtxdesk.ui.delegates.avatars import avatar
from dtxdesk.ui.delegates.cells import PositionsCell
from dtxdesk.ui.delegates.figures import draw_diverging_bar
from dtxdesk.ui.delegates.people import positions_pixmap
from dtxdesk.ui.theme import theme


class Avatar(QWidget):
    """Somebody's avatar, `size` design pixels across."""

    def __init__(self, size: int = 28, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person: tuple[int, str] | None = None
        side = theme().metrics.px(size)
        self.setFixedSize(side, side)
        theme().changed.connect(self.update)

    def set_person(self, person_id: int, name: str) -> None:
        self._person = (person_id, name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._person is None:
            return
        painter = QPainter(self)
        picture = avatar(*self._person, self.width(), self.devicePixelRatioF())
        painter.drawPixmap(0, 0, picture)
        painter.end()


class DivergingBar(QWidget):
    """A bar from the middle line: right of it good, left of it bad."""

    def __init__(self, full: float, width: int = 88, parent: QWidget | None = None) -> None:
        """`full` is the amount of a full half bar, `width` the most it takes, in design pixels."""
        super().__init__(parent)
        self._full = full
        self._amount = 0.0
        metrics = theme().metrics
        self._width = width
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(metrics.px(40), metrics.px(12))
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        metrics = theme().metrics
        return QSize(metrics.px(self._width), metrics.px(12))

    def set_amount(self, amount: float) -> None:
        self._amount = amount
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        px = theme().metrics.px
        over = px(2)
        width = min(self.width(), px(self._width))
        body = QRect((self.width() - width) // 2, over, width, self.height() - 2 * over)
        draw_diverging_bar(painter, body, self._amount / self._full, selected=False)
        painter.end()


class PositionBars(QWidget):
    """Five bars for a person's positions, with the words for a screen reader and as a tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[int, int, int, int, int] = (0, 0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def set_choices(self, choices: tuple[int, int, int, int, int]) -> None:
        self._choices = choices
        words = PositionsCell(choices).spoken
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        metrics = theme().metrics
        return QSize(metrics.px(37), metrics.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = self.sizeHint()
        picture = positions_pixmap(self._choices, size, self.devicePixelRatioF())
        painter.drawPixmap(0, 0, picture)
        painter.end()
