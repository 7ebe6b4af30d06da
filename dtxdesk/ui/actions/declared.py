"""The actions of the window, the menus they are in, and the reasons why one can't be used now."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from dtxdesk.ui.actions.action import Action, Reason, Situation
from dtxdesk.ui.actions.of_brackets import BRACKET_ACTIONS, BRACKET_MENU
from dtxdesk.ui.actions.of_drafts import DRAFT_ACTIONS, DRAFT_MENU
from dtxdesk.ui.actions.of_standings import STANDINGS_ACTIONS, STANDINGS_MENU
from dtxdesk.ui.actions.of_teams import TEAM_ACTIONS, TEAM_MENU
from dtxdesk.ui.actions.of_tournaments import PRESENTING, TOURNAMENT_ACTIONS, TOURNAMENT_MENU
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP


def _open(now: Situation) -> Reason:
    return "" if now.open else QT_TRANSLATE_NOOP("Actions", "No database is open.")


def _one_player(now: Situation) -> Reason:
    if not now.open:
        return _open(now)
    if now.page != "players" or now.selected != 1:
        return QT_TRANSLATE_NOOP("Actions", "Select one player first.")
    return ""


def _one_or_two_players(now: Situation) -> Reason:
    if not now.open:
        return _open(now)
    if now.page != "players" or now.selected not in (1, 2):
        return QT_TRANSLATE_NOOP("Actions", "Select one or two players first.")
    return ""


def _some_active_players(now: Situation) -> Reason:
    if not _some_players(now) and now.archived:
        return QT_TRANSLATE_NOOP("Actions", "They are archived already.")
    return _some_players(now)


def _some_archived_players(now: Situation) -> Reason:
    if not _some_players(now) and not now.archived:
        return QT_TRANSLATE_NOOP("Actions", "They are not archived.")
    return _some_players(now)


def _players_in_view(now: Situation) -> Reason:
    if not now.open:
        return _open(now)
    if now.page != "players":
        return QT_TRANSLATE_NOOP("Actions", "Open the players first.")
    return ""


def _some_players(now: Situation) -> Reason:
    if not now.open:
        return _open(now)
    if now.page != "players" or not now.selected:
        return QT_TRANSLATE_NOOP("Actions", "Select a player first.")
    return ""


def _some_matches(now: Situation) -> Reason:
    if not now.open:
        return _open(now)
    if now.page != "matches" or not now.selected:
        return QT_TRANSLATE_NOOP("Actions", "Select a match first.")
    return ""


def _one_match(now: Situation) -> Reason:
    if not _some_matches(now) and now.selected > 1:
        return QT_TRANSLATE_NOOP("Actions", "Select one match only.")
    return _some_matches(now)


def _matches_with_details(now: Situation) -> Reason:
    if not _some_matches(now) and now.waiting:
        return QT_TRANSLATE_NOOP("Actions", "A match without details counts for nobody.")
    return _some_matches(now)


def _a_match_in_view(now: Situation) -> Reason:
    if now.page == "matches" and now.inside:
        return ""
    return QT_TRANSLATE_NOOP("Actions", "Open a match first.")


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


def _a_notice(now: Situation) -> Reason:
    return "" if now.notices else QT_TRANSLATE_NOOP("Actions", "There are no notices.")


def _a_way_back(now: Situation) -> Reason:
    return "" if now.can_go_back else QT_TRANSLATE_NOOP("Actions", "This is the first page.")


def _a_way_forward(now: Situation) -> Reason:
    return "" if now.can_go_forward else QT_TRANSLATE_NOOP("Actions", "This is the last page.")


def _rows_selected(now: Situation) -> Reason:
    return "" if now.selected else QT_TRANSLATE_NOOP("Actions", "Select rows in a table first.")


def _one_operation(now: Situation) -> Reason:
    if now.page != "audit" or now.selected != 1:
        return QT_TRANSLATE_NOOP("Actions", "Select one operation of the audit log first.")
    return ""


def _job_state(now: Situation) -> str:
    return now.job if now.page == "jobs" else ""


def _idle_job(now: Situation) -> Reason:
    if _job_state(now) == "running":
        return QT_TRANSLATE_NOOP("Actions", "This job is running.")
    return "" if _job_state(now) else _NO_JOB


def _running_job(now: Situation) -> Reason:
    if _job_state(now) in ("waiting", "paused"):
        return QT_TRANSLATE_NOOP("Actions", "This job is not running.")
    return "" if _job_state(now) else _NO_JOB


def _planned_job(now: Situation) -> Reason:
    if _job_state(now) == "paused":
        return QT_TRANSLATE_NOOP("Actions", "This job is paused.")
    return "" if _job_state(now) else _NO_JOB


def _paused_job(now: Situation) -> Reason:
    if _job_state(now) not in ("", "paused"):
        return QT_TRANSLATE_NOOP("Actions", "This job is not paused.")
    return "" if _job_state(now) else _NO_JOB


_NO_JOB = QT_TRANSLATE_NOOP("Actions", "Select a job on the Jobs page first.")

_Key = QKeySequence.StandardKey

ACTIONS: tuple[Action, ...] = (
    Action("player.new", QT_TRANSLATE_NOOP("Actions", "New player…"), "plus", "Ctrl+N", _open,
           page="players"),
    Action("player.edit", QT_TRANSLATE_NOOP("Actions", "Edit player…"), "edit", "F2", _one_player,
           page="players"),
    Action("player.archive", QT_TRANSLATE_NOOP("Actions", "Archive player"), "archive", "",
           _some_active_players, page="players"),
    Action("player.restore", QT_TRANSLATE_NOOP("Actions", "Bring player back"), "undo", "",
           _some_archived_players, page="players"),
    Action("player.positions", QT_TRANSLATE_NOOP("Actions", "Set positions…"), "", "",
           _some_players, page="players"),
    Action("player.base_mmr", QT_TRANSLATE_NOOP("Actions", "Set base MMR…"), "", "",
           _some_players, page="players"),
    Action("player.merge", QT_TRANSLATE_NOOP("Actions", "Merge players…"), "link", "",
           _one_or_two_players, page="players"),
    Action("player.forget", QT_TRANSLATE_NOOP("Actions", "Forget player…"), "trash", "",
           _one_player, page="players"),
    Action("player.import", QT_TRANSLATE_NOOP("Actions", "Import CSV…"), "download", "Ctrl+I",
           _open, page="players"),
    Action("player.roster", QT_TRANSLATE_NOOP("Actions", "Update players from Discord…"), "chat",
           "", _open, page="players"),
    Action("player.find_steam", QT_TRANSLATE_NOOP("Actions", "Find players on Steam…"), "search",
           "", _open, page="players"),
    Action("player.verify_mmr", QT_TRANSLATE_NOOP("Actions", "Verify base MMR…"), "check", "",
           _open, page="players"),
    Action("player.games", QT_TRANSLATE_NOOP("Actions", "Games on Steam…"), "matches", "", _open,
           page="players"),
    Action("player.export", QT_TRANSLATE_NOOP("Actions", "Export selected players…"), "upload", "",
           _some_players, page="players"),
    Action("player.check_all", QT_TRANSLATE_NOOP("Actions", "Check all players in the list"),
           "check", "Ctrl+Shift+A", _players_in_view, page="players"),
    *TOURNAMENT_ACTIONS,
    *TEAM_ACTIONS,
    *STANDINGS_ACTIONS,
    *DRAFT_ACTIONS,
    *BRACKET_ACTIONS,
    Action("league.new", QT_TRANSLATE_NOOP("Actions", "New league…"), "plus", "Ctrl+Shift+N",
           _open, page="leagues"),
    Action("league.edit", QT_TRANSLATE_NOOP("Actions", "Edit league…"), "edit", "", _a_league,
           page="leagues"),
    Action("league.sync", QT_TRANSLATE_NOOP("Actions", "Sync now"), "sync", "F5", _idle_league),
    Action("league.recompute", QT_TRANSLATE_NOOP("Actions", "Recompute statistics"), "restart",
           "", _idle_league),
    Action("match.type_in", QT_TRANSLATE_NOOP("Actions", "Type in a match…"), "plus",
           "Ctrl+Shift+M", _a_league, page="matches"),
    Action("match.open", QT_TRANSLATE_NOOP("Actions", "Open match"), "eye", "", _one_match,
           page="matches"),
    Action("match.take_out", QT_TRANSLATE_NOOP("Actions", "Take out of the statistics…"), "minus",
           "", _matches_with_details, page="matches"),
    Action("match.count_again", QT_TRANSLATE_NOOP("Actions", "Count again"), "check", "",
           _matches_with_details, page="matches"),
    Action("match.fetch", QT_TRANSLATE_NOOP("Actions", "Read match again from Steam"), "sync", "",
           _some_matches, page="matches"),
    Action("match.opendota", QT_TRANSLATE_NOOP("Actions", "Ask OpenDota about match"), "download",
           "", _some_matches, page="matches"),
    Action("match.previous", QT_TRANSLATE_NOOP("Actions", "Previous match"), "chevron-left",
           "Alt+Up", _a_match_in_view, page="matches"),
    Action("match.next", QT_TRANSLATE_NOOP("Actions", "Next match"), "chevron-right",
           "Alt+Down", _a_match_in_view, page="matches"),
    Action("export", QT_TRANSLATE_NOOP("Actions", "Export…"), "upload", "Ctrl+E", _open),
    Action("table.export", QT_TRANSLATE_NOOP("Actions", "Export what is shown…"), "upload",
           "Ctrl+Shift+E", _open),
    Action("app.print", QT_TRANSLATE_NOOP("Actions", "Print…"), "", _Key.Print, _open),
    Action("edit.undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "undo", _Key.Undo,
           _something_to_undo, title=lambda now: now.undo),
    Action("edit.redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "redo", _Key.Redo,
           _something_to_redo, title=lambda now: now.redo),
    Action("edit.find", QT_TRANSLATE_NOOP("Actions", "Find"), "search", _Key.Find, _searchable),
    Action("edit.copy_csv", QT_TRANSLATE_NOOP("Actions", "Copy as CSV"), "copy", "Ctrl+Shift+C",
           _rows_selected),
    Action("audit.undo", QT_TRANSLATE_NOOP("Actions", "Take back operation…"), "undo", "",
           _one_operation, page="audit"),
    Action("audit.export", QT_TRANSLATE_NOOP("Actions", "Export audit log…"), "upload", "", _open,
           page="audit"),
    Action("job.run", QT_TRANSLATE_NOOP("Actions", "Run job now"), "play", "", _idle_job,
           page="jobs"),
    Action("job.stop", QT_TRANSLATE_NOOP("Actions", "Stop job"), "stop", "", _running_job,
           page="jobs"),
    Action("job.pause", QT_TRANSLATE_NOOP("Actions", "Pause job"), "pause", "", _planned_job,
           page="jobs"),
    Action("job.resume", QT_TRANSLATE_NOOP("Actions", "Resume job"), "play", "", _paused_job,
           page="jobs"),
    Action("database.backup", QT_TRANSLATE_NOOP("Actions", "Back up now"), "database", "",
           _open),
    Action("database.backups", QT_TRANSLATE_NOOP("Actions", "Backups…"), "clock", "",
           _open),
    Action("database.restore", QT_TRANSLATE_NOOP("Actions", "Restore from a file…"), "restart", "",
           _open),
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
    Action("window.notices", QT_TRANSLATE_NOOP("Actions", "Newest notice"), "bell", "F6",
           _a_notice),
    Action("window.sidebar", QT_TRANSLATE_NOOP("Actions", "Slim sidebar"), "sidebar", "Ctrl+B"),
    Action("app.account", QT_TRANSLATE_NOOP("Actions", "Discord account…"), "key", "", _open),
    Action("app.wizard", QT_TRANSLATE_NOOP("Actions", "Set up dtxdesk…"), "play"),
    Action("app.sample", QT_TRANSLATE_NOOP("Actions", "Open sample data"), "flask"),
    Action("help.log", QT_TRANSLATE_NOOP("Actions", "Show log"), "list", "Ctrl+Shift+L"),
    Action("help.shortcuts", QT_TRANSLATE_NOOP("Actions", "Shortcuts…"), "list", "F1"),
    Action("help.about", QT_TRANSLATE_NOOP("Actions", "About dtxdesk"), "info"),
    Action("app.quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "", "Ctrl+Q"),
)  # fmt: skip

CHECKABLE = frozenset({"window.sidebar"})

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Actions", "Players"),
        (
            *("player.new", "player.edit", "player.import", "player.roster", "player.find_steam"),
            *("player.games", "player.verify_mmr", ""),
            "player.check_all",
            "player.archive",
            *("player.restore", "player.positions", "player.base_mmr", "player.export", ""),
            *("player.merge", "player.forget"),
        ),
    ),
    (QT_TRANSLATE_NOOP("Actions", "Tournaments"), TOURNAMENT_MENU),
    (QT_TRANSLATE_NOOP("Actions", "Teams"), TEAM_MENU),
    (QT_TRANSLATE_NOOP("Actions", "Series"), STANDINGS_MENU),
    (QT_TRANSLATE_NOOP("Actions", "Draft"), DRAFT_MENU),
    (QT_TRANSLATE_NOOP("Actions", "Bracket"), BRACKET_MENU),
    (
        QT_TRANSLATE_NOOP("Actions", "Leagues"),
        ("league.new", "league.edit", "", "league.sync", "league.recompute", "", "export"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Matches"),
        (
            *("match.open", "match.previous", "match.next", "", "match.type_in", ""),
            *("match.take_out", "match.count_again", "", "match.fetch", "match.opendota"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Edit"),
        ("edit.undo", "edit.redo", "", "edit.find", "edit.copy_csv", "table.export"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Database"),
        ("database.backup", "database.backups", "database.restore", "", "database.check"),
    ),
    (QT_TRANSLATE_NOOP("Actions", "Audit"), ("audit.undo", "audit.export")),
    (
        QT_TRANSLATE_NOOP("Actions", "Jobs"),
        ("job.run", "job.stop", "", "job.pause", "job.resume"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "View"),
        (
            *("window.palette", "window.back", "window.forward", "window.notices", ""),
            *PRESENTING,
            *("", "theme.dark", "theme.light", "theme.system", "", "window.sidebar"),
        ),
    ),
)
"""The menus, in order; an empty id is a line between."""

MENU_END = (
    *("app.print", "app.account", "app.wizard", "app.sample"),
    *("help.log", "help.shortcuts", "help.about", "app.quit"),
)
