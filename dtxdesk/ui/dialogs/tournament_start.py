"""When a tournament starts, as one types it: a day and a time where it is played, and the zone."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, available_timezones

from PySide6.QtCore import QLocale, QStringListModel, Qt, QTimeZone, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from dtxdesk.domain.tournaments import zone_of
from dtxdesk.ui.context import Context
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import date
from dtxdesk.ui.widgets import FormField

_TYPED = (
    re.compile(
        r"(?P<y>\d{4})[-/](?P<m>\d{1,2})[-/](?P<d>\d{1,2})[ T,]+(?P<h>\d{1,2}):(?P<i>\d{2})"
    ),
    re.compile(r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})[ ,]+(?P<h>\d{1,2}):(?P<i>\d{2})"),
)


def read_start(text: str, zone: ZoneInfo) -> datetime | None:
    """The moment that "2026-12-05 20:00" or "5.12.2026 20:00" is in that zone.

    None for anything else, and for a time that the clocks there skip.
    """
    found = next((match for one in _TYPED if (match := one.fullmatch(text.strip()))), None)
    if found is None:
        return None
    year, month, day, hour, minute = (int(found[key]) for key in "ymdhi")
    try:
        there = datetime(year, month, day, hour, minute, tzinfo=zone)
        moment = there.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    back = moment.astimezone(zone)
    return moment if (back.hour, back.minute) == (hour, minute) else None


def written_start(moment: datetime | None, zone_name: str) -> str:
    """As `read_start` reads it; empty for no start."""
    zone = zone_of(zone_name)
    return "" if moment is None else f"{moment.astimezone(zone or UTC):%Y-%m-%d %H:%M}"


def zone_here() -> str:
    """The IANA name of this computer's zone."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "ignore")
    return name if zone_of(name) is not None else "UTC"


class StartInput(QWidget):
    """A line for day and time, and one for the zone that completes what one types."""

    changed = Signal(str)
    """The field that somebody has typed into: starts_at or time_zone."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.start = QLineEdit(self)
        self.start.setPlaceholderText("2026-12-05 20:00")
        self.start.setMaxLength(40)
        self.zone = QLineEdit(self)
        self.zone.setMaxLength(64)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self.zone)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        self.zone.setCompleter(completer)
        self.start_field = FormField(self.tr("&Start"), self.start, parent=self)
        self.zone_field = FormField(
            self.tr("Time &zone"),
            self.zone,
            self.tr("Where its times are meant, as Europe/Berlin."),
            parent=self,
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().metrics.px(16))
        row.addWidget(self.start_field, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.zone_field, 1, Qt.AlignmentFlag.AlignTop)
        self.start.textEdited.connect(lambda _text: self.changed.emit("starts_at"))
        self.zone.textEdited.connect(lambda _text: self.changed.emit("time_zone"))
        completer.activated.connect(lambda _text: self.changed.emit("time_zone"))
        context.runner.query(
            lambda: sorted(available_timezones()), on_result=self._take_names, key="zones"
        )

    def _take_names(self, names: list[str]) -> None:
        self._names.setStringList(names)

    def set_start(self, moment: datetime | None, zone: str) -> None:
        self.zone.setText(zone)
        self.start.setText(written_start(moment, zone))

    @property
    def zone_name(self) -> str:
        return self.zone.text().strip()

    @property
    def moment(self) -> datetime | None:
        """The start; None where there is none, or none that can be read."""
        zone = zone_of(self.zone_name)
        return None if zone is None else read_start(self.start.text(), zone)

    @property
    def unreadable(self) -> bool:
        """Whether there is something that is no time."""
        known = zone_of(self.zone_name) is not None
        return known and bool(self.start.text().strip()) and self.moment is None

    def say_hint(self) -> None:
        """What the typed time is, with its weekday, and here where clocks differ."""
        moment, zone = self.moment, zone_of(self.zone_name)
        if moment is None or zone is None:
            self.start_field.set_hint(self.tr("Day and time there; empty while it is not known."))
            return
        there, here = moment.astimezone(zone), moment.astimezone()
        weekday = QLocale().standaloneDayName(there.isoweekday(), QLocale.FormatType.LongFormat)
        if there.utcoffset() == here.utcoffset():
            self.start_field.set_hint(weekday, good=True)
            return
        words = self.tr("{weekday}; {date} {time} for you")
        self.start_field.set_hint(
            words.format(weekday=weekday, date=date(here), time=f"{here:%H:%M}"), good=True
        )
