"""How persons, positions, badges and the two sides of a match are painted."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPixmap, QPixmapCache

from dtxdesk.ui.theme import theme

from .avatars import avatar
from .cells import BadgeCell, BadgeKind, PersonCell, PositionsCell, SidesCell
from .painting import draw_icon, draw_picture, draw_rounded, draw_text, middle

BADGE_TOKENS: dict[BadgeKind, tuple[str, str]] = {
    "neutral": ("hover", "muted"),
    "live": ("good_soft", "good"),
    "attention": ("accent_soft", "accent_text"),
    "error": ("bad_soft", "bad"),
}
"""Ground and ink of each kind of badge."""

FULL_BAR = 5
"""A full bar is the first choice; position choices run from 1 (first) to 5."""


def paint_person(painter: QPainter, rect: QRect, cell: PersonCell, dimmed: bool) -> None:
    """Avatar, name, and a second line below or a note beside the name."""
    tokens, metrics = theme().tokens, theme().metrics
    side = metrics.px(26 if cell.note else 28)
    ratio = painter.device().devicePixelRatio()
    place = middle(rect, rect.left(), side, side)
    draw_picture(painter, place, avatar(cell.person_id, cell.name, side, ratio))
    left = place.right() + 1 + metrics.px(12)
    beside = QRect(left, rect.top(), rect.right() + 1 - left, rect.height())
    colour = tokens.muted if dimmed else tokens.text
    if cell.second:
        line, small = metrics.px(18), metrics.px(16)
        top = rect.top() + (rect.height() - line - small) // 2
        name = QRect(left, top, beside.width(), line)
        _paint_name(painter, name, cell, colour)
        second = QRect(left, top + line, beside.width(), small)
        draw_text(painter, second, cell.second, tokens.muted, size="small")
        return
    width = _paint_name(painter, beside, cell, colour)
    if cell.note:
        beside.setLeft(left + width + metrics.px(12))
        note = QFontMetricsF(metrics.font("small")).horizontalAdvance(cell.note)
        if note <= beside.width():  # half of it would say nothing
            draw_text(painter, beside, cell.note, tokens.faint, size="small")


def _paint_name(painter: QPainter, rect: QRect, cell: PersonCell, colour: QColor) -> int:
    """The name, with a captain's crown behind it; gives the width of both."""
    if not cell.captain:
        return draw_text(painter, rect, cell.name, colour, weight="medium")
    side, gap = theme().metrics.px(14), theme().metrics.px(6)
    room = rect.adjusted(0, 0, -side - gap, 0)
    width = draw_text(painter, room, cell.name, colour, weight="medium") + gap
    crown = middle(rect, rect.left() + width, side, side)
    draw_icon(painter, "crown", theme().tokens.accent_text, crown)
    return width + side


def paint_positions(painter: QPainter, rect: QRect, cell: PositionsCell) -> None:
    """Five bars, carry to hard support; the first choice is full, what isn't played is empty."""
    metrics = theme().metrics
    area = middle(rect, rect.left(), metrics.px(37), metrics.px(16))
    ratio = painter.device().devicePixelRatio()
    draw_picture(painter, area, positions_pixmap(cell.choices, area.size(), ratio))


def positions_pixmap(choices: tuple[int, ...], size: QSize, ratio: float) -> QPixmap:
    """The five bars as a picture; there are few combinations, so each is painted once."""
    tokens, metrics = theme().tokens, theme().metrics
    key = f"positions:{choices}:{tokens.text.rgb():x}:{size.width()}@{ratio:.3f}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    width, step = metrics.px(5), metrics.px(8)
    strengths = [FULL_BAR + 1 - choice if 1 <= choice <= FULL_BAR else 0 for choice in choices]
    for place, strength in enumerate(strengths):
        bar = QRectF(place * step, 0, width, size.height())
        draw_rounded(painter, bar, 1, tokens.track)
        if strength:
            bar.setTop(size.height() * (1 - strength / FULL_BAR))
            ink = tokens.text if strength == max(strengths) else tokens.faint
            draw_rounded(painter, bar, 1, ink)
    painter.end()
    QPixmapCache.insert(key, pixmap)
    return pixmap


def paint_badge(painter: QPainter, rect: QRect, cell: BadgeCell) -> None:
    """A word on its ground, at the left of the cell."""
    tokens, metrics = theme().tokens, theme().metrics
    ground, ink = (tokens[name] for name in BADGE_TOKENS[cell.kind])
    padding, side = metrics.px(6), metrics.px(12)
    font = metrics.font("small", "medium")
    lead = side + metrics.px(4) if cell.icon else 0
    wanted = QFontMetricsF(font).horizontalAdvance(cell.text) + lead + 2 * padding
    box = middle(rect, rect.left(), min(rect.width(), round(wanted) + 1), metrics.px(20))
    draw_rounded(painter, QRectF(box), metrics.px(4), ground)
    inner = box.adjusted(padding, 0, -padding, 0)
    if cell.icon:
        draw_icon(painter, cell.icon, ink, middle(box, inner.left(), side, side))
        inner.setLeft(inner.left() + lead)
    draw_text(painter, inner, cell.text, ink, size="small", weight="medium")


def paint_sides(painter: QPainter, rect: QRect, cell: SidesCell, dimmed: bool) -> None:
    """Radiant's mark and name, the score in the middle, Dire's name and mark."""
    tokens, metrics = theme().tokens, theme().metrics
    gap, mark = metrics.px(8), metrics.px(14)
    middle_width = metrics.px(64)
    half = (rect.width() - middle_width) // 2
    score = QRect(rect.left() + half, rect.top(), middle_width, rect.height())
    draw_text(painter, score, cell.score or "–", tokens.muted, align="centre")
    for radiant in (True, False):
        name = cell.radiant if radiant else cell.dire
        won = cell.radiant_won is radiant
        ink = tokens.radiant if radiant else tokens.dire
        left = rect.left() if radiant else score.right() + 1
        box = QRect(left, rect.top(), half, rect.height())
        inner = box.adjusted(mark + gap, 0, 0, 0) if radiant else box.adjusted(0, 0, -mark - gap, 0)
        at = box.left() if radiant else box.right() + 1 - mark
        draw_icon(painter, "radiant" if radiant else "dire", ink, middle(box, at, mark, mark))
        draw_text(
            painter,
            inner,
            name,
            tokens.text if won and not dimmed else tokens.muted,
            weight="semibold" if won else "regular",
            align="left" if radiant else "right",
        )
