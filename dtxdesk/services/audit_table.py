"""The audit log as a table that goes out: one line for each row that an operation touched."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection

from dtxdesk.data.queries.audit import RowEvent, operation_events, operation_rows
from dtxdesk.data.queries.audit_list import AuditFilter, newest_event, operations_before
from dtxdesk.exports.table import Column, Kind, Table

AT_ONCE = 500

COLUMNS = (
    Column("event_id", "Event", Kind.WHOLE),
    Column("operation", "Operation"),
    Column("at", "Time", Kind.TIME),
    Column("author", "Login"),
    Column("author_name", "Who"),
    Column("kind", "Kind"),
    Column("title", "What"),
    Column("table", "Table"),
    Column("row", "Row", Kind.ID),
    Column("name", "Name"),
    Column("action", "Action"),
    Column("field", "Field"),
    Column("before", "Before"),
    Column("after", "After"),
)


def audit(connection: Connection, wanted: AuditFilter, now: datetime) -> Table:
    """The operations of a filter, newest first, a line for each field that they changed.

    Raises:
        SearchError: the search can't be understood.
    """
    return Table("audit", "Audit log", COLUMNS, _lines(connection, wanted, now))


def _lines(
    connection: Connection, wanted: AuditFilter, now: datetime
) -> Iterator[Sequence[object]]:
    before: int | None = newest_event(connection) + 1
    while before is not None:
        found = operations_before(connection, wanted, now, before)
        before = found.go_on
        for row in operation_rows(connection, found.ids):
            for event in _events(connection, row.operation):
                yield from _of_event(event)


def _events(connection: Connection, operation: str) -> Iterator[RowEvent]:
    """In pieces: an operation may be about every player there is."""
    after = 0
    while events := operation_events(connection, operation, AT_ONCE, after):
        yield from events
        after = events[-1].id


def _of_event(event: RowEvent) -> Iterator[Sequence[object]]:
    about = (
        event.id,
        event.operation,
        event.at,
        event.author,
        event.author_name,
        event.kind.value,
        event.title,
        event.table or None,
        event.row_key if event.table else None,
        event.row_name or None,
        event.action,
    )
    if not event.fields:
        yield (*about, None, None, None)
    for field in event.fields:
        yield (*about, field.name, _plain(field.before), _plain(field.after))


def _plain(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)
