"""`dtxdesk tournament` and `dtxdesk team`: from sign-ups to teams, as scripts do it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.e2e.desk import Program


@pytest.fixture
def people(program: Program) -> list[int]:
    """Twelve players with MMR and positions."""
    return [
        program.run(
            "player", "add", "--name", f"P{number}", "--mmr", 1000 + 100 * number,
            "--positions", f"{number % 5 + 1}:{(number + 1) % 5 + 1}", "--json",
        ).document["id"]
        for number in range(1, 13)
    ]  # fmt: skip


@pytest.fixture
def cup(program: Program) -> int:
    made = program.run(
        "tournament", "create", "Winter Cup", "--start", "2026-12-05 20:00", "--zone",
        "Europe/Berlin", "--team-size", 3, "--type", "balanced", "--state", "signup", "--json",
    )  # fmt: skip
    return int(made.document["id"])


def shown(program: Program, cup: int) -> Any:
    return program.run("tournament", "show", cup, "--json").document


def teams(program: Program, cup: int) -> list[Any]:
    found = program.run("team", "list", cup, "--json").document["teams"]
    assert shown(program, cup)["teams"] == found
    return list(found)


def test_a_tournament_from_its_first_line_to_its_last(program: Program, cup: int) -> None:
    document = shown(program, cup)
    assert (document["id"], document["name"], document["state"]) == (cup, "Winter Cup", "signup")
    assert (document["stages"], document["players"], document["teams"]) == ([], [], [])
    assert (document["start"], document["time_zone"]) == (
        "2026-12-05T19:00:00+00:00", "Europe/Berlin",
    )  # fmt: skip
    assert (document["team_size"], document["type"], document["league"]) == (3, "balanced", None)
    program.run("league", "add", 17929, "--name", "DTX")
    edited = program.run(
        "tournament", "edit", cup, "--name", "Cup", "--state", "running", "--league", 17929,
        "--description", "On Saturdays", "--prize", "1: 200 €", "--prize", "2-4: A shirt", "--json",
    )  # fmt: skip
    assert edited.document == {"id": cup}
    document = shown(program, cup)
    assert (document["name"], document["description"]) == ("Cup", "On Saturdays")
    assert (document["league"], document["team_size"]) == (17929, 3)
    assert document["start"] == "2026-12-05T19:00:00+00:00"
    program.run("tournament", "edit", cup, "--start", "", "--league", 0)
    assert (shown(program, cup)["start"], shown(program, cup)["league"]) == (None, None)

    listed = program.run("tournament", "list", "--json").document["tournaments"]
    assert [(row["id"], row["name"], row["state"]) for row in listed] == [(cup, "Cup", "running")]
    assert "Cup" in program.run("tournament", "list").out
    only = program.run("tournament", "list", "--state", "finished", "--json").document
    assert only == {"tournaments": []}
    program.run("tournament", "delete", cup)
    assert program.run("tournament", "list", "--json").document == {"tournaments": []}
    program.run("undo")
    assert shown(program, cup)["name"] == "Cup"


def test_what_creates_something_prints_its_id(program: Program, people: list[int]) -> None:
    assert program.run("tournament", "create", "A").out == "1\n"
    assert program.run("tournament", "copy", 1, "B").out == "2\n"
    assert program.run("team", "add", 1, people[0]).out == "1\n"


def test_the_sign_up_list(program: Program, cup: int, people: list[int]) -> None:
    signed = program.run("tournament", "sign-up", cup, *people[:6], "--json")
    assert signed.document == {"signed_up": 6}
    program.run("tournament", "check-in", cup, *people[:2])
    program.run("tournament", "drop", cup, people[1])
    program.run("tournament", "waiting", cup, people[2])
    program.run("tournament", "waiting", cup, people[6], people[7])
    program.run("tournament", "sign-up", cup, people[7], people[1])
    everyone = program.run("tournament", "check-in", cup, "--all", "--json").document
    assert everyone == {"checked_in": 6}
    program.run("tournament", "check-in", cup, people[0], "--undo")
    players = {row["user_id"]: row for row in shown(program, cup)["players"]}
    assert [players[one]["state"] for one in people[:8]] == [
        "in", "in", "waiting", "in", "in", "in", "waiting", "in",
    ]  # fmt: skip
    assert [one for one in people[:8] if players[one]["checked_in"]] == [
        people[1], *people[3:6], people[7],
    ]  # fmt: skip
    assert (players[people[0]]["mmr"], players[people[0]]["mmr_source"]) == (1100, "base")
    chosen = program.run("tournament", "captains", cup, "--choose", 2, "--json").document
    assert set(chosen["captains"]) == {people[7], people[5]}
    program.run("tournament", "captains", cup, people[0])
    left = program.run("tournament", "captains", cup, people[7], "--remove", "--json").document
    assert set(left["captains"]) == {people[0], people[5]}
    told = program.run("tournament", "show", cup)
    assert "6 players, 5 checked in, 2 waiting" in told.err
    assert "captain" in told.out
    copy = program.run("tournament", "copy", cup, "Next", "--players", "--json").document["id"]
    document = shown(program, copy)
    assert (document["state"], document["start"], document["team_size"]) == ("draft", None, 3)
    assert len(document["players"]) == 6
    assert not any(row["checked_in"] for row in document["players"])


def test_teams_by_hand(program: Program, cup: int, people: list[int]) -> None:
    made = program.run("team", "add", cup, *people[:3], "--json").document["id"]
    moon = program.run("team", "add", cup, "--name", "Moon", "--tag", "MOON", "--json")
    other = moon.document["id"]
    moved = program.run("team", "move", cup, people[2], people[3], "--to", other, "--json")
    (document,) = moved.document["teams"]
    assert [row["user_id"] for row in document["members"]] == [people[2], people[3]]
    program.run("team", "captain", other, people[3])
    program.run("team", "deputy", other, people[2])
    program.run("team", "stand-in", other, people[4], "--pending")
    assert not teams(program, cup)[1]["stand_ins"][0]["approved"]
    program.run("team", "stand-in", other, people[4], "--approve")
    program.run("team", "seed", cup, other)
    program.run("team", "edit", made, "--name", "Sun", "--tag", "", "--seed", 2)
    first, second = teams(program, cup)
    assert (first["name"], first["tag"], first["seed"]) == ("Moon", "MOON", 1)
    assert (first["captain"], first["deputy"]) == (people[3], people[2])
    assert first["stand_ins"][0]["approved"]
    assert (second["name"], second["tag"], second["seed"]) == ("Sun", "", 2)
    assert [row["user_id"] for row in second["former"]] == [people[2]]
    assert (first["total_mmr"], first["mean_mmr"]) == (2700, 1350)
    program.run("team", "move", cup, people[3], "--to", "pool")
    assert teams(program, cup)[0]["captain"] == people[2]
    program.run("team", "deputy", other, "none")
    program.run("team", "stand-in", other, people[4], "--remove")
    assert "Moon" in program.run("team", "list", cup).out
    program.run("tournament", "captains", cup, people[3])
    (third,) = program.run("team", "for-captains", cup, "--json").document["teams"]
    assert third["name"] == "Team P4"
    program.run("team", "delete", made, other, third["id"])
    assert teams(program, cup) == []
    program.run("undo")
    assert len(teams(program, cup)) == 3
    assert program.run("db", "check", "--json").document["ok"]


def test_balanced_teams(program: Program, cup: int, people: list[int]) -> None:
    program.run("tournament", "sign-up", cup, *people)
    program.run("tournament", "check-in", cup, "--all")
    program.run("tournament", "captains", cup, "--choose", 4)
    words = (
        "team", "balance", cup, "--teams", 4, "--seed", 7,
        "--together", f"{people[0]},{people[1]}", "--apart", f"{people[2]},{people[3]}",
    )  # fmt: skip
    seen = program.run(*words, "--preview", "--json").document
    assert teams(program, cup) == []
    assert seen["bound"] <= seen["spread"]
    assert seen["positions"] == 12
    assert 0 <= seen["positions_covered"] <= 12
    means = [team["mean_mmr"] for team in seen["teams"]]
    assert seen["spread"] == pytest.approx(max(means) - min(means))
    made = program.run(*words, "--json").document
    strip = [{**team, "id": None} for team in made["teams"]]
    assert strip == seen["teams"]
    now = {team["id"]: team for team in teams(program, cup)}
    for team in made["teams"]:
        inside = {row["user_id"] for row in now[team["id"]]["members"]}
        assert inside == {row["user_id"] for row in team["members"]}
        assert len(inside) == 3
        assert len({people[0], people[1]} & inside) in (0, 2)
        assert len({people[2], people[3]} & inside) < 2
    assert {team["captain"] for team in now.values()} == set(people[8:])
    told = program.run(*words, "--preview")
    assert "MMR apart" in told.err
    assert "Seed 7" in told.err
    program.run("undo")
    assert teams(program, cup) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("tournament", "show", 9), "no such tournament"),
        (("tournament", "create", " "), "name"),
        (("tournament", "create", "A", "--zone", "Berlin"), "time zone"),
        (("tournament", "create", "A", "--league", 5), "no such league"),
        (("tournament", "create", "A", "--team-size", 11), "1 to 10"),
        (("tournament", "sign-up", 1, 99), "Nobody has the number 99"),
        (("tournament", "check-in", 1, 2), "not on the list"),
        (("tournament", "drop", 1, 2), "not on the list"),
        (("tournament", "copy", 9, "B"), "no such tournament"),
        (("tournament", "delete", 9), "no such tournament"),
        (("team", "list", 9), "no such tournament"),
        (("team", "edit", 9, "--name", "X"), "no such team"),
        (("team", "move", 1, 1, "--to", 9), "no such team"),
        (("team", "move", 1, 2, "--to", "pool"), "not on the list"),
        (("team", "captain", 9, 1), "no such team"),
        (("team", "seed", 1, 9), "no such team"),
        (("team", "for-captains", 1), "no captain without a team"),
        (("team", "balance", 1, "--teams", 2), "too few players"),
        (("team", "balance", 1, "--teams", 2, "--apart", "1,2"), "not on the list"),
    ],
    ids=str,
)
def test_what_can_not_be_done_is_said_in_one_line(
    program: Program, arguments: tuple[object, ...], said: str
) -> None:
    for name in ("P1", "P2"):
        program.run("player", "add", "--name", name)
    program.run("tournament", "create", "A")
    program.run("tournament", "sign-up", 1, 1)
    outcome = program.run(*arguments, code=1)
    (line,) = outcome.err.strip().splitlines()
    assert said in line
    assert outcome.out == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ("tournament", "create"),
        ("tournament", "create", "A", "--start", "tomorrow"),
        ("tournament", "create", "A", "--state", "over"),
        ("tournament", "check-in", 1),
        ("tournament", "check-in", 1, 1, "--all"),
        ("tournament", "captains", 1),
        ("tournament", "captains", 1, 1, "--choose", 2),
        ("team", "move", 1, 1, "--to", "moon"),
        ("team", "balance", 1),
        ("team", "balance", 1, "--teams", 2, "--apart", "1"),
    ],
    ids=str,
)
def test_wrong_usage_ends_with_two(program: Program, arguments: tuple[object, ...]) -> None:
    program.run("player", "add", "--name", "P1")
    program.run("tournament", "create", "A")
    program.run("tournament", "sign-up", 1, 1)
    assert program.run(*arguments, code=2).out == ""


def test_a_tournament_is_carried_into_another_folder_by_its_file(
    program: Program, tmp_path: Path
) -> None:
    names = tmp_path / "carried.txt"
    names.write_text("\n".join(("Alpha", "=1+1", "中文队伍", "<b>Delta</b>", "E")), "utf-8")
    words = ("--format", "double_elimination", "--grand-final", "reset", "--teams", names)
    made = program.run("tournament", "create", "Cup", *words, "--json").document["id"]
    program.run("tournament", "result", str(made), "1", "2-0")
    file = tmp_path / "cup.json"
    options = ("--format", "json", "--tournament", str(made), "--output", file)
    program.run("export", "tournament", *options)
    shown = program.run("tournament", "show", str(made), "--json").document

    other = Program(tmp_path / "other", program.steam)
    previewed = other.run("tournament", "import", file, "--preview", "--json").document
    assert (previewed["teams"], previewed["results"]) == (5, 1)
    assert other.run("tournament", "list", "--json").document == {"tournaments": []}
    there = other.run("tournament", "import", file, "--json").document["id"]
    carried = other.run("tournament", "show", str(there), "--json").document
    assert carried["stages"] == shown["stages"]
    other.run("tournament", "undo", str(there))
    assert other.run("tournament", "list", "--json").document == {"tournaments": []}

    file.write_text("no json", "utf-8")
    refused = other.run("tournament", "import", file, code=1)
    assert "can't be read" in refused.err
