"""A draft as what follows from its events: the same events always give the same draft.

Nothing here looks at a clock or throws dice: times and rolls are in the events. Undo goes back to
the board before the last action, and pausing stops only the clock. The rules of each style are in
its board. Rules: product page 7.

A turn that is undone begins anew, with all its time and with the reserves as they were before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from dtxdesk.domain.draft_auction import AuctionBoard
from dtxdesk.domain.draft_board import Board, Pick
from dtxdesk.domain.draft_clock import NOTHING, Clock
from dtxdesk.domain.draft_events import (
    Bid,
    Event,
    How,
    Nominated,
    Paused,
    Picked,
    Redone,
    Restarted,
    Resumed,
    Rolled,
    Skipped,
    Sold,
    Started,
    TimeGiven,
    Undone,
)
from dtxdesk.domain.draft_picks import PickBoard
from dtxdesk.domain.draft_start import opening
from dtxdesk.errors import UserError


@dataclass(frozen=True, slots=True)
class Entry:
    """An event with what it meant when it happened.

    Attributes:
        number: From 1, `Started` is the first.
        team: Whose it is: the one whose turn it was, or the one that the event names.
        pick: What came of it: a pick or a sale.
    """

    number: int
    event: Event
    team: int | None = None
    pick: Pick | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """An action that can be undone or redone, and where the draft stands once it has been."""

    entry: Entry
    board: Board
    reserves: Mapping[int, timedelta]


@dataclass(frozen=True, slots=True)
class Draft:
    """Where a draft stands.

    Attributes:
        started: Its first event.
        opening: The board at its start.
        reserves: What each team has left when its turn begins; of the one on the clock,
            `clock.reserve_left` says how much it is by now.
        before: What undo takes back, the last action last.
        after: What redo brings back, the last to be undone last.
    """

    started: Started
    opening: Board
    board: Board
    clock: Clock
    reserves: Mapping[int, timedelta]
    before: tuple[Step, ...] = ()
    after: tuple[Step, ...] = ()
    entries: tuple[Entry, ...] = field(default=(), repr=False)

    @property
    def events(self) -> tuple[Event, ...]:
        return tuple(entry.event for entry in self.entries)

    @property
    def picks(self) -> PickBoard | None:
        """The board where teams pick in turn; None in an auction."""
        return self.board if isinstance(self.board, PickBoard) else None

    @property
    def auction(self) -> AuctionBoard | None:
        """The board of an auction; None in the other styles."""
        return self.board if isinstance(self.board, AuctionBoard) else None

    def reserve_left(self, team: int, now: datetime) -> timedelta:
        """What is left of a team's reserve, whether it is on the clock or not."""
        if team == self.board.turn:
            return self.clock.reserve_left(now)
        return self.reserves.get(team, NOTHING)


def replay(events: Iterable[Event]) -> Draft:
    """The draft that these events make, `Started` first.

    Raises:
        UserError: One of them could not have happened.
    """
    draft: Draft | None = None
    for event in events:
        draft = start(event) if draft is None else after(draft, event)
    if draft is None:
        raise UserError("The draft has not started", "", "Start it first")
    return draft


def start(event: Event) -> Draft:
    """The draft at its start.

    Raises:
        UserError: It can't start like this; `opening` has the reasons.
    """
    if not isinstance(event, Started):
        raise UserError("The draft has not started", "", "Start it first")
    board = opening(event)
    reserves = {team.id: event.reserve for team in event.teams}
    clock = _new_clock(event, board, reserves, event.at, None)
    return Draft(event, board, board, clock, reserves, entries=(Entry(1, event),))


def after(draft: Draft, event: Event) -> Draft:
    """The draft after one more event.

    Raises:
        UserError: It can't happen now.
    """
    _check_time(draft, event)
    match event:
        case Paused():
            changed = replace(draft, clock=draft.clock.stopped(event.at))
        case Resumed():
            changed = replace(draft, clock=draft.clock.resumed(event.at))
        case TimeGiven():
            changed = _timed(draft)
        case Undone():
            changed = _undone(draft)
        case Redone():
            changed = _redone(draft)
        case Rolled():
            changed = replace(draft, board=draft.board.acted(event, NOTHING))
        case _:
            return _acted(draft, event)
    entry = Entry(len(draft.entries) + 1, event)
    return replace(_clocked(draft, changed, event), entries=(*draft.entries, entry))


def _acted(draft: Draft, event: Event) -> Draft:
    """After an action that undo can take back."""
    old, reserves = draft.board, draft.reserves
    if isinstance(event, Restarted):
        board = old.restarted(draft.opening)
        reserves = {team.id: draft.started.reserve for team in draft.started.teams}
    else:
        board = old.acted(event, draft.clock.used(event.at))
    if isinstance(event, Picked | Nominated | Skipped) and old.turn is not None:
        reserves = {**reserves, old.turn: draft.clock.reserve_left(event.at)}
    pick = board.picks[-1] if isinstance(event, Picked | Sold) else None
    team = pick.team if pick else getattr(event, "team", None)
    if isinstance(event, Nominated | Skipped):
        team = old.turn
    entry = Entry(len(draft.entries) + 1, event, team, pick)
    changed = replace(
        draft,
        board=board,
        reserves=reserves,
        before=(*draft.before, Step(entry, old, draft.reserves)),
        after=(),
        entries=(*draft.entries, entry),
    )
    return _clocked(draft, changed, event)


def _timed(draft: Draft) -> Draft:
    """The same: the clock is set anew after it."""
    if draft.clock.limit is None:
        raise UserError("No time is running")
    return draft


def _undone(draft: Draft) -> Draft:
    if not draft.before:
        raise UserError("There is nothing to undo")
    *earlier, step = draft.before
    later = Step(step.entry, draft.board, draft.reserves)
    return replace(
        draft,
        board=step.board,
        reserves=step.reserves,
        before=tuple(earlier),
        after=(*draft.after, later),
    )


def _redone(draft: Draft) -> Draft:
    if not draft.after:
        raise UserError("There is nothing to redo")
    *rest, step = draft.after
    earlier = Step(step.entry, draft.board, draft.reserves)
    return replace(
        draft,
        board=step.board,
        reserves=step.reserves,
        before=(*draft.before, earlier),
        after=tuple(rest),
    )


def _clocked(old: Draft, new: Draft, event: Event) -> Draft:
    """With the clock set anew where another turn begins, and longer after a bid."""
    if isinstance(event, Bid):
        return replace(new, clock=new.clock.longer(event.at, new.started.bid_extra))
    anew = isinstance(event, Undone | Redone | Restarted | Skipped | TimeGiven)
    if not anew and new.board.stage == old.board.stage:
        return new
    paused = event.at if old.clock.paused else None
    return replace(new, clock=_new_clock(new.started, new.board, new.reserves, event.at, paused))


def _new_clock(
    started: Started,
    board: Board,
    reserves: Mapping[int, timedelta],
    at: datetime,
    paused: datetime | None,
) -> Clock:
    if board.turn is not None:
        return Clock(started.limit, at, reserves.get(board.turn, NOTHING), paused)
    bidding = isinstance(board, AuctionBoard) and board.lot is not None
    return Clock(started.bid_limit if bidding else None, at, paused=paused)


def _check_time(draft: Draft, event: Event) -> None:
    """Whether what is done because the time is over is not done too early."""
    by_time = isinstance(event, Picked | Nominated | Sold) and event.how is How.TIME
    if by_time and not draft.clock.over(event.at):
        raise UserError("The time is not over yet")
