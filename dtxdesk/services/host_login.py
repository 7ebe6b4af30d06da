"""The login that this computer itself has in the database it hosts: its owner's."""

from __future__ import annotations

import re
import secrets as chance
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from dtxdesk.atomic import PRIVATE, written_whole
from dtxdesk.clock import Clock
from dtxdesk.credentials import DATABASE_PASSWORD, Credentials
from dtxdesk.data.database import local_user
from dtxdesk.data.host.addresses import addresses
from dtxdesk.data.host.certificate import Certificate, kept_certificate
from dtxdesk.data.host.cluster import DATABASE, Cluster, Owner
from dtxdesk.logs import hide
from dtxdesk.paths import DataPaths
from dtxdesk.services.database_choice import with_authority, with_password
from dtxdesk.settings import DATABASE_URL, HOST_EARLIER, HOST_HERE, HOST_PORT, Settings

LOOPBACK = "127.0.0.1"
_PASSWORD_BYTES = 24


class HostLogin:
    """Name, password, address and certificate by which this computer uses its own hosted database.

    The password is in the keyring. Where there is none, a file that only this user reads has it:
    whoever reads that can read the files of the database as well.
    """

    def __init__(
        self,
        paths: DataPaths,
        settings: Settings,
        secrets: Callable[[], Credentials],
        clock: Clock,
    ) -> None:
        self._folder = paths.host
        self._settings = settings
        self._secrets = secrets
        self._clock = clock
        self.port = _port_of(settings)
        """Where the server is reached, or will be: one that serves keeps what it began with."""

    @property
    def login(self) -> str:
        """The one that was made, else like the user of this computer."""
        known = self._settings.get(HOST_EARLIER).get("login")
        return known if isinstance(known, str) and known else _login_like(local_user())

    @property
    def password_is_kept(self) -> bool:
        """Whether the keyring has the password; else the file.

        Raises:
            EnvironmentProblem: the keyring that is configured can't be used.
        """
        return self._secrets().kept

    @property
    def url(self) -> str:
        """The address of the hosted database on this computer, as the settings keep it."""
        url = f"postgresql://{self.login}@{LOOPBACK}:{self.port}/{DATABASE}?sslmode=verify-ca"
        return url if self.password_is_kept else f"{url}&passfile={self._file.absolute()}"

    def whole_url(self) -> str:
        """The same with password and certificate, to connect with and to show nowhere."""
        url = with_password(self.url, self._password() or "")
        return with_authority(url, self.certificate().certificate)

    def certificate(self) -> Certificate:
        """What the server shows, made where there is none.

        Raises:
            UserError: the optional part of the program is not installed.
            EnvironmentProblem: it can't be written.
        """
        names = ("localhost", LOOPBACK, *addresses())
        return kept_certificate(self._folder, names, self._clock())

    def give(self, cluster: Cluster) -> None:
        """Sees to it that the login is there with a password that is known; makes the cluster.

        Args:
            cluster: Its server must not run.

        Raises:
            UserError: the optional part is not installed or can't work here.
            EnvironmentProblem: PostgreSQL, the disk or the keyring fails.
        """
        known = self._password()
        owner = Owner(self.login, known or chance.token_urlsafe(_PASSWORD_BYTES))
        hide(owner.password)
        if cluster.is_made:
            # Also where one is known: the folder may have come from another computer.
            cluster.give_password(owner)
        else:
            cluster.make(owner)
        if known is None:
            self._keep(owner)

    @property
    def _file(self) -> Path:
        return self._folder / "password"

    def _password(self) -> str | None:
        if self.password_is_kept:
            return self._secrets().get(f"{DATABASE_PASSWORD}:{self.url}")
        with suppress(OSError):
            return self._file.read_text(encoding="utf-8").strip().rpartition(":")[2] or None
        return None

    def _keep(self, owner: Owner) -> None:
        if self.password_is_kept:
            self._secrets().set(f"{DATABASE_PASSWORD}:{self.url}", owner.password)
            return
        # https://www.postgresql.org/docs/current/libpq-pgpass.html
        with written_whole(self._file, mode=PRIVATE) as file:
            file.write(f"*:*:{DATABASE}:{owner.login}:{owner.password}\n".encode())


def _port_of(settings: Settings) -> int:
    """Where it is served by now, whatever is chosen for the next time."""
    if settings.get(HOST_HERE):
        with suppress(ValueError):
            served = urlsplit(settings.filed(DATABASE_URL) or "").port
            if served is not None:
                return served
    return settings.get(HOST_PORT)


def _login_like(name: str) -> str:
    """A login that PostgreSQL takes."""
    plain = re.sub(r"[^a-z0-9_]+", "_", name.lower()).strip("_")[:32]
    usable = plain and not plain.startswith("pg_") and plain not in ("postgres", "public", "none")
    return plain if usable else "organiser"
