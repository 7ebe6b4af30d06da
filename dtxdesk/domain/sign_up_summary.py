"""What a sign-up list adds up to: players, average MMR, positions that are short."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from dtxdesk.domain.team_positions import NOT_SAID, Preferences
from dtxdesk.domain.tournaments import SignUpState


@dataclass(frozen=True, slots=True)
class SignedPlayer:
    """Somebody on a sign-up list.

    Attributes:
        mmr: League MMR, else base MMR; None where there is neither.
        positions: 1 (first choice) to 5 by position, 0 where the player does not play it.
        captain: Whether the organiser wants the player to lead a team.
        team_id: The team that the player is a member of.
    """

    user_id: int
    name: str
    mmr: int | None
    positions: Preferences
    state: SignUpState
    checked_in: bool
    captain: bool = False
    team_id: int | None = None

    @property
    def plays(self) -> bool:
        return self.state is SignUpState.IN


@dataclass(frozen=True, slots=True)
class PositionCount:
    """Who plays a position.

    Attributes:
        play: How many play it at all.
        first: Whose first choice it is.
        short: How many are missing for one in every full team, even if all who have not said what
            they play would play this.
    """

    play: int
    first: int
    short: int


@dataclass(frozen=True, slots=True)
class SignUpSummary:
    """The list added up. Who waits or has dropped out is counted as such and nowhere else.

    Attributes:
        full_teams: How many teams the players fill.
        left_over: How many are left then.
        average_mmr: Of those who have any; None where nobody has.
    """

    players: int
    checked_in: int
    waiting: int
    dropped: int
    captains: int
    in_teams: int
    without_mmr: int
    average_mmr: Fraction | None
    full_teams: int
    left_over: int
    positions: tuple[PositionCount, ...]


def summed_up(signed: Iterable[SignedPlayer], team_size: int) -> SignUpSummary:
    """What the list adds up to."""
    everybody = list(signed)
    players = [player for player in everybody if player.plays]
    rated = [player.mmr for player in players if player.mmr is not None]
    full_teams, left_over = divmod(len(players), team_size)
    return SignUpSummary(
        players=len(players),
        checked_in=sum(player.checked_in for player in players),
        waiting=sum(player.state is SignUpState.WAITING for player in everybody),
        dropped=sum(player.state is SignUpState.DROPPED for player in everybody),
        captains=sum(player.captain for player in players),
        in_teams=sum(player.team_id is not None for player in players),
        without_mmr=len(players) - len(rated),
        average_mmr=Fraction(sum(rated), len(rated)) if rated else None,
        full_teams=full_teams,
        left_over=left_over,
        positions=tuple(_counted(players, position, full_teams) for position in range(5)),
    )


def highest_rated(signed: Iterable[SignedPlayer], count: int) -> list[SignedPlayer]:
    """The checked-in players with the highest MMR; while nobody is checked in, of all who play.

    Of equal ones whoever comes first, so `signed` is to be in the order in which they signed up.
    """
    players = [player for player in signed if player.plays]
    present = [player for player in players if player.checked_in] or players
    return sorted(present, key=lambda player: -(player.mmr or -1))[:count]


def _counted(players: list[SignedPlayer], position: int, teams: int) -> PositionCount:
    play = sum(player.positions[position] > 0 for player in players)
    first = sum(player.positions[position] == 1 for player in players)
    not_said = sum(player.positions == NOT_SAID for player in players)
    return PositionCount(play, first, max(0, teams - play - not_said))
