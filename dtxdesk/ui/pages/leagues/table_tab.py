"""A tab that is a table: search, sort, selection, and copying it as CSV."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from dtxdesk.ui.context import Context
from dtxdesk.ui.models import Column, PagedTable, PagedTableModel
from dtxdesk.ui.pages.leagues.tab import LeagueTab
from dtxdesk.ui.pages.leagues.view import LeagueView
from dtxdesk.ui.widgets.states import StatefulArea
from dtxdesk.ui.window_state import ColumnMemory

Row = TypeVar("Row")


class TableTab(LeagueTab, Generic[Row]):
    """The base of the leaderboard and of the two tables of matches.

    A subclass reads ids in `ask`, hands them to `take_ids`, and says in `show_emptiness` why there
    are none.
    """

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        name: str,
        columns: Sequence[Column[Row]],
        fetch: Callable[[Sequence[int]], Sequence[Row]],
        identify: Callable[[Row], int],
        row_height: int,
        dimmed: Callable[[Row], bool] | None = None,
    ) -> None:
        super().__init__(context, parent)
        self._name = name
        self._fetch = fetch
        self._league_id: int | None = None
        self.searched = ""
        self.loaded = False
        self.model = PagedTableModel(columns, fetch, identify, context.runner, self, dimmed=dimmed)
        self.table: PagedTable[Row] = PagedTable(self.model, row_height=row_height, parent=self)
        self.area = StatefulArea(self.table, self)
        self.area.panel.pressed.connect(self.help_along)
        self.column.addWidget(self.area, 1)
        self.model.fetch_failed.connect(self.show_failure)
        self.table.sort_requested.connect(self.sort_by)
        self.table.selected_ids_changed.connect(self.situation_changed)
        ColumnMemory(context.desk.settings, context.runner, name, self.table)

    # For the subclass

    def ask(self, league_id: int) -> None:
        """Read the ids on a worker, for `take_ids`."""
        raise NotImplementedError

    def show_emptiness(self, league: LeagueView) -> None:
        """Say why there is nothing, and offer what helps."""
        raise NotImplementedError

    def help_along(self) -> None:
        """The button of a state was pressed."""
        self.reload()

    def sort_by(self, key: str, descending: bool) -> None:
        """A header was clicked."""

    # What happens

    def show_league(self, league: LeagueView) -> None:
        self.league = league
        if league.row.id != self._league_id:
            self._league_id = league.row.id
            self.loaded = False
            self.model.clear()
            self.reload()

    def search(self, text: str) -> None:
        self.searched = text.strip()
        self.reload()

    def reload(self) -> None:
        """Ask for the ids anew."""
        if self._league_id is not None:
            if not self.loaded:
                self.area.expect(self.tr("Reading…"))
            self.ask(self._league_id)

    def take_ids(self, ids: Sequence[int]) -> None:
        """Show these rows, or why there are none."""
        self.area.expect_nothing()
        self.loaded = True
        self.model.set_ids(ids)
        if ids:
            self.area.show_content()
        elif self.searched:
            self.area.show_empty(
                "search",
                self.tr("Nothing found"),
                self.tr("Nothing here fits “{words}”.").format(words=self.searched),
            )
        elif self.league is not None:
            self.show_emptiness(self.league)

    def show_failure(self, error: Exception) -> None:
        """The query failed: the cause and the button, in the table's place."""
        self.area.show_failure(error)

    def selected(self) -> int:
        return len(self.table.selected_ids())

    def copy_csv(self) -> None:
        self.context.runner.query(
            self._fetch,
            self.table.selected_ids(),
            on_result=self._copy_rows,
            key=("csv", self._name),
        )

    def _copy_rows(self, rows: Sequence[Any]) -> None:
        QGuiApplication.clipboard().setText(self.table.csv_of(rows))
        self.context.toasts.show(self.tr("%Ln row(s) copied as CSV", "", len(rows)))
