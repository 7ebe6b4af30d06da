"""Prizes as they are typed, stored and looked up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.prizes import (
    Prize,
    from_json,
    prize_of,
    problem_of,
    read_prizes,
    to_json,
    written,
)


def test_lines_with_and_without_places() -> None:
    typed = "1: 200 €\n\n 2) 100 €, a shirt \n3\N{EN DASH}4: 50 €\nA badge"
    prizes = read_prizes(typed)
    assert prizes == [
        Prize(1, 1, "200 €"), Prize(2, 2, "100 €, a shirt"), Prize(3, 4, "50 €"),
        Prize(5, 5, "A badge"),
    ]  # fmt: skip
    assert problem_of(prizes) == ""
    assert prize_of(prizes, 1, 1) == "200 €"
    assert prize_of(prizes, 3, 4) == "50 €"
    assert prize_of(prizes, 4, 5) == "50 €, A badge"
    assert prize_of(prizes, 6, 8) == ""


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("0: nothing", "names no place"),
        ("4-3: odd", "names no place"),
        ("1: a\n1: b", "Place 1 has two prizes"),
        ("1-4: a\n3: b", "Place 3 has two prizes"),
        ("2:", "Say what place 2 is given"),
    ],
)
def test_what_can_not_be_meant(typed: str, words: str) -> None:
    assert words in problem_of(read_prizes(typed))


@given(st.text(max_size=80))
def test_what_is_stored_comes_back(text: str) -> None:
    prizes = read_prizes(text)
    if not problem_of(prizes):
        assert read_prizes(written(prizes)) == prizes
        assert list(from_json(to_json(prizes))) == prizes
