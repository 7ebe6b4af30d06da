"""Undo and redo, read from the audit log: every row goes back to how it was before.

An undo is an operation like any other, so that redo is nothing but the undo of an undo.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, inspect, select

from dtxdesk.data.rows import from_json, key_values, model_of, table_of
from dtxdesk.data.schema import REVISION, AuditEvent, Base
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.errors import UserError

REACH = 200
"""How many of an author's newest operations undo looks back over."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the audit log, as undo and redo offer it."""

    id: str
    title: str
    at: datetime
    author: str


@dataclass(frozen=True, slots=True)
class _RowStory:
    """One row over a whole operation: its state before the first and after the last event."""

    table: str
    key: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


def next_undo(connection: Connection, author: str) -> Operation | None:
    """The author's newest operation that is not undone."""
    done, _ = _stacks(connection, author)
    return done[-1] if done else None


def next_redo(connection: Connection, author: str) -> Operation | None:
    """The operation that was undone last; None once something new was done."""
    _, undone = _stacks(connection, author)
    return undone[-1][1] if undone else None


def undo_of_next_redo(connection: Connection, author: str) -> str | None:
    """The id of the undo that `next_redo` takes back."""
    _, undone = _stacks(connection, author)
    return undone[-1][0] if undone else None


def take_back(work: UnitOfWork, operation_id: str) -> None:
    """Puts every row of an operation back to how it was before it.

    Raises:
        UserError: a row has been changed since (it says by whom and when), or something new
            refers to a row that would go. Nothing is changed then.
    """
    for story in reversed(_stories(work.connection, operation_id)):
        model = model_of(story.table)
        table = table_of(model)
        key = key_values(table, story.key)
        row = work.session.get(
            model, tuple(key.values()) if len(key) > 1 else next(iter(key.values()))
        )
        _refuse_if_changed(work, story, row)
        if story.before is None:
            assert row is not None
            work.delete(row)
        elif row is None:
            _insert_again(work, model, story)
        else:
            _set(row, story.before)
            work.flush()


def _stacks(
    connection: Connection, author: str
) -> tuple[list[Operation], list[tuple[str, Operation]]]:
    """Replays the author's operations: what is done, and what is undone (with its undo's id)."""
    newest = func.max(AuditEvent.id)
    rows = connection.execute(
        select(
            AuditEvent.operation,
            AuditEvent.title,
            AuditEvent.kind,
            AuditEvent.undoes,
            func.max(AuditEvent.at).label("at"),
        )
        .where(
            AuditEvent.author == author,
            AuditEvent.kind.in_(("change", "undo", "redo")),
            AuditEvent.revision == REVISION,
        )
        .group_by(AuditEvent.operation, AuditEvent.title, AuditEvent.kind, AuditEvent.undoes)
        .order_by(newest.desc())
        .limit(REACH)
    ).all()
    done: list[Operation] = []
    undone: list[tuple[str, Operation]] = []
    for row in reversed(rows):
        operation = Operation(row.operation, row.title, row.at, author)
        if row.kind == "change":
            done.append(operation)
            undone.clear()
        elif row.kind == "undo":
            # Older than the reach of this replay: there is nothing left to match it with.
            if done:
                undone.append((row.operation, done.pop()))
        elif undone:
            undone.pop()
            done.append(operation)
    return done, undone


def _stories(connection: Connection, operation_id: str) -> list[_RowStory]:
    events = connection.execute(
        select(AuditEvent.table_name, AuditEvent.row_key, AuditEvent.before, AuditEvent.after)
        .where(AuditEvent.operation == operation_id, AuditEvent.table_name.is_not(None))
        .order_by(AuditEvent.id)
    ).all()
    stories: dict[tuple[str, str], _RowStory] = {}
    for event in events:
        place = (event.table_name, event.row_key)
        first = stories.get(place)
        before = event.before if first is None else first.before
        stories[place] = _RowStory(*place, before, event.after)
    return list(stories.values())


def _refuse_if_changed(work: UnitOfWork, story: _RowStory, row: Base | None) -> None:
    """Undo must not overwrite what came later."""
    expected = None if story.after is None else story.after.get("version")
    found = None if row is None else getattr(row, "version", None)
    if expected == found:
        return
    later = work.connection.execute(
        select(AuditEvent.author, AuditEvent.at, AuditEvent.title)
        .where(AuditEvent.table_name == story.table, AuditEvent.row_key == story.key)
        .order_by(AuditEvent.id.desc())
        .limit(1)
    ).first()
    who = f"{later.author} at {later.at:%Y-%m-%d %H:%M} UTC ({later.title})" if later else "someone"
    raise UserError(
        "This can't be undone any more",
        f"It was changed since by {who}",
        "Undo the later change first, or change it by hand",
    )


def _set(row: Base, values: dict[str, Any]) -> None:
    """Sets all audited columns but the version, which goes on counting."""
    table, mapper = table_of(type(row)), inspect(type(row))
    for name, value in values.items():
        if name != "version" and name in table.columns:
            column = table.columns[name]
            setattr(row, mapper.get_property_by_column(column).key, from_json(column, value))


def _insert_again(work: UnitOfWork, model: type[Base], story: _RowStory) -> None:
    assert story.before is not None
    row = model()
    _set(row, story.before)
    # SQLAlchemy begins a new row at version 1; it must lie above the versions it had.
    row.version = story.before.get("version", 0) + 1  # type: ignore[attr-defined]
    work.add(row)
