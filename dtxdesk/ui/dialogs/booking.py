"""When and where series are played, and who casts them: one of them or several at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dtxdesk.domain.people import MAX_NAME
from dtxdesk.domain.rights import Deed
from dtxdesk.domain.schedule import Booking
from dtxdesk.errors import DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.booking_versions import BookingChange
from dtxdesk.ui.dialogs.tournament_start import read_start
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.pages.tournaments.schedule_tab.reading import Schedule
from dtxdesk.ui.pages.tournaments.schedule_tab.words import about, versus
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import date
from dtxdesk.ui.translation import counted, translate
from dtxdesk.ui.widgets import Banner, Button, FormField, Label
from dtxdesk.ui.widgets.dialog import Dialog

WIDTH = 460
MOST_CLASHES = 3
"""Sentences about what clashes; more of them are counted."""


class BookingDialog(Dialog):
    """A time in the tournament's zone, a place, a caster.

    Of several series what is left empty stays as it is.
    """

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
        self._seen = {
            number: booking
            for number, booking in schedule.bookings.items()
            if number in set(numbers)
        }
        self._saving = False
        self._change = BookingChange(context, schedule, self)
        self._change.saved.connect(self.accept)
        self._change.refused.connect(self._refused)
        self._change.dropped.connect(self.reject)
        self._change.closed.connect(self._open_again)
        self.zone = schedule.zone if isinstance(schedule.zone, ZoneInfo) else ZoneInfo("UTC")
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Time and place – dtxdesk"))
        self.setMinimumWidth(px(WIDTH))
        self._make_fields()
        self._warning = Banner("warning")
        self._warning.hide()
        self._refusal = Banner("error")
        self._refusal.hide()
        self.save = Button(self.tr("Save"), kind="primary")
        guard(self.save, self._context.actions, Deed.RUN_TOURNAMENTS)
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        self._lay_out()
        for line in (self.start, self.place, self.caster):
            line.textChanged.connect(lambda _text: self._check())
        self._check()
        self.start.setFocus()
        self.start.selectAll()

    @property
    def _several(self) -> bool:
        return len(self._seen) > 1

    def _make_fields(self) -> None:
        self.start = QLineEdit()
        self.start.setMaxLength(40)
        self.place = self._line("place")
        self.caster = self._line("caster")
        common = _common(self._seen.values())
        if common.at is not None:
            self.start.setText(f"{common.at.astimezone(self.zone):%Y-%m-%d %H:%M}")
        self.place.setText(common.place)
        self.caster.setText(common.caster)
        self._start_field = FormField(self.tr("&Start"), self.start)
        self._place_field = FormField(
            self.tr("&Place"), self.place, self.tr("Server and lobby, as players need them.")
        )
        self._caster_field = FormField(self.tr("&Caster"), self.caster)
        if self._several:
            for line in (self.start, self.place, self.caster):
                if not line.text():
                    line.setPlaceholderText(self.tr("as it is"))
        else:
            self.start.setPlaceholderText("2026-12-05 20:00")

    def _line(self, of: str) -> QLineEdit:
        """A line that completes what was typed for other series."""
        line = QLineEdit()
        line.setMaxLength(MAX_NAME)
        completer = QCompleter(self._schedule.known(of), line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(completer)
        return line

    def _lay_out(self) -> None:
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        title, below = self._titles()
        column.addWidget(Label(title, size="title", weight="semibold", wrap=True))
        column.addWidget(Label(below, tone="muted", wrap=True))
        for part in (self._refusal, self._start_field, self._place_field, self._caster_field):
            column.addWidget(part)
        column.addWidget(self._warning)
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

    def _titles(self) -> tuple[str, str]:
        if self._several:
            title = self.tr("Time and place of %Ln series", "", len(self._seen))
            return title, self.tr("What stays empty stays as it is.")
        (number,) = self._seen
        row = self._schedule.row(number)
        assert row is not None
        return versus(row), about(row)

    # What it says

    def changed(self) -> dict[int, Booking]:
        """The series as they would be."""
        at, place, caster = self._moment(), self.place.text(), self.caster.text()
        keep_at = not self.start.text().strip()
        if not self._several:
            return {number: Booking(at, place, caster) for number in self._seen}
        return {
            number: replace(
                booking,
                at=booking.at if keep_at else at,
                place=place if place.strip() else booking.place,
                caster=caster if caster.strip() else booking.caster,
            )
            for number, booking in self._seen.items()
        }

    def _moment(self) -> datetime | None:
        return read_start(self.start.text(), self.zone)

    def _check(self) -> None:
        typed, moment = bool(self.start.text().strip()), self._moment()
        wrong = ""
        if typed and moment is None:
            wrong = self.tr("Write it as 2026-12-05 20:00.")
        self._start_field.set_problem(wrong)
        if not wrong:
            self._say_when(moment)
        self._show_clashes({} if wrong else self.changed())
        self.save.set_available(not wrong and not self._saving, wrong)

    def _say_when(self, moment: datetime | None) -> None:
        name = self.zone.key
        if moment is None:
            words = self.tr("Day and time in {zone}; empty while it is not known.")
            if self._several:
                words = self.tr("Day and time in {zone}.")
            self._start_field.set_hint(words.format(zone=name))
            return
        self._start_field.set_hint(told_time(moment, self.zone), good=True)

    def _show_clashes(self, changed: Mapping[int, Booking]) -> None:
        found = self._schedule.clashes_with(changed)
        self._warning.setVisible(bool(found))
        if found:
            names = self._schedule.names
            said_ones = [f"{said(one.sentence(names))}." for one in found[:MOST_CLASHES]]
            more = len(found) - MOST_CLASHES
            if more > 0:
                said_ones.append(self.tr("%Ln more clash(es).", "", more))
            self._warning.say(said_ones[0], " ".join(said_ones[1:]))
        fit_height(self)

    # Saving

    def _save(self) -> None:
        changed = {
            number: booking
            for number, booking in self.changed().items()
            if booking.cleaned() != self._seen[number]
        }
        if not changed:
            self.accept()
            return
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


def fit_height(dialog: Dialog) -> None:
    """As high as what it says by now, where that fits on the screen."""
    layout = dialog.layout()
    if not dialog.isVisible() or layout is None:
        return
    layout.activate()
    wanted = layout.totalHeightForWidth(dialog.width())
    if 0 < wanted <= dialog.screen().availableGeometry().height():
        dialog.resize(dialog.width(), wanted)


def told_time(moment: datetime, zone: ZoneInfo) -> str:
    """A time with its weekday, and what it is here where clocks differ."""
    there, here = moment.astimezone(zone), moment.astimezone()
    weekday = QLocale().standaloneDayName(there.isoweekday(), QLocale.FormatType.LongFormat)
    if there.utcoffset() == here.utcoffset():
        return weekday
    words = translate("Schedule", "{weekday}; {date} {time} for you")
    return words.format(weekday=weekday, date=date(here), time=f"{here:%H:%M}")


def booked_words(numbers: Sequence[int]) -> str:
    """What has happened, for the toast."""
    if len(numbers) == 1:
        return translate("Schedule", "Series {n} scheduled").format(n=numbers[0])
    return counted("Schedule", "%Ln series scheduled", len(numbers))


def _common(bookings: Collection[Booking]) -> Booking:
    """What all of them have; empty where they differ."""
    times = {one.at for one in bookings}
    places = {one.place for one in bookings}
    casters = {one.caster for one in bookings}
    return Booking(
        times.pop() if len(times) == 1 else None,
        places.pop() if len(places) == 1 else "",
        casters.pop() if len(casters) == 1 else "",
    )
