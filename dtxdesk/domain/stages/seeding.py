"""Who gets which seed, and where seeds stand in a bracket (product page 5)."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Seeding(StrEnum):
    """What the seeds go by."""

    BY_HAND = "by_hand"
    """As the organiser has put them."""
    TEAM_MMR = "team_mmr"
    CAPTAIN_MMR = "captain_mmr"
    RANDOM = "random"
    EARLIER_STANDINGS = "earlier_standings"


@dataclass(frozen=True, slots=True)
class Entrant:
    """A team that is to be seeded.

    Attributes:
        mmr: The team's; None: not known.
        captain_mmr: Its captain's; None: not known, or no captain.
        place: Where it came in before, 1 is the best; None: it has not played there.
    """

    team: int
    mmr: int | Fraction | None = None
    captain_mmr: int | None = None
    place: int | None = None


def seeded(
    entrants: Sequence[Entrant], by: Seeding, chance: random.Random | None = None
) -> tuple[int, ...]:
    """The teams in seed order, from the order in which they are given.

    Equal teams keep that order. Teams of which nothing is known come last. `chance` is needed for
    random seeds only.
    """
    if by is Seeding.RANDOM:
        if chance is None:
            raise ValueError("random seeds need a source of chance")
        return tuple(one.team for one in chance.sample(entrants, len(entrants)))
    ordered = list(entrants)
    if by is Seeding.TEAM_MMR:
        ordered.sort(key=lambda one: (one.mmr is None, -(one.mmr or 0)))
    elif by is Seeding.CAPTAIN_MMR:
        ordered.sort(key=lambda one: (one.captain_mmr is None, -(one.captain_mmr or 0)))
    elif by is Seeding.EARLIER_STANDINGS:
        ordered.sort(key=lambda one: (one.place is None, one.place or 0))
    return tuple(one.team for one in ordered)


def moved(teams: Sequence[int], team: int, seed: int) -> tuple[int, ...]:
    """The order after a team was dragged to a seed, from 1; the others close up."""
    others = [one for one in teams if one != team]
    place = min(max(seed - 1, 0), len(others))
    return (*others[:place], team, *others[place:])


def bracket_size(teams: int) -> int:
    """The next power of two: as many places as the first round of a bracket has."""
    return 1 << max(teams - 1, 0).bit_length()


def standard_order(size: int) -> tuple[int, ...]:
    """Seeds from the top of a bracket to its bottom; `size` is a power of two.

    1 and 2 can meet in the last round only, 1 to 4 in the last two, and so on; two neighbours play
    the first round: 1-4, 2-3 of four, 1-8, 4-5, 2-7, 3-6 of eight.
    """
    order = [1]
    while len(order) < size:
        both = 2 * len(order) + 1
        order = [seed for one in order for seed in (one, both - one)]
    return tuple(order)


def byes(teams: int) -> tuple[int, ...]:
    """The seeds that have nobody to play against in the first round: always the best ones."""
    return tuple(range(1, bracket_size(teams) - teams + 1))
