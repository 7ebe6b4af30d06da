"""This computer serves the shared database itself: for a LAN event, without a server set up.

PostgreSQL runs in the data folder and is reached through our own TLS listener only, by loopback
unless somebody has opened it to the local network. Invitations take its certificate along.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from dtxdesk.clock import Clock
from dtxdesk.credentials import Credentials
from dtxdesk.data.engine import database_url, sqlite_url
from dtxdesk.data.host import addresses, programs
from dtxdesk.errors import UserError
from dtxdesk.paths import DataPaths
from dtxdesk.services.host_login import LOOPBACK, HostLogin
from dtxdesk.services.host_server import AlreadyServed as AlreadyServed
from dtxdesk.services.host_server import HostServer
from dtxdesk.services.members import Server
from dtxdesk.services.moving import CopyProgress, CopyReport, Moving
from dtxdesk.settings import (
    DATABASE_CA_FILE,
    DATABASE_URL,
    HOST_EARLIER,
    HOST_HERE,
    HOST_NETWORK,
    Origin,
    Settings,
)


@dataclass(frozen=True, slots=True)
class HostState:
    """How hosting stands.

    Attributes:
        on: Whether this computer hosts, now and at every start.
        serving: Whether a program serves right now.
        here: Whether that is this program.
        network: Whether the local network reaches it; else this computer alone.
        addresses: This computer's in the local network, the most likely one first.
        port: Where it is reached.
        url: The address of the hosted database for this computer; empty while it is off.
    """

    on: bool
    serving: bool
    here: bool
    network: bool
    addresses: tuple[str, ...]
    port: int
    url: str

    @property
    def loopback(self) -> str:
        """Where programs on this computer reach it."""
        return LOOPBACK


@dataclass(frozen=True, slots=True)
class Begun:
    """What has become of switching it on.

    Attributes:
        url: Where this computer's programs find the database from their next start on.
        copied: What was copied in; None where nothing was to be.
        password_is_kept: Whether the keyring has this computer's password; else a file has it.
    """

    url: str
    copied: CopyReport | None
    password_is_kept: bool


class Hosting:
    """Switches hosting on and off, and serves. Needs no open database. Any thread may use it.

    Args:
        paths: Of the data folder, which everything lies in.
        settings: Where it is noted that it is on.
        secrets: Where the password of this computer's own login is kept.
        moving: Copies what is open now into the hosted database, and back.
        clock: For the certificate's dates.
    """

    def __init__(
        self,
        paths: DataPaths,
        settings: Settings,
        secrets: Callable[[], Credentials],
        moving: Moving,
        clock: Clock,
    ) -> None:
        self._paths = paths
        self._settings = settings
        self._moving = moving
        self._clock = clock
        self._guard = threading.RLock()
        self._own = HostLogin(paths, settings, secrets, clock)
        self._server = HostServer(paths, settings, self._own)
        self.on_stopped: Callable[[], None] = lambda: None
        """Called, on a thread of its own, after another program has asked to stop it."""

    # -- how it stands -----------------------------------------------------------------------

    @property
    def is_installed(self) -> bool:
        """Whether the optional part of the program is there."""
        return programs.is_installed()

    @property
    def install_command(self) -> str:
        """How one gets that part."""
        return programs.INSTALL

    @property
    def here(self) -> bool:
        """Whether this program serves."""
        return self._server.here

    @property
    def was_used(self) -> bool:
        """Whether there is a hosted database from an earlier time."""
        return self._server.was_used

    def state(self) -> HostState:
        """How it stands, on this computer."""
        on = self._settings.get(HOST_HERE)
        return HostState(
            on=on,
            serving=self.here or self._server.is_elsewhere(),
            here=self.here,
            network=self._settings.get(HOST_NETWORK),
            addresses=tuple(addresses.addresses()),
            port=self._own.port,
            url=self._own.url if on else "",
        )

    def reached_at(self) -> Server | None:
        """How others reach the hosted database; None where only this computer does."""
        found = addresses.addresses()
        if not (self._settings.get(HOST_HERE) and self._settings.get(HOST_NETWORK) and found):
            return None
        return Server(found[0], self._own.port)

    def connected(self) -> list[str]:
        """Who but this computer's login is connected to it right now, by name.

        Raises:
            EnvironmentProblem: it is not served.
        """
        from dtxdesk.data.database import Database
        from dtxdesk.data.shared.members import list_members

        database = Database(database_url(self._own.whole_url()), clock=self._clock)
        try:
            found = database.read(list_members)
        finally:
            database.close()
        return [one.name for one in found if one.sessions and one.login != self._own.login]

    # -- on and off --------------------------------------------------------------------------

    def begin(
        self,
        *,
        network: bool | None = None,
        copy: bool = False,
        progress: Callable[[CopyProgress], None] = lambda _progress: None,
        cancel: Event | None = None,
    ) -> Begun:
        """Switches it on: makes what is missing, serves, and moves this computer onto it.

        Programs use the hosted database from their next start on. Where it is on already, it is
        served again, and `network` holds.

        Args:
            network: Whether the local network reaches it, and not this computer alone; None: as
                before, and at first this computer alone.
            copy: Whether all of what is used now is copied in; what the hosted database holds from
                an earlier time is backed up and gives way.
            progress: Called every few thousand rows.
            cancel: Set to stop the copy; then it stays off.

        Raises:
            UserError: the optional part is missing, another program serves, the environment
                names another database, or the port can't be used.
            EnvironmentProblem: PostgreSQL, the disk or the keyring fails.
            Cancelled: `cancel` was set.
        """
        with self._guard:
            if self._settings.get(HOST_HERE):
                if network is not None:
                    self.open_to_network(network)
                self.serve()
                return Begun(self._own.url, None, self._own.password_is_kept)
            self._refuse_overruled()
            earlier = self._settings.get(DATABASE_URL)
            before = {"url": earlier, "ca_file": self._settings.get(DATABASE_CA_FILE)}
            self._settings.set(HOST_NETWORK, bool(network))
            try:
                self._server.start(self._stopped_by_another)
                self._set_up()
                copied = self._copy_in(earlier, progress, cancel) if copy else None
                self._settings.set(HOST_EARLIER, before | {"login": self._own.login})
                self._settings.set(
                    DATABASE_CA_FILE, self._paths.kept(self._own.certificate().certificate)
                )
                self._settings.set(DATABASE_URL, self._own.url)
                self._settings.set(HOST_HERE, True)
            except BaseException:
                self.rest()
                self._settings.set(HOST_NETWORK, False)
                raise
            return Begun(self._own.url, copied, self._own.password_is_kept)

    def end(self, *, bring_home: bool = False) -> CopyReport | None:
        """Switches it off: everybody is disconnected, and this computer uses what it used before.

        Its data stay where they are, for the next time. Where another program serves, that one
        is asked to stop.

        Args:
            bring_home: Whether all data are copied to the file on this computer, which is backed
                up and gives way.

        Raises:
            UserError: it is not on; or with `bring_home` somebody is connected still, or there
                was another shared database before.
            EnvironmentProblem: PostgreSQL or the disk fails, or the other program does not stop.
        """
        if not self._settings.get(HOST_HERE):
            raise UserError("This computer hosts no database", "Hosting is not switched on", "")
        report = self._bring_home() if bring_home else None
        if not self.here and self._server.is_elsewhere():
            self._server.ask_to_stop()
        else:
            self._end_here()
        self._settings.reload()
        return report

    def open_to_network(self, network: bool) -> None:
        """Lets the local network in, or only this computer; who is connected connects anew.

        Raises:
            EnvironmentProblem: the port is taken there.
        """
        with self._guard:
            if self._settings.get(HOST_NETWORK) == network:
                return
            self._settings.set(HOST_NETWORK, network)
            try:
                if self.here:
                    self._server.listen()
            except BaseException:
                self._settings.set(HOST_NETWORK, not network)
                self.rest()
                raise

    # -- serving -----------------------------------------------------------------------------

    def serve(self) -> None:
        """Serves as it was left; nothing where this program does so already.

        Raises:
            AlreadyServed: another program of this data folder does.
            UserError: the optional part is missing, or the port can't be used.
            EnvironmentProblem: PostgreSQL or the disk fails.
        """
        with self._guard:
            if self.here:
                return
            try:
                self._server.start(self._stopped_by_another)
                # The port may have been changed, or the folder moved.
                if self._settings.get(DATABASE_URL) != self._own.url:
                    self._settings.set(DATABASE_URL, self._own.url)
            except BaseException:
                self.rest()
                raise

    def rest(self) -> None:
        """Stops serving; where hosting is on, it begins again with the next program."""
        with self._guard:
            self._server.stop()

    # -- steps -------------------------------------------------------------------------------

    def _refuse_overruled(self) -> None:
        if self._settings.origin(DATABASE_URL) in (Origin.ENVIRONMENT, Origin.FLAG):
            raise UserError(
                "Another database is named from outside",
                "{variable} is set, and it wins over a hosted database",
                "Unset it, then host",
                variable=DATABASE_URL.variable,
            )

    def _set_up(self) -> None:
        from dtxdesk.data.opening import set_up_server

        set_up_server(self._own.whole_url(), clock=self._clock).close()

    def _copy_in(
        self, earlier: str, progress: Callable[[CopyProgress], None], cancel: Event | None
    ) -> CopyReport | None:
        if not earlier and not self._paths.database.exists():
            return None
        source = earlier or self._local_file
        return self._moving.copy(
            source, self._own.whole_url(), progress, cancel, replace_server=True
        )

    @property
    def _local_file(self) -> str:
        return sqlite_url(self._paths.database).render_as_string()

    def _bring_home(self) -> CopyReport:
        if self._settings.get(HOST_EARLIER).get("url"):
            raise UserError(
                "The data can't be brought home",
                "Before it hosted, this computer worked in another shared database",
                "Stop without that, and copy what is missing there: dtxdesk db copy",
            )
        if not self.here and not self._server.is_elsewhere():
            self.serve()
        if others := self.connected():
            raise UserError(
                "Others are still connected",
                "{names}: what they do meanwhile would not come along",
                "Ask them to close dtxdesk, then stop again",
                names=", ".join(others),
            )
        return self._moving.copy(self._own.whole_url(), self._local_file, replace_file=True)

    def _end_here(self) -> None:
        with self._guard:
            # First what is to hold from now on: whoever has asked goes on when the lock is free.
            earlier = self._settings.get(HOST_EARLIER)
            self._settings.set(DATABASE_URL, str(earlier.get("url") or ""))
            self._settings.set(DATABASE_CA_FILE, str(earlier.get("ca_file") or ""))
            self._settings.set(HOST_NETWORK, False)
            self._settings.set(HOST_HERE, False)
            self.rest()

    def _stopped_by_another(self) -> None:
        self._end_here()
        self.on_stopped()
