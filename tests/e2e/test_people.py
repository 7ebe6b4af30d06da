"""People on the command line: merged, forgotten, archived and brought back."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import zstandard

from tests.e2e.desk import Program
from tests.reckoning import ID64
from tests.servers.matches import accounts, make_matches
from tests.servers.steam import FakeSteam

LEAGUE = 17929


def add(program: Program, name: str, *words: object) -> int:
    made: int = program.run("player", "add", "--name", name, *words, "--json").document["id"]
    return made


def games(program: Program) -> dict[int, int]:
    stats = program.run("league", "stats", LEAGUE, "--json").document
    return {row["user_id"]: row["games_played"] for row in stats["players"]}


def names(program: Program, *words: str) -> list[str]:
    listed = program.run("player", "list", "--json", *words).document
    return [row["name"] for row in listed["players"]]


def answers_of(program: Program) -> str:
    """All that is kept of Steam's answers, unpacked."""
    file = program.folder / "cache" / "steam-answers.sqlite"
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute("SELECT key, body FROM answers").fetchall()
    unpack = zstandard.ZstdDecompressor().decompress
    return "\n".join(f"{key} {unpack(body).decode()}" for key, body in rows)


def test_a_merge_moves_the_games_and_undo_gives_them_back(
    program: Program, steam: FakeSteam
) -> None:
    account, other = accounts(2)
    steam.add_league(LEAGUE, make_matches(12, people=accounts(12)))
    program.run("league", "add", LEAGUE, "--name", "DTX")
    into = add(program, "Korvus", "--discord-id", "1" * 18)
    smurf = add(program, "Smurf", "--steam", account)
    program.run("sync")
    before = games(program)
    assert before[smurf] > 0

    shown = program.run("player", "merge", smurf, into, "--preview")
    assert str(account + ID64) in shown.out
    assert games(program) == before
    done = program.run("player", "merge", smurf, into)
    assert "name Smurf" in done.err
    assert names(program) == ["Korvus"]
    assert games(program) == {into: before[smurf]}
    program.run("undo")
    assert games(program) == before

    program.run("player", "edit", into, "--steam", other)
    refused = program.run("player", "merge", smurf, into, code=1)
    assert "--steam ID" in refused.err
    assert "Traceback" not in refused.err
    program.run("player", "merge", smurf, into, "--steam", 999, code=2)
    program.run("player", "merge", smurf, into, "--steam", smurf)
    (left,) = program.run("player", "list", "--json").document["players"]
    assert left["steam_id"] == str(account + ID64)


def test_who_is_forgotten_is_in_no_file_and_does_not_come_back(
    program: Program, steam: FakeSteam
) -> None:
    account = accounts(12)[3]
    matches = make_matches(20, people=accounts(12))
    league = steam.add_league(LEAGUE, matches[:15])
    program.run("league", "add", LEAGUE, "--name", "DTX")
    person = add(program, "Korvus the Bold", "--steam", account, "--mmr", 4000)
    program.run("sync")
    program.run("db", "backup")
    before = games(program)

    program.run("player", "forget", 99, code=1)
    assert "older backups" in program.run("player", "forget", person).err
    program.run("undo", code=1)
    league.add(*matches[15:])
    program.run("sync")
    assert games(program) == before
    (row,) = program.run("player", "list", "--json", "--archived").document["players"]
    assert (row["name"], row["steam_id"]) == ("Former player", None)
    program.run("sync", "--full", "--no-cache")
    program.run("recompute")
    assert games(program) == before
    with closing(sqlite3.connect(program.folder / "dtxdesk.sqlite")) as connection:
        dump = "\n".join(connection.iterdump())
    dump += answers_of(program)
    assert "match_id" in dump
    for secret in ("Korvus", str(account), str(account + ID64)):
        assert secret not in dump


def test_older_backups_go_when_asked(program: Program) -> None:
    person = add(program, "Korvus the Bold")
    program.run("db", "backup")
    program.run("player", "forget", person, "--delete-backups", "--yes")
    holding = [p for p in program.files() if b"Korvus the Bold" in p.read_bytes()]
    assert holding == []


def test_archived_and_brought_back(program: Program) -> None:
    person = add(program, "Korvus")
    program.run("player", "archive", person)
    assert names(program) == []
    program.run("player", "restore", person)
    assert names(program) == ["Korvus"]


def test_games_outside_of_the_league(program: Program, steam: FakeSteam) -> None:
    first, second = accounts(2)
    league = steam.add_league(LEAGUE, make_matches(3, people=accounts(10)))
    users = [add(program, name, "--steam", who) for name, who in (("a", first), ("b", second))]
    told = program.run("player", "games", "--json")
    assert told.document == {"games": []}
    assert "not asked for yet" in told.err
    told = program.run("player", "games", "--fetch", "--together", "--json")
    assert "2 calls of Steam" in told.err
    games = told.document["games"]
    assert [game["match_id"] for game in games] == sorted(league.ids, reverse=True)
    assert {seat["user_id"] for seat in games[0]["players"]} == set(users)
    assert not games[0]["league_match"]
    asked = len(steam.requests)
    assert str(league.ids[0]) in program.run("player", "games", users[0], "--fetch").out
    assert len(steam.requests) == asked
