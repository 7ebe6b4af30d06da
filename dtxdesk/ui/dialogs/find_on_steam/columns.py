"""The columns of the preview."""

from __future__ import annotations

from collections.abc import Sequence

from dtxdesk.domain.found_on_steam import FoundLine, Standing
from dtxdesk.ui.delegates import BadgeCell, TextCell
from dtxdesk.ui.models import Column
from dtxdesk.ui.saying import said
from dtxdesk.ui.translation import translate


def found_columns() -> Sequence[Column[FoundLine]]:
    return (
        Column(
            key="text",
            title=translate("FindOnSteam", "Pasted"),
            cell=lambda row: TextCell(row.line.text, tone="muted"),
            text=lambda row: row.line.text,
            width=132,
            tooltip=lambda row: row.line.text,
        ),
        Column(
            key="standing",
            title=translate("FindOnSteam", "Is"),
            cell=standing_badge,
            text=lambda row: standing_badge(row).text,
            width=120,
        ),
        Column(
            key="name",
            title=translate("FindOnSteam", "On Steam"),
            cell=lambda row: TextCell(who(row), tone="muted" if row.line.problem else "text"),
            text=who,
            width=150,
            stretch=True,
            tooltip=who,
        ),
        Column(
            key="steam_id",
            title=translate("FindOnSteam", "Steam id"),
            cell=lambda row: TextCell(str(row.line.steam_id or ""), tone="muted"),
            text=lambda row: str(row.line.steam_id or ""),
            width=172,
        ),
        Column(
            key="player",
            title=translate("FindOnSteam", "Player"),
            cell=lambda row: TextCell(_player(row)),
            text=_player,
            width=130,
            tooltip=_player,
        ),
    )


def standing_badge(row: FoundLine) -> BadgeCell:
    """What there is to do about a line, as a badge."""
    if row.holder is not None and row.holder.archived and row.standing is not Standing.TWICE:
        return BadgeCell(translate("FindOnSteam", "Archived"), "attention")
    match row.standing:
        case Standing.NEW:
            return BadgeCell(translate("FindOnSteam", "New"), "live", "plus")
        case Standing.PICTURE:
            return BadgeCell(translate("FindOnSteam", "New picture"), "live", "check")
        case Standing.KNOWN:
            return BadgeCell(translate("FindOnSteam", "Player"))
        case Standing.TWICE:
            return BadgeCell(translate("FindOnSteam", "Named twice"))
        case Standing.UNKNOWN:
            return BadgeCell(translate("FindOnSteam", "Unknown"), "error", "alert")


def who(row: FoundLine) -> str:
    """The name on Steam, or why there is none."""
    if row.line.problem:
        return said(row.line.problem)
    return row.line.name or translate("FindOnSteam", "Name not known")


def _player(row: FoundLine) -> str:
    return "" if row.holder is None else row.holder.name
