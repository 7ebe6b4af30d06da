"""The card "Jobs": what runs by itself, how it went, and when it runs next."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.jobs.job_ids import BACKUP, SYNC
from dtxdesk.jobs.scheduler import JobState
from dtxdesk.ui.context import Context
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.pages.home.card import HomeCard, px
from dtxdesk.ui.saying import said
from dtxdesk.ui.times import clock_time
from dtxdesk.ui.translation import translate
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.frames import Card, Line
from dtxdesk.ui.widgets.text import ElidedLabel, IconLabel, Label

ROW_HEIGHT = 44
MOST = 6
"""Jobs on the card; the Jobs page has them all."""


class JobsCard(HomeCard):
    """It reads nothing: the list of jobs is in this program."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._rows: list[JobRow] = []
        self._card = Card(self.tr("Jobs"), parent=self)
        more = Button("", "more", "ghost", self._card, small=True, name=self.tr("All jobs"))
        more.clicked.connect(lambda: context.show_page("jobs"))
        self._card.head.addWidget(more)
        self._card.body.setContentsMargins(0, 0, 0, 0)
        self._card.body.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.show_jobs()

    def show_jobs(self) -> None:
        states = sorted(self.context.jobs.states, key=_order)[:MOST]
        while len(self._rows) > len(states):
            row = self._rows.pop()
            row.hide()
            row.deleteLater()
        while len(self._rows) < len(states):
            row = JobRow(self._card, first=not self._rows)
            self._rows.append(row)
            self._card.body.addWidget(row)
        now = self.context.desk.clock()
        for row, state in zip(self._rows, states, strict=True):
            row.show_job(state, now)
        self.setVisible(bool(states))

    def tick(self, now: datetime) -> None:
        for row in self._rows:
            row.tick(now)


def _order(state: JobState) -> tuple[bool, bool, str]:
    """Those that run, then the syncs, then the rest."""
    return (not state.running, not state.id.startswith(SYNC), state.title.casefold())


class JobRow(QWidget):
    """Icon, title and how it went; on the right the next run."""

    def __init__(self, parent: QWidget, *, first: bool) -> None:
        super().__init__(parent)
        self._state: JobState | None = None
        self._icon = IconLabel("clock")
        self._title = ElidedLabel()
        self._note = ElidedLabel(size="small", tone="muted")
        self._next = Label(size="small", tone="muted")
        self.setFixedHeight(px(ROW_HEIGHT) + (0 if first else 1))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._note)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(px(12), 0, px(12), 0)
        row.setSpacing(px(12))
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if not first:
            column.addWidget(Line())
        column.addLayout(row, 1)

    def show_job(self, state: JobState, now: datetime) -> None:
        self._state = state
        self._icon.set_icon(_icon(state), "good" if state.running else "muted")
        self._title.setText(said(state.title))
        note = self._how_it_went(state)
        self._note.setText(note)
        failed = state.outcome == "failed" and not state.running
        self._note.set_tone("bad" if failed else "muted")
        self._next.set_tone("good" if state.running else "muted")
        self.tick(now)
        self.setAccessibleName(f"{said(state.title)}: {note}, {self._next.text()}")

    def tick(self, now: datetime) -> None:
        if self._state is not None:
            self._next.setText(next_run(self._state, now))

    def _how_it_went(self, state: JobState) -> str:
        if state.running:
            progress = state.progress
            if progress is None or not progress.found:
                return self.tr("at work")
            return self.tr("{done} of {found} matches").format(
                done=grouped(progress.done), found=grouped(progress.found)
            )
        if state.outcome == "failed":
            return said(state.message) or self.tr("failed")
        if state.outcome == "cancelled":
            return self.tr("stopped")
        return said(state.message) or self.tr("has not run yet")


def next_run(state: JobState, now: datetime) -> str:
    """When it runs next: "now", "in 22 s", "06:00"; empty for what runs by hand only."""
    if state.running:
        return translate("JobsCard", "now")
    if state.paused:
        return translate("JobsCard", "paused")
    if state.next_run is None:
        return ""
    left = state.next_run - now
    if left < timedelta(minutes=1):
        seconds = max(0, round(left.total_seconds()))
        return translate("JobsCard", "in {n} s").format(n=seconds)
    if left < timedelta(hours=1):
        minutes = round(left.total_seconds() / 60)
        return translate("JobsCard", "in {n} min").format(n=minutes)
    if state.next_run.astimezone().date() == now.astimezone().date():
        return clock_time(state.next_run, now)
    here = state.next_run.astimezone()
    day = QLocale().standaloneDayName(here.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{day} {here:%H:%M}"


def _icon(state: JobState) -> str:
    if state.id.startswith(SYNC):
        return "sync"
    return "database" if state.id == BACKUP else "clock"
