"""What one tournament's head and tabs have in common, read in one go."""

from __future__ import annotations

from dataclasses import dataclass

from dtxdesk.data.queries.ratings import rating_league
from dtxdesk.data.queries.sign_ups import signed_players
from dtxdesk.data.queries.together import together
from dtxdesk.data.queries.tournaments import TournamentDetail, TournamentRow, tournament_detail
from dtxdesk.domain.sign_up_summary import SignUpSummary, summed_up
from dtxdesk.ui.context import Context


@dataclass(frozen=True, slots=True)
class TournamentView:
    """A tournament with what its sign-up list adds up to.

    Attributes:
        rated_by: The league whose MMR counts: its own, else the primary one; empty for none.
    """

    detail: TournamentDetail
    summary: SignUpSummary
    rated_by: str

    @property
    def id(self) -> int:
        return self.detail.row.id

    @property
    def row(self) -> TournamentRow:
        return self.detail.row


def read_tournament(context: Context, tournament_id: int) -> TournamentView | None:
    """On a worker; None when the tournament is gone."""
    detail, signed, rated_by = context.desk.read(
        lambda own: together(
            own,
            lambda own: tournament_detail(own, tournament_id),
            lambda own: signed_players(own, tournament_id),
            lambda own: rating_league(own, tournament_id),
        )
    )
    if detail is None:
        return None
    return TournamentView(detail, summed_up(signed, detail.row.team_size), rated_by)
