"""The clock of a draft: limit, reserve, pauses, bids."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.draft import after, replay
from dtxdesk.domain.draft_clock import Clock
from dtxdesk.domain.draft_events import (
    Event,
    How,
    Left,
    MmrGiven,
    Paused,
    Picked,
    Redone,
    Restarted,
    Resumed,
    Skipped,
    TimeGiven,
    Undone,
)
from dtxdesk.domain.draft_order import Style
from dtxdesk.errors import UserError
from tests.domain.drafting import BEGAN, BY, at, seconds, started


def test_a_pause_adds_to_the_clock_and_a_pick_starts_it_anew() -> None:
    draft = replay([started(Style.SNAKE), Paused(at(10), BY)])
    assert draft.clock.deadline is None
    assert draft.clock.left(at(500)) == seconds(80)
    assert not draft.clock.over(at(500))
    draft = after(draft, Resumed(at(40), BY))
    assert draft.clock.deadline == at(30 + 90 + 60)
    picked = after(draft, Picked(at(50), BY, 1))
    assert picked.board.picks[0].took == seconds(20)
    assert picked.clock.deadline == at(50 + 90 + 60)
    assert draft.clock.left(at(999)) == seconds(0)


def test_pausing_twice_and_resuming_what_runs_is_refused() -> None:
    draft = replay([started(Style.SNAKE)])
    with pytest.raises(UserError, match="not paused"):
        after(draft, Resumed(at(1), BY))
    with pytest.raises(UserError, match="paused already"):
        after(after(draft, Paused(at(1), BY)), Paused(at(2), BY))


def test_a_pick_while_paused_leaves_the_next_turn_paused() -> None:
    draft = replay([started(Style.SNAKE), Paused(at(10), BY), Picked(at(70), BY, 1)])
    assert draft.board.picks[0].took == seconds(10)
    assert draft.clock.left(at(300)) == seconds(90)
    assert after(draft, Resumed(at(300), BY)).clock.left(at(310)) == seconds(80)


def test_the_reserve_runs_once_the_time_is_over_and_is_gone_then() -> None:
    draft = replay([started(Style.NORMAL)])
    assert (draft.clock.left(at(100)), draft.clock.reserve_left(at(100))) == (
        seconds(0),
        seconds(50),
    )
    assert draft.reserve_left(0, at(100)) == seconds(50)
    assert draft.reserve_left(1, at(100)) == seconds(60)
    draft = after(draft, Picked(at(100), BY, 0))
    draft = after(draft, Picked(at(110), BY, 1))
    assert draft.reserve_left(0, at(110)) == seconds(50)
    assert draft.clock.deadline == at(110 + 90 + 50)
    assert after(draft, Skipped(at(999), BY)).reserve_left(0, at(999)) == seconds(0)


def test_what_others_do_in_a_turn_lets_its_clock_run_on() -> None:
    draft = replay([started(Style.SNAKE), Left(at(20), BY, 5), MmrGiven(at(30), BY, 4, 99)])
    assert draft.clock.since == BEGAN


def test_undo_gives_the_reserve_back_and_the_turn_begins_anew() -> None:
    draft = replay([started(Style.SNAKE), Picked(at(120), BY, 0), Undone(at(130), BY)])
    assert draft.clock.deadline == at(130 + 90 + 60)
    draft = after(draft, Redone(at(140), BY))
    assert draft.reserve_left(0, at(140)) == seconds(30)
    draft = after(draft, Restarted(at(150), BY))
    assert draft.clock.deadline == at(150 + 90 + 60)


def test_a_turn_that_is_given_time_has_all_of_it_again() -> None:
    draft = replay([started(Style.SNAKE), TimeGiven(at(120), BY)])
    assert draft.clock.deadline == at(120 + 90 + 60)
    assert draft.before == ()
    paused = after(after(draft, Paused(at(130), BY)), TimeGiven(at(200), BY))
    assert (paused.clock.left(at(999)), paused.clock.deadline) == (seconds(90), None)
    without = dataclasses.replace(started(Style.SNAKE), limit=None)
    with pytest.raises(UserError, match="No time is running"):
        replay([without, TimeGiven(at(1), BY)])


def test_the_time_runs_out_only_when_it_is_over() -> None:
    draft = replay([started(Style.SNAKE)])
    with pytest.raises(UserError, match="not over yet"):
        after(draft, Picked(at(149), BY, 5, How.TIME))
    assert after(draft, Picked(at(150), BY, 5, How.TIME)).board.picks[0].how is How.TIME
    paused = after(draft, Paused(at(10), BY))
    with pytest.raises(UserError, match="not over yet"):
        after(paused, Picked(at(999), BY, 5, How.TIME))


def test_without_a_clock_no_time_runs_out() -> None:
    draft = replay([dataclasses.replace(started(Style.SNAKE), limit=None)])
    assert (draft.clock.deadline, draft.clock.left(at(999))) == (None, None)
    assert draft.clock.reserve_left(at(999)) == seconds(60)
    with pytest.raises(UserError, match="not over yet"):
        after(draft, Picked(at(999), BY, 5, How.TIME))
    assert after(draft, Picked(at(999), BY, 5)).board.picks[0].took == seconds(999)


def test_the_clock_stands_still_at_the_end() -> None:
    events: list[Event] = [Picked(at(n), BY, n) for n in range(4)]
    assert replay([started(Style.SNAKE), *events]).clock.deadline is None


def test_a_computer_whose_clock_is_behind_takes_no_time() -> None:
    draft = replay([started(Style.SNAKE), Picked(at(-3), BY, 0)])
    assert draft.board.picks[0].took == seconds(0)
    assert draft.reserve_left(0, at(-3)) == seconds(60)


@given(st.integers(0, 100), st.integers(0, 100), st.integers(0, 300), st.integers(0, 60))
def test_limit_reserve_and_what_is_over_add_up(
    limit: int, reserve: int, now: int, extra: int
) -> None:
    clock = Clock(seconds(limit), BEGAN, seconds(reserve))
    left, reserve_left = clock.left(at(now)), clock.reserve_left(at(now))
    assert left is not None
    assert left + reserve_left == seconds(max(0, limit + reserve - now))
    assert clock.over(at(now)) == (not left and not reserve_left)
    assert clock.longer(at(now), seconds(extra)).left(at(now)) == left + seconds(extra)


@given(st.lists(st.tuples(st.integers(1, 50), st.integers(0, 500)), max_size=5))
def test_pauses_take_no_time(pauses: list[tuple[int, int]]) -> None:
    clock, now, ran = Clock(seconds(90), BEGAN), 0, 0
    for running, stopped in pauses:
        now, ran = now + running, ran + running
        clock = clock.stopped(at(now))
        now += stopped
        assert clock.used(at(now)) == seconds(ran)
        clock = clock.resumed(at(now))
    assert clock.used(at(now + 7)) == seconds(ran + 7)
