"""The actions on a bracket: results, rounds, and going about in it."""

from __future__ import annotations

from collections.abc import Callable

from dtxdesk.ui.actions.action import Action, Reason, Situation
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP


def _bracket(now: Situation) -> Reason:
    """The bracket of a tournament is in view."""
    if not now.open:
        return QT_TRANSLATE_NOOP("Actions", "No database is open.")
    if now.page != "tournaments" or now.tab != "bracket":
        return QT_TRANSLATE_NOOP("Actions", "Open the bracket of a tournament first.")
    if "bracket.fit" not in now.possible:
        return QT_TRANSLATE_NOOP("Actions", "The tournament has not started.")
    return ""


def _possible(action_id: str, reason: str) -> Callable[[Situation], Reason]:
    """It would change something now."""

    def check(now: Situation) -> Reason:
        return _bracket(now) or ("" if action_id in now.possible else reason)

    return check


_NOTHING_NEXT = QT_TRANSLATE_NOOP("Actions", "No series can be played now.")
_NO_RESULT = QT_TRANSLATE_NOOP("Actions", "Select a series with a result first.")
_NO_ROUND = QT_TRANSLATE_NOOP(
    "Actions", "A further round is drawn when all series of a Swiss stage have been played."
)
_NO_STAGE = QT_TRANSLATE_NOOP("Actions", "No stage waits for the one in view to be over.")
_NOBODY_LEFT = QT_TRANSLATE_NOOP("Actions", "Everything has been played.")
_NO_TEAM = QT_TRANSLATE_NOOP("Actions", "Select a series with a team first.")
_NO_PATH = QT_TRANSLATE_NOOP("Actions", "No path is lit.")

_PAGE = "tournaments"

BRACKET_ACTIONS: tuple[Action, ...] = (
    Action("series.result", QT_TRANSLATE_NOOP("Actions", "Enter result…"), "edit", "R",
           _possible("series.result", _NOTHING_NEXT), page=_PAGE),
    Action("series.take_back", QT_TRANSLATE_NOOP("Actions", "Take result back…"), "undo", "",
           _possible("series.take_back", _NO_RESULT), page=_PAGE),
    Action("series.next_up", QT_TRANSLATE_NOOP("Actions", "Next series to play"), "play", "N",
           _possible("series.next_up", _NOTHING_NEXT), page=_PAGE),
    Action("bracket.next_round", QT_TRANSLATE_NOOP("Actions", "Draw next round"), "plus", "",
           _possible("bracket.next_round", _NO_ROUND), page=_PAGE),
    Action("bracket.next_stage", QT_TRANSLATE_NOOP("Actions", "Begin next stage"), "play", "",
           _possible("bracket.next_stage", _NO_STAGE), page=_PAGE),
    Action("bracket.withdraw", QT_TRANSLATE_NOOP("Actions", "Withdraw team…"), "x", "",
           _possible("bracket.withdraw", _NOBODY_LEFT), page=_PAGE),
    Action("bracket.path_first", QT_TRANSLATE_NOOP("Actions", "Path of the upper team"),
           "arrow-right", "", _possible("bracket.path_first", _NO_TEAM), page=_PAGE),
    Action("bracket.path_second", QT_TRANSLATE_NOOP("Actions", "Path of the lower team"),
           "arrow-right", "", _possible("bracket.path_second", _NO_TEAM), page=_PAGE),
    Action("bracket.no_path", QT_TRANSLATE_NOOP("Actions", "No path"), "", "",
           _possible("bracket.no_path", _NO_PATH), page=_PAGE),
    Action("bracket.list", QT_TRANSLATE_NOOP("Actions", "List of series"), "list", "L",
           _bracket, page=_PAGE),
    Action("bracket.picture", QT_TRANSLATE_NOOP("Actions", "Save bracket as a picture…"),
           "download", "", _bracket, page=_PAGE),
    Action("bracket.wikitext", QT_TRANSLATE_NOOP("Actions", "Copy for Liquipedia"), "copy", "",
           _bracket, page=_PAGE),
    Action("bracket.fit", QT_TRANSLATE_NOOP("Actions", "Show whole bracket"), "fit", "",
           _bracket, page=_PAGE),
    Action("bracket.zoom_in", QT_TRANSLATE_NOOP("Actions", "Larger"), "plus", "",
           _bracket, page=_PAGE),
    Action("bracket.zoom_out", QT_TRANSLATE_NOOP("Actions", "Smaller"), "minus", "",
           _bracket, page=_PAGE),
)  # fmt: skip

BRACKET_MENU = (
    *("series.result", "series.take_back", "series.next_up", ""),
    *("bracket.next_round", "bracket.next_stage", "bracket.withdraw", ""),
    *("bracket.path_first", "bracket.path_second", "bracket.no_path", ""),
    *("bracket.list", "bracket.fit", "bracket.zoom_in", "bracket.zoom_out", ""),
    *("bracket.picture", "bracket.wikitext"),
)
