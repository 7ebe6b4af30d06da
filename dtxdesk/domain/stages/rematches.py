"""How soon two teams of a double elimination meet again, and how likely that is.

Every series is a coin flip here. In the losers' bracket two teams can only meet again after one has
beaten the other in the winners' bracket: the loser has to live until both ways through the losers'
bracket come together, and the winner has to fall and live as well. Both fall at known places, so
the mean over all coin flips is a finite sum.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from dtxdesk.domain.stages.model import Bracket, FromSeed, Series, Stage, Target, WinnerOf


@dataclass(frozen=True, slots=True)
class Rematches:
    """Second meetings in the losers' bracket; the grand final is none.

    Attributes:
        by_round: How many there are in the mean, by round of the losers' bracket; only rounds in
            which there can be one.
    """

    by_round: Mapping[int, Fraction]

    @property
    def mean(self) -> Fraction:
        """How many there are in a tournament."""
        return sum(self.by_round.values(), Fraction(0))

    @property
    def earliest(self) -> int | None:
        """The first round of the losers' bracket that can have one; None: no round can."""
        return min(self.by_round, default=None)


def rematches(stage: Stage) -> Rematches:
    """The rematches to expect of a bracket; it needs no teams and no results."""
    ways = _Ways(stage)
    possible = Counter(
        meeting
        for series in stage.series
        if series.bracket is Bracket.WINNERS
        for meeting in ways.again(series)
    )
    by_round: dict[int, Fraction] = {}
    for (number, flips), times in sorted(possible.items()):
        by_round[number] = by_round.get(number, Fraction(0)) + Fraction(times, 2**flips)
    return Rematches(by_round)


def chance_of_rematch(stage: Stage, chance: random.Random, trials: int = 2_000) -> float:
    """How often there is at least one rematch, in so many tournaments of coin flips."""
    return sum(_has_rematch(stage, chance) for _ in range(trials)) / trials


class _Ways:
    """The ways teams take through the losers' bracket."""

    def __init__(self, stage: Stage) -> None:
        self._series = {one.number: one for one in stage.series}

    def again(self, series: Series) -> Iterator[tuple[int, int]]:
        """Where the two of a series can meet again: round, and coin flips that have to go right."""
        loser_way = {one.number: wins for wins, one in enumerate(self._losers(series.loser_to))}
        flips, higher = 0, self._next(series.winner_to)
        while higher is not None and higher.bracket is Bracket.WINNERS:
            flips += 1
            for wins, meeting in enumerate(self._losers(higher.loser_to)):
                if meeting.number in loser_way:
                    yield meeting.round, flips + wins + loser_way[meeting.number]
                    break
            higher = self._next(higher.winner_to)

    def _losers(self, entry: Target | None) -> Iterator[Series]:
        """Series of the losers' bracket from there on, as long as a team keeps winning."""
        series = self._next(entry)
        while series is not None and series.bracket is Bracket.LOSERS:
            yield series
            series = self._next(series.winner_to)

    def _next(self, target: Target | None) -> Series | None:
        return None if target is None else self._series[target.number]


def _has_rematch(stage: Stage, chance: random.Random) -> bool:
    winners: dict[int, int] = {}
    losers: dict[int, int] = {}
    beaten_by: dict[int, int] = {}
    for series in stage.series:
        if series.bracket is Bracket.FINAL:
            continue
        teams = []
        for source in series.sources:
            if isinstance(source, FromSeed):
                teams.append(source.seed)
            elif source is not None:
                before = winners if isinstance(source, WinnerOf) else losers
                teams.append(before[source.number])
        won = chance.getrandbits(1)
        winner, loser = teams[won], teams[1 - won]
        if series.bracket is Bracket.WINNERS:
            beaten_by[loser] = winner
        elif beaten_by.get(winner) == loser or beaten_by.get(loser) == winner:
            return True
        winners[series.number], losers[series.number] = winner, loser
    return False
