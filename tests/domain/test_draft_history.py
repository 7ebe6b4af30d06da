"""The history of a draft, and what can be done at each point of it."""

from __future__ import annotations

from dataclasses import fields

import pytest

from dtxdesk.domain.draft import Draft, after, replay
from dtxdesk.domain.draft_events import (
    Bid,
    Event,
    Left,
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
from dtxdesk.domain.draft_order import Style
from dtxdesk.domain.draft_questions import possible, why_not
from tests.domain.drafting import BY, at, started


def marks(draft: Draft) -> list[tuple[str, bool, int | None]]:
    return [(type(line.entry.event).__name__, line.taken_back, line.about) for line in lines(draft)]


def test_what_was_taken_back_stays_in_the_history() -> None:
    draft = replay(
        [
            started(Style.SNAKE),
            Picked(at(1), BY, 1),
            Paused(at(2), BY),
            Picked(at(3), BY, 2),
            Undone(at(4), BY),
            Undone(at(5), BY),
            Redone(at(6), BY),
            Picked(at(7), BY, 3),
        ]
    )
    assert marks(draft) == [
        ("Started", False, None),
        ("Picked", False, None),
        ("Paused", False, None),
        ("Picked", True, None),
        ("Undone", False, 4),
        ("Undone", False, 2),
        ("Redone", False, 2),
        ("Picked", False, None),
    ]
    assert [line.entry.number for line in lines(draft)] == list(range(1, 9))
    assert [step.entry.number for step in draft.before] == [2, 8]
    assert draft.after == ()


def test_an_entry_says_whose_it_is_and_which_pick() -> None:
    draft = replay(
        [
            started(Style.AUCTION),
            Skipped(at(1), BY),
            Nominated(at(2), BY, 5),
            Bid(at(3), BY, 0, 2),
            Sold(at(4), BY),
            Left(at(5), BY, 5),
        ]
    )
    assert [entry.team for entry in draft.entries] == [None, 0, 1, 0, 0, None]
    sold = draft.entries[4].pick
    assert sold
    assert (sold, sold.price) == (draft.board.picks[0], 2)
    assert [entry.pick for entry in draft.entries if entry is not draft.entries[4]] == [None] * 5


def test_a_roll_goes_with_the_pick_that_led_to_it() -> None:
    # Captains with 3000 and 3100; player 0 has 1000 and goes to the first, 1 has 1100.
    start = started(Style.SHUFFLE, (4, 4))
    draft = replay([start, Picked(at(1), BY, 1), Picked(at(2), BY, 0)])
    assert draft.picks
    assert draft.picks.tied == (0, 1)
    draft = after(draft, Rolled(at(3), BY, (((0, 6), (1, 1)),)))
    undone = after(draft, Undone(at(4), BY))
    assert [mark for _, mark, _ in marks(undone)] == [False, False, True, True, False]
    redone = after(undone, Redone(at(5), BY))
    assert not any(mark for _, mark, _ in marks(redone))
    assert redone.board.turn == 0


def test_what_can_be_done_and_why_the_rest_cannot() -> None:
    draft = replay([started(Style.SNAKE)])
    can = possible(draft)
    assert (can.pick, can.skip, can.pause) == (None, None, None)
    refused = {field.name: getattr(can, field.name) for field in fields(can)}
    assert {name: problem.title for name, problem in refused.items() if problem} == {
        "roll": "No teams are tied",
        "nominate": "This is not an auction",
        "bid": "This is not an auction",
        "sell": "This is not an auction",
        "undo": "There is nothing to undo",
        "redo": "There is nothing to redo",
        "resume": "The draft is not paused",
        "restart": "Nothing has happened yet",
    }


def test_what_can_be_done_in_an_auction() -> None:
    draft = replay([started(Style.AUCTION)])
    can = possible(draft)
    assert (can.nominate, can.skip) == (None, None)
    assert (str(can.pick), str(can.bid and can.bid.title)) == (
        "This is an auction.",
        "Nobody is up for bids",
    )
    draft = after(draft, Nominated(at(1), BY, 5, 999))
    can = possible(draft)
    assert (can.sell, can.bid and can.bid.title) == (None, "No other team may bid more")
    assert can.nominate
    assert can.skip
    draft = after(after(draft, Undone(at(2), BY)), Nominated(at(3), BY, 5))
    assert possible(draft).bid is None


@pytest.mark.parametrize("style", list(Style))
def test_the_answers_are_those_of_the_rules(style: Style) -> None:
    """At each point of a draft, what is said to be possible is, and the rest is refused."""
    draft = replay([started(style)])
    for number in range(1, 12):
        now, can = at(number), possible(draft)
        player = draft.board.pool[0].id if draft.board.pool else 0
        bidders = draft.auction.bidders if draft.auction else ()
        highest = draft.auction.lot.highest.amount if draft.auction and draft.auction.lot else 0
        asked: dict[str, Event] = {
            "pick": Picked(now, BY, player),
            "nominate": Nominated(now, BY, player),
            "bid": Bid(now, BY, bidders[0] if bidders else 0, highest + 1),
            "sell": Sold(now, BY),
            "skip": Skipped(now, BY),
            "undo": Undone(now, BY),
            "redo": Redone(now, BY),
            "resume": Resumed(now, BY),
            "give_time": TimeGiven(now, BY),
        }
        if not draft.board.finished:  # pausing what is over is harmless, only of no use
            asked["pause"] = Paused(now, BY)
        for name, event in asked.items():
            assert (getattr(can, name) is None) == (why_not(draft, event) is None), name
        forward = [name for name in ("pick", "sell", "nominate") if getattr(can, name) is None]
        draft = after(draft, asked[forward[0]] if forward else Restarted(now, BY))
