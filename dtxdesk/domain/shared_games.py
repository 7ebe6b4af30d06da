"""The newest games of our people, whatever they were for, and who of us was in them together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

RECENT = 100
"""How many games of somebody count as recent: one page of Steam's."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody in a game."""

    account_id: int
    radiant: bool
    hero_id: int


@dataclass(frozen=True, slots=True)
class RecentGame:
    """A game as a history lists it: that it was, and with whom; not who won.

    Attributes:
        seats: Those who can be known.
    """

    match_id: int
    start_time: datetime | None
    lobby_type: int | None
    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class AccountHistory:
    """What Steam lists of one person.

    Attributes:
        games: Newest first.
        hidden: The person does not show it ("Expose public match data" is off).
    """

    games: tuple[RecentGame, ...] = ()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class OurSeat:
    """One of us in a game."""

    user_id: int
    radiant: bool
    hero_id: int


@dataclass(frozen=True, slots=True)
class SharedGame:
    """A game in which at least one of us was."""

    match_id: int
    start_time: datetime | None
    lobby_type: int | None
    seats: tuple[OurSeat, ...]

    @property
    def one_side(self) -> bool:
        """Whether all of us in it were on one side."""
        return len({seat.radiant for seat in self.seats}) == 1


def shared_games(
    histories: Iterable[AccountHistory], users: Mapping[int, int], least: int = 1
) -> list[SharedGame]:
    """The games of these histories, each once, newest first.

    Args:
        histories: Of those that are looked at.
        users: Who has which account, of all our people: others of us are in these games too.
        least: Only games with so many of us.
    """
    games = {game.match_id: game for history in histories for game in history.games}
    found = []
    for game in games.values():
        ours = tuple(
            OurSeat(users[seat.account_id], seat.radiant, seat.hero_id)
            for seat in game.seats
            if seat.account_id in users
        )
        if len(ours) >= least:
            found.append(SharedGame(game.match_id, game.start_time, game.lobby_type, ours))
    found.sort(key=lambda game: game.match_id, reverse=True)
    return found
