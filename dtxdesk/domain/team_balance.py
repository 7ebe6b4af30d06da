"""Balanced teams from a list of players: least spread of team MMR, positions covered, wishes kept.

The rules are those of product page 7: teams of the sizes asked for, the captain counts, the spread
is the highest minus the lowest team mean. Means are compared as fractions, never rounded. What
comes first: every wish; then a spread within the slack; then positions, measured as in
`team_positions`; then the spread again. The same request and seed give the same teams.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from dtxdesk.domain.team_bound import Bound, lower_bound
from dtxdesk.domain.team_positions import NOT_SAID, Lineup, Preferences, best_lineup, costs_of
from dtxdesk.domain.team_search import Field, Search, unit
from dtxdesk.domain.team_wishes import first_teams, joined, members
from dtxdesk.errors import UserError

SLACK = Fraction(2)
"""A spread of two points is as good as none: nobody can feel it, and positions gain by it."""

WORK = 2_000
WORK_WITH_POSITIONS = 900
"""Pairs of teams looked at: 40 players in 8 teams take about half a second either way."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A player to be put into a team.

    Attributes:
        id: Anything unique among the candidates.
        mmr: League MMR where there is one, else base MMR.
        team: The team, counted from 0, that the player must be in; None where any will do.
        captain: No two captains share a team.
    """

    id: int
    name: str
    mmr: int
    positions: Preferences = NOT_SAID
    team: int | None = None
    captain: bool = False


@dataclass(frozen=True, slots=True)
class BalanceRequest:
    """What is asked for.

    Attributes:
        candidates: As many as the teams have places.
        sizes: Of each team; they need not be equal.
        together: Ids of players who share a team.
        apart: Ids of players of whom no two share a team.
        slack: Up to this spread, in MMR, positions come first.
    """

    candidates: tuple[Candidate, ...]
    sizes: tuple[int, ...]
    together: tuple[frozenset[int], ...] = ()
    apart: tuple[frozenset[int], ...] = ()
    slack: Fraction = SLACK


@dataclass(frozen=True, slots=True)
class BalancedTeam:
    """One team of the answer.

    Attributes:
        players: The captain first, then by MMR.
        captain: The one asked for, else the one with the highest MMR (of equals the lowest id).
        mean: MMR, exact.
        lineup: Who plays what; its indices are those of `players`.
    """

    players: tuple[Candidate, ...]
    captain: int
    mean: Fraction
    lineup: Lineup


@dataclass(frozen=True, slots=True)
class Balance:
    """The answer.

    Attributes:
        teams: In the order of the sizes asked for.
        spread: Highest minus lowest mean, in MMR, exact.
        bound: What no other teams could get below.
    """

    teams: tuple[BalancedTeam, ...]
    spread: Fraction
    bound: Bound

    @property
    def proven_best(self) -> bool:
        """Whether no other teams have a smaller spread."""
        return self.spread == self.bound.spread

    @property
    def covered(self) -> int:
        """Places played by someone who plays that position, over all teams."""
        return sum(team.lineup.covered for team in self.teams)

    @property
    def positions_cost(self) -> int:
        """How far positions are from everybody's first choice (`team_positions`)."""
        return sum(team.lineup.cost for team in self.teams)


def balance(
    request: BalanceRequest, chance: random.Random, stopped: Callable[[], bool] = lambda: False
) -> Balance:
    """Teams for the request. `chance` decides where the search goes: seed it to have them again.

    Raises:
        UserError: The numbers don't fit.
        WishesCannotBeMet: The wishes contradict each other or leave no way.
        Cancelled: `stopped` said so.
    """
    _check(request)
    candidates = request.candidates
    index_of = {candidate.id: index for index, candidate in enumerate(candidates)}
    names = [candidate.name for candidate in candidates]
    apart = [_indices(wish, index_of) for wish in request.apart]
    apart.append([i for i, candidate in enumerate(candidates) if candidate.captain])
    wishes = joined(
        names,
        [_indices(wish, index_of) for wish in request.together],
        apart,
        {i: c.team for i, c in enumerate(candidates) if c.team is not None},
    )
    units = unit(request.sizes)
    with_positions = any(candidate.positions != NOT_SAID for candidate in candidates)
    field = Field(
        mmr=tuple(candidate.mmr for candidate in candidates),
        costs=tuple(
            costs_of(candidate.positions) if with_positions else (0, 0, 0, 0, 0)
            for candidate in candidates
        ),
        sizes=request.sizes,
        wishes=wishes,
        weights=tuple(units // size for size in request.sizes),
        slack=int(request.slack * units) if with_positions else 0,
    )
    bound = lower_bound(field.mmr, request.sizes)
    search = Search(field, first_teams(wishes, request.sizes, names), chance, stopped)
    work = WORK_WITH_POSITIONS if with_positions else WORK
    made = search.best(work, enough=int(bound.spread * units))
    teams = tuple(_team([candidates[index] for index in members(team)]) for team in made)
    means = [team.mean for team in teams]
    return Balance(teams, max(means) - min(means), bound)


def _team(players: Sequence[Candidate]) -> BalancedTeam:
    # The captain asked for comes first, else the highest MMR, as where a captain has left.
    ordered = sorted(players, key=lambda player: (not player.captain, -player.mmr, player.id))
    return BalancedTeam(
        players=tuple(ordered),
        captain=ordered[0].id,
        mean=Fraction(sum(player.mmr for player in players), len(players)),
        lineup=best_lineup([player.positions for player in ordered]),
    )


def _indices(ids: frozenset[int], index_of: Mapping[int, int]) -> list[int]:
    # A wish about somebody who isn't playing today has nothing to say today.
    return sorted(index_of[player] for player in ids if player in index_of)


def _check(request: BalanceRequest) -> None:
    count, places = len(request.candidates), sum(request.sizes)
    if not request.sizes or min(request.sizes) < 1:
        raise UserError("There is no team to fill", "", "Ask for at least one team of one player")
    if count != places:
        raise UserError(
            "The players don't fill the teams",
            "There are {count} players for {places} places",
            "Choose as many players as there are places",
            count=count,
            places=places,
        )
    if len({candidate.id for candidate in request.candidates}) < count:
        raise UserError("A player is listed twice", "", "Take one of both out")
    for candidate in request.candidates:
        if candidate.team is not None and not 0 <= candidate.team < len(request.sizes):
            raise UserError(
                "{name} is to be in a team that isn't there", "", "", name=candidate.name
            )
    captains = [candidate.name for candidate in request.candidates if candidate.captain]
    if len(captains) > len(request.sizes):
        raise UserError(
            "There are more captains than teams",
            "{count} captains for {teams} teams: {names}",
            "Make fewer of them captains",
            count=len(captains),
            teams=len(request.sizes),
            names=", ".join(captains),
        )
