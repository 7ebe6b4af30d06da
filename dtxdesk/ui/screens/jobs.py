"""The Jobs page: one that runs, one that fails, one that rests."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from dtxdesk.phrases import Phrase
from dtxdesk.ui.screens.studio import Studio

if TYPE_CHECKING:
    from dtxdesk.jobs.scheduler import JobRun


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.errors import EnvironmentProblem
    from dtxdesk.ui.pages.jobs.page import JobsPage

    jobs = studio.desk.jobs

    def fail(_run: JobRun) -> str:
        raise EnvironmentProblem(
            "Steam can't be reached", "The network gave no answer", "Check the connection"
        )

    page = studio.window.show_page("jobs")
    assert isinstance(page, JobsPage)
    yield "jobs-no-league"
    titles = [
        Phrase("Sync {league}", league=name) for name in ("Winter Captains Draft", "Newcomer Cup")
    ]
    jobs.add("sync:2", titles[0], timedelta(seconds=60), fail, soon=False)
    for times in range(1, 4):
        jobs.run_now("sync:2")
        studio.wait_until(lambda n=times: page.context.desk.jobs.list()[-1].failures == n)  # type: ignore[misc]
    jobs.add("sync:3", titles[1], timedelta(minutes=5), lambda _run: "", soon=False)
    jobs.pause("sync:3")
    studio.begin_a_sync()
    page.show_job(f"sync:{studio.league_id}")
    yield "jobs-running"
    page.show_job("sync:2")
    yield "jobs-failing"
    studio.end_the_sync()
    for job_id in ("sync:2", "sync:3"):
        jobs.remove(job_id)


def empty(studio: Studio) -> Iterator[str]:
    studio.window.show_page("jobs")
    yield "jobs-empty"
