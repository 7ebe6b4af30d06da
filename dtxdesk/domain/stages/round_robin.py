"""Everybody against everybody, in one or more groups (product page 5).

Teams are dealt out to the groups by seed like a snake: of three groups the first gets seeds 1, 6,
7, 12 and so on. In a group the circle method makes the rounds: the best seed stays where it is and
the others move on by one place from round to round, so that all meet once and the two best meet in
the last round. With an odd number one place is empty, and who stands across from it has a free
round.
"""

from __future__ import annotations

from dtxdesk.domain.stages.model import Bracket, FromSeed, Series, StageOptions
from dtxdesk.errors import UserError

Pair = tuple[int, int]


def snake(size: int, groups: int) -> tuple[tuple[int, ...], ...]:
    """The seeds of each group, the best first.

    Raises:
        UserError: There are too few teams for so many groups.
    """
    if size < 2 * groups:
        raise UserError(
            "There are too few teams for {groups:,} groups",
            "A group has at least two teams, and there are {teams:,} in all",
            "Make fewer groups",
            groups=groups,
            teams=size,
        )
    dealt: list[list[int]] = [[] for _ in range(groups)]
    for place in range(size):
        row, column = divmod(place, groups)
        dealt[groups - 1 - column if row % 2 else column].append(place + 1)
    return tuple(tuple(group) for group in dealt)


def circle(size: int, legs: int = 1) -> tuple[tuple[Pair, ...], ...]:
    """The rounds of one group, as pairs of places from 1; who stands first changes evenly.

    In a second leg all rounds come again with the sides changed.
    """
    places = [*range(1, size + 1), *([0] if size % 2 else [])]
    half = len(places) // 2
    rounds: list[tuple[Pair, ...]] = []
    for _ in range(len(places) - 1):
        across = zip(places[:half], reversed(places[half:]), strict=True)
        pairs = (_sides(min(pair), max(pair)) for pair in across if 0 not in pair)
        rounds.append(tuple(sorted(pairs, key=min)))
        places = [places[0], places[-1], *places[1:-1]]
    second = [tuple((other, one) for one, other in pairs) for pairs in rounds]
    return tuple([*rounds, *second] if legs == 2 else rounds)


def _sides(better: int, worse: int) -> Pair:
    # Everybody stands first in half of the series, or in one more or less.
    return (better, worse) if (better + worse) % 2 else (worse, better)


def round_robin(options: StageOptions, size: int) -> tuple[Series, ...]:
    """All series, by round, then group.

    Raises:
        UserError: There are too few teams for the groups.
    """
    groups = snake(size, options.groups)
    schedules = [circle(len(group), options.legs) for group in groups]
    made: list[Series] = []
    for round_number in range(1, max(map(len, schedules)) + 1):
        for group, (seeds, rounds) in enumerate(zip(groups, schedules, strict=True), start=1):
            if round_number > len(rounds):
                continue
            best_of = options.best_of_in(Bracket.GROUP, round_number, len(rounds))
            for position, (one, other) in enumerate(rounds[round_number - 1], start=1):
                sources = (FromSeed(seeds[one - 1]), FromSeed(seeds[other - 1]))
                number = len(made) + 1
                made.append(
                    Series(number, Bracket.GROUP, round_number, position, best_of, sources, group)
                )
    return tuple(made)


def groups_of(options: StageOptions, teams: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """The teams of each group in seed order, from those of the stage in seed order."""
    return tuple(
        tuple(teams[seed - 1] for seed in group) for group in snake(len(teams), options.groups)
    )
