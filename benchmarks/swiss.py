"""Swiss rounds: the slowest of a dozen, each the best of all pairings."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Iterator

from benchmarks.measure import Figure
from dtxdesk.domain.stages.swiss import DRAW, WIN, Contender, pair

ROUNDS = 12
SIZES = ((128, 200.0), (256, 500.0), (1024, 2000.0))
"""Teams, and the milliseconds that a round may take; product page and peers name the first."""


def slowest(size: int, seed: int, draws: float) -> float:
    """Milliseconds of the slowest round of a stage with results by chance."""
    chance = random.Random(seed)
    score: Counter[int] = Counter()
    byes: Counter[int] = Counter()
    met: dict[int, Counter[int]] = {team: Counter() for team in range(size)}
    worst = 0.0
    for _ in range(ROUNDS):
        field = [
            Contender(team, team + 1, score[team], byes=byes[team], met=met[team])
            for team in range(size)
        ]
        # Time of this process: another one's load is not the round's.
        began = time.process_time()
        made = pair(field)
        worst = max(worst, (time.process_time() - began) * 1000)
        for first, second in made.pairs:
            if second is None:
                byes[first] += 1
                score[first] += WIN
                continue
            met[first][second] += 1
            met[second][first] += 1
            if chance.random() < draws:
                score[first] += DRAW
                score[second] += DRAW
            else:
                score[first if chance.random() < 0.6 else second] += WIN
    return worst


def figures() -> Iterator[Figure]:
    for size, most in SIZES:
        what = f"a Swiss round of {size:,} teams, the slowest of {ROUNDS}"
        stages = [(size, 0.0), (size - 1, 0.3)] if size < 1000 else [(size, 0.3)]
        worst = max(slowest(teams, seed, draws) for seed, (teams, draws) in enumerate(stages))
        yield Figure(what, worst, "ms", None, most, relative=False)
