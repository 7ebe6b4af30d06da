"""Jobs in words: their state, how the last run ended, when the next one begins."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from dtxdesk.jobs.memory import Outcome
from dtxdesk.jobs.scheduler import JobState
from dtxdesk.ui.delegates import BadgeCell
from dtxdesk.ui.delegates.cells import DASH
from dtxdesk.ui.times import clock_time, time_left


def key_of(state: JobState) -> str:
    """What actions go by: running, paused or waiting."""
    if state.running:
        return "running"
    return "paused" if state.paused else "waiting"


def state_badge(state: JobState) -> BadgeCell:
    if state.running:
        return BadgeCell(QCoreApplication.translate("jobs", "Running"), "live", "sync")
    if state.paused:
        return BadgeCell(QCoreApplication.translate("jobs", "Paused"), "attention", "pause")
    return BadgeCell(QCoreApplication.translate("jobs", "Waiting"), "neutral", "clock")


def outcome_badge(outcome: str | None) -> BadgeCell:
    tr = QCoreApplication.translate
    if outcome == Outcome.FAILED:
        return BadgeCell(tr("jobs", "Failed"), "error", "alert")
    if outcome == Outcome.CANCELLED:
        return BadgeCell(tr("jobs", "Stopped"), "neutral", "stop")
    if outcome == Outcome.OK:
        return BadgeCell(tr("jobs", "Done"), "neutral", "check")
    return BadgeCell(tr("jobs", "Not yet"), "neutral")


def took(seconds: float | None) -> str:
    """How long a run took: "0.4 s", "12 s", "4 min"."""
    if seconds is None:
        return DASH
    if seconds < 10:
        return QCoreApplication.translate("jobs", "{n} s").format(n=f"{seconds:.1f}")
    return time_left(seconds)


def every(interval: timedelta | None) -> str:
    """How often a job runs: "every 60 s", "every hour"."""
    if interval is None:
        return QCoreApplication.translate("jobs", "when asked for")
    seconds = interval.total_seconds()
    if seconds == 3600:
        return QCoreApplication.translate("jobs", "every hour")
    if seconds < 120:
        shown = QCoreApplication.translate("jobs", "{n} s").format(n=f"{seconds:.0f}")
    else:
        shown = time_left(seconds)
    return QCoreApplication.translate("jobs", "every {time}").format(time=shown)


def next_run(state: JobState, now: datetime) -> str:
    """When it runs next: "in 22 s"; a paused job says so."""
    tr = QCoreApplication.translate
    if state.running:
        return tr("jobs", "now")
    if state.paused:
        return tr("jobs", "paused")
    if state.next_run is None:
        return DASH
    left = (state.next_run - now).total_seconds()
    if left < 1:
        return tr("jobs", "now")
    if left > timedelta(days=1).total_seconds():
        return clock_time(state.next_run, now)
    return tr("jobs", "in {time}").format(time=time_left(left))


def progress(state: JobState) -> str:
    """How far a run is: "34 of 52, 18 s left"."""
    at = state.progress
    tr = QCoreApplication.translate
    if at is None:
        return tr("jobs", "Has just begun")
    if at.phase == "listing" or not at.found:
        return tr("jobs", "{n} found").format(n=f"{at.found:,}")
    words = tr("jobs", "{done} of {found}").format(done=f"{at.done:,}", found=f"{at.found:,}")
    if at.seconds_left is None:
        return words
    left = tr("jobs", "{time} left").format(time=time_left(at.seconds_left))
    return f"{words}, {left}"


def share(state: JobState) -> float | None:
    """How much of a run is done, of 1; None where that is not known."""
    at = state.progress
    if not state.running or at is None or at.phase == "listing" or not at.found:
        return None
    return at.done / at.found
