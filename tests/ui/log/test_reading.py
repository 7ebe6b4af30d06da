"""The end of a log file, and what comes after: grown, put aside, half written."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dtxdesk.ui.log.reading import Entry, LogTail, entries_of, matching

HEAD = "2026-09-20T18:22:31.550Z ERROR dtxdesk.ui.runner: "


def line(number: int, level: str = "INFO") -> str:
    return f"2026-09-20T18:00:00.{number % 1000:03d}Z {level} dtxdesk.test: line {number}\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "dtxdesk.log"


def texts(entries: object) -> list[str]:
    assert isinstance(entries, (list, tuple))
    return [entry.text for entry in entries]


def add(path: Path, text: str) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(text)


def test_a_record_has_its_parts_and_its_further_lines() -> None:
    lines = ["tail of an older one", f"{HEAD}It failed: again", "Traceback", "  boom"]
    reading = entries_of(lines)
    assert reading.continued == "tail of an older one"
    at = datetime(2026, 9, 20, 18, 22, 31, 550_000, tzinfo=UTC)
    entry = Entry(at, 3, "dtxdesk.ui.runner", "It failed: again", "Traceback\n  boom")
    assert reading.entries == (entry,)
    assert entry.whole == "\n".join(lines[1:])


def test_what_is_appended_comes_once_and_whole_lines_only(path: Path) -> None:
    path.write_text(line(1), encoding="utf-8")
    tail = LogTail(path)
    first = tail.read()
    assert first.anew
    assert texts(first.entries) == ["line 1"]
    half = line(2)
    add(path, half[:30])
    assert not tail.read().entries
    add(path, half[30:] + line(3))
    assert texts(tail.read().entries) == ["line 2", "line 3"]
    assert not tail.read().entries


def test_lines_of_a_record_that_was_read_before_go_on_with_it(path: Path) -> None:
    path.write_text(f"{HEAD}It failed\nTraceback\n", encoding="utf-8")
    tail = LogTail(path)
    tail.read()
    add(path, "  boom\n" + line(1))
    reading = tail.read()
    assert reading.continued == "  boom"
    assert texts(reading.entries) == ["line 1"]


def test_nothing_is_lost_when_the_file_is_put_aside(path: Path) -> None:
    path.write_text(line(1), encoding="utf-8")
    tail = LogTail(path)
    tail.read()
    add(path, line(2))
    path.rename(path.with_name("dtxdesk.log.1"))
    path.write_text(line(3), encoding="utf-8")
    reading = tail.read()
    assert not reading.anew
    assert texts(reading.entries) == ["line 2", "line 3"]


def test_a_file_that_is_another_one_is_read_anew(path: Path) -> None:
    path.write_text(line(1) + line(2), encoding="utf-8")
    tail = LogTail(path)
    tail.read()
    path.write_text(line(3), encoding="utf-8")
    reading = tail.read()
    assert reading.anew
    assert texts(reading.entries) == ["line 3"]


def test_of_a_long_file_the_end_is_read_and_the_one_before_fills_up(path: Path) -> None:
    older = path.with_name("dtxdesk.log.1")
    older.write_text("".join(map(line, range(100))), encoding="utf-8")
    path.write_text("".join(map(line, range(100, 110))), encoding="utf-8")
    size = len(line(100))
    found = texts(LogTail(path, most_bytes=30 * size).read().entries)
    assert found[-1] == "line 109"
    assert 25 <= len(found) <= 31
    found = texts(LogTail(path, most_bytes=5 * size + 3).read().entries)
    assert found == [f"line {number}" for number in range(105, 110)]


def test_a_file_that_is_not_there_yet_is_waited_for(path: Path) -> None:
    tail = LogTail(path)
    assert not tail.read().entries
    path.write_text(line(1), encoding="utf-8")
    assert texts(tail.read().entries) == ["line 1"]
    path.unlink()
    gone = tail.read()
    assert gone.anew
    assert not gone.entries


def test_bytes_that_are_no_text_harm_nothing(path: Path) -> None:
    path.write_bytes(b"\xff\xfe\x00\n" + line(1).encode() + b"\xff\n" + os.urandom(64) + b"\n")
    assert texts(LogTail(path).read().entries)[:1] == ["line 1"]


def test_level_and_words_narrow(path: Path) -> None:
    entries = entries_of(
        [line(1).strip(), line(2, "WARNING").strip(), f"{HEAD}It failed", "KeyError: Steam"]
    ).entries
    assert matching(entries, 2, (), 10) == [11, 12]
    assert matching(entries, 0, ("steam", "failed"), 0) == [2]
    assert matching(entries, 0, ("dtxdesk.test",), 0) == [0, 1]
