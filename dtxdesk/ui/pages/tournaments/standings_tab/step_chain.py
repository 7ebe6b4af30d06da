"""What was looked at between two teams, one step after the other, up to the one that decided."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dtxdesk.domain.stages.model import TieBreak
from dtxdesk.domain.stages.tie_breaks import TITLES
from dtxdesk.domain.stages.why import shown_side_by_side
from dtxdesk.services.standings_view import Step
from dtxdesk.ui.delegates.mirroring import mirrored_row
from dtxdesk.ui.delegates.painting import draw_framed, draw_text
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.translation import translate

HEIGHT = 28


def step_title(by: TieBreak | None) -> str:
    return translate("Standings", "Points") if by is None else said(TITLES[by])


def step_values(step: Step) -> str:
    """Both values, and how they stand to each other: 9 = 9, +3 > +2, seed 2 < 5."""
    one, other = shown_side_by_side(step.by, step.one, step.other)
    sign = "=" if not step.decided else ">" if step.one > step.other else "<"
    return f"{one} {sign} {other}"


def step_verdict(step: Step) -> str:
    return translate("Standings", "decided") if step.decided else translate("Standings", "level")


class StepChain(QWidget):
    """A line for each step: its name, both values, and whether it decided."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_steps(self, steps: Sequence[Step]) -> None:
        self._steps = tuple(steps)
        self.setVisible(bool(steps))
        words = [f"{step_title(one.by)}: {step_values(one)}, {step_verdict(one)}" for one in steps]
        self.setAccessibleName("; ".join(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = theme().metrics.px
        count = len(self._steps)
        return QSize(px(200), count * px(HEIGHT) + max(0, count - 1) * px(4))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().metrics.px(120), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, metrics = theme().tokens, theme().metrics
        px = metrics.px
        painter = QPainter(self)
        with mirrored_row(painter, self.rect(), self.layoutDirection()):
            for place, step in enumerate(self._steps):
                box = QRect(0, place * (px(HEIGHT) + px(4)), self.width(), px(HEIGHT))
                decided = step.decided
                fill = tokens.accent_soft if decided else tokens.raised
                edge = tokens.accent_text if decided else tokens.line
                draw_framed(painter, QRectF(box), px(6), fill, edge)
                inner = box.adjusted(px(8), 0, -px(8), 0)
                verdict = step_verdict(step)
                ink = tokens.accent_text if decided else tokens.faint
                used = draw_text(painter, inner, verdict, ink, size="small", align="right")
                inner.setRight(inner.right() - used - px(8))
                values = step_values(step)
                used = draw_text(
                    painter, inner, values, tokens.text, weight="semibold", align="right"
                )
                inner.setRight(inner.right() - used - px(8))
                title = step_title(step.by)
                draw_text(painter, inner, title, tokens.muted, size="small")
        painter.end()
