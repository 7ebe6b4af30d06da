"""Who goes on from groups or a Swiss stage, and with which seeds (product page 5).

All winners of groups come first, in the order of the groups, then all seconds, and so on, so that a
better place is never a worse seed. Within the seconds, the thirds and so on the seeds are dealt so
that teams of one group meet as late as possible in a bracket seeded in the standard order: of all
ways to deal them the one with the fewest pairs of a group that can meet in round 1, then in round
2, and so on, given those before. Where that leaves a choice, groups keep their order.

For all usual numbers that is the latest there is for every group at once: its teams are spread over
halves, quarters and so on as evenly as they can be. Two of a group can only meet in the final, four
not before the semi-finals.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import combinations

from dtxdesk.domain.stages.matching import cheapest_pairs
from dtxdesk.domain.stages.seeding import bracket_size, standard_order
from dtxdesk.domain.stages.standings import OpenTie, Standings, open_ties
from dtxdesk.errors import UserError

Dealt = tuple[tuple[int, int], ...]
"""In seed order, the group of a team and its place there, both from 0."""


class TiesAreOpen(UserError):
    """Who goes on, or with which seed, is not decided; `ties` with the number of their group."""

    def __init__(self, ties: Sequence[tuple[int, OpenTie]]) -> None:
        self.ties = tuple(ties)
        group, tie = ties[0]
        super().__init__(
            "The next stage can't begin: {ties:,} ties are open"
            if len(ties) > 1
            else "The next stage can't begin: a tie is open",
            "In group {group}, {teams} teams share the places {best} to {worst}",
            "Play extra series, or decide by hand and say why",
            ties=len(ties),
            group=group,
            teams=len(tie.teams),
            best=tie.best,
            worst=tie.worst,
        )


def going_on(tables: Sequence[Standings], cut: int, left: Collection[int] = ()) -> tuple[int, ...]:
    """The first `cut` teams of each group, in seed order for the next stage.

    Args:
        tables: One for each group, everything played; one alone for a Swiss stage.
        cut: How many of each go on.
        left: Who has withdrawn; the next one takes that place.

    Raises:
        TiesAreOpen: Ties touch the cut or the seeds.
        UserError: A group has not so many teams left.
    """
    ties = [
        (group, tie)
        for group, table in enumerate(tables, start=1)
        for tie in open_ties(table, cut, left)
    ]
    if ties:
        raise TiesAreOpen(ties)
    through = [[team for team in table.order if team not in left][:cut] for table in tables]
    for group, teams in enumerate(through, start=1):
        if len(teams) < cut:
            raise UserError(
                "Group {group} has too few teams that can go on",
                "{cut} of each group were to, and it has {teams} left",
                "Let fewer go on",
                group=group,
                teams=len(teams),
                cut=cut,
            )
    return tuple(through[group][place] for group, place in dealt(len(tables), cut))


def dealt(groups: int, cut: int) -> Dealt:
    """Which team of which group gets each seed, so that those of one group meet late."""
    meet = _Meetings(groups * cut)
    seeds_of: list[list[int]] = [[seed] for seed in range(1, groups + 1)]
    found = [(group, 0) for group in range(groups)]
    for place in range(1, cut):
        seeds = range(place * groups + 1, (place + 1) * groups + 1)
        # What is early outweighs whatever the order of the groups adds up to.
        costs = [
            [
                meet.earliness(seed, mates) * groups**3 + (column - group) ** 2
                for column, seed in enumerate(seeds)
            ]
            for group, mates in enumerate(seeds_of)
        ]
        for seed, group in zip(seeds, _assigned(costs), strict=True):
            seeds_of[group].append(seed)
            found.append((group, place))
    return tuple(found)


def earliest_meetings(order: Dealt) -> tuple[int, ...]:
    """By round of the bracket, how many pairs of one group can meet there at the earliest."""
    meet = _Meetings(len(order))
    counts = [0] * meet.rounds
    for (one, (group, _)), (other, (theirs, _)) in combinations(enumerate(order, start=1), 2):
        if group == theirs:
            counts[meet.round(one, other) - 1] += 1
    return tuple(counts)


class _Meetings:
    """When seeds can meet in a bracket in the standard order."""

    def __init__(self, teams: int) -> None:
        size = bracket_size(teams)
        self.rounds = size.bit_length() - 1
        self._pairs = teams**2
        self._slots = {seed: slot for slot, seed in enumerate(standard_order(size))}

    def round(self, one: int, other: int) -> int:
        return (self._slots[one] ^ self._slots[other]).bit_length()

    def earliness(self, seed: int, mates: Sequence[int]) -> int:
        """The lower the later; one round earlier outweighs all pairs that meet in later ones."""
        return sum(self._pairs ** (self.rounds - self.round(seed, mate)) for mate in mates)


def _assigned(costs: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """Which row each column gets at the least cost: as many rows as columns, one for each."""
    size = len(costs)
    # A pair on one side costs more than everything across: there is always a way without one.
    never = size * max(max(row) for row in costs) + 1
    both = [[never] * size + list(row) for row in costs]
    both += [[row[column] for row in costs] + [never] * size for column in range(size)]
    return cheapest_pairs(both).partners[size:]
