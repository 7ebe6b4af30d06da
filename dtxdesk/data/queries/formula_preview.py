"""What a preview of another formula works on: everybody's totals, read once."""

from __future__ import annotations

from sqlalchemy import Connection, select

from dtxdesk.data.statistics import stats, users
from dtxdesk.domain.formula_preview import Standing
from dtxdesk.domain.league_mmr import Totals

_TOTALS = ("games", "wins", "kills", "deaths", "assists", "gpm", "xpm")


def standings(connection: Connection, league_id: int) -> list[Standing]:
    """Everyone with a counted game in the league, the archived too."""
    rows = connection.execute(
        select(
            stats.c.user_id,
            users.c.name,
            users.c.sort_name,
            users.c.active,
            users.c.base_mmr,
            stats.c.league_mmr,
            *(stats.c[name] for name in _TOTALS),
        )
        .join(users, users.c.id == stats.c.user_id)
        .where(stats.c.league_id == league_id)
    )
    return [
        Standing(
            user_id, name, sort_name, not active, base_mmr, Totals(*totals), league_mmr=league_mmr
        )
        for user_id, name, sort_name, active, base_mmr, league_mmr, *totals in rows
    ]
