"""Typing a match in, as in a sheet: keys, completion, a pasted block."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from dtxdesk.data import league_matches
from dtxdesk.data.queries.leagues import league_rows
from dtxdesk.data.queries.match_detail import match_detail
from dtxdesk.data.queries.match_form import named_players
from dtxdesk.data.queries.matches import MatchFilter, match_ids
from dtxdesk.data.schema import SteamMatch
from dtxdesk.domain.matches import ListedMatch
from dtxdesk.domain.steam_id import to_account_id, to_id64
from dtxdesk.ui.dialogs.match_form import MatchForm
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


def test_a_typed_match_is_edited_and_a_conflict_is_told(
    stage: Stage, form: MatchForm, names: list[str]
) -> None:
    fill(stage, form, names)
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
    (again,) = (each for each in stage.window.findChildren(MatchForm) if each.isVisible())
    assert texts(again, 0)[:3] == [names[0], "Axe", "0"]
    with stage.desk.database.unit_of_work("Somebody else") as work:
        work.get(SteamMatch, -1).dire_name = "Other"
    stage.qtbot.keyClicks(again.radiant, "Sun")
    stage.qtbot.mouseClick(again.save, Qt.MouseButton.LeftButton)
    stage.settle()
    assert again.isVisible()
    assert again.banner.isVisible()
