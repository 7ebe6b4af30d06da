"""How a line of a score board is painted: the hero's tile, and the bar of the net worth."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.theme import theme

from .cells import DASH, HeroCell, WorthCell
from .mirroring import upright
from .painting import draw_rounded, draw_text, middle

TILE = (40, 26)
WORTH_BAR = 104
WORTH_HEIGHT = 7
LEAST_BAR = 32


def paint_hero(painter: QPainter, rect: QRect, cell: HeroCell) -> None:
    """Tile, player, and the hero's name below."""
    tokens, metrics = theme().tokens, theme().metrics
    width, height = (metrics.px(side) for side in TILE)
    draw_hero_tile(painter, middle(rect, rect.left(), width, height), cell.hero_id, cell.initials)
    left = rect.left() + width + metrics.px(12)
    line, small = metrics.px(18), metrics.px(16)
    room = rect.right() + 1 - left
    if not cell.hero:
        name = QRect(left, rect.top(), room, rect.height())
    else:
        top = rect.top() + (rect.height() - line - small) // 2
        name = QRect(left, top, room, line)
        second = QRect(left, top + line, room, small)
        draw_text(painter, second, cell.hero, tokens.muted, size="small")
    ink = tokens.muted if cell.stranger else tokens.text
    draw_text(painter, name, cell.name, ink, weight="regular" if cell.stranger else "medium")


def draw_hero_tile(painter: QPainter, rect: QRect, hero_id: int, initials: str) -> None:
    """A hero in two letters, on the colour that goes with its number; no hero is an empty tile."""
    tokens, metrics = theme().tokens, theme().metrics
    if not hero_id:
        draw_rounded(painter, QRectF(rect), metrics.px(4), tokens.hover)
        draw_text(painter, rect, DASH, tokens.faint, size="small", align="centre")
        return
    draw_rounded(painter, QRectF(rect), metrics.px(4), tokens.avatar(hero_id))
    painter.setPen(Qt.GlobalColor.white)
    painter.setFont(metrics.font("small", "semibold"))
    centre = Qt.AlignmentFlag.AlignCenter
    upright(painter, rect, lambda place: painter.drawText(place, centre, initials))


def paint_worth(painter: QPainter, rect: QRect, cell: WorthCell) -> None:
    """The bar from the left, the number at the right."""
    tokens, metrics = theme().tokens, theme().metrics
    if cell.worth is None:
        draw_text(painter, rect, DASH, tokens.faint, align="right")
        return
    number = metrics.px(56)
    width = min(metrics.px(WORTH_BAR), rect.width() - number - metrics.px(8))
    if width >= metrics.px(LEAST_BAR):
        bar = middle(rect, rect.left(), width, metrics.px(WORTH_HEIGHT))
        draw_rounded(painter, QRectF(bar), metrics.px(2), tokens.track)
        filled = QRectF(bar)
        filled.setWidth(bar.width() * min(1.0, cell.worth / max(1, cell.full)))
        ink = tokens.radiant if cell.radiant else tokens.dire
        draw_rounded(painter, filled, metrics.px(2), ink)
    draw_text(
        painter,
        rect,
        grouped(cell.worth),
        tokens.text,
        weight="semibold" if cell.strong else "regular",
        align="right",
    )
