"""A believable league out of nothing but a seed: for `dtxdesk demo`, pictures and benchmarks.

Players have a hidden skill near their MMR, teams of a match are about as strong as each other, and
figures follow from skill, position and who won, so that a leaderboard made of them looks like one.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from dtxdesk.domain.matches import DIRE_BIT, Match, MatchPlayer

NAMES = (
    "Korvus", "Vantablack", "北风来信", "Yuki.", "midnight.exe", "Marlow", "nyx_nyx", "Rook",
    "Rusalka", "zephyr", "صقر الليل", "mirela", "Anders", "bottlecrow", "Duckhunt 🦆",
    "TheGentlemanWhoAlwaysBuysTheCourier", "Pudge Enjoyer", "Petrichor", "Kestrel", "Aurelio",
    "Sable", "SixSlotted", "Hexa", "tomo", "Ботаник", "Lumen", "quiet.hands", "Ó Briain",
    "Tidepool", "Maelstrom42", "ヨシツネ", "Fennel", "last_hit_larry", "Wren", "Ostrava",
    "Ingrid", "gg.wp.go.next", "Halcyon", "파란하늘", "Bramble", "Nocturne", "smokey", "Vesper",
    "Junco", "Quill", "Grimoire", "Tamarind", "roshan's landlord", "Ember", "Calico", "Solstice",
    "Nightjar", "Pangolier Pete", "Ödön",
)  # fmt: skip
HEROES = 120
_ROLES = ((1.0, 620, 1.25), (0.95, 590, 1.2), (0.8, 470, 1.0), (0.6, 360, 0.85), (0.5, 310, 0.75))
"""For each position: kills against the match's pace, gold a minute, and weight of deaths."""


@dataclass(frozen=True, slots=True)
class SamplePlayer:
    """A person of the sample; `position` is the one played most."""

    name: str
    username: str
    account_id: int
    base_mmr: int | None
    skill: float
    position: int
    positions: tuple[int, int, int, int, int]
    eagerness: float
    """How often the person shows up, relative to the others."""


def players(seed: int, count: int = len(NAMES)) -> list[SamplePlayer]:
    """That many people, the same ones for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - a sample, not a secret
    accounts = chance.sample(range(20_000_000, 1_800_000_000), count)
    made = []
    for number in range(count):
        name = NAMES[number] if number < len(NAMES) else f"Player {number + 1}"
        position = number % 5
        mmr = max(300, min(11_000, round(chance.gauss(4300, 1700) / 10) * 10))
        made.append(
            SamplePlayer(
                name=name,
                username=f"{_ascii(name) or 'player'}.{number + 1}",
                account_id=accounts[number],
                # A few have not told their MMR yet: the organiser sees what that looks like.
                base_mmr=None if number % 18 == 17 else mmr,
                skill=mmr + chance.gauss(0, 450),
                position=position,
                positions=_preferences(chance, position),
                eagerness=chance.choice((0.25, 0.6, 1.0, 1.0, 1.4)),
            )
        )
    return made


def matches(
    people: Sequence[SamplePlayer],
    *,
    seed: int,
    count: int,
    newest: datetime,
    steam_league_id: int,
    first_id: int = 8_300_000_000,
    days: int = 90,
) -> Iterator[Match]:
    """That many matches, oldest first, the last one at `newest`."""
    chance = random.Random(seed + 1)  # noqa: S311 - a sample, not a secret
    match_id = first_id
    for number in range(count):
        match_id += chance.randrange(900, 90_000)
        back = timedelta(days=days) * (count - 1 - number) / max(count, 1)
        yield _match(chance, people, match_id, newest - back, steam_league_id)


def _match(
    chance: random.Random,
    people: Sequence[SamplePlayer],
    match_id: int,
    start: datetime,
    steam_league_id: int,
) -> Match:
    radiant, dire = _sides(chance, people)
    difference = (_strength(radiant) - _strength(dire)) / 700
    radiant_win = chance.random() < 1 / (1 + 10 ** (-difference))
    duration = round(max(1100, chance.gauss(2250, 480)))
    slots = [
        _slot(chance, person, place, radiant=True, won=radiant_win, duration=duration)
        for place, person in enumerate(radiant)
    ] + [
        _slot(chance, person, place, radiant=False, won=not radiant_win, duration=duration)
        for place, person in enumerate(dire)
    ]
    return Match(
        match_id=match_id,
        match_seq_num=match_id - 1_000_000_000,
        start_time=start,
        duration=duration,
        radiant_win=radiant_win,
        players=tuple(slots),
        steam_league_id=steam_league_id,
        lobby_type=1,
        game_mode=2,
        radiant_score=sum(slot.kills for slot in slots[:5]),
        dire_score=sum(slot.kills for slot in slots[5:]),
        radiant_name=f"Team {radiant[0].name}",
        dire_name=f"Team {dire[0].name}",
    )


def _sides(
    chance: random.Random, people: Sequence[SamplePlayer]
) -> tuple[list[SamplePlayer], list[SamplePlayer]]:
    """Ten who showed up, split so that the sides are near each other."""
    drawn = sorted(people, key=lambda person: chance.random() ** (1 / person.eagerness))[-10:]
    drawn.sort(key=lambda person: -person.skill)
    first, second = drawn[0::4] + drawn[3::4], drawn[1::4] + drawn[2::4]
    chance.shuffle(first)
    chance.shuffle(second)
    return (first, second) if chance.random() < 0.5 else (second, first)


def _strength(side: Sequence[SamplePlayer]) -> float:
    return sum(person.skill for person in side) / len(side)


def _slot(
    chance: random.Random,
    person: SamplePlayer,
    place: int,
    *,
    radiant: bool,
    won: bool,
    duration: int,
) -> MatchPlayer:
    pace, gold, deaths = _ROLES[person.position]
    form = chance.gauss(1.0, 0.22) * (1.15 if won else 0.85) * (0.75 + person.skill / 16_000)
    minutes = duration / 60
    hidden = chance.random() < 0.03
    return MatchPlayer(
        slot=place if radiant else DIRE_BIT + place,
        account_id=None if hidden else person.account_id,
        hero_id=_hero(person, chance.randrange(1, HEROES)),
        kills=max(0, round(pace * form * minutes * 0.24 + chance.gauss(0, 1.5))),
        deaths=max(0, round(deaths * minutes * (0.14 if won else 0.2) + chance.gauss(0, 1.6))),
        assists=max(0, round((1.7 - pace) * form * minutes * 0.38 + chance.gauss(0, 2))),
        gpm=max(120, round(gold * (0.62 + 0.38 * form))),
        xpm=max(150, round((gold + 90) * (0.6 + 0.4 * form))),
        last_hits=max(0, round(pace * minutes * 6.4 * form)),
        denies=max(0, round(chance.gauss(7, 4))),
        level=min(30, max(8, round(minutes * 0.62 + 2 * form))),
        net_worth=round(gold * form * minutes * 0.8),
        hero_damage=round(pace * form * minutes * 620),
        tower_damage=round(pace * form * minutes * 90) if won else round(minutes * 15),
        hero_healing=round((1 - pace) * minutes * 60),
        leaver_status=0,
    )


def _hero(person: SamplePlayer, drawn: int) -> int:
    """Most of the time one of a few that the person likes, the first of them best."""
    liked = 100
    if drawn >= liked:
        return drawn
    place = int((drawn / liked) ** 2 * 8)
    return (person.account_id + place * 37) % (HEROES - 1) + 1


def _preferences(chance: random.Random, first: int) -> tuple[int, int, int, int, int]:
    order = [first, *chance.sample([p for p in range(5) if p != first], 4)]
    kept = order[: chance.choice((1, 2, 2, 3, 4))]
    ranks = [kept.index(p) + 1 if p in kept else 0 for p in range(5)]
    return ranks[0], ranks[1], ranks[2], ranks[3], ranks[4]


def _ascii(name: str) -> str:
    kept = "".join(letter for letter in name.lower() if letter.isascii() and letter.isalnum())
    return kept[:18]
