"""What each action does as far as a role decides about it: the deed that `domain.rights` knows.

An action that is in none of the three below fails a test: a new one has to be thought about.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from dtxdesk.domain.rights import Deed, Role
from dtxdesk.ui.actions.action import Situation

_EDITS_PLAYERS = (
    *("player.new", "player.edit", "player.positions", "player.base_mmr", "player.import"),
    *("player.roster", "player.find_steam", "player.verify_mmr"),
)
_ARCHIVES = ("player.archive", "player.restore")
_RUNS_TOURNAMENTS = (
    *("tournament.new", "tournament.edit", "tournament.copy", "tournament.open_signup"),
    *("tournament.start", "tournament.finish", "tournament.plan", "tournament.add_players"),
    *("tournament.import", "tournament.import_file", "tournament.choose_captains"),
    "tournament.announcements",
    *("sign_up.check_in", "sign_up.check_out", "sign_up.let_in", "sign_up.wait", "sign_up.drop"),
    *("sign_up.captain", "sign_up.no_captain", "sign_up.team", "sign_up.note"),
    *(
        "team.new",
        "team.list",
        "team.for_captains",
        "team.balance",
        "team.seeds",
        "team.edit",
        "team.delete",
    ),
    *("team.move", "team.take_out", "team.captain", "team.deputy", "team.no_deputy"),
    *("team.stand_in", "team.approve", "team.withhold", "team.no_stand_in"),
    *("standings.penalty", "standings.decide", "games.link", "games.dismiss", "games.day"),
    *("schedule.edit", "schedule.in_turn", "schedule.clear", "schedule.on_now", "schedule.not_on"),
    *("draft.start", "draft.again", "draft.pick", "draft.pick_behalf", "draft.undo", "draft.redo"),
    *("draft.pause", "draft.skip", "draft.give_time", "draft.sell", "draft.captain"),
    *("draft.new_captain", "draft.join", "draft.leave", "draft.mmr", "draft.restart"),
    *("draft.end", "draft.cancel", "series.result", "series.take_back"),
    *("bracket.next_round", "bracket.next_stage", "bracket.withdraw"),
)
_EDITS_MATCHES = (
    *("match.type_in", "match.take_out", "match.count_again", "match.fetch", "match.opendota"),
)

DEED_OF: Mapping[str, Deed] = MappingProxyType(
    {
        **dict.fromkeys(_EDITS_PLAYERS, Deed.EDIT_PLAYERS),
        **dict.fromkeys(_ARCHIVES, Deed.ARCHIVE_PLAYERS),
        "player.merge": Deed.DELETE_PLAYERS,
        "player.forget": Deed.FORGET_PLAYERS,
        **dict.fromkeys(_RUNS_TOURNAMENTS, Deed.RUN_TOURNAMENTS),
        "tournament.delete": Deed.DELETE_TOURNAMENTS,
        **dict.fromkeys(("league.new", "league.edit"), Deed.MANAGE_LEAGUES),
        **dict.fromkeys(("league.sync", "league.recompute"), Deed.SYNC),
        **dict.fromkeys(_EDITS_MATCHES, Deed.EDIT_MATCHES),
        "database.restore": Deed.RESTORE,
    }
)
"""The actions that change something in the database."""

ROLE_OF: Mapping[str, Callable[[Situation], Role]] = MappingProxyType(
    {
        "edit.undo": lambda now: now.undo_needs,
        "edit.redo": lambda now: now.redo_needs,
        "audit.undo": lambda now: now.audit_needs,
    }
)
"""Those that take a step back: who may depends on what the step was."""

CHANGES_NOTHING = frozenset(
    {
        *(
            "player.export",
            "player.check_all",
            "player.games",
            "sign_up.player",
            "tournament.export",
        ),
        *("tournament.announce", "tournament.head_to_head"),
        *("standings.what_if", "standings.cross_table", "series.next_up"),
        *("draft.history", "draft.spectator", "tournament.present", "tournament.present_how"),
        *("presentation.pause", "presentation.next", "presentation.end"),
        *("bracket.path_first", "bracket.path_second", "bracket.no_path", "bracket.list"),
        *("bracket.fit", "bracket.zoom_in", "bracket.zoom_out"),
        *("bracket.picture", "bracket.wikitext"),
        *("match.open", "match.previous", "match.next", "export", "table.export", "app.print"),
        *("edit.find", "edit.copy_csv", "audit.export"),
        *("job.run", "job.stop", "job.pause", "job.resume"),
        *("database.backup", "database.backups", "database.check"),
        *("theme.dark", "theme.light", "theme.system"),
        *("window.palette", "window.back", "window.forward", "window.notices", "window.sidebar"),
        *(
            "app.account",
            "app.wizard",
            "app.sample",
            "app.quit",
            "help.log",
            "help.shortcuts",
            "help.about",
        ),
    }
)
"""The others: they read, or change what is on this computer alone."""
