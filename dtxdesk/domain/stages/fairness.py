"""What an organiser wants to know of a bracket before it is published."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from dtxdesk.domain.stages.model import Format, Stage
from dtxdesk.domain.stages.rematches import Rematches, rematches
from dtxdesk.domain.stages.seeding import bracket_size, byes, standard_order

Mmr = Mapping[int, int | Fraction | None]
"""By team; None, or no entry: not known."""


@dataclass(frozen=True, slots=True)
class Half:
    """One half of the first round: its teams meet the other half in the last round at the earliest.

    Attributes:
        seeds: Ascending.
        mean_mmr: Of the teams whose MMR is known; None: of none.
    """

    seeds: tuple[int, ...]
    mean_mmr: Fraction | None


@dataclass(frozen=True, slots=True)
class Fairness:
    """A bracket before it is published.

    Attributes:
        byes: Seeds that have nobody to play against in the first round.
        halves: The upper and the lower half of the (winners') bracket.
        rematches: Second meetings to expect; None where there is no losers' bracket.
    """

    byes: tuple[int, ...]
    halves: tuple[Half, Half]
    rematches: Rematches | None


def fairness(stage: Stage, mmr: Mmr) -> Fairness:
    """The report of an elimination, single or double."""
    order = standard_order(bracket_size(stage.size))
    middle = len(order) // 2
    upper, lower = (
        _half(stage, sorted(seed for seed in part if seed <= stage.size), mmr)
        for part in (order[:middle], order[middle:])
    )
    double = stage.format is Format.DOUBLE_ELIMINATION
    return Fairness(byes(stage.size), (upper, lower), rematches(stage) if double else None)


def _half(stage: Stage, seeds: Iterable[int], mmr: Mmr) -> Half:
    seeds = tuple(seeds)
    teams = [stage.teams[seed - 1] for seed in seeds] if stage.teams else []
    known = [value for team in teams if (value := mmr.get(team)) is not None]
    mean = Fraction(sum(known, Fraction(0)), len(known)) if known else None
    return Half(seeds, mean)
