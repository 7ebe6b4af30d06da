"""What asks Steam and OpenDota: clients, their daily quotas, and the answers that are kept."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection
from functools import cached_property
from typing import TYPE_CHECKING

from dtxdesk import credentials, settings
from dtxdesk.clock import Clock
from dtxdesk.credentials import Credentials
from dtxdesk.paths import DataPaths
from dtxdesk.settings import Settings

if TYPE_CHECKING:
    from dtxdesk.steam.answers import AnswerStore, NoStore
    from dtxdesk.steam.client import SteamClient
    from dtxdesk.steam.opendota import OpenDotaClient
    from dtxdesk.steam.quota import DailyQuota


class SteamAccess:
    """One for a data folder: quotas and the rate limit are shared by all that asks.

    The parts are made when they are first asked for. Whoever makes it closes it.
    """

    def __init__(
        self,
        paths: DataPaths,
        used: Settings,
        secrets: Credentials,
        forgotten: Callable[[Collection[int]], Collection[int]],
        clock: Clock,
    ) -> None:
        """Asks nobody yet.

        Args:
            paths: Where answers and counts of calls lie.
            used: The settings.
            secrets: They have the key for Steam.
            forgotten: Which of these account ids are to be left out of what is kept.
            clock: What time it is.
        """
        self._paths = paths
        self._settings = used
        self._credentials = secrets
        self._forgotten = forgotten
        self._clock = clock
        self._clients: list[SteamClient | OpenDotaClient] = []
        self._guard = threading.RLock()

    @cached_property
    def answers(self) -> AnswerStore | NoStore:
        """Where Steam's answers go and come from: nowhere while that is switched off."""
        from dtxdesk.steam.answers import NoStore

        return NoStore() if self._settings.use(settings.DISABLE_CACHE) else self.kept_answers

    @cached_property
    def kept_answers(self) -> AnswerStore:
        """The answers on disk, to look at and to clear."""
        from dtxdesk.steam.answers import AnswerStore

        return AnswerStore(self._paths.steam_answers, clock=self._clock, forgotten=self._forgotten)

    @cached_property
    def quota(self) -> DailyQuota:
        """Calls of Steam."""
        from dtxdesk.steam.quota import DailyQuota, steam_limit

        limit = steam_limit(self._settings.use(settings.STEAM_API_URL))
        return DailyQuota(self._paths.steam_quota, limit=limit, clock=self._clock)

    @cached_property
    def opendota_quota(self) -> DailyQuota:
        """Calls of OpenDota."""
        from dtxdesk.steam.quota import OPENDOTA_CALLS_PER_DAY, DailyQuota

        return DailyQuota(
            self._paths.steam_quota,
            service="OpenDota",
            limit=OPENDOTA_CALLS_PER_DAY,
            clock=self._clock,
        )

    def client(self, *, no_cache: bool = False) -> SteamClient:
        """The client for Steam; the rate limit is one for the whole process."""
        with self._guard:
            return self._steam_without_store if no_cache else self._steam

    @cached_property
    def _steam(self) -> SteamClient:
        return self._new_steam(self.answers)

    @cached_property
    def _steam_without_store(self) -> SteamClient:
        from dtxdesk.steam.answers import NoStore

        return self._new_steam(NoStore())

    def _new_steam(self, store: AnswerStore | NoStore) -> SteamClient:
        from dtxdesk.steam.client import SteamClient

        client = SteamClient(
            api_key=lambda: self._credentials.get(credentials.STEAM_API_KEY),
            base_url=self._settings.use(settings.STEAM_API_URL),
            store=store,
            quota=self.quota,
            calls_per_second=self._settings.use(settings.STEAM_RATE),
            clock=self._clock,
        )
        self._clients.append(client)
        return client

    def calls_today(self) -> tuple[int, int]:
        """How often Steam was asked today, and how often it may be."""
        return self.quota.used_today(), self.quota.limit

    def calls_per_second(self) -> float:
        """The pace that is kept; 0 for no limit."""
        from dtxdesk.web.pace import effective_rate

        url = self._settings.use(settings.STEAM_API_URL)
        return effective_rate(self._settings.use(settings.STEAM_RATE), url)

    @cached_property
    def opendota(self) -> OpenDotaClient:
        """The client for OpenDota."""
        from dtxdesk.steam.opendota import OpenDotaClient

        client = OpenDotaClient(
            base_url=self._settings.use(settings.OPENDOTA_API_URL),
            store=self.answers,
            quota=self.opendota_quota,
            clock=self._clock,
        )
        self._clients.append(client)
        return client

    def trial(self, key: str) -> SteamClient:
        """A client to try a key out: asks once, by the settings of now. The caller closes it."""
        from dtxdesk.logs import hide
        from dtxdesk.services.connections import TRY_SECONDS
        from dtxdesk.steam.answers import NoStore
        from dtxdesk.steam.client import SteamClient
        from dtxdesk.steam.transport import Backoff

        if key:
            hide(key)
        return SteamClient(
            api_key=lambda: key,
            base_url=self._settings.get(settings.STEAM_API_URL),
            store=NoStore(),
            quota=self.quota,
            calls_per_second=self._settings.get(settings.STEAM_RATE),
            clock=self._clock,
            timeout=TRY_SECONDS,
            backoff=Backoff(attempts=1),
        )

    def opendota_trial(self) -> OpenDotaClient:
        """A client that tries out OpenDota in the same way."""
        from dtxdesk.services.connections import TRY_SECONDS
        from dtxdesk.steam.opendota import OpenDotaClient
        from dtxdesk.steam.transport import Backoff

        return OpenDotaClient(
            base_url=self._settings.get(settings.OPENDOTA_API_URL),
            quota=self.opendota_quota,
            clock=self._clock,
            timeout=TRY_SECONDS,
            backoff=Backoff(attempts=1),
        )

    def close(self) -> None:
        """Ends the clients first, then what they use."""
        for client in self._clients:
            client.close()
        for part in ("quota", "opendota_quota", "kept_answers"):
            if part in self.__dict__:
                self.__dict__[part].close()
