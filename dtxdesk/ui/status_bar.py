"""The status bar: what runs and how far it is, how fresh the data are, where they live."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import time_left
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.frames import Frame, Line
from dtxdesk.ui.widgets.status_part import StatusPart
from dtxdesk.ui.widgets.text import ElidedLabel, IconLabel, Label, plain_tooltip

if TYPE_CHECKING:
    from dtxdesk.jobs.scheduler import JobState

HEIGHT = 28
LEAST_WIDTH = 320
MOST_NAMES = 2
"""Of others who are here; who else is, the tooltip says."""


class StatusBar(Frame):
    """Left the job that runs, right the state of the data."""

    stop_asked = Signal(str)
    """The id of the job to stop."""
    jobs_asked = Signal(str)
    """All jobs are to be shown, and this one in full (empty: any)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        px = theme().metrics.px
        self.setFixedHeight(px(HEIGHT))
        self._job_id = ""
        self._running = self._has_progress = False
        self._note = ("", "")
        self._job = StatusPart()
        self._job.clicked.connect(lambda: self.jobs_asked.emit(self._job_id))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(px(140))
        self._bar.setAccessibleName(self.tr("Progress of the job"))
        self._done = ElidedLabel(size="small", tone="muted")
        self._left = Label(size="small", tone="faint")
        self._stop = Button(self.tr("Stop"), "stop", small=True)
        self._stop.setFixedHeight(px(22))
        self._stop.clicked.connect(lambda: self.stop_asked.emit(self._job_id))
        self._sync_icon = IconLabel("sync", "muted", 14)
        self._sync = ElidedLabel(size="small", tone="muted")
        self._waiting = ElidedLabel(size="small", tone="muted")
        self._place_icon = IconLabel("database", "muted", 14)
        self._place = Label(size="small", tone="muted")
        self._lay_out()
        self.show_job(None)
        self.show_freshness("", failed=False, waiting="")
        self.show_place("")

    def _lay_out(self) -> None:
        px = theme().metrics.px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Line())
        row = QHBoxLayout()
        row.setContentsMargins(px(6), 0, px(12), 0)
        row.setSpacing(px(8))
        outer.addLayout(row, 1)
        for part in (self._job, self._bar, self._done, self._left, self._stop):
            row.addWidget(part)
        row.addStretch(1)
        self._lines = (Line(upright=True), Line(upright=True))
        for line in self._lines:
            line.setFixedHeight(px(14))
        row.addWidget(self._waiting)
        row.addWidget(self._lines[0])
        row.addWidget(self._sync_icon)
        row.addWidget(self._sync)
        row.addWidget(self._lines[1])
        row.addWidget(self._place_icon)
        row.addWidget(self._place)

    @property
    def job_shown(self) -> str:
        """The id of the job in sight; empty when none runs."""
        return self._job_id

    def show_job(self, job: JobState | None) -> None:
        """The job that runs; None: nothing does."""
        self._job_id = job.id if job else ""
        running = job is not None
        progress = job.progress if job else None
        icon, idle = self._note if self._note[1] else ("check", self.tr("No jobs running"))
        title = said(job.title) if job else idle
        self._job.say(
            "sync" if running else icon,
            "good" if running else "muted",
            title,
            "text" if running else "muted",
        )
        self._job.setAccessibleName(self.tr("Jobs: {title}").format(title=title))
        self._stop.setVisible(running)
        self._done.setVisible(progress is not None)
        self._running, self._has_progress = running, progress is not None
        if job is None:
            self._share_room()
            return
        self._stop.setAccessibleName(self.tr("Stop {job}").format(job=title))
        found = progress.found if progress else 0
        done = progress.done if progress else 0
        listing = progress is None or progress.phase == "listing" or not found
        self._bar.setRange(0, 0 if listing else found)
        self._bar.setValue(done)
        if progress is not None:
            self._done.setText(
                self.tr("{n} found").format(n=grouped(found))
                if listing
                else self.tr("{done} of {found}").format(done=grouped(done), found=grouped(found))
            )
            left = progress.seconds_left
            self._left.setText(
                "" if left is None else self.tr("{time} left").format(time=time_left(left))
            )
        self._share_room()

    def show_note(self, icon_name: str, words: str) -> None:
        """What is worth knowing while no job runs; empty words: nothing."""
        self._note = (icon_name, words)
        if not self._running:
            self.show_job(None)

    def show_freshness(self, words: str, *, failed: bool, waiting: str) -> None:
        """How fresh the data are, and what is still without details; empty for nothing to say."""
        self._sync.setText(words)
        self._sync_icon.set_icon("offline" if failed else "sync", "bad" if failed else "muted")
        self._waiting.setText(waiting)
        self._waiting.setVisible(bool(waiting))
        for part in (self._sync, self._sync_icon):
            part.setVisible(bool(words))
        self._mind_lines()

    def show_place(self, place: str, others: Sequence[str] = (), company: str = "") -> None:
        """Where the data live: "This computer", or server and role.

        Args:
            place: In words.
            others: The names of who else is there.
            company: The same with where each is, one a line.
        """
        text, tooltip = place, place
        if others:
            names = ", ".join(others[:MOST_NAMES])
            more = len(others) - MOST_NAMES
            words = (
                self.tr("{place} · with {names}")
                if more <= 0
                else self.tr("{place} · with {names} and {n} more")
            )
            text = words.format(place=place, names=names, n=more)
            tooltip = f"{place}\n{company}"
        self._place.setText(text)
        self._place.setToolTip(plain_tooltip(tooltip))
        self._place_icon.setVisible(bool(place))
        self._place_icon.setToolTip(plain_tooltip(tooltip))
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._share_room()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().metrics.px(LEAST_WIDTH), self.height())

    def _share_room(self) -> None:
        """Where there is little room the bar goes first, then the words that others say as well.

        What is left is cut, and whole in its tooltip.
        """
        px = theme().metrics.px
        optional = (
            (self._bar, self._running, self._bar.maximumWidth()),
            (self._left, self._has_progress, self._left.sizeHint().width()),
            (self._place, bool(self._place.text()), self._place.sizeHint().width()),
        )
        needed = sum(
            part.sizeHint().width() + px(8)
            for part in (self._job, self._done, self._stop, self._waiting, self._sync)
            if not part.isHidden()
        )
        needed += px(3 * 14 + 5 * 8 + 18) + sum(
            width + px(8) for _, wanted, width in optional if wanted
        )
        for part, wanted, width in optional:
            there = wanted and needed <= self.width()
            if wanted and not there:
                needed -= width + px(8)
            part.setVisible(there)
        self._mind_lines()

    def _mind_lines(self) -> None:
        """A line stands between two parts that are both there."""
        waiting, fresh, place = (
            bool(label.text()) for label in (self._waiting, self._sync, self._place)
        )
        self._lines[0].setVisible(waiting and (fresh or place))
        self._lines[1].setVisible(fresh and place)
