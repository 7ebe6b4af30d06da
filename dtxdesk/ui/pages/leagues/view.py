"""What one league's tabs show beside their tables, read in one go."""

from __future__ import annotations

from dataclasses import dataclass

from dtxdesk.data.queries.leagues import (
    LeagueDetail,
    LeagueRow,
    SyncStateRow,
    league_detail,
    sync_state,
)
from dtxdesk.data.queries.together import together
from dtxdesk.ui.context import Context


@dataclass(frozen=True, slots=True)
class LeagueView:
    """A league with its averages and how far it has been read."""

    detail: LeagueDetail
    sync: SyncStateRow | None

    @property
    def row(self) -> LeagueRow:
        return self.detail.row

    @property
    def error(self) -> str:
        """Why the newest sync failed; empty when it went well."""
        return (self.sync.last_error or "") if self.sync else ""


def read_league(context: Context, league_id: int) -> LeagueView | None:
    """On a worker; None when the league is gone or archived."""
    detail, sync = context.desk.read(
        lambda own: together(
            own,
            lambda own: league_detail(own, league_id),
            lambda own: sync_state(own, league_id),
        )
    )
    return None if detail is None or detail.row.archived else LeagueView(detail, sync)
