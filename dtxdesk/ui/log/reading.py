"""Reading the log file: entries of its last part, and then what comes after. No Qt in here."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from dtxdesk.atomic import disk_problem

MOST_BYTES = 2_000_000
"""So much of the end is read; the rest is for a program that opens the file."""

_HEAD = re.compile(
    r"(?P<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3})Z "
    r"(?P<level>DEBUG|INFO|WARNING|ERROR|CRITICAL) (?P<source>[^\s:]{1,200}): "
)
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


@dataclass(frozen=True, slots=True)
class Entry:
    """One record of the log.

    Attributes:
        at: When (UTC); None for lines that belong to no record.
        level: The place in `LEVELS`.
        source: The logger's name.
        text: The first line without its head.
        rest: Further lines, such as a traceback.
    """

    at: datetime | None
    level: int
    source: str
    text: str
    rest: str = ""

    @property
    def whole(self) -> str:
        """As it stands in the file."""
        head = ""
        if self.at is not None:
            time = self.at.strftime("%Y-%m-%dT%H:%M:%S")
            milliseconds = self.at.microsecond // 1000
            head = f"{time}.{milliseconds:03d}Z {LEVELS[self.level]} {self.source}: "
        return f"{head}{self.text}\n{self.rest}" if self.rest else f"{head}{self.text}"


@dataclass(frozen=True, slots=True)
class Reading:
    """What one look at the file brought.

    Attributes:
        entries: New entries.
        continued: Lines that still belong to the entry before them.
        anew: Everything was read again; what was known before is to be dropped.
    """

    entries: Sequence[Entry] = ()
    continued: str = ""
    anew: bool = False


@dataclass
class LogTail:
    """One reader of a log file that grows and is put aside from time to time. One thread at once.

    `path` is the file; the one before it is `path.1`, as logging's rotation names it.
    """

    path: Path
    most_bytes: int = MOST_BYTES
    _inode: int = field(default=-1, init=False)
    _offset: int = field(default=0, init=False)
    _open_line: bytes = field(default=b"", init=False)

    def read(self) -> Reading:
        """What has come since the last time; at first, the end of the file.

        Raises:
            EnvironmentProblem: the file is there and can't be read.
        """
        try:
            with self.path.open("rb") as file:
                return self._read(file)
        except FileNotFoundError:
            known, self._inode = self._inode, -1
            return Reading(anew=known != -1)
        except OSError as error:
            raise disk_problem(self.path, error, reading=True) from error

    def _read(self, file: BinaryIO) -> Reading:
        state = _state(file)
        if self._inode == -1:
            return replace(self._read_end(file), anew=True)
        if state == self._inode and _size(file) >= self._offset:
            return self._take(self._rest_of(file))
        before = self._rest_before_rotation()
        if before is None:  # neither grown nor put aside: another file altogether
            return replace(self._read_end(file), anew=True)
        self._inode, self._offset = state, 0
        return self._take(before + self._rest_of(file))

    def _read_end(self, file: BinaryIO) -> Reading:
        """The last part of this file, filled up from the one before it."""
        self._inode = _state(file)
        size = _size(file)
        begin = max(0, size - self.most_bytes)
        file.seek(begin)
        content = file.read(size - begin)
        if size < self.most_bytes:
            content = self._end_of_older(self.most_bytes - size) + content
        elif begin:
            content = content.partition(b"\n")[2]
        self._offset = size
        self._open_line = b""
        return self._take(content)

    def _end_of_older(self, most: int) -> bytes:
        try:
            with self._older.open("rb") as file:
                size = _size(file)
                file.seek(max(0, size - most))
                content = file.read()
        except OSError:
            return b""
        return content.partition(b"\n")[2] if size > most else content

    def _rest_before_rotation(self) -> bytes | None:
        """What was written into the file that has been put aside since; None: it is not there."""
        try:
            with self._older.open("rb") as file:
                if _state(file) != self._inode:
                    return None
                file.seek(self._offset)
                return file.read()
        except OSError:
            return None

    def _rest_of(self, file: BinaryIO) -> bytes:
        file.seek(self._offset)
        content = file.read()
        self._offset += len(content)
        return content

    def _take(self, content: bytes) -> Reading:
        """Whole lines only; a line that is being written waits."""
        whole, newline, self._open_line = (self._open_line + content).rpartition(b"\n")
        lines = whole.decode("utf-8", "replace").split("\n") if newline else []
        return entries_of(lines)

    @property
    def _older(self) -> Path:
        return self.path.with_name(f"{self.path.name}.1")


def entries_of(lines: Iterable[str]) -> Reading:
    """Records from lines: those without a head belong to the record before them."""
    entries: list[Entry] = []
    before: list[str] = []
    rest: list[str] = []

    def close() -> None:
        if rest:
            entries[-1] = replace(entries[-1], rest="\n".join(rest))
            rest.clear()

    for line in lines:
        head = _HEAD.match(line)
        if head is None:
            (rest if entries else before).append(line)
            continue
        close()
        at = datetime.fromisoformat(head["time"]).replace(tzinfo=UTC)
        level = LEVELS.index(head["level"])
        entries.append(Entry(at, level, head["source"], line[head.end() :]))
    close()
    return Reading(tuple(entries), "\n".join(before))


def matching(entries: Sequence[Entry], level: int, words: Sequence[str], first: int) -> list[int]:
    """The places of the entries of at least this level that have all these words (casefolded).

    `first` is the place of the first of them among all entries.
    """
    found = []
    for place, entry in enumerate(entries, first):
        if entry.level < level:
            continue
        if words:
            text = f"{entry.source} {entry.text}\n{entry.rest}".casefold()
            if not all(word in text for word in words):
                continue
        found.append(place)
    return found


def _state(file: BinaryIO) -> int:
    """What tells this file from the one that will have its name later."""
    return os.fstat(file.fileno()).st_ino


def _size(file: BinaryIO) -> int:
    return file.seek(0, 2)
