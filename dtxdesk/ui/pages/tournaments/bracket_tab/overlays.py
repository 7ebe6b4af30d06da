"""What lies over the corners of the drawing: zoom, and what its marks mean."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dtxdesk.ui.delegates.painting import draw_framed, draw_text
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Button, Frame, Label, Line
from dtxdesk.ui.widgets.text import shortened

NAME_LENGTH = 32


class ZoomBox(Frame):
    """Smaller, how large, larger, all of it."""

    smaller = Signal()
    larger = Signal()
    whole = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("card", parent)
        px = theme().metrics.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(3), px(3), px(3), px(3))
        row.setSpacing(px(2))
        self.zoom = Label(size="small", parent=self)
        self.zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.zoom.setMinimumWidth(px(48))
        for icon, name, signal in (
            ("minus", self.tr("Smaller"), self.smaller),
            ("plus", self.tr("Larger"), self.larger),
        ):
            button = self._button(icon, name)
            button.clicked.connect(signal)
            row.addWidget(button)
            if icon == "minus":
                row.addWidget(self.zoom)
        row.addWidget(Line(self, upright=True))
        fit = self._button("fit", self.tr("Show all of it"))
        fit.clicked.connect(self.whole)
        row.addWidget(fit)

    def _button(self, icon: str, name: str) -> Button:
        return Button(icon_name=icon, kind="ghost", small=True, name=name, parent=self)

    def show_zoom(self, zoom: float) -> None:
        percent = zoom * 100
        self.zoom.setText(f"{percent:.0f} %" if percent >= 10 else f"{percent:.1f} %")


class Legend(QWidget):
    """What the letters, the lit path and dashed boxes mean; only what is in sight."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._parts: list[tuple[str, str]] = []
        theme().changed.connect(self.update)

    def show_parts(self, *, letters: bool, path: str, changes: bool) -> None:
        """`path`: the team whose path is lit; empty for none."""
        self._parts = []
        if letters:
            self._parts.append(("letter", self.tr("loser drops to the same letter")))
        if path:
            words = self.tr("path of {team}").format(team=shortened(path, NAME_LENGTH))
            self._parts.append(("path", words))
        if changes:
            self._parts.append(("change", self.tr("would change")))
        self.setVisible(bool(self._parts))
        self.resize(self.sizeHint())
        self.update()

    @property
    def has_parts(self) -> bool:
        return bool(self._parts)

    def sizeHint(self) -> QSize:
        px, measure = theme().metrics.px, theme().metrics.font("small")
        advance = QFontMetricsF(measure).horizontalAdvance
        wide = sum(px(28) + advance(words) + px(16) for _, words in self._parts)
        return QSize(round(wide) + px(8), px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_framed(painter, QRectF(self.rect()), px(6), tokens.window, tokens.window)
        left, middle = px(8), self.height() / 2
        for kind, words in self._parts:
            if kind == "letter":
                box = QRect(left, round(middle - px(9)), px(18), px(18))
                draw_framed(painter, QRectF(box), px(4), tokens.window, tokens.control)
                draw_text(
                    painter, box, "A", tokens.muted, size="small", weight="semibold",
                    align="centre",
                )  # fmt: skip
            elif kind == "path":
                painter.setPen(QPen(tokens.accent_text, 2.5))
                painter.drawLine(QPointF(left, middle), QPointF(left + px(20), middle))
            else:
                pen = QPen(tokens.bad, 1)
                pen.setDashPattern([3, 2])
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                box_f = QRectF(left + 0.5, middle - px(6), px(20), px(12))
                painter.drawRoundedRect(box_f, px(3), px(3))
            place = QRect(left + px(28), 0, self.width(), self.height())
            left += px(44) + draw_text(painter, place, words, tokens.faint, size="small")
        painter.end()
