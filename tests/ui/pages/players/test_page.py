from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QDialog,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dtxdesk.bootstrap import Desk
from dtxdesk.data.queries.players import PlayerFilter, player_ids
from dtxdesk.errors import EnvironmentProblem
from dtxdesk.services.players import PlayerFields
from dtxdesk.ui.dialogs.merge import MergeDialog
from dtxdesk.ui.dialogs.player import PlayerDialog
from dtxdesk.ui.widgets import Button, ElidedLabel, Label

from .conftest import NAME, PLAYERS, Stage


def visible_texts(stage: Stage) -> list[str]:
    return [label.text() for label in stage.findChildren(Label) if label.isVisible()]


def type_search(stage: Stage, qtbot: QtBot, text: str) -> None:
    stage.page.bar.search.clear()
    qtbot.keyClicks(stage.page.bar.search, text)
    qtbot.keyClick(stage.page.bar.search, Qt.Key.Key_Return)
    stage.settle()


def test_it_opens_on_everyone_with_the_first_one_explained(stage: Stage) -> None:
    assert len(stage.names()) == PLAYERS
    detail = stage.page.pane.detail
    assert detail is not None
    assert stage.page.pane.isVisible()
    assert detail.row.name == stage.names()[0]
    assert f"{PLAYERS} of {PLAYERS}" in visible_texts(stage)


def test_searching_leaves_those_who_match(stage: Stage, qtbot: QtBot) -> None:
    name = stage.names()[5]
    type_search(stage, qtbot, f'"{name}"')
    assert name in stage.names()
    assert len(stage.names()) < PLAYERS


def test_a_search_that_makes_no_sense_says_where(stage: Stage, qtbot: QtBot) -> None:
    before = stage.names()
    type_search(stage, qtbot, "mmr>lots")
    assert any("lots" in text for text in visible_texts(stage))
    assert stage.page.bar.search.accessibleDescription()
    assert stage.names() == before
    type_search(stage, qtbot, "mmr>0")
    assert not stage.page.bar.search.accessibleDescription()


def test_nobody_found_offers_everyone(stage: Stage, qtbot: QtBot) -> None:
    type_search(stage, qtbot, "nobody-is-called-this")
    assert "No player matches" in visible_texts(stage)
    button = next(b for b in stage.page.area.panel.findChildren(Button) if b.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    stage.settle()
    assert len(stage.names()) == PLAYERS
    assert stage.page.bar.search.text() == ""


def test_a_click_on_a_header_sorts(stage: Stage, qtbot: QtBot) -> None:
    header = stage.page.table.horizontalHeader()
    x = header.sectionViewportPosition(NAME) + 40
    qtbot.mouseClick(
        header.viewport(), Qt.MouseButton.LeftButton, pos=header.rect().center().__class__(x, 10)
    )
    stage.settle()
    names = stage.names()
    assert names == sorted(names, key=str.casefold)


def test_the_arrows_move_and_the_pane_follows(stage: Stage, qtbot: QtBot) -> None:
    stage.page.table.setFocus()
    qtbot.keyClick(stage.page.table, Qt.Key.Key_Down)
    stage.settle()
    detail = stage.page.pane.detail
    assert detail is not None
    assert detail.row.name == stage.names()[1]


def test_the_pane_closes_and_return_opens_it_again(stage: Stage, qtbot: QtBot) -> None:
    pane = stage.page.pane
    close = next(b for b in pane.findChildren(Button) if b.accessibleName().startswith("Close"))
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not pane.isVisible()
    qtbot.keyClick(stage.page.table, Qt.Key.Key_Down)
    stage.settle()
    assert not pane.isVisible()
    qtbot.keyClick(stage.page.table, Qt.Key.Key_Return)
    assert pane.isVisible()


def test_the_explanation_adds_up(stage: Stage) -> None:
    detail = stage.page.pane.detail
    assert detail is not None
    told = detail.explanation
    assert told is not None
    assert told.adjustment is not None
    texts = visible_texts(stage)
    assert "League MMR explained" in texts
    assert str(told.league_mmr) in texts
    assert any(text.startswith("Weights 40, 35, 25 %") for text in texts)


def test_the_matches_tab_shows_the_players_matches(stage: Stage, qtbot: QtBot) -> None:
    pane = stage.page.pane
    qtbot.keyClick(pane.tabs, Qt.Key.Key_Right)
    stage.settle()
    from dtxdesk.ui.widgets import RowTable

    table = next(t for t in pane.findChildren(RowTable) if t.isVisible())
    assert pane.detail is not None
    assert table.model().rowCount() == pane.detail.row.games


def test_what_another_program_adds_appears(stage: Stage, qtbot: QtBot, desk: Desk) -> None:
    desk.players.add(PlayerFields(name="Newcomer"))
    qtbot.waitUntil(lambda: len(stage.page.table.paged.ids) == PLAYERS + 1)
    assert "Newcomer" in stage.names()


def test_what_is_edited_elsewhere_is_shown_and_the_selection_stays(
    stage: Stage, qtbot: QtBot, desk: Desk
) -> None:
    detail = stage.page.pane.detail
    assert detail is not None
    desk.players.edit(
        detail.row.id,
        detail.version,
        PlayerFields(name="Renamed", steam_id=detail.row.steam_id, base_mmr=9999),
    )

    def renamed() -> bool:
        shown = stage.page.pane.detail
        return shown is not None and shown.row.name == "Renamed"

    qtbot.waitUntil(renamed)
    assert stage.page.table.current_id() == detail.row.id
    qtbot.waitUntil(lambda: "Renamed" in stage.names())


def test_archiving_takes_the_selected_away_and_the_chip_shows_them(
    stage: Stage, qtbot: QtBot
) -> None:
    first = stage.names()[0]
    stage.actions_["player.archive"].trigger()
    qtbot.waitUntil(lambda: len(stage.page.table.paged.ids) == PLAYERS - 1)
    qtbot.mouseClick(stage.page.bar.archived, Qt.MouseButton.LeftButton)
    stage.settle()
    assert stage.names() == [first]
    stage.page.table.selectRow(0)
    stage.settle()
    pane = stage.page.pane
    back = next(b for b in pane.findChildren(Button) if b.text() == "Bring back")
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not stage.page.table.paged.ids)


def test_after_archiving_the_next_one_is_shown(stage: Stage, qtbot: QtBot) -> None:
    stage.page.table.selectRow(2)
    stage.settle()
    following = stage.names()[3]
    stage.actions_["player.archive"].trigger()
    qtbot.waitUntil(lambda: len(stage.page.table.paged.ids) == PLAYERS - 1)
    stage.settle()
    detail = stage.page.pane.detail
    assert detail is not None
    assert detail.row.name == following


def test_the_keyboard_can_sort_and_hide_columns(stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClick(stage.page.bar.columns, Qt.Key.Key_Space)
    menu = next(menu for menu in stage.page.findChildren(QMenu) if menu.isVisible())
    sorting, columns = (action.menu() for action in menu.actions())
    assert isinstance(sorting, QMenu)
    assert isinstance(columns, QMenu)
    next(action for action in sorting.actions() if action.text() == "Player").trigger()
    next(action for action in columns.actions() if action.text() == "Positions").trigger()
    menu.close()
    stage.settle()
    names = stage.names()
    assert names == sorted(names, key=str.casefold)
    assert stage.page.table.isColumnHidden(NAME + 1)


def test_who_is_left_out_by_filters_is_shown_when_sent_for(
    stage: Stage, qtbot: QtBot, desk: Desk
) -> None:
    page = stage.page
    wanted, archived = page.table.paged.ids[3], page.table.paged.ids[4]
    desk.players.archive([archived])
    qtbot.waitUntil(lambda: len(page.table.paged.ids) == PLAYERS - 1)
    type_search(stage, qtbot, "nobody-is-called-this")
    for player_id, count in ((wanted, PLAYERS - 1), (archived, 1)):
        page.show_row(player_id)
        stage.settle()
        assert page.table.current_id() == player_id
        assert len(page.table.paged.ids) == count
        assert page.pane.detail is not None
        assert page.pane.detail.row.id == player_id
    assert page.bar.search.text() == ""


def test_who_is_sent_for_and_not_there_changes_nothing(stage: Stage, qtbot: QtBot) -> None:
    type_search(stage, qtbot, "nobody-is-called-this")
    stage.page.show_row(987_654)
    stage.settle()
    assert stage.page.bar.search.text() == "nobody-is-called-this"


def test_the_pane_leads_to_a_merge_of_the_one_it_shows(stage: Stage, qtbot: QtBot) -> None:
    pane = stage.page.pane
    merge = next(b for b in pane.findChildren(Button) if b.text() == "Merge…")
    qtbot.mouseClick(merge, Qt.MouseButton.LeftButton)
    (dialog,) = stage.findChildren(MergeDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert pane.detail is not None
    labels = [*dialog.findChildren(Label), *dialog.findChildren(ElidedLabel)]
    assert any(pane.detail.row.name in label.text() for label in labels)
    dialog.reject()


def test_every_control_of_the_page_has_a_name(stage: Stage) -> None:
    kinds: tuple[type[QWidget], ...] = (QAbstractButton, QLineEdit, QAbstractItemView, QTabBar)
    for kind in kinds:
        for control in stage.page.findChildren(kind):
            if control.isVisible() and control.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert control.accessibleName() or getattr(control, "text", str)(), control


def test_copy_as_csv_takes_the_selected_rows(stage: Stage, qtbot: QtBot) -> None:
    stage.page.table.selectAll()
    stage.actions_["edit.copy_csv"].trigger()
    stage.settle()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Player,Positions,Base MMR")
    assert len(lines) == PLAYERS + 1


def test_an_empty_database_asks_for_the_first_player(empty_stage: Stage, qtbot: QtBot) -> None:
    assert "No players yet" in visible_texts(empty_stage)
    button = next(b for b in empty_stage.page.area.panel.findChildren(Button) if b.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = empty_stage.findChild(PlayerDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    dialog.done(QDialog.DialogCode.Rejected)


class Unreachable:
    """A desk whose database can't be read any more."""

    def __init__(self, desk: Desk) -> None:
        self._read = desk.read
        self.gone = False
        desk.read = self.read  # type: ignore[method-assign]

    def read(self, query: object, *args: object, **kwargs: object) -> object:
        if self.gone:
            raise EnvironmentProblem("The server does not answer", "No route to db.example", "Wait")
        return self._read(query, *args, **kwargs)  # type: ignore[arg-type]


def test_a_lost_connection_leaves_the_rows_and_says_how_old_they_are(
    stage: Stage, qtbot: QtBot, desk: Desk
) -> None:
    line = Unreachable(desk)
    line.gone = True
    type_search(stage, qtbot, "anders")
    assert stage.page.area.banner.isVisible()
    assert stage.page.area.banner.accessibleName().startswith("Data from")
    assert stage.page.table.isVisible()
    line.gone = False
    stage.page.bar.search.clear_at_once()
    stage.settle()
    assert not stage.page.area.banner.isVisible()


def test_what_can_not_be_read_at_first_can_be_tried_again(
    dressed: object, desk: Desk, qtbot: QtBot
) -> None:
    line = Unreachable(desk)
    line.gone = True
    stage = Stage(desk, qtbot)
    qtbot.addWidget(stage)
    stage.open()
    assert "The server does not answer" in visible_texts(stage)
    line.gone = False
    button = next(b for b in stage.page.area.panel.findChildren(Button) if b.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    stage.settle()
    assert len(stage.names()) == PLAYERS
    stage.runner.shutdown(5)


def test_names_of_every_kind_are_shown_as_they_are(
    empty_stage: Stage, qtbot: QtBot, empty_desk: Desk
) -> None:
    names = ["北风来信", "صقر الليل", "👩‍👩‍👧", "<b>bold</b>", "x" * 300, "=1+1", "Ame & co"]
    for name in names:
        empty_desk.players.add(PlayerFields(name=name))
    qtbot.waitUntil(lambda: len(empty_stage.page.table.paged.ids) == len(names))
    assert sorted(empty_stage.names()) == sorted(names)
    for row in range(len(names)):
        empty_stage.page.table.selectRow(row)
        empty_stage.settle()
        assert not empty_stage.page.pane.grab().isNull()
    assert len(empty_desk.read(player_ids, PlayerFilter())) == len(names)
