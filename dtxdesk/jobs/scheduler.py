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

from dtxdesk.clock import Clock, utc_now
from dtxdesk.errors import Cancelled, DeskError
from dtxdesk.jobs.memory import JobMemory, Outcome, Run, Story
from dtxdesk.phrases import Phrase
from dtxdesk.services.progress import SyncProgress

log = logging.getLogger(__name__)

MINDS_THE_CLOCK = 20.0
"""Seconds between two looks at whether the computer's clock was put back."""

A_MOMENT = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class JobState:
    """What a job did and will do. `outcome` is ok, failed, cancelled, or None before it ran.

    Attributes:
        every: The time from one run to the next.
        last_success: When the newest run that went well began.
        failures: How many have failed since.
        started: When the run under way began.
    """

    id: str
    title: str
    every: timedelta | None = None
    last_success: datetime | None = None
    failures: int = 0
    started: datetime | None = None
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
    """What a job's work is given: the way to tell how far it is, and to hear that it must stop.

    `asked` tells that a person wants it now, due or not.
    """

    cancel: threading.Event
    tell: Callable[[SyncProgress], None]
    options: dict[str, Any] = field(default_factory=dict)
    asked: bool = False


Work = Callable[[JobRun], str]
"""Does the work and returns what it did, in a few words."""


@dataclass(slots=True)
class _Job:
    work: Work
    state: JobState
    every: timedelta
    cancel: threading.Event = field(default_factory=threading.Event)
    options: dict[str, Any] = field(default_factory=dict)
    asked: bool = False
    again_within: timedelta | None = None
    """What was asked for while it ran: a run then would be left out."""


class Jobs:
    """The list of jobs. Any thread may use it; listeners run on the thread that changed it."""

    def __init__(self, clock: Clock, memory: JobMemory | None = None) -> None:
        """Without a memory nothing is kept from one start to the next."""
        self._clock = clock
        self._memory = memory
        self._stories: dict[str, Story] = {}
        self._stopped = threading.Event()
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

    def runs(self, job_id: str) -> tuple[Run, ...]:
        """How the job's last runs went, newest first."""
        with self._lock:
            return self._stories.get(job_id, Story()).runs

    def start(self) -> None:
        """Begins to run jobs; imports APScheduler, so call it after the first paint."""
        from apscheduler.schedulers.background import BackgroundScheduler

        with self._lock:
            if self._scheduler is None:
                self._scheduler = BackgroundScheduler(timezone="UTC", daemon=True)
                self._scheduler.start()
                self._stopped.clear()
                threading.Thread(target=self._mind_the_clock, name="clock", daemon=True).start()

    def stop(self, timeout: float = 10.0) -> None:
        """Stops all work and waits for it, so that nothing writes after the database closes."""
        with self._lock:
            scheduler, self._scheduler = self._scheduler, None
            self._stopped.set()
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
                job = self._jobs[job_id] = _Job(work, self._remembered(job_id, title), every)
                if soon:
                    first = {"next_run_time": self._clock()}
            job.work, job.every = work, every
            job.state = replace(job.state, title=title, every=every)
            if job.state.paused:
                first = {"next_run_time": None}
            planned = scheduler.get_job(job_id)
            if planned is None or planned.trigger.interval != every:
                self._schedule(scheduler, job_id, every, first)
        self._changed()

    def _remembered(self, job_id: str, title: str) -> JobState:
        """A new job's state: how it went before the program was last closed."""
        if self._memory is None:
            return JobState(job_id, title)
        story = self._stories[job_id] = self._memory.story(job_id)
        state = _with_story(JobState(job_id, title), story)
        return replace(state, paused=self._memory.paused(job_id))

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
        """Lets a job rest until `resume`, also after a restart; one that runs goes on to its end.

        Raises:
            EnvironmentProblem: it could not be noted for the next start, and goes on.
        """
        self._set_paused(job_id, paused=True)

    def resume(self, job_id: str) -> None:
        self._set_paused(job_id, paused=False)

    def run_now(self, job_id: str, **options: Any) -> None:
        """Runs a job at once, also a paused one; one that runs already is left alone."""
        with self._lock:
            job = self._jobs.get(job_id)
            if job is None or job.state.running or self._scheduler is None:
                return
            job.options, job.asked = options, True
            self._scheduler.add_job(self._run, args=(job_id,), misfire_grace_time=None)

    def hasten(self, job_id: str, within: timedelta) -> None:
        """Runs a job no later than in that time; one that rests, or is not there, is left alone.

        One that is running runs again after its end, in that time.
        """
        with self._lock:
            scheduler, job = self._scheduler, self._jobs.get(job_id)
            if scheduler is None or job is None:
                return
            if job.state.running:
                job.again_within = min(within, job.again_within or within)
                return
            planned = scheduler.get_job(job_id)
            due = utc_now() + max(within, A_MOMENT)  # its thread may still be about to end
            if planned is None or planned.next_run_time is None or planned.next_run_time <= due:
                return
            scheduler.modify_job(job_id, next_run_time=due)
        self._changed()

    def stop_running(self, job_id: str) -> None:
        """Asks a running job to stop; what it has done so far stays done."""
        with self._lock:
            if job_id in self._jobs:
                self._jobs[job_id].cancel.set()

    def _set_paused(self, job_id: str, *, paused: bool) -> None:
        if self._memory is not None and job_id in self.ids():
            self._memory.set_paused(job_id, paused=paused)
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
            asked, job.asked = job.asked, False
            began = self._clock()
            job.state = replace(job.state, running=True, progress=None, started=began)
        self._changed()
        message: str
        try:
            message = job.work(
                JobRun(job.cancel, lambda at: self._tell(job_id, at), options, asked)
            )
            outcome = Outcome.OK
        except Cancelled:
            outcome, message = Outcome.CANCELLED, ""
        except DeskError as problem:
            outcome, message = Outcome.FAILED, problem.one_line()
        except Exception as bug:
            # A job must not end the scheduler; the log has the trace for the report.
            log.exception("The job %s failed", job_id)
            outcome, message = Outcome.FAILED, Phrase("Unexpected: {kind}", kind=type(bug).__name__)
        # A clock that was put back meanwhile must not make a run end before it began.
        seconds = max(0.0, (self._clock() - began).total_seconds())
        self._end(job_id, job, Run(began, seconds, outcome, message))

    def _end(self, job_id: str, job: _Job, run: Run) -> None:
        if self._memory is not None:
            story = self._memory.add(job_id, run)
        else:
            story = self._stories.get(job_id, Story()).with_run(run)
        with self._lock:
            self._stories[job_id] = story
            job.state = _with_story(
                replace(job.state, running=False, progress=None, started=None), story
            )
            again, job.again_within = job.again_within, None
        self._changed()
        if again is not None:
            self.hasten(job_id, again)

    def _tell(self, job_id: str, progress: SyncProgress) -> None:
        with self._lock:
            job = self._jobs.get(job_id)
            if job is None:
                return
            job.state = replace(job.state, progress=progress)
        self._changed()

    def _with_next_run(self, state: JobState) -> JobState:
        planned = self._scheduler.get_job(state.id) if self._scheduler is not None else None
        at = planned.next_run_time if planned else None
        if at is None:
            return replace(state, next_run=None)
        # The scheduler goes by the computer's clock, whoever looks at the list by the one given.
        ahead = self._clock() - utc_now()
        return replace(state, next_run=at + ahead if abs(ahead) > A_MOMENT else at)

    def _mind_the_clock(self) -> None:
        """Plans anew what a clock put back has moved far away: nothing rests longer than it may.

        The scheduler goes by the time of day; put back by an hour, each job would rest that long.
        """
        while not self._stopped.wait(MINDS_THE_CLOCK):
            self.mind_the_clock()

    def mind_the_clock(self) -> None:
        """Brings forward every run that is farther away than its job's interval."""
        with self._lock:
            scheduler = self._scheduler
            if scheduler is None:
                return
            for job_id, job in self._jobs.items():
                latest = utc_now() + job.every
                planned = scheduler.get_job(job_id)
                if planned is None or planned.next_run_time is None:
                    continue
                if planned.next_run_time > latest + A_MOMENT:
                    scheduler.modify_job(job_id, next_run_time=latest)

    def _changed(self) -> None:
        for listener in self._listeners:
            try:
                listener()
            except Exception:
                # A screen that fails must not leave a job running for ever.
                log.exception("A listener of the jobs failed")


def _with_story(state: JobState, story: Story) -> JobState:
    """The state with how the last runs went."""
    if not story.runs:
        return state
    last = story.runs[0]
    return replace(
        state,
        last_run=last.at,
        seconds=last.seconds,
        outcome=last.outcome,
        message=last.message,
        last_success=story.last_success,
        failures=story.failures,
    )
