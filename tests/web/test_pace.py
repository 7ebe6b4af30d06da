from __future__ import annotations

import threading
from threading import Event

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dtxdesk.errors import Cancelled
from dtxdesk.web.pace import (
    POLITE_RATE,
    HeldTooLong,
    Pace,
    effective_rate,
    is_loopback,
    pause,
    process_pace,
)
from tests.standing_time import Time

STEAM = "https://api.steampowered.com"
LOOPBACKS = ["http://127.0.0.1:80", "http://127.9.9.9", "http://localhost:1", "http://[::1]:5/api"]
OTHERS = [STEAM, "https://localhost.example.com", "https://10.0.0.1", "127.0.0.1", "", "https://"]


def test_what_counts_as_this_computer() -> None:
    assert all(is_loopback(url) for url in LOOPBACKS)
    assert not any(is_loopback(url) for url in OTHERS)


@pytest.mark.parametrize("url", LOOPBACKS)
@pytest.mark.parametrize("rate", [0.0, 0.2, 1.0, 500.0])
def test_towards_this_computer_any_rate_is_kept(url: str, rate: float) -> None:
    assert effective_rate(rate, url) == rate


@pytest.mark.parametrize(
    ("wanted", "kept"),
    [(0, 1), (1, 1), (0.25, 0.25), (5, 1), (-1, 1), (float("nan"), 1), (float("inf"), 1)],
)
def test_towards_others_only_a_slower_rate_is_honoured(wanted: float, kept: float) -> None:
    assert effective_rate(wanted, STEAM) == kept


@settings(deadline=None)
@given(st.floats(), st.sampled_from(OTHERS))
def test_nobody_is_ever_asked_faster_than_is_polite(wanted: float, url: str) -> None:
    assert 0 < effective_rate(wanted, url) <= POLITE_RATE


def test_turns_are_evenly_spaced_and_no_turn_is_saved_up(time: Time) -> None:
    pace = Pace(2, time.timer)
    for _ in range(3):
        pace.wait(None, longest=60)
    assert time.waits == [0.5, 0.5]
    time.seconds += 100
    pace.wait(None, longest=60)
    pace.wait(None, longest=60)
    assert time.waits == [0.5, 0.5, 0.5]


def test_no_limit_waits_for_nothing(time: Time) -> None:
    pace = Pace(0, time.timer)
    for _ in range(1_000):
        pace.wait(None, longest=60)
    assert time.waits == []


def test_the_rate_can_be_changed(time: Time) -> None:
    pace = Pace(1, time.timer)
    pace.wait(None, longest=60)
    pace.set_rate(4)
    for _ in range(3):
        pace.wait(None, longest=60)
    assert time.waits == [1.0, 0.25, 0.25]


def test_a_hold_stops_everybody(time: Time) -> None:
    pace = Pace(0, time.timer)
    pace.hold(5)
    pace.hold(3)
    pace.wait(None, longest=60)
    assert time.waits == [5]


def test_a_long_hold_is_told(time: Time) -> None:
    pace = Pace(1, time.timer)
    pace.hold(61)
    with pytest.raises(HeldTooLong) as held:
        pace.wait(None, longest=60)
    assert held.value.seconds == 61


def test_a_cancelled_wait_ends(time: Time) -> None:
    pace = Pace(1, time.timer)
    cancel = Event()
    pace.wait(cancel, longest=60)
    time.before_wait = cancel.set
    with pytest.raises(Cancelled):
        pace.wait(cancel, longest=60)


def test_threads_share_the_turns(time: Time) -> None:
    pace = Pace(10, time.timer)
    turns: list[int] = []

    def ask() -> None:
        for _ in range(20):
            pace.wait(None, longest=60)
            turns.append(1)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(turns) == 80
    assert time.seconds >= 7.9 - 1e-6


def test_a_real_pause_ends_with_the_event() -> None:
    cancel = Event()
    cancel.set()
    with pytest.raises(Cancelled):
        pause(3_600, cancel)
    pause(0, None)
    pause(-5, Event())


def test_one_process_has_one_pace_for_a_service() -> None:
    assert process_pace(STEAM, 1) is process_pace(f"{STEAM}/", 1)
    assert process_pace(STEAM, 0.5) is process_pace(STEAM, 1)
    assert process_pace("http://127.0.0.1:1", 0) is not process_pace("http://127.0.0.1:2", 0)
