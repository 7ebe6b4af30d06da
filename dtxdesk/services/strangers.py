"""Steam ids that play in our leagues and are nobody's: who they are, and whose they become."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence

from dtxdesk.data.database import Database
from dtxdesk.data.queries.players import steam_id_owner
from dtxdesk.data.schema import User
from dtxdesk.domain import people
from dtxdesk.domain.steam_id import is_id64
from dtxdesk.errors import UserError
from dtxdesk.steam.client import SteamClient


class Strangers:
    """Makes players of strangers. What they have played counts at once."""

    def __init__(self, database: Database, steam: Callable[[], SteamClient]) -> None:
        self._database = database
        self._steam = steam

    def names(
        self, steam_ids: Sequence[int], cancel: threading.Event | None = None
    ) -> dict[int, str]:
        """What Steam calls them, of those it knows. Asks Steam: slow.

        Raises:
            UserError: there is no key, or a wrong one.
            EnvironmentProblem: Steam can't be reached.
            Cancelled: `cancel` was set.
        """
        found = self._steam().player_summaries(steam_ids, cancel=cancel)
        names = {steam_id: people.clean_text(each.name) for steam_id, each in found.items()}
        return {steam_id: name for steam_id, name in names.items() if name}

    def add(self, names: Mapping[int, str]) -> int:
        """Adds a player for each Steam id, with that name (empty: the id stands for it).

        One whose Steam id has become somebody's meanwhile is passed over. Gives how many were
        added; it is one operation that can be undone.

        Raises:
            UserError: none of them was added.
        """
        with self._database.unit_of_work("") as work:
            added: list[User] = []
            for steam_id, name in names.items():
                if is_id64(steam_id) and steam_id_owner(work.connection, steam_id) is None:
                    user = User(steam_id=steam_id, nickname=people.clean_text(name))
                    work.session.add(user)
                    added.append(user)
            if not added:
                raise UserError(
                    "Nobody was added", "These Steam ids are somebody's by now", "Look again"
                )
            one = added[0].nickname or f"Steam {added[0].steam_id}"
            work.rename(f"Add {one}" if len(added) == 1 else f"Add {len(added)} players")
            return len(added)
