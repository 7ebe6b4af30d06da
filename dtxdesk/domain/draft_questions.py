"""What can be done in a draft now, and why the rest can't: what buttons are greyed out by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dtxdesk.domain.draft import Draft, after
from dtxdesk.domain.draft_auction import AuctionBoard
from dtxdesk.domain.draft_events import Event
from dtxdesk.domain.draft_picks import PickBoard
from dtxdesk.errors import UserError


@dataclass(frozen=True, slots=True)
class Possible:
    """For each kind of action why it can't be done now; None where it can."""

    pick: UserError | None
    roll: UserError | None
    nominate: UserError | None
    bid: UserError | None
    sell: UserError | None
    skip: UserError | None
    undo: UserError | None
    redo: UserError | None
    pause: UserError | None
    resume: UserError | None
    give_time: UserError | None
    restart: UserError | None


def why_not(draft: Draft, event: Event) -> UserError | None:
    """Why exactly this can't happen now; None where it can."""
    return _reason(lambda: after(draft, event))


def possible(draft: Draft) -> Possible:
    """What can be done now, whoever it is done with."""
    board, clock = draft.board, draft.clock
    turn = _reason(board.on_turn)
    picking, auction = isinstance(board, PickBoard), isinstance(board, AuctionBoard)
    picks, bids = UserError("This is an auction"), UserError("This is not an auction")
    over = UserError("The draft is over") if board.finished else None
    nothing = UserError("Nothing has happened yet") if len(draft.entries) == 1 else None
    return Possible(
        pick=turn if picking else picks,
        roll=_no_roll(draft),
        nominate=turn if auction else bids,
        bid=_no_bid(draft) if auction else bids,
        sell=_reason(board.on_offer) if isinstance(board, AuctionBoard) else bids,
        skip=turn,
        undo=None if draft.before else UserError("There is nothing to undo"),
        redo=None if draft.after else UserError("There is nothing to redo"),
        pause=UserError("The draft is paused already") if clock.paused else over,
        resume=None if clock.paused else UserError("The draft is not paused"),
        give_time=UserError("No time is running") if clock.limit is None else None,
        restart=nothing,
    )


def _no_roll(draft: Draft) -> UserError | None:
    tied = draft.picks and draft.picks.tied
    return None if tied else UserError("No teams are tied", "", "Pick a player")


def _no_bid(draft: Draft) -> UserError | None:
    auction = draft.auction
    if auction is None or auction.lot is None or auction.bidders:
        return _reason(auction.on_offer) if auction else None
    return UserError("No other team may bid more", "", "Sell the player")


def _reason(tried: Callable[[], object]) -> UserError | None:
    try:
        tried()
    except UserError as problem:
        return problem
    return None
