"""The Schedule tab: what is played when, as a list by day or as the sheet of one day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from dtxdesk.data.queries.schedule import ScheduleRow
from dtxdesk.domain.rights import Deed
from dtxdesk.domain.schedule import Booking
from dtxdesk.domain.stages.model import SeriesState
from dtxdesk.errors import DeskError
from dtxdesk.services.results import Score, TakenBack
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import refuses
from dtxdesk.ui.pages.tournaments.schedule_tab.day_board import DayBoard
from dtxdesk.ui.pages.tournaments.schedule_tab.lines import SeriesTable
from dtxdesk.ui.pages.tournaments.schedule_tab.reading import Schedule, read_schedule
from dtxdesk.ui.pages.tournaments.schedule_tab.words import day_words, time_words, versus
from dtxdesk.ui.pages.tournaments.tab import TournamentTab
from dtxdesk.ui.pages.tournaments.tab_head import TabHead
from dtxdesk.ui.pages.tournaments.view import TournamentView
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, Chip, ElidedLabel, Label
from dtxdesk.ui.widgets.flow import FlowLayout
from dtxdesk.ui.widgets.frames import Line
from dtxdesk.ui.widgets.states import StatefulArea

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes

LEAST_HEIGHT = 120
SHOWN = ("stages", "series", "teams")
"""Tables whose changes it shows."""

MENU = (
    *("schedule.edit", "schedule.in_turn", "schedule.clear", ""),
    *("schedule.on_now", "schedule.not_on", "", "edit.copy_csv", "table.export"),
)


class ScheduleTab(TournamentTab):
    """Head with what is next, what clashes, the list, and the sheet of a day."""

    head: TabHead

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.shown: Schedule | None = None
        self.day: date | None = None
        self._tournament = 0
        self._on_button: Callable[[], object] = self.reload
        px = theme().metrics.px
        self._make_head()
        self._make_clash_banner()
        self._views = QStackedWidget(self)
        self.table = SeriesTable(self._views)
        self._views.addWidget(self.table)
        self._views.addWidget(self._make_day())
        self.area = StatefulArea(self._views, self)
        self.area.setMinimumHeight(px(LEAST_HEIGHT))
        self.column.addWidget(self.head)
        self.column.addWidget(self._banner_place)
        self.column.addWidget(self.area, 1)
        self._connect()
        self.handlers = {
            "edit.copy_csv": self._copy_csv,
            "schedule.edit": self.edit,
            "schedule.in_turn": self.put_in_turn,
            "schedule.clear": self.clear_times,
            "schedule.on_now": partial(self._set_on, on=True),
            "schedule.not_on": partial(self._set_on, on=False),
        }

    def _make_head(self) -> None:
        self.head = TabHead(self.context.actions, self)
        self.summary = ElidedLabel(tone="muted", parent=self.head)
        self.day_chip = Chip(self.tr("Day view"), self.head)
        self.head.add(self.summary)
        self.head.add_spring()
        self.head.add(self.day_chip)
        self.head.add_action("schedule.on_now", "live", self.tr("On now"))
        self.head.add_action("schedule.in_turn", "list", self.tr("One after another"))
        self.head.add_action("schedule.edit", "clock", self.tr("Time and place"))

    def _make_clash_banner(self) -> None:
        px = theme().metrics.px
        self._banner_place = QWidget(self)
        self.banner = Banner("error", self._banner_place)
        around = QVBoxLayout(self._banner_place)
        around.setContentsMargins(px(24), 0, px(24), px(8))
        around.addWidget(self.banner)
        self._banner_place.hide()

    def _make_day(self) -> QWidget:
        px = theme().metrics.px
        place = QWidget(self._views)
        bar = QWidget(place)
        self.earlier = Button(icon_name="chevron-left", kind="ghost", small=True,
                              name=self.tr("The day before"))  # fmt: skip
        self.later = Button(icon_name="chevron-right", kind="ghost", small=True,
                            name=self.tr("The day after"))  # fmt: skip
        self.day_title = Label(parent=bar, weight="semibold")
        self.by_place = Chip(self.tr("By place"), bar)
        row = FlowLayout(bar, gap=px(8), line_gap=px(8))
        row.setContentsMargins(px(24), px(4), px(24), px(8))
        for part in (self.earlier, self.day_title, self.later):
            row.addWidget(part)
        row.add_spring()
        row.addWidget(self.by_place)
        self.board = DayBoard(self.context.desk.clock, place)
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(Line(place))
        column.addWidget(self.board, 1)
        return place

    def _connect(self) -> None:
        self.table.selection_changed.connect(self.situation_changed)
        self.table.activated_row.connect(lambda _row: self.edit())
        self.table.customContextMenuRequested.connect(
            lambda at: self._popup(self.table.viewport().mapToGlobal(at))
        )
        self.board.selection_changed.connect(self.situation_changed)
        self.board.opened.connect(lambda _number: self.edit())
        self.board.moved.connect(self._move)
        self.board.customContextMenuRequested.connect(
            lambda at: self._popup(self.board.viewport().mapToGlobal(at))
        )
        self.day_chip.chosen.connect(self._choose_view)
        self.by_place.chosen.connect(
            lambda on: self.board.set_by("place" if on is not None else "caster")
        )
        self.earlier.clicked.connect(lambda: self._go(-1))
        self.later.clicked.connect(lambda: self._go(1))
        self.banner.button.clicked.connect(self._show_clash)
        self.area.panel.pressed.connect(lambda: self._on_button())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.board.minimumSizeHint().width(), self.column.minimumSize().height())

    # What it shows

    @property
    def in_day_view(self) -> bool:
        return self.day_chip.value is not None

    def show_tournament(self, view: TournamentView) -> None:
        before = self.view
        self.view = view
        if view.id != self._tournament:
            self._tournament = view.id
            self.shown, self.day = None, None
            self.table.clear_lines()
            self.area.expect(self.tr("Reading the schedule…"))
            self.reload()
        elif before is not None and before.row.time_zone != view.row.time_zone:
            self.reload()
        self.situation_changed.emit()

    def refresh(self, changes: Changes) -> None:
        if self.view is not None and any(map(changes.touches, SHOWN)):
            self.reload()

    def situation(self) -> dict[str, object]:
        return {"selected": len(self.selected()), "possible": self._possible()}

    def selected(self) -> list[ScheduleRow]:
        """The series that actions are about."""
        if not self.in_day_view:
            return self.table.selected_rows()
        number = self.board.selected()
        row = None if number is None or self.shown is None else self.shown.row(number)
        return [] if row is None else [row]

    def _possible(self) -> frozenset[str]:
        rows = self.selected()
        found = set()
        if rows:
            found |= {"schedule.edit", "schedule.in_turn"}
        if any(row.booking.at is not None for row in rows):
            found.add("schedule.clear")
        if len(rows) == 1 and rows[0].state is SeriesState.READY:
            found.add("schedule.on_now")
        if len(rows) == 1 and rows[0].is_just_on:
            found.add("schedule.not_on")
        return frozenset(found)

    def reload(self) -> None:
        """Reads the series anew."""
        if self.view is not None:
            self.context.runner.query(
                read_schedule,
                self.context,
                self._tournament,
                self.view.row.time_zone,
                on_result=self._take,
                on_error=self._failed,
                key="schedule",
            )

    def _take(self, schedule: Schedule) -> None:
        if schedule.tournament_id != self._tournament:
            return
        self.shown = schedule
        if not schedule.rows:
            self._show_emptiness()
            return
        self.area.show_content()
        self._on_button = self.reload
        self.head.show()
        self.table.show_schedule(schedule)
        self.summary.setText(self._summed_up(schedule))
        self._show_clashes(schedule)
        self._show_day()
        self.situation_changed.emit()

    def _show_emptiness(self) -> None:
        self.table.clear_lines()
        self._on_button = partial(self.tab_asked.emit, "bracket")
        self.head.hide()
        self._banner_place.hide()
        self.area.show_empty(
            "clock",
            self.tr("No series yet"),
            self.tr("Series are there once the tournament has started with its teams."),
            self.tr("Go to the bracket"),
        )
        self.situation_changed.emit()

    def _summed_up(self, schedule: Schedule) -> str:
        parts = []
        if schedule.next:
            row = schedule.row(schedule.next[0])
            assert row is not None
            words = self.tr("Next up: {series}").format(series=versus(row))
            if row.booking.at is not None:
                words = f"{words}, {time_words(row.booking.at, schedule.zone)}"
            parts.append(words)
        waiting = sum(
            row.booking.at is None and row.state is not SeriesState.FINISHED
            for row in schedule.rows
        )
        if waiting:
            parts.append(self.tr("%Ln series without a time", "", waiting))
        if self.view is not None:
            parts.append(self.tr("times in {zone}").format(zone=self.view.row.time_zone))
        return " · ".join(parts)

    def _show_clashes(self, schedule: Schedule) -> None:
        found = schedule.clashes
        self._banner_place.setVisible(bool(found))
        if found:
            more = self.tr("%Ln more clash(es).", "", len(found) - 1) if len(found) > 1 else ""
            self.banner.say(f"{said(found[0].sentence(schedule.names))}.", more)
            self.banner.offer(self.tr("Show"))

    def _show_clash(self) -> None:
        """Goes to the first of the series that clash."""
        if self.shown is None or not self.shown.clashes:
            return
        number = self.shown.clashes[0].second
        row = self.shown.row(number)
        if self.in_day_view and row is not None and row.booking.at is not None:
            self.day = self.shown.day_of(row.booking.at)
            self._show_day()
            self.board.select_number(number)
            self.board.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.table.select_key(number)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, error: Exception) -> None:
        self._on_button = self.reload
        self.area.show_failure(error)

    # The day

    def _choose_view(self, value: object) -> None:
        """From the list to the sheet or back, with the same series selected."""
        if value is not None:
            rows = self.table.selected_rows()
            if rows and rows[0].booking.at is not None and self.shown is not None:
                self.day = self.shown.day_of(rows[0].booking.at)
            self._show_day()
            if rows:
                self.board.select_number(rows[0].number)
        else:
            number = self.board.selected()
            if number is not None:
                self.table.select_key(number)
        self._views.setCurrentIndex(int(value is not None))
        self.situation_changed.emit()

    def _go(self, days: int) -> None:
        if self.day is not None:
            self.day += timedelta(days=days)
            self._show_day()

    def _show_day(self) -> None:
        schedule = self.shown
        if schedule is None:
            return
        if self.day is None:
            self.day = self._first_day(schedule)
        self.day_title.setText(day_words(self.day))
        self.board.show_day(schedule, self.day)

    def _first_day(self, schedule: Schedule) -> date:
        """Today if something is played, else the next day on which it is, or the tournament's."""
        today = schedule.day_of(self.context.desk.clock())
        days = schedule.days()
        coming = [day for day in days if day >= today]
        if coming or days:
            return coming[0] if coming else days[-1]
        starts_at = self.view.row.starts_at if self.view is not None else None
        return schedule.day_of(starts_at) if starts_at is not None else today

    # What it does

    def edit(self) -> None:
        """Asks for time, place and caster of what is selected."""
        from dtxdesk.ui.dialogs.booking import BookingDialog

        rows = self.selected()
        if rows and self.shown is not None:
            numbers = [row.number for row in rows]
            BookingDialog(self.context, self.shown, numbers, self).open()

    def put_in_turn(self) -> None:
        """Asks for the times of many at once."""
        from dtxdesk.ui.dialogs.series_in_turn import SeriesInTurnDialog

        rows = self.selected()
        if rows and self.shown is not None:
            numbers = [row.number for row in rows]
            SeriesInTurnDialog(self.context, self.shown, numbers, self).open()

    def clear_times(self) -> None:
        """Those that are selected have no time any more; place and caster stay."""
        rows = [row for row in self.selected() if row.booking.at is not None]
        self._book(
            {row.number: Booking(None, row.booking.place, row.booking.caster) for row in rows},
            self.tr("%Ln series without a time now", "", len(rows)),
        )

    def _move(self, number: int, booking: Booking, seen: Booking) -> None:
        assert self.shown is not None
        if booking.at is None:
            words = self.tr("Series {n} without a time now").format(n=number)
        else:
            words = self.tr("Series {n} at {time}").format(
                n=number, time=time_words(booking.at, self.shown.zone)
            )
        self._book({number: booking}, words, {number: seen})

    def _book(
        self,
        bookings: dict[int, Booking],
        title: str,
        seen: dict[int, Booking] | None = None,
    ) -> None:
        if not bookings or self.shown is None:
            return
        if refuses(self.context.actions, self.context.toasts, Deed.RUN_TOURNAMENTS):
            return
        from dtxdesk.ui.dialogs.booking_versions import BookingChange

        change = BookingChange(self.context, self.shown, self)
        change.refused.connect(self._tell)
        for end in (change.saved, change.refused, change.dropped, change.closed):
            end.connect(change.deleteLater)
        change.book(bookings, title, seen)

    def _tell(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.context.runner.problem.emit(error)

    def _set_on(self, *, on: bool) -> None:
        """The series is on from now on, or not after all."""
        rows = self.selected()
        if len(rows) != 1:
            return
        row, results = rows[0], self.context.desk.results
        entry = Score(0, 0, so_far=True) if on else TakenBack()
        words = self.tr("Series {n} is on") if on else self.tr("Series {n} is not on after all")
        tournament_id, seen = self._tournament, {row.number: row.result}
        self.context.runner.change(
            lambda: results.enter(tournament_id, [(row.number, entry)], seen),
            title=words.format(n=row.number),
        )

    # Around it

    def _popup(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context.actions.fill(menu, MENU)
        menu.popup(at)

    def _copy_csv(self) -> None:
        if self.shown is not None and self.shown.rows:
            QGuiApplication.clipboard().setText(self.table.csv())
            self.context.toasts.show(self.tr("Schedule copied as CSV"))
