"""The cheapest pairs: against all pairings there are, and by the bound that the prices are."""

from __future__ import annotations

import functools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dtxdesk.domain.stages.matching import Matching, cheapest_pairs

Costs = list[list[int]]


def symmetric(size: int, upper: list[int]) -> Costs:
    costs = [[0] * size for _ in range(size)]
    values = iter(upper)
    for one in range(size):
        for other in range(one):
            costs[one][other] = costs[other][one] = next(values)
    return costs


def least(costs: Costs) -> int:
    """The least sum of all pairings, by trying everybody for the lowest one that is left."""

    @functools.cache
    def of(left: int) -> int:
        if not left:
            return 0
        one = (left & -left).bit_length() - 1
        left ^= 1 << one
        others = (other for other in range(one, len(costs)) if left >> other & 1)
        return min(costs[one][other] + of(left ^ 1 << other) for other in others)

    return of((1 << len(costs)) - 1)


def check(costs: Costs, found: Matching) -> None:
    """Everybody is in one pair, and the prices prove that no pairing costs less."""
    everybody = range(len(costs))
    assert all(found.partners[found.partners[one]] == one for one in everybody)
    assert all(found.partners[one] != one for one in everybody)
    assert found.cost == sum(costs[one][other] for one, other in found.pairs)
    for one in everybody:
        for other in range(one):
            both_in = sum(price for inside, price in found.blossoms if {one, other} <= inside)
            assert found.prices[one] + found.prices[other] <= 2 * costs[one][other] + both_in
    # At most half of an odd set can be in pairs of its own, so no pairing costs less than this.
    bound = sum(found.prices)
    for inside, price in found.blossoms:
        assert len(inside) % 2 == 1
        assert price > 0
        bound -= price * (len(inside) // 2)
    assert bound == 2 * found.cost


@st.composite
def small(draw: st.DrawFn) -> Costs:
    size = 2 * draw(st.integers(1, 5))
    highest = draw(st.sampled_from([1, 2, 5, 20, 10**18]))
    pairs = size * (size - 1) // 2
    return symmetric(size, draw(st.lists(st.integers(0, highest), min_size=pairs, max_size=pairs)))


@given(small())
def test_no_pairing_costs_less(costs: Costs) -> None:
    found = cheapest_pairs(costs)
    assert found.cost == least(costs)
    check(costs, found)


@settings(max_examples=60)
@given(st.integers(3, 30), st.sampled_from([2, 5, 100, 10**9]), st.integers(0, 10**6))
def test_many_are_paired_with_a_proof(half: int, highest: int, seed: int) -> None:
    chance = random.Random(seed)
    size = 2 * half
    costs = symmetric(size, [chance.randrange(highest) for _ in range(size * size // 2)])
    check(costs, cheapest_pairs(costs))


@settings(max_examples=60)
@given(st.integers(3, 30), st.integers(1, 3), st.integers(0, 10**6))
def test_places_on_a_map_make_nested_blossoms(half: int, power: int, seed: int) -> None:
    # Odd clusters that are far apart: all but one of each stay among themselves.
    chance = random.Random(seed)
    towns = [(chance.randrange(1000), chance.randrange(1000)) for _ in range(half)]
    places = [
        (x + chance.randrange(30), y + chance.randrange(30))
        for x, y in (chance.choice(towns) for _ in range(2 * half))
    ]
    costs = [[abs(x - a) ** power + abs(y - b) ** power for a, b in places] for x, y in places]
    check(costs, cheapest_pairs(costs))


def test_two_triangles_are_joined_by_the_cheapest_bridge() -> None:
    costs = [[100] * 6 for _ in range(6)]
    for corner in ((0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5)):
        costs[corner[0]][corner[1]] = costs[corner[1]][corner[0]] = 1
    costs[1][5] = costs[5][1] = 50
    found = cheapest_pairs(costs)
    assert found.pairs == ((0, 2), (1, 5), (3, 4))
    assert {inside for inside, _ in found.blossoms} & {frozenset({0, 1, 2}), frozenset({3, 4, 5})}
    check(costs, found)


@pytest.mark.parametrize(
    "costs",
    [
        [
            [0, 85, 31, 73, 63, 38, 78, 11],
            [85, 0, 79, 93, 56, 62, 25, 38],
            [31, 79, 0, 94, 99, 65, 13, 33],
            [73, 93, 94, 0, 76, 72, 39, 98],
            [63, 56, 99, 76, 0, 90, 7, 91],
            [38, 62, 65, 72, 90, 0, 79, 41],
            [78, 25, 13, 39, 7, 79, 0, 90],
            [11, 38, 33, 98, 91, 41, 90, 0],
        ],
        [
            [0, 9, 8, 9, 6, 4, 8, 4],
            [9, 0, 9, 3, 4, 2, 8, 6],
            [8, 9, 0, 9, 4, 0, 6, 7],
            [9, 3, 9, 0, 5, 5, 6, 5],
            [6, 4, 4, 5, 0, 6, 6, 0],
            [4, 2, 0, 5, 6, 0, 0, 6],
            [8, 8, 6, 6, 6, 0, 0, 1],
            [4, 6, 7, 5, 0, 6, 1, 0],
        ],
    ],
)
def test_an_edge_is_not_taken_as_it_was_before_one_end_changed_sides(costs: Costs) -> None:
    # Rare by chance: in both an edge waits whose end has been in an odd blossom meanwhile.
    found = cheapest_pairs(costs)
    assert found.cost == least(costs)
    check(costs, found)


def test_nobody_is_paired_with_nobody() -> None:
    assert cheapest_pairs([]).pairs == ()


def test_an_odd_number_can_not_be_paired() -> None:
    with pytest.raises(ValueError, match="odd"):
        cheapest_pairs([[0]])
