"""Makes live games of Steam's answer, whatever shape that has today."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

from dtxdesk.domain.live import ALL_BARRACKS, ALL_TOWERS, LiveGame, LivePlayer, LiveSide
from dtxdesk.steam import values
from dtxdesk.steam.failures import BadAnswer

_RADIANT, _DIRE = 0, 1
"""`team` of the people in a lobby; beyond are casters, spectators and who sits in no team."""

_BEST_OF = {0: 1, 1: 3, 2: 5}
_LONGEST = 24 * 60 * 60
"""Seconds; a game that is said to last longer is a mistake."""
_MOST_PLAYERS = 5
_MOST_HEROES = 24
"""Of one side's draft."""


def parse_live_games(body: bytes) -> tuple[LiveGame, ...]:
    """The games of `GetLiveLeagueGames` that have a match id and a league, each once.

    Raises:
        BadAnswer: Not an answer of this kind.
    """
    result = values.decode(body).get("result")
    if not isinstance(result, dict):
        raise BadAnswer("The answer has no result")
    listed = result.get("games")
    if listed is not None and not isinstance(listed, list):
        raise BadAnswer("The answer holds no list of games")
    if listed is None and "status" not in result:
        raise BadAnswer("The answer holds no games")
    games: dict[int, LiveGame] = {}
    for row in values.rows(listed):
        match_id, league_id = values.large_id(row.get("match_id")), _league(row)
        if match_id is not None and league_id and match_id not in games:
            games[match_id] = _game(match_id, league_id, row)
    return tuple(games.values())


def _league(row: Mapping[str, Any]) -> int:
    return values.figure(row.get("league_id"))


def _game(match_id: int, league_id: int, row: Mapping[str, Any]) -> LiveGame:
    board = _object(row.get("scoreboard"))
    people = values.rows(row.get("players"))
    return LiveGame(
        match_id=match_id,
        steam_league_id=league_id,
        radiant=_side(row, board, "radiant"),
        dire=_side(row, board, "dire"),
        players=(*_players(board, people, _RADIANT), *_players(board, people, _DIRE)),
        duration=_seconds(board.get("duration")),
        delay=min(values.figure(row.get("stream_delay_s")), _LONGEST),
        spectators=values.figure(row.get("spectators")),
        best_of=_BEST_OF.get(values.figure(row.get("series_type")))
        if row.get("series_type") is not None
        else None,
    )


def _side(row: Mapping[str, Any], board: Mapping[str, Any], name: str) -> LiveSide:
    team, state = _object(row.get(f"{name}_team")), _object(board.get(name))
    return LiveSide(
        name=values.name(team.get("team_name")),
        team_id=values.text_id(team.get("team_id")),
        score=values.optional_figure(state.get("score")),
        towers=_standing(state.get("tower_state"), ALL_TOWERS),
        barracks=_standing(state.get("barracks_state"), ALL_BARRACKS),
        series_wins=values.figure(row.get(f"{name}_series_wins")),
        picks=_heroes(state.get("picks")),
        bans=_heroes(state.get("bans")),
    )


def _players(
    board: Mapping[str, Any], people: Iterable[Mapping[str, Any]], team: int
) -> list[LivePlayer]:
    """The five of a side: by the scoreboard, or by the lobby as long as there is none."""
    in_lobby = [row for row in people if values.whole(row.get("team")) == team]
    names = {
        values.account(row.get("account_id")): values.name(row.get("name")) for row in in_lobby
    }
    state = _object(board.get("radiant" if team == _RADIANT else "dire"))
    rows = values.rows(state.get("players")) or in_lobby
    return [_player(row, names, radiant=team == _RADIANT) for row in rows[:_MOST_PLAYERS]]


def _player(
    row: Mapping[str, Any], names: Mapping[int | None, str | None], *, radiant: bool
) -> LivePlayer:
    account = values.account(row.get("account_id"))
    return LivePlayer(
        radiant=radiant,
        account_id=account,
        name=None if account is None else names.get(account),
        hero_id=values.figure(row.get("hero_id")),
        level=values.figure(row.get("level")),
        kills=values.figure(row.get("kills")),
        deaths=values.figure(row.get("death", row.get("deaths"))),
        assists=values.figure(row.get("assists")),
        last_hits=values.figure(row.get("last_hits")),
        denies=values.figure(row.get("denies")),
        gpm=values.figure(row.get("gold_per_min")),
        xpm=values.figure(row.get("xp_per_min")),
        net_worth=values.optional_figure(row.get("net_worth")),
    )


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _standing(value: object, whole: int) -> int | None:
    """How many buildings of a state stand, a bit for each."""
    state = values.optional_figure(value)
    return None if state is None else (state & ((1 << whole) - 1)).bit_count()


def _seconds(value: object) -> int | None:
    """The game's clock: a float. Nought and less is before the horn."""
    if isinstance(value, float):
        if not math.isfinite(value):
            return None
        value = int(value) if abs(value) <= _LONGEST else None
    number = values.whole(value)
    return number if number is not None and 0 < number <= _LONGEST else None


def _heroes(listed: object) -> tuple[int, ...]:
    found = (values.figure(row.get("hero_id")) for row in values.rows(listed)[:_MOST_HEROES])
    return tuple(hero for hero in found if hero)
