"""The Overview tab of a tournament: what it is, who is there, and what is to be done next."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from dtxdesk.data.queries.tournament_changes import tournament_changes
from dtxdesk.domain.tournament_steps import Step, next_of, steps
from dtxdesk.ui.action_button import ActionButton
from dtxdesk.ui.context import Context
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.pages.tournaments.changes_card import COUNT, ChangesCard
from dtxdesk.ui.pages.tournaments.position_needs import PositionNeeds
from dtxdesk.ui.pages.tournaments.starts import countdown, start_in_zone, start_text
from dtxdesk.ui.pages.tournaments.step_strip import ShownStep, StepStrip
from dtxdesk.ui.pages.tournaments.tab import TournamentTab
from dtxdesk.ui.pages.tournaments.view import TournamentView
from dtxdesk.ui.pages.tournaments.words import type_name
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Card, Label, Stat, StatStrip

SIDE_WIDTH = 332
TWO_COLUMNS_FROM = 860
"""Width from which the facts stand beside the rest instead of below."""


class OverviewTab(TournamentTab):
    """The steps, what the list adds up to, positions; beside them the facts."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        px = theme().metrics.px
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget(scroll)
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(px(24), px(16), px(24), px(24))
        outer.setSpacing(px(16))
        self.strip = StepStrip(inner)
        self.strip.chosen.connect(self._do)
        outer.addWidget(self.strip)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(px(16))
        outer.addLayout(self._columns, 1)
        self._main = QWidget(inner)
        self._side = QWidget(inner)
        for place, stretch in ((self._main, 1), (self._side, 0)):
            column = QVBoxLayout(place)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(px(16))
            self._columns.addWidget(place, stretch)
        self._fill_main()
        self._fill_side()
        scroll.setWidget(inner)
        self.column.addWidget(scroll)

    def _fill_main(self) -> None:
        column = self._main.layout()
        assert isinstance(column, QVBoxLayout)
        self.figures = StatStrip(self._main)
        self.positions = PositionNeeds(self._main)
        column.addWidget(self.figures)
        column.addWidget(self.positions)
        self.changes = ChangesCard(self.context, self._main)
        column.addWidget(self.changes)
        column.addStretch(1)

    def _fill_side(self) -> None:
        px = theme().metrics.px
        column = self._side.layout()
        assert isinstance(column, QVBoxLayout)
        facts = Card(self.tr("About"), parent=self._side)
        edit = ActionButton(
            self.context.actions["tournament.edit"],
            kind="ghost",
            text=self.tr("Edit"),
            parent=facts,
            small=True,
        )
        facts.head.addWidget(edit)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        self._facts: dict[str, Label] = {}
        for at, (key, title) in enumerate(
            (
                ("start", self.tr("Start")),
                ("zone", self.tr("Time zone")),
                ("teams", self.tr("Teams")),
                ("size", self.tr("In a team")),
                ("league", self.tr("Rated by")),
            )
        ):
            grid.addWidget(Label(title, facts, tone="muted"), at, 0, Qt.AlignmentFlag.AlignTop)
            self._facts[key] = Label(parent=facts, wrap=True)
            grid.addWidget(self._facts[key], at, 1)
        grid.setColumnStretch(1, 1)
        facts.body.addLayout(grid)
        self._description_card = Card(self.tr("Description"), parent=self._side)
        self.description = Label(parent=self._description_card, wrap=True, tone="muted")
        self.description.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._description_card.body.addWidget(self.description)
        self._prizes_card = Card(self.tr("Prizes"), parent=self._side)
        self.prizes = Label(parent=self._prizes_card, wrap=True, tone="muted")
        self.prizes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._prizes_card.body.addWidget(self.prizes)
        column.addWidget(facts)
        column.addWidget(self._description_card)
        column.addWidget(self._prizes_card)
        column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = theme().metrics.px
        beside = self.width() >= px(TWO_COLUMNS_FROM)
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._side.setMinimumWidth(px(SIDE_WIDTH) if beside else 0)
        self._side.setMaximumWidth(px(SIDE_WIDTH) if beside else 16_777_215)

    # What it shows

    def show_tournament(self, view: TournamentView) -> None:
        self.view = view
        now = self.context.desk.clock()
        self._show_steps(view)
        self._show_figures(view)
        self._show_facts(view, now)
        self.positions.show_summary(view.summary)
        self.description.setText(view.detail.fields.description)
        self._description_card.setVisible(bool(view.detail.fields.description))
        self.prizes.setText(view.detail.fields.prizes)
        self._prizes_card.setVisible(bool(view.detail.fields.prizes))

        if self.isVisible():
            self._read_changes()

    def come_to_front(self) -> None:
        if self.view is not None:
            self._show_facts(self.view, self.context.desk.clock())
            self._read_changes()

    def _read_changes(self) -> None:
        view = self.view
        if view is not None:
            self.context.runner.query(
                lambda: self.context.desk.read(tournament_changes, view.id, COUNT),
                on_result=self.changes.show_changes,
                key="tournament.changes",
            )

    def _show_steps(self, view: TournamentView) -> None:
        row = view.row
        found = steps(row.type, row.state, view.summary, row.teams)
        upcoming = next_of(found)
        notes = self._notes(view)
        titles = {
            Step.OPEN: self.tr("Open sign-up"),
            Step.PLAYERS: self.tr("Add players"),
            Step.CHECK_IN: self.tr("Check in"),
            Step.CAPTAINS: self.tr("Choose captains"),
            Step.TEAMS: self.tr("Make teams"),
            Step.START: self.tr("Start"),
        }
        self.strip.show_steps(
            [
                ShownStep(
                    state.step.value,
                    titles[state.step],
                    notes[state.step],
                    state.done,
                    state.step is upcoming,
                )
                for state in found
            ]
        )

    def _notes(self, view: TournamentView) -> dict[Step, str]:
        row, summary = view.row, view.summary
        seats = self.tr("{here} of {players}")
        return {
            Step.OPEN: self.tr("not yet") if row.state.value == "draft" else self.tr("open"),
            Step.PLAYERS: self.tr("%Ln player(s)", "", summary.players),
            Step.CHECK_IN: seats.format(here=summary.checked_in, players=summary.players),
            Step.CAPTAINS: self.tr("%Ln captain(s)", "", summary.captains),
            Step.TEAMS: self.tr("%Ln team(s)", "", row.teams),
            Step.START: start_text(row, self.context.desk.clock()),
        }

    def _show_figures(self, view: TournamentView) -> None:
        summary = view.summary
        average = summary.average_mmr
        self.figures.set_stats(
            (
                Stat(self.tr("Players"), grouped(summary.players)),
                Stat(self.tr("Checked in"), grouped(summary.checked_in)),
                Stat(self.tr("Waiting"), grouped(summary.waiting)),
                Stat(self.tr("Average MMR"), "–" if average is None else str(round(average))),
                Stat(self.tr("Without MMR"), grouped(summary.without_mmr)),
                Stat(self.tr("In teams"), grouped(summary.in_teams)),
            )
        )

    def _show_facts(self, view: TournamentView, now: datetime) -> None:
        row = view.row
        start = [start_text(row, now), start_in_zone(row), countdown(row, now)]
        words = {
            "start": "\n".join(part for part in start if part),
            "zone": row.time_zone,
            "teams": type_name(row.type),
            "size": self.tr("%Ln player(s)", "", row.team_size),
            "league": view.rated_by or self.tr("base MMR, there is no league"),
        }
        for key, text in words.items():
            self._facts[key].setText(text)

    # What it does

    def _do(self, key: str) -> None:
        """Somebody wants to do a step, or to look at what was done."""
        actions = self.context.actions
        step = Step(key)
        if step is Step.CHECK_IN:
            self.tab_asked.emit("players")
        elif step is Step.TEAMS:
            drafted = self.view is not None and self.view.row.type.value == "draft"
            self.tab_asked.emit("draft" if drafted else "teams")
        else:
            asked = {
                Step.OPEN: "tournament.open_signup",
                Step.PLAYERS: "tournament.add_players",
                Step.CAPTAINS: "tournament.choose_captains",
                Step.START: "tournament.start",
            }
            actions.ask(asked[step])
