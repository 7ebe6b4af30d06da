"""What the Schedule tab shows, read in one go and put by day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from dtxdesk.data.queries.schedule import ScheduleRow, next_up, schedule_rows, slots_of
from dtxdesk.domain.schedule import Booking, Clash, clashes
from dtxdesk.domain.tournaments import zone_of
from dtxdesk.ui.context import Context


@dataclass(frozen=True, slots=True)
class Schedule:
    """All series of a tournament, with what clashes and what is next.

    Attributes:
        rows: By time; those without one come last, by number.
        zone: Where the times are meant.
        next: The numbers of what can be played now, the first three.
    """

    tournament_id: int
    rows: tuple[ScheduleRow, ...]
    zone: tzinfo
    clashes: tuple[Clash, ...]
    next: tuple[int, ...]

    @property
    def names(self) -> dict[int, str]:
        """Teams by id."""
        return {side.team.id: side.team.name for row in self.rows for side in row.sides
                if side.team is not None}  # fmt: skip

    @property
    def bookings(self) -> dict[int, Booking]:
        return {row.number: row.booking for row in self.rows}

    def row(self, number: int) -> ScheduleRow | None:
        return next((row for row in self.rows if row.number == number), None)

    def clashes_of(self, number: int) -> list[Clash]:
        return [one for one in self.clashes if number in (one.first, one.second)]

    def clashes_with(self, changed: Mapping[int, Booking]) -> list[Clash]:
        """What these series would clash with if they were booked like this."""
        rows = [
            replace(row, booking=changed[row.number].cleaned()) if row.number in changed else row
            for row in self.rows
        ]
        found = clashes(slots_of(rows))
        return [one for one in found if one.first in changed or one.second in changed]

    def day_of(self, at: datetime) -> date:
        """The day there."""
        return at.astimezone(self.zone).date()

    def days(self) -> list[date]:
        """Those on which something is played, in their order."""
        return sorted({self.day_of(row.booking.at) for row in self.rows if row.booking.at})

    def midnight(self, day: date) -> datetime:
        """When that day begins there."""
        return datetime.combine(day, time(), self.zone).astimezone(UTC)

    def known(self, of: str) -> list[str]:
        """The casters, or the places, that were named so far; the same word once."""
        words: dict[str, str] = {}
        for row in self.rows:
            word = row.booking.caster if of == "caster" else row.booking.place
            if word:
                words.setdefault(word.casefold(), word)
        return sorted(words.values(), key=str.casefold)

    def local_differs(self) -> bool:
        """Whether clocks here show something else than there, at any of its times."""
        times = [row.booking.at for row in self.rows if row.booking.at is not None]
        return any(
            at.astimezone().utcoffset() != at.astimezone(self.zone).utcoffset() for at in times
        )


def read_schedule(context: Context, tournament_id: int, zone_name: str) -> Schedule:
    """On a worker."""
    with context.desk.database.reader() as connection:
        rows = schedule_rows(connection, tournament_id)
    return made_of(tournament_id, rows, zone_name)


def made_of(tournament_id: int, rows: Sequence[ScheduleRow], zone_name: str) -> Schedule:
    """These rows as a schedule in that zone."""
    never = datetime.max.replace(tzinfo=UTC) - timedelta(days=1)
    return Schedule(
        tournament_id,
        tuple(sorted(rows, key=lambda row: (row.booking.at or never, row.number))),
        zone_of(zone_name) or UTC,
        tuple(clashes(slots_of(rows))),
        tuple(row.number for row in next_up(rows)[:3]),
    )
