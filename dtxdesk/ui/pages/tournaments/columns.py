"""The columns of the list of tournaments."""

from __future__ import annotations

from collections.abc import Sequence

from dtxdesk.clock import Clock
from dtxdesk.data.queries.tournaments import TournamentRow, TournamentSort
from dtxdesk.ui.delegates import TextCell
from dtxdesk.ui.models.columns import Column
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.pages.tournaments.starts import start_in_zone, start_text
from dtxdesk.ui.pages.tournaments.words import state_cell, state_name, type_name
from dtxdesk.ui.translation import translate


def tournament_columns(clock: Clock) -> Sequence[Column[TournamentRow]]:
    """All columns, in the order in which they stand at first."""
    return (
        Column(
            key="name",
            title=translate("Tournaments", "Tournament"),
            cell=lambda row: TextCell(row.name, strong=True),
            text=lambda row: row.name,
            width=200,
            sort=TournamentSort.NAME,
            descending_first=False,
            stretch=True,
            tooltip=lambda row: row.name,
        ),
        Column(
            key="state",
            title=translate("Tournaments", "State"),
            cell=state_cell,
            text=lambda row: state_name(row.state),
            width=116,
            sort=TournamentSort.STATE,
        ),
        Column(
            key="start",
            title=translate("Tournaments", "Start"),
            cell=lambda row: TextCell(
                start_text(row, clock()), tone="text" if row.starts_at else "faint"
            ),
            text=lambda row: row.starts_at.isoformat() if row.starts_at else "",
            width=176,
            sort=TournamentSort.STARTS_AT,
            tooltip=start_in_zone,
        ),
        Column(
            key="players",
            title=translate("Tournaments", "Players"),
            cell=lambda row: _number(row.players),
            text=lambda row: str(row.players),
            width=76,
            alignment="right",
            sort=TournamentSort.PLAYERS,
        ),
        Column(
            key="checked_in",
            title=translate("Tournaments", "Checked in"),
            cell=lambda row: _number(row.checked_in),
            text=lambda row: str(row.checked_in),
            width=92,
            alignment="right",
        ),
        Column(
            key="teams",
            title=translate("Tournaments", "Teams"),
            cell=lambda row: _number(row.teams),
            text=lambda row: str(row.teams),
            width=68,
            alignment="right",
        ),
        Column(
            key="type",
            title=translate("Tournaments", "Teams are made"),
            cell=lambda row: TextCell(type_name(row.type), tone="muted", small=True),
            text=lambda row: type_name(row.type),
            width=172,
        ),
        Column(
            key="league",
            title=translate("Tournaments", "League"),
            cell=lambda row: TextCell(row.league or "–", tone="muted" if row.league else "faint"),
            text=lambda row: row.league or "",
            width=140,
        ),
    )


def _number(number: int) -> TextCell:
    return TextCell(grouped(number), "right", "text" if number else "faint")
