"""Everybody against everybody: each pair once, nobody twice in a round, groups like a snake."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.stages.model import Bracket, Format, FromSeed, RoundBestOf, StageOptions
from dtxdesk.domain.stages.round_robin import circle, groups_of, round_robin, snake
from dtxdesk.errors import UserError


def options(groups: int = 1, legs: int = 1) -> StageOptions:
    return StageOptions(Format.ROUND_ROBIN, groups=groups, legs=legs)


def test_groups_are_dealt_like_a_snake() -> None:
    assert snake(8, 2) == ((1, 4, 5, 8), (2, 3, 6, 7))
    assert snake(9, 3) == ((1, 6, 7), (2, 5, 8), (3, 4, 9))
    assert snake(11, 3) == ((1, 6, 7), (2, 5, 8, 11), (3, 4, 9, 10))


@given(st.integers(1, 40), st.integers(1, 300))
def test_groups_are_as_even_as_they_can_be(groups: int, more: int) -> None:
    size = 2 * groups + more
    dealt = snake(size, groups)
    assert sorted(seed for group in dealt for seed in group) == list(range(1, size + 1))
    assert max(map(len, dealt)) - min(map(len, dealt)) <= 1
    assert all(list(group) == sorted(group) for group in dealt)
    whole = size // groups
    if whole % 2 == 0:
        assert len({sum(group[:whole]) for group in dealt}) == 1


def test_four_teams() -> None:
    assert circle(4) == (((1, 4), (2, 3)), ((3, 1), (4, 2)), ((1, 2), (3, 4)))


@pytest.mark.parametrize("size", range(2, 41))
@pytest.mark.parametrize("legs", [1, 2])
def test_every_pair_meets_and_nobody_plays_twice_in_a_round(size: int, legs: int) -> None:
    rounds = circle(size, legs)
    assert len(rounds) == legs * (size - 1 + size % 2)
    for pairs in rounds:
        places = [place for pair in pairs for place in pair]
        assert len(places) == len(set(places)) == size - size % 2
    met = Counter(frozenset(pair) for pairs in rounds for pair in pairs)
    assert met == {frozenset(pair): legs for pair in combinations(range(1, size + 1), 2)}
    first = Counter(pair[0] for pairs in rounds for pair in pairs)
    second = Counter(pair[1] for pairs in rounds for pair in pairs)
    for place in range(1, size + 1):
        assert abs(first[place] - second[place]) <= (0 if legs == 2 else 1)


@pytest.mark.parametrize("size", range(2, 20, 2))
def test_the_two_best_meet_last(size: int) -> None:
    assert {1, 2} in [set(pair) for pair in circle(size)[-1]]


def test_series_are_numbered_by_round_then_group() -> None:
    series = round_robin(options(groups=2), 7)
    assert [one.number for one in series] == list(range(1, len(series) + 1))
    assert [(one.round, one.group, one.position) for one in series] == [
        (round_number, group, position)
        for round_number in (1, 2, 3)
        for group, position in ((1, 1), (2, 1), (2, 2))
    ]
    assert all(one.bracket is Bracket.GROUP for one in series)
    assert all(one.drawn is None for one in series)


@given(st.integers(1, 6), st.integers(0, 30), st.sampled_from([1, 2]))
def test_each_group_is_among_itself(groups: int, more: int, legs: int) -> None:
    size = 2 * groups + more
    series = round_robin(options(groups, legs), size)
    met = Counter[tuple[int, frozenset[int]]]()
    for one in series:
        assert one.group is not None
        seeds = [source.seed for source in one.sources if isinstance(source, FromSeed)]
        assert len(seeds) == 2
        met[one.group, frozenset(seeds)] += 1
    wanted = {
        (number, frozenset(pair)): legs
        for number, group in enumerate(snake(size, groups), start=1)
        for pair in combinations(group, 2)
    }
    assert met == wanted


def test_the_last_round_can_be_longer() -> None:
    longer = (RoundBestOf(Bracket.GROUP, -1, 5),)
    series = round_robin(StageOptions(Format.ROUND_ROBIN, 1, longer), 4)
    assert [one.best_of for one in series] == [1, 1, 1, 1, 5, 5]
    of_two = round_robin(StageOptions(Format.ROUND_ROBIN, 1, longer, groups=2), 9)
    assert {(one.group, one.round) for one in of_two if one.best_of == 5} == {(1, 5), (2, 3)}


def test_teams_by_group() -> None:
    assert groups_of(options(2), (50, 40, 30, 20)) == ((50, 20), (40, 30))


@pytest.mark.parametrize(("size", "groups"), [(1, 1), (3, 2), (9, 5)])
def test_a_group_of_one_is_refused(size: int, groups: int) -> None:
    with pytest.raises(UserError, match="too few teams"):
        round_robin(options(groups), size)
