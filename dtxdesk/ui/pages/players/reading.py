"""What the Players page reads. Everything here runs on a worker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dtxdesk.data.queries.leagues import LeagueRow, league_rows
from dtxdesk.data.queries.player_detail import (
    PlayerDetail,
    PlayerMatchRow,
    player_detail,
    player_matches,
)
from dtxdesk.data.queries.players import (
    PlayerCounts,
    PlayerFilter,
    PlayerRow,
    player_counts,
    player_ids,
    player_rows,
)
from dtxdesk.data.queries.together import together

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk


_AT_ONCE = 500
"""Ids in one statement: databases take only so many parameters."""


class PlayersReader:
    """The page's questions to the database."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def leagues(self) -> Sequence[LeagueRow]:
        return self._desk.read(league_rows)

    def listing(self, wanted: PlayerFilter) -> tuple[list[int], PlayerCounts]:
        """Who is left by search and filters, in order, and how many there are at all.

        Raises:
            SearchError: the search can't be understood.
        """
        now = self._desk.clock()
        return self._desk.read(
            lambda own: together(
                own,
                lambda own: player_ids(own, wanted, now),
                lambda own: player_counts(own, wanted.league_id, wanted.primary),
            )
        )

    def rows(self, ids: Sequence[int], league_id: int | None) -> Sequence[PlayerRow]:
        with self._desk.database.reader() as connection:
            return [
                row
                for start in range(0, len(ids), _AT_ONCE)
                for row in player_rows(connection, ids[start : start + _AT_ONCE], league_id)
            ]

    def detail(self, player_id: int, league_id: int | None) -> PlayerDetail | None:
        return self._desk.read(player_detail, player_id, league_id)

    def matches(self, player_id: int, league_id: int | None) -> tuple[int, list[PlayerMatchRow]]:
        """The player's newest matches, with the id they belong to."""
        if league_id is None:
            return player_id, []
        return player_id, self._desk.read(player_matches, player_id, league_id)
