"""What jobs are called on screens: the jobs themselves know no language but English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dtxdesk.ui.translation import translate

if TYPE_CHECKING:
    from dtxdesk.jobs.scheduler import JobState


def job_title(state: JobState) -> str:
    """The job's title in the language of the window; one that is not known stays as it is."""
    from dtxdesk.jobs.plan import BACKUP_TITLE, SYNC_TITLE, TIDY_TITLE

    if state.title == BACKUP_TITLE:
        return translate("jobs", "Daily backup")
    if state.title == TIDY_TITLE:
        return translate("jobs", "Tidy the shared database")
    if state.title.startswith(SYNC_TITLE):
        league = state.title.removeprefix(SYNC_TITLE)
        return translate("jobs", "Sync {league}").format(league=league)
    return state.title
