"""The Home page: the first of the sidebar, and the page of a first start."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from dtxdesk.data.queries.attention import nobody_yet
from dtxdesk.data.queries.leagues import any_league
from dtxdesk.data.queries.together import each_of, together
from dtxdesk.ui.action_button import ActionButton
from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.home.card import HomeCard, px
from dtxdesk.ui.pages.home.jobs_card import JobsCard
from dtxdesk.ui.pages.home.league_cards import LeagueCards
from dtxdesk.ui.pages.home.needs_card import NeedsCard
from dtxdesk.ui.pages.home.results_card import ResultsCard
from dtxdesk.ui.pages.home.tournaments_card import TournamentsCard
from dtxdesk.ui.pages.page import Page
from dtxdesk.ui.times import clock_time

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.data.feed import Changes
    from dtxdesk.data.queries.home import Snapshot

MAIN_CARDS: tuple[type[HomeCard], ...] = (NeedsCard, TournamentsCard, ResultsCard)
SIDE_CARDS: tuple[type[HomeCard], ...] = (LeagueCards, JobsCard)
"""The cards of the page, from the top. A new one is a `HomeCard` in one of these."""

SIDE_WIDTH = 362
TWO_COLUMNS_FROM = 860
"""Width of the page from which the side cards stand beside the others instead of below."""

TICK_MS = 1000
"""Only for words that count seconds, and while the page is in view."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read for the page at one moment.

    Attributes:
        nobody: Whether there is nothing at all yet.
        league: Whether there is one to sync.
        cards: Each card's own.
    """

    nobody: bool
    league: bool
    cards: Sequence[Any]


class HomePage(Page):
    """Two columns of cards, or one where there is no room for two."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Home"))
        self._stale = False
        self._offline_since: datetime | None = None
        self._stack = QStackedWidget(self)
        self._welcome: QWidget | None = None
        self._scroll = QScrollArea(self._stack)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        inner = QWidget(self._scroll)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._columns.setContentsMargins(px(24), px(4), px(24), px(24))
        self._columns.setSpacing(px(16))
        self._main = _column(inner)
        self._side = _column(inner)
        self._columns.addWidget(self._main, 1)
        self._columns.addWidget(self._side)
        self.cards = [
            *self._build(MAIN_CARDS, self._main),
            *self._build(SIDE_CARDS, self._side),
        ]
        self._scroll.setWidget(inner)
        self._stack.addWidget(self._scroll)
        self._area = self.set_content(self._stack)
        self._make_buttons()
        self._tick_timer = QTimer(self)
        self._tick_timer.setInterval(TICK_MS)
        self._tick_timer.timeout.connect(self._tick)
        context.jobs.changed.connect(self._show_jobs)

    def _build(self, kinds: Sequence[type[HomeCard]], place: QWidget) -> list[HomeCard]:
        column = place.layout()
        assert isinstance(column, QVBoxLayout)
        cards = [kind(self.context, place) for kind in kinds]
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        return cards

    def _make_buttons(self) -> None:
        actions = self.context.actions
        self._sync = ActionButton(actions["league.sync"], "sync", "primary")
        self._new = ActionButton(actions["league.new"], "plus", "primary")
        for button in (self._sync, self._new):
            self.header.add_button(button)
            button.hide()

    # Reading

    def load(self) -> None:
        self._tick()
        self._area.show_loading(self.tr("Looking at what has happened…"))
        self._read()

    def refresh(self, changes: Changes) -> None:
        tables = chain(("users", "leagues"), *(card.tables for card in self.cards))
        if any(map(changes.touches, tables)):
            self._stale = True
            if self.isVisible():
                self._read()

    def _read(self) -> None:
        self._stale = False
        readers = [type(card).read for card in self.cards]
        self.context.runner.query(
            read_home,
            self.context.desk,
            readers,
            on_result=self._take,
            on_error=self._fail,
            key="home",
        )

    def _take(self, reading: Reading) -> None:
        self._offline_since = self.context.desk.clock()
        for card, found in zip(self.cards, reading.cards, strict=True):
            card.take(found)
        self._stack.setCurrentWidget(self._welcomed() if reading.nobody else self._scroll)
        self._sync.setVisible(not reading.nobody and reading.league)
        self._new.setVisible(not reading.nobody and not reading.league)
        self._area.show_content()

    def _welcomed(self) -> QWidget:
        """Built where there is nothing yet; most windows never need it."""
        if self._welcome is None:
            from dtxdesk.ui.pages.home.welcome import Welcome

            self._welcome = Welcome(self.context, self._stack)
            self._stack.addWidget(self._welcome)
        return self._welcome

    def _fail(self, error: Exception) -> None:
        """What is on the screen already stays, with the time that it is from."""
        if self._offline_since is None:
            self._area.show_error(self.as_problem(error))
            return
        since = clock_time(self._offline_since, self.context.desk.clock())
        self._area.show_offline(since)

    # Time, jobs and room

    def _show_jobs(self) -> None:
        for card in self.cards:
            card.show_jobs()

    def _tick(self) -> None:
        now = self.context.desk.clock()
        self.header.set_note(day_and_time(now))
        for card in self.cards:
            card.tick(now)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick()
        self._tick_timer.start()
        if self._stale:
            self._read()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick_timer.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= px(TWO_COLUMNS_FROM)
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._side.setMinimumWidth(px(SIDE_WIDTH) if beside else 0)
        self._side.setMaximumWidth(px(SIDE_WIDTH) if beside else 16_777_215)


def read_home(desk: Desk, readers: Sequence[Callable[[Desk, Snapshot], Any]]) -> Reading:
    """All that the page shows, in one snapshot; on a worker."""

    def read(connection: Snapshot) -> Reading:
        cards = [partial(reader, desk) for reader in readers]
        nobody, league, found = together(
            connection, nobody_yet, any_league, lambda own: each_of(own, cards)
        )
        return Reading(nobody, league, found)

    return desk.read(read)


def day_and_time(now: datetime) -> str:
    """The organiser's day and time: "Friday 21 November, 20:41"."""
    here = now.astimezone()
    long = QLocale.FormatType.LongFormat
    day = QLocale().standaloneDayName(here.isoweekday(), long)
    return f"{day} {here.day} {QLocale().standaloneMonthName(here.month, long)}, {here:%H:%M}"


def _column(parent: QWidget) -> QWidget:
    place = QWidget(parent)
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(16))
    return place
