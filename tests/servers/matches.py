"""Makes matches in the shape in which Steam tells of them, and bends them as Steam does.

A match is a plain dict of `GetMatchHistoryBySequenceNum`. `ODDITIES` names what was seen in real
answers; each changes a match in place, and several can be put on one.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

SteamMatch = dict[str, Any]
ANONYMOUS = 4294967295
FIRST_MATCH = 8_000_000_000
FIRST_SEQUENCE = 7_000_000_000
FIRST_START = 1_760_000_000
FIRST_ACCOUNT = 100_000_000
SLOTS = (0, 1, 2, 3, 4, 128, 129, 130, 131, 132)
_HEROES = range(1, 127)


def accounts(count: int) -> list[int]:
    """That many account ids."""
    return [FIRST_ACCOUNT + 7 * number for number in range(count)]


def make_match(
    match_id: int,
    chance: random.Random,
    *,
    league_id: int = 17929,
    match_seq_num: int | None = None,
    start_time: int = FIRST_START,
    people: Sequence[int] | None = None,
    oddities: Iterable[str] = (),
    **changes: Any,
) -> SteamMatch:
    """One match of ten people with believable figures.

    Args:
        match_id: Its id.
        chance: Decides all that is not given.
        league_id: The league it belongs to.
        match_seq_num: Its place in the sequence; an order of its own by default.
        start_time: Seconds since 1970.
        people: Account ids to choose ten of.
        oddities: Names out of `ODDITIES`.
        changes: Fields that are to have these values.
    """
    chosen = chance.sample(list(people or accounts(40)), len(SLOTS))
    heroes = chance.sample(_HEROES, len(SLOTS))
    duration = chance.randint(1_200, 3_600)
    match: SteamMatch = {
        "players": [
            _player(chance, slot, account_id, hero_id)
            for slot, account_id, hero_id in zip(SLOTS, chosen, heroes, strict=True)
        ],
        "radiant_win": chance.random() < 0.52,
        "duration": duration,
        "pre_game_duration": 90,
        "start_time": start_time,
        "match_id": match_id,
        "match_seq_num": FIRST_SEQUENCE + match_id % 10**9
        if match_seq_num is None
        else match_seq_num,
        "tower_status_radiant": 1972,
        "tower_status_dire": 0,
        "barracks_status_radiant": 63,
        "barracks_status_dire": 0,
        "cluster": 251,
        "first_blood_time": chance.randint(0, 300),
        "lobby_type": 1,
        "human_players": 10,
        "leagueid": league_id,
        "game_mode": 2,
        "radiant_team_id": 9_000_000 + chance.randint(1, 20),
        "dire_team_id": 9_000_100 + chance.randint(1, 20),
        "radiant_name": f"Radiant {chance.randint(1, 20)}",
        "dire_name": f"Dire {chance.randint(1, 20)}",
    }
    match["radiant_score"] = sum(row["kills"] for row in match["players"][:5])
    match["dire_score"] = sum(row["kills"] for row in match["players"][5:])
    for oddity in oddities:
        ODDITIES[oddity](match)
    match.update(changes)
    return match


def make_matches(
    count: int,
    *,
    seed: int = 1,
    league_id: int = 17929,
    first_id: int = FIRST_MATCH,
    people: Sequence[int] | None = None,
    odd_share: float = 0.0,
) -> list[SteamMatch]:
    """A league's matches, oldest first; the same for the same arguments.

    Sequence numbers are unique but in another order than the ids within small stretches, as in
    real life. `odd_share` of the matches have one oddity each.
    """
    chance = random.Random(seed)
    people = people or accounts(40)
    match_id, start_time = first_id, FIRST_START
    matches = []
    for number in range(count):
        match_id += chance.randint(1, 5_000)
        start_time += chance.randint(600, 20_000)
        oddities = [chance.choice(sorted(ODDITIES))] if chance.random() < odd_share else []
        matches.append(
            make_match(
                match_id,
                chance,
                league_id=league_id,
                match_seq_num=FIRST_SEQUENCE + 100 * (number ^ 1) + chance.randint(0, 99),
                start_time=start_time,
                people=people,
                oddities=oddities,
            )
        )
    return matches


def _player(chance: random.Random, slot: int, account_id: int, hero_id: int) -> SteamMatch:
    return {
        "account_id": account_id,
        "player_slot": slot,
        "team_number": slot >> 7,
        "team_slot": slot & 7,
        "hero_id": hero_id,
        "hero_variant": 1,
        **{f"item_{place}": chance.randint(0, 1_000) for place in range(6)},
        "kills": chance.randint(0, 20),
        "deaths": chance.randint(0, 14),
        "assists": chance.randint(0, 30),
        "leaver_status": 0,
        "last_hits": chance.randint(20, 500),
        "denies": chance.randint(0, 30),
        "gold_per_min": chance.randint(200, 800),
        "xp_per_min": chance.randint(250, 900),
        "level": chance.randint(12, 30),
        "net_worth": chance.randint(5_000, 40_000),
        "hero_damage": chance.randint(3_000, 60_000),
        "tower_damage": chance.randint(0, 20_000),
        "hero_healing": chance.randint(0, 9_000),
    }


def _set_all(**fields: Any) -> Callable[[SteamMatch], None]:
    def change(match: SteamMatch) -> None:
        for row in match["players"]:
            row.update(fields)

    return change


def _drop_from_players(*names: str) -> Callable[[SteamMatch], None]:
    def change(match: SteamMatch) -> None:
        for row in match["players"]:
            for name in names:
                row.pop(name, None)

    return change


def _no_account_for_one(match: SteamMatch) -> None:
    match["players"][0].pop("account_id", None)


def _two_players(match: SteamMatch) -> None:
    match["players"] = [match["players"][0], match["players"][5]]
    match["human_players"] = 2


def _as_text(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_text(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_text(item) for item in value]
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value


def _numbers_as_text(match: SteamMatch) -> None:
    match.update(_as_text(match))


def _text_as_numbers(match: SteamMatch) -> None:
    match.update(radiant_name=1437, dire_name=322)


def _floats(match: SteamMatch) -> None:
    match["duration"] = float(match["duration"])
    for row in match["players"]:
        row["gold_per_min"] = float(row["gold_per_min"])


def _repeated_slot(match: SteamMatch) -> None:
    match["players"].append({**match["players"][0], "kills": 999})


ODDITIES: Mapping[str, Callable[[SteamMatch], None]] = {
    "all_anonymous": _set_all(account_id=ANONYMOUS),
    "no_accounts": _drop_from_players("account_id"),
    "no_account_for_one": _no_account_for_one,
    "no_winner": lambda match: match.pop("radiant_win", None),
    "null_winner": lambda match: match.update(radiant_win=None),
    "winner_as_number": lambda match: match.update(radiant_win=int(bool(match["radiant_win"]))),
    "no_figures": _drop_from_players("kills", "deaths", "assists", "gold_per_min", "xp_per_min"),
    "no_hero": _drop_from_players("hero_id"),
    "hero_zero": _set_all(hero_id=0),
    "unknown_hero": _set_all(hero_id=9_999),
    "no_kills": _set_all(kills=0, assists=0),
    "two_players": _two_players,
    "short": lambda match: match.update(duration=312),
    "numbers_as_text": _numbers_as_text,
    "text_as_numbers": _text_as_numbers,
    "floats": _floats,
    "repeated_slot": _repeated_slot,
    "wide_team_ids": lambda match: match.update(
        radiant_team_id=2**64 + 17, dire_team_id=str(2**70)
    ),
    "huge_logos": lambda match: match.update(
        radiant_logo=17_881_201_520_994_978_452, dire_logo=15_531_483_737_626_877_845
    ),
    "unknown_mode": lambda match: match.update(game_mode=250, lobby_type=99),
    "strange_names": lambda match: match.update(
        radiant_name="=HYPERLINK(1)\x00\n<b>死殺組</b>", dire_name="\u202eevil"
    ),
    "left_after_the_end": _set_all(leaver_status=1),
}
