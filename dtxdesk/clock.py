"""Time is passed in, so that rules can be tested without waiting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Says what time it is, as an aware UTC time."""


def utc_now() -> datetime:
    """The computer's own clock."""
    return datetime.now(UTC)
