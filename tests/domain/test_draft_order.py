"""Whose turn it is: worked cases, and independent ways to the same order."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.draft_order import (
    Seat,
    Style,
    lowest,
    next_slot,
    place_of,
    predicted_totals,
    roll_off,
    winner,
)
from dtxdesk.errors import UserError


def order(style: Style, sizes: list[int]) -> list[int]:
    seats = [Seat(index, size, (0,)) for index, size in enumerate(sizes)]
    slot, picked = 0, []
    while (found := next_slot(style, seats, slot)) is not None:
        place = place_of(style, len(seats), found)
        picked.append(place)
        seats[place] = Seat(place, sizes[place], (*seats[place].mmr, 0))
        slot = found + 1
    return picked


def test_snake_turns_round_and_normal_does_not() -> None:
    assert order(Style.SNAKE, [4, 4, 4]) == [0, 1, 2, 2, 1, 0, 0, 1, 2]
    assert order(Style.NORMAL, [3, 3, 3]) == [0, 1, 2, 0, 1, 2]


def test_full_teams_are_passed_over() -> None:
    assert order(Style.SNAKE, [2, 4, 3]) == [0, 1, 2, 2, 1, 1]


@given(st.integers(1, 12), st.integers(1, 8))
def test_snake_is_each_round_turned_round(teams: int, rounds: int) -> None:
    there = list(range(teams))
    expected = [team for n in range(rounds) for team in (there if n % 2 == 0 else there[::-1])]
    assert order(Style.SNAKE, [rounds + 1] * teams) == expected


@given(st.sampled_from([Style.SNAKE, Style.NORMAL]), st.lists(st.integers(1, 7), min_size=1))
def test_every_place_is_filled_once(style: Style, sizes: list[int]) -> None:
    picked = order(style, sizes)
    assert [picked.count(team) + 1 for team in range(len(sizes))] == sizes


def test_in_shuffle_the_lowest_with_room_picks() -> None:
    full, high, low = Seat(1, 1, (10,)), Seat(2, 3, (4000, 100)), Seat(3, 3, (4050,))
    assert lowest([full, high, low]) == (3,)
    assert lowest([high, Seat(4, 3, (4100,))]) == (2, 4)
    assert lowest([full]) == ()


def test_the_highest_roll_picks_and_ties_roll_again() -> None:
    throws = (((1, 6), (2, 3), (3, 6)), ((1, 2), (3, 5)))
    assert winner((1, 2, 3), throws) == 3
    with pytest.raises(UserError, match="still tied"):
        winner((1, 2, 3), throws[:1])


@pytest.mark.parametrize("throws", [(((1, 6), (3, 2)),), (((1, 7), (2, 2)),)])
def test_rolls_of_others_or_of_another_die_are_refused(throws: tuple[object, ...]) -> None:
    with pytest.raises(UserError, match="not those"):
        winner((1, 2), throws)  # type: ignore[arg-type]


@given(st.lists(st.integers(1, 99), min_size=1, max_size=9, unique=True), st.integers())
def test_a_roll_off_always_finds_one(tied: list[int], seed: int) -> None:
    throws = roll_off(tied, random.Random(seed))
    won = winner(tied, throws)
    assert won in tied
    if throws:
        last = dict(throws[-1])
        assert [team for team, roll in last.items() if roll == max(last.values())] == [won]


def test_predicted_totals_give_each_the_best_left() -> None:
    seats = [Seat(1, 3, (3000,)), Seat(2, 3, (2000,))]
    pool = [500, 4000, 1000, 3500]
    assert predicted_totals(Style.SNAKE, seats, 0, pool) == {1: 7500, 2: 6500}
    assert predicted_totals(Style.NORMAL, seats, 0, pool) == {1: 8000, 2: 6000}
    assert predicted_totals(Style.SHUFFLE, seats, 0, pool) == {1: 7000, 2: 7000}
