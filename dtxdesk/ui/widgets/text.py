"""Labels. Text is always plain: a name that looks like HTML stays what it is."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from dtxdesk.ui.delegates.painting import draw_framed
from dtxdesk.ui.theme import TextSize, Weight, icon_pixmap, set_look, theme

LabelTone = Literal["text", "muted", "faint", "accent", "good", "bad"]
BadgeKind = Literal["neutral", "live", "attention", "error", "key"]


class Label(QLabel):
    """Plain text in a size, weight and tone of the design."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        size: TextSize = "body",
        weight: Weight = "regular",
        tone: LabelTone = "text",
        wrap: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme().metrics.font(size, weight))
        self.setWordWrap(wrap)
        if wrap:
            self.setMinimumWidth(1)  # a word of 300 letters must not make a window that wide
        self.set_tone(tone)
        self.setText(text)

    def set_tone(self, tone: LabelTone) -> None:
        """Change the colour; it stays right through a switch of theme."""
        set_look(self, "tone", tone)

    def setContentsMargins(self, left: int, top: int, right: int, bottom: int) -> None:  # type: ignore[override]
        self.ensurePolished()  # a frame that is dressed afterwards takes its margins away
        super().setContentsMargins(left, top, right, bottom)


class ElidedLabel(QLabel):
    """One line of plain text that gives way: cut with an ellipsis, whole in its tooltip."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        size: TextSize = "body",
        weight: Weight = "regular",
        tone: LabelTone = "text",
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme().metrics.font(size, weight))
        self.set_tone(tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme().metrics.px(24))
        self.setText(text)

    def set_tone(self, tone: LabelTone) -> None:
        """Change the colour; it stays right through a switch of theme."""
        set_look(self, "tone", tone)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._mind_tooltip()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().metrics.px(24), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._mind_tooltip()

    def _mind_tooltip(self) -> None:
        cut = QFontMetricsF(self.font()).horizontalAdvance(self.text()) > self.width()
        self.setToolTip(plain_tooltip(self.text()) if cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = QFontMetricsF(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if self.alignment() & Qt.AlignmentFlag.AlignRight:
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), side, text)
        painter.end()


def shortened(text: str, most: int = 40) -> str:
    """A name that fits into a sentence: one of 300 characters would leave no room for the rest."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def plain_tooltip(text: str) -> str:
    """A text for `setToolTip` that Qt shows as it is, whatever a person has put into a name."""
    if "<" not in text:
        return text  # Qt looks for a tag to tell HTML from text
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{escaped}</span>"


def plain_title(text: str) -> str:
    """A text for `setWindowTitle`, which takes [*] for the place of a mark; doubled it stays."""
    return text.replace("[*]", "[*][*]")


_BADGES: dict[BadgeKind, tuple[str, LabelTone]] = {
    "neutral": ("hover", "muted"),
    "live": ("good_soft", "good"),
    "attention": ("accent_soft", "accent"),
    "error": ("bad_soft", "bad"),
    "key": ("raised", "muted"),
}
"""The ground and the words of each kind."""


class Badge(QLabel):
    """A word on a coloured ground, 20 high; "key" shows a key of the keyboard."""

    def __init__(
        self, text: str = "", kind: BadgeKind = "neutral", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        metrics = theme().metrics
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(metrics.font("small", "regular" if kind == "key" else "medium"))
        self.setFixedHeight(metrics.px(18 if kind == "key" else 20))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setContentsMargins(metrics.px(6), 0, metrics.px(6), 0)
        self._kind: BadgeKind = kind
        self.set_kind(kind)
        self.setText(text)

    def set_kind(self, kind: BadgeKind) -> None:
        """Change ground and colour."""
        self._kind = kind
        set_look(self, "tone", _BADGES[kind][1])
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, radius = theme().tokens, theme().metrics.px(4)
        fill = tokens[_BADGES[self._kind][0]]
        edge = tokens.line if self._kind == "key" else fill
        painter = QPainter(self)
        draw_framed(painter, QRectF(self.rect()), radius, fill, edge)
        painter.end()
        super().paintEvent(event)


class IconLabel(QWidget):
    """An icon that only shows something; it has no words for a screen reader. `ink` is a token."""

    def __init__(
        self, name: str, ink: str = "muted", size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._ink = ink
        side = theme().metrics.px(size)
        self.setFixedSize(side, side)
        theme().changed.connect(self.update)

    def set_icon(self, name: str, ink: str) -> None:
        self._name, self._ink = name, ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = theme().tokens[self._ink]
        picture = icon_pixmap(self._name, colour, self.size(), self.devicePixelRatioF())
        painter.drawPixmap(0, 0, picture)
        painter.end()
