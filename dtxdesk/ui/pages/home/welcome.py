"""What Home shows while there is nothing: where to begin."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dtxdesk.ui.action_button import ActionButton
from dtxdesk.ui.context import Context
from dtxdesk.ui.delegates.painting import draw_icon
from dtxdesk.ui.pages.home.card import px
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.text import Badge, Label

WIDTH = 460


class Welcome(QWidget):
    """A drawing, a sentence, and three ways to begin: the wizard, a league by hand, the samples."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        actions = context.actions
        block = QWidget(self)
        block.setFixedWidth(px(WIDTH))
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addStretch(2)
        column.addWidget(_Drawing(block), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(px(16))
        middle = Qt.AlignmentFlag.AlignHCenter
        for words in (
            Label(self.tr("Nothing here yet"), block, size="title", weight="semibold"),
            Label(
                self.tr(
                    "Name your league and give a Steam key, and its matches, players and league "
                    "MMR come here by themselves."
                ),
                block,
                tone="muted",
                wrap=True,
            ),
        ):
            words.setAlignment(middle)
            column.addWidget(words)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(ActionButton(actions["app.wizard"], "play", "primary", self.tr("Set up")))
        buttons.addWidget(ActionButton(actions["app.sample"], "flask"))
        buttons.addStretch(1)
        column.addSpacing(px(8))
        column.addLayout(buttons)
        column.addSpacing(px(8))
        column.addLayout(self._keys(context))
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(block)
        row.addStretch(1)

    def _keys(self, context: Context) -> QHBoxLayout:
        """The shortcut for adding a league, its keys drawn as keys."""
        shortcut = context.actions["league.new"].shortcut().toString()
        row = QHBoxLayout()
        row.setSpacing(px(4))
        row.addStretch(1)
        for key in filter(None, shortcut.split("+")):
            row.addWidget(Badge(key, "key"))
        row.addSpacing(px(4))
        row.addWidget(Label(self.tr("new league by hand"), size="small", tone="faint"))
        row.addStretch(1)
        return row


class _Drawing(QWidget):
    """The page as it will be: dashed cards around the program's mark."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(px(272), px(136))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.control, 1.25, Qt.PenStyle.DashLine))
        for left, top, width, height in (
            (1, 1, 172, 62), (1, 75, 172, 60), (185, 1, 86, 80), (185, 93, 86, 42),
        ):  # fmt: skip
            box = QRectF(px(left), px(top), px(width), px(height))
            painter.drawRoundedRect(box, px(6), px(6))
        heights = (10, 16, 6, 20, 26)
        painter.setPen(Qt.PenStyle.NoPen)
        for at, high in enumerate(heights):
            newest = at == len(heights) - 1
            painter.setBrush(tokens.accent_text if newest else tokens.track)
            bar = QRectF(px(199 + at * 12), px(62 - high), px(8), px(high))
            painter.drawRoundedRect(bar, px(1), px(1))
        side = px(16)
        for at, name in enumerate(("warning", "check")):
            place = QRect(px(14), px(14 + at * 22), side, side)
            draw_icon(painter, name, tokens.accent_text if not at else tokens.control, place)
            painter.setBrush(tokens.track)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(px(40), px(19 + at * 22), px(96 - at * 24), px(5)), 2, 2)
        painter.end()
