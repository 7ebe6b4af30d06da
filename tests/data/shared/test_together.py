"""Reads that are asked together: what they give is the same, and the line is waited for less."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from dtxdesk.data.database import Database
from dtxdesk.data.engine import database_url
from dtxdesk.data.queries.together import each_of, together
from dtxdesk.data.schema import League
from dtxdesk.data.snapshots import Snapshots
from dtxdesk.domain.rights import Role
from dtxdesk.errors import UserError
from tests.data.shared.test_line import over
from tests.postgres import PostgresServer
from tests.postgres_roles import SharedDatabase, shared_database
from tests.servers.frozen import folder_of
from tests.servers.line import Line


@pytest.fixture(scope="module")
def server(postgres: PostgresServer) -> PostgresServer:
    return postgres


@pytest.fixture(scope="module")
def shared(server: PostgresServer) -> SharedDatabase:
    return shared_database(server)


@pytest.fixture
def line(server: PostgresServer) -> Iterator[Line]:
    with Line(f"{folder_of(server)}/.s.PGSQL.5432") as made:
        yield made


@pytest.fixture
def remote(
    shared: SharedDatabase, line: Line, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Database]:
    monkeypatch.setattr(Snapshots, "KEPT_SECONDS", 600.0)  # nobody ends them beside the test
    opened = Database(database_url(over(line, shared.urls[Role.VIEWER])))
    _ = opened.access
    yield opened
    opened.close()


def number(connection: Connection, wanted: int) -> int:
    return int(connection.execute(text("select :n + 0"), {"n": wanted}).scalar_one())


def one_after_the_other(connection: Connection) -> int:
    return number(connection, number(connection, number(connection, 7)))


def nested(connection: Connection) -> tuple[int, int]:
    first, second = together(connection, one_after_the_other, lambda own: number(own, 2))
    return first, number(connection, second)


def test_each_gets_its_own_answer(remote: Database) -> None:
    found = remote.read(
        lambda own: together(own, nested, one_after_the_other, lambda own: number(own, 5))
    )
    assert found == ((7, 2), 7, 5)
    many = [lambda own, wanted=wanted: number(own, wanted) for wanted in range(40)]
    assert remote.read(lambda own: each_of(own, many)) == list(range(40))


def test_one_waits_as_often_as_the_longest_of_them_asks(remote: Database, line: Line) -> None:
    remote.read(number, 1)
    before = line.round_trips
    remote.read(lambda own: together(own, one_after_the_other, one_after_the_other, nested))
    assert line.round_trips - before == 4  # nested asks three times, and then once more


def test_neither_begin_nor_end_is_waited_for(remote: Database, line: Line) -> None:
    remote.read(number, 1)
    before = line.round_trips
    for wanted in range(5):
        assert remote.read(number, wanted) == wanted
    assert line.round_trips - before == 5


def test_a_snapshot_is_one_however_often_it_is_asked(
    remote: Database, shared: SharedDatabase
) -> None:
    count = text("select count(*) from leagues")
    writer = Database(database_url(shared.urls[Role.OWNER]))
    with remote.reader() as connection:
        before = connection.execute(count).scalar_one()
        with writer.unit_of_work("New league") as work:
            work.add(League(steam_league_id=1, name="Autumn"))
        assert connection.execute(count).scalar_one() == before
    assert remote.read(lambda own: own.execute(count).scalar_one()) == before + 1
    writer.close()


def test_nothing_can_be_written_while_reading(remote: Database) -> None:
    with pytest.raises(Exception, match="only lets read"):
        remote.read(lambda own: own.execute(text("create temporary table t (n int)")))


def test_a_read_that_fails_ends_the_others_with_its_own_error(remote: Database) -> None:
    left: list[str] = []

    def refused(connection: Connection) -> int:
        number(connection, 1)
        raise UserError("This search can't be understood")

    def long(connection: Connection) -> int:
        try:
            return one_after_the_other(connection)
        finally:
            left.append("long")

    def inside(connection: Connection) -> object:
        return together(connection, long, lambda own: number(own, 1))

    with pytest.raises(UserError, match="This search"):
        remote.read(lambda own: together(own, inside, refused, long))
    assert left == ["long", "long"]
    assert remote.read(one_after_the_other) == 7


def test_a_statement_that_fails_is_the_one_that_is_named(remote: Database) -> None:
    def wrong(connection: Connection) -> object:
        return connection.execute(text("select nothing from nowhere"))

    with pytest.raises(DBAPIError, match="nowhere") as told:
        remote.read(lambda own: together(own, one_after_the_other, wrong, one_after_the_other))
    assert told.value.statement == "select nothing from nowhere"
    assert remote.read(one_after_the_other) == 7


def test_a_failure_may_be_taken_care_of(remote: Database) -> None:
    def careful(connection: Connection) -> str:
        try:
            together(connection, lambda _own: 1 // 0, one_after_the_other)
        except ZeroDivisionError:
            return f"went on with {number(connection, 3)}"
        return "nothing happened"

    found = remote.read(lambda own: together(own, careful, one_after_the_other))
    assert found == ("went on with 3", 7)


def test_snapshots_are_ended_by_themselves(
    shared: SharedDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Snapshots, "KEPT_SECONDS", 0.0)
    opened = Database(database_url(shared.urls[Role.VIEWER]))
    _ = opened.access
    assert opened.read(one_after_the_other) == 7
    owner = Database(database_url(shared.administrator))
    idle = text(
        "select count(*) from pg_stat_activity where state = 'idle in transaction'"
        " and usename = :login"
    )
    login = {"login": f"{shared.name}_viewer"}
    while owner.read(lambda own: own.execute(idle, login).scalar_one()):
        pass
    owner.close()
    opened.close()
