"""The board of a draft as a table: a row a team, a column a place, and what stands in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from dtxdesk.data.queries.drafts import DraftPerson, DraftTeamRow
from dtxdesk.domain.draft_board import Board, Pick
from dtxdesk.domain.draft_events import DraftTeam
from dtxdesk.domain.draft_order import Style
from dtxdesk.services.draft_view import DraftView


class Fill(Enum):
    """What a place is."""

    NONE = "none"
    """The team has no such place, or nobody will fill it."""
    TAKEN = "taken"
    RUNNING = "running"
    """The turn on the clock fills it."""
    COMING = "coming"


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a team.

    Attributes:
        number: Of the pick that filled it or will fill it; None where it is not known.
        newest: The last pick filled it.
    """

    fill: Fill
    person: DraftPerson | None = None
    mmr: int | None = None
    number: int | None = None
    price: int | None = None
    newest: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A team; `places` begins with the captain's.

    Attributes:
        most: Of an auction: the highest bid that it may make.
        leads: Of an auction: the highest bid is the team's.
    """

    team: DraftTeam
    row: DraftTeamRow
    places: tuple[Place, ...]
    on_turn: bool
    most: int | None = None
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """All teams, in draft order.

    Attributes:
        columns: How many places there are beside the captain's.
        rounds: Whether a column is a round; else somebody has passed, left or come by another way.
        turns_round: Whether every second round goes the other way.
        here: The column of the turn on the clock.
    """

    lines: tuple[Line, ...] = ()
    columns: int = 0
    rounds: bool = True
    turns_round: bool = False
    auction: bool = False
    here: int | None = None


def grid_of(view: DraftView) -> Grid:
    """The board as it is shown."""
    board, auction = view.draft.board, view.draft.auction
    # Which place a bid fills is known once it is sold.
    coming = board.upcoming(board.picks_in_all) if view.running and auction is None else ()
    numbers = {(turn.team, turn.place): turn.number for turn in coming}
    picked = {pick.player: pick for pick in board.picks}
    turn = board.turn if view.running else None
    lines = tuple(_line(view, team, picked, numbers, turn) for team in board.teams)
    regular = all(pick.place == pick.round for pick in board.picks)
    regular = regular and all(turn.place == turn.round for turn in coming)
    here = None
    if turn is not None and auction is None:
        here = len(board.team(turn).players)
    return Grid(
        lines,
        max((len(line.places) - 1 for line in lines), default=0),
        rounds=regular and board.style in (Style.SNAKE, Style.NORMAL),
        turns_round=board.style is Style.SNAKE,
        auction=auction is not None,
        here=here,
    )


def _line(
    view: DraftView,
    team: DraftTeam,
    picked: Mapping[int, Pick],
    numbers: Mapping[tuple[int, int], int],
    turn: int | None,
) -> Line:
    auction = view.draft.auction
    others = [player for player in team.players if player.id != team.captain]
    captains = [player for player in team.players if player.id == team.captain]
    places: list[Place] = []
    for player in (*captains, *others):
        pick = picked.get(player.id)
        places.append(
            Place(
                Fill.TAKEN,
                view.people.get(player.id),
                player.mmr,
                pick.number if pick is not None else None,
                player.price if auction is not None and pick is not None else None,
                pick is not None and pick.number == len(view.draft.board.picks),
            )
        )
    for at in range(len(places), max(team.size, len(places))):
        running = auction is None and turn == team.id and at == len(team.players)
        number = numbers.get((team.id, at))
        if running:
            places.append(Place(Fill.RUNNING, number=number))
        else:
            places.append(Place(Fill.COMING if view.running else Fill.NONE, number=number))
    lot = auction.lot if auction is not None else None
    return Line(
        team,
        view.teams[team.id],
        tuple(places),
        turn == team.id,
        auction.most(team.id) if auction is not None else None,
        lot is not None and lot.highest.team == team.id,
    )


def round_of(board: Board) -> int | None:
    """The round of the turn on the clock; None where rounds say nothing."""
    if board.style not in (Style.SNAKE, Style.NORMAL):
        return None
    turns = board.upcoming(1)
    return turns[0].round if turns else None
