"""One page as it will come out, as large as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dtxdesk.drawing.pages.look import POINT
from dtxdesk.drawing.pages.printable import MARGIN, Pages
from dtxdesk.ui.theme import theme


class PageView(QWidget):
    """Paints a page with the strokes of the printer."""

    turned = Signal(int)
    """Somebody wants to see so many pages further on, or back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._number = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self.update)

    def show_page(self, pages: Pages | None, number: int) -> None:
        """Another page, or another layout; None: nothing yet."""
        self._pages, self._number = pages, number
        self.update()

    def sizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(560), px(440))

    def minimumSizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(200), px(160))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_PageDown: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1,
            Qt.Key.Key_Home: -1_000_000, Qt.Key.Key_End: 1_000_000,
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.turned.emit(step)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px = theme().tokens, theme().metrics.px
        painter.fillRect(self.rect(), tokens.panel)
        if self._pages is None:
            return
        room = self._pages.room
        width, height = room.width + 2 * MARGIN, room.height + 2 * MARGIN
        around = px(12)
        scale = min((self.width() - 2 * around) / width, (self.height() - 2 * around) / height)
        if scale <= 0:
            return
        paper = QRectF(0, 0, width * scale, height * scale)
        paper.moveCenter(QRectF(self.rect()).center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(paper, Qt.GlobalColor.white)
        painter.setPen(tokens.line)
        painter.drawRect(paper)
        painter.translate(paper.topLeft())
        painter.scale(scale / POINT, scale / POINT)
        painter.translate(MARGIN * POINT, MARGIN * POINT)
        self._pages.paint(painter, self._number)
        painter.end()
