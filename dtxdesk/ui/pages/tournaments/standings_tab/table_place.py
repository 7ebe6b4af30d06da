"""The podium, the table of a stage, and under it the cross table of a group."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from dtxdesk.services.standings_view import StageView, StandingsView
from dtxdesk.ui.pages.tournaments.standings_tab.cross_table import CrossTableView
from dtxdesk.ui.pages.tournaments.standings_tab.podium import Podium
from dtxdesk.ui.pages.tournaments.standings_tab.table import StandingsTable
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.states import StatefulArea

LEAST_HEIGHT = 120


class TablePlace(QWidget):
    """The cross table is that of the group whose team is current, once somebody asks for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.crossed = False
        self._shown: tuple[StandingsView, StageView] | None = None
        self._podium_place = QWidget(self)
        self.podium = Podium(self._podium_place)
        around = QVBoxLayout(self._podium_place)
        around.setContentsMargins(px(24), 0, px(24), px(8))
        around.addWidget(self.podium)
        self._split = QSplitter(Qt.Orientation.Vertical, self)
        self._split.setHandleWidth(px(8))
        self._split.setChildrenCollapsible(False)
        self.table = StandingsTable(self._split)
        self.area = StatefulArea(self.table, self._split)
        self.area.setMinimumHeight(px(LEAST_HEIGHT))
        self.cross = CrossTableView(self._split)
        self.cross.hide()
        self._split.addWidget(self.area)
        self._split.addWidget(self.cross)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._podium_place)
        column.addWidget(self._split, 1)
        self._podium_place.hide()
        self.table.selection_changed.connect(self._follow)
        self.cross.team_chosen.connect(self._choose)

    def show_stage(self, view: StandingsView, stage: StageView) -> None:
        """What there is of the stage; some team is always current."""
        self._shown = (view, stage)
        self.area.show_content()
        self.podium.show_stage(view, stage)
        self._podium_place.setVisible(not self.podium.isHidden())
        self.table.show_stage(view, stage)
        if self.table.team is None and self.table.lines.rows:
            self.table.select_key(self.table.lines.rows[0].team.id)
        self._follow()

    def clear(self) -> None:
        self._shown = None
        self.table.clear_lines()
        self._podium_place.hide()
        self.cross.hide()

    def show_cross_table(self, wanted: bool) -> None:
        """Opens the cross table, or puts it away."""
        self.crossed = wanted
        self._follow()
        if wanted and self.cross.isVisible():
            half = self._split.height() // 2
            needed = self.cross.sizeHint().height()
            below = max(min(needed, half), self.cross.minimumSizeHint().height())
            self._split.setSizes([self._split.height() - below, below])
            self.table.scrollTo(self.table.currentIndex())

    @property
    def cross_table_possible(self) -> bool:
        return self._shown is not None and bool(self._shown[1].series)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.area.minimumSizeHint().width(), super().minimumSizeHint().height())

    def _follow(self) -> None:
        """The cross table goes with the current team."""
        line = self.table.team
        if not self.crossed or self._shown is None or not self.cross_table_possible:
            self.cross.hide()
            return
        if line is None:
            return
        view, stage = self._shown
        table = stage.table_of(line.team.id)
        if table is not None:
            self.cross.show_table(view, stage, table)
            self.cross.mark_team(line.team.id)
            self.cross.show()

    def _choose(self, team: int) -> None:
        if self.table.team is None or self.table.team.team.id != team:
            self.table.select_key(team)
