"""Undo and redo, read from the audit log: every row goes back to how it was before.

An undo is an operation like any other, so that redo is nothing but the undo of an undo.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, inspect, select

from dtxdesk.data.rows import from_json, key_values, model_of, table_of
from dtxdesk.data.schema import REVISION, AuditEvent, Base
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.errors import UserError

_PAGE = 200


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the audit log, as undo and redo offer it; `id` is what is taken back."""

    id: str
    title: str
    at: datetime
    author: str


def next_undo(connection: Connection, author: str) -> Operation | None:
    """The author's newest operation that is not undone."""
    taken_back: set[str | None] = set()
    for event in _newest_first(connection, author):
        if event.kind != "change":
            taken_back.add(event.undoes)
        if event.kind != "undo" and event.operation not in taken_back:
            return Operation(event.operation, event.title, event.at, author)
    return None


def next_redo(connection: Connection, author: str) -> Operation | None:
    """The author's newest undo that is not redone; None once something new was done."""
    taken_back: set[str | None] = set()
    for event in _newest_first(connection, author):
        if event.kind == "change":
            return None
        taken_back.add(event.undoes)
        if event.kind == "undo" and event.operation not in taken_back:
            return Operation(event.operation, event.title, event.at, author)
    return None


def take_back(work: UnitOfWork, operation_id: str) -> None:
    """Puts every row of an operation back to how it was before it.

    Its events are gone through backwards one by one, so that every state on the way is one that
    was there before and breaks no rule of the schema.

    Raises:
        UserError: a row has been changed since (it says by whom and when), or something new
            refers to a row that would go. Nothing is changed then.
    """
    events = _events(work.connection, operation_id)
    for table in dict.fromkeys(event.table_name for event in events):
        keys = list(dict.fromkeys(e.row_key for e in events if e.table_name == table))
        for start in range(0, len(keys), _PAGE):
            stories = _stories(work.connection, table, keys[start : start + _PAGE])
            for story in stories.values():
                _refuse_if_changed(operation_id, story)
    for event in reversed(events):
        model = model_of(event.table_name)
        key_parts = tuple(key_values(table_of(model), event.row_key).values())
        row = work.session.get(model, key_parts)
        if event.before is None:
            if row is not None:
                work.delete(row)
        elif row is None:
            _insert_again(work, model, event.before)
        else:
            # Only what the operation changed: a sync may have brought other columns up to date.
            after = event.after or {}
            _set(row, {name: v for name, v in event.before.items() if after.get(name) != v})
            work.flush()


def _newest_first(connection: Connection, author: str) -> Iterator[Any]:
    """What the author did under this schema, event by event, backwards."""
    wanted = (
        select(
            AuditEvent.id,
            AuditEvent.operation,
            AuditEvent.title,
            AuditEvent.kind,
            AuditEvent.undoes,
            AuditEvent.at,
        )
        .where(
            AuditEvent.author == author,
            AuditEvent.kind.in_(("change", "undo", "redo")),
            AuditEvent.revision == REVISION,
        )
        .order_by(AuditEvent.id.desc())
        .limit(_PAGE)
    )
    page: Sequence[Any] = connection.execute(wanted).all()
    while page:
        yield from page
        page = connection.execute(wanted.where(AuditEvent.id < page[-1].id)).all()


def _events(connection: Connection, operation_id: str) -> Sequence[Any]:
    return connection.execute(
        select(AuditEvent.table_name, AuditEvent.row_key, AuditEvent.before, AuditEvent.after)
        .where(AuditEvent.operation == operation_id, AuditEvent.table_name.is_not(None))
        .order_by(AuditEvent.id)
    ).all()


def _stories(connection: Connection, table: str, keys: Sequence[str]) -> dict[str, list[Any]]:
    """All that ever happened to each of these rows, oldest first."""
    stories: dict[str, list[Any]] = {key: [] for key in keys}
    events = connection.execute(
        select(
            AuditEvent.row_key,
            AuditEvent.operation,
            AuditEvent.kind,
            AuditEvent.undoes,
            AuditEvent.author,
            AuditEvent.at,
            AuditEvent.title,
        )
        .where(AuditEvent.table_name == table, AuditEvent.row_key.in_(keys))
        .order_by(AuditEvent.id)
    )
    for event in events:
        stories[event.row_key].append(event)
    return stories


def _refuse_if_changed(operation_id: str, story: Sequence[Any]) -> None:
    """Undo must not overwrite what came later, unless that was taken back itself.

    Each state of a row is known by the event that made it; an undo leads back to the state that
    was there before what it undoes. So the row is as the operation left it exactly when it is in
    the same state.
    """
    made_by: Any = None
    left_by_operation: Any = None
    before: dict[str, Any] = {}
    for event in story:
        before.setdefault(event.operation, made_by)
        taken_back = event.kind in ("undo", "redo") and event.undoes in before
        made_by = before[event.undoes] if taken_back else event
        if event.operation == operation_id:
            left_by_operation = made_by
    if made_by is left_by_operation:
        return
    later = made_by or story[-1]
    raise UserError(
        "This can't be undone any more",
        f"It was changed since by {later.author} at {later.at:%Y-%m-%d %H:%M} UTC ({later.title})",
        "Undo the later change first, or change it by hand",
    )


def _set(row: Base, values: dict[str, Any]) -> None:
    """Sets audited columns, all but the version, which goes on counting."""
    table, mapper = table_of(type(row)), inspect(type(row))
    for name, value in values.items():
        if name != "version" and name in table.columns:
            column = table.columns[name]
            setattr(row, mapper.get_property_by_column(column).key, from_json(column, value))


def _insert_again(work: UnitOfWork, model: type[Base], values: dict[str, Any]) -> None:
    row = model()
    _set(row, values)
    if "version" in values:
        # Above the versions it had: who still looks at one of those has an outdated row.
        row.version = values["version"] + 1  # type: ignore[attr-defined]
    work.add(row)
