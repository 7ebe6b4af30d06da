"""Who leads a team when somebody leaves it (product page 2, Team).

Captain and deputy are members and differ. A captain who leaves is followed by the deputy; without a
deputy by the member with the highest MMR, of equals by the one who has been in the team longest. A
deputy who leaves is not followed by anybody: naming one is the captain's choice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dtxdesk.errors import UserError


@dataclass(frozen=True, slots=True)
class TeamMember:
    """A player in a team; `mmr` is league MMR, else base MMR, None where there is neither."""

    player: int
    mmr: int | None


@dataclass(frozen=True, slots=True)
class Leadership:
    """A team with who leads it.

    Attributes:
        members: In the order in which they joined.
        captain, deputy: Player ids of two different members; None where there is none.

    Raises:
        UserError: Captain or deputy are no members, or are the same.
    """

    members: tuple[TeamMember, ...]
    captain: int | None = None
    deputy: int | None = None

    def __post_init__(self) -> None:
        inside = [member.player for member in self.members]
        if len(set(inside)) < len(inside):
            raise UserError("A player is in this team twice", "", "Take one of both out")
        if self.captain is not None and self.captain not in inside:
            raise UserError(
                "The captain is not in the team", "", "Put the player into the team first"
            )
        if self.deputy is not None and self.deputy not in inside:
            raise UserError(
                "The deputy is not in the team", "", "Put the player into the team first"
            )
        if self.captain is not None and self.captain == self.deputy:
            raise UserError("Captain and deputy are the same", "", "Choose another deputy")


def without(team: Leadership, player: int) -> Leadership:
    """The team after this player has left; the team itself where the player isn't in it."""
    members = tuple(member for member in team.members if member.player != player)
    deputy = None if player == team.deputy else team.deputy
    if player != team.captain:
        return replace(team, members=members, deputy=deputy)
    captain = highest(members) if deputy is None else deputy
    return Leadership(members, captain, None)


def led_by(team: Leadership, player: int) -> Leadership:
    """The team with this member as captain. A deputy who becomes captain is not deputy any more."""
    deputy = None if team.deputy == player else team.deputy
    return replace(team, captain=player, deputy=deputy)


def removed(teams: Iterable[Leadership], player: int) -> tuple[Leadership, ...]:
    """All teams of a tournament after the player was taken out of it."""
    return tuple(without(team, player) for team in teams)


def highest(members: Iterable[TeamMember]) -> int | None:
    """The member with the highest MMR, the earliest of equals; without MMR counts lowest."""
    found = max(members, key=lambda member: -1 if member.mmr is None else member.mmr, default=None)
    return None if found is None else found.player
