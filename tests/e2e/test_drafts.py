"""`draft` as scripts use it: a draft held from start to end, one command an action."""

from __future__ import annotations

from typing import Any

import pytest

from tests.e2e.desk import Program


@pytest.fixture
def evening(program: Program) -> dict[str, Any]:
    """A tournament with two captains and four players, all checked in."""
    players = [
        program.run("player", "add", "--name", f"P{n}", "--mmr", 5000 - 100 * n, "--json").document[
            "id"
        ]
        for n in range(1, 7)
    ]
    made = program.run("tournament", "create", "Winter Draft", "--team-size", 3, "--json")
    tournament = made.document["id"]
    program.run("tournament", "sign-up", tournament, *players)
    program.run("tournament", "check-in", tournament, "--all")
    program.run("tournament", "captains", tournament, *players[:2])
    return {"id": tournament, "players": players}


def show(program: Program, evening: dict[str, Any]) -> dict[str, Any]:
    document: dict[str, Any] = program.run("draft", "show", evening["id"], "--json").document
    return document


def test_a_snake_draft_from_start_to_end(program: Program, evening: dict[str, Any]) -> None:
    tournament, players = evening["id"], evening["players"]
    program.run("draft", "start", tournament, "--make-teams", "--seconds", 60)
    begun = show(program, evening)
    first, second = begun["teams"]
    assert (begun["state"], begun["turn"], begun["style"]) == ("running", first["id"], "snake")
    assert begun["next"] == [first["id"], second["id"], second["id"], first["id"]]
    assert [one["user_id"] for one in begun["pool"]] == players[2:]
    picked = program.run("draft", "pick", tournament, players[2], "--for-captain", "--json")
    assert picked.document["picks"][0]["how"] == "behalf"
    assert picked.document["picks"][0]["player"] == {"user_id": players[2], "name": "P3"}
    taken = program.run("draft", "pick", tournament, players[2], code=1)
    assert "P3 is picked already" in taken.err
    program.run("draft", "undo", tournament)
    program.run("draft", "redo", tournament)
    program.run("undo")
    assert show(program, evening)["picks"] == []
    program.run("redo")
    program.run("draft", "pause", tournament)
    assert show(program, evening)["clock"]["paused"] is True
    program.run("draft", "resume", tournament)
    for player in players[3:6]:
        program.run("draft", "pick", tournament, player)
    ended = show(program, evening)
    assert ended["state"] == "finished"
    assert [len(team["players"]) for team in ended["teams"]] == [3, 3]
    assert [line["event"] for line in ended["history"]][:4] == [
        "started", "picked", "undone", "redone",
    ]  # fmt: skip
    teams = program.run("team", "list", tournament, "--json").document["teams"]
    assert sorted(len(team["members"]) for team in teams) == [3, 3]


def test_an_auction(program: Program, evening: dict[str, Any]) -> None:
    tournament, players = evening["id"], evening["players"]
    program.run("draft", "start", tournament, "--make-teams", "--style", "auction")
    first, second = show(program, evening)["teams"]
    assert (first["money"], first["most"]) == (1000, 999)
    program.run("draft", "nominate", tournament, players[2], "--bid", 5)
    program.run("draft", "bid", tournament, second["id"], 300)
    refused = program.run("draft", "bid", tournament, first["id"], 1000, code=1)
    assert "Bid 999 or less" in refused.err
    program.run("draft", "sell", tournament)
    sold = show(program, evening)
    assert sold["picks"][0]["price"] == 300
    assert {team["id"]: team["money"] for team in sold["teams"]}[second["id"]] == 700
    program.run("draft", "cancel", tournament)
    assert "has no draft" in program.run("draft", "show", tournament, code=1).err


def test_what_can_not_begin_is_said(program: Program, evening: dict[str, Any]) -> None:
    refused = program.run("draft", "start", evening["id"], code=1)
    assert "no team with a captain" in refused.err
    few = program.run("draft", "start", evening["id"], "--make-teams", "--size", 9, code=1)
    assert "4 players for 16 places" in few.err
