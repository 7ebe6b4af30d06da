"""The sign-up list: who plays, waits, dropped out, is here, and shall lead."""

from __future__ import annotations

import pytest
from sqlalchemy import event

from dtxdesk.data.database import Database
from dtxdesk.errors import UserError
from dtxdesk.services.history import History
from tests.fixtures import StoppedClock
from tests.tournaments import Evening, add_people, assert_sound, everything


def test_many_at_once_and_one_undo(database: Database) -> None:
    evening = Evening(database)
    people = add_people(database, tuple(range(500)))
    statements = 0

    def count(*_: object) -> None:
        nonlocal statements
        statements += 1

    event.listen(database.writing, "before_cursor_execute", count)
    assert evening.sign_ups.add(evening.id, [*people, people[0]]) == 500
    event.remove(database.writing, "before_cursor_execute", count)
    assert statements < 30
    assert evening.states() == dict.fromkeys(people, "in")
    assert evening.sign_ups.add(evening.id, people) == 0
    History(database).undo()
    assert evening.states() == {}


def test_again_and_again(database: Database, clock: StoppedClock) -> None:
    evening = Evening(database, (1000, 2000, 3000))
    one, two, three = evening.players
    clock.forward(hours=1)
    steps = [
        lambda: evening.sign_ups.drop(evening.id, [one]),
        lambda: evening.sign_ups.to_waiting_list(evening.id, [two]),
        lambda: evening.sign_ups.set_captains(evening.id, [three]),
        lambda: evening.sign_ups.edit_note(evening.id, three, " late\nby ten "),
        lambda: evening.sign_ups.add(evening.id, [one]),
        lambda: evening.sign_ups.put_back(evening.id, [two]),
        lambda: evening.sign_ups.check_in(evening.id, [one, two]),
        lambda: evening.sign_ups.check_in(evening.id, [three], here=False),
    ]
    seen = [everything(database)]
    for step in steps:
        step()
        seen.append(everything(database))
        assert seen[-1] != seen[-2]
    history = History(database)
    for _ in range(2):
        for before in reversed(seen[:-1]):
            history.undo()
            assert everything(database) == before
        for after in seen[1:]:
            history.redo()
            assert everything(database) == after
    one_now, two_now, three_now = everything(database)["sign_ups"]
    assert one_now["signed_up_at"] == clock.now  # who comes back is last in line
    assert two_now["signed_up_at"] < clock.now
    assert (three_now["note"], three_now["captain"]) == ("late\nby ten", True)
    assert three_now["checked_in_at"] is None


def test_only_who_plays_is_checked_in(database: Database) -> None:
    evening = Evening(database, (1000, 2000, 3000))
    one, two, three = evening.players
    evening.sign_ups.drop(evening.id, [one])
    evening.sign_ups.to_waiting_list(evening.id, [two])
    evening.sign_ups.check_in(evening.id, evening.players)
    rows = everything(database)["sign_ups"]
    assert [row["checked_in_at"] is not None for row in rows] == [False, False, True]
    assert evening.states() == {one: "dropped", two: "waiting", three: "in"}


def test_those_who_come_late_wait(database: Database) -> None:
    evening = Evening(database, (1000,))
    late = add_people(database, (2000, 3000))
    evening.sign_ups.drop(evening.id, evening.players)
    assert evening.sign_ups.add(evening.id, [*evening.players, *late], waiting=True) == 3
    assert set(evening.states().values()) == {"waiting"}
    assert evening.sign_ups.add(evening.id, late) == 0
    assert evening.states()[late[0]] == "waiting"


def test_who_drops_leaves_teams_and_stands_in_for_none(database: Database) -> None:
    evening = Evening(database, (1000, 2000, 3000, 4000))
    one, two, three, four = evening.players
    first, second = evening.team(one, two, three), evening.team(four)
    evening.teams.set_deputy(first, two)
    evening.teams.add_stand_in(second, one)
    evening.sign_ups.drop(evening.id, [one])
    assert evening.leaders(first) == (two, None)
    evening.sign_ups.to_waiting_list(evening.id, [two])
    assert evening.leaders(first) == (three, None)
    evening.sign_ups.drop(evening.id, [three])
    assert (evening.leaders(first), evening.members(first)) == ((None, None), [])
    roles = {
        (row["team_id"], row["user_id"]): (row["role"], row["left_at"] is None)
        for row in everything(database)["team_members"]
    }
    assert roles[second, one] == ("former", False)
    assert roles[first, one] == ("former", False)
    assert_sound(database)
    for _ in range(3):
        History(database).undo()
    assert evening.leaders(first) == (one, two)
    assert_sound(database)


def test_the_highest_of_those_who_are_here_are_chosen(database: Database) -> None:
    evening = Evening(database, (1000, 4000, None, 3000, 4000))
    one, two, three, four, five = evening.players
    evening.sign_ups.set_captains(evening.id, [one])
    assert evening.sign_ups.choose_captains(evening.id, 2) == [two, five]
    evening.sign_ups.check_in(evening.id, [two], here=False)
    assert evening.sign_ups.choose_captains(evening.id, 2) == [five, four]
    marked = [row["user_id"] for row in everything(database)["sign_ups"] if row["captain"]]
    assert marked == [four, five]
    assert evening.sign_ups.choose_captains(evening.id, 9) == [five, four, one, three]


def test_what_can_not_be_done(database: Database) -> None:
    evening = Evening(database, (1000,))
    before = everything(database)
    with pytest.raises(UserError, match="no such tournament"):
        evening.sign_ups.add(99, evening.players)
    with pytest.raises(UserError, match="Nobody has the number 99"):
        evening.sign_ups.add(evening.id, [*add_people(database, (1,)), 99])
    with pytest.raises(UserError, match="no such tournament"):
        evening.sign_ups.check_in(99, evening.players)
    assert everything(database)["sign_ups"] == before["sign_ups"]
    evening.sign_ups.drop(evening.id, [99])  # who is not on the list is passed over
    assert everything(database)["sign_ups"] == before["sign_ups"]
