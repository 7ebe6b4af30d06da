"""League statistics and league MMR (product rules, section 3), worked out in whole numbers.

Databases and floating point round halves differently, so everything up to the one rounding at the
end stays a fraction of integers. Floats appear only where a figure is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from operator import itemgetter

from dtxdesk.phrases import Phrase

MILLION = 1_000_000
"""Weights are whole millionths, so that "they sum to 1" can be said exactly."""

FACTORS = ("win_rate", "kda", "gpm")


@dataclass(frozen=True, slots=True)
class Totals:
    """What one player has added up over the counted matches of a league."""

    games: int = 0
    wins: int = 0
    kills: int = 0
    deaths: int = 0
    assists: int = 0
    gpm: int = 0
    xpm: int = 0

    @property
    def losses(self) -> int:
        return self.games - self.wins

    @property
    def ratios(self) -> tuple[tuple[int, int], ...]:
        """Win rate, KDA and GPM as (numerator, denominator), in the order of `FACTORS`.

        KDA is (kills + assists) / max(deaths, 1), taken from the totals.
        """
        return (
            (self.wins, self.games),
            (self.kills + self.assists, max(self.deaths, 1)),
            (self.gpm, self.games),
        )

    def __add__(self, other: Totals) -> Totals:
        return Totals(
            self.games + other.games,
            self.wins + other.wins,
            self.kills + other.kills,
            self.deaths + other.deaths,
            self.assists + other.assists,
            self.gpm + other.gpm,
            self.xpm + other.xpm,
        )

    def __sub__(self, other: Totals) -> Totals:
        return Totals(
            self.games - other.games,
            self.wins - other.wins,
            self.kills - other.kills,
            self.deaths - other.deaths,
            self.assists - other.assists,
            self.gpm - other.gpm,
            self.xpm - other.xpm,
        )


@dataclass(frozen=True, slots=True)
class Formula:
    """A league's settings: weights in millionths (win rate, KDA, GPM), minimum games, cap."""

    weights_ppm: tuple[int, int, int] = (400_000, 350_000, 250_000)
    min_games: int = 5
    cap: int = 500

    def problems(self) -> dict[str, str]:
        """What is wrong with the settings, by field, in phrases; empty when they can be used."""
        found: dict[str, str] = {}
        if any(weight < 0 for weight in self.weights_ppm):
            found["weights"] = Phrase("A weight can't be negative.")
        elif sum(self.weights_ppm) != MILLION:
            total = f"{sum(self.weights_ppm) / 10_000:.4f}".rstrip("0").rstrip(".")
            found["weights"] = Phrase(
                "The weights must add up to 100 %, they are at {total} %.", total=total
            )
        if not 1 <= self.min_games <= 10_000:
            found["min_games"] = Phrase(
                "The minimum is a number of games from {least} to {most:,}.", least=1, most=10_000
            )
        if not 0 <= self.cap <= 10_000:
            found["cap"] = Phrase(
                "The cap is a number of points from {least} to {most:,}.", least=0, most=10_000
            )
        return found


@dataclass(frozen=True, slots=True)
class Averages:
    """The league's averages: the qualified players' totals, pooled."""

    totals: Totals
    players: int

    @property
    def win_rate(self) -> float:
        return _as_float(self.totals.ratios[0])

    @property
    def kda(self) -> float:
        return _as_float(self.totals.ratios[1])

    @property
    def gpm(self) -> float:
        return _as_float(self.totals.ratios[2])


@dataclass(frozen=True, slots=True)
class Factor:
    """One line of the explanation of a league MMR.

    Attributes:
        value: The player's figure.
        average: The league's figure.
        factor: How far the one lies from the other, relative to the average, in -1..+1.
        weight: The share of this factor, 0..1.
        points: What it gave, before the sum is rounded.
    """

    key: str
    value: float
    average: float
    factor: float
    weight: float
    points: float


def pooled_averages(players: Iterable[Totals], formula: Formula) -> Averages | None:
    """The averages over all who qualify, or None while nobody does."""
    qualified = [totals for totals in players if totals.games >= formula.min_games]
    if not qualified:
        return None
    return Averages(
        Totals(
            games=sum(t.games for t in qualified),
            wins=sum(t.wins for t in qualified),
            kills=sum(t.kills for t in qualified),
            deaths=sum(t.deaths for t in qualified),
            assists=sum(t.assists for t in qualified),
            gpm=sum(t.gpm for t in qualified),
            xpm=sum(t.xpm for t in qualified),
        ),
        len(qualified),
    )


def repooled(
    averages: Averages | None, changed: Iterable[tuple[Totals, Totals]], formula: Formula
) -> Averages | None:
    """The averages once some players' totals, given as (before, after), have become others.

    Equal to pooling everyone anew, at a cost that follows the players given and not the league.
    """
    pool, players = (averages.totals, averages.players) if averages else (Totals(), 0)
    for before, after in changed:
        if before.games >= formula.min_games:
            pool, players = pool - before, players - 1
        if after.games >= formula.min_games:
            pool, players = pool + after, players + 1
    return Averages(pool, players) if players else None


def rated(
    totals: Totals, averages: Averages | None, formula: Formula, base_mmr: int | None
) -> tuple[int | None, int | None]:
    """A player's adjustment and league MMR; None where there is none."""
    if averages is None or totals.games < formula.min_games:
        return None, None
    adjusted = adjustment(totals, averages, formula)
    return adjusted, league_mmr(base_mmr, adjusted)


def factor_ratio(value: tuple[int, int], average: tuple[int, int]) -> tuple[int, int]:
    """(value - average) / average, clamped to -1..+1, as a fraction with a positive denominator.

    0 where the average is 0.
    """
    denominator = value[1] * average[0]
    if denominator == 0:
        return 0, 1
    numerator = value[0] * average[1] - denominator
    if numerator > denominator:
        return denominator, denominator
    return (numerator if numerator > -denominator else -denominator), denominator


def adjustment(totals: Totals, averages: Averages, formula: Formula) -> int:
    """cap * (sum of weight * factor), to the nearest integer, halves away from zero."""
    return adjuster(averages, formula)(totals)


def adjuster(averages: Averages, formula: Formula) -> Callable[[Totals], int]:
    """`adjustment` for many players of one league: what they have in common is taken out once."""
    average1, average2, average3 = averages.totals.ratios
    w1, w2, w3 = (formula.cap * weight for weight in formula.weights_ppm)

    def adjust(totals: Totals) -> int:
        value1, value2, value3 = totals.ratios
        n1, d1 = factor_ratio(value1, average1)
        n2, d2 = factor_ratio(value2, average2)
        n3, d3 = factor_ratio(value3, average3)
        numerator = w1 * n1 * d2 * d3 + w2 * n2 * d1 * d3 + w3 * n3 * d1 * d2
        return round_half_away(numerator, MILLION * d1 * d2 * d3)

    return adjust


def round_half_away(numerator: int, denominator: int) -> int:
    """numerator / denominator to the nearest integer, halves away from zero; denominator > 0."""
    magnitude = (2 * abs(numerator) + denominator) // (2 * denominator)
    return magnitude if numerator >= 0 else -magnitude


def league_mmr(base_mmr: int | None, adjusted_by: int | None) -> int | None:
    """max(0, base + adjustment); None without a base MMR or below the minimum games."""
    if base_mmr is None or adjusted_by is None:
        return None
    return max(0, base_mmr + adjusted_by)


def ranks(mmr: Mapping[int, int]) -> dict[int, int]:
    """Rank by MMR, best first; equal ones share the better rank."""
    found: dict[int, int] = {}
    in_order = sorted(mmr.items(), key=itemgetter(1), reverse=True)
    rank, last = 0, None
    for place, (user_id, value) in enumerate(in_order, 1):
        if value != last:
            rank, last = place, value
        found[user_id] = rank
    return found


def explain(totals: Totals, averages: Averages, formula: Formula) -> tuple[Factor, ...]:
    """The three lines that lead to the adjustment, for the player's page."""
    lines = []
    for key, mine, theirs, weight in zip(
        FACTORS, totals.ratios, averages.totals.ratios, formula.weights_ppm, strict=True
    ):
        factor = Fraction(*factor_ratio(mine, theirs))
        share = Fraction(weight, MILLION)
        lines.append(
            Factor(
                key=key,
                value=_as_float(mine),
                average=_as_float(theirs),
                factor=float(factor),
                weight=float(share),
                points=float(formula.cap * share * factor),
            )
        )
    return tuple(lines)


def _as_float(ratio: tuple[int, int]) -> float:
    return ratio[0] / ratio[1] if ratio[1] else 0.0
