"""Typing a match in, as in a sheet: keys, completion, a pasted block."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from dtxdesk.data import league_matches
from dtxdesk.data.queries.leagues import league_rows
from dtxdesk.data.queries.match_detail import MatchDetail, match_detail
from dtxdesk.data.queries.match_form import named_players
from dtxdesk.data.queries.matches import MatchFilter, match_ids
from dtxdesk.domain.matches import ListedMatch
from dtxdesk.domain.steam_id import to_account_id, to_id64
from dtxdesk.domain.typed_match import TypedMatch
from dtxdesk.ui.dialogs.conflict import ConflictDialog
from dtxdesk.ui.dialogs.match_form import MatchForm
from dtxdesk.ui.dialogs.match_lines import COLUMNS
from dtxdesk.ui.pages.matches.page import MatchesPage
from tests.ui.conftest import Stage

KEY = Qt.Key


def block(names: list[str]) -> str:
    """Ten lines as they are copied from a sheet."""
    heroes = ("Axe", "phantom a", "Lion", "11", "Mars", "Puck", "Tiny", "Sven", "Luna", "Zeus")
    return "\n".join(
        f"{name}\t{hero}\t{place}\t2\t9\t512\t600\t212\t8\t22\t14,{100 + place}"
        for place, (name, hero) in enumerate(zip(names, heroes, strict=True))
    )


@pytest.fixture
def names(stage: Stage) -> list[str]:
    """Ten of our players."""
    return [person.name for person in stage.desk.read(named_players)][:10]


@pytest.fixture
def form(stage: Stage) -> MatchForm:
    stage.window.show_page("matches")
    stage.settle()
    stage.window.perform("match.type_in")
    stage.settle()
    (found,) = stage.window.findChildren(MatchForm)
    return found


def fill(stage: Stage, form: MatchForm, names: list[str]) -> None:
    form.start.setFocus()
    form.start.clear()
    stage.qtbot.keyClicks(form.start, "2026-09-01 20:15")
    stage.qtbot.keyClicks(form.duration, "38:12")
    stage.qtbot.keyClick(form.winner, KEY.Key_Down)
    QGuiApplication.clipboard().setText(block(names))
    form.table.setFocus()
    form.table.setCurrentIndex(form.table.model().index(0, 0))
    QTest.keySequence(form.table, "Ctrl+V")
    stage.settle()


def texts(form: MatchForm, row: int) -> list[str]:
    model = form.table.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_a_pasted_match_is_saved_opened_and_undone(
    stage: Stage, form: MatchForm, names: list[str]
) -> None:
    before = stage.desk.read(match_ids, MatchFilter())
    assert not form.save.isEnabled()
    fill(stage, form, names)
    assert form.save.isEnabled()
    stage.qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    stage.settle()
    page = stage.window.pages["matches"]
    assert isinstance(page, MatchesPage)
    own = page.row_in_view()
    assert own == -1
    told = stage.desk.read(match_detail, own)
    assert told is not None
    assert [slot.name for slot in told.slots] == names
    assert (told.slots[1].hero_id, told.slots[3].hero_id) == (44, 11)
    assert (told.slots[9].net_worth, told.row.duration) == (14_109, 2292)
    stage.window.perform("edit.undo")
    stage.settle()
    assert stage.desk.read(match_ids, MatchFilter()) == before
    stage.qtbot.waitUntil(lambda: page.row_in_view() is None)


def test_tab_goes_on_typing_in_the_next_cell_and_leaves_the_sheet_otherwise(
    stage: Stage, form: MatchForm, names: list[str]
) -> None:
    table = form.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    stage.qtbot.keyClicks(table, names[0][0])
    stage.qtbot.keyClicks(form.focusWidget(), names[0][1:])
    for word in ("Axe", "7", "3"):
        stage.qtbot.keyClick(form.focusWidget(), KEY.Key_Tab)
        stage.qtbot.keyClicks(form.focusWidget(), word)
    stage.qtbot.keyClick(form.focusWidget(), KEY.Key_Return)
    stage.qtbot.waitUntil(lambda: form.focusWidget() is table)
    assert texts(form, 0)[:4] == [names[0], "Axe", "7", "3"]
    stage.qtbot.waitUntil(lambda: table.currentIndex().row() == 1)
    stage.qtbot.keyClick(table, KEY.Key_Return)
    assert table.currentIndex().row() == 2
    stage.qtbot.keyClick(table, KEY.Key_Tab)
    assert form.focusWidget() is not table


def test_a_waiting_match_brings_what_the_history_knew(stage: Stage, names: list[str]) -> None:
    people = [person for person in stage.desk.read(named_players) if person.steam_id]
    accounts = tuple(to_account_id(person.steam_id or 0) for person in people[:3])
    league = stage.desk.read(league_rows)[0]
    start = datetime(2026, 9, 1, 18, 15, tzinfo=UTC)
    with stage.desk.database.unit_of_work("Sync", kind="summary") as work:
        listed = ListedMatch(9_000_000_001, 5, start, account_ids=(*accounts, 77))
        league_matches.remember(work.connection, league.id, [listed], work.now)
    stage.window.show_page("matches").show_row(9_000_000_001)
    stage.settle()
    (form,) = stage.window.findChildren(MatchForm)
    assert form.windowTitle() == "Type in match 9000000001 – dtxdesk"
    assert form.league.currentText() == league.name
    assert form.start.text() == start.astimezone().strftime("%Y-%m-%d %H:%M")
    shown = [texts(form, row)[0] for row in range(5)]
    assert shown == [*(person.name for person in people[:3]), str(to_id64(77)), ""]
    assert not form.banner.isVisible()
    stage.qtbot.keyClick(form, KEY.Key_Escape)
    assert not form.isVisible()  # nothing was typed


@pytest.mark.parametrize(
    ("column", "text", "said"),
    [
        (0, "Nobody of this name", "Nobody is called that"),
        (1, "Pudg Master", "no such hero"),
        (2, "many", "no number"),
        (2, "1000", "from 0 to 999"),
    ],
)
def test_what_is_wrong_is_said_in_its_cell_and_below(
    stage: Stage, form: MatchForm, names: list[str], column: int, text: str, said: str
) -> None:
    fill(stage, form, names)
    QGuiApplication.clipboard().setText(text)
    index = form.table.model().index(6, column)
    form.table.setCurrentIndex(index)
    QTest.keySequence(form.table, "Ctrl+V")
    assert said in index.data(Qt.ItemDataRole.ToolTipRole)
    assert said in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert not form.save.isEnabled()
    assert said in form.save.toolTip()
    stage.qtbot.keyClick(form.table, KEY.Key_Delete)
    assert index.data(Qt.ItemDataRole.ToolTipRole) is None


def test_rubbish_on_the_clipboard_breaks_nothing(stage: Stage, form: MatchForm) -> None:
    form.table.setFocus()
    form.table.setCurrentIndex(form.table.model().index(8, 9))
    for rubbish in ("", "\n\n\t\t", "<b>x</b>\t" * 500, "\0\ud800", "9" * 5000):
        QGuiApplication.clipboard().setText(rubbish)
        QTest.keySequence(form.table, "Ctrl+V")
    assert not form.save.isEnabled()


def test_escape_drops_what_was_typed_only_the_second_time(stage: Stage, form: MatchForm) -> None:
    stage.qtbot.keyClicks(form.duration, "4")
    stage.qtbot.keyClick(form, KEY.Key_Escape)
    assert form.isVisible()
    assert form.banner.isVisible()
    stage.qtbot.keyClick(form, KEY.Key_Escape)
    assert not form.isVisible()


@pytest.fixture
def typed(stage: Stage, form: MatchForm, names: list[str]) -> TypedMatch:
    """A match as it was typed in first; its form is open to be edited."""
    fill(stage, form, names)
    made = form.typed()
    stage.qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    stage.settle()
    page = stage.window.pages["matches"]
    assert isinstance(page, MatchesPage)
    edit = next(
        button
        for button in page.findChildren(type(form.save))
        if button.isVisible() and button.text() == "Edit"
    )
    stage.qtbot.mouseClick(edit, Qt.MouseButton.LeftButton)
    stage.settle()
    return made


@pytest.fixture
def again(stage: Stage, typed: TypedMatch) -> MatchForm:
    (found,) = (each for each in stage.window.findChildren(MatchForm) if each.isVisible())
    return found


def save_theirs(stage: Stage, typed: TypedMatch) -> None:
    stage.desk.matches.edit_typed(-1, 1, typed)


def with_kills(typed: TypedMatch, kills: int, place: int = 0) -> TypedMatch:
    lines = list(typed.lines)
    lines[place] = replace(lines[place], kills=kills)
    return replace(typed, lines=tuple(lines))


def type_kills(stage: Stage, form: MatchForm, kills: str) -> None:
    form.table.setFocus()
    form.table.setCurrentIndex(form.table.model().index(0, COLUMNS.index("kills")))
    stage.qtbot.keyClicks(form.table, kills)
    stage.qtbot.keyClick(form.focusWidget(), KEY.Key_Return)
    stage.qtbot.waitUntil(lambda: form.focusWidget() is form.table)


def conflict(stage: Stage, form: MatchForm) -> ConflictDialog:
    stage.qtbot.waitUntil(lambda: any(d.isVisible() for d in form.findChildren(ConflictDialog)))
    return next(d for d in form.findChildren(ConflictDialog) if d.isVisible())


def stored(stage: Stage) -> MatchDetail:
    found = stage.desk.read(match_detail, -1)
    assert found is not None
    return found


def test_different_cells_of_two_people_go_together(
    stage: Stage, again: MatchForm, typed: TypedMatch, names: list[str]
) -> None:
    assert texts(again, 0)[:3] == [names[0], "Axe", "0"]
    save_theirs(stage, replace(with_kills(typed, 9, place=1), dire_name="Other"))
    stage.qtbot.keyClicks(again.radiant, "Sun")
    type_kills(stage, again, "7")
    with stage.qtbot.waitSignal(again.finished):
        stage.qtbot.mouseClick(again.save, Qt.MouseButton.LeftButton)
    now = stored(stage)
    assert (now.row.radiant_name, now.row.dire_name) == ("Sun", "Other")
    assert [slot.kills for slot in now.slots[:2]] == [7, 9]


def test_one_cell_that_both_have_changed_is_for_a_person_to_choose(
    stage: Stage, again: MatchForm, typed: TypedMatch
) -> None:
    save_theirs(stage, replace(with_kills(typed, 9), dire_name="Other"))
    type_kills(stage, again, "7")
    stage.qtbot.keyClicks(again.dire, "Moon")
    stage.qtbot.mouseClick(again.save, Qt.MouseButton.LeftButton)
    both = conflict(stage, again)
    assert set(both.sides.chosen()) == {"0.kills", "dire_name"}
    assert stored(stage).row.dire_name == "Other"
    both.sides.choose("0.kills", "right")
    with stage.qtbot.waitSignal(again.finished):
        stage.qtbot.mouseClick(both.save, Qt.MouseButton.LeftButton)
    now = stored(stage)
    assert (now.slots[0].kills, now.row.dire_name) == (9, "Moon")
    stage.window.perform("edit.undo")
    stage.qtbot.waitUntil(lambda: stored(stage).row.dire_name == "Other")


def test_going_back_to_the_form_keeps_what_was_typed(
    stage: Stage, again: MatchForm, typed: TypedMatch
) -> None:
    save_theirs(stage, replace(typed, dire_name="Other"))
    stage.qtbot.keyClicks(again.dire, "Moon")
    stage.qtbot.mouseClick(again.save, Qt.MouseButton.LeftButton)
    stage.qtbot.keyClick(conflict(stage, again), KEY.Key_Escape)
    stage.settle()
    assert again.isVisible()
    assert again.save.isEnabled()
    assert again.dire.text() == "Moon"
    stage.qtbot.mouseClick(again.save, Qt.MouseButton.LeftButton)
    with stage.qtbot.waitSignal(again.finished):
        stage.qtbot.mouseClick(conflict(stage, again).drop, Qt.MouseButton.LeftButton)
    assert stored(stage).row.dire_name == "Other"


def test_a_match_that_was_taken_back_meanwhile(stage: Stage, again: MatchForm) -> None:
    stage.desk.history.undo()
    stage.qtbot.keyClicks(again.dire, "Moon")
    stage.qtbot.mouseClick(again.save, Qt.MouseButton.LeftButton)
    stage.settle()
    assert again.isVisible()
    assert again.banner.isVisible()
