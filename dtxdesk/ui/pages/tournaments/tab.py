"""What every tab of a tournament is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.tournaments.tab_head import TabHead
from dtxdesk.ui.pages.tournaments.view import TournamentView

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes


class TournamentTab(QWidget):
    """A tab: told of the tournament and of what was committed. It fills `column`.

    Attributes:
        view: The tournament; None until the first one is there.
        head: What stands over it, where it has one; its buttons grow slim with the tab.
        handlers: Actions that it carries out while it is in front, by id: its own, and of the
            window's "edit.find" (to its search) and "edit.copy_csv" what it can.
    """

    situation_changed = Signal()
    """Another selection: the window asks `situation` again."""
    tab_asked = Signal(str)
    """Somebody is sent to another tab, by its key."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context
        self.view: TournamentView | None = None
        self.head: TabHead | None = None
        self.handlers: dict[str, Callable[[], object]] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.head is not None:
            self.head.fit(self.width())

    def show_tournament(self, view: TournamentView) -> None:
        """Another tournament, or newer figures of the same."""
        raise NotImplementedError

    def refresh(self, changes: Changes) -> None:
        """Something was committed; the tournament itself comes through `show_tournament`."""

    def come_to_front(self) -> None:
        """It has been chosen."""

    def situation(self) -> dict[str, object]:
        """Its part of the `Situation` that actions depend on (`selected`)."""
        return {}
