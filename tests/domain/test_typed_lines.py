"""What people and spreadsheets put into the lines of a typed match."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.heroes import hero_names
from dtxdesk.domain.typed_lines import by_name, pasted, read_hero, read_length, read_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0),
        (" ", 0),
        ("0", 0),
        ("31240", 31_240),
        ("31,240", 31_240),
        ("31 240", 31_240),
        ("31\u202f240", 31_240),
        ("31'240", 31_240),
        ("31.2k", 31_200),
        ("31K", 31_000),
        ("-3", None),
        ("3.5", None),
        ("1e3", None),
        ("١٢", None),
        ("ten", None),
        ("9" * 40, None),
    ],
)
def test_numbers(text: str, number: int | None) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("38:12", timedelta(minutes=38, seconds=12)),
        (" 38:12 ", timedelta(minutes=38, seconds=12)),
        ("1:02:10", timedelta(hours=1, minutes=2, seconds=10)),
        ("62:10", timedelta(hours=1, minutes=2, seconds=10)),
        ("38", timedelta(minutes=38)),
        ("", None),
        ("38:72", None),
        ("38.12", None),
        ("٣٨:١٢", None),
        ("long", None),
    ],
)
def test_lengths(text: str, length: timedelta | None) -> None:
    assert read_length(text) == length


@pytest.mark.parametrize(
    ("text", "hero"),
    [
        ("", 0),
        ("Axe", 2),
        ("aXe ", 2),
        ("phantom a", 44),
        ("44", 44),
        ("phantom", None),  # Assassin or Lancer
        ("Pudg Master", None),
    ],
)
def test_heroes(text: str, hero: int | None) -> None:
    assert read_hero(text) == hero


def test_every_hero_is_found_by_its_whole_name() -> None:
    assert all(read_hero(name) == number for number, name in hero_names().items())


@given(st.text())
def test_no_text_breaks_reading(text: str) -> None:
    read_number(text)
    read_length(text)
    read_hero(text)
    assert pasted(text)


def test_a_block_from_a_spreadsheet() -> None:
    assert pasted("A\t1\r\n B \t2\r\n\r\n") == [["A", "1"], ["B", "2"]]
    assert pasted("A\n\nB\n") == [["A"], [""], ["B"]]


def test_names_are_found_whatever_their_case_and_shared_ones_are_told_apart() -> None:
    found = by_name([("Ünder", 1), ("ÜNDER", 2), ("Ｒook", None)])
    assert found == {"ünder": [1, 2], "rook": [None]}
