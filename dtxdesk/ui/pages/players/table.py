"""The table of players."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from dtxdesk.clock import Clock
from dtxdesk.data.queries.players import PlayerRow
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
