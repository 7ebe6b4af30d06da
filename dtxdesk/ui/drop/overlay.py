"""What lies over the window while a file is held above it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from dtxdesk.ui.delegates.painting import draw_framed, draw_icon, draw_text
from dtxdesk.ui.drop.kinds import Verdict
from dtxdesk.ui.theme import theme

SCRIM = 0.8
MARGIN = 24
BOX = (480, 160)


class DropOverlay(QWidget):
    """A dashed edge, and in the middle what would happen if the file were let go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._verdict: Verdict | None = None
        self.setAcceptDrops(True)
        theme().changed.connect(self.update)
        self.hide()

    def show_verdict(self, verdict: Verdict | None) -> None:
        """What was found out about the file; None while it is being looked at."""
        self._verdict = verdict
        words = f"{verdict.sentence} {verdict.name}" if verdict else ""
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scrim = QColor(tokens.window)
        scrim.setAlphaF(SCRIM)
        painter.fillRect(self.rect(), scrim)
        taken = self._verdict is not None and self._verdict.kind is not None
        edge = tokens.accent_text if taken else tokens.control
        painter.setPen(QPen(edge, 2, Qt.PenStyle.DashLine))
        inner = self.rect().adjusted(px(MARGIN), px(MARGIN), -px(MARGIN), -px(MARGIN))
        painter.drawRoundedRect(QRectF(inner), px(8), px(8))
        if self._verdict is not None:
            self._paint_words(painter, inner, self._verdict)
        painter.end()

    def _paint_words(self, painter: QPainter, inner: QRect, verdict: Verdict) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        kind = verdict.kind
        side = px(32)
        middle = inner.center()
        box = QRect(0, 0, min(inner.width() - 2 * px(MARGIN), px(BOX[0])), px(BOX[1]))
        box.moveCenter(middle)
        draw_framed(painter, QRectF(box), px(8), tokens.raised, tokens.control)
        at = QRect(middle.x() - side // 2, middle.y() - px(56), side, side)
        ink = tokens.accent_text if kind else tokens.muted
        draw_icon(painter, kind.icon if kind else "info", ink, at)
        room = box.adjusted(px(MARGIN), 0, -px(MARGIN), 0)
        line = QRect(room.left(), middle.y() - px(10), room.width(), px(28))
        draw_text(
            painter, line, verdict.sentence, tokens.text, size="title", weight="semibold",
            align="centre",
        )  # fmt: skip
        below = QRect(room.left(), line.bottom() + px(4), room.width(), px(20))
        draw_text(painter, below, verdict.name, tokens.muted, align="centre")
