"""The Players page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from dtxdesk.data.queries.leagues import LeagueRow
from dtxdesk.data.queries.player_detail import PlayerDetail, PlayerMatchRow
from dtxdesk.data.queries.players import PlayerCounts, PlayerFilter, PlayerRow, PlayerSort
from dtxdesk.domain.search import SearchError
from dtxdesk.errors import EnvironmentProblem
from dtxdesk.ui.action_button import ActionButton
from dtxdesk.ui.context import Context
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.pages.page import Page
from dtxdesk.ui.pages.pane_splitter import PaneSplitter
from dtxdesk.ui.times import clock_time
from dtxdesk.ui.window_state import ColumnMemory

from .bringing_in import BringingIn
from .detail import DetailPane
from .filter_bar import PlayerFilterBar
from .reading import PlayersReader
from .selection import PlayerSelection
from .table import PlayersTable

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes

TABLES = ("users", "leagues", "league_player_stats")

ROW_MENU = (
    *("player.edit", "player.archive", "player.restore", "player.positions", "player.base_mmr"),
    *(
        "",
        "player.games",
        "",
        "player.merge",
        "player.forget",
        "",
        "edit.copy_csv",
        "player.export",
        "table.export",
    ),
)


class PlayersPage(Page):
    """Table on the left, one player in full on the right."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.window_title = self.tr("Players")
        self.header.set_title(self.window_title)
        self._reader = PlayersReader(context.desk)
        self._leagues: Sequence[LeagueRow] = ()
        self._order = PlayerFilter()
        self._listed: PlayerFilter | None = None
        self._stay_at = 0
        self._wanted: int | None = None
        self._counts: PlayerCounts | None = None
        self._loaded_at = context.desk.clock()
        self._loaded = False
        self._on_button: Callable[[], object] = self.load
        self.header.add_button(
            ActionButton(context.actions["player.roster"], "chat", text=self.tr("From Discord"))
        )
        self.header.add_button(
            ActionButton(context.actions["player.import"], "download", text=self.tr("Import CSV"))
        )
        self.header.add_button(
            ActionButton(
                context.actions["player.new"], "plus", "primary", text=self.tr("New player")
            )
        )
        self.bar = PlayerFilterBar(self)
        self.column.addWidget(self.bar)
        self._splitter = PaneSplitter()
        # From the outside in: a widget that moves to another parent is styled anew with all in it.
        self.area = self.set_content(self._splitter)
        left = QWidget(self._splitter)
        self.table = PlayersTable(context.desk.clock, context.runner, self._read_rows, left)
        self.selection = PlayerSelection(
            context, self._reader, self.table, lambda: self.league_id, left
        )
        self._bringing_in = BringingIn(context, lambda: self.selection.ids, self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.selection.bar)
        self.table.show_sort(self._order.sort, self._order.descending)
        self._columns = ColumnMemory(context.desk.settings, context.runner, "players", self.table)
        self._connect()
        self.handlers = {
            "player.new": self.add_player,
            "player.edit": self.edit_player,
            "edit.find": self.bar.focus_search,
            **self._bringing_in.handlers,
            **self.selection.handlers,
        }

    def _connect(self) -> None:
        self.bar.changed.connect(self._list)
        self._splitter.covered.connect(self.bar.setHidden)
        self.bar.columns.clicked.connect(self._choose_columns)
        self.bar.export.clicked.connect(self.selection.export_shown)
        self.table.sort_requested.connect(self._sort)
        self.table.current_id_changed.connect(self._show_current)
        self.selection.changed.connect(self.situation_changed)
        self.table.row_activated.connect(self._splitter.open_pane)
        self.table.actions_on_row.triggered.connect(self._row_action)
        self.table.paged.fetch_failed.connect(self._failed)
        self.table.customContextMenuRequested.connect(self._open_menu)
        QTimer.singleShot(0, self, lambda: self.pane)  # made once the table is painted

    @cached_property
    def pane(self) -> DetailPane:
        """One player in full, made after the rest: all at once would hold up the window."""
        pane = DetailPane(self.context, self._splitter.pane_place)
        self._splitter.set_pane(pane)
        pane.edit_requested.connect(self._edit_current)
        pane.archive_requested.connect(self._archive_shown)
        pane.merge_requested.connect(self._merge_shown)
        pane.closed.connect(self._close_pane)
        pane.matches_wanted.connect(self._ask_matches)
        return pane

    # What it shows

    @property
    def league_id(self) -> int | None:
        """The league whose figures are shown: the chosen one, else the primary one."""
        chosen = self.bar.chosen_league
        if chosen is not None:
            return chosen
        return self._leagues[0].id if self._leagues else None

    def load(self) -> None:
        if not self._loaded:
            self.area.show_loading(self.tr("Reading the players…"))
        self.context.runner.query(
            self._reader.leagues,
            on_result=self._take_leagues,
            on_error=self._failed,
            key="players.leagues",
        )

    def refresh(self, changes: Changes) -> None:
        if not any(changes.touches(table) for table in TABLES):
            return
        if changes.touches("leagues"):
            self.load()
            return
        users = changes.tables.get("users", frozenset())
        figures = changes.touches("league_player_stats")
        self.table.paged.refresh(None if figures else users)
        self._list()
        self._show_current(self.table.current_id())
        if figures:
            self.pane.refresh_matches()

    def situation(self) -> dict[str, object]:
        return {
            "selected": self.selection.count,
            "league": self.league_id,
            "archived": self.bar.archived.value is not None,
        }

    def retry(self) -> None:
        """The button of the state in view: a first player, all filters away, or once more."""
        self._on_button()

    def _read_rows(self, ids: Sequence[int]) -> Sequence[PlayerRow]:
        return self._reader.rows(ids, self._order.league_id)

    # Taking what was read

    def _take_leagues(self, leagues: Sequence[LeagueRow]) -> None:
        self._leagues = leagues
        self.bar.set_leagues(leagues)
        self._list()
        self._show_current(self.table.current_id())
        self.situation_changed.emit()

    def _list(self) -> None:
        primary = next((one.primary for one in self._leagues if one.id == self.league_id), None)
        order = replace(self._order, primary=primary)
        wanted = self.bar.narrowed(self.league_id, order)
        if wanted != self._listed:
            self._listed, self._stay_at = wanted, 0
            self.selection.show_archived(wanted.archived)
            self.situation_changed.emit()
        else:
            self._stay_at = max(0, self.table.currentIndex().row())
        if wanted.league_id != self._order.league_id:
            self._order = replace(self._order, league_id=wanted.league_id)
            self.table.paged.refresh()
            self._show_current(self.table.current_id())
            self.situation_changed.emit()
        self.context.runner.query(
            self._reader.listing,
            wanted,
            on_result=self._take_list,
            on_error=self._failed,
            key="players.list",
        )

    def _take_list(self, found: tuple[list[int], PlayerCounts]) -> None:
        ids, counts = found
        self._loaded, self._counts = True, counts
        self._loaded_at = self.context.desk.clock()
        self.bar.show_problem(None)
        self.table.paged.set_ids(ids)
        self._show_counts(len(ids), counts)
        self._select_wanted()
        if ids:
            self.area.show_content()
            if self.table.current_id() is None:
                # The one in view has left the list: its neighbour is next, or whoever is found.
                self.table.selectRow(min(self._stay_at, len(ids) - 1))
        elif self.bar.narrowing:
            self._on_button = self.bar.clear
            self.area.show_empty(
                "search",
                self.tr("No player matches"),
                self.tr("Nobody is left by this search and these filters."),
                self.tr("Show all players"),
            )
        else:
            self._on_button = self.context.actions["player.new"].trigger
            self.area.show_empty(
                "players",
                self.tr("No players yet"),
                self.tr(
                    "A player has a name, a Steam id to find matches by, and a base MMR "
                    "for the league MMR to start from."
                ),
                self.tr("New player"),
                self.tr("Ctrl+N, wherever you are"),
            )

    def _show_counts(self, shown: int, counts: PlayerCounts) -> None:
        total = counts.archived if self.bar.archived.value is not None else counts.total
        self.header.set_note(
            self.tr("{total}, of them {ranked} with a league MMR").format(
                total=grouped(counts.total), ranked=grouped(counts.with_league_mmr)
            )
            if counts.total
            else ""
        )
        self.bar.count.setText(
            self.tr("{shown} of {total}").format(shown=grouped(shown), total=grouped(total))
        )

    def _failed(self, error: Exception) -> None:
        if isinstance(error, SearchError):
            self.bar.show_problem(error)
        elif self._loaded and isinstance(error, EnvironmentProblem):
            since = clock_time(self._loaded_at, self.context.desk.clock())
            self.area.show_offline(since)
        else:
            self._on_button = self.load
            self.area.show_error(self.as_problem(error))

    def _sort(self, key: str, descending: bool) -> None:
        self._order = replace(self._order, sort=PlayerSort(key), descending=descending)
        self._list()

    # The pane

    def _show_current(self, player_id: int | None) -> None:
        if player_id is None:
            self._splitter.clear()
            return
        self.context.runner.query(
            self._reader.detail,
            player_id,
            self.league_id,
            on_result=self._take_detail,
            on_error=self._failed,
            key="players.detail",
        )

    def _take_detail(self, detail: PlayerDetail | None) -> None:
        if detail is None or detail.row.id != self.table.current_id():
            return
        self.pane.show_player(detail)
        self._splitter.fill()

    def _ask_matches(self) -> None:
        detail = self.pane.detail
        if detail is not None:
            self.context.runner.query(
                self._reader.matches,
                detail.row.id,
                self.league_id,
                on_result=self._take_matches,
                on_error=self._failed,
                key="players.matches",
            )

    def _take_matches(self, found: tuple[int, list[PlayerMatchRow]]) -> None:
        self.pane.show_matches(*found)

    def _close_pane(self) -> None:
        self._splitter.close_pane()
        self.table.setFocus()

    # What it does

    def add_player(self) -> None:
        """Open the form for a new player; the new one is shown when it is saved."""
        from dtxdesk.ui.dialogs.player import PlayerDialog

        dialog = PlayerDialog(self.context, None, self)
        dialog.saved.connect(self.show_row)
        QTimer.singleShot(0, dialog, dialog.open)  # made and laid out at once, it holds up

    def import_file(self, file: Path) -> None:
        """Show what importing this file would do."""
        self._bringing_in.import_file(file)

    def edit_player(self) -> None:
        """Open the form of the one player chosen, with what is stored at this moment."""
        ids = self.selection.ids
        if len(ids) == 1:
            self._open_form(ids[0])

    def _edit_current(self) -> None:
        player_id = self.table.current_id()
        if player_id is not None:
            self._open_form(player_id)

    def _open_form(self, player_id: int) -> None:
        self.context.runner.query(
            self._reader.detail,
            player_id,
            self.league_id,
            on_result=self._edit,
            key="players.edit",
        )

    def _edit(self, detail: PlayerDetail | None) -> None:
        from dtxdesk.ui.dialogs.player import PlayerDialog

        if detail is not None:
            PlayerDialog(self.context, detail, self).open()

    def row_in_view(self) -> int | None:
        return self.table.current_id()

    def show_row(self, row_id: int) -> None:
        """Shows one player; a search or filters that leave the player out are taken off."""
        if self._loaded and self.table.select_id(row_id):
            return
        self._wanted = row_id
        if self._loaded:
            self._look_for(row_id)

    def _look_for(self, player_id: int) -> None:
        self.context.runner.query(
            self._reader.detail,
            player_id,
            self.league_id,
            on_result=self._uncover,
            key="players.wanted",
        )

    def _uncover(self, detail: PlayerDetail | None) -> None:
        """The one who is wanted and not in the list exists: the list is read without filters."""
        if detail is not None:
            self._wanted = detail.row.id
            self.bar.show_all(archived=detail.row.archived)
        else:
            self._wanted = None

    def _select_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None and not self.table.select_id(wanted):
            self._look_for(wanted)

    def _archive_shown(self) -> None:
        detail = self.pane.detail
        if detail is None:
            return
        many, archive = self.context.desk.many_players, not detail.row.archived
        words = self.tr("{name} archived") if archive else self.tr("{name} brought back")
        self.context.runner.change(
            many.archive if archive else many.restore,
            [detail.row.id],
            title=words.format(name=detail.row.name),
        )

    def _merge_shown(self) -> None:
        detail = self.pane.detail
        if detail is not None:
            self.selection.merge_these([detail.row.id], detail.row.name)

    def _choose_columns(self) -> None:
        menu = self.table.view_menu(self)
        button = self.bar.columns
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _row_action(self, key: str) -> None:
        if key == "edit":
            self.context.actions.ask("player.edit")
        else:
            self._open_menu(self.table.viewport().mapFromGlobal(self.cursor().pos()))

    def _open_menu(self, at: QPoint) -> None:
        """What can be done with what is checked, or else with the row under the pointer."""
        if not self.selection.count:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        checked = self.table.checked.checked_count
        if checked:
            menu.addSection(self.tr("%n checked", "", checked))
        self.context.actions.fill(menu, ROW_MENU)
        menu.popup(self.table.viewport().mapToGlobal(at))
