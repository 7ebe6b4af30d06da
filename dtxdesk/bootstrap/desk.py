"""A `Desk`: one data folder with everything that works on it.

Making one costs next to nothing; `open` opens the database and is the slow part, so the window
calls it on a worker.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from dtxdesk import settings
from dtxdesk.clock import Clock, utc_now
from dtxdesk.credentials import Credentials
from dtxdesk.paths import DataPaths
from dtxdesk.phrases import Phrase
from dtxdesk.settings import Setting, Settings

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from dtxdesk.bootstrap.discord_access import DiscordAccess
    from dtxdesk.bootstrap.steam_access import SteamAccess
    from dtxdesk.data.database import Database
    from dtxdesk.data.feed import Changes
    from dtxdesk.discord.oauth import Myself
    from dtxdesk.exports.printed import PrintPages
    from dtxdesk.jobs.plan import Plan
    from dtxdesk.jobs.scheduler import Jobs
    from dtxdesk.services.account import Account
    from dtxdesk.services.announcements import Announcements
    from dtxdesk.services.announcer import Announcer, DrawBracket
    from dtxdesk.services.announcing import Announcing
    from dtxdesk.services.backups import Backups
    from dtxdesk.services.balancing import Balancing
    from dtxdesk.services.base_mmr_help import BaseMmrHelp
    from dtxdesk.services.company import Company
    from dtxdesk.services.connections import Connections
    from dtxdesk.services.decisions import OrganiserDecisions
    from dtxdesk.services.drafting import Drafting
    from dtxdesk.services.exporting import Exporting
    from dtxdesk.services.forgetting import Forgetting
    from dtxdesk.services.history import History
    from dtxdesk.services.hosting import Hosting
    from dtxdesk.services.joining import Joining
    from dtxdesk.services.league_sync import LeagueSync
    from dtxdesk.services.leagues import Leagues
    from dtxdesk.services.live_games import LiveGames
    from dtxdesk.services.maintenance import Maintenance
    from dtxdesk.services.many_players import ManyPlayers
    from dtxdesk.services.match_fetching import MatchFetching
    from dtxdesk.services.match_linking import MatchLinking
    from dtxdesk.services.matches import Matches
    from dtxdesk.services.members import Members, Server
    from dtxdesk.services.merging import Merging
    from dtxdesk.services.missing_games import MissingGames
    from dtxdesk.services.moving import Moving
    from dtxdesk.services.own_record import OwnRecord
    from dtxdesk.services.people_import import PeopleImport
    from dtxdesk.services.players import Players
    from dtxdesk.services.rating_history import RatingHistories
    from dtxdesk.services.recent_games import RecentGames
    from dtxdesk.services.results import Results
    from dtxdesk.services.roster import Roster
    from dtxdesk.services.schedule import Schedule
    from dtxdesk.services.sign_ups import SignUps
    from dtxdesk.services.stages import Stages
    from dtxdesk.services.statistics import Statistics
    from dtxdesk.services.steam_people import SteamPeople
    from dtxdesk.services.strangers import Strangers
    from dtxdesk.services.teams import Teams
    from dtxdesk.services.tournament_file.importing import TournamentFiles
    from dtxdesk.services.tournaments import Tournaments
    from dtxdesk.steam.answers import CacheInfo

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")


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
        self._guard = threading.RLock()
        self._signs_in = False
        self.print_pages: PrintPages | None = None
        """Paints the pages of a PDF; set by whoever knows how, before the first export."""
        self.draw_bracket: DrawBracket | None = None
        """Paints the bracket of an announcement, on any thread; set by a window."""
        self._account_watchers: list[tuple[Callable[[], object], Callable[[], object]]] = []

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
                self._check_served(url)
                opened = open_server(self._whole(url), self.paths.backups, clock=self.clock)
                _warn_unverified(opened)
            else:
                opened = open_local(self.paths.database, self.paths.backups, clock=self.clock)
            opened.signed_in_as = self._signed_in_as()
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
        return self.database.read(query, *args, **kwargs)

    def write(self, work: Callable[[], T]) -> T:
        """Does a change, again where the server has chosen somebody else's over it. Any thread."""
        shared = (
            bool(self.database_url or self.settings.in_use(settings.DATABASE_URL))
            if self._database is None
            else not self._database.is_sqlite
        )
        if not shared:
            return work()
        from dtxdesk.data.repeating import repeated

        return repeated(work)

    def watch(
        self,
        on_changes: Callable[[Changes], None],
        on_presence: Callable[[], None] = lambda: None,
    ) -> None:
        """Calls back, on a thread of its own, for every commit anyone makes from now on.

        And, on a server, where others come, go or turn a page.
        """
        self.database.watch(on_changes, on_presence)

    @property
    def connection_text(self) -> str:
        """Where the data lie, and who one is there; for the status bar: never with a password."""
        database = self._database
        if database is None or database.is_sqlite:
            return Phrase("This computer")
        from dtxdesk.services.role_names import ROLE_NAMES

        access = database.access
        place = f"{self.server_name}, {access.login}"
        return (
            Phrase("{place} ({role})", place=place, role=ROLE_NAMES[access.role])
            if access.set_up
            else place
        )

    @property
    def server_name(self) -> str:
        """What a shared database's server is called."""
        return self.database.url.host or Phrase("Local server")

    # -- what works on it ------------------------------------------------------------------

    @cached_property
    def players(self) -> Players:
        from dtxdesk.services.players import Players

        return Players(self.database, self.steam.client)

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

        return Forgetting(self.database, self.paths.backups, lambda: self.steam.kept_answers)

    @cached_property
    def people_import(self) -> PeopleImport:
        from dtxdesk.services.people_import import PeopleImport

        return PeopleImport(self.database, self.paths.backups, self.steam.client)

    @cached_property
    def roster(self) -> Roster:
        """The members of the community's Discord server."""
        from dtxdesk.services.roster import Roster

        return Roster(
            self.database,
            self.paths.backups,
            lambda: self.discord.guilds,
            lambda: self.discord.bot.access(),
        )

    @cached_property
    def strangers(self) -> Strangers:
        from dtxdesk.services.strangers import Strangers

        return Strangers(self.database, self.steam.client)

    @cached_property
    def steam_people(self) -> SteamPeople:
        from dtxdesk.services.steam_people import SteamPeople

        return SteamPeople(self.database, self.steam.client)

    @cached_property
    def tournaments(self) -> Tournaments:
        from dtxdesk.services.tournaments import Tournaments

        return Tournaments(self.database)

    @cached_property
    def match_linking(self) -> MatchLinking:
        """Steam matches that become games of series."""
        from dtxdesk.services.match_linking import MatchLinking

        return MatchLinking(self.database)

    @cached_property
    def missing_games(self) -> MissingGames:
        """Why a series has no match."""
        from dtxdesk.services.missing_games import MissingGames

        return MissingGames(self.database, self.match_linking)

    @cached_property
    def tournament_files(self) -> TournamentFiles:
        from dtxdesk.services.tournament_file.importing import TournamentFiles

        return TournamentFiles(self.database)

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
            lambda no_cache: self.steam.client(no_cache=no_cache),
            lambda: self.steam.opendota,
            lambda league_id: self.match_linking.link_certain_of_league(league_id),
        )

    @cached_property
    def base_mmr_help(self) -> BaseMmrHelp:
        """Whose base MMR is to be looked at again, and medals as a hint."""
        from dtxdesk.services.base_mmr_help import BaseMmrHelp

        return BaseMmrHelp(
            self.database,
            lambda: self.steam.opendota,
            lambda: self.settings.get(settings.OPENDOTA_MEDALS),
        )

    @cached_property
    def recent_games(self) -> RecentGames:
        """What our people play on Steam, also outside of the leagues."""
        from dtxdesk.services.recent_games import RecentGames

        steam = self.steam
        return RecentGames(self.database, steam.client, steam.calls_today, steam.calls_per_second)

    @cached_property
    def live_games(self) -> LiveGames:
        """What is being played; one for the program, so that whoever looks sees the same."""
        from dtxdesk.services.live_games import LiveGames

        return LiveGames(self.database, self.steam.client)

    @cached_property
    def matches(self) -> Matches:
        from dtxdesk.services.matches import Matches

        return Matches(self.database)

    @cached_property
    def match_fetching(self) -> MatchFetching:
        from dtxdesk.services.match_fetching import MatchFetching

        return MatchFetching(
            self.database,
            self.steam.client,
            lambda: self.steam.opendota,
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

        return Exporting(self.database, self.print_pages)

    @cached_property
    def maintenance(self) -> Maintenance:
        from dtxdesk.services.maintenance import Maintenance

        return Maintenance(self.database, self.paths)

    @cached_property
    def backups(self) -> Backups:
        """Backups of the local database, open or not, or of the shared one."""
        from dtxdesk.services.backups import Backups

        return Backups(self.paths, self.clock, self._open_server_or_none)

    def _open_server_or_none(self) -> Database | None:
        """The open database; one on a server is opened for it, a file may be beyond opening."""
        if self._database is None and (
            self.database_url or self.settings.in_use(settings.DATABASE_URL)
        ):
            self.open()
        return self._database

    @cached_property
    def moving(self) -> Moving:
        """Copies between databases; needs no open one."""
        from dtxdesk.services.moving import Moving

        return Moving(self.paths.backups, self._whole, self.clock)

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
            roster=lambda: self.roster if self.discord.bot.is_set_up() else None,
            own=lambda: self.own_record if self._somebody_is_signed_in() else None,
            announcer=lambda: self.announcer if self.announcing.webhook_name() else None,
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

        return Connections(self.steam.trial, self.steam.opendota_trial, self._with_password)

    # -- the shared database and who is in it ----------------------------------------------

    @cached_property
    def members(self) -> Members:
        from dtxdesk.services.members import Members

        return Members(self.database, self._reached_at)

    def _reached_at(self) -> Server | None:
        """How the invited reach a database that this computer hosts; None: as it does itself."""
        hosted = self.settings.get(settings.HOST_HERE) and not self.database_url
        return self.hosting.reached_at() if hosted else None

    @cached_property
    def company(self) -> Company:
        """Who else has the shared database open."""
        from dtxdesk.services.company import Company

        return Company(self.database)

    @cached_property
    def joining(self) -> Joining:
        """Follows invitations; needs no open database."""
        from dtxdesk.services.joining import Joining

        return Joining(self.paths, self.settings, lambda: self.credentials)

    @cached_property
    def hosting(self) -> Hosting:
        """Serves the shared database from this computer; needs no open one."""
        from dtxdesk.services.hosting import Hosting

        return Hosting(self.paths, self.settings, lambda: self.credentials, self.moving, self.clock)

    @property
    def serves_others(self) -> bool:
        """Whether this program serves a shared database right now."""
        return "hosting" in self.__dict__ and self.hosting.here

    def serve_again(self) -> None:
        """Serves the shared database as long as this program runs, where that was left on.

        Raises:
            UserError: it can't be served as it was; the text says why.
            EnvironmentProblem: PostgreSQL, the disk or the keyring fails.
        """
        if not self.settings.get(settings.HOST_HERE) or self.database_url:
            return
        from dtxdesk.services.hosting import AlreadyServed

        try:
            self.hosting.serve()
        except AlreadyServed:
            log.info("Another program serves the shared database already")

    def _check_served(self, url: str) -> None:
        """A database that this computer hosts is there as long as a program serves it."""
        from dtxdesk.errors import EnvironmentProblem

        if self.settings.get(settings.HOST_HERE):
            state = self.hosting.state()
            if url == state.url and not state.serving:
                raise EnvironmentProblem(
                    "The hosted database is not served right now",
                    "This computer hosts it, and no program that does so is running",
                    "Open the window, or run dtxdesk db host start beside this; dtxdesk db host "
                    "stop goes back to what was used before",
                )

    def set_up_sharing(self) -> str:
        """Makes roles, rights and schema in the chosen server's database; gives back one's login.

        Raises:
            UserError: none is chosen, or it can't be set up; the text says what is missing.
            EnvironmentProblem: it can't be reached.
        """
        from dtxdesk.data.opening import set_up_server
        from dtxdesk.errors import UserError

        url = self.database_url or self.settings.in_use(settings.DATABASE_URL)
        if not url:
            raise UserError(
                "No server is chosen",
                "The data are in a file on this computer, which can't be shared",
                "Name a PostgreSQL database: --database postgresql://user@server/database",
            )
        set_up = set_up_server(self._whole(url), clock=self.clock)
        login = set_up.author
        set_up.close()
        if self._database is not None:
            self._database.read_role()
        return login

    # -- Steam -----------------------------------------------------------------------------

    @cached_property
    def steam(self) -> SteamAccess:
        """What asks Steam and OpenDota; needs no open database."""
        from dtxdesk.bootstrap.steam_access import SteamAccess

        return SteamAccess(
            self.paths, self.settings, self.credentials, self._forgotten_accounts, self.clock
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
        """What is kept on disk to be faster: Steam's answers, averages over time, pictures."""
        averages = self.paths.rating_history
        info = self.steam.kept_answers.info()
        more = averages.stat().st_size if averages.exists() else 0
        more += self.discord.avatars.size()[1]
        return replace(info, bytes=info.bytes + more)

    def clear_cache(self) -> None:
        """Drops all of it; nothing in the database depends on it."""
        self.steam.kept_answers.clear()
        if "recent_games" in self.__dict__:
            self.recent_games.let_go()
        self.paths.rating_history.unlink(missing_ok=True)
        self.discord.avatars.clear()

    # -- Discord ---------------------------------------------------------------------------

    @cached_property
    def discord(self) -> DiscordAccess:
        """What asks Discord; needs no open database."""
        from dtxdesk.bootstrap.discord_access import DiscordAccess

        return DiscordAccess(self.paths, self.settings, self.credentials, self.clock)

    @cached_property
    def account(self) -> Account:
        """Who signed in with Discord on this computer."""
        from dtxdesk.services.account import Account

        return Account(
            self.discord.session,
            lambda: self.discord.oauth,
            lambda: self.settings.get(settings.DISCORD_CLIENT_ID),
            lambda: self.database,
            self._remember_account,
            self._account_ended,
            lambda: self.players,
        )

    @cached_property
    def own_record(self) -> OwnRecord:
        """What Discord says of the signed-in person."""
        from dtxdesk.services.own_record import OwnRecord

        return OwnRecord(
            self.database,
            self.account,
            lambda: self.settings.get(settings.DISCORD_SERVER),
            lambda: self.discord.guilds,
            self.roster,
        )

    def _somebody_is_signed_in(self) -> bool:
        """Without asking the keyring, which may ask a person."""
        return self._signs_in or bool(self.settings.get(settings.DISCORD_ACCOUNT))

    @cached_property
    def announcing(self) -> Announcing:
        """Parts of tournaments for a channel on Discord."""
        from dtxdesk.services.announcing import Announcing

        return Announcing(lambda: self.database, self.credentials, lambda: self.discord.webhooks)

    @cached_property
    def announcements(self) -> Announcements:
        """What tournaments announce by themselves, and in which words."""
        from dtxdesk.services.announcements import Announcements

        return Announcements(self.database)

    @cached_property
    def announcer(self) -> Announcer:
        """Announces it; brackets are attached where a window can paint them."""
        from dtxdesk.services.announcer import Announcer

        return Announcer(self.database, self.announcing, lambda: self.draw_bracket)

    def watch_account(self, on_change: Callable[[], object], on_end: Callable[[], object]) -> None:
        """Calls back, on whatever thread it happens, when somebody signs in or out of Discord.

        And, after that, where Discord has ended the sign-in.
        """
        self._account_watchers.append((on_change, on_end))

    def _remember_account(self, myself: Myself | None) -> None:
        self.discord.remember(myself)
        self._signs_in = myself is not None
        if self._database is not None:
            self._database.signed_in_as = None if myself is None else f"@{myself.username}"
        for on_change, _ in self._account_watchers:
            on_change()

    def _account_ended(self) -> None:
        for _, on_end in self._account_watchers:
            on_end()

    def _signed_in_as(self) -> str | None:
        username = self.settings.get(settings.DISCORD_ACCOUNT).get("username")
        return f"@{username}" if isinstance(username, str) and username else None

    # -- the end ---------------------------------------------------------------------------

    def close(self) -> None:
        """Stops the jobs, then closes what asks Steam and Discord, then the database."""
        if "jobs" in self.__dict__:
            self.jobs.stop()
        if "company" in self.__dict__:
            self.company.leave()
        if "steam" in self.__dict__:
            self.steam.close()
        if "discord" in self.__dict__:
            self.discord.close()
        with self._guard:
            if self._database is not None:
                self._database.close()
                self._database = None
        if "hosting" in self.__dict__:
            self.hosting.rest()

    def _whole(self, url: str) -> str:
        """An address with its password, the chosen database's with its certificate file as well."""
        from dtxdesk.services.database_choice import with_authority

        whole = self._with_password(url)
        named = self.settings.use(settings.DATABASE_CA_FILE)
        chosen = self.database_url or self.settings.in_use(settings.DATABASE_URL)
        return with_authority(whole, self.paths.named(named)) if named and url == chosen else whole

    def _with_password(self, url: str) -> str:
        from dtxdesk.bootstrap.passwords import with_password

        return with_password(url, self.credentials, self.environ)


def _warn_unverified(opened: Database) -> None:
    from dtxdesk.data.tls import is_unverified

    if is_unverified(opened.url):
        log.warning(
            "The address of %s does not make sure of the server: somebody in between could pass"
            " for it. Leave out sslmode to have it verified",
            opened.url.host,
        )
