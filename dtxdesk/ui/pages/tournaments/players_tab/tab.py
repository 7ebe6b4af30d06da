"""The sign-up list of a tournament: who plays, who is here, who leads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QWidget

from dtxdesk.data.queries.sign_ups import SignUpFilter, SignUpRow, SignUpSort
from dtxdesk.domain.search import SearchError
from dtxdesk.ui.context import Context
from dtxdesk.ui.models.table import csv_text
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.pages.tournaments.managing import next_step
from dtxdesk.ui.pages.tournaments.players_tab.filter_bar import SignUpFilterBar
from dtxdesk.ui.pages.tournaments.players_tab.reading import Listing, read_listing, read_rows
from dtxdesk.ui.pages.tournaments.players_tab.selection import SignUpSelection
from dtxdesk.ui.pages.tournaments.players_tab.table import SignUpsTable
from dtxdesk.ui.pages.tournaments.summary_words import summary_sentence
from dtxdesk.ui.pages.tournaments.tab import TournamentTab
from dtxdesk.ui.pages.tournaments.tab_head import TabHead
from dtxdesk.ui.pages.tournaments.view import TournamentView
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Button, ElidedLabel
from dtxdesk.ui.widgets.states import StatefulArea
from dtxdesk.ui.window_state import ColumnMemory

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes

LEAST_HEIGHT = 60
NARROW = 760
"""Below this width buttons are icons alone: with large text rows are needed more than words."""


class PlayersTab(TournamentTab):
    """What the list adds up to, search and chips, the table, and a bar for what is selected."""

    head: TabHead

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._order = SignUpFilter(0)
        self._loaded = False
        self._on_button: Callable[[], object] = self.reload
        self._make_head()
        self.bar = SignUpFilterBar(self)
        self.table = SignUpsTable(context.desk.clock, context.runner, self._read_rows, self)
        self.table.show_sort(self._order.sort, self._order.descending)
        self.area = StatefulArea(self.table, self)
        # The panel of a state asks for more than a small screen has beside the bar of a selection,
        # and they are never there together.
        self.area.setMinimumHeight(theme().metrics.px(LEAST_HEIGHT))
        self.selection = SignUpSelection(context, self.table, lambda: self.tournament_id, self)
        ColumnMemory(context.desk.settings, context.runner, "sign_ups", self.table)
        for part in (self.head, self.bar):
            self.column.addWidget(part)
        self.column.addWidget(self.area, 1)
        self.column.addWidget(self.selection.bar)
        self._connect()
        self.handlers = {
            "edit.find": self.bar.focus_search,
            "edit.copy_csv": self._copy_csv,
            **self.selection.handlers,
        }

    def _make_head(self) -> None:
        self.head = TabHead(self.context.actions, self, narrow=NARROW)
        self.summary = ElidedLabel(tone="muted", parent=self.head)
        self._columns = Button(
            icon_name="columns", kind="ghost", small=True, name=self.tr("Order and columns")
        )
        self.head.add(self.summary)
        self.head.add_spring()
        self.head.add_action("tournament.choose_captains", "crown", self.tr("Choose captains"))
        self.head.add_action("tournament.import", "download", self.tr("Import CSV"))
        self._add = self.head.add_action("tournament.add_players", "plus", self.tr("Add players"))
        self.head.add(self._columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._mind_head()
        self.selection.set_slim(self._narrow)

    @property
    def _narrow(self) -> bool:
        return self.width() < theme().metrics.px(NARROW)

    def _mind_head(self) -> None:
        """Where there is little room, a state takes the place of the line over the list too."""
        self.head.setVisible(self.area.showing_content or not self._narrow)

    def _connect(self) -> None:
        self.bar.changed.connect(self.reload)
        self._columns.clicked.connect(self._choose_columns)
        self.area.state_changed.connect(self._mind_head)
        self.area.panel.pressed.connect(lambda: self._on_button())
        self.table.sort_requested.connect(self._sort)
        self.table.selected_ids_changed.connect(self._selection_changed)
        self.table.row_activated.connect(self._open_player)
        self.table.customContextMenuRequested.connect(
            lambda at: self.selection.open_menu(self.table.viewport().mapToGlobal(at))
        )
        self.table.actions_on_row.triggered.connect(self._row_action)
        self.table.paged.fetch_failed.connect(self._failed)

    # What it shows

    @property
    def tournament_id(self) -> int | None:
        return self.view.id if self.view is not None else None

    def show_tournament(self, view: TournamentView) -> None:
        other = view.id != self.tournament_id
        self.view = view
        self.selection.teams = view.row.teams
        self.summary.setText(summary_sentence(view.summary))
        self._add.setVisible(next_step(view) != "tournament.add_players")
        if other:
            self._loaded = False
            self.table.paged.clear()
            self.bar.clear()  # which reads the list
        else:
            self._tell()

    def refresh(self, changes: Changes) -> None:
        if self.view is not None:
            self.table.paged.refresh()
            self.reload()

    def situation(self) -> dict[str, object]:
        return {
            "selected": len(self.table.selected_ids()),
            "possible": self.selection.possible(),
        }

    def reload(self) -> None:
        """Reads who is left by search and filters."""
        if self.view is None:
            return
        if not self._loaded:
            self.area.expect(self.tr("Reading the sign-up list…"))
        self.context.runner.query(
            read_listing,
            self.context.desk,
            self.bar.narrowed(self.view.id, self._order),
            on_result=self._take,
            on_error=self._failed,
            key="sign_ups.list",
        )

    def _read_rows(self, ids: Sequence[int]) -> Sequence[SignUpRow]:
        tournament_id = self.tournament_id
        if tournament_id is None:
            return []
        return read_rows(self.context.desk, tournament_id, ids)

    def _take(self, listing: Listing) -> None:
        if listing.wanted.tournament_id != self.tournament_id:
            return
        self._loaded = True
        self.bar.show_problem(None)
        self.selection.marks = listing.marks
        self.table.paged.set_ids(listing.ids)
        total = len(listing.marks)
        self.bar.setVisible(total > 0)
        self.bar.count.setText(
            self.tr("{shown} of {total}").format(
                shown=grouped(len(listing.ids)), total=grouped(total)
            )
            if self.bar.narrowing
            else ""
        )
        if listing.ids:
            self.area.show_content()
        else:
            self._show_emptiness(total)
        self._tell()

    def _show_emptiness(self, total: int) -> None:
        if total and self.bar.narrowing:
            self._on_button = self.bar.clear
            self.area.show_empty(
                "search",
                self.tr("Nobody matches"),
                self.tr("Nobody on the list is left by this search and these filters."),
                self.tr("Show all who signed up"),
            )
            return
        self._on_button = self.context.actions["tournament.add_players"].trigger
        self.area.show_empty(
            "players",
            self.tr("Everybody has dropped out") if total else self.tr("Nobody has signed up yet"),
            self.tr(
                "Add those who are in your player base, paste a list of names, or import the "
                "spreadsheet with the sign-ups."
            ),
            self.tr("Add players"),
            self.tr("A file dropped on the window is imported, too."),
        )

    def _failed(self, error: Exception) -> None:
        if isinstance(error, SearchError):
            self.area.expect_nothing()
            self.bar.show_problem(error)
            return
        self._on_button = self.reload
        self.area.show_failure(error)

    def _selection_changed(self) -> None:
        self.selection.show_count()
        self._tell()

    def _tell(self) -> None:
        self.situation_changed.emit()

    # What it does

    def _sort(self, key: str, descending: bool) -> None:
        self._order = replace(self._order, sort=SignUpSort(key), descending=descending)
        self.reload()

    def _choose_columns(self) -> None:
        menu = self.table.view_menu(self)
        menu.popup(self._columns.mapToGlobal(self._columns.rect().bottomLeft()))

    def _open_player(self, sign_up_id: int) -> None:
        mark = self.selection.marks.get(sign_up_id)
        if mark is not None:
            self.context.show_page("players").show_row(mark.user_id)

    def _row_action(self, key: str) -> None:
        if key == "note":
            self.context.actions.ask("sign_up.note")
        else:
            self.selection.open_menu(self.cursor().pos())

    def _copy_csv(self) -> None:
        ids, columns = self.table.selected_ids(), self.table.copied_columns()
        self.context.runner.query(
            lambda: csv_text(columns, self._read_rows(ids)),
            on_result=partial(self._take_csv, len(ids)),
            key="sign_ups.csv",
        )

    def _take_csv(self, count: int, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.context.toasts.show(self.tr("%Ln player(s) copied as CSV", "", count))
