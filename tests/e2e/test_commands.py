"""A league from its first command to the exported leaderboard, and what goes wrong on the way."""

from __future__ import annotations

import csv
import json
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from tests.e2e.desk import LONGEST, Program
from tests.reckoning import ID64, reckon
from tests.servers.loopback import Request
from tests.servers.matches import accounts, make_matches
from tests.servers.steam import KEY, FakeSteam

LEAGUE = 17929


def add_people(program: Program, count: int) -> dict[int, int | None]:
    """Adds players by every form of Steam id; returns base MMR by 64-bit id."""
    forms = (
        lambda a: str(a),
        lambda a: str(a + ID64),
        lambda a: f"[U:1:{a}]",
        lambda a: f"STEAM_0:{a % 2}:{a // 2}",
        lambda a: f"https://steamcommunity.com/profiles/{a + ID64}/",
    )
    people: dict[int, int | None] = {}
    for number, account in enumerate(accounts(count)):
        mmr = 3000 + 10 * number
        form = forms[number % len(forms)]
        program.run("player", "add", "--steam", form(account), "--mmr", mmr)
        people[account + ID64] = mmr
    return people


def test_from_nothing_to_an_exported_leaderboard(
    program: Program, steam: FakeSteam, tmp_path: Path
) -> None:
    matches = make_matches(60, people=accounts(12), odd_share=0.2)
    league = steam.add_league(LEAGUE, matches[:50])
    assert program.run("league", "add", LEAGUE, "--name", "DTX", "--json").document == {"id": 1}
    people = add_people(program, 6)
    (synced,) = program.process("sync", "--json").document["leagues"]
    assert (synced["steam_league_id"], synced["found"], synced["fetched"]) == (LEAGUE, 50, 50)
    assert synced["pending"] == []

    league.add(*matches[50:])
    steam.requests.clear()
    (synced,) = program.run("sync", LEAGUE, "--json").document["leagues"]
    assert synced["fetched"] == 10
    assert len(steam.details_asked()) == 10

    stats = program.run("league", "stats", LEAGUE, "--json").document
    expected = reckon(matches, people)
    assert len(stats["players"]) == len(expected) == 6
    for player in stats["players"]:
        mine = expected[int(player["steam_id"])]
        assert player["games_played"] == mine.games
        assert player["wins"] + player["losses"] == mine.games
        assert player["win_rate"] == mine.wins / mine.games
        assert player["avg_kda"] == (mine.kills + mine.assists) / max(mine.deaths, 1)
        assert (player["adjustment"], player["league_mmr"]) == (mine.adjustment, mine.league_mmr)
    shown = [player["league_mmr"] for player in stats["players"]]
    assert shown == sorted(shown, reverse=True)

    program.run("recompute")
    assert program.run("league", "stats", LEAGUE, "--json").document == stats
    file = tmp_path / "board.json"
    program.run("export", "leaderboard", "--format", "json", "--output", file)
    assert json.loads(file.read_text()) == stats
    program.run("export", "players", "--format", "csv", "--output", tmp_path / "players.csv")
    with (tmp_path / "players.csv").open(newline="", encoding="utf-8") as written:
        rows = list(csv.DictReader(written))
    assert {int(row["Steam id"]) for row in rows} == set(people)
    assert program.run("db", "check", "--json").document == {"ok": True, "problems": []}


def test_the_key_is_nowhere_but_in_the_header(program: Program, steam: FakeSteam) -> None:
    steam.add_league(LEAGUE, make_matches(5))
    program.run("league", "add", LEAGUE, "--name", "DTX")
    program.process("sync")
    assert all(KEY not in request.target for request in steam.requests)
    assert [path for path in program.files() if KEY.encode() in path.read_bytes()] == []


def test_a_wrong_key_is_said_in_one_line(program: Program, steam: FakeSteam) -> None:
    steam.add_league(LEAGUE, make_matches(5))
    program.run("league", "add", LEAGUE, "--name", "DTX")
    steam.key = None
    outcome = program.process("sync", code=1)
    (line,) = outcome.err.strip().splitlines()
    assert "refused the key" in line
    assert outcome.out == ""


def test_without_a_key_the_way_to_one_is_said(program: Program) -> None:
    program.variables["DTXDESK_STEAM_API_KEY"] = ""
    program.run("league", "add", LEAGUE, "--name", "DTX")
    assert "steamcommunity.com/dev/apikey" in program.run("sync", code=1).err


def test_no_cache_keeps_no_answers(program: Program, steam: FakeSteam) -> None:
    steam.add_league(LEAGUE, make_matches(5))
    program.run("league", "add", LEAGUE, "--name", "DTX")
    program.run("sync", "--no-cache")
    assert program.run("cache", "info", "--json").document["entries"] == 0
    steam.requests.clear()
    program.run("sync", "--no-cache")
    assert steam.details_asked() == []
    program.run("sync", "--full", "--no-cache")
    assert len(steam.details_asked()) == 5


def test_a_lost_database_comes_back_from_kept_answers(program: Program, steam: FakeSteam) -> None:
    steam.add_league(LEAGUE, make_matches(30))
    program.run("league", "add", LEAGUE, "--name", "DTX")
    program.run("sync")
    for ending in ("", "-wal", "-shm"):
        (program.folder / f"dtxdesk.sqlite{ending}").unlink(missing_ok=True)
    steam.requests.clear()
    program.run("league", "add", LEAGUE, "--name", "DTX")
    (synced,) = program.run("sync", "--json").document["leagues"]
    assert synced["fetched"] == 30
    assert steam.details_asked() == []


@pytest.mark.parametrize("at", [2, 40, 90, 140])
def test_killed_at_any_moment_the_next_sync_goes_on(
    program: Program, steam: FakeSteam, at: int
) -> None:
    matches = make_matches(120, people=accounts(12))
    steam.add_league(LEAGUE, matches)
    program.run("league", "add", LEAGUE, "--name", "DTX")
    people = add_people(program, 2)
    killed: list[subprocess.Popen[str]] = []

    def kill(_: Request) -> None:
        if len(steam.requests) == at and killed:
            killed[0].kill()

    steam.on_request = kill
    steam.requests.clear()
    killed.append(program.start("sync"))
    killed[0].communicate(timeout=LONGEST)
    steam.on_request = lambda _: None

    # The dead process's lease must not be in the way.
    (synced,) = program.process("sync", "--json").document["leagues"]
    assert synced["pending"] == []
    with closing(sqlite3.connect(program.folder / "dtxdesk.sqlite")) as connection:
        (count,) = connection.execute("select count(*) from steam_matches").fetchone()
        (slots,) = connection.execute("select count(*) from steam_match_players").fetchone()
    assert (count, slots) == (120, 1200)
    expected = reckon(matches, people)
    for player in program.run("league", "stats", LEAGUE, "--json").document["players"]:
        mine = expected[int(player["steam_id"])]
        assert (player["games_played"], player["total_gpm"]) == (mine.games, mine.gpm)
        assert player["adjustment"] == mine.adjustment
    assert program.run("db", "check", "--json").document["ok"]


def test_backup_restore_and_a_damaged_database(program: Program, tmp_path: Path) -> None:
    program.run("player", "add", "--name", "Korvus")
    file = tmp_path / "kept.sqlite"
    program.run("db", "backup", file)
    program.run("player", "add", "--name", "Rook")
    program.run("db", "restore", file)
    names = [row["name"] for row in program.run("player", "list", "--json").document["players"]]
    assert names == ["Korvus"]

    (program.folder / "dtxdesk.sqlite").write_bytes(b"this is no database" * 100)
    for ending in ("-wal", "-shm"):
        (program.folder / f"dtxdesk.sqlite{ending}").unlink(missing_ok=True)
    outcome = program.run("player", "list", code=1)
    assert "damaged" in outcome.err
    assert "restore" in outcome.err
    program.run("db", "restore", file)
    names = [row["name"] for row in program.run("player", "list", "--json").document["players"]]
    assert names == ["Korvus"]
    assert list((program.folder / "backups").glob("damaged-*"))


def test_undo_and_redo(program: Program) -> None:
    program.run("player", "add", "--name", "Korvus")
    assert "Add Korvus" in program.run("undo").err
    assert program.run("player", "list", "--json").document == {"players": []}
    program.run("redo")
    assert program.run("player", "list", "--json").document["players"][0]["name"] == "Korvus"
    assert "nothing to redo" in program.run("redo", code=1).err


def test_names_stay_text(program: Program, tmp_path: Path) -> None:
    names = [
        "=1+1",
        "@cmd",
        "<b>bold</b>",
        "北风来信",
        "صقر الليل",
        "🦆",
        "a" * 299,
        "[red]x[/red]",
    ]
    for name in names:
        program.run("player", "add", "--name", name)
    listed = program.run("player", "list", "--json").document["players"]
    assert {row["name"] for row in listed} == set(names)
    assert "[red]x[/red]" in program.run("player", "list").out
    file = tmp_path / "players.csv"
    program.run("export", "players", "--format", "csv", "--output", file)
    with file.open(newline="", encoding="utf-8") as written:
        cells = [row["Player"] for row in csv.DictReader(written)]
    assert not [cell for cell in cells if cell.startswith(("=", "@", "+", "-"))]


@pytest.mark.parametrize(
    "arguments",
    [("nonsense",), ("sync", "seven"), ("league", "add"), ("export", "leaderboard")],
    ids=str,
)
def test_wrong_usage_ends_with_two(program: Program, arguments: tuple[str, ...]) -> None:
    assert program.run(*arguments, code=2).out == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("league", "stats", 5), "no such league"),
        (("league", "add", 0, "--name", "X"), "no Steam league id"),
        (("player", "add", "--steam", "4294967295"), "Steam id"),
        (("player", "add", "--name", "  "), "Give a name"),
        (("player", "add", "--name", "X", "--mmr", -3), "MMR"),
        (("player", "edit", 9, "--name", "X"), "no such player"),
        (("db", "restore", "nowhere.sqlite"), "no such backup"),
        (("undo",), "nothing to undo"),
    ],
    ids=str,
)
def test_what_can_not_be_done_is_said_in_one_line(
    program: Program, arguments: tuple[object, ...], said: str
) -> None:
    outcome = program.run(*arguments, code=1)
    (line,) = outcome.err.strip().splitlines()
    assert said in line
    assert outcome.out == ""
