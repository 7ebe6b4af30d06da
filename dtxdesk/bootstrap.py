"""The composition root: the only place that wires the parts together.

A `Desk` is one data folder with everything that works on it. Making one costs next to nothing;
`open` opens the database and is the slow part, so the window calls it on a worker.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from dtxdesk import credentials, settings
from dtxdesk.clock import Clock, utc_now
from dtxdesk.credentials import Credentials
from dtxdesk.paths import DataPaths
from dtxdesk.phrases import Phrase
from dtxdesk.settings import Setting, Settings

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from dtxdesk.data.database import Database
    from dtxdesk.data.feed import Changes
    from dtxdesk.jobs.plan import Plan
    from dtxdesk.jobs.scheduler import Jobs
    from dtxdesk.services.backups import Backups
    from dtxdesk.services.balancing import Balancing
    from dtxdesk.services.connections import Connections
    from dtxdesk.services.decisions import OrganiserDecisions
    from dtxdesk.services.drafting import Drafting
    from dtxdesk.services.exporting import Exporting
    from dtxdesk.services.forgetting import Forgetting
    from dtxdesk.services.history import History
    from dtxdesk.services.league_sync import LeagueSync
    from dtxdesk.services.leagues import Leagues
    from dtxdesk.services.maintenance import Maintenance
    from dtxdesk.services.many_players import ManyPlayers
    from dtxdesk.services.match_fetching import MatchFetching
    from dtxdesk.services.matches import Matches
    from dtxdesk.services.merging import Merging
    from dtxdesk.services.people_import import PeopleImport
    from dtxdesk.services.players import Players
    from dtxdesk.services.rating_history import RatingHistories
    from dtxdesk.services.results import Results
    from dtxdesk.services.schedule import Schedule
    from dtxdesk.services.sign_ups import SignUps
    from dtxdesk.services.stages import Stages
    from dtxdesk.services.statistics import Statistics
    from dtxdesk.services.strangers import Strangers
    from dtxdesk.services.teams import Teams
    from dtxdesk.services.tournaments import Tournaments
    from dtxdesk.steam.answers import AnswerStore, CacheInfo, NoStore
    from dtxdesk.steam.client import SteamClient
    from dtxdesk.steam.opendota import OpenDotaClient
    from dtxdesk.steam.quota import DailyQuota

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")

_WHERE_PASSWORDS_LIE = "PGPASSWORD"


@dataclass
class Desk:
    """One data folder and all that works on it.

    The parts are made when they are first asked for. Whoever makes a Desk closes it.
    """

    paths: DataPaths
    flags: Mapping[Setting[Any], str] = field(default_factory=dict)
    clock: Clock = utc_now
    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)
    database_url: str | None = None
    """A database named on the command line; it may hold a password, and is kept nowhere."""

    def __post_init__(self) -> None:
        self._database: Database | None = None
        self._clients: list[SteamClient | OpenDotaClient] = []
        self._guard = threading.RLock()

    # -- settings and secrets --------------------------------------------------------------

    @cached_property
    def settings(self) -> Settings:
        return Settings(self.paths.settings, environ=self.environ, flags=self.flags)

    @cached_property
    def credentials(self) -> Credentials:
        from dtxdesk.logs import hide

        return Credentials(self.paths.root, environ=self.environ, on_secret=hide)

    # -- the database ----------------------------------------------------------------------

    def open(self) -> None:
        """Opens the database; made where there is none, upgraded where it is behind.

        Raises:
            UserError: it can't be used as it is, such as one of a newer program.
            EnvironmentProblem: folder, file or server can't be used.
        """
        from dtxdesk.data.opening import open_local, open_server

        with self._guard:
            if self._database is not None:
                return
            url = self.database_url or self.settings.use(settings.DATABASE_URL)
            if url:
                opened = open_server(self._with_password(url), self.paths.backups, clock=self.clock)
            else:
                opened = open_local(self.paths.database, self.paths.backups, clock=self.clock)
            self._database = opened

    @property
    def database(self) -> Database:
        if self._database is None:
            self.open()
        assert self._database is not None
        return self._database

    @property
    def is_open(self) -> bool:
        return self._database is not None

    def read(
        self, query: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Runs a function of `data.queries` on a snapshot of the database. Any thread."""
        with self.database.reader() as connection:
            return query(connection, *args, **kwargs)

    def watch(self, on_changes: Callable[[Changes], None]) -> None:
        """Calls back, on a thread of its own, for every commit anyone makes from now on."""
        self.database.watch(on_changes)

    @property
    def connection_text(self) -> str:
        """Where the data lie, for the status bar: never with a password."""
        database = self._database
        if database is None or database.is_sqlite:
            return Phrase("This computer")
        return f"{database.url.host or Phrase('local server')}, {database.author}"

    # -- what works on it ------------------------------------------------------------------

    @cached_property
    def players(self) -> Players:
        from dtxdesk.services.players import Players

        return Players(self.database, lambda: self.steam_client(no_cache=False))

    @cached_property
    def many_players(self) -> ManyPlayers:
        from dtxdesk.services.many_players import ManyPlayers

        return ManyPlayers(self.database)

    @cached_property
    def merging(self) -> Merging:
        from dtxdesk.services.merging import Merging

        return Merging(self.database)

    @cached_property
    def forgetting(self) -> Forgetting:
        from dtxdesk.services.forgetting import Forgetting

        return Forgetting(self.database, self.paths.backups, lambda: self.kept_answers)

    @cached_property
    def people_import(self) -> PeopleImport:
        from dtxdesk.services.people_import import PeopleImport

        return PeopleImport(
            self.database, self.paths.backups, lambda: self.steam_client(no_cache=False)
        )

    @cached_property
    def strangers(self) -> Strangers:
        from dtxdesk.services.strangers import Strangers

        return Strangers(self.database, lambda: self.steam_client(no_cache=False))

    @cached_property
    def tournaments(self) -> Tournaments:
        from dtxdesk.services.tournaments import Tournaments

        return Tournaments(self.database)

    @cached_property
    def sign_ups(self) -> SignUps:
        from dtxdesk.services.sign_ups import SignUps

        return SignUps(self.database)

    @cached_property
    def teams(self) -> Teams:
        from dtxdesk.services.teams import Teams

        return Teams(self.database)

    @cached_property
    def balancing(self) -> Balancing:
        from dtxdesk.services.balancing import Balancing

        return Balancing(self.database)

    @cached_property
    def drafting(self) -> Drafting:
        from dtxdesk.services.drafting import Drafting

        return Drafting(self.database)

    @cached_property
    def stages(self) -> Stages:
        from dtxdesk.services.stages import Stages

        return Stages(self.database)

    @cached_property
    def results(self) -> Results:
        from dtxdesk.services.results import Results

        return Results(self.database)

    @cached_property
    def decisions(self) -> OrganiserDecisions:
        from dtxdesk.services.decisions import OrganiserDecisions

        return OrganiserDecisions(self.database)

    @cached_property
    def schedule(self) -> Schedule:
        from dtxdesk.services.schedule import Schedule

        return Schedule(self.database)

    @cached_property
    def leagues(self) -> Leagues:
        from dtxdesk.services.leagues import Leagues

        return Leagues(self.database)

    @cached_property
    def sync(self) -> LeagueSync:
        from dtxdesk.services.league_sync import LeagueSync

        return LeagueSync(
            self.database,
            lambda no_cache: self.steam_client(no_cache=no_cache),
            lambda: self.opendota_client,
        )

    @cached_property
    def matches(self) -> Matches:
        from dtxdesk.services.matches import Matches

        return Matches(self.database)

    @cached_property
    def match_fetching(self) -> MatchFetching:
        from dtxdesk.services.match_fetching import MatchFetching

        return MatchFetching(
            self.database,
            lambda: self.steam_client(no_cache=False),
            lambda: self.opendota_client,
        )

    @cached_property
    def statistics(self) -> Statistics:
        from dtxdesk.services.statistics import Statistics

        return Statistics(self.database)

    @cached_property
    def rating_histories(self) -> RatingHistories:
        """Lines over time; what they have in common is kept in the cache folder if there is one."""
        from dtxdesk.services.rating_history import RatingHistories

        cached = not self.settings.get(settings.DISABLE_CACHE)
        return RatingHistories(self.database, self.paths.rating_history if cached else None)

    @cached_property
    def history(self) -> History:
        from dtxdesk.services.history import History

        return History(self.database)

    @cached_property
    def exporting(self) -> Exporting:
        from dtxdesk.services.exporting import Exporting

        return Exporting(self.database)

    @cached_property
    def maintenance(self) -> Maintenance:
        from dtxdesk.services.maintenance import Maintenance

        return Maintenance(self.database, self.paths)

    @cached_property
    def backups(self) -> Backups:
        """Backups of the local database, open or not."""
        from dtxdesk.services.backups import Backups

        return Backups(self.paths, self.clock, lambda: self._database)

    @cached_property
    def jobs(self) -> Jobs:
        from dtxdesk.jobs.memory import JobMemory
        from dtxdesk.jobs.scheduler import Jobs

        url = self.database.url
        shared = "" if self.database.is_sqlite else f"{url.host}:{url.port}/{url.database}"
        memory = JobMemory(
            self.paths.job_runs, self.settings, clock=self.clock, shared_database=shared
        )
        return Jobs(self.clock, memory)

    @cached_property
    def plan(self) -> Plan:
        """Which jobs there are; `start` it after the first paint."""
        from dtxdesk.jobs.plan import Plan

        return Plan(
            self.jobs,
            self.database,
            self.sync,
            self.maintenance,
            enabled=lambda: self.settings.get(settings.SYNC_ENABLED),
            interval=lambda: timedelta(seconds=self.settings.get(settings.SYNC_INTERVAL)),
            keep=lambda: (
                self.settings.get(settings.BACKUPS_DAILY),
                self.settings.get(settings.BACKUPS_WEEKLY),
            ),
        )

    @cached_property
    def connections(self) -> Connections:
        """Tests of what can be connected; needs no open database."""
        from dtxdesk.services.connections import Connections

        return Connections(self._trial_steam, self._trial_opendota, self._with_password)

    # -- Steam -----------------------------------------------------------------------------

    @cached_property
    def answers(self) -> AnswerStore | NoStore:
        """Where Steam's answers go and come from: nowhere while that is switched off."""
        from dtxdesk.steam.answers import NoStore

        return NoStore() if self.settings.use(settings.DISABLE_CACHE) else self.kept_answers

    @cached_property
    def kept_answers(self) -> AnswerStore:
        """The answers on disk, to look at and to clear."""
        from dtxdesk.steam.answers import AnswerStore

        return AnswerStore(
            self.paths.steam_answers, clock=self.clock, forgotten=self._forgotten_accounts
        )

    def _forgotten_accounts(self, account_ids: Collection[int]) -> Collection[int]:
        """Who of these accounts is to be left out of what is kept."""
        if self._database is None:
            return ()
        from dtxdesk.data.forgotten_accounts import left_out
        from dtxdesk.domain.steam_id import to_account_id, to_id64

        hidden = self.read(left_out, [to_id64(account_id) for account_id in account_ids])
        return [to_account_id(steam_id) for steam_id in hidden]

    def cache_info(self) -> CacheInfo:
        """What is kept on disk to be faster: answers of Steam, and averages over time."""
        averages = self.paths.rating_history
        info = self.kept_answers.info()
        more = averages.stat().st_size if averages.exists() else 0
        return replace(info, bytes=info.bytes + more)

    def clear_cache(self) -> None:
        """Drops all of it; nothing in the database depends on it."""
        self.kept_answers.clear()
        self.paths.rating_history.unlink(missing_ok=True)

    @cached_property
    def quota(self) -> DailyQuota:
        from dtxdesk.steam.quota import DailyQuota, steam_limit

        limit = steam_limit(self.settings.use(settings.STEAM_API_URL))
        return DailyQuota(self.paths.steam_quota, limit=limit, clock=self.clock)

    @cached_property
    def opendota_quota(self) -> DailyQuota:
        from dtxdesk.steam.quota import OPENDOTA_CALLS_PER_DAY, DailyQuota

        return DailyQuota(
            self.paths.steam_quota,
            service="OpenDota",
            limit=OPENDOTA_CALLS_PER_DAY,
            clock=self.clock,
        )

    @cached_property
    def _steam(self) -> SteamClient:
        return self._new_steam(self.answers)

    @cached_property
    def _steam_without_store(self) -> SteamClient:
        from dtxdesk.steam.answers import NoStore

        return self._new_steam(NoStore())

    def steam_client(self, *, no_cache: bool) -> SteamClient:
        """The client for Steam; the rate limit is one for the whole process."""
        with self._guard:
            return self._steam_without_store if no_cache else self._steam

    @cached_property
    def opendota_client(self) -> OpenDotaClient:
        from dtxdesk.steam.opendota import OpenDotaClient

        client = OpenDotaClient(
            base_url=self.settings.use(settings.OPENDOTA_API_URL),
            store=self.answers,
            quota=self.opendota_quota,
            clock=self.clock,
        )
        self._clients.append(client)
        return client

    def _new_steam(self, store: AnswerStore | NoStore) -> SteamClient:
        from dtxdesk.steam.client import SteamClient

        client = SteamClient(
            api_key=lambda: self.credentials.get(credentials.STEAM_API_KEY),
            base_url=self.settings.use(settings.STEAM_API_URL),
            store=store,
            quota=self.quota,
            calls_per_second=self.settings.use(settings.STEAM_RATE),
            clock=self.clock,
        )
        self._clients.append(client)
        return client

    def _trial_steam(self, key: str) -> SteamClient:
        from dtxdesk.logs import hide
        from dtxdesk.services.connections import TRY_SECONDS
        from dtxdesk.steam.answers import NoStore
        from dtxdesk.steam.client import SteamClient
        from dtxdesk.steam.transport import Backoff

        if key:
            hide(key)
        return SteamClient(
            api_key=lambda: key,
            base_url=self.settings.get(settings.STEAM_API_URL),
            store=NoStore(),
            quota=self.quota,
            calls_per_second=self.settings.get(settings.STEAM_RATE),
            clock=self.clock,
            timeout=TRY_SECONDS,
            backoff=Backoff(attempts=1),
        )

    def _trial_opendota(self) -> OpenDotaClient:
        from dtxdesk.services.connections import TRY_SECONDS
        from dtxdesk.steam.opendota import OpenDotaClient
        from dtxdesk.steam.transport import Backoff

        return OpenDotaClient(
            base_url=self.settings.get(settings.OPENDOTA_API_URL),
            quota=self.opendota_quota,
            clock=self.clock,
            timeout=TRY_SECONDS,
            backoff=Backoff(attempts=1),
        )

    # -- the end ---------------------------------------------------------------------------

    def close(self) -> None:
        """Stops the jobs, then closes clients, store and database, in that order."""
        if "jobs" in self.__dict__:
            self.jobs.stop()
        for client in self._clients:
            client.close()
        for part in ("quota", "opendota_quota", "kept_answers"):
            if part in self.__dict__:
                self.__dict__[part].close()
        with self._guard:
            if self._database is not None:
                self._database.close()
                self._database = None

    def _with_password(self, url: str) -> str:
        """The URL with the password from the keyring, where it has none and nobody else does.

        Wherever the password comes from, no log line shows it from here on.
        """
        from urllib.parse import quote, unquote, urlsplit, urlunsplit

        from dtxdesk.logs import hide

        parts = urlsplit(url)
        for password in (parts.password, self.environ.get(_WHERE_PASSWORDS_LIE)):
            if password:
                hide(password)  # as it is written in the URL
                hide(unquote(password))
        if parts.password or not parts.username or self.environ.get(_WHERE_PASSWORDS_LIE):
            return url
        if parts.scheme == "sqlite":
            return url
        secret = self.credentials.get(f"{credentials.DATABASE_PASSWORD}:{url}")
        if not secret:
            return url  # a pgpass file may have it
        place = parts.netloc.rpartition("@")[2]
        return urlunsplit(
            parts._replace(netloc=f"{quote(parts.username)}:{quote(secret, safe='')}@{place}")
        )


def make_desk(
    data_dir: DataPaths,
    *,
    database_url: str | None = None,
    flags: Mapping[Setting[Any], str] | None = None,
) -> Desk:
    """A Desk for the window or the command line, with logging started.

    Raises:
        UserError: a setting in the environment or a flag can't be used.
    """
    from dtxdesk import logs

    desk = Desk(data_dir, flags=flags or {}, database_url=database_url)
    logs.start(data_dir.logs, level=desk.settings.get(settings.LOG_LEVEL))
    for notice in desk.settings.notices:
        log.warning("%s", notice)
    return desk


@contextmanager
def demo_desk() -> Iterator[Desk]:
    """A Desk on the sample league, in a folder that is thrown away at the end.

    Its league is no real one, so nothing is asked of Steam.
    """
    import tempfile

    with tempfile.TemporaryDirectory(prefix="dtxdesk-demo-", ignore_cleanup_errors=True) as folder:
        desk = make_desk(DataPaths(Path(folder)), flags={settings.SYNC_ENABLED: "no"})
        try:
            from dtxdesk.services import demo

            demo.fill(desk.database)
            yield desk
        finally:
            from dtxdesk import logs

            desk.close()
            logs.stop()
