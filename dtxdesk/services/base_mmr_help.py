"""Base MMR that is to be looked at again, and medals as a hint of what it may be.

A medal is an estimate: it is taken over only where an organiser says so, with "estimated" as its
source and the day. OpenDota is asked only where the settings allow it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from dtxdesk.data import many_rows
from dtxdesk.data.database import Database
from dtxdesk.data.queries.base_mmr import BaseMmrRow, base_mmr_due
from dtxdesk.domain.base_mmr import ESTIMATED, VERIFY_AFTER
from dtxdesk.domain.medals import Medal
from dtxdesk.domain.steam_id import is_id64, to_account_id
from dtxdesk.errors import Cancelled, UserError
from dtxdesk.steam.failures import MatchUnavailable
from dtxdesk.steam.opendota import OpenDotaClient


@dataclass(frozen=True, slots=True)
class Asked:
    """What OpenDota said of some players.

    Attributes:
        medals: By player; None for who has none, or does not show it.
        failed: Players of whom the answer could not be understood.
        stopped: Somebody stopped it before everybody was asked about.
    """

    medals: Mapping[int, Medal | None]
    failed: tuple[int, ...] = ()
    stopped: bool = False


class BaseMmrHelp:
    """The list of those who are due, medals for them, and what is decided.

    Args:
        opendota: Makes the client when it is asked.
        allowed: Whether the settings let OpenDota be asked for medals.
    """

    def __init__(
        self,
        database: Database,
        opendota: Callable[[], OpenDotaClient],
        allowed: Callable[[], bool],
    ) -> None:
        self._database = database
        self._opendota = opendota
        self._allowed = allowed

    @property
    def may_ask(self) -> bool:
        """Whether medals may be asked for."""
        return self._allowed()

    def due(self) -> list[BaseMmrRow]:
        """Whose base MMR is older than `VERIFY_AFTER`, and who has none."""
        return self._database.read(base_mmr_due, self._database.clock() - VERIFY_AFTER)

    def ask(
        self,
        people: Sequence[BaseMmrRow],
        cancel: threading.Event | None = None,
        progress: Callable[[tuple[int, int]], object] = lambda _: None,
    ) -> Asked:
        """The medals of those who have a Steam id. One call each, at most one a second: slow.

        Raises:
            UserError: the settings do not allow it.
            EnvironmentProblem: OpenDota can't be reached, or allows no more calls today.
        """
        if not self._allowed():
            raise UserError(
                "OpenDota is not asked for medals",
                "It is switched off",
                "Switch it on under Settings, OpenDota",
            )
        client = self._opendota()
        known = [one for one in people if one.steam_id is not None and is_id64(one.steam_id)]
        medals: dict[int, Medal | None] = {}
        failed: list[int] = []
        for done, one in enumerate(known):
            progress((done, len(known)))
            assert one.steam_id is not None
            try:
                medals[one.user_id] = client.medal(to_account_id(one.steam_id), cancel=cancel)
            except Cancelled:
                return Asked(medals, tuple(failed), stopped=True)
            except MatchUnavailable:
                failed.append(one.user_id)
        return Asked(medals, tuple(failed))

    def take_over(self, estimates: Mapping[int, int]) -> int:
        """Gives players the MMR that their medals stand for; one operation, says how many changed.

        Raises:
            UserError: none of them is there any more.
        """
        with self._database.unit_of_work("") as work:
            people = many_rows.read_people(work, list(estimates))
            if not people:
                raise _nobody()
            whom = _whom([person["name"] for person in people])
            work.rename(f"Estimate the base MMR of {whom} by medals")
            return many_rows.edit_people(
                work,
                people,
                lambda person: {
                    "base_mmr": estimates[person["id"]],
                    "base_mmr_source": ESTIMATED,
                    "base_mmr_at": work.now,
                },
            )

    def confirm(self, user_ids: Collection[int]) -> int:
        """Notes that somebody has looked at these and found them right; says how many.

        Value and source stay as they are.

        Raises:
            UserError: none of them has a base MMR.
        """
        with self._database.unit_of_work("") as work:
            found = many_rows.read_people(work, list(user_ids))
            people = [person for person in found if person["base_mmr"] is not None]
            if not people:
                raise _nobody()
            whom = _whom([person["name"] for person in people])
            work.rename(f"Verify the base MMR of {whom}")
            return many_rows.edit_people(work, people, lambda _: {"base_mmr_at": work.now})


def _whom(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{len(names)} players"


def _nobody() -> UserError:
    return UserError("There is no such player", "", "Look at the list once more")
