"""The games of a series one by one: who won, and who was Radiant."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from dtxdesk.domain.stages.model import Game, PlayedSeries
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Label
from dtxdesk.ui.widgets.choice_box import ChoiceBox
from dtxdesk.ui.widgets.text import shortened


class GamesEditor(QWidget):
    """A line a game; the next one comes when the one before has a winner."""

    changed = Signal()

    def __init__(
        self, one: PlayedSeries, names: tuple[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._one = one
        px = theme().metrics.px
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(8))
        self.lines: list[tuple[Label, QComboBox, QComboBox]] = []
        short = tuple(shortened(name, 24) for name in names)
        for number in range(1, one.series.best_of - one.series.ahead + 1):
            title = Label(self.tr("Game {number}").format(number=number), self, tone="muted")
            winner, radiant = ChoiceBox(self), ChoiceBox(self)
            winner.addItem(self.tr("Winner"), None)
            radiant.addItem(self.tr("Radiant"), None)
            wins, was = self.tr("{team} won"), self.tr("{team} Radiant")
            for team, name in zip(one.teams, short, strict=True):
                winner.addItem(wins.format(team=name), team)
                radiant.addItem(was.format(team=name), team)
            winner.setAccessibleName(self.tr("Winner of game {number}").format(number=number))
            radiant.setAccessibleName(self.tr("Radiant in game {number}").format(number=number))
            for box in (winner, radiant):
                box.setSizeAdjustPolicy(
                    QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
                )
                box.setMinimumContentsLength(6)
                box.currentIndexChanged.connect(self._take)
            grid.addWidget(title, number, 0)
            grid.addWidget(winner, number, 1)
            grid.addWidget(radiant, number, 2)
            self.lines.append((title, winner, radiant))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self._show_lines()

    def set_games(self, games: Sequence[Game]) -> None:
        """What is known by now."""
        for game, (_, winner, radiant) in zip(games, self.lines, strict=False):
            for box, team in ((winner, game.winner), (radiant, game.radiant)):
                box.blockSignals(True)
                box.setCurrentIndex(max(0, box.findData(team)))
                box.blockSignals(False)
        self._show_lines()

    @property
    def games(self) -> tuple[Game, ...]:
        """Those that have a winner, in the order of play."""
        found = []
        for _, winner, radiant in self.lines:
            if winner.currentData() is None:
                break
            found.append(Game(winner.currentData(), radiant.currentData()))
        return tuple(found)

    def _take(self) -> None:
        self._show_lines()
        self.changed.emit()

    def _show_lines(self) -> None:
        played = self.games
        won = [sum(game.winner == team for game in played) for team in self._one.teams]
        won[0] += self._one.series.ahead
        over = max(won) >= self._one.series.wins_needed
        shown = len(played) + (not over)
        for place, line in enumerate(self.lines):
            for part in line:
                part.setVisible(place < shown)
