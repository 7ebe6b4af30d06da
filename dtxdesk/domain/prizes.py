"""Notes about prizes: what each place is given, as a line of text for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dtxdesk.domain.people import clean_text
from dtxdesk.phrases import Phrase

MOST_PLACE = 1_024

_LINE = re.compile(r"(\d{1,6})(?:\s*[-\u2013]\s*(\d{1,6}))?\s*[:.)]\s*(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Prize:
    """What a place is given, or each of several places."""

    best: int
    worst: int
    note: str

    @property
    def line(self) -> str:
        """As it is typed: "3-4: 50 €"."""
        places = str(self.best) if self.best == self.worst else f"{self.best}-{self.worst}"
        return f"{places}: {self.note}"


def read_prizes(text: str) -> list[Prize]:
    """The prizes of a text, the best place first; a line without a place is for the next one."""
    found: list[Prize] = []
    for line in text.splitlines():
        cleaned = clean_text(line)
        if cleaned is None:
            continue
        typed = _LINE.fullmatch(cleaned)
        if typed is None:
            following = found[-1].worst + 1 if found else 1
            found.append(Prize(following, following, cleaned))
        else:
            best, worst = int(typed[1]), int(typed[2] or typed[1])
            found.append(Prize(best, worst, typed[3].strip()))
    return sorted(found, key=lambda one: (one.best, one.worst))


def written(prizes: Iterable[Prize]) -> str:
    """A line for each; `read_prizes` gives the same prizes again."""
    return "\n".join(one.line for one in prizes)


def problem_of(prizes: Sequence[Prize]) -> str:
    """What is wrong with them, in a phrase; empty where nothing is."""
    last = 0
    for one in prizes:
        if not 1 <= one.best <= one.worst <= MOST_PLACE:
            return Phrase(
                "“{line}” names no place. A line looks like 1: 200 € or 3-4: 50 €.", line=one.line
            )
        if not one.note:
            return Phrase("Say what place {place} is given.", place=one.best)
        if one.best <= last:
            return Phrase("Place {place} has two prizes.", place=one.best)
        last = one.worst
    return ""


def prize_of(prizes: Iterable[Prize], best: int, worst: int) -> str:
    """What is given for a place, or for places that are shared; empty where nothing is."""
    notes = [one.note for one in prizes if one.best <= worst and best <= one.worst]
    return ", ".join(dict.fromkeys(notes))


def to_json(prizes: Iterable[Prize]) -> list[dict[str, Any]] | None:
    """As it is stored; None for none."""
    return [{"best": one.best, "worst": one.worst, "note": one.note} for one in prizes] or None


def from_json(stored: Sequence[Mapping[str, Any]] | None) -> tuple[Prize, ...]:
    return tuple(Prize(one["best"], one["worst"], one["note"]) for one in stored or ())
