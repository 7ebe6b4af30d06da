"""The program that serves a hosted database: one at a time, and how another one stops it."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from dtxdesk.atomic import disk_problem, written_whole
from dtxdesk.data.host import addresses
from dtxdesk.data.host.cluster import MOST_CONNECTIONS, Cluster
from dtxdesk.errors import EnvironmentProblem, UserError
from dtxdesk.locks import exclusive
from dtxdesk.paths import DataPaths
from dtxdesk.services.host_login import LOOPBACK, HostLogin
from dtxdesk.settings import HOST_NETWORK, HOST_PORT, Settings

if TYPE_CHECKING:
    from dtxdesk.data.host.tls_listener import TlsListener

_EVERY_ADDRESS = "0.0.0.0"  # noqa: S104 - only once somebody has said so
_KEPT_FREE = 10
"""Connections to PostgreSQL that the listener leaves to nobody."""

_LOOK_SECONDS = 0.3
"""How often the program that serves looks whether another one asks it to stop."""

_STOP_SECONDS = 90.0


class AlreadyServed(UserError):
    """Another program of this data folder hosts already."""

    def __init__(self) -> None:
        super().__init__(
            "Another program hosts this database already",
            "It is the window, or dtxdesk db host start in a terminal",
            "Use that one, or end it: dtxdesk db host stop",
        )


class HostServer:
    """Serves from the data folder as the settings say. One thread at a time may use it."""

    def __init__(self, paths: DataPaths, settings: Settings, own: HostLogin) -> None:
        self._paths = paths
        self._settings = settings
        self._own = own
        self._cluster = Cluster(paths.host)
        self._wish = paths.host / "stop"
        self._listener: TlsListener | None = None
        self._held: ExitStack | None = None
        self._watch: _Watch | None = None

    @property
    def here(self) -> bool:
        """Whether this program serves."""
        return self._listener is not None

    @property
    def was_used(self) -> bool:
        """Whether there is a hosted database from an earlier time."""
        return self._cluster.is_made

    def is_elsewhere(self) -> bool:
        """Whether another program of this data folder serves."""
        if self.here or not self._paths.host_lock.exists():
            return False
        try:
            with exclusive(self._paths.host_lock, wait=0):
                return False
        except EnvironmentProblem:
            return True

    def start(self, on_asked: Callable[[], None]) -> None:
        """Serves; what has begun is undone by `stop` where it fails.

        Args:
            on_asked: Called, on a thread of its own, when another program asks to stop.

        Raises:
            AlreadyServed: another program of this data folder does.
            UserError: the optional part is missing or can't work here.
            EnvironmentProblem: PostgreSQL, the disk or the port can't be used.
        """
        self._take()
        self._own.port = self._settings.get(HOST_PORT)
        self._wish.unlink(missing_ok=True)
        self._own.give(self._cluster)
        self._cluster.start()
        self.listen()
        self._watch = _Watch(self._wish, on_asked)
        self._watch.start()

    def stop(self) -> None:
        """Ends every connection and stops serving, or does nothing."""
        if self._watch is not None:
            self._watch.stop()
            self._watch = None
        if self._listener is not None:
            self._listener.stop()
            self._listener = None
        try:
            if self._held is not None and self._cluster.is_made:
                self._cluster.stop()
        finally:
            if self._held is not None:
                self._held.close()
                self._held = None

    def listen(self) -> None:
        """Listens as the settings say, instead of as it did before.

        Raises:
            EnvironmentProblem: the port can't be used.
        """
        from dtxdesk.data.host.tls_listener import TlsListener

        if self._listener is not None:
            self._listener.stop()
            self._listener = None
        listener = TlsListener(
            self._own.certificate(),
            str(self._cluster.socket),
            most=MOST_CONNECTIONS - _KEPT_FREE,
            admits=addresses.is_near,
        )
        at = _EVERY_ADDRESS if self._settings.get(HOST_NETWORK) else LOOPBACK
        port = self._own.port
        try:
            listener.start([at], port)
        except OSError as error:
            raise EnvironmentProblem(
                "The hosted database can't be reached",
                "Port {port} of this computer can't be used: {why}",
                "End the program that has it, or choose another port (database.host_port, "
                "DTXDESK_HOST_PORT), which earlier invitations do not name; dtxdesk db host stop "
                "switches hosting off",
                port=port,
                why=os.strerror(error.errno) if error.errno else error,
            ) from error
        self._listener = listener

    def ask_to_stop(self) -> None:
        """Has the other program stop, and waits for that.

        Raises:
            EnvironmentProblem: it does not.
        """
        # It looks for this file, and lets go of the lock when it is done.
        with written_whole(self._wish):
            pass
        try:
            with exclusive(self._paths.host_lock, wait=_STOP_SECONDS):
                self._wish.unlink(missing_ok=True)
        except EnvironmentProblem as problem:
            raise EnvironmentProblem(
                "The program that hosts does not stop",
                "It was asked to and still serves",
                "Close it",
            ) from problem

    def _take(self) -> None:
        """Holds the lock until this program stops serving, or dies."""
        try:
            self._paths.root.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise disk_problem(self._paths.root, error) from error
        held = ExitStack()
        try:
            held.enter_context(exclusive(self._paths.host_lock, wait=1.0))
        except EnvironmentProblem as problem:
            if isinstance(problem.__cause__, OSError):
                raise
            raise AlreadyServed from problem
        self._held = held


class _Watch:
    """Looks for the wish to stop, as long as this program serves."""

    def __init__(self, file: Path, on_asked: Callable[[], None]) -> None:
        self._file = file
        self._on_asked = on_asked
        self._over = Event()
        self._thread = threading.Thread(target=self._look, name="hosting", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Does not wait for its end: it may be what has asked for this."""
        self._over.set()

    def _look(self) -> None:
        while not self._over.wait(_LOOK_SECONDS):
            if self._file.exists():
                self._on_asked()
                return
