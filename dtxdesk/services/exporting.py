"""Writing lists to files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from dtxdesk.data.database import Database
from dtxdesk.data.queries.audit_list import AuditFilter
from dtxdesk.errors import UserError
from dtxdesk.exports.formats import Format, write_document, write_paper, write_table
from dtxdesk.exports.table import Paper, Table
from dtxdesk.services import audit_table, tables, tournament_tables
from dtxdesk.services.tournament_file.writing import file_document


class TournamentPart(StrEnum):
    """What of a tournament goes into a file."""

    STANDINGS = "standings"
    TEAMS = "teams"
    SCHEDULE = "schedule"
    RESULTS = "results"
    TOURNAMENT = "tournament"


_PARTS = {
    TournamentPart.STANDINGS: tournament_tables.standings,
    TournamentPart.TEAMS: tournament_tables.teams,
    TournamentPart.SCHEDULE: tournament_tables.schedule,
    TournamentPart.RESULTS: tournament_tables.results,
    TournamentPart.TOURNAMENT: tournament_tables.whole,
}


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

    def of_tournament(
        self, part: TournamentPart | str, tournament_id: int, file_format: Format | str, path: Path
    ) -> None:
        """A part of a tournament, or all of it as JSON that can be read back.

        Raises:
            UserError: There is no such tournament, or the format has no place for it.
        """
        what, chosen = TournamentPart(part), Format(file_format)
        if what is TournamentPart.TOURNAMENT and chosen is Format.CSV:
            raise UserError(
                "A whole tournament does not fit into CSV",
                "It is several tables",
                "Choose another format, or one of its parts: teams, schedule, results, standings",
            )
        with self._database.reader() as connection:
            if what is TournamentPart.TOURNAMENT and chosen is Format.JSON:
                write_document(_whole_document(connection, tournament_id), path)
            else:
                now = self._database.clock()
                write_paper(paper_of(connection, what, tournament_id, now), chosen, path)

    def _write(self, make: Callable[[Connection], Table], file_format: Format, path: Path) -> None:
        with self._database.reader() as connection:
            write_table(make(connection), Format(file_format), path)


def paper_of(
    connection: Connection, part: TournamentPart, tournament_id: int, now: datetime
) -> Paper:
    """A part of a tournament as people read it.

    Raises:
        UserError: There is no such tournament.
    """
    return _PARTS[part](connection, tournament_id, now)


def _whole_document(connection: Connection, tournament_id: int) -> dict[str, Any]:
    found = file_document(connection, tournament_id)
    if found is None:
        raise UserError("There is no such tournament", "", "See dtxdesk tournament list")
    return found
