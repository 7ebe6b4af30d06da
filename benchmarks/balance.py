"""Balanced teams: time, and the spread against dealing out greedily and swapping."""

from __future__ import annotations

import os
import random
import statistics
import time
from collections.abc import Iterator, Sequence
from fractions import Fraction

from benchmarks.measure import Figure
from dtxdesk.domain.team_balance import BalanceRequest, Candidate, balance

TEAMS, SIZE = 8, 5
POOLS = int(os.environ.get("DTXDESK_BENCH_POOLS", "60"))
"""How many random pools; 1,000 take some minutes."""


def pool(seed: int, *, positions: bool) -> tuple[Candidate, ...]:
    """Forty players as sign-ups are: most in the middle, a few far above."""
    chance = random.Random(seed)
    candidates = []
    for number in range(TEAMS * SIZE):
        choices = [0] * 5
        if positions:
            for choice, place in enumerate(chance.sample(range(5), chance.choice((1, 2, 3, 5)))):
                choices[place] = choice + 1
        carry, mid, off, soft, hard = choices
        mmr = max(1, round(chance.gauss(3500, 1500)))
        candidates.append(Candidate(number, f"P{number}", mmr, (carry, mid, off, soft, hard)))
    return tuple(candidates)


def greedy(mmr: Sequence[int]) -> Fraction:
    """The strongest first to the lowest team; then 100 best swaps of richest and poorest."""
    teams: list[list[int]] = [[] for _ in range(TEAMS)]
    for value in sorted(mmr, reverse=True):
        min((team for team in teams if len(team) < SIZE), key=sum).append(value)
    for _ in range(100):
        rich, poor = max(teams, key=sum), min(teams, key=sum)
        apart = sum(rich) - sum(poor)
        after, gone, come = min((abs(apart - 2 * (a - b)), a, b) for a in rich for b in poor)
        if after >= apart:
            break
        rich.remove(gone)
        poor.remove(come)
        rich.append(come)
        poor.append(gone)
    sums = [sum(team) for team in teams]
    return Fraction(max(sums) - min(sums), SIZE)


def against_greedy(*, positions: bool) -> Iterator[Figure]:
    ours, theirs, seconds, bounds = [], [], [], []
    for seed in range(POOLS):
        players = pool(seed, positions=positions)
        # Time of this process: another one's load is not the search's.
        began = time.process_time()
        made = balance(BalanceRequest(players, (SIZE,) * TEAMS), random.Random(seed))
        seconds.append(time.process_time() - began)
        ours.append(made.spread)
        theirs.append(greedy([player.mmr for player in players]))
        bounds.append(made.bound.spread)
    what = f"{TEAMS} teams of {SIZE}{', with positions' if positions else ''}"
    yield Figure(f"{what}: longest time", max(seconds), "s", None, 1.0, relative=False)
    worse = sum(mine > base for mine, base in zip(ours, theirs, strict=True))
    yield Figure(f"  worse than greedy, of {POOLS} pools", worse, "", None, 0, relative=False)
    yield Figure(
        "  median spread, floor is a tenth of greedy's",
        float(statistics.median(ours)),
        "MMR",
        float(statistics.median(theirs)) / 10,
        1.0,
        relative=True,
        note=f"most {float(max(ours)):.1f} MMR; proven best possible: at least "
        f"{float(statistics.median(bounds)):.1f} in the median",
    )


def figures() -> Iterator[Figure]:
    yield from against_greedy(positions=False)
    yield from against_greedy(positions=True)
