"""A pasted list of people, one a line: names, ids, links. Nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dtxdesk.domain.people import clean_text, sort_key
from dtxdesk.domain.steam_id import is_id64, to_account_id, to_id64

MOST_LINES = 2_000
"""More than any sign-up list: a file that was pasted by mistake goes no further."""

_BULLET = re.compile(r"^(?:\d{1,4}[.)]|[-*•–])\s+")
_PROFILE = re.compile(r"(?:steamcommunity\.com/profiles|dotabuff\.com/players)/(\d{1,20})", re.I)


class Meant(StrEnum):
    """What a line turned out to mean."""

    FOUND = "found"
    ALREADY = "already"
    """On the list."""
    TWICE = "twice"
    """An earlier line means the same person."""
    ARCHIVED = "archived"
    SEVERAL = "several"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody whom a line may mean."""

    user_id: int
    name: str
    handle: str
    archived: bool


@dataclass(frozen=True, slots=True)
class PastedLine:
    """A line that has something in it.

    Attributes:
        number: Its place in what was pasted, from 1.
        text: As it was pasted.
        keys: What names and ids it is looked up by, folded.
    """

    number: int
    text: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadLine:
    """What became of a line; `candidates` are those it may mean, the only one where it is found."""

    line: PastedLine
    meant: Meant
    candidates: tuple[Candidate, ...] = ()


def pasted_lines(text: str) -> list[PastedLine]:
    """The lines with something in them; numbers and bullets before a name are left out."""
    found = []
    for number, line in enumerate(text.splitlines()[:MOST_LINES], start=1):
        cleaned = clean_text(line) or ""
        keys = _keys(cleaned)
        if keys:
            found.append(PastedLine(number, cleaned, keys))
    return found


def _keys(text: str) -> tuple[str, ...]:
    link = _PROFILE.search(text)
    bare = link[1] if link else text
    spellings = dict.fromkeys((bare, _BULLET.sub("", bare)))
    keys: dict[str, None] = {}
    for spelling in spellings:
        plain = sort_key(spelling.strip().removeprefix("@").strip())
        if plain:
            keys[plain] = None
            if plain.isascii() and plain.isdigit() and len(plain) <= 20:
                other = int(plain)
                keys[str(to_account_id(other) if is_id64(other) else to_id64(other))] = None
    return tuple(keys)


def decide(
    lines: Sequence[PastedLine],
    known: Mapping[str, Sequence[Candidate]],
    signed_up: Collection[int],
) -> list[ReadLine]:
    """What each line means: one person, several, or nobody.

    Args:
        lines: What was pasted.
        known: Whom each key may mean, of all the keys of the lines.
        signed_up: Who is on the list.
    """
    seen: set[int] = set()
    return [_meant(line, known, signed_up, seen) for line in lines]


def _meant(
    line: PastedLine,
    known: Mapping[str, Sequence[Candidate]],
    signed_up: Collection[int],
    seen: set[int],
) -> ReadLine:
    people = {one.user_id: one for key in line.keys for one in known.get(key, ())}
    active = [one for one in people.values() if not one.archived]
    candidates = tuple(active or people.values())
    if not candidates:
        return ReadLine(line, Meant.UNKNOWN)
    if len(candidates) > 1:
        return ReadLine(line, Meant.SEVERAL, candidates)
    user_id = candidates[0].user_id
    if user_id in seen:
        return ReadLine(line, Meant.TWICE, candidates)
    seen.add(user_id)
    if user_id in signed_up:
        return ReadLine(line, Meant.ALREADY, candidates)
    if candidates[0].archived:
        return ReadLine(line, Meant.ARCHIVED, candidates)
    return ReadLine(line, Meant.FOUND, candidates)
