"""Elimination played out on a full board, where byes are teams that nobody sees.

Written from the rules alone and unlike the program: there is no graph of series, only lists of
teams round by round. `None` is a bye; a pairing with one is decided without a series. `UNKNOWN` is
a team that is not decided yet; seeds are above it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

UNKNOWN = 0
Teams = tuple[int, int]
Decide = Callable[[str, int, int, Teams], int | None]
"""Which of the two (0 or 1) wins in this bracket, round and position; None: nobody has yet."""


@dataclass
class Board:
    """What was played: bracket, round, position, and both teams, the winner, the loser."""

    decide: Decide
    met: dict[tuple[str, int, int], tuple[int, int]] = field(default_factory=dict)
    won: dict[tuple[str, int, int], int] = field(default_factory=dict)
    out: list[tuple[str, int, int]] = field(default_factory=list)
    """Who went out: bracket, round, team."""

    def meet(
        self, bracket: str, number: int, position: int, one: int | None, other: int | None
    ) -> tuple[int | None, int | None]:
        if one is None or other is None:
            return (other if one is None else one), None
        if UNKNOWN in (one, other):
            return UNKNOWN, UNKNOWN
        teams = (one, other)
        self.met[bracket, number, position] = teams
        won = self.decide(bracket, number, position, teams)
        if won is None:
            return UNKNOWN, UNKNOWN
        self.won[bracket, number, position] = teams[won]
        return teams[won], teams[1 - won]


def first_round(teams: int) -> list[int | None]:
    """Seeds down the bracket, found by splitting: the better half of a field never meets early."""
    size = 2
    while size < teams:
        size *= 2

    def place(seed: int, field_of: int) -> int:
        # Seeds above half of the field stand next to the one they are paired with.
        if field_of == 1:
            return 0
        if seed > field_of // 2:
            return place(field_of + 1 - seed, field_of // 2) * 2 + 1
        return place(seed, field_of // 2) * 2

    board: list[int | None] = [None] * size
    for seed in range(1, teams + 1):
        board[place(seed, size)] = seed
    return board


def dropping_from(position: int, of: int, winners_round: int) -> int:
    """Which position (from 0) of a round of the winners' bracket drops into this one below."""
    half = of // 2
    turn = (winners_round - 2) % 4
    if turn == 0:
        return of - 1 - position
    if turn == 1 and of > 1:
        return half - 1 - position if position < half else of - 1 - (position - half)
    if turn == 2:
        return (position + half) % of
    return position


def play_single(teams: int, decide: Decide, *, third_place: bool = False) -> Board:
    board, alive, number = Board(decide), first_round(teams), 1
    while len(alive) > 1:
        following: list[int | None] = []
        lost: list[int | None] = []
        for pair in range(len(alive) // 2):
            winner, loser = board.meet("winners", number, pair + 1, *alive[2 * pair : 2 * pair + 2])
            following.append(winner)
            lost.append(loser)
            if loser is not None and not (third_place and len(alive) == 4 and teams > 3):
                board.out.append(("winners", number, loser))
        if third_place and len(alive) == 4:
            winner, loser = board.meet("third_place", 1, 1, lost[0], lost[1])
            if loser is not None and winner is not None:
                board.out += [("third_place", 1, winner), ("third_place", 1, loser)]
        alive, number = following, number + 1
    return board


def play_double(teams: int, decide: Decide, *, reset: Callable[[], bool] = lambda: False) -> Board:
    board = Board(decide)
    upper, below = first_round(teams), list[int | None]()
    number = 1
    while len(upper) > 1:
        results = [
            board.meet("winners", number, pair + 1, upper[2 * pair], upper[2 * pair + 1])
            for pair in range(len(upper) // 2)
        ]
        upper, lost = [winner for winner, _ in results], [loser for _, loser in results]
        if number == 1:
            below = lost
        else:
            below = list(_losers_round(board, 2 * number - 3, below))
            mixed: list[int | None] = []
            for position, waiting in enumerate(below):
                mixed += [lost[dropping_from(position, len(below), number)], waiting]
            below = list(_losers_round(board, 2 * number - 2, mixed))
        number += 1
    winner, loser = board.meet("final", 1, 1, upper[0], below[0])
    if winner != UNKNOWN and winner == below[0] and reset():
        winner, loser = board.meet("final", 2, 1, upper[0], below[0])
    assert loser is not None
    board.out.append(("final", 1, loser))
    return board


def _losers_round(board: Board, number: int, entrants: list[int | None]) -> Iterator[int | None]:
    for pair in range(len(entrants) // 2):
        winner, loser = board.meet(
            "losers", number, pair + 1, entrants[2 * pair], entrants[2 * pair + 1]
        )
        if loser is not None:
            board.out.append(("losers", number, loser))
        yield winner
