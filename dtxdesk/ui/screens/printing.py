"""What the window has on paper, looked at before it is printed."""

from __future__ import annotations

from collections.abc import Iterator

from dtxdesk.ui.screens.standings import TEAMS, play, started
from dtxdesk.ui.screens.studio import Studio


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.domain.stages.model import Format, StageOptions
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

    studio.window.show_page("players")
    studio.settle()
    yield from _preview(studio, "print-players")
    cup = started(studio, "Moonlit Cup 4", StageOptions(Format.DOUBLE_ELIMINATION), TEAMS)
    play(studio, cup, most=20)
    page = studio.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    page.open_tournament(cup)
    studio.settle()
    yield from _preview(studio, "print-tournament")
    page.show_part("bracket")
    studio.settle()
    yield from _preview(studio, "print-bracket")
    page.leave_row()


def empty(studio: Studio) -> Iterator[str]:
    studio.window.show_page("home")
    studio.settle()
    yield from _preview(studio, "print-home")


def _preview(studio: Studio, name: str) -> Iterator[str]:
    studio.window.perform("app.print")
    studio.settle()
    yield name
