"""The auction: nominations in turn, bids, money that always suffices."""

from __future__ import annotations

import dataclasses
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dtxdesk.domain.draft import Draft, after, replay
from dtxdesk.domain.draft_auction import AuctionBoard
from dtxdesk.domain.draft_events import (
    Bid,
    CaptainReplaced,
    DraftPlayer,
    Event,
    How,
    Left,
    Nominated,
    Paused,
    Resumed,
    Skipped,
    Sold,
    Undone,
)
from dtxdesk.domain.draft_order import Style
from dtxdesk.errors import UserError
from tests.domain.drafting import BY, at, players, seconds, started


def auction(*events: Event, sizes: tuple[int, ...] = (3, 3), budget: int = 1000) -> Draft:
    return replay([started(Style.AUCTION, sizes, budget=budget), *events])


def board(draft: Draft) -> AuctionBoard:
    assert draft.auction is not None
    return draft.auction


def test_the_highest_bid_buys_and_the_next_team_nominates() -> None:
    draft = auction(
        Nominated(at(10), BY, 5, 20), Bid(at(14), BY, 1, 21), Bid(at(16), "tomo", 0, 300)
    )
    assert draft.board.turn is None
    assert {p.id for p in draft.board.pool} >= {5}
    draft = after(draft, Sold(at(22), BY))
    pick = draft.board.picks[0]
    assert (pick.team, pick.player, pick.price, pick.number) == (0, 5, 300, 1)
    assert (pick.took, pick.how) == (seconds(12), How.BEHALF)
    assert [(o.team, o.amount, o.by) for o in pick.offers] == [
        (0, 20, BY),
        (1, 21, BY),
        (0, 300, "tomo"),
    ]
    assert [team.money for team in draft.board.teams] == [700, 1000]
    assert (players(draft, 0), draft.board.turn) == ([100, 5], 1)


def test_a_team_keeps_1_for_each_place_still_empty() -> None:
    draft = auction(sizes=(4, 3), budget=10)
    assert (board(draft).most(0), board(draft).most(1)) == (8, 9)
    with pytest.raises(UserError, match="10 and 3 places to fill") as refused:
        after(draft, Nominated(at(1), BY, 5, 9))
    assert "Bid 8 or less" in refused.value.remedy
    draft = after(draft, Nominated(at(1), BY, 5, 8))
    with pytest.raises(UserError, match="10 and 2 places"):
        after(draft, Bid(at(2), BY, 1, 10))
    draft = after(after(draft, Bid(at(2), BY, 1, 9)), Sold(at(3), BY))
    assert (board(draft).most(1), draft.board.teams[1].money) == (1, 1)


def test_budgets_may_differ_and_must_suffice_at_the_start() -> None:
    start = started(Style.AUCTION)
    poor = dataclasses.replace(start.teams[1], budget=2)
    draft = replay([dataclasses.replace(start, teams=(start.teams[0], poor))])
    assert (board(draft).most(0), board(draft).most(1)) == (999, 1)
    poorer = dataclasses.replace(poor, budget=1)
    with pytest.raises(UserError, match="1 and 2 places to fill"):
        replay([dataclasses.replace(start, teams=(start.teams[0], poorer))])


def test_bids_that_are_none_are_refused() -> None:
    draft = auction()
    with pytest.raises(UserError, match="Nobody is up"):
        after(draft, Bid(at(1), BY, 0, 5))
    with pytest.raises(UserError, match="Nobody is up"):
        after(draft, Sold(at(1), BY))
    with pytest.raises(UserError, match="Bid at least 1"):
        after(draft, Nominated(at(1), BY, 5, 0))
    with pytest.raises(UserError, match="still available"):
        after(draft, Nominated(at(1), BY, 100, 1))
    draft = after(draft, Nominated(at(1), BY, 5, 10))
    with pytest.raises(UserError, match="this team's already"):
        after(draft, Bid(at(2), BY, 0, 11))
    with pytest.raises(UserError, match="highest so far is 10"):
        after(draft, Bid(at(2), BY, 1, 10))
    with pytest.raises(UserError, match="not in the draft"):
        after(draft, Bid(at(2), BY, 7, 11))
    for event in (Nominated(at(2), BY, 4, 1), Skipped(at(2), BY)):
        with pytest.raises(UserError, match="up for bids"):
            after(draft, event)


def test_a_bid_is_corrected_by_undo() -> None:
    draft = auction(Nominated(at(1), BY, 5, 10), Bid(at(2), BY, 1, 200), Undone(at(4), BY))
    lot = board(draft).lot
    assert lot
    assert lot.highest.amount == 10
    assert draft.clock.deadline == at(4 + 15)
    assert after(draft, Undone(at(5), BY)).board == draft.opening


def test_a_full_team_neither_nominates_nor_bids_and_the_last_takes_for_1() -> None:
    draft = auction(Nominated(at(1), BY, 0), Bid(at(2), BY, 1, 2), Sold(at(3), BY), sizes=(3, 2))
    assert draft.board.turn == 0
    assert board(draft).most(1) == 0
    draft = after(draft, Nominated(at(4), BY, 4))
    assert board(draft).bidders == ()
    with pytest.raises(UserError, match="team is full"):
        after(draft, Bid(at(5), BY, 1, 2))
    draft = after(after(draft, Sold(at(5), BY)), Nominated(at(6), BY, 3))
    draft = after(draft, Sold(at(7), BY))
    assert (draft.board.finished, draft.board.turn) == (True, None)
    assert draft.board.teams[0].money == 998


def test_nomination_goes_round_in_draft_order_and_a_skip_passes_it_on() -> None:
    draft, turns = auction(Skipped(at(1), BY), sizes=(3, 3, 2)), []
    assert [turn.team for turn in draft.board.upcoming(4)] == [1, 2, 0, 1]
    while not draft.board.finished:
        turns.append(draft.board.turn)
        draft = after(draft, Nominated(at(2), BY, draft.board.pool[0].id))
        draft = after(draft, Sold(at(3), BY))
    assert turns == [1, 2, 0, 1, 0]


def test_a_nominated_player_who_leaves_is_not_up_any_more() -> None:
    draft = auction(Nominated(at(5), BY, 5, 50), Bid(at(6), BY, 1, 60), Left(at(9), BY, 5))
    assert (board(draft).lot, draft.board.turn) == (None, 0)
    assert [team.money for team in draft.board.teams] == [1000, 1000]
    assert draft.clock.left(at(9)) == seconds(30)
    also = auction(Nominated(at(5), BY, 5, 50), CaptainReplaced(at(6), BY, 1, DraftPlayer(5, None)))
    assert (board(also).lot, also.board.turn, players(also, 1)) == (None, 0, [101, 5])
    other = auction(Nominated(at(5), BY, 5, 50), Left(at(9), BY, 4))
    assert board(other).lot


def test_a_player_who_leaves_brings_the_money_back() -> None:
    draft = auction(Nominated(at(1), BY, 5, 400), Sold(at(2), BY), Left(at(3), BY, 5))
    assert draft.board.teams[0].money == 1000
    assert board(draft).most(0) == 999


def test_a_captain_who_goes_leaves_enough_to_fill_the_place() -> None:
    draft = auction(
        Nominated(at(1), BY, 5, 9),
        Sold(at(2), BY),
        CaptainReplaced(at(3), BY, 0, DraftPlayer(5, None)),
        budget=10,
    )
    draft = after(draft, Left(at(4), BY, 100))
    assert (draft.board.teams[0].empty, draft.board.teams[0].money) == (2, 2)
    rich = auction(CaptainReplaced(at(3), BY, 0, DraftPlayer(900, 1)), Left(at(4), BY, 100))
    assert rich.board.teams[0].budget == 1000


def test_a_late_captain_may_not_take_the_place_that_is_bid_for() -> None:
    draft = auction(Nominated(at(1), BY, 4), sizes=(2, 3))
    late = CaptainReplaced(at(2), BY, 0, DraftPlayer(900, 4000))
    with pytest.raises(UserError, match="bids for its last place"):
        after(draft, late)
    draft = after(after(draft, Bid(at(3), BY, 1, 2)), late)
    draft = after(draft, Sold(at(4), BY))
    assert (players(draft, 0), players(draft, 1), draft.board.turn) == ([100, 900], [101, 4], 1)


def test_30_seconds_to_nominate_15_to_bid_and_5_more_for_each_bid() -> None:
    draft = auction()
    assert draft.clock.left(at(0)) == seconds(30)
    draft = after(draft, Nominated(at(10), BY, 5))
    assert (draft.clock.left(at(10)), draft.clock.reserve_left(at(10))) == (seconds(15), seconds(0))
    draft = after(draft, Bid(at(22), BY, 1, 2))
    assert draft.clock.left(at(22)) == seconds(8)
    draft = after(after(draft, Paused(at(23), BY)), Resumed(at(63), BY))
    assert draft.clock.deadline == at(70)
    with pytest.raises(UserError, match="not over yet"):
        after(draft, Sold(at(69), BY, How.TIME))
    late = after(draft, Bid(at(75), BY, 0, 3))
    assert late.clock.deadline == at(80)
    sold = after(draft, Sold(at(70), BY, How.TIME))
    assert sold.board.picks[0].how is How.TIME
    assert sold.board.picks[0].took == seconds(20)


def test_the_reserve_is_for_nominating() -> None:
    draft = auction(Nominated(at(50), BY, 5), Sold(at(200), BY, How.TIME))
    assert (draft.reserve_left(0, at(200)), draft.reserve_left(1, at(200))) == (
        seconds(40),
        seconds(60),
    )
    with pytest.raises(UserError, match="not over yet"):
        after(auction(), Nominated(at(89), BY, 5, 1, How.TIME))
    named = auction(Nominated(at(90), BY, 5, 1, How.TIME))
    assert board(named).lot


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(2, 5), min_size=2, max_size=5), st.integers(0, 30), st.integers())
def test_however_they_bid_everybody_gets_a_full_team(
    sizes: list[int], spare: int, seed: int
) -> None:
    """Captains who always bid all they may: the money still fills each team, to the last place."""
    chance = random.Random(seed)
    budget = max(sizes) + spare
    draft = auction(sizes=tuple(sizes), budget=budget)
    while not draft.board.finished:
        now = board(draft)
        assert now.turn is not None
        amount = chance.randint(1, now.most(now.turn))
        draft = after(draft, Nominated(at(1), BY, chance.choice(now.pool).id, amount))
        while board(draft).bidders and chance.random() < 0.8:
            team = chance.choice(board(draft).bidders)
            draft = after(draft, Bid(at(2), BY, team, board(draft).most(team)))
        draft = after(draft, Sold(at(3), BY))
    assert [len(team.players) for team in draft.board.teams] == sizes
    paid = dict.fromkeys(range(len(sizes)), 0)
    for pick in draft.board.picks:
        assert pick.price is not None
        paid[pick.team] += pick.price
    assert all(0 <= budget - paid[team.id] == team.money for team in draft.board.teams)
