"""The one way to write: read what is needed, change it, commit once.

A unit of work is one transaction and one operation, and one at a time in the whole database: two
that add to the same statistics side by side would each miss what the other has not committed yet.
On commit it works out again what follows from the change (`derived`), writes the audit events (on
PostgreSQL triggers do) and notes the commit in the change feed. Bulk rows of a sync are written as
statements on `connection`, outside of the audit log, and are told of with `touch` and
`summarise`.
"""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from types import TracebackType
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, event, func, insert, inspect, select, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.orm import Session

from dtxdesk.clock import Clock
from dtxdesk.data import derived, feed
from dtxdesk.data.failures import (
    CommitUncertain,
    Conflict,
    DatabaseTooNew,
    is_silence,
    translated,
)
from dtxdesk.data.feed import Changes
from dtxdesk.data.names import NAMED, folded_names
from dtxdesk.data.repeating import note_commit
from dtxdesk.data.rows import AUDITED, RowChange, audited_columns, key_of, table_of, to_json
from dtxdesk.data.schema import REVISION, AuditEvent, Base, SteamMatch, User, Versioned
from dtxdesk.data.shared.access import become_schema_owner, role_names
from dtxdesk.data.tournament_schema import Team, Tournament
from dtxdesk.domain import people

Row = TypeVar("Row", bound=Base)

LOCK_TIMEOUT_MS = 10_000
"""How long a PostgreSQL client waits for its turn; a program that hangs must not hang all."""


ASK_AGAIN_SECONDS = 10.0
ASK_AGAIN_PAUSE = 0.25
"""How long, and how often, a server is asked whether a change was saved when the line broke."""


@dataclass(frozen=True, slots=True)
class OperationName:
    """What an operation is called in the audit log and in "Undo …"."""

    title: str
    kind: str = "change"
    undoes: str | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """An operation of which nobody knows whether it was saved: the line broke as it was."""

    operation: str
    title: str


class UnitOfWork:
    """One transaction. Use it as a context manager: it commits at the end, or not at all."""

    def __init__(
        self,
        session: Session,
        operation: OperationName,
        *,
        author: str,
        clock: Clock,
        on_commit: Callable[[], None] = lambda: None,
        on_doubt: Callable[[Doubt], None] = lambda _doubt: None,
    ) -> None:
        self.session = session
        self.operation = operation
        self.operation_id = uuid.uuid4().hex
        self.author = author
        self.now: datetime = clock()
        self.row_changes: list[RowChange] = []
        self.changes = Changes()
        self._summaries: list[tuple[str, dict[str, Any]]] = []
        self._on_commit = on_commit
        self._on_doubt = on_doubt
        self._postgresql = session.get_bind().dialect.name == "postgresql"

    # -- what a service uses ---------------------------------------------------------------

    @property
    def connection(self) -> Connection:
        """The transaction's connection, for statements over many rows."""
        return self.session.connection()

    def get(self, model: type[Row], row_id: Any, version: int | None = None) -> Row:
        """The row, still at the version that was edited.

        Raises:
            Conflict: someone changed or deleted the row since.
        """
        row = self.session.get(model, row_id)
        if row is None:
            raise Conflict
        if version is not None and getattr(row, "version", version) != version:
            raise Conflict
        return row

    def add(self, row: Row) -> Row:
        """Adds a row and gives it its id."""
        self.session.add(row)
        self.flush()
        return row

    def delete(self, row: Base) -> None:
        self.session.delete(row)
        self.flush()

    def flush(self) -> None:
        with translated():
            self.session.flush()

    def touch(self, table: str, ids: Iterable[int] | None = None) -> None:
        """Says in the change feed that rows written by a statement have changed."""
        self.changes |= Changes({table: None if ids is None else frozenset(ids)})

    def act_as_schema_owner(self) -> None:
        """Goes on as the owner of all tables, which an owner of a shared database may.

        Into the audit log, for one, nobody else writes. In a local file there is nothing to do.

        Raises:
            RoleTooLow: one is no owner.
        """
        if self._postgresql:
            with translated():
                become_schema_owner(self.connection, role_names(self.connection))

    def rename(self, title: str) -> None:
        """Gives the operation its title, once it is known what it is about and before it writes."""
        self.operation = replace(self.operation, title=title)
        if self._postgresql:
            self._name_operation()

    def summarise(self, title: str, figures: dict[str, Any]) -> None:
        """Leaves one audit event for work that is not audited row by row."""
        self._summaries.append((title, figures))

    # -- the transaction -------------------------------------------------------------------

    def __enter__(self) -> UnitOfWork:
        try:
            with translated():
                self._begin()
        except BaseException:
            self.session.close()
            raise
        event.listen(self.session, "before_flush", self._before_flush)
        event.listen(self.session, "after_flush", self._after_flush)
        return self

    def _begin(self) -> None:
        """Now, not at the first statement: whatever is read here is read in turn."""
        try:
            self.session.connection()
            if self._postgresql:
                take_turn(self.connection)
        except DBAPIError as error:
            # Nothing was asked yet but for one's turn: over another connection, once.
            if not error.connection_invalidated or is_silence(error):
                raise
            self.session.rollback()
            take_turn(self.connection)
        if self._postgresql:
            self._name_operation()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            with translated():
                if isinstance(error, SQLAlchemyError | OverflowError):
                    raise error
                if error is not None:
                    self.session.rollback()
                    return
                self._commit()
        except BaseException:
            self.session.rollback()
            raise
        finally:
            self.session.close()
        if error is None:
            self._on_commit()

    def _commit(self) -> None:
        self.session.flush()
        self.changes |= derived.bring_up_to_date(self.connection, self.row_changes)
        if not self._postgresql:
            self._write_audit()
        for title, figures in self._summaries:
            self._write_summary(title, figures)
        touched: dict[str, set[int]] = {}
        for row in self.row_changes:
            touched.setdefault(row.table, set()).add(row.row_id)
        for table, ids in touched.items():
            self.touch(table, ids)
        if self.changes:
            feed.append(self.connection, self.changes, self.operation_id, self.now)
        try:
            self.session.commit()
        except DBAPIError as error:
            if not (self._postgresql and error.connection_invalidated):
                raise
            if not self._was_saved_all_the_same():
                raise
        note_commit()

    def _was_saved_all_the_same(self) -> bool:
        """Whether a commit whose answer never came has come to pass.

        The server is asked for as long as somebody can be expected to wait.

        Raises:
            CommitUncertain: it could not be asked.
        """
        engine = self.session.get_bind()
        assert isinstance(engine, Engine)
        doubt = Doubt(self.operation_id, self.operation.title)
        until = time.monotonic() + ASK_AGAIN_SECONDS
        while True:
            try:
                return was_saved(engine, doubt)
            except DBAPIError as error:
                if time.monotonic() > until:
                    self._on_doubt(doubt)
                    raise CommitUncertain from error
                time.sleep(ASK_AGAIN_PAUSE)

    # -- audit -----------------------------------------------------------------------------

    def _name_operation(self) -> None:
        """Tells PostgreSQL's audit triggers which operation the coming rows belong to.

        Raises:
            DatabaseTooNew: it was upgraded since this program opened it.
        """
        name = {
            "id": self.operation_id,
            "title": self.operation.title,
            "kind": self.operation.kind,
            "undoes": self.operation.undoes,
            "revision": REVISION,
        }
        revision = self.session.execute(
            select(
                text("(select version_num from alembic_version)"),
                func.set_config("dtxdesk.operation", json.dumps(name), True),
            )
        ).scalar()
        if revision != REVISION:
            raise DatabaseTooNew(
                "The shared database was upgraded meanwhile",
                "It is at revision {found} now, this program knows {own}: nothing was saved",
                "Update dtxdesk and start it again",
                found=revision,
                own=REVISION,
            )

    def _before_flush(self, session: Session, _context: Any, _instances: Any) -> None:
        for row in (*session.new, *session.dirty):
            if isinstance(row, User):
                _fold_names(row)
            elif isinstance(row, SteamMatch):
                row.search_key = people.search_key((row.radiant_name, row.dire_name))
            elif isinstance(row, Tournament):
                row.sort_name = people.sort_key(row.name)
            elif isinstance(row, Team):
                row.name_key = people.sort_key(row.name)
            if not isinstance(row, Versioned):
                continue
            if row in session.new:
                # An undone deletion brings its own version and time of making.
                row.version = row.version or 1
                row.created_at = getattr(row, "created_at", None) or self.now
                row.updated_at = self.now
            elif session.is_modified(row):
                row.version += 1
                row.updated_at = self.now

    def _after_flush(self, session: Session, _context: Any) -> None:
        for row in session.new:
            self._note(row, before=None, after=_values(row))
        # In the order of the statements: undo goes through them backwards.
        for row in sorted(session.dirty, key=lambda row: tuple(inspect(row).identity)):
            if session.is_modified(row):
                before, after = _values(row, old=True), _values(row)
                if isinstance(row, Versioned):
                    # The flush leaves no history of the version.
                    before["version"] = after["version"] - 1
                self._note(row, before=before, after=after)
        for row in session.deleted:
            self._note(row, before=_values(row, old=True), after=None)

    def _note(self, row: Any, before: dict[str, Any] | None, after: dict[str, Any] | None) -> None:
        if isinstance(row, AUDITED) and before != after:
            self.row_changes.append(RowChange(row.__tablename__, key_of(row), before, after))

    def _write_audit(self) -> None:
        if self.row_changes:
            self.session.execute(
                insert(AuditEvent),
                [
                    self._event(
                        table_name=row.table,
                        row_key=row.key,
                        action=row.action,
                        before=row.before,
                        after=row.after,
                    )
                    for row in self.row_changes
                ],
            )

    def _write_summary(self, title: str, figures: dict[str, Any]) -> None:
        if self._postgresql:
            self.session.execute(select(func.dtxdesk_summary(title, json.dumps(figures))))
            return
        self.session.execute(
            insert(AuditEvent),
            [self._event(title=title, kind="summary", action="summary", after=figures)],
        )

    def _event(self, **columns: Any) -> dict[str, Any]:
        return {
            "operation": self.operation_id,
            "title": self.operation.title,
            "kind": self.operation.kind,
            "undoes": self.operation.undoes,
            "author": self.author,
            "at": self.now,
            "revision": REVISION,
            "table_name": None,
            "row_key": None,
            "before": None,
            "after": None,
            **columns,
        }


def was_saved(engine: Engine, doubt: Doubt) -> bool:
    """Whether the operation has come to pass.

    Whoever has the turn next knows that its transaction has ended, one way or the other.
    """
    with engine.begin() as connection:
        take_turn(connection)
        return feed.was_committed(connection, doubt.operation)


def take_turn(connection: Connection) -> None:
    """Does on PostgreSQL what BEGIN IMMEDIATE does on SQLite: one writes at a time."""
    # In one statement, which a line far away carries in one go; the timeout is set first.
    connection.execute(
        select(
            func.set_config("lock_timeout", str(LOCK_TIMEOUT_MS), True),
            func.pg_advisory_xact_lock(feed.LOCK_KEY),
        )
    )


def _values(row: Any, *, old: bool = False) -> dict[str, Any]:
    """An instance's audited columns as JSON, as they are or as they were before the flush."""
    state = inspect(row)
    values: dict[str, Any] = {}
    for column in audited_columns(table_of(type(row))):
        attribute = state.mapper.get_property_by_column(column).key
        value = getattr(row, attribute)
        if old:
            deleted = state.attrs[attribute].history.deleted
            value = deleted[0] if deleted else value
        values[column.name] = to_json(column, value)
    return values


def _fold_names(user: User) -> None:
    columns = {column: getattr(user, column) for column in NAMED}
    for column, value in folded_names(columns).items():
        setattr(user, column, value)
