"""Which roles a shared database has, and which of them one is.

Roles belong to a whole PostgreSQL cluster, so their names carry the database's. Beside a group for
each `domain.rights.Role` there are two roles that nobody signs in as:

- the *keeper* makes logins and puts them into groups. Owners reach it only through the functions
  of `member_functions`, which look who asks.
- the *schema's owner* owns all tables. Owners of the database can become it (`SET ROLE`) to
  upgrade, to restore and to forget somebody; what they do otherwise they do with the rights of an
  admin, so that not even they write into the audit log by accident.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sqlalchemy import Connection, text

from dtxdesk.domain.rights import Role
from dtxdesk.errors import UserError

LONGEST_NAME = 63
"""Of a role, in bytes (PostgreSQL's NAMEDATALEN less one)."""

KEEPER = "keeper"
SCHEMA_OWNER = "schema"


@dataclass(frozen=True, slots=True)
class RoleNames:
    """What the roles of one database are called in its cluster."""

    database: str

    def group(self, role: Role) -> str:
        """The group of all who have that role or a higher one."""
        return self._name(role.value)

    @property
    def keeper(self) -> str:
        return self._name(KEEPER)

    @property
    def schema_owner(self) -> str:
        return self._name(SCHEMA_OWNER)

    def _name(self, part: str) -> str:
        name = f"{self.database}_dtxdesk_{part}"
        if len(name.encode()) <= LONGEST_NAME:
            return name
        short = hashlib.sha256(self.database.encode()).hexdigest()[:16]
        return f"dtxdesk_{short}_{part}"


@dataclass(frozen=True, slots=True)
class Access:
    """What one may do in the open database.

    Attributes:
        role: One's role; OWNER in a file, and in a database whose rights were never set up.
        set_up: Whether the database itself enforces roles.
        login: The database's login, as the audit log names its author.
    """

    role: Role
    set_up: bool
    login: str


def read_access(connection: Connection, names: RoleNames | None = None) -> Access:
    """What the connection's login may do in its PostgreSQL database.

    Args:
        connection: To it.
        names: Those of its roles, where they are known already.

    Raises:
        UserError: the database has roles, and the login has none of them.
    """
    names = names or role_names(connection)
    groups = {names.group(role): role for role in Role}
    found = connection.execute(
        text(
            "select session_user, rolname, pg_has_role(session_user, oid, 'MEMBER') as mine"
            " from pg_roles where rolname = any(:groups)"
            " union all select session_user, null, null"
        ),
        {"groups": list(groups)},
    ).all()
    login = str(found[0].session_user)
    existing = [row for row in found if row.rolname is not None]
    if not existing:
        return Access(Role.OWNER, False, login)
    mine = [groups[row.rolname] for row in existing if row.mine]
    if not mine:
        raise UserError(
            "You have no role in this database",
            "{login} can sign in to the server, but was not invited to this database",
            "Ask its owner for an invitation",
            login=login,
        )
    return Access(max(mine, key=lambda role: role.rank), True, login)


def schema_revision(connection: Connection) -> str:
    """The revision that the open database is at by now."""
    return str(connection.execute(text("select version_num from alembic_version")).scalar_one())


def role_names(connection: Connection) -> RoleNames:
    """The names of the roles of the database that is connected."""
    return RoleNames(connection.execute(text("select current_database()")).scalar_one())


def become_schema_owner(connection: Connection, names: RoleNames) -> bool:
    """For the rest of the transaction, works as the owner of all tables.

    Returns:
        False where the rights were never set up: then the login owns the tables itself.
    """
    there = connection.execute(
        text("select quote_ident(rolname) from pg_roles where rolname = :name"),
        {"name": names.schema_owner},
    ).scalar()
    if there is None:
        return False
    connection.execute(text(f"set local role {there}"))
    return True
