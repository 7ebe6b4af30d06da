"""Whoever comes with a database client of their own may do what is declared, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import LiteralString
from urllib.parse import urlsplit

import psycopg
import pytest
from psycopg import errors, sql

from dtxdesk.data.opening import set_up_server
from dtxdesk.data.shared.access import RoleNames
from dtxdesk.domain.rights import TABLES, Role, Statement, TableRights
from dtxdesk.errors import UserError
from tests.postgres import PostgresServer
from tests.postgres_roles import PASSWORD, SharedDatabase, shared_database, signed_in_as

STATEMENTS: dict[Statement, str] = {
    "select": "select from {table}",
    "insert": "insert into {table} select * from {table} where false",
    "update": "update {table} set {column} = {column} where false",
    "delete": "delete from {table} where false",
}

NOBODY_MAY: tuple[LiteralString, ...] = (
    "truncate users",
    "drop table games",
    "alter table users add column mine text",
    "alter table users disable trigger all",
    "create table mine (x int)",
    "create temporary table mine (x int)",
    "create schema mine",
    "create function mine() returns int language sql as 'select 1'",
    "create or replace function dtxdesk_audit() returns trigger language plpgsql as 'begin end'",
    "create trigger mine after insert on users execute function dtxdesk_audit()",
    "create policy mine on presence using (true)",
    "create role mine",
    "set session_replication_role = replica",
    "select pg_read_file('/etc/passwd')",
    "copy users to program 'cat'",
    "insert into audit_events (operation, title, kind, author, at, revision, action)"
    " values ('x', 'x', 'change', 'somebody', now(), 'x', 'insert')",
    "update audit_events set author = 'somebody'",
    "delete from audit_events",
    "update alembic_version set version_num = '9999'",
    "update members set name = 'x'",
    "select nextval(pg_get_serial_sequence('users', 'id'))",
    "select setval(pg_get_serial_sequence('changes', 'id'), 1)",
)
"""Not even an owner, as long as they do not become the owner of the tables on purpose."""

OF_OWNERS: tuple[LiteralString, ...] = (
    "select dtxdesk_invite('{database}_x', 'X', 'SCRAM-SHA-256$x', 'viewer')",
    "select dtxdesk_set_role('{database}_viewer', 'owner')",
    "select dtxdesk_revoke('{database}_viewer')",
)


@contextmanager
def signed_in(url: str) -> Iterator[psycopg.Connection]:
    with psycopg.connect(url) as connection:
        yield connection
        connection.rollback()


def is_refused(connection: psycopg.Connection, statement: sql.Composed | LiteralString) -> bool:
    """Tries a statement and takes it back, whatever comes of it."""
    with connection.transaction(force_rollback=True):
        try:
            with connection.transaction():
                connection.execute(statement)
        except (errors.InsufficientPrivilege, errors.WithCheckOptionViolation):
            return True
    return False


def name_of(url: str) -> str:
    return urlsplit(url).path.removeprefix("/")


def columns(connection: psycopg.Connection, table: str) -> list[str]:
    found = connection.execute(
        "select attname from pg_attribute where attrelid = %s::regclass"
        " and attnum > 0 and not attisdropped",
        (table,),
    )
    return [row[0] for row in found]


def allowed(connection: psycopg.Connection, rights: TableRights) -> set[str]:
    found = set()
    for statement, words in STATEMENTS.items():
        for column in columns(connection, rights.table) if statement == "update" else [""]:
            composed = sql.SQL(words).format(
                table=sql.Identifier(rights.table), column=sql.Identifier(column or "none")
            )
            if not is_refused(connection, composed):
                found.add(f"{statement} {column}".strip())
    return found


def declared(connection: psycopg.Connection, rights: TableRights, role: Role) -> set[str]:
    found = set()
    for statement in STATEMENTS:
        for column in columns(connection, rights.table) if statement == "update" else [""]:
            needed = rights.role_for(statement, column)
            if needed is not None and role.includes(needed):
                found.add(f"{statement} {column}".strip())
    return found


@pytest.mark.parametrize("role", list(Role))
def test_each_statement_on_each_table_is_as_declared(shared: SharedDatabase, role: Role) -> None:
    with signed_in(shared.urls[role]) as connection:
        for rights in TABLES:
            found = allowed(connection, rights)
            assert found == declared(connection, rights, role), rights.table


@pytest.mark.parametrize("role", list(Role))
def test_nobody_gets_round_it(shared: SharedDatabase, role: Role) -> None:
    names = RoleNames(shared.name)
    is_owner = role is Role.OWNER
    with signed_in(shared.urls[role]) as connection:
        for statement in NOBODY_MAY:
            assert is_refused(connection, statement), statement
        for statement in OF_OWNERS:
            said = sql.SQL(statement).format(database=sql.SQL(shared.name))
            assert is_refused(connection, said) is not is_owner, statement
        become = sql.SQL("set local role {}")
        keeper, owner = sql.Identifier(names.keeper), sql.Identifier(names.schema_owner)
        assert is_refused(connection, become.format(keeper))
        assert is_refused(connection, become.format(owner)) is not is_owner
        connection.execute("grant select on users to public")  # says so, and grants nothing
        open_to_all = "select has_table_privilege('public', 'users', 'select')"
        assert connection.execute(open_to_all).fetchone() == (False,)
        for higher in Role:
            if not role.includes(higher):
                group = sql.Identifier(names.group(higher))
                give = sql.SQL("grant {} to {}")
                me = sql.Identifier(f"{shared.name}_{role.value}")
                assert is_refused(connection, become.format(group))
                assert is_refused(connection, give.format(group, me))


def test_every_table_is_declared(shared: SharedDatabase) -> None:
    with signed_in(shared.administrator) as connection:
        found = connection.execute(
            "select relname from pg_class where relnamespace = 'public'::regnamespace"
            " and relkind in ('r', 'v', 'm', 'p')"
        )
        assert sorted(row[0] for row in found) == sorted(rights.table for rights in TABLES)


def test_a_row_of_presence_is_its_own_logins_alone(shared: SharedDatabase) -> None:
    add = "insert into presence (session, computer, page) values ('a', 'pc', 'home')"
    with signed_in(shared.urls[Role.VIEWER]) as connection:
        connection.execute(add)
        connection.commit()
    with signed_in(shared.urls[Role.OWNER]) as connection:
        assert connection.execute("select count(*) from presence").fetchone() == (1,)
        for statement in ("update presence set page = 'x'", "delete from presence"):
            assert connection.execute(sql.SQL(statement)).rowcount == 0
        forged = "insert into presence (session, login, computer, page) values ('b', 'a', 'a', '')"
        assert is_refused(connection, forged)
    with signed_in(shared.urls[Role.VIEWER]) as connection:
        assert connection.execute("delete from presence").rowcount == 1
        connection.commit()


def test_a_change_with_another_client_is_in_the_log_and_its_author_can_t_be_forged(
    shared: SharedDatabase,
) -> None:
    forged = '{"id": "forged", "title": "Nothing", "kind": "change", "author": "somebody"}'
    with signed_in(shared.urls[Role.STAFF]) as connection:
        connection.execute("select set_config('dtxdesk.operation', %s, true)", (forged,))
        connection.execute(
            "insert into users (name, sort_name, search_key, position_carry, position_mid,"
            " position_offlane, position_soft_support, position_hard_support, notes, active,"
            " version, created_at, updated_at)"
            " values ('x', 'x', 'x', 0, 0, 0, 0, 0, '', true, 1, now(), now())"
        )
        newest = connection.execute(
            "select author, title, action from audit_events order by id desc limit 1"
        ).fetchone()
        assert newest == (f"{shared.name}_staff", "Nothing", "insert")


def test_one_binds_ones_own_discord_account_and_only_once(shared: SharedDatabase) -> None:
    bind = "select dtxdesk_bind_discord(%s)"
    with signed_in(shared.urls[Role.VIEWER]) as connection:
        assert connection.execute(bind, ("123",)).fetchone() == (True,)
        assert connection.execute(bind, ("456",)).fetchone() == (False,)
        bound = connection.execute("select login from members where discord_id = '123'").fetchone()
        assert bound == (f"{shared.name}_viewer",)


def test_a_member_of_one_database_gets_into_no_other(
    server: PostgresServer, shared: SharedDatabase
) -> None:
    other = shared_database(server)
    for role in Role:
        with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
            psycopg.connect(signed_in_as(other.administrator, f"{shared.name}_{role.value}"))
    server.execute(f"create role stranger_{shared.name} login password '{PASSWORD}'")
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        psycopg.connect(signed_in_as(other.administrator, f"stranger_{shared.name}"))


def test_an_owner_of_one_database_has_no_say_in_another(
    server: PostgresServer, shared: SharedDatabase
) -> None:
    other = shared_database(server)
    with signed_in(shared.urls[Role.OWNER]) as connection:
        for statement in (
            f"select dtxdesk_revoke('{other.name}_viewer')",
            f"select dtxdesk_set_role('{other.name}_viewer', 'owner')",
        ):
            with pytest.raises(errors.UndefinedObject), connection.transaction():
                connection.execute(sql.SQL(statement))
        taken = f"select dtxdesk_invite('{other.name}_viewer', 'X', 'SCRAM-SHA-256$x', 'viewer')"
        with pytest.raises(errors.DuplicateObject), connection.transaction():
            connection.execute(sql.SQL(taken))


def test_a_login_that_is_no_superuser_sets_up_its_own_database(server: PostgresServer) -> None:
    boss = f"boss_{name_of(server.empty())}"
    server.execute(f"create role {boss} login createrole password '{PASSWORD}'")
    server.execute(f"create database {boss} owner {boss}")
    url = signed_in_as(server.url(boss), boss)
    for _ in range(2):
        opened = set_up_server(url)
        assert opened.access.role is Role.OWNER
        opened.close()
    with psycopg.connect(url) as connection:
        assert is_refused(connection, "insert into audit_events select * from audit_events")


def test_a_login_that_may_not_is_told_what_it_lacks(server: PostgresServer) -> None:
    url = server.empty()
    weak = f"weak_{name_of(url)}"
    server.execute(f"create role {weak} login password '{PASSWORD}'")
    with pytest.raises(UserError, match="CREATEROLE"):
        set_up_server(signed_in_as(url, weak))
