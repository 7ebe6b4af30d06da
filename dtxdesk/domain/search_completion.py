"""What may come next in a search: the keys that begin like the word, the values behind a key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dtxdesk.domain.people import POSITIONS
from dtxdesk.domain.search import Kind, SearchKey
from dtxdesk.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A word to put in place of what has been typed from `start` to `end`.

    `begun` says that some of it has been typed already; `help` is the sentence of a key, empty for
    a value.
    """

    text: str
    help: str
    start: int
    end: int
    begun: bool


_KEYED = re.compile(r"([^\W\d_]\w*)(<=|>=|!=|<|>|=|:)(.*)")
_AFTER_KEY = {Kind.NUMBER: ">", Kind.AGE: "<"}
"""What a key is mostly compared by; the others are equal to something."""
_VALUES: dict[Kind, tuple[str, ...]] = {
    Kind.POSITION: POSITIONS,
    Kind.FLAG: ("yes", "no"),
    Kind.AGE: ("24h", "7d", "30d", "6mo", "1y"),
}
"""What may stand behind a key that names no values itself."""


def complete(text: str, cursor: int, keys: Mapping[str, SearchKey]) -> tuple[Suggestion, ...]:
    """What the word before the cursor can become; nothing inside a "quoted phrase"."""
    before = text[:cursor]
    if before.count('"') % 2:
        return ()
    start = max(before.rfind(" "), before.rfind('"')) + 1
    if before[start : start + 1] == "-":
        start += 1
    word = before[start:].lower()
    keyed = _KEYED.fullmatch(word)
    if keyed is None:
        return tuple(
            Suggestion(
                key.word + _AFTER_KEY.get(key.kind, ":"), Phrase(key.help), start, cursor, True
            )
            for key in keys.values()
            if word and key.word.startswith(word)
        )
    key = keys.get(keyed[1])
    if key is None:
        return ()
    value, start = keyed[3], cursor - len(keyed[3])
    return tuple(
        Suggestion(_quoted(offered), "", start, cursor, bool(value))
        for offered in key.values or _VALUES.get(key.kind, ())
        if offered.lower().startswith(value) and offered.lower() != value
    )


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value
