"""What people read and open elsewhere: HTML, Markdown, messages, workbooks."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from fractions import Fraction
from html.parser import HTMLParser
from pathlib import Path
from typing import BinaryIO
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from dtxdesk.errors import EnvironmentProblem
from dtxdesk.exports import Chart, Column, Format, Kind, Paper, Table, write_paper
from dtxdesk.exports.csv_writer import write_csv
from dtxdesk.exports.html_writer import write_html
from dtxdesk.exports.json_writer import write_json
from dtxdesk.exports.markdown_writer import write_markdown
from dtxdesk.exports.text_writer import LONGEST, blocks, write_text
from dtxdesk.exports.workbook_writer import SheetNames, write_workbook

COLUMNS = (
    Column("name", "Name"),
    Column("id", "Id", Kind.ID, brief=False),
    Column("games", "Games", Kind.WHOLE),
    Column("rate", "Rate", Kind.SHARE),
    Column("start", "Start", Kind.TIME),
)
START = datetime(2026, 12, 5, 19, 0, tzinfo=UTC)
NASTY = (
    "<script>alert(1)</script>",
    "=1+1",
    "a|b",
    "```\n@everyone",
    "*bold* [x](http://y)",
    "nul\0and\x07bell",
    "中文队伍 الفريق 🏆",
    "x" * 300,
    "&amp; \ud800",
)


def paper(*names: str, **changes: object) -> Paper:
    rows = [[name, 76561197960265728 + n, n, Fraction(1, 3), START] for n, name in enumerate(names)]
    table = Table("players", "Players", COLUMNS, rows, **changes)  # type: ignore[arg-type]
    return Paper("Cup", [table], (("Tournament", "Cup"),), ZoneInfo("Europe/Berlin"))


def written(write: Callable[[Paper, BinaryIO], object], source: Paper) -> str:
    file = io.BytesIO()
    write(source, file)
    return file.getvalue().decode()


class Cells(HTMLParser):
    """The texts of cells and every tag of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.cells: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)
        if tag == "td":
            self.cells.append("")
            self._inside = True

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "td"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.cells[-1] += data


@pytest.mark.parametrize("name", NASTY)
def test_a_page_has_names_as_text_and_asks_for_nothing(name: str) -> None:
    page = written(write_html, paper(name, notes=(name,)))
    found = Cells()
    found.feed(page)
    assert "script" not in found.tags
    assert "link" not in found.tags
    assert not re.search(r"""(src|href)=|url\(|@import""", page.replace(name, ""))
    assert found.cells[0] == " ".join(re.sub(r"[\0\x07\ud800]", "", name).split())
    assert found.cells[2:] == ["0", "33.3 %", "2026-12-05 20:00"]


@pytest.mark.parametrize("name", NASTY)
def test_markdown_keeps_a_row_a_line_with_its_cells(name: str) -> None:
    lines = written(write_markdown, paper(name)).splitlines()
    row = lines[-1]
    assert len(re.findall(r"(?<!\\)\|", row)) == len(COLUMNS) + 1
    assert not re.search(r"(?<!\\)[*`<\[]", row)


@given(
    st.lists(st.text(max_size=80), max_size=30),
    st.text(st.sampled_from("`\n@#<>|*中🏆e\u0301 "), max_size=40),
)
@settings(max_examples=60)
def test_each_block_of_a_message_can_be_sent_and_nothing_gets_out_of_it(
    names: list[str], nasty: str
) -> None:
    found = list(blocks(paper(*names, nasty, notes=(nasty,))))
    for block in found[1:]:
        assert len(block.encode("utf-16-le", "replace")) // 2 <= 2_000
        assert block.startswith("```\n")
        assert block.endswith("\n```")
        assert block.count("```") == 2
    assert "Id" not in found[1]


def test_columns_of_a_message_are_aligned_whatever_the_script() -> None:
    block = list(blocks(paper("中文队伍", "Korvus", "🏆 Cup", "y" * 60)))[1]
    lines = block.splitlines()[2:-1]
    ends = {cell_len(line[: line.index(" %")]) for line in lines[1:]}
    assert len(ends) == 1
    assert "…" in lines[-1]
    assert written(write_text, paper("a")).count("```") == 4


def test_long_lists_are_parted_between_lines() -> None:
    names = [f"Player {number:03}" for number in range(200)]
    found = list(blocks(paper(*names)))
    assert len(found) > 3
    assert all(len(block) <= LONGEST for block in found)
    assert re.findall(r"Player \d+", "".join(found)) == names


SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def opened(source: Paper) -> zipfile.ZipFile:
    file = io.BytesIO()
    write_workbook(source, file)
    return zipfile.ZipFile(file)


@pytest.mark.parametrize("name", NASTY)
def test_a_workbook_has_real_types_and_no_formula(name: str) -> None:
    book = opened(paper(name))
    sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
    cells = {cell.get("r"): cell for cell in sheet.iter(f"{SHEET}c")}
    assert not list(sheet.iter(f"{SHEET}f"))
    assert cells["A2"].get("t") == "inlineStr"
    assert cells["B2"].get("t") == "inlineStr"  # an id that a number would round
    assert cells["C2"].findtext(f"{SHEET}v") == "0"
    assert float(cells["D2"].findtext(f"{SHEET}v") or 0) == pytest.approx(1 / 3)
    moment = float(cells["E2"].findtext(f"{SHEET}v") or 0)
    assert moment == pytest.approx(46361 + 20 / 24)  # days since 1900, in the paper's zone
    pane = sheet.find(f".//{SHEET}pane")
    assert pane is not None
    assert pane.get("state") == "frozen"


def test_a_workbook_has_a_sheet_for_each_part_and_a_chart() -> None:
    one = paper("a", "b", chart=Chart("name", "games"))
    two = Paper("Cup", [*one.tables, *paper("c").tables], one.stamp)
    book = opened(two)
    workbook = ET.fromstring(book.read("xl/workbook.xml"))
    assert [sheet.get("name") for sheet in workbook.iter(f"{SHEET}sheet")] == [
        "Players",
        "Players 2",
        "About",
    ]
    assert "xl/charts/chart1.xml" in book.namelist()


@given(st.lists(st.text(max_size=50), max_size=20))
def test_names_of_sheets_are_allowed_and_each_once(titles: list[str]) -> None:
    names = SheetNames()
    found = [names.new(title) for title in titles]
    assert len({name.casefold() for name in found}) == len(found)
    for name in found:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= 31
        assert not set(name) & set("[]:*?/\\")
        assert not name.startswith("'")
        assert not name.endswith("'")


def test_tables_of_one_key_are_one_list_where_programs_read() -> None:
    several = Paper("Cup", [*paper("a").tables, *paper("b").tables])
    file = io.BytesIO()
    write_csv(several, file)
    assert file.getvalue().decode().count("\r\n") == 3
    document = msgspec.json.decode(written(write_json, several))
    assert [row["name"] for row in document["players"]] == ["a", "b"]


def test_keys_with_a_dot_are_inside_others_in_json() -> None:
    columns = (
        Column("team", "Team"),
        Column("tiebreaks.seed", "Seed", Kind.WHOLE),
        Column("tiebreaks.losses", "Losses", Kind.WHOLE),
        Column("score.0", "Score", Kind.WHOLE, together=True),
        Column("score.1", "Against", Kind.WHOLE, together=True),
    )
    rows = [["A", 1, None, 2, 0], ["B", None, None, None, None]]
    document = msgspec.json.decode(
        written(write_json, Paper.of(Table("standings", "Standings", columns, rows)))
    )
    assert document == {
        "standings": [
            {"team": "A", "tiebreaks": {"seed": 1}, "score": [2, 0]},
            {"team": "B", "tiebreaks": {}, "score": None},
        ]
    }


@pytest.mark.parametrize("file_format", sorted(set(Format) - {Format.PDF}))
def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path, file_format: Format) -> None:
    target = tmp_path / f"out.{file_format}"
    write_paper(paper("a"), file_format, target)
    before = target.read_bytes()
    assert before

    def breaks_off() -> object:
        yield ["b", 1, 1, None, None]
        raise EnvironmentProblem("The server went away")

    broken = Paper("Cup", [Table("players", "Players", COLUMNS, breaks_off())])  # type: ignore[arg-type]
    with pytest.raises(EnvironmentProblem):
        write_paper(broken, file_format, target)
    assert target.read_bytes() == before
    assert list(tmp_path.iterdir()) == [target]
