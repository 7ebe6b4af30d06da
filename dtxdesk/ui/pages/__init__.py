"""The pages of the window, declared in one place. The sidebar shows them in this order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from dtxdesk.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.ui.context import Context
    from dtxdesk.ui.pages.page import Page


@dataclass(frozen=True, slots=True)
class Count:
    """The number beside a page: how many there are, or how many want to be looked at.

    A plain one is always there; `attention` and `live` are badges, and gone at nought.
    """

    number: int
    tone: Literal["plain", "attention", "live"] = "plain"


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page: its place in the sidebar, and how it is built when someone first opens it.

    `module` is imported on a worker before `build` needs it. `count` reads the number beside the
    entry, on a worker too, and again when one of `count_tables` changes. One that is not in the
    `sidebar` is reached from elsewhere.
    """

    id: str
    title: str
    icon: str
    module: str
    build: Callable[[Context], Page]
    count: Callable[[Desk], int | Count] | None = None
    count_tables: tuple[str, ...] = ()
    sidebar: bool = True


def _home(context: Context) -> Page:
    from dtxdesk.ui.pages.home.page import HomePage

    return HomePage(context)


def _players(context: Context) -> Page:
    from dtxdesk.ui.pages.players.page import PlayersPage

    return PlayersPage(context)


def _tournaments(context: Context) -> Page:
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

    return TournamentsPage(context)


def _count_tournaments(desk: Desk) -> int:
    """Those that are open for sign-up or running."""
    from dtxdesk.data.queries.tournaments import open_tournaments

    return desk.read(open_tournaments)


def _leagues(context: Context) -> Page:
    from dtxdesk.ui.pages.leagues.page import LeaguesPage

    return LeaguesPage(context)


def _count_players(desk: Desk) -> int:
    from dtxdesk.data.queries.players import player_counts

    return desk.read(player_counts, None).total


def _matches(context: Context) -> Page:
    from dtxdesk.ui.pages.matches.page import MatchesPage

    return MatchesPage(context)


def _count_matches(desk: Desk) -> Count:
    """Those that wait for a person."""
    from dtxdesk.data.queries.matches import match_counts

    return Count(desk.read(match_counts).attention, "attention")


def _live(context: Context) -> Page:
    from dtxdesk.ui.pages.live.page import LivePage

    return LivePage(context)


def _settings(context: Context) -> Page:
    from dtxdesk.ui.pages.settings.page import SettingsPage

    return SettingsPage(context)


def _audit(context: Context) -> Page:
    from dtxdesk.ui.pages.audit.page import AuditPage

    return AuditPage(context)


def _jobs(context: Context) -> Page:
    from dtxdesk.ui.pages.jobs.page import JobsPage

    return JobsPage(context)


PAGES: tuple[PageEntry, ...] = (
    PageEntry(
        "home",
        QT_TRANSLATE_NOOP("Pages", "Home"),
        "home",
        "dtxdesk.ui.pages.home.page",
        _home,
    ),
    PageEntry(
        "players",
        QT_TRANSLATE_NOOP("Pages", "Players"),
        "players",
        "dtxdesk.ui.pages.players.page",
        _players,
        _count_players,
        ("users",),
    ),
    PageEntry(
        "tournaments",
        QT_TRANSLATE_NOOP("Pages", "Tournaments"),
        "trophy",
        "dtxdesk.ui.pages.tournaments.page",
        _tournaments,
        _count_tournaments,
        ("tournaments",),
    ),
    PageEntry(
        "leagues",
        QT_TRANSLATE_NOOP("Pages", "Leagues"),
        "leagues",
        "dtxdesk.ui.pages.leagues.page",
        _leagues,
    ),
    PageEntry(
        "matches",
        QT_TRANSLATE_NOOP("Pages", "Matches"),
        "matches",
        "dtxdesk.ui.pages.matches.page",
        _matches,
        _count_matches,
        ("steam_matches", "pending_matches"),
    ),
    PageEntry(
        "live",
        QT_TRANSLATE_NOOP("Pages", "Live"),
        "live",
        "dtxdesk.ui.pages.live.page",
        _live,
    ),
    PageEntry(
        "audit",
        QT_TRANSLATE_NOOP("Pages", "Audit"),
        "audit",
        "dtxdesk.ui.pages.audit.page",
        _audit,
    ),
    PageEntry(
        "settings",
        QT_TRANSLATE_NOOP("Pages", "Settings"),
        "settings",
        "dtxdesk.ui.pages.settings.page",
        _settings,
    ),
    PageEntry(
        "jobs",
        QT_TRANSLATE_NOOP("Pages", "Jobs"),
        "clock",
        "dtxdesk.ui.pages.jobs.page",
        _jobs,
        sidebar=False,
    ),
)
