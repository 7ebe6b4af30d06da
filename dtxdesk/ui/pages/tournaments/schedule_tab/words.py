"""Days, sides and series of a schedule in words."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from PySide6.QtCore import QLocale

from dtxdesk.data.queries.schedule import ScheduleRow, SideRow
from dtxdesk.ui.pages.tournaments.series_words import best_of, round_name
from dtxdesk.ui.translation import translate
from dtxdesk.ui.widgets.text import shortened

ISOLATE, END_OF_ISOLATE = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def day_words(day: date) -> str:
    """Saturday 5 Dec 2026."""
    locale = QLocale()
    weekday = locale.standaloneDayName(day.isoweekday(), QLocale.FormatType.LongFormat)
    month = locale.standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
    return f"{weekday} {day.day} {month} {day.year}"


def time_words(at: datetime, zone: tzinfo | None = None) -> str:
    """20:00 there; without a zone here."""
    return f"{at.astimezone(zone):%H:%M}"


def side_name(side: SideRow) -> str:
    """A team, or where it will come from."""
    if side.team is not None:
        return side.team.name
    if side.from_series is None:
        return translate("Schedule", "Not known yet")
    words = (
        translate("Schedule", "Winner of {n}")
        if side.winner
        else translate("Schedule", "Loser of {n}")
    )
    return words.format(n=side.from_series)


def side_tag(side: SideRow) -> str:
    """The same, short."""
    if side.team is not None:
        return side.team.tag or shortened(side.team.name, 6)
    if side.from_series is None:
        return "–"
    words = translate("Schedule", "W{n}") if side.winner else translate("Schedule", "L{n}")
    return words.format(n=side.from_series)


def versus(row: ScheduleRow, most: int = 24) -> str:
    """First team – second team."""
    return beside(*(shortened(side_name(side), most) for side in row.sides))


def beside(first: str, second: str, between: str = " – ") -> str:
    """Two names in one line: the order stays, whichever way each of them is written."""
    return between.join(
        name if name.isascii() else f"{ISOLATE}{name}{END_OF_ISOLATE}" for name in (first, second)
    )


def row_round(row: ScheduleRow) -> str:
    return round_name(row.format, row.bracket, row.round, row.last_round, row.group)


def about(row: ScheduleRow) -> str:
    """Series 5, Semi-final, best of 3."""
    number = translate("Schedule", "Series {n}").format(n=row.number)
    return ", ".join((number, row_round(row), best_of(row.best_of)))
