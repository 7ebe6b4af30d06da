"""A long export that somebody watches and may stop."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dtxdesk.errors import Cancelled
from dtxdesk.exports.table import Paper

EACH = 250
"""Rows between two looks at whether it is still wanted."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is.

    Attributes:
        rows: Read so far.
        page, pages: Of a PDF, the page that was painted last and how many there are; 0 while
            nobody knows.
    """

    rows: int = 0
    page: int = 0
    pages: int = 0


class Watch:
    """Is told how far it is, and ends it with `Cancelled`.

    Args:
        tell: Called on the thread of the work.
        cancel: Set by whoever wants it no more.
    """

    def __init__(
        self,
        tell: Callable[[Progress], object] | None = None,
        cancel: threading.Event | None = None,
    ) -> None:
        self._tell = tell
        self._cancel = cancel
        self._rows = 0

    def over(self, paper: Paper) -> Paper:
        """The same paper, looked at while its rows are gone through."""
        tables = [replace(table, rows=self._counted(table.rows)) for table in paper.tables]
        return replace(paper, tables=tables)

    def page(self, page: int, pages: int) -> None:
        """A page has been painted.

        Raises:
            Cancelled: Nobody wants the next one.
        """
        self._look(Progress(self._rows, page, pages))

    def _counted(self, rows: Iterable[Sequence[object]]) -> Iterator[Sequence[object]]:
        for row in rows:
            if self._rows % EACH == 0:
                self._look(Progress(self._rows))
            self._rows += 1
            yield row

    def _look(self, progress: Progress) -> None:
        if self._cancel is not None and self._cancel.is_set():
            raise Cancelled
        if self._tell is not None:
            self._tell(progress)
