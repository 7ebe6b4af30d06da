"""What narrows the table of matches: the search, and a chip for each filter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from dtxdesk.data.queries.leagues import LeagueRow
from dtxdesk.data.queries.match_search import KEYS
from dtxdesk.data.queries.matches import MatchFilter
from dtxdesk.ui.pages.filter_bar import FilterBar


class MatchFilterBar(FilterBar):
    """Search, league, what is left out, without a winner, typed in, without details."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(KEYS, parent)
        self.describe_search(self.tr("Team, player, id, hero:axe"), self.tr("Search matches"))
        self.league = self.add_chip(self.tr("League"))
        self.league.hide()
        self.uncounted = self.add_chip(self.tr("Not counted"))
        self.without_winner = self.add_chip(self.tr("No winner"))
        self.typed = self.add_chip(self.tr("Typed in"))
        self.without_details = self.add_chip(self.tr("Without details"))
        self.columns = self.add_button("columns", self.tr("Columns"))

    def set_leagues(self, leagues: Sequence[LeagueRow]) -> None:
        self.league.set_choices([(league.name, league.id) for league in leagues])
        self.league.setVisible(len(leagues) > 1)

    @property
    def chosen_league(self) -> int | None:
        value = self.league.value
        return value if isinstance(value, int) else None

    @property
    def waiting(self) -> bool:
        """Whether the matches without details are wanted, in place of those that have them."""
        return self.without_details.value is not None

    def narrowed(self, base: MatchFilter) -> MatchFilter:
        """`base` (which has the order) with the search and filters of the bar."""
        return MatchFilter(
            league_id=self.chosen_league,
            search=self.search.text(),
            sort=base.sort,
            descending=base.descending,
            uncounted=self.uncounted.value is not None,
            without_winner=self.without_winner.value is not None,
            typed=self.typed.value is not None,
        )

    def show_waiting(self) -> None:
        """As if the chip for matches without details had been pressed."""
        self.without_details.set_value(True)
        self.settle()
        self.changed.emit()

    def settle(self) -> None:
        """What waits for details has neither players nor a winner to search by."""
        waiting = self.waiting
        self.search.setEnabled(not waiting)
        self.columns.setVisible(not waiting)
        for chip in (self.uncounted, self.without_winner, self.typed):
            if waiting:
                chip.set_value(None)
            chip.setEnabled(not waiting)
