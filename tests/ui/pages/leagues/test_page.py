from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDoubleSpinBox, QLineEdit, QWidget

from dtxdesk.data.queries.leaderboard import leaderboard_index
from dtxdesk.data.queries.leagues import league_rows
from dtxdesk.data.schema import LeagueSyncState
from dtxdesk.jobs.job_ids import sync_job_id
from dtxdesk.jobs.scheduler import JobRun
from dtxdesk.services.progress import SyncProgress
from dtxdesk.ui.dialogs.league import LeagueDialog
from dtxdesk.ui.models import PagedTable
from dtxdesk.ui.pages.leagues.page import LeaguesPage
from dtxdesk.ui.pages.leagues.table_tab import TableTab
from dtxdesk.ui.widgets import Label
from tests.ui.conftest import Stage

LEFT = Qt.MouseButton.LeftButton


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(Label) if label.isVisible())


def button(widget: QWidget, words: str) -> QAbstractButton:
    return next(
        found
        for found in widget.findChildren(QAbstractButton)
        if found.isVisible() and words in (found.text(), found.accessibleName())
    )


def leagues(stage: Stage) -> LeaguesPage:
    page = stage.window.show_page("leagues")
    assert isinstance(page, LeaguesPage)
    stage.settle()
    return page


@pytest.fixture
def page(stage: Stage) -> LeaguesPage:
    return leagues(stage)


def go(stage: Stage, page: LeaguesPage, key: str) -> QWidget:
    """Chooses a tab as a person does, with the arrow keys."""
    page.tabs.setFocus()
    while page.tabs.key != key:
        before = page.tabs.key
        stage.qtbot.keyClick(page.tabs, Qt.Key.Key_Right)
        assert page.tabs.key != before
    stage.settle()
    return page.part(key)


def table_of(page: LeaguesPage, key: str) -> PagedTable[object]:
    part = page.part(key)
    assert isinstance(part, TableTab)
    return part.table


def column(stage: Stage, table: PagedTable[object], number: int) -> list[str]:
    model = table.paged

    def values() -> list[object]:
        return [
            model.index(row, number).data(Qt.ItemDataRole.DisplayRole)
            for row in range(model.rowCount())
        ]

    stage.qtbot.waitUntil(lambda: None not in values())
    return [str(value) for value in values()]


def test_the_only_league_is_shown_at_once(stage: Stage, page: LeaguesPage) -> None:
    assert stage.window.windowTitle() == "DTX League – dtxdesk"
    assert "17929" in texts(page)
    shown = table_of(page, "leaderboard").paged.ids
    league = stage.desk.read(league_rows)[0]
    assert shown == stage.desk.read(leaderboard_index, league.id).ids
    assert f"from {league.min_games} games on" in texts(page)


def test_a_header_sorts_and_a_search_narrows(stage: Stage, page: LeaguesPage) -> None:
    table = table_of(page, "leaderboard")
    header = table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(2) + 12, 10)
    stage.qtbot.mouseClick(header.viewport(), LEFT, pos=at)
    stage.settle()
    names = column(stage, table, 2)
    assert names == sorted(names, key=str.casefold)
    stage.window.actions_["edit.find"].trigger()
    assert page.search.hasFocus()
    name = next(name for name in names if name.isascii())
    stage.qtbot.keyClicks(page.search, name)
    stage.qtbot.keyClick(page.search, Qt.Key.Key_Return)
    stage.settle()
    assert name in column(stage, table, 2)
    assert len(table.paged.ids) < len(names)
    page.search.setText("nobody is called that")
    stage.qtbot.keyClick(page.search, Qt.Key.Key_Return)
    stage.settle()
    assert "Nothing found" in texts(page)


def test_selected_rows_are_copied_as_csv(stage: Stage, page: LeaguesPage) -> None:
    table = table_of(page, "leaderboard")
    table.setFocus()
    stage.qtbot.keyClick(table, Qt.Key.Key_Home)
    stage.qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    stage.window.actions_["edit.copy_csv"].trigger()
    stage.settle()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("#,Movement,Player,Base")
    assert len(lines) == 3


def test_opening_a_row_goes_to_the_player(stage: Stage, page: LeaguesPage) -> None:
    table = table_of(page, "leaderboard")
    table.setFocus()
    stage.qtbot.keyClick(table, Qt.Key.Key_Home)
    stage.qtbot.keyClick(table, Qt.Key.Key_Return)
    stage.settle()
    assert stage.window.windowTitle() == "Players – dtxdesk"
    players = stage.window.pages["players"].findChildren(PagedTable)[0]
    assert players.selected_ids() == [table.current_id()]


def test_matches_are_listed_and_searched_by_number(stage: Stage, page: LeaguesPage) -> None:
    go(stage, page, "matches")
    table = table_of(page, "matches")
    numbers = column(stage, table, 0)
    assert len(numbers) == stage.desk.read(league_rows)[0].matches
    stage.qtbot.keyClicks(page.search, numbers[7])
    stage.qtbot.keyClick(page.search, Qt.Key.Key_Return)
    stage.settle()
    assert column(stage, table, 0) == [numbers[7]]


def test_a_match_without_details_shows_its_reason(stage: Stage, page: LeaguesPage) -> None:
    go(stage, page, "pending")
    assert "Steam lists this match" in column(stage, table_of(page, "pending"), 3)[0]


class Formula:
    """The formula's form, as a person sees it."""

    def __init__(self, stage: Stage, page: LeaguesPage) -> None:
        self.stage = stage
        self.tab = go(stage, page, "formula")
        self.weights = self.tab.findChildren(QDoubleSpinBox)

    def type(self, number: int, value: str) -> None:
        box = self.weights[number]
        box.setFocus()
        box.selectAll()
        self.stage.qtbot.keyClicks(box, value)

    @property
    def save(self) -> QAbstractButton:
        return button(self.tab, "Save")


def test_weights_that_do_not_add_up_say_so_and_cannot_be_saved(
    stage: Stage, page: LeaguesPage
) -> None:
    form = Formula(stage, page)
    assert not form.save.isEnabled()
    form.type(0, "50")
    assert "110 %" in texts(form.tab)
    assert not form.save.isEnabled()
    assert "100 %" in form.save.toolTip()
    form.type(1, "25")
    assert "Sum 100 %" in texts(form.tab)
    assert form.save.isEnabled()
    stage.qtbot.mouseClick(button(form.tab, "Revert"), LEFT)
    assert form.weights[0].value() == 40
    assert not form.save.isEnabled()


def test_a_saved_formula_moves_the_ranks_and_is_undone(stage: Stage, page: LeaguesPage) -> None:
    adjustments = column(stage, table_of(page, "leaderboard"), 7)
    form = Formula(stage, page)
    form.type(0, "100")
    form.type(1, "0")
    form.type(2, "0")
    stage.qtbot.mouseClick(form.save, LEFT)
    stage.settle()
    assert stage.desk.read(league_rows)[0].weights_ppm == (1_000_000, 0, 0)
    table = table_of(page, "leaderboard")
    stage.qtbot.waitUntil(lambda: column(stage, table, 7) != adjustments)
    stage.window.actions_["edit.undo"].trigger()
    stage.qtbot.waitUntil(
        lambda: stage.desk.read(league_rows)[0].weights_ppm == (400_000, 350_000, 250_000)
    )
    stage.qtbot.waitUntil(lambda: form.weights[0].value() == 40)


def test_what_is_being_typed_survives_somebody_elses_change(
    stage: Stage, page: LeaguesPage
) -> None:
    form = Formula(stage, page)
    form.type(0, "50")
    league = stage.desk.read(league_rows)[0]
    formula = stage.desk.leagues
    from dtxdesk.domain.league_mmr import Formula as Settings

    formula.set_formula(league.id, league.version, Settings((300_000, 300_000, 400_000)))
    stage.qtbot.waitUntil(lambda: "Somebody has changed" in texts(form.tab))
    assert form.weights[0].value() == 50
    stage.qtbot.mouseClick(button(form.tab, "Show theirs"), LEFT)
    assert [box.value() for box in form.weights] == [30, 30, 40]


def test_a_sync_shows_how_far_it_is_and_is_stopped_here(stage: Stage, page: LeaguesPage) -> None:
    stopped = threading.Event()

    def work(run: JobRun) -> str:
        run.tell(SyncProgress("DTX League", "details", 34, 52, 18.0))
        if run.cancel.wait(20):
            stopped.set()
        return ""

    league = stage.desk.read(league_rows)[0]
    stage.desk.jobs.add(sync_job_id(league.id), "Sync", timedelta(days=1), work, soon=True)
    stage.qtbot.waitUntil(lambda: "34 of 52" in texts(page.part("leaderboard")))
    tab = go(stage, page, "sync")
    assert not button(tab, "Full sync").isEnabled()
    stage.qtbot.mouseClick(button(tab, "Stop"), LEFT)
    stage.qtbot.waitUntil(stopped.is_set)
    stage.qtbot.waitUntil(lambda: button(tab, "Full sync").isEnabled())
    stage.qtbot.mouseClick(button(tab, "Pause"), LEFT)
    stage.qtbot.waitUntil(lambda: "Resume" in [b.text() for b in buttons(tab)])


def buttons(widget: QWidget) -> list[QAbstractButton]:
    return [found for found in widget.findChildren(QAbstractButton) if found.isVisible()]


def test_a_sync_without_a_key_says_what_is_missing(stage: Stage, page: LeaguesPage) -> None:
    tab = go(stage, page, "sync")
    stage.qtbot.waitUntil(lambda: "There is no key yet" in texts(tab))
    stage.qtbot.mouseClick(button(tab, "Sync now"), LEFT)
    stage.qtbot.waitUntil(lambda: "The last sync failed." in texts(tab), timeout=10_000)
    stage.qtbot.waitUntil(lambda: "Sync failed" in page_badges(page))
    state = stage.desk.read(_sync_error)
    assert state
    assert "key" in state.lower()


def page_badges(page: LeaguesPage) -> list[str]:
    from dtxdesk.ui.widgets import Badge

    return [badge.text() for badge in page.findChildren(Badge) if badge.isVisible()]


def _sync_error(connection: object) -> str:
    from sqlalchemy import Connection, select

    assert isinstance(connection, Connection)
    return str(connection.execute(select(LeagueSyncState.last_error)).scalar())


def test_the_way_to_the_key_leads_to_the_settings(stage: Stage, page: LeaguesPage) -> None:
    tab = go(stage, page, "sync")
    stage.qtbot.mouseClick(button(tab, "Steam settings"), LEFT)
    stage.settle()
    settings = stage.window.pages["settings"]
    assert settings.isVisible()
    assert "API key" in texts(settings)


def test_without_a_league_the_first_one_is_added_by_keyboard(empty_stage: Stage) -> None:
    stage, page = empty_stage, leagues(empty_stage)
    assert "No league yet" in texts(page)
    start = button(page, "New league")
    start.setFocus()
    stage.qtbot.keyClick(start, Qt.Key.Key_Space)
    dialog = stage.window.findChild(LeagueDialog)
    assert isinstance(dialog, LeagueDialog)
    number, name = dialog.findChildren(QLineEdit)[:2]
    add = button(dialog, "Add league")
    stage.qtbot.keyClicks(number, "my league")
    assert "no league id" in texts(dialog)
    number.clear()
    stage.qtbot.keyClicks(number, "https://www.dotabuff.com/esports/leagues/17929")
    assert "League 17929" in texts(dialog)
    assert not add.isEnabled()
    stage.qtbot.keyClicks(name, "DTX League")
    assert dialog.findChildren(QCheckBox)[0].isChecked(), "the first league is the primary one"
    stage.qtbot.keyClick(name, Qt.Key.Key_Return)
    stage.settle()
    stage.qtbot.waitUntil(lambda: stage.window.windowTitle() == "DTX League – dtxdesk")
    (row,) = stage.desk.read(league_rows)
    assert (row.steam_league_id, row.name, row.primary) == (17929, "DTX League", True)
    assert "No matches yet" in texts(page)


def test_a_league_that_is_there_already_is_refused_in_the_form(
    stage: Stage, page: LeaguesPage
) -> None:
    stage.window.actions_["league.new"].trigger()
    dialog = stage.window.findChild(LeagueDialog)
    assert isinstance(dialog, LeagueDialog)
    number, name = dialog.findChildren(QLineEdit)[:2]
    stage.qtbot.keyClicks(number, "17929")
    stage.qtbot.keyClicks(name, "Again")
    stage.qtbot.keyClick(name, Qt.Key.Key_Return)
    stage.qtbot.waitUntil(lambda: "there already" in texts(dialog))
    assert name.text() == "Again"
    stage.qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_league_is_renamed_and_archived_and_brought_back(stage: Stage, page: LeaguesPage) -> None:
    stage.qtbot.mouseClick(button(page, "Edit"), LEFT)
    dialog = stage.window.findChild(LeagueDialog)
    assert isinstance(dialog, LeagueDialog)
    name = dialog.findChildren(QLineEdit)[1]
    name.selectAll()
    stage.qtbot.keyClicks(name, "Winter <b>League</b>")
    stage.qtbot.keyClick(name, Qt.Key.Key_Return)
    stage.qtbot.waitUntil(lambda: stage.window.windowTitle() == "Winter <b>League</b> – dtxdesk")
    stage.settle()
    stage.qtbot.mouseClick(button(page, "Edit"), LEFT)
    dialog = next(d for d in stage.window.findChildren(LeagueDialog) if d.isVisible())
    stage.qtbot.mouseClick(button(dialog, "Archive"), LEFT)
    stage.qtbot.waitUntil(lambda: "No league yet" in texts(page))
    stage.window.actions_["edit.undo"].trigger()
    stage.qtbot.waitUntil(lambda: len(stage.desk.read(league_rows)) == 1)
    stage.qtbot.waitUntil(lambda: "No league yet" not in texts(page))


def test_with_several_leagues_the_list_leads_to_each(stage: Stage, page: LeaguesPage) -> None:
    stage.desk.leagues.add(555, "Second")
    stage.qtbot.waitUntil(lambda: len(page.findChildren(PagedTable)) > 0)
    stage.qtbot.mouseClick(button(page, "Leagues"), LEFT)
    stage.qtbot.waitUntil(lambda: stage.window.windowTitle() == "Leagues – dtxdesk")
    listed = next(
        table
        for table in page.findChildren(PagedTable)
        if table.isVisible() and table.accessibleName() == "Leagues"
    )
    stage.qtbot.waitUntil(lambda: len(listed.paged.ids) == 2)
    assert column(stage, listed, 0) == ["DTX League", "Second"]
    stage.qtbot.keyClick(listed, Qt.Key.Key_End)
    stage.qtbot.keyClick(listed, Qt.Key.Key_Return)
    stage.qtbot.waitUntil(lambda: stage.window.windowTitle() == "Second – dtxdesk")
    stage.qtbot.waitUntil(lambda: "No matches yet" in texts(page))
