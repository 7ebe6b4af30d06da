"""Every page can be printed, and says so where it has nothing to export."""

from __future__ import annotations

import pytest

from dtxdesk.domain.stages.model import Format, StageOptions
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.ui.exporting.dialog import ExportDialog
from dtxdesk.ui.listed import shown_on
from dtxdesk.ui.pages import PAGES
from dtxdesk.ui.pages.tournaments.page import TournamentsPage
from dtxdesk.ui.pages.tournaments.tabs import TABS
from dtxdesk.ui.printing.preview import PrintPreview
from tests.ui.conftest import Stage


@pytest.mark.parametrize("page_id", [entry.id for entry in PAGES])
def test_it_is_printed_and_exported(stage: Stage, page_id: str) -> None:
    page = stage.window.show_page(page_id)
    stage.settle()
    stage.window.perform("app.print")
    stage.settle()
    (preview,) = (one for one in stage.window.findChildren(PrintPreview) if one.isVisible())
    stage.qtbot.waitUntil(lambda: preview.pages is not None)
    assert len(preview.pages or ()) >= 1
    preview.view.grab()
    preview.reject()
    stage.settle()
    shown = shown_on(page, page.window_title)
    stage.window.perform("table.export")
    stage.settle()
    dialogs = [one for one in stage.window.findChildren(ExportDialog) if one.isVisible()]
    assert len(dialogs) == (shown is not None)
    if shown is None:
        return
    (dialog,) = dialogs
    stage.qtbot.waitUntil(lambda: dialog.columns.count() == len(shown.columns))
    first = next(iter(shown.rows()))
    assert any(text and text in dialog.look.text.toPlainText() for text in first)
    dialog.reject()
    stage.settle()


@pytest.mark.parametrize("tab", [entry.key for entry in TABS])
def test_every_part_of_a_tournament_is_printed(stage: Stage, tab: str) -> None:
    fields = TournamentFields(name="Cup", state=TournamentState.RUNNING)
    options = StageOptions(Format.ROUND_ROBIN, groups=2)
    names = [f"Team {number}" for number in range(8)]
    made = stage.desk.stages.start_with_teams(fields, options, names)
    page = stage.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    page.open_tournament(made)
    page.show_part(tab)
    stage.settle()
    stage.window.perform("app.print")
    stage.settle()
    (preview,) = (one for one in stage.window.findChildren(PrintPreview) if one.isVisible())
    stage.qtbot.waitUntil(lambda: preview.pages is not None)
    for number in range(len(preview.pages or ())):
        preview.view.show_page(preview.pages, number)
        preview.view.grab()
    preview.reject()
    stage.settle()
