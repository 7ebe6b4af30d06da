"""Times for many series at once: one after another, so many side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dtxdesk.domain.rights import Deed
from dtxdesk.domain.schedule import Booking, in_turn, takes
from dtxdesk.errors import DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.booking import booked_words, fit_height, told_time
from dtxdesk.ui.dialogs.booking_versions import BookingChange
from dtxdesk.ui.dialogs.tournament_start import read_start
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.pages.tournaments.schedule_tab.reading import Schedule
from dtxdesk.ui.pages.tournaments.schedule_tab.words import time_words
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, FormField, Label
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.number_box import NumberBox

WIDTH = 460
MOST_MINUTES = 24 * 60
MOST_AT_ONCE = 100


class SeriesInTurnDialog(Dialog):
    """The series in the order of their numbers; places and casters stay as they are."""

    def __init__(
        self,
        context: Context,
        schedule: Schedule,
        numbers: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._schedule = schedule
        self._numbers = sorted(numbers)
        self._saving = False
        self._change = BookingChange(context, schedule, self)
        self._change.saved.connect(self.accept)
        self._change.refused.connect(self._refused)
        self._change.dropped.connect(self.reject)
        self._change.closed.connect(self._open_again)
        self.zone = schedule.zone if isinstance(schedule.zone, ZoneInfo) else ZoneInfo("UTC")
        rows = [row for row in schedule.rows if row.number in set(numbers)]
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Series one after another – dtxdesk"))
        self.setMinimumWidth(px(WIDTH))
        self.start = QLineEdit()
        self.start.setMaxLength(40)
        self.start.setPlaceholderText("2026-12-05 20:00")
        first = min((row.booking.at for row in rows if row.booking.at), default=None)
        if first is not None:
            self.start.setText(f"{first.astimezone(self.zone):%Y-%m-%d %H:%M}")
        self.every = NumberBox(1, MOST_MINUTES, whole=True)
        self.every.setValue(takes(max(row.best_of for row in rows)).total_seconds() // 60)
        self.at_once = NumberBox(1, MOST_AT_ONCE, whole=True)
        self.at_once.setValue(1)
        self._start_field = FormField(self.tr("&First start"), self.start)
        self._every_field = FormField(
            self.tr("&Minutes from one to the next"), self.every,
            self.tr("60 for each game that there can be."),
        )  # fmt: skip
        self._at_once_field = FormField(self.tr("Side by &side"), self.at_once)
        self._told = Label(tone="muted", wrap=True)
        self._warning = Banner("warning")
        self._warning.hide()
        self._refusal = Banner("error")
        self._refusal.hide()
        self.save = Button(self.tr("Schedule"), kind="primary")
        guard(self.save, self._context.actions, Deed.RUN_TOURNAMENTS)
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        self._lay_out()
        self.start.textChanged.connect(lambda _text: self._check())
        for box in (self.every, self.at_once):
            box.valueChanged.connect(lambda _value: self._check())
            box.given_up.connect(self.reject)
        self._check()
        self.start.setFocus()

    def _lay_out(self) -> None:
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        title = self.tr("%Ln series one after another", "", len(self._numbers))
        column.addWidget(Label(title, size="title", weight="semibold", wrap=True))
        for part in (
            self._refusal,
            self._start_field,
            self._every_field,
            self._at_once_field,
            self._told,
            self._warning,
        ):
            column.addWidget(part)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        column.addSpacing(px(8))
        column.addStretch(1)
        column.addLayout(buttons)

    def changed(self) -> dict[int, Booking]:
        """The series as they would be; empty while something is wrong."""
        start = read_start(self.start.text(), self.zone)
        if start is None or self._wrong_number():
            return {}
        times = in_turn(
            self._numbers,
            start,
            timedelta(minutes=round(self.every.value())),
            round(self.at_once.value()),
        )
        before = self._schedule.bookings
        return {number: replace(before[number], at=at) for number, at in times.items()}

    def _wrong_number(self) -> bool:
        return not (
            1 <= round(self.every.value()) <= MOST_MINUTES
            and 1 <= round(self.at_once.value()) <= MOST_AT_ONCE
        )

    def _check(self) -> None:
        start = read_start(self.start.text(), self.zone)
        wrong = ""
        if start is None:
            words = self.tr("Day and time in {zone}, as 2026-12-05 20:00.")
            if self.start.text().strip():
                wrong = words.format(zone=self.zone.key)
            else:
                self._start_field.set_hint(words.format(zone=self.zone.key))
        else:
            self._start_field.set_hint(told_time(start, self.zone), good=True)
        self._start_field.set_problem(wrong)
        self._every_field.set_problem(
            "" if 1 <= round(self.every.value()) <= MOST_MINUTES else
            self.tr("1 to {most} minutes.").format(most=f"{MOST_MINUTES:,}")
        )  # fmt: skip
        self._at_once_field.set_problem(
            "" if 1 <= round(self.at_once.value()) <= MOST_AT_ONCE else
            self.tr("1 to {most} series.").format(most=MOST_AT_ONCE)
        )  # fmt: skip
        self._show_what(self.changed())

    def _show_what(self, changed: dict[int, Booking]) -> None:
        times = [one.at for one in changed.values() if one.at is not None]
        self._told.setVisible(bool(times))
        if times:
            self._told.setText(self._from_to(min(times), max(times)))
        found = self._schedule.clashes_with(changed) if changed else []
        self._warning.setVisible(bool(found))
        if found:
            first = f"{said(found[0].sentence(self._schedule.names))}."
            more = self.tr("%Ln more clash(es).", "", len(found) - 1) if len(found) > 1 else ""
            self._warning.say(first, more)
        fit_height(self)
        why = "" if changed else self.tr("Give a first start.")
        self.save.set_available(bool(changed) and not self._saving, why)

    def _from_to(self, first: datetime, last: datetime) -> str:
        words = self.tr("The first begins at {first}, the last at {last}.")
        return words.format(
            first=time_words(first, self.zone),
            last=f"{last.astimezone(self.zone):%Y-%m-%d %H:%M}",
        )

    def _save(self) -> None:
        changed = self.changed()
        self._saving = True
        self._check()
        self._change.book(changed, booked_words(list(changed)))

    def _open_again(self) -> None:
        self._saving = False
        self._check()

    def _refused(self, error: Exception) -> None:
        self._open_again()
        if isinstance(error, DeskError):
            self._refusal.say(said(error.title), said(error.explanation))
            self._refusal.show()
