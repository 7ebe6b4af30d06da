"""What can happen in a draft; times, names and rolls are part of it, nothing is looked up later."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from dtxdesk.domain.draft_order import Rolls, Seat, Style


class How(StrEnum):
    """Who made a pick or a nomination."""

    CAPTAIN = "captain"
    BEHALF = "behalf"
    """An organiser, for the captain."""
    TIME = "time"
    """The program, because the time was over."""


@dataclass(frozen=True, slots=True)
class DraftPlayer:
    """Someone to be picked, or in a team.

    Attributes:
        mmr: None where nobody has given any.
        price: What the team paid in an auction.
    """

    id: int
    mmr: int | None
    price: int = 0


@dataclass(frozen=True, slots=True)
class DraftTeam:
    """A team.

    Attributes:
        size: How many players it will have, the captain among them.
        captain: The captain's id.
        players: All it has by now, in the order in which they came.
        budget: Of an auction: for all it buys.
    """

    id: int
    size: int
    captain: int
    players: tuple[DraftPlayer, ...]
    budget: int = 0
    seat: Seat = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        # Made once: every event asks for the seats of all teams, and changes one at most.
        seat = Seat(self.id, self.size, tuple(player.mmr or 0 for player in self.players))
        object.__setattr__(self, "seat", seat)

    @property
    def total(self) -> int:
        return self.seat.total

    @property
    def empty(self) -> int:
        """Places still to be filled."""
        return max(0, self.size - len(self.players))

    @property
    def money(self) -> int:
        """What is left of the budget: who leaves brings the price back."""
        return self.budget - sum(player.price for player in self.players)


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, when, and who entered it."""

    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Started(Event):
    """How the draft begins.

    Attributes:
        teams: In draft order, each with its captain.
        limit: For a pick, in an auction for a nomination; None for no clock.
        reserve: What each team may use beyond that, over the whole draft.
        bid_limit: For the bids on a player; None for no clock.
        bid_extra: What each bid adds to what is left of it.
    """

    style: Style
    teams: tuple[DraftTeam, ...]
    pool: tuple[DraftPlayer, ...]
    limit: timedelta | None = None
    reserve: timedelta = timedelta(0)
    bid_limit: timedelta | None = None
    bid_extra: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True)
class Rolled(Event):
    """The throws that decide between teams tied for the lowest total."""

    throws: tuple[Rolls, ...]


@dataclass(frozen=True, slots=True)
class Picked(Event):
    """The team whose turn it is takes a player."""

    player: int
    how: How = How.CAPTAIN


@dataclass(frozen=True, slots=True)
class Nominated(Event):
    """The team whose turn it is puts a player up for bids and makes the first one itself."""

    player: int
    amount: int = 1
    how: How = How.BEHALF


@dataclass(frozen=True, slots=True)
class Bid(Event):
    """A team offers more for the player who is up."""

    team: int
    amount: int


@dataclass(frozen=True, slots=True)
class Sold(Event):
    """The player goes to the highest bidder: the time is over, or the organiser says so."""

    how: How = How.BEHALF


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


@dataclass(frozen=True, slots=True)
class Joined(Event):
    """Somebody comes late, or comes back, and can be picked from now on."""

    player: DraftPlayer


@dataclass(frozen=True, slots=True)
class MmrGiven(Event):
    """A player has this MMR from now on."""

    player: int
    mmr: int


class Restarted(Event):
    """All picks are taken back. Who has come, gone or leads a team now stays as it is."""


class Undone(Event):
    """The last action is taken back."""


class Redone(Event):
    """What was taken back last happens again."""


class Paused(Event):
    """The clock stops."""


class Resumed(Event):
    """The clock goes on."""


class TimeGiven(Event):
    """The turn has all its time again."""
