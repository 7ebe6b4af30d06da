"""Booking series, however it was asked for: in a form, by dragging, or many at once.

Where somebody else has booked one of them meanwhile, what only one of both has changed goes
together; where both have changed one thing, a person chooses.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from dtxdesk.data.queries.schedule import schedule_rows
from dtxdesk.domain.schedule import Booking
from dtxdesk.errors import Conflict
from dtxdesk.ui.context import Context
from dtxdesk.ui.delegates import TextCell
from dtxdesk.ui.dialogs.conflict import ShownField, text
from dtxdesk.ui.dialogs.resolving import ConflictResolver, Newest
from dtxdesk.ui.pages.tournaments.schedule_tab.reading import Schedule
from dtxdesk.ui.pages.tournaments.schedule_tab.words import versus
from dtxdesk.ui.times import date
from dtxdesk.ui.translation import counted, translate

PARTS = ("at", "place", "caster")


class BookingChange(QObject):
    """Changes bookings that were looked at in a schedule.

    Args:
        schedule: What the person saw.
        form: Over which both versions are shown.
    """

    saved = Signal()
    refused = Signal(object)
    """Nothing was booked: the exception."""
    dropped = Signal()
    """The person gives the own changes up; what somebody else has saved stands."""
    closed = Signal()
    """The person goes back without a decision; nothing was booked."""

    def __init__(self, context: Context, schedule: Schedule, form: QWidget) -> None:
        super().__init__(form)
        self._context = context
        self._schedule = schedule
        self._form = form
        self._bookings: Mapping[int, Booking] = {}
        self._seen: Mapping[int, Booking] = {}

    def book(
        self,
        bookings: Mapping[int, Booking],
        title: str,
        seen: Mapping[int, Booking] | None = None,
    ) -> None:
        """Books series.

        Args:
            bookings: By the number of the series.
            title: What has happened then.
            seen: What they were when the person began; None: as the schedule has them.
        """
        before = seen or self._schedule.bookings
        self._bookings = bookings
        self._seen = {number: before[number] for number in bookings}
        self._write(bookings, self._seen, title)

    def _write(
        self, bookings: Mapping[int, Booking], seen: Mapping[int, Booking], title: str
    ) -> None:
        schedule, tournament_id = self._context.desk.schedule, self._schedule.tournament_id
        self._context.runner.change(
            lambda: schedule.book(tournament_id, bookings, seen),
            title=title,
            on_done=self._done,
            on_error=partial(self._refused, title),
        )

    def _done(self, _count: int) -> None:
        self.saved.emit()

    def _refused(self, title: str, error: Exception) -> None:
        if not isinstance(error, Conflict):
            self.refused.emit(error)
            return
        numbers = tuple(self._bookings)
        rows = {row.number: row for row in self._schedule.rows}
        resolver = ConflictResolver(
            self._context,
            self._shown_fields(numbers),
            "series",
            [rows[number].id for number in numbers],
            partial(self._newest, numbers),
            self._form,
            whole=len(numbers) == 1,
        )
        resolver.setParent(self)  # it ends with the change
        resolver.save.connect(partial(self._save_together, title))
        resolver.gone.connect(lambda _author: self.refused.emit(error))
        resolver.dropped.connect(self.dropped)
        resolver.closed.connect(self.closed)
        resolver.resolve(
            as_values(self._seen),
            as_values({number: self._bookings[number].cleaned() for number in numbers}),
        )

    def _newest(self, numbers: Collection[int]) -> Newest | None:
        """On a worker: what these series are booked for by now; None where one is gone."""
        found = self._context.desk.read(schedule_rows, self._schedule.tournament_id)
        now = {row.number: row.booking for row in found if row.number in numbers}
        if len(now) < len(numbers):
            return None
        moved = [number for number in numbers if now[number] != self._seen[number]]
        return Newest(self._called(moved or numbers), now, as_values(now))

    def _called(self, numbers: Collection[int]) -> str:
        if len(numbers) > 1:
            return counted("Schedule", "The schedule of %Ln series", len(numbers))
        row = self._schedule.row(next(iter(numbers)))
        return "" if row is None else versus(row)

    def _save_together(
        self, title: str, values: Mapping[str, Any], seen: Mapping[int, Booking], author: str
    ) -> None:
        words = translate("Schedule", "{what}, together with what {author} changed")
        told = words.format(what=title, author=author) if author else title
        self._write(from_values(values), seen, told)

    def _shown_fields(self, numbers: Sequence[int]) -> list[ShownField]:
        titles = {
            "at": translate("Schedule", "Start"),
            "place": translate("Schedule", "Place"),
            "caster": translate("Schedule", "Caster"),
        }
        of_series = translate("Schedule", "Series {n}: {field}")
        return [
            ShownField(
                _key(number, part),
                titles[part]
                if len(numbers) == 1
                else of_series.format(n=number, field=titles[part]),
                self._start if part == "at" else text,
            )
            for number in numbers
            for part in PARTS
        ]

    def _start(self, moment: datetime | None) -> TextCell:
        if moment is None:
            return text("")
        there = moment.astimezone(self._schedule.zone)
        return text(f"{date(there)} {there:%H:%M}")


def as_values(bookings: Mapping[int, Booking]) -> dict[str, Any]:
    """Series by series and field by field, under keys that `from_values` reads."""
    return {
        _key(number, part): getattr(booking, part)
        for number, booking in bookings.items()
        for part in PARTS
    }


def from_values(values: Mapping[str, Any]) -> dict[int, Booking]:
    """The bookings that `as_values` has taken apart."""
    numbers = dict.fromkeys(int(key.partition(".")[0]) for key in values)
    return {
        number: Booking(**{part: values[_key(number, part)] for part in PARTS})
        for number in numbers
    }


def _key(number: int, part: str) -> str:
    return f"{number}.{part}"
