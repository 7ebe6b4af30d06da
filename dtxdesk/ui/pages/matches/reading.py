"""What the Matches page reads. Everything here runs on a worker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dtxdesk.data.queries.leagues import (
    LeagueRow,
    PendingRow,
    league_rows,
    pending_ids,
    pending_page,
)
from dtxdesk.data.queries.match_detail import (
    MatchDetail,
    WaitingMatch,
    match_detail,
    waiting_match,
)
from dtxdesk.data.queries.matches import (
    MatchCounts,
    MatchFilter,
    MatchRow,
    match_counts,
    match_ids,
    match_rows,
)
from dtxdesk.data.queries.together import together

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk


@dataclass(frozen=True, slots=True)
class Listing:
    """The ids in order, and how many matches there are at all."""

    ids: list[int]
    counts: MatchCounts


class MatchesReader:
    """The page's questions to the database."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def leagues(self) -> Sequence[LeagueRow]:
        return self._desk.read(league_rows)

    def listing(self, wanted: MatchFilter) -> Listing:
        """Which matches are left by search and filters.

        Raises:
            SearchError: the search can't be understood.
        """
        now = self._desk.clock()
        found = self._desk.read(
            lambda own: together(own, lambda own: match_ids(own, wanted, now), match_counts)
        )
        return Listing(*found)

    def rows(self, ids: Sequence[int]) -> Sequence[MatchRow]:
        return self._desk.read(match_rows, ids)

    def waiting(self, league_id: int | None) -> list[int]:
        return self._desk.read(pending_ids, league_id)

    def waiting_rows(self, ids: Sequence[int]) -> Sequence[PendingRow]:
        return self._desk.read(pending_page, ids)

    def detail(self, match_id: int) -> tuple[MatchDetail, int | None] | None:
        """The match, with what Steam's answer about it takes on disk."""
        detail = self._desk.read(match_detail, match_id)
        if detail is None:
            return None
        return detail, self._desk.match_fetching.kept_answer_bytes(detail.match_seq_num)

    def waiting_match(self, match_id: int) -> WaitingMatch | None:
        return self._desk.read(waiting_match, match_id)
