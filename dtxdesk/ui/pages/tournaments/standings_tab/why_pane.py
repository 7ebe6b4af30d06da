"""Why a team stands where it does: against its neighbours, value by value, and what was decided."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.data.queries.decisions import PenaltyRow, TieDecisionRow
from dtxdesk.domain.stages.model import TieBreak
from dtxdesk.domain.stages.standings import Standings
from dtxdesk.domain.stages.tie_breaks import EXPLANATIONS, TITLES
from dtxdesk.domain.stages.why import shown
from dtxdesk.services.standings_view import StageView, StandingsView, steps
from dtxdesk.ui.delegates.cells import signed
from dtxdesk.ui.pages.tournaments.standings_tab.lines import TeamLine
from dtxdesk.ui.pages.tournaments.standings_tab.step_chain import StepChain
from dtxdesk.ui.pages.tournaments.standings_tab.words import listed, outlook_words, places, story
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Badge, Button, Frame, Label
from dtxdesk.ui.widgets.team_label import TeamLabel
from dtxdesk.ui.widgets.text import shortened

MOST_NAME = 32


class WhyPane(Frame):
    """About the current team of a table."""

    penalty_lifted = Signal(int)
    decision_taken_back = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        px = theme().metrics.px
        self.team = TeamLabel(self)
        self._place = Label(parent=self, tone="muted")
        self._badge = Badge("", parent=self)
        self._story = Label(parent=self, wrap=True)
        self._above = _Against(self)
        self._below = _Against(self)
        self._values_title = Label(self.tr("Tie-breaks"), self, weight="semibold")
        self._values = QVBoxLayout()
        self._values.setSpacing(px(8))
        self._decided_title = Label(self.tr("Decided by the organisers"), self, weight="semibold")
        self._decided = QVBoxLayout()
        self._decided.setSpacing(px(12))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._place)
        head.addWidget(self._badge)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.setSpacing(px(8))
        column.addWidget(self.team)
        column.addLayout(head)
        column.addSpacing(px(8))
        column.addWidget(self._story)
        column.addWidget(self._below)
        column.addWidget(self._above)
        column.addSpacing(px(8))
        column.addWidget(self._values_title)
        column.addLayout(self._values)
        column.addSpacing(px(8))
        column.addWidget(self._decided_title)
        column.addLayout(self._decided)
        column.addStretch(1)
        self._in_values: list[QWidget] = []
        self._in_decided: list[QWidget] = []

    def show_team(
        self,
        view: StandingsView,
        stage: StageView,
        line: TeamLine,
        above: TeamLine | None,
        below: TeamLine | None,
        *,
        on: bool,
    ) -> None:
        """This team between those that stand next to it; `on`: being among the first goes on."""
        self.team.show_team(line.team.id, line.team.tag, line.team.name)
        table = stage.table_of(line.team.id)
        self._say_place(line, on=on)
        names = {id_: shortened(name, MOST_NAME) for id_, name in view.names.items()}
        told = story(stage, line.team.id, names)
        self._story.setText(told)
        self._story.setVisible(bool(told))
        standings = None if table is None else table.standings
        self._below.show_pair(standings, line, below, names)
        self._above.show_pair(standings, above, line, names)
        self._show_values(line)
        self._show_decided(view, stage, line, names)

    def _say_place(self, line: TeamLine, *, on: bool) -> None:
        if line.placement is not None:
            place = places(line.placement.best, line.placement.worst)
            reached = (
                self.tr("Place {place}")
                if line.placement.decided
                else self.tr("Can reach the places {place}")
            )
            self._place.setText(reached.format(place=place))
        elif line.standing is not None:
            place = places(line.standing.rank, line.standing.worst)
            points = line.standing.points
            if points < 0:
                words = self.tr("Place {place}, {n} points").format(n=signed(points), place=place)
            else:
                words = self.tr("Place {place}, %Ln point(s)", "", points).format(place=place)
            self._place.setText(words)
        words, kind = "", "neutral"
        if line.left:
            words = self.tr("Withdrawn")
        elif line.tied:
            words, kind = self.tr("Tied"), "attention"
        elif line.placement is not None and line.placement.decided and line.placement.best == 1:
            words, kind = self.tr("Winner"), "live"
        elif line.outlook is not None:
            words, kind = outlook_words(line.outlook, next_stage=on, over=line.over)
        self._badge.setText(words)
        self._badge.set_kind(kind)  # type: ignore[arg-type]
        self._badge.setVisible(bool(words))

    def _show_values(self, line: TeamLine) -> None:
        _empty(self._in_values)
        values = {} if line.standing is None else line.standing.values
        for by, value in values.items():
            text = "–" if value is None else shown(by, value)
            part = _Value(said(TITLES[by]), text, said(EXPLANATIONS[by]), self)
            self._values.addWidget(part)
            self._in_values.append(part)
        self._values_title.setVisible(bool(values))

    def _show_decided(
        self, view: StandingsView, stage: StageView, line: TeamLine, names: dict[int, str]
    ) -> None:
        _empty(self._in_decided)
        for penalty in view.penalties:
            if penalty.stage_id == stage.id and penalty.team_id == line.team.id:
                self._add_decided(
                    self._penalty_words(penalty),
                    penalty.reason,
                    self.tr("Lift"),
                    partial(self.penalty_lifted.emit, penalty.id),
                )
        for decision in view.decisions:
            if decision.stage_id == stage.id and line.team.id in decision.team_ids:
                self._add_decided(
                    self._decision_words(decision, names),
                    decision.reason,
                    self.tr("Take back"),
                    partial(self.decision_taken_back.emit, decision.id),
                )
        self._decided_title.setVisible(bool(self._in_decided))

    def _penalty_words(self, penalty: PenaltyRow) -> str:
        if penalty.points > 0:
            return self.tr("%n point(s) taken", "", penalty.points)
        return self.tr("%n point(s) given", "", -penalty.points)

    def _decision_words(self, decision: TieDecisionRow, names: dict[int, str]) -> str:
        teams = [names.get(team, "–") for team in decision.team_ids]
        if decision.kind is TieBreak.EXTRA_SERIES:
            words = self.tr("{winner} won an extra series against {loser}")
            return words.format(winner=teams[0], loser=teams[1])
        return self.tr("Put in order by hand: {teams}").format(teams=listed(teams))

    def _add_decided(self, words: str, reason: str, button: str, act: partial[None]) -> None:
        part = _Decided(words, reason, button, self)
        part.button.clicked.connect(lambda: act())
        self._decided.addWidget(part)
        self._in_decided.append(part)


class _Against(QWidget):
    """Why the first of two neighbours is above the other."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self._sentence = Label(parent=self, wrap=True)
        self._chain = StepChain(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(8))
        column.setSpacing(px(8))
        column.addWidget(self._sentence)
        column.addWidget(self._chain)

    def show_pair(
        self,
        table: Standings | None,
        above: TeamLine | None,
        below: TeamLine | None,
        names: dict[int, str],
    ) -> None:
        known = table is not None and above is not None and below is not None
        self.setVisible(known)
        if table is None or above is None or below is None:
            return
        why = table.why(above.team.id, below.team.id)
        self._sentence.setText(f"{said(why.sentence(names))}.")
        self._chain.show_steps(steps(table, above.team.id, below.team.id))


class _Value(QWidget):
    """A tie-break with its value, and what it is."""

    def __init__(self, title: str, value: str, explanation: str, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        row = QHBoxLayout()
        row.addWidget(Label(title, self, wrap=True), 1)
        row.addWidget(Label(value, self, weight="semibold"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addLayout(row)
        column.addWidget(Label(explanation, self, size="small", tone="faint", wrap=True))


class _Decided(QWidget):
    """A penalty or a decision, its reason, and the button that takes it back."""

    def __init__(self, words: str, reason: str, button: str, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.button = Button(button, small=True)
        self.button.setAccessibleName(f"{button}: {words}")
        column = QVBoxLayout()
        column.setSpacing(px(2))
        column.addWidget(Label(words, self, wrap=True))
        if reason:
            column.addWidget(Label(reason, self, size="small", tone="muted", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addLayout(column, 1)
        row.addWidget(self.button)


def _empty(parts: list[QWidget]) -> None:
    for part in parts:
        part.hide()
        part.deleteLater()
    parts.clear()
