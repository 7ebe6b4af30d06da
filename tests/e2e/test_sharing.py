"""A shared database on the command line: set up, members, joined, copied, backed up."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.desk import Program
from tests.postgres import PostgresServer
from tests.servers.steam import FakeSteam


@pytest.fixture
def another(tmp_path: Path, steam: FakeSteam) -> Program:
    """The same program on the computer of somebody who is invited."""
    return Program(tmp_path / "another", steam)


def names(program: Program) -> list[str]:
    listed = program.run("player", "list", "--json").document
    return [row["name"] for row in listed["players"]]


def test_from_an_empty_database_to_a_league_of_three(
    program: Program, another: Program, postgres: PostgresServer
) -> None:
    url = postgres.empty()
    program.variables["DTXDESK_DATABASE_URL"] = url
    assert program.run("db", "setup", "--json").document["role"] == "owner"
    program.run("db", "setup")  # again does no harm
    made = program.run("db", "members", "invite", "Anna", "--role", "viewer", "--json").document
    assert set(made) == {"login", "invitation", "url"}
    refused = program.run("db", "members", "invite", "anna", "--role", "staff", code=1)
    assert "Anna" in refused.err or "anna" in refused.err

    joined = another.run("db", "join", made["invitation"], "--json").document
    assert joined["role"] == "viewer"
    password = made["url"].split(":")[2].split("@")[0]
    assert not [path for path in another.files() if password.encode() in path.read_bytes()]
    if not joined["password_kept"]:  # this computer has no keyring
        another.variables["PGPASSWORD"] = password
    assert names(another) == []
    denied = another.run("player", "add", "--name", "Berta", code=1)
    assert "role" in denied.err
    assert len(denied.err.strip().splitlines()) == 1

    program.run("db", "members", "role", "Anna", "staff")
    another.run("player", "add", "--name", "Berta")
    assert names(program) == ["Berta"]
    for refused_to_staff in (
        ("player", "archive", 1), ("league", "add", 5, "--name", "L"),
        ("db", "members", "revoke", "Anna"), ("db", "members", "invite", "X", "--role", "admin"),
    ):  # fmt: skip
        another.run(*refused_to_staff, code=1)
    listed = another.run("db", "members", "list", "--json").document["members"]
    (anna,) = (row for row in listed if row["name"] == "Anna")
    assert anna == {
        "name": "Anna", "login": made["login"], "role": "staff",
        "discord_id": None, "active": True,
    }  # fmt: skip

    program.run("db", "members", "revoke", "Anna")
    gone = another.run("player", "list", code=1)
    assert "Error:" in gone.err
    listed = program.run("db", "members", "list", "--json").document["members"]
    assert [row["active"] for row in listed if row["name"] == "Anna"] == [False]


def test_moved_to_a_server_backed_up_and_restored(
    program: Program, postgres: PostgresServer, tmp_path: Path
) -> None:
    program.run("player", "add", "--name", "Anna")
    local, server = f"sqlite:///{program.folder / 'dtxdesk.sqlite'}", postgres.empty()
    assert program.run("db", "copy", local, server, "--json").document["tables"]["users"] == 1
    held = program.run("db", "copy", local, server, code=1)
    assert "something in the target" in held.err
    program.variables["DTXDESK_DATABASE_URL"] = server
    kept = tmp_path / "kept.sqlite"
    program.run("db", "backup", kept)
    program.run("player", "add", "--name", "Berta")
    assert names(program) == ["Anna", "Berta"]
    program.run("db", "restore", kept)
    assert names(program) == ["Anna"]
    assert program.run("db", "check", "--json").document == {"ok": True, "problems": []}
    del program.variables["DTXDESK_DATABASE_URL"]
    program.run("db", "restore", kept)
    assert names(program) == ["Anna"]


def test_what_can_t_be_shared_or_joined(program: Program) -> None:
    assert "No server is chosen" in program.run("db", "setup", code=1).err
    assert "Error:" in program.run("db", "members", "list", code=1).err
    for wrong in ("", "hello", "dtxdesk1.AAAA", "postgresql://server/x"):
        ended = program.run("db", "join", wrong, code=1)
        assert len(ended.err.strip().splitlines()) <= 2
