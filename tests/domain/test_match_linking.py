"""Matches and series found by who played: the right ones first, nothing certain that is wrong."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dtxdesk.domain.match_fit import Candidate, Roster, Tier, fit_of, tier_of
from dtxdesk.domain.match_linking import OpenSeries, Taken, remakes, suggestions

EVENING = datetime(2026, 10, 3, 19, tzinfo=UTC)
WHOLE = timedelta(minutes=38)
A, B, C = 1, 2, 3


def player(team: int, place: int) -> int:
    return 100 * team + place


def roster(team: int) -> Roster:
    """Five members, the first of them captain, and a stand-in."""
    return Roster(team, player(team, 0), frozenset(player(team, one) for one in range(6)))


ROSTERS = {team: roster(team) for team in (A, B, C)}
FIVE = {team: [player(team, one) for one in range(5)] for team in ROSTERS}


def hours(number: float) -> datetime:
    return EVENING + timedelta(hours=number)


def match(
    number: int,
    radiant: Iterable[int] = FIVE[A],
    dire: Iterable[int] = FIVE[B],
    *,
    at: float = 0,
    wins: bool | None = True,
    lasts: timedelta = WHOLE,
) -> Candidate:
    return Candidate(number, hours(at), lasts, wins, frozenset(radiant), frozenset(dire))


def found(
    series: OpenSeries | list[OpenSeries], *matches: Candidate, taken: Iterable[Taken] = ()
) -> dict[int, list[tuple[int, bool]]]:
    """By series its matches in order, and whether each is certain."""
    every = series if isinstance(series, list) else [series]
    return {
        number: [(one.match, one.certain) for one in mine]
        for number, mine in suggestions(every, ROSTERS, matches, taken).items()
    }


def test_swapped_sides_are_the_same_match() -> None:
    for radiant, dire in ((A, B), (B, A)):
        (one,) = suggestions(
            [OpenSeries(7, (A, B))], ROSTERS, [match(1, FIVE[radiant], FIVE[dire])]
        )[7]
        assert (one.radiant, one.winner, one.overlap, one.certain) == (radiant, radiant, 10, True)


@pytest.mark.parametrize(
    ("ours", "theirs", "tier"),
    [
        ((0, 1, 2, 3, 5), (0, 1, 2, 3, 4), Tier.ALL_TEN),
        ((0, 1, 2), (0, 1), Tier.CAPTAINS_AND_MORE),
        ((0, 1, 2), (0,), Tier.CAPTAINS),
        ((0,), (0,), Tier.CAPTAINS),
        ((1, 2, 3), (1,), Tier.PARTIAL),
        ((1, 2), (1,), None),
        ((0, 1, 2, 3, 4), (), None),
    ],
)
def test_tiers(ours: tuple[int, ...], theirs: tuple[int, ...], tier: Tier | None) -> None:
    one = match(1, (player(A, each) for each in ours), (player(B, each) for each in theirs))
    fit = fit_of(one, ROSTERS[A], ROSTERS[B])
    assert fit is not None
    assert tier_of(fit) is tier


def test_a_match_that_was_played_anew_makes_nothing_certain_until_somebody_dismisses_it() -> None:
    broken = match(1, wins=False, lasts=timedelta(minutes=6))
    again = match(2, at=0.4)
    series = OpenSeries(7, (A, B), scheduled_at=EVENING)
    assert found(series, broken, again) == {7: [(2, False), (1, False)]}
    assert found(replace(series, dismissed=frozenset({1})), broken, again) == {7: [(2, True)]}
    assert remakes([again, broken]) == {1}


def test_a_short_match_waits_for_a_person() -> None:
    assert found(OpenSeries(7, (A, B)), match(1, lasts=timedelta(minutes=9))) == {7: [(1, False)]}


def test_more_matches_than_a_series_takes_are_a_question() -> None:
    one, two, three = match(1), match(2, at=1), match(3, at=2)
    assert found(OpenSeries(7, (A, B)), one, two) == {7: [(1, False), (2, False)]}
    assert found(OpenSeries(7, (A, B), 2), one, two) == {7: [(1, True), (2, True)]}
    assert not any(sure for _, sure in found(OpenSeries(7, (A, B), 3), one, two, three)[7])
    later = match(2, at=30)
    assert found(OpenSeries(7, (A, B), 3), one, later) == {7: [(1, False), (2, False)]}


def test_what_steam_does_not_say_the_winner_of_is_a_question() -> None:
    assert found(OpenSeries(7, (A, B)), match(1, wins=None)) == {7: [(1, False)]}


def test_a_typed_score_is_what_matches_have_to_fit() -> None:
    series = OpenSeries(7, (A, B), 3, typed=(2, 1))
    assert found(series, match(1), match(2, at=1)) == {7: [(1, True), (2, True)]}
    assert not any(sure for _, sure in found(series, *(match(n, at=n) for n in range(3)))[7])


def test_one_game_more_of_an_evening_that_has_its_series_is_no_other_series_by_itself() -> None:
    second_leg = OpenSeries(8, (B, A))
    taken = [Taken(7, (A, B), EVENING)]
    assert found(second_leg, match(2, at=1.2), taken=taken) == {8: [(2, False)]}
    assert found(second_leg, match(2, at=24 * 7), taken=taken) == {8: [(2, True)]}
    unfinished = OpenSeries(7, (A, B), 3, won=(1, 0))
    assert found(unfinished, match(2, at=1.2), taken=taken) == {7: [(2, True)]}
    assert found(unfinished, match(2, at=48), taken=taken) == {7: [(2, False)]}


def test_two_series_of_the_same_teams_have_an_evening_each() -> None:
    one, two = match(1), match(2, at=48)
    unbooked = [OpenSeries(7, (A, B)), OpenSeries(8, (A, B))]
    assert found(unbooked, two, one) == {
        7: [(1, False), (2, False)],
        8: [(2, False), (1, False)],
    }
    booked = [
        replace(unbooked[0], scheduled_at=EVENING),
        replace(unbooked[1], scheduled_at=hours(48)),
    ]
    assert found(booked, two, one) == {7: [(1, True), (2, False)], 8: [(2, True), (1, False)]}
    late = [match(1, at=24), match(2, at=72)]
    assert [mine[0] for mine in found(booked, *late).values()] == [(1, False), (2, False)]
    mixed = [unbooked[0], booked[1]]
    assert [mine[0][0] for mine in found(mixed, one, two).values()] == [1, 2]


def test_borrowed_players_do_not_make_it_a_match_of_their_own_team() -> None:
    borrowed = [player(B, 0), player(B, 1), player(B, 2), player(C, 1), player(C, 2)]
    pairs = [OpenSeries(7, (A, B)), OpenSeries(8, (A, C))]
    assert found(pairs, match(1, FIVE[A], borrowed)) == {7: [(1, False)], 8: []}
    level = [player(B, 1), player(B, 2), player(C, 1), player(C, 2)]
    assert found(pairs, match(1, FIVE[A], level)) == {7: [], 8: []}  # nobody can tell
    due = [replace(pairs[0], scheduled_at=EVENING), pairs[1]]
    assert found(due, match(1, FIVE[A], level)) == {7: [(1, False)], 8: []}


def test_ten_who_are_of_two_pairings_alike_are_a_question() -> None:
    everybody = frozenset(FIVE[B] + FIVE[C])
    rosters = {A: ROSTERS[A], B: Roster(B, player(B, 0), everybody), C: Roster(C, 301, everybody)}
    series = [OpenSeries(7, (A, B), scheduled_at=EVENING)]
    (one,) = suggestions(series, rosters, [match(1)])[7]
    assert (one.overlap, one.certain) == (10, False)


def test_nothing_is_suggested_from_before_what_a_series_follows_from() -> None:
    series = OpenSeries(7, (A, B), not_before=hours(2))
    assert found(series, match(1, at=1), match(2, at=3)) == {7: [(2, True)]}


@dataclass
class Played:
    """A season at random, with the matches that were really played."""

    chance: random.Random
    rosters: dict[int, Roster] = field(default_factory=dict)
    series: list[OpenSeries] = field(default_factory=list)
    matches: list[Candidate] = field(default_factory=list)
    right: dict[int, set[int]] = field(default_factory=dict)
    broken: set[int] = field(default_factory=set)

    def play(self) -> None:
        chance = self.chance
        self.rosters = {team: roster(team) for team in range(1, 9)}
        pairs = [(a, b) for a in self.rosters for b in self.rosters if a < b]
        at = 0.0
        for _leg in range(chance.choice((1, 2))):
            chance.shuffle(pairs)
            for place, pair in enumerate(pairs):
                at += 24 * 3 if place % 4 == 0 else chance.uniform(0, 3)
                booked = hours(at) if chance.random() < 0.8 else None
                one = OpenSeries(
                    len(self.series) + 1, pair, chance.choice((1, 2, 3)), scheduled_at=booked
                )
                self.series.append(one)
                late = chance.choice((0, 0, 0, 0, 24, -24)) if booked is not None else 0
                self._evening(one, at + late + chance.uniform(-0.2, 1.5))
        for _ in range(40):
            self._add([chance.randint(10_000, 99_999) for _ in range(10)], chance.uniform(0, at))
        chance.shuffle(self.matches)

    def _evening(self, one: OpenSeries, at: float) -> None:
        chance, won = self.chance, dict.fromkeys(one.teams, 0)
        needed = one.best_of // 2 + 1
        while max(won.values()) < needed and sum(won.values()) < one.best_of:
            if chance.random() < 0.08:
                minutes = timedelta(minutes=chance.uniform(1, 14))
                self.broken.add(self._add(self._people(one), at, minutes)[0])
                at += 0.4
            number, radiant_win = self._add(self._people(one), at)
            self.right.setdefault(one.number, set()).add(number)
            radiant = self._sides[0]
            won[radiant if radiant_win else sum(one.teams) - radiant] += 1
            at += chance.uniform(0.8, 1.4)

    def _people(self, one: OpenSeries) -> list[int]:
        chance = self.chance
        self._sides = list(one.teams)
        chance.shuffle(self._sides)
        people = [player(team, place) for team in self._sides for place in range(5)]
        strangers = [player(team, chance.randint(1, 4)) for team in self.rosters]
        for place, who in enumerate(people):
            if chance.random() < 0.08:
                own = player(self._sides[place // 5], 5)
                other = chance.choice((own, chance.randint(10_000, 99_999), *strangers[:2]))
                people[place] = who if other in people else other
        return people

    def _add(self, people: list[int], at: float, lasts: timedelta = WHOLE) -> tuple[int, bool]:
        number = len(self.matches) + 1
        known = [
            frozenset(who for who in side if who < 10_000 and self.chance.random() > 0.02)
            for side in (people[:5], people[5:])
        ]  # now and then somebody is anonymous
        radiant_win = self.chance.random() < 0.5
        self.matches.append(Candidate(number, hours(at), lasts, radiant_win, known[0], known[1]))
        return number, radiant_win


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32))
def test_a_season_at_random_is_suggested_rightly_and_nothing_wrong_is_certain(seed: int) -> None:
    season = Played(random.Random(seed))
    season.play()
    told = suggestions(season.series, season.rosters, season.matches)
    for number, mine in told.items():
        for one in mine:
            assert not one.certain or one.match in season.right[number]
    first = {number: mine[0].match for number, mine in told.items() if mine}
    right = sum(first.get(number) in played for number, played in season.right.items())
    assert right >= 0.95 * len(season.right)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**32))
def test_the_order_in_which_matches_come_changes_nothing(seed: int) -> None:
    season = Played(random.Random(seed))
    season.play()
    told = suggestions(season.series, season.rosters, season.matches)
    season.chance.shuffle(season.matches)
    assert suggestions(season.series, season.rosters, season.matches) == told
