"""Who was ahead when, as a picture that can be asked by pointer, keyboard and screen reader."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dtxdesk.domain.live import CurvePoint
from dtxdesk.drawing.lead_chart import LeadLayout, LeadLook, paint_lead_chart, paint_lead_dot
from dtxdesk.ui.delegates.painting import draw_framed, draw_text
from dtxdesk.ui.pages.matches.words import thousands
from dtxdesk.ui.theme import theme

from . import words

HEIGHT = 148


def lead_look(*, named: bool) -> LeadLook:
    """The chart in the colours of the theme, with names on its axes or without."""
    tokens, metrics = theme().tokens, theme().metrics
    return LeadLook(
        radiant=tokens.radiant,
        dire=tokens.dire,
        experience=tokens.muted,
        grid=tokens.line,
        text=tokens.faint,
        ground=tokens.raised,
        font=metrics.font("small") if named else None,
        line_width=1.75 * metrics.ratio,
        gap=metrics.px(8),
    )


class LeadCurve(QWidget):
    """Left and right go from moment to moment, Home and End to the first and the last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curve: Sequence[CurvePoint] = ()
        self._asked: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_curve(())
        theme().changed.connect(self.update)

    def show_curve(self, curve: Sequence[CurvePoint]) -> None:
        """Show what is known by now; the moment in question stays in question."""
        asked = None if self._asked is None else self._curve[self._asked].at
        self._curve = curve
        self._asked = next((n for n, one in enumerate(curve) if one.at == asked), None)
        now = words.point(curve[-1]) if curve else ""
        self.setAccessibleName(self.tr("Who is ahead: {now}").format(now=now))
        self.setAccessibleDescription(self.asked)
        self.update()

    @property
    def asked(self) -> str:
        """The words of the moment in question; empty while there is none."""
        return "" if self._asked is None else words.point(self._curve[self._asked])

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(280), theme().metrics.px(HEIGHT))

    def _layout(self, look: LeadLook) -> LeadLayout:
        return LeadLayout(self._curve, QRectF(self.rect()), look, thousands)

    def _ask(self, number: int | None) -> None:
        if number != self._asked:
            self._asked = number
            self.setAccessibleDescription(self.asked)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = lead_look(named=True)
        layout = self._layout(look)
        painter = QPainter(self)
        paint_lead_chart(painter, layout, look)
        if self._asked is not None:
            self._paint_asked(painter, layout, look, self._asked)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme().tokens.accent_text)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _paint_asked(
        self, painter: QPainter, layout: LeadLayout, look: LeadLook, number: int
    ) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(tokens.control)
        x = round(layout.x(self._curve[number].at)) + 0.5
        painter.drawLine(QPointF(x, layout.plot.top()), QPointF(x, layout.plot.bottom()))
        paint_lead_dot(painter, layout, look, number)
        width = QFontMetricsF(theme().metrics.font("small", "medium")).horizontalAdvance(self.asked)
        box = QRect(0, 0, min(self.width(), round(width) + px(17)), px(24))
        # Where Radiant is ahead the words stand below, so that they never hide their point.
        low = (self._curve[number].net_worth or 0) >= 0
        top = round(layout.plot.bottom()) - box.height() if low else round(layout.plot.top())
        box.moveTo(min(max(0, round(x) - box.width() // 2), self.width() - box.width()), top)
        draw_framed(painter, QRectF(box), px(4), tokens.raised, tokens.control)
        inner = box.adjusted(px(8), 0, -px(8), 0)
        draw_text(painter, inner, self.asked, tokens.text, size="small", weight="medium")

    # Asking

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._ask(self._layout(lead_look(named=True)).nearest(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._ask(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ask(None)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._curve) - 1
        if last < 0:
            super().keyPressEvent(event)
            return
        here = last + 1 if self._asked is None else self._asked
        steps = {
            Qt.Key.Key_Left: here - 1,
            Qt.Key.Key_Right: here + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() in steps:
            self._ask(min(max(steps[Qt.Key(event.key())], 0), last))
        else:
            super().keyPressEvent(event)
