"""What a typed score means, and how a series can end."""

from __future__ import annotations

import pytest

from dtxdesk.domain.stages.model import Bracket, FromSeed, PlayedSeries, Series, SeriesState
from dtxdesk.services.results import GivenUp, TakenBack
from dtxdesk.ui.dialogs.result.endings import (
    Ending,
    Scores,
    possible_endings,
    typed,
    without_playing,
)


def ready(best_of: int, bracket: Bracket = Bracket.WINNERS, ahead: int = 0) -> PlayedSeries:
    series = Series(1, bracket, 1, 1, best_of, (FromSeed(1), FromSeed(2)), ahead=ahead)
    return PlayedSeries(series, (11, 12), SeriesState.READY)


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("2-1", (2, 1)), (" 2 : 1 ", (2, 1)), ("2–1", (2, 1)), ("2 1", (2, 1)), ("21", (2, 1)),
        ("0/2", (0, 2)), ("1", (2, 0)), ("4", (0, 2)), ("3-3", (3, 3)), ("12-0", (12, 0)),
        ("", None), ("5", None), ("0", None), ("-", None), ("2-", None), ("two", None),
        ("2-1-0", None), ("123", None), ("²", None),
    ],
)  # fmt: skip
def test_scores_are_typed_in_many_ways(text: str, score: tuple[int, int] | None) -> None:
    assert typed(text, Scores.of(ready(3))) == score


def test_scores_to_choose_from() -> None:
    assert Scores.of(ready(1)).final == ((1, 0), (0, 1))
    three = Scores.of(ready(3))
    assert three.final == ((2, 0), (2, 1), (1, 2), (0, 2))
    assert three.so_far == ((0, 0), (0, 1), (1, 0), (1, 1))
    ahead = Scores.of(ready(3, Bracket.FINAL, ahead=1))
    assert (0, 2) not in ahead.final
    assert all(first >= 1 for first, _ in ahead.so_far)
    assert (1, 1) in Scores.of(ready(2, Bracket.GROUP)).final


def test_what_is_offered_goes_with_the_series() -> None:
    assert Ending.NOBODY_CAME not in possible_endings(ready(3), has_result=False)
    assert Ending.NOBODY_CAME in possible_endings(ready(2, Bracket.GROUP), has_result=False)
    assert Ending.RUNNING not in possible_endings(ready(1), has_result=False)
    assert Ending.TAKEN_BACK in possible_endings(ready(3), has_result=True)
    assert Ending.TAKEN_BACK not in possible_endings(ready(3), has_result=False)


def test_endings_that_need_no_score() -> None:
    one = ready(3)
    assert without_playing(Ending.FIRST_GIVES_UP, one) == GivenUp(11)
    assert without_playing(Ending.TAKEN_BACK, one) == TakenBack()
    assert without_playing(Ending.PLAYED, one) is None
    second = without_playing(Ending.SECOND_MISSING, one)
    assert isinstance(second, GivenUp)
    assert (second.loser, second.kind.value) == (12, "no_show")
