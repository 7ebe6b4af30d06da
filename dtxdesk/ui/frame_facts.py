"""What the window's frame tells all the time: counts, how fresh the data are, what undo undoes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dtxdesk.domain.rights import Role
from dtxdesk.ui.actions import Actions
from dtxdesk.ui.freshness import freshness, read_league_syncs
from dtxdesk.ui.pages import PageEntry
from dtxdesk.ui.runner import Runner
from dtxdesk.ui.sidebar import Sidebar
from dtxdesk.ui.status_bar import StatusBar

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.data.feed import Changes
    from dtxdesk.services.history import Operation
    from dtxdesk.ui.freshness import LeagueSyncs


class FrameFacts(QObject):
    """Reads them beside the window, again after every commit.

    Attributes:
        syncs: The leagues with their syncs, once they have been read.
        words: How fresh the data are, as the status bar says it.
    """

    syncs_read = Signal()
    """There are other leagues, or their syncs stand elsewhere: see `syncs`."""

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        actions: Actions,
        entries: Iterable[PageEntry],
        sidebar: Sidebar,
        status: StatusBar,
    ) -> None:
        super().__init__(sidebar)
        self.syncs: LeagueSyncs | None = None
        self.words = ""
        self._desk = desk
        self._runner = runner
        self._actions = actions
        self._entries = tuple(entries)
        self._sidebar = sidebar
        self._status = status

    def read(self, changes: Changes | None = None) -> None:
        """Reads what these changes touch, or everything."""
        self._read_counts(changes)
        self._runner.query(
            read_league_syncs,
            self._desk,
            on_result=self._show_freshness,
            key="syncs",
            patient=True,
        )
        history = self._desk.history
        for key, step in (("undo", history.next_undo), ("redo", history.next_redo)):
            self._runner.query(
                _step,
                self._desk,
                step,
                on_result=partial(self._show_step, key),
                key=key,
                patient=True,
            )

    def _read_counts(self, changes: Changes | None) -> None:
        for entry in self._entries:
            touched = changes is None or any(map(changes.touches, entry.count_tables))
            if entry.count is not None and touched:
                self._runner.query(
                    entry.count,
                    self._desk,
                    on_result=partial(self._sidebar.set_count, entry.id),
                    key=("count", entry.id),
                    patient=True,
                )

    def _show_freshness(self, syncs: LeagueSyncs) -> None:
        self.syncs = syncs
        now = freshness(syncs, self._desk.clock())
        self.words = now.words
        self._status.show_freshness(now.words, failed=now.failed, waiting=now.waiting)
        self.syncs_read.emit()

    def _show_step(self, key: str, found: tuple[str, Role]) -> None:
        title, needed = found
        self._actions.update(**{key: title, f"{key}_needs": needed})


def _step(desk: Desk, step: Callable[[], Operation | None]) -> tuple[str, Role]:
    """What undo or redo would do, and who may; on a worker."""
    operation = step()
    if operation is None:
        return "", Role.VIEWER
    if desk.database.is_sqlite:
        return operation.title, Role.OWNER
    return operation.title, desk.history.role_to_take_back(operation.id)
