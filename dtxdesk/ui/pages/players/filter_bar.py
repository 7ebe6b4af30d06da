"""What narrows the players table: the search, and a chip for each filter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.data.queries.leagues import LeagueRow
from dtxdesk.data.queries.people_search import KEYS
from dtxdesk.data.queries.players import PlayerFilter
from dtxdesk.domain.search import SearchError
from dtxdesk.ui.position_names import position_names
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Button, Chip, Label, Line, SearchField

HEIGHT = 40


class PlayerFilterBar(QWidget):
    """Search, league, position, without MMR, archived; on the right how many rows are left."""

    changed = Signal()
    """Another search or filter: read `narrowed`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.search = SearchField(self.tr("Name, mmr>4000, pos:mid"), KEYS)
        self.search.setAccessibleName(self.tr("Search players"))
        self.league = Chip(self.tr("League"))
        self.position = Chip(self.tr("Position"))
        self.position.set_choices(
            [(name.capitalize(), at) for at, name in enumerate(position_names())]
        )
        self.without_mmr = Chip(self.tr("No MMR"))
        self.without_steam = Chip(self.tr("No Steam id"))
        self.archived = Chip(self.tr("Archived"))
        self.count = Label(size="small", tone="faint")
        self.columns = Button(
            icon_name="columns", kind="ghost", small=True, name=self.tr("Order and columns")
        )
        self.export = Button(
            icon_name="upload", kind="ghost", small=True, name=self.tr("Export what is shown")
        )
        self._problem = Label(size="small", tone="bad", wrap=True)
        self._problem.hide()
        bar = QHBoxLayout()
        bar.setContentsMargins(px(24), 0, px(24), 0)
        bar.setSpacing(px(8))
        bar.addWidget(self.search)
        for chip in self._chips():
            bar.addWidget(chip)
            chip.chosen.connect(self.changed)
        bar.addStretch(1)
        bar.addWidget(self.count)
        bar.addWidget(self.columns)
        bar.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QWidget()
        row.setFixedHeight(px(HEIGHT))
        row.setLayout(bar)
        column.addWidget(row)
        self._problem.setContentsMargins(px(24), px(2), px(24), 0)
        column.addWidget(self._problem)
        column.addSpacing(px(8))
        column.addWidget(Line())
        self.search.searched.connect(self.changed)
        self.league.hide()

    def _chips(self) -> tuple[Chip, ...]:
        return (self.league, *self._filters())

    def _filters(self) -> tuple[Chip, ...]:
        return (self.position, self.without_mmr, self.without_steam, self.archived)

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
        )

    @property
    def chosen_league(self) -> int | None:
        """The league chosen in place of the first one."""
        value = self.league.value
        return value if isinstance(value, int) else None

    @property
    def narrowing(self) -> bool:
        """Whether anything is left out."""
        return bool(self.search.text()) or any(c.value is not None for c in self._filters())

    def clear(self) -> None:
        """Everyone is shown again."""
        self.show_all(archived=False)

    def show_all(self, *, archived: bool) -> None:
        """Everyone who is in use, or everyone who is archived."""
        for chip in self._filters():
            chip.set_value(None)
        self.archived.set_value(True if archived else None)
        self.search.clear_at_once()
        self.changed.emit()

    def show_problem(self, error: SearchError | None) -> None:
        """Underline what can't be understood, and say why; None takes it away."""
        sentence = "" if error is None else said(error.explanation)
        self.search.set_problem(sentence, -1 if error is None else error.start)
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
