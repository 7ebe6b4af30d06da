"""When Discord may be asked: its rate limits, as its own answers tell them.

A limit belongs to a bucket, which an answer names; until then a route is taken for a bucket of its
own. See "Rate Limits" of Discord's API documentation.
"""

from __future__ import annotations

import math
import threading
from collections import deque
from collections.abc import Mapping
from threading import Event

from dtxdesk.web.pace import HeldTooLong, Pace, Timer

CALLS_PER_SECOND = 20.0
"""Discord allows 50 a second over everything; a desktop program needs no more than this."""

BAD_ANSWERS = 500
"""So many answers of 401, 403 or 429 in `WINDOW` end the asking; Discord bans at 10,000."""

WINDOW = 600.0  # seconds


class RateLimits:
    """The buckets of one token or webhook, and the pace over all of them. Shared by threads."""

    def __init__(self, timer: Timer | None = None) -> None:
        self._timer = timer or Timer()
        self._pace = Pace(CALLS_PER_SECOND, self._timer)
        self._lock = threading.Lock()
        self._bucket_of: dict[str, str] = {}
        self._free_at: dict[str, float] = {}
        self._bad: deque[float] = deque()

    def wait(self, route: str, cancel: Event | None, longest: float) -> None:
        """Returns when this route may be asked.

        Raises:
            HeldTooLong: That is more than `longest` seconds from now.
            Cancelled: `cancel` was set.
        """
        self._refuse_after_many_bad()
        while True:
            with self._lock:
                free = self._free_at.get(self._bucket_of.get(route, route), -math.inf)
            left = free - self._timer.monotonic()
            if left > longest:
                raise HeldTooLong(left)
            if left <= 0:
                break
            self._timer.pause(left, cancel)
        self._pace.wait(cancel, longest)

    def heed(self, route: str, status: int, headers: Mapping[str, str]) -> None:
        """Notes what an answer says about its bucket."""
        bucket = headers.get("x-ratelimit-bucket")
        resets_after = _seconds(headers.get("x-ratelimit-reset-after"))
        with self._lock:
            if bucket:
                # The ids in a route make buckets of their own ("major parameters").
                self._bucket_of[route] = f"{bucket} {route}"
            if headers.get("x-ratelimit-remaining") == "0" and resets_after:
                self._hold(route, resets_after)
            if status in (401, 403, 429):
                self._bad.append(self._timer.monotonic())

    def hold(self, route: str, seconds: float, *, everywhere: bool) -> None:
        """Discord said to wait (429)."""
        if everywhere:
            self._pace.hold(seconds)
            return
        with self._lock:
            self._hold(route, seconds)

    def _hold(self, route: str, seconds: float) -> None:
        bucket = self._bucket_of.get(route, route)
        until = self._timer.monotonic() + seconds
        self._free_at[bucket] = max(until, self._free_at.get(bucket, -math.inf))

    def _refuse_after_many_bad(self) -> None:
        with self._lock:
            now = self._timer.monotonic()
            while self._bad and self._bad[0] <= now - WINDOW:
                self._bad.popleft()
            if len(self._bad) >= BAD_ANSWERS:
                raise HeldTooLong(self._bad[0] + WINDOW - now)


def _seconds(value: str | None) -> float | None:
    """A number of seconds that can be waited for; None where there is none."""
    try:
        seconds = float(value or "")
    except ValueError:
        return None
    return seconds if math.isfinite(seconds) and seconds > 0 else None
