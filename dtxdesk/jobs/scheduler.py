"""What runs by itself while the window is open: one sync a followed league, and the daily backup.

APScheduler decides when; this module keeps what screens show of each job. Its threads are told to
stop through an event, which every job looks at often.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from dtxdesk.clock import Clock
from dtxdesk.errors import Cancelled, DeskError
from dtxdesk.services.progress import SyncProgress

log = logging.getLogger(__name__)

OK, FAILED, CANCELLED = "ok", "failed", "cancelled"


@dataclass(frozen=True, slots=True)
class JobState:
    """What a job did and will do. `outcome` is ok, failed, cancelled, or None before it ran."""

    id: str
    title: str
    last_run: datetime | None = None
    next_run: datetime | None = None
    seconds: float | None = None
    outcome: str | None = None
    message: str = ""
    paused: bool = False
    running: bool = False
    progress: SyncProgress | None = None


@dataclass(slots=True)
class JobRun:
    """What a job's work is given: the way to tell how far it is, and to hear that it must stop."""

    cancel: threading.Event
    tell: Callable[[SyncProgress], None]
    options: dict[str, Any] = field(default_factory=dict)


Work = Callable[[JobRun], str]
"""Does the work and returns what it did, in a few words."""


@dataclass(slots=True)
class _Job:
    work: Work
    state: JobState
    cancel: threading.Event = field(default_factory=threading.Event)
    options: dict[str, Any] = field(default_factory=dict)


class Jobs:
    """The list of jobs. Any thread may use it; listeners run on the thread that changed it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._jobs: dict[str, _Job] = {}
        self._lock = threading.RLock()
        self._listeners: list[Callable[[], None]] = []
        self._scheduler: Any = None

    def listen(self, listener: Callable[[], None]) -> None:
        """Calls the listener whenever something in the list has changed."""
        self._listeners.append(listener)

    def list(self) -> list[JobState]:
        """All jobs as they are now."""
        with self._lock:
            return [self._with_next_run(job.state) for job in self._jobs.values()]

    def start(self) -> None:
        """Begins to run jobs; imports APScheduler, so call it after the first paint."""
        from apscheduler.schedulers.background import BackgroundScheduler

        with self._lock:
            if self._scheduler is None:
                self._scheduler = BackgroundScheduler(timezone="UTC", daemon=True)
                self._scheduler.start()

    def stop(self, timeout: float = 10.0) -> None:
        """Stops all work and waits for it, so that nothing writes after the database closes."""
        with self._lock:
            scheduler, self._scheduler = self._scheduler, None
            for job in self._jobs.values():
                job.cancel.set()
        if scheduler is None:
            return
        waiter = threading.Thread(target=scheduler.shutdown, daemon=True)
        waiter.start()
        waiter.join(timeout)

    def add(self, job_id: str, title: str, every: timedelta, work: Work, *, soon: bool) -> None:
        """Adds a job that runs again and again; `soon` runs it at once the first time.

        One that is there already keeps its state and gets the new title and interval.
        """
        with self._lock:
            scheduler = self._scheduler
            if scheduler is None:
                return
            job = self._jobs.get(job_id)
            first: dict[str, Any] = {}
            if job is None:
                self._jobs[job_id] = _Job(work, JobState(job_id, title))
                if soon:
                    first = {"next_run_time": self._clock()}
            else:
                job.work, job.state = work, replace(job.state, title=title)
                if job.state.paused:
                    first = {"next_run_time": None}
            planned = scheduler.get_job(job_id)
            if planned is None or planned.trigger.interval != every:
                self._schedule(scheduler, job_id, every, first)
        self._changed()

    def _schedule(
        self, scheduler: Any, job_id: str, every: timedelta, first: dict[str, Any]
    ) -> None:
        scheduler.add_job(
            self._run,
            "interval",
            seconds=every.total_seconds(),
            id=job_id,
            args=(job_id,),
            replace_existing=True,
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
            **first,
        )

    def remove(self, job_id: str) -> None:
        """Stops a job and takes it off the list."""
        with self._lock:
            job = self._jobs.pop(job_id, None)
            if job is None:
                return
            job.cancel.set()
            if self._scheduler is not None:
                self._scheduler.remove_job(job_id)
        self._changed()

    def ids(self) -> set[str]:
        with self._lock:
            return set(self._jobs)

    def pause(self, job_id: str) -> None:
        """Lets a job rest until `resume`; one that runs goes on to its end."""
        self._set_paused(job_id, paused=True)

    def resume(self, job_id: str) -> None:
        self._set_paused(job_id, paused=False)

    def run_now(self, job_id: str, **options: Any) -> None:
        """Runs a job at once, also a paused one; one that runs already is left alone."""
        with self._lock:
            job = self._jobs.get(job_id)
            if job is None or job.state.running or self._scheduler is None:
                return
            job.options = options
            self._scheduler.add_job(self._run, args=(job_id,), misfire_grace_time=None)

    def stop_running(self, job_id: str) -> None:
        """Asks a running job to stop; what it has done so far stays done."""
        with self._lock:
            if job_id in self._jobs:
                self._jobs[job_id].cancel.set()

    def _set_paused(self, job_id: str, *, paused: bool) -> None:
        with self._lock:
            job = self._jobs.get(job_id)
            if job is None or self._scheduler is None:
                return
            job.state = replace(job.state, paused=paused)
            (self._scheduler.pause_job if paused else self._scheduler.resume_job)(job_id)
        self._changed()

    def _run(self, job_id: str) -> None:
        with self._lock:
            job = self._jobs.get(job_id)
            if job is None or job.state.running or self._scheduler is None:
                return
            job.cancel.clear()
            options, job.options = job.options, {}
            job.state = replace(job.state, running=True, progress=None)
        self._changed()
        began = self._clock()
        try:
            message = job.work(JobRun(job.cancel, lambda at: self._tell(job_id, at), options))
            outcome = OK
        except Cancelled:
            outcome, message = CANCELLED, ""
        except DeskError as problem:
            outcome, message = FAILED, problem.one_line()
        except Exception as bug:
            # A job must not end the scheduler; the log has the trace for the report.
            log.exception("The job %s failed", job_id)
            outcome, message = FAILED, f"Unexpected: {type(bug).__name__}"
        with self._lock:
            job.state = replace(
                job.state,
                running=False,
                progress=None,
                last_run=began,
                seconds=(self._clock() - began).total_seconds(),
                outcome=outcome,
                message=message,
            )
        self._changed()

    def _tell(self, job_id: str, progress: SyncProgress) -> None:
        with self._lock:
            job = self._jobs.get(job_id)
            if job is None:
                return
            job.state = replace(job.state, progress=progress)
        self._changed()

    def _with_next_run(self, state: JobState) -> JobState:
        planned = self._scheduler.get_job(state.id) if self._scheduler is not None else None
        return replace(state, next_run=planned.next_run_time if planned else None)

    def _changed(self) -> None:
        for listener in self._listeners:
            try:
                listener()
            except Exception:
                # A screen that fails must not leave a job running for ever.
                log.exception("A listener of the jobs failed")
