"""How a line of the palette is painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dtxdesk.ui.delegates.avatars import avatar
from dtxdesk.ui.delegates.mirroring import mirrored_row, upright
from dtxdesk.ui.delegates.painting import (
    draw_framed,
    draw_icon,
    draw_picture,
    draw_rounded,
    draw_text,
    middle,
)
from dtxdesk.ui.palette.hit import Hit
from dtxdesk.ui.palette.matching import Span, lit
from dtxdesk.ui.palette.model import HIT_ROLE, PaletteModel
from dtxdesk.ui.theme import TextSize, theme

ROW = 36
TITLE_ROW = 32
INSET = 8
PICTURE = 22
MOST_OF_THE_LINE = 0.62
"""The part of a line that a title may take; the rest is for the note and what stands right."""


class PaletteDelegate(QStyledItemDelegate):
    """Titles of sections, and hits with picture, lit title, note and what stands at the right."""

    def __init__(self, model: PaletteModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        px = theme().metrics.px
        height = ROW if index.data(HIT_ROLE) is not None else TITLE_ROW
        return QSize(px(100), px(height))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        px = theme().metrics.px
        rect: QRect = option.rect
        inner = rect.adjusted(px(INSET + 12), 0, -px(INSET + 12), 0)
        hit = index.data(HIT_ROLE)
        painter.save()
        if isinstance(hit, Hit):
            state: QStyle.StateFlag = option.state
            self._paint_ground(painter, rect, state)
            with mirrored_row(painter, rect, option.direction):
                self._paint_hit(painter, inner, hit)
        else:
            words = str(index.data(Qt.ItemDataRole.DisplayRole))
            inner.setTop(inner.top() + px(8))
            with mirrored_row(painter, rect, option.direction):
                draw_text(painter, inner, words, theme().tokens.muted, size="small")
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        if state & QStyle.StateFlag.State_Selected:
            ground = tokens.accent_soft
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = tokens.hover
        else:
            return
        box = QRectF(rect.adjusted(px(INSET), 0, -px(INSET), 0))
        draw_rounded(painter, box, px(6), ground)

    def _paint_hit(self, painter: QPainter, inner: QRect, hit: Hit) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        self._paint_picture(painter, inner, hit)
        right = self._paint_right(painter, inner, hit)
        left = inner.left() + px(PICTURE + 12)
        room = QRect(left, inner.top(), right - left - px(12), inner.height())
        title = QRect(room)
        if hit.note:
            title.setWidth(round(room.width() * MOST_OF_THE_LINE))
        colour = tokens.faint if hit.reason else tokens.text
        words = self._model.words
        spans = lit(hit.title, words)
        font = theme().metrics.font("body", "medium")
        used = draw_lit(painter, title, hit.title, colour, spans, font)
        note = room.adjusted(used + px(12), 0, 0, 0)
        if hit.note and note.width() > px(24):
            small = theme().metrics.font("small")
            spans = lit(hit.note, _not_in(hit.title, words))
            draw_lit(painter, note, hit.note, tokens.muted, spans, small)

    def _paint_picture(self, painter: QPainter, inner: QRect, hit: Hit) -> None:
        px = theme().metrics.px
        if hit.person is not None:
            place = middle(inner, inner.left(), px(PICTURE), px(PICTURE))
            ratio = painter.device().devicePixelRatio()
            picture = avatar(hit.person, hit.title, px(PICTURE), ratio)
            draw_picture(painter, place, picture)
        elif hit.icon:
            place = middle(inner, inner.left() + px(3), px(16), px(16))
            ink = theme().tokens.faint if hit.reason else theme().tokens.muted
            draw_icon(painter, hit.icon, ink, place)

    def _paint_right(self, painter: QPainter, inner: QRect, hit: Hit) -> int:
        """Reason, figure or keys at the right edge; gives where they begin."""
        tokens = theme().tokens
        words = hit.reason or hit.value
        if words:
            room = inner.adjusted(inner.width() // 3, 0, 0, 0)
            size: TextSize = "small" if hit.reason else "body"
            used = draw_text(painter, room, words, tokens.muted, size=size, align="right")
            return inner.right() + 1 - used
        return paint_keys(painter, inner, hit.keys)


def paint_keys(painter: QPainter, rect: QRect, keys: Sequence[str]) -> int:
    """Keys as badges, the last one at the right edge; gives where the first begins."""
    tokens, metrics = theme().tokens, theme().metrics
    px, font = metrics.px, metrics.font("small")
    right = rect.right() + 1
    for key in reversed(keys):
        width = max(px(20), round(QFontMetricsF(font).horizontalAdvance(key)) + px(12))
        box = middle(rect, right - width, width, px(20))
        draw_framed(painter, QRectF(box), px(4), tokens.raised, tokens.line)
        draw_text(painter, box, key, tokens.muted, size="small", align="centre")
        right -= width + px(4)
    return right


def draw_lit(
    painter: QPainter,
    rect: QRect,
    text: str,
    colour: QColor,
    spans: Sequence[Span],
    font: QFont,
) -> int:
    """One line of plain text, elided, with the characters of `spans` lit; gives its width."""
    if rect.width() <= 0:
        return 0
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    layout = QTextLayout(shown, font)
    layout.setFormats(_formats(shown, text, spans))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1e6)
    width = line.naturalTextWidth()
    line.setLineWidth(width + 1)  # text from right to left begins at the end of its line
    layout.endLayout()
    painter.setPen(colour)
    top = round(rect.top() + (rect.height() - line.height()) / 2)
    place = QRect(rect.left(), top, round(width) + 1, round(line.height()))
    upright(painter, place, lambda at: layout.draw(painter, QPointF(at.left(), at.top())))
    return round(width)


def _formats(shown: str, text: str, spans: Sequence[Span]) -> list[QTextLayout.FormatRange]:
    light = QTextCharFormat()
    light.setForeground(theme().tokens.accent_text)
    light.setFontWeight(QFont.Weight.DemiBold)
    kept = len(shown) if shown == text else len(shown) - 1  # the last one is the ellipsis
    formats = []
    for start, length in spans:
        if start >= kept:
            continue
        part = QTextLayout.FormatRange()
        # Qt counts in UTF-16.
        part.start = _utf16(text[:start])
        part.length = _utf16(text[start : min(start + length, kept)])
        part.format = light
        formats.append(part)
    return formats


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _not_in(title: str, words: Sequence[str]) -> list[str]:
    """The words that the title doesn't show: those are lit in the note."""
    return [word for word in words if not lit(title, [word])]
