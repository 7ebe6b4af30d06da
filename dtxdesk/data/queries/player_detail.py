"""One player in full: ids, notes, how the league MMR came about, and the newest matches."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from dtxdesk.data import statistics
from dtxdesk.data.queries.players import PlayerRow, player_row, select_rows, shown_league_mmr
from dtxdesk.data.queries.together import together
from dtxdesk.data.statistics import leagues, matches, slots, stats, users
from dtxdesk.domain import league_mmr
from dtxdesk.domain.league_mmr import Factor, Totals
from dtxdesk.domain.matches import DIRE_BIT


@dataclass(frozen=True, slots=True)
class LeagueMmrExplanation:
    """How a league MMR came about; `factors` are empty while the player does not qualify."""

    games: int
    min_games: int
    cap: int
    weights_ppm: tuple[int, int, int]
    qualified: bool
    factors: tuple[Factor, ...]
    adjustment: int | None
    base_mmr: int | None
    league_mmr: int | None


@dataclass(frozen=True, slots=True)
class PlayerDetail:
    """Everything that the detail pane and the edit dialog show of a player."""

    row: PlayerRow
    nickname: str | None
    guild_nickname: str | None
    discord_nickname: str | None
    notes: str
    base_mmr_source: str | None
    base_mmr_at: datetime | None
    version: int
    created_at: datetime
    updated_at: datetime
    league_id: int | None
    league_name: str | None
    explanation: LeagueMmrExplanation | None


@dataclass(frozen=True, slots=True)
class PlayerMatchRow:
    """One match of a player in a league; `won` is None where the winner is not known."""

    match_id: int
    start_time: datetime | None
    won: bool | None
    radiant: bool
    hero_id: int
    kills: int
    deaths: int
    assists: int
    gpm: int
    xpm: int
    counted: bool


def player_detail(
    connection: Connection, user_id: int, league_id: int | None
) -> PlayerDetail | None:
    """One player with the explanation of the league MMR, or None where there is none."""
    wanted = (
        select_rows(league_id, shown_league_mmr(league_id))
        .add_columns(
            users.c.nickname,
            users.c.guild_nickname,
            users.c.discord_nickname,
            users.c.notes,
            users.c.base_mmr_source,
            users.c.base_mmr_at,
            users.c.version,
            users.c.created_at,
            users.c.updated_at,
        )
        .where(users.c.id == user_id)
    )
    row, name, explained = together(
        connection,
        lambda own: own.execute(wanted).first(),
        lambda own: _league_name(own, league_id),
        lambda own: None if league_id is None else explanation(own, user_id, league_id),
    )
    if row is None:
        return None
    return PlayerDetail(
        row=player_row(row),
        nickname=row.nickname,
        guild_nickname=row.guild_nickname,
        discord_nickname=row.discord_nickname,
        notes=row.notes,
        base_mmr_source=row.base_mmr_source,
        base_mmr_at=row.base_mmr_at,
        version=row.version,
        created_at=row.created_at,
        updated_at=row.updated_at,
        league_id=None if name is None else league_id,
        league_name=name,
        explanation=explained,
    )


def _league_name(connection: Connection, league_id: int | None) -> str | None:
    if league_id is None:
        return None
    return connection.execute(
        select(leagues.c.name).where(leagues.c.id == league_id)
    ).scalar_one_or_none()


def explanation(
    connection: Connection, user_id: int, league_id: int
) -> LeagueMmrExplanation | None:
    """How the player's league MMR came about; None without a counted game."""
    wanted = (
        select(
            stats.c.games,
            stats.c.wins,
            stats.c.kills,
            stats.c.deaths,
            stats.c.assists,
            stats.c.gpm,
            stats.c.xpm,
            stats.c.adjustment,
            stats.c.league_mmr,
            users.c.base_mmr,
        )
        .join(users, users.c.id == stats.c.user_id)
        .where(stats.c.user_id == user_id, stats.c.league_id == league_id)
    )
    row, known, averages = together(
        connection,
        lambda own: own.execute(wanted).first(),
        lambda own: statistics.formula_if_there(own, league_id),
        lambda own: statistics.averages_of(own, league_id),
    )
    if row is None or known is None:
        return None
    formula, _ = known
    qualified = averages is not None and row.games >= formula.min_games
    factors: tuple[Factor, ...] = ()
    if averages is not None and qualified:
        factors = league_mmr.explain(Totals(*row[:7]), averages, formula)
    return LeagueMmrExplanation(
        games=row.games,
        min_games=formula.min_games,
        cap=formula.cap,
        weights_ppm=formula.weights_ppm,
        qualified=qualified,
        factors=factors,
        adjustment=row.adjustment,
        base_mmr=row.base_mmr,
        league_mmr=row.league_mmr,
    )


def player_matches(
    connection: Connection, user_id: int, league_id: int, limit: int = 100
) -> list[PlayerMatchRow]:
    """The player's newest matches in the league."""
    radiant = slots.c.slot < DIRE_BIT
    rows = connection.execute(
        select(
            matches.c.match_id,
            matches.c.start_time,
            matches.c.radiant_win,
            radiant.label("radiant"),
            slots.c.hero_id,
            slots.c.kills,
            slots.c.deaths,
            slots.c.assists,
            slots.c.gpm,
            slots.c.xpm,
            matches.c.counted,
        )
        .select_from(users)
        .join(slots, slots.c.steam_id == users.c.steam_id)
        .join(matches, matches.c.match_id == slots.c.match_id)
        .where(users.c.id == user_id, matches.c.league_id == league_id)
        .order_by(matches.c.match_id.desc())
        .limit(limit)
    )
    return [
        PlayerMatchRow(
            match_id=row.match_id,
            start_time=row.start_time,
            won=None if row.radiant_win is None else row.radiant_win == bool(row.radiant),
            radiant=bool(row.radiant),
            hero_id=row.hero_id,
            kills=row.kills,
            deaths=row.deaths,
            assists=row.assists,
            gpm=row.gpm,
            xpm=row.xpm,
            counted=row.counted,
        )
        for row in rows
    ]
