"""Which team of an earlier tournament a team was: by its name, else by who plays in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LEAST_IN_COMMON = 2
"""Players: one alone who has changed teams does not make it the same team."""


@dataclass(frozen=True, slots=True)
class KnownTeam:
    """A team as it can be recognised.

    Attributes:
        name_key: Its name, folded.
        members: Its players' ids.
    """

    team: int
    name_key: str
    members: frozenset[int] = frozenset()


def matched(now: Sequence[KnownTeam], before: Sequence[KnownTeam]) -> dict[int, int]:
    """Teams of now with the team of before that each was; those that were none are left out.

    The same name comes first. What is left goes together by most players in common, of equals
    whoever is named first. No team of before is taken twice.
    """
    by_name = {one.name_key: one.team for one in before}
    found = {one.team: by_name[one.name_key] for one in now if one.name_key in by_name}
    taken = set(found.values())
    pairs = [
        (-len(one.members & other.members), place, other_place, one.team, other.team)
        for place, one in enumerate(now)
        for other_place, other in enumerate(before)
        if one.team not in found and other.team not in taken
    ]
    for common, _, _, one_id, other_id in sorted(pairs):
        if -common < LEAST_IN_COMMON:
            break
        if one_id not in found and other_id not in taken:
            found[one_id] = other_id
            taken.add(other_id)
    return found
