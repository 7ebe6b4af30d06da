"""A figure, its floor and the ratio that was aimed for."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Figure:
    """One measured figure.

    Attributes:
        what: What was measured.
        value, floor: In `unit`; the floor is nothing but the parts, None where there is none.
        most: The limit: a ratio to the floor where `relative`, else a value.
        note: What is worth knowing of it, shown on a line of its own.
    """

    what: str
    value: float
    unit: str
    floor: float | None
    most: float
    relative: bool
    note: str = ""

    @property
    def ratio(self) -> float | None:
        return self.value / self.floor if self.floor else None

    @property
    def reached(self) -> bool:
        if self.relative:
            return self.ratio is not None and self.ratio <= self.most
        return self.value <= self.most

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "ratio": self.ratio, "reached": self.reached}


def milliseconds(work: Callable[[], object], *, times: int = 5) -> float:
    """The median over some runs, after one that does not count."""
    work()
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)


def paired(
    first: Callable[[], object], second: Callable[[], object], *, times: int = 5
) -> tuple[float, float]:
    """Medians of two pieces of work run in turn, so that a drifting machine treats both alike."""
    first()
    second()
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(times):
        for work, into in zip((first, second), taken, strict=True):
            began = time.perf_counter()
            work()
            into.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken[0]), statistics.median(taken[1])
