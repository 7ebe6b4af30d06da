"""When a match without details is asked for again: soon at first, then ever more rarely."""

from __future__ import annotations

from datetime import datetime, timedelta

PAUSES = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=20),
    timedelta(hours=1),
    timedelta(hours=6),
    timedelta(hours=24),
)
"""Steam lists some matches minutes before it tells of them, and some it never tells of."""

ASK_ELSEWHERE_AFTER = 3
"""Failed attempts after which OpenDota is asked as well, where the organiser allows it."""


def next_try(attempts: int, now: datetime) -> datetime | None:
    """When to try again after that many failed attempts; None: not by itself any more."""
    return now + PAUSES[attempts - 1] if 1 <= attempts <= len(PAUSES) else None
