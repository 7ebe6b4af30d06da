"""The actions on the teams of a tournament and on who is in them."""

from __future__ import annotations

from collections.abc import Callable

from dtxdesk.ui.actions.action import Action, Reason, Situation
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP


def _teams(now: Situation) -> Reason:
    """The teams of a tournament are in view, and no draft makes them."""
    if not now.open:
        return QT_TRANSLATE_NOOP("Actions", "No database is open.")
    if now.page != "tournaments" or now.tab != "teams":
        return QT_TRANSLATE_NOOP("Actions", "Open the teams of a tournament first.")
    if "team.new" not in now.possible:
        return QT_TRANSLATE_NOOP("Actions", "A draft is under way: it says who is in which team.")
    return ""


def _possible(action_id: str, reason: str) -> Callable[[Situation], Reason]:
    """It would change something about what is selected."""

    def check(now: Situation) -> Reason:
        return _teams(now) or ("" if action_id in now.possible else reason)

    return check


_NO_TEAM = QT_TRANSLATE_NOOP("Actions", "There is no team yet.")
_ONE_TEAM = QT_TRANSLATE_NOOP("Actions", "Select one team first.")
_SOME_TEAM = QT_TRANSLATE_NOOP("Actions", "Select a team first.")
_SOME_PLAYER = QT_TRANSLATE_NOOP("Actions", "Select a player first.")
_ONE_MEMBER = QT_TRANSLATE_NOOP("Actions", "Select one member of a team first.")
_NO_CAPTAIN_LEFT = QT_TRANSLATE_NOOP("Actions", "There is no captain without a team.")
_STAND_IN = QT_TRANSLATE_NOOP("Actions", "Select a stand-in first.")

_PAGE = "tournaments"

TEAM_ACTIONS: tuple[Action, ...] = (
    Action("team.new", QT_TRANSLATE_NOOP("Actions", "New team…"), "plus", "", _teams, page=_PAGE),
    Action("team.list", QT_TRANSLATE_NOOP("Actions", "Add teams from a list…"), "list", "", _teams,
           page=_PAGE),
    Action("team.for_captains", QT_TRANSLATE_NOOP("Actions", "Make teams for the captains"),
           "crown", "", _possible("team.for_captains", _NO_CAPTAIN_LEFT), page=_PAGE),
    Action("team.balance", QT_TRANSLATE_NOOP("Actions", "Balance teams…"), "sync",
           "Ctrl+Shift+B", _teams, page=_PAGE),
    Action("team.seeds", QT_TRANSLATE_NOOP("Actions", "Seed teams…"), "list", "",
           _possible("team.seeds", _NO_TEAM), page=_PAGE),
    Action("team.edit", QT_TRANSLATE_NOOP("Actions", "Edit team…"), "edit", "",
           _possible("team.edit", _ONE_TEAM), page=_PAGE),
    Action("team.delete", QT_TRANSLATE_NOOP("Actions", "Delete team"), "trash", "",
           _possible("team.delete", _SOME_TEAM), page=_PAGE),
    Action("team.move", QT_TRANSLATE_NOOP("Actions", "Move player to team…"), "arrow-right", "M",
           _possible("team.move", _SOME_PLAYER), page=_PAGE),
    Action("team.take_out", QT_TRANSLATE_NOOP("Actions", "Take player out of team"), "minus",
           "Del", _possible("team.take_out", _SOME_PLAYER), page=_PAGE),
    Action("team.captain", QT_TRANSLATE_NOOP("Actions", "Make captain"), "crown", "",
           _possible("team.captain", _ONE_MEMBER), page=_PAGE),
    Action("team.deputy", QT_TRANSLATE_NOOP("Actions", "Make deputy"), "star", "",
           _possible("team.deputy", _ONE_MEMBER), page=_PAGE),
    Action("team.no_deputy", QT_TRANSLATE_NOOP("Actions", "No deputy any more"), "", "",
           _possible("team.no_deputy", _ONE_MEMBER), page=_PAGE),
    Action("team.stand_in", QT_TRANSLATE_NOOP("Actions", "Add stand-in…"), "players", "",
           _possible("team.stand_in", _ONE_TEAM), page=_PAGE),
    Action("team.approve", QT_TRANSLATE_NOOP("Actions", "Approve stand-in"), "check", "",
           _possible("team.approve", _STAND_IN), page=_PAGE),
    Action("team.withhold", QT_TRANSLATE_NOOP("Actions", "Take approval of stand-in back"), "", "",
           _possible("team.withhold", _STAND_IN), page=_PAGE),
    Action("team.no_stand_in", QT_TRANSLATE_NOOP("Actions", "Remove stand-in"), "x", "",
           _possible("team.no_stand_in", _STAND_IN), page=_PAGE),
)  # fmt: skip

TEAM_MENU = (
    *("team.new", "team.list", "team.for_captains", "team.balance", "team.seeds", ""),
    *("team.edit", "team.stand_in", "team.delete", ""),
    *("team.move", "team.take_out", "team.captain", "team.deputy", "team.no_deputy", ""),
    *("team.approve", "team.withhold", "team.no_stand_in"),
)
