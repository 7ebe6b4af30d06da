"""The tabs of a tournament, declared in one place and shown in this order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dtxdesk.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dtxdesk.ui.context import Context
    from dtxdesk.ui.pages.tournaments.tab import TournamentTab
    from dtxdesk.ui.pages.tournaments.view import TournamentView


@dataclass(frozen=True, slots=True)
class TabEntry:
    """A tab: how it is built when somebody first goes to it, and the number beside its name."""

    key: str
    title: str
    build: Callable[[Context, QWidget], TournamentTab]
    count: Callable[[TournamentView], int | None] = lambda _view: None


def _overview(context: Context, parent: QWidget) -> TournamentTab:
    from dtxdesk.ui.pages.tournaments.overview import OverviewTab

    return OverviewTab(context, parent)


def _players(context: Context, parent: QWidget) -> TournamentTab:
    from dtxdesk.ui.pages.tournaments.players_tab.tab import PlayersTab

    return PlayersTab(context, parent)


def _draft(context: Context, parent: QWidget) -> TournamentTab:
    from dtxdesk.ui.pages.tournaments.draft_tab.tab import DraftTab

    return DraftTab(context, parent)


def _teams(context: Context, parent: QWidget) -> TournamentTab:
    from dtxdesk.ui.pages.tournaments.teams_tab.tab import TeamsTab

    return TeamsTab(context, parent)


def _bracket(context: Context, parent: QWidget) -> TournamentTab:
    from dtxdesk.ui.pages.tournaments.bracket_tab.tab import BracketTab

    return BracketTab(context, parent)


def _schedule(context: Context, parent: QWidget) -> TournamentTab:
    from dtxdesk.ui.pages.tournaments.schedule_tab.tab import ScheduleTab

    return ScheduleTab(context, parent)


def _games(context: Context, parent: QWidget) -> TournamentTab:
    from dtxdesk.ui.pages.tournaments.games_tab.tab import GamesTab

    return GamesTab(context, parent)


def _standings(context: Context, parent: QWidget) -> TournamentTab:
    from dtxdesk.ui.pages.tournaments.standings_tab.tab import StandingsTab

    return StandingsTab(context, parent)


TABS: tuple[TabEntry, ...] = (
    TabEntry("overview", QT_TRANSLATE_NOOP("Tournaments", "Overview"), _overview),
    TabEntry(
        "players",
        QT_TRANSLATE_NOOP("Tournaments", "Players"),
        _players,
        lambda view: view.summary.players,
    ),
    TabEntry("draft", QT_TRANSLATE_NOOP("Tournaments", "Draft"), _draft),
    TabEntry(
        "teams",
        QT_TRANSLATE_NOOP("Tournaments", "Teams"),
        _teams,
        lambda view: view.row.teams,
    ),
    TabEntry("bracket", QT_TRANSLATE_NOOP("Tournaments", "Bracket"), _bracket),
    TabEntry("schedule", QT_TRANSLATE_NOOP("Tournaments", "Schedule"), _schedule),
    TabEntry("games", QT_TRANSLATE_NOOP("Tournaments", "Games"), _games),
    TabEntry("standings", QT_TRANSLATE_NOOP("Tournaments", "Standings"), _standings),
)
