"""Swiss rounds: against every pairing there is, and whole stages played out."""

from __future__ import annotations

import functools
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dtxdesk.domain.stages.model import (
    Bracket,
    Drawn,
    FirstRound,
    Format,
    FromSeed,
    Result,
    ResultKind,
    RoundBestOf,
    Series,
    Stage,
    StageOptions,
    StageState,
)
from dtxdesk.domain.stages.progress import played
from dtxdesk.domain.stages.swiss import (
    Contender,
    contenders,
    first_round,
    is_over,
    next_round,
    pair,
    planned_rounds,
    rounds_drawn,
    still_paired,
)
from dtxdesk.errors import UserError

Key = tuple[int, int, Fraction, int, int]


def key(field: Sequence[Contender], pairs: Sequence[Drawn]) -> Key:
    """How good a round is, straight from the rules; the lowest is the best."""
    by_team = {one.team: one for one in field}
    standing = sorted(field, key=lambda one: (-one.score, one.seed))
    place = {one.team: number for number, one in enumerate(standing)}
    lowest = min(one.score for one in field)
    groups = Counter(one.score for one in field)
    rematches = second_byes = often = by_seed = 0
    apart = Fraction(0)
    for first, second in pairs:
        one = by_team[first]
        if second is None:
            second_byes += one.byes > 0
            often += one.byes
            apart += Fraction(one.score - lowest, 2) ** 2
            by_seed += (len(field) - place[first]) ** 2
            continue
        other = by_team[second]
        rematches += one.met.get(second, 0) > 0
        often += one.met.get(second, 0)
        apart += Fraction(one.score - other.score, 2) ** 2
        distance = abs(place[first] - place[second])
        wanted = groups[one.score] // 2 if one.score == other.score else 0
        by_seed += (distance - wanted) ** 2
    return rematches, second_byes, apart, often, by_seed


def all_rounds(teams: tuple[int | None, ...]) -> Iterator[tuple[Drawn, ...]]:
    if not teams:
        yield ()
        return
    first, *others = teams
    assert first is not None
    for other in others:
        left = tuple(team for team in others if team != other)
        for rest in all_rounds(left):
            yield ((first, other), *rest)


def everything(field: Sequence[Contender]) -> Iterator[tuple[Drawn, ...]]:
    bye = (None,) if len(field) % 2 else ()
    return all_rounds((*(one.team for one in field), *bye))


@st.composite
def fields(draw: st.DrawFn, least: int = 2, most: int = 8) -> list[Contender]:
    size = draw(st.integers(least, most))
    highest = draw(st.sampled_from([0, 1, 2, 6]))
    density = draw(st.sampled_from([0.0, 0.3, 0.7, 1.0]))
    chance = random.Random(draw(st.integers(0, 10**6)))
    met: list[dict[int, int]] = [{} for _ in range(size)]
    for one in range(size):
        for other in range(one):
            if chance.random() < density:
                met[one][other] = met[other][one] = chance.randint(1, 3)
    seeds = chance.sample(range(1, 50), size)
    return [
        Contender(
            team,
            seeds[team],
            chance.randint(0, highest),
            byes=chance.choice((0, 0, 1, 2)),
            met=met[team],
        )
        for team in range(size)
    ]


@settings(deadline=None)
@given(fields())
def test_no_round_is_better(field: list[Contender]) -> None:
    made = pair(field)
    found = key(field, made.pairs)
    assert found == min(key(field, pairs) for pairs in everything(field))
    assert (made.rematches, made.second_byes, made.apart) == found[:3]


def best_key(field: Sequence[Contender]) -> Key:
    """The lowest key of all rounds, by the best of what is left after the first is paired."""
    teams: list[int | None] = [*(one.team for one in field), *([None] if len(field) % 2 else [])]
    of_pair = {
        (one, other): key(field, [(first, teams[other])])
        for one, first in enumerate(teams)
        if first is not None
        for other in range(one + 1, len(teams))
    }

    @functools.cache
    def of(left: int) -> Key:
        if not left:
            return 0, 0, Fraction(0), 0, 0
        one = (left & -left).bit_length() - 1
        left ^= 1 << one
        found = []
        for other in range(one + 1, len(teams)):
            if left >> other & 1:
                a, b, c, d, e = of_pair[one, other]
                v, w, x, y, z = of(left ^ 1 << other)
                found.append((a + v, b + w, c + x, d + y, e + z))
        return min(found)

    return of((1 << len(teams)) - 1)


@settings(max_examples=12)
@given(fields(9, 13))
def test_nor_is_one_for_more_teams(field: list[Contender]) -> None:
    assert key(field, pair(field).pairs) == best_key(field)


@settings(max_examples=40)
@given(fields(2, 30), st.randoms())
def test_everybody_plays_once_whatever_order_they_come_in(
    field: list[Contender], chance: random.Random
) -> None:
    made = pair(field)
    teams = [team for drawn in made.pairs for team in drawn if team is not None]
    assert sorted(teams) == sorted(one.team for one in field)
    assert [second for _, second in made.pairs].count(None) == len(field) % 2
    shuffled = list(field)
    chance.shuffle(shuffled)
    assert pair(shuffled) == made


@pytest.mark.parametrize("size", range(2, 66))
def test_the_first_round_is_the_top_half_against_the_bottom_half(size: int) -> None:
    half = size // 2
    wanted = [(seed, seed + half) for seed in range(1, half + 1)]
    bye: list[Drawn] = [(size, None)] if size % 2 else []
    made = pair([Contender(seed, seed) for seed in range(1, size + 1)])
    assert list(made.pairs) == wanted + bye


def test_the_lowest_floats_down_to_the_highest_of_the_next_group() -> None:
    field = [Contender(team, team, 2 if team <= 3 else 0) for team in range(1, 7)]
    assert pair(field).pairs == ((1, 2), (3, 4), (5, 6))


def test_a_rematch_costs_more_than_any_difference_of_score() -> None:
    field = [
        Contender(1, 1, 20, met={2: 1}),
        Contender(2, 2, 20, met={1: 1}),
        Contender(3, 3, 0),
        Contender(4, 4, 0),
    ]
    made = pair(field)
    assert made.rematches == 0
    assert made.apart == 200


def test_a_second_bye_costs_more_than_any_difference_but_less_than_a_rematch() -> None:
    leader, second, last = Contender(1, 1, 20), Contender(2, 2, 0, byes=1), Contender(3, 3, 0)
    last = replace(last, byes=1)
    assert pair([leader, second, last]).pairs == ((2, 3), (1, None))
    met = [replace(second, met={3: 1}), replace(last, met={2: 1})]
    made = pair([leader, *met])
    assert (made.rematches, made.second_byes) == (0, 1)


def test_where_all_have_met_those_who_met_least_often_meet() -> None:
    often = {1: {2: 2, 3: 2, 4: 1}, 2: {1: 2, 3: 1, 4: 2}, 3: {1: 2, 2: 1, 4: 2}, 4: {}}
    often[4] = {1: 1, 2: 2, 3: 2}
    made = pair([Contender(team, team, met=often[team]) for team in often])
    assert made.pairs == ((1, 4), (2, 3))
    assert made.rematches == 2


def test_nobody_can_not_be_paired() -> None:
    with pytest.raises(UserError):
        pair([])


# --- whole stages ---


def start(options: StageOptions, size: int, chance: random.Random | None = None) -> Stage:
    teams = tuple(range(101, 101 + size))
    return Stage(options, size, first_round(options, size, chance), teams)


class Organiser:
    """Plays a stage round by round."""

    def __init__(self, stage: Stage, chance: random.Random) -> None:
        self.stage = stage
        self.chance = chance
        self.results: dict[int, Result] = {}
        self.withdrawn: tuple[int, ...] = ()

    def state(self) -> StageState:
        return played(self.stage, self.results, self.withdrawn)

    def play(self) -> None:
        for one in self.state().series:
            first, second = one.teams
            if one.finished or first is None or second is None:
                continue
            best_of = one.series.best_of
            scores = [(2, 0), (1, 1), (0, 2)] if best_of == 2 else [(2, 1), (0, 2)]
            score = self.chance.choice(scores)
            winner = None if score[0] == score[1] else first if score[0] > score[1] else second
            self.results[one.number] = Result((first, second), score, winner)

    def draw(self) -> tuple[Series, ...]:
        _, series = next_round(self.state())
        self.stage = replace(self.stage, series=(*self.stage.series, *series))
        return series


@settings(max_examples=30)
@given(st.integers(2, 20), st.sampled_from([2, 3]), st.integers(0, 10**6), st.booleans())
def test_a_stage_is_played_to_its_end(size: int, best_of: int, seed: int, leaving: bool) -> None:
    chance = random.Random(seed)
    options = StageOptions(Format.SWISS, best_of=best_of, first_round=FirstRound.RANDOM)
    organiser = Organiser(start(options, size, chance), chance)
    while not is_over(organiser.state()):
        if leaving and chance.random() < 0.3:
            organiser.withdrawn = tuple(
                dict.fromkeys([*organiser.withdrawn, chance.choice(organiser.stage.teams)])
            )
        organiser.play()
        if is_over(organiser.state()):
            break
        drawn = organiser.draw()
        for series in drawn:
            assert series.drawn is not None
            assert not set(series.drawn) & set(organiser.withdrawn)
    state = organiser.state()
    numbers = [one.number for one in state.series]
    assert numbers == list(range(1, len(numbers) + 1))
    if not organiser.withdrawn:
        assert rounds_drawn(state) == planned_rounds(options, size)
    for number in range(1, rounds_drawn(state) + 1):
        teams = [
            team
            for one in state.series
            if one.series.round == number
            for team in one.teams
            if team is not None
        ]
        assert len(teams) == len(set(teams))
    with pytest.raises(UserError):
        next_round(state)


@settings(max_examples=30)
@given(st.integers(2, 24), st.integers(1, 3), st.integers(1, 3), st.integers(0, 10**6))
def test_until_so_many_wins_or_losses(size: int, wins: int, losses: int, seed: int) -> None:
    options = StageOptions(Format.SWISS, wins=wins, losses=losses)
    organiser = Organiser(start(options, size), random.Random(seed))
    organiser.play()
    while not is_over(organiser.state()):
        before = {one.team: one for one in contenders(organiser.state())}
        for series in organiser.draw():
            assert series.drawn is not None
            for team in series.drawn:
                if team is not None:
                    assert before[team].wins < wins
                    assert before[team].losses < losses
        organiser.play()
    assert rounds_drawn(organiser.state()) <= planned_rounds(options, size) == wins + losses - 1
    assert all((o.wins == wins) != (o.losses == losses) for o in contenders(organiser.state()))


def test_sixteen_until_three_wins_or_losses_leave_eight_and_eight() -> None:
    options = StageOptions(Format.SWISS, wins=3, losses=3)
    organiser = Organiser(start(options, 16), random.Random(1))
    organiser.play()
    while not is_over(organiser.state()):
        made, _ = next_round(organiser.state())
        assert made.apart == 0
        organiser.draw()
        organiser.play()
    records = Counter((one.wins, one.losses) for one in contenders(organiser.state()))
    assert records == {(3, 0): 2, (3, 1): 3, (3, 2): 3, (2, 3): 3, (1, 3): 3, (0, 3): 2}


def test_forty_rounds_for_eight_teams_repeat_only_what_they_must() -> None:
    options = StageOptions(Format.SWISS, rounds=40)
    organiser = Organiser(start(options, 8), random.Random(2))
    organiser.play()
    for number in range(2, 41):
        made, _ = next_round(organiser.state())
        assert made.rematches == (0 if number <= 7 else 4)
        assert [str(note) for note in made.notes] == (
            [] if number <= 7 else ["Rematches that can't be avoided: 4"]
        )
        organiser.draw()
        organiser.play()
    assert is_over(organiser.state())
    with pytest.raises(UserError, match="All 40 rounds"):
        next_round(organiser.state())


def test_byes_go_round_before_anybody_has_a_second_one() -> None:
    options = StageOptions(Format.SWISS, rounds=5)
    organiser = Organiser(start(options, 5), random.Random(3))
    organiser.play()
    for _ in range(4):
        organiser.draw()
        organiser.play()
    assert [one.byes for one in contenders(organiser.state())] == [1] * 5


def test_a_second_bye_is_told() -> None:
    field = [Contender(team, team, byes=1, met={}) for team in (1, 2, 3)]
    assert [str(note) for note in pair(field).notes] == [
        "A team has its second bye: every other round is worse"
    ]


def test_a_round_waits_for_the_one_before() -> None:
    stage = start(StageOptions(Format.SWISS), 4)
    with pytest.raises(UserError, match="Round 1 is still being played"):
        next_round(played(stage, {}))


def test_wins_draws_byes_and_who_did_not_come() -> None:
    stage = start(StageOptions(Format.SWISS, best_of=2), 7)
    results = {
        1: Result((101, 104), (1, 1), None),
        2: Result((102, 105), (0, 2), 105),
        3: Result((103, 106), None, None, ResultKind.NO_SHOW),
    }
    field = {one.team: one for one in contenders(played(stage, results))}
    assert [field[team].score for team in range(101, 108)] == [1, 0, 0, 1, 2, 0, 2]
    assert [field[team].losses for team in range(101, 108)] == [0, 1, 1, 0, 0, 1, 0]
    assert field[107].byes == 1
    assert field[103].met == {106: 1}


def test_a_withdrawn_team_is_not_paired_any_more() -> None:
    stage = start(StageOptions(Format.SWISS), 5)
    organiser = Organiser(stage, random.Random(1))
    organiser.play()
    organiser.withdrawn = (102,)
    assert [one.team for one in still_paired(organiser.state())] == [101, 103, 104, 105]


def test_a_random_round_is_another_one_with_other_luck() -> None:
    options = StageOptions(Format.SWISS, first_round=FirstRound.RANDOM)
    rounds = {first_round(options, 9, random.Random(seed)) for seed in range(8)}
    assert len(rounds) == 8
    assert first_round(options, 9, random.Random(1)) in rounds
    for series in rounds:
        seeds = [
            source.seed for one in series for source in one.sources if isinstance(source, FromSeed)
        ]
        assert sorted(seeds) == list(range(1, 10))


def test_the_last_round_can_be_longer() -> None:
    longer = (RoundBestOf(Bracket.SWISS, -1, 5),)
    options = StageOptions(Format.SWISS, rounds=2, rounds_best_of=longer)
    organiser = Organiser(start(options, 4), random.Random(1))
    organiser.play()
    assert [one.best_of for one in (*organiser.stage.series, *organiser.draw())] == [3, 3, 5, 5]


@pytest.mark.parametrize(
    ("size", "rounds"), [(2, 1), (3, 2), (4, 2), (5, 3), (8, 3), (9, 4), (128, 7), (1024, 10)]
)
def test_as_many_rounds_as_tell_the_teams_apart(size: int, rounds: int) -> None:
    assert planned_rounds(StageOptions(Format.SWISS), size) == rounds
