"""Writing lists to files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from sqlalchemy import Connection

from dtxdesk.data.database import Database
from dtxdesk.data.queries.audit_list import AuditFilter
from dtxdesk.exports.formats import Format, write_table
from dtxdesk.exports.table import Table
from dtxdesk.services import audit_table, tables


class Exporting:
    """Each method writes one file, whole or not at all, from one snapshot of the database.

    All raise `EnvironmentProblem` where the file can't be written.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def leaderboard(self, league_id: int, file_format: Format, path: Path) -> None:
        self._write(lambda connection: tables.leaderboard(connection, league_id), file_format, path)

    def players(self, league_id: int | None, file_format: Format, path: Path) -> None:
        self._write(lambda connection: tables.players(connection, league_id), file_format, path)

    def chosen_players(
        self, ids: Sequence[int], league_id: int | None, file_format: Format, path: Path
    ) -> None:
        """Some players in this order, with their figures of a league."""
        self._write(
            lambda connection: tables.chosen_players(connection, ids, league_id), file_format, path
        )

    def matches(self, league_id: int, file_format: Format, path: Path) -> None:
        self._write(lambda connection: tables.matches(connection, league_id), file_format, path)

    def audit(self, wanted: AuditFilter, file_format: Format | str, path: Path) -> None:
        """The audit log as it is filtered.

        Raises:
            SearchError: the search can't be understood.
        """
        now = self._database.clock()
        self._write(
            lambda connection: audit_table.audit(connection, wanted, now),
            Format(file_format),
            path,
        )

    def _write(self, make: Callable[[Connection], Table], file_format: Format, path: Path) -> None:
        with self._database.reader() as connection:
            write_table(make(connection), Format(file_format), path)
