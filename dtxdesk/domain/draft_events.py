"""What can happen in a draft; times, names and rolls are part of it, nothing is looked up later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from dtxdesk.domain.draft_order import Rolls, Seat, Style


@dataclass(frozen=True, slots=True)
class DraftPlayer:
    """Someone to be picked, or a captain; `mmr` None where nobody has given any."""

    id: int
    mmr: int | None


@dataclass(frozen=True, slots=True)
class DraftTeam:
    """A team; `players` in the order in which they came, the captain's id apart."""

    id: int
    size: int
    captain: int
    players: tuple[DraftPlayer, ...]

    @property
    def seat(self) -> Seat:
        return Seat(self.id, self.size, tuple(player.mmr or 0 for player in self.players))


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, when, and who entered it."""

    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Started(Event):
    """Teams in draft order, each with its captain; the pool; the time for a pick, None for none."""

    style: Style
    teams: tuple[DraftTeam, ...]
    pool: tuple[DraftPlayer, ...]
    limit: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Rolled(Event):
    """The throws that decide between teams tied for the lowest total."""

    throws: tuple[Rolls, ...]


@dataclass(frozen=True, slots=True)
class Picked(Event):
    """The team whose turn it is takes a player; `on_behalf`: entered for its captain."""

    player: int
    on_behalf: bool = False


class Skipped(Event):
    """The turn passes. The place stays empty and is filled in a later turn."""


@dataclass(frozen=True, slots=True)
class Left(Event):
    """A player is gone, from the pool or from a team."""

    player: int


@dataclass(frozen=True, slots=True)
class CaptainReplaced(Event):
    """A member, someone of the pool or someone new leads a team from now on."""

    team: int
    captain: DraftPlayer


class Restarted(Event):
    """Back to the board as it was at the start."""


class Undone(Event):
    """The last action is taken back."""


class Redone(Event):
    """What was taken back last happens again."""


class Paused(Event):
    """The clock stops."""


class Resumed(Event):
    """The clock goes on."""
