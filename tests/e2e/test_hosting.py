"""Hosting on the command line: two computers, one of which serves."""

from __future__ import annotations

import json
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.desk import Program
from tests.hosting import data_folder, free_port
from tests.servers.steam import FakeSteam


@pytest.fixture
def hosting(steam: FakeSteam) -> Iterator[Program]:
    """A program whose data folder may hold a cluster, with a port of its own."""
    with data_folder() as found:
        yield Program(found, steam, {"DTXDESK_HOST_PORT": str(free_port())})


def started(program: Program, *more: str) -> tuple[subprocess.Popen[str], dict[str, Any]]:
    """A process that serves, and what it says as soon as it does."""
    serving = program.start("db", "host", "start", "--json", *more)
    assert serving.stdout is not None
    lines = []
    for line in serving.stdout:
        lines.append(line)
        if line.startswith("}"):
            return serving, json.loads("".join(lines))
    raise AssertionError(serving.communicate()[1])


def ended(serving: subprocess.Popen[str]) -> str:
    _, said = serving.communicate(timeout=60)
    assert serving.returncode == 0, said
    return said


def names(program: Program) -> list[str]:
    listed = program.run("player", "list", "--json").document
    return [row["name"] for row in listed["players"]]


def test_an_evening_that_is_hosted_from_here(
    hosting: Program, steam: FakeSteam, tmp_path: Path
) -> None:
    hosting.run("player", "add", "--name", "Anna")
    assert not hosting.run("db", "host", "status", "--json").document["on"]
    serving, told = started(hosting, "--copy")
    assert told["addresses"] == ["127.0.0.1"]
    assert not told["network"]
    assert names(hosting) == ["Anna"]
    second = hosting.run("db", "host", "start", code=1)
    assert "Another program hosts" in second.err

    made = hosting.run("db", "members", "invite", "Berta", "--role", "staff", "--json").document
    guest = Program(tmp_path / "guest", steam)
    assert guest.run("db", "join", made["invitation"], "--json").document["role"] == "staff"
    password = made["url"].split(":")[2].split("@")[0]
    guest.variables["PGPASSWORD"] = password
    guest.run("player", "add", "--name", "Carla")
    assert sorted(names(hosting)) == ["Anna", "Carla"]

    status = hosting.run("db", "host", "status", "--json").document
    assert (status["on"], status["serving"], status["connected"]) == (True, True, [])
    assert "copied home" in hosting.run("db", "host", "stop", "--bring-home").err
    assert "Not served any more" in ended(serving)
    assert sorted(names(hosting)) == ["Anna", "Carla"]
    assert "can't be reached" in guest.run("player", "list", code=1).err
    assert "hosts no database" in hosting.run("db", "host", "stop", code=1).err


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_ended_in_its_terminal_it_stays_switched_on(hosting: Program, how: signal.Signals) -> None:
    serving, _ = started(hosting)
    serving.send_signal(how)
    said = ended(serving)
    assert "switches it off" in said
    assert "Not served any more" in said
    status = hosting.run("db", "host", "status", "--json").document
    assert (status["on"], status["serving"]) == (True, False)
    assert "not served right now" in hosting.run("player", "list", code=1).err
    hosting.run("db", "host", "stop")
    assert names(hosting) == []


def test_the_network_is_let_in_only_by_who_says_yes(hosting: Program) -> None:
    asked = subprocess.run(
        hosting.command("db", "host", "start", "--network"),
        env=hosting.environment, input="n\n", capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert asked.returncode == 1
    assert "Open it?" in asked.stderr
    assert not hosting.run("db", "host", "status", "--json").document["on"]
    serving, told = started(hosting, "--network", "--yes")
    assert told["network"]
    hosting.run("db", "host", "stop")
    ended(serving)
    assert not hosting.run("db", "host", "status", "--json").document["network"]
