"""A list of teams as people have it: a name a line, or the sheet that bracket sites give and take.

Challonge and its kin export participants with a header (`Participant`, `Seed`, …), and take a name
a line with an e-mail address or a user name after a comma.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dtxdesk.domain.csv_records import UnreadableFile, find_delimiter, records
from dtxdesk.domain.people import clean_text, sort_key

NAMES = frozenset(
    {
        *("name", "team", "team name", "teamname", "team_name", "display name", "display_name"),
        *("participant", "participant name", "participant_name", "participants"),
    }
)
"""Headers of the column that has the name, folded."""
SEEDS = frozenset({"seed", "seeding", "final seed", "number", "no.", "#"})
"""Headers of the column that has the seed, folded."""

_ADDRESS = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+")


def read_team_list(text: str) -> list[str]:
    """The names in seed order, those without a seed at the end; empty lines are passed over.

    Raises:
        UnreadableFile: it begins like a sheet and can't be read as one.
    """
    lines = [line for line in text.lstrip("\ufeff").splitlines() if clean_text(line)]
    if not lines:
        return []
    try:
        delimiter = find_delimiter(lines[0], lambda cell: sort_key(cell) in NAMES | SEEDS)
    except UnreadableFile:
        delimiter = ","  # a name with a quotation mark at its beginning: it is no sheet
    head = [sort_key(cell.strip().strip('"')) for cell in lines[0].split(delimiter)]
    if any(cell in NAMES for cell in head) and (len(head) > 1 or len(lines) > 1):
        return _of_sheet("\n".join(lines), delimiter)
    if len(lines) > 1 and all(_is_with_address(line) for line in lines):
        lines = [line.rpartition(",")[0].strip() for line in lines]
    return [name for line in lines if (name := clean_text(line))]


def _of_sheet(text: str, delimiter: str) -> list[str]:
    rows = list(records(text, delimiter))
    head = [sort_key(cell) for cell in rows[0].cells]
    named = next(place for place, cell in enumerate(head) if cell in NAMES)
    seeded = next((place for place, cell in enumerate(head) if cell in SEEDS), None)
    found: list[tuple[bool, int, str]] = []
    for row in rows[1:]:
        name = clean_text(_cell(row.cells, named))
        if name is None:
            continue
        seed = _cell(row.cells, seeded)
        if seed and not seed.isdecimal():
            raise UnreadableFile(
                row.line, "Line {line} has a seed that is no number", "Correct it, or leave it out"
            )
        found.append((not seed, int(seed or 0), name))
    return [name for _, _, name in sorted(found, key=lambda one: one[:2])]


def _cell(cells: Sequence[str], place: int | None) -> str:
    return cells[place].strip() if place is not None and place < len(cells) else ""


def _is_with_address(line: str) -> bool:
    name, comma, rest = line.rpartition(",")
    return bool(comma and name.strip() and _ADDRESS.fullmatch(rest.strip()))
