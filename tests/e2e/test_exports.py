"""`dtxdesk export`, read back with what reads such files."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import unicodedata
import zipfile
from pathlib import Path

import pytest

from tests.e2e.desk import Program

TEAMS = ("Alpha", "=1+1", "中文队伍", "<b>Delta</b>")


@pytest.fixture
def cup(program: Program, tmp_path: Path) -> Program:
    """A Swiss stage of four teams after its first round."""
    names = tmp_path / "teams.txt"
    names.write_text("\n".join(TEAMS), "utf-8")
    words = ("--format", "swiss", "--rounds", "2", "--teams", names)
    program.run("tournament", "create", "Cup", *words)
    program.run("tournament", "result", "1", "1", "2-1")
    program.run("tournament", "forfeit", "1", "2", "<b>Delta</b>")
    return program


def export(program: Program, what: str, kind: str, *options: object) -> Path:
    target = program.folder.parent / f"{what}.{kind}"
    program.run("export", what, "--format", kind, "--output", target, *options)
    return target


def holds(whole: object, part: object) -> bool:
    """Whether all that one document says is in the other; nothing need not be said."""
    if isinstance(whole, dict) and isinstance(part, dict):
        return all(holds(whole.get(key), value) for key, value in part.items() if value is not None)
    if isinstance(whole, list) and isinstance(part, list):
        return len(whole) == len(part) and all(map(holds, whole, part))
    return whole == part


def test_json_has_the_keys_that_the_commands_have(cup: Program) -> None:
    shown = cup.run("tournament", "show", "1", "--json").document["stages"][0]
    found = json.loads(export(cup, "standings", "json", "--tournament", 1).read_text("utf-8"))
    for row, same in zip(found["standings"], shown["standings"], strict=True):
        known = {name: value for name, value in same["tiebreaks"].items() if value is not None}
        assert row == {"stage": 1, "why": row["why"], **same, "tiebreaks": known}
    assert found["standings"][-1]["why"] is None
    assert "above" in found["standings"][1]["why"]
    results = json.loads(export(cup, "results", "json", "--tournament", 1).read_text("utf-8"))
    by_number = {one["number"]: one for one in shown["series"]}
    for row in results["results"]:
        same = by_number[row["number"]]
        common = row.keys() & same.keys()
        assert {"teams", "score", "winner", "bracket", "round", "best_of"} <= common
        assert {key: row[key] for key in common} == {key: same[key] for key in common}
    schedule = json.loads(export(cup, "schedule", "json", "--tournament", 1).read_text("utf-8"))
    told = cup.run("tournament", "schedule", "1", "--json").document["schedule"]
    assert [row["series"] for row in schedule["schedule"]] == [row["series"] for row in told]
    for row, same in zip(schedule["schedule"], told, strict=True):
        assert row["teams"] == same["teams"]
    whole = json.loads(export(cup, "tournament", "json", "--tournament", 1).read_text("utf-8"))
    assert holds(whole["stages"][0], shown)


def test_every_part_in_every_format(cup: Program) -> None:
    for what in ("standings", "teams", "schedule", "results", "tournament"):
        for kind in ("xlsx", "html", "md", "txt"):
            assert export(cup, what, kind, "--tournament", 1).stat().st_size > 100
    page = (cup.folder.parent / "tournament.html").read_text("utf-8")
    assert "&lt;b&gt;Delta" in page
    assert "Sonneborn-Berger" in page
    assert zipfile.is_zipfile(cup.folder.parent / "standings.xlsx")
    file = export(cup, "standings", "csv", "--tournament", 1)
    rows = list(csv.DictReader(file.read_text("utf-8").splitlines()))
    assert {row["Team"] for row in rows} == {"Alpha", "'=1+1", "中文队伍", "<b>Delta</b>"}


def test_what_can_not_be_is_said(cup: Program, tmp_path: Path) -> None:
    there = tmp_path / "out"
    words = ("--output", there, "--format")
    assert (
        "several tables"
        in cup.run("export", "tournament", *words, "csv", "--tournament", 1, code=1).err
    )
    assert (
        "None has the number 9"
        in cup.run("export", "teams", *words, "csv", "--tournament", 9, code=1).err
    )
    for wrong in (
        ("export", "teams", *words, "csv"),
        ("export", "players", *words, "csv", "--tournament", 1),
        ("export", "teams", *words, "doc", "--tournament", 1),
    ):
        cup.run(*wrong, code=2)
    missing = tmp_path / "nowhere" / "x.csv"
    told = cup.run(
        "export", "teams", "--output", missing, "--format", "md", "--tournament", 1, code=1
    )
    assert "The folder does not exist" in told.err
    assert not there.exists()


def test_a_bracket_is_drawn_without_a_screen(cup: Program) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        cup.variables[name] = ""
    begins = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF-"}
    for kind, beginning in begins.items():
        target = cup.folder.parent / f"bracket.{kind}"
        words = ("--format", kind, "--output", target, "--tournament", 1)
        assert cup.process("export", "bracket", *words).out == ""
        assert target.read_bytes().startswith(beginning)
    svg = (cup.folder.parent / "bracket.svg").read_text("utf-8")
    assert "Alpha" in svg
    cup.run("export", "bracket", "--format", "csv", "--output", "x", "--tournament", 1, code=2)
    cup.run("export", "teams", "--format", "wikitext", "--output", "x", "--tournament", 1, code=2)
    cup.run("export", "teams", "--format", "png", "--output", "x", "--tournament", 1, code=2)
    cup.run("export", "bracket", "--format", "png", "--output", "x", code=2)


def test_a_bracket_is_written_for_a_wiki(cup: Program, tmp_path: Path) -> None:
    target = tmp_path / "cup.wiki"
    words = ("--format", "wikitext", "--output", target, "--tournament", 1)
    assert "Written to" in cup.run("export", "bracket", *words).err
    text = target.read_text("utf-8")
    assert "|title=Round 1\n" in text
    assert "{{TeamOpponent|Alpha" in text
    assert "<b>" not in text


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler reads the files back")
def test_lists_and_a_tournament_as_pdf(cup: Program, tmp_path: Path) -> None:
    cup.run("player", "add", "--name", "玩家 🏆")
    cup.run("league", "add", 17, "--name", "DTX", "--primary")
    of_cup = ("standings", "teams", "schedule", "results", "tournament")
    of_leagues = ("players", "leaderboard", "matches")
    wanted = [(what, ("--tournament", 1)) for what in of_cup] + [(what, ()) for what in of_leagues]
    for what, options in wanted:
        target = tmp_path / f"{what}.pdf"
        outcome = cup.process("export", what, "--format", "pdf", "--output", target, *options)
        assert outcome.out == ""
        text = subprocess.run(
            ["pdftotext", "-layout", target, "-"], capture_output=True, check=True, encoding="utf-8"
        ).stdout
        assert "Page 1 of" in text
        assert "As of" in text
        if what in ("standings", "teams", "tournament"):
            assert "<b>Delta</b>" in text
            assert "=1+1" in text
        if what == "standings":
            assert "above" in text
        if what == "players":
            assert "玩家" in unicodedata.normalize("NFKC", text)
    folder = cup.run(
        "export", "teams", "--format", "svg", "--output", "x", "--tournament", 1, code=2
    )
    assert "teams is written as one of" in folder.err


def test_a_pdf_needs_somebody_who_paints(cup: Program, tmp_path: Path) -> None:
    words = ("--format", "pdf", "--output", tmp_path / "x.pdf", "--tournament", 1)
    assert "Nothing can draw here" in cup.run("export", "teams", *words, code=1).err
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler reads the files back")
def test_a_large_bracket_on_pages_that_are_put_together(program: Program, tmp_path: Path) -> None:
    names = tmp_path / "teams.txt"
    names.write_text("\n".join(f"Team {number}" for number in range(1, 65)), "utf-8")
    program.run("tournament", "create", "Cup", "--format", "single_elimination", "--teams", names)
    words = ("export", "bracket", "--format", "pdf", "--tournament", 1)
    for options, several in (((), False), (("--pages",), True)):
        file = tmp_path / "bracket.pdf"
        program.process(*words, "--output", file, *options)
        made = subprocess.run(["pdfinfo", file], capture_output=True, check=True, text=True).stdout
        pages = int(made.split("Pages:")[1].split()[0])
        assert (pages > 1) == several
        text = subprocess.run(
            ["pdftotext", "-layout", file, "-"], capture_output=True, check=True, encoding="utf-8"
        ).stdout
        for number in range(1, 65):
            assert f"Team {number}" in text
    teams = ("export", "teams", "--format", "pdf", "--output", "x", "--tournament", 1, "--pages")
    assert "--pages is for a bracket" in program.run(*teams, code=2).err
