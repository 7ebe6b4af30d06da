"""A draft as what follows from its events: the same events always give the same draft.

Nothing here looks at a clock or throws dice: times and rolls are in the events. Undo goes back to
the board before the last action, and pausing stops only the clock. Rules: product page 7.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from dtxdesk.domain.draft_events import (
    CaptainReplaced,
    DraftPlayer,
    DraftTeam,
    Event,
    Left,
    Paused,
    Picked,
    Redone,
    Restarted,
    Resumed,
    Rolled,
    Skipped,
    Started,
    Undone,
)
from dtxdesk.domain.draft_order import (
    Rolls,
    Seat,
    Style,
    lowest,
    next_slot,
    place_of,
    predicted_totals,
    winner,
)
from dtxdesk.errors import UserError


@dataclass(frozen=True, slots=True)
class Pick:
    """A pick as the history shows it, with the rolls that gave the team its turn."""

    team: int
    player: int
    by: str
    on_behalf: bool
    throws: tuple[Rolls, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """Who is where.

    Attributes:
        slot: Of a snake or normal draft, the turn to be played next.
        passed: Teams of a shuffle draft that sit out until somebody has picked.
        throws: Those that decide the turn on the clock.
    """

    style: Style
    teams: tuple[DraftTeam, ...]
    pool: tuple[DraftPlayer, ...]
    picks: tuple[Pick, ...] = ()
    slot: int = 0
    passed: frozenset[int] = frozenset()
    throws: tuple[Rolls, ...] = ()

    @property
    def seats(self) -> tuple[Seat, ...]:
        return tuple(team.seat for team in self.teams)

    @property
    def tied(self) -> tuple[int, ...]:
        """Teams that have to roll for the turn; empty where it is clear whose it is."""
        teams = self._lowest()
        return teams if len(teams) > 1 and not self.throws else ()

    @property
    def turn(self) -> int | None:
        """The team whose turn it is; None while a tie is open, and at the end."""
        if not self.pool:
            return None
        if self.style is Style.SHUFFLE:
            teams = self._lowest()
            if not teams or self.tied:
                return None
            return winner(teams, self.throws)
        slot = next_slot(self.style, self.seats, self.slot)
        return None if slot is None else self.teams[place_of(self.style, len(self.teams), slot)].id

    @property
    def finished(self) -> bool:
        """Whether all teams are full or nobody is left."""
        return not self.pool or all(seat.full for seat in self.seats)

    @property
    def predicted(self) -> dict[int, int]:
        """Total MMR by team if each takes the best one left."""
        left = (player.mmr or 0 for player in self.pool)
        return predicted_totals(self.style, self.seats, self.slot, left)

    def _lowest(self) -> tuple[int, ...]:
        if self.style is not Style.SHUFFLE or not self.pool:
            return ()
        waiting = [seat for seat in self.seats if seat.team not in self.passed]
        return lowest(waiting) or lowest(self.seats)


@dataclass(frozen=True, slots=True)
class PickClock:
    """The time for a pick.

    Attributes:
        limit: For each turn; None where there is no clock.
        since: When this turn began, pauses since then added.
        paused: When it was stopped, None while it runs.
    """

    limit: timedelta | None
    since: datetime
    paused: datetime | None = None

    @property
    def deadline(self) -> datetime | None:
        """When the time is over; None without a clock and while it is stopped."""
        return None if self.limit is None or self.paused else self.since + self.limit

    def left(self, now: datetime) -> timedelta | None:
        """What is left of it, never below nothing; None without a clock."""
        if self.limit is None:
            return None
        return max(timedelta(0), self.since + self.limit - (self.paused or now))


@dataclass(frozen=True, slots=True)
class Draft:
    """Where a draft stands. Boards to go back to lie in `before`, those to go on to in `after`."""

    started: Board
    board: Board
    clock: PickClock
    before: tuple[Board, ...] = ()
    after: tuple[Board, ...] = ()
    events: tuple[Event, ...] = field(default=(), repr=False)


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
        UserError: There are too few teams or players, somebody is listed twice, a captain is not in
            the team, or for shuffle somebody has no MMR.
    """
    if not isinstance(event, Started):
        raise UserError("The draft has not started", "", "Start it first")
    everybody = [p.id for team in event.teams for p in team.players] + [p.id for p in event.pool]
    if len(event.teams) < 2 or len({team.id for team in event.teams}) < len(event.teams):
        raise UserError("A draft needs two teams or more", "", "Name another captain")
    if len(set(everybody)) < len(everybody):
        raise UserError("Somebody is in this draft twice", "", "Take one of both out")
    for team in event.teams:
        if team.captain not in {player.id for player in team.players}:
            raise UserError("A team has no captain", "", "Name a captain for each team")
        if len(team.players) > team.size:
            raise UserError("A team has more players than places", "", "Make the team larger")
        if event.style is Style.SHUFFLE and any(player.mmr is None for player in team.players):
            raise UserError("A captain or member has no MMR", "", "Give all of them one first")
    places = sum(team.size - len(team.players) for team in event.teams)
    if len(event.pool) < places:
        raise UserError(
            "There are too few players",
            "{count} players for {places} places",
            "Add players, or make the teams smaller",
            count=len(event.pool),
            places=places,
        )
    board = Board(event.style, event.teams, event.pool)
    return Draft(board, board, PickClock(event.limit, event.at), events=(event,))


def after(draft: Draft, event: Event) -> Draft:
    """The draft after one more event.

    Raises:
        UserError: It can't happen now.
    """
    events = (*draft.events, event)
    match event:
        case Paused() | Resumed():
            return replace(draft, clock=_stopped(draft.clock, event), events=events)
        case Rolled():
            if not draft.board.tied:
                raise UserError("No teams are tied", "", "Pick a player")
            winner(draft.board.tied, event.throws)
            board, before, later = (
                replace(draft.board, throws=event.throws),
                draft.before,
                draft.after,
            )
        case Undone():
            if not draft.before:
                raise UserError("There is nothing to undo")
            *earlier, board = draft.before
            before, later = tuple(earlier), (*draft.after, draft.board)
        case Redone():
            if not draft.after:
                raise UserError("There is nothing to redo")
            *rest, board = draft.after
            before, later = (*draft.before, draft.board), tuple(rest)
        case _:
            board, before, later = _acted(draft, event), (*draft.before, draft.board), ()
    clock = draft.clock
    if isinstance(event, Undone | Redone | Skipped) or _turn(board) != _turn(draft.board):
        clock = PickClock(clock.limit, event.at, event.at if clock.paused else None)
    return Draft(draft.started, board, clock, before, later, events)


def _turn(board: Board) -> tuple[int | None, int]:
    return board.turn, len(board.picks)


def _stopped(clock: PickClock, event: Event) -> PickClock:
    if isinstance(event, Paused):
        if clock.paused:
            raise UserError("The draft is paused already")
        return replace(clock, paused=event.at)
    if clock.paused is None:
        raise UserError("The draft is not paused")
    return replace(clock, since=clock.since + (event.at - clock.paused), paused=None)


def _acted(draft: Draft, event: Event) -> Board:
    match event:
        case Picked():
            return _picked(draft.board, event)
        case Skipped():
            return _skipped(draft.board)
        case Left():
            return _left(draft.board, event.player)
        case CaptainReplaced():
            return _led(draft.board, event)
        case Restarted():
            return draft.started
    raise UserError("The draft has started already", "", "Restart it")


def _picked(board: Board, event: Picked) -> Board:
    team = _on_turn(board)
    player = next((player for player in board.pool if player.id == event.player), None)
    if player is None:
        raise UserError("This player can't be picked", "", "Choose one who is still available")
    if board.style is Style.SHUFFLE and player.mmr is None:
        raise UserError("This player has no MMR", "", "Give the player one first")
    pick = Pick(team.id, player.id, event.by, event.on_behalf, board.throws)
    joined = replace(team, players=(*team.players, player))
    return replace(
        _with_team(board, joined),
        pool=tuple(other for other in board.pool if other is not player),
        picks=(*board.picks, pick),
        slot=_slot_after(board),
        passed=frozenset(),
        throws=(),
    )


def _skipped(board: Board) -> Board:
    passed = board.passed | {_on_turn(board).id}
    if all(seat.full or seat.team in passed for seat in board.seats):
        passed = frozenset()
    return replace(board, slot=_slot_after(board), passed=passed, throws=())


def _left(board: Board, player: int) -> Board:
    if any(other.id == player for other in board.pool):
        return replace(board, pool=tuple(other for other in board.pool if other.id != player))
    for team in board.teams:
        if player == team.captain:
            raise UserError("This player is the captain", "", "Name another captain first")
        if any(member.id == player for member in team.players):
            stay = tuple(member for member in team.players if member.id != player)
            return replace(_with_team(board, replace(team, players=stay)), throws=())
    raise UserError("This player is not in the draft")


def _led(board: Board, event: CaptainReplaced) -> Board:
    captain = event.captain
    team = next((team for team in board.teams if team.id == event.team), None)
    if team is None:
        raise UserError("This team is not in the draft")
    if any(captain.id == member.id for member in team.players):
        return _with_team(board, replace(team, captain=captain.id))
    if any(captain.id == member.id for other in board.teams for member in other.players):
        raise UserError("The new captain is in another team", "", "Choose somebody else")
    if team.seat.full:
        raise UserError("The team is full", "", "Take a player out of it first")
    if board.style is Style.SHUFFLE and captain.mmr is None:
        raise UserError("The new captain has no MMR", "", "Give the player one first")
    led = replace(team, captain=captain.id, players=(*team.players, captain))
    pool = tuple(player for player in board.pool if player.id != captain.id)
    return replace(_with_team(board, led), pool=pool, throws=())


def _on_turn(board: Board) -> DraftTeam:
    if board.tied:
        raise UserError("Several teams are tied", "", "Roll first")
    turn = board.turn
    if turn is None:
        raise UserError("The draft is over")
    return next(team for team in board.teams if team.id == turn)


def _slot_after(board: Board) -> int:
    if board.style is Style.SHUFFLE:
        return 0
    slot = next_slot(board.style, board.seats, board.slot)
    assert slot is not None
    return slot + 1


def _with_team(board: Board, changed: DraftTeam) -> Board:
    teams = tuple(changed if team.id == changed.id else team for team in board.teams)
    return replace(board, teams=teams)
