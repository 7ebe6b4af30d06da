"""People from a spreadsheet: what the columns are called, and what their cells mean.

Steam ids stay text here: every form of them is read by the layer that knows Steam's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from dtxdesk.domain.csv_records import (
    MOST_CELLS,
    Record,
    UnreadableFile,
    decoded,
    encoding_of,
    find_delimiter,
    split_header,
)
from dtxdesk.domain.people import MAX_MMR, clean_text
from dtxdesk.phrases import Phrase

T = TypeVar("T")
Positions = tuple[int, int, int, int, int]

COLUMNS = (
    "steam_friend_id",
    "discord_id",
    "discord_username",
    "name",
    "mmr",
    "positions",
    "team_name",
    "team_captain",
)
IDENTITIES = COLUMNS[:3]
"""One of them is needed in every row."""

_ALSO_CALLED = {"steamid": "steam_friend_id", "basemmr": "mmr"}
"""What the program's own exports call them."""
_NAMES = {name.replace("_", ""): name for name in COLUMNS}

_SCIENTIFIC = re.compile(r"\d+(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)
_SNOWFLAKE = re.compile(r"[0-9]{17,20}")
_GROUPED = re.compile(r"[0-9]{1,3}(?:([ ,.'\u2019\u00a0\u202f])[0-9]{3})(?:\1[0-9]{3})*")
_WHOLE = re.compile(r"([0-9]{1,9})(?:[.,]0{1,2})?")
_POSITION = re.compile(r"0?([1-5])")

LONGEST_QUOTED = 40
"""Letters of a cell that a message repeats."""

_YES = frozenset({"yes", "y", "true", "1", "x", "captain", "c", "wahr", "ja"})
_NO = frozenset({"no", "n", "false", "0", "-", "falsch", "nein"})


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One row of the file. None: the cell is empty, and changes nothing.

    Attributes:
        line: The physical line where the row begins; the first of the file is 1.
        steam: A Steam id in any form, or a profile name.
        positions: For carry to hard support 1 (first choice) to 5, or 0 (does not play it).
        captain: Whether the person leads the team; only a tournament has a use for it.
        problems: What can't be used, in phrases.
    """

    line: int
    steam: str | None = None
    discord_id: str | None = None
    discord_username: str | None = None
    name: str | None = None
    mmr: int | None = None
    positions: Positions | None = None
    team: str | None = None
    captain: bool | None = None
    problems: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class PeopleFile:
    """What a file says.

    Attributes:
        columns: Those of `COLUMNS` that it has.
        unknown: Names of columns that say nothing here.
        encoding, delimiter: How it is written, as far as that had to be found out.
    """

    lines: tuple[PersonLine, ...]
    columns: frozenset[str]
    unknown: tuple[str, ...]
    encoding: str
    delimiter: str


def read_people(data: bytes) -> PeopleFile:
    """The people in a file.

    Raises:
        UnreadableFile: it is no such list: without a header, binary, of another encoding, …
    """
    text = decoded(data)
    delimiter = find_delimiter(text, lambda name: column_called(name) is not None)
    header, rows = split_header(text, delimiter)
    if header is None:
        raise UnreadableFile(
            1,
            "It is empty",
            "The first line names the columns: {columns}",
            columns=_listed(COLUMNS),
        )
    places, unknown = _places(header)
    if not places.keys() & set(IDENTITIES):
        raise _without_identity(header, places)
    width = len(header.cells)
    every = list(rows)  # what is wrong with the file as a whole comes first
    lines = tuple(_person(row, places, width) for row in every)
    return PeopleFile(lines, frozenset(places), unknown, encoding_of(data), delimiter)


def column_called(title: str) -> str | None:
    """Which column a title names: case, spaces, dashes and underscores make no difference."""
    folded = re.sub(r"[\s_\-]", "", title.casefold())
    return _NAMES.get(folded) or _ALSO_CALLED.get(folded)


def _places(header: Record) -> tuple[dict[str, int], tuple[str, ...]]:
    places: dict[str, int] = {}
    unknown: list[str] = []
    for place, title in enumerate(header.cells):
        name = column_called(title)
        if name is None:
            if title:
                unknown.append(clean_text(title[:100]) or "")
        elif name in places:
            raise UnreadableFile(
                header.line,
                "Two columns are called {name}",
                "Take one of them out, or rename it",
                name=name,
            )
        else:
            places[name] = place
    return places, tuple(unknown)


def _without_identity(header: Record, places: Mapping[str, int]) -> UnreadableFile:
    if places:
        message = "It has no column that says who is meant"
    else:
        message = "Its first row, on line {line}, does not name any column that is known"
    return UnreadableFile(
        header.line,
        message,
        "One of {ids} is needed; there may also be {others}",
        ids=_listed(IDENTITIES),
        others=_listed(COLUMNS[3:]),
    )


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)


class UnusableCell(ValueError):
    """A cell can't be used; `phrase` says why."""

    def __init__(self, sentence: str, **fields: object) -> None:
        self.phrase = Phrase(sentence, **fields)
        super().__init__(self.phrase)


class _Cells:
    """The cells of one row by column, and what is wrong with them: all of it at once."""

    def __init__(self, row: Record, places: Mapping[str, int]) -> None:
        self._cells = row.cells
        self._places = places
        self.problems: list[Phrase] = []

    def text(self, name: str) -> str | None:
        place = self._places.get(name, MOST_CELLS)
        return (self._cells[place] or None) if place < len(self._cells) else None

    def read(self, name: str, reading: Callable[[str], T]) -> T | None:
        cell = self.text(name)
        if cell is None:
            return None
        try:
            return reading(cell)
        except UnusableCell as unusable:
            self.problems.append(unusable.phrase)
            return None


def _person(row: Record, places: Mapping[str, int], width: int) -> PersonLine:
    if any(row.cells[width:]):
        sentence = (
            "The row has {cells} cells, the header {width}: "
            "put a text that has the delimiter in it into quotes"
        )
        problem = Phrase(sentence, cells=len(row.cells), width=width)
        return PersonLine(row.line, problems=(problem,))
    cells = _Cells(row, places)
    line = PersonLine(
        row.line,
        steam=cells.read("steam_friend_id", read_steam),
        discord_id=cells.read("discord_id", read_discord_id),
        discord_username=cells.read("discord_username", read_username),
        name=clean_text(cells.text("name")),
        mmr=cells.read("mmr", read_mmr),
        positions=cells.read("positions", read_positions),
        team=clean_text(cells.text("team_name")),
        captain=cells.read("team_captain", read_captain),
    )
    if not any(map(cells.text, IDENTITIES)):
        cells.problems.append(
            Phrase("Nobody is meant: give a Steam id, a Discord id or a Discord username")
        )
    return replace(line, problems=tuple(cells.problems)) if cells.problems else line


def read_steam(cell: str) -> str:
    """The cell, where no spreadsheet has destroyed it."""
    if _SCIENTIFIC.fullmatch(cell):
        raise _destroyed("Steam", cell)
    return cell


def read_discord_id(cell: str) -> str:
    """A snowflake."""
    if _SCIENTIFIC.fullmatch(cell):
        raise _destroyed("Discord", cell)
    if not _SNOWFLAKE.fullmatch(cell):
        raise UnusableCell(
            "“{cell}” is no Discord id: that is a number of 17 to 20 digits", cell=_short(cell)
        )
    return cell


def read_username(cell: str) -> str:
    """As Discord writes it, without the @ in front."""
    name = clean_text(cell.removeprefix("@"))
    if name is None:
        raise UnusableCell("“{cell}” is no Discord username", cell=_short(cell))
    return name


def username_key(name: str) -> str:
    """What usernames are compared by: Discord makes no difference between cases."""
    return name.casefold()


def read_mmr(cell: str) -> int:
    """A whole number, with or without separators between thousands."""
    if _GROUPED.fullmatch(cell):
        number = int(re.sub(r"[^0-9]", "", cell))
    elif whole := _WHOLE.fullmatch(cell):
        number = int(whole[1])
    else:
        number = MAX_MMR + 1
    if number > MAX_MMR:
        raise UnusableCell(
            "“{cell}” is no MMR: that is a whole number from 0 to {most:,}",
            cell=_short(cell),
            most=MAX_MMR,
        )
    return number


def read_positions(cell: str) -> Positions:
    """Best first, such as 1:3:2. A spreadsheet that took it for a time writes 1:03:02."""
    named = [_POSITION.fullmatch(part) for part in re.split(r"\s*[:;,/|\s]\s*", cell)]
    places = [int(match[1]) for match in named if match is not None]
    if len(places) < len(named) or len(set(places)) < len(places):
        raise UnusableCell(
            "“{cell}” are no positions: write the numbers 1 to 5, best first, each once, "
            "such as 1:3:2",
            cell=_short(cell),
        )
    choice = {place: rank for rank, place in enumerate(places, 1)}
    return choice.get(1, 0), choice.get(2, 0), choice.get(3, 0), choice.get(4, 0), choice.get(5, 0)


def read_captain(cell: str) -> bool:
    """Yes or no, as spreadsheets and people write it."""
    word = cell.casefold()
    if word not in _YES | _NO:
        raise UnusableCell("“{cell}” is neither yes nor no for team_captain", cell=_short(cell))
    return word in _YES


def _destroyed(whose: str, cell: str) -> UnusableCell:
    return UnusableCell(
        "The spreadsheet has destroyed this {whose} id: “{cell}” lacks its last digits. "
        "Format the column as text and enter the id again",
        whose=whose,
        cell=_short(cell),
    )


def _short(cell: str) -> str:
    text = clean_text(cell) or ""
    return text if len(text) <= LONGEST_QUOTED else f"{text[: LONGEST_QUOTED - 1]}…"
