"""The list of operations as it grows: newer ones at its head, older ones at its end."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from dtxdesk.data.queries.audit_list import AuditFilter, Found
from dtxdesk.data.queries.author_names import Author
from dtxdesk.ui.pages.audit.reading import AuditReader, Beginning
from dtxdesk.ui.runner import Runner

ENOUGH = 200
"""Operations that are read before someone scrolls on."""


class Listing(QObject):
    """Reads the log step by step, so that no step takes long and the first lines come at once.

    Attributes:
        ids: What is listed, newest first.
        authors: Everyone who is in the log.
        loaded: Whether the log has been read at all.
        complete: Whether the list goes back to the beginning of the log.
        searching: Whether a step is under way.
    """

    changed = Signal()
    failed = Signal(object)
    """A step could not be made: the exception."""

    def __init__(self, reader: AuditReader, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._reader = reader
        self._runner = runner
        self._wanted = AuditFilter()
        self._newest = 0
        self._go_on: int | None = None
        self._enough = ENOUGH
        self._down_to = 0
        self.ids: list[int] = []
        self.authors: list[Author] = []
        self.loaded = False
        self.searching = False

    @property
    def complete(self) -> bool:
        return self.loaded and self._go_on is None

    def begin(self, wanted: AuditFilter) -> None:
        """The list of this filter, from its head on."""
        self._wanted, self._enough, self._down_to = wanted, ENOUGH, 0
        self.searching = True
        self._runner.query(
            self._reader.begin,
            wanted,
            on_result=self._take_beginning,
            on_error=self._fail,
            key="audit.list",
        )

    def read_on(self) -> None:
        """More of it: someone comes near its end."""
        if self._go_on is not None and not self.searching:
            self._enough = len(self.ids) + ENOUGH
            self._step()

    def go_down_to(self, first_event: int) -> None:
        """As much more of it as it takes to reach an operation."""
        self._down_to = first_event
        if self._go_on is not None and not self.searching:
            self._step()

    def look_for_newer(self) -> None:
        """Something was committed: what came in stands at the head."""
        self._runner.query(
            self._reader.newer,
            self._wanted,
            self._newest,
            on_result=self._take_newer,
            on_error=self._fail,
            key="audit.newer",
        )

    def _step(self) -> None:
        assert self._go_on is not None
        self.searching = True
        self._runner.query(
            self._reader.older,
            self._wanted,
            self._go_on,
            on_result=self._take_older,
            on_error=self._fail,
            key="audit.list",
        )

    def _take_beginning(self, beginning: Beginning) -> None:
        self.loaded = True
        self.authors, self._newest = beginning.authors, beginning.newest
        self.ids = []
        self._take_older(beginning.found)

    def _take_older(self, found: Found) -> None:
        self.searching = False
        self.ids = [*self.ids, *found.ids]
        self._go_on = found.go_on
        short = len(self.ids) < self._enough
        if found.go_on is not None and (short or found.go_on > self._down_to > 0):
            self._step()
        self.changed.emit()

    def _take_newer(self, found: tuple[int, list[int]]) -> None:
        self._newest, ids = found
        known = set(self.ids)
        fresh = [row_id for row_id in ids if row_id not in known]
        if fresh:
            self.ids = [*fresh, *self.ids]
            self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self.searching = False
        self.failed.emit(error)
