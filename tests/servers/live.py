"""League games that are being played, as rows of `GetLiveLeagueGames`."""

from __future__ import annotations

from typing import Any

RADIANT = (1, 2, 3, 4, 5)
DIRE = (11, 12, 13, 14, 15)
CASTER = 99


def live_game(
    match_id: int,
    league_id: int,
    duration: float | None = 600.5,
    *,
    radiant: tuple[int, ...] = RADIANT,
    dire: tuple[int, ...] = DIRE,
    worth: tuple[int, int] = (2_000, 1_500),
    score: tuple[int, int] = (7, 4),
    towers: tuple[int, int] = (2047, 2046),
    **more: Any,
) -> dict[str, Any]:
    """A game with five a side; without a duration the heroes are still being picked."""
    people = [*((one, 0) for one in radiant), *((one, 1) for one in dire), (CASTER, 2)]
    row: dict[str, Any] = {
        "players": [
            {"account_id": one, "name": f"steam {one}", "hero_id": one, "team": team}
            for one, team in people
        ],
        "radiant_team": {"team_name": "Northwind", "team_id": 8, "team_logo": 17881201520994978452},
        "dire_team": {"team_name": "Lantern", "team_id": 9, "complete": False},
        "lobby_id": 29812825105649028,
        "match_id": match_id,
        "spectators": 12,
        "league_id": league_id,
        "league_node_id": 0,
        "stream_delay_s": 120,
        "radiant_series_wins": 1,
        "dire_series_wins": 0,
        "series_type": 1,
    }
    if duration is not None:
        row["scoreboard"] = {
            "duration": duration,
            "roshan_respawn_timer": 0,
            "radiant": _board(radiant, worth[0], score[0], towers[0]),
            "dire": _board(dire, worth[1], score[1], towers[1]),
        }
    return {**row, **more}


def _board(accounts: tuple[int, ...], worth: int, score: int, towers: int) -> dict[str, Any]:
    return {
        "score": score,
        "tower_state": towers,
        "barracks_state": 63,
        "picks": [{"hero_id": one} for one in accounts],
        "bans": [{"hero_id": 70 + accounts[0]}],
        "players": [
            {
                "player_slot": place,
                "account_id": one,
                "hero_id": one,
                "kills": place,
                "death": 2,
                "assists": 3,
                "last_hits": 50,
                "denies": 4,
                "gold": 900,
                "level": 9,
                "gold_per_min": 400,
                "xp_per_min": worth // 4,
                "net_worth": worth,
                "item0": 48,
                "position_x": -1_502.5,
            }
            for place, one in enumerate(accounts, start=1)
        ],
    }
