"""People looked for on Steam by a list of ids, links and names, and what is known of them here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dtxdesk.domain.avatars import is_of_steam

MOST_LINES = 2_000
"""More than any community: a file that was pasted by mistake goes no further."""


class Standing(StrEnum):
    """What there is to do about a line."""

    UNKNOWN = "unknown"
    """It names nobody on Steam, or Steam could not be asked."""
    NEW = "new"
    """Nobody here has that Steam id."""
    PICTURE = "picture"
    """A player here has it, and gets the picture from Steam."""
    KNOWN = "known"
    """A player here has it, and nothing is missing."""
    TWICE = "twice"
    """An earlier line names the same person."""


@dataclass(frozen=True, slots=True)
class SteamLine:
    """A line and who it names on Steam.

    Attributes:
        number: Its place in the list, from 1.
        text: As it was written.
        steam_id: The 64-bit id; None where the line names nobody.
        name: As the profile shows it, where Steam told.
        avatar: What would be kept of the profile's picture.
        problem: Why it names nobody; empty where it does.
    """

    number: int
    text: str
    steam_id: int | None = None
    name: str | None = None
    avatar: str | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Holder:
    """A player here who has a Steam id."""

    user_id: int
    name: str
    avatar: str | None
    archived: bool


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A line, and what there is to do about it; the player, where one has that Steam id."""

    line: SteamLine
    standing: Standing
    holder: Holder | None = None


def decide(lines: Iterable[SteamLine], holders: Mapping[int, Holder]) -> Iterator[FoundLine]:
    """What there is to do about each line.

    Args:
        lines: In their order.
        holders: Who has which Steam id here.
    """
    seen: set[int] = set()
    for line in lines:
        if line.steam_id is None:
            yield FoundLine(line, Standing.UNKNOWN)
            continue
        holder = holders.get(line.steam_id)
        standing = _standing(line, holder)
        if line.steam_id in seen:
            standing = Standing.TWICE
        seen.add(line.steam_id)
        yield FoundLine(line, standing, holder)


def _standing(line: SteamLine, holder: Holder | None) -> Standing:
    if holder is None:
        return Standing.NEW
    # A picture from Discord stays: people choose that one for this very community.
    ours = holder.avatar is None or is_of_steam(holder.avatar)
    if line.avatar is not None and line.avatar != holder.avatar and ours:
        return Standing.PICTURE
    return Standing.KNOWN
