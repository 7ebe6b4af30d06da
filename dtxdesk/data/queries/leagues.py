"""What screens and commands read about leagues, their leaderboard and their sync."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select

from dtxdesk.data import statistics
from dtxdesk.data.league_matches import pending
from dtxdesk.data.leases import database_now, state
from dtxdesk.data.queries.together import together
from dtxdesk.data.statistics import leagues, matches, stats
from dtxdesk.domain.league_mmr import Averages
from dtxdesk.domain.people import sort_key


@dataclass(frozen=True, slots=True)
class LeagueRow:
    """A followed league with the counts that lists and tabs show.

    `pending` matches have no details yet; for `untold` of them they were asked for in vain, the
    others have only not had their turn.
    """

    id: int
    steam_league_id: int
    name: str
    primary: bool
    followed: bool
    archived: bool
    matches: int
    pending: int
    untold: int
    last_success_at: datetime | None
    weights_ppm: tuple[int, int, int]
    min_games: int
    cap: int
    opendota: bool
    version: int


@dataclass(frozen=True, slots=True)
class LeagueDetail:
    """A league with its averages; `qualified` of `players` have enough games."""

    row: LeagueRow
    averages: Averages | None
    players: int

    @property
    def qualified(self) -> int:
        return self.averages.players if self.averages else 0


@dataclass(frozen=True, slots=True)
class PendingRow:
    """A match whose details are not here; `state` is pending, failed or unavailable.

    `opendota` says whether the league lets OpenDota be asked.
    """

    match_id: int
    start_time: datetime | None
    state: str
    reason: str | None
    attempts: int
    next_try_at: datetime | None
    league_id: int
    league: str
    opendota: bool


@dataclass(frozen=True, slots=True)
class SyncStateRow:
    """How far a league has been read, and who reads it now."""

    newest_match_id: int | None
    last_attempt_at: datetime | None
    last_success_at: datetime | None
    last_error: str | None
    offline: bool
    last_full_walk_at: datetime | None
    walk_complete: bool
    lease_holder: str | None
    lease_until: datetime | None


def league_rows(connection: Connection, *, archived: bool = False) -> list[LeagueRow]:
    """All leagues, the primary one first, then by name."""
    found = connection.execute(_row_select().where(leagues.c.active.is_(not archived)))
    # Here and not in SQL: databases put letters in different orders.
    return sorted(
        (_league_row(row) for row in found),
        key=lambda row: (not row.primary, sort_key(row.name), row.id),
    )


def league_row(connection: Connection, league_id: int) -> LeagueRow | None:
    row = connection.execute(_row_select().where(leagues.c.id == league_id)).first()
    return None if row is None else _league_row(row)


def league_by_steam_id(connection: Connection, steam_league_id: int) -> LeagueRow | None:
    """The league with that Steam league id, archived or not."""
    row = connection.execute(
        _row_select().where(leagues.c.steam_league_id == steam_league_id)
    ).first()
    return None if row is None else _league_row(row)


def any_league(connection: Connection) -> bool:
    """Whether there is one that is not archived."""
    return bool(connection.scalar(select(select(leagues.c.id).where(leagues.c.active).exists())))


def primary_league_id(connection: Connection) -> int | None:
    return connection.execute(
        select(leagues.c.id).where(leagues.c.is_primary, leagues.c.active)
    ).scalar()


def league_detail(connection: Connection, league_id: int) -> LeagueDetail | None:
    row, averages, players = together(
        connection,
        lambda own: league_row(own, league_id),
        lambda own: statistics.averages_of(own, league_id),
        lambda own: _players(own, league_id),
    )
    return None if row is None else LeagueDetail(row, averages, players)


def _players(connection: Connection, league_id: int) -> int:
    return connection.execute(
        select(func.count()).select_from(stats).where(stats.c.league_id == league_id)
    ).scalar_one()


def pending_rows(connection: Connection, league_id: int) -> list[PendingRow]:
    """The league's matches without details, newest first."""
    found = connection.execute(_pending_select().where(pending.c.league_id == league_id))
    return [PendingRow(*row) for row in found]


def pending_ids(connection: Connection, league_id: int | None = None) -> list[int]:
    """The ids of the matches without details, of one league or of all, newest first."""
    wanted = select(pending.c.match_id).order_by(pending.c.match_id.desc())
    if league_id is not None:
        wanted = wanted.where(pending.c.league_id == league_id)
    return list(connection.execute(wanted).scalars())


def pending_page(connection: Connection, ids: Sequence[int]) -> list[PendingRow]:
    """The rows of these matches without details in this order; those that are gone are left out."""
    found = connection.execute(_pending_select().where(pending.c.match_id.in_(ids)))
    rows = {row.match_id: PendingRow(*row) for row in found}
    return [rows[match_id] for match_id in ids if match_id in rows]


def _pending_select() -> Select[Any]:
    return (
        select(
            pending.c.match_id,
            pending.c.start_time,
            pending.c.state,
            pending.c.reason,
            pending.c.attempts,
            pending.c.next_try_at,
            pending.c.league_id,
            leagues.c.name,
            leagues.c.opendota,
        )
        .join(leagues, leagues.c.id == pending.c.league_id)
        .order_by(pending.c.match_id.desc())
    )


def sync_state(connection: Connection, league_id: int) -> SyncStateRow | None:
    """The league's sync state; None before its first sync."""
    wanted = select(
        state.c.newest_match_id,
        state.c.last_attempt_at,
        state.c.last_success_at,
        state.c.last_error,
        state.c.offline,
        state.c.last_full_walk_at,
        state.c.walked,
        state.c.lease_token,
        state.c.lease_holder,
        state.c.lease_until,
    ).where(state.c.league_id == league_id)
    now, row = together(connection, database_now, lambda own: own.execute(wanted).first())
    if row is None:
        return None
    held = row.lease_token is not None and row.lease_until is not None and row.lease_until >= now
    return SyncStateRow(
        newest_match_id=row.newest_match_id,
        last_attempt_at=row.last_attempt_at,
        last_success_at=row.last_success_at,
        last_error=row.last_error,
        offline=row.offline,
        last_full_walk_at=row.last_full_walk_at,
        walk_complete=len(row.walked or []) == 1 and row.walked[0][1] == 0,
        lease_holder=row.lease_holder if held else None,
        lease_until=row.lease_until if held else None,
    )


def _row_select() -> Select[Any]:
    stored = select(func.count()).where(matches.c.league_id == leagues.c.id).scalar_subquery()
    waiting = select(func.count()).where(pending.c.league_id == leagues.c.id)
    untold = waiting.where(pending.c.state != "pending")
    return select(
        leagues,
        stored.label("matches"),
        waiting.scalar_subquery().label("pending"),
        untold.scalar_subquery().label("untold"),
        state.c.last_success_at,
    ).outerjoin(state, state.c.league_id == leagues.c.id)


def _league_row(row: Any) -> LeagueRow:
    return LeagueRow(
        id=row.id,
        steam_league_id=row.steam_league_id,
        name=row.name,
        primary=row.is_primary,
        followed=row.followed,
        archived=not row.active,
        matches=row.matches,
        pending=row.pending,
        untold=row.untold,
        last_success_at=row.last_success_at,
        weights_ppm=(row.weight_win_rate, row.weight_kda, row.weight_gpm),
        min_games=row.min_games,
        cap=row.cap,
        opendota=row.opendota,
        version=row.version,
    )
