"""Tables: tie-breaks against other calculators, the order against one written differently."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dtxdesk.domain.stages.model import (
    Bracket,
    Format,
    PlayedSeries,
    Points,
    ResultKind,
    Series,
    SeriesState,
    StageOptions,
    TieBreak,
)
from dtxdesk.domain.stages.standings import (
    PRESETS,
    Decisions,
    Penalty,
    Standings,
    Touches,
    open_ties,
    standings,
    tie_breaks_of,
)
from dtxdesk.domain.stages.tie_breaks import EXPLANATIONS, TITLES, ByHand, ExtraSeries
from dtxdesk.domain.stages.why import shown, shown_side_by_side

NAMES = dict(enumerate("?ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
A, B, C, D, E, F = range(1, 7)
HALF = Fraction(1, 2)


@dataclass(frozen=True)
class Line:
    """What happened, as somebody would note it: `other` None is a bye."""

    one: int
    other: int | None
    score: tuple[int, int] = (0, 0)
    kind: ResultKind = ResultKind.PLAYED
    winner: int | None = None

    def series(self, number: int) -> PlayedSeries:
        if self.kind is ResultKind.PLAYED and self.other is not None:
            first, second = self.score
            winner = None if first == second else self.one if first > second else self.other
        else:
            winner = self.one if self.other is None else self.winner
        series = Series(number, Bracket.SWISS, 1, number, 2, (None, None))
        score = self.score if self.kind is ResultKind.PLAYED else None
        state = SeriesState.FINISHED
        return PlayedSeries(series, (self.one, self.other), state, score, winner, self.kind)


def beat(one: int, other: int, score: tuple[int, int] = (2, 0)) -> Line:
    return Line(one, other, score)


def bye(team: int) -> Line:
    return Line(team, None, kind=ResultKind.BYE)


def forfeit(winner: int, loser: int) -> Line:
    return Line(loser, winner, kind=ResultKind.FORFEIT, winner=winner)


def table(
    teams: Sequence[int],
    lines: Sequence[Line],
    *tie_breaks: TieBreak,
    points: Points | None = None,
    decisions: Decisions | None = None,
) -> Standings:
    series = [line.series(number) for number, line in enumerate(lines, start=1)]
    return standings(teams, series, points, tie_breaks, decisions)


def column(made: Standings, tie_break: TieBreak) -> dict[int, Fraction | None]:
    return {row.team: row.values[tie_break] for row in made.rows}


# --- calculators of their own ---


def result(line: Line, team: int) -> Fraction:
    winner = line.series(1).winner
    if winner == team:
        return Fraction(1)
    return HALF if winner is None and line.kind is ResultKind.PLAYED else Fraction(0)


def of(team: int, lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if team in (line.one, line.other)]


def rival(line: Line, team: int) -> int:
    other = line.other if line.one == team else line.one
    assert other is not None
    return other


def score(team: int, lines: Sequence[Line]) -> Fraction:
    return sum((result(line, team) for line in of(team, lines)), Fraction(0))


def rivals_scores(team: int, lines: Sequence[Line]) -> list[Fraction]:
    return [
        score(rival(line, team) if line.kind is ResultKind.PLAYED else team, lines)
        for line in of(team, lines)
    ]


def calculated(tie_break: TieBreak, team: int, lines: Sequence[Line]) -> Fraction:
    played = [line for line in of(team, lines) if line.kind is ResultKind.PLAYED]
    faced = rivals_scores(team, lines)
    total = sum(faced, Fraction(0))
    match tie_break:
        case TieBreak.LOSSES:
            return Fraction(sum(result(line, team) == 0 for line in of(team, lines)))
        case TieBreak.GAME_DIFFERENCE:
            signs = [(1 if line.one == team else -1, line.score) for line in played]
            return Fraction(sum(sign * (ours - theirs) for sign, (ours, theirs) in signs))
        case TieBreak.BUCHHOLZ:
            return total
        case TieBreak.BUCHHOLZ_CUT_1:
            return total - min(faced, default=Fraction(0))
        case TieBreak.MEDIAN_BUCHHOLZ:
            return total - min(faced) - max(faced) if len(faced) > 1 else Fraction(0)
        case TieBreak.SONNEBORN_BERGER:
            products = [result(line, team) * score(rival(line, team), lines) for line in played]
            return sum(products, Fraction(0))
        case TieBreak.OPPONENTS_WIN_RATE:
            rates = [
                score(rival(line, team), lines) / len(of(rival(line, team), lines))
                for line in played
            ]
            return sum(rates, Fraction(0)) / max(1, len(rates))
        case _:
            raise AssertionError(tie_break)


OF_ONE = [
    TieBreak.LOSSES,
    TieBreak.GAME_DIFFERENCE,
    TieBreak.BUCHHOLZ,
    TieBreak.BUCHHOLZ_CUT_1,
    TieBreak.MEDIAN_BUCHHOLZ,
    TieBreak.SONNEBORN_BERGER,
    TieBreak.OPPONENTS_WIN_RATE,
]


def worth(team: int, lines: Sequence[Line]) -> int:
    results = [result(line, team) for line in of(team, lines)]
    return 3 * results.count(Fraction(1)) + results.count(HALF)


def ranked(
    tied: list[int], lines: Sequence[Line], tie_breaks: Sequence[TieBreak], teams: Sequence[int]
) -> list[list[int]]:
    """Those of equal points by the tie-breaks, one at a time."""
    if len(tied) == 1 or not tie_breaks:
        return [tied]
    first, *others = tie_breaks
    if first is TieBreak.SEED:
        return [[team] for team in sorted(tied, key=teams.index)]
    again = others
    if first is TieBreak.HEAD_TO_HEAD:
        between = [line for line in lines if line.one in tied and line.other in tied]
        met = {frozenset((line.one, line.other)) for line in between}
        if len(met) < len(tied) * (len(tied) - 1) // 2:
            return ranked(tied, lines, others, teams)
        value = {team: score(team, between) for team in tied}
        if len(set(value.values())) > 1:
            again = list(tie_breaks)
    else:
        better = -1 if first is TieBreak.LOSSES else 1
        value = {team: better * calculated(first, team, lines) for team in tied}
    ordered = sorted(tied, key=lambda team: -value[team])
    found: list[list[int]] = []
    for _, level in groupby(ordered, key=lambda team: value[team]):
        found += ranked(list(level), lines, again, teams)
    return found


@st.composite
def seasons(draw: st.DrawFn) -> tuple[list[int], list[Line]]:
    """Some rounds of chance pairings with all that can happen in them."""
    size = draw(st.integers(2, 9))
    chance = random.Random(draw(st.integers(0, 10**9)))
    lines: list[Line] = []
    for _ in range(draw(st.integers(0, 6))):
        teams = chance.sample(range(1, size + 1), size)
        if size % 2:
            lines.append(bye(teams.pop()))
        for one, other in zip(teams[::2], teams[1::2], strict=True):
            kind = chance.random()
            if kind < 0.1:
                lines.append(forfeit(one, other))
            elif kind < 0.15:
                lines.append(Line(one, other, kind=ResultKind.NO_SHOW))
            elif kind < 0.95:
                lines.append(Line(one, other, chance.choice([(2, 0), (1, 1), (0, 2), (2, 1)])))
    return chance.sample(range(1, size + 1), size), lines


@given(seasons())
def test_every_value_is_what_its_calculator_says(season: tuple[list[int], list[Line]]) -> None:
    teams, lines = season
    made = table(teams, lines, *OF_ONE)
    for row in made.rows:
        assert row.values == {by: calculated(by, row.team, lines) for by in OF_ONE}
        assert row.points == worth(row.team, lines)
        assert row.played == row.wins + row.draws + row.losses == len(of(row.team, lines))


some_tie_breaks = st.lists(
    st.sampled_from([*OF_ONE, TieBreak.HEAD_TO_HEAD, TieBreak.SEED]), unique=True, max_size=4
)


@settings(max_examples=300)
@given(seasons(), some_tie_breaks)
def test_the_order_is_what_the_tie_breaks_make_it(
    season: tuple[list[int], list[Line]], tie_breaks: list[TieBreak]
) -> None:
    teams, lines = season
    made = table(teams, lines, *tie_breaks)
    by_points = sorted(teams, key=lambda team: -worth(team, lines))
    wanted: list[list[int]] = []
    for _, tied in groupby(by_points, key=lambda team: worth(team, lines)):
        wanted += ranked(list(tied), lines, tie_breaks, teams)
    assert [set(level) for level in made.levels] == [set(level) for level in wanted]
    if TieBreak.SEED in tie_breaks:
        assert all(len(level) == 1 for level in made.levels)


@given(seasons(), some_tie_breaks, st.randoms())
def test_neither_the_order_of_results_nor_the_sides_matter(
    season: tuple[list[int], list[Line]], tie_breaks: list[TieBreak], chance: random.Random
) -> None:
    teams, lines = season
    other = [
        Line(line.other, line.one, line.score[::-1], line.kind, line.winner)
        if line.other is not None and chance.random() < 0.5
        else line
        for line in chance.sample(lines, len(lines))
    ]
    assert table(teams, other, *tie_breaks).rows == table(teams, lines, *tie_breaks).rows


@given(seasons(), some_tie_breaks)
def test_ranks_and_reasons_agree_with_the_order(
    season: tuple[list[int], list[Line]], tie_breaks: list[TieBreak]
) -> None:
    teams, lines = season
    made = table(teams, lines, *tie_breaks)
    assert sorted(made.order) == sorted(teams)
    for place, row in enumerate(made.rows, start=1):
        assert row.rank <= place <= row.worst
    for place, upper in enumerate(made.rows):
        for lower in made.rows[place + 1 :]:
            why = made.why(lower.team, upper.team)
            assert why.level == (upper.rank == lower.rank)
            if why.level:
                continue
            assert (why.above, why.below) == (upper.team, lower.team)
            if why.by is None:
                assert (why.more, why.less) == (upper.points, lower.points)
            elif why.by in OF_ONE:
                assert (why.more, why.less) == (upper.values[why.by], lower.values[why.by])
            sentence = why.sentence(NAMES)
            assert NAMES[upper.team] in sentence
            left, right = shown_side_by_side(why.by, why.more, why.less)
            assert left != right


# --- worked examples ---

SWISS = PRESETS["swiss"].tie_breaks


def test_three_swiss_rounds_with_byes_and_a_forfeit() -> None:
    # Worked out on paper. Match scores: A 3, B 1 1/2, C 1 1/2, D 2, E 1.
    lines = [
        *(beat(A, B), beat(C, D, (1, 1)), bye(E)),
        *(beat(A, C), forfeit(B, E), bye(D)),
        *(beat(A, E), beat(B, D, (1, 1)), bye(C)),
    ]
    made = table([A, B, C, D, E], lines, *SWISS, TieBreak.BUCHHOLZ_CUT_1, TieBreak.MEDIAN_BUCHHOLZ)
    assert [(row.team, row.points) for row in made.rows] == [(A, 9), (D, 5), (B, 4), (C, 4), (E, 3)]
    # B met A with 3, E by forfeit, so itself with 1 1/2, and D with 2.
    assert column(made, TieBreak.BUCHHOLZ) == {A: 4, B: 6.5, C: 6.5, D: 5, E: 5}
    assert column(made, TieBreak.BUCHHOLZ_CUT_1) == {A: 3, B: 5, C: 5, D: 3.5, E: 4}
    assert column(made, TieBreak.MEDIAN_BUCHHOLZ) == {A: 1.5, B: 2, C: 2, D: 1.5, E: 1}
    # Only what was played: C drew with D, who has 2.
    assert column(made, TieBreak.SONNEBORN_BERGER) == {A: 4, B: 1, C: 1, D: 1.5, E: 0}
    # B and C have not met.
    assert column(made, TieBreak.HEAD_TO_HEAD) == dict.fromkeys((A, B, C, D, E))
    assert [row.rank for row in made.rows] == [1, 2, 3, 3, 5]
    assert made.why(B, D).sentence(NAMES) == "D is above B on points: 5 to 4"


def test_a_season_of_rd2l_that_only_extra_series_can_part() -> None:
    # All draw with A, and B, C and D beat each other in turn: everybody has 3 points.
    rd2l = PRESETS["rd2l"]
    lines = [
        *(beat(A, B, (1, 1)), beat(A, C, (1, 1)), beat(A, D, (1, 1))),
        *(beat(B, C), beat(C, D), beat(D, B)),
    ]
    made = table([A, B, C, D], lines, *rd2l.tie_breaks, points=rd2l.points)
    assert [row.points for row in made.rows] == [3, 3, 3, 3]
    everybody = (A, B, C, D)
    assert column(made, TieBreak.HEAD_TO_HEAD) == dict.fromkeys(everybody, 1.5)
    assert column(made, TieBreak.OPPONENTS_WIN_RATE) == dict.fromkeys(everybody, HALF)
    assert column(made, TieBreak.EXTRA_SERIES) == dict.fromkeys(everybody)
    (tie,) = open_ties(made, 2)
    assert (tie.teams, tie.best, tie.worst, tie.touches) == (everybody, 1, 4, Touches.CUT)
    extra = (ExtraSeries(A, B), ExtraSeries(C, D), ExtraSeries(C, A))
    decided = table(
        everybody, lines, *rd2l.tie_breaks, points=rd2l.points, decisions=Decisions(extra=extra)
    )
    assert decided.levels == ((C,), (A,), (B, D))
    assert open_ties(decided, 2) == ()
    assert decided.why(A, C).sentence(NAMES) == "C is above A by extra series that were won: 2 to 1"


def test_challonge_goes_by_seed_in_the_end() -> None:
    preset = PRESETS["challonge"]
    made = table([C, A, B], [], *preset.tie_breaks)
    assert made.order == (C, A, B)
    assert [row.rank for row in made.rows] == [1, 2, 3]
    assert made.why(A, C).sentence(NAMES) == "C is above A by seed: 1 before 2"


def test_head_to_head_is_looked_at_again_on_what_stays_tied() -> None:
    lines = [
        *(beat(A, B), beat(A, C), beat(A, D, (1, 1))),
        *(beat(D, B), beat(C, D), beat(B, C)),
    ]
    made = table([C, B, D, A], lines, TieBreak.HEAD_TO_HEAD, points=Points(0, 0, 0))
    assert column(made, TieBreak.HEAD_TO_HEAD) == {A: 2.5, D: 1.5, B: 1, C: 1}
    assert made.order == (A, D, B, C)
    assert made.why(B, A).sentence(NAMES) == (
        "A is above B in the series among the 4 tied teams: 2.5 to 1"
    )
    assert made.why(C, B).sentence(NAMES) == "B is above C head-to-head: 1 to 0"


def test_head_to_head_needs_all_of_the_tied_to_have_met() -> None:
    made = table([A, B, C], [beat(A, B), beat(B, C)], TieBreak.HEAD_TO_HEAD, points=Points(0, 0, 0))
    assert made.levels == ((A, B, C),)


def test_a_circle_of_three_is_not_parted_by_head_to_head() -> None:
    lines = [beat(A, B), beat(B, C), beat(C, A)]
    made = table([A, B, C], lines, TieBreak.HEAD_TO_HEAD, TieBreak.GAME_DIFFERENCE)
    assert made.levels == ((A, B, C),)
    assert made.why(A, B).sentence(NAMES) == "A and B are level in all that counts"


def test_penalties_take_points_and_nothing_else() -> None:
    decisions = Decisions((Penalty(A, 2, "Late twice"), Penalty(A, 2, "A stand-in too many")))
    made = table([A, B], [beat(A, B)], TieBreak.BUCHHOLZ, decisions=decisions)
    assert [(row.team, row.points, row.penalty) for row in made.rows] == [(B, 0, 0), (A, -1, 4)]
    assert column(made, TieBreak.BUCHHOLZ) == {A: 0, B: 1}
    assert made.why(A, B).sentence(NAMES) == "B is above A on points: 0 to \N{MINUS SIGN}1"


def test_extra_series_part_the_tied_once_each_has_played_one() -> None:
    one = Decisions(extra=(ExtraSeries(B, A),))
    made = table([A, B, C], [], decisions=one)
    assert made.levels == ((A, B, C),)
    two = Decisions(extra=(ExtraSeries(B, A), ExtraSeries(B, C)))
    made = table([A, B, C], [], decisions=two)
    assert made.levels == ((B,), (A, C))
    assert [row.values for row in made.rows] == [
        {TieBreak.EXTRA_SERIES: value} for value in (2, 0, 0)
    ]
    three = Decisions(extra=(*two.extra, ExtraSeries(C, A)))
    made = table([A, B, C], [], decisions=three)
    assert made.order == (B, C, A)
    assert made.why(A, B).sentence(NAMES) == "B is above A by extra series that were won: 2 to 0"


def test_a_decision_by_hand_says_why() -> None:
    coin = ByHand((C, A), "A coin was tossed")
    decisions = Decisions(by_hand=(ByHand((A, B, C), "By lot"), coin))
    made = table([A, B, C], [], decisions=decisions)
    assert made.order == (A, B, C)
    made = table([A, C], [], decisions=decisions)
    assert made.order == (C, A)
    assert made.why(A, C).sentence(NAMES) == "C was put above A by hand: A coin was tossed"


def test_a_decision_that_leaves_somebody_out_does_not_apply() -> None:
    decisions = Decisions(by_hand=(ByHand((C, A), "A coin was tossed"),))
    assert table([A, B, C], [], decisions=decisions).levels == ((A, B, C),)


def test_both_lose_where_neither_came() -> None:
    made = table([A, B], [Line(A, B, kind=ResultKind.NO_SHOW)])
    assert [(row.losses, row.points, row.rank) for row in made.rows] == [(1, 0, 1), (1, 0, 1)]


def test_a_group_leaves_the_series_of_others_out() -> None:
    made = table([A, B], [beat(A, B), beat(C, D), beat(C, B)])
    assert [(row.team, row.played) for row in made.rows] == [(A, 1), (B, 1)]


def test_what_is_not_finished_does_not_count() -> None:
    series = Series(1, Bracket.GROUP, 1, 1, 3, (None, None))
    running = PlayedSeries(series, (A, B), SeriesState.RUNNING, (1, 0))
    assert [row.played for row in standings([A, B], [running]).rows] == [0, 0]


def test_who_has_withdrawn_makes_room_at_the_cut() -> None:
    lines = [beat(A, B), beat(C, D)]
    made = table([A, B, C, D], lines)
    assert [tie.touches for tie in open_ties(made, 1)] == [Touches.CUT]
    assert [tie.touches for tie in open_ties(made, 2)] == [Touches.SEEDING]
    assert open_ties(made, 2, seeded=False) == ()
    assert open_ties(made, 1, left=(A,)) == ()
    (tie,) = open_ties(made, 2, left=(A,))
    assert (tie.teams, tie.best, tie.worst) == ((B, D), 2, 3)


def test_until_three_wins_fewer_losses_come_first() -> None:
    options = StageOptions(Format.SWISS, wins=3, losses=3)
    lines = [beat(A, C), beat(A, D), beat(B, C), beat(B, D), beat(E, B)]
    made = table([B, A, C, D, E], lines, *tie_breaks_of(options))
    assert made.order[:2] == (A, B)
    assert made.why(A, B).sentence(NAMES) == "A is above B with fewer losses: 0 to 1"


def test_a_stage_that_names_tie_breaks_has_just_those() -> None:
    named = (TieBreak.SEED,)
    assert tie_breaks_of(StageOptions(Format.SWISS, tie_breaks=named)) == named
    assert tie_breaks_of(StageOptions(Format.SWISS)) == SWISS
    rd2l = PRESETS["rd2l"].applied(StageOptions(Format.ROUND_ROBIN, best_of=3))
    assert (rd2l.best_of, rd2l.points) == (2, Points(2, 1, 0))
    assert rd2l.problems() == {}


def test_every_tie_break_has_a_title_and_an_explanation() -> None:
    assert set(TITLES) == set(EXPLANATIONS) == set(TieBreak)


@pytest.mark.parametrize(
    ("by", "value", "text"),
    [
        (None, Fraction(9), "9"),
        (TieBreak.BUCHHOLZ, Fraction(15, 2), "7.5"),
        (TieBreak.SONNEBORN_BERGER, Fraction(29, 4), "7.25"),
        (TieBreak.GAME_DIFFERENCE, Fraction(3), "+3"),
        (TieBreak.GAME_DIFFERENCE, Fraction(-3), "\N{MINUS SIGN}3"),
        (TieBreak.GAME_DIFFERENCE, Fraction(0), "0"),
        (TieBreak.OPPONENTS_WIN_RATE, Fraction(2, 3), "66.7 %"),
        (TieBreak.OPPONENTS_WIN_RATE, Fraction(1), "100 %"),
    ],
)
def test_values_as_a_table_shows_them(by: TieBreak | None, value: Fraction, text: str) -> None:
    assert shown(by, value) == text


def test_two_values_show_as_many_digits_as_part_them() -> None:
    both = Fraction(2, 3), Fraction(667, 1000)
    assert shown_side_by_side(TieBreak.OPPONENTS_WIN_RATE, *both) == ("66.67 %", "66.7 %")
