"""Asking for the details of one match again, because a person wants to: Steam, or OpenDota."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select

from dtxdesk.data import league_matches, match_writing
from dtxdesk.data.database import Database
from dtxdesk.data.league_matches import Failure
from dtxdesk.data.repeating import insistent
from dtxdesk.data.schema import League, PendingMatch, SteamMatch
from dtxdesk.domain import retries
from dtxdesk.domain.matches import Match, MatchSource, match_name
from dtxdesk.errors import UserError
from dtxdesk.phrases import Phrase
from dtxdesk.steam.client import SteamClient
from dtxdesk.steam.failures import MatchUnavailable
from dtxdesk.steam.opendota import OpenDotaClient

TELLERS = {MatchSource.STEAM: "Steam", MatchSource.OPENDOTA: "OpenDota"}


@dataclass(frozen=True, slots=True)
class FetchReport:
    """What came of asking: who told of a match, or why nobody does."""

    read: Mapping[int, MatchSource]
    failed: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is known of the match that is asked for."""

    match_id: int
    match_seq_num: int | None
    league_id: int
    league: str
    opendota: bool
    attempts: int | None = None
    """Failed attempts so far; None for a match that is not waited for."""


class MatchFetching:
    """The use case. `steam` and `opendota` make clients when they are needed."""

    def __init__(
        self,
        database: Database,
        steam: Callable[[], SteamClient],
        opendota: Callable[[], OpenDotaClient],
    ) -> None:
        self._database = database
        self._steam = steam
        self._opendota = opendota

    def fetch(
        self,
        match_id: int,
        source: MatchSource | None = None,
        *,
        league_id: int | None = None,
        cancel: threading.Event | None = None,
    ) -> MatchSource:
        """Asks for a match's details anew and stores them; says who told. Asks a server: slow.

        What was typed in gives way, and so does what was stored before; undo brings it back. Who
        won and whether it counts stay as a person decided where the answer does not say otherwise.

        Args:
            match_id: A match that is stored, or waited for; any other where `league_id` is given.
            source: Whom to ask. None: Steam, then OpenDota where the league allows it.
            league_id: Where a match belongs that Steam does not list, such as one of a lobby that
                had no ticket of the league; as the database numbers leagues.
            cancel: Ends the call as soon as it is set.

        Raises:
            UserError: the match is unknown or an own one, or the league does not ask OpenDota.
            MatchUnavailable: nobody tells of it; a match that waits remembers why.
            EnvironmentProblem: the server can't be reached.
            Cancelled: `cancel` was set.
        """
        wanted = self._wanted(match_id, league_id)
        if source is MatchSource.OPENDOTA and not wanted.opendota:
            raise UserError(
                "OpenDota is not asked for this league",
                "It is switched off for {league}",
                "Switch it on under Leagues, Edit",
                league=wanted.league,
            )
        match = self._details(wanted, source, cancel)
        self._write(wanted, match)
        return match.source

    @insistent
    def _write(self, wanted: _Wanted, match: Match) -> None:
        with self._database.unit_of_work("") as work:
            work.rename(f"Read {match_name(wanted.match_id)} from {TELLERS[match.source]}")
            match_writing.write(work, wanted.league_id, match)

    def fetch_all(
        self,
        match_ids: Sequence[int],
        source: MatchSource | None = None,
        *,
        league_id: int | None = None,
        cancel: threading.Event | None = None,
    ) -> FetchReport:
        """Asks for several matches one by one; each is an operation of its own.

        Raises:
            UserError, EnvironmentProblem: as for `fetch`, but a match that nobody tells of.
            Cancelled: `cancel` was set; what was read by then is stored.
        """
        read: dict[int, MatchSource] = {}
        failed: dict[int, str] = {}
        for match_id in match_ids:
            try:
                read[match_id] = self.fetch(match_id, source, league_id=league_id, cancel=cancel)
            except MatchUnavailable as unavailable:
                failed[match_id] = unavailable.reason
        return FetchReport(read, failed)

    def kept_answer_bytes(self, match_seq_num: int | None) -> int | None:
        """What Steam's answer about a match takes on disk; None where it is not kept."""
        if match_seq_num is None:
            return None
        try:
            return self._steam().kept_details_bytes(match_seq_num)
        except UserError:  # Steam's address can't be used: then nothing was asked there
            return None

    def _wanted(self, match_id: int, league_id: int | None) -> _Wanted:
        if match_id < 0:
            raise UserError(
                "Nobody can be asked about this match",
                "It was typed in without a match id",
                "Edit it where something is wrong",
            )
        with self._database.reader() as connection:
            waiting = connection.execute(
                _select_wanted(PendingMatch)
                .add_columns(PendingMatch.attempts)
                .where(PendingMatch.match_id == match_id)
            ).first()
            stored = connection.execute(
                _select_wanted(SteamMatch).where(SteamMatch.match_id == match_id)
            ).first()
            league = connection.execute(
                select(League.id, League.name, League.opendota).where(League.id == league_id)
            ).first()
        if waiting is not None:
            return _Wanted(*waiting)
        if stored is not None:
            return _Wanted(*stored)
        if league is not None:
            return _Wanted(match_id, None, *league)
        raise UserError(
            "There is no such match",
            "No league has a match {id}",
            "Sync the league first, say which league it is of, or type the match in",
            id=match_id,
        )

    def _details(
        self, wanted: _Wanted, source: MatchSource | None, cancel: threading.Event | None
    ) -> Match:
        reasons: list[Phrase] = []
        final = False
        asked = (MatchSource.STEAM, MatchSource.OPENDOTA) if source is None else (source,)
        for teller in asked:
            if teller is MatchSource.OPENDOTA and not wanted.opendota:
                continue
            try:
                return self._ask(wanted, teller, cancel)
            except MatchUnavailable as unavailable:
                reasons.append(
                    Phrase("{who}: {reason}", who=TELLERS[teller], reason=unavailable.reason)
                )
                final = unavailable.final
        reason = reasons[0]
        if len(reasons) > 1:
            reason = Phrase("{first}; {second}", first=reasons[0], second=reasons[1])
        self._remember_failure(wanted, reason, final=final)
        raise MatchUnavailable(reason, final=final)

    def _ask(self, wanted: _Wanted, teller: MatchSource, cancel: threading.Event | None) -> Match:
        if teller is MatchSource.OPENDOTA:
            return self._opendota().match(wanted.match_id, refetch=True, cancel=cancel)
        steam = self._steam()
        number = wanted.match_seq_num
        if number is None:
            number = steam.sequence_number(wanted.match_id, cancel=cancel)
        return steam.details(wanted.match_id, number, refetch=True, cancel=cancel)

    @insistent
    def _remember_failure(self, wanted: _Wanted, reason: str, *, final: bool) -> None:
        if wanted.attempts is None:
            return
        attempts = wanted.attempts + 1
        with self._database.unit_of_work("Fetch", kind="summary") as work:
            next_try = None if final else retries.next_try(attempts, work.now)
            failure = Failure(wanted.match_id, reason, attempts, next_try)
            league_matches.fail(work.connection, [failure])
            work.touch("pending_matches", [wanted.match_id])


def _select_wanted(model: type[PendingMatch] | type[SteamMatch]) -> Select[Any]:
    """The columns of `_Wanted` but the last."""
    return select(
        model.match_id, model.match_seq_num, League.id, League.name, League.opendota
    ).join(League, League.id == model.league_id)
