"""The table of a sign-up list: the box of a row checks the player in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from dtxdesk.clock import Clock
from dtxdesk.data.queries.sign_ups import SignUpRow
from dtxdesk.domain.tournaments import SignUpState
from dtxdesk.ui.delegates import CellDelegate, RowAction
from dtxdesk.ui.models import PagedTable, PagedTableModel
from dtxdesk.ui.pages.tournaments.players_tab.columns import HERE, sign_up_columns
from dtxdesk.ui.runner import Runner


class SignUpsTable(PagedTable[SignUpRow]):
    """Rows that `fetch` reads on a worker.

    A click on a box checks one player in or out, Space all who are selected; the rows stay selected
    as they were, so that one can go on with the arrows.
    """

    check_in_asked = Signal(object)
    """The ids of the sign-ups to check in; out again where all of them are in."""

    def __init__(
        self,
        clock: Clock,
        runner: Runner,
        fetch: Callable[[Sequence[int]], Sequence[SignUpRow]],
        parent: QWidget,
    ) -> None:
        columns = sign_up_columns(clock)
        model = PagedTableModel(
            columns,
            fetch,
            lambda row: row.id,
            runner,
            parent,
            dimmed=lambda row: row.state is SignUpState.DROPPED,
        )
        super().__init__(model, parent=parent)
        self._pressed: int | None = None
        actions = (
            RowAction("note", "chat", self.tr("Note")),
            RowAction("more", "more", self.tr("More")),
        )
        self.actions_on_row = CellDelegate(self, actions, action_column=len(columns) - 1)
        self.setItemDelegate(self.actions_on_row)
        self.setAccessibleName(self.tr("Players who signed up"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _box_at(self, point: QPoint) -> int | None:
        """The id of the sign-up whose box is there."""
        index = self.indexAt(point)
        return self.paged.id_at(index.row()) if index.column() == HERE else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._box_at(event.position().toPoint())
        if self._pressed is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
        elif self._box_at(event.position().toPoint()) == pressed:
            self.check_in_asked.emit([pressed])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        pressed = self._box_at(event.position().toPoint())
        if pressed is None:
            super().mouseDoubleClickEvent(event)
        else:
            self._pressed = pressed  # two quick clicks are two clicks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.selected_ids():
            self.check_in_asked.emit(self.selected_ids())
        else:
            super().keyPressEvent(event)
