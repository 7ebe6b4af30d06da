"""The steps of a tournament side by side: what is done, what is next, what comes then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from dtxdesk.ui.delegates.mirroring import mirrored_row
from dtxdesk.ui.delegates.painting import draw_icon, draw_text, middle
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.frames import Frame

HEIGHT = 56
LEAST_WIDTH = 148


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step in words; `here` marks the one that is next."""

    key: str
    title: str
    note: str
    done: bool
    here: bool


class StepStrip(Frame):
    """One button a step; where there is no room for all of them they take a second row."""

    chosen = Signal(str)
    """The key of a step that somebody wants to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(1, 1, 1, 1)
        self._grid.setSpacing(0)
        self.buttons: dict[str, StepButton] = {}
        self._columns = 0

    def show_steps(self, steps: Sequence[ShownStep]) -> None:
        wanted = {step.key for step in steps}
        for key in [key for key in self.buttons if key not in wanted]:
            gone = self.buttons.pop(key)
            gone.hide()
            gone.deleteLater()
        for step in steps:
            if step.key not in self.buttons:
                button = StepButton(self)
                button.clicked.connect(partial(self._choose, step.key))
                self.buttons[step.key] = button
            self.buttons[step.key].show_step(step)
        # In the order of the steps, whichever was there first.
        self.buttons = {step.key: self.buttons[step.key] for step in steps}
        self._columns = 0
        self._arrange()

    def _choose(self, key: str) -> None:
        self.chosen.emit(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        count = len(self.buttons)
        room = max(1, self.width() // theme().metrics.px(LEAST_WIDTH))
        rows = -(-count // min(count, room)) if count else 1
        columns = -(-count // rows) if count else 1
        if columns == self._columns:
            return
        self._columns = columns
        for at, button in enumerate(self.buttons.values()):
            row, column = divmod(at, columns)
            self._grid.addWidget(button, row, column)
            button.first = column == 0
        for column in range(max(self._grid.columnCount(), columns)):
            self._grid.setColumnStretch(column, int(column < columns))
        before = None
        for button in self.buttons.values():
            if before is not None:
                QWidget.setTabOrder(before, button)
            before = button


class StepButton(QAbstractButton):
    """A mark, the step, and how far it is; the next one has the accent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._step = ShownStep("", "", "", done=False, here=False)
        self.first = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_step(self, step: ShownStep) -> None:
        self._step = step
        state = self.tr("done") if step.done else self.tr("next") if step.here else self.tr("later")
        self.setAccessibleName(f"{step.title}, {step.note}, {state}")
        self.setToolTip(f"{step.title}: {step.note}")
        self.update()

    def sizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(LEAST_WIDTH), px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().metrics.px(96), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        step = self._step
        painter = QPainter(self)
        with mirrored_row(painter, self.rect(), self.layoutDirection()):
            if step.here:
                painter.fillRect(self.rect(), tokens.accent_soft)
                painter.fillRect(0, self.height() - px(2), self.width(), px(2), tokens.accent)
            elif self.underMouse():
                painter.fillRect(self.rect(), tokens.hover)
            if not self.first:
                painter.fillRect(0, 0, 1, self.height(), tokens.line)
            side = px(16)
            mark = middle(self.rect(), px(16), side, side)
            self._paint_mark(painter, mark)
            left = mark.right() + 1 + px(12)
            width = self.width() - left - px(8)
            line, small = px(18), px(16)
            top = (self.height() - line - small) // 2
            ink = tokens.text if step.done or step.here else tokens.muted
            draw_text(painter, QRect(left, top, width, line), step.title, ink, weight="medium")
            below = QRect(left, top + line, width, small)
            draw_text(painter, below, step.note, tokens.muted, size="small")
            if self.hasFocus():
                painter.setPen(QPen(tokens.accent_text, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), px(4), px(4))
        painter.end()

    def _paint_mark(self, painter: QPainter, box: QRect) -> None:
        tokens = theme().tokens
        if self._step.done:
            draw_icon(painter, "check", tokens.muted, box)
            return
        pen = QPen(tokens.accent_text if self._step.here else tokens.control, 1.5)
        if not self._step.here:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(box).adjusted(1.5, 1.5, -1.5, -1.5))
