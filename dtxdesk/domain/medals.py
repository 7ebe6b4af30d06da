"""Ranked medals, and the MMR that they stand for.

A medal says a stretch of MMR and no more. The stretches are what players have worked out
(https://liquipedia.net/dota2/Matchmaking/Seasonal_Rankings); Valve has published none.
"""

from __future__ import annotations

from dataclasses import dataclass

NAMES = (
    "Herald",
    "Guardian",
    "Crusader",
    "Archon",
    "Legend",
    "Ancient",
    "Divine",
    "Immortal",
)
"""From the lowest to the highest; names of the game itself, the same in every language."""

STARS = 5
IMMORTAL = len(NAMES)
_DIVINE = 7
_STAR = 154
_DIVINE_STAR = 200
"""How much MMR a star spans."""


@dataclass(frozen=True, slots=True)
class Medal:
    """A medal of the ranked ladder.

    Attributes:
        tier: 1 (Herald) to 8 (Immortal).
        stars: 1 to 5; 0 for Immortal, which has none.
    """

    tier: int
    stars: int

    @property
    def name(self) -> str:
        """As the game shows it: "Legend 3"."""
        title = NAMES[self.tier - 1]
        return f"{title} {self.stars}" if self.stars else title

    @property
    def estimate(self) -> int:
        """The MMR in the middle of the medal's stretch.

        Immortal has no upper end: its lower one, so that nobody is put too high.
        """
        divine = (_DIVINE - 1) * STARS * _STAR
        if self.tier == IMMORTAL:
            return divine + STARS * _DIVINE_STAR
        if self.tier == _DIVINE:
            return divine + (self.stars - 1) * _DIVINE_STAR + _DIVINE_STAR // 2
        return ((self.tier - 1) * STARS + self.stars - 1) * _STAR + _STAR // 2


def medal_of(rank_tier: int | None) -> Medal | None:
    """The medal of a `rank_tier`: tens for the medal, ones for its stars; None for no medal."""
    if rank_tier is None:
        return None
    tier, stars = divmod(rank_tier, 10)
    if tier == IMMORTAL:
        return Medal(tier, 0)
    if not 1 <= tier < IMMORTAL or not 1 <= stars <= STARS:
        return None
    return Medal(tier, stars)
