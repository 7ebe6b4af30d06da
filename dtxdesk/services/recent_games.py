"""What our people play on Steam, also outside of the leagues, and who of them plays together.

Everybody's newest games are one question to Steam. They are asked for when an organiser says so,
those whose games were looked at longest ago first, and kept with Steam's other answers.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from dtxdesk.data.database import Database
from dtxdesk.data.queries.recent_games import PersonOnSteam, people_on_steam, stored_matches
from dtxdesk.domain.shared_games import AccountHistory, SharedGame, shared_games
from dtxdesk.domain.steam_id import to_account_id
from dtxdesk.errors import Cancelled
from dtxdesk.steam.client import SteamClient
from dtxdesk.steam.failures import BadAnswer

FRESH = timedelta(hours=1)
"""Games looked at so recently are not asked for again: a run that was stopped goes on."""


@dataclass(frozen=True, slots=True)
class FetchPlan:
    """Whom a run would ask about, and what it costs.

    Attributes:
        waiting: Whose games are not known or not fresh, the oldest first.
        fresh: How many are known well enough.
        used, limit: Calls of Steam today, and how many a day there may be.
        seconds: How long it takes at the pace that is kept.
    """

    waiting: tuple[PersonOnSteam, ...]
    fresh: int
    used: int
    limit: int
    seconds: float

    @property
    def calls(self) -> int:
        """One for each of them."""
        return len(self.waiting)


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of a run.

    Attributes:
        done: Whose games are known now.
        failed: Of whom Steam's answer could not be understood.
        stopped: Somebody has stopped it; the rest comes with the next run.
    """

    done: int
    failed: tuple[PersonOnSteam, ...] = ()
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class RecentView:
    """What is known of the games of some people.

    Attributes:
        games: Newest first.
        names: By player.
        stored: Which of the matches are here as league matches.
        unknown: Whose games were never asked for.
        hidden: Who does not show them.
        oldest: When the oldest of what is shown was looked at.
    """

    games: tuple[SharedGame, ...]
    names: Mapping[int, str]
    stored: frozenset[int]
    unknown: tuple[PersonOnSteam, ...] = ()
    hidden: tuple[PersonOnSteam, ...] = ()
    oldest: datetime | None = None


class RecentGames:
    """Asks, keeps, and puts together. Shared by threads.

    Args:
        database: Who our people are.
        steam: Makes the client; what it keeps is what can be read.
        calls: How many calls were made today, and how many may be.
        rate: Calls a second; 0 for no limit.
    """

    def __init__(
        self,
        database: Database,
        steam: Callable[[], SteamClient],
        calls: Callable[[], tuple[int, int]],
        rate: Callable[[], float],
    ) -> None:
        self._database = database
        self._steam = steam
        self._calls = calls
        self._rate = rate
        self._newest: dict[int, tuple[AccountHistory, datetime]] = {}

    def plan(self, user_ids: Collection[int] | None = None) -> FetchPlan:
        """What asking about these players would cost; None: about all who have a Steam id."""
        now = self._database.clock()
        known = [(self._known(person), person) for person in self._people(user_ids)]
        stale = [
            (history[1] if history else None, person)
            for history, person in known
            if history is None or now - history[1] >= FRESH
        ]
        stale.sort(key=lambda one: (one[0] is not None, one[0] or now))
        used, limit = self._calls()
        rate = self._rate()
        return FetchPlan(
            waiting=tuple(person for _, person in stale),
            fresh=len(known) - len(stale),
            used=used,
            limit=limit,
            seconds=len(stale) / rate if rate else 0.0,
        )

    def fetch(
        self,
        plan: FetchPlan,
        cancel: threading.Event | None = None,
        progress: Callable[[tuple[int, int]], object] = lambda _: None,
    ) -> Fetched:
        """Asks about everybody of a plan; each answer is kept at once. Slow.

        Raises:
            UserError: there is no key, or a wrong one.
            EnvironmentProblem: Steam can't be reached, or allows no more calls today; what has come
                by then is kept.
        """
        steam, done = self._steam(), 0
        failed: list[PersonOnSteam] = []
        for person in plan.waiting:
            progress((done + len(failed), plan.calls))
            account_id = to_account_id(person.steam_id)
            try:
                history = steam.account_history(account_id, cancel=cancel)
            except Cancelled:
                return Fetched(done, tuple(failed), stopped=True)
            except BadAnswer:
                failed.append(person)
                continue
            self._newest[account_id] = history, self._database.clock()
            done += 1
        return Fetched(done, tuple(failed))

    def read(self, user_ids: Collection[int] | None = None, *, least: int = 1) -> RecentView:
        """What is known by now. Asks nobody.

        Args:
            user_ids: Whose games; None: everybody's.
            least: Only games with so many of us.
        """
        everybody = self._people(None)
        wanted = everybody if user_ids is None else self._people(user_ids)
        known = {person: history for person in wanted if (history := self._known(person))}
        users = {to_account_id(person.steam_id): person.user_id for person in everybody}
        games = shared_games((history for history, _ in known.values()), users, least)
        with self._database.reader() as connection:
            stored = stored_matches(connection, [game.match_id for game in games])
        return RecentView(
            games=tuple(games),
            names={person.user_id: person.name for person in everybody},
            stored=stored,
            unknown=tuple(person for person in wanted if person not in known),
            hidden=tuple(person for person, (history, _) in known.items() if history.hidden),
            oldest=min((at for _, at in known.values()), default=None),
        )

    def let_go(self) -> None:
        """The answers on disk are cleared: what was read of them goes as well."""
        self._newest.clear()

    def _people(self, user_ids: Collection[int] | None) -> Sequence[PersonOnSteam]:
        people = self._database.read(people_on_steam)
        if user_ids is None:
            return people
        chosen = set(user_ids)
        return [person for person in people if person.user_id in chosen]

    def _known(self, person: PersonOnSteam) -> tuple[AccountHistory, datetime] | None:
        """What was asked for in this run of the program, or else what is kept on disk."""
        account_id = to_account_id(person.steam_id)
        if account_id not in self._newest:
            kept = self._steam().kept_account_history(account_id)
            if kept is None:
                return None
            self._newest[account_id] = kept
        return self._newest[account_id]
