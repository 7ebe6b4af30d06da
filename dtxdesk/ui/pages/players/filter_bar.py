"""What narrows the players table: the search, and a chip for each filter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from dtxdesk.data.queries.leagues import LeagueRow
from dtxdesk.data.queries.people_search import KEYS
from dtxdesk.data.queries.players import PlayerFilter
from dtxdesk.ui.pages.filter_bar import FilterBar
from dtxdesk.ui.position_names import position_names


class PlayerFilterBar(FilterBar):
    """Search, league, position, without MMR, archived; on the right how many rows are left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(KEYS, parent)
        self.describe_search(self.tr("Name, mmr>4000, pos:mid"), self.tr("Search players"))
        self.league = self.add_chip(self.tr("League"), narrows=False)
        self.league.hide()
        self.position = self.add_chip(self.tr("Position"))
        self.position.set_choices(
            [(name.capitalize(), at) for at, name in enumerate(position_names())]
        )
        self.without_mmr = self.add_chip(self.tr("No MMR"))
        self.without_steam = self.add_chip(self.tr("No Steam id"))
        self.archived = self.add_chip(self.tr("Archived"))
        self.columns = self.add_button("columns", self.tr("Order and columns"))
        self.export = self.add_button("upload", self.tr("Export what is shown"))

    def set_leagues(self, leagues: Sequence[LeagueRow]) -> None:
        """The leagues whose figures can be shown: the first one is, unless another is chosen."""
        self.league.set_choices([(league.name, league.id) for league in leagues[1:]])
        self.league.setVisible(len(leagues) > 1)

    def narrowed(self, league_id: int | None, base: PlayerFilter) -> PlayerFilter:
        """`base` (which has the order) with the search and filters of the bar."""
        position = self.position.value
        return PlayerFilter(
            league_id=league_id,
            search=self.search.text(),
            sort=base.sort,
            descending=base.descending,
            position=position if isinstance(position, int) else None,
            without_mmr=self.without_mmr.value is not None,
            without_steam=self.without_steam.value is not None,
            archived=self.archived.value is not None,
            primary=base.primary,
        )

    @property
    def chosen_league(self) -> int | None:
        """The league chosen in place of the first one."""
        value = self.league.value
        return value if isinstance(value, int) else None

    def show_all(self, *, archived: bool) -> None:
        """Everyone who is in use, or everyone who is archived."""
        self.clear()
        if archived:
            self.archived.set_value(True)
            self.changed.emit()
