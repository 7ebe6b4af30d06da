"""The two tables of the Matches page: those with details, and those that wait for them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

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
        self._waiting_rows: dict[int, PendingRow] = {}
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
            self._known_waiting,
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
        self.table.row_activated.connect(self.opened)
        self.waiting_table.row_activated.connect(self.waiting_opened)

    def _make_waiting(self) -> QWidget:
        px = theme().metrics.px
        place = QWidget(self._stack)
        above = Frame("window", place)
        above.setFixedHeight(px(44))
        row = QHBoxLayout(above)
        row.setContentsMargins(px(24), 0, px(24), 0)
        row.setSpacing(px(8))
        sentence = self.tr("Steam lists these matches and does not tell what happened in them.")
        row.addWidget(Label(sentence, above, size="small", tone="muted"))
        row.addStretch(1)
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

    def show_waiting(self, rows: Sequence[PendingRow]) -> None:
        self._stack.setCurrentIndex(1)
        self._waiting_rows = {row.match_id: row for row in rows}
        self._waiting_model.refresh()
        self._waiting_model.set_ids(list(self._waiting_rows))
        if rows and not self.waiting_table.selected_ids():
            self.waiting_table.selectRow(0)

    def selected_ids(self) -> list[int]:
        table = self.waiting_table if self.waiting else self.table
        return table.selected_ids()

    def waiting_row(self, match_id: int) -> PendingRow | None:
        return self._waiting_rows.get(match_id)

    def neighbour(self, match_id: int, by: int) -> int | None:
        """The match above or below in the table; None at its ends."""
        place = self.model.place_of(match_id)
        return None if place is None or place + by < 0 else self.model.id_at(place + by)

    def focus_table(self) -> None:
        table = self.waiting_table if self.waiting else self.table
        table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _known_waiting(self, ids: Sequence[int]) -> list[PendingRow]:
        rows = self._waiting_rows
        return [rows[match_id] for match_id in ids if match_id in rows]
