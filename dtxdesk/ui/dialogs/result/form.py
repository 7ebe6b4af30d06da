"""The form of a result: how the series ended, and the score or the games of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dtxdesk.domain.stages.model import PlayedSeries, Result, ResultKind, SeriesState
from dtxdesk.services.results import Entry, Games
from dtxdesk.ui.delegates.painting import draw_rounded
from dtxdesk.ui.dialogs.result.endings import (
    Ending,
    Scores,
    possible_endings,
    score_entry,
    score_text,
    typed,
    without_playing,
)
from dtxdesk.ui.dialogs.result.games import GamesEditor
from dtxdesk.ui.dialogs.result.score_buttons import ScoreButtons
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import ElidedLabel, FormField, Label
from dtxdesk.ui.widgets.choice_box import ChoiceBox
from dtxdesk.ui.widgets.text import shortened

NAME_LENGTH = 28
FIELD_LENGTH = 8


class TeamBar(QWidget):
    """The colour of a team."""

    def __init__(self, team: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._team = team
        px = theme().metrics.px
        self.setFixedSize(QSize(px(4), px(16)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = theme().tokens.avatar(self._team)
        draw_rounded(painter, QRectF(self.rect()), theme().metrics.px(2), colour)
        painter.end()


class ResultForm(QWidget):
    """Both teams, how it ended, and what that needs. `entry` is what it says."""

    changed = Signal()
    resized = Signal()
    """Other parts are in sight."""

    def __init__(
        self,
        one: PlayedSeries,
        names: tuple[str, str],
        stored: Result | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._one = one
        self._stored = stored
        self._names = names
        self._scores = Scores.of(one)
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        teams = QVBoxLayout()
        teams.setSpacing(px(8))
        for slot, name in enumerate(names):
            teams.addLayout(self._team_line(slot, name))
        column.addLayout(teams)
        self.ending = ChoiceBox()
        for ending in possible_endings(one, has_result=stored is not None):
            self.ending.addItem(self._ending_name(ending), ending)
        self.ending.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.ending.setMinimumContentsLength(12)
        self.buttons = ScoreButtons(self)
        self.line = QLineEdit()
        self.line.setMaxLength(FIELD_LENGTH)
        self.line.setPlaceholderText("2-1" if one.series.best_of > 2 else "1-0")
        self.field = FormField(self.tr("&Score"), self.line)
        self.field.set_hint(self.tr("Typed, or the number of a button: 1, 2 …"))
        self.games = GamesEditor(one, names, self)
        column.addWidget(self.buttons)
        column.addWidget(self.field)
        column.addWidget(self.games)
        column.addWidget(FormField(self.tr("&How it ended"), self.ending))
        self._fill()
        self.ending.currentIndexChanged.connect(self._take_ending)
        self.buttons.chosen.connect(self._take_button)
        self.line.textEdited.connect(self._take_typed)
        self.games.changed.connect(self._take_games)

    def _team_line(self, slot: int, name: str) -> QHBoxLayout:
        px = theme().metrics.px
        row = QHBoxLayout()
        row.setSpacing(px(8))
        team = self._one.teams[slot] or 0
        won = self._one.winner == team
        row.addWidget(TeamBar(team, self))
        label = ElidedLabel(name, weight="semibold" if won else "medium", parent=self)
        row.addWidget(label, 1)
        if self._one.score is not None:
            was = self.tr("was {games}") if self._one.finished else self.tr("has {games}")
            games = was.format(games=self._one.score[slot])
            row.addWidget(Label(games, self, size="small", tone="faint"))
        return row

    def _ending_name(self, ending: Ending) -> str:
        gives_up, missing = self.tr("{team} gives up"), self.tr("{team} did not come")
        first, second = (shortened(name, NAME_LENGTH) for name in self._names)
        return {
            Ending.PLAYED: self.tr("Played to the end"),
            Ending.RUNNING: self.tr("Still running"),
            Ending.GAMES: self.tr("Game by game"),
            Ending.FIRST_GIVES_UP: gives_up.format(team=first),
            Ending.SECOND_GIVES_UP: gives_up.format(team=second),
            Ending.FIRST_MISSING: missing.format(team=first),
            Ending.SECOND_MISSING: missing.format(team=second),
            Ending.NOBODY_CAME: self.tr("Neither team came"),
            Ending.TAKEN_BACK: self.tr("Take the result back"),
        }[ending]

    # What it says

    @property
    def chosen_ending(self) -> Ending:
        ending = self.ending.currentData()
        assert isinstance(ending, Ending)
        return ending

    @property
    def entry(self) -> Entry | None:
        """What it is set to; None while something is missing."""
        ending = self.chosen_ending
        if ending in (Ending.PLAYED, Ending.RUNNING):
            score = typed(self.line.text(), self._scores) if self.line.text() else None
            score = score or self.buttons.score
            return None if score is None else score_entry(score)
        if ending is Ending.GAMES:
            games = self.games.games
            return Games(games) if games else None
        return without_playing(ending, self._one)

    @property
    def score(self) -> tuple[int, int] | None:
        """The score that it says, where it says one."""
        if self.chosen_ending in (Ending.PLAYED, Ending.RUNNING):
            return typed(self.line.text(), self._scores) or self.buttons.score
        return None

    def say(self, sentence: str) -> None:
        """What is wrong with the score; empty for nothing."""
        self.field.set_problem(sentence)

    def focus_first(self) -> None:
        if self.field.isVisibleTo(self):
            self.line.setFocus()
        else:
            self.ending.setFocus()

    def type_on(self, text: str) -> None:
        """A key pressed elsewhere in the box belongs to the score."""
        if self.chosen_ending not in (Ending.PLAYED, Ending.RUNNING):
            self._set_ending(Ending.PLAYED)
        self.line.setFocus()
        self.line.insert(text)
        self._take_typed()

    # Changes

    def _fill(self) -> None:
        ending = Ending.PLAYED
        stored = self._stored
        if stored is not None and stored.games:
            ending = Ending.GAMES
            self.games.set_games(stored.games)
        elif stored is not None and stored.kind is not ResultKind.PLAYED:
            lost = self._one.loser
            kinds = {
                (ResultKind.FORFEIT, self._one.teams[0]): Ending.FIRST_GIVES_UP,
                (ResultKind.FORFEIT, self._one.teams[1]): Ending.SECOND_GIVES_UP,
                (ResultKind.NO_SHOW, self._one.teams[0]): Ending.FIRST_MISSING,
                (ResultKind.NO_SHOW, self._one.teams[1]): Ending.SECOND_MISSING,
                (ResultKind.NO_SHOW, None): Ending.NOBODY_CAME,
            }
            ending = kinds.get((stored.kind, lost), ending)
        elif self._one.state is SeriesState.RUNNING and stored is not None:
            ending = Ending.PLAYED
        self._set_ending(ending)
        if ending is Ending.PLAYED and self._one.score is not None:
            self.buttons.choose(self._one.score)

    def _set_ending(self, ending: Ending) -> None:
        self.ending.blockSignals(True)
        self.ending.setCurrentIndex(max(0, self.ending.findData(ending)))
        self.ending.blockSignals(False)
        self._show_parts()

    def _show_parts(self) -> None:
        ending = self.chosen_ending
        scored = ending in (Ending.PLAYED, Ending.RUNNING)
        self.buttons.setVisible(scored)
        self.field.setVisible(scored)
        self.games.setVisible(ending is Ending.GAMES)
        if scored:
            final = ending is Ending.PLAYED
            scores = self._scores.final if final else self._scores.so_far
            short = tuple(shortened(name, NAME_LENGTH) for name in self._names)
            self.buttons.show_scores(scores, (short[0], short[1]))
        self.resized.emit()

    def _take_ending(self) -> None:
        self.line.clear()
        self.say("")
        self._show_parts()
        self.changed.emit()

    def _take_button(self) -> None:
        self.line.clear()
        self.say("")
        self.changed.emit()

    def _take_typed(self) -> None:
        score = typed(self.line.text(), self._scores)
        self.say("")
        if score is not None and self.chosen_ending is Ending.PLAYED:
            if score in self._scores.so_far and score not in self._scores.final:
                self._set_ending(Ending.RUNNING)
        elif score is not None and score in self._scores.final:
            self._set_ending(Ending.PLAYED)
        self.buttons.choose(score)
        if self.line.text() and score is None and len(self.line.text()) > 2:
            self.say(self.tr("Write it like {score}.").format(score="2-1"))
        self.changed.emit()

    def _take_games(self) -> None:
        self.resized.emit()
        self.changed.emit()

    def words(self) -> str:
        """What it says in short: for the button."""
        score = self.score
        if score is not None:
            return score_text(score)
        if self.chosen_ending is Ending.GAMES:
            games = self.games.games
            if not games:
                return ""
            won = [sum(game.winner == team for game in games) for team in self._one.teams]
            return score_text((won[0] + self._one.series.ahead, won[1]))
        return ""
