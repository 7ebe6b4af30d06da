"""Tournaments played to their end by commands: what the documents say holds together."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.desk import Program

TEAMS = 7
SWEEP, CLOSE, DRAW = (2, 0), (2, 1), (1, 1)


def played_out(program: Program, folder: Path, *options: object) -> dict[str, Any]:
    """Plays until the tournament is over, a file of results for all that is ready."""
    file = folder / "lines.txt"
    file.write_text("\n".join(f"T{number}" for number in range(1, TEAMS + 1)), "utf-8")
    made = program.run("tournament", "create", "Cup", "--teams", file, *options, "--json")
    number, chance = made.document["id"], random.Random(7)
    while True:
        shown: dict[str, Any] = program.run("tournament", "show", number, "--json").document
        (stage,) = shown["stages"]
        ready = [one for one in stage["series"] if one["state"] == "ready"]
        if shown["state"] == "finished":
            return dict(stage)
        if not ready:
            program.run("tournament", "next-round", number)
            continue
        lines = []
        for one in ready:
            won, lost = chance.choice((SWEEP, DRAW) if one["best_of"] == 2 else (SWEEP, CLOSE))
            score = (won, lost) if chance.random() < 0.5 else (lost, won)
            lines.append(f"{one['number']},{score[0]}-{score[1]}")
        file.write_text("\n".join(lines), "utf-8")
        program.run("tournament", "result", number, "--file", file)


def assert_linked(series: list[dict[str, Any]]) -> None:
    """Numbers are unique, and where a team goes is where it comes from."""
    by_number = {one["number"]: one for one in series}
    assert len(by_number) == len(series)
    for one in series:
        for way, source in (("winner_to", "winner_of"), ("loser_to", "loser_of")):
            if one[way] is not None:
                there = by_number[one[way]["series"]]
                assert there["sources"][one[way]["slot"]] == {source: one["number"]}
                goes = one["winner"] if way == "winner_to" else _loser(one)
                assert there["teams"][one[way]["slot"]] == goes


def _loser(one: dict[str, Any]) -> str:
    (loser,) = set(one["teams"]) - {one["winner"]}
    return str(loser)


@pytest.mark.parametrize(
    ("options", "ranks", "count"),
    [
        (("--format", "single_elimination"), [1, 2, 3, 3, 5, 5, 5], 6),
        (("--format", "single_elimination", "--third-place"), [1, 2, 3, 4, 5, 5, 5], 7),
        (("--format", "double_elimination"), [1, 2, 3, 4, 5, 5, 7], 12),
    ],
    ids=["single", "third place", "double"],
)
def test_brackets_share_places_by_round(
    program: Program, tmp_path: Path, options: tuple[object, ...], ranks: list[int], count: int
) -> None:
    stage = played_out(program, tmp_path, *options)
    assert_linked(stage["series"])
    assert len(stage["series"]) == count
    assert [row["rank"] for row in stage["standings"]] == ranks
    lost = Counter(_loser(one) for one in stage["series"])
    assert {row["team"]: row["losses"] for row in stage["standings"] if row["losses"]} == lost


@pytest.mark.parametrize(
    "options",
    [("--format", "round_robin", "--groups", 2), ("--format", "swiss", "--rounds", 3)],
    ids=["groups", "Swiss"],
)
def test_tables_add_up_what_was_played(
    program: Program, tmp_path: Path, options: tuple[object, ...]
) -> None:
    stage = played_out(program, tmp_path, *options, "--best-of", 2)
    assert_linked(stage["series"])
    told: dict[str, list[int]] = {f"T{number}": [0, 0, 0] for number in range(1, TEAMS + 1)}
    byes = 0
    for one in stage["series"]:
        first, second = one["teams"]
        if second is None:
            assert (one["winner"], one["score"], one["state"]) == (first, None, "finished")
            told[first][0] += 1
            byes += 1
        elif one["winner"] is None:
            assert one["score"] == [1, 1]
            told[first][1] += 1
            told[second][1] += 1
        else:
            told[one["winner"]][0] += 1
            told[_loser(one)][2] += 1
        later = one["bracket"] == "swiss" and one["round"] > 1
        assert not later or one["sources"] == [None, None]
    assert byes == (3 if "swiss" in options else 0)
    for row in stage["standings"]:
        assert [row["wins"], row["draws"], row["losses"]] == told[row["team"]]
        assert row["points"] == 3 * row["wins"] + row["draws"]
