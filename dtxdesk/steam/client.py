"""Asks Steam's Web API about matches and people.

Every call goes through here: one pace, one count of the day, the key in a header. Answers are kept
in the store; a match whose details are there is not asked for again.
"""

from __future__ import annotations

import logging
import random
from collections.abc import Callable, Iterable
from threading import Event
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlencode

from dtxdesk.clock import Clock, utc_now
from dtxdesk.domain.live import LiveGame
from dtxdesk.domain.matches import HistoryPage, Match
from dtxdesk.domain.shared_games import AccountHistory
from dtxdesk.domain.steam_id import ID64_BASE, is_id64
from dtxdesk.steam.account_history import parse_account_history
from dtxdesk.steam.answers import AnswerStore, NoStore, answer_key
from dtxdesk.steam.failures import (
    BadAnswer,
    KeyMissing,
    KeyRejected,
    MatchHidden,
    MatchIdUnusable,
    MatchNotFound,
    MatchUnavailable,
)
from dtxdesk.steam.live import parse_live_games
from dtxdesk.steam.parsing import (
    PlayerSummary,
    parse_details,
    parse_history,
    parse_summaries,
    parse_vanity,
)
from dtxdesk.steam.quota import DailyQuota
from dtxdesk.steam.transport import Backoff, Transport
from dtxdesk.steam.values import MAX_ID
from dtxdesk.web.pace import Pace, Timer, process_pace

if TYPE_CHECKING:
    from datetime import datetime

    from dtxdesk.web.network import Answer

T = TypeVar("T")
log = logging.getLogger(__name__)

STEAM_API_URL = "https://api.steampowered.com"
PAGE_SIZE = 100
"""What Steam gives at most, of matches and of profiles."""

HISTORY = "/IDOTA2Match_570/GetMatchHistory/v1/"
DETAILS = "/IDOTA2Match_570/GetMatchHistoryBySequenceNum/v1/"
VANITY = "/ISteamUser/ResolveVanityURL/v1/"
SUMMARIES = "/ISteamUser/GetPlayerSummaries/v2/"
LIVE = "/IDOTA2Match_570/GetLiveLeagueGames/v1/"

_SOMEBODY = ID64_BASE + 22202
"""An account that has always been there; asking for it tries out a key."""


class _KeyNotSeen(Exception):
    """Steam says that there is no key, although one was in the header."""


class SteamClient:
    """Steam's Web API. Shared by threads.

    Args:
        api_key: Asked before every call, so that a key typed in meanwhile counts at once.
        base_url: Anything but Steam's own address is for tests.
        store: Where answers are kept, or `NoStore()`.
        quota: Counts the calls of the day.
        calls_per_second: See `pace.effective_rate`.
        timeout: Seconds of silence after which an attempt fails.
        backoff: How failed attempts are repeated.
        pace, timer, chance: Passed in by tests; the defaults are the process's own.
    """

    def __init__(
        self,
        *,
        api_key: Callable[[], str | None],
        store: AnswerStore | NoStore,
        quota: DailyQuota,
        base_url: str = STEAM_API_URL,
        calls_per_second: float = 1.0,
        clock: Clock = utc_now,
        timeout: float = 20.0,
        backoff: Backoff | None = None,
        pace: Pace | None = None,
        timer: Timer | None = None,
        chance: random.Random | None = None,
    ) -> None:
        self._api_key = api_key
        self._store = store
        self._clock = clock
        self._transport = Transport(
            "Steam",
            base_url,
            pace=pace or process_pace(base_url, calls_per_second),
            quota=quota,
            backoff=backoff,
            timeout=timeout,
            clock=clock,
            timer=timer,
            chance=chance,
        )
        self._key_in_query: set[str] = set()

    def history(
        self, steam_league_id: int, *, start_at: int | None = None, cancel: Event | None = None
    ) -> HistoryPage:
        """A page of a league's matches, newest first; always asked for anew.

        Args:
            steam_league_id: The league as Steam numbers it.
            start_at: Begin with this match id and go older; the match itself is on the page.
            cancel: Ends the call as soon as it is set.

        Raises:
            KeyMissing, KeyRejected, QuotaExhausted, ServiceOffline, ServiceBusy, BadAnswer,
                Cancelled
        """
        params: dict[str, str | int] = {
            "league_id": steam_league_id,
            "matches_requested": PAGE_SIZE,
        }
        if start_at is not None:
            params["start_at_match_id"] = start_at
        return self._ask(HISTORY, answer_key(params), parse_history, cancel)

    def account_history(self, account_id: int, *, cancel: Event | None = None) -> AccountHistory:
        """The newest games of one person, asked for anew; the answer takes the older one's place.

        Raises:
            KeyMissing, KeyRejected, QuotaExhausted, ServiceOffline, ServiceBusy, BadAnswer,
                Cancelled
        """
        return self._ask(HISTORY, _of_account(account_id), parse_account_history, cancel)

    def kept_account_history(self, account_id: int) -> tuple[AccountHistory, datetime] | None:
        """The newest games of one person as they were asked for last, and when that was."""
        query = _of_account(account_id)
        kept_at, body = self._store.kept_at(HISTORY, query), self._store.get(HISTORY, query)
        if kept_at is None or body is None:
            return None
        try:
            return parse_account_history(body), kept_at
        except MatchUnavailable:
            return None

    def details(
        self,
        match_id: int,
        match_seq_num: int,
        *,
        refetch: bool = False,
        cancel: Event | None = None,
    ) -> Match:
        """What happened in a match.

        The stored answer is taken when it tells of this match, at no cost; one in which Steam hid
        it is not, because it may tell now.

        Args:
            match_id: The match that is wanted.
            match_seq_num: From the match's row in a history.
            refetch: Ask even if the answer is in the store.
            cancel: Ends the call as soon as it is set.

        Raises:
            MatchUnavailable: This match can't be had; see its kinds.
            KeyMissing, KeyRejected, QuotaExhausted, ServiceOffline, ServiceBusy, Cancelled
        """
        if not 0 < match_id <= MAX_ID or not 0 < match_seq_num <= MAX_ID:
            raise MatchIdUnusable
        query = answer_key({"start_at_match_seq_num": match_seq_num, "matches_requested": 1})
        if not refetch:
            stored = self._store.get(DETAILS, query)
            if stored is not None:
                try:
                    return parse_details(stored, match_id)
                except MatchUnavailable as unavailable:
                    log.debug("stored answer for match %d: %s", match_id, unavailable.reason)
        return self._ask(DETAILS, query, lambda body: parse_details(body, match_id), cancel)

    def kept_details_bytes(self, match_seq_num: int) -> int | None:
        """What the stored answer with a match's details takes on disk; None where none is kept."""
        query = answer_key({"start_at_match_seq_num": match_seq_num, "matches_requested": 1})
        return self._store.kept_bytes(DETAILS, query)

    def sequence_number(self, match_id: int, *, cancel: Event | None = None) -> int:
        """Where a match stands in the sequence of all matches, which `details` needs.

        Raises:
            MatchIdUnusable, MatchNotFound, BadAnswer: This match can't be had.
            KeyMissing, KeyRejected, QuotaExhausted, ServiceOffline, ServiceBusy, Cancelled
        """
        if not 0 < match_id <= MAX_ID:
            raise MatchIdUnusable
        query = answer_key({"start_at_match_id": match_id, "matches_requested": 1})
        page = self._ask(HISTORY, query, parse_history, cancel)
        for row in page.matches:
            if row.match_id == match_id:
                if row.match_seq_num is None:
                    raise BadAnswer("Steam lists the match without its sequence number")
                return row.match_seq_num
        raise MatchNotFound

    def resolve_vanity(self, name: str, *, cancel: Event | None = None) -> int:
        """The 64-bit id of the profile `steamcommunity.com/id/<name>`.

        Raises:
            VanityUnknown: Nobody has that name.
            KeyMissing, KeyRejected, QuotaExhausted, ServiceOffline, ServiceBusy, BadAnswer,
                Cancelled
        """
        query = answer_key({"vanityurl": name})
        return self._ask(VANITY, query, lambda body: parse_vanity(body, name), cancel)

    def player_summaries(
        self, steam_ids: Iterable[int], *, cancel: Event | None = None
    ) -> dict[int, PlayerSummary]:
        """The public profiles of those 64-bit ids that Steam knows; the others are left out.

        Raises:
            KeyMissing, KeyRejected, QuotaExhausted, ServiceOffline, ServiceBusy, BadAnswer,
                Cancelled
        """
        wanted = sorted({steam_id for steam_id in steam_ids if is_id64(steam_id)})
        summaries: dict[int, PlayerSummary] = {}
        for first in range(0, len(wanted), PAGE_SIZE):
            chunk = wanted[first : first + PAGE_SIZE]
            query = answer_key({"steamids": ",".join(map(str, chunk))})
            summaries |= self._ask(SUMMARIES, query, parse_summaries, cancel)
        return summaries

    def live_games(self, *, cancel: Event | None = None) -> tuple[LiveGame, ...]:
        """The league games of the whole world that are being played, with their delay.

        The answer is not kept: it is true for a moment only.

        Raises:
            KeyMissing, KeyRejected, QuotaExhausted, ServiceOffline, ServiceBusy, BadAnswer,
                Cancelled
        """
        return self._call(LIVE, "", parse_live_games, cancel)

    def check_key(self, *, cancel: Event | None = None) -> None:
        """Tries out the key with a call that costs little.

        Raises:
            KeyMissing, KeyRejected, QuotaExhausted, ServiceOffline, ServiceBusy, BadAnswer,
                Cancelled
        """
        self._call(SUMMARIES, answer_key({"steamids": _SOMEBODY}), parse_summaries, cancel)

    def close(self) -> None:
        """Closes the connections. The store and the quota belong to whoever made them."""
        self._transport.close()

    def _ask(
        self,
        path: str,
        query: str,
        read: Callable[[bytes], T],
        cancel: Event | None,
    ) -> T:
        """What `read` makes of Steam's answer, which is kept unless it can't be understood.

        The query holds no key, so it also names the answer in the store.
        """

        def read_and_keep(body: bytes) -> T:
            try:
                result = read(body)
            except MatchHidden:
                self._store.put(path, query, body, self._clock())
                raise
            self._store.put(path, query, body, self._clock())
            return result

        return self._call(path, query, read_and_keep, cancel)

    def _call(
        self,
        path: str,
        query: str,
        read: Callable[[bytes], T],
        cancel: Event | None,
    ) -> T:
        key = self._usable_key()
        if path not in self._key_in_query:
            try:
                return self._transport.ask(
                    path,
                    query,
                    read,
                    refusal=_refusal,
                    headers={"x-webapi-key": key},
                    cancel=cancel,
                )
            except _KeyNotSeen:
                log.info("Steam%s does not look for the key in the header", path)
        try:
            result = self._transport.ask(
                path,
                f"{query}&{urlencode({'key': key})}".lstrip("&"),
                read,
                refusal=_refusal,
                cancel=cancel,
            )
        except _KeyNotSeen:
            raise KeyRejected from None
        self._key_in_query.add(path)
        return result

    def _usable_key(self) -> str:
        """The key, if it can be sent at all.

        A key with a line break or a letter from another script (pasted along) would come back in
        the words of an HTTP error, so it is refused here, unseen.
        """
        key = (self._api_key() or "").strip()
        if not key:
            raise KeyMissing
        if not key.isascii() or not key.isprintable() or " " in key:
            raise KeyRejected(readable=False)
        return key


def _of_account(account_id: int) -> str:
    return answer_key({"account_id": account_id, "matches_requested": PAGE_SIZE})


def _refusal(answer: Answer) -> Exception:
    """What Steam means by a status that is final."""
    if answer.status == 403:
        return KeyRejected()
    if answer.status == 401 or (answer.status == 400 and b"'key'" in answer.body):
        return _KeyNotSeen()
    if 300 <= answer.status < 400:
        return BadAnswer("Something else answers in Steam's place (a redirect)")
    return BadAnswer("Steam refused the question (status {status})", status=answer.status)
