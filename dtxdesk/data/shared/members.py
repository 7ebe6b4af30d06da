"""Who may use a shared database: listed for everybody, changed by its owners through functions.

A password leaves this computer only as a SCRAM verifier, so that no log of the server has it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, exc, text

from dtxdesk.data.shared.access import LONGEST_NAME, role_names
from dtxdesk.domain.rights import Role
from dtxdesk.errors import UserError


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One who was invited, or whom the server's administrator has let in.

    Attributes:
        name: As people know them.
        login: As the audit log names them.
        role: What they are now; None once they were revoked.
        discord_id: Bound by themselves.
        invited: Whether an invitation has made the login; another can't be revoked from here.
        invited_by, invited_at: None for a login that was let in by hand.
        sessions: How many connections they have open to this database.
        last_seen: When they last had it open on screen, as far as that is known.
    """

    name: str
    login: str
    role: Role | None
    discord_id: str | None
    invited: bool
    invited_by: str | None
    invited_at: datetime | None
    sessions: int
    last_seen: datetime | None

    @property
    def active(self) -> bool:
        """Whether they can sign in and do anything."""
        return self.role is not None


_LIST = """
with groups as (
    select oid, array_position(cast(:groups as text[]), rolname::text) as rank from pg_roles
    where rolname = any(cast(:groups as text[]))
), held as (
    select login.rolname::text as login, max(groups.rank) as rank
    from pg_auth_members given
    join groups on groups.oid = given.roleid
    join pg_roles login on login.oid = given.member
    where login.rolcanlogin group by login.rolname
), open_now as (
    select usename::text as login, count(*) as sessions from pg_stat_activity
    where datname = current_database() group by usename
), seen as (
    select login, max(seen_at) as at from presence group by login
)
select coalesce(members.name, held.login) as name, coalesce(members.login, held.login) as login,
    held.rank, members.discord_id, members.invited_by, members.invited_at,
    coalesce(open_now.sessions, 0) as sessions, seen.at as last_seen,
    exists (
        select from pg_auth_members mine join pg_roles keeper on keeper.oid = mine.member
        join pg_roles made on made.oid = mine.roleid
        where keeper.rolname = :keeper
            and made.rolname = coalesce(members.login, held.login)
    ) as invited
from members full join held on held.login = members.login
left join open_now on open_now.login = coalesce(members.login, held.login)
left join seen on seen.login = coalesce(members.login, held.login)
order by lower(coalesce(members.name, held.login)), login
"""


def list_members(connection: Connection) -> list[MemberRow]:
    """All members by name, those that were revoked too."""
    names = role_names(connection)
    roles = list(Role)
    rows = connection.execute(
        text(_LIST),
        {"groups": [names.group(role) for role in roles], "keeper": names.keeper},
    )
    return [
        MemberRow(
            name=row.name,
            login=row.login,
            role=roles[row.rank - 1] if row.rank else None,
            discord_id=row.discord_id,
            invited=row.invited,
            invited_by=row.invited_by,
            invited_at=row.invited_at,
            sessions=row.sessions,
            last_seen=row.last_seen,
        )
        for row in rows
    ]


def free_login(connection: Connection, name: str) -> str:
    """A login for somebody of that name which nobody in the whole cluster has."""
    database = _plain(str(connection.execute(text("select current_database()")).scalar_one()), 32)
    wanted = f"{database or 'dtxdesk'}_{_plain(name, 24) or 'member'}"
    taken = set(
        connection.execute(
            text("select rolname from pg_roles where starts_with(rolname::text, :wanted)"),
            {"wanted": wanted},
        ).scalars()
    )
    found, number = wanted, 1
    while found in taken:
        number += 1
        found = f"{wanted}_{number}"
    assert len(found) <= LONGEST_NAME
    return found


def invite(connection: Connection, login: str, name: str, password: str, role: Role) -> None:
    """Makes the login, or lets one that was revoked in again with a new password."""
    verifier = _verifier(connection, login, password)
    with _in_words(login):
        connection.execute(
            text("select dtxdesk_invite(:login, :name, :verifier, :role)"),
            {"login": login, "name": name, "verifier": verifier, "role": role.value},
        )


def change_role(connection: Connection, login: str, role: Role) -> None:
    """Makes somebody a member of that role, and of none above it."""
    with _in_words(login):
        connection.execute(
            text("select dtxdesk_set_role(:login, :role)"), {"login": login, "role": role.value}
        )


def revoke(connection: Connection, login: str) -> int:
    """Takes all roles and the right to sign in away, and ends what is open.

    Returns:
        How many connections were ended.
    """
    with _in_words(login):
        ended = connection.execute(text("select dtxdesk_revoke(:login)"), {"login": login})
        return int(ended.scalar_one())


def _verifier(connection: Connection, login: str, password: str) -> str:
    driver = connection.connection.driver_connection
    assert driver is not None
    made: bytes = driver.pgconn.encrypt_password(
        password.encode(), login.encode(), b"scram-sha-256"
    )
    return made.decode()


def _plain(name: str, longest: int) -> str:
    """Small letters and digits of ASCII, parted by single underscores."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "_", letters).strip("_")[:longest].rstrip("_")


@contextmanager
def _in_words(login: str) -> Iterator[None]:
    """What the functions of the database refuse, for people."""
    try:
        yield
    except exc.DBAPIError as error:
        said = _REFUSED.get(getattr(error.orig, "sqlstate", None) or "")
        if said is None:
            raise
        if said is _LAST_OWNER and "themselves" in str(error.orig):
            said = _ONESELF
        title, message, remedy = said
        raise UserError(title, message, remedy, login=login) from error


_LAST_OWNER = (
    "The last owner must stay one",
    "Without an owner nobody could invite, upgrade or restore any more",
    "Make somebody else an owner first",
)
_ONESELF = (
    "You can't revoke yourself",
    "Somebody who is signed in as you would be locked out in the middle of their work",
    "Ask another owner to do it",
)
_REFUSED = {
    "55006": _LAST_OWNER,
    "42809": (
        "This login can't be revoked from here",
        "{login} was not made by an invitation: it belongs to the server's administrator",
        "Give it another role here, or ask the administrator to close it",
    ),
    "42704": (
        "Nobody was invited as {login}",
        "The server's administrator has let this login in by hand",
        "Ask the administrator to change it on the server",
    ),
    "42710": (
        "The login {login} is taken",
        "Somebody else on this server has it",
        "Try again with another name",
    ),
}
"""By SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html)."""


def bind_discord(connection: Connection, discord_id: str) -> None:
    """Says whose Discord account one's own login is: once, and for good.

    A login that was let in by hand is no member and has nothing to bind.

    Raises:
        UserError: the login belongs to another account.
    """
    bound = connection.execute(
        text("select dtxdesk_bind_discord(:account)"), {"account": discord_id}
    ).scalar_one()
    if bound:
        return
    is_member = text("select exists (select from members where login = session_user)")
    if connection.execute(is_member).scalar_one():
        raise UserError(
            "This login belongs to another Discord account",
            "Each login of a shared database belongs to the account that signed in with it first",
            "Sign in with that account, or ask an owner to invite you under a name of your own",
        )
