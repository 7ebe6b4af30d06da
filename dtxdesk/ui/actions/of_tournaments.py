"""The actions on tournaments and on the players who sign up for them."""

from __future__ import annotations

from collections.abc import Callable

from dtxdesk.ui.actions.action import Action, Reason, Situation
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP


def _open(now: Situation) -> Reason:
    return "" if now.open else QT_TRANSLATE_NOOP("Actions", "No database is open.")


def a_tournament(now: Situation) -> Reason:
    """One is in view, or selected in the list."""
    if now.page == "tournaments" and now.tournament is not None:
        return ""
    return _open(now) or QT_TRANSLATE_NOOP("Actions", "Open a tournament first.")


def _presenting(now: Situation) -> Reason:
    return "" if now.presenting else QT_TRANSLATE_NOOP("Actions", "Nothing is being presented.")


def _not_yet(state: str, reason: str) -> Callable[[Situation], Reason]:
    """A tournament that is not in that state already."""

    def check(now: Situation) -> Reason:
        return a_tournament(now) or (reason if now.tournament_state == state else "")

    return check


def _sign_ups(action_id: str, reason: str) -> Callable[[Situation], Reason]:
    """Players of a sign-up list are selected, and it would change something about one of them."""

    def check(now: Situation) -> Reason:
        if now.page != "tournaments" or now.tab != "players" or not now.selected:
            return _open(now) or _NOBODY_SELECTED
        return "" if action_id in now.possible else reason

    return check


_NOBODY_SELECTED = QT_TRANSLATE_NOOP("Actions", "Select players of a sign-up list first.")
_ALL_HERE = QT_TRANSLATE_NOOP("Actions", "Nobody of them can be checked in.")
_NOBODY_HERE = QT_TRANSLATE_NOOP("Actions", "Nobody of them is checked in.")
_ALL_IN = QT_TRANSLATE_NOOP("Actions", "They are in already.")
_ALL_WAIT = QT_TRANSLATE_NOOP("Actions", "They wait already.")
_ALL_DROPPED = QT_TRANSLATE_NOOP("Actions", "They have dropped out already.")
_ALL_LEAD = QT_TRANSLATE_NOOP("Actions", "They are marked as captains, or don't play.")
_NOBODY_LEADS = QT_TRANSLATE_NOOP("Actions", "Nobody of them is marked as captain.")
_NOT_ONE = QT_TRANSLATE_NOOP("Actions", "Select one player only.")
_NO_TEAM = QT_TRANSLATE_NOOP("Actions", "There is no team yet.")

_PAGE = "tournaments"

TOURNAMENT_ACTIONS: tuple[Action, ...] = (
    Action("tournament.new", QT_TRANSLATE_NOOP("Actions", "New tournament…"), "plus",
           "Ctrl+Shift+T", _open, page=_PAGE),
    Action("tournament.edit", QT_TRANSLATE_NOOP("Actions", "Edit tournament…"), "edit", "",
           a_tournament, page=_PAGE),
    Action("tournament.copy", QT_TRANSLATE_NOOP("Actions", "Copy tournament…"), "copy", "",
           a_tournament, page=_PAGE),
    Action("tournament.announce", QT_TRANSLATE_NOOP("Actions", "Announce on Discord…"), "chat", "",
           a_tournament, page=_PAGE),
    Action("tournament.head_to_head", QT_TRANSLATE_NOOP("Actions", "Head-to-head…"), "shield", "",
           a_tournament, page=_PAGE),
    Action("tournament.announcements",
           QT_TRANSLATE_NOOP("Actions", "Announcements by themselves…"), "bell", "",
           a_tournament, page=_PAGE),
    Action("tournament.import_file", QT_TRANSLATE_NOOP("Actions", "Import tournament…"),
           "download", "", _open, page=_PAGE),
    Action("tournament.export", QT_TRANSLATE_NOOP("Actions", "Export tournament…"), "upload", "",
           a_tournament, page=_PAGE),
    Action("tournament.present", QT_TRANSLATE_NOOP("Actions", "Present tournament"), "screen",
           "Shift+F11", a_tournament),
    Action("tournament.present_how", QT_TRANSLATE_NOOP("Actions", "Present tournament…"),
           "screen", "", a_tournament),
    Action("presentation.pause", QT_TRANSLATE_NOOP("Actions", "Pause presentation"), "pause", "",
           _presenting),
    Action("presentation.next", QT_TRANSLATE_NOOP("Actions", "Next page of presentation"),
           "chevron-right", "", _presenting),
    Action("presentation.end", QT_TRANSLATE_NOOP("Actions", "End presentation"), "stop", "",
           _presenting),
    Action("tournament.delete", QT_TRANSLATE_NOOP("Actions", "Delete tournament…"), "trash", "",
           a_tournament, page=_PAGE),
    Action("tournament.open_signup", QT_TRANSLATE_NOOP("Actions", "Open sign-up"), "play", "",
           _not_yet("signup", QT_TRANSLATE_NOOP("Actions", "The sign-up is open already.")),
           page=_PAGE),
    Action("tournament.start", QT_TRANSLATE_NOOP("Actions", "Start tournament…"), "play", "",
           _not_yet("running", QT_TRANSLATE_NOOP("Actions", "It is running already.")),
           page=_PAGE),
    Action("tournament.finish", QT_TRANSLATE_NOOP("Actions", "Finish tournament"), "check", "",
           _not_yet("finished", QT_TRANSLATE_NOOP("Actions", "It is finished already.")),
           page=_PAGE),
    Action("tournament.plan", QT_TRANSLATE_NOOP("Actions", "Back to planning"), "undo", "",
           _not_yet("draft", QT_TRANSLATE_NOOP("Actions", "It is being planned already.")),
           page=_PAGE),
    Action("tournament.add_players", QT_TRANSLATE_NOOP("Actions", "Add players to tournament…"),
           "plus", "Ctrl+Shift+P", a_tournament, page=_PAGE),
    Action("tournament.import", QT_TRANSLATE_NOOP("Actions", "Import players into tournament…"),
           "download", "", a_tournament, page=_PAGE),
    Action("tournament.choose_captains", QT_TRANSLATE_NOOP("Actions", "Choose captains…"),
           "trophy", "", a_tournament, page=_PAGE),
    Action("sign_up.check_in", QT_TRANSLATE_NOOP("Actions", "Check in"), "check", "",
           _sign_ups("sign_up.check_in", _ALL_HERE), page=_PAGE),
    Action("sign_up.check_out", QT_TRANSLATE_NOOP("Actions", "Take back check-in"), "minus", "",
           _sign_ups("sign_up.check_out", _NOBODY_HERE), page=_PAGE),
    Action("sign_up.let_in", QT_TRANSLATE_NOOP("Actions", "Let in"), "plus", "",
           _sign_ups("sign_up.let_in", _ALL_IN), page=_PAGE),
    Action("sign_up.wait", QT_TRANSLATE_NOOP("Actions", "To the waiting list"), "clock", "",
           _sign_ups("sign_up.wait", _ALL_WAIT), page=_PAGE),
    Action("sign_up.drop", QT_TRANSLATE_NOOP("Actions", "Drop out"), "x", "",
           _sign_ups("sign_up.drop", _ALL_DROPPED), page=_PAGE),
    Action("sign_up.captain", QT_TRANSLATE_NOOP("Actions", "Mark as captain"), "crown", "",
           _sign_ups("sign_up.captain", _ALL_LEAD), page=_PAGE),
    Action("sign_up.no_captain", QT_TRANSLATE_NOOP("Actions", "Not as captain"), "", "",
           _sign_ups("sign_up.no_captain", _NOBODY_LEADS), page=_PAGE),
    Action("sign_up.team", QT_TRANSLATE_NOOP("Actions", "Put into team…"), "shield", "",
           _sign_ups("sign_up.team", _NO_TEAM), page=_PAGE),
    Action("sign_up.note", QT_TRANSLATE_NOOP("Actions", "Note about player…"), "chat", "",
           _sign_ups("sign_up.note", _NOT_ONE), page=_PAGE),
    Action("sign_up.player", QT_TRANSLATE_NOOP("Actions", "Open player"), "eye", "",
           _sign_ups("sign_up.player", _NOT_ONE), page=_PAGE),
)  # fmt: skip

PRESENTING = (
    *("tournament.present", "tournament.present_how"),
    *("presentation.pause", "presentation.next", "presentation.end"),
)
"""In the menu of views."""

TOURNAMENT_MENU = (
    *("tournament.new", "tournament.edit", "tournament.copy"),
    *(
        "tournament.head_to_head",
        "tournament.announce",
        "tournament.announcements",
        "tournament.export",
        "tournament.import_file",
        "tournament.delete",
        "",
    ),
    *("tournament.open_signup", "tournament.start", "tournament.finish", "tournament.plan", ""),
    *("tournament.add_players", "tournament.import", "tournament.choose_captains", ""),
    *("sign_up.check_in", "sign_up.check_out", "sign_up.let_in", "sign_up.wait", "sign_up.drop"),
    *("sign_up.captain", "sign_up.no_captain", "sign_up.team", "sign_up.note", "sign_up.player"),
)
