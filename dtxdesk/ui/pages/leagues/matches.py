"""The matches of a league: those with details, and those that Steam keeps to itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from dtxdesk.data.queries.leagues import PendingRow, pending_rows
from dtxdesk.data.queries.matches import (
    MatchFilter,
    MatchRow,
    MatchSort,
    match_ids,
    match_rows,
)
from dtxdesk.domain.rights import Deed
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.pages.leagues.columns import match_columns, pending_columns
from dtxdesk.ui.pages.leagues.table_tab import TableTab
from dtxdesk.ui.pages.leagues.view import LeagueView
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.frames import Line
from dtxdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes

ROW_HEIGHT = 48
PENDING_HEIGHT = 38


class MatchesTab(TableTab[MatchRow]):
    """All matches with details, the newest first."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        self._sort = MatchSort.START
        self._descending = True
        super().__init__(
            context,
            parent,
            "league_matches",
            match_columns(context.desk.clock),
            lambda ids: context.desk.read(match_rows, ids),
            lambda row: row.match_id,
            ROW_HEIGHT,
            dimmed=lambda row: not row.counted,
        )
        self.table.setAccessibleName(self.tr("Matches"))
        self.table.show_sort(self._sort.value, self._descending)
        self.table.row_activated.connect(self._open)

    def _open(self, match_id: int) -> None:
        self.context.show_page("matches").show_row(match_id)

    @property
    def searchable(self) -> bool:
        return True

    def ask(self, league_id: int) -> None:
        self.context.runner.query(
            lambda: self.context.desk.read(
                match_ids,
                MatchFilter(league_id, self.searched, self._sort, self._descending),
                self.context.desk.clock(),
            ),
            on_result=self.take_ids,
            on_error=self.show_failure,
            key="league_matches",
        )

    def sort_by(self, key: str, descending: bool) -> None:
        self._sort, self._descending = MatchSort(key), descending
        self.reload()

    def refresh(self, changes: Changes) -> None:
        if changes.touches("steam_matches"):
            self.model.refresh(changes.tables["steam_matches"])
            self.reload()
        elif changes.touches("users"):
            self.model.refresh()  # how many of the ten are ours

    def show_emptiness(self, league: LeagueView) -> None:
        self.area.show_empty(
            "matches",
            self.tr("No matches yet"),
            self.tr("Matches come in by themselves once the league has been read from Steam."),
            self.tr("Sync now"),
        )

    def help_along(self) -> None:
        if self.loaded and not self.searched:
            self.context.actions.ask("league.sync")
        else:
            self.reload()


class PendingTab(TableTab[PendingRow]):
    """Matches without details: why, how often Steam was asked, and when it is asked again."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        self._rows: dict[int, PendingRow] = {}
        super().__init__(
            context,
            parent,
            "league_pending",
            pending_columns(context.desk.clock),
            self._known,
            lambda row: row.match_id,
            PENDING_HEIGHT,
        )
        self.table.setAccessibleName(self.tr("Matches without details"))
        self.table.row_activated.connect(self._open)
        self._try = Button(self.tr("Try all now"), "sync", small=True)
        self._try.clicked.connect(self._try_now)
        guard(self._try, context.actions, Deed.SYNC)
        px = theme().metrics.px
        self._above = QWidget(self)
        self._above.setMinimumHeight(px(44))
        row = QHBoxLayout(self._above)
        row.setContentsMargins(px(24), px(4), px(24), px(4))
        row.setSpacing(px(12))
        row.addWidget(
            Label(
                self.tr(
                    "Steam lists these matches and does not tell what happened in them. They are "
                    "asked for again with growing pauses."
                ),
                size="small",
                tone="muted",
                wrap=True,
            ),
            1,
        )
        row.addWidget(self._try)
        self.column.insertWidget(0, self._above)
        self.column.insertWidget(1, Line())

    def _open(self, match_id: int) -> None:
        """To the Matches page, which opens the form to type it in."""
        self.context.show_page("matches").show_row(match_id)

    def _known(self, ids: Sequence[int]) -> list[PendingRow]:
        rows = self._rows
        return [rows[match_id] for match_id in ids if match_id in rows]

    def ask(self, league_id: int) -> None:
        self.context.runner.query(
            lambda: self.context.desk.read(pending_rows, league_id),
            on_result=self._take_rows,
            on_error=self.show_failure,
            key="league_pending",
        )

    def _take_rows(self, rows: Sequence[PendingRow]) -> None:
        self._rows = {row.match_id: row for row in rows}
        self.model.refresh()
        self.take_ids(list(self._rows))

    def take_ids(self, ids: Sequence[int]) -> None:
        super().take_ids(ids)
        self._above.setVisible(bool(ids))

    def refresh(self, changes: Changes) -> None:
        if changes.touches("pending_matches") or changes.touches("steam_matches"):
            self.reload()

    def show_jobs(self) -> None:
        league = self.league
        busy = league is not None and self.context.jobs.syncing(league.row.id)
        self._try.set_available(
            not busy, self.tr("This league is being read from Steam right now.")
        )

    def show_league(self, league: LeagueView) -> None:
        super().show_league(league)
        self.show_jobs()

    def show_emptiness(self, league: LeagueView) -> None:
        self.area.show_empty(
            "check",
            self.tr("Every match has its details"),
            self.tr("A match that Steam does not tell about would be listed here with the reason."),
        )

    def _try_now(self) -> None:
        if self.league is not None:
            row = self.league.row
            title = self.tr("Sync {league}").format(league=row.name)
            self.context.jobs.sync_now(row.id, title, full=True)
