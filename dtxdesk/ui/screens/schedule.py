"""The Schedule tab of a tournament: the list by day, the sheet of a day, and its dialogs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.standings import TEAMS, play, started
from dtxdesk.ui.screens.studio import Studio

if TYPE_CHECKING:
    from dtxdesk.ui.dialogs.booking import BookingDialog
    from dtxdesk.ui.dialogs.series_in_turn import SeriesInTurnDialog
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage
    from dtxdesk.ui.pages.tournaments.schedule_tab.tab import ScheduleTab

EVENING = datetime(2026, 9, 20, 16, tzinfo=UTC)
CASTERS = ("Mirela", "TheVoiceThatNeverSleepsAndNeverWill", "托莫")
PLACES = ("EU West, lobby dtx1", "EU West, lobby dtx2", "")


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.domain.stages.model import Format, StageOptions
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

    page = studio.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    cup = started(studio, "Sunday Cup", StageOptions(Format.DOUBLE_ELIMINATION), TEAMS[:8])
    tab = _open(studio, page, cup)
    yield "schedule-without-times"
    _book(studio, cup)
    play(studio, cup, most=2)
    _again(studio, tab)
    yield "schedule"
    yield from _dialogs(studio, tab)
    yield from _conflicts(studio, tab, cup)
    yield from _day(studio, tab)
    many = started(studio, "Sixty-four", StageOptions(Format.SINGLE_ELIMINATION), _names(64))
    tab = _open(studio, page, many)
    yield "schedule-many"
    tab.day_chip.click()
    studio.settle()
    yield "schedule-day-many"
    tab.day_chip.click()
    page.leave_row()


def empty(studio: Studio) -> Iterator[str]:
    from dtxdesk.domain.tournaments import TournamentFields
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

    page = studio.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    _open(studio, page, studio.desk.tournaments.create(TournamentFields(name="Not begun")))
    yield "schedule-none"


def _names(count: int) -> list[str]:
    return [f"Team number {number}" for number in range(1, count + 1)]


def _open(studio: Studio, page: TournamentsPage, tournament: int) -> ScheduleTab:
    from dtxdesk.ui.pages.tournaments.schedule_tab.tab import ScheduleTab

    page.open_tournament(tournament)
    page.show_part("schedule")
    studio.settle()
    tab = page.part("schedule")
    assert isinstance(tab, ScheduleTab)
    return tab


def _again(studio: Studio, tab: ScheduleTab) -> None:
    """What was done in the meantime is in it, whether the feed has told of it or not."""
    tab.reload()
    studio.settle()


def _book(studio: Studio, cup: int) -> None:
    """Most of it on one evening, one caster twice at once, the end a day later."""
    from dtxdesk.domain.schedule import Booking

    hour = timedelta(hours=1)
    starts = {1: 0, 2: 0, 3: 3, 4: 3, 5: 6, 6: 6.5, 7: 9, 8: 9, 9: 26, 10: 26}
    studio.desk.schedule.book(
        cup,
        {
            number: Booking(
                EVENING + start * hour, PLACES[number % 3], CASTERS[(number + number // 4) % 3]
            )
            for number, start in starts.items()
        },
    )
    studio.desk.schedule.book(cup, {6: Booking(EVENING + 5 * hour, PLACES[0], CASTERS[0])})


def _dialogs(studio: Studio, tab: ScheduleTab) -> Iterator[str]:
    tab.table.select_key(4)
    studio.window.perform("schedule.edit")
    studio.settle()
    yield "schedule-edit"
    tab.table.select_key(3)
    studio.window.perform("schedule.edit")
    dialog = _booking(studio)
    dialog.start.setText("2026-09-20 18:30")
    dialog.caster.setText(CASTERS[2])
    studio.settle()
    yield "schedule-edit-clashes"
    tab.table.selectAll()
    studio.window.perform("schedule.edit")
    _booking(studio).start.setText("tonight")
    studio.settle()
    yield "schedule-edit-many"
    studio.window.perform("schedule.in_turn")
    in_turn = _in_turn(studio)
    in_turn.start.setText("2026-09-21 18:00")
    studio.settle()
    yield "schedule-in-turn"
    tab.table.clearSelection()


def _conflicts(studio: Studio, tab: ScheduleTab, cup: int) -> Iterator[str]:
    """Somebody else has booked what is being booked here: one series, then several."""
    from dtxdesk.domain.schedule import Booking
    from dtxdesk.ui.dialogs.conflict import ConflictDialog

    def save(dialog: BookingDialog) -> None:
        dialog.save.click()
        studio.wait_until(lambda: any(d.isVisible() for d in dialog.findChildren(ConflictDialog)))

    assert tab.shown is not None
    before = tab.shown.bookings
    tab.table.select_key(4)
    studio.window.perform("schedule.edit")
    one = _booking(studio)
    later = EVENING + timedelta(hours=4)
    studio.desk.schedule.book(cup, {4: Booking(later, "EU East, lobby 7", before[4].caster)})
    one.start.setText("2026-09-20 21:30")
    one.caster.setText(CASTERS[0])
    save(one)
    yield "schedule-conflict"
    tab.table.selectAll()
    studio.window.perform("schedule.edit")
    many = _booking(studio)
    studio.desk.schedule.book(cup, {3: Booking(later, "", "Tomo"), 4: before[4]})
    many.caster.setText(CASTERS[0])
    many.place.setText("EU East, lobby 1")
    save(many)
    yield "schedule-conflict-many"
    studio.close_dialogs()
    tab.table.clearSelection()


def _booking(studio: Studio) -> BookingDialog:
    from dtxdesk.ui.dialogs.booking import BookingDialog

    studio.settle()
    return next(d for d in studio.window.findChildren(BookingDialog) if d.isVisible())


def _in_turn(studio: Studio) -> SeriesInTurnDialog:
    from dtxdesk.ui.dialogs.series_in_turn import SeriesInTurnDialog

    studio.settle()
    return next(d for d in studio.window.findChildren(SeriesInTurnDialog) if d.isVisible())


def _day(studio: Studio, tab: ScheduleTab) -> Iterator[str]:
    from PySide6.QtCore import QPoint

    tab.table.select_key(4)
    tab.day_chip.click()
    studio.settle()
    yield "schedule-day"
    board = tab.board
    taken = board.visualRect(board.currentIndex()).center()
    board.carry(4, taken, taken + QPoint(70, -70))
    yield "schedule-day-carried"
    board.let_go()
    tab.by_place.click()
    studio.settle()
    yield "schedule-day-places"
    tab.by_place.click()
    tab.day_chip.click()
    studio.settle()
