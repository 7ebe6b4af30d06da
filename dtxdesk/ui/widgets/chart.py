"""A line over time that can be asked: by the pointer, by the keyboard, by a screen reader."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from dtxdesk.drawing.line_chart import (
    ChartLook,
    Layout,
    LineChart,
    paint_dot,
    paint_line_chart,
)
from dtxdesk.ui.delegates.painting import draw_framed, draw_text
from dtxdesk.ui.theme import theme

HEIGHT = 112


class Chart(QWidget):
    """Left and right go from point to point, Home and End to the first and the last.

    The point in question has a mark and its words beside it; without one, the last point is marked.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart: LineChart | None = None
        self._words: Callable[[int], str] = str
        self._asked: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_chart(self, chart: LineChart, name: str, words: Callable[[int], str]) -> None:
        """Show a line; `name` tells it in words, `words` one of its points."""
        self._chart, self._words, self._asked = chart, words, None
        self.setAccessibleName(name)
        self.setAccessibleDescription("")
        self.update()

    @property
    def asked(self) -> str:
        """The words of the point in question; empty while there is none."""
        return "" if self._asked is None else self._words(self._asked)

    def point_at(self, number: int) -> QPointF:
        """Where a point is, in the widget."""
        layout = self._layout()
        assert layout is not None
        return layout.place(number)

    def sizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(280), px(HEIGHT))

    def _look(self) -> ChartLook:
        tokens, metrics = theme().tokens, theme().metrics
        return ChartLook(
            line=tokens.accent_text,
            against=tokens.faint,
            grid=tokens.line,
            text=tokens.faint,
            ground=tokens.panel,
            font=metrics.font("small"),
            line_width=1.75 * metrics.ratio,
            gap=metrics.px(8),
        )

    def _layout(self) -> Layout | None:
        if self._chart is None or not self._chart.points:
            return None
        return Layout(self._chart, QRectF(self.rect()), self._look())

    def _ask(self, number: int | None) -> None:
        if number == self._asked:
            return
        self._asked = number
        self.setAccessibleDescription(self.asked)
        if self.hasFocus():
            told = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(told)
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        layout = self._layout()
        if layout is None:
            return
        painter = QPainter(self)
        look = self._look()
        paint_line_chart(painter, layout, look)
        if self._asked is not None:
            self._paint_asked(painter, layout, look, self._asked)
        painter.end()

    def _paint_asked(self, painter: QPainter, layout: Layout, look: ChartLook, number: int) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        at, plot = layout.place(number), layout.plot
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(tokens.control)
        x = round(at.x()) + 0.5
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        paint_dot(painter, at, look)
        words = self._words(number)
        width = QFontMetricsF(theme().metrics.font("small", "medium")).horizontalAdvance(words)
        box = QRect(0, 0, min(self.width(), round(width) + px(17)), px(24))
        left = round(at.x()) - box.width() // 2
        # Where the line is high the words stand below it, so that they never hide their point.
        high = at.y() < plot.center().y()
        top = round(plot.bottom()) - box.height() if high else round(plot.top())
        box.moveTo(min(max(0, left), self.width() - box.width()), top)
        draw_framed(painter, QRectF(box), px(4), tokens.raised, tokens.control)
        inner = box.adjusted(px(8), 0, -px(8), 0)
        draw_text(painter, inner, words, tokens.text, size="small", weight="medium")

    # Asking

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        layout = self._layout()
        if layout is not None:
            self._ask(layout.nearest(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._ask(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ask(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chart = self._chart
        valued = [n for n, p in enumerate(chart.points) if p.value is not None] if chart else []
        if not valued:
            super().keyPressEvent(event)
            return
        here = valued.index(self._asked) if self._asked in valued else len(valued)
        steps = {
            Qt.Key.Key_Left: here - 1,
            Qt.Key.Key_Right: here + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(valued) - 1,
        }
        if event.key() in steps:
            self._ask(valued[min(max(steps[Qt.Key(event.key())], 0), len(valued) - 1)])
        else:
            super().keyPressEvent(event)
