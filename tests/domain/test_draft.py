"""A draft from its events: undo, restart, people who come and go, bad input, speed."""

from __future__ import annotations

import dataclasses
import random
from collections import Counter
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dtxdesk.domain.draft import Draft, after, replay
from dtxdesk.domain.draft_auction import AuctionBoard
from dtxdesk.domain.draft_board import Board
from dtxdesk.domain.draft_events import (
    Bid,
    CaptainReplaced,
    DraftPlayer,
    DraftTeam,
    Event,
    How,
    Joined,
    Left,
    MmrGiven,
    Nominated,
    Paused,
    Picked,
    Redone,
    Restarted,
    Resumed,
    Rolled,
    Skipped,
    Sold,
    TimeGiven,
    Undone,
)
from dtxdesk.domain.draft_history import lines
from dtxdesk.domain.draft_order import Style, roll_off
from dtxdesk.domain.draft_questions import possible, why_not
from dtxdesk.domain.draft_records import event_of, record_of
from dtxdesk.errors import UserError
from tests.domain.drafting import BY, at, players, started


def test_a_late_captain_comes_from_the_pool_or_from_outside() -> None:
    draft = replay([started(Style.SNAKE), CaptainReplaced(at(1), BY, 0, DraftPlayer(3, None))])
    assert draft.board.teams[0].captain == 3
    assert draft.board.teams[0].players[-1].mmr == 1300
    assert 3 not in {player.id for player in draft.board.pool}
    draft = after(draft, Left(at(2), BY, 100))
    assert players(draft, 0) == [3]
    with pytest.raises(UserError, match="is the captain"):
        after(draft, Left(at(3), BY, 3))
    draft = after(draft, CaptainReplaced(at(4), BY, 0, DraftPlayer(900, 5000)))
    assert (players(draft, 0), draft.board.teams[0].total) == ([3, 900], 6300)
    with pytest.raises(UserError, match="in another team"):
        after(draft, CaptainReplaced(at(5), BY, 1, DraftPlayer(3, None)))


def test_who_leaves_in_the_middle_frees_a_place() -> None:
    events = [started(Style.SNAKE), *(Picked(at(n), BY, n) for n in range(4))]
    draft = replay(events)
    assert draft.board.finished
    draft = after(draft, Left(at(9), BY, 0))
    assert draft.board.turn == 0
    assert after(draft, Picked(at(10), BY, 5)).board.finished


def test_a_restart_takes_back_all_picks_but_not_who_came_and_went() -> None:
    start = started(Style.SHUFFLE)
    start = dataclasses.replace(start, pool=(*start.pool, DraftPlayer(50, None)))
    draft = replay(
        [
            start,
            MmrGiven(at(1), BY, 50, 4000),
            Joined(at(2), BY, DraftPlayer(900, 1)),
            Picked(at(3), BY, 50),
            Picked(at(4), BY, 2),
            Left(at(5), BY, 4),
            CaptainReplaced(at(6), BY, 1, DraftPlayer(2, None)),
            Left(at(7), BY, 101),
            Restarted(at(8), BY),
        ]
    )
    assert (draft.board.picks, players(draft, 0), players(draft, 1)) == ((), [100], [2])
    assert [player.id for player in draft.board.pool] == [0, 1, 3, 5, 50, 900]
    assert draft.board.mmrs[50] == 4000
    undone = after(draft, Undone(at(9), BY))
    assert (players(undone, 0), players(undone, 1)) == ([100, 50], [2])


def test_a_restarted_auction_gives_all_the_money_back() -> None:
    draft = replay(
        [
            started(Style.AUCTION),
            Nominated(at(1), BY, 5, 700),
            Sold(at(2), BY),
            Restarted(at(3), BY),
        ]
    )
    assert draft.board == draft.opening


def test_who_comes_late_or_comes_back_can_be_picked() -> None:
    draft = replay([started(Style.SNAKE), Left(at(1), BY, 5)])
    draft = after(draft, Joined(at(2), BY, DraftPlayer(5, 1500)))
    draft = after(draft, Joined(at(3), BY, DraftPlayer(900, None)))
    draft = after(draft, Picked(at(4), BY, 900))
    assert (players(draft, 0), draft.board.pool[-1].id) == ([100, 900], 5)
    for known in (900, 5, 101):
        with pytest.raises(UserError, match="in the draft already"):
            after(draft, Joined(at(5), BY, DraftPlayer(known, None)))


@pytest.mark.parametrize("style", list(Style))
def test_too_few_players_and_a_missing_captain_are_refused(style: Style) -> None:
    start = started(style)
    with pytest.raises(UserError, match="1 players for 4 places"):
        replay([dataclasses.replace(start, pool=start.pool[:1])])
    with pytest.raises(UserError, match="no captain"):
        replay([dataclasses.replace(start, teams=(DraftTeam(0, 3, 9, ()), start.teams[1]))])
    with pytest.raises(UserError, match="two teams"):
        replay([dataclasses.replace(start, teams=start.teams[:1])])
    with pytest.raises(UserError, match="in this draft twice"):
        replay([dataclasses.replace(start, pool=(*start.pool, start.pool[0]))])
    with pytest.raises(UserError, match="teams are full"):
        replay([dataclasses.replace(start, teams=started(style, (1, 1)).teams)])
    small = dataclasses.replace(start.teams[0], size=0)
    with pytest.raises(UserError, match="more players than places"):
        replay([dataclasses.replace(start, teams=(small, start.teams[1]))])


def test_only_shuffle_needs_the_captains_mmr() -> None:
    for style in Style:
        start = started(style)
        unrated = dataclasses.replace(start.teams[0], players=(DraftPlayer(100, None),))
        start = dataclasses.replace(start, teams=(unrated, start.teams[1]))
        if style is Style.SHUFFLE:
            with pytest.raises(UserError, match="no MMR"):
                replay([start])
        else:
            assert replay([start]).board.turn == 0


def test_nothing_comes_before_the_start_or_starts_twice() -> None:
    with pytest.raises(UserError, match="not started"):
        replay([])
    with pytest.raises(UserError, match="not started"):
        replay([Skipped(at(0), BY)])
    start = started(Style.SNAKE)
    with pytest.raises(UserError, match="started already"):
        replay([start, start])


def test_an_event_of_another_style_is_refused() -> None:
    with pytest.raises(UserError, match="draft of this style"):
        replay([started(Style.SNAKE), Nominated(at(1), BY, 0)])
    with pytest.raises(UserError, match="draft of this style"):
        replay([started(Style.AUCTION), Picked(at(1), BY, 0)])


@pytest.mark.parametrize("mmr", [-1, 20_001])
def test_an_mmr_that_is_none_and_one_of_a_stranger_are_refused(mmr: int) -> None:
    draft = replay([started(Style.SNAKE)])
    with pytest.raises(UserError, match="0 to 20,000"):
        after(draft, MmrGiven(at(1), BY, 3, mmr))
    with pytest.raises(UserError, match="not in the draft"):
        after(draft, MmrGiven(at(1), BY, 999, 3000))
    with pytest.raises(UserError, match="not in the draft"):
        after(draft, Left(at(1), BY, 999))


def acted(draft: Draft, number: int, chance: random.Random) -> Event:
    """Something that can happen now."""
    moment = at(10 * number + chance.randint(0, 9))
    every = _people(draft.board, moment, chance)
    can = possible(draft)
    if draft.picks and draft.picks.tied:
        every.append(Rolled(moment, BY, roll_off(draft.picks.tied, chance)))
    rated = [p for p in draft.board.pool if draft.board.style is not Style.SHUFFLE or p.mmr]
    if can.pick is None and rated:
        every += [Picked(moment, BY, chance.choice(rated).id, How.BEHALF) for _ in range(4)]
    every += _auctioned(draft, moment, chance) * 3
    for refused, event in (
        (can.skip, Skipped(moment, BY)),
        (can.undo, Undone(moment, BY)),
        (can.redo, Redone(moment, BY)),
        (can.pause, Paused(moment, BY)),
        (can.resume, Resumed(moment, BY)),
        (can.give_time, TimeGiven(moment, BY)),
        (can.restart or chance.random() < 0.8, Restarted(moment, BY)),
    ):
        every += [] if refused else [event]
    return chance.choice(every or [MmrGiven(moment, BY, 100, 3500)])


def _people(board: Board, moment: datetime, chance: random.Random) -> list[Event]:
    if chance.random() < 0.8:
        return []
    team = chance.choice(board.teams)
    known = [player.id for player in (*board.pool, *team.players)]
    stranger = DraftPlayer(chance.randint(800, 899), 2500)
    new = DraftPlayer(chance.choice([*known, stranger.id]), chance.randint(0, 9000))
    someone = chance.choice([*board.pool, *team.players])
    candidates: list[Event] = [
        MmrGiven(moment, BY, someone.id, chance.randint(0, 9000)),
    ]
    if someone.id != team.captain:
        candidates.append(Left(moment, BY, someone.id))
    candidates.append(CaptainReplaced(moment, BY, team.id, new))
    if stranger.id not in board.mmrs:
        candidates.append(Joined(moment, BY, stranger))
    return candidates


def _auctioned(draft: Draft, moment: datetime, chance: random.Random) -> list[Event]:
    auction, every = draft.auction, list[Event]()
    if auction is None:
        return every
    if auction.turn is not None:
        player, most = chance.choice(auction.pool).id, auction.most(auction.turn)
        every.append(Nominated(moment, BY, player, chance.randint(1, most)))
    if auction.lot:
        every.append(Sold(moment, BY))
        for team in auction.bidders:
            most = auction.most(team)
            amount = chance.choice([most, chance.randint(auction.lot.highest.amount + 1, most)])
            every.append(Bid(moment, BY, team, amount))
    return every


def check(board: Board) -> None:
    """What holds of every board."""
    inside = [p.id for t in board.teams for p in t.players] + [p.id for p in board.pool]
    assert max(Counter(inside).values()) == 1
    for team in board.teams:
        assert len(team.players) <= team.size
        assert team.captain in {player.id for player in team.players}
    if isinstance(board, AuctionBoard):
        for team in board.teams:
            spent = sum(player.price for player in team.players)
            bid = board.lot.highest if board.lot else None
            mine = bid.amount if bid and bid.team == team.id else 0
            left = team.budget - spent - mine
            assert left >= 0
            assert left >= team.size - len(team.players) - (1 if mine else 0)


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from(list(Style)),
    st.lists(st.integers(1, 5), min_size=2, max_size=5).filter(lambda sizes: max(sizes) > 1),
    st.integers(1, 40),
    st.integers(),
)
def test_whatever_happens(style: Style, sizes: list[int], budget: int, seed: int) -> None:
    chance = random.Random(seed)
    draft = replay([started(style, tuple(sizes), budget=budget + max(sizes))])
    for number in range(1, 40):
        event = acted(draft, number, chance)
        reason = why_not(draft, event)
        if reason is not None:  # only where somebody takes a captain's place
            assert isinstance(event, CaptainReplaced)
            continue
        later = after(draft, event)
        check(later.board)
        if later.before != draft.before and not isinstance(event, Undone | Redone):
            assert later.before[-1].board is draft.board  # kept, not worked out anew
            undone = after(later, Undone(at(500), BY))
            assert (undone.board, undone.reserves) == (draft.board, draft.reserves)
            assert after(undone, Redone(at(501), BY)).board == later.board
        if isinstance(event, Picked) and style is Style.SHUFFLE and not draft.picks.passed:  # type: ignore[union-attr]
            totals = {s.team: sum(s.mmr) for s in draft.board.seats if len(s.mmr) < s.size}
            assert totals[later.board.picks[-1].team] == min(totals.values())
        draft = later
    assert replay(draft.events) == draft
    stored = [event_of(record_of(event)) for event in draft.events[1:]]
    assert replay([draft.started, *stored]) == draft
    history = lines(draft)
    assert [line.entry for line in history] == list(draft.entries)
    waiting = {step.entry.number for step in draft.before}
    gone = {step.entry.number for step in draft.after}
    assert not any(line.taken_back for line in history if line.entry.number in waiting)
    assert all(line.taken_back for line in history if line.entry.number in gone)
