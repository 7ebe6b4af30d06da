"""What screens and commands read about players: ids in order first, then rows by page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, and_, case, func, select, true

from dtxdesk.clock import utc_now
from dtxdesk.data.queries import people_search
from dtxdesk.data.queries.people_search import POSITION_COLUMNS
from dtxdesk.data.queries.together import together
from dtxdesk.data.statistics import leagues, stats, users
from dtxdesk.domain.steam_id import is_forgotten, real_id

Positions = tuple[int, int, int, int, int]


class PlayerSort(StrEnum):
    NAME = "name"
    BASE_MMR = "base_mmr"
    LEAGUE_MMR = "league_mmr"
    GAMES = "games"
    WIN_RATE = "win_rate"
    LAST_SEEN = "last_seen"


@dataclass(frozen=True, slots=True)
class PlayerFilter:
    """Which players to list, and in which order.

    Attributes:
        league_id: The league whose statistics are meant.
        primary: Whether that is the primary league, where one knows; None has it looked up.
        search: In the search language (`people_search.KEYS`).
        position: 0 (carry) to 4 (hard support): only those who play it.
        archived: The archived ones instead of the others.
    """

    league_id: int | None = None
    search: str = ""
    sort: PlayerSort = PlayerSort.LEAGUE_MMR
    descending: bool = True
    position: int | None = None
    without_mmr: bool = False
    archived: bool = False
    without_steam: bool = False
    primary: bool | None = None


@dataclass(frozen=True, slots=True)
class PlayerRow:
    """One line of the players table. Figures are of the league asked for."""

    id: int
    name: str
    second_line: str
    steam_id: int | None
    discord_id: str | None
    discord_username: str | None
    avatar: str | None
    positions: Positions
    base_mmr: int | None
    adjustment: int | None
    league_mmr: int | None
    games: int
    win_rate: float | None
    last_seen: datetime | None
    archived: bool
    former: bool = False
    """Forgotten: only the figures are left."""


@dataclass(frozen=True, slots=True)
class PlayerCounts:
    total: int
    with_league_mmr: int
    archived: int


def player_ids(
    connection: Connection, wanted: PlayerFilter, now: datetime | None = None
) -> list[int]:
    """The ids of the players to list, in order; those without a value come last, by name.

    Equal ones are in the order of their names by MMR, of their ids by a statistic: what an index
    gives without sorting 100,000 texts.

    Raises:
        SearchError: the search can't be understood.
    """
    terms = people_search.terms(wanted.search)
    shown = _sorted_by(connection, wanted.league_id, wanted.primary)
    active = users.c.active.is_(not wanted.archived)
    conditions: list[ColumnElement[bool]] = []
    if terms:
        conditions.append(people_search.condition(terms, shown, now or utc_now()))
    if wanted.position is not None:
        conditions.append(POSITION_COLUMNS[wanted.position] > 0)
    if wanted.without_mmr:
        conditions.append(users.c.base_mmr.is_(None))
    if wanted.without_steam:
        conditions.append(users.c.steam_id.is_(None))
    column = _sort_column(wanted.sort, shown)
    by_statistic = column.table is stats
    with_stats = by_statistic or any(term.key in people_search.STATISTICS_KEYS for term in terms)
    source = _with_stats(wanted.league_id) if with_stats else users
    every = select(users.c.id).select_from(source).where(active, *conditions)
    ties = _TIES.get(column, (users.c.id,))
    if wanted.sort is PlayerSort.NAME:
        return _ids(connection, every.order_by(*_by(wanted, column, ties)))
    rest_by = ties if column in _TIES else (users.c.sort_name, users.c.id)
    rest = every.where(column.is_(None)).order_by(*rest_by)
    if by_statistic and not conditions:
        valued = _ids(connection, _ranked_by_statistic(connection, wanted, column))
        if len(valued) == connection.execute(select(func.count()).where(active)).scalar():
            return valued  # nobody is left to look for
        return valued + _ids(connection, rest)
    ranked = every.where(column.is_not(None)).order_by(*_by(wanted, column, ties))
    found = together(connection, lambda own: _ids(own, ranked), lambda own: _ids(own, rest))
    return found[0] + found[1]


def player_rows(
    connection: Connection, ids: Sequence[int], league_id: int | None
) -> list[PlayerRow]:
    """The rows of these players in this order; ids that are gone are left out."""
    wanted = select_rows(league_id, shown_league_mmr(league_id)).where(users.c.id.in_(ids))
    found = connection.execute(wanted)
    rows = {row.id: player_row(row) for row in found}
    return [rows[user_id] for user_id in ids if user_id in rows]


def player_counts(
    connection: Connection, league_id: int | None, primary: bool | None = None
) -> PlayerCounts:
    """How many there are; `primary` as in `PlayerFilter`."""
    shown = _sorted_by(connection, league_id, primary)
    statement = select(
        func.count().filter(users.c.active),
        func.count().filter(users.c.active, shown.is_not(None)),
        func.count().filter(users.c.active.is_(False)),
    ).select_from(_with_stats(league_id) if shown is stats.c.league_mmr else users)
    return PlayerCounts(*connection.execute(statement).one())


def steam_id_owner(connection: Connection, steam_id: int) -> tuple[int, str] | None:
    """Who holds a Steam id: id and name, archived or not."""
    row = connection.execute(
        select(users.c.id, users.c.name).where(users.c.steam_id == steam_id)
    ).first()
    return None if row is None else (row.id, row.name)


def discord_id_owner(connection: Connection, discord_id: str) -> tuple[int, str] | None:
    """Who holds a Discord id: id and name, archived or not."""
    row = connection.execute(
        select(users.c.id, users.c.name).where(users.c.discord_id == discord_id)
    ).first()
    return None if row is None else (row.id, row.name)


def shown_league_mmr(league_id: int | None) -> ColumnElement[Any]:
    """The league MMR of a row of `select_rows`; for an order see `_sorted_by`."""
    if league_id is None:
        return users.c.league_mmr
    primary = select(leagues.c.is_primary).where(leagues.c.id == league_id).scalar_subquery()
    return case((primary, users.c.league_mmr), else_=stats.c.league_mmr)


def _sorted_by(connection: Connection, league_id: int | None, primary: bool | None) -> Column[Any]:
    """Where the league MMR stands: the primary league's also lies with the user, indexed."""
    if league_id is None:
        return users.c.league_mmr
    if primary is None:
        primary = connection.execute(
            select(leagues.c.is_primary).where(leagues.c.id == league_id)
        ).scalar()
    return users.c.league_mmr if primary else stats.c.league_mmr


def _with_stats(league_id: int | None) -> Any:
    return users.outerjoin(
        stats, and_(stats.c.user_id == users.c.id, stats.c.league_id == (league_id or 0))
    )


def _sort_column(sort: PlayerSort, shown: Column[Any]) -> Column[Any]:
    return {
        PlayerSort.NAME: users.c.sort_name,
        PlayerSort.BASE_MMR: users.c.base_mmr,
        PlayerSort.LEAGUE_MMR: shown,
        PlayerSort.GAMES: stats.c.games,
        PlayerSort.WIN_RATE: stats.c.win_rate,
        PlayerSort.LAST_SEEN: stats.c.last_played_at,
    }[sort]


_TIES: dict[ColumnElement[Any], tuple[Column[Any], ...]] = {
    users.c.sort_name: (users.c.id,),
    users.c.base_mmr: (users.c.sort_name, users.c.id),
    users.c.league_mmr: (users.c.sort_name, users.c.search_key, users.c.id),
}
"""What orders equal values: the columns that follow in the index over the first one."""


def _by(
    wanted: PlayerFilter, column: Column[Any], ties: tuple[Column[Any], ...]
) -> list[ColumnElement[Any]]:
    """The order, such that an index can be read one way or the other.

    The indexes by MMR hold the best first with names ascending: both turn around together.
    """
    ties_fall = wanted.descending
    if column in (users.c.base_mmr, users.c.league_mmr):
        ties_fall = not ties_fall
    return [
        column.desc() if wanted.descending else column.asc(),
        *(tie.desc() if ties_fall else tie.asc() for tie in ties),
    ]


def _ranked_by_statistic(
    connection: Connection, wanted: PlayerFilter, column: Column[Any]
) -> Select[Any]:
    """Straight from the statistics, without looking each player up to see who is archived."""
    ranked = select(stats.c.user_id).where(
        stats.c.league_id == (wanted.league_id or 0), column.is_not(None)
    )
    others = select(users.c.id).where(users.c.active.is_(wanted.archived))
    if connection.execute(others.limit(1)).first() is not None:
        ranked = ranked.where(stats.c.user_id.not_in(others))
    return ranked.order_by(*_by(wanted, column, (stats.c.user_id,)))


def _ids(connection: Connection, statement: Select[Any]) -> list[int]:
    """Read from the driver's cursor: wrapping 100,000 numbers takes longer than the query."""
    cursor = connection.execute(statement).cursor
    assert cursor is not None
    return [row[0] for row in cursor.fetchall()]


def select_rows(league_id: int | None, shown: ColumnElement[Any]) -> Select[Any]:
    """The columns that `player_row` reads; `shown` is where the league MMR stands."""
    return (
        select(
            users.c.id,
            users.c.name,
            users.c.discord_username,
            users.c.steam_id,
            users.c.discord_id,
            users.c.avatar,
            *POSITION_COLUMNS,
            users.c.base_mmr,
            users.c.active,
            shown.label("shown_mmr"),
            stats.c.adjustment,
            stats.c.games,
            stats.c.win_rate,
            stats.c.last_played_at,
        )
        .select_from(_with_stats(league_id))
        .where(true())
    )


def player_row(row: Any) -> PlayerRow:
    """A row of `select_rows` as screens get it."""
    if row.discord_username:
        second = f"@{row.discord_username}"
    elif real_id(row.steam_id) is not None:
        second = str(row.steam_id)
    else:
        second = ""
    return PlayerRow(
        id=row.id,
        name=row.name,
        second_line=second,
        steam_id=real_id(row.steam_id),
        discord_id=row.discord_id,
        discord_username=row.discord_username,
        avatar=row.avatar,
        positions=(
            row.position_carry,
            row.position_mid,
            row.position_offlane,
            row.position_soft_support,
            row.position_hard_support,
        ),
        base_mmr=row.base_mmr,
        adjustment=row.adjustment,
        league_mmr=row.shown_mmr,
        games=row.games or 0,
        win_rate=row.win_rate,
        last_seen=row.last_played_at,
        archived=not row.active,
        former=is_forgotten(row.steam_id),
    )
