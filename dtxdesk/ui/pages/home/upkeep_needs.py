"""What needs an organiser about the program itself: jobs that fail, backups that are missing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from dtxdesk.jobs.job_ids import SYNC
from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.home.attention import Help, Kind, Need
from dtxdesk.ui.saying import said
from dtxdesk.ui.times import ago
from dtxdesk.ui.translation import translate

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.data.queries.home import Snapshot
    from dtxdesk.jobs.scheduler import JobState

OLD_BACKUP = timedelta(days=3)
"""A daily backup that is this old was missed more than once."""


def _newest_backup(desk: Desk, _connection: Snapshot) -> datetime | None:
    """When the newest backup was made; None where there is none, or where the server keeps them."""
    return desk.maintenance.newest_backup()


def _say_backup(newest: datetime | None, context: Context) -> list[Need]:
    now = context.desk.clock()
    if newest is None or now - newest < OLD_BACKUP:
        return []
    return [
        Need(
            "backup-old",
            "attention",
            translate("Home", "The last backup is old"),
            translate("Home", "It was made {ago}.").format(ago=ago(newest, now)),
            (Help(translate("Home", "Back up now"), context.actions["database.backup"].trigger),),
        )
    ]


def _say_failed_jobs(_nothing: None, context: Context) -> list[Need]:
    return [_failed(state, context) for state in _failed_jobs(context)]


def _failed_jobs(context: Context) -> Iterator[JobState]:
    """Those that failed the last time; a failed sync is told by its league."""
    for state in context.jobs.states:
        if state.outcome == "failed" and not state.id.startswith(SYNC):
            yield state


def _failed(state: JobState, context: Context) -> Need:
    again = partial(context.desk.jobs.run_now, state.id)
    return Need(
        f"job-{state.id}",
        "error",
        translate("Home", "{job} failed").format(job=said(state.title)),
        said(state.message),
        (Help(translate("Home", "Try again"), again, "sync"),),
    )


KINDS = (
    Kind("jobs", (), lambda _desk, _connection: None, _say_failed_jobs),
    Kind("backup", (), _newest_backup, _say_backup),
)
