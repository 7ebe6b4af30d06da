"""Asks a web service politely: paced, counted, retried with growing pauses, cancellable.

Steam and OpenDota share this; what their refusals mean is theirs to say. stamina would do the
retries, but it sleeps through a cancel and can't leave the waiting to the shared pace.
"""

from __future__ import annotations

import logging
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from threading import Event
from typing import TYPE_CHECKING, NoReturn, TypeVar

from dtxdesk.clock import Clock, utc_now
from dtxdesk.errors import Cancelled, DeskError
from dtxdesk.steam.failures import BadAnswer
from dtxdesk.steam.quota import DailyQuota
from dtxdesk.web.caller import Caller
from dtxdesk.web.failures import ServiceBusy, ServiceOffline, Unreadable
from dtxdesk.web.pace import HeldTooLong, Pace, Timer, retry_after

if TYPE_CHECKING:
    from dtxdesk.web.network import Answer

T = TypeVar("T")
log = logging.getLogger(__name__)

OK = 200
INTERNAL_ERROR = 500
_BUSY = frozenset({429, 502, 503, 504})
Refusal = Callable[["Answer"], Exception]
"""What an answer means whose status is neither 200 nor one that may pass by itself."""


@dataclass(frozen=True, slots=True)
class Backoff:
    """How often and how long to try; all times in seconds.

    The pause before attempt n is `first * growth ** (n - 1)`, half as much more or less by chance
    so that many programs don't come back at one moment. After "too many requests" it begins at
    `first_when_busy`.
    """

    attempts: int = 5
    first: float = 1.0
    first_when_busy: float = 2.0
    growth: float = 2.0
    longest: float = 30.0
    longest_retry_after: float = 60.0
    """A Retry-After beyond this is not waited for but reported."""
    patience: float = 60.0
    """No further attempt is begun when a call has taken this long."""


class _Fault(Exception):
    """An attempt that failed in a way that may pass.

    Attributes:
        final: What to raise when no attempt is left; None where the service asked for fewer calls.
        retry_after: Seconds that the service asked to wait, if it did.
    """

    def __init__(self, final: DeskError | None, retry_after: float | None = None) -> None:
        self.final = final
        self.retry_after = retry_after
        super().__init__("busy" if final is None else final.one_line())

    @property
    def busy(self) -> bool:
        return self.final is None


class Transport:
    """Calls to one service.

    Args:
        service: Its name for people ("Steam").
        base_url: Without a slash at the end.
        pace: Shared by all that ask the same service.
        quota: Counts every attempt.
        timeout: Seconds of silence after which an attempt fails; an attempt that makes some
            progress may take three times as long.
        chance: For the jitter.
    """

    def __init__(
        self,
        service: str,
        base_url: str,
        *,
        pace: Pace,
        quota: DailyQuota,
        backoff: Backoff | None = None,
        timeout: float = 20.0,
        clock: Clock = utc_now,
        timer: Timer | None = None,
        chance: random.Random | None = None,
    ) -> None:
        self._caller = Caller(service, base_url, timeout)
        self._pace = pace
        self._quota = quota
        self._backoff = backoff or Backoff()
        self._clock = clock
        self._timer = timer or Timer()
        self._chance = chance or random.Random()  # noqa: S311 - jitter is no secret

    def ask(
        self,
        path: str,
        query: str,
        read: Callable[[bytes], T],
        *,
        refusal: Refusal,
        headers: Mapping[str, str] | None = None,
        cancel: Event | None = None,
        heed: Callable[[Mapping[str, str]], None] | None = None,
    ) -> T:
        """What `read` makes of the answer. `read` raising BadAnswer counts as a failed attempt.

        Raises:
            ServiceOffline, ServiceBusy, BadAnswer: After the last attempt.
            QuotaExhausted: Before a call that would be one too many.
            Cancelled: `cancel` was set, at whatever moment.
            Exception: Whatever `refusal` or `read` found.
        """
        began = self._timer.monotonic()
        attempt = 0
        while True:
            attempt += 1
            self._await_turn(cancel)
            try:
                body = self._attempt(path, query, headers or {}, refusal, cancel, heed)
            except _Fault as failed:
                fault = failed
            else:
                try:
                    return read(body)
                except BadAnswer as bad:
                    fault = _Fault(bad)
            delay = self._delay(fault, attempt)
            if fault.busy:
                self._pace.hold(delay)  # the others must not ask either
            spent = self._timer.monotonic() - began
            if attempt >= self._backoff.attempts or spent >= self._backoff.patience:
                self._give_up(fault, delay)
            log.info("%s%s, attempt %d: %s", self._caller.service, path, attempt, fault)
            if not fault.busy:
                self._timer.pause(delay, cancel)

    def close(self) -> None:
        """Closes the connections; a later call opens new ones."""
        self._caller.close()

    def _await_turn(self, cancel: Event | None) -> None:
        if cancel is not None and cancel.is_set():
            raise Cancelled
        try:
            self._pace.wait(cancel, self._backoff.longest_retry_after)
        except HeldTooLong as held:
            raise self._busy_for(held.seconds) from None
        self._quota.take()

    def _delay(self, fault: _Fault, attempt: int) -> float:
        if fault.retry_after:  # "0 seconds" says no more than nothing
            if fault.retry_after > self._backoff.longest_retry_after:
                self._pace.hold(fault.retry_after)
                raise self._busy_for(fault.retry_after)
            return fault.retry_after
        first = self._backoff.first_when_busy if fault.busy else self._backoff.first
        grown = min(self._backoff.longest, first * self._backoff.growth ** (attempt - 1))
        return grown * self._chance.uniform(0.5, 1.5)

    def _give_up(self, fault: _Fault, delay: float) -> NoReturn:
        raise (fault.final or self._busy_for(delay)) from None

    def _busy_for(self, seconds: float) -> ServiceBusy:
        return ServiceBusy(self._clock() + timedelta(seconds=seconds), self._caller.service)

    def _attempt(
        self,
        path: str,
        query: str,
        headers: Mapping[str, str],
        refusal: Refusal,
        cancel: Event | None,
        heed: Callable[[Mapping[str, str]], None] | None,
    ) -> bytes:
        target = f"{path}?{query}" if query else path
        answer = self._get(target, headers, cancel)
        if heed is not None:
            heed(answer.headers)
        if answer.status == OK:
            return answer.body
        if answer.status in _BUSY:
            raise _Fault(None, retry_after(answer.headers.get("retry-after"), self._clock()))
        if answer.status >= INTERNAL_ERROR or answer.status < OK:
            raise _Fault(self._failed(answer.status))
        raise refusal(answer)

    def _get(self, target: str, headers: Mapping[str, str], cancel: Event | None) -> Answer:
        try:
            return self._caller.send(target, headers, cancel)
        except ServiceOffline as offline:
            raise _Fault(offline) from None
        except Unreadable as unreadable:
            bad = BadAnswer(unreadable.why)
            raise (_Fault(bad) if unreadable.passing else bad) from None

    def _failed(self, status: int) -> BadAnswer:
        return BadAnswer(
            "{service} failed with status {status}", service=self._caller.service, status=status
        )
