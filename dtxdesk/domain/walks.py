"""Which stretches of a league's match history have been read.

Steam lists a league's matches newest first, page by page. A walk may break anywhere (a crash, the
network), and new matches arrive on top meanwhile. So what has been read is kept as stretches
of match ids, and a later walk reads only what lies between them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

BOTTOM = 0
"""The low end of a stretch that reaches the oldest match of the league."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """All listed matches with `low <= id <= high` are known; `low` is BOTTOM at the very end."""

    high: int
    low: int


@dataclass(frozen=True, slots=True)
class Walked:
    """The stretches read so far, newest first, neither overlapping nor touching."""

    stretches: tuple[Stretch, ...] = ()

    @classmethod
    def from_pairs(cls, pairs: Iterable[Iterable[int]]) -> Walked:
        """Reads what `pairs` gave; tolerant of order and overlap."""
        walked = cls()
        for high, low in pairs:
            walked = walked.with_stretch(Stretch(high, low))
        return walked

    def pairs(self) -> list[list[int]]:
        """For storing as JSON."""
        return [[stretch.high, stretch.low] for stretch in self.stretches]

    @property
    def complete(self) -> bool:
        """Whether one stretch reaches from the newest known match to the oldest."""
        return len(self.stretches) == 1 and self.stretches[0].low == BOTTOM

    def with_stretch(self, added: Stretch) -> Walked:
        """With one more stretch; those it overlaps or touches grow together with it."""
        high, low = added.high, added.low
        apart: list[Stretch] = []
        for stretch in self.stretches:
            if stretch.low <= high + 1 and low <= stretch.high + 1:
                high, low = max(high, stretch.high), min(low, stretch.low)
            else:
                apart.append(stretch)
        apart.append(Stretch(high, low))
        return Walked(tuple(sorted(apart, key=lambda stretch: -stretch.high)))

    def next_unread(self, match_id: int) -> int | None:
        """The highest id at or below `match_id` that lies in no stretch; None if all are read."""
        for stretch in self.stretches:
            if stretch.low <= match_id <= stretch.high:
                if stretch.low <= BOTTOM:
                    return None
                match_id = stretch.low - 1
        return match_id if match_id > BOTTOM else None
