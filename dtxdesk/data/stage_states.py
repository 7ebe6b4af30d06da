"""Stages as they are stored, what follows from it, and the derived columns brought up to date.

A stage is drawn up from its options, its entrants and the pairings of its Swiss rounds; results and
withdrawals say how far it is (`domain.stages.progress`). Runs inside the unit of work as well, so
that a reader never sees a result without what follows from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, select, update

from dtxdesk.data.queries.together import together
from dtxdesk.data.stage_tables import games, series, stage_entrants, stages
from dtxdesk.data.tournament_tables import teams
from dtxdesk.domain.stages import swiss
from dtxdesk.domain.stages.elimination import elimination
from dtxdesk.domain.stages.model import (
    Bracket,
    Format,
    FromSeed,
    Game,
    PlayedSeries,
    Result,
    ResultKind,
    Series,
    Stage,
    StageOptions,
    StageState,
)
from dtxdesk.domain.stages.option_records import options_from_json
from dtxdesk.domain.stages.progress import played
from dtxdesk.domain.stages.round_robin import round_robin

UNNEEDED = "unneeded"
"""State of a reset that is not played."""

DERIVED = ("first_id", "second_id", "winner_id", "state")


@dataclass(frozen=True, slots=True)
class StoredStage:
    """A stage with all its rows.

    Attributes:
        stage: As it was drawn up; without series while it has not been.
        rows: Of its series, by their number in the stage.
        withdrawn: Teams of it that have left the tournament, in the order in which they did.
    """

    id: int
    version: int
    tournament_id: int
    number: int
    name: str
    feeds_on: int | None
    taken: int
    stage: Stage
    rows: Mapping[int, Any]
    results: Mapping[int, Result]
    withdrawn: tuple[int, ...]

    @property
    def options(self) -> StageOptions:
        return self.stage.options

    @property
    def is_drawn_up(self) -> bool:
        return bool(self.stage.series)

    def state(self) -> StageState:
        """How far it is."""
        return played(self.stage, self.results, self.withdrawn)


def stored_stages(connection: Connection, tournament_id: int) -> list[StoredStage]:
    """The stages of a tournament in the order of play."""
    found = _stored(connection, stages.c.tournament_id == tournament_id)
    return sorted(found, key=lambda one: one.number)


def refresh(connection: Connection, stage_ids: Iterable[int]) -> set[int]:
    """Writes what follows from the rows of these stages; returns the series that are others now."""
    touched: set[int] = set()
    wanted = list(stage_ids)
    if not wanted:
        return touched
    for one in _stored(connection, stages.c.id.in_(wanted)):
        if one.is_drawn_up:
            touched |= _write(connection, one)
    return touched


def drawn_up(options: StageOptions, entrants: tuple[int, ...], rows: Sequence[Any]) -> Stage:
    """The stage that these rows of series belong to; none of them: one that has none yet."""
    if not rows:
        return Stage(options, len(entrants), (), entrants)
    if options.format.eliminates:
        return elimination(options, len(entrants), entrants)
    if options.format is Format.ROUND_ROBIN:
        return Stage(options, len(entrants), round_robin(options, len(entrants)), entrants)
    return Stage(options, len(entrants), _swiss(options, entrants, rows), entrants)


def _swiss(
    options: StageOptions, entrants: tuple[int, ...], rows: Sequence[Any]
) -> tuple[Series, ...]:
    seeds = {team: FromSeed(seed) for seed, team in enumerate(entrants, start=1)}
    last = swiss.planned_rounds(options, len(entrants))
    return tuple(
        Series(
            row.in_stage,
            Bracket.SWISS,
            row.round,
            row.position,
            options.best_of_in(Bracket.SWISS, row.round, last),
            # Only the first round is by seeds; later ones are drawn from what was played.
            (seeds.get(row.drawn_first_id), seeds.get(row.drawn_second_id))
            if row.round == 1
            else (None, None),
            drawn=(row.drawn_first_id, row.drawn_second_id),
        )
        for row in rows
    )


def _stored(connection: Connection, which: ColumnElement[bool]) -> list[StoredStage]:
    """The stages for which that holds, by their ids."""
    ids = select(stages.c.id).where(which)
    its_entrants = (
        select(stage_entrants)
        .where(stage_entrants.c.stage_id.in_(ids))
        .order_by(stage_entrants.c.stage_id, stage_entrants.c.seed)
    )
    all_series = select(series).where(series.c.stage_id.in_(ids)).order_by(series.c.in_stage)
    rows, entrants, its_series, noted, left = together(
        connection,
        lambda own: own.execute(select(stages).where(which).order_by(stages.c.id)).all(),
        lambda own: _by_stage(own.execute(its_entrants)),
        lambda own: _by_stage(own.execute(all_series)),
        lambda own: _games(own, ids),
        lambda own: _withdrawn(own, select(stages.c.tournament_id).where(which)),
    )
    return [
        _one(row, entrants.get(row.id, []), its_series.get(row.id, []), noted, left) for row in rows
    ]


def _one(
    row: Any,
    entrants: Sequence[Any],
    its_series: Sequence[Any],
    noted: Mapping[int, tuple[Game, ...]],
    left: Sequence[int],
) -> StoredStage:
    options = options_from_json(row.format, row.options)
    teams_of_stage = tuple(one.team_id for one in entrants)
    results = {one.in_stage: _result(one, noted) for one in its_series if _has_result(one)}
    return StoredStage(
        id=row.id,
        version=row.version,
        tournament_id=row.tournament_id,
        number=row.number,
        name=row.name,
        feeds_on=row.feeds_on,
        taken=row.taken,
        stage=drawn_up(options, teams_of_stage, its_series),
        rows={one.in_stage: one for one in its_series},
        results=results,
        withdrawn=tuple(team for team in left if team in set(teams_of_stage)),
    )


def _has_result(row: Any) -> bool:
    return row.result_first_id is not None and row.result_second_id is not None


def _result(row: Any, noted: Mapping[int, tuple[Game, ...]]) -> Result:
    scored = row.score_first is not None and row.score_second is not None
    return Result(
        teams=(row.result_first_id, row.result_second_id),
        score=(row.score_first, row.score_second) if scored else None,
        winner=row.result_winner_id,
        kind=ResultKind(row.result_kind or ResultKind.PLAYED),
        games=noted.get(row.id, ()),
        follows=row.score_follows,
    )


def _games(connection: Connection, stage_ids: Select[tuple[int]]) -> dict[int, tuple[Game, ...]]:
    found: dict[int, tuple[Game, ...]] = {}
    rows = connection.execute(
        select(
            games.c.series_id,
            games.c.winner_id,
            games.c.radiant_id,
            games.c.match_id,
            games.c.made_by_link,
            games.c.side_by_link,
        )
        .join(series, series.c.id == games.c.series_id)
        .where(series.c.stage_id.in_(stage_ids))
        .order_by(games.c.series_id, games.c.number)
    )
    for row in rows:
        found[row.series_id] = (
            *found.get(row.series_id, ()),
            Game(row.winner_id, row.radiant_id, row.match_id, row.made_by_link, row.side_by_link),
        )
    return found


def _withdrawn(connection: Connection, tournament_ids: Select[tuple[int]]) -> list[int]:
    return list(
        connection.execute(
            select(teams.c.id)
            .where(
                teams.c.tournament_id.in_(tournament_ids),
                teams.c.withdrawn_at.is_not(None),
            )
            .order_by(teams.c.withdrawn_at, teams.c.id)
        ).scalars()
    )


def _by_stage(rows: Iterable[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for row in rows:
        found.setdefault(row.stage_id, []).append(row)
    return found


def _write(connection: Connection, one: StoredStage) -> set[int]:
    state = one.state().by_number()
    changed = []
    for number, row in one.rows.items():
        values = derived_columns(state.get(number))
        if any(getattr(row, name) != value for name, value in values.items()):
            changed.append({"p_id": row.id, **{f"p_{name}": v for name, v in values.items()}})
    if changed:
        connection.execute(
            update(series)
            .where(series.c.id == bindparam("p_id"))
            .values({name: bindparam(f"p_{name}") for name in DERIVED}),
            changed,
        )
    return {row["p_id"] for row in changed}


def derived_columns(one: PlayedSeries | None) -> dict[str, Any]:
    """What a series' row shows of how it stands; None: it is not played at all."""
    if one is None:
        return {"first_id": None, "second_id": None, "winner_id": None, "state": UNNEEDED}
    first, second = one.teams
    return {
        "first_id": first,
        "second_id": second,
        "winner_id": one.winner,
        "state": one.state.value,
    }
