"""Which Steam matches are games of which series: found by who played, and when (product rules, 6).

A match is measured against every pairing of teams: the players of both rosters, stand-ins included,
who are found on the right sides, whichever team is radiant. It is suggested for the series of the
pairing that explains it best. By itself a match is linked only where nothing else could be meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import pairwise

from dtxdesk.domain.match_fit import Candidate, Fit, Pair, Roster, Tier, best_fit, tier_of

WINDOW = timedelta(days=4)
"""How far from its appointment a series may have been played."""
CERTAIN_WITHIN = timedelta(hours=12)
"""How near to the appointment a match must be to be linked by itself."""
ALSO_WITHIN = timedelta(hours=18)
"""So near to another series of the same two teams, a match may be of that one."""
SAME_SITTING = timedelta(hours=4)
"""Between the starts of two games of one evening; longer, and it is another evening."""
REMADE_UNDER = timedelta(minutes=15)
"""A match that short was remade where the same two teams began another soon; else it may yet be."""
REMADE_WITHIN = timedelta(minutes=75)

HAS_SERIES = 0.5
"""What a series that is open says for a pairing, in players: it only breaks a tie."""
IS_DUE = 2.0
"""The same, where the match began near its appointment."""


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
    """

    number: int
    teams: tuple[int, int]
    best_of: int = 1
    won: tuple[int, int] = (0, 0)
    typed: tuple[int, int] | None = None
    scheduled_at: datetime | None = None
    not_before: datetime | None = None
    dismissed: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Taken:
    """A match that is a game already: of which series, between whom, and when it began."""

    series: int
    teams: tuple[int, int]
    start: datetime


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


@dataclass(slots=True)
class _Pairing:
    """The matches of one pairing of teams, and its series."""

    series: list[OpenSeries] = field(default_factory=list)
    found: list[tuple[Candidate, Fit]] = field(default_factory=list)
    taken: list[Taken] = field(default_factory=list)


def suggestions(
    series: Sequence[OpenSeries],
    rosters: Mapping[int, Roster],
    matches: Iterable[Candidate],
    taken: Iterable[Taken] = (),
) -> dict[int, list[Suggestion]]:
    """For each series its matches, the likeliest first.

    Args:
        series: In the order of play.
        rosters: Of all teams of the tournament: a match of others is none of these two.
        matches: Those that are no games yet, in any order.
        taken: Those that are, of whichever series.
    """
    found: dict[int, list[Suggestion]] = {one.number: [] for one in series}
    for pairing in _pairings(series, rosters, matches, taken):
        remade = remakes([match for match, _ in pairing.found])
        likelihood = _Likelihood(pairing)
        for one in pairing.series:
            mine = [
                suggestion
                for match, fit in pairing.found
                if match.match not in one.dismissed
                and _possible(one, match)
                and (suggestion := _suggestion(one, match, fit, match.match in remade)) is not None
            ]
            found[one.number] = sorted(mine, key=likelihood.of)
        rivalled = {match.match for match, fit in pairing.found if fit.rivalled}
        for one in pairing.series:
            if _is_clear(one, pairing, found[one.number]):
                found[one.number] = [
                    replace(each, certain=_is_sure(one, each) and each.match not in rivalled)
                    for each in found[one.number]
                ]
    return found


def remakes(matches: Iterable[Candidate]) -> frozenset[int]:
    """Of matches of the same two teams, those that were broken off and soon played anew."""
    in_order = sorted(matches, key=lambda one: (one.start, one.match))
    return frozenset(
        one.match
        for one, following in pairwise(in_order)
        if one.duration < REMADE_UNDER and following.start - one.start < REMADE_WITHIN
    )


def _pairings(
    series: Sequence[OpenSeries],
    rosters: Mapping[int, Roster],
    matches: Iterable[Candidate],
    taken: Iterable[Taken],
) -> list[_Pairing]:
    """The pairings that have series, each with the matches that it explains best."""
    pairings: dict[Pair, _Pairing] = {}
    for one in series:
        pairings.setdefault(frozenset(one.teams), _Pairing()).series.append(one)
    for game in taken:
        if (pairing := pairings.get(frozenset(game.teams))) is not None:
            pairing.taken.append(game)
    teams_of: dict[int, set[int]] = {}
    for roster in rosters.values():
        for player in roster.players:
            teams_of.setdefault(player, set()).add(roster.team)

    def expected(pair: Pair, match: Candidate) -> float:
        pairing = pairings.get(pair)
        if pairing is None:
            return 0.0
        return IS_DUE if any(_is_due(one, match.start) for one in pairing.series) else HAS_SERIES

    for match in matches:
        best = best_fit(match, rosters, teams_of, expected)
        if best is not None and (pairing := pairings.get(best[0])) is not None:
            pairing.found.append((match, best[1]))
    return list(pairings.values())


def _is_due(one: OpenSeries, start: datetime) -> bool:
    return one.scheduled_at is not None and abs(start - one.scheduled_at) <= CERTAIN_WITHIN


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


class _Likelihood:
    """How likely the matches of a pairing are games of each of its series."""

    def __init__(self, pairing: _Pairing) -> None:
        self._booked = [one for one in pairing.series if one.scheduled_at is not None]
        self._evening: dict[int, datetime] = {}
        """When the evening of a match began."""
        begun = last = None
        for match in sorted((one for one, _ in pairing.found), key=lambda one: one.start):
            if last is None or begun is None or match.start - last > SAME_SITTING:
                begun = match.start
            last = match.start
            self._evening[match.match] = begun
        # Without appointments the first series has the first evening that is of no other.
        taken = self._of_appointments()
        free = sorted({at for at in self._evening.values() if at not in taken})
        unbooked = [one.number for one in pairing.series if one.scheduled_at is None]
        self._expected = dict(zip(unbooked, free, strict=False))

    def of(self, one: Suggestion) -> tuple[object, ...]:
        """Smaller is likelier: its evening first, then what counts, then who played, then when."""
        tier = list(Tier).index(one.tier)
        return self._off(one), one.remade, tier, -one.overlap, one.start, one.match

    def _off(self, one: Suggestion) -> tuple[int, timedelta]:
        """How far the evening of a match is from that of the series."""
        evening, nothing = self._evening[one.match], timedelta()
        if one.apart is None:
            return int(self._expected.get(one.series) != evening), nothing
        if one.apart <= CERTAIN_WITHIN:
            return 0, nothing
        nearest = min(self._booked, key=lambda each: (_from(each, evening), each.number))
        away = min(_from(each, evening) for each in self._booked if each.number == one.series)
        return 1 + (nearest.number != one.series), away

    def _of_appointments(self) -> set[datetime]:
        """Evenings that are of series with an appointment: the nearest for each."""
        near = sorted(
            (_from(one, at), one.number, at)
            for one in self._booked
            for at in set(self._evening.values())
            if _from(one, at) <= WINDOW
        )
        of: dict[datetime, int] = {}
        for away, number, at in near:
            if away <= CERTAIN_WITHIN or (number not in of.values() and at not in of):
                of[at] = number
        return set(of)


def _from(one: OpenSeries, at: datetime) -> timedelta:
    assert one.scheduled_at is not None
    return abs(one.scheduled_at - at)


def _is_sure(one: OpenSeries, match: Suggestion) -> bool:
    due = one.scheduled_at is None or _is_due(one, match.start)
    return due and match.tier is Tier.ALL_TEN and not match.short


def _is_clear(one: OpenSeries, pairing: _Pairing, found: Sequence[Suggestion]) -> bool:
    """Whether these matches are of one sitting and can all be games of this series alone.

    Where one of them was played anew, a person says which of them counts.
    """
    others = [each for each in pairing.series if each is not one]
    played = sorted(
        (
            each
            for each in found
            if _is_due(one, each.start) or not any(_is_due(other, each.start) for other in others)
        ),
        key=lambda each: (each.start, each.match),
    )
    if not played or any(each.remade for each in played):
        return False
    if one.scheduled_at is None:
        if others:
            return False
    elif not all(_is_due(one, each.start) for each in played) or any(
        _also_near(other, played) for other in others
    ):
        return False
    starts = sorted(
        [each.start for each in played]
        + [each.start for each in pairing.taken if each.series == one.number]
    )
    if any(later - earlier > SAME_SITTING for earlier, later in pairwise(starts)):
        return False
    if any(
        abs(each.start - game.start) <= ALSO_WITHIN
        for game in pairing.taken
        if game.series != one.number
        for each in played
    ):
        return False  # one more game of an evening that has its series
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
