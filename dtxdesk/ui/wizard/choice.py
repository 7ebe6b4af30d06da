"""A large choice: a card with a title, a second line and a few reasons, one of which is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from dtxdesk.ui.delegates.painting import draw_framed, draw_icon, draw_rounded, draw_text
from dtxdesk.ui.theme import theme
from dtxdesk.ui.wizard.step import px

PADDING = 16
ICON = 22
RADIO = 16
LINE = 22


class ChoiceCard(QAbstractButton):
    """One of several; put them into an exclusive QButtonGroup. `reasons` are icon and words."""

    def __init__(
        self,
        icon_name: str,
        title: str,
        note: str,
        reasons: Sequence[tuple[str, str]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._icon = icon_name
        self._note = note
        self._reasons = tuple(reasons)
        self.setText(title)
        self.setCheckable(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(". ".join((note, *(words for _, words in reasons))))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(px(320), px(2 * PADDING + 40 + 8 + LINE * len(self._reasons)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme().tokens
        painter = QPainter(self)
        box = QRectF(self.rect())
        chosen, usable = self.isChecked(), self.isEnabled()
        edge = tokens.accent_text if chosen else tokens.control
        draw_framed(painter, box, px(8), tokens.accent_soft if chosen else tokens.raised, edge)
        if chosen:
            inner = box.adjusted(1, 1, -1, -1)
            draw_framed(painter, inner, px(7), tokens.accent_soft, edge)
        self._paint_head(painter, usable)
        left = px(PADDING)
        top = px(PADDING + 40 + 8)
        for icon_name, words in self._reasons:
            side = px(16)
            place = QRect(left + px(3), top + (px(LINE) - side) // 2, side, side)
            draw_icon(painter, icon_name, tokens.muted if usable else tokens.faint, place)
            begin = left + px(ICON + 10)
            line = QRect(begin, top, self.width() - begin - px(PADDING), px(LINE))
            draw_text(painter, line, words, tokens.text if chosen else tokens.muted)
            top += px(LINE)
        painter.end()

    def _paint_head(self, painter: QPainter, usable: bool) -> None:
        tokens, chosen = theme().tokens, self.isChecked()
        left, top = px(PADDING), px(PADDING)
        side = px(ICON)
        ink = tokens.accent_text if chosen else tokens.muted
        draw_icon(painter, self._icon, ink, QRect(left, top + px(9), side, side))
        begin = left + px(ICON + 10)
        room = self.width() - begin - px(PADDING + RADIO + 8)
        title = tokens.text if usable else tokens.muted
        draw_text(painter, QRect(begin, top, room, px(20)), self.text(), title, weight="semibold")
        note = QRect(begin, top + px(20), room, px(18))
        draw_text(painter, note, self._note, tokens.muted, size="small")
        round_ = px(RADIO)
        circle = QRectF(self.width() - px(PADDING) - round_, top + px(12), round_, round_)
        draw_framed(painter, circle, round_ / 2, tokens.field, ink)
        if chosen:
            dot = circle.adjusted(px(4), px(4), -px(4), -px(4))
            draw_rounded(painter, dot, dot.width() / 2, tokens.accent)


class StepButton(QAbstractButton):
    """A step in the list at the side: its number, or a tick once it is done."""

    def __init__(self, number: int, title: str, note: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = number
        self._note = note
        self.done = False
        self.setText(title)
        self.setCheckable(True)
        self.setAccessibleName(self.tr("Step {n}: {title}").format(n=number, title=title))
        self.setAccessibleDescription(note)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(px(240), px(60))

    def show_state(self, *, current: bool, done: bool, reachable: bool) -> None:
        self.done = done
        self.setChecked(current)
        self.setEnabled(reachable)
        state = self.tr("now") if current else self.tr("done") if done else self.tr("later")
        self.setAccessibleDescription(f"{self._note}, {state}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme().tokens
        painter = QPainter(self)
        current = self.isChecked()
        if current:
            draw_rounded(painter, QRectF(self.rect()), px(6), tokens.accent_soft)
        elif self.underMouse() and self.isEnabled():
            draw_rounded(painter, QRectF(self.rect()), px(6), tokens.hover)
        side = px(26)
        badge = QRectF(px(12), (self.height() - side) / 2, side, side)
        fill = tokens.accent if current else tokens.panel
        draw_framed(painter, badge, px(4), fill, tokens.accent if current else tokens.control)
        if self.done and not current:
            inner = px(16)
            place = QRect(0, 0, inner, inner)
            place.moveCenter(badge.toRect().center())
            draw_icon(painter, "check", tokens.muted, place)
        else:
            ink = tokens.on_accent if current else tokens.muted
            draw_text(
                painter, badge.toRect(), str(self._number), ink,
                size="small", weight="semibold", align="centre",
            )  # fmt: skip
        begin = px(12 + 26 + 12)
        room = self.width() - begin - px(8)
        high = QFontMetricsF(theme().metrics.font()).height()
        top = round(self.height() / 2 - high)
        ink = tokens.text if current or self.done else tokens.muted
        title = QRect(begin, top, room, round(high) + 1)
        draw_text(painter, title, self.text(), ink, weight="semibold" if current else "regular")
        note = QRect(begin, top + round(high), room, round(high))
        draw_text(painter, note, self._note, tokens.muted, size="small")
        painter.end()
