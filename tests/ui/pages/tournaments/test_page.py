"""The list of tournaments, one that is opened, its states, and where it can be reached from."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog

from dtxdesk.data.queries.teams import team_rows
from dtxdesk.data.queries.tournaments import TournamentFilter, tournament_detail, tournament_ids
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.ui.dialogs.add_sign_ups import AddSignUpsDialog
from dtxdesk.ui.dialogs.confirm import ConfirmDialog
from dtxdesk.ui.dialogs.people_import import PeopleImportDialog
from dtxdesk.ui.dialogs.start_tournament.dialog import StartDialog
from dtxdesk.ui.dialogs.tournament import TournamentDialog
from dtxdesk.ui.exporting.dialog import ExportDialog
from dtxdesk.ui.pages.home.page import HomePage
from dtxdesk.ui.pages.home.tournaments_card import TournamentsCard
from dtxdesk.ui.pages.tournaments.overview import OverviewTab
from dtxdesk.ui.pages.tournaments.page import TournamentsPage
from dtxdesk.ui.palette.field import PaletteField
from dtxdesk.ui.palette.hit_list import HitList
from dtxdesk.ui.widgets import Badge
from tests.ui.conftest import Stage

from .conftest import LEFT, Evening, button, texts

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def action(evening: Evening, action_id: str) -> None:
    made = evening.stage.window.actions_[action_id]
    assert made.isEnabled(), made.toolTip()
    made.trigger()


def state(evening: Evening) -> TournamentState | None:
    found = evening.desk.read(tournament_detail, evening.id)
    return found.row.state if found else None


def names(page: TournamentsPage) -> list[str]:
    rows = page.list.model.known_rows()
    return [rows[one].name for one in page.list.model.ids if one in rows]


def test_without_any_there_is_a_sentence_and_the_button_that_helps(empty_stage: Stage) -> None:
    page = empty_stage.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    empty_stage.settle()
    assert "No tournament yet" in texts(page)
    empty_stage.qtbot.mouseClick(button(page.list.area, "New tournament"), LEFT)
    dialog = empty_stage.window.findChild(TournamentDialog)
    assert isinstance(dialog, TournamentDialog)
    empty_stage.qtbot.keyClicks(dialog.name, "Newcomer Cup")
    empty_stage.qtbot.keyClick(dialog.name, Key.Key_Return)
    empty_stage.qtbot.waitUntil(lambda: page.inside_row)
    empty_stage.qtbot.waitUntil(lambda: page.window_title == "Newcomer Cup")
    assert empty_stage.desk.read(tournament_ids, TournamentFilter()) == [page.tournament_id]


def test_the_list_is_searched_narrowed_and_opened_by_the_keyboard(evening: Evening) -> None:
    over = TournamentFields(name="Autumn Cup", state=TournamentState.FINISHED)
    evening.desk.tournaments.create(over)
    page = evening.page
    evening.until(lambda: sorted(names(page)) == ["Autumn Cup", "Winter Cup"])
    evening.press(page.list.bar, "Finished")
    evening.until(lambda: names(page) == ["Autumn Cup"])
    evening.press(page.list.bar, "Sign-up")  # one state at a time
    evening.until(lambda: names(page) == ["Winter Cup"])
    evening.press(page.list.bar, "Running")
    evening.until(lambda: "No tournament matches" in texts(page))
    evening.press(page.list.area, "Show all tournaments")
    evening.stage.qtbot.keyClicks(page.list.bar.search, "WINTER")
    evening.until(lambda: names(page) == ["Winter Cup"])
    page.list.table.setFocus()
    evening.stage.qtbot.keyClick(page.list.table, Key.Key_Home)
    evening.stage.qtbot.keyClick(page.list.table, Key.Key_Return)
    evening.until(lambda: page.window_title == "Winter Cup")
    evening.stage.qtbot.keyClick(page, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert not page.inside_row
    assert page.list.selected_row() is not None
    assert QApplication.focusWidget() is page.list.table


def test_the_next_step_is_the_primary_button(evening: Evening) -> None:
    evening.desk.tournaments.set_state(evening.id, TournamentState.DRAFT)
    page = evening.open("overview")
    evening.press(page.header, "Open sign-up")
    evening.until(lambda: state(evening) is TournamentState.SIGNUP)
    evening.stage.qtbot.waitUntil(lambda: "Sign-up" in badge(page))
    evening.press(page.header, "Add players to tournament")
    evening.dialog(AddSignUpsDialog).reject()
    evening.desk.sign_ups.check_in(evening.id, evening.people[:12])
    evening.until(lambda: has(page, "Choose captains"))
    evening.desk.teams.add(evening.id)
    evening.desk.teams.add(evening.id)
    evening.until(lambda: has(page, "Start tournament"))
    evening.press(page.header, "Start tournament")
    dialog = evening.dialog(StartDialog)
    evening.until(dialog.start.isEnabled)
    evening.press(dialog, "Start the tournament")
    evening.until(lambda: state(evening) is TournamentState.RUNNING)
    evening.until(lambda: not has(page, "Start tournament"))
    action(evening, "tournament.finish")
    evening.until(lambda: state(evening) is TournamentState.FINISHED)
    evening.undo()
    evening.until(lambda: state(evening) is TournamentState.RUNNING)


def has(page: TournamentsPage, words: str) -> bool:
    try:
        return button(page.header, words) is not None
    except StopIteration:
        return False


def badge(page: TournamentsPage) -> list[str]:
    return [found.text() for found in page.header.findChildren(Badge) if found.isVisible()]


def test_deleting_says_what_goes_and_undo_brings_it_back(evening: Evening) -> None:
    page = evening.open("overview")
    action(evening, "tournament.delete")
    dialog = evening.dialog(ConfirmDialog)
    assert "14 player" in texts(dialog)
    evening.press(dialog, "Cancel")
    action(evening, "tournament.delete")
    evening.press(evening.dialog(ConfirmDialog), "Delete tournament")
    evening.until(lambda: not page.inside_row)
    assert state(evening) is None
    evening.undo()
    evening.until(lambda: len(page.list.model.ids) == 1)
    assert len(evening.marks()) == 14


def test_the_overview_follows_what_happens(evening: Evening) -> None:
    page = evening.open("overview")
    tab = page.part("overview")
    assert isinstance(tab, OverviewTab)
    steps = tab.strip.buttons
    assert steps["check_in"].accessibleName() == "Check in, 10 of 12, next"
    evening.desk.sign_ups.check_in(evening.id, evening.people[:12])
    evening.stage.qtbot.waitUntil(
        lambda: steps["check_in"].accessibleName() == "Check in, 12 of 12, done"
    )
    assert "12" in texts(tab.figures)
    steps["check_in"].setFocus()
    evening.stage.qtbot.keyClick(steps["check_in"], Key.Key_Space)
    assert page.tabs.key == "players"


def test_a_tournament_that_plays_elsewhere_says_its_own_time(evening: Evening) -> None:
    found = evening.desk.read(tournament_detail, evening.id)
    assert found is not None
    zone = "Pacific/Kiritimati"
    evening.desk.tournaments.edit(
        found.id, found.row.version, replace(found.fields, time_zone=zone)
    )
    tab = evening.open("overview").part("overview")
    evening.until(lambda: f"in {zone}" in texts(tab))


def test_two_more_days_by_the_palette_and_on_home(evening: Evening) -> None:
    window = evening.stage.window
    evening.desk.teams.add(evening.id)
    home = window.show_page("home")
    assert isinstance(home, HomePage)
    (card,) = home.findChildren(TournamentsCard)
    evening.until(card.isVisible)
    line = card.lines[0]
    assert line.accessibleName().startswith("Winter Cup, ")
    assert not card.lines[1].isVisible()
    evening.stage.qtbot.mouseClick(line, LEFT)
    evening.until(lambda: window.navigation.current == "tournaments")
    page = evening.page
    assert page.tournament_id == evening.id
    page.leave_row()
    evening.stage.qtbot.keyClick(window, Key.Key_K, CTRL)
    field = window.findChild(PaletteField)
    assert isinstance(field, PaletteField)
    evening.stage.qtbot.keyClicks(field, "team 1")
    hits = window.findChild(HitList)
    assert isinstance(hits, HitList)
    evening.until(lambda: "Team 1" in [line_of(hits, row) for row in range(rows(hits))])
    at = [line_of(hits, row) for row in range(rows(hits))].index("Team 1")
    hits.setCurrentIndex(hits.model().index(at, 0))
    evening.stage.qtbot.keyClick(field, Key.Key_Return)
    evening.until(lambda: page.tournament_id == evening.id)
    assert page.tabs.key == "teams"


def rows(hits: HitList) -> int:
    return hits.model().rowCount()


def line_of(hits: HitList, row: int) -> str:
    return str(hits.model().index(row, 0).data())


def test_actions_say_why_they_cannot_be_used(evening: Evening) -> None:
    window = evening.stage.window
    window.show_page("home")
    evening.stage.settle()
    for action_id in ("tournament.edit", "tournament.start", "sign_up.check_in"):
        assert not window.actions_[action_id].isEnabled()
        assert window.actions_.reason(action_id)
    evening.open()
    assert window.actions_["tournament.edit"].isEnabled()
    assert "already" in window.actions_.reason("tournament.open_signup")
    assert window.actions_.reason("sign_up.check_in")


def test_a_second_start_shows_the_same_tournament(evening: Evening) -> None:
    evening.open()
    assert evening.stage.window.navigation.rows_in_view()["tournaments"] == evening.id


@pytest.mark.parametrize("name", ["A" * 300, "北风来信", "صقر الليل", "🦆" * 30, "<b>x</b>"])
def test_names_from_strangers_are_plain_text(evening: Evening, name: str) -> None:
    evening.id = evening.desk.tournaments.create(TournamentFields(name=name))
    page = evening.open("overview")
    assert page.window_title == name
    assert name in texts(page.header)
    assert evening.stage.window.width() <= 1300


def test_many_tournaments_keep_their_place_while_one_changes(evening: Evening) -> None:
    for number in range(150):
        evening.desk.tournaments.create(TournamentFields(name=f"Cup {number:03}"))
    page = evening.page
    evening.until(lambda: len(page.list.model.ids) == 151)
    table = page.list.table
    table.selectRow(120)
    table.scrollTo(table.paged.index(120, 0))
    chosen, place = table.current_id(), table.verticalScrollBar().value()
    evening.desk.tournaments.set_state(evening.id, TournamentState.RUNNING)
    evening.stage.settle()
    assert (table.current_id(), table.verticalScrollBar().value()) == (chosen, place)


def test_a_list_dropped_on_a_tournament_is_imported_into_it(
    evening: Evening, tmp_path: Path
) -> None:
    file = tmp_path / "sign-ups.csv"
    file.write_text("discord_username,base_mmr\nnew.one,3000\n", encoding="utf-8")
    evening.open()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    window = evening.stage.window
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(200, 200), copy, data, LEFT, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(200, 200), copy, data, LEFT, none))
    assert "Winter Cup" in texts(evening.dialog(PeopleImportDialog))


def test_a_tournament_is_exported_to_the_file_that_was_named(
    evening: Evening, tmp_path: Path
) -> None:
    evening.open()
    action(evening, "tournament.export")
    dialog = evening.page.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    what, kind = dialog.findChildren(QComboBox)
    assert "CSV" not in kind.itemText(0)  # a whole tournament is several tables
    QTest.keyClick(what, Key.Key_End)
    assert "CSV" in kind.itemText(0)
    QTest.keyClick(kind, Key.Key_End)
    QTest.mouseClick(button(dialog, "Choose a file…"), LEFT)
    picker = evening.page.findChild(QFileDialog)
    assert isinstance(picker, QFileDialog)
    target = tmp_path / "teams.json"
    picker.fileSelected.emit(str(target))
    picker.close()
    evening.stage.qtbot.waitUntil(target.exists)
    evening.stage.settle()
    assert [team["name"] for team in json.loads(target.read_text("utf-8"))["teams"]] == [
        row.name for row in evening.desk.read(team_rows, evening.id)
    ]
