"""`player import` as scripts use it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.desk import Program

ROWS = '''\
# from the sign-up form
Name;Steam Friend ID;mmr;Team name
"Doe, ""Jo""";123456;4.200;Aegis
北风;STEAM_0:1:5;;
'''


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    file = tmp_path / "sign-ups.csv"
    file.write_text(ROWS, "utf-16")
    return file


def listed(program: Program) -> dict[str, object]:
    rows = program.run("player", "list", "--json").document["players"]
    return {row["name"]: row["base_mmr"] for row in rows}


def test_a_sheet_comes_in_and_one_undo_takes_it_back(program: Program, sheet: Path) -> None:
    seen = program.run("player", "import", sheet, "--dry-run", "--json")
    assert seen.document == {"created": 2, "updated": 0, "skipped": 0, "errors": []}
    assert "only used when importing into a tournament" in seen.err
    assert listed(program) == {}
    program.run("player", "import", sheet)
    assert listed(program) == {'Doe, "Jo"': 4200, "北风": None}
    again = program.run("player", "import", sheet, "--json").document
    assert again == {"created": 0, "updated": 0, "skipped": 2, "errors": []}
    program.run("undo")
    assert listed(program) == {}


def test_one_error_and_nothing_comes_in(program: Program, sheet: Path) -> None:
    sheet.write_text(ROWS + "x;7,65612E+16;99999;\n;;;\ny;123456;;\n")
    outcome = program.run("player", "import", sheet, "--json", code=1)
    document = outcome.document
    assert {key: document[key] for key in ("created", "updated", "skipped")} == {
        "created": 0,
        "updated": 0,
        "skipped": 0,
    }
    assert [error["line"] for error in document["errors"]] == [5, 7]
    assert "destroyed" in document["errors"][0]["message"]
    assert "20,000" in document["errors"][0]["message"]
    assert "line 3 already" in document["errors"][1]["message"]
    assert "Line 5: " in outcome.err
    assert "2 rows have an error" in outcome.err
    assert listed(program) == {}


@pytest.mark.parametrize(
    ("data", "line", "word"),
    [(b"", 1, "empty"), (b"\x89PNG\r\n\x1a\n\0", 1, "a picture, not a CSV file"),
     (b"discord_id\n\xe4", 2, "UTF-8")],
)  # fmt: skip
def test_what_is_no_list_is_told_with_its_line(
    program: Program, sheet: Path, data: bytes, line: int, word: str
) -> None:
    sheet.write_bytes(data)
    outcome = program.run("player", "import", sheet, "--json", code=1)
    (error,) = outcome.document["errors"]
    assert (error["line"], word in error["message"]) == (line, True)
    assert word in outcome.err


def test_what_can_not_be_asked_for(program: Program, sheet: Path) -> None:
    refused = program.run("player", "import", sheet, "--tournament", 7, code=1)
    assert "no such tournament" in refused.err
    gone = program.run("player", "import", sheet.with_name("gone.csv"), code=1)
    assert "gone.csv" in gone.err
    program.run("player", "import", code=2)


def test_into_a_tournament_with_its_teams(program: Program, tmp_path: Path) -> None:
    program.run("tournament", "create", "Cup")
    file = tmp_path / "teams.csv"
    file.write_text(
        "steam_friend_id,name,mmr,team_name,team_captain\n"
        "101,Korvus,4000,Moon,yes\n102,Yuki,3000,moon,\n103,Rook,2000,,\n104,Wren,1000,,x\n"
    )
    into = ("player", "import", file, "--tournament", 1)
    assert program.run(*into, "--dry-run", "--json").document["created"] == 4
    assert program.run("tournament", "show", 1, "--json").document["players"] == []
    done = program.run(*into, "--json")
    assert done.document == {"created": 4, "updated": 0, "skipped": 0, "errors": []}
    assert "only used" not in done.err
    document = program.run("tournament", "show", 1, "--json").document
    (team,) = document["teams"]
    assert (team["name"], team["captain"]) == ("Moon", 1)
    assert [row["name"] for row in team["members"]] == ["Korvus", "Yuki"]
    assert [row["name"] for row in document["players"] if row["captain"]] == ["Wren"]
    again = program.run(*into, "--json").document
    assert again == {"created": 0, "updated": 0, "skipped": 4, "errors": []}
    file.write_text("steam_friend_id,team_name,team_captain\n103,Moon,1\n104,Moon,1\n")
    refused = program.run(*into, "--json", code=1)
    assert [(one["line"], "Line 2" in one["message"]) for one in refused.document["errors"]] == [
        (3, True)
    ]
    program.run("undo")
    document = program.run("tournament", "show", 1, "--json").document
    assert (document["players"], document["teams"]) == ([], [])
