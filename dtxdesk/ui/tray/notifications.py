"""What is worth telling someone who is looking at something else."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dtxdesk.ui.saying import said

if TYPE_CHECKING:
    from dtxdesk.jobs.scheduler import JobState
    from dtxdesk.ui.freshness import LeagueSyncs

Tell = Callable[[str, str], object]


class Notifications(QObject):
    """A job that failed, and matches that have come in: told once a sync, not once a match."""

    def __init__(
        self, tell: Tell, wanted: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        """`wanted` says whether anything shall be told just now."""
        super().__init__(parent)
        self._tell = tell
        self._wanted = wanted
        self._known: dict[int, int] = {}

    def job_failed(self, state: JobState) -> None:
        if self._wanted():
            self._tell(self.tr("{job} failed").format(job=said(state.title)), said(state.message))

    def look(self, syncs: LeagueSyncs, syncing: Callable[[int], bool]) -> None:
        """Compares how many matches each league has with the time before.

        A league that is being read right now is left for when that is over; one that is seen for
        the first time is no news.
        """
        for league in syncs.leagues:
            if syncing(league.id):
                continue
            known = self._known.get(league.id)
            self._known[league.id] = league.matches
            more = league.matches - known if known is not None else 0
            if more > 0 and self._wanted():
                self._tell(league.name, self.tr("%n new match(es)", "", more))
