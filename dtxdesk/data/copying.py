"""Copying all rows of one database into another, of either kind, and making sure of it.

The source is read in one snapshot and nothing else. The target is written in one transaction, then
read again: where a table has not as many rows as its source, or rows with other values, nothing of
the copy is kept. Ids stay what they are, so does the audit log; what belongs to a server or to the
moment (members, who is here, leases, the change feed) is left out.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import Any

from sqlalchemy import Column, Connection, Table, delete, func, insert, inspect, select, text
from sqlalchemy.engine import Row

from dtxdesk.data import feed
from dtxdesk.data.database import Database
from dtxdesk.data.failures import translated
from dtxdesk.data.opening import revision_of
from dtxdesk.data.schema import Base
from dtxdesk.data.shared.access import become_schema_owner, role_names
from dtxdesk.data.stage_schema import Stage
from dtxdesk.data.types import Json
from dtxdesk.errors import Cancelled, UserError

LEFT_OUT = frozenset({"changes", "job_leases"})
"""Tables that belong to the moment; those of a server alone are not in the metadata at all."""

LEASE_COLUMNS = frozenset(
    {
        *("lease_token", "lease_holder", "lease_host"),
        *("lease_pid", "lease_started", "lease_until"),
    }
)

AT_ONCE = 2_000
"""Rows read and written at once: few enough to take no memory worth speaking of."""

assert Stage.metadata is Base.metadata  # imported so that all tables are declared


@dataclass(frozen=True, slots=True)
class CopyProgress:
    """How far a copy is: rows of all tables; `checking` while they are compared."""

    table: str
    done: int
    total: int
    checking: bool = False


@dataclass(frozen=True, slots=True)
class CopyReport:
    """How many rows of each table were copied and found equal.

    `kept` is the backup of what gave way to them; None where the target was empty.
    """

    rows: Mapping[str, int]
    kept: Path | None = None

    @property
    def total(self) -> int:
        return sum(self.rows.values())


@dataclass(frozen=True, slots=True)
class _Digest:
    """How many rows a table has, and a sum over them that does not depend on their order."""

    rows: int = 0
    sum: int = 0

    def plus(self, rows: Sequence[Row[Any]], json_at: frozenset[int]) -> _Digest:
        total = self.sum
        for row in rows:
            said = repr(
                [_canonical(value, place in json_at) for place, value in enumerate(row)]
            ).encode()
            total += int.from_bytes(hashlib.blake2b(said, digest_size=16).digest())
        return _Digest(self.rows + len(rows), total % (1 << 128))


def copied_tables(connection: Connection) -> tuple[Table, ...]:
    """What is copied of this database, each table after those it refers to."""
    there = set(inspect(connection).get_table_names())
    return tuple(
        table
        for table in Base.metadata.sorted_tables
        if table.name in there and table.name not in LEFT_OUT
    )


def counts(connection: Connection) -> dict[str, int]:
    """How many rows each of these tables has."""
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in copied_tables(connection)
    }


def copy_all(
    source: Database,
    target: Database,
    *,
    replace: bool = False,
    progress: Callable[[CopyProgress], None] = lambda _progress: None,
    cancel: Event | None = None,
) -> CopyReport:
    """Copies everything; all of it or nothing.

    Args:
        source: Read only.
        target: At the same schema, and empty unless `replace`.
        replace: What the target holds gives way, in the same transaction.
        progress: Called every few thousand rows.
        cancel: Set to stop: nothing is kept.

    Raises:
        UserError: the two are at different schemas, or the target holds something.
        EnvironmentProblem: one can't be reached, or the copy differs from its source.
        Cancelled: `cancel` was set.
    """
    with source.reader() as there, translated(), target.writing.connect() as here:
        here.begin()
        _refuse_other_schema(there, here)
        tables = tuple(_Copied.of(table, there) for table in copied_tables(there))
        _begin(here, tables, replace=replace)
        report = _Copy(there, here, tables, progress, cancel).run()
        _end(there, here, tables, target.clock())
        here.commit()
    target.look_at_once()
    return report


@dataclass(frozen=True, slots=True)
class _Copied:
    """A table with those of its columns that are copied: an older schema has fewer.

    Attributes:
        json_at: The places of the columns that hold JSON.
    """

    table: Table
    columns: tuple[Column[Any], ...]
    json_at: frozenset[int]

    @classmethod
    def of(cls, table: Table, connection: Connection) -> _Copied:
        there = {column["name"] for column in inspect(connection).get_columns(table.name)}
        columns = tuple(column for column in table.c if column.name in there - LEASE_COLUMNS)
        json_at = (
            place for place, column in enumerate(columns) if isinstance(column.type, type(Json))
        )
        return cls(table, columns, frozenset(json_at))

    @property
    def name(self) -> str:
        return self.table.name

    @property
    def numbered(self) -> bool:
        """Whether the database gives its rows their ids."""
        return "id" in self.table.c and self.table.c.id.identity is not None


class _Copy:
    """One copy, between two connections in transactions."""

    def __init__(
        self,
        there: Connection,
        here: Connection,
        tables: Sequence[_Copied],
        progress: Callable[[CopyProgress], None],
        cancel: Event | None,
    ) -> None:
        self._there = there
        self._here = here
        self._tables = tables
        self._progress = progress
        self._cancel = cancel
        self._total = sum(counts(there).values())
        self._done = 0

    def run(self) -> CopyReport:
        read = {table.name: self._copy(table) for table in self._tables}
        self._done = 0
        for table in self._tables:
            self._check(table, read[table.name])
        return CopyReport({name: digest.rows for name, digest in read.items()})

    def _copy(self, table: _Copied) -> _Digest:
        digest = _Digest()
        write = _writer(self._here, table)
        for rows in self._rows(self._there, table, checking=False):
            write(rows)
            digest = digest.plus(rows, table.json_at)
        return digest

    def _check(self, table: _Copied, read: _Digest) -> None:
        written = _Digest()
        for rows in self._rows(self._here, table, checking=True):
            written = written.plus(rows, table.json_at)
        if written != read:
            raise CopyDiffers(table.name, read.rows, written.rows)

    def _rows(
        self, connection: Connection, table: _Copied, *, checking: bool
    ) -> Iterator[Sequence[Row[Any]]]:
        # Server-side cursors where there are any: a million rows must not be held at once.
        wanted = select(*table.columns).execution_options(yield_per=AT_ONCE)
        with connection.execute(wanted) as result:
            for rows in result.partitions():
                if self._cancel is not None and self._cancel.is_set():
                    raise Cancelled
                yield rows
                self._done += len(rows)
                self._progress(CopyProgress(table.name, self._done, self._total, checking))


class CopyDiffers(UserError):
    """What arrived is not what was sent; nothing of it was kept."""

    def __init__(self, table: str, sent: int, arrived: int) -> None:
        super().__init__(
            "The copy differs from its source and was not kept",
            "{table}: {sent:,} rows were read and {arrived:,} arrived, or their values differ",
            "Check both databases (dtxdesk db check) and try again",
            table=table,
            sent=sent,
            arrived=arrived,
        )


# -- the target ----------------------------------------------------------------------------------


def _refuse_other_schema(there: Connection, here: Connection) -> None:
    of_source, of_target = revision_of(there), revision_of(here)
    if of_source != of_target:
        raise UserError(
            "The databases are of different versions",
            "The source is at revision {found}, the target at {own}",
            "Open both with this program first, so that they are upgraded",
            found=of_source or "?",
            own=of_target or "?",
        )


def _begin(here: Connection, tables: Sequence[_Copied], *, replace: bool) -> None:
    """Alone in the target, as the owner of its tables, with the audit triggers at rest."""
    if here.dialect.name == "postgresql":
        here.execute(select(func.pg_advisory_xact_lock(feed.LOCK_KEY)))
        become_schema_owner(here, role_names(here))
        for table in tables:
            here.execute(text(f'alter table "{table.name}" disable trigger user'))
    else:
        here.execute(text("PRAGMA defer_foreign_keys = ON"))
    if replace:
        _empty(here, tables)
        return
    held = {name: rows for name, rows in counts(here).items() if rows}
    if held:
        raise UserError(
            "There is something in the target already",
            "{held}",
            "Copy into an empty database",
            held=", ".join(f"{name}: {rows:,}" for name, rows in held.items()),
        )


def _empty(here: Connection, tables: Sequence[_Copied]) -> None:
    if here.dialect.name == "postgresql":
        listed = ", ".join(f'"{table.name}"' for table in tables)
        here.execute(text(f"truncate {listed}"))
        return
    for table in reversed(tables):
        here.execute(delete(table.table))


def _end(there: Connection, here: Connection, tables: Sequence[_Copied], now: datetime) -> None:
    """Numbers go on behind the highest that either ever gave, and everybody reads anew."""
    for table in tables:
        if table.numbered:
            highest = max(_highest(there, table.table), _highest(here, table.table))
            _continue_numbers(here, table.table, highest)
    if here.dialect.name == "postgresql":
        for table in tables:
            here.execute(text(f'alter table "{table.name}" enable trigger user'))
    feed.append(here, feed.ALL_TABLES, "copy", now)


def _highest(connection: Connection, table: Table) -> int:
    """The highest id that a table ever had, 0 for none."""
    present = connection.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()
    if connection.dialect.name == "postgresql":
        given = connection.execute(
            text(
                "select coalesce(last_value, 0) from pg_sequences"
                " where schemaname = current_schema()"
                " and sequencename = split_part(pg_get_serial_sequence(:name, 'id'), '.', 2)"
            ),
            {"name": table.name},
        ).scalar()
    else:
        given = connection.execute(
            text("select seq from sqlite_sequence where name = :name"), {"name": table.name}
        ).scalar()
    return max(int(present), int(given or 0))


def _continue_numbers(here: Connection, table: Table, highest: int) -> None:
    if here.dialect.name == "postgresql":
        here.execute(
            text("select setval(pg_get_serial_sequence(:name, 'id'), :highest, :used)"),
            {"name": table.name, "highest": max(highest, 1), "used": highest > 0},
        )
        return
    here.execute(text("delete from sqlite_sequence where name = :name"), {"name": table.name})
    here.execute(
        text("insert into sqlite_sequence (name, seq) values (:name, :seq)"),
        {"name": table.name, "seq": highest},
    )


# -- rows ----------------------------------------------------------------------------------------


def _writer(here: Connection, table: _Copied) -> Callable[[Sequence[Row[Any]]], None]:
    names = [column.name for column in table.columns]
    if here.dialect.name == "postgresql":
        listed = ", ".join(f'"{name}"' for name in names)
        statement = f'copy "{table.name}" ({listed}) from stdin'

        def copy_in(rows: Sequence[Row[Any]]) -> None:
            cursor: Any = here.connection.cursor()
            with cursor, cursor.copy(statement) as copying:
                for row in rows:
                    copying.write_row(
                        [
                            json.dumps(value)
                            if place in table.json_at and value is not None
                            else value
                            for place, value in enumerate(row)
                        ]
                    )

        return copy_in

    def insert_in(rows: Sequence[Row[Any]]) -> None:
        here.execute(insert(table.table), [dict(zip(names, row, strict=True)) for row in rows])

    return insert_in


def _canonical(value: Any, is_json: bool) -> Any:
    """Alike for what both kinds of database give back for the same value."""
    if is_json and value is not None:
        return json.dumps(value, sort_keys=True)
    if isinstance(value, datetime):
        return value.isoformat()
    return int(value) if isinstance(value, bool) else value
