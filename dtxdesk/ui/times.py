"""Times as people say them, in the organiser's own zone."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QLocale

from dtxdesk.ui.translation import counted, translate


def clock_time(at: datetime, now: datetime) -> str:
    """The time today ("20:40"); the day before it otherwise ("Sun 14:05", "2 Sep 2026 14:05")."""
    here, today = at.astimezone(), now.astimezone()
    time = here.strftime("%H:%M")
    if here.date() == today.date():
        return time
    if timedelta(0) <= today - here < timedelta(days=6):
        return f"{QLocale().standaloneDayName(here.isoweekday(), _SHORT)} {time}"
    return f"{date(at)} {time}"


def date(at: datetime) -> str:
    """A day: "2 Sep 2026"."""
    here = at.astimezone()
    return f"{here.day} {QLocale().standaloneMonthName(here.month, _SHORT)} {here.year}"


def date_time(at: datetime) -> str:
    """A day and a time: "2 Sep 2026 14:05"."""
    return f"{date(at)} {at.astimezone():%H:%M}"


def time_left(seconds: float) -> str:
    """An estimate, no more precise than it is: "18 s", "4 min", "2 h"."""
    if seconds < 60:
        return translate("times", "{n} s").format(n=max(1, round(seconds)))
    if seconds < 3600:
        return translate("times", "{n} min").format(n=round(seconds / 60))
    return translate("times", "{n} h").format(n=round(seconds / 3600))


def ago(at: datetime, now: datetime) -> str:
    """How long ago: "now", "12 min ago", "yesterday", "9 days ago"; the date in the end."""
    passed = now - at
    if passed < timedelta(minutes=1):
        return translate("times", "now")
    if passed < timedelta(hours=1):
        return translate("times", "{n} min ago").format(n=int(passed / timedelta(minutes=1)))
    days = (now.astimezone().date() - at.astimezone().date()).days
    if days == 0:
        return translate("times", "{n} h ago").format(n=int(passed / timedelta(hours=1)))
    if days == 1:
        return translate("times", "yesterday")
    if days < 14:
        return counted("times", "%n day(s) ago", days)
    if days < 60:
        return counted("times", "%n week(s) ago", days // 7)
    return date(at)


def duration(seconds: int) -> str:
    """A match's length: "38:04", "1:02:10"."""
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


_SHORT = QLocale.FormatType.ShortFormat
