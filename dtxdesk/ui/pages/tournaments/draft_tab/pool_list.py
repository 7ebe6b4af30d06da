"""Those who can be picked, painted; the chosen one says what the team would have, and picks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from dtxdesk.data.queries.drafts import DraftPerson
from dtxdesk.domain.draft_events import DraftTeam
from dtxdesk.services.draft_view import DraftView
from dtxdesk.ui.delegates.avatars import avatar
from dtxdesk.ui.delegates.cells import PositionsCell, percent
from dtxdesk.ui.delegates.painting import draw_picture, draw_row_ground, draw_text, middle
from dtxdesk.ui.delegates.people import positions_pixmap
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.pages.tournaments.draft_tab import words
from dtxdesk.ui.pages.tournaments.draft_tab.available import Available
from dtxdesk.ui.pages.tournaments.draft_tab.expanding_list import ExpandingList
from dtxdesk.ui.pages.tournaments.draft_tab.lineups import gain
from dtxdesk.ui.pages.tournaments.draft_tab.painted_list import RowState
from dtxdesk.ui.theme import theme
from dtxdesk.ui.translation import translate
from dtxdesk.ui.widgets.buttons import Button

ROW, MORE = 44, 48
BARS, RATE, MMR = 37, 56, 56
"""The widths of the columns, which the heading over the list has as well."""


class PoolList(ExpandingList):
    """Rows of people; the current one is higher and has the button that picks."""

    picked = Signal(bool)
    """The current one is wanted; True: on the captain's behalf."""
    current_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self._paint, self._row_spoken, ROW, MORE, parent)
        self.setAccessibleName(self.tr("Players to be picked"))
        self.view_: DraftView | None = None
        self.team: DraftTeam | None = None
        self.pick = Button(" ", "check", "primary", parent=self.viewport())
        self.pick.setAutoDefault(False)
        self.pick.clicked.connect(lambda: self.picked.emit(False))
        self.pick.hide()
        self.selectionModel().currentChanged.connect(lambda _new, _old: self._other_current())
        self.verticalScrollBar().valueChanged.connect(self._place_button)

    def current(self) -> Available | None:
        found = self.current_row()
        return found if isinstance(found, Available) else None

    def show_people(
        self, view: DraftView, team: DraftTeam | None, people: Sequence[Available], button: str
    ) -> None:
        """Other people, or another team's turn; who was current stays so while still there."""
        if view is self.view_ and people == self.rows:
            self.say_button(button)
            return
        current, top = self.current(), self.verticalScrollBar().value()
        self.view_, self.team = view, team
        self.rows_model.show(people)
        self.pick.setText(button)
        if current is not None:
            at = next((n for n, one in enumerate(people) if one.person.id == current.person.id), -1)
            if at >= 0:
                self.setCurrentIndex(self.rows_model.index(at))
        self.updateGeometries()
        self.verticalScrollBar().setValue(top)
        self._place_button()
        self.viewport().update()
        self.current_changed.emit()

    def say_button(self, text: str) -> None:
        """What the button says."""
        self.pick.setText(text)
        self._place_button()

    def _other_current(self) -> None:
        self._place_button()
        self.current_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
        self._place_button()

    def _place_button(self) -> None:
        """In the current row, while all of that is in sight."""
        index, px = self.currentIndex(), theme().metrics.px
        if not index.isValid() or self.team is None:
            self.pick.hide()
            return
        row, size = self.visualRect(index), self.pick.sizeHint()
        wide = min(size.width(), row.width() - px(32))
        left = row.right() + 1 - px(16) - wide
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = row.left() + px(16)
        top = row.top() + px(ROW) + (px(MORE) - size.height()) // 2 - px(2)
        place = QRect(left, top, wide, size.height())
        self.pick.setGeometry(place)
        self.pick.setVisible(self.viewport().rect().contains(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current() is not None:
            behalf = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if not event.isAutoRepeat():  # a key that is held picks one
                self.picked.emit(behalf)
            return
        super().keyPressEvent(event)

    # Painting and words

    def _paint(self, painter: QPainter, rect: QRect, row: Available, state: RowState) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        draw_row_ground(painter, rect, selected=state.current, hovered=state.hovered)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line)
        line = QRect(rect.left(), rect.top(), rect.width(), px(ROW) - 1)
        _paint_person(painter, line.adjusted(px(16), 0, -px(16), 0), row)
        if state.current and self.view_ is not None and self.team is not None:
            below = QRect(rect.left() + px(16), line.bottom() + 1, rect.width() - px(32), px(MORE))
            room = self.pick.width() + px(12) if self.pick.isVisible() else 0
            _paint_gain(painter, below.adjusted(0, px(4), -room, -px(8)), self.view_, self.team,
                        row.person)  # fmt: skip

    def _row_spoken(self, row: Available) -> str:
        person = row.person
        parts = [person.name, f"MMR {words.mmr_text(row.mmr)}"]
        parts.append(PositionsCell(person.positions).spoken)
        if person.win_rate is not None:
            rate = translate("Draft", "win rate {rate}")
            parts.append(rate.format(rate=percent(person.win_rate)))
        return ", ".join(parts)


def _paint_person(painter: QPainter, inner: QRect, row: Available) -> None:
    tokens, px = theme().tokens, theme().metrics.px
    person = row.person
    side, ratio = px(26), painter.device().devicePixelRatio()
    face = middle(inner, inner.left(), side, side)
    draw_picture(painter, face, avatar(person.user_id, person.name, side, ratio))
    mmr = QRect(inner.right() + 1 - px(MMR), inner.top(), px(MMR), inner.height())
    ink = tokens.text if row.mmr is not None else tokens.faint
    draw_text(painter, mmr, words.mmr_text(row.mmr), ink, weight="medium", align="right")
    rate = QRect(mmr.left() - px(RATE), inner.top(), px(RATE), inner.height())
    told = "–" if person.win_rate is None else percent(person.win_rate)
    draw_text(painter, rate, told, tokens.muted, align="right")
    bars = middle(inner, rate.left() - px(8 + BARS), px(BARS), px(16))
    draw_picture(painter, bars, positions_pixmap(person.positions, bars.size(), ratio))
    left = face.right() + 1 + px(12)
    high = px(18) + px(16)
    name = QRect(left, inner.top() + (inner.height() - high) // 2, 0, px(18))
    name.setRight(bars.left() - px(8))
    draw_text(painter, name, person.name, tokens.text, weight="medium")
    second = QRect(left, name.bottom() + 1, name.width(), px(16))
    draw_text(painter, second, _second(row), tokens.faint, size="small")


def _second(row: Available) -> str:
    """What the person likes to play, and whether the MMR is a base MMR."""
    base = ""
    if row.mmr is None:
        base = translate("Draft", "no MMR")
    elif not row.person.league_mmr:
        base = translate("Draft", "base MMR")
    return ", ".join(part for part in (words.first_choice(row.person), base) if part)


def _paint_gain(
    painter: QPainter, rect: QRect, view: DraftView, team: DraftTeam, person: DraftPerson
) -> None:
    tokens, px = theme().tokens, theme().metrics.px
    gained = gain(view, team, person)
    first = QRect(rect.left(), rect.top(), rect.width(), px(18))
    auction = view.draft.auction
    if auction is not None:
        words_ = translate("Draft", "{money} left, bids to {most}")
        told = words_.format(money=grouped(team.money), most=grouped(auction.most(team.id)))
        draw_text(painter, first, told, tokens.muted, size="small")
    else:
        words_ = translate("Draft", "Total {now} to {then}")
        told = words_.format(now=grouped(team.total), then=grouped(gained.total))
        draw_text(painter, first, told, tokens.text, size="small", weight="medium")
    second = QRect(rect.left(), first.bottom() + 1, rect.width(), px(16))
    told = words.gains(gained.covers, gained.lacks)
    draw_text(painter, second, told, tokens.faint, size="small")
