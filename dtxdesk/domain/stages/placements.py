"""Where the teams of an elimination come in (product page 5).

Who went out in the same round shares its places: 1, 2, 3, 4, 5-6, 7-8, 9-12 and so on of double
elimination; 1, 2, 3-4, 5-8 of single, or 3 and 4 where the losers of the semi-finals meet. Where
byes leave fewer series in a round it has fewer places, so that all places are given.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from dtxdesk.domain.stages.model import Bracket, PlayedSeries, Series, Stage, StageState

Places = tuple[int, int]
"""The best and the worst of them."""


@dataclass(frozen=True, slots=True)
class Placement:
    """A team of an elimination.

    Attributes:
        best, worst: The places it shares; of a team that still plays, those it can reach.
        decided: Whether they are its own for good.
    """

    team: int
    best: int
    worst: int
    decided: bool
    wins: int = 0
    losses: int = 0

    @property
    def rank(self) -> int | None:
        """The best of the shared places; None while the team still plays."""
        return self.best if self.decided else None

    @property
    def played(self) -> int:
        return self.wins + self.losses


def placements(state: StageState) -> tuple[Placement, ...]:
    """Every team, the best first; empty while the teams are not known, and for a table."""
    if not state.stage.format.eliminates:
        return ()
    wins: Counter[int] = Counter()
    losses: Counter[int] = Counter()
    reach = _Reach(state)
    found: dict[int, tuple[Places, bool]] = {}
    for one in state.series:
        if one.winner is not None and one.loser is not None:
            wins[one.winner] += 1
            losses[one.loser] += 1
        for team in one.teams:
            # The last series of a team by number is the one it stands in.
            if team is not None:
                found[team] = reach.of(one, team), one.finished
    placed = [
        Placement(team, best, worst, decided, wins[team], losses[team])
        for team, ((best, worst), decided) in found.items()
    ]
    seeds = {team: seed for seed, team in enumerate(state.stage.teams)}
    return tuple(sorted(placed, key=lambda one: (one.worst, one.best, seeds[one.team])))


def losers_places(stage: Stage) -> dict[int, Places]:
    """The places of whoever loses a series and goes nowhere from there, by its number."""
    last = [one for one in stage.series if one.loser_to is None and not one.if_needed]
    rounds: dict[tuple[bool, int], list[Series]] = {}
    third: list[Series] = []
    for series in last:
        if series.bracket is Bracket.THIRD_PLACE:
            third.append(series)
        else:
            key = (series.bracket is not Bracket.FINAL, -series.round)
            rounds.setdefault(key, []).append(series)
    places: dict[int, Places] = {}
    best = 2
    for key in sorted(rounds):
        worst = best + len(rounds[key]) - 1
        places.update({series.number: (best, worst) for series in rounds[key]})
        best = worst + 1
        if third:
            # Second place is gone: the losers of the semi-finals play for the next two.
            places[third.pop().number] = (4, 4)
            best = 5
    return places


class _Reach:
    """Which places can be reached from a series."""

    def __init__(self, state: StageState) -> None:
        self._series = {one.number: one.series for one in state.series}
        self._lost = losers_places(state.stage)

    def of(self, played: PlayedSeries, team: int) -> Places:
        series = played.series
        if not played.finished:
            return self._best(series), self._worst(series)
        if played.winner == team:
            return (self._best(series),) * 2
        return self._lost.get(series.number, (2, 2))

    def _best(self, series: Series) -> int:
        while series.winner_to is not None:
            series = self._series[series.winner_to.number]
        return 3 if series.bracket is Bracket.THIRD_PLACE else 1

    def _worst(self, series: Series) -> int:
        while series.loser_to is not None:
            series = self._series[series.loser_to.number]
        return self._lost.get(series.number, (2, 2))[1]
