"""A league game that is being played, as Steam shows it with its delay, and how it went so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dtxdesk.domain.steam_id import to_id64

ALL_TOWERS = 11
ALL_BARRACKS = 6
"""Of one side, at the beginning."""

MOST_POINTS = 1_000
"""Of one curve; beyond that every second one of the older half goes."""


@dataclass(frozen=True, slots=True)
class LivePlayer:
    """Somebody who plays. Figures that Steam leaves out are 0, `net_worth` is None.

    Attributes:
        name: As the person is called on Steam.
        account_id: None for who can't be known.
    """

    radiant: bool
    account_id: int | None
    name: str | None
    hero_id: int = 0
    level: int = 0
    kills: int = 0
    deaths: int = 0
    assists: int = 0
    last_hits: int = 0
    denies: int = 0
    gpm: int = 0
    xpm: int = 0
    net_worth: int | None = None

    @property
    def steam_id(self) -> int | None:
        """The 64-bit Steam id."""
        return None if self.account_id is None else to_id64(self.account_id)


@dataclass(frozen=True, slots=True)
class LiveSide:
    """One of the two teams.

    Attributes:
        name, team_id: As the lobby has them; None where it names no team.
        score: Kills.
        towers, barracks: How many stand; None where Steam does not say.
        series_wins: Games of the series won before this one.
        picks, bans: Heroes in the order of the draft.
    """

    name: str | None = None
    team_id: str | None = None
    score: int | None = None
    towers: int | None = None
    barracks: int | None = None
    series_wins: int = 0
    picks: tuple[int, ...] = ()
    bans: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class LiveGame:
    """A game at one moment.

    Attributes:
        duration: Seconds played, by the game's own clock; None before it has begun.
        delay: Seconds by which what Steam tells is late.
        best_of: Of the series; None where Steam does not say.
    """

    match_id: int
    steam_league_id: int
    radiant: LiveSide
    dire: LiveSide
    players: tuple[LivePlayer, ...] = ()
    duration: int | None = None
    delay: int = 0
    spectators: int = 0
    best_of: int | None = None

    def side(self, *, radiant: bool) -> tuple[LivePlayer, ...]:
        """Who plays on a side."""
        return tuple(player for player in self.players if player.radiant is radiant)

    def net_worth(self, *, radiant: bool) -> int | None:
        """Of a side together; None where Steam tells of nobody."""
        known = [one.net_worth for one in self.side(radiant=radiant) if one.net_worth is not None]
        return sum(known) if known else None

    def experience(self, *, radiant: bool) -> int | None:
        """What a side has gained together.

        Steam gives experience per minute alone: this is that rate times the time played.
        """
        players = self.side(radiant=radiant)
        if self.duration is None or not any(player.xpm for player in players):
            return None
        return round(sum(player.xpm for player in players) * self.duration / 60)


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """By how much Radiant is ahead at a moment; below nought Dire is. None: Steam did not say.

    Attributes:
        at: Seconds played.
    """

    at: int
    net_worth: int | None
    experience: int | None


def point_of(game: LiveGame) -> CurvePoint | None:
    """Where the curves of a game stand now; None before it has begun."""
    if game.duration is None:
        return None
    return CurvePoint(
        game.duration,
        _lead(game.net_worth(radiant=True), game.net_worth(radiant=False)),
        _lead(game.experience(radiant=True), game.experience(radiant=False)),
    )


def grown(curve: Sequence[CurvePoint], game: LiveGame) -> tuple[CurvePoint, ...]:
    """The curve with what is known now.

    An answer for the same moment takes the place of the one before. Where the game's clock has gone
    back (a remake under the same id, a cache of Steam's that answers with what was) what comes
    after that moment is not true any more.
    """
    now = point_of(game)
    if now is None:
        return tuple(curve)
    kept = [point for point in curve if point.at < now.at]
    if len(kept) >= MOST_POINTS:
        half = len(kept) // 2
        kept = [*kept[:half:2], *kept[half:]]
    return (*kept, now)


def _lead(radiant: int | None, dire: int | None) -> int | None:
    return None if radiant is None or dire is None else radiant - dire
