"""One sentence about how fresh the data are, from the leagues and their syncs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from dtxdesk.ui.times import clock_time
from dtxdesk.ui.translation import counted, translate

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.data.queries.leagues import LeagueRow, SyncStateRow


@dataclass(frozen=True, slots=True)
class Freshness:
    """What the status bar says; `failed` when the newest attempt of a sync went wrong."""

    words: str = ""
    failed: bool = False
    waiting: str = ""


@dataclass(frozen=True, slots=True)
class LeagueSyncs:
    """The leagues with their sync states, primary first."""

    leagues: Sequence[LeagueRow]
    states: dict[int, SyncStateRow]

    @property
    def primary(self) -> int | None:
        """The league that actions are about when no other is in view."""
        return self.leagues[0].id if self.leagues else None


def read_league_syncs(desk: Desk) -> LeagueSyncs:
    """Reads them all; on a worker."""
    from dtxdesk.data.queries.leagues import league_rows, sync_state

    leagues = desk.read(league_rows)
    states = {row.id: desk.read(sync_state, row.id) for row in leagues}
    return LeagueSyncs(leagues, {key: state for key, state in states.items() if state is not None})


def freshness(syncs: LeagueSyncs, now: datetime) -> Freshness:
    """The sentence for the status bar."""
    if not syncs.leagues:
        return Freshness()
    successes = [row.last_success_at for row in syncs.leagues if row.last_success_at is not None]
    failed = any(state.last_error for state in syncs.states.values())
    offline = any(state.offline for state in syncs.states.values())
    waiting = sum(row.untold for row in syncs.leagues)
    if not successes:
        words = (
            translate("freshness", "Steam not reached yet")
            if failed
            else translate("freshness", "Not read from Steam yet")
        )
    elif offline:
        words = translate("freshness", "Offline, data from {time}").format(
            time=clock_time(min(successes), now)
        )
    elif failed:
        words = translate("freshness", "Sync failed, data from {time}").format(
            time=clock_time(min(successes), now)
        )
    else:
        words = translate("freshness", "Steam up to date, {time}").format(
            time=clock_time(min(successes), now)
        )
    return Freshness(words, failed, _waiting(waiting))


def _waiting(count: int) -> str:
    return counted("freshness", "%Ln match(es) without details", count) if count else ""
