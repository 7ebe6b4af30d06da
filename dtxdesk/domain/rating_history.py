"""How a player's rating came to be what it is: the same formula at the end of each stretch of time.

A point says what the league MMR would have shown at that moment: the player's totals so far against
the averages of those who qualified by then. The formula and the base MMR are the present ones, so
the last point is the league MMR that is stored, and the line shows what playing did and nothing
else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from dtxdesk.domain import league_mmr
from dtxdesk.domain.league_mmr import Averages, Formula, Totals

STEPS = (timedelta(days=1), timedelta(days=7), timedelta(days=28))
MOST_POINTS = 120
"""More than a pane of 350 pixels can show apart."""


@dataclass(frozen=True, slots=True)
class Buckets:
    """Equal stretches of time, numbered from 0; `start` is the beginning of the first."""

    start: datetime
    step: timedelta
    count: int

    @classmethod
    def over(cls, first: datetime, last: datetime, midnight: datetime) -> Buckets:
        """Days, or weeks or four weeks where days would be too many, from first to last.

        `midnight` is any midnight of the zone whose days are meant. Where that zone changes its
        clocks, half of the days begin an hour off: no evening of matches is torn apart by that.
        """
        day = timedelta(days=1)
        for step in STEPS:
            start = midnight + (first - midnight) // day * day
            count = (last - start) // step + 1
            if count <= MOST_POINTS:
                break
        return cls(start, step, count)

    def number_of(self, at: datetime | None) -> int:
        """The stretch that a match belongs to; one without a time is counted from the start."""
        if at is None:
            return 0
        return min(max((at - self.start) // self.step, 0), self.count - 1)

    def end_of(self, number: int) -> datetime:
        return self.start + (number + 1) * self.step


@dataclass(frozen=True, slots=True)
class RatingPoint:
    """A player at one moment.

    Attributes:
        at: The end of the stretch; for the last one, the league's newest match.
        totals: What the player had added up by then.
        averages: The league's averages then; None while nobody qualified.
        adjustment: None below the minimum games.
        league_mmr: None without an adjustment or a base MMR.
    """

    at: datetime
    totals: Totals
    averages: Averages | None
    adjustment: int | None
    league_mmr: int | None


@dataclass(frozen=True, slots=True)
class RatingHistory:
    """A player's points in a league, oldest first; none before the first counted game."""

    points: tuple[RatingPoint, ...]
    step: timedelta
    base_mmr: int | None


def rating_history(
    played: Mapping[int, Totals],
    averages: Sequence[Averages | None],
    buckets: Buckets,
    newest: datetime,
    formula: Formula,
    base_mmr: int | None,
) -> RatingHistory:
    """The points of one player.

    `played` has what the player added up within each stretch, by its number, `averages` the
    league's averages at the end of each stretch; `newest` is when its newest match began.
    """
    points = []
    totals = Totals()
    for number in range(min(played, default=buckets.count), buckets.count):
        totals = totals + played.get(number, Totals())
        at = newest if number == buckets.count - 1 else buckets.end_of(number)
        adjusted, mmr = league_mmr.rated(totals, averages[number], formula, base_mmr)
        points.append(RatingPoint(at, totals, averages[number], adjusted, mmr))
    return RatingHistory(tuple(points), buckets.step, base_mmr)
