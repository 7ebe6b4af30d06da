"""The formula: the worked example of the rules, and what must hold for any figures."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.league_mmr import (
    MILLION,
    Formula,
    Totals,
    adjustment,
    explain,
    league_mmr,
    pooled_averages,
    round_half_away,
)

A = Totals(games=10, wins=7, kills=80, deaths=40, assists=120, gpm=5200, xpm=6000)
B = Totals(games=10, wins=4, kills=50, deaths=60, assists=90, gpm=4100, xpm=5000)
C = Totals(games=4, wins=4, kills=90, deaths=1, assists=90, gpm=4000, xpm=3000)


@st.composite
def totals(draw: st.DrawFn) -> Totals:
    games = draw(st.integers(1, 200))
    number = st.integers(0, games * 60)
    return Totals(
        games=games,
        wins=draw(st.integers(0, games)),
        kills=draw(number),
        deaths=draw(number),
        assists=draw(number),
        gpm=draw(st.integers(0, games * 1000)),
        xpm=draw(st.integers(0, games * 1000)),
    )


@st.composite
def formulas(draw: st.DrawFn) -> Formula:
    first = draw(st.integers(0, MILLION))
    second = draw(st.integers(0, MILLION - first))
    weights = (first, second, MILLION - first - second)
    return Formula(weights, draw(st.integers(1, 20)), draw(st.integers(0, 1000)))


def test_the_worked_example() -> None:
    averages = pooled_averages([A, B, C], Formula())
    assert averages is not None
    assert averages.players == 2
    assert (averages.win_rate, averages.kda, averages.gpm) == (0.55, 3.4, 465.0)
    assert adjustment(A, averages, Formula()) == 152
    assert adjustment(B, averages, Formula()) == -124


def test_nobody_qualifies() -> None:
    assert pooled_averages([C], Formula()) is None


def test_an_average_of_zero_gives_no_factor() -> None:
    idle = Totals(games=5)
    averages = pooled_averages([idle], Formula())
    assert averages is not None
    assert adjustment(idle, averages, Formula()) == 0


def test_no_league_mmr_without_a_base_or_games_and_never_below_zero() -> None:
    assert league_mmr(None, 100) is None
    assert league_mmr(3000, None) is None
    assert league_mmr(100, -500) == 0
    assert league_mmr(5420, 154) == 5574


@given(st.integers(-(10**12), 10**12), st.integers(1, 10**9))
def test_halves_are_rounded_away_from_zero(numerator: int, denominator: int) -> None:
    exact = Fraction(numerator, denominator)
    rounded = round_half_away(numerator, denominator)
    assert abs(exact - rounded) <= Fraction(1, 2)
    if abs(exact - rounded) == Fraction(1, 2):
        assert abs(rounded) > abs(exact)


@given(st.lists(totals(), min_size=1, max_size=8), formulas())
def test_an_adjustment_lies_within_the_cap_and_is_what_its_explanation_adds_up_to(
    players: list[Totals], formula: Formula
) -> None:
    averages = pooled_averages(players, formula)
    for player in players:
        if averages is None:
            assert player.games < formula.min_games
            continue
        adjusted = adjustment(player, averages, formula)
        assert -formula.cap <= adjusted <= formula.cap
        lines = explain(player, averages, formula)
        assert abs(sum(line.points for line in lines) - adjusted) <= 0.5 + 1e-6
        assert all(-1 <= line.factor <= 1 for line in lines)


@given(st.lists(totals(), min_size=1, max_size=8), formulas(), st.randoms())
def test_the_order_of_players_changes_nothing(
    players: list[Totals], formula: Formula, random: object
) -> None:
    shuffled = list(players)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert pooled_averages(players, formula) == pooled_averages(shuffled, formula)


@given(st.tuples(*[st.integers(-10, MILLION)] * 3))
def test_weights_must_sum_to_one(weights: tuple[int, int, int]) -> None:
    bad = Formula(weights).problems()
    assert ("weights" in bad) == (min(weights) < 0 or sum(weights) != MILLION)


def test_each_setting_has_its_own_sentence() -> None:
    problems = Formula((400_000, 350_000, 200_000), 0, -1).problems()
    assert set(problems) == {"weights", "min_games", "cap"}
    assert "95 %" in problems["weights"]
