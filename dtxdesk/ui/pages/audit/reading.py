"""What the Audit page reads. Everything here runs on a worker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dtxdesk.data.queries.audit import (
    OperationRow,
    RowEvent,
    UndoPreview,
    audit_authors,
    operation_events,
    operation_rows,
)
from dtxdesk.data.queries.audit_list import (
    AuditFilter,
    Found,
    newest_event,
    operations_after,
    operations_before,
)
from dtxdesk.data.queries.author_names import Author
from dtxdesk.errors import UserError

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk

EVENTS = 125
"""Rows of an operation that are listed at first, and with each "show more"."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """The newest stretch of the log, and who is in it at all."""

    newest: int
    found: Found
    authors: list[Author]


@dataclass(frozen=True, slots=True)
class OperationDetail:
    """One operation with its first rows; `refused` says why it can't be taken back."""

    row: OperationRow
    events: list[RowEvent]


class AuditReader:
    """The page's questions to the database."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def begin(self, wanted: AuditFilter) -> Beginning:
        """The list from its newest operation on.

        Raises:
            SearchError: the search can't be understood.
        """
        newest = self._desk.read(newest_event)
        return Beginning(newest, self.older(wanted, newest + 1), self._desk.read(audit_authors))

    def older(self, wanted: AuditFilter, before: int) -> Found:
        return self._desk.read(operations_before, wanted, self._desk.clock(), before)

    def newer(self, wanted: AuditFilter, after: int) -> tuple[int, list[int]]:
        """What has come since, and how far the log goes now."""
        newest = self._desk.read(newest_event)
        return newest, self._desk.read(operations_after, wanted, self._desk.clock(), after)

    def rows(self, ids: Sequence[int]) -> Sequence[OperationRow]:
        return self._desk.read(operation_rows, ids)

    def detail(self, first_event: int) -> OperationDetail | None:
        rows = self._desk.read(operation_rows, [first_event])
        if not rows:
            return None
        events = self._desk.read(operation_events, rows[0].operation, EVENTS)
        return OperationDetail(rows[0], events)

    def more(self, operation: str, after: int) -> tuple[str, list[RowEvent]]:
        """The next rows of an operation, with the operation they are of."""
        return operation, self._desk.read(operation_events, operation, EVENTS, after)

    def preview(self, first_event: int) -> UndoPreview:
        """What taking this operation back would do, as things are at this moment.

        Raises:
            UserError: it can't be taken back.
        """
        rows = self._desk.read(operation_rows, [first_event])
        if not rows:
            raise UserError("This operation is no longer in the log")
        return self._desk.history.preview(rows[0].to_take_back)

    def export(self, wanted: AuditFilter, file_format: str, path: Path) -> Path:
        self._desk.exporting.audit(wanted, file_format, path)
        return path
