"""Undo and redo, for whoever works at this database."""

from __future__ import annotations

import contextlib

from sqlalchemy import ColumnElement, Connection

from dtxdesk.data import undo
from dtxdesk.data.database import Database
from dtxdesk.data.queries.audit import UndoPreview
from dtxdesk.data.queries.undo_rights import role_to_take_back
from dtxdesk.data.undo import ChangedSince, Operation
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.rights import Role
from dtxdesk.errors import UserError

__all__ = ["ChangedSince", "History", "Operation"]


class _OnlyTried(Exception):
    """Nothing of what was tried is to be kept."""


class History:
    """What the present author did last, and taking it back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def next_undo(self, tournament_id: int | None = None) -> Operation | None:
        """What undo would take back; None where there is nothing."""
        with self._database.reader() as connection:
            return undo.next_undo(connection, self._whose(tournament_id))

    def next_redo(self, tournament_id: int | None = None) -> Operation | None:
        """What redo would do again; None where there is nothing."""
        with self._database.reader() as connection:
            return undo.next_redo(connection, self._whose(tournament_id))

    def role_to_take_back(self, operation_id: str) -> Role:
        """The least role that may take this operation back, or do it again where it is an undo."""
        with self._database.reader() as connection:
            return role_to_take_back(connection, operation_id)

    def undo(self, tournament_id: int | None = None) -> Operation:
        """Takes the author's last operation back, or the last one on a tournament, whoever's.

        Raises:
            UserError: there is none, or one of its rows was changed since.
        """
        operation = self.next_undo(tournament_id)
        if operation is None:
            raise UserError("There is nothing to undo")
        self._take_back(operation, "undo")
        return operation

    def redo(self, tournament_id: int | None = None) -> Operation:
        """Does again what was undone last, by the author or on a tournament.

        Raises:
            UserError: there is nothing, or one of its rows was changed since.
        """
        operation = self.next_redo(tournament_id)
        if operation is None:
            raise UserError("There is nothing to redo")
        self._take_back(operation, "redo")
        return operation

    def preview(self, operation_id: str) -> UndoPreview:
        """What taking back any operation of the log would do, whoever did it.

        Raises:
            UserError: it can't be taken back, or a later stage has come of it.
        """
        with self._database.reader() as connection:
            found = undo.preview(connection, operation_id)
            stages_follow = found.later is None and bool(_in_step(connection, operation_id))
        if stages_follow:
            self._try(found)
        return found

    def take_back(self, operation_id: str) -> str:
        """Takes back any operation of the log and returns its title; of an undo that is a redo.

        Raises:
            ChangedSince: one of its rows was changed since.
            UserError: it can't be taken back, or is taken back already.
        """
        with self._database.reader() as connection:
            title, is_redo = undo.title_of(connection, operation_id)
        kind = "redo" if is_redo else "undo"
        with self._database.unit_of_work(title, kind=kind, undoes=operation_id) as work:
            undo.title_of(work.connection, operation_id)  # nobody was faster
            _put_back(work, operation_id)
        return title

    def _try(self, found: UndoPreview) -> None:
        """Takes it back for a moment: only then can it be told who would go on to a later stage."""
        kind = "redo" if found.is_redo else "undo"
        with (
            contextlib.suppress(_OnlyTried),
            self._database.unit_of_work(found.title, kind=kind, undoes=found.operation) as work,
        ):
            _put_back(work, found.operation)
            raise _OnlyTried

    def _whose(self, tournament_id: int | None) -> ColumnElement[bool]:
        if tournament_id is None:
            return undo.by_author(self._database.authors)
        return undo.of_tournament(tournament_id)

    def _take_back(self, operation: Operation, kind: str) -> None:
        with self._database.unit_of_work(operation.title, kind=kind, undoes=operation.id) as work:
            _put_back(work, operation.id)


def _put_back(work: UnitOfWork, operation_id: str) -> None:
    """Refuses what would leave a later stage with teams that do not go on to it any more."""
    from dtxdesk.services.evening import evening_of

    in_step = _in_step(work.connection, operation_id)
    undo.take_back(work, operation_id)
    if any(evening_of(work.connection, one).out_of_step for one in in_step):
        raise UserError(
            "A later stage has begun since",
            "Who plays in it follows from this",
            "Undo what came after it first, or correct the result or the decision itself",
        )


def _in_step(connection: Connection, operation_id: str) -> list[int]:
    """The tournaments it is about whose later stages have the teams that go on to them."""
    # Here, since a window asks at its start what could be undone: the rules of stages load with
    # the first step that is about a tournament.
    from dtxdesk.services.evening import evening_of

    found = []
    for one in undo.tournaments_of(connection, operation_id):
        evening = evening_of(connection, one)
        if evening.stages and not evening.out_of_step:
            found.append(one)
    return found
