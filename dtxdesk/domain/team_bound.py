"""A spread that no way of making the teams can get below, and why."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from dtxdesk.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Bound:
    """What is proven.

    Attributes:
        spread: In MMR, exact.
        reason: The proof in a sentence.
    """

    spread: Fraction
    reason: Phrase


def lower_bound(mmr: Sequence[int], sizes: Sequence[int]) -> Bound:
    """The best of the bounds known here; wishes only make the spread larger, so it holds with them.

    1. Whole numbers: the MMRs leave the same rest by some step g, so the means of two teams differ
       by a multiple of g / lcm(sizes); where they can't all be equal, by that at least.
    2. Pigeons: with k teams of n, one team has j + 1 of the strongest jk + 1 players. Its mean is
       at least that of the weakest j + 1 of those with the weakest n - j - 1 of all, and some other
       team is at most the mean of all that remain. The same turned round, for the weakest.
       With teams of unequal size only j = 0: whichever team the strongest is in.
    """
    best = Bound(Fraction(0), Phrase("All teams could be equal"))
    step = _by_whole_numbers(mmr, sizes)
    if step > best.spread:
        best = Bound(step, Phrase("The sum can't be shared out evenly in whole points"))
    strongest = _by_pigeons(sorted(mmr, reverse=True), sizes)
    if strongest > best.spread:
        best = Bound(strongest, Phrase("The strongest players are too strong for any team"))
    weakest = _by_pigeons(sorted(-value for value in mmr)[::-1], sizes)
    if weakest > best.spread:
        best = Bound(weakest, Phrase("The weakest players are too weak for any team"))
    return best


def _by_whole_numbers(mmr: Sequence[int], sizes: Sequence[int]) -> Fraction:
    rest = mmr[0]
    step = math.gcd(*(value - rest for value in mmr))
    if step == 0 or len(sizes) < 2:
        return Fraction(0)
    # The mean over all, counted in steps above the common rest.
    mean = Fraction(sum(value - rest for value in mmr), step * len(mmr))
    if all((mean * size).denominator == 1 for size in sizes):
        return Fraction(0)
    return Fraction(step, math.lcm(*sizes))


def _by_pigeons(falling: Sequence[int], sizes: Sequence[int]) -> Fraction:
    if len(sizes) < 2:
        return Fraction(0)
    if len(set(sizes)) > 1:
        return max(Fraction(0), min(_above(falling, 1, 0, size) for size in sizes))
    size, teams = sizes[0], len(sizes)
    return max(
        Fraction(0),
        *(_above(falling, among * teams + 1, among, size) for among in range(size)),
    )


def _above(falling: Sequence[int], strongest: int, among: int, size: int) -> Fraction:
    # `among` + 1 of the `strongest` share a team of `size`.
    weakest_of_them = falling[strongest - among - 1 : strongest]
    others = size - among - 1
    fill = falling[len(falling) - others :] if others else ()
    total = sum(weakest_of_them) + sum(fill)
    remain = len(falling) - size
    return Fraction(total, size) - Fraction(sum(falling) - total, remain)
