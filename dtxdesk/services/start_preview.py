"""A stage before it counts: who could play, how it would look, and how fair it is."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from sqlalchemy import Connection

from dtxdesk.data.queries.teams import TeamRow, team_rows
from dtxdesk.data.stage_states import stored_stages
from dtxdesk.domain.stages import swiss
from dtxdesk.domain.stages.advancing import Dealt, dealt
from dtxdesk.domain.stages.elimination import elimination
from dtxdesk.domain.stages.fairness import Fairness, fairness
from dtxdesk.domain.stages.model import (
    FirstRound,
    Format,
    Series,
    SeriesState,
    Stage,
    StageOptions,
    StageState,
    check_teams,
)
from dtxdesk.domain.stages.progress import played
from dtxdesk.domain.stages.round_robin import round_robin, snake
from dtxdesk.domain.stages.seeding import Entrant
from dtxdesk.errors import UserError
from dtxdesk.services.bracket_view import BracketTeam, BracketView, StageView
from dtxdesk.services.earlier_standings import EarlierTournament, earlier_tournaments
from dtxdesk.services.qualifying import check_taken
from dtxdesk.services.stages import LaterStage


@dataclass(frozen=True, slots=True)
class StartTeam:
    """A team that could play.

    Attributes:
        seed: As it is stored; None: it has none.
        mmr: The mean of the members who have any; None: none of them has.
    """

    id: int
    name: str
    tag: str
    seed: int | None
    mmr: Fraction | None
    captain_mmr: int | None

    @property
    def entrant(self) -> Entrant:
        return Entrant(self.id, self.mmr, self.captain_mmr)


@dataclass(frozen=True, slots=True)
class StartFacts:
    """What is there before a start.

    Attributes:
        teams: By seed, then in the order in which they were made.
        begun: Whether it has a stage already.
        earlier: Tournaments whose standings can be seeded by, the latest first.
    """

    teams: tuple[StartTeam, ...]
    begun: bool
    earlier: tuple[EarlierTournament, ...] = ()


@dataclass(frozen=True, slots=True)
class PlayoffsPreview:
    """The stage after the first one: whoever will play in it has a number below zero, by seed.

    Attributes:
        seeds: Where each seed comes from: its group and its place there, both from 0.
        groups: How many there are before it; 1: one table, or a bracket.
    """

    state: StageState
    seeds: Dealt
    groups: int


@dataclass(frozen=True, slots=True)
class StartPreview:
    """How a stage would look.

    Attributes:
        series: How many there are; of Swiss in all rounds.
        rounds: Of groups and of Swiss how many; 0 for a bracket.
        by_lot: The first round is drawn by chance when it starts: the one shown is one of many.
        fairness: Of a bracket.
        going_on: How many teams the stage after it has; 0 without one.
        playoffs: That stage; None without one.
    """

    view: BracketView
    series: int
    rounds: int
    by_lot: bool
    fairness: Fairness | None
    going_on: int
    playoffs: PlayoffsPreview | None = None


def start_facts(connection: Connection, tournament_id: int) -> StartFacts:
    teams = tuple(_team(row) for row in team_rows(connection, tournament_id))
    begun = bool(stored_stages(connection, tournament_id))
    return StartFacts(teams, begun, tuple(earlier_tournaments(connection, tournament_id)))


def start_preview(
    options: StageOptions, teams: Sequence[StartTeam], later: Sequence[LaterStage] = ()
) -> StartPreview:
    """How it would look with these teams in seed order; nothing is stored.

    Raises:
        UserError: As the start itself would.
    """
    options.check()
    ids = tuple(team.id for team in teams)
    if len(ids) < 2:
        raise UserError(
            "Two teams are needed to play",
            "So far so many are to play: {teams}",
            "Tick more teams, or make some first",
            teams=len(ids),
        )
    check_teams(ids)
    going_on = len(ids)
    before = options
    for one in later:
        one.options.check()
        going_on = check_taken(before, going_on, one.taken)
        before = one.options
    stage = Stage(options, len(ids), _series(options, len(ids)), ids)
    numbers = {series.number: series.number for series in stage.series}
    view = BracketView(
        0,
        (StageView(0, 1, "", played(stage, {}), numbers, {}, {}),),
        {team.id: BracketTeam(team.id, team.name, team.tag, False) for team in teams},
    )
    eliminates = options.format.eliminates
    return StartPreview(
        view,
        *_lengths(options, stage),
        by_lot=options.format is Format.SWISS and options.first_round is FirstRound.RANDOM,
        fairness=fairness(stage, {team.id: team.mmr for team in teams}) if eliminates else None,
        going_on=going_on if later else 0,
        playoffs=_playoffs(options, later[0]) if later else None,
    )


def _playoffs(options: StageOptions, later: LaterStage) -> PlayoffsPreview:
    groups = options.groups if options.format is Format.ROUND_ROBIN else 1
    seeds = dealt(groups, later.taken)
    size = len(seeds)
    nobody = tuple(-seed for seed in range(1, size + 1))
    stage = Stage(later.options, size, _series(later.options, size), nobody)
    waiting = tuple(
        replace(one, state=SeriesState.PENDING) if one.state is SeriesState.READY else one
        for one in played(stage, {}).series
    )
    return PlayoffsPreview(StageState(stage, waiting), seeds, groups)


def _series(options: StageOptions, size: int) -> tuple[Series, ...]:
    if options.format.eliminates:
        return elimination(options, size).series
    if options.format is Format.ROUND_ROBIN:
        return round_robin(options, size)
    return swiss.first_round(options, size, random.Random(1))  # noqa: S311 - only to look at


def _lengths(options: StageOptions, stage: Stage) -> tuple[int, int]:
    """How many series, in how many rounds."""
    if options.format.eliminates:
        return sum(not one.if_needed for one in stage.series), 0
    if options.format is Format.ROUND_ROBIN:
        return len(stage.series), max(one.round for one in stage.series)
    rounds = swiss.planned_rounds(options, stage.size)
    return rounds * (stage.size // 2), rounds


def group_sizes(options: StageOptions, size: int) -> tuple[int, ...]:
    """How many teams each group has; empty where that can't be."""
    if options.format is not Format.ROUND_ROBIN or size < 2 * options.groups:
        return ()
    return tuple(len(group) for group in snake(size, options.groups))


def _team(row: TeamRow) -> StartTeam:
    rated = [one.mmr for one in row.members if one.mmr is not None]
    captain = row.captain
    return StartTeam(
        row.id,
        row.name,
        row.tag,
        row.seed,
        Fraction(sum(rated), len(rated)) if rated else None,
        captain.mmr if captain is not None else None,
    )
