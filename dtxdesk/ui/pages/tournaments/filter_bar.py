"""What narrows the list of tournaments: the search, and how far they are."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dtxdesk.data.queries.tournaments import TournamentFilter
from dtxdesk.domain.tournaments import TournamentState
from dtxdesk.ui.pages.filter_bar import FilterBar
from dtxdesk.ui.pages.tournaments.words import state_name


class TournamentFilterBar(FilterBar):
    """Search, and a chip for each state of which one at most is on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__({}, parent)
        self.describe_search(self.tr("Name of a tournament"), self.tr("Search tournaments"))
        self._state: TournamentState | None = None
        self.states = {state: self.add_chip(state_name(state)) for state in TournamentState}
        self.columns = self.add_button("columns", self.tr("Order and columns"))

    def settle(self) -> None:
        on = [state for state, chip in self.states.items() if chip.value is not None]
        newest = [state for state in on if state is not self._state]
        self._state = newest[0] if newest else on[0] if on else None
        for state, chip in self.states.items():
            if state is not self._state:
                chip.set_value(None)

    def narrowed(self, base: TournamentFilter) -> TournamentFilter:
        """`base` (which has the order) with the search and the state of the bar."""
        return TournamentFilter(
            search=self.search.text(),
            state=self._state,
            sort=base.sort,
            descending=base.descending,
        )
