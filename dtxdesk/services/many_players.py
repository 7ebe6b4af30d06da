"""Changing one or many people at once: always one operation, so one undo takes all of it back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from sqlalchemy import select

from dtxdesk.data.database import Database
from dtxdesk.data.schema import User
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.people import MAX_MMR, POSITIONS
from dtxdesk.domain.steam_id import is_forgotten
from dtxdesk.errors import UserError

TYPED = "typed"
"""Source of a base MMR that an organiser typed in."""

_CHUNK = 500


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
        attribute = f"position_{name.replace(' ', '_')}"

        def change(user: User, _work: UnitOfWork) -> None:
            setattr(user, attribute, preference)

        what = f"as {name} {preference}" if preference else f"not as {name}"
        return self._change(user_ids, change, lambda whom: f"Set {whom} {what}")

    def clear_positions(self, user_ids: Sequence[int]) -> int:
        """Nobody of them plays anything any more, until told otherwise."""

        def change(user: User, _work: UnitOfWork) -> None:
            for name in POSITIONS:
                setattr(user, f"position_{name.replace(' ', '_')}", 0)

        return self._change(user_ids, change, lambda whom: f"Clear the positions of {whom}")

    def set_base_mmr(self, user_ids: Sequence[int], mmr: int | None) -> int:
        """Gives all the same base MMR, or none."""
        if mmr is not None and not 0 <= mmr <= MAX_MMR:
            raise UserError("This MMR can't be used", f"It is a number from 0 to {MAX_MMR}")
        words = "no base MMR" if mmr is None else f"base MMR {mmr}"
        return self._change(
            user_ids,
            lambda user, work: _type_mmr(user, mmr, work),
            lambda whom: f"Give {whom} {words}",
        )

    def shift_base_mmr(self, user_ids: Sequence[int], by: int) -> int:
        """Adds to everyone's base MMR, within 0 and the most there is; who has none stays so."""
        if not 0 < abs(by) <= MAX_MMR:
            raise UserError("This MMR can't be used", f"Add or take away up to {MAX_MMR}")

        def change(user: User, work: UnitOfWork) -> None:
            if user.base_mmr is not None:
                _type_mmr(user, min(MAX_MMR, max(0, user.base_mmr + by)), work)

        verb = f"Raise base MMR by {by}" if by > 0 else f"Lower base MMR by {-by}"
        return self._change(user_ids, change, lambda whom: f"{verb}: {whom}")

    def _set_active(self, user_ids: Sequence[int], *, active: bool, verb: str) -> int:
        def change(user: User, _work: UnitOfWork) -> None:
            user.active = active

        return self._change(user_ids, change, lambda whom: f"{verb} {whom}")

    def _change(
        self,
        user_ids: Sequence[int],
        change: Callable[[User, UnitOfWork], None],
        title: Callable[[str], str],
    ) -> int:
        with self._database.unit_of_work("") as work:
            people = [user for user in _read(work, user_ids) if not is_forgotten(user.steam_id)]
            if not people:
                raise UserError("There is no such player", "", "Look at the list of players")
            whom = people[0].name if len(people) == 1 else f"{len(people)} players"
            work.rename(title(whom))
            for user in people:
                change(user, work)
            return sum(work.session.is_modified(user) for user in people)


def _type_mmr(user: User, mmr: int | None, work: UnitOfWork) -> None:
    if mmr != user.base_mmr:
        user.base_mmr = mmr
        user.base_mmr_source = None if mmr is None else TYPED
        user.base_mmr_at = None if mmr is None else work.now


def _read(work: UnitOfWork, user_ids: Iterable[int]) -> Iterator[User]:
    """In statements of many ids each: one a person would take a minute for all of a community."""
    ids = sorted(set(user_ids))
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        yield from work.session.scalars(select(User).where(User.id.in_(chunk)).order_by(User.id))
