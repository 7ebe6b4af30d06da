"""What dtxdesk calls a person, and how a name that comes in is made safe to keep."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from dtxdesk.domain.steam_id import is_forgotten

POSITIONS = ("carry", "mid", "offlane", "soft support", "hard support")
"""The five positions in the order in which they are stored and shown."""

FORMER_PLAYER = "Former player"
"""What a forgotten person is called."""

MAX_NAME = 300
MAX_NOTE = 10_000
"""Longer than anything one writes about a player; what is longer was pasted by mistake."""
MAX_MMR = 20_000
"""Above anything the game has shown; a larger number is a slip of the keyboard."""


def clean_text(text: str | None) -> str | None:
    """A name as it is kept: without control characters, trimmed; None where nothing is left.

    Tabs and line breaks become a space; NUL, other control characters and lone surrogates go.
    Marks that steer writing direction stay: names in Arabic or Hebrew may need them.
    """
    if text is None:
        return None
    kept = text.strip() if text.isprintable() else _printable(text)
    return kept[:MAX_NAME].rstrip() or None


def _printable(text: str) -> str:
    return "".join(
        " " if character in "\t\n\r\v\f\x85\u2028\u2029" else character
        for character in text
        if character in "\t\n\r\v\f\x85\u2028\u2029"
        or unicodedata.category(character) not in ("Cc", "Cs")
    ).strip()


def clean_note(text: str) -> str:
    """A text of several lines as it is kept: what no database or file can hold is taken out."""
    return "".join(
        character
        for character in text
        if character in "\t\n" or unicodedata.category(character) not in ("Cc", "Cs")
    ).strip()


def search_words(text: str) -> list[str]:
    """The words of a plain search, folded like what they are looked for in."""
    return sort_key(clean_text(text) or "").split()


def display_name(
    names: Iterable[str | None], steam_id: int | None = None, discord_id: str | None = None
) -> str:
    """The name on screens: the first that is there, in the order given.

    That order is nickname, guild nickname, Discord nickname, Discord username: the organiser's own
    word for a person wins over Discord's. Without any, an id has to do.
    """
    for name in names:
        if name:
            return name
    if is_forgotten(steam_id):
        return FORMER_PLAYER
    if steam_id is not None:
        return f"Steam {steam_id}"
    return f"Discord {discord_id}" if discord_id else "Unnamed player"


def sort_key(name: str) -> str:
    """What names are put in order by: case and compatible forms of letters make no difference."""
    return unicodedata.normalize("NFKC", name).casefold()


def search_key(parts: Iterable[object]) -> str:
    """All that a person can be found by, folded like `sort_key`, parts apart by a line break."""
    return "\n".join(sort_key(str(part)) for part in parts if part not in (None, ""))
