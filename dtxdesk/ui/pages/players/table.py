"""The table of players, with what its header can do in a menu for the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from dtxdesk.clock import Clock
from dtxdesk.data.queries.players import PlayerFilter, PlayerRow
from dtxdesk.ui.delegates import CellDelegate, RowAction
from dtxdesk.ui.models.checked import CheckedModel, CheckedTable
from dtxdesk.ui.runner import Runner

from .columns import player_columns


class PlayersTable(CheckedTable[PlayerRow]):
    """Rows that `fetch` reads on a worker; the row under the pointer offers to edit, and more."""

    def __init__(
        self,
        clock: Clock,
        runner: Runner,
        fetch: Callable[[Sequence[int]], Sequence[PlayerRow]],
        parent: QWidget,
    ) -> None:
        columns = player_columns(clock)
        model = CheckedModel(
            columns, fetch, lambda row: row.id, runner, parent, dimmed=lambda row: row.archived
        )
        super().__init__(model, parent=parent)
        actions = (
            RowAction("edit", "edit", self.tr("Edit")),
            RowAction("more", "more", self.tr("More")),
        )
        self.actions_on_row = CellDelegate(self, actions, action_column=len(columns) - 1)
        self.setItemDelegate(self.actions_on_row)
        self.setAccessibleName(self.tr("Players"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def view_menu(self, order: PlayerFilter, parent: QWidget) -> QMenu:
        """Order and columns: all that a mouse does with the header."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sorting = menu.addMenu(self.tr("Sort by"))
        for column in self.paged.columns:
            if not column.sort:
                continue
            entry = sorting.addAction(column.title)
            entry.setCheckable(True)
            current = column.sort == order.sort
            entry.setChecked(current)
            falling = not order.descending if current else column.descending_first
            entry.triggered.connect(
                lambda _on=False, key=column.sort, down=falling: self._sort_by(key, down)
            )
        columns = self.column_menu(menu)
        columns.setTitle(self.tr("Columns"))
        menu.addMenu(columns)
        return menu

    def _sort_by(self, key: str, descending: bool) -> None:
        self.show_sort(key, descending)
        self.sort_requested.emit(key, descending)
