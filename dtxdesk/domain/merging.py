"""What becomes of two people who turn out to be one: part by part, and nothing is lost.

What both have and only one can keep is told in the notes of the one who stays.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from dtxdesk.domain.people import POSITIONS, clean_note

Values = Mapping[str, Any]
"""A person's columns by name."""


class Side(StrEnum):
    """Whose value is kept: of the one who stays, or of the one who goes into that one."""

    INTO = "into"
    OTHER = "other"


class Part(StrEnum):
    """What is kept or given up as a whole."""

    NAME = "name"
    STEAM = "steam"
    DISCORD = "discord"
    BASE_MMR = "base_mmr"
    POSITIONS = "positions"


POSITION_COLUMNS = tuple(f"position_{name.replace(' ', '_')}" for name in POSITIONS)

COLUMNS: Mapping[Part, tuple[str, ...]] = {
    Part.NAME: ("nickname",),
    Part.STEAM: ("steam_id",),
    Part.DISCORD: (
        "discord_id",
        "discord_username",
        "discord_nickname",
        "guild_nickname",
        "avatar",
    ),
    Part.BASE_MMR: ("base_mmr", "base_mmr_source", "base_mmr_at"),
    Part.POSITIONS: POSITION_COLUMNS,
}
"""The first column of a part is the one that says whether two people differ in it."""

IDENTITIES = (Part.STEAM, Part.DISCORD)
"""Where both have one and they differ, a person chooses: no rule can tell which is right."""


@dataclass(frozen=True, slots=True)
class MergeLine:
    """One part of two people.

    Attributes:
        into: The part's columns of the one who stays.
        other: The same of the one who goes.
        kept: Whose is kept; None where a person has to choose.
        differs: Whether both have something, and not the same.
    """

    part: Part
    into: Values
    other: Values
    kept: Side | None
    differs: bool

    @property
    def needs_choice(self) -> bool:
        """Whether both have an identity of this kind: only a person knows which one is right."""
        ids = COLUMNS[self.part][0]
        return self.part in IDENTITIES and self.differs and all((self.into[ids], self.other[ids]))

    @property
    def given_up(self) -> Values | None:
        """What only one can keep, and this one doesn't."""
        if not self.differs or self.kept is None:
            return None
        return self.other if self.kept is Side.INTO else self.into


def merge_lines(into: Values, other: Values, chosen: Mapping[Part, Side]) -> tuple[MergeLine, ...]:
    """Every part of both, with whose is kept: as chosen, else by the rules.

    By the rules the one who stays keeps what is there, gaps are filled, and a Discord id wins over
    a Discord name alone. Two different ids are for a person to choose between.
    """
    return tuple(_line(part, into, other, chosen.get(part)) for part in Part)


def merged_values(
    into: Values, other: Values, lines: tuple[MergeLine, ...], now: datetime
) -> dict[str, Any]:
    """The columns of the one who stays, afterwards. Every line must say whose is kept."""
    values: dict[str, Any] = {}
    for line in lines:
        kept, left = (line.into, line.other) if line.kept is Side.INTO else (line.other, line.into)
        values.update(kept)
        if line.part is Part.DISCORD and not line.needs_choice:
            values.update({name: kept[name] or left[name] for name in kept})
    values["notes"] = _notes(into, other, lines, now)
    values["active"] = bool(into["active"] or other["active"])
    return values


def told(part: Part, values: Values) -> str:
    """A part in words, as notes keep it; empty for nothing."""
    if _empty(part, values):
        return ""
    match part:
        case Part.NAME:
            return f"name {values['nickname']}"
        case Part.STEAM:
            return f"Steam id {values['steam_id']}"
        case Part.DISCORD:
            handle = f"@{values['discord_username']}" if values["discord_username"] else ""
            return "Discord " + " ".join(filter(None, (values["discord_id"], handle)))
        case Part.BASE_MMR:
            return f"base MMR {values['base_mmr']}"
        case Part.POSITIONS:
            played = [
                f"{name} {values[column]}"
                for name, column in zip(POSITIONS, POSITION_COLUMNS, strict=True)
                if values[column]
            ]
            return f"positions {', '.join(played)}"


def _line(part: Part, into: Values, other: Values, chosen: Side | None) -> MergeLine:
    columns = COLUMNS[part]
    mine = {name: into[name] for name in columns}
    theirs = {name: other[name] for name in columns}
    differs = not _empty(part, mine) and not _empty(part, theirs) and _differ(part, mine, theirs)
    line = MergeLine(part, mine, theirs, Side.INTO, differs)
    if not differs:
        kept: Side | None = Side.OTHER if _empty(part, mine) else Side.INTO
    elif chosen is not None:
        kept = chosen
    elif line.needs_choice:
        kept = None
    else:
        by_id = part is Part.DISCORD and theirs["discord_id"] and not mine["discord_id"]
        kept = Side.OTHER if by_id else Side.INTO
    return MergeLine(part, mine, theirs, kept, differs)


def _differ(part: Part, mine: Values, theirs: Values) -> bool:
    if part is Part.POSITIONS:
        return mine != theirs
    if part is Part.DISCORD and not (mine["discord_id"] and theirs["discord_id"]):
        handles = (mine["discord_username"], theirs["discord_username"])
        return all(handles) and handles[0] != handles[1]
    lead = COLUMNS[part][0]
    return bool(mine[lead] != theirs[lead])


def _empty(part: Part, values: Values) -> bool:
    nothing = (None, "", 0) if part is Part.POSITIONS else (None, "")
    return all(value in nothing for value in values.values())


def _notes(into: Values, other: Values, lines: tuple[MergeLine, ...], now: datetime) -> str:
    given_up = [told(line.part, values) for line in lines if (values := line.given_up) is not None]
    record = f"Merged with {other['name']} (player {other['id']}) on {now:%Y-%m-%d}."
    if given_up:
        record = f"{record[:-1]}; given up: {', '.join(given_up)}."
    parts = [into["notes"], other["notes"] if other["notes"] != into["notes"] else "", record]
    return clean_note("\n".join(part for part in parts if part))
