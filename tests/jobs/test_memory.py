"""What is remembered of jobs: how the last runs went, and which of them rest."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dtxdesk.clock import utc_now
from dtxdesk.errors import EnvironmentProblem
from dtxdesk.jobs.memory import KEPT, JobMemory, Outcome, Run
from dtxdesk.jobs.scheduler import JobRun, Jobs, JobState
from dtxdesk.settings import Settings
from tests.fixtures import StoppedClock

BEGIN = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)
WAIT = 20.0  # seconds; only a failing test waits that long
RARELY = timedelta(days=1)


def run(minutes: int, outcome: Outcome = Outcome.OK, message: str = "") -> Run:
    return Run(BEGIN + timedelta(minutes=minutes), 1.5, outcome, message)


@pytest.fixture
def remembered(tmp_path: Path, clock: StoppedClock) -> Callable[..., JobMemory]:
    """A memory of that folder, as one start after the other makes it."""

    def start(shared_database: str = "") -> JobMemory:
        settings = Settings(tmp_path / "settings.toml", environ={})
        return JobMemory(
            tmp_path / "jobs.json", settings, clock=clock, shared_database=shared_database
        )

    return start


def test_runs_are_there_after_a_restart(remembered: Callable[..., JobMemory]) -> None:
    first = remembered()
    assert first.story("a").runs == ()
    first.add("a", run(0, message="3 matches read"))
    first.add("a", run(1, Outcome.FAILED, "Steam is offline"))
    first.add("a", run(2, Outcome.CANCELLED))
    first.add("a", run(3, Outcome.FAILED, "Steam is offline"))
    story = remembered().story("a")
    assert [kept.at for kept in story.runs] == [run(n).at for n in (3, 2, 1, 0)]
    assert story.runs[-1] == run(0, message="3 matches read")
    assert (story.last_success, story.failures) == (run(0).at, 2)
    assert remembered().story("b").runs == ()


def test_only_so_many_are_kept_but_the_last_success_is(
    remembered: Callable[..., JobMemory],
) -> None:
    memory = remembered()
    memory.add("a", run(0))
    for minute in range(1, KEPT + 5):
        memory.add("a", run(minute, Outcome.FAILED))
    story = remembered().story("a")
    assert len(story.runs) == KEPT
    assert (story.last_success, story.failures) == (run(0).at, KEPT + 4)


def test_what_is_remembered_is_of_one_database(remembered: Callable[..., JobMemory]) -> None:
    local, shared = remembered(), remembered("db.example:5432/desk")
    local.add("sync:1", run(0))
    local.set_paused("sync:1", paused=True)
    assert shared.story("sync:1").runs == ()
    assert not shared.paused("sync:1")
    assert remembered().paused("sync:1")
    local.set_paused("sync:1", paused=False)
    assert not remembered().paused("sync:1")


def test_a_damaged_file_is_put_aside(
    remembered: Callable[..., JobMemory], tmp_path: Path, expect_warning: object
) -> None:
    file = tmp_path / "jobs.json"
    file.write_text('{"a": nonsense')
    memory = remembered()
    assert memory.story("a").runs == ()
    assert [aside.read_text() for aside in tmp_path.glob("jobs.json.damaged-*")] == [
        '{"a": nonsense'
    ]
    memory.add("a", run(0))
    assert remembered().story("a").runs == (run(0),)


def test_a_disk_that_refuses_fails_no_job(
    remembered: Callable[..., JobMemory], tmp_path: Path
) -> None:
    (tmp_path / "jobs.json").mkdir()
    memory = remembered()
    memory.add("a", run(0))
    assert memory.story("a").runs == (run(0),)


class Started:
    """The jobs of one start of the program."""

    def __init__(self, memory: JobMemory) -> None:
        self.jobs = Jobs(utc_now, memory)
        self._changed = threading.Condition()
        self.jobs.listen(self._on_change)
        self.jobs.start()

    def until(self, holds: Callable[[JobState], bool]) -> JobState:
        with self._changed:
            assert self._changed.wait_for(lambda: holds(self.jobs.list()[0]), WAIT)
            return self.jobs.list()[0]

    def _on_change(self) -> None:
        with self._changed:
            self._changed.notify_all()


def test_a_job_rests_and_remembers_across_restarts(remembered: Callable[..., JobMemory]) -> None:
    def fail(_run: JobRun) -> str:
        raise EnvironmentProblem("Steam is offline")

    first = Started(remembered())
    first.jobs.add("a", "A", RARELY, fail, soon=True)
    first.until(lambda state: state.failures == 1)
    first.jobs.run_now("a")
    first.until(lambda state: state.failures == 2 and not state.running)
    first.jobs.pause("a")
    first.jobs.stop()

    second = Started(remembered())
    try:
        second.jobs.add("a", "A", RARELY, lambda _run: "went well", soon=True)
        state = second.jobs.list()[0]
        assert (state.paused, state.next_run, state.failures) == (True, None, 2)
        assert (state.outcome, state.message) == ("failed", "Steam is offline.")
        assert len(second.jobs.runs("a")) == 2
        second.jobs.run_now("a")
        state = second.until(lambda state: state.failures == 0)
        assert state.paused
        assert state.last_success == state.last_run
        second.jobs.resume("a")
        assert second.jobs.list()[0].next_run is not None
        assert not remembered().paused("a")
    finally:
        second.jobs.stop()
