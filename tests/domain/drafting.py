"""Small drafts for tests, all of the same evening."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from dtxdesk.domain.draft import Draft
from dtxdesk.domain.draft_events import DraftPlayer, DraftTeam, Started
from dtxdesk.domain.draft_order import Style

BEGAN = datetime(2026, 11, 1, 20, tzinfo=UTC)
BY = "mirela"


def at(seconds: int) -> datetime:
    return BEGAN + timedelta(seconds=seconds)


def seconds(number: int) -> timedelta:
    return timedelta(seconds=number)


def started(
    style: Style, sizes: tuple[int, ...] = (3, 3), *, budget: int = 1000, reserve: int = 60
) -> Started:
    """Captains 100, 101, … of teams 0, 1, …, and players 0, 1, … each with 100 MMR more."""
    captains = [DraftPlayer(100 + n, 3000 + 100 * n) for n in range(len(sizes))]
    teams = tuple(
        DraftTeam(n, size, captains[n].id, (captains[n],), budget) for n, size in enumerate(sizes)
    )
    pool = tuple(DraftPlayer(n, 1000 + 100 * n) for n in range(sum(sizes)))
    return Started(
        at=BEGAN,
        by=BY,
        style=style,
        teams=teams,
        pool=pool,
        limit=seconds(30 if style is Style.AUCTION else 90),
        reserve=seconds(reserve),
        bid_limit=seconds(15),
        bid_extra=seconds(5),
    )


def players(draft: Draft, team: int) -> list[int]:
    return [player.id for player in draft.board.teams[team].players]
