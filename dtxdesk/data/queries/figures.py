"""Whole lists with every figure, for the command line and for exports."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from dtxdesk.data.statistics import stats, users
from dtxdesk.domain.steam_id import real_id


@dataclass(frozen=True, slots=True)
class LeagueFigures:
    """All statistics of one player in one league, nothing rounded."""

    user_id: int
    name: str
    steam_id: int | None
    games: int
    wins: int
    losses: int
    kills: int
    deaths: int
    assists: int
    gpm: int
    xpm: int
    win_rate: float
    avg_kda: float
    avg_gpm: float
    avg_xpm: float
    base_mmr: int | None
    adjustment: int | None
    league_mmr: int | None


def league_figures(connection: Connection, league_id: int) -> list[LeagueFigures]:
    """Everyone with a counted game, best league MMR first, those without one last."""
    rows = connection.execute(
        select(
            users.c.id,
            users.c.name,
            users.c.steam_id,
            stats.c.games,
            stats.c.wins,
            stats.c.losses,
            stats.c.kills,
            stats.c.deaths,
            stats.c.assists,
            stats.c.gpm,
            stats.c.xpm,
            stats.c.win_rate,
            stats.c.avg_kda,
            stats.c.avg_gpm,
            stats.c.avg_xpm,
            users.c.base_mmr,
            stats.c.adjustment,
            stats.c.league_mmr,
        )
        .join(users, users.c.id == stats.c.user_id)
        .where(stats.c.league_id == league_id)
        .order_by(
            stats.c.league_mmr.desc().nulls_last(),
            stats.c.games.desc(),
            users.c.sort_name,
            users.c.id,
        )
    )
    return [LeagueFigures(row.id, row.name, real_id(row.steam_id), *row[3:]) for row in rows]
