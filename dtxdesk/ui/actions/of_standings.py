"""The actions on the standings and on the schedule of a tournament."""

from __future__ import annotations

from collections.abc import Callable

from dtxdesk.ui.actions.action import Action, Reason, Situation
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP


def _in_tab(now: Situation, tab: str, reason: str) -> Reason:
    if not now.open:
        return QT_TRANSLATE_NOOP("Actions", "No database is open.")
    return "" if now.page == "tournaments" and now.tab == tab else reason


def _standings(action_id: str, reason: str) -> Callable[[Situation], Reason]:
    """It would change something about the standings in view."""

    def check(now: Situation) -> Reason:
        away = QT_TRANSLATE_NOOP("Actions", "Open the standings of a tournament first.")
        return _in_tab(now, "standings", away) or ("" if action_id in now.possible else reason)

    return check


def _schedule(action_id: str, reason: str) -> Callable[[Situation], Reason]:
    """It would change something about the series that are selected in the schedule."""

    def check(now: Situation) -> Reason:
        away = QT_TRANSLATE_NOOP("Actions", "Open the schedule of a tournament first.")
        return _in_tab(now, "schedule", away) or ("" if action_id in now.possible else reason)

    return check


def _games(action_id: str, reason: str) -> Callable[[Situation], Reason]:
    """It would do something with the matches of the selected series."""

    def check(now: Situation) -> Reason:
        away = QT_TRANSLATE_NOOP("Actions", "Open the games of a tournament first.")
        return _in_tab(now, "games", away) or ("" if action_id in now.possible else reason)

    return check


_NO_MATCH = QT_TRANSLATE_NOOP("Actions", "Select a series with a match to confirm.")
_NO_SERIES_YET = QT_TRANSLATE_NOOP("Actions", "No series has its teams yet.")
_ALL_PLAYED = QT_TRANSLATE_NOOP("Actions", "There is no series left to try a result for.")
_NO_TABLE = QT_TRANSLATE_NOOP("Actions", "An elimination has no points.")
_NO_GROUPS = QT_TRANSLATE_NOOP("Actions", "Only groups have a cross table.")
_NO_TIE = QT_TRANSLATE_NOOP("Actions", "No teams are level with everything played.")
_NO_SERIES = QT_TRANSLATE_NOOP("Actions", "Select series of the schedule first.")
_NO_TIME = QT_TRANSLATE_NOOP("Actions", "None of them has a time.")
_NOT_READY = QT_TRANSLATE_NOOP("Actions", "Select one series that can be played now.")
_NOT_ON = QT_TRANSLATE_NOOP("Actions", "Select one series that is on without a game won.")

_PAGE = "tournaments"

STANDINGS_ACTIONS: tuple[Action, ...] = (
    Action("standings.what_if", QT_TRANSLATE_NOOP("Actions", "Try results out"), "flask",
           "Ctrl+Shift+W", _standings("standings.what_if", _ALL_PLAYED), page=_PAGE),
    Action("standings.cross_table", QT_TRANSLATE_NOOP("Actions", "Cross table"), "columns",
           "Ctrl+Shift+G", _standings("standings.cross_table", _NO_GROUPS), page=_PAGE),
    Action("standings.penalty", QT_TRANSLATE_NOOP("Actions", "Penalty…"), "minus", "",
           _standings("standings.penalty", _NO_TABLE), page=_PAGE),
    Action("standings.decide", QT_TRANSLATE_NOOP("Actions", "Decide tie…"), "shield", "",
           _standings("standings.decide", _NO_TIE), page=_PAGE),
    Action("games.link", QT_TRANSLATE_NOOP("Actions", "Link likeliest match"), "link", "",
           _games("games.link", _NO_MATCH), page=_PAGE),
    Action("games.dismiss", QT_TRANSLATE_NOOP("Actions", "Dismiss likeliest match"), "x", "",
           _games("games.dismiss", _NO_MATCH), page=_PAGE),
    Action("games.day", QT_TRANSLATE_NOOP("Actions", "Assign the matches of a day…"), "clock", "",
           _games("games.day", _NO_SERIES_YET), page=_PAGE),
    Action("schedule.edit", QT_TRANSLATE_NOOP("Actions", "Time and place of series…"), "clock",
           "T", _schedule("schedule.edit", _NO_SERIES), page=_PAGE),
    Action("schedule.in_turn", QT_TRANSLATE_NOOP("Actions", "Series one after another…"), "list",
           "", _schedule("schedule.in_turn", _NO_SERIES), page=_PAGE),
    Action("schedule.clear", QT_TRANSLATE_NOOP("Actions", "Take time of series away"), "x", "",
           _schedule("schedule.clear", _NO_TIME), page=_PAGE),
    Action("schedule.on_now", QT_TRANSLATE_NOOP("Actions", "Series is on now"), "live", "",
           _schedule("schedule.on_now", _NOT_READY), page=_PAGE),
    Action("schedule.not_on", QT_TRANSLATE_NOOP("Actions", "Series is not on after all"), "", "",
           _schedule("schedule.not_on", _NOT_ON), page=_PAGE),
)  # fmt: skip

STANDINGS_MENU = (
    *("standings.cross_table", "standings.what_if", "standings.penalty", "standings.decide", ""),
    *("games.link", "games.dismiss", "games.day", ""),
    *("schedule.edit", "schedule.in_turn", "schedule.clear", ""),
    *("schedule.on_now", "schedule.not_on"),
)
