"""What became of an operation since: taken back, done again, taken back once more.

An undo names the operation it undoes, a redo the undo, the next undo that redo: a chain. Only its
last link can be taken back, and whether the operation holds follows from how long the chain is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from dtxdesk.data.queries.author_names import author_name
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import AuditEvent

events = table_of(AuditEvent)


@dataclass(frozen=True, slots=True)
class Link:
    """One operation that takes back another; `id` is that of its first event.

    `author` is what people call whoever did it.
    """

    id: int
    operation: str
    kind: str
    author: str
    at: datetime


Chain = tuple[Link, ...]
"""What took an operation back, what took that back, and so on; empty while nobody has."""


def chains(connection: Connection, first_events: Sequence[int]) -> dict[int, Chain]:
    """The chain of each operation, by the id of its first event.

    Whatever takes an operation back changes the operation's first row as well, so the links are
    among that row's later events: an index finds them, however long the log is.
    """
    begun = events.alias("begun")
    found = connection.execute(
        select(
            begun.c.id.label("first"),
            begun.c.operation.label("begin"),
            events.c.id,
            events.c.operation,
            events.c.undoes,
            events.c.kind,
            author_name(events.c.author).label("author"),
            events.c.at,
        )
        .select_from(begun)
        .outerjoin(
            events,
            (events.c.table_name == begun.c.table_name)
            & (events.c.row_key == begun.c.row_key)
            & (events.c.id > begun.c.id)
            & events.c.undoes.is_not(None),
        )
        .where(begun.c.id.in_(first_events))
        .order_by(events.c.id)
    ).all()
    begins: dict[int, str] = {}
    takers: dict[int, dict[str, Any]] = {}
    for row in found:
        begins[row.first] = row.begin
        known = takers.setdefault(row.first, {})
        # An operation may write a row twice: its first event there stands for it.
        if row.undoes is not None and getattr(known.get(row.undoes), "operation", "") != (
            row.operation
        ):
            known[row.undoes] = row
    return {first: _follow(begins[first], takers[first]) for first in begins}


def _follow(operation: str, takers: dict[str, Any]) -> Chain:
    chain: list[Link] = []
    while (row := takers.pop(operation, None)) is not None:
        operation = row.operation
        chain.append(Link(row.id, row.operation, row.kind, row.author, row.at))
    return tuple(chain)
