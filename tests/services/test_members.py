"""Members of a shared database: invited, promoted, revoked, and kept out of everything else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import select

from dtxdesk.data import feed
from dtxdesk.data.database import Database
from dtxdesk.data.opening import open_local, open_server, set_up_server
from dtxdesk.data.queries.audit import (
    Kind,
    Standing,
    events,
    operation_events,
    operation_rows,
)
from dtxdesk.data.queries.audit_list import AuditFilter, operations_before
from dtxdesk.data.shared.members import bind_discord
from dtxdesk.domain import invitation
from dtxdesk.domain.rights import Role
from dtxdesk.errors import DeskError, UserError
from dtxdesk.services.history import History
from dtxdesk.services.members import Members, Server
from tests.postgres import PostgresServer

Open = Callable[[str], Database]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    """Opens databases and closes all of them."""
    made: list[Database] = []

    def open_it(url: str) -> Database:
        made.append(open_server(url, tmp_path / "backups"))
        return made[-1]

    yield open_it
    for database in made:
        database.close()


@pytest.fixture
def shared(postgres: PostgresServer) -> Iterator[Database]:
    made = set_up_server(postgres.empty())
    yield made
    made.close()


@pytest.fixture
def members(shared: Database) -> Members:
    return Members(shared)


def test_an_invitation_lets_somebody_in(members: Members, opened: Open) -> None:
    made = members.invite("Mirela", Role.STAFF)
    said = invitation.read(made.invitation)
    assert (said.name, said.login, said.inviter) == ("Mirela", made.login, "postgres")
    assert made.only_here
    mirela = opened(said.url(with_password=True))
    assert mirela.access.role is Role.STAFF
    assert mirela.author == made.login == opened(made.url).author
    (row,) = (row for row in Members(mirela).all() if row.login == made.login)
    assert (row.name, row.role, row.invited_by) == ("Mirela", Role.STAFF, "postgres")
    assert row.active
    assert row.sessions >= 1
    assert len(said.password) >= 24
    assert said.password not in repr(made)


def test_roles_are_changed_by_name_or_login_and_hold_at_once(
    members: Members, opened: Open
) -> None:
    made = members.invite("Tomo", Role.VIEWER)
    tomo = opened(made.url)
    for who, role in (("tomo", Role.ADMIN), (made.login, Role.STAFF)):
        members.set_role(who, role)
        tomo.read_role()
        assert tomo.access.role is role
    with pytest.raises(UserError, match="Only an owner manages members"):
        Members(tomo).invite("Friend", Role.VIEWER)
    assert {row.login for row in Members(tomo).all()} == {"postgres", made.login}


def test_ownership_is_handed_over(members: Members, shared: Database, opened: Open) -> None:
    made = members.invite("Rook", Role.ADMIN)
    with pytest.raises(UserError, match="last owner"):
        members.set_role("postgres", Role.ADMIN)
    members.set_role("Rook", Role.OWNER)
    rook = Members(opened(made.url))
    rook.set_role("postgres", Role.VIEWER)
    roles = {row.login: row.role for row in rook.all()}
    assert roles == {"postgres": Role.VIEWER, made.login: Role.OWNER}
    with pytest.raises(UserError, match="last owner"):
        rook.set_role("Rook", Role.ADMIN)
    with pytest.raises(UserError, match="can't revoke yourself"):
        rook.revoke("Rook")


def test_who_is_revoked_is_out_at_once_and_can_come_back(members: Members, opened: Open) -> None:
    made = members.invite("Ann", Role.STAFF)
    with psycopg.connect(made.url, autocommit=True) as session:
        session.execute("select 1")
        assert members.revoke("ann") == 1
        with pytest.raises(psycopg.OperationalError):
            session.execute("select 1")
    (ann,) = (row for row in members.all() if row.name == "Ann")
    assert not ann.active
    assert ann.role is None
    with pytest.raises(UserError, match="was revoked"):
        members.set_role("Ann", Role.ADMIN)
    again = members.invite("Ann", Role.VIEWER)
    assert again.login == made.login
    assert again.url != made.url
    assert opened(again.url).access.role is Role.VIEWER


def test_a_member_gets_into_no_other_database(
    members: Members, postgres: PostgresServer, opened: Open
) -> None:
    """Not as a role either: the groups of another database are others."""
    made = members.invite("Ann", Role.ADMIN)
    set_up_server(postgres_url := postgres.empty()).close()
    other = opened(postgres_url)
    beside = Members(other).invite("Ann", Role.ADMIN)
    assert beside.login != made.login
    url = made.url.replace(f"@/{members._database.url.database}", f"@/{other.url.database}")
    assert url != made.url
    with pytest.raises(DeskError, match="permission denied for database"):
        opened(url)


@pytest.mark.parametrize(
    ("names", "title"),
    [
        ([""], "The name is missing"),
        (["\n\t"], "The name is missing"),
        (["x" * 61], "The name is too long"),
        (["Ann", "ANN "], "The name is taken"),
    ],
)
def test_names_that_are_refused(members: Members, names: list[str], title: str) -> None:
    *before, refused = names
    for name in before:
        members.invite(name, Role.VIEWER)
    with pytest.raises(UserError) as refusal:
        members.invite(refused, Role.VIEWER)
    assert refusal.value.title == title


@pytest.mark.parametrize(
    "name",
    [
        "Łukasz Żółć",
        "龙王传奇",
        "عمر",
        "🦀",
        "x'; drop table users; --",
        '"quoted" %s :x',
        "a" * 60,
    ],
)
def test_names_are_text_whatever_they_are(members: Members, name: str, opened: Open) -> None:
    made = members.invite(name, Role.VIEWER)
    assert made.login.isascii()
    assert made.login.replace("_", "a").isalnum()
    assert len(made.login) <= 63
    assert name in {row.name for row in members.all()}
    assert opened(made.url).author == made.login
    members.revoke(name)


def test_an_own_address_for_the_invited(members: Members) -> None:
    made = members.invite("Ann", Role.STAFF, Server("desk.lan", 6000))
    said = invitation.read(made.invitation)
    assert (said.host, said.port, made.only_here) == ("desk.lan", 6000, False)
    with pytest.raises(UserError, match="not the name of a server"):
        members.invite("Tomo", Role.STAFF, Server("desk.lan/?x=1"))
    assert {row.name for row in members.all()} == {"postgres", "Ann"}


def test_nobody_and_several(members: Members, shared: Database) -> None:
    with pytest.raises(UserError, match="There is no member nobody"):
        members.revoke("nobody")
    members.invite("Ann", Role.STAFF)
    members.invite("Beth", Role.STAFF)
    with shared.writing.begin() as connection:
        connection.exec_driver_sql("update members set name = 'Ann' where name = 'Beth'")
    with pytest.raises(UserError, match=r"Their logins: test_\d+_ann, test_\d+_beth"):
        members.set_role("Ann", Role.ADMIN)


def test_the_administrators_login_is_demoted_but_not_revoked(
    members: Members, opened: Open
) -> None:
    rook = members.invite("Rook", Role.ADMIN)
    members.set_role("Rook", Role.OWNER)
    owner = Members(opened(rook.url))
    with pytest.raises(UserError, match="not made by an invitation"):
        owner.revoke("postgres")
    # Nor does an owner get at its password by inviting it.
    with (
        psycopg.connect(rook.url) as plain,
        pytest.raises(psycopg.errors.WrongObjectType),
    ):
        plain.execute(
            "select dtxdesk_invite('postgres', 'x', 'SCRAM-SHA-256$4096:a$b:c', 'viewer')"
        )


def test_where_there_are_no_members(tmp_path: Path, postgres: PostgresServer, opened: Open) -> None:
    local = open_local(tmp_path / "desk.sqlite", tmp_path)
    with pytest.raises(UserError, match="has no members"):
        Members(local).all()
    local.close()
    with pytest.raises(UserError, match="dtxdesk db setup"):
        Members(opened(postgres.migrated(tmp_path))).invite("Ann", Role.VIEWER)


def test_no_server_log_has_a_password(
    members: Members, postgres: PostgresServer, opened: Open
) -> None:
    postgres.execute("alter system set log_statement = 'all'")
    postgres.execute("select pg_reload_conf()")
    try:
        made = members.invite("Quiet", Role.STAFF)
    finally:
        postgres.execute("alter system reset log_statement")
        postgres.execute("select pg_reload_conf()")
    with psycopg.connect(postgres.url("postgres")) as connection:
        found = connection.execute("select current_setting('data_directory')").fetchone()
    assert found is not None
    folder = Path(found[0])
    texts = [
        file.read_text(errors="replace")
        for pattern in ("log", "*.log", "log/*")
        for file in folder.glob(pattern)
        if file.is_file()
    ]
    assert any("dtxdesk_invite" in written for written in texts)
    password = invitation.read(made.invitation).password
    assert not any(password in written for written in texts)


def of_members(database: Database) -> list[tuple[str, str, str, dict[str, object]]]:
    """What the audit log has about members: title, author, action, and how they are now."""
    with database.reader() as connection:
        found = connection.execute(
            select(events.c.title, events.c.author, events.c.action, events.c.after)
            .where(events.c.table_name == "members")
            .order_by(events.c.id)
        )
        return [(row.title, row.author, row.action, row.after) for row in found]


def test_every_change_of_members_is_in_the_audit_log_and_in_the_feed(
    members: Members, shared: Database
) -> None:
    before = feed_number(shared)
    login = members.invite("Mirela", Role.STAFF).login
    members.set_role("Mirela", Role.ADMIN)
    members.set_role("Mirela", Role.ADMIN)  # she is one: nothing has changed
    members.revoke("Mirela")
    members.invite("Mirela", Role.VIEWER)
    me = shared.author
    assert of_members(shared) == [
        ("Invite Mirela as staff", me, "insert", {"name": "Mirela", "role": "staff"}),
        ("Make Mirela admin", me, "update", {"name": "Mirela", "role": "admin"}),
        ("Revoke Mirela", me, "update", {"name": "Mirela", "role": None}),
        ("Invite Mirela as viewer", me, "update", {"name": "Mirela", "role": "viewer"}),
    ]
    with shared.reader() as connection:
        _, changes = feed.since(connection, before)
        (newest, *_) = operations_before(connection, AuditFilter(), shared.clock(), 10_000).ids
        (row,) = operation_rows(connection, [newest])
        (event,) = operation_events(connection, row.operation)
    assert changes.touches("members")
    assert (row.kind, row.standing, row.touched) == (
        Kind.MEMBERS,
        Standing.OF_MEMBERS,
        (("members", 1),),
    )
    assert (event.row_name, event.row_key) == ("Mirela", login)
    assert [(field.name, field.before, field.after) for field in event.fields] == [
        ("role", None, "viewer")
    ]


def test_undo_leaves_members_alone(members: Members, shared: Database) -> None:
    members.invite("Mirela", Role.STAFF)
    history = History(shared)
    assert history.next_undo() is None
    with shared.reader() as connection:
        operation = connection.execute(select(events.c.operation)).scalar_one()
    with pytest.raises(UserError, match="where members are listed"):
        history.preview(operation)


def test_what_is_refused_leaves_no_trace(members: Members, shared: Database) -> None:
    before = feed_number(shared)
    with pytest.raises(UserError, match="last owner"):
        members.set_role(shared.author, Role.ADMIN)
    assert of_members(shared) == []
    assert feed_number(shared) == before


def test_a_change_of_members_with_another_client_is_in_the_log_as_well(
    members: Members, shared: Database
) -> None:
    login = members.invite("Mirela", Role.STAFF).login
    with psycopg.connect(
        shared.url.set(drivername="postgresql").render_as_string(hide_password=False)
    ) as client:
        client.execute("select dtxdesk_set_role(%s, 'viewer')", (login,))
    assert of_members(shared)[-1][:2] == ("Make Mirela viewer", shared.author)


@pytest.mark.parametrize(
    "statement",
    [
        "select dtxdesk_give_role('{login}', 'owner')",
        "select dtxdesk_note_member('{login}', 'x', 'update', null, '{{}}')",
    ],
)
def test_nobody_calls_what_only_these_functions_call(members: Members, statement: str) -> None:
    made = members.invite("Mirela", Role.ADMIN)
    with (
        psycopg.connect(made.url) as client,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        client.execute(statement.format(login=made.login))


def feed_number(database: Database) -> int:
    with database.reader() as connection:
        return feed.latest(connection)


def test_a_login_belongs_to_the_discord_account_that_signed_in_first(
    shared: Database, members: Members, opened: Open
) -> None:
    made = members.invite("Mirela", Role.VIEWER)
    theirs = opened(made.url)
    for account in ("200000000000000001", "200000000000000001"):
        with theirs.book_keeping() as connection:
            bind_discord(connection, account)
    with (
        pytest.raises(UserError, match="belongs to another Discord account"),
        theirs.book_keeping() as connection,
    ):
        bind_discord(connection, "200000000000000002")
    found = {row.name: row.discord_id for row in members.all()}
    assert found["Mirela"] == "200000000000000001"
    with shared.book_keeping() as connection:  # let in by hand: there is no member to bind
        bind_discord(connection, "200000000000000003")
