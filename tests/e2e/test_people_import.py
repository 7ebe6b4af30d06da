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
    assert "tournament 7" in refused.err
    gone = program.run("player", "import", sheet.with_name("gone.csv"), code=1)
    assert "gone.csv" in gone.err
    program.run("player", "import", code=2)
