"""Lists of teams in the shapes in which people have them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.csv_records import UnreadableFile
from dtxdesk.domain.people import clean_text
from dtxdesk.domain.team_list import read_team_list


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ants\n\n  Bees \nCats, and Dogs\n", ["Ants", "Bees", "Cats, and Dogs"]),
        ("\ufeff北风\r\nصقر\r\n", ["北风", "صقر"]),
        ("Participant,Seed\nBees,2\nAnts,1\nLate,\n", ["Ants", "Bees", "Late"]),
        ('Seed;Team name\n2;Bees\n1;"Ants; and more"\n', ["Ants; and more", "Bees"]),
        ("name\nAnts\nBees\n", ["Ants", "Bees"]),
        ("Ants,ants@example.org\nB, C,bees@example.org\n", ["Ants", "B, C"]),
        ("Ants,ants@example.org\nBees\n", ["Ants,ants@example.org", "Bees"]),
        ('"The" Boys\n"Open\n', ['"The" Boys', '"Open']),
        ("Name", ["Name"]),
        ("", []),
        ("\x00\n \t\n", []),
    ],
)
def test_shapes(text: str, names: list[str]) -> None:
    assert read_team_list(text) == names


def test_a_seed_that_is_none_is_said_with_its_line() -> None:
    with pytest.raises(UnreadableFile, match="Line 3"):
        read_team_list("Team,Seed\nAnts,1\nBees,first\n")


@given(st.lists(st.text("abc XYZ'&<>", min_size=1).filter(clean_text), min_size=2, max_size=20))
def test_a_name_a_line_is_that_name(names: list[str]) -> None:
    assert read_team_list("\n".join(names)) == [clean_text(name) for name in names]
