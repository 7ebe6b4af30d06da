"""Every action of the window, declared once: menus, buttons, tooltips and shortcuts come from here.

An action is carried out by the window, or by the page that it names: then the window opens that
page first. Whether it can be used depends on the `Situation` alone, and an action that can't be
used says why.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from dtxdesk.ui.theme import icon
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP
from dtxdesk.ui.widgets.text import plain_tooltip

CONTEXT = "Actions"


@dataclass(frozen=True, slots=True)
class Situation:
    """What the window is in the middle of, as far as actions depend on it."""

    open: bool = False
    """The database is open."""
    page: str = ""
    selected: int = 0
    """How many rows are selected in the table in view."""
    league: int | None = None
    """The league in view, else the primary one."""
    syncing: bool = False
    """That league is being read from Steam."""
    undo: str = ""
    """What Ctrl+Z would undo ("Edit Korvus"); empty for nothing."""
    redo: str = ""
    searchable: bool = False
    """The page in view has a search field."""


Reason = str
"""Why an action can't be used; empty when it can."""


def _always(_now: Situation) -> Reason:
    return ""


def _open(now: Situation) -> Reason:
    return "" if now.open else QT_TRANSLATE_NOOP("Actions", "No database is open.")


def _one_player(now: Situation) -> Reason:
    if not now.open:
        return _open(now)
    if now.page != "players" or now.selected != 1:
        return QT_TRANSLATE_NOOP("Actions", "Select one player first.")
    return ""


def _some_players(now: Situation) -> Reason:
    if not now.open:
        return _open(now)
    if now.page != "players" or not now.selected:
        return QT_TRANSLATE_NOOP("Actions", "Select a player first.")
    return ""


def _a_league(now: Situation) -> Reason:
    if not now.open:
        return _open(now)
    return "" if now.league is not None else QT_TRANSLATE_NOOP("Actions", "There is no league yet.")


def _idle_league(now: Situation) -> Reason:
    if not _a_league(now) and now.syncing:
        return QT_TRANSLATE_NOOP("Actions", "This league is being read from Steam right now.")
    return _a_league(now)


def _something_to_undo(now: Situation) -> Reason:
    return "" if now.undo else QT_TRANSLATE_NOOP("Actions", "There is nothing to undo.")


def _something_to_redo(now: Situation) -> Reason:
    return "" if now.redo else QT_TRANSLATE_NOOP("Actions", "There is nothing to redo.")


def _searchable(now: Situation) -> Reason:
    if now.searchable:
        return ""
    return QT_TRANSLATE_NOOP("Actions", "This page has nothing to search.")


def _rows_selected(now: Situation) -> Reason:
    return "" if now.selected else QT_TRANSLATE_NOOP("Actions", "Select rows in a table first.")


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
    enabled_when: Callable[[Situation], Reason] = _always
    page: str = ""
    title: Callable[[Situation], str] | None = None
    group: str = ""


_Key = QKeySequence.StandardKey

ACTIONS: tuple[Action, ...] = (
    Action("player.new", QT_TRANSLATE_NOOP("Actions", "New player…"), "plus", "Ctrl+N", _open,
           page="players"),
    Action("player.edit", QT_TRANSLATE_NOOP("Actions", "Edit player…"), "edit", "F2", _one_player,
           page="players"),
    Action("player.archive", QT_TRANSLATE_NOOP("Actions", "Archive player"), "archive", "",
           _some_players, page="players"),
    Action("league.new", QT_TRANSLATE_NOOP("Actions", "New league…"), "plus", "Ctrl+Shift+N",
           _open, page="leagues"),
    Action("league.edit", QT_TRANSLATE_NOOP("Actions", "Edit league…"), "edit", "", _a_league,
           page="leagues"),
    Action("league.sync", QT_TRANSLATE_NOOP("Actions", "Sync now"), "sync", "F5", _idle_league),
    Action("league.recompute", QT_TRANSLATE_NOOP("Actions", "Recompute statistics"), "restart",
           "", _idle_league),
    Action("export", QT_TRANSLATE_NOOP("Actions", "Export…"), "upload", "Ctrl+E", _open),
    Action("edit.undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "undo", _Key.Undo,
           _something_to_undo, title=lambda now: now.undo),
    Action("edit.redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "redo", _Key.Redo,
           _something_to_redo, title=lambda now: now.redo),
    Action("edit.find", QT_TRANSLATE_NOOP("Actions", "Find"), "search", _Key.Find, _searchable),
    Action("edit.copy_csv", QT_TRANSLATE_NOOP("Actions", "Copy as CSV"), "copy", "Ctrl+Shift+C",
           _rows_selected),
    Action("database.backup", QT_TRANSLATE_NOOP("Actions", "Back up now"), "database", "", _open),
    Action("database.check", QT_TRANSLATE_NOOP("Actions", "Check database"), "shield", "", _open),
    Action("theme.dark", QT_TRANSLATE_NOOP("Actions", "Dark"), "moon", group="theme"),
    Action("theme.light", QT_TRANSLATE_NOOP("Actions", "Light"), "sun", group="theme"),
    Action("theme.system", QT_TRANSLATE_NOOP("Actions", "As the system"), "screen", group="theme"),
    Action("window.sidebar", QT_TRANSLATE_NOOP("Actions", "Slim sidebar"), "sidebar", "Ctrl+B"),
    Action("help.about", QT_TRANSLATE_NOOP("Actions", "About dtxdesk"), "info"),
    Action("app.quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "", "Ctrl+Q"),
)  # fmt: skip

CHECKABLE = frozenset({"window.sidebar"})

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (QT_TRANSLATE_NOOP("Actions", "Players"), ("player.new", "player.edit", "player.archive")),
    (
        QT_TRANSLATE_NOOP("Actions", "Leagues"),
        ("league.new", "league.edit", "", "league.sync", "league.recompute", "", "export"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Edit"),
        ("edit.undo", "edit.redo", "", "edit.find", "edit.copy_csv"),
    ),
    (QT_TRANSLATE_NOOP("Actions", "Database"), ("database.backup", "database.check")),
    (
        QT_TRANSLATE_NOOP("Actions", "View"),
        ("theme.dark", "theme.light", "theme.system", "", "window.sidebar"),
    ),
)
"""The menus, in order; an empty id is a line between."""

MENU_END = ("help.about", "app.quit")

GO = "go."
"""What the ids of actions that open a page begin with."""


class Actions(QObject):
    """The QAction of every declared action, kept in step with the situation."""

    triggered = Signal(str)
    """The id of an action that was asked for."""

    def __init__(self, window: QWidget, declared: Sequence[Action] = ACTIONS) -> None:
        super().__init__(window)
        self._declared = {action.id: action for action in declared}
        self._groups: dict[str, QActionGroup] = {}
        self._made = {action.id: self._make(action) for action in declared}
        self.situation = Situation()
        window.addActions(list(self._made.values()))
        self._bring_up_to_date()

    def __getitem__(self, action_id: str) -> QAction:
        """The QAction for a button or a menu; KeyError for an id that isn't declared."""
        return self._made[action_id]

    def declared(self, action_id: str) -> Action:
        return self._declared[action_id]

    def update(self, **parts: object) -> None:
        """Change parts of the situation; buttons and menus follow."""
        situation = replace(self.situation, **parts)  # type: ignore[arg-type]
        if situation != self.situation:
            self.situation = situation
            self._bring_up_to_date()

    def menus(self) -> list[tuple[str, tuple[str, ...]]]:
        """Titles and entries, the pages to go to among them."""
        pages = tuple(action_id for action_id in self._declared if action_id.startswith(GO))
        menus = [(_tr(title), ids) for title, ids in MENUS]
        return [*menus, (_tr(QT_TRANSLATE_NOOP("Actions", "Go to")), pages)] if pages else menus

    def fill_menu(self, menu: QMenu) -> None:
        """All menus, as one: what the button at the head of the sidebar opens."""
        for title, ids in self.menus():
            self.fill(menu.addMenu(title), ids)
        menu.addSeparator()
        self.fill(menu, MENU_END)

    def fill(self, menu: QMenu, ids: Sequence[str]) -> None:
        menu.setToolTipsVisible(True)
        for action_id in ids:
            if action_id:
                menu.addAction(self._made[action_id])
            else:
                menu.addSeparator()

    def _make(self, action: Action) -> QAction:
        made = QAction(_tr(action.text), self)
        made.setObjectName(action.id)
        if action.icon:
            made.setIcon(icon(action.icon))
        if action.shortcut:
            made.setShortcut(QKeySequence(action.shortcut))
        made.setMenuRole(_MENU_ROLES.get(action.id, QAction.MenuRole.NoRole))
        if action.group:
            made.setCheckable(True)
            group = self._groups.setdefault(action.group, QActionGroup(self))
            group.addAction(made)
        elif action.id in CHECKABLE:
            made.setCheckable(True)
        made.triggered.connect(lambda: self.triggered.emit(action.id))
        return made

    def _bring_up_to_date(self) -> None:
        for action in self._declared.values():
            made = self._made[action.id]
            reason = action.enabled_when(self.situation)
            text = _tr(action.text)
            detail = action.title(self.situation) if action.title else ""
            made.setEnabled(not reason)
            words = f"{text}: {detail}" if detail else text
            made.setText(words.replace("&", "&&"))
            made.setToolTip(_tooltip(words, made.shortcut(), _tr(reason) if reason else ""))


_MENU_ROLES = {
    "app.quit": QAction.MenuRole.QuitRole,
    "help.about": QAction.MenuRole.AboutRole,
}


def _tr(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)


def _tooltip(words: str, shortcut: QKeySequence, reason: str) -> str:
    """What it does, its shortcut, and why it can't be used: plain text, one thing a line."""
    keys = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
    first = words.rstrip("…")
    lines = [f"{first} ({keys})" if keys else first, *([reason] if reason else [])]
    return plain_tooltip("\n".join(lines))
