"""`dtxdesk tournament penalty`, `decide` and `schedule`, as scripts use them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.e2e.desk import Program


@pytest.fixture
def cup(program: Program, tmp_path: Path) -> int:
    """A group of three in which everything was drawn."""
    file = tmp_path / "teams.txt"
    file.write_text("Tango\nClarity\nMango\n", encoding="utf-8")
    made = program.run(
        "tournament", "create", "League", "--format", "round_robin", "--best-of", 2,
        "--teams", file, "--zone", "Europe/Berlin", "--json",
    )  # fmt: skip
    cup = int(made.document["id"])
    for number in (1, 2, 3):
        program.run("tournament", "result", cup, number, "1-1")
    return cup


def table(program: Program, cup: int) -> list[tuple[Any, ...]]:
    (stage,) = program.run("tournament", "show", cup, "--json").document["stages"]
    return [(row["rank"], row["team"], row["points"]) for row in stage["standings"]]


def test_penalties_and_decisions(program: Program, cup: int) -> None:
    assert [row[:2] for row in table(program, cup)] == [(1, "Tango"), (1, "Clarity"), (1, "Mango")]
    made = program.run("tournament", "penalty", cup, "tango", 1, "--reason", "Late", "--json")
    assert table(program, cup)[-1] == (3, "Tango", 1)
    decided = program.run(
        "tournament", "decide", cup, "Mango", "Clarity", "--reason", "Coin flip", "--json"
    ).document
    assert [row[:2] for row in table(program, cup)] == [(1, "Mango"), (2, "Clarity"), (3, "Tango")]
    program.run("tournament", "decide", cup, "--take-back", decided["id"])
    program.run("tournament", "decide", cup, "Clarity", "Mango", "--extra-series")
    assert table(program, cup)[0][:2] == (1, "Clarity")
    program.run("tournament", "penalty", cup, "--lift", made.document["id"])
    program.run("tournament", "penalty", cup, "--reason", "Given", "--", "Mango", "-3")
    assert table(program, cup)[0] == (1, "Mango", 5)
    program.run("tournament", "undo", cup)
    assert {row[2] for row in table(program, cup)} == {2}


def test_wrong_words(program: Program, cup: int) -> None:
    program.run("tournament", "penalty", cup, "Tango", 1, code=2)
    program.run("tournament", "penalty", cup, "Tango", "--lift", 1, code=2)
    program.run("tournament", "decide", cup, "Tango", "--reason", "x", code=2)
    program.run("tournament", "decide", cup, "Tango", "--extra-series", code=2)
    program.run("tournament", "decide", cup, "Tango", "--take-back", 1, code=2)
    program.run("tournament", "schedule", cup, "--caster", "Tomo", code=2)
    program.run("tournament", "schedule", cup, 1, code=2)
    program.run("tournament", "schedule", cup, 1, "tonight", code=2)
    assert (
        "no such team"
        in program.run("tournament", "penalty", cup, "Nobody", 1, "--reason", "x", code=1).err
    )
    assert "no series 9" in program.run("tournament", "schedule", cup, 9, "", code=1).err


def test_schedule(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "teams.txt"
    file.write_text("A\nB\nC\nD\n", encoding="utf-8")
    cup = program.run(
        "tournament", "create", "Cup", "--format", "single_elimination", "--teams", file,
        "--zone", "Europe/Berlin", "--json",
    ).document["id"]  # fmt: skip
    line = program.run(
        "tournament", "schedule", cup, 1, "2026-12-05 20:00", "--place", "EU West",
        "--caster", "Tomo", "--json",
    ).document  # fmt: skip
    assert line == {
        "series": 1, "start": "2026-12-05T19:00:00+00:00", "place": "EU West", "caster": "Tomo",
        "best_of": 3, "teams": ["A", "D"], "state": "ready",
    }  # fmt: skip
    told = program.run("tournament", "schedule", cup, 2, "2026-12-05 21:00", "--caster", "tomo")
    assert "tomo casts series 1 and 2 at once." in told.err
    document = program.run("tournament", "schedule", cup, "--json").document
    assert (document["time_zone"], document["next_up"]) == ("Europe/Berlin", [1, 2])
    assert [row["series"] for row in document["schedule"]] == [1, 2, 3]
    assert [(one["kind"], one["series"]) for one in document["clashes"]] == [("caster", [1, 2])]
    assert "2026-12-05 20:00" in program.run("tournament", "schedule", cup).out
    program.run("tournament", "schedule", cup, 1, "")
    assert program.run("tournament", "schedule", cup, "--json").document["next_up"] == [2, 1]
