"""How well a Steam match fits two teams: who of both rosters is found on the right sides."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import combinations

ALL_TEN = 10
LEAST_PARTIAL = 4
LEAST_OF_ALL = 2
"""Players of a match that is anything at all: both captains."""
MORE_THAN = 2
"""Others than the captains, for the second tier: more than two."""

Pair = frozenset[int]
"""Two teams."""


class Tier(StrEnum):
    """How sure it is that a match is a game of a series, the surest first."""

    ALL_TEN = "all_ten"
    CAPTAINS_AND_MORE = "captains_and_more"
    CAPTAINS = "captains"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class Roster:
    """Who may play for a team: members and stand-ins, by their ids here."""

    team: int
    captain: int | None
    players: frozenset[int]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A finished match of the league that is no game of any series yet, or already of this one.

    Attributes:
        radiant, dire: Who of the players here was on each side; strangers are left out.
    """

    match: int
    start: datetime
    duration: timedelta
    radiant_win: bool | None
    radiant: frozenset[int]
    dire: frozenset[int]


@dataclass(frozen=True, slots=True)
class Fit:
    """How a match fits a pairing with one of its teams as radiant.

    Attributes:
        both: Whether somebody of each team played.
        rivalled: Whether all ten are of another two teams just as well.
    """

    radiant: int
    overlap: int
    captains: bool
    both: bool
    rivalled: bool = False


def fit_of(match: Candidate, one: Roster, other: Roster) -> Fit | None:
    """The better way round; None where both are as good, so that nobody knows who was radiant."""
    this_way, that_way = _overlap(match, one, other), _overlap(match, other, one)
    if this_way == that_way:
        return None
    return fit_as(match, one, other) if this_way > that_way else fit_as(match, other, one)


def fit_as(match: Candidate, radiant: Roster, dire: Roster) -> Fit:
    """How a match fits two teams with these sides."""
    ours, theirs = match.radiant & radiant.players, match.dire & dire.players
    return Fit(
        radiant.team,
        len(ours) + len(theirs),
        radiant.captain in match.radiant and dire.captain in match.dire,
        bool(ours) and bool(theirs),
    )


def _overlap(match: Candidate, radiant: Roster, dire: Roster) -> int:
    return len(match.radiant & radiant.players) + len(match.dire & dire.players)


def tier_of(fit: Fit) -> Tier | None:
    """None where too few of the two teams played."""
    if fit.overlap >= ALL_TEN:
        return Tier.ALL_TEN
    if fit.captains:
        return Tier.CAPTAINS_AND_MORE if fit.overlap - 2 > MORE_THAN else Tier.CAPTAINS
    return Tier.PARTIAL if fit.overlap >= LEAST_PARTIAL and fit.both else None


def best_fit(
    match: Candidate,
    rosters: Mapping[int, Roster],
    teams_of: Mapping[int, Collection[int]],
    expected: Callable[[Pair, Candidate], float],
) -> tuple[Pair, Fit] | None:
    """The two teams that explain a match best; None where two pairs do, or none does.

    Stand-ins are borrowed from other teams, so that a match can look like one of those. Both
    captains speak for a pair as one player more does, and so does what was to be played.

    Args:
        match: The match.
        rosters: Of all teams of the tournament.
        teams_of: The teams of a player.
        expected: What the order of play says for two teams, in players.
    """
    here = {team for player in match.radiant | match.dire for team in teams_of.get(player, ())}
    ranked: list[tuple[float, Pair, Fit]] = []
    for first, second in combinations(sorted(here), 2):
        fit = fit_of(match, rosters[first], rosters[second])
        if fit is not None and tier_of(fit) is not None:
            pair = frozenset((first, second))
            evidence = fit.overlap + fit.captains + expected(pair, match)
            ranked.append((evidence, pair, fit))
    ranked.sort(key=lambda one: -one[0])
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    _, pair, fit = ranked[0]
    rivalled = any(other.overlap >= ALL_TEN for _, _, other in ranked[1:])
    return pair, replace(fit, rivalled=rivalled)
