"""Brackets: drawn up, corrected, and how often two teams meet again."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator

from benchmarks import bracket_canvas
from benchmarks.measure import Figure, milliseconds
from dtxdesk.domain.stages.correction import corrected
from dtxdesk.domain.stages.elimination import elimination
from dtxdesk.domain.stages.model import (
    Format,
    GrandFinal,
    Result,
    SeriesState,
    Stage,
    StageOptions,
)
from dtxdesk.domain.stages.placements import placements
from dtxdesk.domain.stages.progress import Course, played
from dtxdesk.domain.stages.rematches import rematches
from dtxdesk.domain.stages.results import typed_score

PEERS_REMATCHES = {8: 0.62, 16: 0.75, 32: 0.74, 64: 0.71, 128: 0.71, 256: 0.77}
"""What engines of this kind come to in samples of coin flips."""
SAMPLED = 0.02
"""How far a mean of some thousand samples is off the true one."""


def bracket(teams: int) -> Stage:
    options = StageOptions(Format.DOUBLE_ELIMINATION, grand_final=GrandFinal.RESET)
    return elimination(options, teams, tuple(range(teams)))


def played_out(stage: Stage) -> dict[int, Result]:
    chance, course = random.Random(1), Course(stage, {})
    while ready := [one for one in course.state().series if one.state is SeriesState.READY]:
        for one in ready:
            course.enter(one.number, typed_score(one, chance.choice(((2, 0), (1, 2)))))
    return course.results


def longest_correction(teams: int) -> float:
    """The slowest of correcting any series of a finished bracket: preview, places, new state."""
    stage = bracket(teams)
    results = played_out(stage)
    longest = 0.0
    for one in played(stage, results).series:
        score = (2, 0) if one.winner == one.teams[1] else (0, 2)
        began = time.perf_counter()
        change = corrected(stage, results, {one.number: typed_score(one, score)})
        placements(change.after)
        longest = max(longest, (time.perf_counter() - began) * 1000)
    return longest


def figures() -> Iterator[Figure]:
    build = milliseconds(lambda: bracket(1024), times=15)
    yield Figure("double elimination of 1,024 teams, built", build, "ms", None, 30, relative=False)
    stage = bracket(1024)
    results = played_out(stage)
    again = milliseconds(lambda: played(stage, results), times=15)
    yield Figure("  all of its results replayed", again, "ms", None, 30, relative=False)
    yield from bracket_canvas.figures()
    longest = longest_correction(64)
    yield Figure("correcting any result, 64 teams", longest, "ms", None, 25, relative=False)
    for teams, peers in PEERS_REMATCHES.items():
        mean = float(rematches(bracket(teams)).mean)
        most = peers + SAMPLED
        yield Figure(f"rematches, {teams} teams (exact)", mean, "", None, most, relative=False)
