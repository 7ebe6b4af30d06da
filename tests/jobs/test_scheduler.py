"""Jobs run when asked, rest when told, stop when they must, and say how it went."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from dtxdesk.clock import utc_now
from dtxdesk.errors import Cancelled, EnvironmentProblem
from dtxdesk.jobs.scheduler import JobRun, Jobs, JobState
from dtxdesk.services.progress import SyncProgress

WAIT = 20.0  # seconds; only a failing test waits that long
RARELY = timedelta(days=1)


class Watched:
    """Jobs, and a way to wait until one of them is in some state."""

    def __init__(self) -> None:
        self.jobs = Jobs(utc_now)
        self._changed = threading.Condition()
        self.jobs.listen(self._on_change)
        self.jobs.start()

    def state(self, job_id: str) -> JobState:
        return next(state for state in self.jobs.list() if state.id == job_id)

    def until(self, job_id: str, holds: Callable[[JobState], bool]) -> JobState:
        with self._changed:
            assert self._changed.wait_for(lambda: holds(self.state(job_id)), WAIT), "it never came"
            return self.state(job_id)

    def _on_change(self) -> None:
        with self._changed:
            self._changed.notify_all()


@pytest.fixture
def watched() -> Iterator[Watched]:
    made = Watched()
    yield made
    made.jobs.stop()


def ended(state: JobState) -> bool:
    return state.outcome is not None and not state.running


def test_one_that_is_due_soon_runs_by_itself(watched: Watched) -> None:
    watched.jobs.add("a", "A", RARELY, lambda _run: "did it", soon=True)
    state = watched.until("a", ended)
    assert (state.outcome, state.message, state.title) == ("ok", "did it", "A")
    assert state.last_run is not None
    assert state.next_run is not None
    assert state.next_run - state.last_run > timedelta(hours=23)
    assert state.seconds is not None


def test_run_now_hands_its_options_on_once(watched: Watched) -> None:
    seen: list[dict[str, object]] = []

    def work(run: JobRun) -> str:
        seen.append(run.options)
        return str(len(seen))

    watched.jobs.add("a", "A", RARELY, work, soon=False)
    assert watched.state("a").outcome is None
    watched.jobs.run_now("a", full=True)
    watched.until("a", lambda state: ended(state) and state.message == "1")
    watched.jobs.run_now("a")
    watched.until("a", lambda state: ended(state) and state.message == "2")
    watched.jobs.run_now("nothing of that name")
    assert seen == [{"full": True}, {}]


def test_a_paused_one_rests_but_can_be_run(watched: Watched) -> None:
    watched.jobs.add("a", "A", RARELY, lambda _run: "ran", soon=False)
    watched.jobs.pause("a")
    assert watched.state("a").paused
    assert watched.state("a").next_run is None
    # A new interval must not wake it.
    watched.jobs.add("a", "A", timedelta(hours=5), lambda _run: "ran", soon=False)
    assert watched.state("a").next_run is None
    watched.jobs.run_now("a")
    assert watched.until("a", ended).paused
    watched.jobs.resume("a")
    assert not watched.state("a").paused
    assert watched.state("a").next_run is not None


def test_a_running_one_tells_how_far_it_is_and_stops_when_asked(watched: Watched) -> None:
    def work(run: JobRun) -> str:
        run.tell(SyncProgress("DTX", "details", 3, 10))
        assert run.cancel.wait(WAIT)
        raise Cancelled

    watched.jobs.add("a", "A", RARELY, work, soon=True)
    state = watched.until("a", lambda state: state.progress is not None)
    assert state.running
    assert state.progress == SyncProgress("DTX", "details", 3, 10)
    watched.jobs.stop_running("a")
    state = watched.until("a", ended)
    assert (state.outcome, state.message, state.progress) == ("cancelled", "", None)

    # A stop is for one run only.
    watched.jobs.add("b", "B", RARELY, lambda run: str(run.cancel.is_set()), soon=True)
    assert watched.until("b", ended).message == "False"


def test_a_failure_is_told_in_words(watched: Watched) -> None:
    def work(_run: JobRun) -> str:
        raise EnvironmentProblem("Steam is offline", "No route", "Try again")

    watched.jobs.add("a", "A", RARELY, work, soon=True)
    state = watched.until("a", ended)
    assert (state.outcome, state.message) == ("failed", "Steam is offline. No route. Try again.")


def test_a_bug_fails_the_job_and_not_the_scheduler(
    watched: Watched, expect_warning: object
) -> None:
    def work(_run: JobRun) -> str:
        raise ZeroDivisionError

    watched.jobs.add("a", "A", RARELY, work, soon=True)
    assert watched.until("a", ended).message == "Unexpected: ZeroDivisionError"
    watched.jobs.add("b", "B", RARELY, lambda _run: "fine", soon=True)
    assert watched.until("b", ended).outcome == "ok"


def test_a_listener_that_fails_does_not_hold_the_job(
    watched: Watched, expect_warning: object
) -> None:
    def broken() -> None:
        raise RuntimeError("a screen that is gone")

    watched.jobs.listen(broken)
    watched.jobs.add("a", "A", RARELY, lambda _run: "fine", soon=True)
    assert watched.until("a", ended).outcome == "ok"


def test_two_run_side_by_side_and_one_never_twice(watched: Watched) -> None:
    both = threading.Barrier(2, timeout=WAIT)
    runs: list[str] = []

    def work(name: str) -> Callable[[JobRun], str]:
        def meet(_run: JobRun) -> str:
            runs.append(name)
            watched.jobs.run_now(name)
            both.wait()
            return "met"

        return meet

    watched.jobs.add("a", "A", RARELY, work("a"), soon=True)
    watched.jobs.add("b", "B", RARELY, work("b"), soon=True)
    assert watched.until("a", ended).message == watched.until("b", ended).message == "met"
    assert sorted(runs) == ["a", "b"]


def test_a_new_title_is_told(watched: Watched) -> None:
    told = threading.Event()
    watched.jobs.add("a", "A", RARELY, lambda _run: "", soon=False)
    watched.jobs.listen(told.set)
    watched.jobs.add("a", "Another", RARELY, lambda _run: "", soon=False)
    assert told.is_set()
    assert watched.state("a").title == "Another"


def test_one_that_is_removed_while_it_runs_is_stopped(watched: Watched) -> None:
    running, stopped = threading.Event(), threading.Event()

    def work(run: JobRun) -> str:
        running.set()
        if run.cancel.wait(WAIT):
            stopped.set()
        raise Cancelled

    watched.jobs.add("a", "A", RARELY, work, soon=True)
    assert running.wait(WAIT)
    watched.jobs.remove("a")
    assert watched.jobs.ids() == set()
    assert stopped.wait(WAIT)
    watched.jobs.remove("a")


def test_stopping_waits_for_the_work(watched: Watched) -> None:
    running, done = threading.Event(), threading.Event()

    def work(run: JobRun) -> str:
        running.set()
        run.cancel.wait(WAIT)
        done.set()
        return ""

    watched.jobs.add("a", "A", RARELY, work, soon=True)
    assert running.wait(WAIT)
    watched.jobs.stop()
    assert done.is_set()
    watched.jobs.run_now("a")
    watched.jobs.add("b", "B", RARELY, work, soon=True)
    assert watched.jobs.ids() == {"a"}


def test_another_interval_holds_at_once(watched: Watched) -> None:
    watched.jobs.add("a", "A", RARELY, lambda _run: "", soon=False)
    watched.jobs.add("a", "A", timedelta(minutes=5), lambda _run: "", soon=False)
    state = watched.state("a")
    assert state.every == timedelta(minutes=5)
    assert state.next_run is not None
    assert state.next_run <= utc_now() + timedelta(minutes=5)


def test_a_clock_that_was_put_back_lets_no_job_rest_longer(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched.jobs.add("a", "A", timedelta(minutes=5), lambda _run: "", soon=False)
    watched.jobs.add("b", "B", timedelta(minutes=5), lambda _run: "", soon=False)
    watched.jobs.pause("b")
    before = watched.state("a").next_run
    watched.jobs.mind_the_clock()
    assert watched.state("a").next_run == before
    monkeypatch.setattr("dtxdesk.jobs.scheduler.utc_now", lambda: utc_now() - timedelta(hours=2))
    watched.jobs.mind_the_clock()
    monkeypatch.undo()
    after = watched.state("a").next_run
    assert after is not None
    assert after < utc_now()
    assert watched.state("b").next_run is None


def test_one_that_is_hastened_runs_sooner_also_after_a_run_under_way(watched: Watched) -> None:
    begun, go_on = threading.Event(), threading.Event()
    runs: list[int] = []

    def work(_run: JobRun) -> str:
        runs.append(len(runs))
        begun.set()
        assert go_on.wait(WAIT)
        return str(len(runs))

    watched.jobs.add("a", "A", RARELY, work, soon=False)
    watched.jobs.hasten("nobody", timedelta(0))
    watched.jobs.hasten("a", timedelta(0))
    assert begun.wait(WAIT)
    watched.jobs.hasten("a", timedelta(hours=1))
    watched.jobs.hasten("a", timedelta(0))
    go_on.set()
    watched.until("a", lambda state: state.message == "2")
    state = watched.state("a")
    assert state.next_run is not None
    assert state.last_run is not None
    assert state.next_run - state.last_run > timedelta(hours=23)
    watched.jobs.pause("a")
    watched.jobs.hasten("a", timedelta(0))
    assert watched.state("a").next_run is None
