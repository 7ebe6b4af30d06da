"""What screens read of the audit log: operations, newest first, and what each did to which rows.

An operation is known by the id of its first event. Its events hold each row before and after;
what both have alike is left out here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import AuditEvent, Base, PendingMatch, Setting
from dtxdesk.data.statistics import leagues, matches, users

events = table_of(AuditEvent)
_settings = table_of(Setting)
_pending = table_of(PendingMatch)

COUNTERS = frozenset({"id", "version", "created_at", "updated_at"})
"""Columns that go along with every change and say nothing about it."""

_AT_ONCE = 500
"""Ids in one statement: databases take only so many parameters."""

_NAMED_BY = ("name", "nickname", "guild_nickname", "discord_nickname", "discord_username", "key")
"""Where a row that is gone had its name, the first that is there."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One column before and after, as JSON has it; None on both sides of what was empty."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class RowEvent:
    """What one operation did to one row.

    Attributes:
        id: The event's own; larger is later.
        operation: The operation's, alike for all its rows.
        kind: `change`, `undo`, `redo`, `summary` or `foreign` (another client on PostgreSQL).
        action: `insert`, `update` or `delete`; `summary` for one that is about no row.
        row_name: What the row is called now, or was called last.
        there: Whether the row still exists.
        fields: What differs; of a new or deleted row all that was not empty.
    """

    id: int
    operation: str
    title: str
    kind: str
    author: str
    at: datetime
    table: str
    row_key: str
    row_name: str
    there: bool
    action: str
    fields: tuple[FieldChange, ...]

    @property
    def row_id(self) -> int:
        """The first part of the key: the row's own id, or for a slot that of its match."""
        return int(self.row_key.split("/")[0])


def events_of_row(
    connection: Connection,
    table: str,
    row_id: int,
    limit: int = 50,
    before_id: int | None = None,
) -> list[RowEvent]:
    """All that was done to one row, newest first: its whole story, a page at a time.

    `before_id` is the `id` of the last event of the page before.
    """
    wanted = (
        _selected()
        .where(events.c.table_name == table, events.c.row_key == str(row_id))
        .order_by(events.c.id.desc())
        .limit(limit)
    )
    if before_id is not None:
        wanted = wanted.where(events.c.id < before_id)
    return row_events(connection, connection.execute(wanted).all())


def field_changes(
    table: str, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None
) -> tuple[FieldChange, ...]:
    """What differs between two states of a row; None stands for a row that is not there.

    In the order of the table's columns: PostgreSQL keeps none in its JSON.
    """
    old, new = before or {}, after or {}
    known = Base.metadata.tables.get(table)
    columns = known.columns.keys() if known is not None else ()
    return tuple(
        FieldChange(name, old.get(name), new.get(name))
        for name in dict.fromkeys((*columns, *sorted({*old, *new})))
        if name not in COUNTERS and old.get(name) != new.get(name)
    )


def row_events(connection: Connection, found: Sequence[Any]) -> list[RowEvent]:
    """Rows of `audit_events` (as `_selected` reads them) with the names of what they are about."""
    names = row_names(connection, ((row.table_name, row.row_key) for row in found))
    return [
        RowEvent(
            id=row.id,
            operation=row.operation,
            title=row.title,
            kind=row.kind,
            author=row.author,
            at=row.at,
            table=row.table_name or "",
            row_key=row.row_key or "0",
            row_name=names.get((row.table_name, row.row_key)) or _last_name(row),
            there=(row.table_name, row.row_key) in names,
            action=row.action,
            fields=field_changes(row.table_name or "", row.before, row.after),
        )
        for row in found
    ]


def row_names(
    connection: Connection, keys: Iterable[tuple[str | None, str | None]]
) -> dict[tuple[str, str], str]:
    """What the rows of these tables and keys are called now; those that are gone are left out."""
    keys_of: dict[str, dict[int, list[str]]] = {}
    for table, key in dict.fromkeys(keys):
        if table in _NAMES and key is not None:
            keys_of.setdefault(table, {}).setdefault(int(key.split("/")[0]), []).append(key)
    return {
        (table, key): str(name)
        for table, wanted in keys_of.items()
        for row_id, name in _names(connection, table, list(wanted))
        for key in wanted[row_id]
    }


def _names(connection: Connection, table: str, ids: Sequence[int]) -> Iterator[Any]:
    column, name = _NAMES[table]
    for start in range(0, len(ids), _AT_ONCE):
        part = ids[start : start + _AT_ONCE]
        yield from connection.execute(select(column, name).where(column.in_(part)))


_NAMES = {
    "users": (users.c.id, users.c.name),
    "leagues": (leagues.c.id, leagues.c.name),
    "steam_matches": (matches.c.match_id, matches.c.match_id),
    "steam_match_players": (matches.c.match_id, matches.c.match_id),
    "pending_matches": (_pending.c.match_id, _pending.c.match_id),
    "settings": (_settings.c.id, _settings.c.key),
}


def _selected() -> Any:
    return select(
        events.c.id,
        events.c.operation,
        events.c.title,
        events.c.kind,
        events.c.author,
        events.c.at,
        events.c.table_name,
        events.c.row_key,
        events.c.action,
        events.c.before,
        events.c.after,
    )


def _last_name(row: Any) -> str:
    values = row.after or row.before or {}
    return next((str(values[name]) for name in _NAMED_BY if values.get(name)), row.row_key or "")
