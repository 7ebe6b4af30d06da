"""Changing one or many people at once: always one operation, so one undo takes all of it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from dtxdesk.data import many_rows
from dtxdesk.data.database import Database
from dtxdesk.domain.merging import POSITION_COLUMNS, Values
from dtxdesk.domain.people import MAX_MMR, POSITIONS
from dtxdesk.domain.steam_id import is_forgotten
from dtxdesk.errors import UserError

TYPED = "typed"
"""Source of a base MMR that an organiser typed in."""


class ManyPlayers:
    """Each method takes ids and says how many people it changed.

    Who is gone by now is passed over, and so are former players: nothing of them can be changed.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def archive(self, user_ids: Sequence[int]) -> int:
        """Takes people out of the lists; their history stays."""
        return self._set_active(user_ids, active=False, verb="Archive")

    def restore(self, user_ids: Sequence[int]) -> int:
        """Brings archived people back."""
        return self._set_active(user_ids, active=True, verb="Bring back")

    def set_position(self, user_ids: Sequence[int], position: int, preference: int) -> int:
        """Sets one position of all: 1 (first choice) to 5, 0 for "does not play it"."""
        if not (0 <= position < len(POSITIONS) and 0 <= preference <= len(POSITIONS)):
            raise UserError("There is no such position", "", "Choose one of the five")
        name = POSITIONS[position]
        column = POSITION_COLUMNS[position]
        what = f"as {name} {preference}" if preference else f"not as {name}"
        return self._change(
            user_ids, lambda _person, _now: {column: preference}, lambda whom: f"Set {whom} {what}"
        )

    def clear_positions(self, user_ids: Sequence[int]) -> int:
        """Nobody of them plays anything any more, until told otherwise."""
        nothing = dict.fromkeys(POSITION_COLUMNS, 0)
        return self._change(
            user_ids, lambda _person, _now: nothing, lambda whom: f"Clear the positions of {whom}"
        )

    def set_base_mmr(self, user_ids: Sequence[int], mmr: int | None) -> int:
        """Gives all the same base MMR, or none."""
        if mmr is not None and not 0 <= mmr <= MAX_MMR:
            raise UserError(
                "This MMR can't be used", "It is a number from 0 to {most}", most=MAX_MMR
            )
        words = "no base MMR" if mmr is None else f"base MMR {mmr}"
        return self._change(
            user_ids,
            lambda person, now: _typed(person, mmr, now),
            lambda whom: f"Give {whom} {words}",
        )

    def shift_base_mmr(self, user_ids: Sequence[int], by: int) -> int:
        """Adds to everyone's base MMR, within 0 and the most there is; who has none stays so."""
        if not 0 < abs(by) <= MAX_MMR:
            raise UserError("This MMR can't be used", "Add or take away up to {most}", most=MAX_MMR)

        def change(person: Values, now: datetime) -> Values:
            mmr = person["base_mmr"]
            return {} if mmr is None else _typed(person, min(MAX_MMR, max(0, mmr + by)), now)

        verb = f"Raise base MMR by {by}" if by > 0 else f"Lower base MMR by {-by}"
        return self._change(user_ids, change, lambda whom: f"{verb}: {whom}")

    def _set_active(self, user_ids: Sequence[int], *, active: bool, verb: str) -> int:
        return self._change(
            user_ids, lambda _person, _now: {"active": active}, lambda whom: f"{verb} {whom}"
        )

    def _change(
        self,
        user_ids: Sequence[int],
        change: Callable[[Values, datetime], Values],
        title: Callable[[str], str],
    ) -> int:
        with self._database.unit_of_work("") as work:
            found = many_rows.read_people(work, user_ids)
            people = [person for person in found if not is_forgotten(person["steam_id"])]
            if found and not people:
                raise former_player()
            if not people:
                raise UserError("There is no such player", "", "Look at the list of players")
            whom = people[0]["name"] if len(people) == 1 else f"{len(people)} players"
            work.rename(title(whom))
            return many_rows.edit_people(work, people, lambda person: change(person, work.now))


def former_player() -> UserError:
    """Nothing of a forgotten person can be changed."""
    return UserError(
        "A former player can't be changed",
        "Names and ids were forgotten, only the figures are left",
        "Add the person anew if it has come back",
    )


def _typed(person: Values, mmr: int | None, now: datetime) -> Values:
    """A base MMR that an organiser has typed in, with where it comes from."""
    if mmr == person["base_mmr"]:
        return {}
    known = mmr is not None
    return {
        "base_mmr": mmr,
        "base_mmr_source": TYPED if known else None,
        "base_mmr_at": now if known else None,
    }
