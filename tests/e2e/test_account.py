"""`dtxdesk account` as it is used, and who stands in the audit log then."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

import psutil
import pytest

from tests import keyring_on_file
from tests.e2e.desk import LONGEST, Outcome, Program
from tests.servers.discord import FakeDiscord, Person
from tests.servers.loopback import Reply


@pytest.fixture
def discord() -> Iterator[FakeDiscord]:
    with FakeDiscord() as server:
        server.redirects = {f"http://127.0.0.1:{port}/callback" for port in (27843, 27844, 27845)}
        yield server


@pytest.fixture
def home(program: Program, discord: FakeDiscord, tmp_path: Path) -> Program:
    """The program on a computer with a keyring, and an application to sign in with."""
    program.variables |= {
        "DTXDESK_DISCORD_API_URL": discord.url,
        "DTXDESK_DISCORD_CLIENT_ID": discord.client_id,
        "PYTHON_KEYRING_BACKEND": keyring_on_file.BACKEND,
        keyring_on_file.VARIABLE: str(tmp_path / "keyring.json"),
    }
    return program


def log_in(program: Program, discord: FakeDiscord, *options: str) -> Outcome:
    """Starts the command, follows the address that it prints, and waits for its end."""
    running = subprocess.Popen(
        program.command("account", "login", "--no-browser", *options),
        env=program.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert running.stderr is not None
    line = ""
    while "http" not in line:
        line = running.stderr.readline()
        assert line, "it ended without an address"
    told = " ".join(psutil.Process(running.pid).cmdline())
    target = discord.consent(line[line.index("http") :].strip())
    if target is not None:
        with urlopen(target, timeout=LONGEST) as page:
            assert "Go back to dtxdesk" in page.read().decode()
    out, err = running.communicate(timeout=LONGEST)
    assert "state" not in told
    return Outcome(running.returncode, out, line + err)


def test_signing_in_and_out(home: Program, discord: FakeDiscord) -> None:
    assert home.process("account", "show", "--json").document == {
        "signed_in": False,
        "discord_id": None,
        "username": None,
    }
    home.run("player", "add", "--name", "Before")
    signed_in = log_in(home, discord, "--json")
    assert signed_in.code == 0, signed_in.err
    me = {"signed_in": True, "discord_id": discord.person.id, "username": "mirelle"}
    assert signed_in.document == me
    assert urlsplit(discord.url).netloc in signed_in.err
    assert home.process("account", "show", "--json").document == me

    # Undo finds what was done before as well: signing in makes nobody somebody else.
    home.run("player", "add", "--name", "After")
    assert _authors(home)[-1] == "@mirelle"
    assert _authors(home)[0] != "@mirelle"
    for _ in range(2):
        home.run("undo")
    home.run("undo", code=1)
    assert home.run("player", "list", "--json").document["players"] == []

    tokens = json.loads(next(iter(_keyring(home).values())))["tokens"]
    home.process("account", "logout")
    assert _keyring(home) == {}
    assert not home.process("account", "show", "--json").document["signed_in"]
    _nothing_holds(home.folder, tokens["access"], tokens["refresh"])


def test_the_person_is_found_by_id_and_never_by_name(home: Program, discord: FakeDiscord) -> None:
    home.run("player", "add", "--name", "mirelle")
    assert "No player has this Discord id" in log_in(home, discord).err
    home.run("player", "add", "--name", "Other", "--discord-id", discord.person.id)
    assert "This is player 2, Other" in log_in(home, discord).err


def test_no_and_no_application_and_no_discord(home: Program, discord: FakeDiscord) -> None:
    discord.answers = "no"
    declined = log_in(home, discord)
    assert declined.code == 1
    assert "declined on Discord's page" in declined.err
    assert not home.process("account", "show", "--json").document["signed_in"]
    home.variables["DTXDESK_DISCORD_CLIENT_ID"] = ""
    refused = home.process("account", "login", "--no-browser", code=1)
    assert "Settings, Discord" in refused.err


def test_signing_out_without_discord_says_what_is_left(home: Program, discord: FakeDiscord) -> None:
    log_in(home, discord)
    discord.fail_next(Reply(drop=True), times=float("inf"), path="revoke")
    out = home.process("account", "logout", "--json")
    assert "Authorized Apps" in out.err
    assert not out.document["signed_in"]


def test_without_a_keyring_it_says_that_nothing_is_kept(
    home: Program, discord: FakeDiscord
) -> None:
    home.variables["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
    discord.person = Person("200000000000000777", "<b>x</b>")
    ended = log_in(home, discord, "--json")
    assert ended.code == 0
    assert "no keyring" in ended.err
    assert ended.document["username"] == "<b>x</b>"
    assert not home.process("account", "show", "--json").document["signed_in"]


def _authors(program: Program) -> list[str]:
    with contextlib.closing(sqlite3.connect(program.folder / "dtxdesk.sqlite")) as database:
        events = database.execute("select author from audit_events order by id")
        return [author for (author,) in events]


def _keyring(program: Program) -> dict[str, str]:
    file = Path(program.variables[keyring_on_file.VARIABLE])
    return dict(json.loads(file.read_text()))


def _nothing_holds(folder: Path, *secrets: str) -> None:
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert files
    for file in files:
        content = file.read_bytes()
        assert not [one for one in secrets if one.encode() in content], file
