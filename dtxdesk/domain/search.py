"""The small search language of the tables: `korvus mmr>4000 pos:mid -seen<30d`.

Terms are joined by "and". A term is a word, a "quoted phrase", or a key with a comparison
(`:` or `=`, `<`, `<=`, `>`, `>=`, `!=`); a minus before it turns it around.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from dtxdesk.domain.people import POSITIONS, clean_text, sort_key
from dtxdesk.errors import UserError
from dtxdesk.phrases import Phrase


class Kind(StrEnum):
    """What stands behind a key, and so how its value is read."""

    NUMBER = "number"
    POSITION = "position"
    AGE = "age"
    FLAG = "flag"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class SearchKey:
    """A word that may stand before a comparison, with the sentence that completion shows.

    `values` are what may stand behind it; empty for anything that its kind can read.
    """

    word: str
    kind: Kind
    help: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """One condition. `key` is empty for a word that is looked for in names and ids.

    The value is a folded text, a number, a position (0..4), a timedelta or a bool, by its kind.
    """

    key: str
    comparison: str
    value: str | float | int | timedelta | bool
    negated: bool = False


class SearchError(UserError):
    """The search can't be understood; `start` and `end` say where, in characters."""

    def __init__(self, message: str, remedy: str, start: int, end: int, **fields: object) -> None:
        super().__init__("This search can't be understood", message, remedy, **fields)
        self.start = start
        self.end = end


MOST_TERMS = 50
"""Databases refuse a condition that is nested too deep."""

_TERM = re.compile(
    r"""(?P<minus>-?)
        (?: (?P<key>[^\W\d_]\w*) (?P<comparison><=|>=|!=|<|>|=|:) (?P<value>"[^"]*"?|\S*)
          | "(?P<phrase>[^"]*)"?
          | (?P<word>\S+) )""",
    re.VERBOSE,
)
_AGE = re.compile(r"(\d{1,5})(h|d|w|mo|y)")
_UNITS = {
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
    "mo": timedelta(days=30),
    "y": timedelta(days=365),
}
_LONGEST_AGE = timedelta(days=365_000)
"""A thousand years before now is still a time that can be written."""
_FLAGS = {"yes": True, "no": False, "true": True, "false": False, "1": True, "0": False}
_POSITION_WORDS = {
    **{name: index for index, name in enumerate(POSITIONS)},
    **{str(index + 1): index for index in range(5)},
    "soft": 3,
    "hard": 4,
    "safelane": 0,
    "off": 2,
    "sup4": 3,
    "sup5": 4,
}


def parse(text: str, keys: Mapping[str, SearchKey]) -> tuple[Term, ...]:
    """Reads a search.

    Raises:
        SearchError: an unknown key, or a value that its key can't have.
    """
    terms: list[Term] = []
    for found in _TERM.finditer(text):
        if len(terms) == MOST_TERMS:
            raise SearchError(
                "It is too long",
                "Use no more than {most} words and conditions",
                *found.span(),
                most=MOST_TERMS,
            )
        negated = bool(found["minus"])
        if found["key"] is not None:
            term = _compared(found, keys, negated)
            if term is not None:
                terms.append(term)
            continue
        word = found["phrase"] if found["phrase"] is not None else found["word"]
        folded = sort_key(clean_text(word) or "").strip()
        if folded and word != "-":
            terms.append(Term("", ":", folded, negated))
    return tuple(terms)


def _compared(found: re.Match[str], keys: Mapping[str, SearchKey], negated: bool) -> Term | None:
    word, value = found["key"].lower(), found["value"].strip('"')
    key = keys.get(word)
    if key is None:
        known = ", ".join(sorted(keys))
        raise SearchError(
            "There is no key “{key}”",
            "Keys are {known}",
            *found.span("key"),
            key=found["key"],
            known=known,
        )
    if not value:
        return None  # still being typed
    read = _READERS[key.kind](value)
    if read is None or (key.values and read not in key.values):
        raise SearchError(
            "“{value}” is nothing that {word} can be compared with",
            "{help}",
            *found.span("value"),
            value=value,
            word=word,
            help=Phrase(key.help),
        )
    comparison = "=" if found["comparison"] == ":" else found["comparison"]
    if key.kind in (Kind.POSITION, Kind.FLAG, Kind.TEXT) and comparison not in ("=", "!="):
        raise SearchError(
            "“{word}” has no order",
            "Use {word}: or {word}!=",
            *found.span("comparison"),
            word=word,
        )
    return Term(word, comparison, read, negated)


def _number(text: str) -> float | None:
    try:
        number = float(text.replace("%", "")) if text.isascii() and len(text) < 20 else math.nan
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _position(text: str) -> int | None:
    word = sort_key(text)
    if word in _POSITION_WORDS:
        return _POSITION_WORDS[word]
    begins = [index for index, name in enumerate(POSITIONS) if name.startswith(word)]
    return begins[0] if len(begins) == 1 else None


def _age(text: str) -> timedelta | None:
    found = _AGE.fullmatch(text.lower())
    return min(int(found[1]) * _UNITS[found[2]], _LONGEST_AGE) if found else None


_READERS: dict[Kind, Callable[[str], str | float | int | timedelta | bool | None]] = {
    Kind.NUMBER: _number,
    Kind.POSITION: _position,
    Kind.AGE: _age,
    Kind.FLAG: lambda text: _FLAGS.get(text.lower()),
    Kind.TEXT: lambda text: sort_key(clean_text(text) or "").strip() or None,
}
