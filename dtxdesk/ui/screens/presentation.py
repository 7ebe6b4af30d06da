"""What the hall sees of a tournament, and the dialog that asks how."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.standings import TEAMS, play, started
from dtxdesk.ui.screens.studio import NOW, Studio

if TYPE_CHECKING:
    from dtxdesk.services.live_games import LivePicture
    from dtxdesk.ui.presentation.options import PresentationOptions


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.domain.stages.model import Format, StageOptions
    from dtxdesk.ui.presentation.options import Ground, PresentationOptions

    cup = started(studio, "Moonlit Cup 4", StageOptions(Format.DOUBLE_ELIMINATION), TEAMS[:8])
    play(studio, cup, most=6)
    _book(studio, cup)
    for page in ("bracket", "standings", "next", "results"):
        yield from _picture(studio, cup, f"presentation-{page}", page, PresentationOptions())
    names = [f"Team {n}" for n in range(64)]
    large = started(studio, "Sixty-four", StageOptions(Format.SINGLE_ELIMINATION), names)
    play(studio, large, most=20)
    yield from _picture(
        studio, large, "presentation-part", "bracket", PresentationOptions(), turns=2
    )
    league = started(studio, "DTX Season 10", StageOptions(Format.ROUND_ROBIN, groups=2), TEAMS)
    play(studio, league, most=30)
    overlay = PresentationOptions(ground=Ground.NOTHING, size="1280x720")
    yield from _picture(studio, league, "presentation-overlay", "standings", overlay)
    yield from _live(studio, cup)
    yield from _dialog(studio, cup)


def empty(studio: Studio) -> Iterator[str]:
    from dtxdesk.domain.tournaments import TournamentFields
    from dtxdesk.ui.presentation.options import PresentationOptions

    made = studio.desk.tournaments.create(TournamentFields(name="Not begun"))
    yield from _picture(studio, made, "presentation-nothing", "", PresentationOptions())


def _live(studio: Studio, tournament: int) -> Iterator[str]:
    from dtxdesk.ui.presentation.options import PresentationOptions
    from dtxdesk.ui.screens.live import picture_of_sample

    live = picture_of_sample(studio)
    yield from _picture(
        studio, tournament, "presentation-live", "live", PresentationOptions(), live=live
    )


def _book(studio: Studio, tournament: int) -> None:
    from dtxdesk.data.queries.schedule import next_up, schedule_rows
    from dtxdesk.domain.schedule import Booking

    rows = next_up(studio.desk.read(schedule_rows, tournament))
    times = {
        row.number: Booking(NOW + timedelta(minutes=30 * at)) for at, row in enumerate(rows, 1)
    }
    studio.desk.schedule.book(tournament, times)


def _picture(
    studio: Studio,
    tournament: int,
    name: str,
    page: str,
    options: PresentationOptions,
    turns: int = 0,
    live: LivePicture | None = None,
) -> Iterator[str]:
    """The window in the place of the organiser's, and as large."""
    from dtxdesk.ui.presentation.scene import read_scene
    from dtxdesk.ui.presentation.window import PresentationWindow
    from dtxdesk.ui.screens.cover import Cover

    window = PresentationWindow(options)
    window.setParent(studio.window)
    context = studio.window.show_page("tournaments").context
    studio.settle()
    scene = read_scene(context, tournament)
    assert scene is not None
    cover = Cover(studio.window, window)
    window.show()
    window.take(scene)
    if live is not None:
        window.take_live(live)
    window.set_paused(True)
    for _ in range(window.count):
        if window.page == page:
            break
        window.show_next()
    for _ in range(turns):
        window.show_next()
    yield name
    cover.end()
    window.hide()
    window.deleteLater()


def _dialog(studio: Studio, tournament: int) -> Iterator[str]:
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage
    from dtxdesk.ui.presentation.dialog import PresentationDialog

    page = studio.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    page.open_tournament(tournament)
    studio.settle()
    studio.window.perform("tournament.present_how")
    studio.settle()
    dialog = studio.window.findChild(PresentationDialog)
    assert dialog is not None
    yield "presentation-dialog"
    page.leave_row()
