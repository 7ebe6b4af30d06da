"""What series, rounds and groups are called."""

from __future__ import annotations

from dtxdesk.domain.stages.model import Bracket, Format, SeriesState
from dtxdesk.ui.delegates.cells import BadgeKind
from dtxdesk.ui.translation import translate

LETTERS = 26


def group_name(number: int) -> str:
    """Group A, B and so on; beyond the alphabet their number."""
    letter = chr(ord("A") + number - 1) if number <= LETTERS else str(number)
    return translate("Series", "Group {group}").format(group=letter)


def round_name(
    format_: Format, bracket: Bracket, number: int, last: int, group: int | None = None
) -> str:
    """A round, such as "Losers round 2" or "Semi-final"; `last` is the last one of its bracket."""
    match bracket:
        case Bracket.WINNERS:
            return _of_winners(format_, number, last)
        case Bracket.LOSERS:
            if number == last:
                return translate("Series", "Losers final")
            return translate("Series", "Losers round {n}").format(n=number)
        case Bracket.FINAL:
            if number > 1:
                return translate("Series", "Grand final, reset")
            return translate("Series", "Grand final")
        case Bracket.THIRD_PLACE:
            return translate("Series", "Third place")
        case Bracket.GROUP | Bracket.SWISS:
            words = translate("Series", "Round {n}").format(n=number)
            return words if group is None else f"{group_name(group)}, {words}"


def _of_winners(format_: Format, number: int, last: int) -> str:
    if format_ is Format.DOUBLE_ELIMINATION:
        if number == last:
            return translate("Series", "Winners final")
        return translate("Series", "Winners round {n}").format(n=number)
    if number == last:
        return translate("Series", "Final")
    if number == last - 1:
        return translate("Series", "Semi-final")
    if number == last - 2:
        return translate("Series", "Quarter-final")
    return translate("Series", "Round {n}").format(n=number)


def series_state(state: SeriesState) -> tuple[str, BadgeKind]:
    """How far a series is, as a badge says it."""
    match state:
        case SeriesState.PENDING:
            return translate("Series", "Waiting for teams"), "neutral"
        case SeriesState.READY:
            return translate("Series", "Ready"), "attention"
        case SeriesState.RUNNING:
            return translate("Series", "On now"), "live"
        case SeriesState.FINISHED:
            return translate("Series", "Finished"), "neutral"


def best_of(games: int) -> str:
    """How long a series is."""
    return translate("Series", "best of {n}").format(n=games)
