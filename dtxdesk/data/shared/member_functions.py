"""The functions by which an owner manages members. They run as the keeper, which makes logins.

A function looks whether its caller is an owner, touches only logins that were invited to this very
database, takes a password only as a SCRAM verifier (no server log sees one), and leaves an event in
the audit log, whoever calls it from wherever.
"""

from __future__ import annotations

from sqlalchemy import Connection, text

from dtxdesk.data.shared.access import RoleNames
from dtxdesk.data.shared.grants import quoted
from dtxdesk.domain.rights import Role

_IS_OWNER = """
    if not pg_has_role(session_user, {owner}, 'MEMBER') then
        raise exception 'only an owner of this database may do this'
            using errcode = 'insufficient_privilege';
    end if;
"""

# Before 16 the keeper could give any login a new password, the administrator's of the server too.
_IS_INVITED = """
    if not exists (
        select from pg_auth_members held
        where held.member = {keeper_literal}::regrole
            and held.roleid = quote_ident(of_login)::regrole
    ) then
        raise exception 'the login % was not made by an invitation', of_login
            using errcode = 'wrong_object_type';
    end if;
"""

_ROLE_OF = """(
        select groups.role from (values {ranks}) as groups (name, role, rank)
        join pg_roles grp on grp.rolname = groups.name
        join pg_auth_members given on given.roleid = grp.oid
        join pg_roles held on held.oid = given.member and held.rolname = of_login
        order by groups.rank desc limit 1
    )"""

# Owned by the schema's owner, since not even the keeper writes into the audit log by itself.
_NOTE = """
create or replace function dtxdesk_note_member(
    of_login text, told text, done text, as_it_was jsonb, as_it_is jsonb
) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    named jsonb := nullif(current_setting('dtxdesk.operation', true), '')::jsonb;
begin
    if as_it_was is not distinct from as_it_is then
        return;
    end if;
    insert into {schema}.audit_events (operation, title, kind, author, at, revision,
                                       table_name, row_key, action, before, after)
    values (
        coalesce(named ->> 'id', md5('foreign' || txid_current() || pg_postmaster_start_time())),
        told, 'members', session_user, clock_timestamp(),
        (select max(version_num) from {schema}.alembic_version),
        'members', of_login, done, as_it_was, as_it_is);
end $$
"""

# No group contains the keeper, so it can be in each login: without that it could not end sessions.
_INVITE = """
create or replace function dtxdesk_invite(
    new_login text, display_name text, verifier text, new_role text
) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    known boolean := exists (select from {schema}.members where login = new_login);
    is_there boolean := exists (select from pg_roles where rolname = new_login);
    as_it_was jsonb := (
        select jsonb_build_object('name', name, 'role', {role_is})
        from {schema}.members where login = new_login
    );
begin
    {is_owner}
    if verifier not like 'SCRAM-SHA-256$%' then
        raise exception 'the password must come as a SCRAM verifier'
            using errcode = 'invalid_parameter_value';
    end if;
    if is_there and not known then
        raise exception 'the login % is taken', new_login using errcode = 'duplicate_object';
    end if;
    if not is_there then
        execute format('create role %I login', new_login);
        execute format('grant %I to {keeper}{with_inherit}', new_login);
    end if;
    {login_is_invited}
    execute format('alter role %I login password %L', new_login, verifier);
    insert into {schema}.members (login, name, invited_by, invited_at)
    values (new_login, display_name, session_user, clock_timestamp())
    on conflict (login) do update set name = excluded.name, invited_by = excluded.invited_by,
        invited_at = excluded.invited_at, revoked_at = null;
    perform {schema}.dtxdesk_give_role(new_login, new_role);
    perform {schema}.dtxdesk_note_member(
        new_login, format('Invite %s as %s', display_name, new_role),
        case when known then 'update' else 'insert' end, as_it_was,
        jsonb_build_object('name', display_name, 'role', new_role));
end $$
"""

_SET_ROLE = """
create or replace function dtxdesk_set_role(of_login text, new_role text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    shown text := (select name from {schema}.members where login = of_login);
    had text := {role_of};
begin
    {is_owner}
    if shown is null then
        raise exception 'nobody was invited as %', of_login using errcode = 'undefined_object';
    end if;
    perform {schema}.dtxdesk_give_role(of_login, new_role);
    perform {schema}.dtxdesk_note_member(
        of_login, format('Make %s %s', shown, new_role), 'update',
        jsonb_build_object('name', shown, 'role', had),
        jsonb_build_object('name', shown, 'role', new_role));
end $$
"""

# For the functions here alone: nobody else may call it.
_GIVE_ROLE = """
create or replace function dtxdesk_give_role(of_login text, new_role text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    execute format('revoke {all_groups} from %I', of_login);
    case new_role
        {grants}
        else raise exception 'no such role: %', new_role using errcode = 'invalid_parameter_value';
    end case;
    if not exists (
        select from pg_auth_members held
        join pg_roles member on member.oid = held.member
        join pg_roles grp on grp.oid = held.roleid
        where grp.rolname = {owner} and member.rolcanlogin
    ) then
        raise exception 'the last owner must stay one' using errcode = 'object_in_use';
    end if;
end $$
"""

_REVOKE = """
create or replace function dtxdesk_revoke(of_login text) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    ended integer;
    shown text := (select name from {schema}.members where login = of_login);
    had text := {role_of};
begin
    {is_owner}
    if of_login = session_user then
        raise exception 'nobody can revoke themselves' using errcode = 'object_in_use';
    end if;
    if shown is null then
        raise exception 'nobody was invited as %', of_login using errcode = 'undefined_object';
    end if;
    {is_invited}
    execute format('revoke {all_groups} from %I', of_login);
    execute format('alter role %I nologin password null', of_login);
    update {schema}.members set revoked_at = clock_timestamp()
    where login = of_login and revoked_at is null;
    perform {schema}.dtxdesk_note_member(
        of_login, format('Revoke %s', shown), 'update',
        jsonb_build_object('name', shown, 'role', had),
        jsonb_build_object('name', shown, 'role', null));
    select count(*) filter (where pg_terminate_backend(pid)) into ended
    from pg_stat_activity where usename = of_login and pid <> pg_backend_pid();
    return ended;
end $$
"""


def create_note(connection: Connection, names: RoleNames, schema: str) -> None:
    """Makes or renews what writes the audit log, as the owner of its table; the keeper calls it."""
    connection.execute(text(_NOTE.format(schema=schema)))
    function = "dtxdesk_note_member(text, text, text, jsonb, jsonb)"
    connection.execute(text(f"revoke all on function {function} from public"))
    connection.execute(text(f"grant execute on function {function} to {quoted(names.keeper)}"))


def create(connection: Connection, names: RoleNames, schema: str) -> None:
    """Makes or renews the functions, as the keeper, which must be allowed to create in the schema.

    Args:
        connection: In a transaction, with the keeper as its role.
        names: Of the database.
        schema: Where its tables are, quoted.
    """
    groups = {role: _in_a_format(quoted(names.group(role))) for role in Role}
    values = {
        "schema": schema,
        "keeper": _in_a_format(quoted(names.keeper)),
        "owner": _literal(names.group(Role.OWNER)),
        "keeper_literal": _literal(quoted(names.keeper)),
        "all_groups": ", ".join(groups.values()),
        # Since 16 a role that makes another holds it without inheriting its rights.
        "with_inherit": " with inherit true" if _version(connection) >= 160_000 else "",
        "grants": "\n        ".join(
            f"when '{role.value}' then"
            f" execute format('grant {', '.join(_granted(role, groups))} to %I', of_login);"
            for role in Role
        ),
    }
    values["is_owner"] = _IS_OWNER.format(**values)
    values["is_invited"] = _IS_INVITED.format(**values)
    values["role_of"] = _ROLE_OF.format(
        ranks=", ".join(
            f"({_literal(names.group(role))}, '{role.value}', {role.rank})" for role in Role
        )
    )
    values["role_is"] = values["role_of"].replace("of_login", "new_login")
    values["login_is_invited"] = values["is_invited"].replace("of_login", "new_login")
    for function in (_GIVE_ROLE, _SET_ROLE, _INVITE, _REVOKE):
        connection.execute(text(function.format(**values)))
    connection.execute(text("revoke all on function dtxdesk_give_role(text, text) from public"))


def _granted(role: Role, groups: dict[Role, str]) -> list[str]:
    """An owner is an admin besides: the owners' own group passes nothing on."""
    return [groups[Role.ADMIN], groups[Role.OWNER]] if role is Role.OWNER else [groups[role]]


def _version(connection: Connection) -> int:
    return int(connection.execute(text("show server_version_num")).scalar_one())


def _literal(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"


def _in_a_format(name: str) -> str:
    """For a name inside of a literal that `format` fills."""
    return name.replace("'", "''").replace("%", "%%")
