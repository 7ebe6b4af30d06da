"""Stages of a tournament: drawn up from its teams, and a Swiss stage round by round."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from dtxdesk.data import many_rows
from dtxdesk.data.database import Database
from dtxdesk.data.queries.decisions import decisions_of
from dtxdesk.data.queries.teams import teams_by_name
from dtxdesk.data.stage_schema import Stage, StageEntrant
from dtxdesk.data.stage_states import StoredStage, derived_columns, stored_stages
from dtxdesk.data.stage_tables import series as series_table
from dtxdesk.data.tournament_schema import Tournament
from dtxdesk.data.tournament_tables import teams as teams_table
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.people import clean_text, sort_key
from dtxdesk.domain.stages import swiss
from dtxdesk.domain.stages.elimination import elimination
from dtxdesk.domain.stages.model import (
    FirstRound,
    Format,
    FromSeed,
    Series,
    StageOptions,
    check_teams,
)
from dtxdesk.domain.stages.option_records import options_to_json
from dtxdesk.domain.stages.round_robin import round_robin, snake
from dtxdesk.domain.team_names import suggested_tag
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.errors import UserError
from dtxdesk.services import rosters
from dtxdesk.services.meanwhile import (
    has_begun,
    round_is_drawn,
    round_is_gone,
    stage_has_begun,
)
from dtxdesk.services.qualifying import check_taken, is_over, qualifiers
from dtxdesk.services.tournaments import added

NO_RESULT: Mapping[str, Any] = {
    "result_first_id": None,
    "result_second_id": None,
    "score_first": None,
    "score_second": None,
    "result_winner_id": None,
    "result_kind": None,
    "score_follows": False,
}
"""The columns of a series that has no result."""


@dataclass(frozen=True, slots=True)
class LaterStage:
    """A stage whose teams come from the one before.

    Attributes:
        taken: How many of each group go on; of Swiss and of a bracket how many in all.
    """

    options: StageOptions
    taken: int
    name: str = ""


class Stages:
    """Each method is one operation that can be undone."""

    def __init__(self, database: Database, chance: random.Random | None = None) -> None:
        self._database = database
        self._chance = chance or random.SystemRandom()

    def start_with_teams(
        self,
        fields: TournamentFields,
        options: StageOptions,
        names: Sequence[str],
        later: Sequence[LaterStage] = (),
    ) -> int:
        """Makes a tournament of teams that are there as names alone, and starts it.

        Args:
            fields: Of the tournament; it is running at once.
            options: Of its first stage.
            names: In seed order.
            later: What is played after it.

        Returns:
            The id of the tournament.

        Raises:
            UserError: a field, an option or a name can't be used, or a name comes twice.
        """
        cleaned = _cleaned_names(names)
        with self._database.unit_of_work(f"Create {fields.cleaned().name}") as work:
            tournament = added(work, fields)
            tags: list[str] = []
            for name in cleaned:
                tags.append(suggested_tag(name, tags))
            rows = [
                {
                    "tournament_id": tournament.id,
                    "name": name,
                    "tag": tag,
                    "seed": seed,
                    "name_key": sort_key(name),
                }
                for seed, (name, tag) in enumerate(zip(cleaned, tags, strict=True), start=1)
            ]
            team_ids = many_rows.add_rows(work, teams_table, rows)
            self._start(work, tournament, options, team_ids, later)
            return tournament.id

    def start(
        self,
        tournament_id: int,
        options: StageOptions,
        team_ids: Sequence[int],
        later: Sequence[LaterStage] = (),
    ) -> None:
        """Starts a tournament with these of its teams, in seed order.

        Raises:
            UserError: it has begun already, an option or the teams can't be used, or a draft is
                under way.
        """
        with self._database.unit_of_work("Start a tournament") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            rosters.refuse_while_drafting(work, tournament_id)
            work.rename(f"Start {tournament.name}")
            there = stored_stages(work.connection, tournament_id)
            if there:
                raise has_begun(work.connection, there)
            _refuse_strangers(work, tournament_id, team_ids)
            self._start(work, tournament, options, team_ids, later)

    def stage_is_due(self, tournament_id: int) -> bool:
        """Whether a stage waits to begin and the one it takes its teams from is over."""
        with self._database.reader() as connection:
            stages = {one.number: one for one in stored_stages(connection, tournament_id)}
        waiting = next((one for one in stages.values() if not one.is_drawn_up), None)
        return (
            waiting is not None
            and waiting.feeds_on is not None
            and is_over(stages[waiting.feeds_on].state())
        )

    def next_stage(self, tournament_id: int, seen: int | None = None) -> int:
        """Draws up the stage after the one that is over; returns its number.

        Args:
            tournament_id: Of which tournament.
            seen: The number of the stage that somebody saw waiting; None: whichever waits.

        Raises:
            UserError: there is none, the one before is still being played, or ties there are open;
                or somebody else was first.
        """
        with self._database.unit_of_work("Begin a stage") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            stages = {one.number: one for one in stored_stages(work.connection, tournament_id)}
            waiting = next((one for one in stages.values() if not one.is_drawn_up), None)
            if seen in stages and stages[seen].is_drawn_up:
                raise stage_has_begun(work.connection, stages[seen])
            if waiting is None or waiting.feeds_on is None:
                raise UserError(
                    "No stage is left to begin", "", "All stages of the tournament have begun"
                )
            before = stages[waiting.feeds_on]
            decisions = decisions_of(work.connection, tournament_id).get(before.id)
            teams = qualifiers(before, before.state(), waiting.taken, decisions)
            work.rename(f"Begin stage {waiting.number} of {tournament.name}")
            self.draw_up(work, tournament_id, waiting.id, waiting.options, teams)
            tournament.state = TournamentState.RUNNING
            return waiting.number

    def next_round(self, tournament_id: int, seen: int | None = None) -> int:
        """Draws the next round of the Swiss stage that is being played; returns its number.

        Args:
            tournament_id: Of which tournament.
            seen: How many rounds were drawn when somebody looked; None: as many as there are.

        Raises:
            UserError: there is none, the last round is still being played, or it was the last one;
                or somebody else was first.
        """
        with self._database.unit_of_work("Draw a round") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            stage = _swiss_stage(work, tournament_id)
            before = swiss.rounds_drawn(stage.state())
            if seen is not None and before > seen:
                raise round_is_drawn(work.connection, stage, seen + 1)
            if seen is not None and before < seen:
                raise round_is_gone(seen)
            _, drawn = swiss.next_round(stage.state())
            number = drawn[0].round
            work.rename(f"Draw round {number} of {tournament.name}")
            _add_series(work, tournament_id, stage.id, drawn, stage.stage.teams)
            tournament.state = TournamentState.RUNNING
            return number

    def _start(
        self,
        work: UnitOfWork,
        tournament: Tournament,
        options: StageOptions,
        team_ids: Sequence[int],
        later: Sequence[LaterStage],
    ) -> None:
        check_teams(tuple(team_ids))
        options.check()
        _check_later(options, len(team_ids), later)
        first = work.add(_stage_row(tournament.id, 1, options))
        self.draw_up(work, tournament.id, first.id, options, team_ids)
        for number, one in enumerate(later, start=2):
            row = _stage_row(tournament.id, number, one.options, one.name)
            row.feeds_on, row.taken = number - 1, one.taken
            work.add(row)
        tournament.state = TournamentState.RUNNING

    def draw_up(
        self,
        work: UnitOfWork,
        tournament_id: int,
        stage_id: int,
        options: StageOptions,
        team_ids: Sequence[int],
    ) -> None:
        """Draws a stage up with these teams in seed order, within an operation that does more."""
        work.session.add_all(
            StageEntrant(stage_id=stage_id, seed=seed, team_id=team)
            for seed, team in enumerate(team_ids, start=1)
        )
        work.flush()
        drawn = self._drawn_up(options, len(team_ids))
        _add_series(work, tournament_id, stage_id, drawn, tuple(team_ids))

    def _drawn_up(self, options: StageOptions, size: int) -> tuple[Series, ...]:
        if options.format.eliminates:
            return elimination(options, size).series
        if options.format is Format.ROUND_ROBIN:
            return round_robin(options, size)
        by_lot = options.first_round is FirstRound.RANDOM
        return swiss.first_round(options, size, self._chance if by_lot else None)


def _stage_row(tournament_id: int, number: int, options: StageOptions, name: str = "") -> Stage:
    return Stage(
        tournament_id=tournament_id,
        number=number,
        name=clean_text(name) or "",
        format=options.format.value,
        options=options_to_json(options),
    )


def _check_later(options: StageOptions, size: int, later: Sequence[LaterStage]) -> None:
    """Refuses stages that could never begin."""
    for one in later:
        one.options.check()
        size = check_taken(options, size, one.taken)
        options = one.options
        if options.format is Format.ROUND_ROBIN:
            snake(size, options.groups)


def _add_series(
    work: UnitOfWork,
    tournament_id: int,
    stage_id: int,
    drawn: Sequence[Series],
    team_ids: tuple[int, ...],
) -> None:
    before = work.connection.execute(
        select(series_table.c.number)
        .where(series_table.c.tournament_id == tournament_id)
        .order_by(series_table.c.number.desc())
        .limit(1)
    ).scalar()
    already = work.connection.execute(
        select(series_table.c.in_stage)
        .where(series_table.c.stage_id == stage_id)
        .order_by(series_table.c.in_stage.desc())
        .limit(1)
    ).scalar()
    offset = (before or 0) - (already or 0)
    many_rows.add_rows(
        work,
        series_table,
        [
            {
                "tournament_id": tournament_id,
                "stage_id": stage_id,
                "number": offset + one.number,
                "in_stage": one.number,
                "bracket": one.bracket.value,
                "group_number": one.group,
                "round": one.round,
                "position": one.position,
                "best_of": one.best_of,
                **_drawn_columns(one, team_ids),
                **NO_RESULT,
                "place": "",
                "caster": "",
                **derived_columns(None),
            }
            for one in drawn
        ],
    )


def _drawn_columns(one: Series, team_ids: tuple[int, ...]) -> dict[str, int | None]:
    """The teams of a Swiss pairing; those of other series follow from where they come from."""
    if one.bracket.value != "swiss":
        return {"drawn_first_id": None, "drawn_second_id": None}
    pair: tuple[int | None, ...] = one.drawn or tuple(
        team_ids[source.seed - 1] if isinstance(source, FromSeed) else None
        for source in one.sources
    )
    return {"drawn_first_id": pair[0], "drawn_second_id": pair[1]}


def _swiss_stage(work: UnitOfWork, tournament_id: int) -> StoredStage:
    for stage in reversed(stored_stages(work.connection, tournament_id)):
        if stage.options.format is Format.SWISS and stage.is_drawn_up:
            return stage
    raise UserError(
        "This tournament has no round to draw",
        "Only the rounds of a Swiss stage are drawn one by one",
        "Enter the results: the other formats go on by themselves",
    )


def _cleaned_names(names: Sequence[str]) -> list[str]:
    cleaned = [clean_text(name) or "" for name in names]
    seen: dict[str, str] = {}
    for name in cleaned:
        if not name:
            raise UserError("A team has no name", "", "Give each team a name")
        key = sort_key(name)
        if key in seen:
            raise UserError(
                "A team is there twice",
                "{name}",
                "Give each team a name of its own",
                name=name,
            )
        seen[key] = name
    return cleaned


def _refuse_strangers(work: UnitOfWork, tournament_id: int, team_ids: Sequence[int]) -> None:
    mine = set(teams_by_name(work.connection, tournament_id).values())
    for team_id in team_ids:
        if team_id not in mine:
            raise UserError(
                "There is no such team",
                "It has been deleted, or this tournament never had a number {id}",
                "See the teams of the tournament",
                id=team_id,
            )
