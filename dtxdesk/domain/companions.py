"""With whom somebody wins, against whom somebody loses, and on which side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """Games and how many of them were won."""

    games: int = 0
    wins: int = 0

    @property
    def losses(self) -> int:
        return self.games - self.wins

    @property
    def win_rate(self) -> float:
        """A share of 1; 0 without a game."""
        return self.wins / self.games if self.games else 0.0


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody of ours and the games with, or against, that person.

    Attributes:
        tally: Seen from the player that is asked about.
    """

    user_id: int
    name: str
    tally: Tally


def best_partners(partners: Iterable[Companion], most: int) -> list[Companion]:
    """Those with whom more is won than lost, the greatest surplus first.

    By the surplus and not by the share: two games won out of two say less than twenty of thirty.
    """
    good = [one for one in partners if one.tally.wins > one.tally.losses]
    good.sort(key=lambda one: (one.tally.losses - one.tally.wins, one.tally.games, one.user_id))
    return good[:most]


def hardest_opponents(opponents: Iterable[Companion], most: int) -> list[Companion]:
    """Those against whom more is lost than won, the greatest deficit first."""
    hard = [one for one in opponents if one.tally.losses > one.tally.wins]
    hard.sort(key=lambda one: (one.tally.wins - one.tally.losses, one.tally.games, one.user_id))
    return hard[:most]
