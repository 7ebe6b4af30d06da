"""The pane's first tab: how the league MMR came about, its line, heroes, company, positions."""

from __future__ import annotations

import threading
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.data.queries.player_company import PlayerFigures, player_figures
from dtxdesk.data.queries.player_detail import PlayerDetail
from dtxdesk.domain.rating_history import RatingHistory
from dtxdesk.ui.context import Context
from dtxdesk.ui.delegates import PositionsCell
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Label, Line, PositionBars

from .company import Company
from .explanation import Explanation
from .heroes import BestHeroes
from .over_time import OverTime

MARGIN = 16

Key = tuple[int, int]
"""A player and a league."""


class Overview(QWidget):
    """What is read beside the player itself comes when the tab is in view: see `read`."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted: Key | None = None
        self._shown: Key | None = None
        self.explanation = Explanation(self)
        self.over_time = OverTime(self)
        self.heroes = BestHeroes(self)
        self.company = Company(self)
        self._position_bars = PositionBars(self)
        self._position_words = Label("", self, tone="muted", wrap=True)
        self._notes_title = Label(self.tr("Notes"), self, weight="semibold")
        self._notes = Label("", self, tone="muted", wrap=True)
        self._notes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._notes_line = Line(self)
        self._of_a_league: tuple[QWidget, ...] = (
            self.over_time,
            Line(self),
            self.heroes,
            Line(self),
            self.company,
            Line(self),
        )
        self._lay_out()

    def _lay_out(self) -> None:
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(MARGIN), px(12), px(MARGIN), px(MARGIN))
        column.setSpacing(px(12))
        column.addWidget(self.explanation)
        column.addWidget(Line(self))
        for widget in self._of_a_league:
            column.addWidget(widget)
        column.addWidget(Label(self.tr("Positions"), self, weight="semibold"))
        positions = QHBoxLayout()
        positions.setSpacing(px(12))
        positions.addWidget(self._position_bars, 0, Qt.AlignmentFlag.AlignTop)
        positions.addWidget(self._position_words, 1)
        column.addLayout(positions)
        for part in (self._notes_line, self._notes_title, self._notes):
            column.addWidget(part)
        column.addStretch(1)

    def show_player(self, detail: PlayerDetail) -> None:
        """Another player, or the same one with new figures."""
        self.explanation.show_player(detail)
        self._position_bars.set_choices(detail.row.positions)
        self._position_words.setText(PositionsCell(detail.row.positions).spoken)
        for part in (self._notes_line, self._notes_title, self._notes):
            part.setVisible(bool(detail.notes))
        self._notes.setText(detail.notes)
        played = detail.league_id is not None and detail.row.games > 0
        for widget in self._of_a_league:
            widget.setVisible(played)
        self._wanted = (
            (detail.row.id, detail.league_id) if played and detail.league_id is not None else None
        )

    def read(self) -> None:
        """Ask for the line, the heroes and the company of the player shown."""
        wanted = self._wanted
        if wanted is None:
            return
        if wanted != self._shown:
            self.over_time.show_loading()
        # Not among the queries: the first look at a large league takes seconds, and the readers
        # are few.
        cancel = threading.Event()
        self._context.runner.network(
            self._history,
            *wanted,
            cancel,
            on_result=partial(self._take_history, wanted),
            on_error=partial(self._fail, wanted),
            cancel=cancel,
            key="player.over_time",
        )
        self._context.runner.query(
            partial(self._context.desk.read, player_figures, *wanted),
            on_result=partial(self._take_figures, wanted),
            key="player.figures",
        )

    def _history(self, player: int, league: int, cancel: threading.Event) -> RatingHistory | None:
        """On a worker."""
        desk = self._context.desk
        midnight = desk.clock().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        return desk.rating_histories.of(player, league, midnight, cancel)

    def _take_history(self, key: Key, history: RatingHistory | None) -> None:
        if key == self._wanted:
            self._shown = key
            self.over_time.show_history(history)

    def _fail(self, key: Key, error: Exception) -> None:
        if key == self._wanted:
            self._shown = None
            self.over_time.show_failure(error)

    def _take_figures(self, key: Key, figures: PlayerFigures) -> None:
        if key == self._wanted:
            self.heroes.show_heroes(figures.heroes)
            self.company.show_figures(figures)
