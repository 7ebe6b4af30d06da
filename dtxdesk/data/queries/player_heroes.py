"""Which heroes a player plays in a league, and how that goes."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, case, func, select

from dtxdesk.data.statistics import matches, slots, users
from dtxdesk.domain.league_mmr import Totals
from dtxdesk.domain.matches import DIRE_BIT


@dataclass(frozen=True, slots=True)
class HeroRow:
    """What a player added up with one hero, over the matches that count."""

    hero_id: int
    totals: Totals

    @property
    def win_rate(self) -> float:
        return self.totals.wins / self.totals.games

    @property
    def kda(self) -> float:
        """(kills + assists) / max(deaths, 1), from the totals."""
        numerator, denominator = self.totals.ratios[1]
        return numerator / denominator


def player_heroes(
    connection: Connection, user_id: int, league_id: int, limit: int = 5
) -> list[HeroRow]:
    """The heroes played most, those with more wins first among equals; no hero (0) is left out."""
    won = case(((slots.c.slot < DIRE_BIT) == matches.c.radiant_win, 1), else_=0)
    games, wins = func.count(), func.sum(won)
    rows = connection.execute(
        select(
            slots.c.hero_id,
            games,
            wins,
            *(func.sum(slots.c[name]) for name in ("kills", "deaths", "assists", "gpm", "xpm")),
        )
        .select_from(users)
        .join(slots, slots.c.steam_id == users.c.steam_id)
        .join(matches, matches.c.match_id == slots.c.match_id)
        .where(
            users.c.id == user_id,
            matches.c.league_id == league_id,
            matches.c.counted,
            matches.c.radiant_win.is_not(None),
            slots.c.hero_id != 0,
        )
        .group_by(slots.c.hero_id)
        .order_by(games.desc(), wins.desc(), slots.c.hero_id)
        .limit(limit)
    )
    return [HeroRow(row[0], Totals(*(int(figure) for figure in row[1:]))) for row in rows]
