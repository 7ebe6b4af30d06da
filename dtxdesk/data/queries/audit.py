"""What screens read of the audit log: operations, newest first, and what each did to which rows.

An operation is known by the id of its first event. Its events hold each row before and after;
what both have alike is left out here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import partial
from itertools import chain
from typing import Any, TypeVar

from sqlalchemy import Column, Connection, FromClause, ScalarSelect, Table, func, select

from dtxdesk.data.queries.author_names import Author, author_name, by_name
from dtxdesk.data.queries.together import each_of, together
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import REVISION, SEALED, AuditEvent, Base, PendingMatch, Setting
from dtxdesk.data.stage_tables import (
    dismissed_matches,
    games,
    penalties,
    series,
    stages,
    tie_decisions,
)
from dtxdesk.data.statistics import leagues, matches, users
from dtxdesk.data.tournament_tables import (
    draft_entries,
    drafts,
    sign_ups,
    team_members,
    teams,
    tournaments,
)
from dtxdesk.data.undo_chain import Chain, Link, chains

events = table_of(AuditEvent)
_settings = table_of(Setting)
_pending = table_of(PendingMatch)

COUNTERS = frozenset({"id", "version", "created_at", "updated_at"})
"""Columns that go along with every change and say nothing about it."""

_AT_ONCE = 500
"""Ids in one statement: databases take only so many parameters."""

_NAMED_BY = ("name", "nickname", "guild_nickname", "discord_nickname", "discord_username", "key")
"""Where a row that is gone had its name, the first that is there."""


class Kind(StrEnum):
    """How an operation came about."""

    CHANGE = "change"
    UNDO = "undo"
    REDO = "redo"
    SUMMARY = "summary"
    """A sync or a recompute, which leaves one event and not one a row."""
    FOREIGN = "foreign"
    """By another client of the PostgreSQL server; it has no title of its own."""
    MEMBERS = "members"
    """Somebody was invited to a shared database, given another role or revoked."""
    JOB = "job"
    """By a job of this program: as a change, but nothing that anybody's "Undo" takes back."""


class Standing(StrEnum):
    """Whether an operation can be taken back, as far as its own events tell."""

    OPEN = "open"
    NO_ROWS = "no_rows"
    """A summary: it has no rows to put back."""
    OUTDATED = "outdated"
    """From before an upgrade: its rows had other columns."""
    SEALED = "sealed"
    """About a player who was forgotten since: what it knew of the player is blanked."""
    OF_MEMBERS = "of_members"
    """A login was made or closed, or a role given: the server has done it, and no row says it."""


@dataclass(frozen=True, slots=True)
class OperationRow:
    """One line of the audit log.

    Attributes:
        id: That of its first event.
        operation: What all its events have in common.
        touched: How many rows of which table.
        fields: What differs in the row, where it is about one; of a changed row only.
        chain: What took it back since, what took that back, and so on.
        author_name: What people call the author.
    """

    id: int
    operation: str
    title: str
    kind: Kind
    author: str
    at: datetime
    standing: Standing
    touched: tuple[tuple[str, int], ...]
    fields: tuple[str, ...]
    chain: Chain
    author_name: str

    @property
    def rows(self) -> int:
        return sum(count for _, count in self.touched)

    @property
    def taken_back(self) -> Link | None:
        """What took it back last, if it is taken back now."""
        return self.chain[-1] if len(self.chain) % 2 else None

    @property
    def to_take_back(self) -> str:
        """The operation that undo or redo has to take back: the end of the chain."""
        return self.chain[-1].operation if self.chain else self.operation

    @property
    def is_redo(self) -> bool:
        """Whether taking that back does again what was undone."""
        return (self.chain[-1].kind if self.chain else self.kind) == Kind.UNDO


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One column before and after, as JSON has it; None on both sides of what was empty.

    Attributes:
        before_name, after_name: What the id of another row stands for, where that is there.
    """

    name: str
    before: Any
    after: Any
    before_name: str = ""
    after_name: str = ""


@dataclass(frozen=True, slots=True)
class RowEffect:
    """What something did, or would do, to one row.

    Attributes:
        action: `insert`, `update` or `delete`; `summary` for one that is about no row.
        row_name: What the row is called now, or was called last.
        there: Whether the row exists now.
        fields: What differs; of a new or deleted row all that was not empty.
    """

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


Effect = TypeVar("Effect", bound=RowEffect)


@dataclass(frozen=True, slots=True)
class RowEvent(RowEffect):
    """What one operation did to one row; `id` is the event's own, larger is later.

    `author` is a login, `author_name` what people call it.
    """

    id: int
    operation: str
    title: str
    kind: Kind
    author: str
    author_name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Later:
    """An operation that came later and stands in the way; `id` is that of its first event.

    `author` is what people call whoever did it.
    """

    id: int
    title: str
    author: str
    at: datetime


@dataclass(frozen=True, slots=True)
class UndoPreview:
    """What taking an operation back would do.

    Attributes:
        operation: What would be taken back.
        is_redo: Whether that does again what was undone.
        rows: The first rows, as they are and as they would be.
        total: How many rows there are.
        later: What has changed one of them since; nothing can be taken back then.
    """

    operation: str
    title: str
    is_redo: bool
    rows: tuple[RowEffect, ...]
    total: int
    later: Later | None


def operation_rows(connection: Connection, ids: Sequence[int]) -> list[OperationRow]:
    """The operations whose first events these are, in this order."""
    wanted = select(
        events.c.id,
        events.c.operation,
        events.c.title,
        events.c.kind,
        events.c.author,
        author_name(events.c.author).label("author_name"),
        events.c.at,
        events.c.revision,
        events.c.table_name,
        events.c.action,
        events.c.before,
        events.c.after,
    ).where(events.c.id.in_(ids))
    found, touched, links = together(
        connection,
        lambda own: own.execute(wanted).all(),
        lambda own: _touched(own, ids),
        lambda own: chains(own, ids),
    )
    heads = {head.id: head for head in found}
    return [
        _operation_row(heads[first], touched.get(heads[first].operation, ()), links[first])
        for first in ids
        if first in heads
    ]


def operation_begun_with(first_event: int) -> ScalarSelect[str]:
    """The operation of that event, for `operation_events`."""
    begun = events.alias("begun")
    return select(begun.c.operation).where(begun.c.id == first_event).scalar_subquery()


def operation_events(
    connection: Connection, operation: str | ScalarSelect[str], limit: int = 200, after_id: int = 0
) -> list[RowEvent]:
    """What an operation did, in the order in which it did it, a page at a time."""
    wanted = (
        _selected()
        .where(events.c.operation == operation, events.c.id > after_id)
        .order_by(events.c.id)
        .limit(limit)
    )
    return row_events(connection, connection.execute(wanted).all())


def first_event(connection: Connection, operation: str) -> int | None:
    """The id that an operation is known by in the list; None where there is no such operation."""
    return connection.execute(
        select(func.min(events.c.id)).where(events.c.operation == operation)
    ).scalar()


def audit_authors(connection: Connection) -> list[Author]:
    """Everyone who is in the log, by name; one step in the index for each, not one an event."""
    first = select(func.min(events.c.author).label("login")).cte("logins", recursive=True)
    following = select(func.min(events.c.author)).where(events.c.author > first.c.login)
    logins = first.union_all(
        select(following.correlate(first).scalar_subquery()).where(first.c.login.is_not(None))
    )
    found = connection.execute(
        select(logins.c.login, author_name(logins.c.login)).where(logins.c.login.is_not(None))
    )
    return by_name(Author(*row) for row in found)


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
    own_fields = [field_changes(row.table_name or "", row.before, row.after) for row in found]
    keys = [(row.table_name, row.row_key) for row in found]
    names = row_names(connection, [*keys, *_referred_to(chain.from_iterable(own_fields))])
    made = [
        RowEvent(
            id=row.id,
            operation=row.operation,
            title=row.title,
            kind=Kind(row.kind),
            author=row.author,
            author_name=row.author_name,
            at=row.at,
            table=row.table_name or "",
            row_key=row.row_key or "0",
            row_name=names.get((row.table_name, row.row_key))
            or last_name(row.after or row.before)
            or (row.row_key or ""),
            there=(row.table_name, row.row_key) in names,
            action=row.action,
            fields=fields,
        )
        for row, fields in zip(found, own_fields, strict=True)
    ]
    return _with_names(names, made)


def with_names(connection: Connection, effects: Sequence[Effect]) -> list[Effect]:
    """The same with the names of the people, teams and so on that their fields refer to."""
    keys = _referred_to(field for effect in effects for field in effect.fields)
    return _with_names(row_names(connection, keys), effects)


def _referred_to(fields: Iterable[FieldChange]) -> list[tuple[str, str]]:
    """The rows that these fields refer to, by table and key."""
    return sorted(
        {
            (_REFERS[field.name], str(value))
            for field in fields
            if field.name in _REFERS
            for value in (field.before, field.after)
            if isinstance(value, int)
        }
    )


def _with_names(names: Mapping[tuple[str, str], str], effects: Sequence[Effect]) -> list[Effect]:
    def named(field: FieldChange) -> FieldChange:
        table = _REFERS.get(field.name)
        if table is None:
            return field
        told = [names.get((table, str(value)), "") for value in (field.before, field.after)]
        return replace(field, before_name=told[0], after_name=told[1])

    return [replace(effect, fields=tuple(map(named, effect.fields))) for effect in effects]


_REFERS = {
    "user_id": "users",
    "captain_id": "users",
    "deputy_id": "users",
    "league_id": "leagues",
    "tournament_id": "tournaments",
    "team_id": "teams",
    "draft_id": "drafts",
    "entry_id": "draft_entries",
}
"""Columns that hold the id of another row, and of which table."""


def row_names(
    connection: Connection, keys: Iterable[tuple[str | None, str | None]]
) -> dict[tuple[str, str], str]:
    """What the rows of these tables and keys are called now; those that are gone are left out."""
    keys_of: dict[str, dict[int, list[str]]] = {}
    for table, key in dict.fromkeys(keys):
        if table in _NAMES and key is not None:
            keys_of.setdefault(table, {}).setdefault(int(key.split("/")[0]), []).append(key)
    reads = [partial(_names, table=table, ids=list(ids)) for table, ids in keys_of.items()]
    return {
        (table, key): str(name)
        for (table, wanted), named in zip(keys_of.items(), each_of(connection, reads), strict=True)
        for row_id, name in named
        for key in wanted[row_id]
    }


def _names(connection: Connection, table: str, ids: Sequence[int]) -> list[Any]:
    column, name, source = _NAMES[table]
    found: list[Any] = []
    for start in range(0, len(ids), _AT_ONCE):
        part = ids[start : start + _AT_ONCE]
        named = select(column, name).select_from(source).where(column.in_(part))
        found += connection.execute(named)
    return found


def _of_person(table: Table) -> tuple[Column[Any], Column[Any], FromClause]:
    return table.c.id, users.c.name, table.join(users, table.c.user_id == users.c.id)


_drafted = drafts.join(tournaments)

_NAMES: dict[str, tuple[Column[Any], Column[Any], FromClause]] = {
    "users": (users.c.id, users.c.name, users),
    "leagues": (leagues.c.id, leagues.c.name, leagues),
    "steam_matches": (matches.c.match_id, matches.c.match_id, matches),
    "steam_match_players": (matches.c.match_id, matches.c.match_id, matches),
    "pending_matches": (_pending.c.match_id, _pending.c.match_id, _pending),
    "settings": (_settings.c.id, _settings.c.key, _settings),
    "tournaments": (tournaments.c.id, tournaments.c.name, tournaments),
    "sign_ups": _of_person(sign_ups),
    "teams": (teams.c.id, teams.c.name, teams),
    "team_members": _of_person(team_members),
    "draft_entries": _of_person(draft_entries),
    # By the first part of their keys, which is the draft's.
    "drafts": (drafts.c.id, tournaments.c.name, _drafted),
    "draft_teams": (drafts.c.id, tournaments.c.name, _drafted),
    "draft_events": (drafts.c.id, tournaments.c.name, _drafted),
    "stages": (stages.c.id, tournaments.c.name, stages.join(tournaments)),
    "stage_entrants": (stages.c.id, tournaments.c.name, stages.join(tournaments)),
    "series": (series.c.id, tournaments.c.name, series.join(tournaments)),
    "games": (games.c.id, tournaments.c.name, games.join(tournaments)),
    "dismissed_matches": (
        dismissed_matches.c.id,
        tournaments.c.name,
        dismissed_matches.join(tournaments),
    ),
    "penalties": (penalties.c.id, teams.c.name, penalties.join(teams)),
    "tie_decisions": (tie_decisions.c.id, tournaments.c.name, tie_decisions.join(tournaments)),
}
"""The first column of a table's key, the name of a row, and where both stand."""


def _selected() -> Any:
    return select(
        events.c.id,
        events.c.operation,
        events.c.title,
        events.c.kind,
        events.c.author,
        author_name(events.c.author).label("author_name"),
        events.c.at,
        events.c.table_name,
        events.c.row_key,
        events.c.action,
        events.c.before,
        events.c.after,
    )


def last_name(values: Mapping[str, Any] | None) -> str:
    """What a row that is gone was called, from its last values; empty where it had no name."""
    return next((str(values[name]) for name in _NAMED_BY if values.get(name)), "") if values else ""


def _touched(
    connection: Connection, first_events: Sequence[int]
) -> dict[str, tuple[tuple[str, int], ...]]:
    """How many rows of which table each operation is about."""
    begun = events.alias("begun")
    operations = select(begun.c.operation).where(begun.c.id.in_(first_events))
    counted = connection.execute(
        select(events.c.operation, events.c.table_name, func.count(events.c.row_key.distinct()))
        .where(events.c.operation.in_(operations), events.c.table_name.is_not(None))
        .group_by(events.c.operation, events.c.table_name)
        .order_by(func.min(events.c.id))
    )
    touched: dict[str, tuple[tuple[str, int], ...]] = {}
    for operation, table, count in counted:
        touched[operation] = (*touched.get(operation, ()), (table, count))
    return touched


def _standing(head: Any) -> Standing:
    if head.table_name is None:
        return Standing.NO_ROWS
    if head.kind == Kind.MEMBERS:
        return Standing.OF_MEMBERS
    if head.revision == SEALED:
        return Standing.SEALED
    return Standing.OPEN if head.revision == REVISION else Standing.OUTDATED


def _operation_row(head: Any, touched: tuple[tuple[str, int], ...], chain: Chain) -> OperationRow:
    fields: tuple[str, ...] = ()
    if head.action == "update" and [count for _, count in touched] == [1]:
        changes = field_changes(head.table_name, head.before, head.after)
        fields = tuple(change.name for change in changes)
    return OperationRow(
        id=head.id,
        operation=head.operation,
        title=head.title,
        kind=Kind(head.kind),
        author=head.author,
        at=head.at,
        standing=_standing(head),
        touched=touched,
        fields=fields,
        chain=chain,
        author_name=head.author_name,
    )
