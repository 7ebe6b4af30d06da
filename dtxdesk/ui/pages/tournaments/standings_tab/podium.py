"""The first three of a stage that is over."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.domain.prizes import prize_of
from dtxdesk.services.standings_view import StageView, StandingsView
from dtxdesk.ui.pages.tournaments.standings_tab.lines import prizes_of
from dtxdesk.ui.pages.tournaments.standings_tab.words import places
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import ElidedLabel, Frame, IconLabel, Label
from dtxdesk.ui.widgets.team_label import TeamLabel

MOST = 4
"""Teams: where two share third place, both stand on it."""


def on_podium(stage: StageView) -> list[tuple[int, int, int]]:
    """Team, best and worst place of the first three; none while it is played or in groups."""
    if not stage.over or len(stage.tables) > 1:
        return []
    found = [(one.team, one.best, one.worst) for one in stage.placements]
    for table in stage.tables:
        found += [(row.team, row.rank, row.worst) for row in table.standings.rows]
    first = [one for one in found if one[1] <= 3]
    tied_first = bool(found) and found[0][2] > 1
    return [] if tied_first or len(first) > MOST else first


class Podium(Frame):
    """The winner with a cup, then who came after."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        px = theme().metrics.px
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(16), px(8), px(16), px(8))
        self._row.setSpacing(px(16))
        self._cup = IconLabel("trophy", "accent_text", 24, self)
        self._row.addWidget(self._cup)
        self._steps = [_Step(self) for _ in range(MOST)]
        for step in self._steps:
            self._row.addWidget(step, 1)
        self.hide()

    def show_stage(self, view: StandingsView, stage: StageView) -> None:
        """Shows itself where there is somebody to show, and nothing is only tried out."""
        first = [] if view.trial else on_podium(stage)
        for place, step in enumerate(self._steps):
            step.setVisible(place < len(first))
            if place < len(first):
                team, best, worst = first[place]
                words = self.tr("Winner") if best == worst == 1 else self.tr("Place {place}")
                one = view.teams[team]
                step.title.setText(words.format(place=places(best, worst)))
                step.team.show_team(one.id, one.tag, one.name)
                step.prize.setText(prize_of(prizes_of(view, stage), best, worst))
                step.prize.setVisible(bool(step.prize.text()))
        self.setVisible(bool(first))


class _Step(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.title = Label(parent=self, size="small", tone="muted")
        self.team = TeamLabel(self)
        self.prize = ElidedLabel(parent=self, size="small", tone="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addWidget(self.title)
        column.addWidget(self.team)
        column.addWidget(self.prize)
        column.addStretch(1)
