"""Whose turn it is in a draft (product page 7, draft night).

Normal goes through the teams in their order, round after round. Snake turns round after each round.
Shuffle lets the team with the lowest total MMR pick, its captain counted; ties are decided by d6,
the highest roll picks, and who is tied for it rolls again. An auction nominates in the order of
a normal draft. Full teams are passed over in all of them.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from dtxdesk.errors import UserError


class Style(StrEnum):
    """How the next team is found."""

    SNAKE = "snake"
    NORMAL = "normal"
    SHUFFLE = "shuffle"
    AUCTION = "auction"


@dataclass(frozen=True, slots=True)
class Seat:
    """A team in the draft.

    Attributes:
        team: Its id.
        size: How many players it will have, the captain among them.
        mmr: Of each player it has by now, the captain first.
    """

    team: int
    size: int
    mmr: tuple[int, ...]
    total: int = field(init=False, compare=False)
    full: bool = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "total", sum(self.mmr))
        object.__setattr__(self, "full", len(self.mmr) >= self.size)


Rolls = tuple[tuple[int, int], ...]
"""One throw of all that are tied: team and the d6, in the order of the seats."""


def next_slot(style: Style, seats: Sequence[Seat], slot: int) -> int | None:
    """The first slot from this one on whose team has room; None once all teams are full.

    Slots count turns from 0, those of full teams included, so that a team that has passed or lost
    a player comes up again in a later round.
    """
    if all(seat.full for seat in seats):
        return None
    while seats[place_of(style, len(seats), slot)].full:
        slot += 1
    return slot


def place_of(style: Style, teams: int, slot: int) -> int:
    """Which team, counted from 0 in draft order, a slot of a snake or normal draft belongs to."""
    round_before, place = divmod(slot, teams)
    turned = style is Style.SNAKE and round_before % 2 == 1
    return teams - 1 - place if turned else place


def lowest(seats: Iterable[Seat]) -> tuple[int, ...]:
    """The teams with room whose total is the lowest, in the order of the seats; several are tied.

    Empty once all teams are full.
    """
    with_room = [seat for seat in seats if not seat.full]
    least = min((seat.total for seat in with_room), default=0)
    return tuple(seat.team for seat in with_room if seat.total == least)


def roll_off(tied: Sequence[int], chance: random.Random) -> tuple[Rolls, ...]:
    """Throws until one team has the highest; none where nobody is tied."""
    throws: list[Rolls] = []
    while len(tied) > 1:
        rolls = tuple((team, chance.randint(1, 6)) for team in tied)
        throws.append(rolls)
        tied = _highest(rolls)
    return tuple(throws)


def winner(tied: Sequence[int], throws: Sequence[Rolls]) -> int:
    """Who picks after these throws.

    Raises:
        UserError: They are not the throws of these teams, or leave several tied.
    """
    for rolls in throws:
        rollers = tuple(team for team, _ in rolls)
        if len(tied) < 2 or rollers != tuple(tied) or any(not 1 <= roll <= 6 for _, roll in rolls):
            raise UserError("These rolls are not those of the teams that are tied", "", "Roll anew")
        tied = _highest(rolls)
    if len(tied) != 1:
        raise UserError("Several teams are still tied", "", "Roll again")
    return tied[0]


def predicted_totals(
    style: Style, seats: Sequence[Seat], slot: int, available: Iterable[int]
) -> dict[int, int]:
    """Total MMR by team if from here each takes the highest MMR left; ties go by draft order.

    `slot` is the one on the clock (shuffle looks at none), `available` the MMR of all still to be
    picked.
    """
    now = list(seats)
    for mmr in sorted(available, reverse=True):
        if style is Style.SHUFFLE:
            teams = lowest(now)
            place = next((at for at, seat in enumerate(now) if seat.team in teams[:1]), None)
        else:
            found = next_slot(style, now, slot)
            place = None if found is None else place_of(style, len(now), found)
            slot = slot if found is None else found + 1
        if place is None:
            break
        now[place] = replace(now[place], mmr=(*now[place].mmr, mmr))
    return {seat.team: seat.total for seat in now}


def _highest(rolls: Rolls) -> tuple[int, ...]:
    most = max(roll for _, roll in rolls)
    return tuple(team for team, roll in rolls if roll == most)
