"""What screens and commands read about tournaments as such."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from dtxdesk.data.statistics import leagues
from dtxdesk.data.tournament_tables import drafts, sign_ups, teams, tournaments
from dtxdesk.domain.people import search_words
from dtxdesk.domain.prizes import from_json, written
from dtxdesk.domain.tournaments import TournamentFields, TournamentState, TournamentType


class TournamentSort(StrEnum):
    STARTS_AT = "starts_at"
    NAME = "name"
    STATE = "state"
    PLAYERS = "players"


@dataclass(frozen=True, slots=True)
class TournamentFilter:
    """Which tournaments to list, and in which order.

    Attributes:
        search: Words of the name.
        state: Only those that are that far.
    """

    search: str = ""
    state: TournamentState | None = None
    sort: TournamentSort = TournamentSort.STARTS_AT
    descending: bool = True


@dataclass(frozen=True, slots=True)
class TournamentRow:
    """One line of the list of tournaments.

    Attributes:
        players: Who plays: neither on the waiting list nor dropped out.
        drafting: Whether a draft is under way.
    """

    id: int
    version: int
    name: str
    type: TournamentType
    state: TournamentState
    starts_at: datetime | None
    time_zone: str
    league_id: int | None
    league: str | None
    team_size: int
    players: int
    checked_in: int
    waiting: int
    teams: int
    drafting: bool


@dataclass(frozen=True, slots=True)
class TournamentDetail:
    """One tournament: its line and its form."""

    row: TournamentRow
    fields: TournamentFields
    created_at: datetime

    @property
    def id(self) -> int:
        return self.row.id


def tournament_ids(connection: Connection, wanted: TournamentFilter) -> list[int]:
    """The ids of the tournaments to list, in order.

    By start, those without one come first: they are still being planned.
    """
    statement = select(tournaments.c.id)
    for word in search_words(wanted.search):
        statement = statement.where(tournaments.c.sort_name.contains(word, autoescape=True))
    if wanted.state is not None:
        statement = statement.where(tournaments.c.state == wanted.state)
    column = _SORTS[wanted.sort]
    order: list[ColumnElement[Any]] = [column.desc() if wanted.descending else column.asc()]
    if wanted.sort is TournamentSort.STARTS_AT:
        order.insert(0, tournaments.c.starts_at.is_not(None))
    ties = (tournaments.c.sort_name, tournaments.c.id.desc())
    return list(connection.execute(statement.order_by(*order, *ties)).scalars())


def tournament_rows(connection: Connection, ids: Sequence[int]) -> list[TournamentRow]:
    """The rows of these tournaments in this order; ids that are gone are left out."""
    found = connection.execute(_selected().where(tournaments.c.id.in_(ids)))
    rows = {row.id: _row(row) for row in found}
    return [rows[one] for one in ids if one in rows]


def tournament_detail(connection: Connection, tournament_id: int) -> TournamentDetail | None:
    """One tournament; None where it is gone."""
    found = connection.execute(_selected().where(tournaments.c.id == tournament_id)).one_or_none()
    if found is None:
        return None
    row = _row(found)
    fields = TournamentFields(
        name=row.name,
        description=found.description,
        type=row.type,
        state=row.state,
        starts_at=row.starts_at,
        time_zone=row.time_zone,
        league_id=row.league_id,
        team_size=row.team_size,
        prizes=written(from_json(found.prizes)),
    )
    return TournamentDetail(row, fields, found.created_at)


def open_tournaments(connection: Connection) -> int:
    """How many are open for sign-up or running."""
    going_on = (TournamentState.SIGNUP, TournamentState.RUNNING)
    statement = select(func.count()).where(tournaments.c.state.in_(going_on))
    return connection.execute(statement).scalar_one()


def upcoming_tournaments(connection: Connection, limit: int = 5) -> list[TournamentRow]:
    """What is running or still to come, the next first; without a start last."""
    statement = (
        _selected()
        .where(tournaments.c.state != TournamentState.FINISHED)
        .order_by(
            (tournaments.c.state == TournamentState.RUNNING).desc(),
            tournaments.c.starts_at.is_(None),
            tournaments.c.starts_at,
            tournaments.c.id.desc(),
        )
        .limit(limit)
    )
    return [_row(row) for row in connection.execute(statement)]


def _selected() -> Any:
    drafting = select(drafts.c.id).where(
        drafts.c.tournament_id == tournaments.c.id, drafts.c.state == "running"
    )
    team_count = select(func.count()).where(teams.c.tournament_id == tournaments.c.id)
    return select(
        tournaments,
        leagues.c.name.label("league"),
        _signed("in").label("players"),
        _signed("in", checked_in=True).label("checked_in"),
        _signed("waiting").label("waiting"),
        team_count.scalar_subquery().label("teams"),
        drafting.exists().label("drafting"),
    ).select_from(tournaments.outerjoin(leagues, leagues.c.id == tournaments.c.league_id))


def _signed(state: str, *, checked_in: bool = False) -> Any:
    statement = select(func.count()).where(
        sign_ups.c.tournament_id == tournaments.c.id, sign_ups.c.state == state
    )
    if checked_in:
        statement = statement.where(sign_ups.c.checked_in_at.is_not(None))
    return statement.scalar_subquery()


_SORTS: dict[TournamentSort, ColumnElement[Any]] = {
    TournamentSort.STARTS_AT: tournaments.c.starts_at,
    TournamentSort.NAME: tournaments.c.sort_name,
    TournamentSort.STATE: tournaments.c.state,
    TournamentSort.PLAYERS: _signed("in"),
}


def _row(row: Any) -> TournamentRow:
    return TournamentRow(
        id=row.id,
        version=row.version,
        name=row.name,
        type=TournamentType(row.type),
        state=TournamentState(row.state),
        starts_at=row.starts_at,
        time_zone=row.time_zone,
        league_id=row.league_id,
        league=row.league,
        team_size=row.team_size,
        players=row.players,
        checked_in=row.checked_in,
        waiting=row.waiting,
        teams=row.teams,
        drafting=bool(row.drafting),
    )
