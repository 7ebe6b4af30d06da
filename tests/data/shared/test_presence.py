"""Who else has a shared database open, as the programs tell each other."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest

from dtxdesk.data.database import Database
from dtxdesk.data.engine import database_url
from dtxdesk.data.shared.members import list_members
from dtxdesk.domain.rights import Role
from dtxdesk.domain.tournaments import TournamentFields
from dtxdesk.services.company import Company
from dtxdesk.services.tournaments import Tournaments
from tests.postgres_roles import SharedDatabase


@pytest.fixture
def databases(shared: SharedDatabase) -> Iterator[tuple[Database, Database]]:
    both = tuple(Database(database_url(shared.urls[role])) for role in (Role.ADMIN, Role.VIEWER))
    yield both[0], both[1]
    for database in both:
        database.close()


def test_each_sees_the_other_until_they_leave(databases: tuple[Database, Database]) -> None:
    first, second = Company(databases[0]), Company(databases[1])
    assert first.look("home").others == ()
    assert [one.page for one in second.look("players").others] == ["home"]
    assert [one.page for one in first.look("tournaments:3").others] == ["players"]
    assert [one.page for one in second.look("players").others] == ["tournaments:3"]
    first.leave()
    assert second.look("players").others == ()
    second.leave()


def test_a_program_that_was_silent_for_a_while_is_gone(
    databases: tuple[Database, Database], shared: SharedDatabase
) -> None:
    first, second = Company(databases[0]), Company(databases[1])
    first.look("home")
    own = shared.urls[Role.ADMIN]
    with psycopg.connect(own) as connection:
        connection.execute("update presence set seen_at = seen_at - interval '46 seconds'")
    assert second.look("players").others == ()
    first.look("home")
    assert len(second.look("players").others) == 1
    first.leave()
    second.leave()


def test_the_tournament_somebody_looks_at_has_its_name(
    databases: tuple[Database, Database],
) -> None:
    first, second = Company(databases[0]), Company(databases[1])
    cup = Tournaments(databases[0]).create(TournamentFields(name="<b>Cup</b>"))
    first.look(f"tournaments:{cup}")
    assert [one.about for one in second.look("players").others] == ["<b>Cup</b>"]
    Tournaments(databases[0]).delete(cup)
    assert [one.about for one in second.look("players").others] == [""]
    first.leave()
    second.leave()


def test_whoever_has_left_was_seen_last(
    databases: tuple[Database, Database], shared: SharedDatabase
) -> None:
    first = Company(databases[0])
    first.look("home")
    first.leave()
    with databases[1].reader() as connection:
        seen = {row.name: row.last_seen for row in list_members(connection)}
    assert seen["Admin"] is not None
    assert seen["Owner"] is None
