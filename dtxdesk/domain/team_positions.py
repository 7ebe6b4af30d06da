"""How well the five positions of a team are covered by what its members like to play."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dtxdesk.domain.people import POSITIONS

Preferences = tuple[int, int, int, int, int]
"""For each of `POSITIONS` 1 (first choice) to 5, or 0 (does not play it)."""

NOT_SAID: Preferences = (0, 0, 0, 0, 0)

COST_OF_CHOICE = (40, 0, 1, 4, 9, 16)
"""What it costs that a player has to play a position, by choice: index 0 is "does not play it".

Squares of the distance from the first choice, so that two second choices are better than one first
and one third; and not playing it at all costs more than two fifth choices.
"""
COST_NOT_SAID = 2
"""For someone who has said nothing about positions: between a second and a third choice."""
_BITS = tuple(1 << place for place in range(len(POSITIONS)))


@dataclass(frozen=True, slots=True)
class Lineup:
    """Who plays what in one team.

    Attributes:
        places: For each of `POSITIONS` the index of the member who plays it, None where nobody is
            left for it (a team of fewer than five).
        cost: Sum of `COST_OF_CHOICE` over those places; 0 is everybody's first choice.
        covered: Places whose player plays that position, or has said nothing about positions.
    """

    places: tuple[int | None, ...]
    cost: int
    covered: int


def costs_of(preferences: Preferences) -> tuple[int, ...]:
    """What each of the five positions costs with this player on it."""
    if preferences == NOT_SAID:
        return (COST_NOT_SAID,) * len(POSITIONS)
    return tuple(COST_OF_CHOICE[choice] for choice in preferences)


def least_cost(members: Sequence[tuple[int, ...]]) -> int:
    """The cost of a team's best line-up; `members` are the `costs_of` each.

    As many different positions are given out as there are members, at most five; of more than five
    members the best five play.
    """
    if len(members) > len(POSITIONS):
        return _best(members)[0]
    # The same as `_best` without who plays where: this is asked some thousand times.
    ways = {0: 0}
    for costs in members:
        found: dict[int, int] = {}
        for given, cost in ways.items():
            for bit, more in zip(_BITS, costs, strict=True):
                if not given & bit:
                    total = cost + more
                    if found.get(given | bit, total) >= total:
                        found[given | bit] = total
        ways = found
    return min(ways.values())


def best_places(members: Sequence[tuple[int, ...]]) -> tuple[int | None, ...]:
    """Who plays what in the line-up of `least_cost`: for each position the index of the member."""
    return _best(members)[1]


def best_lineup(members: Sequence[Preferences]) -> Lineup:
    """The line-up of least cost. Among several: the one with earlier members on earlier places."""
    cost, places = _best([costs_of(member) for member in members])
    covered = sum(
        member is not None and (members[member] == NOT_SAID or members[member][place] > 0)
        for place, member in enumerate(places)
    )
    return Lineup(places, cost, covered)


def _best(members: Sequence[tuple[int, ...]]) -> tuple[int, tuple[int | None, ...]]:
    # Member after member, over the sets of positions given out so far (a bit each): the cheapest
    # way to each set.
    count = len(POSITIONS)
    spare = max(0, len(members) - count)
    nobody: tuple[int | None, ...] = (None,) * count
    ways: dict[int, tuple[int, tuple[int | None, ...]]] = {0: (0, nobody)}
    for index, costs in enumerate(members):
        found = dict(ways) if spare else {}
        for given, (cost, places) in ways.items():
            for place in range(count):
                bit = 1 << place
                if given & bit:
                    continue
                total = cost + costs[place]
                known = found.get(given | bit)
                if known is None or total < known[0]:
                    taken = (*places[:place], index, *places[place + 1 :])
                    found[given | bit] = (total, taken)
        ways = found
    most = max(given.bit_count() for given in ways)
    return min(
        (way for given, way in ways.items() if given.bit_count() == most), key=lambda way: way[0]
    )
