"""A part of the status bar that can be pressed: icon and words, quiet until pointed at."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from dtxdesk.ui.delegates.cells import Align
from dtxdesk.ui.delegates.painting import draw_icon, draw_rounded, draw_text, middle, mirrored
from dtxdesk.ui.theme import theme

from .text import plain_tooltip

HEIGHT = 22
ICON = 14
PADDING = 6
GAP = 8


class StatusPart(QAbstractButton):
    """Words that give way: cut with an ellipsis, whole in the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = "check"
        self._ink = "muted"
        self._icon_ink = "muted"
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().changed.connect(self.update)

    def say(self, icon_name: str, icon_ink: str, text: str, ink: str) -> None:
        """Icon and words, each with the token that they are painted with."""
        self._icon, self._icon_ink, self._ink = icon_name, icon_ink, ink
        self.setText(text)
        self.updateGeometry()
        self._mind_tooltip()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = theme().metrics
        words = QFontMetricsF(metrics.font("small")).horizontalAdvance(self.text())
        width = round(words) + 1 + metrics.px(2 * PADDING + ICON + GAP)
        return QSize(width, metrics.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        metrics = theme().metrics
        return QSize(metrics.px(2 * PADDING + ICON + GAP + 24), metrics.px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._mind_tooltip()

    def _mind_tooltip(self) -> None:
        cut = self.sizeHint().width() > self.width()
        self.setToolTip(plain_tooltip(self.text()) if cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            draw_rounded(painter, QRectF(self.rect()), px(4), tokens.hover)
        side = px(ICON)
        icon = middle(self.rect(), px(PADDING), side, side)
        whole, direction = self.rect(), self.layoutDirection()
        place = mirrored(direction, whole, icon)
        draw_icon(painter, self._icon, tokens[self._icon_ink], place)
        left = icon.right() + 1 + px(GAP)
        words = QRect(left, 0, self.width() - left - px(PADDING), self.height())
        align: Align = "left" if direction == Qt.LayoutDirection.LeftToRight else "right"
        words = mirrored(direction, whole, words)
        draw_text(painter, words, self.text(), tokens[self._ink], size="small", align=align)
        painter.end()
