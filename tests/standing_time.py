"""A clock and a timer for tests that must not wait."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Event

from dtxdesk.errors import Cancelled
from dtxdesk.web.pace import Timer

NOW = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)


class Time:
    """A time that stands still except while someone waits.

    Attributes:
        waits: How long each wait was, in seconds.
        before_wait: Called before each wait, as another thread might act meanwhile.
    """

    def __init__(self) -> None:
        self.seconds = 0.0
        self.waits: list[float] = []
        self.before_wait: Callable[[], None] = lambda: None
        self.timer = Timer(monotonic=lambda: self.seconds, pause=self._pause)

    def clock(self) -> datetime:
        return NOW + timedelta(seconds=self.seconds)

    def _pause(self, seconds: float, cancel: Event | None) -> None:
        self.before_wait()
        if cancel is not None and cancel.is_set():
            raise Cancelled
        self.waits.append(seconds)
        self.seconds += seconds
