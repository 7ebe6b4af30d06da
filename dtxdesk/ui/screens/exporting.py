"""The dialog that exports, with a look at each kind of file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.standings import TEAMS, play, started
from dtxdesk.ui.screens.studio import Studio

if TYPE_CHECKING:
    from dtxdesk.ui.exporting.dialog import ExportDialog


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.domain.stages.model import Format, StageOptions
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

    studio.window.show_page("players")
    studio.settle()
    for kind in ("csv", "xlsx", "pdf"):
        studio.window.perform("table.export")
        _choose(studio, kind)
        yield f"export-{kind}"
    studio.window.perform("export")
    dialog = _choose(studio, "html")
    dialog.columns.check_all(False)
    studio.settle()
    yield "export-no-column"
    league = started(studio, "DTX Season 9", StageOptions(Format.ROUND_ROBIN, groups=2), TEAMS)
    play(studio, league, most=20)
    page = studio.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    page.open_tournament(league)
    studio.settle()
    studio.window.perform("tournament.export")
    _choose(studio, "html")
    yield "export-tournament"
    page.leave_row()


def empty(studio: Studio) -> Iterator[str]:
    studio.window.show_page("home")
    studio.settle()
    studio.window.perform("export")
    _choose(studio, "md")
    yield "export-nothing"


def _choose(studio: Studio, kind: str) -> ExportDialog:
    from dtxdesk.ui.exporting.dialog import ExportDialog

    studio.settle()
    dialog = next(one for one in studio.window.findChildren(ExportDialog) if one.isVisible())
    dialog.format.setCurrentIndex(dialog.format.findData(kind))
    studio.settle()
    return dialog
