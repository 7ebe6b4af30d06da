"""The actions of draft night."""

from __future__ import annotations

from collections.abc import Callable

from dtxdesk.ui.actions.action import Action, Reason, Situation
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP


def _draft_tab(now: Situation) -> Reason:
    """The draft of a tournament is in front."""
    if not now.open:
        return QT_TRANSLATE_NOOP("Actions", "No database is open.")
    if now.page != "tournaments" or now.tab != "draft":
        return QT_TRANSLATE_NOOP("Actions", "Open the draft of a tournament first.")
    return ""


def _possible(action_id: str, reason: str) -> Callable[[Situation], Reason]:
    """It would do something just now."""

    def check(now: Situation) -> Reason:
        return _draft_tab(now) or ("" if action_id in now.possible else reason)

    return check


_NOT_NOW = QT_TRANSLATE_NOOP("Actions", "No draft is under way.")
_NO_DRAFT = QT_TRANSLATE_NOOP("Actions", "There is no draft yet.")
_NO_START = QT_TRANSLATE_NOOP("Actions", "A draft can't start now; the tab says why.")
_NOT_OVER = QT_TRANSLATE_NOOP("Actions", "This draft is not over.")
_NOBODY = QT_TRANSLATE_NOOP("Actions", "Choose a player while it is a team's turn.")
_NO_TURN = QT_TRANSLATE_NOOP("Actions", "It is no team's turn.")
_NO_TIME = QT_TRANSLATE_NOOP("Actions", "No time is running.")
_NO_BIDS = QT_TRANSLATE_NOOP("Actions", "Nobody is up for bids.")
_NOTHING_DONE = QT_TRANSLATE_NOOP("Actions", "Nothing can be taken back in the draft.")
_NOTHING_UNDONE = QT_TRANSLATE_NOOP("Actions", "Nothing has been taken back in the draft.")

_PAGE = "tournaments"

DRAFT_ACTIONS: tuple[Action, ...] = (
    Action("draft.start", QT_TRANSLATE_NOOP("Actions", "Start the draft"), "play", "",
           _possible("draft.start", _NO_START), page=_PAGE),
    Action("draft.again", QT_TRANSLATE_NOOP("Actions", "Plan another draft…"), "plus", "",
           _possible("draft.again", _NOT_OVER), page=_PAGE),
    Action("draft.pick", QT_TRANSLATE_NOOP("Actions", "Pick or nominate player"), "check", "",
           _possible("draft.pick", _NOBODY), page=_PAGE),
    Action("draft.pick_behalf", QT_TRANSLATE_NOOP("Actions", "Pick on the captain's behalf"),
           "crown", "", _possible("draft.pick_behalf", _NOBODY), page=_PAGE),
    Action("draft.undo", QT_TRANSLATE_NOOP("Actions", "Take back in the draft"), "undo", "",
           _possible("draft.undo", _NOTHING_DONE), page=_PAGE),
    Action("draft.redo", QT_TRANSLATE_NOOP("Actions", "Do again in the draft"), "redo", "",
           _possible("draft.redo", _NOTHING_UNDONE), page=_PAGE),
    Action("draft.pause", QT_TRANSLATE_NOOP("Actions", "Pause the draft, or go on"), "pause", "",
           _possible("draft.pause", _NOT_NOW), page=_PAGE),
    Action("draft.skip", QT_TRANSLATE_NOOP("Actions", "Skip the turn"), "arrow-right", "",
           _possible("draft.skip", _NO_TURN), page=_PAGE),
    Action("draft.give_time", QT_TRANSLATE_NOOP("Actions", "Give the time again"), "clock", "",
           _possible("draft.give_time", _NO_TIME), page=_PAGE),
    Action("draft.sell", QT_TRANSLATE_NOOP("Actions", "Sell the player now"), "check", "",
           _possible("draft.sell", _NO_BIDS), page=_PAGE),
    Action("draft.captain", QT_TRANSLATE_NOOP("Actions", "Change captain in the draft…"), "crown",
           "", _possible("draft.captain", _NOT_NOW), page=_PAGE),
    Action("draft.new_captain", QT_TRANSLATE_NOOP("Actions", "Late captain…"), "plus", "",
           _possible("draft.new_captain", _NOT_NOW), page=_PAGE),
    Action("draft.join", QT_TRANSLATE_NOOP("Actions", "Late player joins the draft…"), "players",
           "", _possible("draft.join", _NOT_NOW), page=_PAGE),
    Action("draft.leave", QT_TRANSLATE_NOOP("Actions", "Player leaves the draft…"), "x", "",
           _possible("draft.leave", _NOT_NOW), page=_PAGE),
    Action("draft.mmr", QT_TRANSLATE_NOOP("Actions", "Give MMR in the draft…"), "edit", "",
           _possible("draft.mmr", _NOT_NOW), page=_PAGE),
    Action("draft.history", QT_TRANSLATE_NOOP("Actions", "History of the draft…"), "audit", "",
           _possible("draft.history", _NO_DRAFT), page=_PAGE),
    Action("draft.spectator", QT_TRANSLATE_NOOP("Actions", "Spectator window"), "screen", "",
           _draft_tab, page=_PAGE),
    Action("draft.restart", QT_TRANSLATE_NOOP("Actions", "Restart the draft…"), "restart", "",
           _possible("draft.restart", _NOTHING_DONE), page=_PAGE),
    Action("draft.end", QT_TRANSLATE_NOOP("Actions", "End the draft…"), "stop", "",
           _possible("draft.end", _NOT_NOW), page=_PAGE),
    Action("draft.cancel", QT_TRANSLATE_NOOP("Actions", "Cancel the draft…"), "trash", "",
           _possible("draft.cancel", _NO_DRAFT), page=_PAGE),
)  # fmt: skip

DRAFT_MENU = (
    *("draft.start", "draft.pick", "draft.pick_behalf", "draft.pause", "draft.skip"),
    *("draft.give_time", "draft.sell", "", "draft.undo", "draft.redo", "draft.history", ""),
    *("draft.captain", "draft.new_captain", "draft.join", "draft.leave", "draft.mmr", ""),
    *("draft.spectator", "", "draft.restart", "draft.end", "draft.again", "draft.cancel"),
)
