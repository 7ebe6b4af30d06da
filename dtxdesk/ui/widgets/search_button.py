"""A button that looks like a search field: it opens the command palette."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFontMetricsF, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from dtxdesk.ui.delegates.cells import Align
from dtxdesk.ui.delegates.painting import draw_framed, draw_icon, draw_text, middle, mirrored
from dtxdesk.ui.theme import theme

WIDTH = 224
HEIGHT = 30


class SearchButton(QAbstractButton):
    """Its words and its shortcut; where there is little room only the glass is left."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self.setText(self.tr("Search or run"))
        self.setAccessibleName(self.text())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        theme().changed.connect(self.update)
        self._follow()

    def _follow(self) -> None:
        self.setToolTip(self._action.toolTip())
        self.setAccessibleDescription(self._keys())
        self.update()

    def _keys(self) -> str:
        return self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def sizeHint(self) -> QSize:
        metrics = theme().metrics
        return QSize(metrics.px(WIDTH), metrics.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        metrics = theme().metrics
        return QSize(metrics.px(HEIGHT), metrics.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        painter = QPainter(self)
        ground = tokens.hover if self.underMouse() else tokens.field
        draw_framed(painter, QRectF(self.rect()), px(6), ground, tokens.line)
        wide = self.width() >= px(WIDTH // 2)
        side = px(14)
        left = px(9) if wide else (self.width() - side) // 2
        glass = self._mirrored(middle(self.rect(), left, side, side))
        draw_icon(painter, "search", tokens.muted, glass)
        if wide:
            words = self.rect().adjusted(px(31), 0, -self._paint_keys(painter) - px(8), 0)
            from_left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
            align: Align = "left" if from_left else "right"
            draw_text(painter, self._mirrored(words), self.text(), tokens.faint, align=align)
        painter.end()

    def _mirrored(self, place: QRect) -> QRect:
        return mirrored(self.layoutDirection(), self.rect(), place)

    def _paint_keys(self, painter: QPainter) -> int:
        """The shortcut in a badge at the right; gives the room it takes."""
        keys = self._keys().replace("+", " ")
        if not keys or self.width() < theme().metrics.px(WIDTH):
            return 0
        tokens, metrics = theme().tokens, theme().metrics
        px = metrics.px
        width = round(QFontMetricsF(metrics.font("small")).horizontalAdvance(keys)) + px(12)
        box = self._mirrored(middle(self.rect(), self.width() - px(8) - width, width, px(18)))
        draw_framed(painter, QRectF(box), px(4), tokens.raised, tokens.line)
        draw_text(painter, box, keys, tokens.muted, size="small", align="centre")
        return width + px(8)
