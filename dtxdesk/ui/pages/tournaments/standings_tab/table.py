"""The table of the standings: groups under their names, a line below the last who goes on."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from dtxdesk.services.standings_view import StageView, StandingsView
from dtxdesk.ui.delegates import CellDelegate
from dtxdesk.ui.pages.tournaments.line_table import LineTable
from dtxdesk.ui.pages.tournaments.standings_tab.lines import (
    StandingsModel,
    TeamLine,
    columns_of,
    lines_of,
    prizes_of,
)
from dtxdesk.ui.theme import theme

FROZEN = 3
"""Place, team and points, or of an elimination how a team stands."""


class StandingsTable(LineTable[TeamLine]):
    """One team is selected."""

    opened = Signal()
    """Return, or a double click."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.lines = StandingsModel()
        super().__init__(self.lines, parent, frozen=FROZEN)
        self.lines.setParent(self)
        self.setAccessibleName(self.tr("Standings"))
        self.activated_row.connect(lambda _row: self.opened.emit())

    @property
    def team(self) -> TeamLine | None:
        """The current one."""
        return self.current_row

    def show_stage(self, view: StandingsView, stage: StageView) -> None:
        prizes = bool(prizes_of(view, stage))
        self.show_lines(columns_of(stage, prizes=prizes), lines_of(view, stage))

    def neighbours(self) -> tuple[TeamLine | None, TeamLine | None]:
        """Who stands right above the current team and right below it, in the same table."""
        place = self.currentIndex().row()
        return self.lines.row_at(place - 1), self.lines.row_at(place + 1)

    def _paint_row(
        self,
        painter: QPainter,
        delegate: CellDelegate,
        model: QAbstractItemModel,
        row: int,
        columns: list[tuple[int, QRect, QRect]],
    ) -> None:
        super()._paint_row(painter, delegate, model, row, columns)
        line = self.lines.row_at(row)
        if line is not None and line.above_cut:
            thick, ink = theme().metrics.px(2), theme().tokens.accent_text
            bottom = self.rowViewportPosition(row) + self.rowHeight(row)
            painter.fillRect(0, bottom - thick, self.viewport().width(), thick, ink)
