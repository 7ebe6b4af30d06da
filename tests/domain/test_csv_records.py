"""Files as spreadsheets write them, and what is no such file."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.csv_records import (
    DELIMITERS,
    MOST_BYTES,
    MOST_CELLS,
    MOST_ROWS,
    Record,
    UnreadableFile,
    decoded,
    encoding_of,
    find_delimiter,
    may_be_text,
    records,
    split_header,
)

HEADER = ("name", "mmr", "who")
ENCODINGS = {
    "utf-8": b"",
    "utf-8-sig": b"",
    "utf-16-le": b"\xff\xfe",
    "utf-16-be": b"\xfe\xff",
}
LETTERS = st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from('\n"#;,\t|')
cells = st.text(LETTERS, max_size=12).map(str.strip)


def read(data: bytes) -> list[Record]:
    text = decoded(data)
    header, rows = split_header(text, find_delimiter(text, HEADER.__contains__))
    return [] if header is None else [header, *rows]


def refused(data: bytes) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as refusal:
        read(data)
    return refusal.value


@given(
    rows=st.lists(st.tuples(cells, cells, cells), max_size=5),
    delimiter=st.sampled_from(DELIMITERS),
    encoding=st.sampled_from(sorted(ENCODINGS)),
    ending=st.sampled_from(["\n", "\r\n", "\r"]),
    quoting=st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
)
def test_what_any_spreadsheet_writes_is_read_back(
    rows: list[tuple[str, ...]], delimiter: str, encoding: str, ending: str, quoting: int
) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator=ending, quoting=quoting)  # type: ignore[arg-type]
    lines, written = [], 0
    for row in [HEADER, *rows]:
        lines.append(1 + written)
        writer.writerow(row)
        written += sum(cell.count("\n") for cell in row) + 1
    data = ENCODINGS[encoding] + text.getvalue().encode(encoding)
    expected = [
        Record(line, row) for line, row in zip(lines, [HEADER, *rows], strict=True) if any(row)
    ]
    assert read(data) == expected


@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_no_bytes_are_too_much(data: bytes) -> None:
    try:
        found = read(data)
    except UnreadableFile as unreadable:
        found = [Record(unreadable.line, ("the line it is about",))]
    assert all(row.line >= 1 and any(row.cells) for row in found)


def test_utf_16_without_its_mark_is_known_by_its_zeros() -> None:
    for encoding in ("utf-16-le", "utf-16-be"):
        assert [row.cells for row in read("name;mmr\nÄ;1".encode(encoding))] == [
            ("name", "mmr"),
            ("Ä", "1"),
        ]


def test_comments_and_empty_lines_count_as_lines_and_say_nothing() -> None:
    text = '# sign-ups, "open\nname,mmr\n\n  # "x\n,,\n"#1","two\nlines"\nlast,\n'
    assert read(text.encode()) == [
        Record(2, ("name", "mmr")),
        Record(6, ("#1", "two\nlines")),
        Record(8, ("last", "")),
    ]


@pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "SEP=;"])
def test_what_excel_says_of_the_delimiter_is_no_row(first: str) -> None:
    assert read(f"{first}\r\nname;a,b\r\n1;2".encode()) == [
        Record(2, ("name", "a,b")),
        Record(3, ("1", "2")),
    ]


def test_the_delimiter_is_the_one_that_finds_most_columns() -> None:
    text = "a,b;name;mmr|who\n1;2;3"
    delimiter = find_delimiter(text, HEADER.__contains__)
    assert delimiter == ";"
    assert next(split_header(text, delimiter)[1]).cells == ("1", "2", "3")


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("name\nÄ".encode(), "UTF-8"),
        (b"\xef\xbb\xbfname", "UTF-8"),
        (b"", "UTF-8"),
        ("name;mmr".encode("utf-16"), "UTF-16"),
        ("name;mmr".encode("utf-16-be"), "UTF-16"),
    ],
)
def test_the_encoding_has_a_name_and_looks_like_text(data: bytes, encoding: str) -> None:
    assert encoding_of(data) == encoding
    assert may_be_text(data)


@pytest.mark.parametrize(
    "head", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"PK\x03\x04 sheet", b"SQLite format 3\x00"]
)
def test_other_kinds_of_files_do_not_look_like_text(head: bytes) -> None:
    assert not may_be_text(head)


@pytest.mark.parametrize(
    ("data", "line", "word"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 1, "a picture, not a CSV"),
        (b"%PDF-1.7\n\x00", 1, "a PDF, not a CSV"),
        (b"\x7fELF\xff\x00", 1, "not a text file"),
        (b"PK\x03\x04rest", 1, "workbook"),
        ("name\nJos\u00e9".encode("latin-1"), 2, "not in UTF-8"),
        (b"name,mmr\r\na,1\r\nb\x00,2", 3, "no text has"),
        (b'name\nok\n"open,1\nmore', 3, "quotes"),
        (b'name\n"a"b,1', 2, "quotes"),
        (b"name\n" + b"x" * 200_000, 2, "quotes"),
        (b"name\n" + b"," * MOST_CELLS, 2, "too long"),
        (b"name\n" + b"x" * 120_000, 2, "too long"),
        (b"name\n" + b"x\n" * (MOST_ROWS + 1), MOST_ROWS + 2, "more than 200,000 rows"),
        (b" " * (MOST_BYTES + 1), 1, "more than 64 megabytes"),
    ],
)  # fmt: skip
def test_what_can_not_be_read_is_told_with_its_line(data: bytes, line: int, word: str) -> None:
    unreadable = refused(data)
    assert (unreadable.line, word in unreadable.one_line()) == (line, True), unreadable


def test_so_many_rows_are_read() -> None:
    assert sum(1 for _ in records("x\n" * (MOST_ROWS + 1), ",")) == MOST_ROWS + 1
