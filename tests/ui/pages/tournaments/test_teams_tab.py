"""The Teams tab by mouse and by keyboard: carrying, leading, seeding, standing in, balancing."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QWidget

from dtxdesk.data.queries.teams import TeamRow, team_rows
from dtxdesk.data.tournament_schema import Draft
from dtxdesk.domain.rights import Role
from dtxdesk.services.teams import TeamFields
from dtxdesk.ui.dialogs.balance.dialog import BalanceDialog
from dtxdesk.ui.dialogs.balance.wishes import WishDialog
from dtxdesk.ui.dialogs.conflict import ConflictDialog
from dtxdesk.ui.dialogs.problem import ProblemDialog
from dtxdesk.ui.dialogs.team import TeamDialog
from dtxdesk.ui.dialogs.team_move import TeamMoveDialog
from dtxdesk.ui.dialogs.team_seeds import TeamSeedsDialog
from dtxdesk.ui.dialogs.team_stand_in import StandInDialog
from dtxdesk.ui.pages.tournaments.page import TournamentsPage
from dtxdesk.ui.pages.tournaments.teams_tab import dragging
from dtxdesk.ui.pages.tournaments.teams_tab.dragging import packed
from dtxdesk.ui.pages.tournaments.teams_tab.items import Kind
from dtxdesk.ui.pages.tournaments.teams_tab.tab import TeamsTab
from tests.tournaments import Evening, assert_sound
from tests.ui.conftest import Stage

LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier
MMR = (6000, 5500, 5000, 4500, 4000, 3500, 3000, 2500, 2000, 1500)


class Night(Evening):
    """Ten players P1 (6000) to P10 (1500); One has P1 and P2, Two has P3; its Teams tab is open."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage.desk.database, MMR)
        self.stage = stage
        self.p = self.players
        self.one = self.teams.add(self.id, TeamFields("Alpha", "ALPH"), self.p[:2])
        self.two = self.teams.add(self.id, TeamFields("Beta", "BETA"), self.p[2:3])
        page = stage.window.show_page("tournaments")
        assert isinstance(page, TournamentsPage)
        page.open_tournament(self.id)
        page.show_part("teams")
        self.page = page
        stage.settle()
        tab = page.part("teams")
        assert isinstance(tab, TeamsTab)
        self.tab = tab
        stage.qtbot.waitUntil(lambda: len(tab.board.board.cards) == 2)

    @property
    def rows(self) -> dict[str, TeamRow]:
        return {row.name: row for row in self.stage.desk.read(team_rows, self.id)}

    def settle(self) -> None:
        """Until the window has seen what was committed."""
        self.stage.settle()
        board = self.tab.board

        def seen() -> bool:
            stored = [(row.id, row.version, [one.user_id for one in row.members])
                      for row in self.rows.values()]  # fmt: skip
            shown = [(card.id, card.version, [one.user_id for one in card.members])
                     for card in board.board.cards]  # fmt: skip
            return stored == shown

        self.stage.qtbot.waitUntil(seen, timeout=10_000)
        self.stage.settle()

    def item(self, user_id: int, kind: Kind = Kind.MEMBER) -> int:
        return next(
            row
            for row, item in enumerate(self.tab.board.items.items)
            if item.kind is kind and item.person is not None and item.person.user_id == user_id
        )

    def head(self, team_id: int) -> int:
        items = self.tab.board.items.items
        return next(row for row, item in enumerate(items)
                    if item.kind is Kind.TEAM and item.team_id == team_id)  # fmt: skip

    def place(self, row: int) -> QPoint:
        board = self.tab.board
        return board.visualRect(board.items.index(row)).center()

    def empty_place(self, team_id: int) -> QPoint:
        """Over the last place of a team, which nobody has."""
        at = next(n for n, c in enumerate(self.tab.board.board.cards) if c.id == team_id)
        return self.tab.board._layout.row(at, 4).center()

    def click(self, row: int, keys: Qt.KeyboardModifier = NO_KEY) -> None:
        self.stage.qtbot.mouseClick(self.tab.board.viewport(), LEFT, keys, self.place(row))

    def pool_row(self, user_id: int) -> QPoint:
        table = self.tab.pool.table
        sign_up = next(one for one, user in table.users.items() if user == user_id)
        place = table.paged.place_of(sign_up)
        assert place is not None
        return table.visualRect(table.paged.index(place, 0)).center()

    def drop(self, users: Sequence[int], on: QWidget, at: QPoint) -> bool:
        """Lets players go somewhere, as Qt does at the end of a drag; whether they were taken."""
        taken = deliver(packed(self.id, users), on, at)
        self.settle()
        return taken

    def perform(self, action_id: str) -> None:
        action = self.stage.window.actions_[action_id]
        assert action.isEnabled(), action.toolTip()
        action.trigger()
        self.stage.settle()

    def enabled(self, action_id: str) -> bool:
        return self.stage.window.actions_[action_id].isEnabled()

    def dialog(self, kind: type[QDialog]) -> QDialog:
        window = self.stage.window
        self.stage.qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(kind)))
        return next(d for d in window.findChildren(kind) if d.isVisible())

    def press(self, words: str, dialog: QWidget) -> None:
        button = next(b for b in dialog.findChildren(QAbstractButton)
                      if b.isVisible() and words in (b.text(), b.accessibleName()))  # fmt: skip
        self.stage.qtbot.waitUntil(button.isEnabled)
        self.stage.qtbot.mouseClick(button, LEFT)

    def line(self, name: str, dialog: QWidget) -> QLineEdit:
        lines = dialog.findChildren(QLineEdit)
        return next(line for line in lines if line.accessibleName() == name)


@pytest.fixture
def night(stage: Stage) -> Night:
    return Night(stage)


def deliver(carried: QMimeData, on: QWidget, at: QPoint) -> bool:
    """Brings something over a widget and lets it go there; whether it was taken."""
    move = Qt.DropAction.MoveAction
    QApplication.sendEvent(on, QDragEnterEvent(at, move, carried, LEFT, NO_KEY))
    over = QDragMoveEvent(at, move, carried, LEFT, NO_KEY)
    QApplication.sendEvent(on, over)
    if not over.isAccepted():
        QApplication.sendEvent(on, QDragLeaveEvent())
        return False
    drop = QDropEvent(at.toPointF(), move, carried, LEFT, NO_KEY)
    QApplication.sendEvent(on, drop)
    return drop.isAccepted()


def moved(widget: QWidget, at: QPoint) -> QMouseEvent:
    """The pointer is moved with the button held down; nothing else is waited for."""
    kind, no_button = QEvent.Type.MouseMove, Qt.MouseButton.NoButton
    where = widget.mapToGlobal(at).toPointF()
    return QMouseEvent(kind, at.toPointF(), where, no_button, LEFT, NO_KEY)


def spoken(night: Night, row: int) -> str:
    text = Qt.ItemDataRole.AccessibleTextRole
    return str(night.tab.board.items.index(row).data(text))


# Carrying


def test_carried_with_the_mouse(night: Night, monkeypatch: pytest.MonkeyPatch) -> None:
    table, board = night.tab.pool.table, night.tab.board
    to: list[tuple[QWidget, QPoint]] = []

    class DragWithoutScreen(QDrag):
        """A platform without a screen has no drag: what it would do between press and release."""

        def exec(self, *actions: Qt.DropAction) -> Qt.DropAction:
            widget, at = to.pop()
            deliver(self.mimeData(), widget, at)
            return Qt.DropAction.MoveAction

    monkeypatch.setattr(dragging, "QDrag", DragWithoutScreen)

    def carry(on: QWidget, start: QPoint, target: QWidget, at: QPoint) -> None:
        to.append((target, at))
        QTest.mousePress(on, LEFT, NO_KEY, start)
        for step in (4, 20, 40):
            QApplication.sendEvent(on, moved(on, start + QPoint(step, 0)))
        QTest.mouseRelease(on, LEFT, NO_KEY, start)
        assert not to  # it was taken along
        night.settle()

    pool, teams = table.viewport(), board.viewport()
    carry(pool, night.pool_row(night.p[5]), teams, night.empty_place(night.two))
    assert night.members(night.two) == [night.p[2], night.p[5]]
    assert night.p[5] not in table.users.values()
    carry(teams, night.place(night.item(night.p[5])), teams, night.empty_place(night.one))
    assert night.members(night.one) == [*night.p[:2], night.p[5]]
    carry(teams, night.place(night.item(night.p[5])), pool, QPoint(20, 20))
    assert night.members(night.one) == night.p[:2]
    assert_sound(night.database)


def test_several_at_once_from_team_and_pool(night: Night) -> None:
    viewport = night.tab.board.viewport()
    assert night.drop(night.p[5:8], viewport, night.empty_place(night.two))
    assert night.members(night.two) == [night.p[2], *night.p[5:8]]
    assert night.drop([night.p[5], night.p[6]], viewport, night.place(night.head(night.one)))
    assert night.members(night.one) == [*night.p[:2], night.p[5], night.p[6]]
    night.stage.window.perform("edit.undo")
    night.settle()
    assert night.members(night.two) == [night.p[2], *night.p[5:8]]


def test_onto_a_member_both_change_places(night: Night) -> None:
    viewport = night.tab.board.viewport()
    assert night.drop([night.p[1]], viewport, night.place(night.item(night.p[2])))
    assert (night.members(night.one), night.members(night.two)) == (
        [night.p[0], night.p[2]],
        [night.p[1]],
    )
    assert night.drop([night.p[9]], viewport, night.place(night.item(night.p[1])))
    assert night.members(night.two) == [night.p[9]]
    assert night.p[1] in night.tab.pool.table.users.values()
    assert_sound(night.database)


def test_back_to_the_pool(night: Night) -> None:
    viewport = night.tab.pool.table.viewport()
    assert night.drop(night.p[:2], viewport, QPoint(20, 20))
    assert night.members(night.one) == []
    assert {one.user_id for one in night.rows["Alpha"].former} == set(night.p[:2])


def test_nothing_is_taken_that_would_change_nothing(night: Night) -> None:
    viewport = night.tab.board.viewport()
    assert not night.drop([night.p[0]], viewport, night.empty_place(night.one))
    assert not night.drop([night.p[5]], viewport, QPoint(2, 2))
    other = packed(night.id + 1, [night.p[5]])
    at = night.empty_place(night.one)
    enter = QDragEnterEvent(at, Qt.DropAction.MoveAction, other, LEFT, NO_KEY)
    QApplication.sendEvent(viewport, enter)
    assert not enter.isAccepted()


def test_what_the_teams_would_add_up_to_is_known_while_carrying(night: Night) -> None:
    carried = packed(night.id, [night.p[1]])
    at = night.place(night.item(night.p[2]))
    event = QDragMoveEvent(at, Qt.DropAction.MoveAction, carried, LEFT, NO_KEY)
    target = night.tab.board.target_at(event)
    assert target is not None
    assert (target.team_id, target.instead_of) == (night.two, night.p[2])
    assert {team: figures.mean for team, figures in target.after.items()} == {
        night.two: 5500,
        night.one: 5500,
    }


def test_while_a_draft_is_under_way_it_alone_makes_the_teams(night: Night) -> None:
    with night.database.unit_of_work("Start a draft") as work:
        work.add(Draft(tournament_id=night.id, style="snake", started_at=work.now, started_by="me"))
    viewport = night.tab.board.viewport()
    night.stage.qtbot.waitUntil(lambda: not viewport.acceptDrops(), timeout=10_000)
    night.stage.settle()
    assert not deliver(packed(night.id, night.p[5:6]), viewport, night.empty_place(night.two))
    for action_id in ("team.new", "team.balance", "team.seeds"):
        assert not night.enabled(action_id)
    assert "A draft is under way" in night.stage.window.actions_["team.balance"].toolTip()


# By keyboard


def test_moved_by_keyboard(night: Night) -> None:
    board, qtbot = night.tab.board, night.stage.qtbot
    board.setFocus()
    board.setCurrentIndex(board.items.index(0))
    qtbot.keyClick(board, Qt.Key.Key_Down)
    qtbot.keyClick(board, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [item.person.name for item in board.selected_people() if item.person] == ["P1", "P2"]
    night.perform("team.move")
    dialog = night.dialog(TeamMoveDialog)
    search = night.line("Team", dialog)
    qtbot.keyClicks(search, "bet")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    night.settle()
    assert night.members(night.two) == [night.p[2], night.p[0], night.p[1]]


def test_the_letter_m_asks_where_to_and_delete_takes_out(night: Night) -> None:
    board, qtbot = night.tab.board, night.stage.qtbot
    board.setFocus()
    board.setCurrentIndex(board.items.index(night.item(night.p[1])))
    night.stage.settle()
    qtbot.keyClick(board, Qt.Key.Key_M)
    night.dialog(TeamMoveDialog).close()
    qtbot.keyClick(board, Qt.Key.Key_Delete)
    night.settle()
    assert night.members(night.one) == [night.p[0]]


def test_the_arrows_go_through_lines_and_cards(night: Night) -> None:
    board, qtbot = night.tab.board, night.stage.qtbot
    board.setFocus()
    board.setCurrentIndex(board.items.index(0))
    said = [spoken(night, board.currentIndex().row()).split(",")[0]]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(board, key)
        said.append(spoken(night, board.currentIndex().row()).split(",")[0])
    assert said == ["Alpha", "P1", "P3", "Beta", "P3", "Alpha"]


def test_it_reads_itself_out(night: Night) -> None:
    board = night.tab.board
    interface = QAccessible.queryAccessibleInterface(board)
    assert interface.text(QAccessible.Text.Name) == "Teams"
    assert interface.childCount() == len(board.items.items)
    assert spoken(night, 0) == (
        "Alpha, ALPH, 2 of 5, mean MMR 5750, +375 to the average, lacks offlane, soft support, "
        "hard support"
    )
    assert spoken(night, 1) == "P1, captain, MMR 6000, no positions, Alpha"


# Who leads, who stands in


def test_captain_and_deputy(night: Night) -> None:
    night.click(night.item(night.p[1]))
    night.stage.settle()
    assert not night.enabled("team.no_deputy")
    night.perform("team.deputy")
    night.settle()
    assert night.leaders(night.one) == (night.p[0], night.p[1])
    assert "deputy" in spoken(night, night.item(night.p[1]))
    night.perform("team.captain")
    night.settle()
    assert night.leaders(night.one) == (night.p[1], None)
    night.click(night.item(night.p[0]))
    night.perform("team.deputy")
    night.settle()
    night.perform("team.no_deputy")
    night.settle()
    assert night.leaders(night.one) == (night.p[1], None)


def test_a_stand_in_is_found_approved_and_removed(night: Night) -> None:
    qtbot = night.stage.qtbot
    night.click(night.head(night.one))
    night.perform("team.stand_in")
    dialog = night.dialog(StandInDialog)
    assert isinstance(dialog, StandInDialog)
    dialog.approved.click()
    qtbot.keyClicks(dialog.picker.search, "P10")
    qtbot.waitUntil(lambda: dialog.picker.list.count() > 0)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog.picker.search, Qt.Key.Key_Return)
    night.stage.settle()
    qtbot.waitUntil(lambda: bool(night.tab.board.board.cards[0].stand_ins))
    night.click(night.item(night.p[9], Kind.STAND_IN))
    night.stage.settle()
    assert not night.enabled("team.withhold")
    night.perform("team.approve")
    qtbot.waitUntil(lambda: night.enabled("team.withhold"))
    assert [one.approved for one in night.rows["Alpha"].stand_ins] == [True]
    night.perform("team.no_stand_in")
    qtbot.waitUntil(lambda: not night.tab.board.board.cards[0].stand_ins)
    assert [one.user_id for one in night.rows["Alpha"].former] == [night.p[9]]


def test_former_members_are_folded_in(night: Night) -> None:
    night.drop([night.p[1]], night.tab.pool.table.viewport(), QPoint(20, 20))
    board = night.tab.board
    fold = next(row for row, item in enumerate(board.items.items) if item.kind is Kind.FOLD)
    assert spoken(night, fold).endswith("hidden, Alpha")
    night.click(fold)
    assert spoken(night, night.item(night.p[1], Kind.FORMER)).startswith("P2, former member")
    board.setFocus()
    night.stage.qtbot.keyClick(board, Qt.Key.Key_Return)
    assert not any(item.kind is Kind.FORMER for item in board.items.items)


# Teams


def test_a_new_team_of_selected_players(night: Night) -> None:
    table, qtbot = night.tab.pool.table, night.stage.qtbot
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.mouseClick(table.viewport(), LEFT, NO_KEY, night.pool_row(night.p[3]))
    qtbot.mouseClick(table.viewport(), LEFT, control, night.pool_row(night.p[4]))
    night.perform("team.new")
    dialog = night.dialog(TeamDialog)
    assert night.line("Name", dialog).placeholderText() == "Team P4"
    name = night.line("Name", dialog)
    qtbot.keyClicks(name, "alpha")
    assert not next(b for b in dialog.findChildren(QAbstractButton)
                    if b.text() == "Add team").isEnabled()  # fmt: skip
    name.clear()
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(name, Qt.Key.Key_Return)
    night.settle()
    made = night.rows["Team P4"]
    assert [one.user_id for one in made.members] == night.p[3:5]
    assert (made.captain_id, made.tag) == (night.p[3], "P4")


def test_a_team_is_renamed_and_two_who_do_it_at_once_go_together(night: Night) -> None:
    qtbot = night.stage.qtbot
    night.click(night.head(night.one))
    night.perform("team.edit")
    dialog = night.dialog(TeamDialog)
    row = night.rows["Alpha"]
    night.teams.edit(row.id, row.version, TeamFields("Alpha", "AAA"))
    name = night.line("Name", dialog)
    name.selectAll()
    qtbot.keyClicks(name, "Omega")
    with qtbot.waitSignal(dialog.finished):
        night.press("Save", dialog)
    assert not night.stage.window.findChildren(ConflictDialog)
    night.settle()
    assert night.rows["Omega"].tag == "AAA"


def test_what_cannot_be_saved_says_why(night: Night) -> None:
    night.click(night.head(night.one))
    night.perform("team.edit")
    dialog = night.dialog(TeamDialog)
    night.stage.qtbot.keyClicks(night.line("Seed", dialog), "first")
    save = next(b for b in dialog.findChildren(QAbstractButton) if b.text() == "Save")
    assert not save.isEnabled()
    assert save.toolTip() == "Type a number, or nothing."


def test_teams_are_deleted_and_brought_back(night: Night) -> None:
    night.click(night.head(night.one))
    night.click(night.head(night.two), Qt.KeyboardModifier.ControlModifier)
    night.perform("team.delete")
    night.settle()
    assert night.rows == {}
    assert night.tab.area.panel.isVisible()
    night.stage.window.perform("edit.undo")
    night.settle()
    assert set(night.rows) == {"Alpha", "Beta"}


def test_teams_for_captains(night: Night) -> None:
    assert not night.enabled("team.for_captains")
    night.sign_ups.set_captains(night.id, night.p[8:10])
    night.stage.qtbot.waitUntil(lambda: night.enabled("team.for_captains"), timeout=10_000)
    night.perform("team.for_captains")
    night.settle()
    assert set(night.rows) == {"Alpha", "Beta", "Team P9", "Team P10"}


def test_seeds_by_mmr_and_by_hand(night: Night) -> None:
    qtbot = night.stage.qtbot
    night.teams.set_seeds(night.id, [night.two, night.one])
    night.settle()
    night.perform("team.seeds")
    dialog = night.dialog(TeamSeedsDialog)
    assert isinstance(dialog, TeamSeedsDialog)
    assert [card.name for card in dialog.cards] == ["Beta", "Alpha"]
    night.press("By mean MMR", dialog)
    assert [card.name for card in dialog.cards] == ["Alpha", "Beta"]
    dialog.list.setFocus()
    dialog.list.setCurrentRow(0)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [card.name for card in dialog.cards] == ["Beta", "Alpha"]
    qtbot.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(dialog.finished):
        night.press("Save seeds", dialog)
    night.settle()
    assert {name: row.seed for name, row in night.rows.items()} == {"Alpha": 1, "Beta": 2}


# The pool


def test_the_pool_is_searched_and_narrowed(night: Night) -> None:
    pool, qtbot = night.tab.pool, night.stage.qtbot
    night.stage.window.actions_["edit.find"].trigger()
    assert pool.search.hasFocus()
    qtbot.keyClicks(pool.search, "mmr>3000")
    qtbot.keyClick(pool.search, Qt.Key.Key_Return)
    night.stage.settle()
    assert list(pool.table.users.values()) == night.p[3:6]
    qtbot.mouseClick(pool.positions[0], LEFT)
    night.stage.settle()
    assert pool.area.panel.isVisible()
    night.press("Show all", pool)
    night.stage.settle()
    assert list(pool.table.users.values()) == night.p[3:]


def test_letters_are_for_the_search_while_it_has_the_keyboard(night: Night) -> None:
    pool, qtbot = night.tab.pool, night.stage.qtbot
    qtbot.mouseClick(pool.table.viewport(), LEFT, NO_KEY, night.pool_row(night.p[4]))
    night.stage.settle()
    assert night.enabled("team.move")
    pool.search.setFocus()
    qtbot.keyClicks(pool.search, "mm")
    assert pool.search.text() == "mm"
    assert not any(d.isVisible() for d in night.stage.window.findChildren(QDialog))


def test_one_side_is_selected_at_a_time(night: Night) -> None:
    table = night.tab.pool.table
    night.click(night.item(night.p[0]))
    night.stage.settle()
    assert night.enabled("team.take_out")
    night.stage.qtbot.mouseClick(table.viewport(), LEFT, NO_KEY, night.pool_row(night.p[4]))
    night.stage.settle()
    assert night.tab.board.selected_items() == []
    assert not night.enabled("team.take_out")
    assert night.enabled("team.move")


def test_a_narrow_window_shows_one_side(night: Night) -> None:
    tab, window = night.tab, night.stage.window
    window.resize(660, 700)
    night.stage.qtbot.waitUntil(lambda: tab.width() < 590)
    assert (tab.pool.isVisible(), tab.area.isVisible()) == (False, True)
    night.stage.qtbot.mouseClick(tab.pool_chip, LEFT)
    assert (tab.pool.isVisible(), tab.area.isVisible()) == (True, False)


# By the program


def test_teams_are_balanced_and_made(night: Night) -> None:
    night.perform("team.balance")
    dialog = night.dialog(BalanceDialog)
    assert isinstance(dialog, BalanceDialog)
    assert dialog.form.teams.value() == 2
    night.stage.qtbot.waitUntil(dialog.make.isEnabled)
    assert "100 MMR apart: proven best" in dialog.preview.verdict.text()
    assert dialog.preview.more.text() == "10 of 10 positions are covered."
    shown = [[one.user_id for one in card.members] for card in dialog.preview.board.board.cards]
    with night.stage.qtbot.waitSignal(dialog.finished):
        night.press("Make these teams", dialog)
    night.settle()
    assert [night.members(one) for one in (night.one, night.two)] == shown
    assert {night.leaders(one)[0] for one in (night.one, night.two)} == {night.p[0], night.p[2]}
    night.stage.window.perform("edit.undo")
    night.settle()
    assert night.members(night.one) == night.p[:2]


def test_other_wishes_other_teams(night: Night) -> None:
    qtbot = night.stage.qtbot
    night.perform("team.balance")
    dialog = night.dialog(BalanceDialog)
    assert isinstance(dialog, BalanceDialog)
    night.press("Keep together…", dialog)
    wish = next(d for d in dialog.findChildren(WishDialog) if d.isVisible())
    for name in ("P1", "P5"):
        wish.search.clear()
        qtbot.keyClicks(wish.search, name)
        qtbot.keyClick(wish.search, Qt.Key.Key_Return)
    night.press("Add wish", wish)
    qtbot.waitUntil(dialog.make.isEnabled)
    teams = [{one.name for one in card.members} for card in dialog.preview.board.board.cards]
    assert any({"P1", "P5"} <= team for team in teams)
    dialog.form.teams.setValue(3)
    qtbot.waitUntil(lambda: not dialog.preview.board.board.cards)
    assert not dialog.make.isEnabled()
    night.press("Take this wish away", dialog)
    dialog.form.each.setValue(3)
    qtbot.waitUntil(dialog.make.isEnabled)
    assert "Left over, since they signed up last: P10" in dialog.preview.out.text()
    night.press("Others", dialog)
    assert dialog.form.seed_value != 1
    qtbot.waitUntil(dialog.make.isEnabled)


def test_it_is_not_made_where_somebody_was_faster(night: Night) -> None:
    night.perform("team.balance")
    dialog = night.dialog(BalanceDialog)
    assert isinstance(dialog, BalanceDialog)
    night.stage.qtbot.waitUntil(dialog.make.isEnabled)
    night.teams.move(night.id, [night.p[7]], night.two)
    night.press("Make these teams", dialog)
    night.stage.qtbot.waitUntil(dialog.banner.isVisible)
    night.stage.qtbot.waitUntil(dialog.make.isEnabled)
    assert night.members(night.one) == night.p[:2]
    with night.stage.qtbot.waitSignal(dialog.finished):
        night.press("Make these teams", dialog)
    night.settle()
    assert len(night.members(night.one)) == 5


# Many


def test_two_hundred_teams_are_no_widgets(night: Night) -> None:
    widgets = len(night.tab.board.findChildren(QWidget))
    for number in range(200):
        night.teams.add(night.id, TeamFields(f"Team {number}", "T"))
    night.settle()
    board = night.tab.board
    assert len(board.findChildren(QWidget)) == widgets
    board.setFocus()
    night.stage.qtbot.keyClick(board, Qt.Key.Key_End)
    assert board.viewport().rect().contains(night.place(len(board.items.items) - 1))


def test_another_desk_that_was_faster_is_told_and_shown(night: Night) -> None:
    free = night.p[3]
    night.teams.move(night.id, [free], night.two)  # another desk, of which nothing is seen yet
    night.tab.acts.move([free], night.one)
    dialog = night.dialog(ProblemDialog)
    words = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Somebody else was faster" in words
    assert "P4 is in Beta by now" in words
    dialog.accept()
    night.settle()
    assert night.members(night.two) == [night.p[2], free]
    night.tab.acts.move([free], night.one)  # now it is seen where the player is
    night.settle()
    assert free in night.members(night.one)


def test_a_viewer_s_drag_is_refused_in_words_and_nothing_is_asked(night: Night) -> None:
    window = night.stage.window
    window.actions_.update(role=Role.VIEWER)
    before = night.rows
    for carried, at in (
        (night.p[5], night.empty_place(night.two)),
        (night.p[1], night.place(night.item(night.p[2]))),
    ):
        deliver(packed(night.id, [carried]), night.tab.board.viewport(), at)
    night.settle()
    assert night.rows == before
    notices = [toast.accessibleName() for toast in window.toasts.shown]
    assert len(notices) == 2
    assert all("this takes staff" in words for words in notices)
