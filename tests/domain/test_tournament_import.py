"""What the rows of a file do in a tournament."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.people_import import Action, Part, PartChange, PlannedRow
from dtxdesk.domain.tournament_import import KnownTeam, Roster, joined
from dtxdesk.domain.tournaments import SignUpState

IN, WAITING, DROPPED = SignUpState.IN, SignUpState.WAITING, SignUpState.DROPPED
ROSTER = Roster(
    states={1: IN, 2: IN, 3: WAITING, 4: DROPPED},
    wanted=frozenset({1}),
    teams={"moon": KnownTeam(7, "Moon", 1), "sun": KnownTeam(8, "Sun", 2)},
    team_of={1: "moon", 2: "sun"},
)


def row(line: int = 2, user_id: int | None = 1, **more: Any) -> PlannedRow:
    action = Action.CREATE if user_id is None else Action.SKIP
    return PlannedRow(line, more.pop("action", action), "P", user_id, **more)


def told(planned: PlannedRow) -> list[tuple[Part, Any, Any]]:
    return [(change.part, change.before, change.after) for change in planned.changes]


@pytest.mark.parametrize(
    ("given_row", "expected"),
    [
        (row(), []),
        (row(user_id=3), []),
        (row(user_id=4), [(Part.SIGN_UP, DROPPED, IN)]),
        (row(user_id=9), [(Part.SIGN_UP, None, IN)]),
        (row(user_id=None), [(Part.SIGN_UP, None, IN)]),
        (row(team="MOON"), []),
        (row(team="moon", captain=True), []),
        (row(team="moon", captain=False), []),
        (row(user_id=2, team="MOON"), [(Part.TEAM, "Sun", "Moon")]),
        (row(user_id=3, team="moon"), [(Part.SIGN_UP, WAITING, IN), (Part.TEAM, None, "Moon")]),
        (row(user_id=1, team="New"), [(Part.TEAM, "Moon", "New")]),
        (row(user_id=2, team="Moon", captain=True),
         [(Part.TEAM, "Sun", "Moon"), (Part.CAPTAIN, None, True)]),
        (row(captain=True), []),
        (row(user_id=2, captain=True), [(Part.CAPTAIN, None, True)]),
    ],
)  # fmt: skip
def test_what_a_row_changes(given_row: PlannedRow, expected: list[Any]) -> None:
    (planned,) = joined([given_row], ROSTER)
    assert told(planned) == expected
    new = given_row.action is Action.CREATE
    assert planned.action is (Action.CREATE if new else Action.UPDATE if expected else Action.SKIP)


def test_a_team_is_called_as_it_is_written_first() -> None:
    rows = joined([row(2, None, team="Gem"), row(3, None, team="GEM")], ROSTER)
    assert [planned.changes[-1].after for planned in rows] == ["Gem", "Gem"]


def test_two_captains_of_one_team() -> None:
    rows = joined(
        [row(2, 1, team="Moon", captain=True), row(5, 2, team="MOON", captain=True)], ROSTER
    )
    assert [planned.action for planned in rows] == [Action.SKIP, Action.ERROR]
    assert rows[1].problems == ("Line 2 names a captain of MOON already",)
    assert rows[1].changes == ()


def test_an_error_stays_one_and_says_all_that_is_wrong() -> None:
    bad = row(3, None, action=Action.ERROR, problems=("no MMR",), team="Moon", captain=True)
    rows = joined([row(2, 1, team="Moon", captain=True), bad], ROSTER)
    assert rows[1].problems == ("no MMR", "Line 2 names a captain of Moon already")


def test_while_a_draft_runs_no_team_changes() -> None:
    drafting = Roster(ROSTER.states, ROSTER.wanted, ROSTER.teams, ROSTER.team_of, drafting=True)
    rows = joined(
        [row(2, 1, team="moon"), row(3, 2, team="moon"), row(4, 9), row(5, 2, captain=True)],
        drafting,
    )
    assert [planned.action for planned in rows] == [
        Action.SKIP, Action.ERROR, Action.UPDATE, Action.UPDATE,
    ]  # fmt: skip
    assert "draft is under way" in rows[1].problems[0]


names = st.none() | st.sampled_from(["Moon", "MOON", "Sun", "New"])


@given(
    st.lists(
        st.tuples(st.integers(1, 9), names, st.none() | st.booleans()),
        max_size=9,
        unique_by=lambda one: one[0],
    )
)
def test_done_once_it_has_nothing_more_to_do(wanted: list[Any]) -> None:
    rows = [
        row(line, user_id, team=team, captain=captain)
        for line, (user_id, team, captain) in enumerate(wanted, start=2)
    ]
    planned = [one for one in joined(rows, ROSTER) if one.action is not Action.ERROR]
    states, team_of = dict(ROSTER.states), dict(ROSTER.team_of)
    teams, wanting = dict(ROSTER.teams), set(ROSTER.wanted)
    for one in planned:
        user_id = one.user_id or 0
        if one.change(Part.SIGN_UP):
            states[user_id] = IN
        joins: PartChange | None = one.change(Part.TEAM)
        if joins is not None:
            team_of[user_id] = joins.after.casefold()
            known = KnownTeam(99, joins.after, None)
            teams.setdefault(joins.after.casefold(), known)
    for one in planned:
        if one.change(Part.CAPTAIN) and one.team:
            key = one.team.casefold()
            teams[key] = KnownTeam(teams[key].id, teams[key].name, one.user_id)
        elif one.change(Part.CAPTAIN):
            wanting.add(one.user_id or 0)
    after = Roster(states, frozenset(wanting), teams, team_of)
    kept = [one for one in rows if one.line in {done.line for done in planned}]
    assert [one.action for one in joined(kept, after)] == [Action.SKIP] * len(kept)
