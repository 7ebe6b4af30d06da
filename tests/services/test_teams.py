"""Teams by hand: who is in which, who leads them, and that every step can be taken back."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from dtxdesk.data.database import Database
from dtxdesk.data.tournament_schema import Draft, DraftEntry, DraftTeam
from dtxdesk.data.tournament_tables import teams
from dtxdesk.errors import Conflict, UserError
from dtxdesk.services.history import History
from dtxdesk.services.merging import Merging
from dtxdesk.services.teams import TeamFields
from tests.league import empty
from tests.tournaments import Evening, add_people, assert_sound, everything, rows_of


def running_draft(database: Database, evening: Evening) -> None:
    with database.unit_of_work("Draft") as work:
        work.add(Draft(tournament_id=evening.id, style="snake", started_at=work.now,
                       started_by="me"))  # fmt: skip


def roles(database: Database, team_id: int) -> dict[int, str]:
    held = everything(database)["team_members"]
    return {row["user_id"]: row["role"] for row in held if row["team_id"] == team_id}


def test_a_team_is_called_after_who_leads_it(database: Database) -> None:
    evening = Evening(database, (1000, 2000))
    team = evening.team(*evening.players)
    assert evening.leaders(team) == (evening.players[0], None)
    bare = evening.teams.add(evening.id)
    named = evening.teams.add(evening.id, TeamFields(" Moonshard\tMotel ", "MOON", 3))
    held = {row["id"]: row for row in everything(database)["teams"]}
    assert [held[one]["name"] for one in (team, bare, named)] == [
        "Team P1", "Team 2", "Moonshard Motel",
    ]  # fmt: skip
    assert [held[one]["tag"] for one in (team, bare, named)] == ["P1", "2", "MOON"]
    assert held[named]["seed"] == 3
    assert History(database).undo().title == "Add Moonshard Motel"


def test_nobody_is_moved_on_an_older_view(database: Database) -> None:
    evening = Evening(database, (4000, 3000, 2000))
    captain, free, other = evening.players
    one, two = evening.team(captain), evening.team(other)
    evening.teams.move(evening.id, [free], one, {free: None})
    before = everything(database)
    with pytest.raises(UserError, match="P2 is in Team P1 by now"):
        evening.teams.move(evening.id, [free], two, {free: None})
    with pytest.raises(UserError, match="P2 is in Team P1 by now"):
        evening.teams.swap(evening.id, free, other, {free: None, other: two})
    evening.teams.move(evening.id, [free], None, {free: one})
    with pytest.raises(UserError, match="P2 is in no team by now"):
        evening.teams.move(evening.id, [captain, free], two, {captain: one, free: one})
    History(database).undo()
    assert everything(database) == before
    evening.sign_ups.drop(evening.id, [free])
    with pytest.raises(UserError, match="P2 does not play any more"):
        evening.teams.move(evening.id, [free], two, {free: one})
    assert evening.members(two) == [other]
    evening.teams.move(evening.id, [free], two)  # who looks at nothing decides for now
    assert evening.members(two) == [other, free]


def test_a_name_is_one_team_s(database: Database) -> None:
    evening = Evening(database)
    evening.teams.add(evening.id, TeamFields("Moon"))
    other = evening.teams.add(evening.id, TeamFields("Sun"))
    with pytest.raises(UserError, match="Another team of this tournament is called MOON"):
        evening.teams.add(evening.id, TeamFields("MOON"))
    with pytest.raises(UserError, match="Another team"):
        evening.teams.edit(other, 1, TeamFields("moon"))
    evening.teams.edit(other, 1, TeamFields("SUN"))
    with pytest.raises(Conflict):
        evening.teams.edit(other, 1, TeamFields("Mine"))
    for fields, why in (
        (TeamFields("A", "TOOLONG"), "6 characters"),
        (TeamFields("A", seed=0), "from 1"),
    ):
        with pytest.raises(UserError, match=why):
            evening.teams.add(evening.id, fields)
    with pytest.raises(UserError, match="Give the team a name"):
        evening.teams.edit(other, 2, TeamFields(" "))


def test_everybody_is_in_one_team_at_most(database: Database) -> None:
    evening = Evening(database, (1000, 2000, 3000, 4000))
    one, two, three, four = evening.players
    first, second = evening.team(one, two), evening.team(three)
    evening.teams.move(evening.id, [one, four, one], second)
    assert (evening.members(first), evening.members(second)) == ([two], [three, one, four])
    assert evening.leaders(first) == (two, None)
    assert roles(database, first) == {one: "former", two: "member"}
    # There and back: the row of the one who was a member before is the same.
    before = everything(database)
    evening.teams.move(evening.id, [one], first)
    assert roles(database, first)[one] == "member"
    assert roles(database, second)[one] == "former"
    History(database).undo()
    assert everything(database) == before
    evening.teams.move(evening.id, [two, three, four], None)
    assert evening.leaders(second) == (one, None)
    assert_sound(database)


def test_who_joins_plays(database: Database) -> None:
    evening = Evening(database, (1000, 2000, 3000))
    one, two, three = evening.players
    (stranger,) = add_people(database, (4000,))
    evening.sign_ups.drop(evening.id, [one])
    evening.sign_ups.to_waiting_list(evening.id, [two])
    team = evening.team(three)
    evening.teams.move(evening.id, [one, two, stranger], team)
    assert set(evening.states().values()) == {"in"}
    assert_sound(database)
    with pytest.raises(UserError, match="no such player"):
        evening.teams.move(evening.id, [99], team)


def test_a_team_without_captain_takes_the_first_who_shall_be_one(database: Database) -> None:
    evening = Evening(database, (1000, 2000, 3000))
    one, two, three = evening.players
    evening.sign_ups.set_captains(evening.id, [two, three])
    team = evening.teams.add(evening.id)
    evening.teams.move(evening.id, [one], team)
    evening.teams.set_deputy(team, one)
    evening.teams.move(evening.id, [three, two], team)
    assert evening.leaders(team) == (three, one)
    evening.teams.set_captain(team, None)
    evening.teams.set_deputy(team, two)
    evening.teams.move(evening.id, [two], team)
    assert evening.leaders(team) == (two, None)


def test_who_leads(database: Database) -> None:
    evening = Evening(database, (1000, 3000, 2000, None))
    one, two, three, four = evening.players
    team = evening.team(one, two, three)
    evening.teams.set_deputy(team, three)
    evening.teams.set_captain(team, three)
    assert evening.leaders(team) == (three, None)
    evening.teams.set_deputy(team, two)
    for leave, left in ((three, (two, None)), (two, (one, None))):
        evening.teams.move(evening.id, [leave], None)
        assert evening.leaders(team) == left
    for setter in (evening.teams.set_captain, evening.teams.set_deputy):
        with pytest.raises(UserError, match="not in the team"):
            setter(team, four)
    with pytest.raises(UserError, match="are the same"):
        evening.teams.set_deputy(team, one)


def test_two_change_places(database: Database) -> None:
    evening = Evening(database, (1000, 2000, 3000, 4000, 5000))
    one, two, three, four, five = evening.players
    first, second = evening.team(one, two), evening.team(three, four)
    before = everything(database)
    evening.teams.swap(evening.id, two, three)
    assert (evening.members(first), evening.members(second)) == ([one, three], [four, two])
    assert evening.leaders(second) == (four, None)
    after = everything(database)
    for _ in range(3):
        History(database).undo()
        assert everything(database) == before
        History(database).redo()
        assert everything(database) == after
    evening.teams.swap(evening.id, two, three)
    assert evening.members(first) == [one, two]
    evening.teams.swap(evening.id, five, two)  # from the pool
    assert (evening.members(first), evening.members(second)) == ([one, five], [four, three])
    assert_sound(database)
    with pytest.raises(UserError, match="P2 is in no team"):
        evening.teams.swap(evening.id, two, two)


def test_stand_ins(database: Database) -> None:
    evening = Evening(database, (1000, 2000, 3000))
    one, two, three = evening.players
    first, second = evening.team(one), evening.team(two)
    evening.teams.add_stand_in(first, two, approved=False)
    evening.teams.add_stand_in(first, three)
    assert roles(database, first) == {one: "member", two: "stand_in", three: "stand_in"}
    evening.teams.approve_stand_in(first, two)
    assert all(row["approved"] for row in everything(database)["team_members"])
    evening.teams.remove_stand_in(first, three)
    assert roles(database, first)[three] == "former"
    evening.teams.move(evening.id, [two], first)  # a stand-in who becomes a member
    assert (roles(database, first)[two], evening.leaders(second)) == ("member", (None, None))
    with pytest.raises(UserError, match="member can't stand in"):
        evening.teams.add_stand_in(first, two)
    for refused in (evening.teams.approve_stand_in, evening.teams.remove_stand_in):
        with pytest.raises(UserError, match="no stand-in"):
            refused(first, three)
    with pytest.raises(UserError, match="no such player"):
        evening.teams.add_stand_in(first, 99)
    assert_sound(database)


def test_seeds_and_draft_order(database: Database) -> None:
    evening = Evening(database)
    made = [evening.teams.add(evening.id) for _ in range(3)]
    evening.teams.set_seeds(evening.id, [made[2], made[0]])
    evening.teams.set_draft_order(evening.id, made[::-1])
    held = everything(database)["teams"]
    assert [row["seed"] for row in held] == [2, None, 1]
    assert [row["draft_order"] for row in held] == [3, 2, 1]


def test_a_team_for_each_captain(database: Database) -> None:
    evening = Evening(database, (1000, 2000, 3000))
    with pytest.raises(UserError, match="no captain without a team"):
        evening.teams.make_for_captains(evening.id)
    evening.sign_ups.set_captains(evening.id, evening.players)
    evening.team(evening.players[1])
    made = evening.teams.make_for_captains(evening.id)
    assert [evening.members(team) for team in made] == [[evening.players[0]], [evening.players[2]]]
    assert [row["name"] for row in everything(database)["teams"]] == [
        "Team P2", "Team P1", "Team P3",
    ]  # fmt: skip
    assert History(database).undo().title == "Make 2 teams for the captains of Winter Draft"
    assert len(everything(database)["teams"]) == 1


def test_deleting_teams_leaves_their_players_signed_up(database: Database) -> None:
    evening = Evening(database, (1000, 2000))
    made = [evening.team(player) for player in evening.players]
    before = everything(database)
    evening.teams.delete(made)
    assert everything(database)["teams"] == everything(database)["team_members"] == []
    assert set(evening.states().values()) == {"in"}
    assert History(database).undo().title == "Delete 2 teams"
    assert everything(database) == before
    with database.unit_of_work("Draft") as work:
        draft = work.add(Draft(tournament_id=evening.id, style="snake", state="finished",
                               started_at=work.now, started_by="me"))  # fmt: skip
        work.add(DraftTeam(draft_id=draft.id, team_id=made[0], place=1, size=5))
    with pytest.raises(UserError, match="made by a draft"):
        evening.teams.delete(made)
    with pytest.raises(UserError, match="no such team"):
        evening.teams.delete([99])


def test_while_a_draft_runs_it_alone_makes_teams(database: Database) -> None:
    evening = Evening(database, (1000, 2000))
    one, two = evening.players
    team = evening.team(one)
    running_draft(database, evening)
    before = everything(database)
    for refused in (
        lambda: evening.team(two),
        lambda: evening.teams.move(evening.id, [two], team),
        lambda: evening.teams.move(evening.id, [one], None),
        lambda: evening.teams.swap(evening.id, one, two),
        lambda: evening.teams.delete([team]),
        lambda: evening.teams.make_for_captains(evening.id),
        lambda: evening.teams.set_draft_order(evening.id, [team]),
        lambda: evening.sign_ups.drop(evening.id, [one]),
        lambda: evening.sign_ups.to_waiting_list(evening.id, [one]),
    ):
        with pytest.raises(UserError, match="draft is under way"):
            refused()
    assert everything(database) == before


def test_a_team_of_another_tournament_is_none_here(database: Database) -> None:
    evening = Evening(database, (1000,))
    other = Evening(database, (2000,))
    team = other.team(*other.players)
    with pytest.raises(UserError, match="no such team"):
        evening.teams.move(evening.id, evening.players, team)


@pytest.mark.parametrize("captain", [0, 1])
def test_two_people_who_are_one(database: Database, captain: int) -> None:
    """Sign-ups, memberships, captaincies and picks go to who is left; undo gives both back."""
    evening = Evening(database, (1000, 2000, 3000))
    into, other, third = evening.players
    pair = (into, other)
    team = evening.team(pair[captain], pair[1 - captain], third)
    evening.teams.set_deputy(team, pair[1 - captain])
    evening.sign_ups.edit_note(evening.id, into, "one")
    evening.sign_ups.edit_note(evening.id, other, "two")
    evening.sign_ups.check_in(evening.id, [into], here=False)
    with database.unit_of_work("Draft") as work:
        draft = work.add(Draft(tournament_id=evening.id, style="snake", state="finished",
                               started_at=work.now, started_by="me"))  # fmt: skip
        work.add(DraftEntry(draft_id=draft.id, user_id=other, mmr=1))
    before = everything(database)

    Merging(database).merge(other, into)
    after = everything(database)
    assert evening.members(team) == [into, third]
    assert evening.leaders(team) == (into, None)
    (kept,) = [row for row in after["sign_ups"] if row["user_id"] == into]
    assert (kept["note"], kept["checked_in_at"] is not None) == ("one\ntwo", True)
    assert [row["user_id"] for row in after["draft_entries"]] == [into]
    assert_sound(database)
    for _ in range(2):
        History(database).undo()
        assert everything(database) == before
        assert_sound(database)
        History(database).redo()
        assert everything(database) == after


def test_two_who_are_in_two_teams_are_not_merged(database: Database) -> None:
    evening = Evening(database, (1000, 2000))
    for player in evening.players:
        evening.team(player)
    before = everything(database)
    with pytest.raises(UserError, match="two teams of one tournament"):
        Merging(database).merge(*evening.players)
    assert everything(database) == before


def test_a_former_member_who_is_a_member_under_another_name(database: Database) -> None:
    evening = Evening(database, (1000, 2000, 3000))
    into, other, third = evening.players
    team, elsewhere = evening.team(into, third), evening.team(other)
    evening.teams.move(evening.id, [into], None)
    evening.teams.add_stand_in(elsewhere, into)
    evening.sign_ups.drop(evening.id, [into])
    before = everything(database)
    Merging(database).merge(other, into)
    assert evening.members(elsewhere) == [into]
    assert evening.states()[into] == "in"
    assert roles(database, team) == {into: "former", third: "member"}
    assert_sound(database)
    History(database).undo()
    assert everything(database) == before


PEOPLE = 6
some = st.lists(st.integers(0, PEOPLE - 1), min_size=1, max_size=3)
one = st.integers(0, PEOPLE - 1)


class Season(RuleBasedStateMachine):
    """An organiser who does anything in any order, and takes it back again.

    `database` is set by the test.
    """

    database: Database

    def __init__(self) -> None:
        super().__init__()
        empty(self.database)
        self.evening = Evening(self.database, (1000, 2000, 2000, None, 4000, 500))
        self.history = History(self.database)
        self.past: list[Any] = []
        self.future: list[Any] = []

    def do(self, step: Any) -> None:
        """A step, which may be refused; then nothing has changed."""
        before = everything(self.database)
        offered = self.history.next_undo()
        try:
            step()
        except UserError:
            assert everything(self.database) == before
            return
        if self.history.next_undo() != offered:
            self.past.append(before)
            self.future.clear()

    def ids(self, places: list[int]) -> list[int]:
        return [self.evening.players[place] for place in places]

    def team(self, place: int) -> int:
        held = rows_of(self.database, teams)
        return int(held[place % len(held)]["id"]) if held else 99

    @rule(who=some)
    def add_team(self, who: list[int]) -> None:
        self.do(lambda: self.evening.team(*self.ids(who)))

    @rule(place=one)
    def delete_team(self, place: int) -> None:
        self.do(lambda: self.evening.teams.delete([self.team(place)]))

    @rule(who=some, place=one)
    def move(self, who: list[int], place: int) -> None:
        self.do(lambda: self.evening.teams.move(self.evening.id, self.ids(who), self.team(place)))

    @rule(who=some)
    def to_pool(self, who: list[int]) -> None:
        self.do(lambda: self.evening.teams.move(self.evening.id, self.ids(who), None))

    @rule(first=one, second=one)
    def swap(self, first: int, second: int) -> None:
        self.do(lambda: self.evening.teams.swap(self.evening.id, *self.ids([first, second])))

    @rule(place=one, who=one)
    def captain(self, place: int, who: int) -> None:
        self.do(lambda: self.evening.teams.set_captain(self.team(place), *self.ids([who])))

    @rule(place=one, who=one)
    def deputy(self, place: int, who: int) -> None:
        self.do(lambda: self.evening.teams.set_deputy(self.team(place), *self.ids([who])))

    @rule(place=one)
    def no_captain(self, place: int) -> None:
        self.do(lambda: self.evening.teams.set_captain(self.team(place), None))

    @rule(place=one, who=one)
    def stand_in(self, place: int, who: int) -> None:
        self.do(lambda: self.evening.teams.add_stand_in(self.team(place), *self.ids([who])))

    @rule(who=some)
    def drop(self, who: list[int]) -> None:
        self.do(lambda: self.evening.sign_ups.drop(self.evening.id, self.ids(who)))

    @rule(who=some)
    def wait(self, who: list[int]) -> None:
        self.do(lambda: self.evening.sign_ups.to_waiting_list(self.evening.id, self.ids(who)))

    @rule(who=some)
    def sign_up(self, who: list[int]) -> None:
        self.do(lambda: self.evening.sign_ups.add(self.evening.id, self.ids(who)))

    @rule(who=some)
    def choose(self, who: list[int]) -> None:
        self.do(lambda: self.evening.sign_ups.set_captains(self.evening.id, self.ids(who)))

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.future.append(everything(self.database))
        self.history.undo()
        assert everything(self.database) == self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.past.append(everything(self.database))
        self.history.redo()
        assert everything(self.database) == self.future.pop()

    @invariant()
    def all_is_sound(self) -> None:
        assert_sound(self.database)


def test_whatever_is_done_can_be_undone(database: Database) -> None:
    class Here(Season):
        pass

    Here.database = database
    run_state_machine_as_test(
        Here,
        settings=settings(
            max_examples=6,
            stateful_step_count=14,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
