"""Discord's HTTP API: one call, answered or refused in plain words."""

from __future__ import annotations

import logging
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Event
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import msgspec

from dtxdesk import __version__
from dtxdesk.clock import Clock, utc_now
from dtxdesk.discord.failures import (
    SERVICE,
    Forbidden,
    Gone,
    OAuthRefused,
    Refused,
    TokenRefused,
)
from dtxdesk.discord.limits import RateLimits
from dtxdesk.errors import Cancelled, DeskError
from dtxdesk.phrases import Phrase
from dtxdesk.web.caller import Caller
from dtxdesk.web.failures import ServiceBusy, ServiceOffline, Unreadable
from dtxdesk.web.pace import HeldTooLong, Timer, retry_after

if TYPE_CHECKING:
    from dtxdesk.web.network import Answer

log = logging.getLogger(__name__)

API = "/api/v10"
LONGEST_WAIT = 60.0
"""Seconds; a limit that lasts longer is reported instead of waited for."""

ATTEMPTS = 4
_FIRST_PAUSE = 0.5  # seconds before the second attempt, twice as long before each later one

_MAX_WORDS = 300  # of what Discord says, for a message to people


@dataclass(frozen=True, slots=True)
class Call:
    """One thing to ask.

    Attributes:
        route: What its rate limit belongs to: the path, with ids of guild, channel and webhook
            but none below them. No token: it stands in the log.
        path: After the address, where it differs from the route.
        authorization: The header's whole value; empty for none.
        again: Whether it may be asked a second time when nobody knows whether the first was done.
            A "too many" was not done, and is asked again in any case.
    """

    route: str
    path: str = field(default="", repr=False)
    method: str = "GET"
    query: Mapping[str, str] = field(default_factory=dict)
    authorization: str = field(default="", repr=False)
    body: bytes = field(default=b"", repr=False)
    content_type: str = ""
    again: bool = True


class DiscordRest:
    """Calls to Discord. Shared by threads.

    Args:
        base_url: What stands for `https://discord.com`.
        timeout: Seconds of silence after which a call fails.
        chance: For the jitter of pauses.
    """

    def __init__(
        self,
        base_url: str,
        *,
        timeout: float = 15.0,
        clock: Clock = utc_now,
        timer: Timer | None = None,
        chance: random.Random | None = None,
    ) -> None:
        self._caller = Caller(SERVICE, base_url, timeout)
        self._clock = clock
        self._timer = timer or Timer()
        self._limits = RateLimits(self._timer)
        self._chance = chance or random.Random()  # noqa: S311 - jitter is no secret

    @property
    def base_url(self) -> str:
        return self._caller.base_url

    def ask(self, call: Call, cancel: Event | None = None) -> Any:
        """What Discord answers, read from JSON; None where it answers nothing.

        Raises:
            TokenRefused, Forbidden, Gone, Refused: Discord says no.
            ServiceBusy: It asks to wait too long, or fails again and again.
            ServiceOffline, Unreadable, UnsafeAddress: No answer, or none that can be read.
            Cancelled: `cancel` was set.
        """
        answer = self.answer(call, cancel)
        if not answer.body.strip():
            return None
        try:
            return msgspec.json.decode(answer.body)
        except msgspec.DecodeError:
            raise Unreadable(Phrase("It is not what Discord answers")) from None

    def answer(self, call: Call, cancel: Event | None = None) -> Answer:
        """The answer as it came, where Discord says yes. Raises as `ask` does."""
        attempt = 0
        while True:
            attempt += 1
            self._await_turn(call, cancel)
            last = attempt >= ATTEMPTS
            try:
                answer = self._send(call, cancel)
            except (ServiceOffline, Unreadable) as failure:
                if last or not call.again:
                    raise
                self._pause(call, failure, attempt, cancel)
                continue
            self._limits.heed(call.route, answer.status, answer.headers)
            if 200 <= answer.status < 300:
                return answer
            if answer.status == 429:
                self._hold(call, answer)
                if last:
                    raise self._busy(0.0)
            elif answer.status >= 500:
                busy = self._busy(_FIRST_PAUSE)
                if last or not call.again:
                    raise busy
                self._pause(call, busy, attempt, cancel)
            else:
                raise _refusal(answer)

    def close(self) -> None:
        """Closes the connections; a later call opens new ones."""
        self._caller.close()

    def _await_turn(self, call: Call, cancel: Event | None) -> None:
        if cancel is not None and cancel.is_set():
            raise Cancelled
        try:
            self._limits.wait(call.route, cancel, LONGEST_WAIT)
        except HeldTooLong as held:
            raise self._busy(held.seconds) from None

    def _send(self, call: Call, cancel: Event | None) -> Answer:
        headers = {"User-Agent": user_agent()}
        if call.authorization:
            headers["Authorization"] = call.authorization
        if call.content_type:
            headers["Content-Type"] = call.content_type
        path = call.path or call.route
        target = f"{path}?{urlencode(call.query)}" if call.query else path
        return self._caller.send(target, headers, cancel, method=call.method, body=call.body)

    def _hold(self, call: Call, answer: Answer) -> None:
        """Discord's own figure is in the answer's text, to the millisecond."""
        told = _read_object(answer.body)
        seconds = told.get("retry_after")
        if not isinstance(seconds, int | float) or not seconds >= 0:
            seconds = retry_after(answer.headers.get("retry-after"), self._clock())
        if seconds is None:
            seconds = 1.0
        log.info("%s: too many calls, waiting for %.2f s", call.route, seconds)
        everywhere = told.get("global") is True or bool(answer.headers.get("x-ratelimit-global"))
        self._limits.hold(call.route, float(seconds), everywhere=everywhere)

    def _pause(self, call: Call, why: DeskError, attempt: int, cancel: Event | None) -> None:
        log.info("%s, attempt %d: %s", call.route, attempt, why.title)
        pause = _FIRST_PAUSE * 2 ** (attempt - 1) * self._chance.uniform(0.5, 1.5)
        self._timer.pause(pause, cancel)

    def _busy(self, seconds: float) -> ServiceBusy:
        return ServiceBusy(self._clock() + timedelta(seconds=seconds), SERVICE)


def user_agent() -> str:
    """Which program asks, in the form that Discord wants."""
    return f"DiscordBot (dtxdesk, {__version__})"


def _refusal(answer: Answer) -> DeskError:
    told = _read_object(answer.body)
    words = str(told.get("message") or told.get("error_description") or "")
    if isinstance(told.get("error"), str):
        return OAuthRefused(told["error"][:_MAX_WORDS], words[:_MAX_WORDS])
    why = words[:_MAX_WORDS] or str(Phrase("It gave no reason"))
    code = told.get("code")
    match answer.status:
        case 401:
            return TokenRefused()
        case 403:
            return Forbidden(why)
        case 404:
            return Gone(why)
    return Refused(answer.status, code if isinstance(code, int) else 0, why)


def _read_object(body: bytes) -> dict[str, Any]:
    try:
        found = msgspec.json.decode(body)
    except msgspec.DecodeError:
        return {}
    return found if isinstance(found, dict) else {}
