"""Using a shared database from now on: what an invitation says, put where it belongs.

The password goes to the keyring, the address into the settings, the server's certificate into the
data folder. Nothing of it is kept before the database has answered.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from dtxdesk.atomic import disk_problem, written_whole
from dtxdesk.credentials import Credentials
from dtxdesk.domain import invitation
from dtxdesk.domain.invitation import Invitation
from dtxdesk.domain.rights import Role
from dtxdesk.errors import EnvironmentProblem
from dtxdesk.logs import hide
from dtxdesk.paths import DataPaths
from dtxdesk.services.connections import TRY_SECONDS
from dtxdesk.services.database_choice import keep_password, with_authority, with_password
from dtxdesk.settings import DATABASE_CA_FILE, DATABASE_URL, Origin, Settings


@dataclass(frozen=True, slots=True)
class Address:
    """An invitation as an address and a password, as if both had been typed.

    Attributes:
        url: The address, without its password.
        authority: The certificate file as the settings name it; empty for none.
        password: The login's.
        invitation: Where both come from.
    """

    url: str
    authority: str
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
        paths: Where servers' certificates go; the folder is made when there is one to keep.
        settings: Where the address is kept.
        secrets: Where the password is kept.
    """

    def __init__(
        self, paths: DataPaths, settings: Settings, secrets: Callable[[], Credentials]
    ) -> None:
        self._paths = paths
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
        return Address(said.url(), self._keep_authority(said), said.password, said)

    def join(self, text: str) -> Joined:
        """Uses this shared database from the next start on.

        Raises:
            UserError: the invitation can't be used, or the server refuses it.
            EnvironmentProblem: the server, the keyring or the settings can't be reached.
        """
        from dtxdesk.data import tls
        from dtxdesk.data.engine import database_url
        from dtxdesk.data.opening import try_server

        address = self.address_of(text)
        authority = self._paths.named(address.authority) if address.authority else None
        whole = with_authority(with_password(address.url, address.password), authority)
        found = try_server(whole, TRY_SECONDS)
        kept = self._keep_password(address)
        self._settings.set(DATABASE_CA_FILE, address.authority)
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

    def _keep_authority(self, said: Invitation) -> str:
        if not said.authority:
            return ""
        folder = self._paths.certificates
        content = said.authority.encode("ascii") + b"\n"
        file = folder / f"{hashlib.sha256(content).hexdigest()[:16]}.pem"
        if not file.exists():
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise disk_problem(folder, error) from error
            with written_whole(file) as target:
                target.write(content)
        return self._paths.kept(file)
