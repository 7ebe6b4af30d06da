"""Who leads a team when somebody leaves it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.succession import Leadership, TeamMember, led_by, removed, without
from dtxdesk.errors import UserError

A, B, C, D = TeamMember(1, 3000), TeamMember(2, 5000), TeamMember(3, 5000), TeamMember(4, None)
ALL = (A, B, C, D)


def test_the_deputy_follows_the_captain() -> None:
    assert without(Leadership(ALL, 1, 4), 1) == Leadership((B, C, D), 4, None)


def test_without_a_deputy_the_highest_follows_and_of_equals_who_joined_first() -> None:
    assert without(Leadership(ALL, 1), 1).captain == 2
    assert without(Leadership((A, C, B), 1), 1).captain == 3


def test_without_mmr_one_leads_only_where_nobody_has_any() -> None:
    assert without(Leadership((B, D, A), 2), 2).captain == 1
    assert without(Leadership((A, D), 1), 1).captain == 4


def test_a_deputy_who_leaves_is_not_followed() -> None:
    assert without(Leadership(ALL, 1, 2), 2) == Leadership((A, C, D), 1, None)


def test_the_last_one_leaves_nobody() -> None:
    assert without(Leadership((A,), 1), 1) == Leadership(())


def test_a_deputy_becomes_captain() -> None:
    assert led_by(Leadership(ALL, 1, 2), 2) == Leadership(ALL, 2, None)


@pytest.mark.parametrize(("captain", "deputy"), [(9, None), (1, 9), (1, 1)])
def test_captain_and_deputy_are_members_and_differ(captain: int, deputy: int | None) -> None:
    with pytest.raises(UserError):
        Leadership(ALL, captain, deputy)


def test_nobody_is_in_a_team_twice() -> None:
    with pytest.raises(UserError):
        Leadership((A, A))


@given(st.data())
def test_whoever_is_taken_out_of_a_tournament_is_in_no_team(data: st.DataObject) -> None:
    ids = data.draw(st.lists(st.integers(1, 9), unique=True, min_size=2, max_size=9))
    mmr = st.none() | st.integers(0, 9000)
    members = tuple(TeamMember(player, data.draw(mmr)) for player in ids)
    team = Leadership(members, ids[0], data.draw(st.sampled_from([None, ids[1]])))
    gone = data.draw(st.sampled_from(ids))
    (left,) = removed([team], gone)
    assert {member.player for member in left.members} == set(ids) - {gone}
    assert left.captain is not None
    assert gone not in (left.captain, left.deputy)
