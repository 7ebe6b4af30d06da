"""Why one team stands above another, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from dtxdesk.domain.stages.model import TieBreak
from dtxdesk.phrases import Phrase

MINUS = "\N{MINUS SIGN}"
MOST_DIGITS = 12
"""After the point; two values that differ are shown with as many as it takes to see it."""

_POINTS = Phrase("{above} is above {below} on points: {more} to {less}")
_LEVEL = Phrase("{above} and {below} are level in all that counts")
_AMONG_SEVERAL = Phrase(
    "{above} is above {below} in the series among the {among} tied teams: {more} to {less}"
)
_SENTENCES: Mapping[TieBreak, Phrase] = {
    TieBreak.LOSSES: Phrase("{above} is above {below} with fewer losses: {more} to {less}"),
    TieBreak.HEAD_TO_HEAD: Phrase("{above} is above {below} head-to-head: {more} to {less}"),
    TieBreak.GAME_DIFFERENCE: Phrase(
        "{above} is above {below} by game difference: {more} to {less}"
    ),
    TieBreak.BUCHHOLZ: Phrase(
        "{above} is above {below} by Buchholz, the scores of all opponents: {more} to {less}"
    ),
    TieBreak.BUCHHOLZ_CUT_1: Phrase(
        "{above} is above {below} by Buchholz without the lowest opponent: {more} to {less}"
    ),
    TieBreak.MEDIAN_BUCHHOLZ: Phrase(
        "{above} is above {below} by Buchholz without the highest and the lowest opponent: "
        "{more} to {less}"
    ),
    TieBreak.SONNEBORN_BERGER: Phrase(
        "{above} is above {below} by Sonneborn-Berger: {more} to {less}"
    ),
    TieBreak.OPPONENTS_WIN_RATE: Phrase(
        "{above} is above {below} by the win rate of the opponents: {more} to {less}"
    ),
    TieBreak.SEED: Phrase("{above} is above {below} by seed: {more} before {less}"),
    TieBreak.EXTRA_SERIES: Phrase(
        "{above} is above {below} by extra series that were won: {more} to {less}"
    ),
    TieBreak.BY_HAND: Phrase("{above} was put above {below} by hand: {reason}"),
}


@dataclass(frozen=True, slots=True)
class Why:
    """What puts one team above another.

    Attributes:
        by: None: points; or nothing, where both are level.
        more, less: The values of `above` and `below`; a seed or losses are better when lower.
        among: How many teams were tied when it was looked at.
        reason: What the organisers said to a decision by hand.
    """

    above: int
    below: int
    by: TieBreak | None
    more: Fraction
    less: Fraction
    among: int
    reason: str = ""

    @property
    def level(self) -> bool:
        """Whether nothing parts them."""
        return self.more == self.less

    def sentence(self, names: Mapping[int, str]) -> Phrase:
        """In words, with the names of the teams."""
        more, less = shown_side_by_side(self.by, self.more, self.less)
        return Phrase(
            self._open().sentence,
            above=names[self.above],
            below=names[self.below],
            more=more,
            less=less,
            among=self.among,
            reason=self.reason,
        )

    def _open(self) -> Phrase:
        if self.level:
            return _LEVEL
        if self.by is None:
            return _POINTS
        if self.by is TieBreak.HEAD_TO_HEAD and self.among > 2:
            return _AMONG_SEVERAL
        return _SENTENCES[self.by]


def shown(by: TieBreak | None, value: Fraction) -> str:
    """A value as a table shows it: 7.5, +3, 66.7 %."""
    return shown_side_by_side(by, value, value)[0]


def shown_side_by_side(by: TieBreak | None, one: Fraction, other: Fraction) -> tuple[str, str]:
    """Two values with as many digits as it takes to tell them apart."""
    share = by is TieBreak.OPPONENTS_WIN_RATE
    factor, least = (100, 1) if share else (1, 3)
    sign = "+" if by is TieBreak.GAME_DIFFERENCE else ""
    unit = " %" if share else ""
    for digits in range(least, MOST_DIGITS + 1):
        both = tuple(f"{_written(value * factor, digits, sign)}{unit}" for value in (one, other))
        if both[0] != both[1] or one == other:
            break
    return both[0], both[1]


def _written(value: Fraction, digits: int, sign: str) -> str:
    """Rounded half up, without zeros at the end."""
    scaled = abs(value) * 10**digits
    whole, rest = divmod(int(scaled + Fraction(1, 2)), 10**digits)
    decimals = f"{rest:0{digits}}".rstrip("0")
    text = f"{whole}.{decimals}" if decimals else str(whole)
    return f"{MINUS}{text}" if value < 0 and text != "0" else f"{sign if value else ''}{text}"
