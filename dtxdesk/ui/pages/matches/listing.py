"""The two tables of the Matches page: those with details, and those that wait for them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from dtxdesk.data.queries.leagues import PendingRow
from dtxdesk.data.queries.matches import MatchFilter, MatchRow
from dtxdesk.ui.action_button import ActionButton
from dtxdesk.ui.context import Context
from dtxdesk.ui.models import PagedTable, PagedTableModel
from dtxdesk.ui.pages.leagues.columns import match_columns, pending_columns
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Frame, Label, Line
from dtxdesk.ui.window_state import ColumnMemory

from .filter_bar import MatchFilterBar
from .reading import MatchesReader

ROW_HEIGHT = 48
WAITING_HEIGHT = 38

OUT = ("", "edit.copy_csv", "table.export")
MENU = ("match.open", "", "match.take_out", "match.count_again", "match.fetch", *OUT)
WAITING_MENU = ("match.fetch", "match.opendota", "match.type_in", *OUT)


class MatchList(QWidget):
    """The filter bar, and below it one of the tables."""

    selection_changed = Signal()
    opened = Signal(object)
    """Enter or a double click on a match with details: its id."""
    waiting_opened = Signal(object)
    """The same on one that waits for them."""

    def __init__(self, context: Context, reader: MatchesReader, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._reader = reader
        self.bar = MatchFilterBar(self)
        self._stack = QStackedWidget(self)
        clock = context.desk.clock
        self.model = PagedTableModel(
            match_columns(clock, of_all_leagues=True),
            reader.rows,
            lambda row: row.match_id,
            context.runner,
            self,
            dimmed=lambda row: not row.counted,
        )
        self.table: PagedTable[MatchRow] = PagedTable(
            self.model, row_height=ROW_HEIGHT, parent=self._stack
        )
        self.table.setAccessibleName(self.tr("Matches"))
        self._stack.addWidget(self.table)
        self._waiting_model = PagedTableModel(
            pending_columns(clock, of_all_leagues=True),
            reader.waiting_rows,
            lambda row: row.match_id,
            context.runner,
            self,
        )
        self._stack.addWidget(self._make_waiting())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        ColumnMemory(context.desk.settings, context.runner, "matches", self.table)
        for table in (self.table, self.waiting_table):
            table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            table.selected_ids_changed.connect(self.selection_changed)
            table.customContextMenuRequested.connect(self._open_menu)
        self.bar.columns.clicked.connect(self._choose_columns)
        self.table.row_activated.connect(self.opened)
        self.waiting_table.row_activated.connect(self.waiting_opened)

    def _make_waiting(self) -> QWidget:
        px = theme().metrics.px
        place = QWidget(self._stack)
        above = Frame("window", place)
        above.setMinimumHeight(px(44))
        row = QHBoxLayout(above)
        row.setContentsMargins(px(24), px(4), px(24), px(4))
        row.setSpacing(px(8))
        sentence = self.tr("Steam lists these matches and does not tell what happened in them.")
        row.addWidget(Label(sentence, above, size="small", tone="muted", wrap=True), 1)
        actions = self._context.actions
        for action, icon, text in (
            ("match.fetch", "sync", self.tr("Try again now")),
            ("match.opendota", "download", self.tr("Ask OpenDota")),
            ("match.type_in", "edit", self.tr("Type it in")),
        ):
            row.addWidget(ActionButton(actions[action], icon, text=text, parent=above, small=True))
        self.waiting_table: PagedTable[PendingRow] = PagedTable(
            self._waiting_model, row_height=WAITING_HEIGHT, parent=place
        )
        self.waiting_table.setAccessibleName(self.tr("Matches without details"))
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(above)
        column.addWidget(Line(place))
        column.addWidget(self.waiting_table, 1)
        return place

    # What is shown

    @property
    def waiting(self) -> bool:
        """Whether the matches without details are in front."""
        return self._stack.currentIndex() == 1

    def show_matches(self, ids: list[int], order: MatchFilter) -> None:
        self._stack.setCurrentIndex(0)
        self.model.set_ids(ids)
        self.table.show_sort(order.sort, order.descending)

    def show_waiting(self, ids: list[int]) -> None:
        self._stack.setCurrentIndex(1)
        self._waiting_model.refresh()
        self._waiting_model.set_ids(ids)
        if ids and not self.waiting_table.selected_ids():
            self.waiting_table.selectRow(0)

    def selected_ids(self) -> list[int]:
        table = self.waiting_table if self.waiting else self.table
        return table.selected_ids()

    def neighbour(self, match_id: int, by: int) -> int | None:
        """The match above or below in the table; None at its ends."""
        place = self.model.place_of(match_id)
        return None if place is None or place + by < 0 else self.model.id_at(place + by)

    def focus_table(self) -> None:
        table = self.waiting_table if self.waiting else self.table
        table.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is done with them

    def copy_csv(self, ids: Sequence[int], *, waiting: bool) -> None:
        """Copies rows to the clipboard, with the columns that are shown."""
        self._context.runner.query(
            self._reader.waiting_rows if waiting else self._reader.rows,
            list(ids),
            on_result=partial(self._take_csv, self.waiting_table if waiting else self.table),
            key="matches.csv",
        )

    def _take_csv(self, table: PagedTable[Any], rows: Sequence[Any]) -> None:
        QGuiApplication.clipboard().setText(table.csv_of(rows))
        self._context.toasts.show(self.tr("%n row(s) copied as CSV", "", len(rows)))

    def _choose_columns(self) -> None:
        menu = self.table.column_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        button = self.bar.columns
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _open_menu(self, at: QPoint) -> None:
        if not self.selected_ids():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context.actions.fill(menu, WAITING_MENU if self.waiting else MENU)
        table = self.waiting_table if self.waiting else self.table
        menu.popup(table.viewport().mapToGlobal(at))
