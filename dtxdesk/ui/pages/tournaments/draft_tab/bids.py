"""The bids of an auction: a team is chosen by its number, then raised by a button or an amount."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from dtxdesk.domain.draft_auction import LEAST_BID, AuctionBoard, Lot
from dtxdesk.services.draft_start import MOST_BUDGET
from dtxdesk.services.draft_view import DraftView
from dtxdesk.ui.delegates.painting import draw_row_ground, draw_text, middle
from dtxdesk.ui.delegates.teams import TAG_HEIGHT, TAG_WIDTH, draw_team_tag
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.pages.tournaments.draft_tab import words
from dtxdesk.ui.pages.tournaments.draft_tab.grid import Line, grid_of
from dtxdesk.ui.pages.tournaments.draft_tab.painted_list import PaintedList, RowState
from dtxdesk.ui.pages.tournaments.draft_tab.picks import ListPart
from dtxdesk.ui.theme import theme
from dtxdesk.ui.translation import translate
from dtxdesk.ui.widgets import Label
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.flow import FlowLayout
from dtxdesk.ui.widgets.number_box import NumberBox

ROW = 30
STEPS = (1, 5, 10)
BY_KEY = 9
"""Teams that a digit chooses."""


class AmountBox(NumberBox):
    """Return is a bid; Escape goes back to the teams."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.interpretText()
            self.entered.emit()
            return
        super().keyPressEvent(event)


class BidsPart(ListPart):
    """Each team's money and the most it may bid; below it the amount and the buttons."""

    bid = Signal(int, int)
    """A team's id, and the amount."""
    sold = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(translate("Draft", "Bids"), parent)
        px = theme().metrics.px
        self.view: DraftView | None = None
        self.list = PaintedList(self._paint, self._row_spoken, ROW, self)
        self.list.setAccessibleName(self.tr("Teams that may bid"))
        self.body.addWidget(self.list, 1)
        foot = QWidget(self)
        row = FlowLayout(foot, gap=px(8), line_gap=px(8))
        row.setContentsMargins(px(12), px(8), px(12), px(8))
        self._label = Label(size="small", tone="muted")
        self.amount = AmountBox(LEAST_BID, MOST_BUDGET, whole=True)
        self.amount.setAccessibleName(self.tr("Amount"))
        self.amount.setValue(LEAST_BID)
        self.steps: list[Button] = []
        for step in STEPS:
            button = Button(f"+{step}", small=True)
            button.clicked.connect(lambda _on=False, more=step: self.raise_by(more))
            self.steps.append(button)
        self.bid_button = Button(self.tr("Bid"), small=True)
        self.sell = Button(self.tr("Sell now"), "check", small=True)
        for part in (*self.steps, self._label, self.amount, self.bid_button):
            row.addWidget(part)
        row.add_spring()
        row.addWidget(self.sell)
        self.body.addWidget(foot)
        self.list.activated_row.connect(lambda _row: self._go_to_amount())
        self.list.selectionModel().currentChanged.connect(lambda _new, _old: self._mind())
        self.amount.entered.connect(self._bid_amount)
        self.amount.given_up.connect(self.list.setFocus)
        self.bid_button.clicked.connect(self._bid_amount)
        self.sell.clicked.connect(self.sold)

    def show_draft(self, view: DraftView) -> None:
        """Another state of the draft."""
        before = self._lot()
        self.view = view
        chosen = self.chosen()
        self.list.show_rows(grid_of(view).lines)
        if chosen is not None:
            self.choose(next((at for at, line in enumerate(self.list.rows)
                              if line.team.id == chosen.team.id), -1))  # fmt: skip
        lot = self._lot()
        if lot is None:
            self._label.setText(self.tr("First bid"))
            if before is not None:
                self.amount.setValue(LEAST_BID)
        else:
            self._label.setText(self.tr("or"))
            if before is None or before.highest != lot.highest:
                self.amount.setValue(lot.highest.amount + LEAST_BID)
        self._say(lot)
        self._mind()

    def _say(self, lot: Lot | None) -> None:
        view = self.view
        assert view is not None
        if lot is None:
            self.note.setText(self.tr("nobody is up"))
            return
        said = self.tr("{player}: {amount} by {team}")
        self.note.setText(
            said.format(
                player=words.person_of(view, lot.player),
                amount=grouped(lot.highest.amount),
                team=words.tag_of(view, lot.highest.team),
            )
        )

    def _auction(self) -> AuctionBoard | None:
        return self.view.draft.auction if self.view is not None else None

    def _lot(self) -> Lot | None:
        auction = self._auction()
        return auction.lot if auction is not None else None

    def chosen(self) -> Line | None:
        """The team that would bid."""
        found = self.list.current_row()
        return found if isinstance(found, Line) else None

    def choose(self, at: int) -> None:
        """A team by its place in draft order, from 0."""
        if 0 <= at < len(self.list.rows):
            self.list.setCurrentIndex(self.list.rows_model.index(at))

    def choose_by_key(self, digit: int) -> bool:
        """A key 1 to 9: that team, and the keyboard goes to the amount."""
        if self._lot() is None or not 1 <= digit <= min(BY_KEY, len(self.list.rows)):
            return False
        self.choose(digit - 1)
        self._go_to_amount()
        return True

    def first_bid(self) -> int:
        """What a nomination begins with."""
        return max(LEAST_BID, round(self.amount.value()))

    def raise_by(self, more: int) -> None:
        """The chosen team offers so much more."""
        lot, line = self._lot(), self.chosen()
        if lot is not None and line is not None:
            self.bid.emit(line.team.id, lot.highest.amount + more)

    def _bid_amount(self) -> None:
        line = self.chosen()
        if self._lot() is not None and line is not None:
            self.bid.emit(line.team.id, round(self.amount.value()))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)  # the next digit is a team again

    def _go_to_amount(self) -> None:
        self.amount.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.amount.selectAll()

    def _mind(self) -> None:
        """What can be pressed, and why the rest can't."""
        lot, line = self._lot(), self.chosen()
        reason = ""
        if lot is None:
            reason = self.tr("Nobody is up for bids.")
        elif line is None:
            reason = self.tr("Choose a team first.")
        elif line.leads:
            reason = self.tr("The highest bid is this team's.")
        for button, step in zip(self.steps, STEPS, strict=True):
            too_much = (
                not reason
                and lot is not None
                and line is not None
                and lot.highest.amount + step > (line.most or 0)
            )
            why = self.tr("The team may not bid that much.") if too_much else reason
            button.set_available(not why, why)
            name = self.tr("Raise by {n}").format(n=step)
            button.setAccessibleName(name)
        self.bid_button.set_available(not reason, reason)
        self.sell.set_available(lot is not None, self.tr("Nobody is up for bids."))

    def minimumSizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(220), px(232))

    def _paint(self, painter: QPainter, rect: QRect, line: Line, state: RowState) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        view = self.view
        if view is None:
            return
        draw_row_ground(painter, rect, selected=state.current, hovered=state.hovered)
        inner = rect.adjusted(px(12), 0, -px(12), 0)
        key = QRect(inner.left(), inner.top(), px(16), inner.height())
        if state.at < BY_KEY:
            draw_text(painter, key, str(state.at + 1), tokens.faint, align="right")
        tag = middle(inner, key.right() + 1 + px(8), px(TAG_WIDTH), px(TAG_HEIGHT))
        draw_team_tag(painter, tag, line.team.id, words.tag_of(view, line.team.id))
        most = QRect(inner.right() + 1 - px(84), inner.top(), px(84), inner.height())
        told, ink = self._limit(line)
        draw_text(painter, most, told, ink, size="small", align="right",
                  weight="medium" if line.leads else "regular")  # fmt: skip
        money = QRect(most.left() - px(52), inner.top(), px(48), inner.height())
        draw_text(painter, money, grouped(line.team.money), tokens.text, weight="medium",
                  align="right")  # fmt: skip
        name = QRect(tag.right() + 1 + px(8), inner.top(), 0, inner.height())
        name.setRight(money.left() - px(8))
        draw_text(painter, name, line.row.name, tokens.muted)

    def _limit(self, line: Line) -> tuple[str, QColor]:
        tokens, lot = theme().tokens, self._lot()
        if line.leads and lot is not None:
            return self.tr("bids {amount}").format(amount=grouped(lot.highest.amount)), (
                tokens.accent_text
            )
        if not line.team.empty:
            return self.tr("full"), tokens.faint
        return self.tr("up to {most}").format(most=grouped(line.most or 0)), tokens.faint

    def _row_spoken(self, line: Line) -> str:
        said = self.tr("{team}: {money} left, {limit}")
        limit, _ink = self._limit(line)
        return said.format(team=line.row.name, money=grouped(line.team.money), limit=limit)
