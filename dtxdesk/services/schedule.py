"""When and where series are played, and who casts them."""

from __future__ import annotations

from collections.abc import Mapping

from dtxdesk.data import many_rows
from dtxdesk.data.database import Database
from dtxdesk.data.stage_tables import series
from dtxdesk.domain.schedule import Booking
from dtxdesk.errors import Conflict, UserError
from dtxdesk.services import rosters


class Schedule:
    """Series are given by their number in the tournament. A change is one step to undo."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def book(
        self,
        tournament_id: int,
        bookings: Mapping[int, Booking],
        seen: Mapping[int, Booking] | None = None,
    ) -> int:
        """Says when and where these series are played.

        Args:
            tournament_id: Whose.
            bookings: By the number of the series.
            seen: What they were when somebody began to change them.

        Returns:
            How many are others than before.

        Raises:
            UserError: there is no such tournament or series, or a time without its zone.
            Conflict: somebody else has changed one of them since it was seen.
        """
        with self._database.unit_of_work("Schedule series") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            rows = {
                row["number"]: row
                for row in many_rows.read_rows(
                    work,
                    series,
                    series.c.tournament_id == tournament_id,
                    series.c.number.in_(bookings),
                )
            }
            for number, booking in bookings.items():
                if number not in rows:
                    raise UserError(
                        "There is no series {number}",
                        "",
                        "See the series of the tournament",
                        number=number,
                    )
                if booking.at is not None and booking.at.tzinfo is None:
                    raise UserError("A time needs its zone")
            for number, before in (seen or {}).items():
                row = rows.get(number)
                if row is not None and stored_booking(row) != before:
                    raise Conflict
            one = next(iter(bookings)) if len(bookings) == 1 else None
            what = f"series {one}" if one is not None else f"{len(bookings)} series"
            work.rename(f"Schedule {what} ({tournament.name})")
            return many_rows.edit_rows(
                work,
                series,
                list(rows.values()),
                lambda row: _columns(bookings[row["number"]].cleaned()),
            )


def stored_booking(row: Mapping[str, object]) -> Booking:
    """What a row of `series` says of when and where."""
    return Booking(row["scheduled_at"], row["place"], row["caster"])  # type: ignore[arg-type]


def _columns(booking: Booking) -> Mapping[str, object]:
    return {
        "scheduled_at": booking.at,
        "place": booking.place,
        "caster": booking.caster,
    }
