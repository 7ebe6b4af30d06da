from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from dtxdesk.services.licences import Part, parts

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def found() -> tuple[Part, ...]:
    return parts()


def test_the_program_comes_first_and_all_that_it_needs_is_there(found: tuple[Part, ...]) -> None:
    assert found[0].name == "dtxdesk"
    names = {part.name.lower().replace("_", "-") for part in found}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for requirement in project["dependencies"]:
        if "win32" not in requirement:
            name = requirement.partition(">")[0].partition("[")[0].strip().lower()
            assert name in names
    assert {"psycopg-binary", "python", "inter (typeface)"} <= names
    assert "pytest" not in names, "what only develops it does not ship"


def test_everything_says_its_licence_and_brings_its_text(found: tuple[Part, ...]) -> None:
    for part in found:
        assert part.licence, part.name
        assert part.text, part.name
        assert part.version or part.name == "Icons and themes", part.name


def test_nothing_that_ships_is_under_the_gpl_alone(found: tuple[Part, ...]) -> None:
    for part in found:
        choices = [choice.strip() for choice in part.licence.split(" OR ")]
        assert not all(choice.startswith(("GPL", "AGPL")) for choice in choices), part.name


def test_the_typeface_brings_its_own_licence(found: tuple[Part, ...]) -> None:
    inter = next(part for part in found if part.name.startswith("Inter"))
    assert "SIL OPEN FONT LICENSE" in inter.text.upper()
