"""The leaderboard: who stands where, and which factor gave how many points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dtxdesk.data.queries.leaderboard import (
    LeaderboardIndex,
    LeaderboardRow,
    LeaderboardSort,
    leaderboard_index,
    leaderboard_rows,
)
from dtxdesk.ui.context import Context
from dtxdesk.ui.delegates import percent
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.pages.leagues.columns import DASH, Ranking, leaderboard_columns
from dtxdesk.ui.pages.leagues.table_tab import TableTab
from dtxdesk.ui.pages.leagues.view import LeagueView
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import clock_time, time_left
from dtxdesk.ui.widgets.frames import Banner, Line, Stat, StatStrip

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes
    from dtxdesk.services.progress import SyncProgress

ROW_HEIGHT = 38
MARGIN = 24
LEAST_HEIGHT, BANNER = 340, 60
"""In design pixels: lower than this there is no room for the averages."""


class LeaderboardTab(TableTab[LeaderboardRow]):
    """Sync banner, the league's averages, and the table."""

    details_asked = Signal()
    """The banner's button: show the sync."""
    player_opened = Signal(object)
    """The id of a player whose row was opened."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        self._ranking = Ranking()
        self._sort = LeaderboardSort.LEAGUE_MMR
        self._descending = True
        super().__init__(
            context,
            parent,
            "leaderboard",
            leaderboard_columns(self._ranking),
            lambda ids: context.desk.read(leaderboard_rows, self._shown_league(), ids),
            lambda row: row.user_id,
            ROW_HEIGHT,
            dimmed=lambda row: row.league_mmr is None,
        )
        self.table.setAccessibleName(self.tr("Leaderboard"))
        self.table.show_sort(self._sort.value, self._descending)
        self.table.row_activated.connect(self.player_opened)
        self._above = QWidget(self)
        self.banner = Banner(parent=self._above)
        self.banner.button.clicked.connect(self.details_asked)
        self.stats = StatStrip(self._above)
        px = theme().metrics.px
        above = QVBoxLayout(self._above)
        above.setContentsMargins(px(MARGIN), px(12), px(MARGIN), px(12))
        above.setSpacing(px(12))
        above.addWidget(self.banner)
        above.addWidget(self.stats)
        self.banner.hide()
        self.column.insertWidget(0, self._above)
        self.column.insertWidget(1, Line())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._mind_above()

    def _mind_above(self) -> None:
        """In a low window the averages give way to rows: each player's explanation has them too."""
        needed = LEAST_HEIGHT + (0 if self.banner.isHidden() else BANNER)
        self.stats.setVisible(self.height() >= theme().metrics.px(needed))
        there = not (self.banner.isHidden() and self.stats.isHidden())
        self._above.setVisible(there)

    @property
    def searchable(self) -> bool:
        return True

    def _shown_league(self) -> int:
        assert self._league_id is not None
        return self._league_id

    # Rows

    def ask(self, league_id: int) -> None:
        self.context.runner.query(
            lambda: self.context.desk.read(
                leaderboard_index,
                league_id,
                self.searched,
                self._sort,
                descending=self._descending,
            ),
            on_result=self._take_index,
            on_error=self.show_failure,
            key="leaderboard",
        )

    def _take_index(self, index: LeaderboardIndex) -> None:
        self._ranking.ranks = index.ranks
        self._ranking.movement = index.movement
        self.model.repaint_rows()
        self.take_ids(index.ids)

    def sort_by(self, key: str, descending: bool) -> None:
        self._sort, self._descending = LeaderboardSort(key), descending
        self.reload()

    def refresh(self, changes: Changes) -> None:
        stats, people = "league_player_stats", changes.tables.get("users", frozenset())
        if changes.touches(stats) or changes.touches("leagues", self._league_id):
            self.model.refresh()
            self.reload()
        elif people is None or people:
            self.model.refresh(people)
            self.reload()

    def show_emptiness(self, league: LeagueView) -> None:
        if not league.row.matches:
            self.area.show_empty(
                "leagues",
                self.tr("No matches yet"),
                self.tr("This league has not been read from Steam. Ranks appear with its matches."),
                self.tr("Sync now"),
            )
        else:
            self.area.show_empty(
                "players",
                self.tr("Nobody to rank yet"),
                self.tr(
                    "None of your players has a counted match in this league. Players are found "
                    "in matches by their Steam id."
                ),
                self.tr("New player"),
            )

    def help_along(self) -> None:
        if self.league is None or not self.loaded or self.model.ids:
            self.reload()
        elif not self.league.row.matches:
            self.context.actions.ask("league.sync")
        else:
            self.context.actions.ask("player.new")

    # Above the table

    def show_league(self, league: LeagueView) -> None:
        super().show_league(league)
        self._show_stats(league)
        self.show_jobs()

    def _show_stats(self, league: LeagueView) -> None:
        row, averages = league.row, league.detail.averages
        weights = [_weight(ppm) for ppm in row.weights_ppm]
        figures = (
            (percent(averages.win_rate, 1), f"{averages.kda:.2f}", f"{averages.gpm:.0f}")
            if averages
            else (DASH, DASH, DASH)
        )
        self.stats.set_stats(
            (
                Stat(
                    self.tr("League average, win rate"),
                    figures[0],
                    self.tr("{share} of the points").format(share=weights[0]),
                ),
                Stat(self.tr("League average, KDA"), figures[1], weights[1]),
                Stat(self.tr("League average, GPM"), figures[2], weights[2]),
                Stat(
                    self.tr("Qualified"),
                    self.tr("{n} of {all}").format(
                        n=league.detail.qualified, all=league.detail.players
                    ),
                    self.tr("from {n} games on").format(n=row.min_games),
                ),
                Stat(self.tr("Cap"), f"±{row.cap}", self.tr("points")),
            )
        )

    def show_jobs(self) -> None:
        league = self.league
        if league is None:
            return
        job = self.context.jobs.state_of(league.row.id)
        progress = job.progress if job and job.running else None
        if progress is not None and progress.found:
            # A run without anything new is over in a moment: no banner that flashes each minute.
            self._show_running(league, progress)
        elif league.error:
            self._show_failed(league)
        else:
            self.banner.hide()
        self._mind_above()

    def _show_running(self, league: LeagueView, progress: SyncProgress) -> None:
        more = self.tr("Ranks below count what has been read so far.")
        self.banner.set_kind("info")
        if progress.phase == "listing":
            words = self.tr("Looking for matches on Steam, {n} found.")
            self.banner.say(words.format(n=grouped(progress.found)), more)
            self.banner.show_progress(0, 0)
        else:
            words = self.tr("Reading new matches from Steam, {done} of {found}.")
            self.banner.say(
                words.format(done=grouped(progress.done), found=grouped(progress.found)), more
            )
            left = progress.seconds_left
            rest = "" if left is None else self.tr("about {time}").format(time=time_left(left))
            self.banner.show_progress(progress.done, progress.found, rest)
        self.banner.offer(self.tr("Details"))
        self.banner.show()

    def _show_failed(self, league: LeagueView) -> None:
        since = league.row.last_success_at
        offline = league.sync is not None and league.sync.offline
        if since is None:
            words = self.tr("Not read from Steam yet.")
        else:
            said = (
                self.tr("Offline, data from {time}.") if offline else self.tr("Data from {time}.")
            )
            words = said.format(time=clock_time(since, self.context.desk.clock()))
        self.banner.set_kind("warning")
        self.banner.say(words, league.error)
        self.banner.hide_progress()
        self.banner.offer(self.tr("Details"))
        self.banner.show()


def _weight(ppm: int) -> str:
    return f"{ppm / 10_000:.2f}".rstrip("0").rstrip(".") + " %"
