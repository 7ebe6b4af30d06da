"""One job in full: how far it is, how it went, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from dtxdesk.clock import Clock
from dtxdesk.jobs.memory import Outcome, Run
from dtxdesk.jobs.scheduler import JobState
from dtxdesk.ui.action_button import ActionButton
from dtxdesk.ui.actions import Actions
from dtxdesk.ui.pages.jobs import words
from dtxdesk.ui.pages.jobs.runs import RunsTable
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import clock_time
from dtxdesk.ui.widgets import Badge, Frame, Label, Line

MARGIN = 16


class JobPane(Frame):
    """Head with the buttons, progress while it runs, facts, and the last runs."""

    def __init__(self, clock: Clock, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        px = theme().metrics.px
        self._clock = clock
        self._actions = actions
        self._state: JobState | None = None
        self.runs = RunsTable(clock, self)
        runs_title = Label(self.tr("Last runs"), weight="semibold")
        runs_title.setContentsMargins(px(MARGIN), px(12), px(MARGIN), px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._make_head())
        column.addWidget(Line())
        column.addLayout(self._make_facts())
        column.addWidget(Line())
        column.addWidget(runs_title)
        self._no_runs = Label(self.tr("It has not run yet."), tone="muted")
        self._no_runs.setContentsMargins(px(MARGIN), 0, px(MARGIN), px(MARGIN))
        self._no_runs.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._no_runs, 1)
        column.addWidget(self.runs, 1)

    def _make_head(self) -> QVBoxLayout:
        px = theme().metrics.px
        self._title = Label(size="title", weight="semibold", wrap=True)
        self._badge = Badge()
        top = QHBoxLayout()
        top.setSpacing(px(12))
        top.addWidget(self._title, 1)
        top.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the job"))
        self._progress = Label(size="small", tone="muted")
        self._run = self._button("job.run", "play", self.tr("Run now"))
        self._stop = self._button("job.stop", "stop", self.tr("Stop"))
        self._pause = self._button("job.pause", "pause", self.tr("Pause"))
        self._resume = self._button("job.resume", "play", self.tr("Resume"))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for button in (self._run, self._stop, self._pause, self._resume):
            buttons.addWidget(button)
        buttons.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(px(MARGIN), px(MARGIN), px(MARGIN), px(12))
        head.setSpacing(px(12))
        head.addLayout(top)
        head.addWidget(self._bar)
        head.addWidget(self._progress)
        head.addLayout(buttons)
        return head

    def _button(self, action_id: str, icon_name: str, text: str) -> ActionButton:
        return ActionButton(self._actions[action_id], icon_name, text=text, small=True)

    def _make_facts(self) -> QVBoxLayout:
        px = theme().metrics.px
        self._message = Label(wrap=True)
        self._message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(1, 1)
        self._facts: dict[str, tuple[Label, Label]] = {}
        for row, (key, title) in enumerate(
            (
                ("every", self.tr("Runs")),
                ("next", self.tr("Next run")),
                ("last", self.tr("Last run")),
                ("took", self.tr("Took")),
                ("success", self.tr("Last success")),
                ("failures", self.tr("Failures in a row")),
            )
        ):
            name, value = Label(title, size="small", tone="muted"), Label(size="small")
            grid.addWidget(name, row, 0)
            grid.addWidget(value, row, 1)
            self._facts[key] = (name, value)
        column = QVBoxLayout()
        column.setContentsMargins(px(MARGIN), px(12), px(MARGIN), px(12))
        column.setSpacing(px(12))
        column.addWidget(self._message)
        column.addLayout(grid)
        return column

    def show_job(self, state: JobState, runs: Sequence[Run]) -> None:
        """Show a job, or the same one as it is now."""
        self._state = state
        self._title.setText(said(state.title))
        badge = words.state_badge(state)
        self._badge.setText(badge.text)
        self._badge.set_kind(badge.kind)
        self._show_progress(state)
        self._run.setVisible(not state.running)
        self._stop.setVisible(state.running)
        self._pause.setVisible(not state.paused)
        self._resume.setVisible(state.paused)
        self._message.setText(said(state.message))
        self._message.setVisible(bool(state.message))
        self._message.set_tone("bad" if state.outcome == Outcome.FAILED else "text")
        self._show_facts(state)
        self.runs.set_runs(runs)
        self.runs.setVisible(bool(runs))
        self._no_runs.setVisible(not runs)
        self.setAccessibleName(self.tr("Details of {name}").format(name=said(state.title)))

    def tick(self) -> None:
        """Another second."""
        if self._state is not None:
            self._facts["next"][1].setText(words.next_run(self._state, self._clock()))

    def _show_progress(self, state: JobState) -> None:
        self._bar.setVisible(state.running)
        self._progress.setVisible(state.running)
        share = words.share(state)
        self._bar.setRange(0, 0 if share is None else 1_000)
        self._bar.setValue(round((share or 0) * 1_000))
        self._progress.setText(words.progress(state))

    def _show_facts(self, state: JobState) -> None:
        now, never = self._clock(), self.tr("never")

        def at(time: datetime | None) -> str:
            return never if time is None else clock_time(time, now)

        for key, value in (
            ("every", words.every(state.every)),
            ("next", words.next_run(state, now)),
            ("last", at(state.last_run)),
            ("took", words.took(state.seconds)),
            ("success", at(state.last_success)),
            ("failures", str(state.failures)),
        ):
            self._facts[key][1].setText(value)
        for part in self._facts["failures"]:
            part.setVisible(state.failures > 0)
        self._facts["failures"][1].set_tone("bad")
