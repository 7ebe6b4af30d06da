"""How far a sync is, for whoever watches it: jobs, status bar, command line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SyncProgress:
    """How far a sync is. `phase` is "listing" or "details"; `seconds_left` None: not known yet."""

    league_name: str
    phase: str
    done: int
    found: int
    seconds_left: float | None = None
