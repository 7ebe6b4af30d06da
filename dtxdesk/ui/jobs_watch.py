"""The jobs as the window sees them, and the syncs that someone asks for by hand."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from dtxdesk.errors import DeskError
from dtxdesk.jobs.job_ids import SYNC, sync_job_id
from dtxdesk.ui.runner import Runner, Task

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.jobs.scheduler import JobState

TOGETHER_MS = 100
"""Progress is shown at most ten times a second, however fast matches come in."""


class JobsWatch(QObject):
    """Follows the list of jobs.

    A league that isn't followed has no job; its sync by hand runs on the runner and is listed here
    like one.
    """

    changed = Signal()
    failed = Signal(object)
    """The JobState of a job that has failed, in another way than the last time: an hour without a
    network is one failure, not sixty."""

    _told = Signal()

    def __init__(self, desk: Desk, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._runner = runner
        self._by_hand: dict[str, JobState] = {}
        self._tasks: dict[str, Task] = {}
        self._last_runs: dict[str, datetime] = {}
        self._told_failures: dict[str, str] = {}
        self.states: tuple[JobState, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TOGETHER_MS)
        self._timer.timeout.connect(self._look)
        self._told.connect(self._look_soon, Qt.ConnectionType.QueuedConnection)
        desk.jobs.listen(self._hear)
        self._look()

    def state_of(self, league_id: int) -> JobState | None:
        """The job that syncs this league."""
        job_id = sync_job_id(league_id)
        return next((state for state in self.states if state.id == job_id), None)

    def syncing(self, league_id: int | None) -> bool:
        state = None if league_id is None else self.state_of(league_id)
        return state is not None and state.running

    def running(self) -> JobState | None:
        """The job to show in the status bar: a sync before anything else."""
        busy = [state for state in self.states if state.running]
        return next((state for state in busy if state.progress), busy[0] if busy else None)

    def sync_now(self, league_id: int, title: str, *, full: bool = False) -> None:
        """Syncs a league at once; does nothing while it is being synced."""
        from dtxdesk.jobs.scheduler import JobState

        job_id = sync_job_id(league_id)
        if self.syncing(league_id):
            return
        self._told_failures.pop(job_id, None)  # whoever asks gets an answer
        if job_id in self._desk.jobs.ids():
            self._desk.jobs.run_now(job_id, full=full)
            return
        # A league that was added a moment ago gets its job from the feed, soon: two syncs of it
        # would be in each other's way, so the job is made first and this one left to it.
        self._by_hand[job_id] = JobState(job_id, title, running=True)
        self._tasks[job_id] = self._runner.change(
            self._desk.plan.follow_leagues,
            title="",
            undoable=False,
            on_done=partial(self._begin_by_hand, league_id, full),
            on_error=partial(self._fail_by_hand, job_id),
        )
        self._look()

    def _begin_by_hand(self, league_id: int, full: bool, _done: None) -> None:
        job_id = sync_job_id(league_id)
        self._tasks.pop(job_id, None)
        if job_id in self._desk.jobs.ids():
            self._desk.jobs.run_now(job_id, full=full)
            self._look()
            return
        cancel = threading.Event()
        self._tasks[job_id] = self._runner.network(
            partial(self._desk.sync.sync, full=full, cancel=cancel),
            league_id,
            on_result=partial(self._end_by_hand, job_id, None),
            on_error=partial(self._fail_by_hand, job_id),
            on_progress=partial(self._progress_by_hand, job_id),
            cancel=cancel,
        )
        self._look()

    def run_now(self, job_id: str, title: str) -> None:
        """Runs a job at once, also a paused one; does nothing while it runs."""
        if job_id not in self._desk.jobs.ids() and job_id.startswith(SYNC):
            self.sync_now(int(job_id.removeprefix(SYNC)), title)
            return
        self._told_failures.pop(job_id, None)  # whoever asks gets an answer
        self._desk.jobs.run_now(job_id)

    def stop(self, job_id: str) -> None:
        """Stops a running job; what it has done stays done."""
        task = self._tasks.get(job_id)
        if task is not None:
            task.stop()
            self._end_by_hand(job_id, None, None)
        else:
            self._desk.jobs.stop_running(job_id)

    def set_paused(self, job_id: str, *, paused: bool) -> None:
        """Lets a job rest, or wakes it; kept for the next start, and so not on this thread."""
        jobs = self._desk.jobs
        self._runner.change(jobs.pause if paused else jobs.resume, job_id, title="", undoable=False)

    def _progress_by_hand(self, job_id: str, progress: object) -> None:
        state = self._by_hand.get(job_id)
        if state is not None:
            self._by_hand[job_id] = replace(state, progress=progress)  # type: ignore[arg-type]
            self._look_soon()

    def _fail_by_hand(self, job_id: str, error: Exception) -> None:
        words = error.one_line() if isinstance(error, DeskError) else type(error).__name__
        self._end_by_hand(job_id, words, None)

    def _end_by_hand(self, job_id: str, failure: str | None, _report: object) -> None:
        self._tasks.pop(job_id, None)
        state = self._by_hand.get(job_id)
        if state is not None:
            self._by_hand[job_id] = replace(
                state,
                running=False,
                progress=None,
                last_run=self._desk.clock(),
                outcome="failed" if failure else "ok",
                message=failure or "",
            )
            self._look()

    def _hear(self) -> None:
        """Called by the scheduler, on any thread."""
        try:
            self._told.emit()
        except RuntimeError:
            return  # the window has just been closed

    def _look_soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _look(self) -> None:
        listed = self._desk.jobs.list()
        known = {state.id for state in listed}
        self._by_hand = {key: state for key, state in self._by_hand.items() if key not in known}
        self.states = (*listed, *self._by_hand.values())
        self.changed.emit()
        for state in self.states:
            # A short run may have begun and ended since the last look.
            if state.last_run is not None and state.last_run != self._last_runs.get(state.id):
                self._last_runs[state.id] = state.last_run
                self._tell_failure(state)

    def _tell_failure(self, state: JobState) -> None:
        if state.outcome != "failed":
            self._told_failures.pop(state.id, None)
        elif self._told_failures.get(state.id) != state.message:
            self._told_failures[state.id] = state.message
            self.failed.emit(state)
