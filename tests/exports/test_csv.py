from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta, timezone
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.exports import Column, Kind, Table
from dtxdesk.exports.csv_writer import csv_text, harmless, write_csv


def table(*rows: tuple[object, ...], kind: Kind = Kind.TEXT) -> Table:
    return Table(
        "players", "Players", (Column("id", "No.", Kind.WHOLE), Column("x", "X", kind)), rows
    )


def written(source: Table, *, bom: bool = False) -> bytes:
    file = io.BytesIO()
    write_csv(source, file, bom=bom)
    return file.getvalue()


def test_headers_are_titles_and_lines_end_in_cr_lf() -> None:
    assert written(table((1, "Korvus"), (2, None))) == b"No.,X\r\n1,Korvus\r\n2,\r\n"


def test_an_empty_table_has_its_header() -> None:
    assert written(table()) == b"No.,X\r\n"


def test_a_byte_order_mark_only_when_asked_for() -> None:
    assert written(table((1, "Ünï 中文 🏆")), bom=True) == (
        b"\xef\xbb\xbfNo.,X\r\n1," + "Ünï 中文 🏆".encode() + b"\r\n"
    )


@pytest.mark.parametrize(
    "name",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\uff1d1",
        "\0=1",
        '=HYPERLINK("x")',
    ],
)
def test_a_name_that_looks_like_a_formula_is_made_harmless(name: str) -> None:
    cell = next(iter(csv.reader(io.StringIO(csv_text(table((1, name))).split("\r\n", 1)[1]))))[1]
    assert cell.startswith("'")
    assert "\0" not in cell


@given(st.text())
def test_no_text_begins_like_a_formula(text: str) -> None:
    made = harmless(text)
    assert "\0" not in made
    assert not made.lstrip().startswith(("=", "+", "-", "@"))
    assert made.removeprefix("'") == text.replace("\0", "") or made == text


@pytest.mark.parametrize("kind", [Kind.WHOLE, Kind.NUMBER, Kind.TEXT])
def test_numbers_stay_numbers(kind: Kind) -> None:
    assert csv_text(table((-5, -48), (2, -0.5), kind=kind)) == "No.,X\r\n-5,-48\r\n2,-0.5\r\n"


@pytest.mark.parametrize("kind", [Kind.WHOLE, Kind.NUMBER, Kind.ID, Kind.TIME, Kind.LIST])
def test_text_where_a_figure_belongs_is_made_harmless_too(kind: Kind) -> None:
    assert csv_text(table((1, "=1+1"), kind=kind)).endswith("1,'=1+1\r\n")


def test_line_breaks_quotes_and_commas_survive() -> None:
    name = 'two\nlines, "quoted"\r\nand more'
    rows = list(csv.reader(io.StringIO(csv_text(table((1, name))), newline="")))
    assert rows[1] == ["1", name]


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        (Kind.NUMBER, Fraction(1, 4), "0.25"),
        (Kind.YES_NO, 1, "yes"),
        (Kind.YES_NO, False, "no"),
        (Kind.ID, 76561198000123456, "76561198000123456"),
        (Kind.LIST, (1, 0, 3), "1:0:3"),
        (
            Kind.TIME,
            datetime(2026, 11, 1, 21, 40, tzinfo=timezone(timedelta(hours=1))),
            "2026-11-01T20:40:00Z",
        ),
        (Kind.TIME, datetime(2026, 11, 1, 0, 0, 0, 999_999, tzinfo=UTC), "2026-11-01T00:00:00Z"),
    ],
)
def test_each_kind_is_written_as_spreadsheets_read_it(
    kind: Kind, value: object, shown: str
) -> None:
    assert csv_text(table((1, value), kind=kind)) == f"No.,X\r\n1,{shown}\r\n"


def test_a_row_with_a_missing_cell_is_a_bug_and_is_not_hidden() -> None:
    with pytest.raises(ValueError, match="one cell for each column"):
        csv_text(table((1,)))


_cells = st.none() | st.integers() | st.text(st.characters(exclude_categories=["Cs"]))


@given(st.lists(st.tuples(st.integers(), _cells), max_size=1200))
def test_what_is_written_reads_back(rows: list[tuple[int, object]]) -> None:
    read = list(csv.reader(io.StringIO(written(table(*rows)).decode(), newline="")))
    assert len(read) == len(rows) + 1
    for (number, cell), shown in zip(rows, read[1:], strict=True):
        assert shown[0] == str(number)
        expected = "" if cell is None else harmless(cell) if isinstance(cell, str) else str(cell)
        assert shown[1] == expected
