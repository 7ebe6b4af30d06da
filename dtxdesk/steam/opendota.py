"""Asks OpenDota for single matches that Steam does not tell of, and for people's medals.

Off unless the organiser turns it on. Limits without a key: 60 calls a minute, 3,000 a day
(https://docs.opendota.com/); what is left stands in the headers of every answer.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from contextlib import suppress
from threading import Event
from typing import TYPE_CHECKING

from dtxdesk.clock import Clock, utc_now
from dtxdesk.domain.matches import Match, MatchSource
from dtxdesk.domain.medals import Medal, medal_of
from dtxdesk.domain.steam_id import is_account_id
from dtxdesk.steam import values
from dtxdesk.steam.answers import AnswerStore, NoStore, answer_key
from dtxdesk.steam.failures import BadAnswer, MatchIdUnusable, MatchNotFound, MatchUnavailable
from dtxdesk.steam.parsing import match_from
from dtxdesk.steam.quota import OPENDOTA_CALLS_PER_DAY, DailyQuota
from dtxdesk.steam.transport import Backoff, Transport
from dtxdesk.web.pace import Pace, Timer, process_pace

if TYPE_CHECKING:
    from dtxdesk.web.network import Answer

OPENDOTA_API_URL = "https://api.opendota.com/api"
CALLS_PER_SECOND = 1.0
"""60 a minute."""

_NO_MATCH = 1
"""The id of no match: the answer is short."""

_KIND = "opendota/matches"
_PLAYERS = "opendota/players"
_MINUTE = 60.0
_LEFT_THIS_MINUTE = "x-rate-limit-remaining-minute"
_LEFT_TODAY = "x-rate-limit-remaining-day"


class OpenDotaClient:
    """OpenDota's matches. Shared by threads.

    Args:
        store: Where answers are kept; nowhere by default.
        quota: Counts the calls of the day; in memory only by default.
        calls_per_second, timeout, backoff, pace, timer, chance: As for `SteamClient`.
    """

    def __init__(
        self,
        *,
        base_url: str = OPENDOTA_API_URL,
        store: AnswerStore | NoStore | None = None,
        quota: DailyQuota | None = None,
        calls_per_second: float = CALLS_PER_SECOND,
        clock: Clock = utc_now,
        timeout: float = 20.0,
        backoff: Backoff | None = None,
        pace: Pace | None = None,
        timer: Timer | None = None,
        chance: random.Random | None = None,
    ) -> None:
        self._store = store or NoStore()
        self._quota = quota or DailyQuota(
            None, service="OpenDota", limit=OPENDOTA_CALLS_PER_DAY, clock=clock
        )
        self._clock = clock
        self._pace = pace or process_pace(base_url, calls_per_second)
        self._transport = Transport(
            "OpenDota",
            base_url,
            pace=self._pace,
            quota=self._quota,
            backoff=backoff,
            timeout=timeout,
            clock=clock,
            timer=timer,
            chance=chance,
        )

    def match(self, match_id: int, *, refetch: bool = False, cancel: Event | None = None) -> Match:
        """What happened in a match, as OpenDota tells it.

        Raises:
            MatchUnavailable: OpenDota does not know it (`MatchNotFound`), or see its other kinds.
            QuotaExhausted, ServiceOffline, ServiceBusy, Cancelled
        """
        if not 0 < match_id <= values.MAX_ID:
            raise MatchIdUnusable
        if not refetch:
            stored = self._store.get(_KIND, str(match_id))
            if stored is not None:
                return parse_opendota(stored, match_id)

        def read_and_keep(body: bytes) -> Match:
            match = parse_opendota(body, match_id)
            self._store.put(_KIND, str(match_id), body, self._clock())
            return match

        return self._transport.ask(
            f"/matches/{match_id}",
            "",
            read_and_keep,
            refusal=_refusal,
            cancel=cancel,
            heed=self._heed_limits,
        )

    def medal(self, account_id: int, *, cancel: Event | None = None) -> Medal | None:
        """The ranked medal of a person; None for who has none, or does not show it.

        Always asked anew: medals move.

        Raises:
            BadAnswer: It could not be understood.
            QuotaExhausted, ServiceOffline, ServiceBusy, Cancelled
        """
        if not is_account_id(account_id):
            return None

        def read_and_keep(body: bytes) -> Medal | None:
            medal = parse_medal(body)
            self._store.put(_PLAYERS, answer_key({"account_id": account_id}), body, self._clock())
            return medal

        try:
            return self._transport.ask(
                f"/players/{account_id}",
                "",
                read_and_keep,
                refusal=_refusal,
                cancel=cancel,
                heed=self._heed_limits,
            )
        except MatchNotFound:
            return None

    def check(self, *, cancel: Event | None = None) -> None:
        """Tries whether OpenDota answers, with the question that a sync asks too.

        Raises:
            BadAnswer: Something else answers at its address.
            QuotaExhausted, ServiceOffline, ServiceBusy, Cancelled
        """
        with suppress(MatchNotFound):
            self.match(_NO_MATCH, refetch=True, cancel=cancel)

    def close(self) -> None:
        """Closes the connections. The store and the quota belong to whoever made them."""
        self._transport.close()

    def _heed_limits(self, headers: Mapping[str, str]) -> None:
        """Other programs behind this network's address use up the same limits."""
        if values.whole(headers.get(_LEFT_THIS_MINUTE)) == 0:
            self._pace.hold(_MINUTE)
        if values.whole(headers.get(_LEFT_TODAY)) == 0:
            self._quota.exhaust()


def parse_opendota(body: bytes, match_id: int) -> Match:
    """The match in an answer of OpenDota's `/matches/<id>`.

    Raises:
        MatchUnavailable: It holds no such match.
    """
    row = values.decode(body)
    if values.large_id(row.get("match_id")) != match_id:
        error = values.name(row.get("error"))
        if error:
            raise BadAnswer("OpenDota says: {words}", words=error)
        raise BadAnswer("It holds another match or none")
    for side in ("radiant", "dire"):
        team = row.get(f"{side}_team")
        if isinstance(team, dict):  # parsed matches have the teams as objects
            row.setdefault(f"{side}_name", team.get("name"))
            row.setdefault(f"{side}_team_id", team.get("team_id"))
    return match_from(row, match_id, MatchSource.OPENDOTA)


def parse_medal(body: bytes) -> Medal | None:
    """The medal in an answer of OpenDota's `/players/<id>`.

    Raises:
        BadAnswer: It is about no player.
    """
    row = values.decode(body)
    if "rank_tier" not in row and "profile" not in row:
        error = values.name(row.get("error"))
        if error:
            raise BadAnswer("OpenDota says: {words}", words=error)
        raise BadAnswer("It tells of no player")
    return medal_of(values.optional_figure(row.get("rank_tier")))


def _refusal(answer: Answer) -> MatchUnavailable:
    if answer.status == 404:
        return MatchNotFound("OpenDota")
    return BadAnswer("OpenDota refused the question (status {status})", status=answer.status)
