"""What a tournament can tell a channel by itself, and the texts that a community writes for it.

A text has placeholders in braces, `{winner}`; two braces are one. What an occasion knows is listed
here; anything else in braces is a mistake that the editor names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from dtxdesk.phrases import Phrase

LONGEST_TEXT = 1_500
"""Characters of a text; what stands in for its placeholders comes on top."""

_PART = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


_PLACEHOLDER = re.compile(r"(\{[^{}]*\})")

TEXT = "announcement."
"""How the key of a text among the community's settings begins; its occasion follows."""


class Occasion(StrEnum):
    """When something is told."""

    SERIES_FINISHED = "series_finished"
    ROUND_COMPLETE = "round_complete"
    """All series of a round with more than one."""
    NEXT_UP = "next_up"
    """Both teams of a series are known, and it can be played."""
    DRAFT_FINISHED = "draft_finished"
    TOURNAMENT_FINISHED = "tournament_finished"

    @property
    def has_picture(self) -> bool:
        """Whether the bracket is attached."""
        return self in (Occasion.ROUND_COMPLETE, Occasion.TOURNAMENT_FINISHED)


@dataclass(frozen=True, slots=True)
class Kind:
    """An occasion's own text, and what it knows with an example of each."""

    text: str
    examples: Mapping[str, str]


KINDS: Mapping[Occasion, Kind] = MappingProxyType(
    {
        Occasion.SERIES_FINISHED: Kind(
            "**{first} {score} {second}** · {round}, {tournament}",
            {
                "tournament": "DTX Autumn Cup",
                "round": "Losers round 2",
                "first": "Smoke and Mirrors",
                "second": "Five Couriers",
                "score": "2–1",
                "winner": "Smoke and Mirrors",
                "loser": "Five Couriers",
            },
        ),
        Occasion.ROUND_COMPLETE: Kind(
            "**{round} of {tournament} is over**\n{results}\n{standings}",
            {
                "tournament": "DTX Autumn Cup",
                "round": "Round 2",
                "results": "Smoke and Mirrors 2–1 Five Couriers\nWard Economy 2–0 Tipsy Treants",
                "standings": "```\nRank  Team               Won  Lost\n"
                "   1  Smoke and Mirrors    2     0\n   2  Ward Economy         2     0\n```",
            },
        ),
        Occasion.NEXT_UP: Kind(
            "**Next up:** {first} – {second} · {round}, best of {best_of} {time}",
            {
                "tournament": "DTX Autumn Cup",
                "round": "Winners final",
                "first": "Roshan's Landlords",
                "second": "Ward Economy",
                "best_of": "3",
                "time": "<t:1796497200:F>",
            },
        ),
        Occasion.DRAFT_FINISHED: Kind(
            "**The teams of {tournament}**\n{teams}",
            {
                "tournament": "DTX Autumn Cup",
                "teams": "```\nSeed  Team               Captain\n"
                "   1  Smoke and Mirrors  Vesper\n   2  Ward Economy       Korvus\n```",
            },
        ),
        Occasion.TOURNAMENT_FINISHED: Kind(
            "**{winner} wins {tournament}!**\n{standings}",
            {
                "tournament": "DTX Autumn Cup",
                "winner": "Smoke and Mirrors",
                "standings": "```\nRank  Team               Won  Lost\n"
                "   1  Smoke and Mirrors    4     0\n   2  Ward Economy         3     1\n```",
            },
        ),
    }
)


def problems(occasion: Occasion, text: str) -> tuple[Phrase, ...]:
    """What is wrong with a text, worst first; empty where it can be kept."""
    if not text.strip():
        return (Phrase("There is no text."),)
    found: list[Phrase] = []
    if len(text) > LONGEST_TEXT:
        found.append(Phrase("The text is longer than {most:,} characters.", most=LONGEST_TEXT))
    known = KINDS[occasion].examples
    for part in _PART.finditer(text):
        if part[0] in ("{", "}"):
            found.append(Phrase("A brace stands alone; for the sign itself write two."))
        elif part[1] is not None and part[1] not in known:
            found.append(Phrase("Nothing is called {name} here.", name=part[0]))
    return tuple(dict.fromkeys(found))


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its values; a line that is left empty by them goes.

    What has no value is empty, so that a text of a newer program does no harm.
    """

    def value(part: re.Match[str]) -> str:
        if part[1] is not None:
            return values.get(part[1], "")
        return part[0][0]

    lines = []
    for line in text.strip().splitlines():
        said = _PART.sub(value, line).rstrip()
        if said or not line.strip():
            lines.append(said)
    return "\n".join(lines)


def reworded(text: str, change: Callable[[str], str]) -> str:
    """The text with its own words changed; a placeholder stays, whatever it is called."""
    parts = _PLACEHOLDER.split(text)
    return "".join(part if at % 2 else change(part) for at, part in enumerate(parts))


def as_occasions(stored: object) -> frozenset[Occasion]:
    """What a tournament's column says; what a newer program has put there is left out."""
    if not isinstance(stored, list):
        return frozenset()
    known = {one.value: one for one in Occasion}
    return frozenset(known[name] for name in stored if isinstance(name, str) and name in known)


def to_json(occasions: Iterable[Occasion]) -> list[str] | None:
    """For the column; None where nothing is told."""
    chosen = set(occasions)
    return [one.value for one in Occasion if one in chosen] or None
