from __future__ import annotations

import pytest

from dtxdesk.domain.medals import Medal, medal_of


@pytest.mark.parametrize(
    ("rank_tier", "name", "estimate"),
    [
        (11, "Herald 1", 77),
        (15, "Herald 5", 693),
        (21, "Guardian 1", 847),
        (53, "Legend 3", 3_465),
        (65, "Ancient 5", 4_543),
        (71, "Divine 1", 4_720),
        (75, "Divine 5", 5_520),
        (80, "Immortal", 5_620),
    ],
)
def test_a_medal_and_the_middle_of_its_stretch(rank_tier: int, name: str, estimate: int) -> None:
    medal = medal_of(rank_tier)
    assert medal is not None
    assert (medal.name, medal.estimate) == (name, estimate)


@pytest.mark.parametrize("nothing", [None, 0, 5, 10, 16, 59, 90, 91, 535])
def test_what_is_no_medal(nothing: int | None) -> None:
    assert medal_of(nothing) is None


def test_a_higher_medal_never_stands_for_less() -> None:
    ladder = [Medal(tier, star).estimate for tier in range(1, 8) for star in range(1, 6)]
    ladder.append(Medal(8, 0).estimate)
    assert ladder == sorted(set(ladder))
