"""The tabs of a tournament, declared in one place and shown in this order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.tournaments.bracket_tab.tab import BracketTab
from dtxdesk.ui.pages.tournaments.draft_tab.tab import DraftTab
from dtxdesk.ui.pages.tournaments.overview import OverviewTab
from dtxdesk.ui.pages.tournaments.players_tab.tab import PlayersTab
from dtxdesk.ui.pages.tournaments.schedule_tab.tab import ScheduleTab
from dtxdesk.ui.pages.tournaments.standings_tab.tab import StandingsTab
from dtxdesk.ui.pages.tournaments.tab import TournamentTab
from dtxdesk.ui.pages.tournaments.teams_tab.tab import TeamsTab
from dtxdesk.ui.pages.tournaments.view import TournamentView
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class TabEntry:
    """A tab: how it is built when somebody first goes to it, and the number beside its name."""

    key: str
    title: str
    build: Callable[[Context, QWidget], TournamentTab]
    count: Callable[[TournamentView], int | None] = lambda _view: None


TABS: tuple[TabEntry, ...] = (
    TabEntry("overview", QT_TRANSLATE_NOOP("Tournaments", "Overview"), OverviewTab),
    TabEntry(
        "players",
        QT_TRANSLATE_NOOP("Tournaments", "Players"),
        PlayersTab,
        lambda view: view.summary.players,
    ),
    TabEntry("draft", QT_TRANSLATE_NOOP("Tournaments", "Draft"), DraftTab),
    TabEntry(
        "teams",
        QT_TRANSLATE_NOOP("Tournaments", "Teams"),
        TeamsTab,
        lambda view: view.row.teams,
    ),
    TabEntry("bracket", QT_TRANSLATE_NOOP("Tournaments", "Bracket"), BracketTab),
    TabEntry("schedule", QT_TRANSLATE_NOOP("Tournaments", "Schedule"), ScheduleTab),
    TabEntry("standings", QT_TRANSLATE_NOOP("Tournaments", "Standings"), StandingsTab),
)
