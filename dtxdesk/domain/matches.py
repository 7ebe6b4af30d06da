"""A Dota match as dtxdesk understands it, whoever told of it (Steam, OpenDota, a person)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from dtxdesk.domain.steam_id import to_id64

DIRE_BIT = 128
"""Bit 7 of a player slot: set for Dire."""


def match_name(match_id: int) -> str:
    """A match in a sentence: "match 8412877402", or "own match 3" for one without Steam's id."""
    return f"match {match_id}" if match_id > 0 else f"own match {-match_id}"


def match_number(match_id: int) -> str:
    """A match in a table: its id, or "own 3" for one that Steam never gave an id."""
    return str(match_id) if match_id > 0 else f"own {-match_id}"


class MatchSource(StrEnum):
    """Where the figures of a match come from."""

    STEAM = "steam"
    OPENDOTA = "opendota"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class MatchPlayer:
    """One slot of a match. The slot is the identity: several players may be anonymous.

    Figures that the source left out are 0; `account_id` is None for anonymous players and bots.
    """

    slot: int
    account_id: int | None
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
    hero_damage: int | None = None
    tower_damage: int | None = None
    hero_healing: int | None = None
    leaver_status: int | None = None

    @property
    def is_radiant(self) -> bool:
        return self.slot < DIRE_BIT

    @property
    def steam_id(self) -> int | None:
        """The 64-bit Steam id, or None for a player who can't be known."""
        return None if self.account_id is None else to_id64(self.account_id)


@dataclass(frozen=True, slots=True)
class Match:
    """A finished match with its player rows, in slot order, every slot once.

    `radiant_win` is None where the source does not say who won: such a match is kept but does not
    count. Team ids are text (logos and some ids exceed a signed 64-bit integer).
    """

    match_id: int
    match_seq_num: int | None
    start_time: datetime | None
    duration: int
    radiant_win: bool | None
    players: tuple[MatchPlayer, ...]
    steam_league_id: int | None = None
    lobby_type: int | None = None
    game_mode: int | None = None
    radiant_score: int | None = None
    dire_score: int | None = None
    radiant_team_id: str | None = None
    dire_team_id: str | None = None
    radiant_name: str | None = None
    dire_name: str | None = None
    series_id: int | None = None
    series_type: int | None = None
    source: MatchSource = MatchSource.STEAM


@dataclass(frozen=True, slots=True)
class ListedMatch:
    """A row of a league's match history: that the match exists, not how it went."""

    match_id: int
    match_seq_num: int | None
    start_time: datetime | None
    series_id: int | None = None
    series_type: int | None = None
    radiant_team_id: str | None = None
    dire_team_id: str | None = None
    account_ids: tuple[int, ...] = ()
    """The players who can be known, for the form that types in a match Steam hides."""


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """One page of a league's history, newest first, repeats within it taken out.

    Attributes:
        unreadable: Rows without a usable match id, said once so that nothing is lost in silence.
    """

    matches: tuple[ListedMatch, ...]
    unreadable: tuple[str, ...] = ()

    @property
    def oldest_id(self) -> int | None:
        return min((row.match_id for row in self.matches), default=None)
