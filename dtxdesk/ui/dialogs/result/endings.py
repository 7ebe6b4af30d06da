"""How a series can end, and what a typed score means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from dtxdesk.domain.stages.model import PlayedSeries, ResultKind
from dtxdesk.domain.stages.results import Score as Pair
from dtxdesk.domain.stages.results import final_scores
from dtxdesk.services.results import Entry, GivenUp, Score, TakenBack

DASH = "\N{EN DASH}"

_TYPED = re.compile(r"\s*(\d{1,2})\s*[-\N{EN DASH}\N{MINUS SIGN}:/ ]\s*(\d{1,2})\s*")
_TWO_DIGITS = re.compile(r"\s*(\d)(\d)\s*")


class Ending(Enum):
    """What a person can say of a series."""

    PLAYED = auto()
    RUNNING = auto()
    """A score so far."""
    GAMES = auto()
    """Its games one by one."""
    FIRST_GIVES_UP = auto()
    SECOND_GIVES_UP = auto()
    FIRST_MISSING = auto()
    SECOND_MISSING = auto()
    NOBODY_CAME = auto()
    TAKEN_BACK = auto()


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores to choose from: those that end the series, and those on the way there."""

    final: tuple[Pair, ...]
    so_far: tuple[Pair, ...]

    @classmethod
    def of(cls, one: PlayedSeries) -> Scores:
        series = one.series
        needed, ahead = series.wins_needed, series.ahead
        so_far = tuple(
            (first, second)
            for first in range(ahead, needed)
            for second in range(needed)
            if first + second < series.best_of
        )
        return cls(final_scores(series), so_far)


def possible_endings(one: PlayedSeries, *, has_result: bool) -> tuple[Ending, ...]:
    """In the order in which they are offered."""
    found = [
        Ending.PLAYED,
        Ending.RUNNING,
        Ending.GAMES,
        Ending.FIRST_GIVES_UP,
        Ending.SECOND_GIVES_UP,
        Ending.FIRST_MISSING,
        Ending.SECOND_MISSING,
    ]
    if one.series.best_of == 1:
        found.remove(Ending.RUNNING)
    if not one.series.bracket.eliminates:
        found.append(Ending.NOBODY_CAME)
    if has_result:
        found.append(Ending.TAKEN_BACK)
    return tuple(found)


def without_playing(ending: Ending, one: PlayedSeries) -> Entry | None:
    """The entry of an ending that needs nothing more; None where it does."""
    first, second = one.teams
    given_up = {
        Ending.FIRST_GIVES_UP: (first, ResultKind.FORFEIT),
        Ending.SECOND_GIVES_UP: (second, ResultKind.FORFEIT),
        Ending.FIRST_MISSING: (first, ResultKind.NO_SHOW),
        Ending.SECOND_MISSING: (second, ResultKind.NO_SHOW),
        Ending.NOBODY_CAME: (None, ResultKind.NO_SHOW),
    }
    if ending in given_up:
        return GivenUp(*given_up[ending])
    return TakenBack() if ending is Ending.TAKEN_BACK else None


def typed(text: str, scores: Scores) -> Pair | None:
    """The score that "2-1", "2:1" or "21" says, or the one with that number from 1; else None."""
    found = _TYPED.fullmatch(text) or _TWO_DIGITS.fullmatch(text)
    if found is not None:
        return int(found[1]), int(found[2])
    if text.strip().isdecimal() and len(text.strip()) == 1:
        place = int(text) - 1
        return scores.final[place] if 0 <= place < len(scores.final) else None
    return None


def score_entry(score: Pair) -> Entry:
    """A score, be it the last one or one on the way there."""
    return Score(*score, so_far=True)


def score_text(score: Pair) -> str:
    return f"{score[0]}{DASH}{score[1]}"
