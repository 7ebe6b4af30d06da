"""The clock of a draft: the time of a turn, then the reserve of the team whose turn it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from dtxdesk.errors import UserError

NOTHING = timedelta(0)


@dataclass(frozen=True, slots=True)
class Clock:
    """The time for a turn, or for the bids on a player.

    Attributes:
        limit: What everybody gets; None where there is no clock.
        since: When this turn began, pauses since then added.
        reserve: What the team had left at that moment; it runs once the limit is used up.
        paused: When the clock was stopped, None while it runs.
    """

    limit: timedelta | None
    since: datetime
    reserve: timedelta = NOTHING
    paused: datetime | None = None

    @property
    def deadline(self) -> datetime | None:
        """When limit and reserve are used up; None without a clock and while it is stopped."""
        return None if self.limit is None or self.paused else self._end

    @property
    def _end(self) -> datetime:
        return self.since + (self.limit or NOTHING) + self.reserve

    def used(self, now: datetime) -> timedelta:
        """How long the turn has run; clocks of two computers that disagree make it 0, not less."""
        return max(NOTHING, (self.paused or now) - self.since)

    def left(self, now: datetime) -> timedelta | None:
        """What is left of the limit, never below nothing; None without a clock."""
        return None if self.limit is None else max(NOTHING, self.limit - self.used(now))

    def reserve_left(self, now: datetime) -> timedelta:
        """What is left of the team's reserve."""
        if self.limit is None:
            return self.reserve
        return max(NOTHING, self.reserve - max(NOTHING, self.used(now) - self.limit))

    def over(self, now: datetime) -> bool:
        """Whether the time is up: limit and reserve are used up and nobody has paused."""
        return self.deadline is not None and now >= self.deadline

    def longer(self, now: datetime, extra: timedelta) -> Clock:
        """With so much more than what is left; where nothing is left, so much from now on."""
        if self.limit is None:
            return self
        return replace(self, limit=max(self.limit, self.used(now)) + extra)

    def stopped(self, at: datetime) -> Clock:
        """Paused.

        Raises:
            UserError: It is already.
        """
        if self.paused:
            raise UserError("The draft is paused already")
        return replace(self, paused=at)

    def resumed(self, at: datetime) -> Clock:
        """Running again, with what was left.

        Raises:
            UserError: It is not paused.
        """
        if self.paused is None:
            raise UserError("The draft is not paused")
        return replace(self, since=self.since + max(NOTHING, at - self.paused), paused=None)
