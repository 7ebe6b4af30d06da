"""What the cells of a list of people mean."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.csv_records import UnreadableFile
from dtxdesk.domain.people_csv import (
    COLUMNS,
    PersonLine,
    UnusableCell,
    column_called,
    read_captain,
    read_discord_id,
    read_mmr,
    read_people,
    read_positions,
    read_steam,
    read_username,
)

ID = "123456789012345678"


def one(text: str) -> PersonLine:
    (line,) = read_people(text.encode()).lines
    return line


@given(order=st.permutations(COLUMNS), delimiter=st.sampled_from(",;\t|"))
def test_columns_in_any_order(order: list[str], delimiter: str) -> None:
    row = {
        "steam_friend_id": "[U:1:123]", "discord_id": ID, "discord_username": "@Korvus",
        "name": 'Kor"vus; the, 1st', "mmr": "4,200", "positions": "1:3:2",
        "team_name": "Aegis\tThieves", "team_captain": "Yes",
    }  # fmt: skip
    text = io.StringIO()
    writer = csv.DictWriter(text, order, delimiter=delimiter)
    writer.writeheader()
    writer.writerow(row)
    assert one(text.getvalue()) == PersonLine(
        2, "[U:1:123]", ID, "Korvus", 'Kor"vus; the, 1st', 4200, (1, 3, 2, 0, 0),
        "Aegis Thieves", True,
    )  # fmt: skip


def test_titles_are_read_with_an_easy_mind() -> None:
    assert column_called(" Steam Friend-ID ") == "steam_friend_id"
    assert column_called("Steam id") == "steam_friend_id"
    assert column_called("BASE MMR") == "mmr"
    assert column_called("shoe size") is None
    assert read_people(b"Discord ID,Shoe size,,<b>x</b>\n").unknown == ("Shoe size", "<b>x</b>")


def test_an_empty_cell_and_a_missing_one_say_nothing() -> None:
    assert one(f"discord_id,name,mmr\n{ID}, ") == PersonLine(2, discord_id=ID)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", "empty"),
        ("# only a comment\n", "empty"),
        ("Korvus,4200\n", "does not name any column"),
        ("name,mmr\nKorvus,4200", "who is meant"),
        ("discord_id,mmr,MMR\n", "Two columns are called mmr"),
    ],
)
def test_a_file_without_its_header_is_refused(text: str, word: str) -> None:
    with pytest.raises(UnreadableFile) as refusal:
        read_people(text.encode())
    assert word in refusal.value.one_line()


def test_everything_that_is_wrong_with_a_row_is_told_at_once() -> None:
    line = one("discord_id,mmr,positions,team_captain\n12,-1,6,maybe")
    assert [problem.split(" ")[0] for problem in line.problems] == [
        "“12”",
        "“-1”",
        "“6”",
        "“maybe”",
    ]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (f"discord_id,name\n{ID},Doe, John", "into quotes"),
        ("discord_id,name\n,Korvus", "Nobody is meant"),
    ],
)
def test_a_row_that_makes_no_sense(text: str, word: str) -> None:
    assert word in one(text).problems[0]


@pytest.mark.parametrize(
    ("cell", "mmr"),
    [("0", 0), ("4200", 4200), ("4,200", 4200), ("4.200", 4200), ("4 200", 4200),
     ("4\u00a0200", 4200), ("4'200", 4200), ("4200.0", 4200), ("4200,00", 4200), ("20000", 20000)],
)  # fmt: skip
def test_an_mmr(cell: str, mmr: int) -> None:
    assert read_mmr(cell) == mmr


@pytest.mark.parametrize("cell", ["20001", "-5", "4.5", "4,20", "4k", "Divine", "1,2,3", "9" * 40])
def test_no_mmr(cell: str) -> None:
    with pytest.raises(UnusableCell):
        read_mmr(cell)


@pytest.mark.parametrize(
    ("cell", "positions"),
    [("1:3:2", (1, 3, 2, 0, 0)), ("5", (0, 0, 0, 0, 1)), ("1:03:02", (1, 3, 2, 0, 0)),
     ("5, 4", (0, 0, 0, 2, 1)), ("1:2:3:4:5", (1, 2, 3, 4, 5)), ("3/1", (2, 0, 1, 0, 0))],
)  # fmt: skip
def test_positions(cell: str, positions: tuple[int, ...]) -> None:
    assert read_positions(cell) == positions


@pytest.mark.parametrize("cell", ["0", "6", "1:1", "1::2", "carry", "12", "1:2:00"])
def test_no_positions(cell: str) -> None:
    with pytest.raises(UnusableCell):
        read_positions(cell)


@pytest.mark.parametrize("cell", ["7.65612E+16", "7,65612E+16", "1E17", "1.23e+17"])
def test_an_id_that_a_spreadsheet_has_destroyed(cell: str) -> None:
    for read in (read_steam, read_discord_id):
        with pytest.raises(UnusableCell, match="destroyed"):
            read(cell)


def test_discord_ids_and_names() -> None:
    assert read_discord_id("1" * 17) == "1" * 17
    for wrong in ("1" * 16, "1" * 21, "korvus#1234", "\u0661" * 18):
        with pytest.raises(UnusableCell):
            read_discord_id(wrong)
    assert read_username("@Kor.Vus") == "Kor.Vus"
    with pytest.raises(UnusableCell):
        read_username("@")


def test_a_captain() -> None:
    assert [read_captain(cell) for cell in ("TRUE", "x", "0", "No")] == [True, True, False, False]
