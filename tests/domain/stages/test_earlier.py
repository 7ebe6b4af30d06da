"""Teams that were there before are known by their names, or by who plays in them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.stages.earlier import LEAST_IN_COMMON, KnownTeam, matched

TEAMS = st.lists(
    st.builds(
        KnownTeam,
        st.integers(1, 99),
        st.sampled_from("abcdef"),
        st.frozensets(st.integers(1, 9), max_size=5),
    ),
    max_size=6,
    unique_by=(lambda one: one.team, lambda one: one.name_key),
)


def test_the_name_comes_before_the_players() -> None:
    before = [KnownTeam(1, "ants", frozenset({1, 2, 3})), KnownTeam(2, "bees", frozenset({4, 5}))]
    now = [KnownTeam(11, "wasps", frozenset({1, 2, 4, 5})), KnownTeam(12, "bees")]
    assert matched(now, before) == {12: 2, 11: 1}


def test_most_players_in_common_and_one_alone_is_not_enough() -> None:
    before = [
        KnownTeam(1, "a", frozenset({1, 2, 3})),
        KnownTeam(2, "b", frozenset({4, 5, 6})),
        KnownTeam(3, "c", frozenset({7})),
    ]
    now = [
        KnownTeam(11, "x", frozenset({1, 2, 4})),
        KnownTeam(12, "y", frozenset({3, 1, 2})),
        KnownTeam(13, "z", frozenset({7, 5})),
    ]
    assert matched(now, before) == {12: 1}


@given(TEAMS, TEAMS)
def test_nobody_is_taken_twice_nor_without_a_reason(
    now: list[KnownTeam], before: list[KnownTeam]
) -> None:
    found = matched(now, before)
    assert len(set(found.values())) == len(found)
    known, mine = {one.team: one for one in before}, {one.team: one for one in now}
    names = {one.name_key for one in before}
    for team, was in found.items():
        one, other = mine[team], known[was]
        if one.name_key in names:
            assert one.name_key == other.name_key
        else:
            assert len(one.members & other.members) >= LEAST_IN_COMMON
    assert {one.team for one in now if one.name_key in names} <= found.keys()
