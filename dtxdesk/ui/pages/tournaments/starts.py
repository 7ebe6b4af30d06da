"""When a tournament starts, in the organiser's zone and in its own."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QLocale

from dtxdesk.data.queries.tournaments import TournamentRow
from dtxdesk.domain.tournaments import TournamentState, zone_of
from dtxdesk.ui.times import date
from dtxdesk.ui.translation import counted, translate

_SHORT = QLocale.FormatType.ShortFormat


def start_text(row: TournamentRow, now: datetime) -> str:
    """The start here, with its weekday: "Sat 5 Dec 2026 20:00"; the year only where it differs."""
    if row.starts_at is None:
        return translate("Tournaments", "not set")
    here = row.starts_at.astimezone()
    locale = QLocale()
    weekday = locale.standaloneDayName(here.isoweekday(), _SHORT)
    if here.year == now.astimezone().year:
        month = locale.standaloneMonthName(here.month, _SHORT)
        return f"{weekday} {here.day} {month}, {here:%H:%M}"
    return f"{weekday} {date(here)}, {here:%H:%M}"


def start_in_zone(row: TournamentRow) -> str:
    """The start where the tournament is, if clocks there show another time; else empty."""
    zone = zone_of(row.time_zone)
    if row.starts_at is None or zone is None:
        return ""
    there = row.starts_at.astimezone(zone)
    if there.utcoffset() == row.starts_at.astimezone().utcoffset():
        return ""
    weekday = QLocale().standaloneDayName(there.isoweekday(), _SHORT)
    return translate("Tournaments", "{weekday} {time} in {zone}").format(
        weekday=weekday, time=f"{there:%H:%M}", zone=row.time_zone
    )


def countdown(row: TournamentRow, now: datetime) -> str:
    """How long until the start: "in 3 days"; empty where it has begun or has no start."""
    if row.starts_at is None or row.state in (TournamentState.RUNNING, TournamentState.FINISHED):
        return ""
    left = row.starts_at - now
    if left <= timedelta(0):
        return translate("Tournaments", "the start has passed")
    days = (row.starts_at.astimezone().date() - now.astimezone().date()).days
    if days == 1:
        return translate("Tournaments", "tomorrow")
    if days > 1:
        return counted("Tournaments", "in %n day(s)", days)
    if left >= timedelta(hours=1):
        return counted("Tournaments", "in %n hour(s)", int(left / timedelta(hours=1)))
    return counted("Tournaments", "in %n minute(s)", max(1, int(left / timedelta(minutes=1))))
