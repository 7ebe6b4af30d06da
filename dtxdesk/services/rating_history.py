"""A player's rating over time, with the league's averages over time kept between two looks.

The averages are one pass over all player rows of the league; everything else is one player's own
rows. So they are kept in memory until the change feed tells of a change of matches or statistics,
and in the cache folder under a key that says what they were made of.
"""

from __future__ import annotations

import hashlib
import json
import logging
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from dtxdesk import atomic
from dtxdesk.data import feed, statistics
from dtxdesk.data.database import Database
from dtxdesk.data.queries.rating_history import (
    averages_made_of,
    averages_over_time,
    base_mmr_of,
    played_span,
    player_totals,
)
from dtxdesk.data.queries.together import together
from dtxdesk.domain.league_mmr import Averages, Formula, Totals
from dtxdesk.domain.rating_history import Buckets, RatingHistory, rating_history
from dtxdesk.errors import Cancelled, EnvironmentProblem

log = logging.getLogger(__name__)

WHAT_MATTERS = ("steam_matches", "steam_match_players", "league_player_stats")
"""Tables without whose change the averages are what they were."""
FORMAT = 1


@dataclass(frozen=True, slots=True)
class _League:
    """What is kept of one league; `seen` is the change feed's number when it was right."""

    seen: int
    key: str
    min_games: int
    buckets: Buckets
    newest: datetime
    averages: Sequence[Averages | None]


class RatingHistories:
    """Reads histories, from any thread. `cache` is a file to keep averages in, None for none."""

    def __init__(self, database: Database, cache: Path | None) -> None:
        self._database = database
        self._cache = cache
        self._leagues: dict[int, _League] = {}
        self._guard = threading.Lock()

    def of(
        self,
        user_id: int,
        league_id: int,
        midnight: datetime,
        cancel: threading.Event | None = None,
    ) -> RatingHistory | None:
        """The player's line in that league; None while no counted match has a time.

        `midnight` is one of the zone whose days the points end with. The first look at a league
        may take seconds where it has a hundred thousand matches: never on the window's thread.

        Raises:
            Cancelled: `cancel` was set while another thread was at work on the averages.
        """
        with self._turn(cancel), self._database.reader() as connection:
            (formula, league), base_mmr = together(
                connection,
                lambda own: self._league(own, league_id, midnight),
                lambda own: base_mmr_of(own, user_id),
            )
            if league is None:
                return None
            return rating_history(
                player_totals(connection, user_id, league_id, league.buckets),
                league.averages,
                league.buckets,
                league.newest,
                formula,
                base_mmr,
            )

    @contextmanager
    def _turn(self, cancel: threading.Event | None) -> Iterator[None]:
        """One at a time: whoever comes while the averages are made wants the same ones."""
        while not self._guard.acquire(timeout=0.05):
            if cancel is not None and cancel.is_set():
                raise Cancelled
        try:
            yield
        finally:
            self._guard.release()

    def _league(
        self, connection: Connection, league_id: int, midnight: datetime
    ) -> tuple[Formula, _League | None]:
        kept = self._leagues.get(league_id)
        (formula, _), news = together(
            connection,
            lambda own: statistics.formula_of(own, league_id),
            lambda own: feed.since(own, kept.seen) if kept is not None else None,
        )
        if kept is not None and news is not None and kept.min_games == formula.min_games:
            seen, changes = news
            if not any(map(changes.touches, WHAT_MATTERS)):
                kept = self._leagues[league_id] = replace(kept, seen=seen)
                return formula, kept
        return formula, self._worked_out(connection, league_id, formula, midnight, kept)

    def _worked_out(
        self,
        connection: Connection,
        league_id: int,
        formula: Formula,
        midnight: datetime,
        kept: _League | None,
    ) -> _League | None:
        span, seen, made_of = together(
            connection,
            lambda own: played_span(own, league_id),
            feed.latest,
            lambda own: averages_made_of(own, league_id),
        )
        if span is None:
            return None
        buckets = Buckets.over(*span, midnight)
        key = _key(made_of, buckets, formula)
        if kept is not None and kept.key == key:
            averages = kept.averages
        else:
            averages = self._read(league_id, key) or averages_over_time(
                connection, league_id, buckets, formula
            )
            self._write(league_id, key, averages)
        league = _League(seen, key, formula.min_games, buckets, span[1], averages)
        self._leagues[league_id] = league
        return league

    def _read(self, league_id: int, key: str) -> list[Averages | None] | None:
        try:
            found = self._entries()[str(league_id)]
            if found["key"] != key:
                return None
            return [
                None if row is None else Averages(Totals(*row[1:]), row[0])
                for row in found["averages"]
            ]
        except (KeyError, TypeError, IndexError):
            return None  # not there, or not of this program

    def _write(self, league_id: int, key: str, averages: Sequence[Averages | None]) -> None:
        if self._cache is None:
            return
        rows = [None if a is None else [a.players, *_figures(a.totals)] for a in averages]
        entries = {**self._entries(), str(league_id): {"key": key, "averages": rows}}
        try:
            self._cache.parent.mkdir(parents=True, exist_ok=True)
            with atomic.written_whole(self._cache) as file:
                file.write(json.dumps(entries).encode())
        except (OSError, EnvironmentProblem) as error:
            log.info("The averages over time are not kept: %s", error)

    def _entries(self) -> dict[str, Any]:
        if self._cache is None:
            return {}
        try:
            read = json.loads(self._cache.read_text("utf-8"))
        except (OSError, ValueError):
            return {}  # not there yet, or no longer readable: it is made again
        return read if isinstance(read, dict) else {}


def _figures(totals: Totals) -> tuple[int, ...]:
    return (
        totals.games,
        totals.wins,
        totals.kills,
        totals.deaths,
        totals.assists,
        totals.gpm,
        totals.xpm,
    )


def _key(made_of: Sequence[object], buckets: Buckets, formula: Formula) -> str:
    """What the averages are made of, in short: another league, match or link gives another key."""
    whole = (FORMAT, made_of, buckets, formula.min_games)
    return hashlib.sha256(repr(whole).encode()).hexdigest()
