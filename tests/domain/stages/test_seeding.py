"""Seeds: what they go by, and where they stand in a bracket."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.stages.seeding import (
    Entrant,
    Seeding,
    bracket_size,
    byes,
    moved,
    seeded,
    standard_order,
)
from tests.domain.stages.slow_brackets import first_round


def test_the_standard_order_is_that_of_the_rules() -> None:
    assert standard_order(2) == (1, 2)
    assert standard_order(4) == (1, 4, 2, 3)
    assert standard_order(8) == (1, 8, 4, 5, 2, 7, 3, 6)


@given(st.integers(1, 10).map(lambda rounds: 2**rounds))
def test_the_better_the_seeds_the_later_they_meet(size: int) -> None:
    order = standard_order(size)
    assert list(order) == first_round(size)
    section = size // 2
    while section:
        best = size // section
        assert {order.index(seed) // section for seed in range(1, best + 1)} == set(range(best))
        section //= 2


@given(st.integers(2, 1024))
def test_byes_go_to_the_best_seeds(teams: int) -> None:
    board = first_round(teams)
    alone = sorted(
        one or other or 0
        for one, other in zip(board[::2], board[1::2], strict=True)
        if None in (one, other)
    )
    assert list(byes(teams)) == alone
    assert bracket_size(teams) == len(board)


ENTRANTS = (
    Entrant(7, mmr=Fraction(10_001, 3), captain_mmr=5000, place=3),
    Entrant(3, mmr=3400, captain_mmr=None, place=None),
    Entrant(9, mmr=None, captain_mmr=5200, place=1),
    Entrant(1, mmr=3400, captain_mmr=5000, place=3),
)


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (Seeding.BY_HAND, (7, 3, 9, 1)),
        (Seeding.TEAM_MMR, (3, 1, 7, 9)),
        (Seeding.CAPTAIN_MMR, (9, 7, 1, 3)),
        (Seeding.EARLIER_STANDINGS, (9, 7, 1, 3)),
    ],
)
def test_seeds_go_by_what_was_chosen_and_equal_teams_keep_their_order(
    by: Seeding, expected: tuple[int, ...]
) -> None:
    assert seeded(ENTRANTS, by) == expected


def test_random_seeds_come_from_the_chance_passed_in() -> None:
    orders = {seeded(ENTRANTS, Seeding.RANDOM, random.Random(seed)) for seed in range(200)}
    assert len(orders) == 24
    assert all(sorted(order) == [1, 3, 7, 9] for order in orders)
    with pytest.raises(ValueError, match="chance"):
        seeded(ENTRANTS, Seeding.RANDOM)


def test_an_mmr_of_nothing_is_not_an_unknown_one() -> None:
    entrants = (Entrant(1, mmr=None), Entrant(2, mmr=0))
    assert seeded(entrants, Seeding.TEAM_MMR) == (2, 1)


@pytest.mark.parametrize(
    ("team", "seed", "expected"),
    [
        (4, 1, (4, 1, 2, 3)),
        (1, 3, (2, 3, 1, 4)),
        (2, 99, (1, 3, 4, 2)),
        (3, 0, (3, 1, 2, 4)),
        (2, 2, (1, 2, 3, 4)),
    ],
)
def test_a_dragged_team_takes_its_seed_and_the_others_close_up(
    team: int, seed: int, expected: tuple[int, ...]
) -> None:
    assert moved((1, 2, 3, 4), team, seed) == expected
