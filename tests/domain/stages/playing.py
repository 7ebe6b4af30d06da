"""Playing stages in tests."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

from dtxdesk.domain.stages.elimination import elimination
from dtxdesk.domain.stages.model import (
    Format,
    PlayedSeries,
    Result,
    SeriesState,
    Stage,
    StageOptions,
    StageState,
)
from dtxdesk.domain.stages.progress import Course, played
from dtxdesk.domain.stages.results import final_scores, typed_score

FIRST_TEAM = 101
"""Teams have other numbers than seeds: who mixes them up is found out."""


def bracket(teams: int, format_: Format = Format.DOUBLE_ELIMINATION, **options: object) -> Stage:
    made = StageOptions(format_, **options)  # type: ignore[arg-type]
    return elimination(made, teams, tuple(range(FIRST_TEAM, FIRST_TEAM + teams)))


def seed_of(team: int) -> int:
    return team - FIRST_TEAM + 1


def win(one: PlayedSeries, slot: int) -> Result:
    """The clearest win of the team in a slot."""
    scores = final_scores(one.series)
    return typed_score(one, scores[0] if slot == 0 else scores[-1])


def play_out(stage: Stage, slot: Callable[[PlayedSeries], int]) -> dict[int, Result]:
    """The results of a whole stage: who wins is asked of each series once it is ready."""
    course = Course(stage, {})
    waiting = True
    while waiting:
        waiting = False
        for one in course.state().series:
            if one.state is SeriesState.READY:
                course.enter(one.number, win(one, slot(one)))
                waiting = True
    return course.results


def coin_flips(seed: int) -> Callable[..., int]:
    """The same flip for the same bracket, round and position, whoever asks, in whatever order."""
    return lambda *place: random.Random(f"{seed} {place[:3]}").getrandbits(1)


def place_of(one: PlayedSeries) -> tuple[str, int, int]:
    return str(one.series.bracket), one.series.round, one.series.position


def flipped(stage: Stage, seed: int) -> StageState:
    flip = coin_flips(seed)
    return played(stage, play_out(stage, lambda one: flip(*place_of(one))))


def winners_of(state: StageState) -> Mapping[int, int | None]:
    return {one.number: one.winner for one in state.series}
