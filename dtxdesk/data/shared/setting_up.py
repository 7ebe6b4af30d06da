"""Making a shared database of an empty one, or of one that has a schema but no roles yet.

All of it is one transaction: it is set up whole or not at all. Doing it again does no harm.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, func, select, text

from dtxdesk.data.shared import grants, member_functions
from dtxdesk.data.shared.access import RoleNames, role_names
from dtxdesk.data.shared.grants import quoted
from dtxdesk.domain.rights import Role
from dtxdesk.errors import UserError

OLDEST_SERVER = 140_000
"""PostgreSQL 14, as `server_version_num`."""

_LOCK = 0x6474_7873  # "dtxs"


def set_up(connection: Connection, migrate: Callable[[], None]) -> None:
    """Makes roles, schema, grants and functions, and the login that does it an owner.

    Args:
        connection: In a transaction that the caller commits.
        migrate: Brings the schema to this program's, on the same connection.

    Raises:
        UserError: the server is too old, or the login may not do it; the text says what is missing.
    """
    connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
    names = role_names(connection)
    schema = quoted(connection.execute(text("select current_schema()")).scalar_one())
    login = str(connection.execute(text("select session_user")).scalar_one())
    _check(connection, names)
    _make_roles(connection, names, login)
    _open_the_schema(connection, names, schema)
    _hand_over(connection, names)
    # A role can be taken on only by who is a member of it; an owner is one by now.
    connection.execute(text(f"set local role {quoted(names.schema_owner)}"))
    migrate()
    grants.apply(connection, names)
    _note_owner(connection)
    member_functions.create_note(connection, names, schema)
    _make_functions(connection, names, schema)
    connection.execute(text(f"set local role {quoted(names.schema_owner)}"))
    grants.apply_to_functions(connection, names)
    connection.execute(text("reset role"))
    _close_the_schema(connection, names, schema, login)


def _check(connection: Connection, names: RoleNames) -> None:
    may = connection.execute(
        text(
            "select current_setting('server_version_num')::int as version, rolsuper, rolcreaterole,"
            " pg_has_role(datdba, 'USAGE') as owns,"
            " has_schema_privilege(current_schema(), 'CREATE WITH GRANT OPTION') as schema,"
            " exists (select from pg_roles where rolname = :owner) as set_up"
            " from pg_roles, pg_database where rolname = session_user"
            " and datname = current_database()"
        ),
        {"owner": names.schema_owner},
    ).one()
    if may.version < OLDEST_SERVER:
        raise UserError(
            "This server is too old",
            "It is PostgreSQL {version}; a shared database needs 14 or newer",
            "Use another server, or ask for an upgrade of this one",
            version=may.version // 10_000,
        )
    missing = []
    if not (may.rolsuper or may.rolcreaterole):
        missing.append("CREATEROLE")
    if not (may.rolsuper or may.owns):
        missing.append(f"ALTER DATABASE {quoted(names.database)} OWNER")
    if missing or not (may.rolsuper or may.schema):
        missing = missing or ["GRANT ALL ON SCHEMA public … WITH GRANT OPTION"]
        raise UserError(
            "This login may not set up the database",
            "It lacks: {missing}",
            "Sign in as the server's administrator for this one step, or ask them for these rights",
            missing=", ".join(missing),
        )


def _make_roles(connection: Connection, names: RoleNames, login: str) -> None:
    """The keeper makes all others, so that it is the one who may put people into them."""
    keeper = quoted(names.keeper)
    if _missing(connection, names.keeper):
        connection.execute(text(f"create role {keeper} nologin createrole"))
    if not _is_superuser(connection):
        # Since 16 who makes a role may put itself into it, but is not in it.
        connection.execute(text(f"grant {keeper} to {quoted(login)}"))
    connection.execute(text(f"set local role {keeper}"))
    if _missing(connection, names.schema_owner):
        connection.execute(text(f"create role {quoted(names.schema_owner)} nologin"))
    for role in Role:
        if _missing(connection, names.group(role)):
            kind = "nologin noinherit" if role is Role.OWNER else "nologin"
            connection.execute(text(f"create role {quoted(names.group(role))} {kind}"))
    viewer, staff, admin, owner = (quoted(names.group(role)) for role in Role)
    connection.execute(text(f"grant {viewer} to {staff}"))
    connection.execute(text(f"grant {staff} to {admin}"))
    connection.execute(text(f"grant {quoted(names.schema_owner)} to {owner}"))
    if not _in_group(connection, login, names.group(Role.OWNER)):
        connection.execute(text(f"grant {admin}, {owner} to {quoted(login)}"))
    connection.execute(text("reset role"))


def _open_the_schema(connection: Connection, names: RoleNames, schema: str) -> None:
    database = quoted(names.database)
    connection.execute(text(f"revoke connect, temporary on database {database} from public"))
    viewer = quoted(names.group(Role.VIEWER))
    connection.execute(text(f"grant connect on database {database} to {viewer}"))
    if _public_may_create(connection):
        connection.execute(text(f"revoke create on schema {schema} from public"))
    for role in (names.schema_owner, names.keeper):
        connection.execute(text(f"grant usage, create on schema {schema} to {quoted(role)}"))


def _hand_over(connection: Connection, names: RoleNames) -> None:
    """What was there before there were roles belongs to the schema's owner from now on."""
    new_owner = quoted(names.schema_owner)
    tables = connection.execute(
        text(
            "select format('%s %s', case relkind when 'S' then 'sequence' else 'table' end,"
            " oid::regclass) from pg_class where relnamespace = current_schema()::regnamespace"
            " and relkind in ('r', 'S') and pg_get_userbyid(relowner) <> :owner"
            # A sequence that belongs to a column goes with its table.
            " and not (relkind = 'S' and exists (select from pg_depend"
            " where objid = pg_class.oid and deptype in ('a', 'i')))"
        ),
        {"owner": names.schema_owner},
    ).scalars()
    functions = connection.execute(
        text(
            "select format('function %s', oid::regprocedure) from pg_proc"
            " where pronamespace = current_schema()::regnamespace"
            " and proname like 'dtxdesk\\_%' and pg_get_userbyid(proowner) not in (:owner, :keeper)"
        ),
        {"owner": names.schema_owner, "keeper": names.keeper},
    ).scalars()
    for thing in (*tables, *functions):
        connection.execute(text(f"alter {thing} owner to {new_owner}"))


def _note_owner(connection: Connection) -> None:
    connection.execute(
        text(
            "insert into members (login, name, invited_by, invited_at)"
            " select session_user, session_user, session_user, clock_timestamp()"
            " on conflict do nothing"
        )
    )


def _make_functions(connection: Connection, names: RoleNames, schema: str) -> None:
    connection.execute(text("reset role"))
    connection.execute(text(f"set local role {quoted(names.keeper)}"))
    member_functions.create(connection, names, schema)
    grants.apply_to_functions(connection, names)
    connection.execute(text("reset role"))


def _close_the_schema(connection: Connection, names: RoleNames, schema: str, login: str) -> None:
    """The keeper makes nothing any more, and the login that set up is an owner like others."""
    connection.execute(text(f"revoke create on schema {schema} from {quoted(names.keeper)}"))
    if not _is_superuser(connection):
        connection.execute(text(f"revoke {quoted(names.keeper)} from {quoted(login)}"))


def _missing(connection: Connection, role: str) -> bool:
    found = connection.execute(text("select from pg_roles where rolname = :role"), {"role": role})
    return found.first() is None


def _is_superuser(connection: Connection) -> bool:
    found = connection.execute(text("select rolsuper from pg_roles where rolname = session_user"))
    return bool(found.scalar_one())


def _in_group(connection: Connection, login: str, group: str) -> bool:
    found = connection.execute(
        text(
            "select from pg_auth_members"
            " where member = cast(:login as regrole) and roleid = cast(:group as regrole)"
        ),
        {"login": quoted(login), "group": quoted(group)},
    )
    return found.first() is not None


def _public_may_create(connection: Connection) -> bool:
    found = connection.execute(
        text("select has_schema_privilege('public', current_schema(), 'CREATE')")
    )
    return bool(found.scalar_one())
