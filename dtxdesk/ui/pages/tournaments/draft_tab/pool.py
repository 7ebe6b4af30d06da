"""The pane of who can still be picked; the one who is chosen says what the team would have."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dtxdesk.domain.draft_events import DraftTeam
from dtxdesk.domain.search import SearchError
from dtxdesk.services.draft_view import DraftView
from dtxdesk.ui.delegates.mirroring import mirrored_row
from dtxdesk.ui.delegates.painting import draw_text
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.pages.tournaments.draft_tab import words
from dtxdesk.ui.pages.tournaments.draft_tab.available import (
    POOL_KEYS,
    Available,
    Order,
    available,
    narrowed,
)
from dtxdesk.ui.pages.tournaments.draft_tab.lineups import lacking
from dtxdesk.ui.pages.tournaments.draft_tab.pool_list import BARS, MMR, RATE, PoolList
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Chip, ElidedLabel, Label, SearchField
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.choice_box import ChoiceBox
from dtxdesk.ui.widgets.flow import FlowLayout
from dtxdesk.ui.widgets.text import shortened

WIDTH, LEAST_WIDTH = 420, 300
ROOM_FOR_NAME = 390
"""Narrower than this the button says the tag of the team instead of its name."""


class _Heading(QWidget):
    """How many there are, and what the columns below are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._note = ""
        self._order = Order.MMR
        self.setFixedHeight(theme().metrics.px(30))
        theme().changed.connect(self.update)

    def say(self, note: str, order: Order) -> None:
        self._note, self._order = note, order
        self.setAccessibleName(note)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        painter = QPainter(self)
        rect = self.rect()
        painter.fillRect(0, 0, rect.width(), 1, tokens.line)
        painter.fillRect(0, rect.bottom(), rect.width(), 1, tokens.line)
        with mirrored_row(painter, rect, self.layoutDirection()):
            inner = rect.adjusted(px(16), 0, -px(16), 0)
            right = inner.right() + 1
            titles = (
                (self.tr("MMR"), MMR, Order.MMR),
                (self.tr("Win rate"), RATE, Order.WIN_RATE),
            )
            for title, width, order in titles:
                place = QRect(right - px(width), inner.top(), px(width), inner.height())
                ink = tokens.text if order is self._order else tokens.muted
                draw_text(painter, place, title, ink, size="small", weight="medium",
                          align="right")  # fmt: skip
                right -= px(width)
            bars = QRect(right - px(8 + BARS + 14), inner.top(), px(BARS + 16), inner.height())
            draw_text(painter, bars, self.tr("Positions"), tokens.muted, size="small",
                      weight="medium")  # fmt: skip
            note = QRect(inner)
            note.setRight(bars.left() - px(8))
            draw_text(painter, note, self._note, tokens.muted, size="small")
        painter.end()


class Pool(QWidget):
    """Search, order and positions over the list."""

    picked = Signal(int, bool)
    """A player (the number in the draft) is wanted; True: on the captain's behalf."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.view: DraftView | None = None
        self._everybody: list[Available] = []
        self._lacking: tuple[int, ...] = ()
        self.setMinimumWidth(px(LEAST_WIDTH))
        self.search = SearchField("", POOL_KEYS, parent=self)
        self.search.setPlaceholderText(self.tr("Name, Discord, mmr>3000"))
        self.search.setAccessibleName(self.tr("Search players to be picked"))
        self.order = ChoiceBox(self)
        self.order.setAccessibleName(self.tr("Sort by"))
        for title, order in (
            (self.tr("MMR"), Order.MMR),
            (self.tr("Name"), Order.NAME),
            (self.tr("Win rate"), Order.WIN_RATE),
        ):
            self.order.addItem(title, order)
        self._problem = Label(parent=self, size="small", tone="bad", wrap=True)
        self._problem.hide()
        self.positions = [Chip(title, self) for title in self._titles()]
        self.lacks = Button(" ", kind="link", small=True, parent=self)
        self.lacks.setToolTip(self.tr("Show who plays what the team lacks"))
        self._heading = _Heading(self)
        self.list = PoolList(self)
        self.nobody = ElidedLabel(parent=self, tone="faint")
        self._lay_out()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._narrow)
        self.search.textChanged.connect(lambda _text: self._soon.start())
        self.search.searched.connect(lambda _text: self._narrow())
        self.search.returnPressed.connect(self._go_to_list)
        self.order.currentIndexChanged.connect(lambda _at: self._narrow())
        for chip in self.positions:
            chip.chosen.connect(self._narrow)
        self.lacks.clicked.connect(self.show_lacking)
        self.list.picked.connect(self._pick)

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("1 Carry"),
            self.tr("2 Mid"),
            self.tr("3 Off"),
            self.tr("4 Soft"),
            self.tr("5 Hard"),
        )

    def _lay_out(self) -> None:
        px = theme().metrics.px
        first = FlowLayout(gap=px(8), line_gap=px(8))
        first.addWidget(self.search)
        first.addWidget(self.order)
        chips = FlowLayout(gap=px(4), line_gap=px(6))
        for chip in self.positions:
            chips.addWidget(chip)
        chips.add_spring()
        chips.addWidget(self.lacks)
        head = QVBoxLayout()
        head.setContentsMargins(px(16), px(12), px(16), px(8))
        head.setSpacing(px(8))
        head.addLayout(first)
        head.addWidget(self._problem)
        head.addLayout(chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._heading)
        self.nobody.setContentsMargins(px(16), px(8), px(16), px(8))
        column.addWidget(self.nobody)
        column.addWidget(self.list, 1)

    def minimumSizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(LEAST_WIDTH), px(240))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.say_button(self._button(self._team()))

    # What is shown

    def show_draft(self, view: DraftView) -> None:
        """Another state of the draft."""
        self.view = view
        self._everybody = available(view)
        team = self._team()
        self._lacking = lacking(view, team) if team is not None else ()
        self.lacks.setText(words.lacks(self._lacking))
        self.lacks.setVisible(team is not None)
        self.lacks.setEnabled(bool(self._lacking))
        self._narrow()

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_all(self) -> None:
        """Takes search and chips away."""
        for chip in self.positions:
            chip.set_value(None)
        self.search.clear_at_once()
        self._narrow()

    def show_lacking(self) -> None:
        """Only who plays a position that the team on turn lacks."""
        for at, chip in enumerate(self.positions):
            chip.set_value(True if at in self._lacking else None)
        self._narrow()

    def current(self) -> Available | None:
        return self.list.current()

    def choose_nobody(self) -> None:
        """Somebody has been picked: the next Return must not pick another."""
        self.list.setCurrentIndex(QModelIndex())

    def _team(self) -> DraftTeam | None:
        view = self.view
        if view is None or not view.running or view.draft.board.turn is None:
            return None
        return view.draft.board.team(view.draft.board.turn)

    def _narrow(self, *_: object) -> None:
        view = self.view
        if view is None:
            return
        positions = [at for at, chip in enumerate(self.positions) if chip.value is not None]
        order = Order(self.order.currentData())
        try:
            people = narrowed(self._everybody, self.search.text(), positions, order)
        except SearchError as error:
            self.search.set_problem(said(error.explanation), error.start)
            self._problem.setText(said(error.explanation))
            self._problem.show()
            return
        self._problem.hide()
        team = self._team()
        self.list.show_people(view, team, people, self._button(team))
        self._say(len(people), order)

    def _say(self, shown: int, order: Order) -> None:
        everybody = len(self._everybody)
        note = self.tr("{n} left").format(n=grouped(everybody))
        if shown < everybody:
            note = self.tr("{n} left, {shown} shown").format(
                n=grouped(everybody), shown=grouped(shown)
            )
        self._heading.say(note, order)
        nobody = self.tr("Nobody matches this search.")
        self.nobody.setText(nobody if everybody else self.tr("Nobody is left."))
        self.nobody.setVisible(not shown)

    def _button(self, team: DraftTeam | None) -> str:
        view = self.view
        if team is None or view is None:
            return " "
        name = shortened(view.teams[team.id].name, 24)
        if self.width() < theme().metrics.px(ROOM_FOR_NAME):
            name = words.tag_of(view, team.id)
        if view.draft.auction is not None:
            return self.tr("Nominate for {team}").format(team=name).replace("&", "&&")
        return self.tr("Pick for {team}").format(team=name).replace("&", "&&")

    # What is done

    def _go_to_list(self) -> None:
        """Return in the search: the first one is there, a second Return picks."""
        self._narrow()
        if not self.list.rows or not self._problem.isHidden():
            return
        if self.list.current() is None or self.search.text():
            self.list.setCurrentIndex(self.list.rows_model.index(0))
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _pick(self, behalf: bool) -> None:
        chosen = self.list.current()
        if chosen is not None:
            self.picked.emit(chosen.person.id, behalf)
