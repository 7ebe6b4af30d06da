"""A raised box over a page, with an arrow to what it is about."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from dtxdesk.ui.theme import theme

ARROW = 10
BESIDE = 6
RADIUS = 8


class Bubble(QWidget):
    """Stands beside a place inside of its parent, wherever there is room, and scrolls within."""

    def __init__(self, width: int, parent: QWidget) -> None:
        """`width` in design pixels, without the arrow."""
        super().__init__(parent)
        self._host = parent
        self._inside: QWidget | None = None
        self._width = width
        self._arrow: QPoint | None = None
        self._about = QRect()
        px = theme().metrics.px
        arrow = px(ARROW)
        column = QVBoxLayout(self)
        column.setContentsMargins(arrow + 1, 1, arrow + 1, 1)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        column.addWidget(self._scroll)
        theme().changed.connect(self.update)

    def set_content(self, content: QWidget) -> None:
        self._inside = content
        self._scroll.setWidget(content)
        content.setAutoFillBackground(False)

    def place(self, about: QRect) -> None:
        """Beside this rect of the parent: right of it, else left, else in the middle."""
        self._about = about
        px = theme().metrics.px
        room = self._host.rect().adjusted(px(8), px(8), -px(8), -px(8))
        size = self._wanted(room.size())
        gap = px(BESIDE)
        if about.right() + gap + size.width() <= room.right():
            left = about.right() + gap
        elif about.left() - gap - size.width() >= room.left():
            left = about.left() - gap - size.width()
        else:
            left = room.left() + max(0, (room.width() - size.width()) // 2)
        top = about.center().y() - min(px(96), size.height() // 2)
        top = min(max(top, room.top()), max(room.top(), room.bottom() + 1 - size.height()))
        self.setGeometry(QRect(QPoint(left, top), size))
        self._point_to(about)
        self.update()

    def place_again(self) -> None:
        """Its content has another height, or its parent another size."""
        self.place(self._about)

    def _wanted(self, room: QSize) -> QSize:
        px = theme().metrics.px
        width = min(px(self._width) + 2 * px(ARROW), room.width())
        content = self._inside
        if content is None:
            return QSize(width, 0)
        inner = width - 2 * px(ARROW) - 2
        height = content.minimumSizeHint().height()
        layout = content.layout()
        if layout is not None and layout.hasHeightForWidth():
            height = max(height, layout.totalHeightForWidth(inner))
        if height + 2 > room.height():  # with a bar beside it, lines wrap earlier
            height = room.height()
        return QSize(width, min(height + 2, room.height()))

    def _point_to(self, about: QRect) -> None:
        self._arrow = None
        top = about.center().y() - self.y()
        radius = theme().metrics.px(RADIUS + ARROW)
        if not radius <= top <= self.height() - radius:
            return
        if self.x() > about.right():
            self._arrow = QPoint(0, top)
        elif self.x() + self.width() <= about.left() + 1:
            self._arrow = QPoint(self.width(), top)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        arrow = px(ARROW)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(arrow + 0.5, 0.5, -arrow - 0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(box, px(RADIUS), px(RADIUS))
        if self._arrow is not None:
            edge = box.left() if self._arrow.x() == 0 else box.right()
            inside = 1 if self._arrow.x() == 0 else -1
            tip = QPainterPath(QPointF(edge - inside * (arrow - 1), self._arrow.y()))
            tip.lineTo(edge + inside, self._arrow.y() - arrow)
            tip.lineTo(edge + inside, self._arrow.y() + arrow)
            tip.closeSubpath()
            path = path.united(tip)
        painter.setPen(QPen(tokens.control, 1))
        painter.setBrush(tokens.raised)
        painter.drawPath(path)
        painter.end()
