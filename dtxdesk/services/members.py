"""Inviting people to a shared database, giving them roles and revoking them."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.engine import URL

from dtxdesk.data import tls
from dtxdesk.data.database import Database
from dtxdesk.data.shared import members
from dtxdesk.data.shared.members import MemberRow as MemberRow
from dtxdesk.domain.invitation import Invitation, certificates, is_host
from dtxdesk.domain.people import clean_text
from dtxdesk.domain.rights import Deed, Role, may
from dtxdesk.errors import UserError
from dtxdesk.logs import hide

MOST_NAME = 60
"""Characters of a member's name."""

MOST_AUTHORITY = 12_000
"""Characters of certificates that an invitation takes along; a bundle of all authorities is not
what the server's owner has made."""

_PASSWORD_BYTES = 24


@dataclass(frozen=True, slots=True)
class Invited:
    """A login that was made just now. Its password is nowhere else.

    Attributes:
        login: What the database calls the person.
        invitation: What they paste into dtxdesk, or give to `dtxdesk db join`.
        url: The same as an address, for other programs; with its password.
        only_here: Whether the server's address works on this computer alone.
    """

    login: str
    invitation: str
    url: str
    only_here: bool

    def __repr__(self) -> str:
        return f"<Invited {self.login}>"


@dataclass(frozen=True, slots=True)
class Server:
    """How the invited reach the server, where that differs from the inviter's own way.

    Attributes:
        host: A name or an address.
        port: The server's.
        authority: The certificate to verify it by (PEM); empty: as the inviter does.
    """

    host: str
    port: int = 5432
    authority: str = ""


class Members:
    """Who may use the open database. Reading is for everybody, the rest for owners."""

    def __init__(
        self, database: Database, reached_at: Callable[[], Server | None] = lambda: None
    ) -> None:
        """Asks the database nothing yet.

        Args:
            database: The open one.
            reached_at: How others reach its server where that differs from one's own way.
        """
        self._database = database
        self._reached_at = reached_at

    def all(self) -> list[MemberRow]:
        """Everybody who may use it or once could, by name.

        Raises:
            UserError: it is no shared database, or was not set up as one.
        """
        self._check_shared()
        with self._database.reader() as connection:
            return members.list_members(connection)

    def invite(self, name: str, role: Role, server: Server | None = None) -> Invited:
        """Makes a login for somebody, or lets somebody in again who was revoked.

        Args:
            name: As people know them.
            role: What they may do.
            server: How they reach the server; None: as one usually reaches it from elsewhere.

        Raises:
            UserError: the name is empty, too long or taken, or one is no owner.
        """
        shown = _checked_name(name)
        server = server or self._reached_at()
        address = self._address(server)
        password = secrets.token_urlsafe(_PASSWORD_BYTES)
        hide(password)
        with self._changing(f"Invite {shown} as {role.value}") as connection:
            there = members.list_members(connection)
            login = _former_login(there, shown) or members.free_login(connection, shown)
            inviter = next((row.name for row in there if row.login == self._me), self._me)
            members.invite(connection, login, shown, password, role)
        said = replace(address, login=login, password=password, name=shown, inviter=inviter)
        return Invited(
            login,
            said.text(),
            said.url(with_password=True, authority_file=self._authority_file(server)),
            tls.is_loopback(URL.create("postgresql", host=said.host)),
        )

    def set_role(self, who: str, role: Role) -> MemberRow:
        """Gives somebody another role; it holds from their next statement on.

        Args:
            who: The name or the login.
            role: What they may do from now on.

        Raises:
            UserError: there is nobody of that name or several, they are the last owner or were
                revoked, or one is no owner oneself.
        """
        with self._changing(f"Make {who} {role.value}") as connection:
            member = find(members.list_members(connection), who)
            if not member.active:
                raise UserError(
                    "{name} was revoked",
                    "Somebody without a login has no role",
                    "Invite {name} again",
                    name=member.name,
                )
            members.change_role(connection, member.login, role)
        if member.login == self._me:
            self._database.read_role()
        return replace(member, role=role)

    def revoke(self, who: str) -> int:
        """Closes somebody's login and ends what they have open.

        Args:
            who: The name or the login.

        Returns:
            How many connections were ended.

        Raises:
            UserError: as for `set_role`; also for oneself and for a login that no invitation made.
        """
        with self._changing(f"Revoke {who}") as connection:
            member = find(members.list_members(connection), who)
            return members.revoke(connection, member.login)

    @property
    def _me(self) -> str:
        return self._database.access.login

    @contextmanager
    def _changing(self, title: str) -> Iterator[Connection]:
        """One operation of the audit log, whose events the database's functions write."""
        self._check_shared()
        access = self._database.access
        if not may(access.role, Deed.MEMBERS):
            raise UserError(
                "Only an owner manages members",
                "You are {role} in this database",
                "Ask an owner",
                role=access.role.value,
            )
        with self._database.unit_of_work(title, kind="members") as work:
            yield work.connection
            work.touch("members")

    def _check_shared(self) -> None:
        if self._database.is_sqlite:
            raise UserError(
                "A database on this computer has no members",
                "Only you work in it",
                "Open a shared database first: Settings, Database, or dtxdesk db join",
            )
        if not self._database.access.set_up:
            raise UserError(
                "This database has no members yet",
                "Whoever can sign in to it may do everything",
                "Set it up for sharing: dtxdesk db setup, or Settings, Members",
            )

    def _address(self, server: Server | None) -> Invitation:
        """The invitation, all but the person."""
        url = self._database.url
        mode = url.query.get("sslmode", "")
        if server is not None:
            if not server.host or not is_host(server.host):
                raise UserError(
                    "This is not the name of a server",
                    "{host} is no name or address of a computer",
                    "Type a name like db.example.org, or an address like 192.168.1.20",
                    host=server.host or "–",
                )
            host, port = server.host, server.port
            authority = server.authority or _authority_of(url)
        else:
            host, port = _host_of(url), url.port or int(_one(url, "port") or 5432)
            authority = _authority_of(url)
        if mode == "verify-full" or not isinstance(mode, str):
            mode = ""  # what it is without being said
        name = url.database or url.username or ""
        return Invitation(host, port, name, "", "", mode, certificates(authority))

    def _authority_file(self, server: Server | None) -> str:
        named = None if server and server.authority else tls.own_authority(self._database.url)
        return str(named or "")


def find(found: Sequence[MemberRow], who: str) -> MemberRow:
    """The member of this login, else of this name.

    Raises:
        UserError: there is none, or there are several of that name.
    """
    wanted = who.strip()
    by_login = [row for row in found if row.login == wanted]
    by_name = [row for row in found if row.name.casefold() == wanted.casefold()]
    several = by_login or [row for row in by_name if row.active] or by_name
    if len(several) == 1:
        return several[0]
    if several:
        raise UserError(
            "Several members are called {name}",
            "Their logins: {logins}",
            "Say the login instead",
            name=wanted,
            logins=", ".join(row.login for row in several),
        )
    raise UserError(
        "There is no member {name}",
        "Nobody of that name or login was invited to this database",
        "dtxdesk db members list shows all of them",
        name=wanted or "–",
    )


def _checked_name(name: str) -> str:
    shown = clean_text(name)
    if shown is None:
        raise UserError("The name is missing", "An invitation is for somebody", "Type their name")
    if len(shown) > MOST_NAME:
        raise UserError(
            "The name is too long",
            "It has {length} characters, {most} are enough",
            "Type a shorter one",
            length=len(shown),
            most=MOST_NAME,
        )
    return shown


def _former_login(there: Sequence[MemberRow], name: str) -> str | None:
    """The login of somebody of that name who was revoked.

    Raises:
        UserError: an active member has the name.
    """
    same = [row for row in there if row.name.casefold() == name.casefold()]
    if any(row.active for row in same):
        raise UserError(
            "The name is taken",
            "{name} is a member already, as {login}",
            "Give them another role, or invite somebody under another name",
            name=name,
            login=next(row.login for row in same if row.active),
        )
    return next((row.login for row in same if row.invited), None)


def _host_of(url: URL) -> str:
    host = url.host or _one(url, "host")
    if not is_host(host):
        raise UserError(
            "Which server shall the invitation name?",
            "Your own address has several",
            "Say it: dtxdesk db members invite NAME --role ROLE --host HOST",
        )
    return host


def _one(url: URL, part: str) -> str:
    value = url.query.get(part, "")
    return value if isinstance(value, str) else ",".join(value)


def _authority_of(url: URL) -> str:
    """The certificates that the inviter's own address verifies the server by.

    Raises:
        UserError: they can't be read, or are too many for an invitation.
    """
    named: Path | None = tls.own_authority(url)
    if named is None:
        return ""
    try:
        found = certificates(named.read_text("ascii", errors="replace"))
    except OSError as error:
        raise UserError(
            "The certificate file can't be read",
            "{path}: {why}",
            "Put it back where your address says, then invite again",
            path=named,
            why=error.strerror or error,
        ) from error
    return found if len(found) <= MOST_AUTHORITY else ""
