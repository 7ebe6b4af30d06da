"""The Standings tab: the table of a stage, why it is so, and what would be with other results."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from dtxdesk.domain.rights import Deed
from dtxdesk.services.decisions import Decision, DecisionTakenBack, PenaltyLifted
from dtxdesk.services.standings_view import Score, StageView, StandingsView, standings_view
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import refuses
from dtxdesk.ui.pages.pane_splitter import PaneSplitter
from dtxdesk.ui.pages.tournaments.standings_tab.table_place import TablePlace
from dtxdesk.ui.pages.tournaments.standings_tab.trial_pane import TrialPane
from dtxdesk.ui.pages.tournaments.standings_tab.why_pane import WhyPane
from dtxdesk.ui.pages.tournaments.standings_tab.words import goes_on, stage_name
from dtxdesk.ui.pages.tournaments.tab import TournamentTab
from dtxdesk.ui.pages.tournaments.tab_head import TabHead
from dtxdesk.ui.pages.tournaments.view import TournamentView
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Chip, ElidedLabel

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes

SHOWN = ("tournaments", "stages", "series", "games", "teams", "penalties", "tie_decisions")
"""Tables whose changes it shows."""

ROW_MENU = (
    *("standings.penalty", "standings.decide", ""),
    *("standings.cross_table", "standings.what_if", "", "edit.copy_csv", "table.export"),
)


def read_standings(context: Context, tournament_id: int, trial: dict[int, Score]) -> StandingsView:
    """On a worker."""
    with context.desk.database.reader() as connection:
        return standings_view(connection, tournament_id, trial)


class StandingsTab(TournamentTab):
    """Head, banners, podium, the table, and the pane beside it."""

    head: TabHead

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.trial: dict[int, Score] = {}
        self.trying = False
        self.shown: StandingsView | None = None
        self._stage_id: int | None = None
        self._tournament = 0
        self._on_button: Callable[[], object] = self.reload
        self._make_head()
        self.splitter = PaneSplitter(self)
        self.place = TablePlace(self.splitter)
        self.table, self.area = self.place.table, self.place.area
        self.podium = self.place.podium
        self._panes = QStackedWidget(self.splitter.pane_place)
        self.why = WhyPane(self._panes)
        self.trying_out = TrialPane(self._panes)
        self._panes.addWidget(self.why)
        self._panes.addWidget(self.trying_out)
        self.splitter.set_pane(self._panes)
        self._make_banners()
        self.column.addWidget(self.head)
        self.column.addWidget(self._banners)
        self.column.addWidget(self.splitter, 1)
        self._connect()
        self.handlers = {
            "edit.copy_csv": self._copy_csv,
            "standings.what_if": self.toggle_trial,
            "standings.penalty": self.give_penalty,
            "standings.decide": self.decide,
            "standings.cross_table": self.toggle_cross_table,
        }

    def _make_head(self) -> None:
        self.head = TabHead(self.context.actions, self)
        self.summary = ElidedLabel(tone="muted", parent=self.head)
        self.stage_chip = Chip(self.tr("Stage"), self.head)
        self.head.add(self.stage_chip, self.summary)
        self.head.add_spring()
        self.head.add_action("standings.cross_table", "columns", self.tr("Cross table"))
        self.head.add_action("standings.what_if", "flask", self.tr("What if"))
        self.head.add_action("standings.penalty", "minus", self.tr("Penalty"))
        self.head.add_action("standings.decide", "shield", self.tr("Decide tie"))

    def _make_banners(self) -> None:
        px = theme().metrics.px
        self._banners = QWidget(self)
        self.trial_banner = Banner("warning", self._banners)
        self.tie_banner = Banner("warning", self._banners)
        column = QVBoxLayout(self._banners)
        column.setContentsMargins(px(24), 0, px(24), px(8))
        column.setSpacing(px(8))
        column.addWidget(self.trial_banner)
        column.addWidget(self.tie_banner)
        self.trial_banner.offer(self.tr("Stop trying"))
        self.tie_banner.offer(self.tr("Decide…"))
        self._banners.hide()

    def _connect(self) -> None:
        self.table.selection_changed.connect(self._team_changed)
        self.table.opened.connect(self.splitter.open_pane)
        self.table.customContextMenuRequested.connect(
            lambda at: self._popup(self.table.viewport().mapToGlobal(at))
        )
        self.trial_banner.button.clicked.connect(self.toggle_trial)
        self.tie_banner.button.clicked.connect(self.decide)
        self.trying_out.scored.connect(self._try)
        self.trying_out.cleared.connect(self._clear_trial)
        self.why.penalty_lifted.connect(self._lift)
        self.why.decision_taken_back.connect(self._take_back)
        self.stage_chip.chosen.connect(self._choose_stage)
        self.area.panel.pressed.connect(lambda: self._on_button())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.splitter.minimumSizeHint().width(), self.column.minimumSize().height())

    # What it shows

    @property
    def stage(self) -> StageView | None:
        """The stage in view: the one that was chosen, else the last that has begun."""
        stages = self.shown.stages if self.shown is not None else ()
        chosen = next((one for one in stages if one.id == self._stage_id), None)
        return chosen or (stages[-1] if stages else None)

    def show_tournament(self, view: TournamentView) -> None:
        other = view.id != self._tournament
        self.view = view
        if other:
            self._tournament = view.id
            self._stage_id = None
            self.shown = None
            self.trial, self.trying = {}, False
            self.place.clear()
            self.area.expect(self.tr("Working the standings out…"))
            self.reload()
        self.situation_changed.emit()

    def refresh(self, changes: Changes) -> None:
        if self.view is not None and any(map(changes.touches, SHOWN)):
            self.reload()

    def situation(self) -> dict[str, object]:
        return {"selected": int(self.table.team is not None), "possible": self._possible()}

    def _possible(self) -> frozenset[str]:
        stage = self.stage
        if stage is None:
            return frozenset()
        found = set()
        if stage.open or self.trying:
            found.add("standings.what_if")
        if stage.tables:
            found.add("standings.penalty")
        if stage.series:
            found.add("standings.cross_table")
        if stage.ties and not self.trial:
            found.add("standings.decide")
        return frozenset(found)

    def reload(self) -> None:
        """Reads the standings, with what is tried out."""
        self.context.runner.query(
            read_standings,
            self.context,
            self._tournament,
            dict(self.trial) if self.trying else {},
            on_result=partial(self._take, self._tournament),
            on_error=self._failed,
            key="standings",
        )

    def _take(self, tournament_id: int, shown: StandingsView) -> None:
        if tournament_id != self._tournament:
            return
        self.shown = shown
        if self.trying:
            self.trial = dict(shown.trial)
        stage = self.stage
        self._show_choice(shown)
        if stage is None:
            self._show_emptiness()
        else:
            self._show_stage(shown, stage)
        self.situation_changed.emit()

    def _show_stage(self, shown: StandingsView, stage: StageView) -> None:
        self._on_button = self.reload
        self.head.show()
        self.summary.setText(self._summed_up(stage))
        self.place.show_stage(shown, stage)
        self.trying_out.show_series(shown, stage.open)
        self._panes.setCurrentWidget(self.trying_out if self.trying else self.why)
        self._show_banners(stage)
        self.splitter.fill()

    def _show_emptiness(self) -> None:
        self.place.clear()
        self._on_button = partial(self.tab_asked.emit, "bracket")
        self.head.hide()
        self._banners.hide()
        self.splitter.clear()
        self.area.show_empty(
            "trophy",
            self.tr("Nothing is played yet"),
            self.tr("Standings are there once the tournament has started with its teams."),
            self.tr("Go to the bracket"),
        )

    def _show_choice(self, shown: StandingsView) -> None:
        several = len(shown.stages) > 1
        self.stage_chip.setVisible(several)
        if several:
            self.stage_chip.set_choices([(stage_name(one), one.id) for one in shown.stages])

    def _show_banners(self, stage: StageView) -> None:
        self.trial_banner.setVisible(self.trying)
        if self.trying:
            self.trial_banner.say(
                self.tr("%Ln result(s) tried out. Nothing is saved.", "", len(self.trial))
                if self.trial
                else self.tr("What if? Nothing you try out here is saved."),
            )
        ties = stage.ties if not self.trying else ()
        self.tie_banner.setVisible(bool(ties))
        if ties:
            more = (
                self.tr("The next stage can't begin while they touch who goes on, or the seeds.")
                if stage.cut is not None
                else self.tr("Play extra series, or decide by hand and say why.")
            )
            words = self.tr("%Ln teams are level in all that counts.", "", sum(map(len, ties)))
            self.tie_banner.say(words, more)
        self._banners.setVisible(self.trying or bool(ties))

    def _summed_up(self, stage: StageView) -> str:
        words = self.tr("{stage}: {done} of {total} series played")
        if stage.over:
            words = self.tr("{stage}: all {total} series played")
        return words.format(stage=stage_name(stage), done=stage.done, total=stage.total)

    def _team_changed(self) -> None:
        stage, line = self.stage, self.table.team
        if line is None or stage is None or self.shown is None:
            self.situation_changed.emit()
            return
        above, below = self.table.neighbours()
        self.why.show_team(self.shown, stage, line, above, below, on=goes_on(stage))
        self.situation_changed.emit()

    def _failed(self, error: Exception) -> None:
        self._on_button = self.reload
        self.area.show_failure(error)

    def _choose_stage(self, stage_id: object) -> None:
        self._stage_id = stage_id if isinstance(stage_id, int) else None
        if self.shown is not None:
            self._take(self._tournament, self.shown)

    def toggle_cross_table(self) -> None:
        """Shows how the teams of the current team's group played each other, or no longer."""
        self.place.show_cross_table(not self.place.crossed)

    # Trying results out

    def toggle_trial(self) -> None:
        """Begins to try results out, or forgets what was tried."""
        self.trying = not self.trying
        self.trial = {}
        if self.trying:
            self.splitter.open_pane()
        self.reload()
        if self.trying:
            self.trying_out.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _try(self, number: int, score: Score | None) -> None:
        if score is None:
            self.trial.pop(number, None)
        else:
            self.trial[number] = score
        self.reload()

    def _clear_trial(self) -> None:
        self.trial = {}
        self.reload()

    # What organisers decide

    def give_penalty(self) -> None:
        """Asks for the points and the reason."""
        from dtxdesk.ui.dialogs.penalty import PenaltyDialog

        stage, line = self.stage, self.table.team
        if self.shown is None or stage is None or not stage.tables:
            return
        teams = [row.team for table in stage.tables for row in table.standings.rows]
        names = [(self.shown.teams[team].name, team) for team in teams]
        current = line.team.id if line is not None else teams[0]
        later = self._goes_on_already(stage)
        seen = [one.id for one in self.shown.penalties]
        PenaltyDialog(
            self.context, self._tournament, names, current, self, seen=seen, later=later
        ).open()

    def decide(self) -> None:
        """Asks who of the level teams is above whom: of the current team's tie, else the first."""
        from dtxdesk.ui.dialogs.tie_decision import TieDecisionDialog

        stage, line = self.stage, self.table.team
        if self.shown is None or stage is None or not stage.ties:
            return
        mine = [tie for tie in stage.ties if line is not None and line.team.id in tie]
        tie = (mine or list(stage.ties))[0]
        teams = [self.shown.teams[team] for team in tie]
        later = self._goes_on_already(stage)
        seen = [one.id for one in self.shown.decisions]
        TieDecisionDialog(
            self.context, self._tournament, teams, self, seen=seen, later=later
        ).open()

    def _goes_on_already(self, stage: StageView) -> bool:
        """Whether a stage that takes its teams from this one has begun."""
        stages = self.shown.stages if self.shown is not None else ()
        return any(one.number > stage.number for one in stages)

    def _lift(self, penalty_id: int) -> None:
        self._undecide(
            PenaltyLifted(penalty_id),
            (self.tr("Lift the penalty"), self.tr("Lift"), self.tr("Penalty lifted")),
        )

    def _take_back(self, decision_id: int) -> None:
        words = self.tr("Take the decision back"), self.tr("Take back")
        self._undecide(DecisionTakenBack(decision_id), (*words, self.tr("Decision taken back")))

    def _undecide(self, decision: Decision, words: tuple[str, str, str]) -> None:
        """At once, unless a later stage has come of it: then what becomes of that is said first."""
        if refuses(self.context.actions, self.context.toasts, Deed.RUN_TOURNAMENTS):
            return
        stage = self.stage
        if stage is not None and self._goes_on_already(stage):
            from dtxdesk.ui.dialogs.decision_changes import TakeBackDialog

            TakeBackDialog(self.context, self._tournament, decision, words, self).open()
            return
        self.context.runner.change(
            self.context.desk.decisions.make, self._tournament, decision, title=words[2]
        )

    # Around it

    def _popup(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context.actions.fill(menu, ROW_MENU)
        menu.popup(at)

    def _copy_csv(self) -> None:
        if self.table.lines.lines:
            QGuiApplication.clipboard().setText(self.table.lines.csv())
            self.context.toasts.show(self.tr("Standings copied as CSV"))
