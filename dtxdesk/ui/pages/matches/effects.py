"""What a match did to league MMR: Radiant's players on the left, Dire's on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dtxdesk.data.queries.match_effect import MatchEffect
from dtxdesk.domain.matches import DIRE_BIT
from dtxdesk.ui.delegates import signed
from dtxdesk.ui.delegates.figures import draw_delta_chip
from dtxdesk.ui.delegates.painting import draw_text, middle
from dtxdesk.ui.theme import theme

LINE = 28
CHIP = 54
BETWEEN = 12


class EffectGrid(QWidget):
    """A name and a chip for each of our players in the match."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sides: tuple[list[MatchEffect], list[MatchEffect]] = ([], [])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_effects(self, effects: Sequence[MatchEffect]) -> None:
        self._sides = (
            [effect for effect in effects if effect.slot < DIRE_BIT],
            [effect for effect in effects if effect.slot >= DIRE_BIT],
        )
        self.setAccessibleName(", ".join(self._words(effect) for effect in effects))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(300), max(map(len, self._sides)) * px(LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        px = theme().metrics.px
        painter = QPainter(self)
        half = (self.width() - px(BETWEEN)) // 2
        for column, side in enumerate(self._sides):
            for place, effect in enumerate(side):
                left = column * (half + px(BETWEEN))
                self._paint_one(painter, QRect(left, place * px(LINE), half, px(LINE)), effect)
        painter.end()

    def _paint_one(self, painter: QPainter, rect: QRect, effect: MatchEffect) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        name = rect.adjusted(0, 0, -px(CHIP + 8), 0)
        draw_text(painter, name, effect.name, tokens.text)
        at = middle(rect, rect.right() + 1 - px(CHIP), px(CHIP), px(18))
        change = change_of(effect)
        if change is not None:
            draw_delta_chip(painter, at, change)
        else:
            words = self.tr("new") if effect.after is not None else "–"
            draw_text(painter, at, words, tokens.faint, size="small", align="right")

    def _words(self, effect: MatchEffect) -> str:
        change = change_of(effect)
        if change is not None:
            return f"{effect.name} {signed(change)}"
        if effect.after is not None:
            return self.tr("{name} qualified with it").format(name=effect.name)
        return self.tr("{name} has too few games").format(name=effect.name)


def change_of(effect: MatchEffect) -> int | None:
    """The points won or lost; None where there was no figure before or is none now."""
    if effect.before is None or effect.after is None:
        return None
    return effect.after - effect.before
