"""A card for each league: how it stands, what was played of late, and Steam's calls of the day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from dtxdesk.data.queries.home import LeagueSummary, Snapshot, league_summaries
from dtxdesk.ui.context import Context
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.pages.home.card import HomeCard, px
from dtxdesk.ui.pages.home.nights import NightBars, nights_until
from dtxdesk.ui.times import clock_time
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.frames import Card, Line
from dtxdesk.ui.widgets.text import Badge, BadgeKind, ElidedLabel, Label

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk

MOST_CALLS = 10**9
"""A limit beyond this is none: a test server on this computer only counts."""


@dataclass(frozen=True, slots=True)
class Standing:
    """All leagues, the nights that were counted, and the calls to Steam: used and allowed today."""

    leagues: Sequence[LeagueSummary]
    nights: Sequence[datetime]
    calls: int
    limit: int


class LeagueCards(HomeCard):
    """One card a league; the first is the primary league's."""

    tables = (
        "leagues",
        "steam_matches",
        "pending_matches",
        "league_player_stats",
        "league_sync_state",
    )

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._cards: list[LeagueCard] = []
        self._shown: Standing | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(16))

    @staticmethod
    def read(desk: Desk, connection: Snapshot) -> Standing:
        nights = nights_until(desk.clock())
        quota = desk.steam.quota
        return Standing(
            league_summaries(connection, nights), nights, quota.used_today(), quota.limit
        )

    def take(self, found: Standing) -> None:
        self._shown = found
        while len(self._cards) > len(found.leagues):
            card = self._cards.pop()
            card.hide()
            card.deleteLater()
        while len(self._cards) < len(found.leagues):
            card = LeagueCard(self.context, self, first=not self._cards)
            self._cards.append(card)
            self._column.addWidget(card)
        for card, league in zip(self._cards, found.leagues, strict=True):
            card.show_league(league, found)
        self.setVisible(bool(found.leagues))

    def show_jobs(self) -> None:
        for card in self._cards:
            card.show_state()


class LeagueCard(Card):
    """Name, number and state; three figures; bars; for the first one the calls of the day too."""

    def __init__(self, context: Context, parent: QWidget, *, first: bool) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._league: LeagueSummary | None = None
        self._name = ElidedLabel(weight="semibold")
        self._number = Label(tone="faint")
        self._state = Badge("")
        self._open = Button("", "chevron-right", "ghost", small=True, name=self.tr("Open league"))
        self._open.clicked.connect(self._open_league)
        self._figures = {
            "matches": _Figure(self.tr("matches")),
            "pending": _Figure(self.tr("without details")),
            "ranked": _Figure(self.tr("players ranked")),
        }
        self._bars = NightBars(self)
        self._oldest = Label(size="small", tone="muted")
        self._newest = Label(size="small", tone="muted")
        self._calls = _Calls() if first else None
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(px(12), px(7), px(8), px(7))
        head.setSpacing(px(8))
        head.addWidget(self._name)
        head.addWidget(self._number)
        head.addStretch(1)
        head.addWidget(self._state)
        head.addWidget(self._open)
        figures = QHBoxLayout()
        figures.setSpacing(px(8))
        for figure in self._figures.values():
            figures.addWidget(figure, 1)
        self._nights = QWidget(self)
        nights = QVBoxLayout(self._nights)
        nights.setContentsMargins(0, px(8), 0, 0)
        nights.setSpacing(px(4))
        nights.addWidget(self._bars)
        below = QHBoxLayout()
        below.addWidget(self._oldest)
        below.addStretch(1)
        below.addWidget(Label(self.tr("matches per night"), size="small", tone="faint"))
        below.addStretch(1)
        below.addWidget(self._newest)
        inner = QVBoxLayout()
        inner.setContentsMargins(px(12), px(12), px(12), px(12))
        inner.setSpacing(px(4))
        inner.addLayout(figures)
        nights.addLayout(below)
        inner.addWidget(self._nights)
        if self._calls is not None:
            inner.addSpacing(px(8))
            inner.addWidget(Line())
            inner.addSpacing(px(4))
            inner.addWidget(self._calls)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(Line())
        self.body.addLayout(inner)

    def show_league(self, league: LeagueSummary, standing: Standing) -> None:
        self._league = league
        row = league.row
        self._name.setText(row.name)
        self._number.setText(str(row.steam_league_id))
        self._number.setAccessibleName(
            self.tr("Steam league id {id}").format(id=row.steam_league_id)
        )
        words = self.tr("Open {league}").format(league=row.name)
        self._open.setAccessibleName(words)
        self._figures["matches"].say(row.matches)
        self._figures["pending"].say(row.untold)
        self._figures["ranked"].say(league.ranked)
        self._nights.setVisible(bool(row.matches))
        self._bars.show_nights(standing.nights, league.per_night)
        self._oldest.setText(_day(standing.nights[0]))
        self._newest.setText(self.tr("tonight, {n}").format(n=league.per_night[-1]))
        if self._calls is not None:
            self._calls.say(standing.calls, standing.limit)
        self.show_state()

    def show_state(self) -> None:
        """The badge: reading, failed, offline, up to date."""
        if self._league is None:
            return
        kind, words = self._state_now(self._league)
        self._state.set_kind(kind)
        self._state.setText(words)

    def _state_now(self, league: LeagueSummary) -> tuple[BadgeKind, str]:
        row, now = league.row, self._context.desk.clock()
        job = self._context.jobs.state_of(row.id)
        if job is not None and job.running:
            progress = job.progress
            if progress is None or not progress.found:
                return "live", self.tr("Reading")
            words = self.tr("{done} of {found}")
            return "live", words.format(done=grouped(progress.done), found=grouped(progress.found))
        if league.offline:
            return "attention", self.tr("Offline")
        if league.error:
            return "error", self.tr("Sync failed")
        if not row.followed:
            return "neutral", self.tr("Not followed")
        if row.last_success_at is None:
            return "neutral", self.tr("Not read yet")
        time = clock_time(row.last_success_at, now)
        return "neutral", self.tr("Up to date, {time}").format(time=time)

    def _open_league(self) -> None:
        if self._league is not None:
            self._context.show_page("leagues").show_row(self._league.row.id)


class _Figure(QWidget):
    """A large number over its words."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self._figure = Label(size="title", weight="semibold")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addWidget(self._figure)
        column.addWidget(ElidedLabel(words, size="small", tone="muted"))

    def say(self, number: int) -> None:
        self._figure.setText(grouped(number))
        self._figure.setAccessibleName(f"{grouped(number)} {self._words}")


class _Calls(QWidget):
    """Steam calls today, of those that are allowed, with a bar."""

    def __init__(self) -> None:
        super().__init__()
        self._used = Label(size="small", weight="medium")
        self._allowed = Label(size="small", tone="muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setProperty("tone", "text")
        row = QHBoxLayout()
        row.setSpacing(px(4))
        row.addWidget(Label(self.tr("Steam calls today"), size="small", tone="muted"))
        row.addStretch(1)
        row.addWidget(self._used)
        row.addWidget(self._allowed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(row)
        column.addWidget(self._bar)

    def say(self, used: int, limit: int) -> None:
        self._used.setText(grouped(used))
        limited = limit < MOST_CALLS
        self._allowed.setText(self.tr("of {limit}").format(limit=grouped(limit)) if limited else "")
        self._bar.setVisible(limited)
        if limited:
            self._bar.setRange(0, limit)
            self._bar.setValue(min(used, limit))
        self._bar.setAccessibleName(self.tr("Steam calls today: {n}").format(n=grouped(used)))


def _day(at: datetime) -> str:
    """A day without its year: "8 Nov"."""
    here = at.astimezone()
    month = QLocale().standaloneMonthName(here.month, QLocale.FormatType.ShortFormat)
    return f"{here.day} {month}"
