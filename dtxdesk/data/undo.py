"""Undo and redo, read from the audit log: every row goes back to how it was before.

An undo is an operation like any other, so that redo is nothing but the undo of an undo.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    UniqueConstraint,
    func,
    inspect,
    or_,
    select,
)

from dtxdesk.data.queries.audit import (
    Later,
    RowEffect,
    UndoPreview,
    field_changes,
    first_event,
    last_name,
    row_names,
    with_names,
)
from dtxdesk.data.queries.author_names import author_name
from dtxdesk.data.rows import from_json, key_values, model_of, table_of
from dtxdesk.data.schema import REVISION, SEALED, AuditEvent, Base
from dtxdesk.data.undo_chain import Chain, chains
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.errors import UserError

_PAGE = 200
SHOWN = 200
"""Rows of a preview that are told one by one."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the audit log, as undo and redo offer it; `id` is what is taken back."""

    id: str
    title: str
    at: datetime
    author: str


class ChangedSince(UserError):
    """A row has another state than the operation left it in; `later` is what changed it."""

    def __init__(self, later: Later) -> None:
        super().__init__(
            "This can't be undone any more",
            "It was changed since by {author} at {at} ({what})",
            "Undo the later change first, or change it by hand",
            author=later.author,
            at=later.at,
            what=later.title,
        )
        self.later = later


def by_author(names: Collection[str]) -> ColumnElement[bool]:
    """Events of one author, who may have written under several names."""
    return AuditEvent.author.in_(sorted(names))


def of_tournament(tournament_id: int) -> ColumnElement[bool]:
    """Events about a tournament or what it holds, whoever caused them."""
    inside = func.coalesce(
        AuditEvent.after["tournament_id"].as_integer(),
        AuditEvent.before["tournament_id"].as_integer(),
    )
    itself = (AuditEvent.table_name == "tournaments") & (AuditEvent.row_key == str(tournament_id))
    return or_(itself, inside == tournament_id)


def next_undo(connection: Connection, whose: ColumnElement[bool]) -> Operation | None:
    """The newest operation with such events that is not undone."""
    taken_back: set[str | None] = set()
    for event in _newest_first(connection, whose):
        if event.kind != "change":
            taken_back.add(event.undoes)
        if event.kind == "undo" or event.operation in taken_back:
            continue
        if not _chain_of(connection, event.operation):
            return Operation(event.operation, event.title, event.at, event.author)
    return None


def next_redo(connection: Connection, whose: ColumnElement[bool]) -> Operation | None:
    """The newest undo with such events that is not redone; None once something new was done."""
    taken_back: set[str | None] = set()
    for event in _newest_first(connection, whose):
        if event.kind == "change":
            return None
        taken_back.add(event.undoes)
        if event.kind != "undo" or event.operation in taken_back:
            continue
        if not _chain_of(connection, event.operation):
            return Operation(event.operation, event.title, event.at, event.author)
    return None


def title_of(connection: Connection, operation_id: str) -> tuple[str, bool]:
    """What an operation is called, and whether taking it back does something again.

    Raises:
        UserError: it can't be taken back: there is no such operation, it has no rows, it is taken
            back already, or it is from before an upgrade.
    """
    head = connection.execute(
        select(AuditEvent.title, AuditEvent.kind, AuditEvent.revision, AuditEvent.table_name)
        .where(AuditEvent.operation == operation_id)
        .order_by(AuditEvent.id)
        .limit(1)
    ).first()
    if head is None or head.table_name is None:
        raise UserError(
            "This can't be undone",
            "It changed no row that could be put back",
            "A match is taken out of the statistics on its own page",
        )
    if head.kind == "members":
        raise UserError(
            "This can't be undone",
            "The server has made or closed a login, or given a role",
            "Change it where members are listed: Settings, Members",
        )
    if head.revision == SEALED:
        raise UserError(
            "This can't be undone any more",
            "It was about a player who is forgotten",
            "Add the player anew if it has come back",
        )
    if head.revision != REVISION:
        raise UserError(
            "This can't be undone any more",
            "It is from before an upgrade of the database",
            "Change it by hand",
        )
    chain = _chain_of(connection, operation_id)
    if chain:
        raise UserError(
            "This is taken back already",
            "By {author} at {at}",
            "Look at the newest state",
            author=chain[0].author,
            at=chain[0].at,
        )
    return head.title, head.kind == "undo"


def preview(connection: Connection, operation_id: str) -> UndoPreview:
    """What taking an operation back would do, row by row.

    Raises:
        UserError: as `title_of` does. Rows that were changed since are told, not raised.
    """
    title, is_redo = title_of(connection, operation_id)
    rows: dict[tuple[str, str], list[Any]] = {}
    for event in _events(connection, operation_id):
        rows.setdefault((event.table_name, event.row_key), []).append(event)
    try:
        _refuse_changed_rows(connection, operation_id, list(rows))
        later = None
    except ChangedSince as refused:
        later = refused.later
    shown = dict(list(rows.items())[:SHOWN])
    names = row_names(connection, shown)
    effects = (_effect(key, mine, names) for key, mine in shown.items())
    there = with_names(connection, [effect for effect in effects if effect is not None])
    return UndoPreview(operation_id, title, is_redo, tuple(there), len(rows), later)


def take_back(work: UnitOfWork, operation_id: str) -> None:
    """Puts every row of an operation back to how it was before it.

    Its events are gone through backwards one by one, so that every state on the way is one that
    was there before and breaks no rule of the schema.

    Raises:
        ChangedSince: a row has been changed since. Nothing is changed then.
        UserError: something new refers to a row that would go.
    """
    events = _events(work.connection, operation_id)
    rows = list(dict.fromkeys((event.table_name, event.row_key) for event in events))
    _refuse_changed_rows(work.connection, operation_id, rows)
    _held = _loaded(work, rows)  # the session itself only holds on to what has changed
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
            values = {name: v for name, v in event.before.items() if after.get(name) != v}
            _set(row, values)
            if values.keys() & _held_by_one(table_of(model)):
                work.flush()  # in this order: another row may be waiting for the value
    work.flush()


_PLAYED = ("stages", "series", "penalties", "tie_decisions", "teams")


def tournaments_of(connection: Connection, operation_id: str) -> list[int]:
    """The tournaments whose stages, results, decisions or teams an operation has changed."""
    rows = (
        event.before or event.after or {}
        for event in _events(connection, operation_id)
        if event.table_name in _PLAYED
    )
    return sorted({row["tournament_id"] for row in rows if row.get("tournament_id")})


def _loaded(work: UnitOfWork, rows: Sequence[tuple[str, str]]) -> list[Base]:
    """The rows, read a page at a time: one at a time, thousands would take minutes."""
    found: list[Base] = []
    for table in dict.fromkeys(table for table, _ in rows):
        model = model_of(table)
        keys = list(table_of(model).primary_key.columns)
        if len(keys) > 1:
            continue
        ids = [int(key) for its_table, key in rows if its_table == table]
        for start in range(0, len(ids), _PAGE):
            page = select(model).where(keys[0].in_(ids[start : start + _PAGE]))
            found += work.session.scalars(page)
    return found


def _held_by_one(table: Table) -> set[str]:
    """The columns whose value only one row can have at a time, alone or together."""
    found = {column.name for column in table.columns if column.unique}
    for rule in table.constraints:
        if isinstance(rule, UniqueConstraint):
            found |= {column.name for column in rule.columns}
    for index in table.indexes:
        if index.unique and index.dialect_options["sqlite"]["where"] is not None:
            return {column.name for column in table.columns}  # its condition may be about any
        if index.unique:
            found |= {column.name for column in index.columns}
    return found


def _chain_of(connection: Connection, operation_id: str) -> Chain:
    """Who has taken it back since, by whomever."""
    first = first_event(connection, operation_id)
    return () if first is None else chains(connection, [first])[first]


def _effect(
    key: tuple[str, str], events: Sequence[Any], names: dict[tuple[str, str], str]
) -> RowEffect | None:
    """The row as the operation left it and as it was before; None where that is the same."""
    now, back = events[-1].after, events[0].before
    if now is None and back is None:
        return None
    action = "update" if now is not None and back is not None else "insert" if back else "delete"
    table, row_key = key
    return RowEffect(
        table=table,
        row_key=row_key,
        row_name=names.get(key) or last_name(now or back) or row_key,
        there=key in names,
        action=action,
        fields=field_changes(table, now, back),
    )


def _newest_first(connection: Connection, whose: ColumnElement[bool]) -> Iterator[Any]:
    """What was done of that under this schema, event by event, backwards."""
    wanted = (
        select(
            AuditEvent.id,
            AuditEvent.operation,
            AuditEvent.title,
            AuditEvent.kind,
            AuditEvent.undoes,
            AuditEvent.author,
            AuditEvent.at,
        )
        .where(
            whose,
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


def _refuse_changed_rows(
    connection: Connection, operation_id: str, rows: Sequence[tuple[str, str]]
) -> None:
    for table in dict.fromkeys(table for table, _ in rows):
        keys = [key for its_table, key in rows if its_table == table]
        for start in range(0, len(keys), _PAGE):
            stories = _stories(connection, table, keys[start : start + _PAGE])
            for story in stories.values():
                _refuse_if_changed(connection, operation_id, story)


def _stories(connection: Connection, table: str, keys: Sequence[str]) -> dict[str, list[Any]]:
    """All that ever happened to each of these rows, oldest first."""
    stories: dict[str, list[Any]] = {key: [] for key in keys}
    events = connection.execute(
        select(
            AuditEvent.row_key,
            AuditEvent.operation,
            AuditEvent.kind,
            AuditEvent.undoes,
            author_name(AuditEvent.author).label("author"),
            AuditEvent.at,
            AuditEvent.title,
        )
        .where(AuditEvent.table_name == table, AuditEvent.row_key.in_(keys))
        .order_by(AuditEvent.id)
    )
    for event in events:
        stories[event.row_key].append(event)
    return stories


def _refuse_if_changed(connection: Connection, operation_id: str, story: Sequence[Any]) -> None:
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
    first = first_event(connection, later.operation)
    assert first is not None
    raise ChangedSince(Later(first, later.title, later.author, later.at))


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
