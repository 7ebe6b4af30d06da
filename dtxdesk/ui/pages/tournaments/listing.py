"""The list of tournaments, with what narrows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dtxdesk.data.queries.together import Snapshot, together
from dtxdesk.data.queries.tournaments import (
    TournamentFilter,
    TournamentRow,
    TournamentSort,
    tournament_ids,
    tournament_rows,
)
from dtxdesk.ui.context import Context
from dtxdesk.ui.models import PagedTable, PagedTableModel
from dtxdesk.ui.models.table import csv_text
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.pages.tournaments.columns import tournament_columns
from dtxdesk.ui.pages.tournaments.filter_bar import TournamentFilterBar
from dtxdesk.ui.widgets.states import StatefulArea
from dtxdesk.ui.window_state import ColumnMemory

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes

ROW_HEIGHT = 44


class TournamentList(QWidget):
    """Search and chips, the table, and what stands there when it is empty."""

    opened = Signal(object)
    """The id of a tournament that somebody opens."""
    situation_changed = Signal()
    """Another list or another selection."""
    menu_asked = Signal(QPoint)
    """Where on the screen the menu of the selected row is wanted."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._order = TournamentFilter()
        self._loaded = False
        self._total = 0
        self._on_button: Callable[[], object] = self.load
        self.bar = TournamentFilterBar(self)
        self.model = PagedTableModel(
            tournament_columns(context.desk.clock),
            self._read_rows,
            lambda row: row.id,
            context.runner,
            self,
        )
        self.table: PagedTable[TournamentRow] = PagedTable(
            self.model, row_height=ROW_HEIGHT, parent=self
        )
        self.table.setAccessibleName(self.tr("Tournaments"))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.show_sort(self._order.sort, self._order.descending)
        self.area = StatefulArea(self.table, self)
        ColumnMemory(context.desk.settings, context.runner, "tournaments", self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.area, 1)
        self._connect()
        self.handlers: dict[str, Callable[[], object]] = {
            "edit.find": self.bar.focus_search,
            "edit.copy_csv": self._copy_csv,
        }

    def _connect(self) -> None:
        self.bar.changed.connect(self.load)
        self.bar.columns.clicked.connect(self._choose_columns)
        self.area.panel.pressed.connect(lambda: self._on_button())
        self.table.row_activated.connect(self.opened)
        self.table.sort_requested.connect(self._sort)
        self.table.selected_ids_changed.connect(self.situation_changed)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.model.fetch_failed.connect(self._failed)
        self.model.dataChanged.connect(self._rows_came)

    # What it shows

    @property
    def empty(self) -> bool:
        """Whether there is no tournament at all."""
        return self._loaded and not self._total

    @property
    def note(self) -> str:
        """How many there are, for the head of the page."""
        return grouped(self._total) if self._total > 1 else ""

    @property
    def selected_count(self) -> int:
        return len(self.table.selected_ids())

    def selected_row(self) -> TournamentRow | None:
        """The one that is selected, once its row is there."""
        ids = self.table.selected_ids()
        return self.model.known_rows().get(ids[0]) if len(ids) == 1 else None

    def load(self) -> None:
        wanted = self.bar.narrowed(self._order)
        if not self._loaded:
            self.area.show_loading(self.tr("Reading the tournaments…"))
        self._context.runner.query(
            self._read,
            wanted,
            on_result=self._take,
            on_error=self._failed,
            key="tournaments.list",
        )

    def refresh(self, changes: Changes) -> None:
        """Something was committed that touches tournaments."""
        self.model.refresh()
        self.load()

    def come_back_from(self, tournament_id: int) -> None:
        """The tournament that was open is the selected one."""
        self.table.select_id(tournament_id)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self, wanted: TournamentFilter) -> tuple[list[int], int]:
        def read(connection: Snapshot) -> tuple[list[int], int]:
            if not wanted.search and wanted.state is None:
                ids = tournament_ids(connection, wanted)
                return ids, len(ids)
            ids, every = together(
                connection,
                lambda own: tournament_ids(own, wanted),
                lambda own: tournament_ids(own, TournamentFilter()),
            )
            return ids, len(every)

        return self._context.desk.read(read)

    def _read_rows(self, ids: Sequence[int]) -> Sequence[TournamentRow]:
        return self._context.desk.read(tournament_rows, ids)

    def _take(self, found: tuple[list[int], int]) -> None:
        ids, self._total = found
        self._loaded = True
        self.model.set_ids(ids)
        self.bar.count.setText(
            self.tr("{shown} of {total}").format(
                shown=grouped(len(ids)), total=grouped(self._total)
            )
            if self.bar.narrowing
            else ""
        )
        self.bar.setVisible(self._total > 0)
        if ids:
            self.area.show_content()
        elif self.bar.narrowing and self._total:
            self._on_button = self.bar.clear
            self.area.show_empty(
                "search",
                self.tr("No tournament matches"),
                self.tr("Nothing is left by this search and these filters."),
                self.tr("Show all tournaments"),
            )
        else:
            self._on_button = self._context.actions["tournament.new"].trigger
            self.area.show_empty(
                "trophy",
                self.tr("No tournament yet"),
                self.tr(
                    "Players sign up for it, captains draft their teams or the program makes "
                    "even ones."
                ),
                self.tr("New tournament"),
                self.tr("A name is enough to begin with."),
            )
        self.situation_changed.emit()

    def _failed(self, error: Exception) -> None:
        self._on_button = self.load
        self.area.show_failure(error)

    def _rows_came(self) -> None:
        if self.selected_count:
            self.situation_changed.emit()  # what can be done depends on the row's state

    # What it does

    def _sort(self, key: str, descending: bool) -> None:
        self._order = replace(self._order, sort=TournamentSort(key), descending=descending)
        self.load()

    def _choose_columns(self) -> None:
        menu = self.table.view_menu(self)
        menu.popup(self.bar.columns.mapToGlobal(self.bar.columns.rect().bottomLeft()))

    def _open_menu(self, at: QPoint) -> None:
        if self.selected_count:
            self.menu_asked.emit(self.table.viewport().mapToGlobal(at))

    def _copy_csv(self) -> None:
        ids, columns = self.table.selected_ids(), self.table.copied_columns()
        self._context.runner.query(
            lambda: (len(ids), csv_text(columns, self._read_rows(ids))),
            on_result=self._take_csv,
            key="tournaments.csv",
        )

    def _take_csv(self, found: tuple[int, str]) -> None:
        count, text = found
        QGuiApplication.clipboard().setText(text)
        self._context.toasts.show(self.tr("%Ln row(s) copied as CSV", "", count))
