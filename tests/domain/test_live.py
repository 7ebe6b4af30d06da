from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.live import (
    MOST_POINTS,
    CurvePoint,
    LiveGame,
    LivePlayer,
    LiveSide,
    grown,
    point_of,
)


def game(duration: int | None, radiant: int | None = 2_000, dire: int | None = 1_500) -> LiveGame:
    players = tuple(
        LivePlayer(side, number, None, net_worth=worth, xpm=0 if worth is None else worth // 4)
        for side, worth, base in ((True, radiant, 0), (False, dire, 10))
        for number in range(base + 1, base + 6)
    )
    return LiveGame(1, 2, LiveSide(), LiveSide(), players, duration)


def test_who_is_ahead() -> None:
    assert point_of(game(600)) == CurvePoint(600, 2_500, 6_250)
    assert point_of(game(600, 1_500, 2_000)) == CurvePoint(600, -2_500, -6_250)


def test_what_steam_does_not_say_is_not_nought() -> None:
    assert point_of(game(600, None)) == CurvePoint(600, None, None)
    assert point_of(game(None)) is None
    assert grown((), game(None)) == ()


def test_a_curve_grows_with_time_and_not_by_asking() -> None:
    curve = grown((), game(60))
    assert grown(curve, game(60)) == curve
    assert [point.at for point in grown(curve, game(75))] == [60, 75]


def test_a_clock_that_goes_back_takes_what_came_after_with_it() -> None:
    curve: tuple[CurvePoint, ...] = ()
    for at in (60, 120, 180, 90):
        curve = grown(curve, game(at))
    assert [point.at for point in curve] == [60, 90]


@given(st.lists(st.none() | st.integers(1, 40_000), max_size=60))
def test_a_curve_is_always_in_the_order_of_time(times: list[int | None]) -> None:
    curve: tuple[CurvePoint, ...] = ()
    for at in times:
        curve = grown(curve, game(at))
    moments = [point.at for point in curve]
    assert moments == sorted(set(moments))


def test_a_very_long_game_stays_small_and_keeps_its_ends() -> None:
    curve: tuple[CurvePoint, ...] = ()
    for at in range(1, 4 * MOST_POINTS):
        curve = grown(curve, game(at))
    assert len(curve) <= MOST_POINTS + 1
    assert curve[0].at == 1
    assert curve[-1].at == 4 * MOST_POINTS - 1
