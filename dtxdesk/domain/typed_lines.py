"""Reading what stands in the ten lines of a typed match: names, heroes, numbers, pasted tables."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import cache

from dtxdesk.domain.heroes import hero_names
from dtxdesk.domain.people import sort_key

ANONYMOUS = frozenset({"", "-", "\N{EN DASH}", "anonymous", "?"})
"""What stands for a player who is not known."""

_LENGTH = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)")
_MINUTES = re.compile(r"\d{1,3}")


def read_number(text: str) -> int | None:
    """A figure as people and other programs write it: 31240, 31,240, 31 240, 31.2k; empty is 0.

    None where it is no number.
    """
    plain = re.sub(r"[\s,'\u2019\u202f\u00a0]", "", text)
    if not plain:
        return 0
    if plain.isascii() and plain.isdigit() and len(plain) <= 9:
        return int(plain)
    short = re.fullmatch(r"(\d{1,6}(?:\.\d{1,2})?)[kK]", plain)
    return round(float(short[1]) * 1000) if short else None


def read_length(text: str) -> timedelta | None:
    """A match's length: 38:12, 1:02:10, or whole minutes; None where it is nothing of these."""
    plain = text.strip()
    found = _LENGTH.fullmatch(plain)
    if found and plain.isascii():
        return timedelta(hours=int(found[1] or 0), minutes=int(found[2]), seconds=int(found[3]))
    if plain.isascii() and _MINUTES.fullmatch(plain):
        return timedelta(minutes=int(plain))
    return None


def read_hero(text: str) -> int | None:
    """The number of the hero that a name, the beginning of one, or a number means.

    Empty is none (0); None where it is no hero or may be several.
    """
    word = sort_key(text).strip()
    if not word:
        return 0
    if word.isascii() and word.isdigit() and len(word) < 6:
        return int(word)
    known = _heroes()
    if word in known:
        return known[word]
    begins = {number for name, number in known.items() if name.startswith(word)}
    return begins.pop() if len(begins) == 1 else None


def pasted(text: str) -> list[list[str]]:
    """A block from a spreadsheet: lines, and cells apart by tabs; empty lines at its end go."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n").split("\n")
    return [[cell.strip() for cell in line.split("\t")] for line in lines]


def by_name(names: Sequence[tuple[str, int | None]]) -> Mapping[str, list[int | None]]:
    """Steam ids by folded name: several where people share a name, None for one without an id."""
    found: dict[str, list[int | None]] = {}
    for name, steam_id in names:
        found.setdefault(sort_key(name).strip(), []).append(steam_id)
    return found


@cache
def _heroes() -> Mapping[str, int]:
    return {sort_key(name): number for number, name in hero_names().items()}
