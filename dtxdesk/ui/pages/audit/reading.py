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
    operation_begun_with,
    operation_events,
    operation_rows,
)
from dtxdesk.data.queries.audit_list import (
    AuditFilter,
    Found,
    newest_event,
    newest_operations,
    operations_after,
    operations_before,
)
from dtxdesk.data.queries.author_names import Author
from dtxdesk.data.queries.together import Snapshot, together
from dtxdesk.data.queries.undo_rights import role_to_take_back
from dtxdesk.domain.rights import Role
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
    """One operation with its first rows; `needs` is the role that it takes to take it back."""

    row: OperationRow
    needs: Role
    events: list[RowEvent]


def _with_needs(connection: Snapshot, first_event: int) -> tuple[OperationRow, Role] | None:
    rows, needs = together(
        connection,
        lambda own: operation_rows(own, [first_event]),
        lambda own: role_to_take_back(own, operation_begun_with(first_event)),
    )
    if not rows:
        return None
    if rows[0].chain:  # it is another operation that would be taken back
        needs = role_to_take_back(connection, rows[0].to_take_back)
    return rows[0], needs


class AuditReader:
    """The page's questions to the database."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def begin(self, wanted: AuditFilter) -> Beginning:
        """The list from its newest operation on.

        Raises:
            SearchError: the search can't be understood.
        """
        now = self._desk.clock()
        (newest, found), authors = self._desk.read(
            lambda own: together(
                own, lambda own: newest_operations(own, wanted, now), audit_authors
            )
        )
        return Beginning(newest, found, authors)

    def older(self, wanted: AuditFilter, before: int) -> Found:
        return self._desk.read(operations_before, wanted, self._desk.clock(), before)

    def newer(self, wanted: AuditFilter, after: int) -> tuple[int, list[int]]:
        """What has come since, and how far the log goes now."""
        newest = self._desk.read(newest_event)
        return newest, self._desk.read(operations_after, wanted, self._desk.clock(), after)

    def rows(self, ids: Sequence[int]) -> Sequence[OperationRow]:
        return self._desk.read(operation_rows, ids)

    def detail(self, first_event: int) -> OperationDetail | None:
        operation = operation_begun_with(first_event)
        known, events = self._desk.read(
            lambda own: together(
                own,
                lambda own: _with_needs(own, first_event),
                lambda own: operation_events(own, operation, EVENTS),
            )
        )
        return None if known is None else OperationDetail(*known, events)

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
