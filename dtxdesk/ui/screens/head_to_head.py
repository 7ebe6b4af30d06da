"""Two teams of a tournament against each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.studio import Studio

if TYPE_CHECKING:
    from dtxdesk.ui.dialogs.head_to_head import HeadToHeadDialog
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage


def sample(studio: Studio) -> Iterator[str]:
    """The tournament of the sample, whose teams have players; and one of names alone."""
    from dtxdesk.data.queries.tournaments import TournamentFilter, tournament_ids
    from dtxdesk.domain.stages.model import Format, StageOptions
    from dtxdesk.ui.screens.standings import play, started

    page = _page(studio)
    for tournament in studio.desk.read(tournament_ids, TournamentFilter()):
        page.open_tournament(tournament)
        studio.settle()
        dialog = _open(studio)
        if dialog.choices[0].count() > 1:
            yield f"head-to-head-{tournament}"
        studio.close_dialogs()
    options = StageOptions(Format.ROUND_ROBIN, best_of=2, legs=2)
    teams = ["Team Amber", "Team of the quite long name", "Team Cobalt"]
    league = started(studio, "League night", options, teams)
    play(studio, league, most=5)
    page.open_tournament(league)
    studio.settle()
    _open(studio)
    yield "head-to-head-series"


def empty(studio: Studio) -> Iterator[str]:
    from dtxdesk.domain.tournaments import TournamentFields

    page = _page(studio)
    page.open_tournament(studio.desk.tournaments.create(TournamentFields(name="Not begun")))
    studio.settle()
    _open(studio)
    yield "head-to-head-no-teams"


def _page(studio: Studio) -> TournamentsPage:
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

    page = studio.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    studio.settle()
    return page


def _open(studio: Studio) -> HeadToHeadDialog:
    from dtxdesk.ui.dialogs.head_to_head import HeadToHeadDialog

    studio.close_dialogs()
    studio.window.perform("tournament.head_to_head")
    studio.settle()
    return next(d for d in studio.window.findChildren(HeadToHeadDialog) if d.isVisible())
