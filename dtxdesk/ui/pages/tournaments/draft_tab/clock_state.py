"""What the clock of a draft says at a moment, in words and as a share of a bar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from dtxdesk.services.draft_view import DraftView
from dtxdesk.ui.pages.tournaments.draft_tab.words import countdown, took
from dtxdesk.ui.translation import translate

NOTHING = timedelta(0)


@dataclass(frozen=True, slots=True)
class ClockState:
    """The clock as it is shown.

    Attributes:
        figures: "0:42"; empty where no time runs.
        note: What it is of, or that it stands: "of 1:30", "paused".
        share: What is left, of 1; None for no bar.
        over: The time is up.
        paused: It stands.
        reserve: The team lives on its reserve.
    """

    figures: str = ""
    note: str = ""
    share: float | None = None
    over: bool = False
    paused: bool = False
    reserve: bool = False


def clock_state(view: DraftView, now: datetime) -> ClockState:
    """What the clock says now."""
    clock, running = view.draft.clock, view.running
    if not running:
        return ClockState()
    paused = clock.paused is not None
    if clock.limit is None:
        note = translate("Draft", "paused") if paused else translate("Draft", "no clock")
        return ClockState(took(clock.used(now)), note, paused=paused)
    left = clock.left(now) or NOTHING
    if left > NOTHING or paused:
        shown, reserve = left, False
        if left <= NOTHING and clock.reserve_left(now) > NOTHING:
            shown, reserve = clock.reserve_left(now), True
        note = translate("Draft", "of {time}").format(time=countdown(clock.limit))
        if paused:
            note = translate("Draft", "paused")
        return ClockState(
            countdown(shown), note, _share(shown, clock.limit), False, paused, reserve
        )
    rest = clock.reserve_left(now)
    if rest > NOTHING:
        note = translate("Draft", "of the reserve")
        return ClockState(countdown(rest), note, _share(rest, clock.reserve), reserve=True)
    return ClockState(countdown(NOTHING), translate("Draft", "time is over"), 0.0, over=True)


def _share(left: timedelta, whole: timedelta) -> float:
    if whole <= NOTHING:
        return 0.0
    return min(1.0, left / whole)
