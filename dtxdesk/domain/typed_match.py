"""A match as a person types it in, and what can be wrong with it."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from dtxdesk.domain.heroes import hero_name
from dtxdesk.domain.matches import DIRE_BIT, Match, MatchPlayer, MatchSource
from dtxdesk.domain.people import clean_text
from dtxdesk.domain.steam_id import is_id64, to_account_id
from dtxdesk.phrases import Phrase

SLOTS = (*range(5), *range(DIRE_BIT, DIRE_BIT + 5))
"""The ten places of a match, Radiant first."""

BOUNDS = {
    "kills": 999,
    "deaths": 999,
    "assists": 999,
    "gpm": 9_999,
    "xpm": 9_999,
    "last_hits": 9_999,
    "denies": 9_999,
    "level": 100,
    "net_worth": 999_999,
}
"""The most that each figure can be: above what the game has shown, below a slip of the keyboard."""

LONGEST = timedelta(hours=10)
HIGHEST_ID = 2**63 - 1
DOTA_BEGINS = datetime.fromisoformat("2011-01-01T00:00:00+00:00")
CLOCKS_DIFFER = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TypedLine:
    """One place of the score board; the figures that nobody knows are 0, the Steam id None."""

    slot: int
    steam_id: int | None = None
    hero_id: int = 0
    kills: int = 0
    deaths: int = 0
    assists: int = 0
    gpm: int = 0
    xpm: int = 0
    last_hits: int = 0
    denies: int = 0
    level: int = 0
    net_worth: int | None = None

    @property
    def is_radiant(self) -> bool:
        return self.slot < DIRE_BIT

    @property
    def empty(self) -> bool:
        """Whether nobody has typed anything here: such a place was not played."""
        return self == TypedLine(self.slot)


@dataclass(frozen=True, slots=True)
class TypedMatch:
    """The form. `match_id` None: Steam never gave one, such as for a lobby without a ticket."""

    match_id: int | None
    start_time: datetime | None
    duration: timedelta | None
    radiant_win: bool | None
    lines: tuple[TypedLine, ...]
    radiant_name: str = ""
    dire_name: str = ""

    @property
    def played(self) -> Iterator[TypedLine]:
        """The places that were played."""
        return (line for line in self.lines if not line.empty)


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, and where: a field of the form, or one of a line (`slot`).

    `sentence` is as it is written, with its fields still open; `said` is the whole of it.
    """

    field: str
    sentence: str
    slot: int | None = None
    fields: Mapping[str, object] = dataclasses.field(default_factory=dict)

    @property
    def said(self) -> Phrase:
        return Phrase(self.sentence, **self.fields)


def problems(typed: TypedMatch, now: datetime) -> list[Problem]:
    """Everything that keeps the form from being saved; empty when it can be."""
    found = [*_of_the_match(typed, now), *_of_the_lines(typed)]
    sides = {line.is_radiant for line in typed.played}
    if len(sides) < 2:
        found.append(Problem("lines", "Each side needs at least one player."))
    return found


def as_match(typed: TypedMatch, match_id: int) -> Match:
    """The match that a checked form stands for. A side's score is what its players have killed."""
    played = list(typed.played)
    assert typed.duration is not None
    return Match(
        match_id=match_id,
        match_seq_num=None,
        start_time=typed.start_time,
        duration=int(typed.duration.total_seconds()),
        radiant_win=typed.radiant_win,
        players=tuple(_player(line) for line in sorted(played, key=lambda line: line.slot)),
        radiant_score=sum(line.kills for line in played if line.is_radiant),
        dire_score=sum(line.kills for line in played if not line.is_radiant),
        radiant_name=clean_text(typed.radiant_name),
        dire_name=clean_text(typed.dire_name),
        source=MatchSource.MANUAL,
    )


def _of_the_match(typed: TypedMatch, now: datetime) -> Iterator[Problem]:
    if typed.match_id is not None and not 0 < typed.match_id <= HIGHEST_ID:
        yield Problem("match_id", "A match id is a number above 0; leave it empty for none.")
    if typed.start_time is None:
        yield Problem("start_time", "Say when it began.")
    elif not DOTA_BEGINS <= typed.start_time <= now + CLOCKS_DIFFER:
        yield Problem("start_time", "This is not a time at which a match can have been played.")
    if typed.duration is None:
        yield Problem("duration", "Say how long it was, as in 38:12.")
    elif not timedelta(0) < typed.duration <= LONGEST:
        yield Problem("duration", "A match takes between a second and ten hours.")
    if typed.radiant_win is None:
        yield Problem("winner", "Say who won.")


def _of_the_lines(typed: TypedMatch) -> Iterator[Problem]:
    played = list(typed.played)
    people = Counter(line.steam_id for line in played if line.steam_id is not None)
    heroes = Counter(line.hero_id for line in played if line.hero_id)
    for line in played:
        if line.steam_id is not None and line.steam_id > 0 and not is_id64(line.steam_id):
            yield Problem("player", "This is not the Steam id of a person.", line.slot)
        elif line.steam_id is not None and people[line.steam_id] > 1:
            yield Problem("player", "This player is in two lines.", line.slot)
        if heroes[line.hero_id] > 1:
            fields = {"hero": hero_name(line.hero_id)}
            yield Problem("hero", "{hero} is in two lines.", line.slot, fields)
        for name, most in BOUNDS.items():
            value = getattr(line, name)
            if value is not None and not 0 <= value <= most:
                fields = {"most": f"{most:,}"}
                yield Problem(name, "This is a number from 0 to {most}.", line.slot, fields)


def _player(line: TypedLine) -> MatchPlayer:
    # Of a forgotten person only that it was one is left: the place keeps what stands for it.
    known = line.steam_id is not None and line.steam_id > 0
    return MatchPlayer(
        slot=line.slot,
        account_id=to_account_id(line.steam_id) if known and line.steam_id else None,
        hero_id=line.hero_id,
        kills=line.kills,
        deaths=line.deaths,
        assists=line.assists,
        gpm=line.gpm,
        xpm=line.xpm,
        last_hits=line.last_hits,
        denies=line.denies,
        level=line.level,
        net_worth=line.net_worth,
    )
