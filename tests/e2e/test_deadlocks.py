"""What a shared database did not let through is done again by commands, not told to a person."""

from __future__ import annotations

from tests.e2e.desk import Program
from tests.postgres import PostgresServer
from tests.postgres_deadlocks import refuse, refused


def names(program: Program) -> list[str]:
    listed = program.run("player", "list", "--json").document
    return [row["name"] for row in listed["players"]]


def test_a_command_does_again_what_the_server_refused_for_somebody_else(
    program: Program, postgres: PostgresServer
) -> None:
    url = postgres.empty()
    program.variables["DTXDESK_DATABASE_URL"] = url
    program.run("db", "setup")
    refuse(url, "users", 2)
    program.run("player", "add", "--name", "Anna")
    assert names(program) == ["Anna"]
    assert refused(url, "users") >= 3


def test_a_server_that_never_gives_way_is_told(program: Program, postgres: PostgresServer) -> None:
    url = postgres.empty()
    program.variables["DTXDESK_DATABASE_URL"] = url
    program.run("db", "setup")
    refuse(url, "users", 1_000)
    told = program.run("player", "add", "--name", "Anna", code=1)
    assert told.err.startswith("Error: ")
    assert names(program) == []
