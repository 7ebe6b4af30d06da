"""How a card is painted: head, people, empty places, and which positions are covered."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from dtxdesk.ui.delegates.avatars import avatar
from dtxdesk.ui.delegates.cells import BadgeCell
from dtxdesk.ui.delegates.figures import draw_bar
from dtxdesk.ui.delegates.painting import (
    draw_framed,
    draw_icon,
    draw_rounded,
    draw_text,
    middle,
)
from dtxdesk.ui.delegates.people import paint_badge, positions_pixmap
from dtxdesk.ui.delegates.teams import TAG_HEIGHT, TAG_WIDTH, draw_team_tag
from dtxdesk.ui.pages.tournaments.teams_tab import words
from dtxdesk.ui.pages.tournaments.teams_tab.cards import Board, Card, Figures, Person
from dtxdesk.ui.theme import theme
from dtxdesk.ui.translation import translate

PADDING = 12
AVATAR = 22
MMR_WIDTH = 40
BARS = (37, 16)
PLACE = (20, 18)


@dataclass(frozen=True, slots=True)
class Look:
    """How a line stands out.

    Attributes:
        ringed: The keyboard is there.
        target: What is carried would come here.
    """

    selected: bool = False
    hovered: bool = False
    ringed: bool = False
    target: bool = False


def paint_card(painter: QPainter, rect: QRect, *, target: bool) -> None:
    """The ground of a card; one that would take what is carried has an edge that says so."""
    tokens, metrics = theme().tokens, theme().metrics
    radius = metrics.px(8)
    draw_framed(painter, QRectF(rect), radius, tokens.raised, tokens.line)
    if target:
        painter.setPen(QPen(tokens.accent_text, metrics.px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect), radius, radius)


def paint_head(
    painter: QPainter, rect: QRect, card: Card, board: Board, look: Look, after: Figures | None
) -> None:
    """Tag, name and mean; below them seed, places and total; a bar against the highest mean.

    `after` is what it would add up to if what is carried were let go.
    """
    tokens, px = theme().tokens, theme().metrics.px
    if look.selected or look.hovered:
        ground = tokens.accent_soft if look.selected else tokens.hover
        inside = QRectF(rect.adjusted(1, 1, -1, 0))
        draw_rounded(painter, inside, px(7), ground)
    inner = rect.adjusted(px(PADDING), px(10), -px(PADDING), 0)
    first = QRect(inner.left(), inner.top(), inner.width(), px(20))
    second = QRect(inner.left(), first.bottom() + 1 + px(2), inner.width(), px(16))
    figures = after or card.figures
    mean = words.mean(figures)
    if after is not None and mean != words.mean(card.figures):
        mean = f"{words.mean(card.figures)} → {mean}"
    ink = tokens.accent_text if after is not None else tokens.text
    used = draw_text(painter, first, mean, ink, weight="semibold", align="right")
    if card.tag:
        width = _tag_width(card.tag)
        box = middle(first, first.left(), width, px(TAG_HEIGHT))
        draw_team_tag(painter, box, card.id, card.tag)
        first.setLeft(first.left() + width + px(8))
    first.setRight(first.right() - used - px(8))
    draw_text(painter, first, card.name, tokens.text, weight="semibold")
    used = _paint_difference(painter, second, figures, board)
    second.setRight(second.right() - used - px(8))
    draw_text(painter, second, _facts(card, figures, board), tokens.muted, size="small")
    bar = QRect(inner.left(), second.bottom() + 1 + px(5), inner.width(), px(3))
    draw_bar(painter, bar, (figures.mean or 0) / board.highest, tokens.muted)
    if board.average is not None:
        tick = bar.left() + round(bar.width() * board.average / board.highest) - 1
        painter.fillRect(QRect(tick, bar.top() - px(2), px(1.5), bar.height() + 2 * px(2)), ink)
    painter.fillRect(rect.left() + 1, rect.bottom(), rect.width() - 2, 1, tokens.line)
    if look.selected:
        painter.fillRect(QRect(rect.left(), rect.top() + px(8), px(3), rect.height() - px(8)),
                         tokens.accent)  # fmt: skip
    if look.ringed:
        _ring(painter, rect.adjusted(2, 2, -2, -2))


def _tag_width(tag: str) -> int:
    """As wide as all tags; the longest ones a little wider, so that none is cut."""
    metrics = theme().metrics
    advance = QFontMetricsF(metrics.font("small", "semibold")).horizontalAdvance(tag)
    return min(metrics.px(72), max(metrics.px(TAG_WIDTH), round(advance) + 1 + metrics.px(10)))


def _paint_difference(painter: QPainter, rect: QRect, figures: Figures, board: Board) -> int:
    text = words.difference(figures, board)
    if not text:
        return 0
    tokens = theme().tokens
    ink = tokens.faint if text == "0" else tokens.good if text[0] == "+" else tokens.bad
    return draw_text(painter, rect, text, ink, size="small", weight="medium", align="right")


def _facts(card: Card, figures: Figures, board: Board) -> str:
    seed = ""
    if card.seed is not None:
        seed = translate("Teams", "Seed {n}").format(n=card.seed)
    total = translate("Teams", "total {mmr}").format(mmr=f"{figures.total:,}")
    return ", ".join(part for part in (seed, words.places(figures, board.size), total) if part)


def paint_person(painter: QPainter, rect: QRect, person: Person, card: Card, look: Look) -> None:
    """Avatar, name with crown or star, positions and MMR; who stands in has a badge."""
    tokens, px = theme().tokens, theme().metrics.px
    _paint_ground(painter, rect, look)
    inner = rect.adjusted(px(PADDING) - 1, 0, -px(PADDING) + 1, 0)
    side = px(AVATAR)
    ratio = painter.device().devicePixelRatio()
    place = middle(inner, inner.left(), side, side)
    painter.drawPixmap(place.topLeft(), avatar(person.user_id, person.name, side, ratio))
    figure = QRect(inner.right() + 1 - px(MMR_WIDTH), inner.top(), px(MMR_WIDTH), inner.height())
    _paint_mmr(painter, figure, person)
    width, height = (px(side) for side in BARS)
    bars = middle(inner, figure.left() - px(8) - width, width, height)
    painter.drawPixmap(bars.topLeft(), positions_pixmap(person.positions, bars.size(), ratio))
    left = place.right() + 1 + px(8)
    name = QRect(left, inner.top(), bars.left() - px(8) - left, inner.height())
    mark = _mark(person, card)
    if mark:
        name.setRight(name.right() - px(18))
    used = draw_text(painter, name, person.name, tokens.text, weight="medium")
    if mark:
        at = middle(inner, name.left() + used + px(5), px(13), px(13))
        ink = tokens.accent_text if mark == "crown" else tokens.muted
        draw_icon(painter, mark, ink, at)
    if look.ringed:
        _ring(painter, rect)


def _mark(person: Person, card: Card) -> str:
    if not card.holds(person.user_id):
        return ""
    if person.user_id == card.captain_id:
        return "crown"
    return "star" if person.user_id == card.deputy_id else ""


def _paint_mmr(painter: QPainter, rect: QRect, person: Person) -> None:
    tokens = theme().tokens
    text = "–" if person.mmr is None else str(person.mmr)
    ink = tokens.faint if person.mmr is None else tokens.muted if person.base else tokens.text
    draw_text(painter, rect, text, ink, weight="medium", align="right")


def paint_beside(painter: QPainter, rect: QRect, person: Person, look: Look, badge: str) -> None:
    """Somebody who is no member: a stand-in with a badge, or who was one."""
    tokens, px = theme().tokens, theme().metrics.px
    _paint_ground(painter, rect, look)
    inner = rect.adjusted(px(PADDING) - 1, 0, -px(PADDING) + 1, 0)
    side = px(AVATAR)
    ratio = painter.device().devicePixelRatio()
    place = middle(inner, inner.left(), side, side)
    painter.setOpacity(0.6 if not badge else 1.0)
    painter.drawPixmap(place.topLeft(), avatar(person.user_id, person.name, side, ratio))
    painter.setOpacity(1.0)
    figure = QRect(inner.right() + 1 - px(MMR_WIDTH), inner.top(), px(MMR_WIDTH), inner.height())
    _paint_mmr(painter, figure, person)
    left = place.right() + 1 + px(8)
    name = QRect(left, inner.top(), figure.left() - px(8) - left, inner.height())
    if badge:
        font = theme().metrics.font("small", "medium")
        wide = round(QFontMetricsF(font).horizontalAdvance(badge)) + 1 + 2 * px(6)
        name.setRight(name.right() - wide - px(8))
        room = QRect(name.right() + 1 + px(8), inner.top(), wide, inner.height())
        paint_badge(painter, room, BadgeCell(badge, "neutral" if person.approved else "attention"))
    draw_text(painter, name, person.name, tokens.muted)
    if look.ringed:
        _ring(painter, rect)


def paint_empty(painter: QPainter, rect: QRect) -> None:
    """A place that nobody has."""
    tokens, px = theme().tokens, theme().metrics.px
    inner = rect.adjusted(px(PADDING) - 1, 0, -px(PADDING) + 1, 0)
    side = px(AVATAR)
    place = QRectF(middle(inner, inner.left(), side, side)).adjusted(1, 1, -1, -1)
    painter.setPen(QPen(tokens.control, 1.0, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(place)
    inner.setLeft(inner.left() + side + px(8))
    draw_text(painter, inner, translate("Teams", "Empty place"), tokens.faint)


def paint_fold(painter: QPainter, rect: QRect, count: int, look: Look, *, opened: bool) -> None:
    """The line that former members are folded under."""
    tokens, px = theme().tokens, theme().metrics.px
    _paint_ground(painter, rect, look)
    inner = rect.adjusted(px(PADDING) - 1, 0, -px(PADDING) + 1, 0)
    mark = middle(inner, inner.left() + px(4), px(14), px(14))
    draw_icon(painter, "chevron-down" if opened else "chevron-right", tokens.muted, mark)
    inner.setLeft(inner.left() + px(AVATAR + 8))
    draw_text(painter, inner, words.former_words(count), tokens.muted, size="small")
    if look.ringed:
        _ring(painter, rect)


def paint_foot(painter: QPainter, rect: QRect, figures: Figures, *, planned: bool) -> None:
    """Five numbers, those covered on a ground of their own, and what is lacking in words."""
    tokens, px = theme().tokens, theme().metrics.px
    painter.fillRect(rect.left() + 1, rect.top(), rect.width() - 2, 1, tokens.line)
    inner = rect.adjusted(px(PADDING), 1, -px(PADDING), 0)
    width, height = (px(side) for side in PLACE)
    left = inner.left()
    for place, there in enumerate(figures.covered):
        box = middle(inner, left, width, height)
        _paint_place(painter, box, str(place + 1), covered=there)
        left += width + px(4)
    inner.setLeft(left + px(8))
    if figures.players:
        ink = tokens.accent_text if planned else tokens.muted if figures.lacking else tokens.faint
        draw_text(painter, inner, words.lacking(figures), ink, size="small", align="right")


def _paint_place(painter: QPainter, box: QRect, number: str, *, covered: bool) -> None:
    tokens, px = theme().tokens, theme().metrics.px
    if covered:
        draw_rounded(painter, QRectF(box), px(4), tokens.track)
        ink: QColor = tokens.text
    else:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.control, 1.0, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        ink = tokens.faint
    draw_text(painter, box, number, ink, size="small", weight="medium", align="centre")


def _paint_ground(painter: QPainter, rect: QRect, look: Look) -> None:
    tokens, px = theme().tokens, theme().metrics.px
    if look.target:
        painter.fillRect(rect, tokens.accent_soft)
        painter.setPen(QPen(tokens.accent_text, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
    elif look.selected:
        painter.fillRect(rect, tokens.accent_soft)
        painter.fillRect(QRect(rect.left() - 1, rect.top(), px(3), rect.height()), tokens.accent)
    elif look.hovered:
        painter.fillRect(rect, tokens.hover)


def _ring(painter: QPainter, rect: QRect) -> None:
    painter.setPen(QPen(theme().tokens.accent_text, 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(0, 0, -1, -1))
