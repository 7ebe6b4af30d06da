"""Draft night in the database: it goes on from wherever it was, and the teams follow every pick."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dtxdesk.clock import Clock
from dtxdesk.data.database import Database
from dtxdesk.data.schema import User
from dtxdesk.data.tournament_schema import Draft, DraftEvent
from dtxdesk.domain.draft_events import How
from dtxdesk.domain.draft_history import lines
from dtxdesk.domain.draft_order import Style
from dtxdesk.errors import UserError
from dtxdesk.services.draft_start import DraftOptions
from dtxdesk.services.draft_view import DraftView
from dtxdesk.services.drafting import Drafting
from dtxdesk.services.history import History
from dtxdesk.services.merging import Merging
from tests.league import empty
from tests.tournaments import Evening, add_people, assert_sound, everything

MMR = (5000, 4000, 3000, 2900, 2800, 2700, 2600, 2500)


class Night:
    """Two captains (5000 and 4000) and six players to be picked, teams of three."""

    def __init__(self, database: Database, style: Style = Style.SNAKE, mmr: object = MMR) -> None:
        self.database = database
        self.evening = Evening(database, mmr)  # type: ignore[arg-type]
        self.drafting = Drafting(database, random.Random(5))
        self.players = self.evening.players
        self.evening.sign_ups.set_captains(self.evening.id, self.players[:2])
        self.first, self.second = self.evening.teams.make_for_captains(self.evening.id)
        self.options = DraftOptions(style=style, size=3)

    def start(self, **more: object) -> int:
        options = DraftOptions(**{"style": self.options.style, "size": 3, **more})  # type: ignore[arg-type]
        self.id = self.drafting.start(self.evening.id, options)
        return self.id

    @property
    def view(self) -> DraftView:
        """As another program sees it, which has played nothing yet."""
        view = Drafting(self.database).view(self.evening.id)
        assert view is not None
        return view

    def user(self, entry_id: int) -> int:
        return self.view.people[entry_id].user_id

    def picked(self) -> list[int]:
        return [self.user(pick.player) for pick in self.view.draft.board.picks]

    def members(self) -> dict[int, set[int]]:
        return {team: set(self.evening.members(team)) for team in (self.first, self.second)}

    def on_board(self) -> dict[int, set[int]]:
        board = self.view.draft.board
        return {team.id: {self.user(one.id) for one in team.players} for team in board.teams}


@pytest.fixture
def night(database: Database) -> Night:
    return Night(database)


def test_the_teams_are_made_pick_by_pick_and_need_no_retyping(night: Night) -> None:
    night.start()
    # The lower captain picks first; snake turns round.
    _, other, *pool = night.players
    turns = []
    for user_id in pool[:4]:
        turns.append(night.view.draft.board.turn)
        night.drafting.pick(night.id, user_id)
        assert night.members() == night.on_board()
    assert turns == [night.second, night.first, night.first, night.second]
    assert night.members() == {
        night.first: {night.players[0], pool[1], pool[2]},
        night.second: {other, pool[0], pool[3]},
    }
    assert not night.view.running
    assert History(night.database).next_undo().title == (  # type: ignore[union-attr]
        "Pick P6 for Team P2 (Winter Draft)"
    )
    assert_sound(night.database)


def test_teams_are_not_changed_by_hand_meanwhile(night: Night) -> None:
    night.start()
    with pytest.raises(UserError, match="A draft is under way"):
        night.evening.teams.move(night.evening.id, [night.players[4]], night.first)
    with pytest.raises(UserError, match="A draft is under way"):
        night.start()
    night.drafting.end(night.id)
    night.evening.teams.move(night.evening.id, [night.players[4]], night.first)


def test_who_comes_second_hears_who_was_first(night: Night) -> None:
    night.start()
    seen = night.view.row.events
    night.drafting.pick(night.id, night.players[2], seen=seen)
    with pytest.raises(UserError, match="The draft has gone on") as refused:
        night.drafting.pick(night.id, night.players[3], seen=seen)
    assert "Pick P3" in refused.value.one_line()
    with pytest.raises(UserError, match="P3 is picked already") as taken:
        night.drafting.pick(night.id, night.players[2])
    assert "Team P2" in taken.value.one_line()
    assert night.picked() == [night.players[2]]


def test_undo_of_the_draft_stays_in_its_history_and_leaves_no_former_member(night: Night) -> None:
    night.start()
    night.drafting.pick(night.id, night.players[2])
    night.drafting.undo(night.id)
    assert night.picked() == []
    held = everything(night.database)["team_members"]
    assert {row["user_id"] for row in held} == set(night.players[:2])
    history = lines(night.view.draft)
    assert [line.taken_back for line in history] == [False, True, False]
    night.drafting.redo(night.id)
    assert night.picked() == [night.players[2]]
    assert night.members() == night.on_board()


def test_undo_of_the_program_reaches_the_last_event_only(night: Night) -> None:
    night.start()
    night.drafting.pick(night.id, night.players[2])
    first = History(night.database).next_undo()
    night.drafting.pick(night.id, night.players[3])
    assert first is not None
    with pytest.raises(UserError, match="can't be undone any more"):
        History(night.database).take_back(first.id)
    for left in ([night.players[2]], []):
        History(night.database).undo()
        assert night.picked() == left
        assert night.members() == night.on_board()
    History(night.database).undo()
    assert Drafting(night.database).view(night.evening.id) is None
    for _ in range(3):
        History(night.database).redo()
    assert night.picked() == night.players[2:4]
    assert night.members() == night.on_board()


def test_an_undone_last_pick_opens_the_draft_again(night: Night) -> None:
    night.start()
    for user_id in night.players[2:6]:
        night.drafting.pick(night.id, user_id)
    assert not night.view.running
    night.drafting.undo(night.id)
    assert night.view.running
    History(night.database).undo()
    assert not night.view.running


def test_cancelled_it_never_was(night: Night) -> None:
    before = night.members()
    night.start()
    night.drafting.pick(night.id, night.players[2])
    night.drafting.cancel(night.id)
    assert night.members() == before
    assert Drafting(night.database).view(night.evening.id) is None
    with pytest.raises(UserError, match="was cancelled"):
        night.drafting.pick(night.id, night.players[3])
    night.start()
    assert night.view.running


def test_who_leaves_drops_out_and_a_late_captain_leads(night: Night) -> None:
    night.start()
    night.drafting.pick(night.id, night.players[2])
    night.drafting.leave(night.id, night.players[2])
    assert night.evening.states()[night.players[2]] == "dropped"
    with pytest.raises(UserError, match="This player is the captain"):
        night.drafting.leave(night.id, night.players[0])
    (late,) = add_people(night.database, (4500,))
    night.drafting.replace_captain(night.id, night.first, late)
    assert night.evening.leaders(night.first)[0] == late
    assert night.evening.states()[late] == "in"
    assert night.members() == night.on_board()
    night.drafting.undo(night.id)
    assert night.evening.leaders(night.first)[0] == night.players[0]
    assert night.members() == night.on_board()
    assert_sound(night.database)


def test_somebody_comes_late_and_is_picked(night: Night) -> None:
    night.start()
    (late,) = add_people(night.database, (None,))
    night.drafting.join(night.id, late)
    with pytest.raises(UserError, match="already"):
        night.drafting.join(night.id, late)
    with pytest.raises(UserError, match="no such player"):
        night.drafting.join(night.id, 10_000)
    night.drafting.give_mmr(night.id, late, 3333)
    with night.database.unit_of_work("Look") as work:
        assert work.get(User, late).base_mmr == 3333
    night.drafting.pick(night.id, late, how=How.BEHALF)
    assert night.picked() == [late]
    assert night.view.draft.board.picks[0].how is How.BEHALF


def test_the_best_is_picked_when_the_time_is_over(night: Night, hours: Hours) -> None:
    night.start(pick_seconds=90, reserve_seconds=30, auto_pick=True)
    seen = night.view.row.events
    hours.pass_by(119)
    with pytest.raises(UserError, match="not over"):
        night.drafting.time_is_over(night.id, seen)
    hours.pass_by(1)
    night.drafting.time_is_over(night.id, seen)
    assert night.picked() == [night.players[2]]
    pick = night.view.draft.board.picks[0]
    assert (pick.how, pick.took) == (How.TIME, timedelta(seconds=120))
    with pytest.raises(UserError, match="gone on"):
        night.drafting.time_is_over(night.id, seen)


def test_a_clock_that_ran_out_while_nobody_looked_begins_anew(night: Night, hours: Hours) -> None:
    night.start()
    hours.pass_by(3600)
    assert night.view.draft.clock.over(hours.now)
    night.drafting.give_time(night.id)
    assert night.view.draft.clock.left(hours.now) == timedelta(seconds=90)
    night.drafting.pause(night.id)
    hours.pass_by(50)
    night.drafting.resume(night.id)
    assert night.view.draft.clock.left(hours.now) == timedelta(seconds=90)


def test_ties_are_rolled_with_what_led_to_them(database: Database) -> None:
    night = Night(database, Style.SHUFFLE, (3000, 3000, 2000, 1000, 900, 800, 700, 600))
    night.start()
    draft = night.view.draft
    assert draft.picks is not None
    assert not draft.picks.tied
    (rolled, *_) = [line.entry.event for line in lines(draft)[1:]]
    throws = draft.picks.throws
    highest = max(throws[-1], key=lambda roll: roll[1])
    assert type(rolled).__name__ == "Rolled"
    assert draft.board.turn == highest[0]


def test_what_stands_in_the_way_is_said_before(database: Database) -> None:
    evening = Evening(database, (5000, 4000, None, 2000))
    drafting = Drafting(database)
    options = DraftOptions(size=2)

    def problem(options: DraftOptions = options) -> str:
        found = drafting.plan(evening.id, options).problem
        return "" if found is None else found.one_line()

    assert "no team with a captain" in problem()
    with pytest.raises(UserError, match="no team with a captain"):
        drafting.start(evening.id, options)
    with pytest.raises(UserError, match="no such tournament"):
        drafting.plan(99, options)
    evening.team(evening.players[0])
    assert "two teams or more" in problem()
    other = evening.team(evening.players[2])
    assert problem() == ""
    assert "P3" in problem(DraftOptions(style=Style.SHUFFLE, size=2))
    assert "too few players" in problem(DraftOptions(size=3))
    assert "1 second" in problem(DraftOptions(size=2, pick_seconds=0))
    assert "too little money" in problem(DraftOptions(style=Style.AUCTION, size=4, budget=2))
    plan = drafting.plan(evening.id, DraftOptions(size=2, sizes={other: 1}))
    assert plan.places == 1
    assert plan.problem is None


def test_who_is_not_checked_in_is_left_out_where_anybody_is(night: Night) -> None:
    absent = night.players[7]
    night.evening.sign_ups.check_in(night.evening.id, [absent], here=False)
    plan = night.drafting.plan(night.evening.id, night.options)
    assert [one.user_id for one in plan.not_here] == [absent]
    assert absent not in {one.user_id for one in plan.pool}
    everybody = DraftOptions(size=3, checked_in_only=False)
    assert night.drafting.plan(night.evening.id, everybody).not_here == ()


def test_an_auction_never_leaves_a_team_without_money(database: Database) -> None:
    night = Night(database, Style.AUCTION)
    night.start(budget=10)
    night.drafting.nominate(night.id, night.players[2], 3)
    with pytest.raises(UserError, match="more than the team may bid"):
        night.drafting.bid(night.id, night.first, 10)
    night.drafting.bid(night.id, night.first, 9)
    with pytest.raises(UserError, match="already"):
        night.drafting.bid(night.id, night.first, 9)
    night.drafting.sell(night.id)
    auction = night.view.draft.auction
    assert auction is not None
    assert auction.team(night.first).money == 1
    assert auction.most(night.first) == 1
    assert night.members()[night.first] == {night.players[0], night.players[2]}
    night.drafting.undo(night.id)
    assert night.members()[night.first] == {night.players[0]}


def test_two_who_are_one_keep_their_picks_under_one_name(night: Night) -> None:
    night.start()
    night.drafting.pick(night.id, night.players[2])
    (double,) = add_people(night.database, (100,))
    Merging(night.database).merge(night.players[2], double)
    assert night.picked() == [double]
    assert double in night.members()[night.second]
    night.drafting.pick(night.id, night.players[3])
    assert night.members() == night.on_board()


def test_an_event_of_a_newer_program_is_not_guessed_at(night: Night) -> None:
    night.start()
    with night.database.unit_of_work("Write") as work:
        row = work.get(Draft, night.id)
        row.events += 1
        work.add(
            DraftEvent(draft_id=night.id, number=row.events, kind="traded", at=work.now, by="x")
        )
    with pytest.raises(UserError, match="can't be read"):
        night.drafting.pick(night.id, night.players[2])


def test_a_tournament_goes_with_its_draft_and_comes_back_with_it(night: Night) -> None:
    night.start()
    night.drafting.pick(night.id, night.players[2])
    before = everything(night.database)
    night.evening.tournaments.delete(night.evening.id)
    assert not everything(night.database)["draft_events"]
    History(night.database).undo()
    assert everything(night.database) == before
    night.drafting.pick(night.id, night.players[3])
    assert night.picked() == night.players[2:4]


@settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.sampled_from(Style), st.integers(0, 10**6))
def test_whatever_happens_the_teams_are_those_of_the_board(
    database: Database, style: Style, seed: int
) -> None:
    empty(database)
    night = Night(database, style)
    night.start()
    chance = random.Random(seed)
    for _ in range(14):
        _happens(night, chance)
        assert night.members() == night.on_board()
        if not night.view.running:
            break
    assert_sound(database)
    steps = 0
    while (found := History(database).next_undo()) and steps < 6:
        if "draft" in found.title.lower() and found.title.startswith("Start"):
            break
        History(database).undo()
        steps += 1
        assert night.members() == night.on_board()
    assert_sound(database)


def _happens(night: Night, chance: random.Random) -> None:
    """One thing that an organiser might try, possible or not."""
    board = night.view.draft.board
    somebody = chance.choice(night.players)
    auction = night.view.draft.auction
    doings = [
        lambda: night.drafting.pick(night.id, somebody),
        lambda: night.drafting.pick(night.id, night.user(chance.choice(board.pool).id)),
        lambda: night.drafting.pick(night.id, night.user(chance.choice(board.pool).id)),
        lambda: night.drafting.skip(night.id),
        lambda: night.drafting.undo(night.id),
        lambda: night.drafting.redo(night.id),
        lambda: night.drafting.leave(night.id, somebody),
        lambda: night.drafting.replace_captain(night.id, night.first, somebody),
        lambda: night.drafting.restart(night.id),
    ]
    if auction is not None:
        doings += [
            lambda: night.drafting.nominate(night.id, somebody, chance.randint(1, 50)),
            lambda: night.drafting.bid(night.id, night.first, chance.randint(1, 999)),
            lambda: night.drafting.sell(night.id),
        ] * 3
    try:
        chance.choice(doings)()
    except UserError:
        return  # it could not be done: then nothing may have changed


class Hours:
    """The time, which only tests let pass."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 27, 20, tzinfo=UTC)

    def pass_by(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def hours(night: Night) -> Iterator[Hours]:
    passing = Hours()
    clock: Clock = lambda: passing.now  # noqa: E731
    usual, night.database.clock = night.database.clock, clock
    yield passing
    night.database.clock = usual
