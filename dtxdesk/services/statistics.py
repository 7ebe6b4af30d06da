"""League statistics worked out anew."""

from __future__ import annotations

from dtxdesk.data import statistics
from dtxdesk.data.database import Database


class Statistics:
    """Recomputes what is normally kept up to date by itself."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def recompute(self, league_id: int) -> None:
        """Adds up and rates a whole league from its matches; twice changes nothing more."""
        with self._database.unit_of_work("Recompute", kind="summary") as work:
            statistics.rebuild(work.connection, league_id)
            work.touch("league_player_stats")
            work.touch("users")
            work.summarise("Statistics worked out anew", {"league": league_id})
