"""How fast a service is asked, and how a wait can be cut short.

pyrate-limiter and stamina wait with `time.sleep`, which a cancelled sync would have to sit out, and
neither can be told "nobody asks before 14:05" by a Retry-After. Hence these few lines.
"""

from __future__ import annotations

import ipaddress
import math
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from threading import Event
from urllib.parse import urlsplit

from dtxdesk.errors import Cancelled

POLITE_RATE = 1.0
"""Calls a second. Valve states none; ignoring a 429 leads to blocks of up to 48 hours."""

Pause = Callable[[float, Event | None], None]
"""Waits so many seconds, or raises Cancelled as soon as the event is set."""


def pause(seconds: float, cancel: Event | None) -> None:
    """Waits on the event rather than sleeping, so that a person's "stop" is felt at once."""
    if cancel is None:
        time.sleep(max(0.0, seconds))
    elif cancel.wait(max(0.0, seconds)):
        raise Cancelled


@dataclass(frozen=True, slots=True)
class Timer:
    """The passing of time: a monotonic reading in seconds, and a wait that moves it on."""

    monotonic: Callable[[], float] = time.monotonic
    pause: Pause = pause


def is_loopback(base_url: str) -> bool:
    """Whether the address is this computer itself."""
    try:
        host = urlsplit(base_url).hostname or ""
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:  # a name, or no address at all
        return False


def effective_rate(calls_per_second: float, base_url: str) -> float:
    """The rate that is really kept; 0 means no limit.

    Any rate may be chosen towards this computer (a test server). Towards others a slower one than
    the polite rate is honoured, a faster one or none at all is not.
    """
    if not math.isfinite(calls_per_second) or calls_per_second < 0:
        return POLITE_RATE
    if is_loopback(base_url):
        return calls_per_second
    return min(calls_per_second, POLITE_RATE) or POLITE_RATE


def retry_after(value: str | None, now: datetime) -> float | None:
    """Seconds to wait by a Retry-After header, a number or a date; None where it says neither."""
    if value is None:
        return None
    text = value.strip()
    if text.isascii() and text.isdigit() and len(text) < 10:
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())


class HeldTooLong(Exception):
    """The service asked to be left alone for longer than is worth waiting.

    Attributes:
        seconds: How much longer.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(f"held for {seconds:.0f} s")


class Pace:
    """Lets calls through one after the other, evenly spaced. Shared by threads."""

    def __init__(self, per_second: float, timer: Timer | None = None) -> None:
        self._timer = timer or Timer()
        self._lock = threading.Lock()
        self.set_rate(per_second)
        self._next = -math.inf
        self._held_until = -math.inf

    def set_rate(self, per_second: float) -> None:
        """From the next call on; 0 means no limit."""
        self._interval = 1 / per_second if per_second > 0 else 0.0

    def wait(self, cancel: Event | None, longest: float) -> None:
        """Returns when it is this caller's turn.

        Raises:
            HeldTooLong: `hold` was called and lasts more than `longest` seconds from now.
            Cancelled: `cancel` was set.
        """
        while True:
            with self._lock:
                now = self._timer.monotonic()
                if self._held_until - now > longest:
                    raise HeldTooLong(self._held_until - now)
                turn = max(self._next, self._held_until)
                if turn <= now:
                    self._next = now + self._interval
                    return
            self._timer.pause(turn - now, cancel)

    def hold(self, seconds: float) -> None:
        """Lets nobody through for so long: the service said so."""
        with self._lock:
            self._held_until = max(self._held_until, self._timer.monotonic() + seconds)


_paces: dict[str, Pace] = {}
_paces_lock = threading.Lock()


def process_pace(base_url: str, calls_per_second: float) -> Pace:
    """The one pace of this process towards a service, whoever asks it.

    A sync and the settings page that tries out a key share it; two clients with a pace each would
    ask twice as fast as promised. The rate that was named last holds.
    """
    rate = effective_rate(calls_per_second, base_url)
    with _paces_lock:
        pace = _paces.setdefault(base_url.rstrip("/"), Pace(rate))
    pace.set_rate(rate)
    return pace
