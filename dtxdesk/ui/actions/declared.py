"""The actions of the window, the menus they are in, and the reasons why one can't be used now."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from dtxdesk.ui.actions.action import Action, Reason, Situation
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP


def _open(now: Situation) -> Reason:
    return "" if now.open else QT_TRANSLATE_NOOP("Actions", "No database is open.")


def _a_local_database(now: Situation) -> Reason:
    if now.open and not now.local:
        return QT_TRANSLATE_NOOP("Actions", "A database on a server has the server's own backups.")
    return _open(now)


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


def _a_way_back(now: Situation) -> Reason:
    return "" if now.can_go_back else QT_TRANSLATE_NOOP("Actions", "This is the first page.")


def _a_way_forward(now: Situation) -> Reason:
    return "" if now.can_go_forward else QT_TRANSLATE_NOOP("Actions", "This is the last page.")


def _rows_selected(now: Situation) -> Reason:
    return "" if now.selected else QT_TRANSLATE_NOOP("Actions", "Select rows in a table first.")


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
    Action("database.backup", QT_TRANSLATE_NOOP("Actions", "Back up now"), "database", "",
           _a_local_database),
    Action("database.backups", QT_TRANSLATE_NOOP("Actions", "Backups…"), "clock", "",
           _a_local_database),
    Action("database.restore", QT_TRANSLATE_NOOP("Actions", "Restore from a file…"), "restart", "",
           _a_local_database),
    Action("database.check", QT_TRANSLATE_NOOP("Actions", "Check database"), "shield", "", _open),
    Action("theme.dark", QT_TRANSLATE_NOOP("Actions", "Dark theme"), "moon", group="theme"),
    Action("theme.light", QT_TRANSLATE_NOOP("Actions", "Light theme"), "sun", group="theme"),
    Action("theme.system", QT_TRANSLATE_NOOP("Actions", "Theme of the system"), "screen",
           group="theme"),
    Action("window.palette", QT_TRANSLATE_NOOP("Actions", "Search or run…"), "search", "Ctrl+K"),
    Action("window.back", QT_TRANSLATE_NOOP("Actions", "Back"), "arrow-left", "Alt+Left",
           _a_way_back),
    Action("window.forward", QT_TRANSLATE_NOOP("Actions", "Forward"), "arrow-right", "Alt+Right",
           _a_way_forward),
    Action("window.sidebar", QT_TRANSLATE_NOOP("Actions", "Slim sidebar"), "sidebar", "Ctrl+B"),
    Action("app.wizard", QT_TRANSLATE_NOOP("Actions", "Set up dtxdesk…"), "play"),
    Action("app.sample", QT_TRANSLATE_NOOP("Actions", "Open sample data"), "flask"),
    Action("help.log", QT_TRANSLATE_NOOP("Actions", "Show log"), "list", "Ctrl+Shift+L"),
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
    (
        QT_TRANSLATE_NOOP("Actions", "Database"),
        ("database.backup", "database.backups", "database.restore", "", "database.check"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "View"),
        (
            *("window.palette", "window.back", "window.forward", ""),
            *("theme.dark", "theme.light", "theme.system", "", "window.sidebar"),
        ),
    ),
)
"""The menus, in order; an empty id is a line between."""

MENU_END = ("app.wizard", "app.sample", "help.log", "help.about", "app.quit")
