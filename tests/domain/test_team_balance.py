"""Balanced teams: every wish, the bound, positions, and against all ways there are."""

from __future__ import annotations

import dataclasses
import itertools
import random
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dtxdesk.domain.team_balance import Balance, BalanceRequest, Candidate, balance
from dtxdesk.domain.team_bound import lower_bound
from dtxdesk.domain.team_positions import COST_NOT_SAID, best_lineup, costs_of, least_cost
from dtxdesk.domain.team_wishes import WishesCannotBeMet
from dtxdesk.errors import UserError


def pool(*mmr: int) -> tuple[Candidate, ...]:
    return tuple(Candidate(index, f"P{index}", value) for index, value in enumerate(mmr))


def solved(request: BalanceRequest, seed: int = 1) -> Balance:
    return balance(request, random.Random(seed))


def ids(made: Balance) -> list[set[int]]:
    return [{player.id for player in team.players} for team in made.teams]


preferences = st.tuples(*[st.integers(0, 5)] * 5)


def test_four_players_make_two_equal_teams() -> None:
    made = solved(BalanceRequest(pool(1000, 2000, 3000, 4000), (2, 2)))
    assert made.spread == 0
    assert made.proven_best
    assert {0, 3} in ids(made)


def test_teams_of_unequal_size_are_compared_by_their_means() -> None:
    made = solved(BalanceRequest(pool(10, 20, 30, 20, 20), (3, 2)))
    assert [team.mean for team in made.teams] == [20, 20]
    assert made.proven_best


@settings(max_examples=10)
@given(st.lists(st.integers(0, 500), min_size=6, max_size=6), st.sampled_from([(3, 3), (2, 4)]))
def test_no_better_two_teams_exist(mmr: list[int], sizes: tuple[int, int]) -> None:
    least = min(
        abs(Fraction(sum(first), sizes[0]) - Fraction(sum(mmr) - sum(first), sizes[1]))
        for first in itertools.combinations(mmr, sizes[0])
    )
    made = solved(BalanceRequest(pool(*mmr), sizes))
    assert made.spread == least
    assert made.bound.spread <= least


@settings(max_examples=15)
@given(st.lists(st.integers(0, 60), min_size=6, max_size=6))
def test_the_bound_holds_for_three_teams(mmr: list[int]) -> None:
    least = min(
        max(sums) - min(sums)
        for order in itertools.permutations(mmr)
        for sums in [[sum(order[0:2]), sum(order[2:4]), sum(order[4:6])]]
    )
    assert lower_bound(mmr, (2, 2, 2)).spread <= Fraction(least, 2)


def test_one_far_above_all_is_proven_to_be_in_the_way() -> None:
    made = solved(BalanceRequest(pool(9000, 1000, 1000, 1001), (2, 2)))
    assert made.spread == Fraction(7999, 2)
    assert made.proven_best
    assert "strongest" in made.bound.reason


@settings(max_examples=10)
@given(st.data())
def test_every_wish_is_kept_and_everybody_plays_once(data: st.DataObject) -> None:
    mmr = data.draw(st.lists(st.integers(0, 9000), min_size=12, max_size=12))
    order = data.draw(st.permutations(range(12)))
    candidates = list(pool(*mmr))
    first, second, captain, other = order[4:8]
    candidates[first] = dataclasses.replace(candidates[first], team=2)
    candidates[captain] = dataclasses.replace(candidates[captain], captain=True)
    candidates[other] = dataclasses.replace(candidates[other], captain=True)
    request = BalanceRequest(
        tuple(candidates),
        (4, 4, 4),
        together=(frozenset(order[0:2]), frozenset(order[1:3])),
        apart=(frozenset((order[0], order[3], second)),),
    )
    made = solved(request)
    teams = ids(made)
    assert sorted(itertools.chain(*teams)) == list(range(12))
    assert [len(team) for team in teams] == [4, 4, 4]
    assert first in teams[2]
    assert any(set(order[0:3]) <= team for team in teams)
    assert all(len({order[0], order[3], second} & team) <= 1 for team in teams)
    assert all(len({captain, other} & team) <= 1 for team in teams)
    leading = {team.captain for team in made.teams}
    assert {captain, other} <= leading


@settings(max_examples=30)
@given(st.lists(preferences, min_size=12, max_size=12), st.integers(0, 99))
def test_who_is_to_be_together_stays_so_whatever_the_positions(
    positions: list[tuple[int, int, int, int, int]], seed: int
) -> None:
    """Players of like positions change places; not out of their group."""
    candidates = tuple(
        Candidate(index, f"P{index}", 1000 + 100 * index, wanted, captain=index > 7)
        for index, wanted in enumerate(positions)
    )
    wishes = (frozenset({0, 1}), frozenset({2, 3}))
    made = solved(BalanceRequest(candidates, (3,) * 4, wishes), seed)
    for team in ids(made):
        assert all(len(wish & team) in (0, 2) for wish in wishes)


def test_the_same_seed_gives_the_same_teams() -> None:
    chance = random.Random(5)
    request = BalanceRequest(pool(*(chance.randrange(9000) for _ in range(20))), (5,) * 4)
    assert solved(request, 3) == solved(request, 3)


def test_forty_players_come_within_a_few_points() -> None:
    chance = random.Random(7)
    made = solved(BalanceRequest(pool(*(chance.randrange(1, 8000) for _ in range(40))), (5,) * 8))
    assert made.spread < 5


def test_within_the_slack_positions_decide() -> None:
    carry, mid = (1, 0, 0, 0, 0), (0, 1, 0, 0, 0)
    same = [Candidate(i, f"P{i}", 3000, carry if i < 2 else mid) for i in range(4)]
    made = solved(BalanceRequest(tuple(same), (2, 2)))
    assert made.positions_cost == 0
    assert made.covered == 4


def test_a_spread_beyond_the_slack_is_not_paid_for_positions() -> None:
    carry, mid = (1, 0, 0, 0, 0), (0, 1, 0, 0, 0)
    candidates = (
        Candidate(0, "A", 4000, carry),
        Candidate(1, "B", 1000, carry),
        Candidate(2, "C", 4000, mid),
        Candidate(3, "D", 1000, mid),
    )
    assert solved(BalanceRequest(candidates, (2, 2))).spread == 0
    loose = solved(BalanceRequest(candidates, (2, 2), slack=Fraction(3000)))
    assert loose.positions_cost == 0


@given(st.lists(preferences, min_size=1, max_size=6))
def test_no_better_lineup_exists(members: list[tuple[int, int, int, int, int]]) -> None:
    costs = [costs_of(member) for member in members]
    playing = min(5, len(members))
    least = min(
        sum(costs[who][place] for who, place in zip(chosen, places, strict=True))
        for chosen in itertools.combinations(range(len(members)), playing)
        for places in itertools.permutations(range(5), playing)
    )
    lineup = best_lineup(members)
    assert lineup.cost == least_cost(costs) == least
    used = [member for member in lineup.places if member is not None]
    assert len(used) == len(set(used)) == playing


def test_who_has_said_nothing_fills_what_is_left() -> None:
    lineup = best_lineup([(0, 0, 0, 0, 0), (1, 0, 0, 0, 0)])
    assert lineup.places[0] == 1
    assert (lineup.cost, lineup.covered) == (COST_NOT_SAID, 2)


@pytest.mark.parametrize(
    ("together", "apart", "words"),
    [
        ([{0, 1}, {1, 2}], [{0, 2}], "P0, P2"),
        ([{0, 1, 2}], [], "P0, P1, P2"),
        ([], [{0, 1, 2}], "P0, P1, P2"),
    ],
)
def test_wishes_that_cannot_be_met_are_named(
    together: list[set[int]], apart: list[set[int]], words: str
) -> None:
    request = BalanceRequest(
        pool(1, 2, 3, 4),
        (2, 2),
        tuple(map(frozenset, together)),
        tuple(map(frozenset, apart)),
    )
    with pytest.raises(WishesCannotBeMet) as refused:
        solved(request)
    assert words in refused.value.message


def test_players_of_two_teams_cannot_be_together() -> None:
    candidates = tuple(dataclasses.replace(c, team=c.id % 2) for c in pool(1, 2, 3, 4))
    with pytest.raises(WishesCannotBeMet, match="P0, P1"):
        solved(BalanceRequest(candidates, (2, 2), together=(frozenset({0, 1}),)))


def test_too_few_players_are_refused() -> None:
    with pytest.raises(UserError, match="3 players for 4 places"):
        solved(BalanceRequest(pool(1, 2, 3), (2, 2)))


def test_more_captains_than_teams_are_refused() -> None:
    captains = tuple(dataclasses.replace(c, captain=True) for c in pool(1, 2, 3, 4))
    with pytest.raises(UserError, match="4 captains for 2 teams"):
        solved(BalanceRequest(captains, (2, 2)))
