"""What narrows the table of matches: the search, and a chip for each filter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.data.queries.leagues import LeagueRow
from dtxdesk.data.queries.match_search import KEYS
from dtxdesk.data.queries.matches import MatchFilter
from dtxdesk.domain.search import SearchError
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Button, Chip, Label, Line, SearchField

HEIGHT = 40


class MatchFilterBar(QWidget):
    """Search, league, what is left out, without a winner, typed in, without details."""

    changed = Signal()
    """Another search or filter: read `narrowed` and `waiting`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.search = SearchField(self.tr("Team, player, id, hero:axe"), KEYS, parent=self)
        self.search.setAccessibleName(self.tr("Search matches"))
        self.league = Chip(self.tr("League"), self)
        self.uncounted = Chip(self.tr("Not counted"), self)
        self.without_winner = Chip(self.tr("No winner"), self)
        self.typed = Chip(self.tr("Typed in"), self)
        self.without_details = Chip(self.tr("Without details"), self)
        self.count = Label(size="small", tone="faint", parent=self)
        self.columns = Button(
            icon_name="columns", kind="ghost", small=True, name=self.tr("Columns"), parent=self
        )
        self._problem = Label(size="small", tone="bad", wrap=True, parent=self)
        self._problem.hide()
        self.league.hide()
        row = QWidget(self)
        row.setFixedHeight(px(HEIGHT))
        bar = QHBoxLayout(row)
        bar.setContentsMargins(px(24), 0, px(24), 0)
        bar.setSpacing(px(8))
        bar.addWidget(self.search)
        for chip in (self.league, *self._filters(), self.without_details):
            bar.addWidget(chip)
            chip.chosen.connect(self._chosen)
        bar.addStretch(1)
        bar.addWidget(self.count)
        bar.addWidget(self.columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(row)
        self._problem.setContentsMargins(px(24), px(2), px(24), 0)
        column.addWidget(self._problem)
        column.addSpacing(px(8))
        column.addWidget(Line(self))
        self.search.searched.connect(self.changed)

    def _filters(self) -> tuple[Chip, ...]:
        return (self.uncounted, self.without_winner, self.typed)

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

    @property
    def narrowing(self) -> bool:
        """Whether anything is left out."""
        chips = (self.league, *self._filters(), self.without_details)
        return bool(self.search.text()) or any(chip.value is not None for chip in chips)

    def clear(self) -> None:
        """Everything is shown again."""
        for chip in (self.league, *self._filters(), self.without_details):
            chip.set_value(None)
        self._fit()
        self.search.clear_at_once()
        self.changed.emit()

    def show_waiting(self) -> None:
        """As if the chip for matches without details had been pressed."""
        self.without_details.set_value(True)
        self._fit()
        self.changed.emit()

    def show_problem(self, error: SearchError | None) -> None:
        """Underline what can't be understood, and say why; None takes it away."""
        sentence = "" if error is None else said(error.explanation)
        self.search.set_problem(sentence, -1 if error is None else error.start)
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _chosen(self, _value: object) -> None:
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        """What waits for details has neither players nor a winner to search by."""
        waiting = self.waiting
        self.search.setEnabled(not waiting)
        self.columns.setVisible(not waiting)
        for chip in self._filters():
            if waiting:
                chip.set_value(None)
            chip.setEnabled(not waiting)
