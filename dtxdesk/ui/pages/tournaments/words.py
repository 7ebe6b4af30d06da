"""The states and kinds of tournaments in words."""

from __future__ import annotations

from dtxdesk.data.queries.tournaments import TournamentRow
from dtxdesk.domain.tournaments import TournamentState, TournamentType
from dtxdesk.ui.delegates.cells import BadgeCell, BadgeKind
from dtxdesk.ui.translation import translate
from dtxdesk.ui.widgets.text import Badge


def state_name(state: TournamentState) -> str:
    """How far a tournament is."""
    match state:
        case TournamentState.DRAFT:
            return translate("Tournaments", "Planned")
        case TournamentState.SIGNUP:
            return translate("Tournaments", "Sign-up")
        case TournamentState.RUNNING:
            return translate("Tournaments", "Running")
        case TournamentState.FINISHED:
            return translate("Tournaments", "Finished")


def type_name(kind: TournamentType) -> str:
    """How the teams come about."""
    match kind:
        case TournamentType.DRAFT:
            return translate("Tournaments", "Captains draft")
        case TournamentType.BALANCED:
            return translate("Tournaments", "Balanced by the program")
        case TournamentType.TEAMS:
            return translate("Tournaments", "Teams sign up whole")


def state_cell(row: TournamentRow) -> BadgeCell:
    """The badge of a tournament; a draft under way is what matters most about it."""
    if row.drafting:
        return BadgeCell(translate("Tournaments", "Draft running"), "live")
    return BadgeCell(state_name(row.state), _KINDS.get(row.state, "neutral"))


_KINDS: dict[TournamentState, BadgeKind] = {
    TournamentState.SIGNUP: "attention",
    TournamentState.RUNNING: "live",
}


def state_badge(row: TournamentRow) -> Badge:
    """The same as a widget."""
    cell = state_cell(row)
    return Badge(cell.text, cell.kind)
