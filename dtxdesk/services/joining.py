"""Using a shared database from now on: what an invitation says, put where it belongs.

The password goes to the keyring, the address into the settings, the server's certificate into the
data folder. Nothing of it is kept before the database has answered.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dtxdesk.atomic import disk_problem, written_whole
from dtxdesk.credentials import Credentials
from dtxdesk.domain import invitation
from dtxdesk.domain.invitation import Invitation
from dtxdesk.domain.rights import Role
from dtxdesk.errors import EnvironmentProblem
from dtxdesk.logs import hide
from dtxdesk.services.connections import TRY_SECONDS
from dtxdesk.services.database_choice import keep_password
from dtxdesk.settings import DATABASE_URL, Origin, Settings


@dataclass(frozen=True, slots=True)
class Address:
    """An invitation as an address and a password, as if both had been typed.

    Attributes:
        url: The address, without its password.
        password: The login's.
        invitation: Where both come from.
    """

    url: str
    password: str
    invitation: Invitation

    def __repr__(self) -> str:
        return f"<Address {self.url}>"


@dataclass(frozen=True, slots=True)
class Joined:
    """What has become of an invitation.

    Attributes:
        url: The address that is kept.
        login: Whom one signs in as.
        role: What one may do there.
        server: What it calls itself.
        password_is_kept: Whether the keyring has it; else it is gone when the program ends.
        unverified: Whether the address does not make sure of the server.
        overruled: Whether the environment names another database, which goes on winning.
    """

    url: str
    login: str
    role: Role
    server: str
    password_is_kept: bool
    unverified: bool
    overruled: bool


class Joining:
    """Reads invitations and follows them. Needs no open database.

    Args:
        certificates: The folder for servers' certificates, made when there is one to keep.
        settings: Where the address is kept.
        secrets: Where the password is kept.
    """

    def __init__(
        self, certificates: Path, settings: Settings, secrets: Callable[[], Credentials]
    ) -> None:
        self._certificates = certificates
        self._settings = settings
        self._secrets = secrets

    def address_of(self, text: str) -> Address:
        """What an invitation says; a certificate in it is put into the data folder.

        Raises:
            UserError: it is none, or damaged.
            EnvironmentProblem: the data folder can't be written.
        """
        said = invitation.read(text)
        hide(said.password)
        file = self._keep_authority(said)
        return Address(said.url(authority_file=str(file or "")), said.password, said)

    def join(self, text: str) -> Joined:
        """Uses this shared database from the next start on.

        Raises:
            UserError: the invitation can't be used, or the server refuses it.
            EnvironmentProblem: the server, the keyring or the settings can't be reached.
        """
        from dtxdesk.data import tls
        from dtxdesk.data.engine import database_url
        from dtxdesk.data.opening import try_server
        from dtxdesk.services.database_choice import with_password

        address = self.address_of(text)
        whole = with_password(address.url, address.password)
        found = try_server(whole, TRY_SECONDS)
        kept = self._keep_password(address)
        self._settings.set(DATABASE_URL, address.url)
        return Joined(
            address.url,
            found.author,
            found.role,
            found.server,
            kept,
            tls.is_unverified(database_url(address.url)),
            self._settings.origin(DATABASE_URL) in (Origin.ENVIRONMENT, Origin.FLAG),
        )

    def _keep_password(self, address: Address) -> bool:
        """A keyring that is locked is no reason not to join: the password may come otherwise."""
        secrets = self._secrets()
        try:
            keep_password(secrets, address.url, address.password)
            return secrets.kept
        except EnvironmentProblem:
            return False

    def _keep_authority(self, said: Invitation) -> Path | None:
        if not said.authority:
            return None
        content = said.authority.encode("ascii") + b"\n"
        file = self._certificates / f"{hashlib.sha256(content).hexdigest()[:16]}.pem"
        if not file.exists():
            try:
                self._certificates.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise disk_problem(self._certificates, error) from error
            with written_whole(file) as target:
                target.write(content)
        return file
