"""Balanced teams: planned from the sign-up list, and carried out only as they were seen."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable

import pytest
from sqlalchemy import select

from dtxdesk.data.database import Database
from dtxdesk.data.queries.teams import TeamRow, team_rows
from dtxdesk.data.schema import User
from dtxdesk.errors import Cancelled, UserError
from dtxdesk.services.balancing import BalanceOptions, BalancePlan, Balancing, Captains
from dtxdesk.services.history import History
from dtxdesk.services.teams import TeamFields
from tests.tournaments import Evening, assert_sound, everything

MMR = (6000, 5500, 5000, 4500, 4000, 3500, 3000, 2500, 2000, 1500)


@pytest.fixture
def evening(database: Database) -> Evening:
    return Evening(database, MMR)


@pytest.fixture
def balancing(database: Database) -> Balancing:
    return Balancing(database)


def teams_of(evening: Evening) -> list[TeamRow]:
    with evening.database.reader() as connection:
        return team_rows(connection, evening.id)


def members(plan: BalancePlan) -> list[set[int]]:
    return [{player.id for player in team.players} for team in plan.teams]


def test_new_teams_are_called_after_who_leads_them(evening: Evening, balancing: Balancing) -> None:
    plan = balancing.plan(evening.id, BalanceOptions(2), 1)
    assert plan.spread == plan.bound.spread == 100
    assert plan.proven_best
    assert (plan.covered, plan.positions) == (10, 10)
    before = everything(evening.database)
    made = balancing.apply(plan)
    teams = teams_of(evening)
    assert [team.id for team in teams] == made
    assert [{one.user_id for one in team.members} for team in teams] == members(plan)
    for team in teams:
        assert team.captain is not None
        assert team.captain.mmr == max(one.mmr or 0 for one in team.members)
        assert team.name == f"Team {team.captain.name}"
    assert_sound(evening.database)
    assert History(evening.database).undo().title == "Make 2 balanced teams for Winter Draft"
    assert everything(evening.database) == before


def test_the_same_seed_gives_the_same_teams(database: Database, balancing: Balancing) -> None:
    chance = random.Random(4)
    evening = Evening(database, tuple(chance.randrange(1000, 9000) for _ in range(20)))
    options = BalanceOptions(4)
    one, again = (balancing.plan(evening.id, options, 7) for _ in range(2))
    others = [balancing.plan(evening.id, options, seed) for seed in range(8, 12)]
    assert one == again
    assert any(members(other) != members(one) for other in others)


def test_teams_that_are_there_keep_names_and_captains(
    evening: Evening, balancing: Balancing
) -> None:
    p = evening.players
    weak = evening.teams.add(evening.id, TeamFields("Last Pick", "LAST"), [p[9], p[8], p[7]])
    evening.teams.set_deputy(weak, p[8])
    plan = balancing.plan(evening.id, BalanceOptions(2), 1)
    assert [team.id for team in plan.teams] == [weak, None]
    assert (plan.teams[0].name, plan.teams[0].tag) == ("Last Pick", "LAST")
    assert plan.teams[0].captain == p[9]
    balancing.apply(plan)
    kept, _ = teams_of(evening)
    assert kept.captain_id == p[9]
    assert {one.user_id for one in kept.members} == members(plan)[0]
    assert kept.deputy_id == (p[8] if p[8] in members(plan)[0] else None)
    assert {one.user_id for one in kept.former} == {p[8], p[7]} - members(plan)[0]
    assert_sound(evening.database)


def test_marked_captains_lead_and_never_share_a_team(
    evening: Evening, balancing: Balancing
) -> None:
    p = evening.players
    evening.sign_ups.set_captains(evening.id, [p[4], p[9]])
    plan = balancing.plan(evening.id, BalanceOptions(2), 1)
    assert {team.captain for team in plan.teams} == {p[4], p[9]}


def test_the_highest_lead_where_that_is_asked_for(evening: Evening, balancing: Balancing) -> None:
    p = evening.players
    old = evening.teams.add(evening.id, TeamFields("Last Pick"), [p[9]])
    evening.sign_ups.set_captains(evening.id, [p[8]])
    plan = balancing.plan(evening.id, BalanceOptions(2, captains=Captains.HIGHEST), 1)
    assert {team.captain for team in plan.teams} == {p[0], p[1]}
    balancing.apply(plan)
    assert {team.captain_id for team in teams_of(evening)} == {p[0], p[1]}
    assert old in [team.id for team in teams_of(evening)]
    assert_sound(evening.database)


def test_who_signed_up_last_is_left_over_but_no_captain(
    evening: Evening, balancing: Balancing
) -> None:
    p = evening.players
    evening.sign_ups.set_captains(evening.id, [p[9]])
    plan = balancing.plan(evening.id, BalanceOptions(2, 4), 1)
    assert [one.user_id for one in plan.left_over] == [p[7], p[8]]
    assert plan.teams[0].balanced.lineup.places.count(None) == 1
    assert plan.positions == 8


def test_only_who_is_here_unless_all_are_asked_for(evening: Evening, balancing: Balancing) -> None:
    p = evening.players
    evening.team(p[0], p[9])
    evening.sign_ups.check_in(evening.id, [p[9]], here=False)
    with pytest.raises(UserError, match="need 10 players, and there are 9"):
        balancing.plan(evening.id, BalanceOptions(2), 1)
    assert balancing.plan(evening.id, BalanceOptions(2, everybody=True), 1).leaving == ()
    plan = balancing.plan(evening.id, BalanceOptions(2, 4), 1)
    assert [one.user_id for one in plan.leaving] == [p[9]]
    assert [one.user_id for one in plan.left_over] == [p[8]]
    balancing.apply(plan)
    assert p[9] not in {one.user_id for team in teams_of(evening) for one in team.members}
    chosen = frozenset(p[2:6])
    plan = balancing.plan(evening.id, BalanceOptions(2, 2, only=chosen), 1)
    assert set().union(*members(plan)) == chosen


def test_wishes(evening: Evening, balancing: Balancing) -> None:
    p = evening.players
    together, apart = frozenset(p[:2]), frozenset((p[2], p[3]))
    plan = balancing.plan(evening.id, BalanceOptions(2, together=(together,), apart=(apart,)), 1)
    assert any(together <= team for team in members(plan))
    assert all(len(apart & team) == 1 for team in members(plan))


def test_players_without_mmr(database: Database, balancing: Balancing) -> None:
    evening = Evening(database, (3000, None, 1000, *(None for _ in range(9))))
    with pytest.raises(UserError) as refused:
        balancing.plan(evening.id, BalanceOptions(2, 2), 1)
    assert "P2, P4 have none" in refused.value.message
    with pytest.raises(UserError) as refused:
        balancing.plan(evening.id, BalanceOptions(2, 6), 1)
    assert "P2, P4, P5, P6, P7, P8, P9, P10 (+2)" in refused.value.message
    plan = balancing.plan(evening.id, BalanceOptions(2, 2, average_for_unrated=True), 1)
    assert plan.average == 2000
    assert [one.name for one in plan.unrated] == ["P2", "P4"]
    assert plan.spread == 0
    balancing.apply(plan)
    assert_sound(database)


def test_fewer_teams_than_there_are_is_refused(evening: Evening, balancing: Balancing) -> None:
    for player in evening.players[:3]:
        evening.team(player)
    with pytest.raises(UserError, match="asked for 2 teams, and the tournament has 3"):
        balancing.plan(evening.id, BalanceOptions(2), 1)
    with pytest.raises(UserError, match="no team to fill"):
        balancing.plan(evening.id, BalanceOptions(0), 1)


@pytest.mark.parametrize(
    "change",
    [
        lambda e: e.team(e.players[3]),
        lambda e: e.sign_ups.check_in(e.id, e.players[:1], here=False),
        lambda e: e.sign_ups.set_captains(e.id, e.players[5:6]),
        lambda e: e.teams.move(e.id, e.players[4:5], teams_of(e)[0].id),
        lambda e: e.teams.edit(teams_of(e)[0].id, teams_of(e)[0].version, TeamFields("Other")),
        lambda e: e.teams.delete([teams_of(e)[0].id]),
    ],
)
def test_it_is_refused_where_something_changed(
    evening: Evening, balancing: Balancing, change: Callable[[Evening], object]
) -> None:
    evening.team(evening.players[0])
    plan = balancing.plan(evening.id, BalanceOptions(2), 1)
    change(evening)
    before = everything(evening.database)
    with pytest.raises(UserError, match="have changed since"):
        balancing.apply(plan)
    assert everything(evening.database) == before


def test_another_mmr_and_name_do_not_stand_in_the_way(
    evening: Evening, balancing: Balancing
) -> None:
    plan = balancing.plan(evening.id, BalanceOptions(2), 1)
    with evening.database.unit_of_work("Edit") as work:
        one = work.session.scalars(select(User).where(User.id == evening.players[0])).one()
        one.base_mmr, one.nickname = 100, "Somebody else"
    balancing.apply(plan)
    assert [{one.user_id for one in team.members} for team in teams_of(evening)] == members(plan)


def test_it_can_be_stopped(evening: Evening, balancing: Balancing) -> None:
    stop = threading.Event()
    stop.set()
    with pytest.raises(Cancelled):
        balancing.plan(evening.id, BalanceOptions(2), 1, stop)
