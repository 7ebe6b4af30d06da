"""League statistics calculated a second time, from raw answers of Steam, to compare with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

ID64 = 76561197960265728


@dataclass
class Reckoned:
    games: int = 0
    wins: int = 0
    kills: int = 0
    deaths: int = 0
    assists: int = 0
    gpm: int = 0
    xpm: int = 0
    adjustment: int | None = None
    league_mmr: int | None = None


def reckon(
    matches: Iterable[Mapping[str, Any]],
    base_mmr: Mapping[int, int | None],
    *,
    weights: tuple[Fraction, Fraction, Fraction] = (
        Fraction(40, 100),
        Fraction(35, 100),
        Fraction(25, 100),
    ),
    min_games: int = 5,
    cap: int = 500,
) -> dict[int, Reckoned]:
    """Statistics by 64-bit Steam id of those in `base_mmr` who have a counted game."""
    found: dict[int, Reckoned] = {}
    for match in matches:
        if match.get("radiant_win") is None:
            continue
        slots: set[int] = set()
        for row in match["players"]:
            slot, steam_id = int(row["player_slot"]), _person(row)
            if slot in slots or steam_id not in base_mmr:
                continue
            slots.add(slot)
            mine = found.setdefault(steam_id, Reckoned())
            mine.games += 1
            mine.wins += (slot < 128) == _truth(match["radiant_win"])
            mine.kills += _figure(row, "kills")
            mine.deaths += _figure(row, "deaths")
            mine.assists += _figure(row, "assists")
            mine.gpm += _figure(row, "gold_per_min")
            mine.xpm += _figure(row, "xp_per_min")
    _rate(found, base_mmr, weights, min_games, cap)
    return found


def _rate(
    found: dict[int, Reckoned],
    base_mmr: Mapping[int, int | None],
    weights: tuple[Fraction, Fraction, Fraction],
    min_games: int,
    cap: int,
) -> None:
    qualified = {steam_id: r for steam_id, r in found.items() if r.games >= min_games}
    if not qualified:
        return
    pool = qualified.values()
    averages = (
        Fraction(sum(r.wins for r in pool), sum(r.games for r in pool)),
        Fraction(sum(r.kills + r.assists for r in pool), max(sum(r.deaths for r in pool), 1)),
        Fraction(sum(r.gpm for r in pool), sum(r.games for r in pool)),
    )
    for steam_id, mine in qualified.items():
        values = (
            Fraction(mine.wins, mine.games),
            Fraction(mine.kills + mine.assists, max(mine.deaths, 1)),
            Fraction(mine.gpm, mine.games),
        )
        total = Fraction(0)
        for value, average, weight in zip(values, averages, weights, strict=True):
            if average:
                total += weight * max(Fraction(-1), min(Fraction(1), value / average - 1))
        exact = total * cap
        mine.adjustment = int(abs(exact) + Fraction(1, 2)) * (1 if exact >= 0 else -1)
        base = base_mmr[steam_id]
        if base is not None:
            mine.league_mmr = max(0, base + mine.adjustment)


def _person(row: Mapping[str, Any]) -> int | None:
    account = row.get("account_id")
    if account is None or int(account) in (0, 4294967295):
        return None
    return int(account) + ID64


def _figure(row: Mapping[str, Any], name: str) -> int:
    value = row.get(name)
    return 0 if value is None else int(value)


def _truth(value: Any) -> bool:
    return value.lower() in ("true", "1") if isinstance(value, str) else bool(value)
