"""How well words match a text, and which of its characters they are.

Predictable rather than clever: the beginning of the text, then of a word, then anywhere in a word,
then the initials of its words. All words that were typed must be found.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

Span = tuple[int, int]
"""Where lit characters begin in a text, and how many they are."""

BEGINS, WORD_BEGINS, INSIDE, INITIALS, BESIDE = range(5)
"""The ranks of a match, best first."""


def rank(title: str, also: str, words: Sequence[str]) -> int | None:
    """How well the words match; None where one of them isn't there.

    Args:
        title: What a thing is called.
        also: What it can be found by as well, such as the menu it is in.
        words: Folded, as `domain.people.search_words` gives them.
    """
    folded, _ = _fold(title)
    noted, _ = _fold(also)
    ranks = []
    for word in words:
        found = _rank_of(folded, word)
        if found is None and word in noted:
            found = BESIDE
        if found is None:
            return INITIALS if len(words) == 1 and _initials(folded).startswith(word) else None
        ranks.append(found)
    return max(ranks, default=BEGINS)


def lit(text: str, words: Sequence[str]) -> list[Span]:
    """The characters to light up, at the best place of each word; initials where nothing else."""
    folded, origins = _fold(text)
    spans = []
    for word in words:
        at = _best_place(folded, word)
        if at >= 0 and word:
            first, last = origins[at], origins[at + len(word) - 1]
            spans.append((first, last - first + 1))
    if not spans and len(words) == 1 and words[0] and _initials(folded).startswith(words[0]):
        starts = [at for at in range(len(folded)) if _word_starts(folded, at)]
        spans = [(origins[at], 1) for at in starts[: len(words[0])]]
    return sorted(spans)


def _rank_of(folded: str, word: str) -> int | None:
    at = _best_place(folded, word)
    if at < 0:
        return None
    if at == 0:
        return BEGINS
    return WORD_BEGINS if _word_starts(folded, at) else INSIDE


def _best_place(folded: str, word: str) -> int:
    """Where a word of the text begins with it, else where it first is; -1 for nowhere."""
    first = at = folded.find(word)
    while at >= 0:
        if _word_starts(folded, at):
            return at
        at = folded.find(word, at + 1)
    return first


def _word_starts(folded: str, at: int) -> bool:
    return folded[at].isalnum() and (at == 0 or not folded[at - 1].isalnum())


def _initials(folded: str) -> str:
    return "".join(folded[at] for at in range(len(folded)) if _word_starts(folded, at))


def _fold(text: str) -> tuple[str, list[int]]:
    """The text folded for comparing, and for each character of that its place in the text."""
    folded: list[str] = []
    origins: list[int] = []
    for at, character in enumerate(text):
        for piece in unicodedata.normalize("NFKC", character).casefold():
            folded.append(piece)
            origins.append(at)
    return "".join(folded), origins
