"""Draft night as an organiser works it: by keys, with two desks on one database, and killed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from dtxdesk.domain.draft_events import How
from dtxdesk.domain.draft_history import lines
from dtxdesk.domain.draft_order import Style
from dtxdesk.domain.rights import Role
from dtxdesk.domain.tournaments import TournamentFields
from dtxdesk.services.draft_start import DraftOptions
from dtxdesk.services.draft_view import DraftView
from dtxdesk.services.drafting import Drafting
from dtxdesk.services.teams import TeamFields
from dtxdesk.settings import SPECTATOR_WINDOW
from dtxdesk.ui.dialogs.draft_history import DraftHistoryDialog
from dtxdesk.ui.dialogs.draft_newcomer import DraftNewcomerDialog
from dtxdesk.ui.dialogs.draft_person import DraftPersonDialog
from dtxdesk.ui.pages.tournaments.draft_tab.grid import Fill
from dtxdesk.ui.pages.tournaments.draft_tab.tab import DraftTab
from dtxdesk.ui.pages.tournaments.page import TournamentsPage
from dtxdesk.ui.spectator.window import SpectatorWindow
from tests.tournaments import Evening, add_people, assert_sound
from tests.ui.conftest import Stage

Key, Modifier = Qt.Key, Qt.KeyboardModifier
MMR = (6000, 5500, 5000, 4500, 4000, 3500, 3000, 2500, 2000, 1500)


class Night(Evening):
    """P1 (6000) and P2 (5500) lead One and Two; P3 (5000) to P10 (1500) can be picked."""

    def __init__(self, stage: Stage, mmr: tuple[int | None, ...] = MMR) -> None:
        super().__init__(stage.desk.database, mmr)
        self.stage = stage
        self.p = self.players
        self.one = self.teams.add(self.id, TeamFields("One", "ONE"), self.p[:1])
        self.two = self.teams.add(self.id, TeamFields("Two", "TWO"), self.p[1:2])
        self.tab = open_draft(stage, self.id)

    def start(self, options: DraftOptions | None = None) -> int:
        options = options or DraftOptions(size=3, order=(self.one, self.two))
        draft_id = self.stage.desk.drafting.start(self.id, options)
        self.stage.qtbot.waitUntil(lambda: self.tab.draft is not None, timeout=10_000)
        self.settle()
        self.stage.window.activateWindow()
        self.list.setFocus()
        return draft_id

    @property
    def stored(self) -> DraftView:
        """As another program reads it."""
        view = Drafting(self.stage.desk.database).view(self.id)
        assert view is not None
        return view

    def settle(self) -> None:
        """Until the tab shows what is stored."""
        self.stage.settle()

        def seen() -> bool:
            shown, stored = self.tab.draft, self.stored
            return shown is not None and shown.row == stored.row

        self.stage.qtbot.waitUntil(seen, timeout=10_000)
        self.stage.settle()

    @property
    def list(self) -> QWidget:
        return self.tab.console.pool.list

    def key(self, *keys: Key, modifier: Modifier = Modifier.NoModifier) -> None:
        """Keys, wherever the keyboard is."""
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            self.stage.qtbot.keyClick(focused, key, modifier)

    def shown(self) -> list[str]:
        """Who stands on the board of the window, pick after pick."""
        view = self.tab.draft
        assert view is not None
        return [view.people[pick.player].name for pick in view.draft.board.picks]

    def kept(self) -> list[str]:
        view = self.stored
        return [view.people[pick.player].name for pick in view.draft.board.picks]

    def wait_for(self, seconds: float) -> None:
        """Lets time pass for the window and its database."""
        later = self.stage.desk.clock() + timedelta(seconds=seconds)
        set_clock(self.stage, lambda: later)


def set_clock(stage: Stage, clock: Callable[[], object]) -> None:
    stage.desk.clock = clock  # type: ignore[assignment]
    stage.desk.database.clock = clock  # type: ignore[assignment]


def open_draft(stage: Stage, tournament_id: int) -> DraftTab:
    page = stage.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    page.open_tournament(tournament_id)
    page.show_part("draft")
    stage.settle()
    tab = page.part("draft")
    assert isinstance(tab, DraftTab)
    stage.qtbot.waitUntil(lambda: tab.follower is not None and tab.follower.loaded)
    stage.settle()
    return tab


def button(widget: QWidget, words: str) -> QAbstractButton:
    return next(
        found
        for found in widget.findChildren(QAbstractButton)
        if found.isVisible() and words in (found.text(), found.accessibleName())
    )


def dialog(stage: Stage, kind: type[QDialog]) -> QDialog:
    stage.settle()
    (found,) = (each for each in stage.window.findChildren(kind) if each.isVisible())
    return found


def toasts(stage: Stage) -> str:
    return "\n".join(toast.accessibleName() for toast in stage.window.toasts.shown)


@pytest.fixture
def night(stage: Stage) -> Night:
    return Night(stage)


# Before it


def test_what_is_missing_stands_where_it_can_be_mended_and_then_it_starts(night: Night) -> None:
    tab, stage = night.tab, night.stage
    assert tab.plan.start.isEnabled()  # eight for eight places
    tab.plan.form.size_.setValue(6)
    stage.qtbot.waitUntil(lambda: not tab.plan.start.isEnabled(), timeout=10_000)
    assert "8 players for 10 places" in tab.plan.start.toolTip()
    assert "There are too few players" in tab.plan.banner.accessibleName()
    tab.plan.form.size_.setFocus()
    tab.plan.form.size_.selectAll()
    stage.qtbot.keyClicks(tab.plan.form.size_, "3")
    stage.qtbot.waitUntil(lambda: tab.plan.start.isEnabled(), timeout=10_000)
    assert not tab.plan.banner.isVisible()
    tab.plan.order.setFocus()
    tab.plan.order.setCurrentRow(0)
    assert tab.plan.order.order() == [night.two, night.one]  # the lowest total first
    stage.qtbot.keyClick(tab.plan.order, Key.Key_Down, Modifier.AltModifier)
    stage.settle()
    assert tab.plan.order.order() == [night.one, night.two]
    stage.qtbot.mouseClick(tab.plan.start, Qt.MouseButton.LeftButton)
    stage.qtbot.waitUntil(lambda: tab.draft is not None, timeout=10_000)
    night.settle()
    board = night.stored.draft.board
    assert [team.id for team in board.teams] == [night.one, night.two]
    assert [team.size for team in board.teams] == [3, 3]
    assert QApplication.focusWidget() is night.list


def test_a_team_may_have_a_size_of_its_own(night: Night) -> None:
    tab, stage = night.tab, night.stage
    tab.plan.form.size_.setValue(3)
    tab.plan.order.setCurrentRow(1)
    tab.plan.own_size.setFocus()
    tab.plan.own_size.selectAll()
    stage.qtbot.keyClicks(tab.plan.own_size, "4")
    stage.qtbot.waitUntil(lambda: tab.plan.options().sizes == {night.one: 4})
    stage.qtbot.waitUntil(
        lambda: tab.plan.start.isEnabled() and tab.plan._plan is not None
        and tab.plan._plan.places == 5
    )  # fmt: skip


def test_an_auction_asks_for_money_and_times_of_its_own(night: Night) -> None:
    form = night.tab.plan.form
    assert not form.budget.isVisible()
    form.style_.setCurrentIndex(form.style_.findData(Style.AUCTION))
    assert form.budget.isVisible()
    assert form.options() == DraftOptions(
        style=Style.AUCTION, pick_seconds=30, size=round(form.size_.value())
    )
    form.clocked.setChecked(False)
    assert (form.options().pick_seconds, form.options().bid_seconds) == (None, None)


# Picking


def test_one_key_picks_and_the_pick_is_there_before_the_database_has_answered(
    night: Night,
) -> None:
    night.start()
    night.key(Key.Key_Down, Key.Key_Return)
    assert night.shown() == ["P3"]  # no event of the loop since the key
    assert night.tab.console.board.board.grid.lines[0].places[1].fill is Fill.TAKEN
    night.settle()
    assert night.kept() == ["P3"]
    assert night.stored.draft.board.picks[0].how is How.CAPTAIN
    assert night.members(night.one) == [night.p[0], night.p[2]]
    night.key(Key.Key_Return)  # nobody is chosen any more
    assert night.shown() == ["P3"]


def test_with_ctrl_it_is_on_the_captains_behalf(night: Night) -> None:
    night.start()
    night.key(Key.Key_Down, Key.Key_Down)
    night.key(Key.Key_Return, modifier=Modifier.ControlModifier)
    night.settle()
    (pick,) = night.stored.draft.board.picks
    assert (night.kept(), pick.how) == (["P4"], How.BEHALF)
    index = night.tab.console.picks.list.rows_model.index(0)
    assert "for the captain" in str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_picks_faster_than_the_database_arrive_in_their_order(night: Night) -> None:
    night.start()
    for _ in range(4):
        night.key(Key.Key_Down, Key.Key_Return)
    assert night.shown() == ["P3", "P4", "P5", "P6"]
    night.settle()
    assert night.kept() == ["P3", "P4", "P5", "P6"]
    assert not night.stored.running
    assert_sound(night.database)


def test_the_button_of_the_chosen_player_picks_and_says_what_the_team_would_have(
    night: Night,
) -> None:
    night.stage.window.resize(1_600, 900)
    night.start()
    night.key(Key.Key_Down)
    pick = night.tab.console.pool.list.pick
    assert pick.isVisible()
    assert pick.text() == "Pick for One"
    night.stage.qtbot.mouseClick(pick, Qt.MouseButton.LeftButton)
    night.settle()
    assert night.kept() == ["P3"]


def test_the_search_finds_as_one_types_and_two_returns_pick(night: Night) -> None:
    night.start()
    pool = night.tab.console.pool
    night.stage.window.perform("edit.find")
    night.stage.qtbot.keyClicks(pool.search, "mmr<2600 p8")
    night.stage.qtbot.waitUntil(lambda: [one.person.name for one in pool.list.rows] == ["P8"])
    night.key(Key.Key_Return)
    assert QApplication.focusWidget() is pool.list
    night.key(Key.Key_Return)
    night.settle()
    assert night.kept() == ["P8"]


def test_a_search_that_can_not_be_read_says_so_and_picks_nobody(night: Night) -> None:
    night.start()
    pool = night.tab.console.pool
    night.stage.window.perform("edit.find")
    night.stage.qtbot.keyClicks(pool.search, "mmr>many")
    night.key(Key.Key_Return)
    night.stage.settle()
    assert pool._problem.isVisible()
    assert pool.current() is None


def test_undo_and_redo_are_the_drafts_own_and_stay_in_its_history(night: Night) -> None:
    night.start()
    night.key(Key.Key_Down, Key.Key_Return)
    night.settle()
    night.key(Key.Key_Z, modifier=Modifier.ControlModifier)
    assert night.shown() == []
    night.settle()
    assert [len(night.stored.draft.entries), night.kept()] == [3, []]
    night.key(Key.Key_Z, modifier=Modifier.ControlModifier | Modifier.ShiftModifier)
    night.settle()
    assert [len(night.stored.draft.entries), night.kept()] == [4, ["P3"]]
    night.key(Key.Key_Z, modifier=Modifier.ControlModifier)
    night.settle()
    night.stage.window.perform("draft.history")
    shown = dialog(night.stage, DraftHistoryDialog)
    assert isinstance(shown, DraftHistoryDialog)
    told = [str(shown.list.rows_model.index(row).data()) for row in range(5)]
    assert "Taken back: Pick 1: One takes P3" in told[0]
    assert "Done again: Pick 1: One takes P3" in told[1]
    assert "Pick 1: One takes P3, taken back" in told[3]
    shown.accept()


def test_undo_with_nothing_done_says_so_and_leaves_the_draft_alone(night: Night) -> None:
    night.start()
    night.key(Key.Key_Z, modifier=Modifier.ControlModifier)
    night.stage.settle()
    assert "There is nothing to undo" in toasts(night.stage)
    assert night.stored.running


def test_space_stops_the_clock_and_lets_it_go_on(night: Night) -> None:
    night.start()
    night.key(Key.Key_Space)
    assert night.tab.console.head.clock.state.paused
    night.settle()
    assert night.stored.draft.clock.paused is not None
    assert night.tab.console.head.pause.text() == "Go on"
    night.key(Key.Key_Space)
    night.settle()
    assert night.stored.draft.clock.paused is None


def test_skip_restart_and_end_are_actions(night: Night) -> None:
    night.start()
    night.stage.window.perform("draft.skip")
    night.settle()
    assert night.stored.draft.board.turn == night.two
    night.stage.window.perform("draft.restart")
    button(dialog(night.stage, QDialog), "Restart").click()
    night.settle()
    assert night.stored.draft.board.turn == night.one
    night.stage.window.perform("draft.end")
    button(dialog(night.stage, QDialog), "End the draft").click()
    night.settle()
    assert not night.stored.running
    assert button(night.tab, "Show the teams").isVisible()
    button(night.tab, "Show the teams").click()
    assert night.stage.window.actions_.situation.tab == "teams"


def test_a_cancelled_draft_gives_way_to_the_plan_for_another(night: Night) -> None:
    night.start()
    night.key(Key.Key_Down, Key.Key_Return)
    night.settle()
    night.stage.window.perform("draft.cancel")
    button(dialog(night.stage, QDialog), "Cancel the draft").click()
    night.stage.qtbot.waitUntil(lambda: night.tab.draft is None, timeout=10_000)
    night.stage.settle()
    assert night.tab.plan.isVisible()
    assert night.members(night.one) == [night.p[0]]


# People who come and go


def test_somebody_leaves_and_the_place_is_free_again(night: Night) -> None:
    night.start()
    night.key(Key.Key_Down, Key.Key_Return)
    night.settle()
    night.stage.window.perform("draft.leave")
    shown = dialog(night.stage, DraftPersonDialog)
    assert isinstance(shown, DraftPersonDialog)
    offered = [shown.list.item(row).text().split()[0] for row in range(shown.list.count())]
    assert "P1" not in offered  # a captain can't
    night.stage.qtbot.keyClicks(shown.search, "p3")
    night.stage.qtbot.keyClick(shown.search, Key.Key_Return)
    night.settle()
    assert night.members(night.one) == [night.p[0]]
    assert night.states()[night.p[2]] == "dropped"


def test_an_mmr_is_given_and_a_refusal_stays_in_the_dialog(stage: Stage) -> None:
    night = Night(stage, (*MMR[:6], None))
    night.start()
    night.stage.window.perform("draft.mmr")
    shown = dialog(night.stage, DraftPersonDialog)
    assert isinstance(shown, DraftPersonDialog)
    assert shown.user_id() == night.p[6]  # who has none comes first
    assert not shown.do.isEnabled()
    shown.number.setFocus()
    shown.number.selectAll()
    night.stage.qtbot.keyClicks(shown.number, "30000")
    shown.do.click()
    night.stage.settle()
    assert shown.isVisible()
    assert "This is no MMR" in shown._refusal.accessibleName()
    shown.number.selectAll()
    night.stage.qtbot.keyClicks(shown.number, "4321")
    shown.do.click()
    night.settle()
    entry = night.stored.entry_of(night.p[6])
    assert entry is not None
    assert night.stored.draft.board.mmrs[entry.id] == 4321


def test_somebody_joins_late_and_another_leads(night: Night) -> None:
    night.start()
    (late,) = add_people(night.database, (7000,))
    night.stage.window.perform("draft.join")
    shown = dialog(night.stage, DraftNewcomerDialog)
    assert isinstance(shown, DraftNewcomerDialog)
    shown.picker.chosen.emit(late)
    night.settle()
    assert night.stored.entry_of(late) is not None
    night.stage.window.perform("draft.captain")
    asked = dialog(night.stage, DraftPersonDialog)
    assert isinstance(asked, DraftPersonDialog)
    night.stage.qtbot.keyClicks(asked.search, "p4")
    night.stage.qtbot.keyClick(asked.search, Key.Key_Return)
    night.settle()
    assert night.leaders(night.one)[0] == night.p[3]


# Two desks, and a program that ends


@pytest.fixture
def second(stage: Stage) -> Drafting:
    """Another program on the same database."""
    return Drafting(stage.desk.database)


def test_who_is_second_hears_who_was_first_and_sees_the_true_board(
    night: Night, second: Drafting
) -> None:
    draft_id = night.start()
    night.key(Key.Key_Down)
    # Nothing of the window runs between both: it has not seen the other pick.
    second.pick(draft_id, night.p[3])
    night.key(Key.Key_Return)
    assert night.shown() == ["P3"]
    night.settle()
    assert night.shown() == night.kept() == ["P4"]
    told = toasts(night.stage)
    assert "The draft has gone on" in told
    assert "Pick P4" in told


def test_a_pick_of_another_desk_shows_by_itself(night: Night, second: Drafting) -> None:
    draft_id = night.start()
    second.pick(draft_id, night.p[4])
    night.stage.qtbot.waitUntil(lambda: night.shown() == ["P5"], timeout=10_000)


def test_a_program_that_was_killed_goes_on_where_it_was(
    night: Night, tmp_path: Path, qtbot: QtBot
) -> None:
    night.start()
    night.key(Key.Key_Down, Key.Key_Return)
    night.settle()
    # No closing: the second window opens the folder as it lies there.
    again = Stage(tmp_path / "data", qtbot)
    again.open()
    page = again.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    page.open_tournament(night.id)  # as it is opened where it was left
    again.settle()
    assert again.window.actions_.situation.tab == "draft"
    tab = page.part("draft")
    assert isinstance(tab, DraftTab)
    qtbot.waitUntil(lambda: tab.draft is not None)
    assert tab.draft is not None
    assert tab.draft.row == night.stored.row
    assert tab.console.isVisible()
    assert tab.draft.draft.board.turn == night.two
    again.close()


def test_time_that_ran_out_while_nobody_looked_is_said_and_can_be_given_again(
    stage: Stage,
) -> None:
    night = Night(stage)
    other = night.tournaments.create(_fields("Elsewhere"))
    night.start(DraftOptions(size=3, order=(night.one, night.two), auto_pick=True))
    open_draft(stage, other)
    night.wait_for(300)
    night.tab = open_draft(stage, night.id)
    stage.qtbot.wait(300)  # some ticks: nothing is picked for a turn that ran out unseen
    assert night.kept() == []
    banner = night.tab.console.banner
    assert banner.isVisible()
    assert "The time ran out at" in banner.accessibleName()
    assert night.tab.console.head.clock.state.over
    banner.button.click()
    night.settle()
    assert not banner.isVisible()
    assert not night.tab.console.head.clock.state.over


def test_when_the_time_is_over_the_best_is_taken_where_it_is_held_like_that(night: Night) -> None:
    night.start(DraftOptions(size=3, order=(night.one, night.two), auto_pick=True))
    night.wait_for(91)
    night.stage.qtbot.waitUntil(lambda: night.kept() == ["P3"], timeout=10_000)
    night.settle()
    assert night.stored.draft.board.picks[0].how is How.TIME
    assert len(night.stored.draft.entries) == 2  # once


def test_without_it_the_turn_stays_and_the_clock_says_that_it_is_over(night: Night) -> None:
    night.start()
    night.wait_for(91)
    clock = night.tab.console.head.clock
    night.stage.qtbot.waitUntil(lambda: clock.state.over, timeout=10_000)
    assert "time is over" in clock.accessibleName()
    assert night.kept() == []


# Shuffle and auction


def test_a_tie_is_rolled_for_and_the_dice_are_shown(stage: Stage) -> None:
    night = Night(stage, (3000, 3000, 2900, 2800, 2700, 2600))
    night.start(DraftOptions(style=Style.SHUFFLE, size=2))
    assert night.tab.console.head.then.accessibleName().startswith("Rolled for the turn: ")
    told = [line.entry.event for line in lines(night.stored.draft)]
    assert len(told) == 2
    night.key(Key.Key_Down, Key.Key_Return)
    night.settle()
    assert night.kept() == ["P3"]


def test_an_auction_by_keys(night: Night) -> None:
    night.start(DraftOptions(style=Style.AUCTION, size=3, order=(night.one, night.two)))
    bids = night.tab.console.bids
    night.key(Key.Key_Down, Key.Key_Return)
    night.settle()
    auction = night.stored.draft.auction
    assert auction is not None
    assert auction.lot is not None
    assert auction.lot.highest.amount == 1
    night.key(Key.Key_2)
    assert QApplication.focusWidget() is not night.list
    night.stage.qtbot.keyClicks(bids.amount, "150")
    night.stage.qtbot.keyClick(bids.amount, Key.Key_Return)
    assert QApplication.focusWidget() is bids.list  # the next digit is a team, no amount
    night.settle()
    auction = night.stored.draft.auction
    assert auction is not None
    assert auction.lot is not None
    assert (auction.lot.highest.team, auction.lot.highest.amount) == (night.two, 150)
    night.list.setFocus()
    night.key(Key.Key_Z, modifier=Modifier.ControlModifier)
    night.settle()
    auction = night.stored.draft.auction
    assert auction is not None
    assert auction.lot is not None
    assert auction.lot.highest.amount == 1
    night.key(Key.Key_2)
    bids.raise_by(10)
    night.settle()
    button(bids, "Sell now").click()
    night.settle()
    (pick,) = night.stored.draft.board.picks
    assert (night.kept(), pick.team, pick.price) == (["P3"], night.two, 11)


def test_a_bid_that_leaves_too_little_for_the_other_places_is_refused(night: Night) -> None:
    night.start(DraftOptions(style=Style.AUCTION, size=3, order=(night.one, night.two)))
    night.key(Key.Key_Down, Key.Key_Return)
    night.settle()
    night.key(Key.Key_2)
    amount = night.tab.console.bids.amount
    amount.selectAll()
    night.stage.qtbot.keyClicks(amount, "1000")
    night.stage.qtbot.keyClick(amount, Key.Key_Return)
    night.stage.settle()
    assert "This is more than the team may bid" in toasts(night.stage)
    auction = night.stored.draft.auction
    assert auction is not None
    assert auction.lot is not None
    assert auction.lot.highest.amount == 1


# The audience


def spectators() -> list[SpectatorWindow]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, SpectatorWindow)]


def test_the_audiences_window_follows_and_leaves_the_keyboard_where_it_is(night: Night) -> None:
    night.start()
    night.stage.window.perform("draft.spectator")
    night.stage.settle()
    (window,) = (each for each in spectators() if each.isVisible())
    assert night.list.hasFocus()
    assert "Spectator window open" in night.stage.window.status._job.text()
    assert "One" in window.accessibleName()
    night.key(Key.Key_Down, Key.Key_Return)
    assert "Two" in window.accessibleName()  # with the key
    night.stage.qtbot.keyClick(window, Key.Key_F11)
    assert window.isFullScreen()
    night.stage.qtbot.keyClick(window, Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.isVisible()
    window.close()
    night.settle()
    assert "Spectator window" not in night.stage.window.status._job.text()


def test_it_opens_again_where_it_was(night: Night) -> None:
    night.start()
    night.stage.window.perform("draft.spectator")
    (window,) = (each for each in spectators() if each.isVisible())
    window.showNormal()
    window.setGeometry(40, 60, 640, 360)
    settings = night.stage.desk.settings
    night.stage.qtbot.waitUntil(lambda: bool(settings.get(SPECTATOR_WINDOW)), timeout=10_000)
    night.stage.settle()
    window.close()
    window.setGeometry(0, 0, 320, 180)
    night.stage.window.perform("draft.spectator")
    assert window.isVisible()
    assert window.size().width() == 640
    window.close()
    night.stage.settle()


def test_it_stays_with_its_draft_while_the_organiser_looks_at_another_tournament(
    night: Night,
) -> None:
    draft_id = night.start()
    other = night.tournaments.create(_fields("Elsewhere"))
    night.stage.window.perform("draft.spectator")
    open_draft(night.stage, other)
    (window,) = (each for each in spectators() if each.isVisible())
    night.stage.desk.drafting.pick(draft_id, night.p[2])
    night.stage.qtbot.waitUntil(lambda: "Two" in window.accessibleName(), timeout=10_000)
    night.stage.desk.drafting.pause(draft_id)
    night.stage.qtbot.waitUntil(lambda: "Paused" in window.accessibleName(), timeout=10_000)
    night.stage.window.show_page("home")
    night.stage.desk.drafting.end(draft_id)
    night.stage.qtbot.waitUntil(
        lambda: "The teams are made" in window.accessibleName(), timeout=10_000
    )
    window.close()


# For ear


def test_the_board_and_the_pool_are_read_out(night: Night) -> None:
    night.start()
    night.key(Key.Key_Down, Key.Key_Return)
    night.settle()
    board = night.tab.console.board.board
    row = [str(board.index(0, column).data()) for column in range(board.columnCount())]
    assert row[0] == "One, ONE"
    assert row[1] == "P1, captain, MMR 6000"
    assert row[2] == "P3, MMR 5000, pick 1"
    assert row[-1] == "total 11,000, 2 of 3 players"
    assert str(board.index(1, 2).data()) == "picking now, pick 2"
    interface = QAccessible.queryAccessibleInterface(night.tab.console.head.turn)
    assert interface.text(QAccessible.Text.Name) == "On the clock, pick 2 of 4. Two. P2"


def _fields(name: str) -> TournamentFields:
    return TournamentFields(name=name)


def test_a_viewer_s_window_follows_a_draft_and_picks_nobody_for_it(night: Night) -> None:
    night.start(DraftOptions(size=3, order=(night.one, night.two), auto_pick=True))
    window = night.stage.window
    window.actions_.update(role=Role.VIEWER)
    night.key(Key.Key_Down, Key.Key_Return)
    assert not window.actions_["draft.pick"].isEnabled()
    night.wait_for(91)
    clock = night.tab.console.head.clock
    night.stage.qtbot.waitUntil(lambda: clock.state.over, timeout=10_000)
    night.settle()
    assert (night.shown(), night.kept()) == ([], [])
