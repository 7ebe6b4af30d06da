"""A line of text in the colour of any token: that of a side, which no tone of a label has."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from dtxdesk.ui.theme import TextSize, Weight, theme


class InkLabel(QLabel):
    """Plain text; `ink` is a token, looked up anew whenever it is painted."""

    def __init__(
        self,
        text: str = "",
        ink: str = "text",
        parent: QWidget | None = None,
        *,
        size: TextSize = "body",
        weight: Weight = "regular",
    ) -> None:
        super().__init__(parent)
        self._ink = ink
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme().metrics.font(size, weight))
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme().tokens[self._ink])
        painter.drawText(self.rect(), self.alignment(), self.text())
        painter.end()
