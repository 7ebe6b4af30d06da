"""What a sign-up list adds up to."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.sign_up_summary import (
    PositionCount,
    SignedPlayer,
    highest_rated,
    summed_up,
)
from dtxdesk.domain.team_positions import NOT_SAID
from dtxdesk.domain.tournaments import SignUpState

CARRY, MID = (1, 2, 0, 0, 0), (0, 1, 0, 0, 0)


def signed(
    number: int, mmr: int | None = None, state: SignUpState = SignUpState.IN, **more: object
) -> SignedPlayer:
    plain = SignedPlayer(number, f"P{number}", mmr, NOT_SAID, state, checked_in=False)
    return replace(plain, **more)  # type: ignore[arg-type]


def test_nobody() -> None:
    summary = summed_up([], 5)
    assert (summary.players, summary.average_mmr, summary.full_teams) == (0, None, 0)
    assert summary.positions == (PositionCount(0, 0, 0),) * 5


def test_an_evening() -> None:
    summary = summed_up(
        [
            signed(1, 4000, positions=CARRY, checked_in=True, captain=True),
            signed(2, 3001, positions=CARRY, team_id=7),
            signed(3, None, positions=MID),
            signed(4, 2000, positions=MID),
            signed(5, 1000),
            signed(6, 9000, SignUpState.WAITING, positions=MID, captain=True),
            signed(7, 9000, SignUpState.DROPPED),
        ],
        2,
    )
    assert (summary.players, summary.checked_in, summary.captains, summary.in_teams) == (5, 1, 1, 1)
    assert (summary.waiting, summary.dropped, summary.without_mmr) == (1, 1, 1)
    assert summary.average_mmr == Fraction(10_001, 4)
    assert (summary.full_teams, summary.left_over) == (2, 1)
    assert summary.positions[0] == PositionCount(play=2, first=2, short=0)
    assert summary.positions[1] == PositionCount(play=4, first=2, short=0)
    # Two teams need two; one has not said what it plays and may be one of them.
    assert [count.short for count in summary.positions[2:]] == [1, 1, 1]


players = st.builds(
    SignedPlayer,
    user_id=st.integers(1, 99),
    name=st.just("P"),
    mmr=st.none() | st.integers(0, 9000),
    positions=st.tuples(*[st.integers(0, 5)] * 5),
    state=st.sampled_from(SignUpState),
    checked_in=st.booleans(),
    captain=st.booleans(),
    team_id=st.none() | st.integers(1, 9),
)


@given(st.lists(players, max_size=40), st.integers(1, 10))
def test_everybody_is_counted_once_and_teams_add_up(
    everybody: list[SignedPlayer], size: int
) -> None:
    summary = summed_up(everybody, size)
    assert summary.players + summary.waiting + summary.dropped == len(everybody)
    assert summary.full_teams * size + summary.left_over == summary.players
    assert 0 <= summary.left_over < size
    rated = [one.mmr for one in everybody if one.plays and one.mmr is not None]
    assert summary.without_mmr == summary.players - len(rated)
    if rated:
        assert summary.average_mmr is not None
        assert min(rated) <= summary.average_mmr <= max(rated)
    for position in summary.positions:
        assert position.first <= position.play <= summary.players
        assert 0 <= position.short <= summary.full_teams


@given(st.lists(players, max_size=20), players, st.integers(1, 5))
def test_who_does_not_play_makes_no_difference_to_who_does(
    everybody: list[SignedPlayer], one: SignedPlayer, size: int
) -> None:
    waiting = replace(one, state=SignUpState.WAITING)
    before, after = summed_up(everybody, size), summed_up([*everybody, waiting], size)
    assert replace(after, waiting=before.waiting) == before


def test_captains_are_the_best_of_who_is_here() -> None:
    here = signed(2, 3000, checked_in=True)
    tied = signed(3, 3000, checked_in=True)
    unrated = signed(4, None, checked_in=True)
    absent, waiting = signed(1, 9000), signed(5, 9500, SignUpState.WAITING, checked_in=True)
    everybody = [absent, unrated, here, tied, waiting]
    assert highest_rated(everybody, 2) == [here, tied]
    assert highest_rated(everybody, 9) == [here, tied, unrated]
    assert highest_rated([absent, waiting], 1) == [absent]
