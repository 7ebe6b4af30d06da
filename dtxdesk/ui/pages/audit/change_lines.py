"""The lines of a list of changes, and how they are painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dtxdesk.data.queries.audit import RowEffect
from dtxdesk.ui.audit_words import ShownField
from dtxdesk.ui.delegates.cells import DASH
from dtxdesk.ui.delegates.mirroring import is_flipped, mirrored_row, upright
from dtxdesk.ui.delegates.painting import draw_icon, draw_text, middle
from dtxdesk.ui.theme import theme

Index = QModelIndex | QPersistentModelIndex

LINE = Qt.ItemDataRole.UserRole + 1
"""The role under which a list gives its lines."""

ROW_HEIGHT = 36
FIELD_HEIGHT = 26
MARGIN = 16
TITLE_WIDTH = 116
ARROW, BACK = " → ", "←"


@dataclass(frozen=True, slots=True)
class RowLine:
    """The head of a row: what it is called, and what was done to it."""

    title: str
    action: str
    effect: RowEffect
    linked: bool


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One field of the row above; `unfolded` shows all of a long value."""

    key: tuple[str, str]
    field: ShownField
    unfolded: bool
    action: str

    @property
    def values(self) -> str:
        """Before and after in one line; of a new or deleted row the one that there is."""
        if self.action in ("insert", "summary"):
            return self.field.after
        if self.action == "delete":
            return self.field.before
        return f"{self.field.before}{ARROW}{self.field.after}"


@dataclass(frozen=True, slots=True)
class MoreLine:
    """The last line, where not all rows are listed."""

    text: str


Line = RowLine | FieldLine | MoreLine


class LineDelegate(QStyledItemDelegate):
    """Paints the lines; nothing is edited."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        px = theme().metrics.px
        line: Line = index.data(LINE)
        width = cast("QAbstractItemView", option.widget).viewport().width()
        if not isinstance(line, FieldLine):
            return QSize(width, px(ROW_HEIGHT))
        if not line.unfolded:
            return QSize(width, px(FIELD_HEIGHT))
        room = QRect(0, 0, max(px(40), width - px(2 * MARGIN + TITLE_WIDTH)), 100_000)
        text = QFontMetricsF(theme().metrics.font("body")).boundingRect(room, _WRAP, _tall(line))
        return QSize(width, max(px(FIELD_HEIGHT), round(text.height()) + px(10)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(LINE)
        rect: QRect = option.rect
        painter.save()
        with mirrored_row(painter, rect, option.direction):
            self._paint_line(painter, option, index, line)
        painter.restore()

    def _paint_line(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, line: Line
    ) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tokens.accent_soft)
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.fillRect(rect.left(), rect.top(), px(3), rect.height(), tokens.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, tokens.hover)
        inner = rect.adjusted(px(MARGIN), 0, -px(MARGIN), 0)
        if isinstance(line, RowLine):
            if index.row():
                painter.fillRect(inner.left(), rect.top(), inner.width(), 1, tokens.line)
            self._paint_row(painter, inner, line)
        elif isinstance(line, MoreLine):
            draw_text(painter, inner, line.text, tokens.accent_text, weight="medium")
        else:
            self._paint_field(painter, inner, line)

    def _paint_row(self, painter: QPainter, rect: QRect, line: RowLine) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        ink = tokens.bad if line.effect.action == "delete" else tokens.muted
        used = draw_text(painter, rect, line.action, ink, size="small", align="right")
        name = rect.adjusted(0, 0, -used - px(12), 0)
        if line.linked:
            name.setRight(name.right() - px(18))
        width = draw_text(painter, name, line.title, tokens.text, weight="semibold")
        if line.linked:
            side = px(12)
            at = middle(rect, name.left() + width + px(6), side, side)
            draw_icon(painter, "external", tokens.muted, at)

    def _paint_field(self, painter: QPainter, rect: QRect, line: FieldLine) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        height = px(FIELD_HEIGHT)
        title = QRect(rect.left(), rect.top(), px(TITLE_WIDTH) - px(8), height)
        draw_text(painter, title, line.field.title, tokens.muted, size="small")
        values = QRect(title.right() + 1 + px(8), rect.top(), 0, height)
        values.setRight(rect.right())
        if line.unfolded:
            painter.setFont(theme().metrics.font("body"))
            painter.setPen(tokens.text)
            text = values.adjusted(0, px(4), 0, rect.height() - height)
            upright(painter, text, lambda place: painter.drawText(place, _WRAP, _tall(line)))
            return
        if line.values in (line.field.before, line.field.after):
            ink = _ink(line.values, tokens.text)
            draw_text(painter, values, _flat(line.values), ink)
            return
        self._paint_before_and_after(painter, values, line)

    def _paint_before_and_after(self, painter: QPainter, rect: QRect, line: FieldLine) -> None:
        """What it was in grey, an arrow, what it is: each has half the line where both are long."""
        tokens = theme().tokens
        measure = QFontMetricsF(theme().metrics.font("body"))
        was, now = _flat(line.field.before), _flat(line.field.after)
        before, after = measure.horizontalAdvance(was), measure.horizontalAdvance(now)
        arrow = measure.horizontalAdvance(ARROW)
        room = rect.width() - arrow
        if before + after > room:
            before = max(room / 2, room - after) if before > room / 2 else before
        left = QRect(rect.left(), rect.top(), round(before) + 1, rect.height())
        draw_text(painter, left, was, tokens.muted)
        middle_rect = QRect(left.right() + 1, rect.top(), round(arrow) + 1, rect.height())
        arrow_sign = BACK if is_flipped() else ARROW.strip()
        draw_text(painter, middle_rect, arrow_sign, tokens.faint, align="centre")
        rest = QRect(middle_rect.right() + 1, rect.top(), 0, rect.height())
        rest.setRight(rect.right())
        draw_text(painter, rest, now, _ink(now, tokens.text))


def _tall(line: FieldLine) -> str:
    """The values below each other, whole."""
    if line.values in (line.field.before, line.field.after):
        return line.values
    return f"{line.field.before}\n{ARROW.strip()}\n{line.field.after}"


def _flat(text: str) -> str:
    """A text of several lines as one."""
    return " ".join(text.split())


def _ink(text: str, usual: QColor) -> QColor:
    return theme().tokens.faint if text == DASH else usual


_WRAP = int(
    Qt.TextFlag.TextWordWrap
    | Qt.TextFlag.TextWrapAnywhere
    | Qt.AlignmentFlag.AlignTop
    | Qt.AlignmentFlag.AlignLeft
)
"""A value without a blank must wrap as well."""
