"""Tournaments as scripts play them: started from a file, results entered, corrected and undone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.e2e.desk import Program

SERIES_KEYS = {
    "number", "bracket", "group", "round", "position", "best_of", "teams", "sources", "score",
    "winner", "winner_to", "loser_to", "state",
}  # fmt: skip
STANDING_KEYS = {
    "rank", "group", "team", "played", "wins", "draws", "losses", "points", "tiebreaks",
}  # fmt: skip


@pytest.fixture
def teams(tmp_path: Path) -> Path:
    file = tmp_path / "teams.txt"
    file.write_text("\ufeffMoonshard Motel\n\n北风\nGlyph Club\nصقر\nSmoke <b>Alarm</b>\n", "utf-8")
    return file


def made(program: Program, teams: Path, *options: object) -> int:
    created = program.run("tournament", "create", "Cup", "--teams", teams, *options, "--json")
    number: int = created.document["id"]
    return number


def shown(program: Program, number: int) -> dict[str, Any]:
    document: dict[str, Any] = program.run("tournament", "show", number, "--json").document
    return document


def test_from_a_file_of_teams_to_a_winner(program: Program, teams: Path, tmp_path: Path) -> None:
    number = made(program, teams, "--format", "single_elimination", "--third-place")
    begun = shown(program, number)
    assert (begun["name"], begun["state"]) == ("Cup", "running")
    (stage,) = begun["stages"]
    assert stage["format"] == "single_elimination"
    assert all(set(one) == SERIES_KEYS for one in stage["series"])
    first = stage["series"][0]
    assert first["teams"] == ["صقر", "Smoke <b>Alarm</b>"]
    assert first["sources"] == [{"seed": 4}, {"seed": 5}]
    assert (first["state"], first["best_of"], first["score"]) == ("ready", 3, None)
    results = tmp_path / "results.csv"
    results.write_text("1,2-1\n2, 0:2\n\n3,2-0\n", "utf-8")
    seen = program.run("tournament", "result", number, "--file", results, "--preview", "--json")
    assert seen.document == {"lost": [], "finished": False}
    assert shown(program, number) == begun
    program.run("tournament", "result", number, "--file", results)
    program.run("tournament", "undo", number)
    assert shown(program, number) == begun
    program.run("tournament", "redo", number)
    for one in shown(program, number)["stages"][0]["series"]:
        if one["state"] == "ready":
            program.run("tournament", "result", number, one["number"], "2-0")
    ended = shown(program, number)
    assert ended["state"] == "finished"
    told = program.run("tournament", "show", number)
    assert "Stage 1: single elimination" in told.err
    series, best = (line.split() for line in told.out.splitlines() if line.startswith("1  "))
    assert best[1] == ended["stages"][0]["standings"][0]["team"]
    assert series[:4] == ["1", "winners", "1", "صقر"]
    assert series[-3:] == ["3", "2-1", "finished"]
    rows = ended["stages"][0]["standings"]
    assert all(set(row) == STANDING_KEYS for row in rows)
    assert [row["rank"] for row in rows] == [1, 2, 3, 4, 5]
    corrected = program.run("tournament", "result", number, 1, "0-2", "--json")
    assert corrected.document["lost"]
    assert "loses its result" in corrected.err
    assert shown(program, number)["state"] == "running"


def test_swiss_until_wins_or_losses(program: Program, teams: Path) -> None:
    options = ("--format", "swiss", "--wins", 2, "--losses", 2, "--best-of", 1)
    number = made(program, teams, *options)
    early = program.run("tournament", "next-round", number, code=1)
    assert "still being played" in early.err
    while shown(program, number)["state"] == "running":
        for one in shown(program, number)["stages"][0]["series"]:
            if one["state"] == "ready":
                program.run("tournament", "result", number, one["number"], "1-0")
        if shown(program, number)["state"] == "running":
            program.run("tournament", "next-round", number)
    over = program.run("tournament", "next-round", number, code=1)
    assert "nobody left to pair" in over.err
    stage = shown(program, number)["stages"][0]
    assert shown(program, number)["state"] == "finished"
    byes = [one for one in stage["series"] if one["teams"][1] is None]
    assert byes
    assert all(one["state"] == "finished" for one in byes)
    assert all("buchholz" in row["tiebreaks"] for row in stage["standings"])


def test_who_gives_up_and_who_leaves(program: Program, teams: Path) -> None:
    number = made(program, teams, "--format", "double_elimination", "--grand-final", "reset")
    program.run("tournament", "forfeit", number, 1, "صقر")
    first = shown(program, number)["stages"][0]["series"][0]
    assert (first["winner"], first["score"]) == ("Smoke <b>Alarm</b>", None)
    program.run("tournament", "withdraw", number, "moonshard motel")
    again = program.run("tournament", "withdraw", number, "Moonshard Motel", code=1)
    assert "withdrawn already" in again.err
    unknown = program.run("tournament", "withdraw", number, "Nobody", code=1)
    assert "None of this tournament is called Nobody" in unknown.err


@pytest.mark.parametrize(
    ("options", "code", "why"),
    [
        (("--format", "swiss", "--groups", 2), 2, "--groups has no meaning"),
        (("--best-of", 3), 2, "Say with --format"),
        (("--format", "swiss", "--wins", 2), 1, "Give both"),
        (("--format", "single_elimination", "--best-of", 2), 1, "somebody must go on"),
        (("--format", "round_robin", "--groups", 4), 1, "too few teams for 4 groups"),
        (("--format", "chess"), 2, "chess"),
    ],
)
def test_what_can_not_be_played_is_refused(
    program: Program, teams: Path, options: tuple[object, ...], code: int, why: str
) -> None:
    refused = program.run("tournament", "create", "Cup", "--teams", teams, *options, code=code)
    assert why in refused.err
    assert program.run("tournament", "list", "--json").document == {"tournaments": []}


def test_a_score_that_is_none_is_refused_with_its_line(
    program: Program, teams: Path, tmp_path: Path
) -> None:
    number = made(program, teams, "--format", "round_robin")
    results = tmp_path / "results.csv"
    results.write_text("1,2-1\n2;1-2\n", "utf-8")
    refused = program.run("tournament", "result", number, "--file", results, code=1)
    assert "Line 2 is no result" in refused.err
    assert shown(program, number)["stages"][0]["series"][0]["score"] is None
    program.run("tournament", "result", number, 1, "two", code=2)
    assert "3-3" in program.run("tournament", "result", number, 1, "3-3", code=1).err


def test_points_and_tie_breaks_of_ones_own(program: Program, tmp_path: Path) -> None:
    names = tmp_path / "four.txt"
    names.write_text("A\nB\nC\nD\n", "utf-8")
    options = ("--format", "round_robin", "--table", "rd2l", "--tie-breaks", "seed,head_to_head")
    number = made(program, names, *options, "--points", "5,2,-1")
    program.run("tournament", "result", number, 1, "2-0")
    program.run("tournament", "result", number, 2, "1-1")
    rows = shown(program, number)["stages"][0]["standings"]
    assert [row["points"] for row in rows] == [5, 2, 2, -1]
    assert list(rows[0]["tiebreaks"]) == ["seed", "head_to_head"]
    for wrong in (("--points", "3,1"), ("--tie-breaks", "luck"), ("--tie-breaks", "seed,seed")):
        words = ("--format", "swiss", "--teams", names, *wrong)
        program.run("tournament", "create", "Cup", *words, code=2)
    idle = ("--format", "single_elimination", "--teams", names, "--points", "3,1,0")
    assert "--points has no meaning" in program.run("tournament", "create", "C", *idle, code=2).err


def test_groups_and_then_playoffs(program: Program, tmp_path: Path) -> None:
    names = tmp_path / "names.txt"
    names.write_text("\n".join(f"T{number}" for number in range(1, 9)), "utf-8")
    options = ("--format", "round_robin", "--groups", 2, "--best-of", 1)
    alone = program.run(
        "tournament", "create", "Cup", "--teams", names, *options, "--take", 2, code=2
    )
    assert "--playoffs goes with" in alone.err
    number = made(program, names, *options, "--playoffs", "single_elimination", "--take", 2)
    early = program.run("tournament", "next-round", number, code=1)
    assert "no round to draw" in early.err
    for one in shown(program, number)["stages"][0]["series"]:
        first, second = one["teams"]
        score = "1-0" if first < second else "0-1"
        program.run("tournament", "result", number, one["number"], score)
    drawn = program.run("tournament", "next-round", number, "--json").document
    assert drawn == {"stage": 2}
    groups, playoffs = shown(program, number)["stages"]
    assert playoffs["format"] == "single_elimination"
    last = max(one["number"] for one in groups["series"])
    assert [one["number"] for one in playoffs["series"]] == [last + 1, last + 2, last + 3]
    semi = {team for one in playoffs["series"][:2] for team in one["teams"]}
    assert semi == {"T1", "T2", "T3", "T4"}


def test_seeds_by_the_tournament_before(program: Program, teams: Path) -> None:
    before = made(program, teams, "--format", "round_robin", "--best-of", 1)
    for one in shown(program, before)["stages"][0]["series"]:
        score = "0-1" if one["teams"][1] == "صقر" else "1-0"
        program.run("tournament", "result", before, one["number"], score)
    again = made(program, teams, "--format", "single_elimination", "--seeds-from", before)
    best = shown(program, before)["stages"][0]["standings"][0]["team"]
    assert best == "صقر"
    (first,) = [
        one["teams"][0]
        for one in shown(program, again)["stages"][0]["series"]
        if one["sources"][0] == {"seed": 1}
    ]
    assert first == best
    program.run("tournament", "create", "Cup", "--seeds-from", before, code=2)
    chosen = ("--teams", teams, "--format", "swiss", "--seeds-from", 99)
    refused = program.run("tournament", "create", "Cup", *chosen, code=1)
    assert "no earlier standings" in refused.err
