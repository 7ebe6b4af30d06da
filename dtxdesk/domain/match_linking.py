"""Which Steam matches are games of which series: found by who played, and when (product rules, 6).

A match is measured against every pairing of teams: the players of both rosters, stand-ins included,
who are found on the right sides, whichever team is radiant. It is suggested for the series of the
pairing that explains it best. By itself a match is linked only where nothing else could be meant.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from functools import partial
from itertools import pairwise

ALL_TEN = 10
LEAST_PARTIAL = 4
LEAST_OF_ALL = 2
"""Players of a match that is anything at all: both captains."""
MORE_THAN = 2
"""Others than the captains, for the second tier: more than two."""

WINDOW = timedelta(days=4)
"""How far from its appointment a series may have been played."""
CERTAIN_WITHIN = timedelta(hours=12)
"""How near to the appointment a match must be to be linked by itself."""
ALSO_WITHIN = timedelta(hours=18)
"""Nearer to the appointment of another series of the same two teams, it may be of that one."""
SAME_SITTING = timedelta(hours=4)
"""Between the starts of two games of one evening; longer, and it is another evening."""
REMADE_UNDER = timedelta(minutes=15)
"""A match that short was remade where the same two teams began another soon; else it may yet be."""
REMADE_WITHIN = timedelta(minutes=75)


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
class OpenSeries:
    """A series that can still take a match.

    Attributes:
        number: The tournament's own; series are given in the order of play.
        best_of: How long it is.
        won: Games that each has won by matches that are linked.
        typed: Games that each has won by a typed score, which matches have to fit; None without.
        not_before: When what it follows from had been played, as far as matches tell.
        dismissed: Matches that somebody says are none of its games.
        linked: Matches that are its games already.
    """

    number: int
    teams: tuple[int, int]
    best_of: int = 1
    won: tuple[int, int] = (0, 0)
    typed: tuple[int, int] | None = None
    scheduled_at: datetime | None = None
    not_before: datetime | None = None
    dismissed: frozenset[int] = frozenset()
    linked: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A match for a series.

    Attributes:
        radiant: The team that was radiant.
        winner: Who won; None where Steam does not say.
        overlap: Players of both rosters found on the right sides.
        apart: From the appointment; None without one.
        remade: Whether it was broken off and soon played anew by the same two teams.
        short: Whether it ended so early that it may yet be played anew.
        certain: Whether it may be linked by itself.
    """

    series: int
    match: int
    tier: Tier
    overlap: int
    radiant: int
    winner: int | None
    start: datetime
    apart: timedelta | None
    remade: bool
    short: bool
    certain: bool = False


@dataclass(frozen=True, slots=True)
class Fit:
    """How a match fits a pairing with one of its teams as radiant."""

    radiant: int
    overlap: int
    captains: bool
    both: bool
    """Whether somebody of each team played."""


@dataclass(slots=True)
class _Pairing:
    """The matches of one pairing of teams, and its series."""

    series: list[OpenSeries] = field(default_factory=list)
    found: list[tuple[Candidate, Fit]] = field(default_factory=list)


def fit_of(match: Candidate, one: Roster, other: Roster) -> Fit | None:
    """The better way round; None where both are as good, so that nobody knows who was radiant."""
    first, second = (
        Fit(
            radiant.team,
            len(match.radiant & radiant.players) + len(match.dire & dire.players),
            radiant.captain in match.radiant and dire.captain in match.dire,
            bool(match.radiant & radiant.players) and bool(match.dire & dire.players),
        )
        for radiant, dire in ((one, other), (other, one))
    )
    if first.overlap == second.overlap:
        return None
    return first if first.overlap > second.overlap else second


def tier_of(fit: Fit) -> Tier | None:
    """None where too few of the two teams played."""
    if fit.overlap >= ALL_TEN:
        return Tier.ALL_TEN
    if fit.captains:
        return Tier.CAPTAINS_AND_MORE if fit.overlap - 2 > MORE_THAN else Tier.CAPTAINS
    return Tier.PARTIAL if fit.overlap >= LEAST_PARTIAL and fit.both else None


def suggestions(
    series: Sequence[OpenSeries],
    rosters: Mapping[int, Roster],
    matches: Iterable[Candidate],
) -> dict[int, list[Suggestion]]:
    """For each series its matches, the likeliest first.

    Args:
        series: In the order of play.
        rosters: Of all teams of the tournament: a match of others is none of these two.
        matches: In any order.
    """
    pairings = _pairings(series, rosters, matches)
    found: dict[int, list[Suggestion]] = {one.number: [] for one in series}
    for pairing in pairings.values():
        remade = remakes(pairing.found)
        sitting = _sittings(pairing.found)
        for place, one in enumerate(_without_appointment(pairing.series)):
            mine = _suggested(one, pairing.found, remade)
            # Of several evenings the first series has the first.
            found[one.number] = sorted(mine, key=partial(_likelihood_at, sitting, place))
        for one in pairing.series:
            if one.scheduled_at is not None:
                found[one.number] = sorted(_suggested(one, pairing.found, remade), key=_likelihood)
        _mark_certain(pairing, found)
    return found


def _without_appointment(series: Iterable[OpenSeries]) -> list[OpenSeries]:
    return [one for one in series if one.scheduled_at is None]


def _suggested(
    one: OpenSeries, found: Iterable[tuple[Candidate, Fit]], remade: frozenset[int]
) -> list[Suggestion]:
    return [
        suggestion
        for match, fit in found
        if match.match not in one.dismissed
        and _possible(one, match)
        and (suggestion := _suggestion(one, match, fit, match.match in remade)) is not None
    ]


def _sittings(found: Iterable[tuple[Candidate, Fit]]) -> dict[int, int]:
    """The evening of each match, counted from 0."""
    evening, last = -1, None
    numbered: dict[int, int] = {}
    for match in sorted((match for match, _ in found), key=lambda one: (one.start, one.match)):
        if last is None or match.start - last > SAME_SITTING:
            evening += 1
        last = match.start
        numbered[match.match] = evening
    return numbered


def remakes(found: Sequence[tuple[Candidate, Fit]]) -> frozenset[int]:
    """Matches that were broken off and soon played anew by the same two teams."""
    in_order = sorted((match for match, _ in found), key=lambda one: (one.start, one.match))
    return frozenset(
        one.match
        for one, following in pairwise(in_order)
        if one.duration < REMADE_UNDER and following.start - one.start < REMADE_WITHIN
    )


def _pairings(
    series: Sequence[OpenSeries],
    rosters: Mapping[int, Roster],
    matches: Iterable[Candidate],
) -> dict[frozenset[int], _Pairing]:
    """The pairings that have series, each with the matches that it explains best."""
    pairings: dict[frozenset[int], _Pairing] = {}
    for one in series:
        pairings.setdefault(frozenset(one.teams), _Pairing()).series.append(one)
    teams_of: dict[int, set[int]] = {}
    for roster in rosters.values():
        for player in roster.players:
            teams_of.setdefault(player, set()).add(roster.team)
    for match in matches:
        best = _best(match, rosters, teams_of)
        if best is not None and (pairing := pairings.get(best[0])) is not None:
            pairing.found.append((match, best[1]))
    return pairings


def _best(
    match: Candidate, rosters: Mapping[int, Roster], teams_of: Mapping[int, Collection[int]]
) -> tuple[frozenset[int], Fit] | None:
    """The pairing of teams that explains a match best; None where two do, or none does."""
    here = {team for player in match.radiant | match.dire for team in teams_of.get(player, ())}
    ranked: list[tuple[int, frozenset[int], Fit]] = []
    ordered = sorted(here)
    for at, first in enumerate(ordered):
        for second in ordered[at + 1 :]:
            fit = fit_of(match, rosters[first], rosters[second])
            if fit is not None and tier_of(fit) is not None:
                ranked.append((fit.overlap, frozenset((first, second)), fit))
    ranked.sort(key=lambda one: -one[0])
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][1], ranked[0][2]


def _possible(one: OpenSeries, match: Candidate) -> bool:
    if one.scheduled_at is not None:
        return abs(match.start - one.scheduled_at) <= WINDOW
    return one.not_before is None or match.start >= one.not_before


def _suggestion(one: OpenSeries, match: Candidate, fit: Fit, remade: bool) -> Suggestion | None:
    tier = tier_of(fit)
    if tier is None:
        return None
    dire = one.teams[1] if fit.radiant == one.teams[0] else one.teams[0]
    winner = None
    if match.radiant_win is not None:
        winner = fit.radiant if match.radiant_win else dire
    apart = None if one.scheduled_at is None else abs(match.start - one.scheduled_at)
    return Suggestion(
        series=one.number,
        match=match.match,
        tier=tier,
        overlap=fit.overlap,
        radiant=fit.radiant,
        winner=winner,
        start=match.start,
        apart=apart,
        remade=remade,
        short=match.duration < REMADE_UNDER,
    )


def _likelihood_at(sitting: Mapping[int, int], place: int, one: Suggestion) -> tuple[object, ...]:
    return sitting[one.match] != place, _likelihood(one)


def _likelihood(one: Suggestion) -> tuple[object, ...]:
    """Smaller is likelier: the same evening first, then what counts, then who played, then when."""
    evening = 0 if one.apart is None else int(one.apart > CERTAIN_WITHIN)
    return evening, one.remade, list(Tier).index(one.tier), -one.overlap, one.start, one.match


def _mark_certain(pairing: _Pairing, found: dict[int, list[Suggestion]]) -> None:
    """Marks what may be linked by itself: nothing else could be meant by these matches."""
    for one in pairing.series:
        played = sorted(
            (each for each in found[one.number] if not each.remade),
            key=lambda each: (each.start, each.match),
        )
        if not played or not _is_clear(one, pairing, played):
            continue
        found[one.number] = [
            replace(each, certain=each.tier is Tier.ALL_TEN and not (each.remade or each.short))
            for each in found[one.number]
        ]


def _is_clear(one: OpenSeries, pairing: _Pairing, played: Sequence[Suggestion]) -> bool:
    """Whether these matches are of one sitting and can all be games of this series alone."""
    others = [each for each in pairing.series if each is not one]
    if one.scheduled_at is None:
        if others:
            return False
    elif any(each.apart is None or each.apart > CERTAIN_WITHIN for each in played) or any(
        _also_near(other, played) for other in others
    ):
        return False
    if any(later.start - earlier.start > SAME_SITTING for earlier, later in pairwise(played)):
        return False
    return _fits_into(one, [each.winner for each in played])


def _fits_into(one: OpenSeries, winners: Sequence[int | None]) -> bool:
    """Whether games with these winners, in this order, can be all that it still takes."""
    won = dict(zip(one.teams, one.won, strict=True))
    needed = one.best_of // 2 + 1
    for winner in winners:
        if winner is None:
            return False
        if one.typed is None and (max(won.values()) >= needed or sum(won.values()) >= one.best_of):
            return False  # it was decided before this one
        won[winner] += 1
    if one.typed is None:
        return True
    return all(won[team] <= most for team, most in zip(one.teams, one.typed, strict=True))


def _also_near(other: OpenSeries, played: Sequence[Suggestion]) -> bool:
    """Whether the matches could as well be of another series of the same two teams."""
    at = other.scheduled_at
    return at is None or any(abs(each.start - at) <= ALSO_WITHIN for each in played)
