"""The Matches page as a person uses it: by keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QWidget

from dtxdesk.data.queries.match_detail import MatchDetail, match_detail
from dtxdesk.data.queries.matches import MatchFilter, match_ids
from dtxdesk.data.schema import SteamMatch, SteamMatchPlayer, User
from dtxdesk.services.players import PlayerFields
from dtxdesk.ui.dialogs.match_form import MatchForm
from dtxdesk.ui.dialogs.match_reason import ReasonDialog
from dtxdesk.ui.dialogs.match_stranger import StrangerDialog
from dtxdesk.ui.pages.leagues.page import LeaguesPage
from dtxdesk.ui.pages.matches.page import MatchesPage
from dtxdesk.ui.pages.players.page import PlayersPage
from tests.ui.conftest import Stage

LEFT = Qt.MouseButton.LeftButton


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def button(widget: QWidget, words: str) -> QAbstractButton:
    return next(
        found
        for found in widget.findChildren(QAbstractButton)
        if found.isVisible() and words in (found.text(), found.accessibleName())
    )


def dialog(stage: Stage, kind: type[QDialog]) -> QDialog:
    """The dialog of that kind that is open."""
    stage.settle()
    (found,) = (each for each in stage.window.findChildren(kind) if each.isVisible())
    return found


def detail(stage: Stage, match_id: int) -> MatchDetail:
    found = stage.desk.read(match_detail, match_id)
    assert found is not None
    return found


def page_of(stage: Stage) -> MatchesPage:
    page = stage.window.show_page("matches")
    assert isinstance(page, MatchesPage)
    stage.settle()
    return page


@pytest.fixture
def page(stage: Stage) -> MatchesPage:
    return page_of(stage)


@pytest.fixture
def ids(stage: Stage) -> list[int]:
    """All matches, the newest first."""
    return stage.desk.read(match_ids, MatchFilter())


def search(stage: Stage, page: MatchesPage, words: str) -> None:
    stage.window.perform("edit.find")
    stage.qtbot.keyClicks(page.list.bar.search, words)
    stage.qtbot.keyClick(page.list.bar.search, Qt.Key.Key_Escape)  # the suggestions go
    stage.qtbot.keyClick(page.list.bar.search, Qt.Key.Key_Return)
    stage.settle()


def open_first(stage: Stage, page: MatchesPage) -> None:
    page.list.table.setFocus()
    stage.qtbot.keyClick(page.list.table, Qt.Key.Key_Home)
    stage.qtbot.keyClick(page.list.table, Qt.Key.Key_Return)
    stage.settle()


def take_out(stage: Stage, reason: str) -> None:
    stage.window.perform("match.take_out")
    asked = dialog(stage, ReasonDialog)
    assert not button(asked, "Take out").isEnabled()
    stage.qtbot.keyClicks(asked.focusWidget(), reason)
    stage.qtbot.keyClick(asked.focusWidget(), Qt.Key.Key_Return)
    stage.settle()


# -- the table -----------------------------------------------------------------------------


def test_all_matches_are_there_and_a_search_narrows(
    stage: Stage, page: MatchesPage, ids: list[int]
) -> None:
    assert page.list.model.ids == ids
    search(stage, page, f"id:{ids[4]}")
    assert page.list.model.ids == [ids[4]]
    assert page.list.bar.count.text() == f"1 of {len(ids)}"
    page.list.bar.search.clear()
    search(stage, page, "won:both")
    assert "won:radiant" in texts(page.list.bar)
    assert page.list.model.ids == [ids[4]]  # what was there stays in sight


def test_a_search_that_finds_nothing_offers_the_way_back(
    stage: Stage, page: MatchesPage, ids: list[int]
) -> None:
    search(stage, page, "team:nobody-is-called-that")
    assert "No match fits" in texts(page)
    stage.qtbot.mouseClick(button(page, "Show all matches"), LEFT)
    stage.settle()
    assert page.list.model.ids == ids


def test_the_header_sorts_in_the_database(stage: Stage, page: MatchesPage) -> None:
    table = page.list.table
    section = [column.key for column in table.paged.columns].index("duration")
    header = table.horizontalHeader()
    at = header.viewport().rect().center()
    at.setX(header.sectionViewportPosition(section) + header.sectionSize(section) // 2)
    stage.qtbot.mouseClick(header.viewport(), LEFT, pos=at)
    stage.settle()
    lengths = [detail(stage, match_id).row.duration for match_id in list(table.paged.ids)[:5]]
    assert lengths == sorted(lengths, reverse=True)


def test_several_are_taken_out_with_one_reason_and_undone(
    stage: Stage, page: MatchesPage, ids: list[int]
) -> None:
    table = page.list.table
    table.setFocus()
    stage.qtbot.keyClick(table, Qt.Key.Key_Home)
    stage.qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    stage.qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    take_out(stage, "Show matches")
    for match_id in ids[:3]:
        assert detail(stage, match_id).row.counted_reason == "Show matches"
    stage.qtbot.mouseClick(button(page.list.bar, "Not counted"), LEFT)
    stage.settle()
    stage.qtbot.waitUntil(lambda: page.list.model.ids == ids[:3])
    stage.window.perform("edit.undo")
    stage.settle()
    assert detail(stage, ids[0]).row.counted


def test_selected_rows_are_copied_as_csv(stage: Stage, page: MatchesPage, ids: list[int]) -> None:
    page.list.table.setFocus()
    stage.qtbot.keyClick(page.list.table, Qt.Key.Key_Home)
    stage.window.perform("edit.copy_csv")
    stage.settle()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0].startswith("Match,Played,League")
    assert copied[1].startswith(f"{ids[0]},")


def test_what_waits_for_details_has_the_buttons_that_help(stage: Stage, page: MatchesPage) -> None:
    stage.qtbot.mouseClick(button(page.list.bar, "Without details"), LEFT)
    stage.settle()
    assert page.list.waiting
    assert button(page.list, "Type it in").isEnabled()
    assert not stage.window.actions_["match.take_out"].isEnabled()
    stage.qtbot.keyClick(page.list.waiting_table, Qt.Key.Key_Return)
    form = dialog(stage, MatchForm)
    assert isinstance(form, MatchForm)
    assert form.match_id.isReadOnly()


def test_without_any_match_the_page_says_how_they_come(empty_stage: Stage) -> None:
    page = page_of(empty_stage)
    assert "No matches yet" in texts(page)
    assert button(page, "New league").isEnabled()
    assert not empty_stage.window.actions_["match.type_in"].isEnabled()


# -- one match -----------------------------------------------------------------------------


def test_return_opens_and_escape_leads_back(
    stage: Stage, page: MatchesPage, ids: list[int]
) -> None:
    open_first(stage, page)
    assert page.row_in_view() == ids[0]
    assert stage.window.windowTitle() == f"Match {ids[0]} – dtxdesk"
    stage.window.perform("match.next")
    stage.settle()
    assert page.row_in_view() == ids[1]
    stage.qtbot.mouseClick(button(page.header, "Previous match"), LEFT)
    stage.settle()
    assert page.row_in_view() == ids[0]
    assert not button(page.header, "Previous match").isEnabled()
    stage.qtbot.keyClick(stage.window.focusWidget(), Qt.Key.Key_Escape)
    assert page.row_in_view() is None
    assert page.list.table.hasFocus()
    assert page.list.table.current_id() == ids[0]


def test_back_leads_from_the_match_to_the_table_too(stage: Stage, page: MatchesPage) -> None:
    open_first(stage, page)
    stage.window.perform("window.back")
    assert page.row_in_view() is None


def test_the_score_board_shows_both_sides(stage: Stage, page: MatchesPage, ids: list[int]) -> None:
    open_first(stage, page)
    told = detail(stage, ids[0])
    view = page.findChild(QWidget, "match-view")
    assert view is not None
    shown = texts(view)
    for name in (told.row.radiant_name, told.row.dire_name):
        assert str(name) in shown
    for board, radiant in zip(page.boards, (True, False), strict=True):
        model = board.table.model()
        slots = told.side(radiant=radiant)
        assert model.rowCount() == len(slots)
        spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert spoken.startswith(slots[0].name or "Anonymous")
        assert model.index(0, 2).data() == str(slots[0].kills)


def test_the_switch_asks_for_a_reason_and_says_who_decided(
    stage: Stage, page: MatchesPage, ids: list[int]
) -> None:
    open_first(stage, page)
    switch = button(page, "Counts for the statistics")
    stage.qtbot.mouseClick(switch, LEFT)
    assert switch.isChecked()  # nothing has happened yet
    asked = dialog(stage, ReasonDialog)
    stage.qtbot.keyClicks(asked.focusWidget(), "Show match")
    stage.qtbot.mouseClick(button(asked, "Take out"), LEFT)
    stage.settle()
    stage.qtbot.waitUntil(lambda: not switch.isChecked())
    assert f"Show match – taken out by {stage.desk.database.author}" in texts(page)
    assert "it does not count" in texts(page)
    stage.qtbot.mouseClick(switch, LEFT)
    stage.settle()
    stage.qtbot.waitUntil(switch.isChecked)
    assert detail(stage, ids[0]).row.counted


def test_a_missing_winner_is_typed_in(stage: Stage, page: MatchesPage, ids: list[int]) -> None:
    with stage.desk.database.unit_of_work("Forget the winner") as work:
        work.get(SteamMatch, ids[0]).radiant_win = None
    stage.qtbot.waitUntil(lambda: "1 need" in texts(page.header))
    open_first(stage, page)
    stage.qtbot.mouseClick(button(page, "Dire won"), LEFT)
    stage.settle()
    assert detail(stage, ids[0]).row.radiant_win is False
    stage.qtbot.waitUntil(lambda: "Nobody has told who won" not in texts(page))


def test_one_of_our_players_opens_from_the_board(stage: Stage, page: MatchesPage) -> None:
    open_first(stage, page)
    table = page.boards[0].table
    table.setFocus()
    stage.qtbot.keyClick(table, Qt.Key.Key_Return)
    stage.settle()
    players = stage.window.pages["players"]
    assert isinstance(players, PlayersPage)
    first = next(iter(players.table.selected_ids()))
    assert first in [slot.user_id for slot in detail(stage, page.match_ids()[0]).slots]


def test_a_stranger_becomes_one_of_our_players(
    stage: Stage, page: MatchesPage, ids: list[int]
) -> None:
    slot = next(slot for slot in detail(stage, ids[0]).side(radiant=True) if slot.user_id)
    assert slot.user_id is not None
    with stage.desk.database.unit_of_work("Lose the id") as work:
        work.get(User, slot.user_id).steam_id = None
    newcomer = stage.desk.players.add(PlayerFields(name="Newcomer"))
    open_first(stage, page)
    table = page.boards[0].table
    place = [row.slot for row in detail(stage, ids[0]).side(radiant=True)].index(slot.slot)
    table.setFocus()
    table.setCurrentIndex(table.model().index(place, 0))
    stage.qtbot.keyClick(table, Qt.Key.Key_Return)
    asked = dialog(stage, StrangerDialog)
    assert not button(asked, "Link").isEnabled()
    stage.qtbot.keyClicks(asked.focusWidget(), "newcomer")
    stage.qtbot.mouseClick(button(asked, "Link"), LEFT)
    stage.settle()
    found = {row.slot: row.user_id for row in detail(stage, ids[0]).slots}
    assert found[slot.slot] == newcomer


def test_a_match_that_is_undone_leaves_the_page(
    stage: Stage, page: MatchesPage, ids: list[int]
) -> None:
    open_first(stage, page)
    with stage.desk.database.unit_of_work("Delete") as work:
        for slot in detail(stage, ids[0]).slots:
            work.delete(work.get(SteamMatchPlayer, (ids[0], slot.slot)))
        work.delete(work.get(SteamMatch, ids[0]))
    stage.qtbot.waitUntil(lambda: page.row_in_view() is None)
    stage.qtbot.waitUntil(lambda: page.list.model.ids == ids[1:])


def test_a_league_leads_to_its_match(stage: Stage, ids: list[int]) -> None:
    leagues = stage.window.show_page("leagues")
    assert isinstance(leagues, LeaguesPage)
    stage.settle()
    leagues.tabs.choose("matches")
    stage.settle()
    table = leagues.part("matches").table  # type: ignore[attr-defined]
    table.setFocus()
    stage.qtbot.keyClick(table, Qt.Key.Key_Home)
    stage.qtbot.keyClick(table, Qt.Key.Key_Return)
    stage.settle()
    assert stage.window.pages["matches"].row_in_view() == ids[0]
