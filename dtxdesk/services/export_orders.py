"""What somebody wants exported: which list, which of its columns, in which order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import islice

from sqlalchemy import Connection

from dtxdesk.errors import UserError
from dtxdesk.exports.table import Paper, Table
from dtxdesk.services import tables, tournament_tables
from dtxdesk.services.shown_tables import ShownTable, shown_paper


class ExportSubject(StrEnum):
    """A list that goes out."""

    SHOWN = "shown"
    """A table as it stands on the screen."""
    LEADERBOARD = "leaderboard"
    PLAYERS = "players"
    MATCHES = "matches"
    STANDINGS = "standings"
    TEAMS = "teams"
    SCHEDULE = "schedule"
    RESULTS = "results"
    TOURNAMENT = "tournament"


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """One export.

    Attributes:
        subject: Which list.
        league_id: Of leaderboard and matches, and whose figures players have.
        tournament_id: Of what is of a tournament.
        ids: These players alone, in this order; None: all.
        shown: The table on the screen.
        columns: Keys of the columns that are wanted, in their order; None: all as they are.
    """

    subject: ExportSubject
    league_id: int | None = None
    tournament_id: int | None = None
    ids: tuple[int, ...] | None = None
    shown: ShownTable | None = None
    columns: tuple[str, ...] | None = None


_OF_TOURNAMENTS = {
    ExportSubject.STANDINGS: tournament_tables.standings,
    ExportSubject.TEAMS: tournament_tables.teams,
    ExportSubject.SCHEDULE: tournament_tables.schedule,
    ExportSubject.RESULTS: tournament_tables.results,
    ExportSubject.TOURNAMENT: tournament_tables.whole,
}


def ordered_paper(connection: Connection, order: ExportOrder, now: datetime) -> Paper:
    """What was ordered, its rows as they are read.

    Raises:
        UserError: There is no such league or tournament, or not one column is left.
    """
    return with_columns(_whole_paper(connection, order, now), order.columns)


def beginning_of(paper: Paper, most: int) -> Paper:
    """The same with so many rows of each table at most."""
    return replace(
        paper, tables=[replace(one, rows=list(islice(one.rows, most))) for one in paper.tables]
    )


def columns_of(paper: Paper) -> list[tuple[str, str]]:
    """Keys and titles of the columns to choose from; empty where its tables have different ones."""
    found = {tuple((one.key, one.title) for one in table.columns) for table in paper.tables}
    return list(next(iter(found))) if len(found) == 1 else []


def league_paper(table: Table, now: datetime) -> Paper:
    """A list that is not of a tournament, with its stamp."""
    return Paper(table.title, (table,), (("As of", f"{now:%Y-%m-%d %H:%M} UTC"),))


def _whole_paper(connection: Connection, order: ExportOrder, now: datetime) -> Paper:
    make = _OF_TOURNAMENTS.get(order.subject)
    if make is not None and order.tournament_id is not None:
        return make(connection, order.tournament_id, now)
    if order.shown is not None:
        return shown_paper(order.shown, now)
    if order.subject is ExportSubject.PLAYERS and order.ids is not None:
        chosen = tables.chosen_players(connection, order.ids, order.league_id)
        return league_paper(chosen, now)
    if order.subject is ExportSubject.PLAYERS:
        return league_paper(tables.players(connection, order.league_id), now)
    if order.league_id is None:
        raise tables.no_such_league()
    if order.subject is ExportSubject.MATCHES:
        return league_paper(tables.matches(connection, order.league_id), now)
    return league_paper(tables.leaderboard(connection, order.league_id), now)


def with_columns(paper: Paper, wanted: Sequence[str] | None) -> Paper:
    """The same with these columns alone, in this order; None: as it is.

    Raises:
        UserError: Not one column is left.
    """
    if wanted is None:
        return paper
    return replace(paper, tables=[_chosen(table, wanted) for table in paper.tables])


def _chosen(table: Table, wanted: Sequence[str]) -> Table:
    places = {column.key: place for place, column in enumerate(table.columns)}
    order = [places[key] for key in wanted if key in places]
    if not order:
        raise UserError("Nothing is left to export", "", "Choose at least one column")
    columns = tuple(table.columns[place] for place in order)
    keys = {column.key for column in columns}
    chart = table.chart
    if chart is not None and not {chart.label, chart.value} <= keys:
        chart = None
    return replace(table, columns=columns, rows=_picked(table.rows, order), chart=chart)


def _picked(rows: Iterable[Sequence[object]], order: Sequence[int]) -> Iterator[list[object]]:
    for row in rows:
        yield [row[place] for place in order]
