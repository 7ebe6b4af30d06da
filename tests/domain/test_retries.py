"""Trying again: ever more rarely, then not by itself any more."""

from __future__ import annotations

from datetime import UTC, datetime

from dtxdesk.domain.retries import PAUSES, next_try

NOW = datetime(2026, 11, 1, tzinfo=UTC)


def test_pauses_grow_and_end() -> None:
    times = [next_try(attempts, NOW) for attempts in range(1, len(PAUSES) + 1)]
    assert None not in times
    assert times == sorted(set(times), key=lambda at: at or NOW)
    assert next_try(len(PAUSES) + 1, NOW) is None
    assert next_try(0, NOW) is None
