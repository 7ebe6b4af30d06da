"""The series of a stage as rows of a list: the bracket for who can't see it, or likes lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dtxdesk.domain.stages.model import PlayedSeries, Series, SeriesState
from dtxdesk.services.bracket_view import BracketView, StageView
from dtxdesk.ui.pages.tournaments.bracket_tab.words import (
    coming_from,
    result_text,
    series_note,
)
from dtxdesk.ui.pages.tournaments.series_words import round_name


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A series.

    Attributes:
        number: Its own in the stage; `shown` is the tournament's.
        known: Whether each team is.
        won: The slot that has won; None for none.
    """

    number: int
    shown: int
    round: str
    teams: tuple[str, str]
    known: tuple[bool, bool]
    ids: tuple[int | None, int | None]
    score: str
    state: SeriesState
    note: str
    won: int | None


def series_rows(view: BracketView, stage: StageView) -> Iterator[SeriesRow]:
    """All of them, in the order of play."""
    last: dict[tuple[object, int | None], int] = {}
    for series in stage.state.stage.series:
        key = (series.bracket, series.group)
        last[key] = max(last.get(key, 0), series.round)
    for one in stage.state.series:
        yield _row(view, stage, one, last[one.series.bracket, one.series.group])


def _row(view: BracketView, stage: StageView, one: PlayedSeries, last: int) -> SeriesRow:
    first, second = (
        view.name(team) if team is not None else coming_from(one, slot, stage)
        for slot, team in enumerate(one.teams)
    )
    won = None
    if one.winner is not None:
        won = one.teams.index(one.winner)
    return SeriesRow(
        number=one.number,
        shown=stage.numbers[one.number],
        round=_round(one.series, last, stage),
        teams=(first, second),
        known=(one.teams[0] is not None, one.teams[1] is not None),
        ids=one.teams,
        score=result_text(one),
        state=one.state,
        note=series_note(one, stage.bookings.get(one.number))[0],
        won=won,
    )


def _round(series: Series, last: int, stage: StageView) -> str:
    played = stage.state.stage
    group = series.group if played.options.groups > 1 else None
    return round_name(played.format, series.bracket, series.round, last, group)
