"""Rows as the audit log keeps them: JSON, without what is derived, and back again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, Table, inspect
from sqlalchemy.orm import Mapper

from dtxdesk.data.schema import (
    Base,
    League,
    PendingMatch,
    Setting,
    SteamMatch,
    SteamMatchPlayer,
    User,
)
from dtxdesk.data.stage_schema import (
    DismissedMatch,
    Game,
    Penalty,
    Series,
    Stage,
    StageEntrant,
    TieDecision,
)
from dtxdesk.data.tournament_schema import (
    Draft,
    DraftEntry,
    DraftEvent,
    DraftTeam,
    SignUp,
    Team,
    TeamMember,
    Tournament,
)
from dtxdesk.data.types import UtcDateTime

AUDITED: tuple[type[Base], ...] = (
    User,
    League,
    SteamMatch,
    SteamMatchPlayer,
    PendingMatch,
    Setting,
    Tournament,
    SignUp,
    Team,
    TeamMember,
    Draft,
    DraftTeam,
    DraftEntry,
    DraftEvent,
    Stage,
    StageEntrant,
    Series,
    Game,
    DismissedMatch,
    Penalty,
    TieDecision,
)
"""What people change. Everything else is derived or the program's own book-keeping."""

BOOKKEEPING = frozenset({"updated_at"})

_MODELS: dict[str, type[Base]] = {model.__tablename__: model for model in AUDITED}


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after; `before` is None for a new row, `after` for a deleted one."""

    table: str
    key: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None

    @property
    def action(self) -> str:
        if self.before is None:
            return "insert"
        return "delete" if self.after is None else "update"

    @property
    def row_id(self) -> int:
        """The first part of the key: the row's own id, or for a slot that of its match."""
        return int(self.key.split("/")[0])

    def changed(self, *columns: str) -> bool:
        """Whether one of the columns differs (all do for a new or a deleted row)."""
        before, after = self.before or {}, self.after or {}
        return any(before.get(column) != after.get(column) for column in columns)


def model_of(table: str) -> type[Base]:
    return _MODELS[table]


def table_of(model: type[Base]) -> Table:
    table = model.__table__
    assert isinstance(table, Table)
    return table


def audited_columns(table: Table) -> list[Column[Any]]:
    return [
        column
        for column in table.columns
        if not column.info.get("derived") and column.name not in BOOKKEEPING
    ]


def key_of(instance: Base) -> str:
    mapper: Mapper[Any] = inspect(type(instance))
    return "/".join(str(part) for part in mapper.primary_key_from_instance(instance))


def key_values(table: Table, key: str) -> dict[str, Any]:
    """The primary key's columns with the values in an audit event's `row_key`."""
    parts = key.split("/")
    return {
        column.name: int(part)
        for column, part in zip(table.primary_key.columns, parts, strict=True)
    }


def to_json(column: Column[Any], value: Any) -> Any:
    """A column's value as JSON, written the way PostgreSQL's to_jsonb writes it."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value


def from_json(column: Column[Any], value: Any) -> Any:
    if value is not None and isinstance(column.type, UtcDateTime):
        return datetime.fromisoformat(value)
    return value
