"""The Schedule tab as a person uses it: the list, the sheet of a day, its dialogs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from dtxdesk.data.queries.schedule import ScheduleRow, schedule_rows
from dtxdesk.domain.schedule import Booking
from dtxdesk.domain.stages.model import Format, SeriesState, StageOptions
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.errors import DeskError
from dtxdesk.services.results import ResultMeanwhile, Score
from dtxdesk.ui.dialogs.booking import BookingDialog
from dtxdesk.ui.dialogs.conflict import ConflictDialog
from dtxdesk.ui.dialogs.problem import ProblemDialog
from dtxdesk.ui.dialogs.series_in_turn import SeriesInTurnDialog
from dtxdesk.ui.pages.tournaments.line_table import Heading
from dtxdesk.ui.pages.tournaments.schedule_tab.day_layout import HOUR_WIDTH
from dtxdesk.ui.pages.tournaments.schedule_tab.tab import ScheduleTab
from dtxdesk.ui.theme import theme
from tests.ui.conftest import Stage
from tests.ui.pages.tournaments.conftest import Evening, button, texts

EIGHT = datetime(2026, 12, 5, 19, tzinfo=UTC)
"""20:00 in Berlin."""
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Cup:
    """Four teams in a bracket, and the window on their schedule."""

    def __init__(self, evening: Evening) -> None:
        self.evening, self.stage, self.desk = evening, evening.stage, evening.desk
        fields = TournamentFields(
            name="Cup", state=TournamentState.RUNNING, time_zone="Europe/Berlin"
        )
        names = ("<i>Tango</i>", "北风来信", "صقر الليل", "Mango")
        self.id = self.desk.stages.start_with_teams(
            fields, StageOptions(Format.SINGLE_ELIMINATION), names
        )
        evening.id = self.id
        tab = evening.open("schedule").part("schedule")
        assert isinstance(tab, ScheduleTab)
        self.tab = tab
        evening.until(lambda: tab.shown is not None)

    def book(self, **bookings: Booking) -> None:
        made = {int(number[1:]): booking for number, booking in bookings.items()}
        self.desk.schedule.book(self.id, made)
        self.evening.until(
            lambda: (
                self.tab.shown is not None
                and all(self.tab.shown.bookings[number] == one for number, one in made.items())
            )
        )

    def row(self, number: int) -> ScheduleRow:
        found = self.desk.read(schedule_rows, self.id)
        return next(row for row in found if row.number == number)

    def until_booked(self, number: int, booking: Booking) -> None:
        self.evening.until(lambda: self.row(number).booking == booking)
        self.evening.until(
            lambda: self.tab.shown is not None and self.tab.shown.bookings[number] == booking
        )

    def show_day(self) -> None:
        self.stage.qtbot.mouseClick(self.tab.day_chip, LEFT)
        self.stage.settle()

    def headings(self) -> list[str]:
        lines = self.tab.table.model_of_lines.lines
        return [line.title for line in lines if isinstance(line, Heading)]


@pytest.fixture
def cup(evening: Evening) -> Cup:
    return Cup(evening)


def test_a_series_gets_its_time_by_keyboard(cup: Cup) -> None:
    assert cup.headings() == ["No time yet"]
    assert "3 series without a time" in cup.tab.summary.text()
    table = cup.tab.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    table.select_key(1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    dialog = cup.evening.dialog(BookingDialog)
    assert dialog.save.isEnabled()
    QTest.keyClicks(dialog.start, "tonight")
    assert not dialog.save.isEnabled()
    dialog.start.selectAll()
    QTest.keyClicks(dialog.start, "2026-12-05 20:00")
    QTest.keyClicks(dialog.place, " EU West ")
    QTest.keyClicks(dialog.caster, "Tomo")
    QTest.keyClick(dialog.caster, Qt.Key.Key_Return)
    cup.until_booked(1, Booking(EIGHT, "EU West", "Tomo"))
    assert cup.headings() == ["Saturday 5 Dec 2026", "No time yet"]
    assert "Next up: " in cup.tab.summary.text()
    assert "20:00" in cup.tab.summary.text()
    cup.evening.undo()
    cup.until_booked(1, Booking())


def test_what_clashes_is_told_in_words_before_and_after(cup: Cup) -> None:
    cup.book(s1=Booking(EIGHT, "", "Tomo"))
    cup.tab.table.select_key(2)
    cup.stage.window.perform("schedule.edit")
    dialog = cup.evening.dialog(BookingDialog)
    dialog.start.setText("2026-12-05 21:00")
    assert "Tomo" not in texts(dialog)
    dialog.caster.setText("tomo")
    assert "tomo casts series 1 and 2 at once." in texts(dialog)
    cup.stage.qtbot.mouseClick(dialog.save, LEFT)
    cup.until_booked(2, Booking(EIGHT + timedelta(hours=1), "", "tomo"))
    assert "tomo casts series 1 and 2 at once." in texts(cup.tab)
    cup.tab.table.select_key(1)
    cup.evening.press(cup.tab, "Show")
    (row,) = cup.tab.table.selected_rows()
    assert row.number == 2


def test_many_at_once_keep_what_is_left_empty(cup: Cup) -> None:
    cup.book(s1=Booking(EIGHT, "Lobby 1", ""), s2=Booking(EIGHT, "Lobby 2", ""))
    cup.tab.table.selectAll()
    cup.stage.window.perform("schedule.edit")
    dialog = cup.evening.dialog(BookingDialog)
    assert dialog.start.text() == dialog.place.text() == ""
    QTest.keyClicks(dialog.caster, "Rook")
    cup.stage.qtbot.mouseClick(dialog.save, LEFT)
    cup.until_booked(3, Booking(None, "", "Rook"))
    assert cup.row(1).booking == Booking(EIGHT, "Lobby 1", "Rook")
    cup.tab.table.selectAll()
    cup.stage.window.perform("schedule.in_turn")
    in_turn = cup.evening.dialog(SeriesInTurnDialog)
    assert in_turn.start.text() == "2026-12-05 20:00"
    in_turn.at_once.setFocus()
    in_turn.at_once.selectAll()
    QTest.keyClicks(in_turn.at_once, "2")
    assert "Rook casts series 1 and 2 at once." in texts(in_turn)
    cup.stage.qtbot.mouseClick(in_turn.save, LEFT)
    cup.until_booked(3, Booking(EIGHT + timedelta(hours=3), "", "Rook"))
    assert cup.row(2).booking.at == EIGHT
    cup.stage.window.perform("schedule.clear")
    cup.until_booked(1, Booking(None, "Lobby 1", "Rook"))
    cup.evening.undo()
    cup.until_booked(1, Booking(EIGHT, "Lobby 1", "Rook"))


def test_somebody_else_changed_it_meanwhile(cup: Cup) -> None:
    cup.tab.table.select_key(1)
    cup.stage.window.perform("schedule.edit")
    dialog = cup.evening.dialog(BookingDialog)
    cup.book(s1=Booking(EIGHT, "Lobby 7", ""))
    QTest.keyClicks(dialog.place, "Lobby 1")
    QTest.keyClicks(dialog.caster, "Rook")
    cup.stage.qtbot.mouseClick(dialog.save, LEFT)
    both = conflict(cup)
    assert cup.row(1).booking == Booking(EIGHT, "Lobby 7", "")
    assert both.sides.chosen() == {"1.at": "right", "1.place": "left", "1.caster": "left"}
    cup.stage.qtbot.mouseClick(both.save, LEFT)
    cup.until_booked(1, Booking(EIGHT, "Lobby 1", "Rook"))
    cup.evening.undo()
    cup.until_booked(1, Booking(EIGHT, "Lobby 7", ""))


def test_time_and_caster_of_two_people_go_together(cup: Cup) -> None:
    cup.tab.table.select_key(1)
    cup.stage.window.perform("schedule.edit")
    dialog = cup.evening.dialog(BookingDialog)
    cup.book(s1=Booking(EIGHT, "Lobby 7", ""))
    QTest.keyClicks(dialog.caster, "Rook")
    with cup.stage.qtbot.waitSignal(dialog.finished):
        cup.stage.qtbot.mouseClick(dialog.save, LEFT)
    assert cup.row(1).booking == Booking(EIGHT, "Lobby 7", "Rook")


def test_of_many_series_only_what_both_have_changed_is_asked(cup: Cup) -> None:
    cup.tab.table.select_key(1)
    cup.tab.table.selectAll()
    cup.stage.window.perform("schedule.edit")
    dialog = cup.evening.dialog(BookingDialog)
    cup.book(s1=Booking(None, "Lobby 7", "Tomo"), s2=Booking(EIGHT, "", ""))
    QTest.keyClicks(dialog.caster, "Rook")
    cup.stage.qtbot.mouseClick(dialog.save, LEFT)
    both = conflict(cup)
    assert both.sides.chosen() == {"1.caster": "left"}
    assert "The schedule of 2 series was changed" in texts(both)
    assert "Saves 3 of yours and 2 of theirs" in texts(both)
    both.sides.choose("1.caster", "right")
    cup.stage.qtbot.mouseClick(both.save, LEFT)
    cup.until_booked(1, Booking(None, "Lobby 7", "Tomo"))
    assert cup.row(2).booking == Booking(EIGHT, "", "Rook")
    assert cup.row(3).booking == Booking(None, "", "Rook")


def test_whoever_gives_the_own_version_up_leaves_theirs(cup: Cup) -> None:
    cup.tab.table.select_key(1)
    cup.stage.window.perform("schedule.edit")
    dialog = cup.evening.dialog(BookingDialog)
    cup.book(s1=Booking(None, "Lobby 7", ""))
    QTest.keyClicks(dialog.place, "Lobby 1")
    cup.stage.qtbot.mouseClick(dialog.save, LEFT)
    both = conflict(cup)
    QTest.keyClick(both, Qt.Key.Key_Escape)
    cup.stage.settle()
    assert dialog.isVisible()
    assert dialog.save.isEnabled()
    cup.stage.qtbot.mouseClick(dialog.save, LEFT)
    with cup.stage.qtbot.waitSignal(dialog.finished):
        cup.stage.qtbot.mouseClick(conflict(cup).drop, LEFT)
    assert cup.row(1).booking == Booking(None, "Lobby 7", "")


def test_what_is_carried_overwrites_nothing_that_came_meanwhile(cup: Cup) -> None:
    cup.book(s1=Booking(EIGHT, "", "Rook"))
    cup.tab.table.select_key(1)
    cup.show_day()
    board, viewport = cup.tab.board, cup.tab.board.viewport()
    hour = QPoint(theme().metrics.px(HOUR_WIDTH), 0)
    at = board.visualRect(board.currentIndex()).center()
    QTest.mousePress(viewport, LEFT, pos=at)
    cup.stage.qtbot.mouseMove(viewport, at + hour / 2)
    cup.stage.qtbot.mouseMove(viewport, at + hour)
    cup.book(s1=Booking(EIGHT, "Lobby 7", "Rook"))
    QTest.mouseRelease(viewport, LEFT, pos=at + hour)
    later = EIGHT + timedelta(hours=1)
    cup.until_booked(1, Booking(later, "Lobby 7", "Rook"))
    at = board.visualRect(board.currentIndex()).center()
    QTest.mousePress(viewport, LEFT, pos=at)
    cup.stage.qtbot.mouseMove(viewport, at + hour / 2)
    cup.stage.qtbot.mouseMove(viewport, at + hour)
    cup.book(s1=Booking(EIGHT, "Lobby 7", "Rook"))
    QTest.mouseRelease(viewport, LEFT, pos=at + hour)
    both = conflict(cup)
    assert cup.row(1).booking.at == EIGHT
    cup.stage.qtbot.mouseClick(both.drop, LEFT)
    cup.stage.settle()
    assert cup.row(1).booking == Booking(EIGHT, "Lobby 7", "Rook")


def test_on_now_does_not_take_a_result_away(cup: Cup) -> None:
    cup.tab.table.select_key(1)
    problems: list[DeskError] = []
    cup.stage.window.runner.problem.connect(problems.append)
    cup.desk.results.enter(cup.id, [(1, Score(1, 0, so_far=True))])
    cup.stage.window.perform("schedule.on_now")  # before the window has heard of it
    cup.evening.until(lambda: bool(problems))
    assert isinstance(problems[0], ResultMeanwhile)
    assert cup.row(1).score == (1, 0)
    cup.evening.dialog(ProblemDialog).accept()


def test_a_series_is_on_and_not_after_all(cup: Cup) -> None:
    cup.tab.table.select_key(3)
    assert "schedule.on_now" not in cup.tab.situation()["possible"]  # type: ignore[operator]
    cup.tab.table.select_key(1)
    cup.stage.qtbot.mouseClick(button(cup.tab, "On now"), LEFT)
    cup.evening.until(lambda: cup.row(1).state is SeriesState.RUNNING)
    cup.evening.until(
        lambda: "schedule.not_on" in cup.tab.situation()["possible"]  # type: ignore[operator]
    )
    cup.stage.window.perform("schedule.not_on")
    cup.evening.until(lambda: cup.row(1).state is SeriesState.READY)
    assert cup.row(1).score is None


def test_a_series_is_carried_along_the_hours_and_to_another_caster(cup: Cup) -> None:
    cup.book(s1=Booking(EIGHT, "", "Rook"), s2=Booking(EIGHT + timedelta(hours=4), "", "Tomo"))
    cup.tab.table.select_key(1)
    cup.show_day()
    board = cup.tab.board
    assert board.selected() == 1
    box = board.visualRect(board.currentIndex())
    lanes = {lane.name: lane for lane in board.layout_of_day.lanes if not lane.tray}
    hour = theme().metrics.px(HOUR_WIDTH)
    down = lanes["Tomo"].top - lanes["Rook"].top
    carry(cup, box.center(), QPoint(hour // 2 + 3, down))
    cup.until_booked(1, Booking(EIGHT + timedelta(minutes=30), "", "Tomo"))
    assert board.selected() == 1
    tray = next(lane for lane in board.layout_of_day.lanes if lane.tray)
    box = board.visualRect(board.currentIndex())
    carry(cup, box.center(), QPoint(0, tray.top + tray.height // 2 - box.center().y()))
    cup.until_booked(1, Booking(None, "", "Tomo"))
    box = board.visualRect(board.currentIndex())
    up = lanes[""].top + theme().metrics.px(20) - box.center().y()
    carry(cup, box.center(), QPoint(0, up))
    cup.evening.until(lambda: cup.row(1).booking.at is not None)
    assert cup.row(1).booking.caster == ""
    cup.evening.undo()
    cup.until_booked(1, Booking(None, "", "Tomo"))


def conflict(cup: Cup) -> ConflictDialog:
    """Both versions, side by side."""
    found: list[ConflictDialog] = []

    def there() -> bool:
        found[:] = [d for d in cup.stage.window.findChildren(ConflictDialog) if d.isVisible()]
        return bool(found)

    cup.evening.until(there)
    return found[0]


def carry(cup: Cup, start: QPoint, by: QPoint) -> None:
    """Press, move in steps, let go."""
    viewport = cup.tab.board.viewport()
    QTest.mousePress(viewport, LEFT, pos=start)
    for part in (4, 2, 1):
        cup.stage.qtbot.mouseMove(viewport, start + by / part)
    QTest.mouseRelease(viewport, LEFT, pos=start + by)
    cup.stage.settle()


def test_what_is_let_go_where_it_was_or_given_up_changes_nothing(cup: Cup) -> None:
    cup.book(s1=Booking(EIGHT, "", "Rook"))
    cup.tab.table.select_key(1)
    cup.show_day()
    board = cup.tab.board
    center = board.visualRect(board.currentIndex()).center()
    carry(cup, center, QPoint(12, 0))  # not a quarter of an hour
    assert cup.row(1).booking == Booking(EIGHT, "", "Rook")
    QTest.mousePress(board.viewport(), LEFT, pos=center)
    cup.stage.qtbot.mouseMove(board.viewport(), center + QPoint(200, 0))
    QTest.keyClick(board, Qt.Key.Key_Escape)
    QTest.mouseRelease(board.viewport(), LEFT, pos=center + QPoint(200, 0))
    cup.stage.settle()
    assert cup.row(1).booking == Booking(EIGHT, "", "Rook")


def test_the_sheet_by_keyboard(cup: Cup) -> None:
    cup.book(s1=Booking(EIGHT, "Lobby 1", "Rook"), s2=Booking(EIGHT, "Lobby 2", "Tomo"))
    cup.tab.table.select_key(1)
    cup.show_day()
    board = cup.tab.board
    board.setFocus()
    QTest.keyClick(board, Qt.Key.Key_Right, SHIFT)
    cup.until_booked(1, Booking(EIGHT + timedelta(minutes=15), "Lobby 1", "Rook"))
    QTest.keyClick(board, Qt.Key.Key_Down, SHIFT)
    cup.until_booked(1, Booking(EIGHT + timedelta(minutes=15), "Lobby 1", "Tomo"))
    QTest.keyClick(board, Qt.Key.Key_Left, SHIFT)
    cup.until_booked(1, Booking(EIGHT, "Lobby 1", "Tomo"))
    cup.stage.qtbot.mouseClick(cup.tab.by_place, LEFT)
    assert [lane.name for lane in board.layout_of_day.lanes] == ["", "Lobby 1", "Lobby 2", ""]
    QTest.keyClick(board, Qt.Key.Key_Down, SHIFT)
    cup.until_booked(1, Booking(EIGHT, "Lobby 2", "Tomo"))
    QTest.keyClick(board, Qt.Key.Key_End)
    assert board.selected() == 3  # without a time, at the end
    QTest.keyClick(board, Qt.Key.Key_Up)
    assert board.selected() in (1, 2)
    QTest.keyClick(board, Qt.Key.Key_Return)
    dialog = cup.evening.dialog(BookingDialog)
    assert dialog.start.text() == "2026-12-05 20:00"
    dialog.reject()


def test_days_are_gone_through_and_the_list_keeps_the_series(cup: Cup) -> None:
    cup.book(s1=Booking(EIGHT), s3=Booking(EIGHT + timedelta(days=2)))
    cup.tab.table.select_key(3)
    cup.show_day()
    assert cup.tab.day_title.text() == "Monday 7 Dec 2026"
    cup.evening.press(cup.tab, "The day before")
    cup.evening.press(cup.tab, "The day before")
    assert cup.tab.day_title.text() == "Saturday 5 Dec 2026"
    assert cup.tab.board.select_number(1)
    assert not cup.tab.board.select_number(3)
    cup.tab.board.select_number(1)
    cup.show_day()
    assert [row.number for row in cup.tab.table.selected_rows()] == [1]


def test_it_is_copied_in_the_zone_of_the_tournament(cup: Cup) -> None:
    cup.book(s1=Booking(EIGHT, "EU West", "Tomo"))
    cup.stage.window.perform("edit.copy_csv")
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[1].startswith("2026-12-05 20:00,1,<i>Tango</i>,,Mango,Ready,EU West,Tomo,")


def test_a_tournament_that_has_not_begun(stage: Stage) -> None:
    evening = Evening(stage)
    tab = evening.open("schedule").part("schedule")
    assert isinstance(tab, ScheduleTab)
    evening.until(lambda: not tab.area.showing_content)
    assert "No series yet" in texts(tab)
    evening.press(tab, "Go to the bracket")
    assert evening.page.tabs.key == "bracket"
