"""Names and tags for teams, suggested from who leads them."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection

from dtxdesk.domain.people import MAX_NAME, sort_key
from dtxdesk.domain.tournaments import MAX_TAG

_SUGGESTED_TAG = 4


def suggested_name(captain: str, taken: Collection[str]) -> str:
    """What "Team Korvus" is called after; with a number where another team has that name."""
    wanted = f"Team {captain}"[:MAX_NAME].rstrip()
    keys = {sort_key(name) for name in taken}
    name, number = wanted, 2
    while sort_key(name) in keys:
        name = f"{wanted[: MAX_NAME - len(str(number)) - 1]} {number}"
        number += 1
    return name


def numbered_name(taken: Collection[str]) -> str:
    """For a team that nobody leads yet: "Team 3"."""
    keys = {sort_key(name) for name in taken}
    number = len(taken) + 1
    while sort_key(f"Team {number}") in keys:
        number += 1
    return f"Team {number}"


def suggested_tag(name: str, taken: Collection[str] = ()) -> str:
    """The letters a team is known by in narrow places: "KORV" for "Team Korvus".

    Of several words their initials, of one its beginning; a number at its end where it is taken.
    """
    words = [word for word in (_letters(word) for word in name.split()) if word]
    if len(words) > 1 and sort_key(words[0]) == "team":
        words = words[1:]
    initials = "".join(word[0] for word in words) if len(words) > 2 else "".join(words[:1])
    tag = initials[:_SUGGESTED_TAG].upper()[:MAX_TAG]
    keys = {sort_key(one) for one in taken}
    unique, number = tag, 2
    while unique and sort_key(unique) in keys:
        unique = f"{tag[: MAX_TAG - len(str(number))]}{number}"
        number += 1
    return unique


def _letters(word: str) -> str:
    return "".join(letter for letter in word if unicodedata.category(letter)[0] in "LN")
