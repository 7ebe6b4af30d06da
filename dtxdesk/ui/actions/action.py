"""What an action is, and what it may depend on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QKeySequence

from dtxdesk.domain.rights import Role


class Trouble(StrEnum):
    """What may be wrong with a shared database, so that nothing can be changed in it."""

    NONE = "none"
    SILENT = "silent"
    """The server does not answer."""
    REFUSED = "refused"
    """It does, and lets this login in no more."""
    UPGRADED = "upgraded"
    """A newer program has changed the database."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What the window is in the middle of, as far as actions depend on it."""

    open: bool = False
    """The database is open."""
    role: Role = Role.OWNER
    """What one may do in the database."""
    trouble: Trouble = Trouble.NONE
    """What keeps everybody from changing anything."""
    page: str = ""
    selected: int = 0
    """How many rows are selected in the table in view."""
    league: int | None = None
    """The league in view, else the primary one."""
    syncing: bool = False
    """That league is being read from Steam."""
    undo: str = ""
    """What Ctrl+Z would undo ("Edit Korvus"); empty for nothing."""
    undo_needs: Role = Role.VIEWER
    """The least role that may undo that."""
    redo: str = ""
    redo_needs: Role = Role.VIEWER
    audit_needs: Role = Role.VIEWER
    """The least role that may take back the operation that is selected in the audit log."""
    archived: bool = False
    """The table in view shows archived players."""
    job: str = ""
    """The state of the selected job: waiting, paused or running; empty where none is selected."""
    searchable: bool = False
    """The page in view has a search field."""
    waiting: bool = False
    """The selected rows are matches that wait for their details."""
    inside: bool = False
    """The page shows one row in full, in its table's place."""
    tournament: int | None = None
    """The tournament in view, or the one selected in their list."""
    tournament_state: str = ""
    """How far it is (`domain.tournaments.TournamentState`)."""
    tab: str = ""
    """The tab of it that is in front."""
    possible: frozenset[str] = frozenset()
    """Of the actions on what is selected, those that would change something."""
    presenting: bool = False
    """A tournament is being presented on another screen."""
    notices: bool = False
    """There are notices in the corner."""
    can_go_back: bool = False
    """There is a page or row that one came from."""
    can_go_forward: bool = False


Reason = str
"""Why an action can't be used; empty when it can."""


def always(_now: Situation) -> Reason:
    return ""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that can be done.

    `text` is what menus show, `title` completes it from the situation ("Undo: Edit Korvus").
    `shortcut` is in Qt's portable notation or a standard key. `page` names the page that carries
    the action out; without one the window does. Actions of one `group` exclude each other.
    """

    id: str
    text: str
    icon: str = ""
    shortcut: str | QKeySequence.StandardKey = ""
    enabled_when: Callable[[Situation], Reason] = always
    page: str = ""
    title: Callable[[Situation], str] | None = None
    group: str = ""


GO = "go."
"""What the ids of actions that open a page begin with."""
