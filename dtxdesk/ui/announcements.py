"""What has happened, as notices in the corner of the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dtxdesk.ui.actions import Actions
from dtxdesk.ui.saying import said
from dtxdesk.ui.toasts import Toasts

if TYPE_CHECKING:
    from dtxdesk.jobs.scheduler import JobState


class Announcements(QObject):
    """Changes with their Undo, restored backups, jobs that failed."""

    def __init__(self, toasts: Toasts, actions: Actions) -> None:
        super().__init__(toasts)
        self._toasts = toasts
        self._actions = actions
        toasts.changed.connect(self._count)
        actions.refused.connect(self.refused)

    def changed(self, title: str, undoable: bool) -> None:
        """A change is done."""
        words = self.tr("Undo") if undoable else ""
        self._toasts.show(
            title, button=words, on_button=partial(self._actions.ask, "edit.undo"), undo=undoable
        )

    def refused(self, reason: str) -> None:
        """An action that somebody asked for can't be used now."""
        self._toasts.show(reason, kind="info")

    def restored(self, file: Path, kept: Path | None) -> None:
        """A backup is in the place of the database."""
        before = self.tr("The state before is kept as {file}")
        self._toasts.show(
            self.tr("Restored: {file}").format(file=file.name),
            before.format(file=kept.name) if kept else "",
        )

    def job_failed(self, state: JobState) -> None:
        words = self.tr("{job} failed").format(job=said(state.title))
        self._toasts.show(words, said(state.message), kind="error")

    def _count(self) -> None:
        self._actions.update(notices=bool(self._toasts.shown))
