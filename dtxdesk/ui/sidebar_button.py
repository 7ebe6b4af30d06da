"""What every button of the sidebar has in common."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QWidget

from dtxdesk.ui.theme import theme

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_LEFT = _MIDDLE | Qt.AlignmentFlag.AlignLeft
_RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight


class SidebarButton(QPushButton):
    """A button that paints itself; still a push button to a screen reader."""

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = theme().metrics.px(height)
        self.slim = False
        self.setFixedHeight(self._height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(40), self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _mirrored(self, place: QRect) -> QRect:
        """Where it stands in the language of the window: from the right in some."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _beginning(self) -> Qt.AlignmentFlag:
        """At the side where a line begins, whatever script its words are in."""
        from_left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        return _LEFT if from_left else _RIGHT

    def _fill(self, painter: QPainter, active: bool) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        ground = tokens.accent_soft if active else tokens.hover if self.underMouse() else None
        if ground is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()), px(6), px(6))

    def _line(
        self, painter: QPainter, weight: str, left: int, top: int, width: int, text: str
    ) -> None:
        tokens, metrics = theme().tokens, theme().metrics
        first = weight == "semibold"
        font = metrics.font("body", "semibold") if first else metrics.font("small")
        painter.setFont(font)
        painter.setPen(tokens.text if first else tokens.faint)
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
        place = self._mirrored(QRect(left, top, width, metrics.px(16)))
        painter.drawText(place, self._beginning(), cut)
