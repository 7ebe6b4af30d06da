"""What every tab of a league is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.leagues.view import LeagueView

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes


class LeagueTab(QWidget):
    """A tab: told of the league, of what was committed, and of the jobs."""

    situation_changed = Signal()
    """The selection has changed."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context
        self.league: LeagueView | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def show_league(self, league: LeagueView) -> None:
        """Another league, or newer figures of the same."""
        raise NotImplementedError

    def refresh(self, changes: Changes) -> None:
        """Something was committed; the league itself comes through `show_league`."""

    def show_jobs(self) -> None:
        """The list of jobs has changed."""

    def search(self, text: str) -> None:
        """Show only what fits; tabs without a search ignore it."""

    @property
    def searchable(self) -> bool:
        return False

    def selected(self) -> int:
        """How many rows are selected."""
        return 0

    def copy_csv(self) -> None:
        """Copy the selected rows to the clipboard."""
