"""How far a league has been read from Steam, what stands in the way, and the Steam key."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dtxdesk.domain.rights import Deed
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.pages.leagues.facts import Facts
from dtxdesk.ui.pages.leagues.steam_key import SteamKeyCard
from dtxdesk.ui.pages.leagues.tab import LeagueTab
from dtxdesk.ui.pages.leagues.view import LeagueView
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import clock_time, time_left
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.flow import FlowLayout
from dtxdesk.ui.widgets.frames import Banner, Card

if TYPE_CHECKING:
    from dtxdesk.jobs.scheduler import JobState

DASH = "–"
ROOM_FOR_BOTH = 720


class SyncTab(LeagueTab):
    """State and buttons of one league's sync."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._scroll = QScrollArea(self)
        self._inner = QWidget(self._scroll)
        self.banner = Banner(parent=self._inner)
        self.banner.hide()
        self._state = Facts(
            {
                "state": self.tr("State"),
                "success": self.tr("Last success"),
                "attempt": self.tr("Last attempt"),
                "next": self.tr("Next run"),
                "holder": self.tr("Read by"),
            }
        )
        self._reach = Facts(
            {
                "matches": self.tr("Matches read"),
                "pending": self.tr("Without details"),
                "newest": self.tr("Newest match"),
                "walk": self.tr("History"),
                "full": self.tr("Last full walk"),
            }
        )
        self._now = Button(self.tr("Sync now"), "sync")
        self._full = Button(self.tr("Full sync"), "restart")
        self._pause = Button(self.tr("Pause"), "pause")
        self._stop = Button(self.tr("Stop"), "stop")
        self.key = SteamKeyCard(context, self._inner)
        for button in (self._now, self._full):
            guard(button, context.actions, Deed.SYNC)
        self._now.clicked.connect(self._sync)
        self._full.clicked.connect(lambda: self._sync(full=True))
        self._pause.clicked.connect(self._toggle_pause)
        self._stop.clicked.connect(self._stop_sync)
        self._lay_out()

    def _lay_out(self) -> None:
        px = theme().metrics.px
        state = Card(self.tr("Sync"), self.tr("by itself while the window is open"), self._inner)
        state.body.addWidget(self._state)
        buttons = FlowLayout(gap=px(8), line_gap=px(8))
        for button in (self._now, self._full, self._pause, self._stop):
            buttons.addWidget(button)
        state.body.addSpacing(px(4))
        state.body.addLayout(buttons)
        reach = Card(self.tr("What has been read"), parent=self._inner)
        reach.body.addWidget(self._reach)
        reach.body.addStretch(1)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(px(16))
        self._across.addWidget(state, 3)
        self._across.addWidget(reach, 2)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(px(24), px(16), px(24), px(24))
        column.setSpacing(px(16))
        column.addWidget(self.banner)
        column.addLayout(self._across)
        column.addWidget(self.key)
        column.addStretch(1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._inner)
        self.column.addWidget(self._scroll)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= theme().metrics.px(ROOM_FOR_BOTH)
        self._across.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    # What is shown

    def show_league(self, league: LeagueView) -> None:
        self.league = league
        self._show_reach(league)
        self.show_jobs()
        self.key.look()

    def _show_reach(self, league: LeagueView) -> None:
        sync = league.sync
        reach = self._reach
        reach.say("matches", grouped(league.row.matches))
        reach.say("pending", grouped(league.row.pending))
        newest = sync.newest_match_id if sync else None
        reach.say("newest", DASH if newest is None else str(newest))
        complete = sync is not None and sync.walk_complete
        reach.say("walk", self.tr("read to its end") if complete else self.tr("not yet to its end"))
        reach.say("full", self._time(sync.last_full_walk_at if sync else None))

    def show_jobs(self) -> None:
        league = self.league
        if league is None:
            return
        job = self.context.jobs.state_of(league.row.id)
        running = job is not None and job.running
        sync = league.sync
        self._state.say("state", self._state_words(league, job))
        self._state.say("success", self._time(sync.last_success_at if sync else None))
        self._state.say("attempt", self._time(sync.last_attempt_at if sync else None))
        self._state.say("next", self._next_words(league, job))
        holder = sync.lease_holder if sync else None
        self._state.say("holder", holder or self.tr("nobody at the moment"))
        busy = self.tr("This league is being read from Steam right now.")
        self._now.set_available(not running, busy)
        self._full.set_available(not running, busy)
        self._stop.setVisible(running)
        self._pause.setVisible(_is_planned(job))
        if job is not None:
            self._pause.setText(self.tr("Resume") if job.paused else self.tr("Pause"))
            self._pause.set_icon("play" if job.paused else "pause")
        self._show_banner(league, job)

    def _show_banner(self, league: LeagueView, job: JobState | None) -> None:
        progress = job.progress if job and job.running else None
        if job is not None and job.running:
            self.banner.set_kind("info")
            if progress is None or progress.phase == "listing" or not progress.found:
                found = progress.found if progress else 0
                self.banner.say(
                    self.tr("Looking for matches on Steam, {n} found.").format(n=grouped(found))
                )
                self.banner.show_progress(0, 0)
            else:
                words = self.tr("Reading new matches from Steam, {done} of {found}.")
                left = progress.seconds_left
                rest = "" if left is None else self.tr("about {time}").format(time=time_left(left))
                self.banner.say(
                    words.format(done=grouped(progress.done), found=grouped(progress.found))
                )
                self.banner.show_progress(progress.done, progress.found, rest)
            self.banner.show()
        elif league.error:
            self.banner.set_kind("error")
            self.banner.hide_progress()
            self.banner.say(
                self.tr("The last sync failed."),
                self.tr("{reason} Nothing was lost: the next one goes on from there.").format(
                    reason=league.error
                ),
            )
            self.banner.show()
        else:
            self.banner.hide()

    def _state_words(self, league: LeagueView, job: JobState | None) -> str:
        if job is not None and job.running:
            return self.tr("reading from Steam")
        if league.error:
            return self.tr("failed")
        if job is not None and job.paused:
            return self.tr("paused")
        if league.sync is None or league.sync.last_success_at is None:
            return self.tr("not read yet")
        return self.tr("up to date")

    def _next_words(self, league: LeagueView, job: JobState | None) -> str:
        if not league.row.followed:
            return self.tr("only by hand: the league is not followed")
        if job is None or not _is_planned(job):
            return self.tr("only by hand: syncing is switched off on this computer")
        if job.paused:
            return self.tr("paused")
        return self._time(job.next_run)

    def _time(self, at: datetime | None) -> str:
        return DASH if at is None else clock_time(at, self.context.desk.clock())

    # Buttons

    def _sync(self, _checked: bool = False, *, full: bool = False) -> None:
        if self.league is not None:
            row = self.league.row
            title = self.tr("Sync {league}").format(league=row.name)
            self.context.jobs.sync_now(row.id, title, full=full)

    def _toggle_pause(self) -> None:
        job = self.context.jobs.state_of(self.league.row.id) if self.league else None
        if job is not None:
            self.context.jobs.set_paused(job.id, paused=not job.paused)

    def _stop_sync(self) -> None:
        job = self.context.jobs.state_of(self.league.row.id) if self.league else None
        if job is not None:
            self.context.jobs.stop(job.id)


def _is_planned(job: JobState | None) -> bool:
    """Whether it runs by itself; a sync by hand is listed as a job as well."""
    return job is not None and (job.paused or job.next_run is not None)
