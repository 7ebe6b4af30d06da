"""The sign-up list as somebody uses it on the evening: checked in, dropped, led, noted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from dtxdesk.data.queries.players import player_rows
from dtxdesk.data.queries.sign_ups import sign_up_rows
from dtxdesk.data.queries.teams import team_rows
from dtxdesk.domain.tournaments import SignUpState, TournamentFields, TournamentState
from dtxdesk.errors import DeskError
from dtxdesk.services.players import PlayerFields
from dtxdesk.ui.dialogs.conflict import ConflictDialog
from dtxdesk.ui.dialogs.problem import ProblemDialog
from dtxdesk.ui.dialogs.tournament_captains import CaptainsDialog
from dtxdesk.ui.dialogs.tournament_note import SignUpNoteDialog
from dtxdesk.ui.dialogs.tournament_team_choice import TeamChoice
from dtxdesk.ui.pages.players.page import PlayersPage
from dtxdesk.ui.pages.tournaments.players_tab.tab import PlayersTab
from dtxdesk.ui.toasts import Toast
from tests.ui.conftest import Stage

from .conftest import LEFT, Evening, texts

Key = Qt.Key


def row_of(tab: PlayersTab, user_id: int) -> int:
    (sign_up,) = (one for one, mark in tab.selection.marks.items() if mark.user_id == user_id)
    place = tab.table.paged.place_of(sign_up)
    assert place is not None
    return place


def click_box(evening: Evening, tab: PlayersTab, user_id: int) -> None:
    table = tab.table
    place = table.visualRect(table.paged.index(row_of(tab, user_id), 0)).center()
    evening.stage.qtbot.mouseClick(table.viewport(), LEFT, pos=place)


def select(tab: PlayersTab, *user_ids: int) -> None:
    table = tab.table
    table.clearSelection()
    flags = table.selectionModel().SelectionFlag
    for user_id in user_ids:
        index = table.paged.index(row_of(tab, user_id), 0)
        table.selectionModel().select(index, flags.Select | flags.Rows)
        table.selectionModel().setCurrentIndex(index, flags.NoUpdate)


def toasts(evening: Evening) -> list[str]:
    return [toast.accessibleName() for toast in evening.stage.window.findChildren(Toast)]


def do(evening: Evening, action_id: str) -> None:
    action = evening.stage.window.actions_[action_id]
    assert action.isEnabled(), action.toolTip()
    action.trigger()


def usable(evening: Evening, action_id: str) -> bool:
    return evening.stage.window.actions_[action_id].isEnabled()


def test_the_list_adds_up(evening: Evening) -> None:
    tab = evening.players
    assert tab.summary.text().startswith("12 player")
    assert ", 10 checked in, 2 waiting, average " in tab.summary.text()
    assert len(tab.table.paged.ids) == 14


def test_a_box_checks_in_and_out_and_undo_takes_it_back(evening: Evening) -> None:
    tab, absent = evening.players, evening.people[11]
    click_box(evening, tab, absent)
    evening.until(lambda: evening.marks()[absent].checked_in)
    evening.until(lambda: "11 checked in" in tab.summary.text())
    name = evening.desk.read(player_rows, [absent], None)[0].name
    assert f"{name} checked in" in toasts(evening)
    click_box(evening, tab, absent)
    evening.until(lambda: not evening.marks()[absent].checked_in)
    evening.undo()
    evening.until(lambda: evening.marks()[absent].checked_in)


def test_the_box_of_somebody_who_waits_does_nothing(evening: Evening) -> None:
    tab, waiting = evening.players, evening.people[13]
    click_box(evening, tab, waiting)
    evening.stage.settle()
    assert not evening.marks()[waiting].checked_in


def test_space_checks_in_all_who_are_selected_and_the_arrows_go_on(evening: Evening) -> None:
    tab, (first, second) = evening.players, evening.people[10:12]
    select(tab, first, second, evening.people[0], evening.people[13])
    selected = tab.table.selected_ids()
    tab.table.setFocus()
    evening.stage.qtbot.keyClick(tab.table, Key.Key_Space)
    evening.until(lambda: all(evening.marks()[one].checked_in for one in (first, second)))
    evening.until(lambda: all(mark.checked_in for mark in evening.marks().values()
                              if mark.state is SignUpState.IN))  # fmt: skip
    assert tab.table.selected_ids() == selected
    assert not evening.marks()[evening.people[13]].checked_in
    evening.stage.qtbot.waitUntil(lambda: not usable(evening, "sign_up.check_in"))
    evening.stage.qtbot.keyClick(tab.table, Key.Key_Space)
    evening.until(lambda: not evening.marks()[first].checked_in)
    assert not evening.marks()[evening.people[0]].checked_in


def test_dropped_waiting_and_let_in_again(evening: Evening) -> None:
    tab, (one, other) = evening.players, evening.people[:2]
    select(tab, one, other)
    assert not usable(evening, "sign_up.let_in")
    do(evening, "sign_up.drop")
    evening.until(lambda: evening.marks()[one].state is SignUpState.DROPPED)
    evening.until(lambda: len(tab.table.paged.ids) == 12)
    assert not evening.marks()[other].checked_in
    evening.undo()
    evening.until(lambda: evening.marks()[one].state is SignUpState.IN)
    assert evening.marks()[one].checked_in
    evening.until(lambda: len(tab.table.paged.ids) == 14)
    select(tab, one)
    do(evening, "sign_up.wait")
    evening.until(lambda: evening.marks()[one].state is SignUpState.WAITING)
    evening.stage.qtbot.waitUntil(lambda: usable(evening, "sign_up.let_in"))
    do(evening, "sign_up.let_in")
    evening.until(lambda: evening.marks()[one].state is SignUpState.IN)


def test_filters_narrow_and_a_wrong_search_says_why(evening: Evening) -> None:
    tab = evening.players
    tab.bar.here.set_value(False)
    tab.bar.changed.emit()
    evening.until(lambda: len(tab.table.paged.ids) == 2)  # who waits is not missing
    assert tab.bar.count.text() == "2 of 14"
    tab.bar.clear()
    evening.until(lambda: len(tab.table.paged.ids) == 14)
    evening.press(tab.bar, "Captains")
    evening.until(lambda: not tab.area.showing_content)
    evening.press(tab.area, "Show all who signed up")
    evening.until(lambda: tab.area.showing_content)
    evening.stage.qtbot.keyClicks(tab.bar.search, "mmr>lots")
    evening.until(lambda: bool(tab.bar.search.problem))
    tab.bar.search.clear_at_once()
    evening.stage.qtbot.keyClicks(tab.bar.search, "mmr>4000")
    rows = evening.desk.read(sign_up_rows, evening.id, list(tab.selection.marks))
    high = [row.id for row in rows if (row.mmr or 0) > 4000]
    assert 0 < len(high) < 14
    evening.until(lambda: sorted(tab.table.paged.ids) == sorted(high))


def test_captains_are_marked_by_hand_or_by_mmr(evening: Evening) -> None:
    tab = evening.players
    select(tab, evening.people[5])
    do(evening, "sign_up.captain")
    evening.until(lambda: evening.marks()[evening.people[5]].captain)
    do(evening, "tournament.choose_captains")
    dialog = evening.dialog(CaptainsDialog)
    assert "1 mark" in texts(dialog)
    dialog.count.setValue(20)
    assert not dialog.save.isEnabled()
    dialog.count.setValue(3)
    shown = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    evening.stage.qtbot.mouseClick(dialog.save, LEFT)
    evening.until(lambda: sum(mark.captain for mark in evening.marks().values()) == 3)
    rows = evening.desk.read(sign_up_rows, evening.id, list(tab.selection.marks))
    led = sorted((row for row in rows if row.captain), key=lambda row: -(row.mmr or 0))
    assert all(row.name in line for row, line in zip(led, shown, strict=True))
    evening.undo()
    evening.until(lambda: evening.marks()[evening.people[5]].captain)


def test_players_are_put_into_a_team_by_the_keyboard(evening: Evening) -> None:
    tab = evening.players
    select(tab, evening.people[0])
    assert not usable(evening, "sign_up.team")
    evening.desk.teams.add(evening.id, None, [evening.people[4]])
    gems = evening.desk.teams.add(evening.id, None, [evening.people[5]])
    name = next(team.name for team in evening.desk.read(team_rows, evening.id) if team.id == gems)
    evening.stage.qtbot.waitUntil(lambda: usable(evening, "sign_up.team"))
    select(tab, *evening.people[:2])
    do(evening, "sign_up.team")
    dialog = evening.dialog(TeamChoice)
    evening.stage.qtbot.keyClicks(dialog.search, name.split()[-1])
    evening.stage.qtbot.keyClick(dialog.search, Key.Key_Return)
    evening.until(lambda: evening.marks()[evening.people[0]].team_id == gems)
    assert evening.marks()[evening.people[1]].team_id == gems


def test_a_note_stands_beside_the_player(evening: Evening) -> None:
    tab = evening.players
    select(tab, evening.people[3])
    do(evening, "sign_up.note")
    dialog = evening.dialog(SignUpNoteDialog)
    evening.stage.qtbot.keyClicks(dialog.note, "Late by <b>ten</b> minutes")
    evening.stage.qtbot.mouseClick(dialog.save, LEFT)
    index = tab.table.paged.index(row_of(tab, evening.people[3]), 1)
    evening.until(lambda: "<b>ten</b>" in str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))


def test_two_notes_about_one_player_are_for_a_person_to_choose(evening: Evening) -> None:
    tab, player = evening.players, evening.people[3]
    select(tab, player)
    do(evening, "sign_up.note")
    dialog = evening.dialog(SignUpNoteDialog)
    evening.desk.sign_ups.edit_note(evening.id, player, "Plays from work")
    QTest.keyClicks(dialog.note, "Late by ten minutes")
    evening.stage.qtbot.mouseClick(dialog.save, LEFT)
    both = evening.dialog(ConflictDialog)
    assert both.sides.chosen() == {"note": "left"}
    both.sides.choose("note", "right")
    with evening.stage.qtbot.waitSignal(dialog.finished):
        evening.stage.qtbot.mouseClick(both.save, LEFT)
    (row,) = evening.desk.read(sign_up_rows, evening.id, tab.table.selected_ids())
    assert row.note == "Plays from work"


def test_a_decision_about_somebody_who_has_just_dropped_out_says_who_was_first(
    evening: Evening,
) -> None:
    tab, player = evening.players, evening.people[11]
    select(tab, player)
    problems: list[DeskError] = []
    evening.stage.window.runner.problem.connect(problems.append)
    evening.desk.sign_ups.drop(evening.id, [player])
    do(evening, "sign_up.check_in")  # before the window has heard of it
    evening.until(lambda: bool(problems))
    assert "has dropped out by now" in str(problems[0])
    assert evening.marks()[player].state is SignUpState.DROPPED
    evening.dialog(ProblemDialog).accept()


def test_a_double_click_opens_the_player(evening: Evening) -> None:
    tab = evening.players
    place = tab.table.visualRect(tab.table.paged.index(2, 1)).center()
    user_id = tab.selection.marks[tab.table.paged.ids[2]].user_id
    evening.stage.qtbot.mouseClick(tab.table.viewport(), LEFT, pos=place)
    evening.stage.qtbot.mouseDClick(tab.table.viewport(), LEFT, pos=place)
    evening.stage.settle()
    page = evening.stage.window.navigation.page
    assert isinstance(page, PlayersPage)
    assert page.row_in_view() == user_id
    evening.stage.window.navigation.back()
    evening.stage.settle()
    assert evening.page.tournament_id == evening.id
    assert evening.page.tabs.key == "players"


def test_the_menu_of_a_row_is_about_that_row(evening: Evening) -> None:
    tab = evening.players
    select(tab, evening.people[0])
    place = tab.table.visualRect(tab.table.paged.index(0, 1)).center()
    tab.table.customContextMenuRequested.emit(place)
    menu = next(menu for menu in tab.findChildren(QMenu) if menu.isVisible())
    words = [action.text() for action in menu.actions() if action.isEnabled()]
    assert "Take back check-in" in words
    assert "Check in" not in words
    menu.close()


def test_copied_as_csv_with_what_is_shown(evening: Evening) -> None:
    tab = evening.players
    select(tab, evening.people[0], evening.people[13])
    do(evening, "edit.copy_csv")
    clipboard = QGuiApplication.clipboard()
    evening.until(lambda: clipboard.text().startswith("Here,Player,Positions,MMR"))
    assert len(clipboard.text().splitlines()) == 3


def test_another_program_beside_it_keeps_the_selection(evening: Evening) -> None:
    tab = evening.players
    select(tab, evening.people[6], evening.people[7])
    before = tab.table.selected_ids()
    evening.desk.sign_ups.add(evening.id, evening.people[14:20])
    evening.until(lambda: len(tab.table.paged.ids) == 20)
    assert tab.table.selected_ids() == before
    evening.desk.sign_ups.drop(evening.id, [evening.people[6]])
    evening.until(lambda: len(tab.table.selected_ids()) == 1)


def test_nobody_yet_offers_what_helps(stage: Stage) -> None:
    evening = Evening(stage)
    fields = TournamentFields(name="Empty", state=TournamentState.SIGNUP)
    evening.id = stage.desk.tournaments.create(fields)
    page = evening.open()
    tab = page.part("players")
    assert isinstance(tab, PlayersTab)
    evening.until(lambda: not tab.area.showing_content)
    assert "Nobody has signed up yet" in texts(tab)


@pytest.mark.parametrize("name", ["A" * 300, "北风来信 选手", "صقر الليل", "🦆" * 40, "<b>x</b>"])
def test_names_from_strangers_are_plain_text(evening: Evening, name: str) -> None:
    player = evening.desk.players.add(PlayerFields(name=name))
    evening.desk.sign_ups.add(evening.id, [player])
    tab = evening.players
    evening.until(lambda: any(mark.user_id == player for mark in tab.selection.marks.values()))
    select(tab, player)
    do(evening, "sign_up.note")
    dialog = evening.dialog(SignUpNoteDialog)
    assert name[:30] in texts(dialog)
    assert dialog.width() < evening.stage.window.width()


def test_a_click_beside_the_box_only_selects(evening: Evening) -> None:
    tab, absent = evening.players, evening.people[11]
    table = tab.table
    rect = table.visualRect(table.paged.index(row_of(tab, absent), 1))
    evening.stage.qtbot.mouseClick(table.viewport(), LEFT, pos=rect.topLeft() + QPoint(40, 10))
    evening.stage.settle()
    assert not evening.marks()[absent].checked_in
    assert len(table.selected_ids()) == 1
    assert "1 selected" in texts(tab.selection.bar)
