"""What the Games tab says of tiers, distances and series."""

from __future__ import annotations

from datetime import timedelta

from dtxdesk.domain.match_fit import Tier
from dtxdesk.domain.match_linking import Suggestion
from dtxdesk.ui.delegates.cells import BadgeKind
from dtxdesk.ui.pages.tournaments.games_tab.reading import Standing
from dtxdesk.ui.translation import counted, translate


def tier_words(tier: Tier) -> str:
    """How sure a suggestion is."""
    match tier:
        case Tier.ALL_TEN:
            return translate("Games", "All ten played")
        case Tier.CAPTAINS_AND_MORE:
            return translate("Games", "Both captains and more")
        case Tier.CAPTAINS:
            return translate("Games", "Both captains")
        case Tier.PARTIAL:
            return translate("Games", "Some of both teams")


def standing_words(standing: Standing) -> tuple[str, BadgeKind]:
    """What a series still needs."""
    match standing:
        case Standing.CONFIRM:
            return translate("Games", "To confirm"), "attention"
        case Standing.CONTRADICTS:
            return translate("Games", "Contradicts"), "error"
        case Standing.MISSING:
            return translate("Games", "No match"), "neutral"
        case Standing.LINKED:
            return translate("Games", "Linked"), "live"
        case Standing.WAITING:
            return translate("Games", "Not played"), "neutral"


def apart_words(one: Suggestion) -> str:
    """How far from its appointment a match was played; empty without one."""
    if one.apart is None:
        return ""
    minutes = round(one.apart / timedelta(minutes=1))
    if minutes < 90:
        return counted("Games", "%Ln minute(s) from its appointment", minutes)
    hours = round(minutes / 60)
    if hours < 48:
        return counted("Games", "%Ln hour(s) from its appointment", hours)
    return counted("Games", "%Ln day(s) from its appointment", round(hours / 24))
