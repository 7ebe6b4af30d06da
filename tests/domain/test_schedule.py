"""What clashes in a schedule, and times one after another."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.schedule import (
    Booking,
    Clash,
    ClashKind,
    Slot,
    clashes,
    in_turn,
    takes,
)

START = datetime(2026, 12, 5, 19, tzinfo=UTC)


def at(minutes: int) -> datetime:
    return START + timedelta(minutes=minutes)


def slot(number: int, minutes: int, best_of: int = 1, **more: object) -> Slot:
    return Slot(number, at(minutes), best_of, **more)  # type: ignore[arg-type]


def test_a_team_twice_at_once() -> None:
    three, one = slot(1, 0, 3, teams=(7, 8)), slot(2, 179, teams=(8, 9))
    assert clashes([one, three]) == [Clash(ClashKind.TEAM, 1, 2, 8)]
    assert clashes([three, slot(2, 180, teams=(8, 9))]) == []
    words = clashes([one, three])[0].sentence({8: "The Tipsy Treants"})
    assert str(words) == "The Tipsy Treants plays series 1 and 2 at once"


def test_a_caster_twice_at_once_whatever_the_capitals() -> None:
    found = clashes([slot(1, 0, caster="Mirela"), slot(2, 30, caster="MIRELA"), slot(3, 30)])
    assert [(one.kind, one.first, one.second) for one in found] == [(ClashKind.CASTER, 1, 2)]
    assert str(found[0].sentence({})) == "MIRELA casts series 1 and 2 at once"


def test_a_series_before_the_one_it_waits_for() -> None:
    final = slot(3, 60, after=(1, 2))
    found = clashes([final, slot(1, 0), slot(2, 30), slot(9, 0)])
    assert [(one.kind, one.first, one.second) for one in found] == [(ClashKind.ORDER, 2, 3)]
    # One that stands after what waits for it altogether is told as well.
    assert clashes([slot(3, 0, after=(1,)), slot(1, 300)]) == [Clash(ClashKind.ORDER, 1, 3)]


slots = st.builds(
    lambda number, minutes, best_of, teams, caster: Slot(
        number, at(minutes), best_of, tuple(teams), caster
    ),
    st.integers(1, 10_000),
    st.integers(0, 900),
    st.sampled_from((1, 2, 3, 5)),
    st.lists(st.integers(1, 6), max_size=2, unique=True),
    st.sampled_from(("", "Tomo", "tomo", "Rook")),
)


@given(st.lists(slots, max_size=14, unique_by=lambda one: one.number))
def test_all_that_are_at_once_are_told_and_nothing_else(found: list[Slot]) -> None:
    overlapping: set[tuple[object, int, int]] = set()
    for one in found:
        for other in found:
            if (one.at, one.number) >= (other.at, other.number):
                continue
            if other.at - one.at >= takes(one.best_of):
                continue
            shared: list[object] = list(set(one.teams) & set(other.teams))
            if one.caster and one.caster.lower() == other.caster.lower():
                shared.append(one.caster.lower())
            overlapping |= {(who, one.number, other.number) for who in shared}
    told = [(one.team or one.caster.lower(), one.first, one.second) for one in clashes(found)]
    assert len(told) == len(set(told))
    assert set(told) <= overlapping
    assert {(who, number) for who, *both in told for number in both} == {
        (who, number) for who, *both in overlapping for number in both
    }


def test_very_many_at_once_are_told_once_each() -> None:
    at_once = [slot(number, 0, caster="Tomo") for number in range(1, 1_001)]
    assert len(clashes(at_once)) == 999


def test_times_in_turn() -> None:
    half = timedelta(minutes=30)
    assert in_turn((4, 5, 6), START, half, at_once=2) == {4: START, 5: START, 6: at(30)}
    assert in_turn((), START, half) == {}


def test_words_are_cleaned() -> None:
    booking = Booking(START, " EU West\n ", "\x00Tomo").cleaned()
    assert booking == Booking(START, "EU West", "Tomo")
