"""Two teams of a tournament against each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.data.queries.head_to_head import Duel, HeadToHead, Meeting, head_to_head
from dtxdesk.data.queries.schedule import TeamName, team_names
from dtxdesk.domain.people import sort_key
from dtxdesk.errors import DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.delegates import BadgeCell, TextCell, percent
from dtxdesk.ui.models import Column, PagedTable, PagedTableModel
from dtxdesk.ui.pages.tournaments.series_words import round_name, series_state
from dtxdesk.ui.theme import theme
from dtxdesk.ui.translation import translate
from dtxdesk.ui.widgets import Button, ElidedLabel, Label, Line, shortened
from dtxdesk.ui.widgets.choice_box import ChoiceBox
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.states import StatefulArea

SIZE = (720, 620)
ROW_HEIGHT = 32
SERIES_HEIGHT = 168


class HeadToHeadDialog(Dialog):
    """Which two is chosen above; below their series, and their players in the league."""

    def __init__(
        self,
        context: Context,
        tournament_id: int,
        pair: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`pair` are the teams at first; without any the first two by name."""
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._tournament_id = tournament_id
        self._first_pair = tuple(pair)
        self._teams: list[TeamName] = []
        self._found = HeadToHead((), ())
        self.setWindowTitle(self.tr("Head-to-head – dtxdesk"))
        px = theme().metrics.px
        self.resize(px(SIZE[0]), px(SIZE[1]))
        self._make_parts()
        self._lay_out()
        self.series_area.show_loading(self.tr("Looking at their series…"))
        self.duels_area.show_loading(self.tr("Looking at their players…"))
        context.runner.query(
            lambda: context.desk.read(team_names, tournament_id),
            on_result=self._take_teams,
            on_error=self._failed,
            key="head_to_head.teams",
        )

    # Building

    def _make_parts(self) -> None:
        runner = self._context.runner
        self.choices = (ChoiceBox(self), ChoiceBox(self))
        self.choices[0].setAccessibleName(self.tr("First team"))
        self.choices[1].setAccessibleName(self.tr("Second team"))
        for choice in self.choices:
            choice.currentIndexChanged.connect(self._read)
        self.score = Label("", self, size="title", weight="semibold")
        self.score.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.summary = ElidedLabel("", self, tone="muted")
        self._meetings = PagedTableModel(
            self._meeting_columns(), self._meetings_of, lambda one: one.number, runner, self
        )
        self.series: PagedTable[Meeting] = PagedTable(
            self._meetings, row_height=ROW_HEIGHT, parent=self
        )
        self.series.setAccessibleName(self.tr("Their series"))
        self.series_area = StatefulArea(self.series, self)
        self._duels = PagedTableModel(
            self._duel_columns(), self._duels_of, self._number_of, runner, self
        )
        self.duels: PagedTable[Duel] = PagedTable(self._duels, row_height=ROW_HEIGHT, parent=self)
        self.duels.setAccessibleName(self.tr("Their players in the league"))
        self.duels_area = StatefulArea(self.duels, self)

    def _lay_out(self) -> None:
        px = theme().metrics.px
        head = QVBoxLayout()
        head.setContentsMargins(px(24), px(16), px(24), px(12))
        head.setSpacing(px(8))
        head.addWidget(ElidedLabel(self.tr("Head-to-head"), self, size="title", weight="semibold"))
        pair = QGridLayout()
        pair.setHorizontalSpacing(px(16))
        pair.addWidget(self.choices[0], 0, 0)
        pair.addWidget(self.score, 0, 1)
        pair.addWidget(self.choices[1], 0, 2)
        pair.setColumnStretch(0, 1)
        pair.setColumnStretch(2, 1)
        pair.setColumnMinimumWidth(1, px(72))
        head.addLayout(pair)
        head.addWidget(self.summary)
        self.series_area.setFixedHeight(px(SERIES_HEIGHT))
        close = Button(self.tr("Close"), kind="primary", parent=self)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(12), px(24), px(12))
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        for part in (Line(self), self.series_area, Line(self), self.duels_area, Line(self)):
            column.addWidget(part, 1 if part is self.duels_area else 0)
        column.addLayout(foot)

    def _meeting_columns(self) -> Sequence[Column[Meeting]]:
        return (
            Column(
                "number", self.tr("Series"),
                lambda one: TextCell(str(one.number), "right", "faint"),
                lambda one: str(one.number), width=72, alignment="right",
            ),
            Column(
                "round", self.tr("Round"), lambda one: TextCell(_round(one)), _round,
                width=180, stretch=True,
            ),
            Column(
                "state", self.tr("State"), _state, lambda one: _state(one).text, width=148,
            ),
            Column(
                "score", self.tr("Score"),
                lambda one: TextCell(_score(one), "right", strong=one.won is True), _score,
                width=96, alignment="right",
            ),
        )  # fmt: skip

    def _duel_columns(self) -> Sequence[Column[Duel]]:
        return (
            Column(
                "first", self.tr("Player"), lambda one: TextCell(one.first),
                lambda one: one.first, width=160, stretch=True,
            ),
            Column(
                "second", self.tr("Against"), lambda one: TextCell(one.second),
                lambda one: one.second, width=180,
            ),
            Column(
                "games", self.tr("Games"), lambda one: TextCell(str(one.tally.games), "right"),
                lambda one: str(one.tally.games), width=80, alignment="right",
            ),
            Column(
                "wins", self.tr("Won"), lambda one: TextCell(str(one.tally.wins), "right"),
                lambda one: str(one.tally.wins), width=72, alignment="right",
            ),
            Column(
                "rate", self.tr("Win rate"),
                lambda one: TextCell(percent(one.tally.win_rate), "right"),
                lambda one: percent(one.tally.win_rate), width=96, alignment="right",
            ),
        )  # fmt: skip

    # Showing

    def _take_teams(self, teams: dict[int, TeamName]) -> None:
        self._teams = sorted(teams.values(), key=lambda team: (sort_key(team.name), team.id))
        if len(self._teams) < 2:
            words = self.tr("Two teams are needed")
            self.series_area.show_empty("shield", words, self.tr("There are not so many yet."))
            self.duels_area.show_empty("shield", words, self.tr("There are not so many yet."))
            return
        ids = [team.id for team in self._teams]
        pair = self._first_pair if set(self._first_pair) <= set(ids) else ()
        at = [ids.index(team) for team in pair] if len(pair) == 2 else [0, 1]
        for choice, place in zip(self.choices, at, strict=True):
            choice.blockSignals(True)
            choice.addItems([shortened(team.name) for team in self._teams])
            choice.setCurrentIndex(place)
            choice.blockSignals(False)
        self._read()

    def _read(self, _place: int = 0) -> None:
        first, second = (self._teams[choice.currentIndex()].id for choice in self.choices)
        self._context.runner.query(
            lambda: self._context.desk.read(head_to_head, self._tournament_id, first, second),
            on_result=self.show_pair,
            on_error=self._failed,
            key="head_to_head",
        )

    def show_pair(self, found: HeadToHead) -> None:
        """How the two have played."""
        self._found = found
        won, level, lost = found.series
        self.score.setText(f"{won} : {lost}")
        games = self.tr("Games {first} : {second}").format(
            first=found.games[0], second=found.games[1]
        )
        draws = self.tr("%Ln series ended level", "", level) if level else ""
        parts = (games, draws) if found.meetings else ()
        self.summary.setText(", ".join(part for part in parts if part))
        self._meetings.clear()
        self._meetings.set_ids([one.number for one in found.meetings])
        self._duels.clear()
        self._duels.set_ids(list(range(len(found.duels))))
        if found.meetings:
            self.series_area.show_content()
        else:
            self.series_area.show_empty(
                "trophy", self.tr("They have not met"), self.tr("Not in this tournament so far.")
            )
        if found.duels:
            self.duels_area.show_content()
        else:
            self.duels_area.show_empty(
                "players",
                self.tr("Their players have not met"),
                self.tr("In no league match that counts two of them were on opposite sides."),
            )

    def _meetings_of(self, numbers: Sequence[int]) -> Sequence[Meeting]:
        return [one for one in self._found.meetings if one.number in numbers]

    def _duels_of(self, places: Sequence[int]) -> Sequence[Duel]:
        duels = self._found.duels
        return [duels[place] for place in places if place < len(duels)]

    def _number_of(self, duel: Duel) -> int:
        return self._found.duels.index(duel)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.series_area.show_error(error)


def _round(one: Meeting) -> str:
    return round_name(one.format, one.bracket, one.round, one.last_round, one.group)


def _state(one: Meeting) -> BadgeCell:
    words, kind = series_state(one.state)
    return BadgeCell(words, kind)


def _score(one: Meeting) -> str:
    if one.score is not None:
        return f"{one.score[0]} : {one.score[1]}"
    if one.won is None:
        return "–"
    won = one.won
    return translate("HeadToHead", "won") if won else translate("HeadToHead", "lost")
