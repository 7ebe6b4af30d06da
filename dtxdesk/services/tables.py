"""The tables that go out: to files, and as JSON documents of the command line.

Both read the same declaration, so that a key means the same everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection

from dtxdesk.data.queries.figures import LeagueFigures, league_figures
from dtxdesk.data.queries.leagues import LeagueDetail, league_detail
from dtxdesk.data.queries.matches import MatchFilter, MatchRow, match_ids, match_rows
from dtxdesk.data.queries.players import (
    PlayerFilter,
    PlayerRow,
    PlayerSort,
    player_ids,
    player_rows,
)
from dtxdesk.domain.league_mmr import FACTORS, MILLION
from dtxdesk.errors import UserError
from dtxdesk.exports.table import Chart, Column, Kind, Table

PAGE = 500

Field = tuple[Column, Callable[[Any], object]]


def _field(
    key: str, title: str, kind: Kind, value: Callable[[Any], object], *, brief: bool = True
) -> Field:
    return Column(key, title, kind, brief=brief), value


LEADERBOARD: tuple[Field, ...] = (
    _field("user_id", "Player id", Kind.WHOLE, lambda row: row.user_id, brief=False),
    _field("name", "Player", Kind.TEXT, lambda row: row.name),
    _field("steam_id", "Steam id", Kind.ID, lambda row: row.steam_id, brief=False),
    _field("games_played", "Games", Kind.WHOLE, lambda row: row.games),
    _field("wins", "Wins", Kind.WHOLE, lambda row: row.wins),
    _field("losses", "Losses", Kind.WHOLE, lambda row: row.losses),
    _field("total_kills", "Kills", Kind.WHOLE, lambda row: row.kills, brief=False),
    _field("total_deaths", "Deaths", Kind.WHOLE, lambda row: row.deaths, brief=False),
    _field("total_assists", "Assists", Kind.WHOLE, lambda row: row.assists, brief=False),
    _field("total_gpm", "GPM, sum", Kind.WHOLE, lambda row: row.gpm, brief=False),
    _field("total_xpm", "XPM, sum", Kind.WHOLE, lambda row: row.xpm, brief=False),
    _field("win_rate", "Win rate", Kind.SHARE, lambda row: row.win_rate),
    _field("avg_kda", "KDA", Kind.NUMBER, lambda row: row.avg_kda),
    _field("avg_gpm", "GPM", Kind.NUMBER, lambda row: row.avg_gpm),
    _field("avg_xpm", "XPM", Kind.NUMBER, lambda row: row.avg_xpm, brief=False),
    _field("base_mmr", "Base MMR", Kind.WHOLE, lambda row: row.base_mmr),
    _field("adjustment", "Adjustment", Kind.WHOLE, lambda row: row.adjustment),
    _field("league_mmr", "League MMR", Kind.WHOLE, lambda row: row.league_mmr),
)

PLAYERS: tuple[Field, ...] = (
    _field("user_id", "Player id", Kind.WHOLE, lambda row: row.id, brief=False),
    _field("name", "Player", Kind.TEXT, lambda row: row.name),
    _field("steam_id", "Steam id", Kind.ID, lambda row: row.steam_id, brief=False),
    _field("discord_id", "Discord id", Kind.ID, lambda row: row.discord_id, brief=False),
    _field(
        "discord_username", "Discord name", Kind.TEXT, lambda row: row.discord_username, brief=False
    ),
    _field("base_mmr", "Base MMR", Kind.WHOLE, lambda row: row.base_mmr),
    _field("adjustment", "Adjustment", Kind.WHOLE, lambda row: row.adjustment),
    _field("league_mmr", "League MMR", Kind.WHOLE, lambda row: row.league_mmr),
    _field("positions", "Positions", Kind.LIST, lambda row: best_first(row.positions)),
    _field("games_played", "Games", Kind.WHOLE, lambda row: row.games),
    _field("win_rate", "Win rate", Kind.SHARE, lambda row: row.win_rate),
    _field("last_seen", "Last seen", Kind.TIME, lambda row: row.last_seen, brief=False),
)

MATCHES: tuple[Field, ...] = (
    _field("match_id", "Match", Kind.WHOLE, lambda row: row.match_id),
    _field("start_time", "Start", Kind.TIME, lambda row: row.start_time),
    _field("duration", "Seconds", Kind.WHOLE, lambda row: row.duration),
    _field("radiant_name", "Radiant", Kind.TEXT, lambda row: row.radiant_name),
    _field("dire_name", "Dire", Kind.TEXT, lambda row: row.dire_name),
    _field("radiant_score", "Radiant kills", Kind.WHOLE, lambda row: row.radiant_score),
    _field("dire_score", "Dire kills", Kind.WHOLE, lambda row: row.dire_score),
    _field("winner", "Winner", Kind.TEXT, lambda row: winner(row)),
    _field("counted", "Counts", Kind.YES_NO, lambda row: row.counted),
    _field("counted_reason", "Why not", Kind.TEXT, lambda row: row.counted_reason, brief=False),
    _field("source", "Source", Kind.TEXT, lambda row: row.source, brief=False),
    _field(
        "linked_players", "Known players", Kind.WHOLE, lambda row: row.linked_players, brief=False
    ),
)


def leaderboard(connection: Connection, league_id: int) -> Table:
    """The league's statistics, best league MMR first; what `league stats` prints."""
    detail = league_detail(connection, league_id)
    if detail is None:
        raise no_such_league()
    figures: list[LeagueFigures] = league_figures(connection, league_id)
    return Table(
        key="players",
        title=f"Leaderboard of {detail.row.name}",
        columns=_columns(LEADERBOARD),
        rows=_cells(LEADERBOARD, figures),
        document={"league": _league_document(detail), "averages": _averages_document(detail)},
        chart=Chart("name", "league_mmr"),
    )


def players(
    connection: Connection, league_id: int | None, wanted: PlayerFilter | None = None
) -> Table:
    """The players with their figures of a league, by name unless asked for otherwise."""
    wanted = wanted or PlayerFilter(league_id, sort=PlayerSort.NAME, descending=False)
    return chosen_players(connection, player_ids(connection, wanted), league_id)


def chosen_players(connection: Connection, ids: Sequence[int], league_id: int | None) -> Table:
    """These players in this order, with their figures of a league."""

    def rows() -> Iterator[PlayerRow]:
        for start in range(0, len(ids), PAGE):
            yield from player_rows(connection, ids[start : start + PAGE], league_id)

    return Table("players", "Players", _columns(PLAYERS), _cells(PLAYERS, rows()))


def matches(connection: Connection, league_id: int) -> Table:
    """The league's matches, newest first."""
    detail = league_detail(connection, league_id)
    if detail is None:
        raise no_such_league()
    ids = match_ids(connection, MatchFilter(league_id))

    def rows() -> Iterator[MatchRow]:
        for start in range(0, len(ids), PAGE):
            yield from match_rows(connection, ids[start : start + PAGE])

    title = f"Matches of {detail.row.name}"
    return Table("matches", title, _columns(MATCHES), _cells(MATCHES, rows()))


def best_first(preferences: tuple[int, ...]) -> list[int]:
    """Positions 1 to 5 in the order in which a player likes them; those not played left out."""
    played = [(rank, place + 1) for place, rank in enumerate(preferences) if rank > 0]
    return [position for _, position in sorted(played)]


def winner(row: MatchRow) -> str | None:
    if row.radiant_win is None:
        return None
    return "radiant" if row.radiant_win else "dire"


def no_such_league() -> UserError:
    return UserError(
        "There is no such league",
        "",
        "See dtxdesk league list; add one with dtxdesk league add STEAM_LEAGUE_ID --name NAME",
    )


def _columns(fields: tuple[Field, ...]) -> tuple[Column, ...]:
    return tuple(column for column, _ in fields)


def _cells(fields: tuple[Field, ...], rows: Any) -> Iterator[list[object]]:
    values = [value for _, value in fields]
    return ([value(row) for value in values] for row in rows)


def _league_document(detail: LeagueDetail) -> dict[str, object]:
    row = detail.row
    return {
        "steam_league_id": row.steam_league_id,
        "name": row.name,
        "min_games": row.min_games,
        "cap": row.cap,
        "weights": {
            name: weight / MILLION for name, weight in zip(FACTORS, row.weights_ppm, strict=True)
        },
    }


def _averages_document(detail: LeagueDetail) -> dict[str, float] | None:
    if detail.averages is None:
        return None
    return {name: getattr(detail.averages, name) for name in FACTORS}
