"""Jobs in words: their state, how the last run ended, when the next one begins."""

from __future__ import annotations

from datetime import datetime, timedelta

from dtxdesk.jobs.memory import Outcome
from dtxdesk.jobs.scheduler import JobState
from dtxdesk.ui.delegates import BadgeCell
from dtxdesk.ui.delegates.cells import DASH
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.times import clock_time, time_left
from dtxdesk.ui.translation import translate


def key_of(state: JobState) -> str:
    """What actions go by: running, paused or waiting."""
    if state.running:
        return "running"
    return "paused" if state.paused else "waiting"


def state_badge(state: JobState) -> BadgeCell:
    if state.running:
        return BadgeCell(translate("jobs", "Running"), "live", "sync")
    if state.paused:
        return BadgeCell(translate("jobs", "Paused"), "attention", "pause")
    return BadgeCell(translate("jobs", "Waiting"), "neutral", "clock")


def outcome_badge(outcome: str | None) -> BadgeCell:
    if outcome == Outcome.FAILED:
        return BadgeCell(translate("jobs", "Failed"), "error", "alert")
    if outcome == Outcome.CANCELLED:
        return BadgeCell(translate("jobs", "Stopped"), "neutral", "stop")
    if outcome == Outcome.OK:
        return BadgeCell(translate("jobs", "Done"), "neutral", "check")
    return BadgeCell(translate("jobs", "Not yet"), "neutral")


def took(seconds: float | None) -> str:
    """How long a run took: "0.4 s", "12 s", "4 min"."""
    if seconds is None:
        return DASH
    if seconds < 10:
        return translate("jobs", "{n} s").format(n=f"{seconds:.1f}")
    return time_left(seconds)


def every(interval: timedelta | None) -> str:
    """How often a job runs: "every 60 s", "every hour"."""
    if interval is None:
        return translate("jobs", "when asked for")
    seconds = interval.total_seconds()
    if seconds == 3600:
        return translate("jobs", "every hour")
    if seconds < 120:
        shown = translate("jobs", "{n} s").format(n=f"{seconds:.0f}")
    else:
        shown = time_left(seconds)
    return translate("jobs", "every {time}").format(time=shown)


def next_run(state: JobState, now: datetime) -> str:
    """When it runs next: "in 22 s"; a paused job says so."""
    if state.running:
        return translate("jobs", "now")
    if state.paused:
        return translate("jobs", "paused")
    if state.next_run is None:
        return DASH
    left = (state.next_run - now).total_seconds()
    if left < 1:
        return translate("jobs", "now")
    if left > timedelta(days=1).total_seconds():
        return clock_time(state.next_run, now)
    return translate("jobs", "in {time}").format(time=time_left(left))


def progress(state: JobState) -> str:
    """How far a run is: "34 of 52, 18 s left"."""
    at = state.progress
    if at is None:
        return translate("jobs", "Has just begun")
    if at.phase == "listing" or not at.found:
        return translate("jobs", "{n} found").format(n=grouped(at.found))
    words = translate("jobs", "{done} of {found}").format(
        done=grouped(at.done), found=grouped(at.found)
    )
    if at.seconds_left is None:
        return words
    left = translate("jobs", "{time} left").format(time=time_left(at.seconds_left))
    return f"{words}, {left}"


def share(state: JobState) -> float | None:
    """How much of a run is done, of 1; None where that is not known."""
    at = state.progress
    if not state.running or at is None or at.phase == "listing" or not at.found:
        return None
    return at.done / at.found
