"""Writing lists to files."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from dtxdesk.data.database import Database
from dtxdesk.data.queries.audit_list import AuditFilter
from dtxdesk.drawing.pages.document import PrintedDocument
from dtxdesk.errors import UserError
from dtxdesk.exports.formats import (
    Format,
    document_text,
    paper_text,
    write_document,
    write_paper,
)
from dtxdesk.exports.printed import PrintPages, printed
from dtxdesk.exports.table import Paper, Table
from dtxdesk.exports.watching import Watch
from dtxdesk.services import audit_table, tables, tournament_tables
from dtxdesk.services.export_orders import (
    ExportOrder,
    ExportSubject,
    beginning_of,
    columns_of,
    league_paper,
    ordered_paper,
    with_columns,
)
from dtxdesk.services.shown_tables import ShownTable, shown_document
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


BEGINNING = 40
"""Rows that a look at a file shows."""
MOST_TEXT = 60_000


@dataclass(frozen=True, slots=True)
class Beginning:
    """How a file begins.

    Attributes:
        columns: Keys and titles of those that can be chosen.
        text: What is written; of a workbook the page with the same cells.
        document: Of a PDF.
    """

    columns: list[tuple[str, str]]
    text: str
    document: PrintedDocument | None


class Exporting:
    """Each method writes one file, whole or not at all, from one snapshot of the database.

    All raise `EnvironmentProblem` where the file can't be written, and `Cancelled` where the watch
    ends it.

    Args:
        database: What to read.
        print_pages: Paints the pages of a PDF; None where nobody can.
    """

    def __init__(self, database: Database, print_pages: PrintPages | None = None) -> None:
        self._database = database
        self._print_pages = print_pages

    def leaderboard(
        self, league_id: int, file_format: Format | str, path: Path, watch: Watch | None = None
    ) -> None:
        self._list(lambda found: tables.leaderboard(found, league_id), file_format, path, watch)

    def players(
        self,
        league_id: int | None,
        file_format: Format | str,
        path: Path,
        watch: Watch | None = None,
    ) -> None:
        self._list(lambda found: tables.players(found, league_id), file_format, path, watch)

    def chosen_players(
        self,
        ids: Sequence[int],
        league_id: int | None,
        file_format: Format | str,
        path: Path,
        watch: Watch | None = None,
    ) -> None:
        """Some players in this order, with their figures of a league."""
        self._list(
            lambda found: tables.chosen_players(found, ids, league_id), file_format, path, watch
        )

    def matches(
        self, league_id: int, file_format: Format | str, path: Path, watch: Watch | None = None
    ) -> None:
        self._list(lambda found: tables.matches(found, league_id), file_format, path, watch)

    def audit(
        self,
        wanted: AuditFilter,
        file_format: Format | str,
        path: Path,
        watch: Watch | None = None,
    ) -> None:
        """The audit log as it is filtered.

        Raises:
            SearchError: the search can't be understood.
        """
        now = self._database.clock()
        self._list(lambda found: audit_table.audit(found, wanted, now), file_format, path, watch)

    def of_tournament(
        self,
        part: TournamentPart | str,
        tournament_id: int,
        file_format: Format | str,
        path: Path,
        watch: Watch | None = None,
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
                self._write(paper_of(connection, what, tournament_id, now), chosen, path, watch)

    def ordered(
        self,
        order: ExportOrder,
        file_format: Format | str,
        path: Path,
        watch: Watch | None = None,
    ) -> None:
        """A list with the columns that were chosen.

        Raises:
            UserError: There is no such league or tournament, or the format has no place for it.
        """
        if order.subject is ExportSubject.TOURNAMENT and order.tournament_id is not None:
            part = TournamentPart.TOURNAMENT
            self.of_tournament(part, order.tournament_id, file_format, path, watch)
            return
        with self._database.reader() as connection:
            paper = ordered_paper(connection, order, self._database.clock())
            self._write(paper, Format(file_format), path, watch)

    def watched(
        self,
        order: ExportOrder,
        file_format: Format | str,
        path: Path,
        tell: Callable[[tuple[int, int, int]], object],
        cancel: threading.Event,
    ) -> None:
        """The same, telling rows, page and pages as it goes, and ended by the event."""
        watch = Watch(lambda now: tell((now.rows, now.page, now.pages)), cancel)
        self.ordered(order, file_format, path, watch)

    def beginning(
        self, order: ExportOrder, file_format: Format | str, most: int = BEGINNING
    ) -> Beginning:
        """How the file would begin; raises as `ordered`."""
        chosen = Format(file_format)
        with self._database.reader() as connection:
            whole = order.subject is ExportSubject.TOURNAMENT
            if whole and chosen is Format.JSON and order.tournament_id is not None:
                text = document_text(_whole_document(connection, order.tournament_id))
                return Beginning([], text[:MOST_TEXT], None)
            paper = ordered_paper(connection, replace(order, columns=None), self._database.clock())
            columns = columns_of(paper)
            paper = beginning_of(with_columns(paper, order.columns), most)
        if chosen is Format.PDF:
            return Beginning(columns, "", printed(paper))
        readable = Format.HTML if chosen is Format.XLSX else chosen
        return Beginning(columns, paper_text(paper, readable), None)

    def tournament_document(self, tournament_id: int) -> PrintedDocument:
        """All of a tournament, to be printed.

        Raises:
            UserError: There is no such tournament.
        """
        with self._database.reader() as connection:
            now = self._database.clock()
            return printed(paper_of(connection, TournamentPart.TOURNAMENT, tournament_id, now))

    def shown_document(self, shown: ShownTable) -> PrintedDocument:
        """A table as it stands on the screen, to be printed."""
        return shown_document(shown, self._database.clock())

    def _list(
        self,
        make: Callable[[Connection], Table],
        file_format: Format | str,
        path: Path,
        watch: Watch | None,
    ) -> None:
        with self._database.reader() as connection:
            paper = league_paper(make(connection), self._database.clock())
            self._write(paper, Format(file_format), path, watch)

    def _write(self, paper: Paper, chosen: Format, path: Path, watch: Watch | None) -> None:
        write_paper(paper, chosen, path, print_pages=self._print_pages, watch=watch)


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
