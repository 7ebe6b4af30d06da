"""The stages of a tournament as a JSON document: series, where their teams come from, tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from dtxdesk.data.stage_states import StoredStage
from dtxdesk.domain.stages.model import (
    FromSeed,
    PlayedSeries,
    Source,
    StageState,
    Target,
    WinnerOf,
)
from dtxdesk.domain.stages.placements import placements
from dtxdesk.domain.stages.standings import Decisions
from dtxdesk.services.group_tables import tables


def stages_document(
    stages: Sequence[StoredStage],
    names: Mapping[int, str],
    decisions: Mapping[int, Decisions] | None = None,
) -> list[dict[str, Any]]:
    """All stages in the order of play; teams by name, series by their number in the tournament.

    Args:
        stages: As they are stored.
        names: Of the tournament's teams, by id.
        decisions: Penalties and decided ties, by stage.
    """
    made = decisions or {}
    return [_stage(stage, names, made.get(stage.id)) for stage in stages]


def _stage(
    stage: StoredStage, names: Mapping[int, str], decisions: Decisions | None
) -> dict[str, Any]:
    state = stage.state()
    numbers = {in_stage: row.number for in_stage, row in stage.rows.items()}
    return {
        "format": stage.options.format.value,
        "series": [_series(one, names, numbers) for one in state.series],
        "standings": list(_standings(state, names, decisions)),
    }


def _series(
    one: PlayedSeries, names: Mapping[int, str], numbers: Mapping[int, int]
) -> dict[str, Any]:
    series = one.series
    return {
        "number": numbers[one.number],
        "bracket": series.bracket.value,
        "group": series.group,
        "round": series.round,
        "position": series.position,
        "best_of": series.best_of,
        "teams": [None if team is None else names[team] for team in one.teams],
        "sources": [_source(source, numbers) for source in series.sources],
        "score": None if one.score is None else list(one.score),
        "winner": None if one.winner is None else names[one.winner],
        "winner_to": _target(series.winner_to, numbers),
        "loser_to": _target(series.loser_to, numbers),
        "state": one.state.value,
    }


def _source(source: Source | None, numbers: Mapping[int, int]) -> dict[str, int] | None:
    if source is None:
        return None
    if isinstance(source, FromSeed):
        return {"seed": source.seed}
    kind = "winner_of" if isinstance(source, WinnerOf) else "loser_of"
    return {kind: numbers[source.number]}


def _target(target: Target | None, numbers: Mapping[int, int]) -> dict[str, int] | None:
    return None if target is None else {"series": numbers[target.number], "slot": target.slot}


def _standings(
    state: StageState, names: Mapping[int, str], decisions: Decisions | None
) -> Iterator[dict[str, Any]]:
    if state.stage.format.eliminates:
        worth = state.stage.options.points
        for place in placements(state):
            yield {
                "rank": place.rank,
                "group": None,
                "team": names[place.team],
                "played": place.played,
                "wins": place.wins,
                "draws": 0,
                "losses": place.losses,
                "points": place.wins * worth.win + place.losses * worth.loss,
                "tiebreaks": {},
            }
        return
    for group, table in tables(state, decisions):
        for row in table.rows:
            yield {
                "rank": row.rank,
                "group": group,
                "team": names[row.team],
                "played": row.played,
                "wins": row.wins,
                "draws": row.draws,
                "losses": row.losses,
                "points": row.points,
                "tiebreaks": {one.value: _number(value) for one, value in row.values.items()},
            }


def _number(value: Fraction | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value.denominator == 1 else float(value)
